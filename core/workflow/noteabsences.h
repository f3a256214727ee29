// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

#include <functional>
#include <optional>

namespace hometray {

/// A holiday of a school with dates of its own.
struct OwnHoliday {
    QString breakId;
    QDate from;
    QDate until;
};

/// What of calendars days away need to know, which the workflow does not.
struct AwayDays {
    QDate today;
    std::function<QDate(QDate first)> lastDayAtWork; ///< the working day before
    std::function<QString(QDate from, QDate until)> holidayTouched; ///< its id, or empty
    /// The holidays of the school with this number that are known, not worked out, and not the
    /// county's. Empty where nobody is to be asked: what is noted stays then.
    std::function<QList<OwnHoliday>(const QString &number)> ownHolidays;
};

/// What brings the days away in a case in line with the desk's, and with the holidays of the schools
/// at which members of the team work in term time only: nothing when they agree already. The case is
/// judged by its own entries, on whichever laptop. Days that were over before the FFA was opened
/// here are left out; a day at work that is noted stays as it was noted while the days away stay;
/// so does a school's holiday that is over.
[[nodiscard]] std::optional<Event> absencesNoted(
    const CaseRecord &record, const DeskRecord &desk, const AwayDays &days);

} // namespace hometray
