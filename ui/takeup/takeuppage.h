// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/takeup/composetakeup.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hometray {

class DraftIndicator;
class FormSession;
class ProblemLabel;
class TakenUp;
class TakeUpForm;

/// Takes up families whose FFA is running already, one after the other: a few short lines each, by
/// keyboard alone. What is typed is kept as it is typed; after each family stands what is due for
/// it now.
class TakeUpPage : public Page {
    Q_OBJECT
public:
    TakeUpPage(Frame &frame, QWidget *parent);

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    void showPlace(const Place &place) override;
    [[nodiscard]] bool isSettled() const override;

private:
    void buildHead(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    [[nodiscard]] bool hasContent() const;
    /// What is typed from now on is another family.
    void startSession();
    void endSession();
    void takeDraft();
    void save();
    void saved(const Performed &performed);
    void discard();
    void showWrong(const FieldPlace &at, const QString &sentence);
    void refused(const Refusal &refusal);
    void notSaved(const QString &sentence);
    /// Scrolls to the field that has the keyboard.
    void showFocus();
    void showCount();
    void say(const QString &problem);

    QScrollArea *m_scroll;
    QWidget *m_content;
    TakeUpForm *m_form;
    QLabel *m_count;
    QPushButton *m_toTray;
    TakenUp *m_taken;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    DraftIndicator *m_draft;
    QPushButton *m_discard;
    FormSession *m_session = nullptr; ///< of the family that is typed
    ComposedTakeUp m_composed; ///< that is being saved
    bool m_focusLater = false;
};

} // namespace hometray
