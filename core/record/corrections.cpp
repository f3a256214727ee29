// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/corrections.h"

#include "record/access.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Correction>()
{
    static const TypeInfo info = describe<Correction>(firstJournalType, "correction",
        {
            required(field<&Correction::target>(1, "target")),
            field<&Correction::withdrawn>(2, "withdrawn"),
            longText<&Correction::reason>(3, "reason"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Erasure>()
{
    static const TypeInfo info = describe<Erasure>(firstJournalType + 1, "erasure",
        {
            required(field<&Erasure::target>(1, "target")),
            required(longText<&Erasure::reason>(2, "reason")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ClockConfirmation>()
{
    static const TypeInfo info =
        describe<ClockConfirmation>(firstJournalType + 2, "clockConfirmation",
            {
                required(field<&ClockConfirmation::target>(1, "target")),
                required(field<&ClockConfirmation::writtenMs>(2, "writtenMs")),
            });
    return info;
}

template <>
const TypeInfo &typeInfo<Admission>()
{
    static const TypeInfo info = describe<Admission>(
        firstJournalType + 3, "admission", {required(field<&Admission::target>(1, "target"))});
    return info;
}

const TypeInfo *journalType(quint16 number)
{
    static const QList<const TypeInfo *> all{&typeInfo<Correction>(), &typeInfo<Erasure>(),
        &typeInfo<ClockConfirmation>(), &typeInfo<Admission>(), &typeInfo<CaseOpening>(),
        &typeInfo<AccessGrant>(), &typeInfo<AccessAcceptance>(), &typeInfo<AccessEnding>(),
        &typeInfo<TransferOffer>(), &typeInfo<TransferAcceptance>(), &typeInfo<KeyAddition>(),
        &typeInfo<KeyEnding>(), &typeInfo<NamedRoots>()};
    const int at = number - firstJournalType;
    return at >= 0 && at < all.size() ? all.at(at) : nullptr;
}

} // namespace hometray
