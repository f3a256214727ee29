// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/completeregistration.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<CompleteRegistration>()
{
    static const TypeInfo info = describe<CompleteRegistration>(0, CompleteRegistration::id,
        {
            required(past(field<&CompleteRegistration::completedOn>(1, "completedOn"))),
            field<&CompleteRegistration::reference>(2, "reference"),
            past(field<&CompleteRegistration::sentOn>(3, "sentOn")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const CompleteRegistration &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Registration *known = CaseRecord::only(record.registration);
    if (known && known->completedOn.isValid())
        return refuse(RefusalCode::AlreadyDone, {}, {{u"what"_s, u"completeRegistration"_s}});
    Registration registration = asSingle(known ? *known : Registration());
    registration.completedOn = command.completedOn;
    if (command.sentOn.isValid())
        registration.sentOn = command.sentOn;
    if (!registration.sentOn.isValid())
        return refuse(RefusalCode::FieldMissing, u"sentOn"_s, {}, "sendRegistration");
    if (const auto refused = unlessSince(u"completedOn"_s,
            {registration.completedOn, "completedOn"}, {registration.sentOn, "sentOn"}))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::registrationCompleted);
    event.put(known, registration);
    const Family *family = CaseRecord::only(record.family);
    if (family && !command.reference.isEmpty()) {
        Family named = *family;
        named.reference = command.reference;
        event.change(*family, named);
    }
    return eventsOf(event);
}

} // namespace hometray
