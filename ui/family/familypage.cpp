// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/familypage.h"

#include "ui/family/familywords.h"
#include "ui/frame/stepwords.h"
#include "ui/frame/viewstate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/tabstrip.h"
#include "workspace/whendone.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString tabName = u"family.tab"_s;
constexpr double roomForTwoColumns = 52; // shares of a line
constexpr double nextWidth = 19;

/// Where the work of a stage is, the best place first.
QStringList tabsOfStage(const QString &stage)
{
    static const QHash<QString, QStringList> tabs = {
        {u"opened"_s, {u"people"_s}},
        {u"assessment"_s, {u"assessment"_s}},
        {u"taf"_s, {u"meetings"_s}},
        {u"plan"_s, {u"plan"_s}},
        {u"outcomes"_s, {u"outcomes"_s}},
        {u"closure"_s, {u"closure"_s}},
    };
    return tabs.value(stage) + QStringList{u"overview"_s};
}

/// Where the steps of a checklist stand beside their forms, the best place first.
QStringList tabsOfChecklist(ListRole role)
{
    static const QHash<ListRole, QStringList> tabs = {
        {ListRole::Assessment, {u"assessment"_s}},
        {ListRole::AfterTaf, {u"meetings"_s}},
        {ListRole::Staying, {u"cover"_s}},
        {ListRole::Closing, {u"cover"_s}},
        {ListRole::Tray, {u"cover"_s}},
        {ListRole::Closure, {u"closure"_s}},
    };
    return tabs.value(role) + QStringList{u"overview"_s};
}
} // namespace

FamilyPage::FamilyPage(Frame &frame, const QList<FamilyTabInfo> &tabs, QWidget *parent)
    : Page(frame, parent)
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

    for (const FamilyTabInfo &info : tabs) {
        FamilyTab *tab = info.make(m_frame, content);
        m_tabs->addTab(info.id, info.title);
        m_stack->addWidget(tab);
        m_tabIds.append(info.id);
        m_parts.append(tab);
        m_held.append(Held::Nothing);
    }
    connect(m_tabs, &TabStrip::tabChosen, this, &FamilyPage::showTab);
    connect(m_tabs, &TabStrip::tabChosen, this,
        [this](const QString &id) { m_frame.viewState().setValue(tabName, id); });
    connect(m_stages, &LifecycleBar::stageChosen, this,
        [this](const QString &id) { showFirstOf(tabsOfStage(id)); });
    setHead({});
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
    m_intoEhm = new PillButton(head);
    m_intoEhm->setObjectName(u"intoEhm"_s);
    m_intoEhm->setToolTip(tr("Shows what is to be entered"));
    m_intoEhm->hide();
    connect(m_intoEhm, &PillButton::clicked, this, [this] {
        m_frame.go({u"ehm"_s, m_caseId, {}, {}});
    });
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

void FamilyPage::showTab(const QString &id)
{
    selectTab(id);
    // Where the head fills the window, what was asked for would be out of sight.
    QTimer::singleShot(0, this, [this] {
        const int tabs = m_tabs->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
        if (tabs > m_scroll->viewport()->height() / 2)
            m_scroll->verticalScrollBar()->setValue(tabs);
    });
}

void FamilyPage::selectTab(const QString &id)
{
    const qsizetype at = m_tabIds.indexOf(id);
    if (at < 0)
        return;
    m_tabs->setCurrent(id);
    fillTab(at);
    m_stack->setCurrentIndex(int(at));
    m_next->setVisible(!m_parts[at]->wantsWholeWidth());
    arrange();
    m_scroll->verticalScrollBar()->setValue(0);
}

void FamilyPage::showFirstOf(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (m_tabIds.contains(id)) {
            showTab(id);
            return;
        }
    }
}

void FamilyPage::focusFirst()
{
    if (auto *button = findChild<QPushButton *>(u"tab."_s + tab()))
        button->setFocus(Qt::TabFocusReason);
}

QString FamilyPage::tab() const
{
    return m_tabs->current();
}

void FamilyPage::showPlace(const Place &place)
{
    if (place.caseId != m_caseId) {
        clear();
        m_caseId = place.caseId;
        // As it was left, for the one before too.
        const QString last = m_frame.viewState().value(tabName).toString();
        selectTab(m_tabIds.contains(last) ? last : m_tabIds.first());
    }
    m_wanted = place;
    if (!place.tab.isEmpty())
        showTab(place.tab);
    refresh();
}

void FamilyPage::refresh()
{
    if (m_caseId.isNull())
        return;
    ++m_underway;
    whenDone(m_frame.workspace().record(m_caseId), this,
        [this, id = m_caseId](const Expected<RecordPtr> &record) {
            --m_underway;
            Workspace &workspace = m_frame.workspace();
            if (id != m_caseId || !workspace.isUnlocked())
                return;
            const auto known = workspace.knownCase(id);
            if (!record) {
                m_frame.sayProblem(record.error());
                return;
            }
            if (known) {
                const Situation situation = workspace.situation();
                const DeskPtr desk = workspace.desk();
                const Profile *me = desk->me();
                setFamily({*known, *record, situation, familyView(*known, **record, situation),
                    workspace.hiddenElsewhere(id), me ? me->name : QString()});
            }
        });
}

void FamilyPage::setFamily(const FamilyShown &family)
{
    m_shown = family;
    setHead(m_shown.view);
    std::replace(m_held.begin(), m_held.end(), Held::Now, Held::Before);
    fillTab(m_stack->currentIndex());
    const Place wanted = std::exchange(m_wanted, {});
    if (!wanted.object.isNull())
        m_parts[m_stack->currentIndex()]->showObject(wanted.object);
}

void FamilyPage::clear()
{
    m_caseId = {};
    m_wanted = {};
    m_shown = {};
    setHead({});
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (std::exchange(m_held[i], Held::Nothing) != Held::Nothing)
            m_parts[i]->clear();
    }
}

void FamilyPage::fillTab(qsizetype at)
{
    if (m_shown.record && std::exchange(m_held[at], Held::Now) != Held::Now)
        m_parts[at]->setFamily(m_shown);
}

void FamilyPage::setHead(const FamilyView &view)
{
    m_name->setText(view.name);
    m_reference->setText(view.reference);
    qDeleteAll(m_pills);
    m_pills.clear();
    for (const PillText &pill : view.pills) {
        m_pills.append(new Pill(pill, this));
        m_head->addWidget(m_pills.last());
    }
    m_head->removeWidget(m_intoEhm);
    m_head->addWidget(m_intoEhm); // after the pills
    m_intoEhm->setPill(view.intoEhm);
    m_intoEhm->setAccessibleName(tr("%1: enter it now").arg(view.intoEhm.text));
    m_intoEhm->setVisible(!view.intoEhm.text.isEmpty());
    m_concern->setText(view.concern);
    m_concern->setVisible(!view.concern.isEmpty());
    m_stages->setStages(view.stages);
    fillNext(view);
}

void FamilyPage::fillNext(const FamilyView &view)
{
    const KeptFocus kept(m_next);
    QVBoxLayout *body = m_next->body();
    clearLayout(body);
    body->addWidget(new WrapLabel(tr("What to do next"), "heading", m_next));
    if (view.steps.isEmpty())
        body->addWidget(new WrapLabel(tr("Nothing is due for this family."), "muted", m_next));
    for (const StepText &step : view.steps) {
        auto *row = new StepRow(step, m_next);
        connect(row, &StepRow::actionChosen, this, [this](const QString &, const QString &action) {
            m_frame.openForm(requestOf(action, m_caseId));
        });
        if (body->count() > 1)
            body->addWidget(makeLine(m_next));
        body->addWidget(row);
    }
    if (!view.checklists.isEmpty() && !view.steps.isEmpty())
        body->addWidget(makeLine(m_next));
    for (const ChecklistText &list : view.checklists) {
        auto *button = new QPushButton(list.title + u" – "_s + list.summary, m_next);
        button->setObjectName(u"toChecklist."_s + list.id);
        button->setProperty("kind", u"link"_s);
        button->setAccessibleName(tr("%1, %2: show its steps").arg(list.title, list.summary));
        connect(button, &QPushButton::clicked, this,
            [this, role = list.role] { showFirstOf(tabsOfChecklist(role)); });
        body->addWidget(button, 0, Qt::AlignLeft);
    }
    if (!view.ringFirst.isEmpty()) {
        body->addSpacing(em(this, 0.4));
        body->addWidget(new WrapLabel(tr("Ring first"), "section", m_next));
        for (const QString &line : view.ringFirst)
            body->addWidget(new WrapLabel(line, nullptr, m_next));
    }
    body->addStretch(1); // else the heading takes what the lines have to spare
}

void FamilyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FamilyPage::arrange()
{
    const bool two = width() >= em(this, roomForTwoColumns);
    // With one column, what to do next comes before the first tab, and after the others: who asks
    // for the notes wants to see notes.
    const bool first = m_stack->currentIndex() <= 0;
    m_columns->setDirection(two ? QBoxLayout::LeftToRight
            : first             ? QBoxLayout::BottomToTop
                                : QBoxLayout::TopToBottom);
    m_next->setMinimumWidth(two ? em(this, nextWidth) : 0);
    m_next->setMaximumWidth(two ? em(this, nextWidth) : QWIDGETSIZE_MAX);
}

} // namespace hometray
