// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goalcard.h"

#include "ui/form/typingsession.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/frame.h"
#include "ui/plan/planactions.h"
#include "ui/widgets/flowlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "workflow/changeplan.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

GoalCard::GoalCard(Frame &frame, QWidget *parent) : Card({}, parent), m_frame(frame)
{
    auto *head = new FlowLayout(nullptr, 0.6);
    m_title = new FlowLabel({}, "section", this);
    m_outcome = new Pill({}, this);
    m_ended = new Pill({}, this);
    m_scores = new ScoreLine(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_outcome, m_ended, m_scores})
        head->addWidget(part);
    const auto button = [this](const QString &text, auto clicked) {
        auto *made = new QPushButton(text, this);
        made->setProperty("kind", u"link"_s);
        connect(made, &QPushButton::clicked, this, clicked);
        return made;
    };
    m_score = button(tr("Score…"), [this] { Q_EMIT scoreWished(m_goal.id); });
    m_change = button(tr("Change…"), [this] { Q_EMIT goalOpened(m_goal.id); });
    head->addWidget(m_score);
    head->addWidget(m_change);
    body()->addLayout(head);
    m_about = new WrapLabel({}, "muted", this);
    body()->addWidget(m_about);
    m_actions = new PlanActions(this);
    body()->addWidget(m_actions);
    m_none = new WrapLabel(
        tr("No action yet: say who does what by when, so that something happens."), "muted", this);
    body()->addWidget(m_none);

    m_tools = new QWidget(this);
    auto *tools = new FlowLayout(m_tools, 0.4);
    tools->setContentsMargins(0, 0, 0, 0);
    for (const auto &[status, text, spoken] :
        {std::tuple(u"done"_s, tr("Done (D)"), tr("This action is done")),
            std::tuple(u"open"_s, tr("Going on (G)"), tr("This action is going on")),
            std::tuple(u"dropped"_s, tr("Dropped… (X)"), tr("This action is dropped"))}) {
        auto *made = button(text, [this, status = status] { wish(status); });
        made->setAccessibleName(spoken);
        tools->addWidget(made);
        made->setProperty("status", status);
    }
    body()->addWidget(m_tools);

    m_question = new QWidget(this);
    auto *asking = new QVBoxLayout(m_question);
    asking->setContentsMargins(0, 0, 0, 0);
    m_asks = new WrapLabel({}, nullptr, m_question);
    m_said = new QLineEdit(m_question);
    m_asks->setBuddy(m_said);
    asking->addWidget(m_asks);
    asking->addWidget(m_said);
    auto *answers = new FlowLayout(nullptr, 0.4);
    auto *save = new QPushButton(tr("Save"), m_question);
    save->setProperty("kind", u"primary"_s);
    auto *cancel = new QPushButton(tr("Cancel"), m_question);
    answers->addWidget(save);
    answers->addWidget(cancel);
    asking->addLayout(answers);
    body()->addWidget(m_question);
    connect(save, &QPushButton::clicked, this, [this] { answer(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_said, &QLineEdit::returnPressed, this, [this] { answer(true); });
    auto *escape = new QShortcut(Qt::Key_Escape, m_question);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { answer(false); });
    m_tools->hide();
    m_question->hide();

    connect(m_actions, &PlanActions::entered, this, &GoalCard::activated);
    connect(m_actions, &PlanActions::statusWished, this, &GoalCard::wish);
    connect(m_actions, &PaintedItems::itemOpened, this,
        [this](int item) { Q_EMIT actionOpened(m_actions->rows().at(item).id); });
}

void GoalCard::setGoal(
    const CaseId &caseId, const PlanGoal &goal, QDate today, bool changeable)
{
    if (caseId != m_caseId || goal.id != m_goal.id)
        closeQuestion();
    m_caseId = caseId;
    m_today = today;
    m_goal = goal;
    m_changeable = changeable;
    const QString id = goal.id.hex();
    const bool named = !goal.id.isNull();
    setObjectName(u"goal."_s + id);
    setAccessibleName(goal.title);
    m_title->setText(goal.title);
    m_outcome->setPill({Sign::None, goal.outcome, Tone::Neutral});
    m_outcome->setVisible(!goal.outcome.isEmpty());
    m_ended->setPill({Sign::Done, goal.ended, Tone::Info});
    m_ended->setVisible(!goal.ended.isEmpty());
    m_scores->setScores(goal.scores, today);
    m_scores->setVisible(named);
    const bool form = changeable && named && m_frame.hasForm(QLatin1String(ChangePlan::id));
    for (QWidget *button : {m_score, m_change})
        button->setVisible(form);
    m_score->setObjectName(u"score."_s + id);
    m_score->setAccessibleName(tr("Score “%1” with the family").arg(goal.title));
    m_change->setObjectName(u"changeGoal."_s + id);
    m_change->setAccessibleName(tr("Change the goal “%1”").arg(goal.title));
    m_about->setText(goal.about);
    m_about->setVisible(!goal.about.isEmpty());
    m_actions->setRows(goal.actions, id);
    m_actions->setAccessibleName(tr("Actions of “%1”").arg(goal.title));
    m_actions->setVisible(!goal.actions.isEmpty());
    m_none->setVisible(goal.actions.isEmpty() && goal.ended.isEmpty());
    for (auto *tool : m_tools->findChildren<QPushButton *>())
        tool->setObjectName(tool->property("status").toString() + u'.' + id);
    m_said->setObjectName(u"said."_s + id);
    int number = 0;
    for (auto *answer : m_question->findChildren<QPushButton *>())
        answer->setObjectName(u"answer%1."_s.arg(++number) + id);
    goOn();
}

void GoalCard::goOn()
{
    if (m_session || !m_changeable)
        return;
    for (const PlanActionRow &row : std::as_const(m_goal.actions)) {
        const auto draft =
            m_frame.drafts().find(QLatin1String(saidId), m_caseId, row.id.hex());
        if (!draft)
            continue;
        ask(row.id, row.what, DraftBook::typedIn(*draft).value(u"status"_s).toString());
        return;
    }
}

void GoalCard::closeQuestion()
{
    m_question->hide();
    if (!m_session)
        return;
    m_session->keepIfDue();
    m_session->setForm({});
    m_session->deleteLater();
    m_session = nullptr;
    m_said->clear();
}

void GoalCard::setActive(bool active)
{
    m_tools->setVisible(
        active && m_changeable && m_actions->currentRow() && m_question->isHidden());
}

void GoalCard::wish(const QString &status)
{
    const PlanActionRow *row = m_actions->currentRow();
    if (!row || !m_changeable)
        return;
    m_wish = {row->id, status, {}};
    if (status == u"done"_s) {
        Q_EMIT wished(m_wish);
        return;
    }
    ask(row->id, row->what, status);
    m_said->setFocus(Qt::OtherFocusReason);
}

void GoalCard::ask(const ObjectId &action, const QString &what, const QString &status)
{
    closeQuestion();
    m_wish = {action, status, {}};
    m_asks->setText(status == u"dropped"_s
            ? tr("Why is “%1” dropped?").arg(what)
            : tr("How is “%1” going? You can leave this out.").arg(what));
    m_said->setAccessibleName(m_asks->text());
    m_said->clear();
    m_session = new TypingSession(m_frame,
        {QString::fromLatin1(saidId), m_caseId, {}, action.hex()}, m_today, {}, this);
    if (const auto typed = m_session->draft())
        m_said->setText(typed->value(u"said"_s).toString());
    m_session->setForm({[this] {
                            return QJsonObject{
                                {u"status"_s, m_wish.status}, {u"said"_s, m_said->text()}};
                        },
        [this] { return !m_said->text().trimmed().isEmpty(); }});
    m_session->setDiscarded(tr("Sentence discarded."));
    m_session->watch(m_question);
    connect(m_said, &QLineEdit::textChanged, m_session, &TypingSession::touched);
    m_tools->hide();
    m_question->show();
}

void GoalCard::answer(bool save)
{
    m_wish.said = m_said->text().trimmed();
    if (save && m_wish.status == u"dropped"_s && m_wish.said.isEmpty()) {
        m_asks->setText(tr("Say in a few words why it is dropped, so that it can be understood "
                           "later."));
        m_said->setAccessibleName(m_asks->text());
        m_said->setProperty("wrong", true);
        hometray::setKind(m_said, nullptr);
        m_said->setFocus();
        return;
    }
    m_said->setProperty("wrong", false);
    // What is saved is kept until it is.
    if (m_session && !save)
        m_session->discard();
    closeQuestion();
    m_tools->show();
    m_actions->setFocus(Qt::OtherFocusReason);
    if (save)
        Q_EMIT wished(m_wish);
}

} // namespace hometray
