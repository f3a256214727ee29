// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/note.h"

#include "record/kinds.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Note>()
{
    static const TypeInfo info = describe<Note>(27, "note",
        {
            required(choice<&Note::type>(1, "type", "noteTypes")),
            required(past(field<&Note::on>(2, "on"))),
            field<&Note::at>(3, "at"),
            choice<&Note::outcome>(4, "outcome", "visitOutcomes"),
            field<&Note::cancelledBy>(5, "cancelledBy"),
            field<&Note::present>(6, "present", "person"),
            field<&Note::others>(7, "others"),
            field<&Note::childrenSeen>(8, "childrenSeen", "person"),
            field<&Note::childrenSeenAlone>(9, "childrenSeenAlone", "person"),
            field<&Note::source>(10, "source"),
            longText<&Note::fact>(11, "fact"),
            longText<&Note::analysis>(12, "analysis"),
            longText<&Note::followUp>(13, "followUp"),
            field<&Note::about>(14, "about", "person"),
            field<&Note::significant>(15, "significant"),
            field<&Note::sensitive>(16, "sensitive"),
            field<&Note::pinned>(17, "pinned"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Reflection>()
{
    static const TypeInfo info = describe<Reflection>(28, "reflection",
        {
            choice<&Reflection::prompt>(1, "prompt", "reflectionPrompts"),
            required(past(field<&Reflection::on>(2, "on"))),
            required(longText<&Reflection::text>(3, "text")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ManagerDiscussion>()
{
    static const TypeInfo info = describe<ManagerDiscussion>(29, "managerDiscussion",
        {
            required(past(field<&ManagerDiscussion::on>(1, "on"))),
            required(field<&ManagerDiscussion::with>(2, "with")),
            required(longText<&ManagerDiscussion::about>(3, "about")),
            longText<&ManagerDiscussion::decided>(4, "decided"),
            field<&ManagerDiscussion::personId>(5, "personId"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Concern>()
{
    const QList<QLatin1String> closing{QLatin1String(kinds::concernClosed)};
    static const TypeInfo info = describe<Concern>(30, "concern",
        {
            required(longText<&Concern::what>(1, "what")),
            field<&Concern::about>(2, "about", "person"),
            required(past(field<&Concern::on>(3, "on"))),
            field<&Concern::at>(4, "at"),
            field<&Concern::seenBy>(5, "seenBy"),
            field<&Concern::parentsTold>(6, "parentsTold"),
            longText<&Concern::parentsNotToldWhy>(7, "parentsNotToldWhy"),
            saidIn(closing, choice<&Concern::outcome>(8, "outcome", "concernOutcomes")),
            saidIn(closing, longText<&Concern::outcomeNote>(9, "outcomeNote")),
            saidIn(closing, past(field<&Concern::closedOn>(10, "closedOn"))),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<ConcernTold>()
{
    static const TypeInfo info = describe<ConcernTold>(31, "concernTold",
        {
            field<&ConcernTold::concern>(1, "concern", "concern"),
            required(field<&ConcernTold::who>(2, "who")),
            required(past(field<&ConcernTold::on>(3, "on"))),
            field<&ConcernTold::at>(4, "at"),
            longText<&ConcernTold::advice>(5, "advice"),
            field<&ConcernTold::reference>(6, "reference"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<OutcomeReview>()
{
    static const TypeInfo info = describe<OutcomeReview>(32, "outcomeReview",
        {
            required(field<&OutcomeReview::goal>(1, "goal", "goal")),
            required(past(field<&OutcomeReview::on>(2, "on"))),
            longText<&OutcomeReview::baseline>(3, "baseline"),
            longText<&OutcomeReview::latest>(4, "latest"),
            longText<&OutcomeReview::evidence>(5, "evidence"),
            past(field<&OutcomeReview::evidenceOn>(6, "evidenceOn")),
            required(choice<&OutcomeReview::outcome>(7, "outcome", "outcomes")),
            longText<&OutcomeReview::familyView>(8, "familyView"),
            longText<&OutcomeReview::keyworkerView>(9, "keyworkerView"),
        });
    return info;
}

} // namespace hometray
