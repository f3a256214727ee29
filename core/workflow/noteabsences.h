// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

#include <functional>
#include <optional>

namespace hometray {

/// The working day before a day, and the school holiday that days away touch; from calendars, which
/// the workflow does not know.
struct AwayDays {
    std::function<QDate(QDate first)> lastDayAtWork;
    std::function<QString(QDate from, QDate until)> holidayTouched; ///< its id, or empty
};

/// What brings the keyworker's days away in a case in line with the desk's: nothing when they agree
/// already. The case is judged by its own entries, on whichever laptop. Days that were over before
/// the FFA was opened here are left out; a day at work that is noted stays as it was noted while
/// the days away stay.
[[nodiscard]] std::optional<Event> absencesNoted(
    const CaseRecord &record, const CaseRecord &desk, const AwayDays &days);

} // namespace hometray
