// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ehmbacklog.h"

#include "rules/limits.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

bool isMissing(const RecordList &list, const Object &object, const CaseFacts &facts)
{
    if (list.type == &typeInfo<Assessment>())
        return facts.row.assessment.isSet() && facts.row.assessment.inEhm == 0;
    if (list.type == &typeInfo<FamilyPlan>() && facts.row.plan.isSet())
        return facts.row.plan.inEhm == 0;
    if (list.type == &typeInfo<Meeting>()) {
        const auto &meeting = static_cast<const Meeting &>(object);
        if (!meeting.isHeld() || meeting.beforeMyTime)
            return false;
    }
    return !object.inEhm();
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
    const Moment takenUp = facts.row.takenUp;
    for (const RecordList &list : recordLists()) {
        if (!list.inEhm)
            continue;
        const quint16 type = list.type->number;
        const bool isPlan = list.type == &typeInfo<FamilyPlan>();
        if (isPlan && list.count(record) == 0 && facts.row.plan.isSet()
            && facts.row.plan.inEhm == 0)
            missing.append({singletonId(type), type, dateOf(facts.row.plan.day)});
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object &object = *list.at(record, i);
            // Goals and actions written since are in the facts of the plan, not in its object.
            const bool fromEhm = takenUp.isSet() && object.changedAt <= takenUp.at && !isPlan;
            if (fromEhm || !isMissing(list, object, facts))
                continue;
            missing.append({object.id, type,
                isPlan ? dateOf(facts.row.plan.day) : statedDay(*list.type, object)});
        }
    }
    return missing;
}

EhmLimit ehmLimit(const NotInEhm &what, const CaseFacts &facts, const Situation &situation)
{
    const Deadline *afterTaf = situation.policy->deadline(u"D5");
    const bool isPlan = what.type == typeInfo<FamilyPlan>().number;
    const QDate taf = what.type == typeInfo<Meeting>().number ? what.on
        : isPlan                                              ? dateOf(facts.row.lastTaf.day)
                                                              : QDate();
    if (afterTaf && taf.isValid())
        return after(taf, *afterTaf, situation);
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
