// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facttable.h"

#include "rules/listmeasures.h"
#include "rules/measures.h"

#include <QtCore/QHash>

#include <cstddef>

namespace hometray {

namespace {

constexpr FactCode decisions[] = {
    {"undecided", CaseFacts::Undecided},
    {"stayOpen", CaseFacts::StayOpen},
    {"close", CaseFacts::Close},
    {"other", CaseFacts::OtherDecision},
    {nullptr, 0},
};
constexpr FactCode feedbackResults[] = {
    {"none", CaseFacts::NoFeedback},
    {"given", CaseFacts::Given},
    {"declined", CaseFacts::Declined},
    {"notReached", CaseFacts::NotReached},
    {nullptr, 0},
};
constexpr FactCode closureReasons[] = {
    {"none", CaseFacts::NotClosed},
    {"needsMet", CaseFacts::NeedsMet},
    {"oneAgency", CaseFacts::OneAgency},
    {"statutory", CaseFacts::Statutory},
    {"familyWithdrew", CaseFacts::FamilyWithdrew},
    {"notEngaged", CaseFacts::NotEngaged},
    {"movedAway", CaseFacts::MovedAway},
    {"merged", CaseFacts::Merged},
    {"openedInError", CaseFacts::OpenedInError},
    {"other", CaseFacts::OtherReason},
    {nullptr, 0},
};

template <class T>
constexpr FactKind kindOfMember(FactKind number)
{
    if constexpr (std::is_same_v<T, Moment>)
        return FactKind::Moment;
    else if constexpr (std::is_same_v<T, Written>)
        return FactKind::Written;
    else
        return number;
}

FactInfo measure(const char *name, FactKind kind, Measure function, const char *rows = "")
{
    return {name, FactScope::Measure, kind, 0, function, nullptr, rows};
}

FactInfo limited(FactInfo fact, const char *limit)
{
    fact.limit = limit;
    return fact;
}

// The name in a policy is the member's name.
#define ROW_AS(member, number)                                                                     \
    FactInfo                                                                                       \
    {                                                                                              \
#member, FactScope::Row, kindOfMember < decltype(CaseFacts::Row::member)>(number),         \
            quint16(offsetof(CaseFacts::Row, member) / sizeof(qint32)), nullptr, nullptr, ""       \
    }
#define ROW(member) ROW_AS(member, FactKind::Count)
#define ROW_DAY(member) ROW_AS(member, FactKind::Day)
#define ROW_FLAG(member) ROW_AS(member, FactKind::Flag)
#define ROW_CODE(member, list)                                                                     \
    FactInfo                                                                                       \
    {                                                                                              \
#member, FactScope::Row, FactKind::Code,                                                   \
            quint16(offsetof(CaseFacts::Row, member) / sizeof(qint32)), nullptr, list, ""          \
    }
#define BREAK_AS(member, number)                                                                   \
    FactInfo                                                                                       \
    {                                                                                              \
        "break." #member, FactScope::Break,                                                        \
            kindOfMember<decltype(CaseFacts::Break::member)>(number),                              \
            quint16(offsetof(CaseFacts::Break, member) / sizeof(qint32)), nullptr, nullptr, ""     \
    }
#define BREAK(member) BREAK_AS(member, FactKind::Flag)
#define BREAK_DAY(member) BREAK_AS(member, FactKind::Day)

QList<FactInfo> allFacts()
{
    using namespace measures;
    FactInfo chosen = measure("decision", FactKind::Code, decision);
    chosen.codes = decisions;
    FactInfo planned = ROW(nextPlanned);
    planned.mayLieAhead = true;
    return {
        ROW_FLAG(incomplete),
        ROW(conflicts),
        ROW(setAside),
        ROW(needsALook),
        ROW(notShared),
        ROW_FLAG(twoKeyworkers),
        ROW(opened),
        ROW(takenUp),
        ROW(helpdeskCheck),
        ROW_FLAG(helpdeskFfaOpen),
        ROW(registrationSent),
        ROW(registered),
        ROW(firstClock),
        ROW(reopened),
        ROW_FLAG(isReopened),
        ROW(closed),
        ROW(closedTimes),
        ROW_FLAG(writtenSinceClosing),
        ROW_CODE(closureReason, closureReasons),
        ROW_FLAG(closureSummary),
        ROW_FLAG(closureImpact),
        ROW_FLAG(closureContinues),
        ROW_DAY(lookBackOn),
        ROW(lookedBack),
        ROW(closurePrepared),
        ROW(closureChanged),
        ROW_DAY(continuesSince),
        ROW_FLAG(leadNamed),
        ROW_DAY(leadSince),
        ROW_FLAG(mergedInto),
        ROW_DAY(helpdeskTold),
        ROW_FLAG(worksAllYear),
        ROW(signatureDeclined),
        ROW(assessmentCopyDeclined),
        ROW_FLAG(lastTafNeedsMet),
        ROW(planSeen),
        ROW(feedbackUnnamed),
        ROW_FLAG(steppedUpTo),
        ROW(withdrawn),
        ROW(noActionNeeded),
        ROW(stopped),
        ROW(agreedPeople),
        ROW(refusedPeople),
        ROW(homeTrayAgreed),
        ROW(homeTrayRefused),
        ROW(assessmentStarted),
        ROW(assessment),
        ROW_FLAG(assessmentGaps),
        ROW(signedByFamily),
        ROW(assessmentCopy),
        ROW_FLAG(hasAnalysis),
        ROW_FLAG(hasLevel),
        ROW_FLAG(hasTriedBefore),
        ROW(parentViews),
        ROW(domainEntries),
        ROW(tafCount),
        ROW(tafCountNow),
        ROW(firstTaf),
        ROW(lastTaf),
        ROW(lastTafClock),
        ROW(reviewClock),
        ROW(lastTafRecord),
        ROW_FLAG(lastTafBeforeMyTime),
        ROW(lastTafAttendances),
        ROW(lastTafFamilyPresent),
        ROW_CODE(lastTafDecision, decisions),
        ROW_FLAG(lastTafRisksReviewed),
        ROW(lastTafContributionsMissing),
        planned,
        ROW(plan),
        ROW(goals),
        ROW(goalsWithoutDifference),
        ROW(openActions),
        ROW(doneActions),
        ROW(actionsWithoutDate),
        ROW(notes),
        ROW(noteCount),
        ROW(lastSignificantNote),
        ROW(managerDiscussion),
        ROW(openConcerns),
        ROW(openConcern),
        ROW(lastConcern),
        ROW(concernsNotTold),
        ROW(outcomes),
        ROW(goalsReviewed),
        ROW(goalsNotReviewed),
        ROW(outcomesMet),
        ROW(outcomesPartly),
        ROW(outcomesNotMet),
        ROW(feedback),
        ROW_CODE(feedbackResult, feedbackResults),
        ROW(transferOffered),
        ROW(transferAccepted),
        ROW(steppedUp),
        ROW(stepUpConsidered),
        ROW(overridesUnconfirmed),
        ROW(writtenNotInEhm),
        BREAK(decided),
        BREAK(told),
        BREAK(servicesTold),
        BREAK(noContactWanted),
        BREAK(handover),
        BREAK(hasSupport),
        BREAK(hasContact),
        BREAK(hasKeyInformation),
        BREAK(hasRisks),
        BREAK_DAY(reviewOn),
        BREAK(reviewHolder),
        BREAK(reviewEarlier),
        BREAK(reviewPlanned),
        measure("childrenKnown", FactKind::Count, childrenKnown),
        measure("childrenNow", FactKind::Count, childrenNow),
        measure("parentsKnown", FactKind::Count, parentsKnown),
        measure("parentsToHear", FactKind::Count, parentsToHear),
        measure("parentsAgreed", FactKind::Count, parentsAgreed),
        measure("peopleToTell", FactKind::Count, peopleToTell),
        measure("youngDeciders", FactKind::Count, youngDeciders),
        BREAK(toldChanged),
        BREAK(handoverChanged),
        BREAK(handoverTaf),
        BREAK(handoverConcern),
        BREAK(handoverNote),
        measure("childrenWithoutWords", FactKind::Count, childrenWithoutWords, "people"),
        measure("childrenNeverHeard", FactKind::Count, childrenNeverHeard, "people"),
        measure("childrenWithoutNeed", FactKind::Count, childrenWithoutNeed, "people"),
        measure("parentsWithoutView", FactKind::Count, parentsWithoutView, "people"),
        measure("peopleNotAsked", FactKind::Count, peopleNotAsked, "people"),
        measure("nobodyMayAnswerFor", FactKind::Count, nobodyMayAnswerFor, "people"),
        measure("peopleNotTold", FactKind::Count, peopleNotTold, "people"),
        measure("turnedSixteen", FactKind::Count, turnedSixteen, "people"),
        limited(measure("privateFostering", FactKind::Count, privateFostering, "people"),
            "privateFosteringDays"),
        measure("turnsSixteenSoon", FactKind::Count, turnsSixteenSoon, "people"),
        measure("nextSixteen", FactKind::Day, nextSixteen),
        limited(measure("privateFosteringAhead", FactKind::Count, privateFosteringAhead, "people"),
            "privateFosteringDays"),
        measure("fosteringReached", FactKind::Day, fosteringReached),
        limited(measure("carerNotNamed", FactKind::Count, carerNotNamed, "people"),
            "privateFosteringDays"),
        measure("birthsToAsk", FactKind::Count, birthsToAsk, "people"),
        measure("familyLeft", FactKind::Count, familyLeft),
        measure("helpAgreed", FactKind::Count, helpAgreed),
        measure("helpersGone", FactKind::Count, helpersGone, "people"),
        measure("helpRestsOnUnknown", FactKind::Count, helpRestsOnUnknown, "people"),
        measure("childrenGone", FactKind::Count, childrenGone, "people"),
        measure("endings", FactKind::Count, endings, "days"),
        limited(measure("actionsCarriedOver", FactKind::Count, actionsCarriedOver, "actions"),
            "carriedOver"),
        measure("actionsLate", FactKind::Count, actionsLate, "actions"),
        measure("actionsWithoutOwner", FactKind::Count, actionsWithoutOwner),
        measure("actionsOwnerGone", FactKind::Count, actionsOwnerGone),
        measure("actionsUnclear", FactKind::Count, actionsUnclear),
        measure("actionsNotHandedOn", FactKind::Count, actionsNotHandedOn, "actions"),
        measure("lastTafNotSpokenOf", FactKind::Count, lastTafNotSpokenOf, "actions"),
        limited(measure("tooManyActions", FactKind::Flag, tooManyActions), "openActions"),
        measure("plannedPast", FactKind::Count, plannedPast, "meetings"),
        limited(measure("registrationWaits", FactKind::Count, registrationWaits, "days"),
            "registrationWorkingDays"),
        limited(measure("openTooLong", FactKind::Flag, openTooLong), "openMonths"),
        limited(measure("notesTooOld", FactKind::Flag, notesTooOld), "noteDays"),
        measure("notesNotInEhm", FactKind::Count, notesNotInEhm, "openNotes"),
        measure("earlierTafsNotInEhm", FactKind::Count, earlierTafsNotInEhm, "meetings"),
        measure("homes", FactKind::Count, homes),
        measure("homesWithoutCopy", FactKind::Count, homesWithoutCopy, "people"),
        measure("lastCopy", FactKind::Day, lastCopy),
        measure("reviewDue", FactKind::Day, reviewDue),
        measure("planTakenOver", FactKind::Flag, planTakenOver),
        measure("reviewOverdue", FactKind::Flag, reviewOverdue),
        measure("plannedAhead", FactKind::Day, plannedAhead),
        measure("nextPlannedTooLate", FactKind::Flag, nextPlannedTooLate),
        chosen,
        measure("decidedToStay", FactKind::Day, decidedToStay),
        measure("lastDayAtWork", FactKind::Day, lastDayAtWork),
        measure("awayFrom", FactKind::Day, awayFrom),
        measure("awayUntil", FactKind::Day, awayUntil),
        measure("awayNow", FactKind::Flag, awayNow),
        measure("reviewBeforeLeaving", FactKind::Flag, reviewBeforeLeaving),
        measure("reviewInBreak", FactKind::Flag, reviewInBreak),
        measure("reviewAfterLimit", FactKind::Flag, reviewAfterLimit),
        measure("reviewHolderAway", FactKind::Count, reviewHolderAway, "team"),
        measure("plannedBeforeLeaving", FactKind::Count, plannedBeforeLeaving, "meetings"),
        measure("contactsAgreed", FactKind::Count, contactsAgreed),
        measure("contactsUnfit", FactKind::Count, contactsUnfit, "team"),
        measure("contactsWithoutPhone", FactKind::Count, contactsWithoutPhone, "team"),
        measure("contactsWithoutAccess", FactKind::Count, contactsWithoutAccess, "team"),
        measure("daysWithoutContact", FactKind::Count, daysWithoutContact, "days"),
        measure("firstDayWithoutContact", FactKind::Day, firstDayWithoutContact),
        measure("lastDayWithoutContact", FactKind::Day, lastDayWithoutContact),
        measure("daysStillWithoutContact", FactKind::Count, daysStillWithoutContact, "days"),
        measure("firstDayStillWithoutContact", FactKind::Day, firstDayStillWithoutContact),
        measure("lastDayStillWithoutContact", FactKind::Day, lastDayStillWithoutContact),
        measure("daysWithoutShare", FactKind::Count, daysWithoutShare, "days"),
        measure("shares", FactKind::Count, shares, "trayShares"),
        measure("sharesRunning", FactKind::Count, sharesRunning, "trayShares"),
        measure("trayNotAsked", FactKind::Count, trayNotAsked, "people"),
        measure("trayRefusedBy", FactKind::Count, trayRefusedBy, "people"),
        measure("trayRefused", FactKind::Count, trayRefused, "people"),
        measure("trayToSettle", FactKind::Count, trayToSettle, "people"),
        measure("trayDeciders", FactKind::Count, trayDeciders, "people"),
        measure("trayAgreedOn", FactKind::Day, trayAgreedOn),
        measure("needsAsked", FactKind::Count, needsAsked),
        measure("needsNotReviewed", FactKind::Count, needsNotReviewed, "needs"),
        measure("needsNotMet", FactKind::Count, needsNotMet, "needs"),
        measure("needsReviewedBefore", FactKind::Count, needsReviewedBefore, "needs"),
        measure("needsNotInEhm", FactKind::Count, needsNotInEhm, "needs"),
        measure("lookBackWaits", FactKind::Flag, lookBackWaits),
        measure("closedEarlier", FactKind::Flag, closedEarlier),
        measure("limit.openActions", FactKind::Count, limitOf<&Limits::openActions>),
        measure("limit.carriedOver", FactKind::Count, limitOf<&Limits::carriedOver>),
        measure(
            "limit.privateFosteringDays", FactKind::Count, limitOf<&Limits::privateFosteringDays>),
        measure("limit.openMonths", FactKind::Count, limitOf<&Limits::openMonths>),
        measure("limit.noteDays", FactKind::Count, limitOf<&Limits::noteDays>),
        measure("limit.lookBackMonths", FactKind::Count, limitOf<&Limits::lookBackMonths>),
        measure("limit.sixteenAheadDays", FactKind::Count, limitOf<&Limits::sixteenAheadDays>),
        measure("limit.breakAheadWorkingDays", FactKind::Count,
            limitOf<&Limits::breakAheadWorkingDays>),
        measure("limit.registrationWorkingDays", FactKind::Count,
            limitOf<&Limits::registrationWorkingDays>),
    };
}

#undef ROW_AS
#undef ROW
#undef ROW_DAY
#undef ROW_FLAG
#undef ROW_CODE
#undef BREAK_AS
#undef BREAK
#undef BREAK_DAY

const qint32 *numbersOf(const FactInfo &fact, const MeasureInput &input)
{
    const auto *start = fact.scope == FactScope::Break
        ? reinterpret_cast<const qint32 *>(&input.holiday)
        : reinterpret_cast<const qint32 *>(&input.facts.row);
    return start + fact.offset;
}

} // namespace

const QList<FactInfo> &factTable()
{
    static const QList<FactInfo> table = allFacts();
    return table;
}

const FactInfo *factNamed(QStringView name)
{
    static const QHash<QString, const FactInfo *> byName = [] {
        QHash<QString, const FactInfo *> hash;
        for (const FactInfo &fact : factTable())
            hash.insert(QString::fromLatin1(fact.name), &fact);
        return hash;
    }();
    return byName.value(name.toString(), nullptr);
}

qint32 factNumber(const FactInfo &fact, const MeasureInput &input, QVariantList *rows)
{
    return fact.scope == FactScope::Measure ? fact.measure(input, rows) : *numbersOf(fact, input);
}

bool hasHappened(const FactInfo &fact, const MeasureInput &input)
{
    const qint32 number = factNumber(fact, input);
    const bool when = fact.kind == FactKind::Moment || fact.kind == FactKind::Written;
    return number != 0 && (!when || fact.mayLieAhead || number <= input.today);
}

Moment factMoment(const FactInfo &fact, const MeasureInput &input)
{
    if (fact.kind != FactKind::Moment && fact.kind != FactKind::Written)
        return {factNumber(fact, input), -1};
    const qint32 *numbers = numbersOf(fact, input);
    return {numbers[0], numbers[1]};
}

Written factWritten(const FactInfo &fact, const MeasureInput &input)
{
    if (fact.kind != FactKind::Written)
        return {factNumber(fact, input), -1, 0, 0};
    const qint32 *numbers = numbersOf(fact, input);
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

QVariant factValue(const FactInfo &fact, const MeasureInput &input)
{
    const qint32 number = factNumber(fact, input);
    switch (fact.kind) {
    case FactKind::Flag:
        return number != 0;
    case FactKind::Count:
        return number;
    case FactKind::Day:
    case FactKind::Moment:
    case FactKind::Written:
        return number > 0 ? QVariant(dateOf(number)) : QVariant();
    case FactKind::Code:
        break;
    }
    for (const FactCode *code = fact.codes; code && code->name; ++code) {
        if (code->value == number)
            return QString::fromLatin1(code->name);
    }
    return {};
}

} // namespace hometray
