// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/schoolcalendar.h"

namespace hometray {

/// One line of a file of term dates; only kind, stated days, status, source and what is provisional
/// are filled in.
struct CalendarRow {
    QString school; ///< number of the school; empty for the county
    SchoolBreak holiday;
    qint64 line = 0;
};

/// What SchoolCalendars::withCsv and withIcs read; the errors are described there.
[[nodiscard]] Expected<QList<CalendarRow>> readTermDates(
    const QByteArray &csv, const QString &file);
[[nodiscard]] Expected<QList<CalendarRow>> readTermDatesFromIcs(
    const QByteArray &ics, const QString &file, const QString &school);

} // namespace hometray
