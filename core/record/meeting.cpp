// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/meeting.h"

#include "record/kinds.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<TeamMember>()
{
    static const TypeInfo info = describe<TeamMember>(17, "teamMember",
        {
            required(field<&TeamMember::name>(1, "name")),
            field<&TeamMember::role>(2, "role"),
            field<&TeamMember::organisation>(3, "organisation", "organisation"),
            field<&TeamMember::organisationName>(4, "organisationName"),
            field<&TeamMember::phone>(5, "phone"),
            field<&TeamMember::email>(6, "email"),
            field<&TeamMember::person>(7, "person", "person"),
            field<&TeamMember::professional>(8, "professional"),
            field<&TeamMember::from>(9, "from"),
            field<&TeamMember::until>(10, "until"),
            field<&TeamMember::accessFrom>(11, "accessFrom"),
            field<&TeamMember::accessUntil>(12, "accessUntil"),
            field<&TeamMember::termTimeOnly>(13, "termTimeOnly"),
            field<&TeamMember::worksDays>(14, "worksDays"),
            field<&TeamMember::worksOn>(15, "worksOn", "weekdays"),
            field<&TeamMember::personId>(16, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Meeting>()
{
    const QLatin1String takingUp(kinds::caseTakenUp);
    const QList<QLatin1String> cancelling{QLatin1String(kinds::tafCancelled)};
    static const TypeInfo info = describe<Meeting>(18, "meeting",
        {
            choice<&Meeting::type>(1, "type", "meetingTypes"),
            field<&Meeting::plannedFor>(2, "plannedFor"),
            field<&Meeting::time>(3, "time"),
            field<&Meeting::place>(4, "place"),
            field<&Meeting::online>(5, "online"),
            longText<&Meeting::purpose>(6, "purpose"),
            longText<&Meeting::agenda>(7, "agenda"),
            saidIn(cancelling, past(field<&Meeting::cancelledOn>(8, "cancelledOn"))),
            saidIn(cancelling, field<&Meeting::cancelledWhy>(9, "cancelledWhy")),
            saidIn({QLatin1String(kinds::tafHeld), takingUp},
                past(field<&Meeting::heldOn>(10, "heldOn"))),
            longText<&Meeting::happened>(11, "happened"),
            longText<&Meeting::worriedAbout>(12, "worriedAbout"),
            longText<&Meeting::mustChange>(13, "mustChange"),
            longText<&Meeting::risks>(14, "risks"),
            field<&Meeting::risksReviewed>(15, "risksReviewed"),
            longText<&Meeting::disagreements>(16, "disagreements"),
            choice<&Meeting::needsMet>(17, "needsMet", "needsMet"),
            choice<&Meeting::decision>(18, "decision", "meetingDecisions"),
            longText<&Meeting::decisionWhy>(19, "decisionWhy"),
            field<&Meeting::nextOn>(20, "nextOn"),
            past(field<&Meeting::writtenOn>(21, "writtenOn")),
            saidIn({takingUp}, field<&Meeting::beforeMyTime>(22, "beforeMyTime")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Attendance>()
{
    static const TypeInfo info = describe<Attendance>(19, "attendance",
        {
            fixed(field<&Attendance::meeting>(1, "meeting", "meeting")),
            field<&Attendance::member>(2, "member", "teamMember"),
            field<&Attendance::person>(3, "person", "person"),
            field<&Attendance::name>(4, "name"),
            required(choice<&Attendance::how>(5, "how", "attendances")),
            longText<&Attendance::contribution>(6, "contribution"),
            field<&Attendance::contributionSource>(7, "contributionSource"),
            field<&Attendance::personId>(8, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ActionReview>()
{
    static const TypeInfo info = describe<ActionReview>(20, "actionReview",
        {
            fixed(field<&ActionReview::meeting>(1, "meeting", "meeting")),
            required(field<&ActionReview::action>(2, "action", "action")),
            required(choice<&ActionReview::outcome>(3, "outcome", "actionReviews")),
            longText<&ActionReview::note>(4, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<CopyGiven>()
{
    static const TypeInfo info = describe<CopyGiven>(21, "copyGiven",
        {
            required(field<&CopyGiven::meeting>(1, "meeting", "meeting")),
            required(field<&CopyGiven::person>(2, "person", "person")),
            required(past(field<&CopyGiven::on>(3, "on"))),
            field<&CopyGiven::declined>(4, "declined"),
            field<&CopyGiven::how>(5, "how"),
            field<&CopyGiven::askedBy>(6, "askedBy"),
        });
    return info;
}

} // namespace hometray
