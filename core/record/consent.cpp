// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/consent.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Consent>()
{
    static const TypeInfo info = describe<Consent>(11, "consent",
        {
            required(field<&Consent::person>(1, "person", "person")),
            required(choice<&Consent::about>(2, "about", "consentQuestions")),
            required(choice<&Consent::answer>(3, "answer", "consentAnswers")),
            required(past(field<&Consent::on>(4, "on"))),
            choice<&Consent::how>(5, "how", "consentWays"),
            field<&Consent::decidedBy>(6, "decidedBy", "person"),
            field<&Consent::with>(7, "with"),
            longText<&Consent::note>(8, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<SharedWithoutAgreement>()
{
    static const TypeInfo info = describe<SharedWithoutAgreement>(12, "sharedWithoutAgreement",
        {
            required(past(field<&SharedWithoutAgreement::on>(1, "on"))),
            required(field<&SharedWithoutAgreement::with>(2, "with")),
            required(longText<&SharedWithoutAgreement::what>(3, "what")),
            required(longText<&SharedWithoutAgreement::because>(4, "because")),
            field<&SharedWithoutAgreement::familyTold>(5, "familyTold"),
            longText<&SharedWithoutAgreement::familyToldNote>(6, "familyToldNote"),
            field<&SharedWithoutAgreement::about>(7, "about", "person"),
        });
    return info;
}

} // namespace hometray
