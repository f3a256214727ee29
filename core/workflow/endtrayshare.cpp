// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/endtrayshare.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<EndTrayShare>()
{
    static const TypeInfo info = describe<EndTrayShare>(0, EndTrayShare::id,
        {
            required(field<&EndTrayShare::share>(1, "share", "trayShare")),
            field<&EndTrayShare::until>(2, "until"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const EndTrayShare &command, const Context &context)
{
    const TrayShare *share = CaseRecord::find(record.trayShares, command.share);
    if (!share)
        return refuse(RefusalCode::NotThere, u"share"_s, {{u"what"_s, u"trayShare"_s}});
    if (share->until.isValid() && share->until <= context.today)
        return refuse(RefusalCode::AlreadyDone, u"share"_s, {{u"what"_s, u"trayShare"_s}});
    TrayShare ended = *share;
    ended.until = orToday(command.until, context);
    if (after(share->on, ended.until))
        return datesContradict(u"until"_s, "trayShare.on", "until");
    EventBuilder event(kinds::trayShared);
    event.change(*share, ended);
    return eventsOf(event);
}

} // namespace hometray
