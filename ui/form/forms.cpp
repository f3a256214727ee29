// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/forms.h"

#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/frame/draftbook.h"
#include "words/fields.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {

Forms::Forms(Frame &frame, QWidget *window) : QObject(window), m_frame(frame), m_window(window) { }

Forms::~Forms() = default;

void Forms::setOpener(const QString &command, Opener opener)
{
    m_openers.insert(command, std::move(opener));
}

void Forms::setPage(const QString &command, Opener opener)
{
    setOpener(command, std::move(opener));
    m_pages.insert(command);
}

void Forms::setTyped(const QString &id, const QString &title, Opener opener)
{
    setOpener(id, std::move(opener));
    m_titles.insert(id, title);
}

QString Forms::titleOf(const QString &command) const
{
    const auto title = m_titles.constFind(command);
    return title != m_titles.constEnd() ? *title : words::commandTitle(command);
}

bool Forms::has(const QString &command) const
{
    return commandSpec(command) != nullptr || m_openers.contains(command);
}

bool Forms::canStandOnAPage(const QString &command) const
{
    return has(command) && !m_openers.contains(command);
}

void Forms::open(const FormRequest &request)
{
    if (!m_frame.workspace().isUnlocked() || !has(request.command))
        return;
    if (const auto opener = m_openers.value(request.command)) {
        opener(request);
        return;
    }
    for (const auto &dialog : std::as_const(m_dialogs)) {
        if (dialog && dialog->isVisible() && dialog->context().request.command == request.command
            && dialog->context().request.caseId == request.caseId
            && dialog->context().request.subject == request.subject) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
    }
    withContext(request, this, [this](const FormContext &context) { show(context); });
}

void Forms::withContext(const FormRequest &asked, QObject *owner, ContextReady then)
{
    Workspace &workspace = m_frame.workspace();
    FormRequest request = asked;
    // What was typed before was typed on top of what the form was opened with then.
    if (const auto draft = m_frame.drafts().find(asked.command, asked.caseId, asked.subject)) {
        if (const FormRequest before = DraftBook::requestOf(*draft); !before.fields.isEmpty())
            request.fields = before.fields;
    }
    const auto ready = [this, request, then = std::move(then)](const RecordPtr &record) {
        Workspace &now = m_frame.workspace();
        if (!now.isUnlocked())
            return;
        FormContext context;
        context.request = request;
        context.record = record;
        context.desk = now.desk();
        context.situation = now.situation();
        if (const auto known = now.knownCase(request.caseId))
            context.family = tr("%1 family").arg(known->line->family);
        then(context);
    };
    if (request.caseId.isNull()) {
        const bool desk = commandSpec(request.command)
            && commandSpec(request.command)->scope == CommandScope::Desk;
        ready(desk ? workspace.deskJournal() : std::make_shared<const CaseRecord>());
        return;
    }
    ++m_underway;
    whenDone(workspace.record(request.caseId), this,
        [this, ready, owner = QPointer<QObject>(owner)](const Expected<RecordPtr> &record) {
            --m_underway;
            if (!owner)
                return;
            if (record)
                ready(*record);
            else
                m_frame.sayProblem(record.error());
        });
}

void Forms::show(const FormContext &context)
{
    // On top of what is open: a form may send to another that mends what it lacks.
    QWidget *parent = m_window;
    m_dialogs.removeIf([](const QPointer<FormDialog> &dialog) { return !dialog; });
    for (const auto &dialog : std::as_const(m_dialogs)) {
        if (dialog->isVisible())
            parent = dialog;
    }
    auto *dialog = new FormDialog(m_frame, context, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    m_dialogs.append(dialog);
    dialog->open();
    dialog->activateWindow();
    dialog->panel()->focusFirst();
}

FormDialog *Forms::dialog(const QString &command) const
{
    for (auto it = m_dialogs.crbegin(); it != m_dialogs.crend(); ++it) {
        const FormDialog *dialog = *it;
        if (dialog && dialog->isVisible()
            && (command.isEmpty() || dialog->context().request.command == command))
            return *it;
    }
    return nullptr;
}

void Forms::closeForLock()
{
    m_reopen.clear();
    for (const auto &dialog : std::as_const(m_dialogs)) {
        if (!dialog || !dialog->isVisible())
            continue;
        m_reopen.append(dialog->context().request);
        dialog->panel()->session()->keep();
    }
    // At once and not by an event later: nothing of a family stays behind the lock screen. The last
    // ones first, for they stand on the others.
    while (!m_dialogs.isEmpty())
        delete m_dialogs.takeLast();
}

bool Forms::reopen()
{
    const QList<FormRequest> requests = std::exchange(m_reopen, {});
    for (const FormRequest &request : requests)
        open(request);
    return !requests.isEmpty();
}

} // namespace hometray
