// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/givecopy.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<GiveCopy>()
{
    static const TypeInfo info =
        describe<GiveCopy>(0, GiveCopy::id, {required(many<&GiveCopy::copies>(1, "copies"))});
    return info;
}

namespace {
bool sameCopy(const CopyGiven &a, const CopyGiven &b)
{
    return a.id != b.id && a.meeting == b.meeting && a.person == b.person;
}
} // namespace

Decision decide(const CaseRecord &record, const GiveCopy &command, const Context &)
{
    EventBuilder event(kinds::copyGiven);
    for (qsizetype i = 0; i < command.copies.size(); ++i) {
        const CopyGiven &copy = command.copies.at(i);
        const auto field = [i](const char *name) { return itemField("copies", i, name); };
        const Meeting *meeting = CaseRecord::find(record.meetings, copy.meeting);
        if (!meeting || !meeting->isHeld())
            return refuse(RefusalCode::MeetingNotHeld, field("meeting"), {}, "recordTaf");
        if (const auto refused =
                unlessSince(field("on"), {copy.on, "on"}, {meeting->heldOn, "heldOn"}))
            return tl::unexpected(*refused);
        if (const auto refused = unlessInLifeOf(
                CaseRecord::find(record.people, copy.person), field("on"), {copy.on, "on"}))
            return tl::unexpected(*refused);
        for (const CopyGiven &other : command.copies) {
            if (sameCopy(other, copy))
                return refuse(
                    RefusalCode::FieldWrong, field("person"), {{u"reason"_s, u"twice"_s}});
        }
        // Who declined it may still ask for it.
        for (const CopyGiven &known : record.copiesGiven) {
            if (sameCopy(known, copy) && !known.declined)
                return refuse(
                    RefusalCode::AlreadyDone, field("person"), {{u"what"_s, u"copyGiven"_s}});
        }
        event.put(CaseRecord::find(record.copiesGiven, copy.id), copy);
    }
    return eventsOf(event);
}

} // namespace hometray
