// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/markinehm.h"

#include "record/kinds.h"
#include "rules/ehmbacklog.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<MarkInEhm>()
{
    using C = MarkInEhm;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::targets>(1, "targets")),
            required(past(field<&C::on>(2, "on"))),
        });
    return info;
}

namespace {

std::optional<Refusal> unlessReady(
    const RecordList &list, const Object &object, const QString &field)
{
    const auto refused = [&](RefusalCode code, const char *mend = "") {
        return Refusal{
            code, field, {{u"what"_s, QLatin1String(list.type->name)}}, QLatin1String(mend), {}};
    };
    if (!list.inEhm)
        return refused(RefusalCode::NotInEhmKind);
    if (list.type == &typeInfo<Meeting>()) {
        const auto &meeting = static_cast<const Meeting &>(object);
        if (meeting.isCancelled() && !meeting.isHeld())
            return refused(RefusalCode::MeetingCancelled);
        if (!meeting.isHeld())
            return refused(RefusalCode::MeetingNotHeld, "recordTaf");
    }
    if (list.type == &typeInfo<Assessment>()
        && !static_cast<const Assessment &>(object).finalisedOn.isValid())
        return refused(RefusalCode::NotFinalised, "finaliseAssessment");
    return std::nullopt;
}

const Object *objectIn(const CaseRecord &record, const RecordList &list, const ObjectId &id)
{
    for (qsizetype i = 0; i < list.count(record); ++i) {
        if (list.at(record, i)->id == id)
            return list.at(record, i);
    }
    return nullptr;
}

} // namespace

Decision decide(const CaseRecord &record, const MarkInEhm &command, const Context &context)
{
    const ObjectId planId = singletonId(typeInfo<FamilyPlan>().number);
    EventBuilder event(kinds::ehmEntered);
    QList<ObjectId> seen;
    // What was changed, or looked at, on the day of its mark is to be entered again.
    const QList<NotInEhm> missing = writtenNotInEhm(record, factsOf(record));
    const auto isMissing = [&missing](const ObjectId &id) {
        return std::any_of(missing.begin(), missing.end(),
            [&id](const NotInEhm &what) { return what.object == id; });
    };
    for (qsizetype i = 0; i < command.targets.size(); ++i) {
        const ObjectId &target = command.targets.at(i);
        const QString path = u"targets[%1]"_s.arg(i);
        if (seen.contains(target))
            continue;
        seen.append(target);
        const RecordList *list = listHolding(record, target);
        if (list) {
            const Object &object = *objectIn(record, *list, target);
            if (const auto refusal = unlessReady(*list, object, path))
                return tl::unexpected(*refusal);
            const QDate day = statedDay(*list->type, object);
            if (after(day, command.on))
                return refuse(RefusalCode::DatesContradict, u"on"_s,
                    {{u"first"_s, QString(QLatin1String(list->type->name) + u".on"_s)},
                        {u"second"_s, u"on"_s}, {u"date"_s, day}});
            if (object.inEhm() && object.ehmOn == command.on && !isMissing(target))
                continue;
        } else if (target == planId) {
            // Goals and actions make a plan although nothing was written of it as a whole.
            FamilyPlan plan;
            plan.id = planId;
            event.add(plan);
        } else {
            return refuse(RefusalCode::NotThere, path);
        }
        EhmMark mark;
        mark.id = derivedId({"ehmMark", target.bytes(), context.actor.bytes(),
            QByteArray::number(record.entries.size())});
        mark.target = target;
        mark.on = command.on;
        event.add(mark);
    }
    if (event.isEmpty())
        return refuse(RefusalCode::AlreadyDone, u"targets"_s, {{u"what"_s, u"ehmMark"_s}});
    return eventsOf(event);
}

} // namespace hometray
