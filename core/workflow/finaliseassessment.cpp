// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/finaliseassessment.h"

#include "record/kinds.h"
#include "workflow/consentchecks.h"
#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<FinaliseAssessment>()
{
    static const TypeInfo info = describe<FinaliseAssessment>(0, FinaliseAssessment::id,
        {
            required(past(field<&FinaliseAssessment::finalisedOn>(1, "finalisedOn"))),
            choice<&FinaliseAssessment::level>(2, "level", "levelsOfNeed"),
            field<&FinaliseAssessment::noActionNeeded>(3, "noActionNeeded"),
            longText<&FinaliseAssessment::gaps>(4, "gaps"),
        });
    return info;
}

namespace {

bool hasWords(const CaseRecord &record, const ObjectId &child)
{
    return std::any_of(record.childVoices.begin(), record.childVoices.end(),
        [&](const ChildVoice &voice) { return voice.person == child; });
}

bool hasNeedsOrNone(const CaseRecord &record, const Person &child)
{
    if (child.noNeedsOn.isValid())
        return true;
    const bool needs = std::any_of(
        record.domainEntries.begin(), record.domainEntries.end(), [&](const DomainEntry &entry) {
            return entry.person == child.id && !entry.needs.trimmed().isEmpty();
        });
    return needs || std::any_of(record.goals.begin(), record.goals.end(), [&](const Goal &goal) {
        return goal.whose.contains(child.id);
    });
}

} // namespace

QStringList assessmentGaps(const CaseRecord &record, QDate day)
{
    QStringList missing;
    const Assessment *assessment = CaseRecord::only(record.assessment);
    if (!assessment || assessment->analysis.trimmed().isEmpty())
        missing.append(u"analysis"_s);
    if (!assessment || assessment->level.isEmpty())
        missing.append(u"level"_s);
    bool anyChild = false;
    bool anyHelp = false;
    for (const Person &person : record.people) {
        if (!person.partOfFamily(day))
            continue;
        anyHelp = anyHelp || agreedOn(record, person.id, u"help", day);
        if (!person.child)
            continue;
        anyChild = true;
        // Nobody can ask a child that is not born yet.
        const bool unborn = person.expected.isValid() && !person.born.isValid();
        if (!unborn && !hasWords(record, person.id))
            missing.append(u"childVoice="_s + person.id.hex());
        if (!hasNeedsOrNone(record, person))
            missing.append(u"childNeeds="_s + person.id.hex());
    }
    if (!anyChild)
        missing.append(u"children"_s);
    if (record.parentViews.isEmpty())
        missing.append(u"parentViews"_s);
    if (!assessment || assessment->othersContributed.trimmed().isEmpty())
        missing.append(u"othersContributed"_s);
    if (!anyHelp)
        missing.append(u"help"_s);
    return missing;
}

Decision decide(const CaseRecord &record, const FinaliseAssessment &command, const Context &)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Assessment *known = CaseRecord::only(record.assessment);
    if (known && known->finalisedOn.isValid())
        return refuse(RefusalCode::AssessmentFinalised, {}, {}, "correctEntry");
    const NamedDay finalised{command.finalisedOn, "finalisedOn"};
    if (const auto refused = unlessSinceRegistration(record, u"finalisedOn"_s, finalised))
        return tl::unexpected(*refused);
    if (!known)
        return refuse(RefusalCode::NotThere, {}, {{u"what"_s, u"assessment"_s}}, "writeAssessment");
    if (record.inConflict(known->id))
        return refuse(RefusalCode::Conflict, {}, {}, "writeAssessment");
    if (const auto refused =
            unlessSince(u"finalisedOn"_s, finalised, {known->startedOn, "startedOn"}))
        return tl::unexpected(*refused);
    Assessment finalisedOne = *known;
    finalisedOne.finalisedOn = command.finalisedOn;
    finalisedOne.noActionNeeded = command.noActionNeeded;
    finalisedOne.gaps = command.gaps.trimmed();
    if (!command.level.isEmpty())
        finalisedOne.level = command.level;
    CaseRecord after = record;
    after.assessment = {finalisedOne};
    const QStringList missing = assessmentGaps(after, command.finalisedOn);
    if (!missing.isEmpty() && finalisedOne.gaps.isEmpty())
        return refuse(
            RefusalCode::AssessmentGaps, u"gaps"_s, {{u"missing"_s, missing}}, "writeAssessment");
    EventBuilder event(kinds::assessmentFinalised);
    event.change(*known, finalisedOne);
    return eventsOf(event);
}

} // namespace hometray
