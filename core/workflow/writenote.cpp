// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/writenote.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WriteNote>()
{
    static const TypeInfo info = describe<WriteNote>(0, WriteNote::id,
        {
            required(one<&WriteNote::note>(1, "note")),
            many<&WriteNote::childVoices>(2, "childVoices"),
            one<&WriteNote::action>(3, "action"),
        });
    return info;
}

namespace {

void append(QList<ObjectId> &to, const QList<ObjectId> &ids)
{
    for (const ObjectId &id : ids) {
        if (!to.contains(id))
            to.append(id);
    }
}

std::optional<Refusal> unlessTrue(
    const CaseRecord &record, const WriteNote &command, const Note &note, const Context &context)
{
    const auto wrong = [](const QString &field, const QString &reason) {
        return Refusal{RefusalCode::FieldWrong, field, {{u"reason"_s, reason}}, {}, {}};
    };
    const bool seen = note.outcome.isEmpty() || note.outcome == u"seen"_s;
    if (!seen && !note.childrenSeen.isEmpty())
        return wrong(u"note.childrenSeen"_s, u"notSeen"_s);
    if (!note.cancelledBy.isEmpty() && note.outcome != u"cancelled"_s)
        return wrong(u"note.cancelledBy"_s, u"notCancelled"_s);
    // "Not in" says it all; any other note needs a word of what happened.
    if (seen && isBlank(note.fact) && isBlank(note.analysis) && command.childVoices.isEmpty())
        return Refusal{RefusalCode::FieldMissing, u"note.fact"_s, {}, {}, {}};
    if (const auto refusal = unlessPast(note.on, note.at, u"note.at"_s, context))
        return refusal;
    const auto unlessAlive = [&](const ObjectId &id, const QString &field) {
        return unlessInLifeOf(CaseRecord::find(record.people, id), field, {note.on, "note.on"});
    };
    for (const ObjectId &id : note.present) {
        if (const auto refusal = unlessAlive(id, u"note.present"_s))
            return refusal;
    }
    for (qsizetype i = 0; i < command.childVoices.size(); ++i) {
        const QString path = u"childVoices[%1].person"_s.arg(i);
        if (const auto refusal = unlessAlive(command.childVoices.at(i).person, path))
            return refusal;
    }
    return std::nullopt;
}

} // namespace

Decision decide(const CaseRecord &record, const WriteNote &command, const Context &context)
{
    Note note = command.note;
    append(note.childrenSeen, note.childrenSeenAlone);
    append(note.present, note.childrenSeen);
    if (const auto refusal = unlessTrue(record, command, note, context))
        return tl::unexpected(*refusal);

    EventBuilder written(kinds::noteWritten);
    written.put(CaseRecord::find(record.notes, note.id), note);
    for (ChildVoice voice : command.childVoices) {
        voice.about = note.id;
        voice.on = note.on;
        written.put(CaseRecord::find(record.childVoices, voice.id), voice);
    }
    if (!isGiven(command.action))
        return eventsOf(written);
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    EventBuilder planned(kinds::planChanged);
    planned.put(CaseRecord::find(record.actions, command.action.id), command.action);
    return eventsOf({written, planned});
}

} // namespace hometray
