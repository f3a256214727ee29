// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/calendarfiles.h"

#include <QtCore/QMap>
#include <QtCore/QStringDecoder>

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;
/// The longest summer holiday has about six weeks; something of three months is a slip.
constexpr qint64 longestHoliday = 92;

Unexpected invalid(const QString &file, const QString &reason, qint64 line = 0)
{
    return failure(
        ErrorCode::CalendarInvalid, {{u"file"_s, file}, {u"line"_s, line}, {u"reason"_s, reason}});
}

std::optional<BreakKind> kindNamed(const QString &name)
{
    for (int kind = 0; kind < breakKinds; ++kind) {
        const auto candidate = static_cast<BreakKind>(kind);
        if (breakId(candidate, 2000).chopped(5) == name)
            return candidate;
    }
    return std::nullopt;
}

/// The cells of one line; nothing when its quotes do not close.
std::optional<QStringList> cells(const QString &line)
{
    QStringList result;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quoted && c == u'"' && i + 1 < line.size() && line.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            result << std::exchange(cell, {}).trimmed();
        } else {
            cell += c;
        }
    }
    if (quoted)
        return std::nullopt;
    result << cell.trimmed();
    return result;
}

/// An empty cell is no day; nothing is returned for one that cannot be read.
std::optional<QDate> dayIn(const QString &cell)
{
    if (cell.isEmpty())
        return QDate();
    const QDate day = cell.size() == 10 ? QDate::fromString(cell, Qt::ISODate) : QDate();
    if (!day.isValid() || day.year() < 2000 || day.year() > 2100)
        return std::nullopt;
    return day;
}

/// The school year "2018/19" a day lies in begins in September.
bool inSchoolYear(QDate day, int begins)
{
    return day >= QDate(begins, 9, 1) && day < QDate(begins + 1, 9, 1);
}

/// What is wrong with a holiday by itself, or an empty text.
QString fault(const SchoolBreak &holiday)
{
    if (!holiday.statedFirst.isValid() && !holiday.statedLast.isValid())
        return u"missing"_s;
    if (!holiday.statedFirst.isValid() || !holiday.statedLast.isValid())
        return {};
    if (holiday.statedLast < holiday.statedFirst)
        return u"order"_s;
    if (holiday.statedFirst.daysTo(holiday.statedLast) > longestHoliday)
        return u"length"_s;
    return {};
}

/// What is wrong with the holidays together: one given twice, or two at a time.
Expected<QList<CalendarRow>> checked(QList<CalendarRow> rows, const QString &file)
{
    if (rows.isEmpty())
        return invalid(file, u"none"_s);
    QMap<QString, qint64> names;
    for (const CalendarRow &row : std::as_const(rows)) {
        const SchoolBreak &h = row.holiday;
        const QDate day = h.statedFirst.isValid() ? h.statedFirst : h.statedLast;
        const QString name = row.school % u'\n' % breakId(h.kind, day.year());
        if (names.contains(name))
            return invalid(file, u"duplicate"_s, row.line);
        names.insert(name, row.line);
    }
    QList<CalendarRow> ordered;
    for (const CalendarRow &row : std::as_const(rows)) {
        if (row.holiday.statedFirst.isValid() && row.holiday.statedLast.isValid())
            ordered << row;
    }
    std::stable_sort(
        ordered.begin(), ordered.end(), [](const CalendarRow &a, const CalendarRow &b) {
            return std::pair(a.school, a.holiday.statedFirst)
                < std::pair(b.school, b.holiday.statedFirst);
        });
    for (qsizetype i = 1; i < ordered.size(); ++i) {
        const CalendarRow &a = ordered.at(i - 1), &b = ordered.at(i);
        if (a.school == b.school && b.holiday.statedFirst <= a.holiday.statedLast)
            return invalid(file, u"overlap"_s, qMax(a.line, b.line));
    }
    return rows;
}

/// Which holiday an event of a school's calendar is, by its name and, for half-terms, its month.
std::optional<BreakKind> kindOfEvent(const QString &summary, int month)
{
    const QString name = summary.toLower();
    for (const QString &other : {u"inset"_s, u"training"_s, u"term starts"_s, u"term begins"_s,
             u"term ends"_s, u"bank holiday"_s, u"fair"_s, u"concert"_s}) {
        if (name.contains(other))
            return std::nullopt;
    }
    if (name.contains(u"half"_s)) {
        if (month == 10 || month == 11)
            return BreakKind::OctoberHalfTerm;
        if (month == 2)
            return BreakKind::FebruaryHalfTerm;
        if (month == 5 || month == 6)
            return BreakKind::MayHalfTerm;
        return std::nullopt;
    }
    if (!name.contains(u"holiday"_s) && !name.contains(u"break"_s) && !name.contains(u"closed"_s))
        return std::nullopt;
    if (name.contains(u"christmas"_s) || name.contains(u"winter"_s))
        return BreakKind::Christmas;
    if (name.contains(u"easter"_s) || name.contains(u"spring"_s))
        return BreakKind::Easter;
    if (name.contains(u"summer"_s))
        return BreakKind::Summer;
    return std::nullopt;
}

QDate dayOf(icaltimetype time)
{
    return icaltime_is_null_time(time) ? QDate() : QDate(time.year, time.month, time.day);
}

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

} // namespace

Expected<QList<CalendarRow>> readTermDates(const QByteArray &csv, const QString &file)
{
    if (csv.trimmed().isEmpty())
        return invalid(file, u"empty"_s);
    if (csv.size() > largestFile)
        return invalid(file, u"tooLarge"_s);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(csv);
    if (decoder.hasError() || text.contains(u'\0'))
        return invalid(file, u"encoding"_s);

    const QStringList lines = text.split(u'\n');
    const QStringList header = cells(lines.first()).value_or(QStringList());
    const auto column = [&header](const QString &name) { return header.indexOf(name); };
    for (const QString &name :
        {u"school_year"_s, u"holiday"_s, u"first_day"_s, u"last_day"_s, u"status"_s, u"source"_s}) {
        if (column(name) < 0)
            return invalid(file, u"header"_s, 1);
    }

    QList<CalendarRow> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const qint64 line = i + 1;
        const std::optional<QStringList> row = cells(lines.at(i));
        if (!row)
            return invalid(file, u"quotes"_s, line);
        if (row->size() != header.size())
            return invalid(file, u"columns"_s, line);
        const auto cell = [&](const QString &name) { return row->value(column(name)); };

        CalendarRow result;
        result.line = line;
        result.school = cell(u"school"_s);
        const std::optional<BreakKind> kind = kindNamed(cell(u"holiday"_s));
        if (!kind)
            return invalid(file, u"holiday"_s, line);
        const std::optional<QDate> first = dayIn(cell(u"first_day"_s));
        const std::optional<QDate> last = dayIn(cell(u"last_day"_s));
        if (!first || !last)
            return invalid(file, u"date"_s, line);
        SchoolBreak &holiday = result.holiday;
        holiday.kind = *kind;
        holiday.statedFirst = *first;
        holiday.statedLast = *last;
        holiday.status = cell(u"status"_s);
        holiday.source = cell(u"source"_s);
        if (const QString reason = fault(holiday); !reason.isEmpty())
            return invalid(file, reason, line);
        bool ok = false;
        const QString year = cell(u"school_year"_s);
        const int begins = year.left(4).toInt(&ok);
        if (!ok || year.size() != 7 || year.at(4) != u'/'
            || !inSchoolYear(first->isValid() ? *first : *last, begins))
            return invalid(file, u"schoolYear"_s, line);
        // What one school published is a hint for the county, not its calendar.
        const bool published = holiday.status.startsWith(u"published"_s);
        holiday.provisionalFirst = holiday.provisionalLast = !published && result.school.isEmpty();
        rows << result;
    }
    return checked(std::move(rows), file);
}

Expected<QList<CalendarRow>> readTermDatesFromIcs(
    const QByteArray &ics, const QString &file, const QString &school)
{
    if (ics.trimmed().isEmpty())
        return invalid(file, u"empty"_s);
    if (ics.size() > largestFile)
        return invalid(file, u"tooLarge"_s);
    if (ics.contains('\0'))
        return invalid(file, u"encoding"_s);
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(
        icalparser_parse_string(ics.constData()));
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT
        || !ics.contains("END:VCALENDAR"))
        return invalid(file, u"calendar"_s);

    QList<CalendarRow> rows;
    qsizetype offset = 0;
    for (icalcomponent *event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        offset = ics.indexOf("BEGIN:VEVENT", offset) + 1;
        const qint64 line = ics.left(offset).count('\n') + 1;
        const QString summary = QString::fromUtf8(icalcomponent_get_summary(event));
        const QDate first = dayOf(icalcomponent_get_dtstart(event));
        const std::optional<BreakKind> kind =
            kindOfEvent(summary, first.isValid() ? first.month() : 0);
        if (!kind)
            continue;
        if (!first.isValid() || first.year() < 2000 || first.year() > 2100)
            return invalid(file, u"date"_s, line);
        // The end of a whole-day event is the day after its last (RFC 5545).
        const icaltimetype end = icalcomponent_get_dtend(event);
        const QDate last =
            dayOf(end).isValid() && end.is_date ? dayOf(end).addDays(-1) : dayOf(end);
        CalendarRow row;
        row.school = school;
        row.line = line;
        row.holiday.kind = *kind;
        row.holiday.statedFirst = first;
        row.holiday.statedLast = last;
        row.holiday.status = u"published"_s;
        row.holiday.source = file;
        if (const QString reason = fault(row.holiday); !reason.isEmpty())
            return invalid(file, reason, line);
        rows << row;
    }
    return checked(std::move(rows), file);
}

} // namespace hometray
