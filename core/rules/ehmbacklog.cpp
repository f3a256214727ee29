// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ehmbacklog.h"

#include "rules/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

bool isMissingMeeting(const Object &object)
{
    const auto &meeting = static_cast<const Meeting &>(object);
    return meeting.isHeld() && !meeting.beforeMyTime && !object.inEhm();
}

/// Calls `one(list, object)` for all that is written and not in EHM; without an object for a plan
/// that is only its goals and actions.
template <class One>
void eachNotInEhm(const CaseRecord &record, const CaseFacts &facts, One one)
{
    const Moment takenUp = facts.row.takenUp;
    for (const RecordList &list : recordLists()) {
        if (!list.inEhm)
            continue;
        // Goals and actions written since are in the facts of the plan, not in its object.
        const bool isPlan = list.type == &typeInfo<FamilyPlan>();
        const bool isAssessment = list.type == &typeInfo<Assessment>();
        const bool isMeeting = list.type == &typeInfo<Meeting>();
        const Written *whole = isAssessment                  ? &facts.row.assessment
            : isPlan && facts.row.plan.isSet() ? &facts.row.plan
                                                             : nullptr;
        const qsizetype count = list.count(record);
        if (isPlan && whole && count == 0 && whole->inEhm == 0)
            one(list, nullptr);
        for (qsizetype i = 0; i < count; ++i) {
            const Object &object = *list.at(record, i);
            if (!isPlan && takenUp.isSet() && object.changedAt <= takenUp.at)
                continue;
            const bool missing = whole ? whole->isSet() && whole->inEhm == 0
                : isMeeting            ? isMissingMeeting(object)
                                       : !object.inEhm();
            if (missing)
                one(list, &object);
        }
    }
}

EhmLimit after(QDate start, const Deadline &deadline, const Situation &situation)
{
    const Limit by = limitAfter(deadline, factDay(start), situation);
    EhmLimit limit;
    limit.unit = deadline.unit;
    limit.due = dateOf(by.due);
    limit.provisional = by.provisional;
    limit.late = lateness(deadline, by.due, factDay(situation.today), situation);
    return limit;
}

/// The duty of a TAF that entering something in EHM meets, the first of several. A change that came
/// after it was met, or to a plan of before one's own time, is owed to no TAF.
const CaseFacts::Duty *owedOf(const NotInEhm &what, const CaseFacts &facts)
{
    const bool isPlan = what.type == typeInfo<FamilyPlan>().number;
    const bool isMeeting = what.type == typeInfo<Meeting>().number;
    const auto owed = std::find_if(
        facts.duties.begin(), facts.duties.end(), [&](const CaseFacts::Duty &duty) {
            const bool ofThis = isPlan ? duty.kind == CaseFacts::PlanInEhm
                                       : isMeeting && duty.kind == CaseFacts::TafRecordInEhm
                    && duty.began.day == factDay(what.on);
            return ofThis && duty.met == 0 && duty.stop == CaseFacts::NotStopped;
        });
    return owed == facts.duties.end() ? nullptr : &*owed;
}

} // namespace

QDate statedDay(const TypeInfo &type, const Object &object)
{
    const QLatin1String name(type.name);
    const bool meeting = name == QLatin1String("meeting");
    const bool assessment = name == QLatin1String("assessment");
    for (const FieldInfo &field : type.fields) {
        const QLatin1String fieldName(field.name);
        const bool counts = meeting ? fieldName == QLatin1String("heldOn")
            : assessment            ? fieldName == QLatin1String("finalisedOn")
                                    : field.required && field.past;
        QDate day;
        if (counts && detail::fromValue(field.get(&object), day) && day.isValid())
            return day;
    }
    return {};
}

QList<NotInEhm> writtenNotInEhm(const CaseRecord &record, const CaseFacts &facts)
{
    QList<NotInEhm> missing;
    eachNotInEhm(record, facts, [&](const RecordList &list, const Object *object) {
        const bool isPlan = list.type == &typeInfo<FamilyPlan>();
        const QDate on = isPlan ? dateOf(facts.row.plan.day) : statedDay(*list.type, *object);
        const ObjectId id = object ? object->id : singletonId(list.type->number);
        missing.append({id, list.type->number, on});
    });
    return missing;
}

int countNotInEhm(const CaseRecord &record, const CaseFacts &facts)
{
    int count = 0;
    eachNotInEhm(record, facts, [&count](const RecordList &, const Object *) { ++count; });
    return count;
}

EhmLimit ehmLimit(const NotInEhm &what, const CaseFacts &facts, const Situation &situation)
{
    const Deadline *afterTaf = situation.policy->deadline(u"D5");
    const CaseFacts::Duty *owed = afterTaf ? owedOf(what, facts) : nullptr;
    if (owed)
        return after(dateOf(owed->began.day), *afterTaf, situation);
    const CaseAway away = awayOf(facts, situation);
    if (!away.away || facts.isClosed())
        return {};
    EhmLimit limit;
    limit.unit = LateUnit::Days;
    limit.due = dateOf(away.lastDayAtWork);
    limit.provisional = away.assumed || situation.holiday->holiday.provisional();
    limit.late = int(std::max<qint64>(0, limit.due.daysTo(situation.today)));
    return limit;
}

} // namespace hometray
