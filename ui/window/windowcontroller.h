// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/draftbook.h"
#include "ui/frame/frame.h"
#include "ui/window/idlelock.h"
#include "ui/window/searchbox.h"

#include <QtCore/QTimer>

namespace hometray {

class ClockQuestion;
class ConcernController;
class LockScreenController;
class MainWindow;
class NoteController;

/// Brings the window and the workspace together: the lock screen, what changes, going from place to
/// place, the lock. It is the frame its pages ask. What takes time runs elsewhere; nothing here
/// waits for it. GUI thread.
class WindowController : public QObject, public Frame {
    Q_OBJECT
public:
    WindowController(Workspace &workspace, MainWindow &window, QObject *parent = nullptr);
    ~WindowController() override;

    /// Shows the lock screen: of the store in the folder, or to make the first one.
    void start();
    /// Opens the store as if the passphrase had been typed.
    void unlock(const QString &secret, bool isRecoveryKey = false);
    /// Keeps what is being typed, takes everything of a family off the screen and closes the store.
    void lock(const QString &reason = {});

    void openFamily(const CaseId &caseId);
    void openNote();
    void openConcern();
    /// The window shows what the store holds: nothing is on its way.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] LockScreenController *lockScreen() const { return m_lockScreen; }
    [[nodiscard]] NoteController *notes() const { return m_notes; }
    [[nodiscard]] ConcernController *concerns() const { return m_concerns; }

    // Frame
    [[nodiscard]] Workspace &workspace() override { return m_workspace; }
    [[nodiscard]] ViewState &viewState() override { return *m_viewState; }
    [[nodiscard]] DraftBook &drafts() override { return *m_drafts; }
    [[nodiscard]] Forms &forms() override { return *m_forms; }
    void go(const Place &place) override;
    void goBackOr(const Place &home) override;
    void openForm(const FormRequest &request) override;
    [[nodiscard]] bool hasForm(const QString &command) const override;
    void perform(const CaseId &caseId, const QList<Command> &commands, const QString &saved,
        std::function<void(const QList<Performed> &)> then = {}) override;
    void saySaved(
        const QString &text, const CaseId &caseId, const QList<EntryId> &entries) override;
    void show(Message message) override;
    void say(Sign sign, Tone tone, const QString &text, const QString &action = {},
        std::function<void()> then = {}) override;
    void sayProblem(const Error &error, const CaseId &caseId = {}) override;
    void setMeetingView(bool on) override;
    [[nodiscard]] bool isMeetingView() const override;
    void lockNow() override;
    [[nodiscard]] int lockMinutes() const override { return m_idle->minutes(); }
    void setLockMinutes(int minutes) override;
    void restoreBackup(
        const QString &name, const QString &passphrase, const QString &from) override;
    [[nodiscard]] Theme &theme() override;

private:
    void watchWhatIsCopied();
    void connectWindow();
    void connectForms();
    /// What is in sight or copied does not outlast who may see it.
    void watchWhoIsThere();
    void enter(bool firstRun);
    void goBack();
    void showWhoIAm();
    void showBackup();
    void refreshSoon();
    void watchTheDay();
    void wipeWhatWasKept();
    void offerDraft();
    void connectMessages();
    [[nodiscard]] QString withFamily(const QString &text, const CaseId &caseId) const;
    void undo(const CaseId &caseId, const QList<EntryId> &entries);
    void redo(const CaseId &caseId, const QList<EntryId> &entries);
    /// The message makes room for what is done next, unless it stays.
    void nextDeed();
    void dismissMessage();
    /// To where work on this page begins.
    void bringKeyboardHome();
    void chooseAction(Message::Does does);
    [[nodiscard]] QWidget *workedIn() const;
    void search(const QString &text);
    [[nodiscard]] CaseId currentCase() const;

    Workspace &m_workspace;
    MainWindow &m_window;
    DraftBook *m_drafts;
    ViewState *m_viewState;
    Forms *m_forms;
    NoteController *m_notes;
    ConcernController *m_concerns;
    ClockQuestion *m_clock;
    LockScreenController *m_lockScreen;
    IdleLock *m_idle;
    QTimer m_refresh; ///< what changes in one turn of the event loop is shown once
    QTimer m_dayWatch;
    QDate m_day; ///< the day the pages were shown for
    int m_underway = 0;
    std::optional<CaseId> m_reopenNote; ///< its form was open when the store was locked
    std::optional<CaseId> m_reopenConcern; ///< the same
    std::optional<Message> m_message; ///< the one at the foot of the window
    QString m_restored; ///< what was put back on the lock screen, to be said inside
    Place m_place;
    QList<Place> m_before; ///< where Back leads, the last one last
};

} // namespace hometray
