// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/cover.h"

#include "record/kinds.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<HolidayPlan>()
{
    static const TypeInfo info = describe<HolidayPlan>(33, "holidayPlan",
        {
            required(fixed(field<&HolidayPlan::breakId>(1, "break"))),
            choice<&HolidayPlan::decision>(2, "decision", "meetingDecisions"),
            past(field<&HolidayPlan::familyToldOn>(3, "familyToldOn")),
            past(field<&HolidayPlan::servicesToldOn>(4, "servicesToldOn")),
            field<&HolidayPlan::noContactWanted>(5, "noContactWanted"),
            field<&HolidayPlan::reviewHeldBy>(6, "reviewHeldBy"),
            field<&HolidayPlan::reviewHolder>(7, "reviewHolder", "teamMember"),
            field<&HolidayPlan::holdReviewEarlier>(8, "holdReviewEarlier"),
            longText<&HolidayPlan::support>(9, "support"),
            longText<&HolidayPlan::contact>(10, "contact"),
            longText<&HolidayPlan::keyInformation>(11, "keyInformation"),
            longText<&HolidayPlan::risks>(12, "risks"),
            field<&HolidayPlan::noRisksKnown>(13, "noRisksKnown"),
            past(field<&HolidayPlan::writtenOn>(14, "writtenOn")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<HolidayContact>()
{
    static const TypeInfo info = describe<HolidayContact>(34, "holidayContact",
        {
            required(field<&HolidayContact::breakId>(1, "break")),
            required(field<&HolidayContact::member>(2, "member", "teamMember")),
            required(field<&HolidayContact::from>(3, "from")),
            required(field<&HolidayContact::until>(4, "until")),
            field<&HolidayContact::phone>(5, "phone"),
            past(field<&HolidayContact::agreedOn>(6, "agreedOn")),
            past(field<&HolidayContact::familyAgreedOn>(7, "familyAgreedOn")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<TrayShare>()
{
    static const TypeInfo info = describe<TrayShare>(35, "trayShare",
        {
            required(field<&TrayShare::with>(1, "with")),
            field<&TrayShare::role>(2, "role"),
            required(past(field<&TrayShare::on>(3, "on"))),
            field<&TrayShare::until>(4, "until"),
            field<&TrayShare::managerAwayFrom>(5, "managerAwayFrom"),
            field<&TrayShare::managerAwayUntil>(6, "managerAwayUntil"),
            field<&TrayShare::phone>(7, "phone"),
            field<&TrayShare::personId>(8, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<SupportRequest>()
{
    const QList<QLatin1String> answering{QLatin1String(kinds::supportAnswered)};
    static const TypeInfo info = describe<SupportRequest>(36, "supportRequest",
        {
            required(choice<&SupportRequest::kind>(1, "kind", "requestKinds")),
            required(past(field<&SupportRequest::on>(2, "on"))),
            field<&SupportRequest::neededBy>(3, "neededBy"),
            field<&SupportRequest::to>(4, "to"),
            longText<&SupportRequest::text>(5, "text"),
            saidIn(answering, past(field<&SupportRequest::answeredOn>(6, "answeredOn"))),
            saidIn(answering, choice<&SupportRequest::answer>(7, "answer", "requestAnswers")),
            saidIn(answering, longText<&SupportRequest::answerNote>(8, "answerNote")),
            field<&SupportRequest::personId>(9, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<DaysAway>()
{
    static const TypeInfo info = describe<DaysAway>(48, "daysAway",
        {
            required(field<&DaysAway::from>(1, "from")),
            required(field<&DaysAway::until>(2, "until")),
            field<&DaysAway::lastDayAtWork>(3, "lastDayAtWork"),
            field<&DaysAway::breakId>(4, "break"),
            field<&DaysAway::member>(5, "member", "teamMember"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<WorkPattern>()
{
    static const TypeInfo info = describe<WorkPattern>(
        49, "workPattern", {field<&WorkPattern::worksAllYear>(1, "worksAllYear")});
    return info;
}

} // namespace hometray
