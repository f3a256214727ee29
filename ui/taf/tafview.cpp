// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafview.h"

#include "ui/taf/askedsections.h"
#include "ui/taf/endsections.h"
#include "ui/taf/tafside.h"
#include "ui/taf/textsections.h"
#include "ui/taf/worksection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/partlist.h"
#include "ui/widgets/problemlabel.h"
#include "words/typeddates.h"

#include <QtCore/QEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForThree = 58; // shares of a line
constexpr double listWidth = 13;
constexpr double sideWidth = 17;
} // namespace

TafView::TafView(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"tafView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());

    m_columns = new QHBoxLayout;
    m_columns->setContentsMargins(em(this, 1), em(this, 0.8), em(this, 1), em(this, 0.6));
    m_columns->setSpacing(em(this, 0.9));
    column->addLayout(m_columns, 1);
    m_listBox = new QWidget(this);
    auto *listColumn = new QVBoxLayout(m_listBox);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(em(this, 0.5));
    m_list = new PartList(m_listBox);
    listColumn->addWidget(m_list);
    m_hint =
        new WrapLabel(tr("Alt+1 … Alt+0 jumps, Ctrl+Down goes on. Everything is kept as you type."),
            "muted", m_listBox);
    listColumn->addWidget(m_hint);
    listColumn->addStretch(1);
    m_columns->addWidget(m_listBox);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"tafScroll"_s);
    m_scroll->setAccessibleName(tr("This part of the meeting"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    m_middle = new QVBoxLayout(content);
    m_middle->setContentsMargins(0, 0, em(this, 0.3), em(this, 0.4));
    m_middle->setSpacing(em(this, 0.6));
    m_heading = new WrapLabel({}, "title", content);
    m_heading->setObjectName(u"tafPart"_s);
    m_middle->addWidget(m_heading);
    m_stack = new FittingStack(content);
    m_middle->addWidget(m_stack);
    m_onward = new QPushButton(content);
    m_onward->setObjectName(u"taf.onward"_s);
    connect(m_onward, &QPushButton::clicked, this, [this] { step(1); });
    m_middle->addWidget(m_onward, 0, Qt::AlignLeft);
    auto *end = new Card({}, content);
    m_end = end;
    m_end->setObjectName(u"tafSaved"_s);
    m_endBody = end->body();
    m_end->hide();
    m_middle->addWidget(m_end);
    m_middle->addStretch(1);
    m_scroll->setWidget(content);
    m_columns->addWidget(m_scroll, 1);

    // Many who are there make it long, and it must not make the window higher than the screen.
    m_beside = new QScrollArea(this);
    m_beside->setObjectName(u"tafBeside"_s);
    m_beside->setAccessibleName(tr("Who is here, and what follows"));
    m_beside->setWidgetResizable(true);
    m_beside->setFrameShape(QFrame::NoFrame);
    m_beside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_beside->setFocusPolicy(Qt::NoFocus);
    m_side = new TafSide(m_beside);
    m_beside->setWidget(m_side);
    m_columns->addWidget(m_beside);
    column->addWidget(buildFoot());

    buildParts();
    buildKeys();
}

QWidget *TafView::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("kind", u"sideHead"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(em(this, 1), em(this, 0.5), em(this, 1), em(this, 0.5));
    row->setSpacing(em(this, 0.8));
    auto *flow = new FlowLayout(nullptr, 0.8);
    auto *words = new QVBoxLayout; // in the middle of the bar
    words->addStretch(1);
    words->addLayout(flow);
    words->addStretch(1);
    row->addLayout(words, 1);
    m_title = new WrapLabel({}, "brand", head);
    m_title->setWordWrap(false);
    m_title->setObjectName(u"tafTitle"_s);
    m_where = new WrapLabel({}, "sideMuted", head);
    m_where->setWordWrap(false);
    m_where->setObjectName(u"tafWhere"_s);
    auto *view = new QLabel(tr("Meeting view: nothing of other families, no private notes"), head);
    view->setProperty("kind", u"side"_s);
    auto *leave = new QPushButton(tr("End meeting view"), head);
    leave->setObjectName(u"taf.leave"_s);
    leave->setAccessibleName(tr("End meeting view"));
    leave->setAccessibleDescription(tr("What you typed is kept."));
    leave->setToolTip(tr("What you typed is kept."));
    connect(leave, &QPushButton::clicked, this, &TafView::leaveRequested);
    for (QLabel *label : {m_title, m_where, view})
        label->setTextFormat(Qt::PlainText);
    flow->setLineSpacing(0.25);
    flow->addWidget(m_title);
    flow->addWidget(m_where);
    flow->addAtEnd(view);
    row->addWidget(leave, 0, Qt::AlignVCenter);
    return head;
}

QWidget *TafView::buildFoot()
{
    auto *foot = new QFrame(this);
    m_foot = foot;
    foot->setProperty("kind", u"foot"_s);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(em(this, 1), em(this, 0.45), em(this, 1), em(this, 0.45));
    column->setSpacing(em(this, 0.35));
    m_problem = new ProblemLabel(u"tafProblem"_s, foot);
    column->addWidget(m_problem);
    m_clashes = new QWidget(foot);
    m_clashes->setObjectName(u"tafClashes"_s);
    m_clashBody = new QVBoxLayout(m_clashes);
    m_clashBody->setContentsMargins(0, 0, 0, 0);
    m_clashes->hide();
    column->addWidget(m_clashes);
    auto *buttons = new FlowLayout(nullptr, 0.5);
    column->addLayout(buttons);
    m_save = new QPushButton(tr("Save the TAF  Ctrl+Enter"), foot);
    m_save->setObjectName(u"taf.save"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setAccessibleName(tr("Save the TAF"));
    m_discard = new QPushButton(tr("Discard"), foot);
    m_discard->setObjectName(u"taf.discard"_s);
    m_draftState = new DraftIndicator(foot);
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_draftState);
    connect(m_save, &QPushButton::clicked, this, &TafView::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &TafView::discardRequested);
    return foot;
}

void TafView::buildParts()
{
    m_who = new WhoIsHere(m_stack);
    m_next = new NextMeetingSection(m_stack);
    m_sections = {m_who, new SinceLastTime(m_stack), new ActionsSection(m_stack),
        new SaidSection(SaidSection::Whose::Children, m_stack),
        new SaidSection(SaidSection::Whose::Parents, m_stack), new WorriesSection(m_stack),
        new NeedsMetSection(m_stack), new WorkSection(m_stack), m_next, new CopiesSection(m_stack)};
    Q_ASSERT(m_sections.size() == tafParts);
    m_list->setCount(tafParts);
    for (TafSection *section : std::as_const(m_sections)) {
        m_stack->addWidget(section);
        connect(section, &TafSection::edited, this, &TafView::touched);
        connect(section, &TafSection::nextWanted, this, [this] { step(1); });
    }
    connect(m_list, &PartList::chosen, this, [this](int index) {
        const bool inList = m_list->isAncestorOf(focusWidget());
        showPart(TafPart(index));
        // Arrows in the list only look; a press or a key goes to work there.
        if (!inList)
            m_sections[m_current]->focusFirst();
    });
    connect(m_side, &TafSide::joinWanted, this, [this] {
        showPart(TafPart::WhoIsHere);
        m_who->askWhoJoined();
    });
    connect(m_side, &TafSide::decideWanted, this, [this] {
        showPart(TafPart::NeedsMet);
        m_sections[m_current]->focusFirst();
    });
}

void TafView::buildKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (int i = 0; i < tafParts; ++i) {
        const auto digit = Qt::Key(i == tafParts - 1 ? Qt::Key_0 : Qt::Key_1 + i);
        key(QKeyCombination(Qt::AltModifier, digit), [this, i] {
            if (m_saved) // its parts are out of sight
                return;
            showPart(TafPart(i));
            m_sections[i]->focusFirst();
        });
    }
    key(Qt::CTRL | Qt::Key_Down, [this] { step(1); });
    key(Qt::CTRL | Qt::Key_Up, [this] { step(-1); });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        key(Qt::CTRL | enter, [this] {
            if (m_save->isEnabled() && !m_saved)
                Q_EMIT saveRequested();
        });
    }
}

void TafView::setMeeting(const TafSetup &setup, const TafDraft &draft, TafRules rules)
{
    m_filling = true;
    m_saved = false;
    m_setup = setup;
    m_rules = std::move(rules);
    m_clocksOf = {};
    m_clocks = {};
    m_title->setText(setup.title);
    for (TafSection *section : std::as_const(m_sections))
        section->fill(setup, draft);
    m_problem->say({});
    m_clashes->hide();
    m_end->hide();
    m_heading->show();
    m_stack->show();
    m_foot->show();
    m_draftState->setEmpty();
    m_filling = false;
    arrange();
    showPart(TafPart::WhoIsHere);
    m_sections[0]->focusFirst();
}

void TafView::clear()
{
    m_rules = {};
    setMeeting({}, {}, {});
    m_where->clear();
    clearLayout(m_endBody);
    clearLayout(m_clashBody);
}

TafDraft TafView::draft() const
{
    TafDraft draft;
    draft.meeting = m_setup.meeting;
    for (const TafSection *section : m_sections)
        section->read(draft);
    return draft;
}

TafPart TafView::part() const
{
    return TafPart(m_current);
}

void TafView::showPart(TafPart part)
{
    m_current = int(part);
    m_stack->setCurrentIndex(m_current);
    m_list->setCurrent(m_current);
    m_heading->setText(m_sections[m_current]->title(m_setup));
    const bool last = m_current + 1 == tafParts;
    m_onward->setVisible(!last && !m_saved);
    if (!last) {
        const QString next = m_sections[m_current + 1]->title(m_setup);
        m_onward->setText(tr("Next: %1  Ctrl+Down").arg(next));
        m_onward->setAccessibleName(tr("Next: %1").arg(next));
    }
    m_scroll->verticalScrollBar()->setValue(0);
    showState();
}

void TafView::focusPart()
{
    m_sections[m_current]->focusFirst();
}

void TafView::showPartOf(const QWidget *field)
{
    for (int i = 0; i < tafParts; ++i) {
        if (m_sections[i]->isAncestorOf(field))
            showPart(TafPart(i));
    }
}

void TafView::step(int by)
{
    const int to = m_current + by;
    if (m_saved || to < 0)
        return;
    if (to >= tafParts) {
        m_save->setFocus(Qt::TabFocusReason);
        return;
    }
    showPart(TafPart(to));
    m_sections[to]->focusFirst();
}

void TafView::touched()
{
    if (m_filling || m_saved)
        return;
    showState();
    Q_EMIT edited();
}

void TafView::showState()
{
    if (m_filling)
        return;
    const TafDraft now = draft();
    const auto held = parseMoment(now.when, m_setup.today, Lean::Past);
    const QDate heldOn = held && held->day <= m_setup.today ? held->day : QDate();
    if (m_rules.clocks && heldOn != m_clocksOf) {
        m_clocksOf = heldOn;
        m_clocks = m_rules.clocks(heldOn);
        for (TafSection *section : std::as_const(m_sections))
            section->setClocks(m_clocks);
    }
    const auto next = parseMoment(now.next, m_setup.today, Lean::Future);
    m_next->setAboutDay(
        next && m_rules.aboutDay ? m_rules.aboutDay(next->day, m_clocks) : QString());
    for (int i = 0; i < tafParts; ++i) {
        const TafProgress progress = m_sections[i]->progress(m_setup, now);
        m_list->setPart(i, m_sections[i]->shortTitle(m_setup), progress.done, progress.count);
    }
    QStringList where;
    if (held)
        where.append(
            dayInWords(held->day) + (held->time ? u", "_s + timeInWords(*held->time) : QString()));
    where.append(m_setup.may.without(now.place));
    where.removeAll(QString());
    m_where->setText(where.join(u" · "_s));
    m_side->show(m_setup, now, m_clocks);
}

void TafView::showProblem(const TafProblem &problem)
{
    for (TafSection *section : std::as_const(m_sections))
        section->clearProblems();
    m_clashes->hide();
    m_problem->say(problem.sentence);
    if (problem.sentence.isEmpty())
        return;
    showPart(problem.part);
    if (!m_sections[m_current]->showProblem(problem.field, problem.sentence))
        m_sections[m_current]->focusFirst();
}

void TafView::showClashes(const QList<TafClash> &clashes)
{
    m_problem->say(tr("Something of this was changed while your draft waited. Nothing you "
                      "typed is lost. Look at both, then save yours or change it."));
    clearLayout(m_clashBody);
    for (const TafClash &clash : clashes) {
        auto *text = new WrapLabel(tr("%1: it was “%2”. Now it stands as “%3”. You typed “%4”.")
                                       .arg(clash.field, clash.base, clash.theirs, clash.mine),
            nullptr, m_clashes);
        text->setTextFormat(Qt::PlainText);
        m_clashBody->addWidget(text);
    }
    auto *mine = new QPushButton(tr("Save mine all the same"), m_clashes);
    mine->setObjectName(u"taf.mine"_s);
    connect(mine, &QPushButton::clicked, this, &TafView::mineRequested);
    m_clashBody->addWidget(mine, 0, Qt::AlignLeft);
    m_clashes->show();
    mine->setFocus(Qt::OtherFocusReason);
}

void TafView::setSaving(bool saving)
{
    m_stack->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
    m_save->setText(saving ? tr("Saving…") : tr("Save the TAF  Ctrl+Enter"));
    if (saving) {
        m_problem->say({});
        m_clashes->hide();
    }
}

void TafView::showSaved(const TafSaved &saved)
{
    m_saved = true;
    clearLayout(m_endBody);
    auto *title = new WrapLabel(saved.title, "title", m_end);
    title->setTextFormat(Qt::PlainText);
    m_endBody->addWidget(title);
    for (const QString &line : saved.lines)
        m_endBody->addWidget(new WrapLabel(line, nullptr, m_end));
    auto *buttons = new FlowLayout(nullptr, 0.5);
    auto *leave = new QPushButton(tr("End meeting view"), m_end);
    leave->setObjectName(u"taf.end"_s);
    leave->setProperty("kind", u"primary"_s);
    connect(leave, &QPushButton::clicked, this, &TafView::leaveRequested);
    auto *print = new QPushButton(tr("Print the family’s copy…"), m_end);
    print->setObjectName(u"taf.print"_s);
    connect(print, &QPushButton::clicked, this, &TafView::printRequested);
    buttons->addWidget(print);
    if (saved.copiesLeft) {
        auto *copy = new QPushButton(tr("Give the copy…"), m_end);
        copy->setObjectName(u"taf.giveCopy"_s);
        connect(copy, &QPushButton::clicked, this, &TafView::copyRequested);
        buttons->addWidget(copy);
    }
    buttons->addWidget(leave);
    m_endBody->addLayout(buttons);
    m_heading->hide();
    m_stack->hide();
    m_onward->hide();
    m_foot->hide();
    m_listBox->hide();
    m_beside->hide();
    m_side->hide();
    m_end->show();
    leave->setFocus(Qt::OtherFocusReason);
}

void TafView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TafView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Larger text leaves less room in a window of the same size.
    if (event->type() == QEvent::FontChange)
        arrange();
}

void TafView::arrange()
{
    const bool wide = width() >= em(this, roomForThree);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setCompact(!wide);
    m_hint->setVisible(wide);
    m_listBox->setVisible(!m_saved);
    m_beside->setVisible(!m_saved && wide);
    if (wide) {
        m_listBox->setFixedWidth(em(this, listWidth));
        m_beside->setFixedWidth(em(this, sideWidth));
        if (m_beside->widget() != m_side)
            m_beside->setWidget(m_side);
    } else {
        m_listBox->setMinimumWidth(0);
        m_listBox->setMaximumWidth(QWIDGETSIZE_MAX);
        if (m_beside->widget() == m_side)
            m_beside->takeWidget();
        if (m_middle->indexOf(m_side) < 0)
            m_middle->insertWidget(m_middle->count() - 1, m_side);
    }
    m_side->setVisible(!m_saved);
}

} // namespace hometray
