// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringEncoder>
#include <QtCore/QStringList>

namespace hometray::samples {

/// A file of term dates in the shape a school or county gives it, and what a person reads in it.
struct CalendarSample {
    const char *name;
    QByteArray bytes;
    QList<const char *> holidays; ///< "summer 2019-07-25 2019-09-01"
    QList<const char *> passedOver; ///< "reason: name", those that matter
};

inline QByteArray calendar(const QByteArray &events, const QByteArray &head = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" + head + events
        + "END:VCALENDAR\r\n";
}

inline QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:" + QByteArray::number(qHash(lines)) + "\r\n" + lines
        + "\r\nEND:VEVENT\r\n";
}

/// A whole-day event; `end` is the day after the last.
inline QByteArray days(const char *summary, const char *start, const char *end)
{
    return event(QByteArray("SUMMARY:") + summary + "\r\nDTSTART;VALUE=DATE:" + start
        + "\r\nDTEND;VALUE=DATE:" + end);
}

/// The same with times, as they stand.
inline QByteArray times(const char *summary, const char *start, const char *end)
{
    return event(QByteArray("SUMMARY:") + summary + "\r\nDTSTART" + start + "\r\nDTEND" + end);
}

inline QByteArray utf16(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

[[nodiscard]] QList<CalendarSample> calendarSamples();
[[nodiscard]] QList<CalendarSample> tableSamples();

} // namespace hometray::samples
