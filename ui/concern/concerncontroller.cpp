// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concern/concerncontroller.h"

#include "ui/concern/concerndialog.h"
#include "ui/frame/choices.h"
#include "ui/widgets/draftindicator.h"
#include "words/errors.h"
#include "workflow/raiseconcern.h"
#include "workspace/whendone.h"

#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace hometray {

ConcernController::ConcernController(Workspace &workspace, DraftBook &drafts, QWidget *window)
    : QObject(window), m_workspace(workspace), m_drafts(drafts), m_window(window)
{
}

ConcernDialog *ConcernController::dialog() const
{
    return m_dialog;
}

void ConcernController::open(const CaseId &caseId, bool alone)
{
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    ConcernSetup setup;
    setup.families = familyChoices(m_workspace);
    if (alone)
        setup.families.removeIf([&caseId](const auto &family) { return family.first != caseId; });
    for (const Telephone &telephone : m_workspace.rulebook().policy().telephones()) {
        QString who = telephone.name;
        if (!telephone.note.isEmpty())
            who += u" · "_s + telephone.note;
        setup.contacts.append({who, telephone.number});
    }
    setup.today = m_workspace.today();
    m_done = false;
    m_draftId = m_workspace.newId();
    // On top of whatever is open: a worry does not wait until a note is finished.
    QWidget *parent =
        QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window;
    m_dialog = new ConcernDialog(setup, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setCase(caseId);
    if (const auto draft = m_drafts.find(QLatin1String(RaiseConcern::id), m_dialog->caseId())) {
        m_draftId = draft->id;
        m_dialog->setDraft(ConcernDraft::fromJson(draft->fields));
        m_dialog->draftState()->setRestored();
    }
    connect(m_dialog, &ConcernDialog::draftDue, this, &ConcernController::keep);
    connect(m_dialog, &ConcernDialog::saveRequested, this, &ConcernController::save);
    connect(m_dialog, &QDialog::rejected, this, &ConcernController::keep);
    connect(m_dialog, &ConcernDialog::lockRequested, this, &ConcernController::lockRequested);
    m_dialog->open();
    m_dialog->activateWindow();
}

void ConcernController::keep()
{
    if (!m_dialog || m_done || !m_workspace.isUnlocked())
        return;
    const ConcernDraft draft = m_dialog->draft();
    if (draft.isEmpty())
        return;
    FormDraft form;
    form.id = m_draftId;
    form.caseId = draft.caseId;
    form.command = QLatin1String(RaiseConcern::id);
    form.fields = draft.toJson();
    m_drafts.keep(form, m_dialog->draftState());
}

void ConcernController::save()
{
    if (!m_dialog->check())
        return;
    const ConcernDraft draft = m_dialog->draft();
    const TypedMoment moment = *m_dialog->moment();
    RaiseConcern command;
    command.concern.id = m_workspace.newId();
    command.concern.what = draft.what.trimmed();
    command.concern.on = moment.day;
    command.concern.at = moment.time.value_or(QTime());
    if (!draft.parents.isEmpty())
        command.concern.parentsTold = draft.parents == u"yes"_s;
    command.concern.parentsNotToldWhy = draft.parentsWhy.trimmed();
    if (!draft.told.trimmed().isEmpty() || !draft.advice.trimmed().isEmpty()) {
        ConcernTold told;
        told.id = m_workspace.newId();
        told.concern = command.concern.id;
        told.who = draft.told.trimmed();
        told.on = m_workspace.today();
        told.advice = draft.advice.trimmed();
        command.told.append(told);
    }
    m_dialog->setSaving(true);
    whenDone(m_workspace.perform(draft.caseId, Command::of(command), m_draftId), m_dialog.data(),
        [this](const Expected<Performed> &performed) {
            m_dialog->setSaving(false);
            if (!performed) {
                const QString next = words::nextStep(performed.error());
                m_dialog->showProblem(words::sentence(performed.error())
                    + (next.isEmpty() ? QString() : u' ' + next));
                return;
            }
            m_done = true;
            m_drafts.gone(m_draftId);
            m_dialog->accept();
            Q_EMIT saved(performed->caseId, performed->entries);
        });
}

void ConcernController::closeForLock()
{
    if (!m_dialog)
        return;
    keep();
    m_done = true;
    delete m_dialog;
}

} // namespace hometray
