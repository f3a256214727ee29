// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sendregistration.h"

#include "record/kinds.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<SendRegistration>()
{
    static const TypeInfo info = describe<SendRegistration>(
        0, SendRegistration::id, {required(past(field<&SendRegistration::sentOn>(1, "sentOn")))});
    return info;
}

namespace {

const HelpdeskCheck *lastCheck(const CaseRecord &record)
{
    const HelpdeskCheck *last = nullptr;
    for (const HelpdeskCheck &check : record.helpdeskChecks) {
        if (!last || check.on >= last->on)
            last = &check;
    }
    return last;
}

} // namespace

Decision decide(const CaseRecord &record, const SendRegistration &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Registration *known = CaseRecord::only(record.registration);
    if (known && known->completedOn.isValid())
        return refuse(RefusalCode::AlreadyDone, {}, {{u"what"_s, u"completeRegistration"_s}});
    if (known && known->sentOn.isValid())
        return refuse(RefusalCode::AlreadyDone, {}, {{u"what"_s, u"sendRegistration"_s}},
            "completeRegistration");
    const HelpdeskCheck *check = lastCheck(record);
    if (!check)
        return refuse(
            RefusalCode::NotThere, {}, {{u"what"_s, u"helpdeskCheck"_s}}, "recordHelpdeskCheck");
    if (check->result == u"ffaOpen")
        return refuse(RefusalCode::AlreadyDone, {}, {{u"what"_s, u"ffaOpen"_s}}, "closeFfa");
    if (record.people.isEmpty())
        return refuse(RefusalCode::NotThere, {}, {{u"what"_s, u"person"_s}}, "changePeople");
    Registration registration = asSingle(known ? *known : Registration());
    registration.sentOn = command.sentOn;
    EventBuilder event(kinds::registrationSent);
    event.put(known, registration);
    return eventsOf(event);
}

} // namespace hometray
