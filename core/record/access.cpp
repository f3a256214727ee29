// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/access.h"

#include "record/corrections.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<CaseOpening>()
{
    static const TypeInfo info = describe<CaseOpening>(firstJournalType + 4, "caseOpening",
        {
            field<&CaseOpening::keys>(1, "keys"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<AccessGrant>()
{
    static const TypeInfo info = describe<AccessGrant>(firstJournalType + 5, "accessGrant",
        {
            required(field<&AccessGrant::person>(1, "person")),
            required(field<&AccessGrant::keys>(2, "keys")),
            required(field<&AccessGrant::role>(3, "role")),
            field<&AccessGrant::roleCertificates>(4, "roleCertificates"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<AccessAcceptance>()
{
    static const TypeInfo info =
        describe<AccessAcceptance>(firstJournalType + 6, "accessAcceptance",
            {
                required(field<&AccessAcceptance::grant>(1, "grant")),
            });
    return info;
}

template <>
const TypeInfo &typeInfo<AccessEnding>()
{
    static const TypeInfo info = describe<AccessEnding>(firstJournalType + 7, "accessEnding",
        {
            required(field<&AccessEnding::person>(1, "person")),
            field<&AccessEnding::role>(2, "role"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<TransferOffer>()
{
    static const TypeInfo info = describe<TransferOffer>(firstJournalType + 8, "transferOffer",
        {
            required(field<&TransferOffer::person>(1, "person")),
            required(field<&TransferOffer::keys>(2, "keys")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<TransferAcceptance>()
{
    static const TypeInfo info =
        describe<TransferAcceptance>(firstJournalType + 9, "transferAcceptance",
            {
                required(field<&TransferAcceptance::offer>(1, "offer")),
            });
    return info;
}

template <>
const TypeInfo &typeInfo<KeyAddition>()
{
    static const TypeInfo info = describe<KeyAddition>(firstJournalType + 10, "keyAddition",
        {
            required(field<&KeyAddition::person>(1, "person")),
            required(field<&KeyAddition::key>(2, "key")),
            field<&KeyAddition::certificate>(3, "certificate"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<KeyEnding>()
{
    static const TypeInfo info = describe<KeyEnding>(firstJournalType + 11, "keyEnding",
        {
            required(field<&KeyEnding::person>(1, "person")),
            required(field<&KeyEnding::key>(2, "key")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<NamedRoots>()
{
    static const TypeInfo info = describe<NamedRoots>(firstJournalType + 12, "namedRoots",
        {
            field<&NamedRoots::keys>(1, "keys"),
        });
    return info;
}

} // namespace hometray
