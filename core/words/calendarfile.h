// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QTime>

namespace hometray::words {

/// Something in a calendar.
struct CalendarEvent {
    QString id; ///< the same for the same thing in the next file, so that calendars replace it
    QDate day;
    QTime time; ///< London; it takes an hour from then, or the whole day when not valid
    QString title;
    QString detail; ///< may be empty
    QString place; ///< may be empty
    bool busy = false; ///< somebody is there; a date to be kept in mind makes nobody busy
};

/// An iCalendar file (RFC 5545) other calendars take up, and show to their owner alone.
/// `writtenMs`: UTC milliseconds.
[[nodiscard]] QByteArray calendarFile(const QList<CalendarEvent> &events, qint64 writtenMs);

} // namespace hometray::words
