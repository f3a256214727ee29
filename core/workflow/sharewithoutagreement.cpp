// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sharewithoutagreement.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ShareWithoutAgreement>()
{
    static const TypeInfo info = describe<ShareWithoutAgreement>(
        0, ShareWithoutAgreement::id, {required(one<&ShareWithoutAgreement::shared>(1, "shared"))});
    return info;
}

Decision decide(const CaseRecord &record, const ShareWithoutAgreement &command, const Context &)
{
    const SharedWithoutAgreement &shared = command.shared;
    if (shared.familyTold == false && isBlank(shared.familyToldNote))
        return refuse(RefusalCode::ReasonMissing, u"shared.familyToldNote"_s);
    EventBuilder event(kinds::sharedWithoutAgreement);
    event.put(CaseRecord::find(record.sharedWithoutAgreement, shared.id), shared);
    return eventsOf(event);
}

} // namespace hometray
