// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/familytabs.h"

#include "record/caserecord.h"

using namespace Qt::StringLiterals;

namespace hometray {

QString familyTabOf(quint16 type)
{
    const auto isOneOf = [type]<class... T>() { return ((typeInfo<T>().number == type) || ...); };
    if (isOneOf.operator()<Note, Reflection, ManagerDiscussion, Concern, ConcernTold>())
        return u"notes"_s;
    if (isOneOf.operator()<Meeting, Attendance, ActionReview, CopyGiven>())
        return u"meetings"_s;
    if (isOneOf.operator()<FamilyPlan, Goal, Action, GoalScore, PlanReview>())
        return u"plan"_s;
    if (isOneOf.operator()<Assessment, DomainEntry, ChildVoice, ParentView>())
        return u"assessment"_s;
    if (isOneOf.operator()<Person, Relationship, Household, HiddenAddress, Residence, Organisation,
            Consent, SharedWithoutAgreement, TeamMember>())
        return u"people"_s;
    if (type == typeInfo<OutcomeReview>().number)
        return u"outcomes"_s;
    if (isOneOf.operator()<HolidayPlan, HolidayContact, SupportRequest>())
        return u"cover"_s;
    if (isOneOf.operator()<Closure, Feedback, Reopening, StepOverride>())
        return u"closure"_s;
    return u"overview"_s;
}

} // namespace hometray
