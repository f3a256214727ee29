// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concern/concerncontroller.h"

#include "ui/concern/concerndialog.h"
#include "ui/form/formsession.h"
#include "ui/frame/choices.h"
#include "ui/widgets/draftindicator.h"
#include "words/called.h"
#include "words/naming.h"
#include "workflow/raiseconcern.h"
#include "workspace/whendone.h"

#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

ConcernController::ConcernController(Frame &frame, QWidget *window)
    : QObject(window), m_frame(frame), m_window(window)
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
    Workspace &workspace = m_frame.workspace();
    setup.families = familyChoices(workspace, caseId);
    if (alone)
        setup.families.removeIf([&caseId](const auto &family) { return family.first != caseId; });
    for (const Telephone &telephone : workspace.rulebook().policy().telephones()) {
        // Without a number its note is for whoever writes the rules.
        QString who = telephone.name;
        if (!telephone.note.isEmpty() && !telephone.number.isEmpty())
            who += u" · "_s + telephone.note;
        setup.contacts.append({who, telephone.number});
    }
    setup.today = workspace.today();
    // On top of whatever is open: a worry does not wait until a note is finished.
    QWidget *parent =
        QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window;
    m_dialog = new ConcernDialog(setup, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setCase(caseId);
    begin();
    m_dialog->open();
    m_dialog->activateWindow();
    showFamily(m_dialog->caseId());
}

void ConcernController::showFamily(const CaseId &caseId)
{
    if (caseId.isNull())
        return;
    whenDone(m_frame.workspace().record(caseId), m_dialog.data(),
        [this, caseId](const Expected<RecordPtr> &record) {
            // Without it the worry is still written down.
            if (!record || caseId != m_dialog->caseId())
                return;
            const Situation situation = m_frame.workspace().situation();
            const words::ToldApartBy by{words::choicesOf(*situation.policy), situation.today};
            QList<ConcernPerson> people;
            for (const Person &person : (*record)->people) {
                const QString name = words::nameAmong(**record, person, by);
                if (person.partOfFamily(situation.today))
                    people.append({person.id, name, person.child});
                else if (m_dialog->draft().about.contains(person.id))
                    // Who left while the worry waited is still whom it is about.
                    people.append(
                        {person.id, tr("%1, who has left the family").arg(name), person.child});
            }
            std::stable_partition(people.begin(), people.end(),
                [](const ConcernPerson &person) { return person.child; });
            m_dialog->setPeople(people);
        });
}

void ConcernController::begin()
{
    FormContext context;
    context.request = {QLatin1String(RaiseConcern::id), m_dialog->caseId(), {}, {}};
    // It is written beside what the record says, whatever that is.
    context.record = std::make_shared<const CaseRecord>();
    context.desk = m_frame.workspace().desk();
    context.situation = m_frame.workspace().situation();
    m_session = new FormSession(m_frame, context, m_dialog);
    m_session->setForm({[this] { return m_dialog->draft().toJson(); },
        [this] { return !m_dialog->draft().isEmpty(); }});
    m_session->setDiscarded(tr("Worry discarded."));
    m_session->tell(m_dialog->draftState());
    m_session->watch(m_dialog);
    if (const auto typed = m_session->draft()) {
        ConcernDraft draft = ConcernDraft::fromJson(*typed);
        draft.settleDays(m_session->typedOn(), m_session->today());
        m_dialog->setDraft(draft);
        m_dialog->draftState()->setRestored();
        m_session->goOn();
    }
    connect(m_dialog, &ConcernDialog::familyWanted, this, &ConcernController::showFamily);
    connect(m_dialog, &ConcernDialog::edited, m_session, [this] {
        m_session->setFamily(m_dialog->caseId(), m_session->context().record);
        m_session->touched();
    });
    connect(m_dialog, &ConcernDialog::saveRequested, this, &ConcernController::save);
    connect(m_dialog, &ConcernDialog::discardRequested, this, [this] {
        m_session->discard();
        m_dialog->accept();
    });
    connect(m_dialog, &QDialog::rejected, m_session, &FormSession::keep);
    connect(m_dialog, &ConcernDialog::lockRequested, this, &ConcernController::lockRequested);
    const auto say = [this](const QString &sentence, const QString &field) {
        m_dialog->setSaving(false);
        m_dialog->showProblem(sentence, field);
    };
    connect(m_session, &FormSession::refused, m_dialog,
        [say](const Refusal &refusal, const QString &sentence) { say(sentence, refusal.field); });
    connect(m_session, &FormSession::failed, m_dialog,
        [say](const QString &sentence) { say(sentence, {}); });
    connect(m_session, &FormSession::saved, m_dialog, [this](const Performed &performed) {
        m_dialog->setSaving(false);
        m_dialog->accept();
        Q_EMIT saved(performed.caseId, performed.entries);
    });
}

void ConcernController::save()
{
    if (m_session->isSaving() || !m_dialog->check())
        return;
    Workspace &workspace = m_frame.workspace();
    const ConcernDraft draft = m_dialog->draft();
    const TypedMoment moment = *m_dialog->moment();
    RaiseConcern command;
    command.concern.id = workspace.newId();
    command.concern.what = draft.what.trimmed();
    command.concern.about = draft.about;
    command.aboutUnknown = draft.about.isEmpty(); // the dialog has asked
    command.concern.on = moment.day;
    command.concern.at = moment.time.value_or(QTime());
    if (!draft.parents.isEmpty())
        command.concern.parentsTold = draft.parents == u"yes"_s;
    command.concern.parentsNotToldWhy = draft.parentsWhy.trimmed();
    if (!draft.told.trimmed().isEmpty() || !draft.advice.trimmed().isEmpty()) {
        ConcernTold told;
        told.id = workspace.newId();
        told.concern = command.concern.id;
        told.who = draft.told.trimmed();
        told.on = workspace.today();
        told.advice = draft.advice.trimmed();
        command.told.append(told);
    }
    m_dialog->setSaving(true);
    m_session->setFamily(draft.caseId, m_session->context().record);
    m_session->save(Command::of(command));
}

std::optional<CaseId> ConcernController::closeForLock()
{
    if (!m_dialog)
        return std::nullopt;
    m_session->keep();
    const CaseId caseId = m_session->request().caseId;
    delete m_dialog;
    return caseId;
}

} // namespace hometray
