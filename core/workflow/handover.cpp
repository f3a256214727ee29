// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/handover.h"

#include "record/kinds.h"
#include "workflow/gates.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<HandOver>()
{
    static const TypeInfo info = describe<HandOver>(0, HandOver::id,
        {
            required(one<&HandOver::transfer>(1, "transfer")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const HandOver &command, const Context &context)
{
    Transfer transfer = command.transfer;
    const Transfer *before = CaseRecord::find(record.transfers, transfer.id);
    const auto done = [](const QString &field) {
        return refuse(RefusalCode::AlreadyDone, field, {{u"what"_s, u"transfer"_s}});
    };
    if (before && before->acceptedOn.isValid())
        return done(u"transfer"_s);
    if (!transfer.consentReviewedOn.isValid())
        return refuse(
            RefusalCode::ConsentNotReviewed, u"transfer.consentReviewedOn"_s, {}, "recordConsent");
    if (after(transfer.consentReviewedOn, transfer.offeredOn))
        return datesContradict(
            u"transfer.consentReviewedOn"_s, "transfer.consentReviewedOn", "transfer.offeredOn");
    if (after(transfer.offeredOn, transfer.acceptedOn))
        return datesContradict(
            u"transfer.acceptedOn"_s, "transfer.offeredOn", "transfer.acceptedOn");
    for (const Transfer &other : record.transfers) {
        if (other.id != transfer.id && !other.acceptedOn.isValid()
            && other.addedAt > reopenedAt(record)
            && other.to.compare(transfer.to, Qt::CaseInsensitive) == 0)
            return done(u"transfer.to"_s);
    }
    transfer.openSteps = before ? before->openSteps
        : context.whatTravels ? context.whatTravels() : QStringList();
    EventBuilder event(kinds::caseHandedOver);
    event.put(before, transfer);
    return eventsOf(event);
}

} // namespace hometray
