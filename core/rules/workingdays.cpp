// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/workingdays.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// GOV.UK's file has about 30 kB.
constexpr qsizetype largestFile = 4 * 1024 * 1024;
/// England and Wales have eight bank holidays in an ordinary year; a year with fewer is not known.
constexpr int holidaysOfAYear = 8;
/// Answers are looked up for these years; outside of them they are counted day by day.
constexpr int firstIndexedYear = 1990;
constexpr int lastIndexedYear = 2060;

Unexpected invalid(const QString &file, const QString &reason, qint64 line = 0)
{
    return failure(
        ErrorCode::CalendarInvalid, {{u"file"_s, file}, {u"line"_s, line}, {u"reason"_s, reason}});
}

bool isWeekend(qint64 julianDay)
{
    return julianDay % 7 >= 5; // Julian day 0 was a Monday
}

/// The line of the file on which the byte at `offset` stands, for the person who mends it.
qint64 lineOf(const QByteArray &json, qsizetype offset)
{
    return json.left(offset).count('\n') + 1;
}

} // namespace

WorkingDays::WorkingDays()
{
    index();
}

Expected<WorkingDays> WorkingDays::fromJson(const QByteArray &json, const QString &file)
{
    if (json.trimmed().isEmpty())
        return invalid(file, u"empty"_s);
    if (json.size() > largestFile)
        return invalid(file, u"tooLarge"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(file, u"json"_s, lineOf(json, error.offset));

    const QJsonValue events =
        document.object().value(u"england-and-wales"_s).toObject().value(u"events"_s);
    if (!events.isArray())
        return invalid(file, u"structure"_s);

    WorkingDays result;
    QMap<int, int> count;
    const QJsonArray list = events.toArray();
    for (const QJsonValue &event : list) {
        const QString text = event.toObject().value(u"date"_s).toString();
        const QString title = event.toObject().value(u"title"_s).toString();
        const qint64 line = lineOf(json, qMax(qsizetype(0), json.indexOf(text.toUtf8())));
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || text.size() != 10 || day.year() < 1900 || day.year() > 2200)
            return invalid(file, u"date"_s, line);
        if (result.m_holidays.contains(day))
            return invalid(file, u"duplicate"_s, line);
        result.m_holidays.insert(day, title.isEmpty() ? u"Bank holiday"_s : title);
        if (++count[day.year()] >= holidaysOfAYear)
            result.m_known.insert(day.year(), true);
    }
    if (result.m_known.isEmpty())
        return invalid(file, u"none"_s);
    result.m_hash = QCryptographicHash::hash(json, QCryptographicHash::Blake2b_256);
    result.index();
    return result;
}

WorkingDays WorkingDays::mergedWith(const WorkingDays &newer) const
{
    WorkingDays result = *this;
    for (auto it = newer.m_known.keyBegin(); it != newer.m_known.keyEnd(); ++it) {
        result.m_known.insert(*it, true);
        for (auto day = result.m_holidays.begin(); day != result.m_holidays.end();) {
            if (day.key().year() == *it)
                day = result.m_holidays.erase(day);
            else
                ++day;
        }
    }
    // A year that is only begun in the newer file adds what it has.
    for (auto day = newer.m_holidays.begin(); day != newer.m_holidays.end(); ++day)
        result.m_holidays.insert(day.key(), day.value());
    result.m_hash = QCryptographicHash::hash(
        QByteArray(m_hash + newer.m_hash), QCryptographicHash::Blake2b_256);
    result.index();
    return result;
}

int WorkingDays::firstYear() const
{
    return m_known.isEmpty() ? 0 : m_known.firstKey();
}

int WorkingDays::lastYear() const
{
    return m_known.isEmpty() ? 0 : m_known.lastKey();
}

QString WorkingDays::bankHoliday(QDate day) const
{
    return m_holidays.value(day);
}

void WorkingDays::index()
{
    m_first = QDate(firstIndexedYear, 1, 1).toJulianDay();
    const qint64 last = QDate(lastIndexedYear, 12, 31).toJulianDay();
    m_passed.clear();
    m_days.clear();
    m_passed.reserve(static_cast<std::size_t>(last - m_first + 1));
    auto next = m_holidays.lowerBound(QDate::fromJulianDay(m_first));
    for (qint64 day = m_first; day <= last; ++day) {
        const bool holiday = next != m_holidays.end() && next.key().toJulianDay() == day;
        if (holiday)
            ++next;
        if (!holiday && !isWeekend(day))
            m_days.push_back(day);
        m_passed.push_back(static_cast<int>(m_days.size()));
    }
    m_certainFrom = m_certainUntil = 0;
    if (m_known.isEmpty())
        return;
    int year = m_known.firstKey();
    m_certainFrom = QDate(year, 1, 1).toJulianDay();
    while (m_known.contains(year))
        ++year;
    m_certainUntil = QDate(year, 1, 1).toJulianDay();
}

bool WorkingDays::isWorkingDay(qint64 julianDay) const
{
    const qint64 place = julianDay - m_first;
    if (place > 0 && place < static_cast<qint64>(m_passed.size())) {
        const auto index = static_cast<std::size_t>(place);
        return m_passed[index] != m_passed[index - 1];
    }
    return !isWeekend(julianDay) && !m_holidays.contains(QDate::fromJulianDay(julianDay));
}

bool WorkingDays::provisional(QDate a, QDate b) const
{
    const QDate first = qMin(a, b), last = qMax(a, b);
    if (first.toJulianDay() >= m_certainFrom && last.toJulianDay() < m_certainUntil)
        return false;
    for (int year = first.year(); year <= last.year(); ++year) {
        if (!knows(year))
            return true;
    }
    return false;
}

WorkedOutDay WorkingDays::add(QDate day, int count) const
{
    const qint64 start = day.toJulianDay();
    const qint64 place = start - m_first;
    if (place >= 0 && place < static_cast<qint64>(m_passed.size()) && count != 0) {
        const int passed = m_passed[static_cast<std::size_t>(place)];
        // Counting back, a working day itself is not one of those before it.
        const int before = passed - (isWorkingDay(start) ? 1 : 0);
        const qint64 wanted = count > 0 ? qint64(passed) + count - 1 : qint64(before) + count;
        if (wanted >= 0 && wanted < static_cast<qint64>(m_days.size())) {
            const QDate found = QDate::fromJulianDay(m_days[static_cast<std::size_t>(wanted)]);
            return {found, provisional(day, found)};
        }
    }
    qint64 current = start;
    for (int left = qAbs(count); left > 0;) {
        current += count > 0 ? 1 : -1;
        if (isWorkingDay(current))
            --left;
    }
    const QDate found = QDate::fromJulianDay(current);
    return {found, provisional(day, found)};
}

WorkedOutCount WorkingDays::between(QDate from, QDate to) const
{
    if (to <= from)
        return {0, false};
    const qint64 a = from.toJulianDay() - m_first;
    const qint64 b = to.toJulianDay() - m_first;
    if (a >= 0 && b < static_cast<qint64>(m_passed.size()))
        return {m_passed[static_cast<std::size_t>(b)] - m_passed[static_cast<std::size_t>(a)],
            provisional(from, to)};
    int count = 0;
    for (qint64 day = from.toJulianDay() + 1; day <= to.toJulianDay(); ++day)
        count += isWorkingDay(day) ? 1 : 0;
    return {count, provisional(from, to)};
}

} // namespace hometray
