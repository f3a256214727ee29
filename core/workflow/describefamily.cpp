// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/describefamily.h"

#include "record/kinds.h"
#include "workflow/refuse.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<DescribeFamily>()
{
    static const TypeInfo info = describe<DescribeFamily>(
        0, DescribeFamily::id, {required(one<&DescribeFamily::family>(1, "family"))});
    return info;
}

Decision decide(const CaseRecord &record, const DescribeFamily &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::familyDescribed);
    event.put(CaseRecord::only(record.family), asSingle(command.family));
    return eventsOf(event);
}

} // namespace hometray
