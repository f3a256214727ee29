// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/formrequest.h"
#include "ui/frame/frame.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>

namespace hometray {

class FormDialog;
class FormPanel;
struct FormContext;

/// Opens the form of every command: one that a page or dialog of its own opens, or the dialog made
/// of its specification. Owned by the window's controller. GUI thread.
class Forms : public QObject {
    Q_OBJECT
public:
    using Opener = std::function<void(const FormRequest &)>;
    using ContextReady = std::function<void(const FormContext &)>;

    Forms(Frame &frame, QWidget *window);
    ~Forms() override;

    /// A command with a page or dialog of its own is opened by that.
    void setOpener(const QString &command, Opener opener);
    /// One that leads to a page of the window, which no form may stand in front of.
    void setPage(const QString &command, Opener opener);
    /// Something that is typed into and is no form of a command, by the id of its draft.
    void setTyped(const QString &id, const QString &title, Opener opener);
    /// What a form or anything else that is typed into is called: "Write a case note".
    [[nodiscard]] QString titleOf(const QString &command) const;
    /// Whether a command is written on a page of its own.
    [[nodiscard]] bool isOnAPage(const QString &command) const { return m_pages.contains(command); }
    /// `command`: or the id of something else that is typed into, with an opener.
    [[nodiscard]] bool has(const QString &command) const;
    /// Whether a form made of a specification can stand on a page: there is one, and no page or
    /// dialog of its own.
    [[nodiscard]] bool canStandOnAPage(const QString &command) const;
    void open(const FormRequest &request);
    /// Reads what a form needs to know and calls `then` with it, unless `owner` is gone or the
    /// store was locked by then. For a form that stands on a page.
    void withContext(const FormRequest &request, QObject *owner, ContextReady then);

    /// The dialog that is open for a command, or nullptr.
    [[nodiscard]] FormDialog *dialog(const QString &command = {}) const;
    [[nodiscard]] bool isSettled() const { return m_underway == 0; }
    /// Keeps every draft and takes the forms away, for a lock.
    void closeForLock();
    /// Opens again what was open when the store was locked. False when nothing was.
    bool reopen();

private:
    void show(const FormContext &context);

    Frame &m_frame;
    QWidget *m_window;
    QHash<QString, Opener> m_openers;
    QSet<QString> m_pages;
    QHash<QString, QString> m_titles; ///< of what is no form of a command
    QList<QPointer<FormDialog>> m_dialogs;
    QList<FormRequest> m_reopen;
    int m_underway = 0;
};

} // namespace hometray
