// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closeconcern.h"

#include "record/kinds.h"
#include "workflow/given.h"
#include "workflow/tellconcern.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<CloseConcern>()
{
    using C = CloseConcern;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::concern>(1, "concern", "concern")),
            required(choice<&C::outcome>(2, "outcome", "concernOutcomes")),
            longText<&C::outcomeNote>(3, "outcomeNote"),
            field<&C::parentsTold>(4, "parentsTold"),
            longText<&C::parentsNotToldWhy>(5, "parentsNotToldWhy"),
            required(past(field<&C::closedOn>(6, "closedOn"))),
        });
    return info;
}

Decision decide(const CaseRecord &record, const CloseConcern &command, const Context &)
{
    const Concern *concern = CaseRecord::find(record.concerns, command.concern);
    if (!concern)
        return refuse(RefusalCode::NotThere, u"concern"_s, {{u"what"_s, u"concern"_s}});
    if (!concern->isOpen())
        return refuse(RefusalCode::ConcernClosed, u"concern"_s);
    if (after(concern->on, command.closedOn))
        return datesContradict(u"closedOn"_s, "concern.on", "closedOn");

    Concern closed = *concern;
    closed.outcome = command.outcome;
    closed.outcomeNote = command.outcomeNote;
    closed.closedOn = command.closedOn;
    if (command.parentsTold)
        closed.parentsTold = command.parentsTold;
    if (!isBlank(command.parentsNotToldWhy))
        closed.parentsNotToldWhy = command.parentsNotToldWhy;
    if (!closed.parentsTold.value_or(false) && isBlank(closed.parentsNotToldWhy))
        return refuse(RefusalCode::ReasonMissing, u"parentsNotToldWhy"_s);
    const bool told = std::any_of(record.concernsTold.begin(), record.concernsTold.end(),
        [&](const ConcernTold &one) { return one.concern == concern->id; });
    if (!told && isBlank(closed.outcomeNote))
        return refuse(RefusalCode::ReasonMissing, u"outcomeNote"_s, {}, TellConcern::id);
    EventBuilder event(kinds::concernClosed);
    event.change(*concern, closed);
    return eventsOf(event);
}

} // namespace hometray
