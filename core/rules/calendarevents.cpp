// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/termdates.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <libical/ical.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// An event that is said again more often than this is no holiday.
constexpr int mostTimes = 400;

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

const QTimeZone &london()
{
    static const QTimeZone zone("Europe/London");
    return zone;
}

bool isMidnight(icaltimetype time)
{
    return time.is_date || (time.hour == 0 && time.minute == 0);
}

/// The clock of London at a time; one without a zone, or with that of the file, is meant so.
QDateTime inLondon(icaltimetype time)
{
    const QDate day(time.year, time.month, time.day);
    if (time.is_date)
        return QDateTime(day, QTime(0, 0), Qt::UTC);
    const QDateTime stated(day, QTime(time.hour, time.minute, qMin(time.second, 59)), Qt::UTC);
    if (!icaltime_is_utc(time))
        return stated;
    // Told in UTC: as London's clock showed it then, on the same footing as the others.
    const QDateTime there = stated.toTimeZone(london());
    return QDateTime(there.date(), there.time(), Qt::UTC);
}

struct Span {
    QDate first;
    QDate last;
    bool wholeDays = false;
};

/// The days of an event: whole days in whatever notation, or part of one.
Span spanOf(icaltimetype start, icaltimetype end)
{
    // Midnight to midnight in UTC is meant as whole days, in summer too.
    const bool utcDays = icaltime_is_utc(start) && isMidnight(start) && isMidnight(end);
    if (utcDays)
        start.is_date = end.is_date = 1;
    const QDateTime from = inLondon(start);
    QDateTime to = icaltime_is_null_time(end) ? from : inLondon(end);
    Span span{from.date(), to.date(), false};
    if (to <= from) {
        span.last = to < from ? to.date() : from.date();
        span.wholeDays = start.is_date;
        return span;
    }
    if (to.time() == QTime(0, 0)) // the end is no longer part of it (RFC 5545)
        span.last = to.date().addDays(-1);
    const bool untilNight = to.time() == QTime(0, 0) || to.time() >= QTime(23, 0);
    span.wholeDays = span.first < span.last || (from.time() == QTime(0, 0) && untilNight);
    return span;
}

icaltimetype endOf(icalcomponent *event, icaltimetype start)
{
    const icaltimetype end = icalcomponent_get_dtend(event); // by DURATION as well
    return icaltime_is_null_time(end) ? start : end;
}

QSet<QDate> leftOut(icalcomponent *event)
{
    QSet<QDate> days;
    for (icalproperty *one = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); one;
         one = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
        days.insert(inLondon(icalproperty_get_exdate(one)).date());
    return days;
}

/// The first days of an event that recurs.
QList<QDate> daysOf(icalcomponent *event, icaltimetype start)
{
    QList<QDate> days;
    const QSet<QDate> without = leftOut(event);
    const auto add = [&](icaltimetype time) {
        const QDate day = inLondon(time).date();
        if (!without.contains(day) && !days.contains(day))
            days.append(day);
    };
    icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (rule) {
        icalrecurrencetype recurrence = icalproperty_get_rrule(rule);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> times(
            icalrecur_iterator_new(recurrence, start));
        for (int i = 0; times && i < mostTimes; ++i) {
            const icaltimetype next = icalrecur_iterator_next(times.get());
            if (icaltime_is_null_time(next) || next.year > start.year + 6)
                break;
            add(next);
        }
    } else {
        add(start);
    }
    for (icalproperty *one = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); one;
         one = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
        const icaldatetimeperiodtype date = icalproperty_get_rdate(one);
        if (!icaltime_is_null_time(date.time))
            add(date.time);
    }
    return days;
}

bool isCancelled(icalcomponent *event)
{
    return icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
}

QString uidOf(icalcomponent *event)
{
    return QString::fromUtf8(icalcomponent_get_uid(event));
}

/// The days of recurring events that an event of their own stands for, by the event.
QHash<QString, QSet<QDate>> replacedDays(icalcomponent *calendar)
{
    QHash<QString, QSet<QDate>> days;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        const icaltimetype replaced = icalcomponent_get_recurrenceid(event);
        if (!icaltime_is_null_time(replaced))
            days[uidOf(event)].insert(inLondon(replaced).date());
    }
    return days;
}

QString calendarName(icalcomponent *calendar)
{
    for (icalproperty *one = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY); one;
         one = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)) {
        if (QByteArray(icalproperty_get_x_name(one)).toUpper() == "X-WR-CALNAME")
            return QString::fromUtf8(icalproperty_get_x(one));
    }
    return {};
}

void addEvent(QList<DatedLine> &lines, icalcomponent *event, qint64 number,
    const QHash<QString, QSet<QDate>> &replaced)
{
    DatedLine line;
    line.name = QString::fromUtf8(icalcomponent_get_summary(event)).simplified();
    line.line = number;
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const QDate first = icaltime_is_null_time(start) ? QDate() : inLondon(start).date();
    if (!first.isValid() || first.year() < 2000 || first.year() > 2100) {
        line.fault = u"date"_s;
        lines.append(line);
        return;
    }
    const Span span = spanOf(start, endOf(event, start));
    line.first = span.first;
    line.last = span.last;
    if (isCancelled(event))
        line.fault = u"cancelled"_s;
    else if (span.last < span.first)
        line.fault = u"order"_s;
    else if (!span.wholeDays)
        line.fault = u"partOfADay"_s;
    const bool own = !icaltime_is_null_time(icalcomponent_get_recurrenceid(event));
    if (!line.fault.isEmpty() || own) {
        lines.append(line);
        return;
    }
    const qint64 length = span.first.daysTo(span.last);
    const QSet<QDate> elsewhere = replaced.value(uidOf(event));
    const qint64 shift = first.daysTo(span.first);
    for (const QDate day : daysOf(event, start)) {
        if (elsewhere.contains(day))
            continue;
        line.first = day.addDays(shift);
        line.last = line.first.addDays(length);
        lines.append(line);
    }
}
} // namespace

Expected<QList<DatedLine>> calendarLines(
    const QByteArray &bytes, const QString &file, QStringList &ownNames)
{
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(
        icalparser_parse_string(bytes.constData()));
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT
        || !bytes.contains("END:VCALENDAR"))
        return failure(ErrorCode::CalendarInvalid,
            {{u"file"_s, file}, {u"line"_s, qint64(0)}, {u"reason"_s, u"calendar"_s}});
    if (const QString name = calendarName(calendar.get()); !name.isEmpty()) {
        ownNames.append(name);
        // "Winter Hill School calendar", "Easter Road term dates": the school is named so, too.
        static const QRegularExpression kind(
            u"\\s*[-–|:]?\\s*\\b(term |holiday )?(calendar|dates|diary|events|holidays)\\b.*$"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString school = name;
        ownNames.append(school.remove(kind));
        if (school.endsWith(u" school"_s, Qt::CaseInsensitive))
            ownNames.append(school.chopped(7));
    }
    const auto replaced = replacedDays(calendar.get());
    QList<DatedLine> lines;
    qsizetype offset = 0;
    for (icalcomponent *event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        offset = bytes.indexOf("BEGIN:VEVENT", offset) + 1;
        addEvent(lines, event, bytes.left(offset).count('\n') + 1, replaced);
    }
    return lines;
}

} // namespace hometray
