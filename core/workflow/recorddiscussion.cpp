// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recorddiscussion.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RecordDiscussion>()
{
    static const TypeInfo info = describe<RecordDiscussion>(0, RecordDiscussion::id,
        {
            required(one<&RecordDiscussion::discussion>(1, "discussion")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const RecordDiscussion &command, const Context &)
{
    const ManagerDiscussion &discussion = command.discussion;
    if (isBlank(discussion.with))
        return refuse(RefusalCode::FieldMissing, u"discussion.with"_s);
    if (isBlank(discussion.about))
        return refuse(RefusalCode::FieldMissing, u"discussion.about"_s);
    EventBuilder event(kinds::managerDiscussed);
    event.put(CaseRecord::find(record.managerDiscussions, discussion.id), discussion);
    return eventsOf(event);
}

} // namespace hometray
