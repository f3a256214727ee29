// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/familypage.h"

#include "ui/family/checkliststab.h"
#include "ui/family/notestab.h"
#include "ui/family/overviewtab.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tabstrip.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwoColumns = 52; // shares of a line
constexpr double nextWidth = 19;
} // namespace

FamilyPage::FamilyPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"familyPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"familyScroll"_s);
    m_scroll->setAccessibleName(tr("This family"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildHead());
    m_columns = new QHBoxLayout;
    m_columns->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    m_columns->setSpacing(em(this, 0.9));
    rows->addLayout(m_columns, 1);
    m_stack = new FittingStack(content);
    m_columns->addWidget(m_stack, 1, Qt::AlignTop);
    m_next = new Card({}, content);
    m_next->setObjectName(u"whatNext"_s);
    m_next->setAccessibleName(tr("What to do next"));
    m_columns->addWidget(m_next, 0, Qt::AlignTop);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);

    m_overview = new OverviewTab(content);
    m_checklists = new ChecklistsTab(content);
    m_notes = new NotesTab(content);
    addTab(u"overview"_s, tr("Overview"), m_overview);
    addTab(u"checklists"_s, tr("Checklists"), m_checklists);
    addTab(u"notes"_s, tr("Notes"), m_notes);

    connect(m_tabs, &TabStrip::tabChosen, this, &FamilyPage::showTab);
    connect(m_notes, &NotesTab::noteRequested, this, &FamilyPage::noteRequested);
    connect(m_checklists, &ChecklistsTab::actionChosen, this,
        [this](const QString &step, const QString &action) {
            Q_EMIT actionChosen(m_caseId, step, action);
        });
    // Each stage leads to where its work is; in this window that is the checklists.
    connect(m_stages, &LifecycleBar::stageChosen, this, [this](const QString &id) {
        showTab(id == u"opened"_s ? u"overview"_s : u"checklists"_s);
    });
}

QWidget *FamilyPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("kind", u"head"_s);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(em(this, 1), em(this, 0.6), em(this, 1), 0);
    column->setSpacing(em(this, 0.55));
    auto *flow = new FlowLayout(nullptr, 0.7);
    auto *back = new QPushButton(tr("‹ Home Tray"), head);
    back->setObjectName(u"backToTray"_s);
    back->setProperty("kind", u"link"_s);
    back->setAccessibleName(tr("Back to the Home Tray"));
    back->setToolTip(tr("Alt+Left"));
    connect(back, &QPushButton::clicked, this, &FamilyPage::backRequested);
    flow->addWidget(back);
    m_name = new QLabel(head);
    m_name->setObjectName(u"familyName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("kind", u"title"_s);
    flow->addWidget(m_name);
    m_reference = new QLabel(head);
    m_reference->setObjectName(u"familyReference"_s);
    m_reference->setTextFormat(Qt::PlainText);
    m_reference->setProperty("kind", u"muted"_s);
    flow->addWidget(m_reference);
    m_head = flow;
    column->addLayout(flow);
    m_concern = new WrapLabel({}, "error", head);
    m_concern->setObjectName(u"openConcern"_s);
    m_concern->hide();
    column->addWidget(m_concern);
    m_stages = new LifecycleBar(head);
    column->addWidget(m_stages);
    m_tabs = new TabStrip(head);
    column->addWidget(m_tabs);
    return head;
}

void FamilyPage::addTab(const QString &id, const QString &name, QWidget *tab)
{
    m_tabs->addTab(id, name);
    m_stack->addWidget(tab);
    m_tabIds.append(id);
}

void FamilyPage::showTab(const QString &id)
{
    const qsizetype at = m_tabIds.indexOf(id);
    if (at < 0)
        return;
    m_tabs->setCurrent(id);
    m_stack->setCurrentIndex(int(at));

    m_scroll->verticalScrollBar()->setValue(0);
}

void FamilyPage::focusTabs()
{
    if (auto *button = findChild<QPushButton *>(u"tab."_s + tab()))
        button->setFocus(Qt::TabFocusReason);
}

QString FamilyPage::tab() const
{
    return m_tabs->current();
}

void FamilyPage::clear()
{
    setView({});
    m_caseId = {};
}

void FamilyPage::setView(const FamilyView &view)
{
    const bool other = view.caseId != m_caseId;
    m_caseId = view.caseId;
    m_name->setText(view.name);
    m_reference->setText(view.reference);
    qDeleteAll(m_pills);
    m_pills.clear();
    for (const PillText &pill : view.pills) {
        m_pills.append(new Pill(pill, this));
        m_head->addWidget(m_pills.last());
    }
    m_concern->setText(view.concern);
    m_concern->setVisible(!view.concern.isEmpty());
    m_stages->setStages(view.stages);
    m_overview->setView(view);
    m_checklists->setView(view);
    m_notes->setView(view);
    fillNext(view);
    if (other)
        showTab(m_tabIds.first());
}

void FamilyPage::fillNext(const FamilyView &view)
{
    QVBoxLayout *body = m_next->body();
    clearLayout(body);
    body->addWidget(new WrapLabel(tr("What to do next"), "heading", m_next));
    if (view.steps.isEmpty())
        body->addWidget(new WrapLabel(tr("Nothing is due for this family."), "muted", m_next));
    for (const StepText &step : view.steps) {
        auto *row = new StepRow(step, m_next);
        connect(
            row, &StepRow::actionChosen, this, [this](const QString &id, const QString &action) {
                Q_EMIT actionChosen(m_caseId, id, action);
            });
        body->addWidget(row);
        body->addWidget(makeLine(m_next));
    }
    for (const ChecklistText &list : view.checklists) {
        auto *button = new QPushButton(list.title + u" – "_s + list.summary, m_next);
        button->setObjectName(u"toChecklist."_s + list.id);
        button->setProperty("kind", u"link"_s);
        button->setAccessibleName(tr("%1, %2: show its steps").arg(list.title, list.summary));
        connect(button, &QPushButton::clicked, this, [this] { showTab(u"checklists"_s); });
        body->addWidget(button, 0, Qt::AlignLeft);
    }
    if (!view.ringFirst.isEmpty()) {
        body->addSpacing(em(this, 0.4));
        body->addWidget(new WrapLabel(tr("Ring first"), "section", m_next));
        for (const QString &line : view.ringFirst)
            body->addWidget(new WrapLabel(line, nullptr, m_next));
    }
}

void FamilyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool two = width() >= em(this, roomForTwoColumns);
    // With one column, what to do next comes before the tab.
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_next->setMinimumWidth(two ? em(this, nextWidth) : 0);
    m_next->setMaximumWidth(two ? em(this, nextWidth) : QWIDGETSIZE_MAX);
}

} // namespace hometray
