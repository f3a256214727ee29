// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plannerview.h"

#include "ui/planner/laptopcard.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/planpane.h"
#include "ui/planner/plantable.h"
#include "ui/widgets/chosenrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressmeter.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double paneWidth = 17.5; // shares of a line
constexpr double formWidth = 21; // where the pane has fields
constexpr double roomBeside = 52; // below it an open step takes the place of the plan
constexpr double roomy = 66; // below it a few families are shown in words
constexpr int fewFamilies = 8;
constexpr double leastTable = 17;
constexpr double meterWidth = 12;
} // namespace

PlannerView::PlannerView(QWidget *parent) : QWidget(parent), m_model(new PlanModel(this))
{
    setObjectName(u"plannerView"_s);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.6));
    m_columns->setSpacing(em(this, 0.9));
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"planScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_leftSide = new QWidget(m_scroll);
    m_leftSide->setObjectName(u"plain"_s);
    auto *left = new QVBoxLayout(m_leftSide);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(em(this, 0.55));
    left->addWidget(buildHead());
    m_done = new WrapLabel(
        tr("Everything is ready: every family knows whom to turn to, and this laptop can be "
           "closed with a clear mind. Have a good break."),
        "heading", m_leftSide);
    m_done->setObjectName(u"planDone"_s);
    left->addWidget(m_done);
    m_nothing = new WrapLabel({}, nullptr, m_leftSide);
    m_nothing->setObjectName(u"planNothing"_s);
    left->addWidget(m_nothing);
    m_table = new PlanTable(m_model, m_leftSide);
    m_chosen = new ChosenRow(m_table, [this] {
        const QList<PlanRow> &rows = m_model->plan().rows;
        const int row = m_table->currentRow();
        return row >= 0 && row < rows.size() ? rows[row].caseId : CaseId();
    });
    left->addWidget(m_table, 1);
    m_legend = new WrapLabel(
        tr("✓ done and in EHM   ◐ part of it, or not yet in EHM   ○ to do   ! late   – not "
           "needed, with its reason   empty: after the decision   ·   arrows move, Enter opens"),
        "muted", m_leftSide);
    left->addWidget(m_legend);
    m_laptop = new LaptopCard(m_leftSide);
    left->addWidget(m_laptop);
    m_scroll->setWidget(m_leftSide);
    m_columns->addWidget(m_scroll, 1);
    m_paneScroll = new QScrollArea(this);
    m_paneScroll->setObjectName(u"planPaneScroll"_s);
    m_paneScroll->setWidgetResizable(true);
    m_paneScroll->setFrameShape(QFrame::NoFrame);
    m_paneScroll->setFocusPolicy(Qt::NoFocus);
    m_pane = new PlanPane(m_paneScroll);
    m_paneScroll->setWidget(m_pane);
    m_pane->installEventFilter(this);
    m_paneScroll->hide();
    m_columns->addWidget(m_paneScroll);

    connect(m_table, &PlanTable::cellOpened, this, &PlannerView::openCell);
    connect(m_pane, &PlanPane::nextRequested, this, &PlannerView::openNext);
    connect(m_pane, &PlanPane::closeRequested, this, [this] {
        closePane();
        focusTable();
    });
    connect(m_pane, &PlanPane::familyRequested, this,
        [this] { Q_EMIT familyRequested(m_pane->caseId(), m_pane->cell().role); });
    connect(m_pane, &PlanPane::coordinatorRequested, this,
        [this] { Q_EMIT coordinatorRequested(m_pane->caseId()); });
    connect(m_laptop, &LaptopCard::actionChosen, this, &PlannerView::laptopActionChosen);
    setPlan({});
}

QWidget *PlannerView::buildHead()
{
    auto *head = new QWidget(m_leftSide);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto *flow = new FlowLayout(nullptr, 0.6);
    column->addLayout(flow);
    auto *title = new QLabel(tr("Before the break"), head);
    title->setProperty("kind", u"title"_s);
    title->setWhatsThis(tr("What the county asks of keyworkers before a school holiday: each "
                           "family has its last TAF, a main contact for the holiday or is closed, "
                           "and everything is in EHM."));
    flow->addWidget(title);
    m_breaks = new QComboBox(head);
    m_breaks->setObjectName(u"planBreak"_s);
    m_breaks->setAccessibleName(tr("School holiday"));
    m_breaks->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    flow->addWidget(m_breaks);
    m_days = new QLabel(head);
    m_days->setObjectName(u"planDays"_s);
    m_days->setProperty("kind", u"muted"_s);
    flow->addWidget(m_days);
    m_turn = new QPushButton(head);
    m_turn->setObjectName(u"planTurn"_s);
    m_turn->setToolTip(tr("Families as rows with signs, or steps as rows in words"));
    flow->addAtEnd(m_turn);
    auto *print = new QPushButton(tr("&Print…"), head);
    print->setObjectName(u"planPrint"_s);
    print->setAccessibleName(tr("Print the plan"));
    flow->addWidget(print);
    m_ask = new QPushButton(tr("As&k the coordinator…"), head);
    m_ask->setObjectName(u"planAsk"_s);
    m_ask->setAccessibleName(tr("Ask the coordinator for the chosen family"));
    flow->addWidget(m_ask);
    m_times = new WrapLabel({}, "muted", head);
    m_times->setObjectName(u"planTimes"_s);
    column->addWidget(m_times);
    auto *progress = new FlowLayout(nullptr, 0.6);
    column->addLayout(progress);
    m_meter = new ProgressMeter(head);
    m_meter->setBarWidth(meterWidth);
    m_meter->setObjectName(u"planMeter"_s);
    progress->addWidget(m_meter);
    m_progress = new QLabel(head);
    m_progress->setObjectName(u"planProgress"_s);
    m_progress->setProperty("kind", u"strong"_s);
    progress->addWidget(m_progress);
    m_left = new QLabel(head);
    m_left->setObjectName(u"planLeft"_s);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setProperty("kind", u"muted"_s);
    progress->addWidget(m_left);
    m_backwards = new WrapLabel({}, "muted", head);
    m_backwards->setObjectName(u"planBackwards"_s);
    column->addWidget(m_backwards);

    connect(m_breaks, &QComboBox::activated, this,
        [this](int at) { Q_EMIT breakChosen(m_breaks->itemData(at).toString()); });
    connect(print, &QPushButton::clicked, this, &PlannerView::printRequested);
    connect(m_turn, &QPushButton::clicked, this, [this] {
        setTurning(m_table->isTurned() ? Turning::Never : Turning::Always);
        Q_EMIT turningChosen();
    });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0)
            Q_EMIT coordinatorRequested(m_model->plan().rows[row].caseId);
    });
    return head;
}

void PlannerView::setBreaks(const QList<PlanBreak> &breaks, const QString &chosen)
{
    m_breaks->clear();
    for (const PlanBreak &holiday : breaks)
        m_breaks->addItem(holiday.title, holiday.id);
    m_breaks->setCurrentIndex(m_breaks->findData(chosen));
}

void PlannerView::setPlan(const PlanShown &plan)
{
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    const CaseId before = row >= 0 ? m_model->plan().rows[row].caseId : CaseId();
    m_model->setPlan(plan);
    const bool there = !plan.rows.isEmpty();
    m_days->setText(plan.days);
    m_days->setVisible(!plan.days.isEmpty());
    m_times->setText(plan.times.join(u'\n'));
    m_times->setVisible(!plan.times.isEmpty());
    m_meter->setProgress(plan.ready, int(plan.rows.size()), {});
    m_meter->setAccessibleName(plan.progress);
    m_progress->setText(plan.progress);
    m_left->setText(plan.left);
    m_backwards->setText(plan.backwards);
    m_nothing->setText(plan.nothing.isEmpty() && !there
            ? tr("No family needs steps before this holiday. A family comes here when an FFA is "
                 "opened for it, or when you take one up.")
            : plan.nothing);
    m_nothing->setVisible(!there);
    for (QWidget *widget : {static_cast<QWidget *>(m_meter), static_cast<QWidget *>(m_progress),
             static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_turn),
             static_cast<QWidget *>(m_ask)})
        widget->setVisible(there);
    m_laptop->setSteps(plan.laptop);
    m_laptop->setVisible(!plan.laptop.isEmpty());
    m_done->setVisible(there && plan.allReady());
    arrange();
    const int again = m_model->rowOf(before);
    if (there && again < 0) {
        // Who comes to the plan begins at what is open.
        const QModelIndex open = m_model->nextOpen(0, PlanModel::FirstStep - 1);
        m_table->setCurrentCell(open.isValid() ? open.row() : 0,
            open.isValid() ? open.column() : int(PlanModel::FirstStep));
    } else if (there) {
        m_table->setCurrentCell(again, qMax(int(PlanModel::Decision), column));
    }
    if (m_paneScroll->isHidden())
        return;
    const PlanCell *cell = cellInPane();
    // A form that is being saved has changed the plan itself: it stands until it has said so.
    if (m_pane->form() && (!cell || cell->step != m_pane->cell().step))
        return;
    if (cell)
        showPane();
    else
        closePane();
}

const PlanCell *PlannerView::cellInPane() const
{
    const int row = m_model->rowOf(m_pane->caseId());
    return row < 0 ? nullptr : m_model->cell(row, m_table->currentColumn());
}

void PlannerView::clear()
{
    closePane();
    m_pane->clear();
    setPlan({});
    m_breaks->clear();
}

void PlannerView::setTurning(Turning turning)
{
    m_turning = turning;
    arrange();
}

void PlannerView::openCell(int row, int column)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (column < PlanModel::FirstStep) {
        // Of the family itself: what comes next for it.
        const QModelIndex next = m_model->nextOpen(row, PlanModel::FirstStep - 1);
        if (!next.isValid() || next.row() != row) {
            Q_EMIT familyRequested(m_model->plan().rows[row].caseId, {});
            return;
        }
        column = next.column();
    }
    m_table->setCurrentCell(row, column);
    showPane();
    Q_EMIT stepOpened();
    m_pane->focusFirst();
}

bool PlannerView::openNext()
{
    const QModelIndex next = m_model->nextOpen(m_table->currentRow(), m_table->currentColumn());
    if (!next.isValid())
        return false;
    openCell(next.row(), next.column());
    return true;
}

void PlannerView::showPane()
{
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    const PlanCell *cell = m_model->cell(row, column);
    if (!cell)
        return;
    const PlanShown &plan = m_model->plan();
    if (plan.rows[row].caseId != m_pane->caseId() || cell->step != m_pane->cell().step)
        Q_EMIT formLeft();
    m_pane->setStep(plan.rows[row], plan.columns[column - PlanModel::FirstStep], *cell);
    m_paneScroll->show();
    arrange();
}

void PlannerView::closePane()
{
    Q_EMIT formLeft();
    m_paneScroll->hide();
    m_pane->setForm(nullptr);
    arrange();
}

void PlannerView::stepSaved()
{
    m_pane->setForm(nullptr);
    if (!cellInPane()) {
        closePane();
        focusTable();
        return;
    }
    showPane();
    m_pane->focusNext();
}

CaseId PlannerView::familyInFront() const
{
    return m_paneScroll->isHidden() ? m_chosen->family() : m_pane->caseId();
}

void PlannerView::focusTable()
{
    if (m_table->isVisibleTo(this))
        m_table->setFocus(Qt::TabFocusReason);
    else
        m_breaks->setFocus(Qt::TabFocusReason);
}

void PlannerView::arrange()
{
    const int room = width() - 2 * em(this, 1);
    const bool beside = room >= em(this, roomBeside);
    const bool open = !m_paneScroll->isHidden();
    m_scroll->setVisible(!open || beside);
    // Where there is little room the plan itself comes first: it says the day for each family.
    const PlanShown &plan = m_model->plan();
    m_backwards->setVisible(
        beside && !plan.backwards.isEmpty() && plan.ready < int(plan.rows.size()));
    fitPane();
    // What the eye rests on stays where it is: the table turns neither when a step opens nor when
    // what stands in it is saved.
    const bool few = m_model->rowCount() <= fewFamilies && room < em(this, roomy);
    const ByRoom now{room, m_model->columnCount(), few};
    if (now != m_byRoom) {
        m_byRoom = now;
        m_wantsTurning = few || m_table->wantedWidth() > room;
    }
    const bool turned =
        m_turning == Turning::Always || (m_turning == Turning::ByRoom && m_wantsTurning);
    m_table->setTurned(turned);
    m_table->setBrief(open && beside);
    m_turn->setText(turned ? tr("Families as &rows") : tr("Steps as &rows"));
    m_table->setMinimumHeight(em(this, leastTable));
}

void PlannerView::fitPane()
{
    const bool beside = width() - 2 * em(this, 1) >= em(this, roomBeside);
    // As wide as its longest button, so that nothing of it is cut.
    const int wide = qMax(em(this, m_pane->form() ? formWidth : paneWidth),
        m_pane->minimumSizeHint().width() + m_paneScroll->verticalScrollBar()->sizeHint().width());
    m_paneScroll->setMinimumWidth(beside ? wide : 0);
    m_paneScroll->setMaximumWidth(beside ? wide : QWIDGETSIZE_MAX);
}

bool PlannerView::eventFilter(QObject *watched, QEvent *event)
{
    // Its form comes once the family was read, and has longer buttons than the step alone.
    if (watched == m_pane && event->type() == QEvent::LayoutRequest)
        fitPane();
    return QWidget::eventFilter(watched, event);
}

void PlannerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hometray
