// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/answersupport.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/requestsupport.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<AnswerSupport>()
{
    using C = AnswerSupport;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::request>(1, "request", "supportRequest")),
            required(choice<&C::answer>(2, "answer", "requestAnswers")),
            required(past(field<&C::answeredOn>(3, "answeredOn"))),
            longText<&C::answerNote>(4, "answerNote"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const AnswerSupport &command, const Context &)
{
    const SupportRequest *request = CaseRecord::find(record.supportRequests, command.request);
    if (!request)
        return refuse(RefusalCode::NotThere, u"request"_s, {{u"what"_s, u"supportRequest"_s}});
    if (request->answeredOn.isValid())
        return refuse(RefusalCode::AlreadyDone, u"request"_s, {{u"what"_s, u"supportRequest"_s}},
            RequestSupport::id);
    if (after(request->on, command.answeredOn))
        return datesContradict(u"answeredOn"_s, "supportRequest.on", "answeredOn");
    SupportRequest answered = *request;
    answered.answer = command.answer;
    answered.answeredOn = command.answeredOn;
    answered.answerNote = command.answerNote;
    EventBuilder event(kinds::supportAnswered);
    event.change(*request, answered);
    return eventsOf(event);
}

} // namespace hometray
