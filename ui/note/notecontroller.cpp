// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note/notecontroller.h"

#include "ui/frame/choices.h"
#include "ui/note/notedialog.h"
#include "ui/widgets/draftindicator.h"
#include "words/errors.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int patternLength = 6;

/// "Joy (mother)": the relationship helps to tell two Joys apart.
QString nameOf(const Person &person, const Policy &policy)
{
    const QString name = person.name().isEmpty() ? person.lastName : person.name();
    if (person.child || person.relationship.isEmpty())
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
        const QString code = note->outcome.isEmpty() ? u"seen"_s : note->outcome;
        if (!counts.contains(code))
            outcomes.append(code);
        ++counts[code];
        for (const ObjectId &child : note->childrenSeenAlone)
            ++alone[child];
    }
    QStringList parts;
    for (const QString &code : std::as_const(outcomes))
        parts.append(u"%1 %2"_s.arg(policy.choiceWords(u"visitOutcomes"_s, code).toLower())
                         .arg(counts.value(code)));
    const auto count = int(visits.size());
    QString text = (count == 1 ? NoteDialog::tr("Last visit: %1")
                               : NoteDialog::tr("Last %n visits: %1", nullptr, count))
                       .arg(parts.join(u", "_s));
    for (const Person &person : record.people) {
        if (alone.contains(person.id))
            text += u" · "_s
                + NoteDialog::tr("%1 alone %2").arg(person.name()).arg(alone.value(person.id));
    }
    return text;
}

NoteController::NoteController(Workspace &workspace, DraftBook &drafts, QWidget *window)
    : QObject(window), m_workspace(workspace), m_drafts(drafts), m_window(window)
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
    const Policy &policy = m_workspace.rulebook().policy();
    NoteSetup setup;
    setup.families = familyChoices(m_workspace);
    setup.types = policy.choices(u"noteTypes"_s);
    setup.outcomes = policy.choices(u"visitOutcomes"_s);
    setup.today = m_workspace.today();
    if (setup.families.isEmpty())
        return;
    m_done = false;
    m_dialog = new NoteDialog(setup, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    connect(m_dialog, &NoteDialog::familyWanted, this, &NoteController::showFamily);
    connect(m_dialog, &NoteDialog::draftDue, this, &NoteController::keep);
    connect(m_dialog, &NoteDialog::saveRequested, this, &NoteController::save);
    connect(m_dialog, &NoteDialog::discardRequested, this, &NoteController::discard);
    connect(m_dialog, &QDialog::rejected, this, &NoteController::keep);
    connect(m_dialog, &NoteDialog::lockRequested, this, &NoteController::lockRequested);
    connect(m_dialog, &NoteDialog::worriedRequested, this, [this] {
        keep();
        Q_EMIT worriedRequested(m_caseId);
    });
    const bool known = m_workspace.knownCase(caseId).has_value();
    m_caseId = known ? caseId : setup.families.first().first;
    m_draftId = m_workspace.newId();
    m_basis.clear();
    m_dialog->setFamily({m_caseId, {}, {}});
    if (const auto draft = m_drafts.find(QLatin1String(WriteNote::id), m_caseId)) {
        m_draftId = draft->id;
        m_dialog->setDraft(NoteDraft::fromJson(draft->fields));
        m_dialog->draftState()->setRestored();
    }
    m_dialog->open();
    m_dialog->activateWindow();
    showFamily(m_caseId);
}

void NoteController::showFamily(const CaseId &caseId)
{
    m_caseId = caseId;
    whenDone(m_workspace.record(caseId), m_dialog.data(),
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
    const Policy &policy = m_workspace.rulebook().policy();
    m_basis = record->heads;
    NoteFamily family;
    family.caseId = m_caseId;
    for (const Person &person : record->people) {
        if (person.partOfFamily(m_workspace.today()))
            family.people.append({person.id, nameOf(person, policy), person.child});
    }
    std::stable_partition(family.people.begin(), family.people.end(),
        [](const NotePerson &person) { return person.child; });
    family.pattern = visitPattern(*record, policy);
    m_dialog->setFamily(family);
}

void NoteController::keep()
{
    if (!m_dialog || m_done || !m_workspace.isUnlocked())
        return;
    const NoteDraft draft = m_dialog->draft();
    if (draft.isEmpty()) {
        if (m_drafts.find(QLatin1String(WriteNote::id), m_caseId))
            m_drafts.drop(m_draftId);
        m_dialog->draftState()->setEmpty();
        return;
    }
    FormDraft form;
    form.id = m_draftId;
    form.caseId = m_caseId;
    form.command = QLatin1String(WriteNote::id);
    form.basis = m_basis;
    form.fields = draft.toJson();
    m_drafts.keep(form, m_dialog->draftState());
}

void NoteController::save()
{
    auto note = m_dialog->command();
    if (!note)
        return;
    note->note.id = m_workspace.newId();
    for (ChildVoice &voice : note->childVoices)
        voice.id = m_workspace.newId();
    m_dialog->setSaving(true);
    whenDone(m_workspace.perform(m_caseId, Command::of(*note, m_basis), m_draftId), m_dialog.data(),
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

void NoteController::discard()
{
    m_done = true;
    m_drafts.drop(m_draftId);
    m_dialog->accept();
}

std::optional<CaseId> NoteController::closeForLock()
{
    if (!m_dialog)
        return std::nullopt;
    keep();
    m_done = true;
    // At once and not by an event later: nothing of a family stays behind the door.
    delete m_dialog;
    return m_caseId;
}

} // namespace hometray
