// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

/// Facts that depend on the day, the policy's limits, the keyworker's absence. Each is a function
/// of its input alone.
namespace hometray::measures {

// People
qint32 childrenKnown(const MeasureInput &in, QVariantList *rows); ///< ever entered as a child
qint32 childrenNow(const MeasureInput &in, QVariantList *rows); ///< born, alive, of the family
qint32 parentsKnown(const MeasureInput &in, QVariantList *rows); ///< with parental responsibility
qint32 parentsToHear(const MeasureInput &in, QVariantList *rows); ///< of those, who has not refused
qint32 parentsAgreed(const MeasureInput &in, QVariantList *rows); ///< of those, who agreed to help
qint32 peopleToTell(const MeasureInput &in, QVariantList *rows); ///< how information is shared
qint32 youngDeciders(const MeasureInput &in, QVariantList *rows); ///< of 16 and 17
qint32 childrenWithoutWords(const MeasureInput &in, QVariantList *rows); ///< since the last TAF
qint32 childrenNeverHeard(const MeasureInput &in, QVariantList *rows);
qint32 childrenWithoutNeed(const MeasureInput &in, QVariantList *rows); ///< nor "none"
qint32 parentsWithoutView(const MeasureInput &in, QVariantList *rows);
qint32 peopleNotAsked(const MeasureInput &in, QVariantList *rows); ///< whether they agree to help
qint32 nobodyMayAnswerFor(const MeasureInput &in, QVariantList *rows); ///< and nobody else is asked
qint32 peopleNotTold(const MeasureInput &in, QVariantList *rows); ///< how information is shared
qint32 turnedSixteen(const MeasureInput &in, QVariantList *rows); ///< without an answer since
qint32 turnsSixteenSoon(const MeasureInput &in, QVariantList *rows);
qint32 nextSixteen(const MeasureInput &in, QVariantList *rows); ///< day of the next 16th birthday
qint32 privateFostering(const MeasureInput &in, QVariantList *rows);
qint32 privateFosteringAhead(const MeasureInput &in, QVariantList *rows); ///< if it goes on
qint32 carerNotNamed(const MeasureInput &in, QVariantList *rows); ///< where a child lives elsewhere
qint32 fosteringReached(const MeasureInput &in, QVariantList *rows); ///< the first such day
qint32 birthsToAsk(const MeasureInput &in, QVariantList *rows); ///< expected by now, nothing said
qint32 familyLeft(const MeasureInput &in, QVariantList *rows); ///< people of the family

// Whether it goes on
qint32 helpAgreed(const MeasureInput &in, QVariantList *rows); ///< of those whom help rests on
qint32 helpersGone(const MeasureInput &in, QVariantList *rows); ///< agreed; nobody who did is left
/// Parents who agreed and whose responsibility is not known, while help rests on nobody else.
qint32 helpRestsOnUnknown(const MeasureInput &in, QVariantList *rows);
qint32 childrenGone(const MeasureInput &in, QVariantList *rows); ///< and no child is left
qint32 endings(const MeasureInput &in, QVariantList *rows); ///< the days on which something ended it

// Actions, meetings, requests
qint32 actionsCarriedOver(const MeasureInput &in, QVariantList *rows);
qint32 actionsLate(const MeasureInput &in, QVariantList *rows);
qint32 actionsWithoutOwner(const MeasureInput &in, QVariantList *rows);
qint32 actionsOwnerGone(const MeasureInput &in, QVariantList *rows);
qint32 actionsUnclear(const MeasureInput &in, QVariantList *rows);
qint32 tooManyActions(const MeasureInput &in, QVariantList *rows);
qint32 plannedPast(const MeasureInput &in, QVariantList *rows);
qint32 registrationWaits(const MeasureInput &in, QVariantList *rows); ///< longer than the limit
qint32 openTooLong(const MeasureInput &in, QVariantList *rows);
qint32 notesTooOld(const MeasureInput &in, QVariantList *rows);
qint32 notesNotInEhm(const MeasureInput &in, QVariantList *rows);
/// All of them, where one is not the last, of which a fact of its own tells.
qint32 earlierTafsNotInEhm(const MeasureInput &in, QVariantList *rows);
qint32 lastTafNotSpokenOf(const MeasureInput &in, QVariantList *rows); ///< of the open actions
qint32 actionsNotHandedOn(const MeasureInput &in, QVariantList *rows); ///< to somebody else
qint32 homes(const MeasureInput &in, QVariantList *rows);
qint32 homesWithoutCopy(const MeasureInput &in, QVariantList *rows);
qint32 lastCopy(const MeasureInput &in, QVariantList *rows); ///< day the last home got its copy
qint32 reviewDue(const MeasureInput &in, QVariantList *rows); ///< day of the next limit, D3 or D4
qint32 plannedAhead(const MeasureInput &in, QVariantList *rows); ///< day of the next from today on
qint32 nextPlannedTooLate(const MeasureInput &in, QVariantList *rows); ///< for that limit
/// The plan is as it was in EHM when the FFA was taken up: since when is not known.
qint32 planTakenOver(const MeasureInput &in, QVariantList *rows);
qint32 reviewOverdue(const MeasureInput &in, QVariantList *rows);

// The break
qint32 decision(const MeasureInput &in, QVariantList *rows); ///< for the break, or of the last TAF
/// The day on which the plan for a break decided that it stays open, where that is the last
/// decision.
qint32 decidedToStay(const MeasureInput &in, QVariantList *rows);
qint32 lastDayAtWork(const MeasureInput &in, QVariantList *rows);
qint32 awayFrom(const MeasureInput &in, QVariantList *rows);
qint32 awayUntil(const MeasureInput &in, QVariantList *rows);
qint32 awayNow(const MeasureInput &in, QVariantList *rows);
qint32 reviewBeforeLeaving(const MeasureInput &in, QVariantList *rows);
qint32 reviewInBreak(const MeasureInput &in, QVariantList *rows);
qint32 reviewAfterLimit(const MeasureInput &in, QVariantList *rows); ///< planned, or before the TAF
qint32 reviewHolderAway(const MeasureInput &in, QVariantList *rows);
qint32 plannedBeforeLeaving(const MeasureInput &in, QVariantList *rows);
qint32 contactsAgreed(const MeasureInput &in, QVariantList *rows);
qint32 contactsUnfit(const MeasureInput &in, QVariantList *rows);
qint32 contactsWithoutPhone(const MeasureInput &in, QVariantList *rows);
qint32 contactsWithoutAccess(const MeasureInput &in, QVariantList *rows);
qint32 daysWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 firstDayWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 lastDayWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 daysStillWithoutContact(const MeasureInput &in, QVariantList *rows); ///< today or later
qint32 firstDayStillWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 lastDayStillWithoutContact(const MeasureInput &in, QVariantList *rows);
/// Runs of working days without a contact: the first and the last of each.
[[nodiscard]] QList<std::pair<FactDay, FactDay>> spansWithoutContact(const MeasureInput &in);

// The home tray
qint32 trayNotAsked(const MeasureInput &in, QVariantList *rows); ///< of those who decide
qint32 trayRefusedBy(const MeasureInput &in, QVariantList *rows);
qint32 trayToSettle(const MeasureInput &in, QVariantList *rows); ///< responsibility not known
qint32 trayDeciders(const MeasureInput &in, QVariantList *rows); ///< who were asked and agreed
qint32 trayAgreedOn(const MeasureInput &in, QVariantList *rows); ///< the day of the last yes
qint32 trayRefused(const MeasureInput &in, QVariantList *rows); ///< and nothing is shared
qint32 sharesRunning(const MeasureInput &in, QVariantList *rows);
qint32 shares(const MeasureInput &in, QVariantList *rows); ///< running, as it was agreed
qint32 daysWithoutShare(const MeasureInput &in, QVariantList *rows);

// Closing
qint32 needsAsked(const MeasureInput &in, QVariantList *rows);
qint32 needsNotReviewed(const MeasureInput &in, QVariantList *rows);
qint32 needsNotMet(const MeasureInput &in, QVariantList *rows);
qint32 needsReviewedBefore(const MeasureInput &in, QVariantList *rows); ///< before the last TAF
qint32 needsNotInEhm(const MeasureInput &in, QVariantList *rows);
qint32 lookBackWaits(const MeasureInput &in, QVariantList *rows); ///< its day has come

} // namespace hometray::measures
