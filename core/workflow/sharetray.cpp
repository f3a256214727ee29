// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sharetray.h"

#include "record/kinds.h"
#include "workflow/endtrayshare.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ShareTray>()
{
    static const TypeInfo info = describe<ShareTray>(0, ShareTray::id,
        {
            required(one<&ShareTray::share>(1, "share")),
        });
    return info;
}

namespace {

std::optional<Refusal> unlessFamilyAgrees(const CaseRecord &record, QDate on)
{
    Refusal missing{
        RefusalCode::ConsentMissing, u"share"_s, {}, QLatin1String("recordConsent"), {}};
    bool agreed = false;
    for (const Person &person : record.people) {
        const Consent *consent = record.consentOf(person.id, u"homeTray");
        if (!consent || !person.partOfFamily(on))
            continue;
        if (consent->answer != u"agreed"_s) {
            missing.values.insert(u"person"_s, person.id.hex());
            return missing;
        }
        agreed = true;
    }
    return agreed ? std::nullopt : std::optional(missing);
}

} // namespace

Decision decide(const CaseRecord &record, const ShareTray &command, const Context &context)
{
    const TrayShare &share = command.share;
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    if (after(share.on, share.until))
        return datesContradict(u"share.until"_s, "share.on", "share.until");
    if (share.managerAwayFrom.isValid() != share.managerAwayUntil.isValid())
        return refuse(RefusalCode::FieldMissing,
            share.managerAwayFrom.isValid() ? u"share.managerAwayUntil"_s
                                            : u"share.managerAwayFrom"_s);
    if (after(share.managerAwayFrom, share.managerAwayUntil))
        return datesContradict(
            u"share.managerAwayUntil"_s, "share.managerAwayFrom", "share.managerAwayUntil");
    if (const auto refusal = unlessFamilyAgrees(record, context.today))
        return tl::unexpected(*refusal);
    for (const TrayShare &other : record.trayShares) {
        // One that ends on a day has ended by it: what was agreed anew is shared again that day.
        const bool goesOn = !other.until.isValid() || other.until > share.on;
        if (other.id != share.id && goesOn
            && other.with.compare(share.with, Qt::CaseInsensitive) == 0)
            return refuse(RefusalCode::AlreadyDone, u"share.with"_s, {{u"what"_s, u"trayShare"_s}},
                EndTrayShare::id);
    }
    EventBuilder event(kinds::trayShared);
    event.put(CaseRecord::find(record.trayShares, share.id), share);
    return eventsOf(event);
}

} // namespace hometray
