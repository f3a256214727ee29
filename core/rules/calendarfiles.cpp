// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/calendarfiles.h"

#include "rules/termdates.h"

#include <QtCore/QMap>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

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

/// What a file that schools or people made says, as it would be proposed.
Expected<QList<CalendarRow>> readAsProposed(
    const QByteArray &bytes, const QString &file, const QString &school)
{
    const auto proposal = proposeTermDates(bytes, file);
    if (!proposal)
        return Unexpected(proposal.error());
    QList<CalendarRow> rows;
    for (const ProposedHoliday &one : proposal->holidays) {
        CalendarRow row;
        row.school = school;
        row.line = one.line;
        row.holiday.kind = one.kind;
        row.holiday.statedFirst = one.first;
        row.holiday.statedLast = one.last;
        row.holiday.status = u"published"_s;
        row.holiday.source = file;
        rows.append(row);
    }
    return checked(std::move(rows), file);
}

} // namespace

Expected<QList<CalendarRow>> readTermDates(const QByteArray &csv, const QString &file)
{
    const auto read = textOfFile(csv, file);
    if (!read)
        return Unexpected(read.error());
    QString text = *read;
    text.remove(u'\r');

    const QStringList lines = text.split(u'\n');
    const QStringList header = cells(lines.first()).value_or(QStringList());
    const auto column = [&header](const QString &name) { return header.indexOf(name); };
    if (column(u"holiday"_s) < 0 || column(u"first_day"_s) < 0)
        return readAsProposed(csv, file, {});
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
    const auto text = textOfFile(ics, file);
    if (!text)
        return Unexpected(text.error());
    if (!text->left(256).toUpper().contains(u"BEGIN:VCALENDAR"_s))
        return invalid(file, u"calendar"_s);
    return readAsProposed(ics, file, school);
}

} // namespace hometray
