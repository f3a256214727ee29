// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/notewords.h"

#include "rules/policy.h"
#include "ui/family/notestab.h"
#include "words/dates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString whoWasThere(const Note &note, const CaseRecord &record)
{
    QStringList names;
    for (const ObjectId &id : note.present) {
        const Person *person = CaseRecord::find(record.people, id);
        if (!person)
            continue;
        if (note.childrenSeenAlone.contains(id))
            names.append(NotesTab::tr("%1 (seen alone)").arg(person->name()));
        else if (note.childrenSeen.contains(id))
            names.append(NotesTab::tr("%1 (seen)").arg(person->name()));
        else
            names.append(person->name());
    }
    if (!note.others.isEmpty())
        names.append(note.others);
    return names.join(u", "_s);
}

NoteText noteText(const Note &note, const CaseRecord &record, const Situation &situation)
{
    NoteText text;
    text.id = note.id.hex();
    QStringList head = {words::capitalised(words::weekdayDate(note.on, situation.today))};
    if (note.at.isValid())
        head[0] += u", "_s + words::timeOfDay(note.at);
    head.append(situation.policy->choiceWords(u"noteTypes"_s, note.type).toLower());
    if (!note.outcome.isEmpty())
        head.append(situation.policy->choiceWords(u"visitOutcomes"_s, note.outcome).toLower());
    text.head = head.join(u" · "_s);
    text.who = whoWasThere(note, record);
    text.happened = note.fact;
    QStringList voices;
    for (const ChildVoice &voice : record.childVoices) {
        if (voice.about != note.id)
            continue;
        const Person *child = CaseRecord::find(record.people, voice.person);
        voices.append(child ? child->name() + u": "_s + voice.words : voice.words);
    }
    text.childWords = voices.join(u'\n');
    text.meaning = note.analysis;
    if (note.pinned)
        text.pills.append({Sign::Dot, NotesTab::tr("pinned"), Tone::Neutral});
    if (note.significant)
        text.pills.append({Sign::Alert, NotesTab::tr("significant"), Tone::Warning});
    if (note.sensitive)
        text.pills.append({Sign::Lock, NotesTab::tr("sensitive"), Tone::Neutral});
    if (!note.inEhm())
        text.pills.append({Sign::Copy, NotesTab::tr("not yet in EHM"), Tone::Info});
    return text;
}
} // namespace

QList<NoteText> noteTexts(const CaseRecord &record, const Situation &situation)
{
    QList<const Note *> notes;
    for (const Note &note : record.notes)
        notes.append(&note);
    // Of one day the one written later stands above.
    std::stable_sort(notes.begin(), notes.end(), [](const Note *a, const Note *b) {
        return std::tuple(a->on, a->addedAt) > std::tuple(b->on, b->addedAt);
    });
    QList<NoteText> texts;
    texts.reserve(notes.size());
    for (const Note *note : std::as_const(notes))
        texts.append(noteText(*note, record, situation));
    return texts;
}

} // namespace hometray
