// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordhelpdeskcheck.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RecordHelpdeskCheck>()
{
    static const TypeInfo info = describe<RecordHelpdeskCheck>(
        0, RecordHelpdeskCheck::id, {required(one<&RecordHelpdeskCheck::check>(1, "check"))});
    return info;
}

Decision decide(const CaseRecord &record, const RecordHelpdeskCheck &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    if (command.check.result == u"ffaOpen" && isBlank(command.check.keyworker))
        return refuse(RefusalCode::FieldMissing, u"check.keyworker"_s);
    EventBuilder event(kinds::helpdeskChecked);
    event.put(CaseRecord::find(record.helpdeskChecks, command.check.id), command.check);
    return eventsOf(event);
}

} // namespace hometray
