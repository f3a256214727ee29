// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/raiseconcern.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RaiseConcern>()
{
    static const TypeInfo info = describe<RaiseConcern>(0, RaiseConcern::id,
        {
            required(one<&RaiseConcern::concern>(1, "concern")),
            many<&RaiseConcern::told>(2, "told"),
            field<&RaiseConcern::aboutUnknown>(3, "aboutUnknown"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const RaiseConcern &command, const Context &context)
{
    const Concern &concern = command.concern;
    const Concern *before = CaseRecord::find(record.concerns, concern.id);
    if (before && !before->isOpen())
        return refuse(RefusalCode::ConcernClosed, {}, {}, "correctEntry");
    if (concern.closedOn.isValid() || !concern.outcome.isEmpty())
        return refuse(RefusalCode::FieldWrong,
            concern.closedOn.isValid() ? u"concern.closedOn"_s : u"concern.outcome"_s,
            {{u"reason"_s, u"closeSeparately"_s}}, "closeConcern");
    if (isBlank(concern.what))
        return refuse(RefusalCode::FieldMissing, u"concern.what"_s);
    // A worry is not held up because nobody knows yet whose child it is: but then it says so.
    if (concern.about.isEmpty() && !command.aboutUnknown)
        return refuse(
            RefusalCode::FieldWrong, u"concern.about"_s, {{u"reason"_s, u"aboutNobody"_s}});
    if (const auto refusal = unlessPast(concern.on, concern.at, u"concern.at"_s, context))
        return tl::unexpected(*refusal);

    EventBuilder raised(kinds::concernRaised);
    raised.put(before, concern);
    EventBuilder toldTo(kinds::concernTold);
    for (qsizetype i = 0; i < command.told.size(); ++i) {
        ConcernTold told = command.told.at(i);
        const QString path = u"told[%1]."_s.arg(i);
        if (after(concern.on, told.on))
            return datesContradict(path + u"on"_s, "concern.on", "told.on");
        if (const auto refusal = unlessPast(told.on, told.at, path + u"at"_s, context))
            return tl::unexpected(*refusal);
        told.concern = concern.id;
        toldTo.put(CaseRecord::find(record.concernsTold, told.id), told);
    }
    return eventsOf({raised, toldTo});
}

} // namespace hometray
