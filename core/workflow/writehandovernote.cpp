// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/writehandovernote.h"

#include "record/kinds.h"
#include "rules/schoolcalendar.h"
#include "workflow/given.h"
#include "workflow/planholiday.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WriteHandoverNote>()
{
    static const TypeInfo info = describe<WriteHandoverNote>(0, WriteHandoverNote::id,
        {
            required(one<&WriteHandoverNote::plan>(1, "plan")),
        });
    return info;
}

namespace {

/// The day of writing is said anew although it may be the same: that it was looked at again counts.
void sayWrittenOn(Event &event, const HolidayPlan &plan)
{
    static const FieldInfo &writtenOn = *typeInfo<HolidayPlan>().field(QLatin1String("writtenOn"));
    if (event.changes.isEmpty())
        event.changes.append({typeInfo<HolidayPlan>().number, plan.id, Change::Op::Set, {}});
    QList<FieldValue> &fields = event.changes.last().fields;
    auto place = fields.begin();
    while (place != fields.end() && place->field < writtenOn.number)
        ++place;
    if (place == fields.end() || place->field != writtenOn.number)
        fields.insert(place, {writtenOn.number, writtenOn.get(&plan)});
}

} // namespace

Decision decide(const CaseRecord &record, const WriteHandoverNote &command, const Context &context)
{
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    if (breakCode(command.plan.breakId) == 0)
        return refuse(RefusalCode::FieldWrong, u"plan.break"_s, {{u"reason"_s, u"noBreak"_s}});
    HolidayPlan plan = mergedPlan(record, command.plan);
    // What the note said before of the risks gives way to what it says now.
    if (!isBlank(command.plan.risks) && !command.plan.noRisksKnown)
        plan.noRisksKnown = false;
    else if (command.plan.noRisksKnown && isBlank(command.plan.risks))
        plan.risks.clear();
    if (isBlank(plan.support))
        return refuse(RefusalCode::FieldMissing, u"plan.support"_s);
    if (isBlank(plan.contact) && isBlank(plan.noContactWanted))
        return refuse(RefusalCode::FieldMissing, u"plan.contact"_s);
    if (isBlank(plan.keyInformation))
        return refuse(RefusalCode::FieldMissing, u"plan.keyInformation"_s);
    if (isBlank(plan.risks) && !plan.noRisksKnown)
        return refuse(RefusalCode::FieldMissing, u"plan.risks"_s);
    if (!isBlank(plan.risks) && plan.noRisksKnown)
        return refuse(
            RefusalCode::FieldWrong, u"plan.noRisksKnown"_s, {{u"reason"_s, u"eitherOr"_s}});

    const HolidayPlan *before = CaseRecord::find(record.holidayPlans, plan.id);
    // A form that was opened on the last note hands back the day of that note.
    if (!command.plan.writtenOn.isValid()
        || (before && command.plan.writtenOn == before->writtenOn))
        plan.writtenOn = context.today;
    EventBuilder builder(kinds::holidayPlanned);
    builder.put(before, plan);
    Event event = builder.event();
    sayWrittenOn(event, plan);
    return QList<Event>{event};
}

} // namespace hometray
