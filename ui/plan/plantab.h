// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/plan/goalcard.h"

class QPushButton;
class QVBoxLayout;

namespace hometray {

/// The Family Plan: goals with their scores, who does what by when and how it is going, and what
/// the plan needs. Goals that were reached or dropped are folded away.
class PlanTab : public FamilyTab {
    Q_OBJECT
public:
    PlanTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;

private:
    void fillHead(const PlanView &plan);
    void fillGoals(QList<GoalCard *> &cards, QVBoxLayout *into, const QList<PlanGoal> &goals);
    GoalCard *makeCard();
    void setActive(GoalCard *card);
    void fulfil(const ActionWish &wish);
    void fold(bool folded);

    FamilyShown m_family;
    QVBoxLayout *m_head;
    QVBoxLayout *m_open;
    QVBoxLayout *m_foot;
    QPushButton *m_fold;
    QWidget *m_endedBox;
    QVBoxLayout *m_ended;
    QList<GoalCard *> m_openCards;
    QList<GoalCard *> m_endedCards;
    GoalCard *m_active = nullptr;
};

} // namespace hometray
