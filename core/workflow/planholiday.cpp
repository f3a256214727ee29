// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/planholiday.h"

#include "record/kinds.h"
#include "rules/schoolcalendar.h"
#include "workflow/agreeholidaycontact.h"
#include "workflow/datechecks.h"
#include "workflow/gates.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<PlanHoliday>()
{
    static const TypeInfo info = describe<PlanHoliday>(0, PlanHoliday::id,
        {
            required(one<&PlanHoliday::plan>(1, "plan")),
        });
    return info;
}

const HolidayPlan *holidayPlan(const CaseRecord &record, const QString &breakId)
{
    for (const HolidayPlan &plan : record.holidayPlans) {
        if (plan.breakId == breakId && plan.addedAt > reopenedAt(record))
            return &plan;
    }
    return nullptr;
}

HolidayPlan mergedPlan(const CaseRecord &record, const HolidayPlan &given)
{
    // A form changes the plan it has opened and may clear what stood there.
    if (CaseRecord::find(record.holidayPlans, given.id))
        return given;
    if (const HolidayPlan *before = holidayPlan(record, given.breakId))
        return overlaid(*before, given);
    HolidayPlan plan = given;
    plan.id = derivedId(
        {"holidayPlan", given.breakId.toUtf8(), QByteArray::number(record.reopenings.size())});
    return plan;
}

namespace {

std::optional<Refusal> wrongReview(const CaseRecord &record, const HolidayPlan &plan)
{
    const auto refused = [](RefusalCode code, const QString &field, const QString &reason = {}) {
        QVariantMap values;
        if (!reason.isEmpty())
            values.insert(u"reason"_s, reason);
        return Refusal{code, field, values, {}, {}};
    };
    const bool byDay = plan.reviewHeldBy.isValid();
    const bool byMember = !plan.reviewHolder.isNull();
    if (plan.holdReviewEarlier && (byDay || byMember))
        return refused(RefusalCode::FieldWrong, u"plan.holdReviewEarlier"_s, u"eitherOr"_s);
    if (byDay && !byMember)
        return refused(RefusalCode::FieldMissing, u"plan.reviewHolder"_s);
    if (byMember && !byDay)
        return refused(RefusalCode::FieldMissing, u"plan.reviewHeldBy"_s);
    const TeamMember *member = CaseRecord::find(record.team, plan.reviewHolder);
    if (member && !member->professional)
        return refused(RefusalCode::FieldWrong, u"plan.reviewHolder"_s, u"notProfessional"_s);
    if (member && after(plan.reviewHeldBy, member->until))
        return refused(RefusalCode::MemberEnded, u"plan.reviewHolder"_s);
    return std::nullopt;
}

/// That the family was told again on the same day, after the contact changed, changes no field and
/// counts all the same: what was given is written anew, beside what changed.
Event withWhatIsSaidAgain(Event event, const HolidayPlan &plan, const HolidayPlan &given)
{
    static const QList<QLatin1String> names = {QLatin1String("familyToldOn"),
        QLatin1String("servicesToldOn"), QLatin1String("reviewHeldBy"),
        QLatin1String("reviewHolder"), QLatin1String("holdReviewEarlier")};
    if (event.changes.isEmpty())
        event.changes.append(Change{typeInfo<HolidayPlan>().number, plan.id, Change::Op::Set, {}});
    Change &change = event.changes.first();
    for (const FieldInfo &field : typeInfo<HolidayPlan>().fields) {
        const Value value = field.get(&given);
        const bool written = std::any_of(change.fields.begin(), change.fields.end(),
            [&field](const FieldValue &one) { return one.field == field.number; });
        if (value.isSet() && !written && names.contains(QLatin1String(field.name)))
            change.fields.append({field.number, value});
    }
    if (change.fields.isEmpty())
        event.changes.clear();
    return event;
}

bool saysNothing(const HolidayPlan &plan)
{
    return std::none_of(typeInfo<HolidayPlan>().fields.begin(),
        typeInfo<HolidayPlan>().fields.end(), [&plan](const FieldInfo &field) {
            return QLatin1String(field.name) != QLatin1String("break")
                && field.get(&plan).isSet();
        });
}

/// What no list could accept: planned for a day that is over, after its limit, or with somebody who
/// is not at work then. What stood there before is not looked at again; what was held late is
/// recorded, not planned.
std::optional<Refusal> reviewNobodyCanHold(
    const CaseRecord &record, const HolidayPlan &plan, const Context &context)
{
    const HolidayPlan *before = CaseRecord::find(record.holidayPlans, plan.id);
    const bool same = before && before->reviewHeldBy == plan.reviewHeldBy
        && before->reviewHolder == plan.reviewHolder;
    if (same || !plan.reviewHeldBy.isValid())
        return std::nullopt;
    const auto refused = [](const QString &field, const QString &reason, QDate limit = {}) {
        return Refusal{RefusalCode::FieldWrong, field,
            {{u"reason"_s, reason}, {u"limit"_s, limit}}, {}, {}};
    };
    if (plan.reviewHeldBy < context.today)
        return refused(u"plan.reviewHeldBy"_s, u"planBeforeToday"_s);
    const auto problem =
        context.reviewProblem ? context.reviewProblem(record, plan) : std::nullopt;
    if (!problem)
        return std::nullopt;
    return problem->reason == u"afterLimit"
        ? refused(u"plan.reviewHeldBy"_s, u"reviewAfterLimit"_s, problem->limit)
        : refused(u"plan.reviewHolder"_s, u"notThereThatDay"_s);
}

/// Nobody was told anything for this FFA before it was registered, or opened again.
std::optional<Refusal> toldBeforeItBegan(const CaseRecord &record, const HolidayPlan &plan)
{
    const Registration *registration = CaseRecord::only(record.registration);
    QDate began = registration ? registration->completedOn : QDate();
    for (const Reopening &again : record.reopenings)
        began = std::max(began, again.on);
    const NamedDay earliest{began, record.reopenings.isEmpty() ? "completedOn" : "reopening.on"};
    if (const auto refused =
            unlessSince(u"plan.familyToldOn"_s, {plan.familyToldOn, "familyToldOn"}, earliest))
        return refused;
    return unlessSince(
        u"plan.servicesToldOn"_s, {plan.servicesToldOn, "servicesToldOn"}, earliest);
}

} // namespace

Decision decide(const CaseRecord &record, const PlanHoliday &command, const Context &context)
{
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    if (breakCode(command.plan.breakId) == 0)
        return refuse(RefusalCode::FieldWrong, u"plan.break"_s, {{u"reason"_s, u"noBreak"_s}});
    const HolidayPlan plan = mergedPlan(record, command.plan);
    if (const auto refusal = wrongReview(record, plan))
        return tl::unexpected(*refusal);
    if (const auto refusal = reviewNobodyCanHold(record, plan, context))
        return tl::unexpected(*refusal);
    if (const auto refusal = toldBeforeItBegan(record, plan))
        return tl::unexpected(*refusal);
    const bool agreed = std::any_of(record.holidayContacts.begin(), record.holidayContacts.end(),
        [&](const HolidayContact &contact) { return contact.breakId == plan.breakId; });
    if (!isBlank(command.plan.noContactWanted) && agreed)
        return refuse(RefusalCode::FieldWrong, u"plan.noContactWanted"_s,
            {{u"reason"_s, u"contactAgreed"_s}}, AgreeHolidayContact::id);
    // A holiday that is named, and nothing of it, is no plan.
    const HolidayPlan *before = CaseRecord::find(record.holidayPlans, plan.id);
    if (!before && saysNothing(plan))
        return refuse(RefusalCode::FieldMissing);
    EventBuilder event(kinds::holidayPlanned);
    event.put(before, plan);
    // A form gives all that stands there along with what was changed in it: that is not said again.
    const bool form = CaseRecord::find(record.holidayPlans, command.plan.id) != nullptr;
    if (event.isEmpty() || !form) {
        const Event again = withWhatIsSaidAgain(event.event(), plan, command.plan);
        if (!again.changes.isEmpty())
            return QList<Event>{again};
    }
    return eventsOf(event);
}

} // namespace hometray
