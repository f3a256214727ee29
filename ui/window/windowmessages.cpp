// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says at its foot, and Undo and Redo.
#include "ui/frame/errorwords.h"
#include "ui/frame/page.h"
#include "ui/widgets/messagestrip.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "words/errors.h"
#include "words/history.h"
#include "workflow/redoentry.h"
#include "workflow/withdrawentry.h"

using namespace Qt::StringLiterals;

namespace hometray {

void WindowController::connectMessages()
{
    connect(m_window.messages(), &MessageStrip::actionChosen, this, [this] {
        const auto message = std::exchange(m_message, std::nullopt);
        m_window.messages()->hide();
        if (message && message->then)
            message->then();
    });
    connect(m_window.messages(), &MessageStrip::gone, this, [this] {
        const auto message = std::exchange(m_message, std::nullopt);
        if (message && message->onGone)
            message->onGone();
    });
    connect(
        &m_window, &MainWindow::undoRequested, this, [this] { chooseAction(Message::Does::Undo); });
    connect(
        &m_window, &MainWindow::redoRequested, this, [this] { chooseAction(Message::Does::Redo); });
}

void WindowController::saySaved(
    const QString &text, const CaseId &caseId, const QList<EntryId> &entries)
{
    Message message;
    message.text = text;
    message.action = tr("Undo");
    message.then = [this, caseId, entries] { undo(caseId, entries); };
    message.does = Message::Does::Undo;
    message.caseId = caseId;
    show(std::move(message));
}

void WindowController::show(Message message)
{
    // An Enter that was meant for what was saved must not undo it.
    dismissMessage(); // the one before is over, and is told so
    m_message = std::move(message);
    // A deed is read wherever the window is by then: it says whose it was.
    if (m_message->does != Message::Does::Something)
        m_message->text = withFamily(m_message->text, m_message->caseId);
    m_window.messages()->showMessage(
        m_message->sign, m_message->tone, m_message->text, m_message->action, m_message->stays);
}

QString WindowController::withFamily(const QString &text, const CaseId &caseId) const
{
    const auto known = m_workspace.knownCase(caseId);
    if (!known || known->line->family.isEmpty())
        return text;
    const QString family = tr("%1 family").arg(known->line->family);
    return text.contains(family) ? text : tr("%1 · %2", "family, what was done").arg(family, text);
}

void WindowController::say(
    Sign sign, Tone tone, const QString &text, const QString &action, std::function<void()> then)
{
    Message message;
    message.sign = sign;
    message.tone = tone;
    message.text = text;
    message.action = action;
    message.then = std::move(then);
    message.caseId = m_place.caseId;
    show(std::move(message));
}

void WindowController::sayProblem(const Error &error, const CaseId &caseId)
{
    Message message;
    message.sign = Sign::Alert;
    message.tone = Tone::Late;
    message.text = inWords(error);
    message.caseId = caseId.isNull() ? m_place.caseId : caseId;
    message.stays = true;
    show(std::move(message));
}

void WindowController::nextDeed()
{
    if (m_message && !m_message->stays)
        dismissMessage();
}

// The keyboard goes home before what it is on goes: Qt would put it anywhere.
void WindowController::dismissMessage()
{
    if (workedIn() && m_window.messages()->isAncestorOf(m_window.focusWidget()))
        bringKeyboardHome();
    m_window.messages()->dismiss();
}

void WindowController::bringKeyboardHome()
{
    Page *page = m_window.pageCalled(m_window.page());
    page->focusFirst();
    const QWidget *focus = m_window.focusWidget();
    if (!focus || (focus != page && !page->isAncestorOf(focus)))
        page->setFocus(Qt::OtherFocusReason); // there is nothing on it to work with
}

void WindowController::chooseAction(Message::Does does)
{
    if (m_message && m_message->does == does) {
        Q_EMIT m_window.messages()->actionChosen();
        return;
    }
    if (m_message && m_message->does != Message::Does::Something)
        return; // it says what can be done, and must not go for the other key
    // A key that does nothing, and says nothing, is taken to have worked.
    Message nothing;
    nothing.sign = Sign::Dash;
    nothing.tone = Tone::Neutral;
    nothing.text = does == Message::Does::Undo
        ? tr("There is nothing just saved to undo. What was written earlier can be undone or "
             "corrected in the family's History.")
        : tr("There is nothing just undone to redo.");
    // What has to be read comes back after it.
    if (m_message && m_message->stays)
        nothing.onGone = [this, before = *m_message] {
            if (!m_window.isLocked())
                show(before);
        };
    show(std::move(nothing));
}

void WindowController::undo(const CaseId &caseId, const QList<EntryId> &entries)
{
    QList<Command> commands;
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        WithdrawEntry withdraw;
        withdraw.target = *it;
        withdraw.reason = words::undoneAtOnce();
        commands.append(Command::of(withdraw));
    }
    perform(caseId, commands, {}, [this, caseId, entries](const QList<Performed> &) {
        Message message;
        message.text = tr("Undone.");
        message.action = tr("Redo");
        message.then = [this, caseId, entries] { redo(caseId, entries); };
        message.does = Message::Does::Redo;
        message.caseId = caseId;
        show(std::move(message));
    });
}

void WindowController::redo(const CaseId &caseId, const QList<EntryId> &entries)
{
    QList<Command> commands;
    for (const EntryId &entry : entries) {
        RedoEntry again;
        again.target = entry;
        again.reason = words::redoneAtOnce();
        commands.append(Command::of(again));
    }
    perform(caseId, commands, {}, [this, caseId, entries](const QList<Performed> &) {
        saySaved(tr("Done again."), caseId, entries);
    });
}

} // namespace hometray
