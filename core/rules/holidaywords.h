// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/schoolcalendar.h"

#include <QtCore/QSet>

/// How the schools call their holidays, and what else stands in their calendars.
namespace hometray::holidaywords {

/// What is said of a line by its words.
struct Said {
    bool holiday = false; ///< holiday, break, half-term, closed
    bool half = false; ///< half-term
    bool season = false; ///< Christmas, Easter, …
    bool term = false;
    bool ends = false; ///< the last day at school
    bool begins = false; ///< the first
    bool holidayBegins = false; ///< the first day of a holiday
    bool holidayEnds = false;
    bool bankHoliday = false;
    bool training = false;
    bool partOfADay = false;
    bool other = false; ///< a club, a fête, a concert
    QSet<BreakKind> kinds; ///< that the season can be of
};
[[nodiscard]] Said saidBy(const QString &name);

/// Without what stands in brackets and what is the calendar's or the school's own name.
[[nodiscard]] QString withoutOwnNames(QString name, const QStringList &ownNames);

} // namespace hometray::holidaywords
