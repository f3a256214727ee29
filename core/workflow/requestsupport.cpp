// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/requestsupport.h"

#include "record/kinds.h"
#include "workflow/answersupport.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RequestSupport>()
{
    static const TypeInfo info = describe<RequestSupport>(0, RequestSupport::id,
        {
            required(one<&RequestSupport::request>(1, "request")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const RequestSupport &command, const Context &)
{
    const SupportRequest &request = command.request;
    const SupportRequest *before = CaseRecord::find(record.supportRequests, request.id);
    if (before && before->answeredOn.isValid())
        return refuse(RefusalCode::AlreadyDone, u"request"_s, {{u"what"_s, u"supportRequest"_s}});
    if (request.answeredOn.isValid() || !request.answer.isEmpty())
        return refuse(RefusalCode::FieldWrong, u"request.answer"_s,
            {{u"reason"_s, u"answerSeparately"_s}}, AnswerSupport::id);
    if (after(request.on, request.neededBy))
        return datesContradict(u"request.neededBy"_s, "request.on", "request.neededBy");
    EventBuilder event(kinds::supportRequested);
    event.put(before, request);
    return eventsOf(event);
}

} // namespace hometray
