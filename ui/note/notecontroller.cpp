// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note/notecontroller.h"

#include "ui/form/formsession.h"
#include "ui/frame/choices.h"
#include "ui/note/notedialog.h"
#include "ui/widgets/draftindicator.h"
#include "words/called.h"
#include "words/errors.h"
#include "words/naming.h"
#include "words/summary.h"
#include "workspace/whendone.h"

#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int patternLength = 6;

/// "Joy (mother)": the relationship helps to tell two Joys apart.
QString nameOf(const CaseRecord &record, const Person &person, const Policy &policy)
{
    const QString name = words::nameAmong(record, person, {words::choicesOf(policy), {}});
    if (person.child || person.relationship.isEmpty() || name.endsWith(u')'))
        return name;
    return u"%1 (%2)"_s.arg(
        name, policy.choiceWords(u"relationships"_s, person.relationship).toLower());
}
} // namespace

QString visitPattern(const CaseRecord &record, const Policy &policy)
{
    QList<const Note *> visits;
    for (const Note &note : record.notes) {
        if (note.type == u"homeVisit"_s && note.on.isValid())
            visits.append(&note);
    }
    if (visits.isEmpty())
        return {};
    std::stable_sort(
        visits.begin(), visits.end(), [](const Note *a, const Note *b) { return a->on > b->on; });
    visits.resize(qMin<qsizetype>(visits.size(), patternLength));
    QStringList outcomes;
    QMap<QString, int> counts;
    QMap<ObjectId, int> alone;
    for (const Note *note : std::as_const(visits)) {
        Note said = *note;
        if (said.outcome.isEmpty())
            said.outcome = u"seen"_s;
        const QString outcome = words::visitOutcome(record, said, words::choicesOf(policy));
        if (!counts.contains(outcome))
            outcomes.append(outcome);
        ++counts[outcome];
        for (const ObjectId &child : note->childrenSeenAlone)
            ++alone[child];
    }
    QStringList parts;
    for (const QString &outcome : std::as_const(outcomes))
        parts.append(u"%1 %2"_s.arg(outcome.toLower()).arg(counts.value(outcome)));
    const auto count = int(visits.size());
    QString text = (count == 1 ? NoteDialog::tr("Last visit: %1")
                               : NoteDialog::tr("Last %n visits: %1", nullptr, count))
                       .arg(parts.join(u", "_s));
    for (const Person &person : record.people) {
        if (alone.contains(person.id))
            text += u" · "_s
                + NoteDialog::tr("%1 alone %2")
                      .arg(words::nameAmong(record, person))
                      .arg(alone.value(person.id));
    }
    return text;
}

NoteController::NoteController(Frame &frame, QWidget *window)
    : QObject(window), m_frame(frame), m_window(window)
{
}

NoteDialog *NoteController::dialog() const
{
    return m_dialog;
}

void NoteController::open(const CaseId &caseId)
{
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    Workspace &workspace = m_frame.workspace();
    const Policy &policy = workspace.rulebook().policy();
    NoteSetup setup;
    setup.families = familyChoices(workspace, caseId);
    setup.types = policy.choices(u"noteTypes"_s);
    setup.outcomes = policy.choices(u"visitOutcomes"_s);
    setup.today = workspace.today();
    if (setup.families.isEmpty())
        return;
    m_dialog = new NoteDialog(setup, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    // Asked for, and never another family that happens to be the first.
    m_caseId = workspace.knownCase(caseId) ? caseId
        : setup.families.size() == 1       ? setup.families.first().first
                                           : CaseId();
    m_dialog->setFamily({m_caseId, {}, {}});
    begin(setup.today);
    m_dialog->open();
    m_dialog->activateWindow();
    showFamily(m_caseId);
}

void NoteController::begin(const QDate &today)
{
    FormContext context;
    context.request = {QLatin1String(WriteNote::id), m_caseId, {}, {}};
    context.record = std::make_shared<const CaseRecord>(); // until it is read
    context.desk = m_frame.workspace().desk();
    context.situation = m_frame.workspace().situation();
    m_session = new FormSession(m_frame, context, m_dialog);
    m_session->setForm(
        {[this] { return m_dialog->draft().toJson(); }, [this] { return m_dialog->isTouched(); }});
    m_session->setDiscarded(tr("Note discarded."));
    m_session->tell(m_dialog->draftState());
    m_session->watch(m_dialog);
    if (const auto typed = m_session->draft()) {
        NoteDraft draft = NoteDraft::fromJson(*typed);
        draft.settleDays(m_session->typedOn(), today);
        m_dialog->setDraft(draft);
        m_dialog->draftState()->setRestored();
        // A child's own words have a field once the family is read.
        m_goOnLater = !m_session->goOn();
    }
    connect(m_dialog, &NoteDialog::familyWanted, this, &NoteController::showFamily);
    connect(m_dialog, &NoteDialog::edited, m_session, &FormSession::touched);
    connect(m_dialog, &NoteDialog::saveRequested, this, &NoteController::save);
    connect(m_dialog, &NoteDialog::discardRequested, this, [this] {
        m_session->discard();
        m_dialog->accept();
    });
    connect(m_dialog, &QDialog::rejected, m_session, &FormSession::keep);
    connect(m_dialog, &NoteDialog::lockRequested, this, &NoteController::lockRequested);
    connect(m_dialog, &NoteDialog::worriedRequested, this, [this] {
        m_session->keep();
        Q_EMIT worriedRequested(m_caseId);
    });
    connect(m_session, &FormSession::refused, this,
        [this](const Refusal &refusal, const QString &sentence) {
            showProblem(sentence, refusal.field);
        });
    connect(m_session, &FormSession::failed, this,
        [this](const QString &sentence) { showProblem(sentence, {}); });
    connect(m_session, &FormSession::changedMeanwhile, this,
        [this](const Refusal &, const RecordPtr &record) {
            // A note is new: what others wrote meanwhile stands beside it.
            m_session->rebase(record);
            save();
        });
    connect(m_session, &FormSession::saved, this, [this](const Performed &performed) {
        m_dialog->setSaving(false);
        m_dialog->accept();
        Q_EMIT saved(performed.caseId, performed.entries);
    });
}

void NoteController::showFamily(const CaseId &caseId)
{
    m_caseId = caseId;
    if (caseId.isNull()) { // nor does what is typed stay with the family before
        const bool another = !m_session->request().caseId.isNull();
        m_session->setFamily({}, std::make_shared<const CaseRecord>());
        if (another)
            m_session->touched();
        return;
    }
    whenDone(m_frame.workspace().record(caseId), m_dialog.data(),
        [this, caseId](const Expected<RecordPtr> &record) {
            if (caseId != m_caseId)
                return;
            if (record)
                fill(*record);
            else
                m_dialog->showProblem(words::sentence(record.error()));
        });
}

void NoteController::fill(const RecordPtr &record)
{
    const Policy &policy = m_frame.workspace().rulebook().policy();
    const bool another = m_session->request().caseId != m_caseId;
    m_session->setFamily(m_caseId, record);
    if (another)
        m_session->touched(); // the draft goes along
    NoteFamily family;
    family.caseId = m_caseId;
    const NoteDraft draft = m_dialog->draft();
    for (const Person &person : record->people) {
        const QString name = nameOf(*record, person, policy);
        if (person.partOfFamily(m_frame.workspace().today()))
            family.people.append({person.id, name, person.child});
        else if (draft.people.contains(person.id) || draft.childWords.contains(person.id))
            // What was written of somebody who left meanwhile is not lost.
            family.people.append(
                {person.id, tr("%1, who has left the family").arg(name), person.child});
    }
    std::stable_partition(family.people.begin(), family.people.end(),
        [](const NotePerson &person) { return person.child; });
    family.pattern = visitPattern(*record, policy);
    m_dialog->setFamily(family);
    // Widgets put into a layout are shown by an event.
    if (std::exchange(m_goOnLater, false))
        QTimer::singleShot(0, m_session.data(), [this] { m_session->goOn(); });
}

void NoteController::save()
{
    if (m_session->isSaving())
        return;
    auto note = m_dialog->command();
    if (!note)
        return;
    note->note.id = m_frame.workspace().newId();
    for (ChildVoice &voice : note->childVoices)
        voice.id = m_frame.workspace().newId();
    m_dialog->setSaving(true);
    m_session->save(Command::of(*note));
}

void NoteController::showProblem(const QString &sentence, const QString &field)
{
    m_dialog->setSaving(false);
    m_dialog->showProblem(sentence, field);
}

std::optional<CaseId> NoteController::closeForLock()
{
    if (!m_dialog)
        return std::nullopt;
    m_session->keep();
    // At once and not by an event later: nothing of a family stays behind the lock screen.
    delete m_dialog;
    return m_caseId;
}

} // namespace hometray
