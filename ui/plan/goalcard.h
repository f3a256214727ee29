// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planview.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;

namespace hometray {

class FlowLayout;
class Frame;
class Pill;
class PlanActions;
class TypingSession;

/// What somebody wishes for an action, with a sentence on it.
struct ActionWish {
    ObjectId action;
    QString status; ///< "done", "open", "dropped"
    QString said; ///< why it is dropped, how it is going; may be empty
};

/// A goal with its scores and its actions. While the keyboard is in it, it offers what can be done
/// with the current action; going on and dropped ask for a sentence first.
class GoalCard : public Card {
    Q_OBJECT
public:
    GoalCard(Frame &frame, QWidget *parent);

    /// `changeable`: the FFA is open. A sentence that was half typed about one of its actions is
    /// there again.
    void setGoal(const CaseId &caseId, const PlanGoal &goal, QDate today, bool changeable);
    /// Of what is typed here, as drafts have it; the subject is the action.
    static constexpr auto saidId = "plan.said";
    [[nodiscard]] const PlanGoal &goal() const { return m_goal; }
    [[nodiscard]] PlanActions *actions() const { return m_actions; }
    /// Whether it offers what can be done with its current action.
    void setActive(bool active);

    /// What is asked for goes; what was typed is kept.
    void closeQuestion();

Q_SIGNALS:
    void activated();
    void actionOpened(const hometray::ObjectId &id);
    void goalOpened(const hometray::ObjectId &id);
    void scoreWished(const hometray::ObjectId &goal);
    void wished(const hometray::ActionWish &wish);

private:
    void wish(const QString &status);
    void ask(const ObjectId &action, const QString &what, const QString &status);
    void goOn();
    void answer(bool save);

    Frame &m_frame;
    CaseId m_caseId;
    PlanGoal m_goal;
    QDate m_today;
    bool m_changeable = false;
    QLabel *m_title;
    Pill *m_outcome;
    Pill *m_ended;
    ScoreLine *m_scores;
    QWidget *m_change;
    QWidget *m_score;
    QLabel *m_about;
    PlanActions *m_actions;
    QLabel *m_none;
    QWidget *m_tools;
    QWidget *m_question;
    QLabel *m_asks;
    QLineEdit *m_said;
    ActionWish m_wish;
    TypingSession *m_session = nullptr; ///< while a sentence is asked for
};

} // namespace hometray
