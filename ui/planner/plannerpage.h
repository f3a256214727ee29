// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/schoolcalendar.h"
#include "ui/frame/page.h"
#include "ui/planner/planvalues.h"

#include <QtCore/QFutureWatcher>

namespace hometray {

class PlannerView;
struct BackupInfo;

/// Before the break on the workspace: families by steps for a school holiday, planned backwards.
class PlannerPage : public Page {
    Q_OBJECT
public:
    PlannerPage(Frame &frame, QWidget *parent);
    ~PlannerPage() override;

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    /// A place with a family opens its next step.
    void showPlace(const Place &place) override;
    [[nodiscard]] CaseId familyInFront() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] PlannerView *view() const { return m_view; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showPlan();
    void fillView();
    void showStep();
    void showForm(const FormRequest &request);
    bool nameMend(); ///< calls the button of the open step; false when no form mends it
    void openMend();
    void askCoordinator(const CaseId &caseId);
    void startLaptopAction(const QString &id);
    void backUp();
    /// Of a backup that holds much less than the one before.
    void sayLoss(const BackupInfo &made);
    void restoreView();
    [[nodiscard]] LaptopState laptopState() const;
    [[nodiscard]] QString recoveryKey() const; ///< in the view state
    /// Goes on with the form of the step that is open, once what it is about is read.
    void withStepForm(std::function<void(const FormRequest &)> then);
    void keepDraft();

    PlannerView *m_view;
    QFutureWatcher<PlanShown> m_plan;
    BreakCode m_break = 0; ///< 0: the one that counts now
    bool m_viewIsOld = false; ///< what is shown waits for the page to be seen
    bool m_making = false; ///< until they are shown, not only until they are made
    bool m_again = false; ///< something changed while the plan was made
    int m_underway = 0;
};

} // namespace hometray
