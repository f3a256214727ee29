// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/draftbook.h"
#include "ui/frame/idlelock.h"
#include "ui/frame/searchbox.h"
#include "ui/tray/trayrow.h"
#include "ui/unlock/unlockpage.h"
#include "workspace/workspace.h"

#include <QtCore/QFutureWatcher>

namespace hometray {

class ConcernController;
class MainWindow;
class NoteController;

/// Brings the window and the workspace together: the door, the pages, what changes, the lock. What
/// takes time runs elsewhere; nothing here waits for it. GUI thread.
class WindowController : public QObject {
    Q_OBJECT
public:
    static constexpr int idleMinutes = 10;

    WindowController(Workspace &workspace, MainWindow &window, QObject *parent = nullptr);
    ~WindowController() override;

    /// Shows the door: of the store in the folder, or to make the first one.
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
    [[nodiscard]] NoteController *notes() const { return m_notes; }
    [[nodiscard]] ConcernController *concerns() const { return m_concerns; }

private:
    void connectWindow();
    void create(const NewStore &store);
    void enter();
    void showWhoIAm();
    void refreshTray();
    void showPreview(const CaseId &caseId);
    void showFamily(const CaseId &caseId);
    void changed(const CaseId &caseId);
    void offerDraft();
    void saidSaved(const QString &text, const CaseId &caseId, const QList<EntryId> &entries);
    void undo();
    void search(const QString &text);
    void goTo(const SearchHit &hit);
    [[nodiscard]] CaseId currentCase() const;
    void showProblem(const QString &sentence);
    void act(const CaseId &caseId, const QString &action);

    Workspace &m_workspace;
    MainWindow &m_window;
    DraftBook *m_drafts;
    NoteController *m_notes;
    ConcernController *m_concerns;
    IdleLock *m_idle;
    QFutureWatcher<QList<TrayRow>> m_tray;
    bool m_trayAgain = false;
    int m_underway = 0;
    NewStore m_newStore;
    std::optional<CaseId> m_reopenNote; ///< its form was open when the store was locked
    CaseId m_undoCase;
    QList<EntryId> m_undo;
    std::function<void()> m_messageAction;
};

} // namespace hometray
