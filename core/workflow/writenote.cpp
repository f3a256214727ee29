// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/writenote.h"

#include "record/kinds.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WriteNote>()
{
    static const TypeInfo info = describe<WriteNote>(0, WriteNote::id,
        {
            required(one<&WriteNote::note>(1, "note")),
            many<&WriteNote::childVoices>(2, "childVoices"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const WriteNote &command, const Context &)
{
    Note note = command.note;
    const bool seen = note.outcome.isEmpty() || note.outcome == u"seen"_s;
    if (!seen && (!note.childrenSeen.isEmpty() || !note.childrenSeenAlone.isEmpty()))
        return refuse(
            RefusalCode::FieldWrong, u"note.childrenSeen"_s, {{u"reason"_s, u"notSeen"_s}});
    for (const ObjectId &child : note.childrenSeenAlone) {
        if (!note.childrenSeen.contains(child))
            note.childrenSeen.append(child);
    }
    for (const ObjectId &child : note.childrenSeen) {
        if (!note.present.contains(child))
            note.present.append(child);
    }
    EventBuilder event(kinds::noteWritten);
    event.put(CaseRecord::find(record.notes, note.id), note);
    for (ChildVoice voice : command.childVoices) {
        voice.about = note.id;
        event.put(CaseRecord::find(record.childVoices, voice.id), voice);
    }
    return eventsOf(event);
}

} // namespace hometray
