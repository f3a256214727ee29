// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordfeedback.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RecordFeedback>()
{
    static const TypeInfo info = describe<RecordFeedback>(0, RecordFeedback::id,
        {
            required(one<&RecordFeedback::feedback>(1, "feedback")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const RecordFeedback &command, const Context &)
{
    const Feedback &feedback = command.feedback;
    if (feedback.result == u"given"_s && isBlank(feedback.text))
        return refuse(RefusalCode::FieldMissing, u"feedback.text"_s);
    if (feedback.result == u"given"_s && feedback.from.isEmpty())
        return refuse(RefusalCode::FieldMissing, u"feedback.from"_s);
    for (const ObjectId &id : feedback.from) {
        if (const auto refused = unlessInLifeOf(CaseRecord::find(record.people, id),
                u"feedback.from"_s, {feedback.on, "on"}))
            return tl::unexpected(*refused);
    }
    EventBuilder event(kinds::feedbackRecorded);
    event.put(CaseRecord::find(record.feedback, feedback.id), feedback);
    return eventsOf(event);
}

} // namespace hometray
