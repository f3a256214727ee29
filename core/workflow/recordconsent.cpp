// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordconsent.h"

#include "record/kinds.h"
#include "workflow/consentchecks.h"
#include "workflow/refuse.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<RecordConsent>()
{
    static const TypeInfo info = describe<RecordConsent>(
        0, RecordConsent::id, {required(many<&RecordConsent::consents>(1, "consents"))});
    return info;
}

Decision decide(const CaseRecord &record, const RecordConsent &command, const Context &)
{
    if (const auto refused = checkConsents(record, command.consents, "consents"))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::consentRecorded);
    for (const Consent &consent : command.consents)
        event.put(CaseRecord::find(record.consents, consent.id), consent);
    return eventsOf(event);
}

} // namespace hometray
