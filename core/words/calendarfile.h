// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

namespace hometray::words {

/// Something on a day of a calendar, all day long.
struct CalendarDay {
    QString id; ///< the same for the same thing in the next file, so that calendars replace it
    QDate day;
    QString title;
    QString detail; ///< may be empty
};

/// An iCalendar file (RFC 5545) other calendars take up. `writtenMs`: UTC milliseconds.
[[nodiscard]] QByteArray calendarFile(const QList<CalendarDay> &days, qint64 writtenMs);

} // namespace hometray::words
