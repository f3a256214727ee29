// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/formrequest.h"
#include "ui/frame/message.h"
#include "ui/widgets/sign.h"
#include "workspace/workspace.h"

namespace hometray {

class DraftBook;
class Forms;
class Theme;
class ViewState;

/// Minutes without a key until the window locks.
inline constexpr int shortestLock = 1;
inline constexpr int usualLock = 10;
inline constexpr int longestLock = 30;

/// Where in the window something is: a page, and on a family's page the family, the tab and the
/// thing on it.
struct Place {
    QString page; ///< "tray", "due", "family", …
    CaseId caseId;
    QString tab; ///< of the family's page; empty: the one last looked at
    ObjectId object; ///< to be shown and marked; may be null
};

/// What a page may ask of the window around it. A page holds no other page and no dialog: it asks
/// the frame to go somewhere, to open a form, or to carry out a command. GUI thread; outlives every
/// page.
class Frame {
public:
    virtual ~Frame() = default;

    [[nodiscard]] virtual Workspace &workspace() = 0;
    [[nodiscard]] virtual ViewState &viewState() = 0;
    [[nodiscard]] virtual DraftBook &drafts() = 0;
    /// The forms: for a page that opens one of its own, or has one beside a list.
    [[nodiscard]] virtual Forms &forms() = 0;

    virtual void go(const Place &place) = 0;
    /// To where somebody came from when they opened what they now leave: to `home` where that is
    /// not known, or was that page of that family.
    virtual void goBackOr(const Place &home) = 0;
    /// Opens the form of a command: its own where it has one, else the one made of its
    /// specification (ui/form/specs). What was typed into it before is there again.
    virtual void openForm(const FormRequest &request) = 0;
    /// Whether there is a form for a command: every button for one that has none stays away.
    [[nodiscard]] virtual bool hasForm(const QString &command) const = 0;
    /// Carries out commands that need no form, all or none, and says `saved` with Undo; what goes
    /// wrong is said instead, with what is safe and what to do. `then` follows a success only.
    virtual void perform(const CaseId &caseId, const QList<Command> &commands, const QString &saved,
        std::function<void(const QList<Performed> &)> then = {}) = 0;
    /// "Saved. Undo" for something a form has just saved.
    virtual void saySaved(
        const QString &text, const CaseId &caseId, const QList<EntryId> &entries) = 0;
    /// Says a sentence at the foot of the window.
    virtual void show(Message message) = 0;
    /// The same of the family whose page is shown, with at most one thing to do about it.
    virtual void say(Sign sign, Tone tone, const QString &text, const QString &action = {},
        std::function<void()> then = {}) = 0;
    /// Says what went wrong, until somebody has dealt with it.
    virtual void sayProblem(const Error &error, const CaseId &caseId = {}) = 0;

    /// Meeting view: the laptop faces the parents. The frame then shows nothing but the page.
    virtual void setMeetingView(bool on) = 0;
    [[nodiscard]] virtual bool isMeetingView() const = 0;
    virtual void lockNow() = 0;
    /// After how many minutes without a key it locks by itself; kept in the store.
    [[nodiscard]] virtual int lockMinutes() const = 0;
    virtual void setLockMinutes(int minutes) = 0;
    /// Locks, puts a backup in the place of the store and opens it again; what goes wrong is said
    /// on the lock screen. `from`: the stick or folder it lies in; empty: beside the store.
    virtual void restoreBackup(
        const QString &name, const QString &passphrase, const QString &from) = 0;
    [[nodiscard]] virtual Theme &theme() = 0;
};

} // namespace hometray
