// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

/// Facts that depend on the day, the policy's limits, the keyworker's absence. Each is a function
/// of its input alone.
namespace hometray::measures {

// People
qint32 childrenWithoutWords(const MeasureInput &in, QVariantList *rows); ///< since the last TAF
qint32 childrenNeverHeard(const MeasureInput &in, QVariantList *rows);
qint32 childrenWithoutNeed(const MeasureInput &in, QVariantList *rows); ///< nor "none"
qint32 parentsWithoutView(const MeasureInput &in, QVariantList *rows);
qint32 peopleNotAsked(const MeasureInput &in, QVariantList *rows); ///< whether they agree to help
qint32 peopleNotTold(const MeasureInput &in, QVariantList *rows); ///< how information is shared
qint32 turnedSixteen(const MeasureInput &in, QVariantList *rows); ///< without an answer since
qint32 privateFostering(const MeasureInput &in, QVariantList *rows);

// Actions, meetings, requests
qint32 actionsCarriedOver(const MeasureInput &in, QVariantList *rows);
qint32 actionsLate(const MeasureInput &in, QVariantList *rows);
qint32 actionsUnclear(const MeasureInput &in, QVariantList *rows);
qint32 tooManyActions(const MeasureInput &in, QVariantList *rows);
qint32 plannedPast(const MeasureInput &in, QVariantList *rows);
qint32 openTooLong(const MeasureInput &in, QVariantList *rows);
qint32 notesTooOld(const MeasureInput &in, QVariantList *rows);
qint32 homes(const MeasureInput &in, QVariantList *rows);
qint32 homesWithoutCopy(const MeasureInput &in, QVariantList *rows);
qint32 lastCopy(const MeasureInput &in, QVariantList *rows); ///< day the last home got its copy
qint32 reviewDue(const MeasureInput &in, QVariantList *rows); ///< day of the next limit, D3 or D4
qint32 reviewOverdue(const MeasureInput &in, QVariantList *rows);

// The break
qint32 decision(const MeasureInput &in, QVariantList *rows); ///< for the break, or of the last TAF
qint32 lastDayAtWork(const MeasureInput &in, QVariantList *rows);
qint32 awayFrom(const MeasureInput &in, QVariantList *rows);
qint32 awayUntil(const MeasureInput &in, QVariantList *rows);
qint32 reviewBeforeLeaving(const MeasureInput &in, QVariantList *rows);
qint32 reviewInBreak(const MeasureInput &in, QVariantList *rows);
qint32 plannedBeforeLeaving(const MeasureInput &in, QVariantList *rows);
qint32 contactsAgreed(const MeasureInput &in, QVariantList *rows);
qint32 contactsUnfit(const MeasureInput &in, QVariantList *rows);
qint32 contactsWithoutPhone(const MeasureInput &in, QVariantList *rows);
qint32 contactsWithoutAccess(const MeasureInput &in, QVariantList *rows);
qint32 daysWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 firstDayWithoutContact(const MeasureInput &in, QVariantList *rows);
qint32 lastDayWithoutContact(const MeasureInput &in, QVariantList *rows);
/// Runs of working days without a contact: the first and the last of each.
[[nodiscard]] QList<std::pair<FactDay, FactDay>> spansWithoutContact(const MeasureInput &in);
qint32 daysWithoutShare(const MeasureInput &in, QVariantList *rows);
qint32 shares(const MeasureInput &in, QVariantList *rows);

} // namespace hometray::measures
