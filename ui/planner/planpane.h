// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class FlowLayout;
class SignDisc;

/// The step that is open beside the plan: for whom, why, its form, and the way to the next one.
class PlanPane : public Card {
    Q_OBJECT
public:
    explicit PlanPane(QWidget *parent = nullptr);

    void setStep(const PlanRow &row, const PlanColumn &column, const PlanCell &cell);
    /// The form that mends the step, owned by the pane from now on; null for none: a button then
    /// opens it.
    void setForm(QWidget *form);
    [[nodiscard]] QWidget *form() const { return m_form; }
    void clear();
    void focusFirst();
    void focusNext(); ///< at "Next step"
    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    [[nodiscard]] const PlanCell &cell() const { return m_cell; }
    /// What to call the button that opens the form; empty: there is none.
    void setMend(const QString &title);
    /// Other ways to answer than that button; each names the command of its form.
    void setOtherWays(const QList<StepAction> &ways);

Q_SIGNALS:
    void mendRequested();
    void otherWayChosen(const QString &command);
    void nextRequested();
    void coordinatorRequested();
    void familyRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showStillOpen(const PlanRow &row, const PlanCell &cell);
    QPushButton *addButton(QLayout *to, const char *name, const QString &text, const char *kind);

    CaseId m_caseId;
    PlanCell m_cell;
    QLabel *m_who;
    SignDisc *m_sign;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_evidence;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_place;
    QPushButton *m_mend;
    FlowLayout *m_buttons;
    QList<StepAction> m_ways;
    QList<QPushButton *> m_wayButtons;
    QPushButton *m_next;
    QLabel *m_stillOpen;
    QLabel *m_why;
};

} // namespace hometray
