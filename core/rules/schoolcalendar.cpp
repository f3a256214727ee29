// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/schoolcalendar.h"

#include "rules/calendarfiles.h"
#include "rules/termdates.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

constexpr std::array<const char16_t *, breakKinds> kindNames = {
    u"october-half-term",
    u"christmas",
    u"february-half-term",
    u"easter",
    u"may-half-term",
    u"summer",
};

/// The pattern is worked out for these years.
constexpr int firstYear = 2010;
constexpr int lastYear = 2060;

QDate mondayOnOrBefore(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).
QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

struct Days {
    QDate first;
    QDate last;
};

/// A holiday as the county usually has it (HCC term-date principles; the weeks were compared with
/// the published years 2018/19 to 2025/26).
Days pattern(BreakKind kind, int year)
{
    switch (kind) {
    case BreakKind::OctoberHalfTerm: {
        const QDate monday = mondayOnOrBefore(QDate(year, 10, 29));
        return {monday, monday.addDays(4)};
    }
    case BreakKind::Christmas: {
        const QDate monday = mondayOnOrBefore(QDate(year, 12, 25));
        return {monday, monday.addDays(11)};
    }
    case BreakKind::FebruaryHalfTerm: {
        const QDate monday = mondayOnOrBefore(QDate(year, 2, 18));
        return {monday, monday.addDays(4)};
    }
    case BreakKind::Easter: {
        // The first two full weeks of April, a week on when Good Friday would be left out.
        QDate monday = mondayOnOrBefore(QDate(year, 4, 7));
        const QDate goodFriday = easterSunday(year).addDays(-2);
        if (goodFriday > monday.addDays(11))
            monday = monday.addDays(7);
        else if (goodFriday < monday.addDays(-3) && goodFriday.month() == 4)
            monday = monday.addDays(-7);
        return {monday, monday.addDays(11)};
    }
    case BreakKind::MayHalfTerm: {
        const QDate monday = mondayOnOrBefore(QDate(year, 5, 31));
        return {monday, monday.addDays(4)};
    }
    case BreakKind::Summer: {
        // School ends on the Wednesday of the last full week but one of July and begins again in
        // the first days of September.
        const QDate thursday = mondayOnOrBefore(QDate(year, 7, 25)).addDays(3);
        return {thursday, mondayOnOrBefore(QDate(year, 9, 4)).addDays(-1)};
    }
    }
    Q_UNREACHABLE();
}

SchoolBreak fromPattern(BreakKind kind, int year)
{
    const Days days = pattern(kind, year);
    SchoolBreak result;
    result.kind = kind;
    result.statedFirst = days.first;
    result.statedLast = days.last;
    result.status = u"pattern"_s;
    result.provisionalFirst = true;
    result.provisionalLast = true;
    return result;
}

/// Names the holiday and carries its ends over the weekends and bank holidays beside it.
void complete(SchoolBreak &holiday, const WorkingDays &workingDays)
{
    const int year =
        (holiday.statedFirst.isValid() ? holiday.statedFirst : holiday.statedLast).year();
    const Days usual = pattern(holiday.kind, year);
    if (!holiday.statedFirst.isValid()) {
        holiday.statedFirst = qMin(usual.first, holiday.statedLast);
        holiday.provisionalFirst = true;
    }
    if (!holiday.statedLast.isValid()) {
        holiday.statedLast = qMax(usual.last, holiday.statedFirst);
        holiday.provisionalLast = true;
    }
    holiday.id = breakId(holiday.kind, holiday.statedFirst.year());
    holiday.code = breakCode(holiday.id);
    holiday.first = holiday.statedFirst;
    while (!workingDays.isWorkingDay(holiday.first.addDays(-1)))
        holiday.first = holiday.first.addDays(-1);
    holiday.last = holiday.statedLast;
    while (!workingDays.isWorkingDay(holiday.last.addDays(1)))
        holiday.last = holiday.last.addDays(1);
}

} // namespace

QString breakId(BreakKind kind, int year)
{
    return QString::fromUtf16(kindNames[static_cast<std::size_t>(kind)]) % u'-'
        % QString::number(year);
}

QString breakId(BreakCode code)
{
    const int kind = code % 8;
    return code > 0 && kind < breakKinds ? breakId(static_cast<BreakKind>(kind), code / 8)
                                         : QString();
}

BreakCode breakCode(QStringView id)
{
    const qsizetype dash = id.lastIndexOf(u'-');
    bool ok = false;
    const int year = dash > 0 ? id.mid(dash + 1).toInt(&ok) : 0;
    if (!ok || id.size() - dash != 5 || year < 1900)
        return 0;
    for (std::size_t kind = 0; kind < kindNames.size(); ++kind) {
        if (id.left(dash) == QStringView(kindNames[kind]))
            return year * 8 + static_cast<int>(kind);
    }
    return 0;
}

SchoolCalendar::SchoolCalendar(const WorkingDays &workingDays)
{
    std::vector<SchoolBreak> all;
    for (int year = firstYear; year <= lastYear; ++year) {
        for (int kind = 0; kind < breakKinds; ++kind)
            all.push_back(fromPattern(static_cast<BreakKind>(kind), year));
    }
    *this = with(std::move(all), workingDays);
}

SchoolCalendar SchoolCalendar::with(
    std::vector<SchoolBreak> stated, const WorkingDays &workingDays) const
{
    SchoolCalendar result = *this;
    for (SchoolBreak &holiday : stated) {
        complete(holiday, workingDays);
        const auto known = result.m_byCode.constFind(holiday.code);
        if (known != result.m_byCode.constEnd()) {
            result.m_breaks[static_cast<std::size_t>(*known)] = std::move(holiday);
        } else {
            result.m_byCode.insert(holiday.code, static_cast<int>(result.m_breaks.size()));
            result.m_breaks.push_back(std::move(holiday));
        }
    }
    std::sort(result.m_breaks.begin(), result.m_breaks.end(),
        [](const SchoolBreak &a, const SchoolBreak &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < result.m_breaks.size(); ++i)
        result.m_byCode[result.m_breaks[i].code] = static_cast<int>(i);
    return result;
}

const SchoolBreak *SchoolCalendar::breakById(QStringView id) const
{
    return breakByCode(breakCode(id));
}

const SchoolBreak *SchoolCalendar::breakByCode(BreakCode code) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.constEnd() ? nullptr : &m_breaks[static_cast<std::size_t>(*found)];
}

const SchoolBreak *SchoolCalendar::breakContaining(QDate day) const
{
    auto after = std::upper_bound(m_breaks.begin(), m_breaks.end(), day,
        [](QDate wanted, const SchoolBreak &holiday) { return wanted < holiday.first; });
    if (after == m_breaks.begin())
        return nullptr;
    --after;
    return after->contains(day) ? &*after : nullptr;
}

const SchoolBreak *SchoolCalendar::breakBefore(const SchoolBreak &holiday) const
{
    const SchoolBreak *before = nullptr;
    for (const SchoolBreak &other : m_breaks) {
        if (other.last < holiday.first)
            before = &other;
    }
    return before;
}

SchoolCalendars::SchoolCalendars(WorkingDays workingDays)
    : m_workingDays(std::move(workingDays)), m_county(m_workingDays), m_hash(m_workingDays.hash())
{
}

Expected<SchoolCalendars> SchoolCalendars::withCsv(const QByteArray &csv, const QString &file) const
{
    Expected<QList<CalendarRow>> rows = readTermDates(csv, file);
    if (!rows)
        return Unexpected(rows.error());
    return taken(*rows, csv);
}

Expected<SchoolCalendars> SchoolCalendars::withIcs(
    const QByteArray &ics, const QString &file, const QString &school) const
{
    Expected<QList<CalendarRow>> rows = readTermDatesFromIcs(ics, file, school);
    if (!rows)
        return Unexpected(rows.error());
    return taken(*rows, ics);
}

SchoolCalendars SchoolCalendars::taken(
    const QList<CalendarRow> &rows, const QByteArray &bytes) const
{
    SchoolCalendars result = *this;
    QHash<QString, std::vector<SchoolBreak>> bySchool;
    const auto known = [&](const QString &school) {
        for (const QStringList &numbers : {bySchool.keys(), result.schools()}) {
            for (const QString &number : numbers) {
                if (isSameSchool(number, school))
                    return number;
            }
        }
        return school;
    };
    for (const CalendarRow &row : rows)
        bySchool[known(row.school)].push_back(row.holiday);
    // The county's first: a school has its own dates on top of the county's.
    result.m_county = m_county.with(std::move(bySchool[QString()]), m_workingDays);
    bySchool.remove({});
    for (auto it = bySchool.begin(); it != bySchool.end(); ++it)
        result.m_schools[it.key()] = result.forSchool(it.key()).with(it.value(), m_workingDays);
    result.m_hash =
        QCryptographicHash::hash(QByteArray(m_hash + bytes), QCryptographicHash::Blake2b_256);
    return result;
}

const SchoolCalendar &SchoolCalendars::forSchool(const QString &school) const
{
    for (auto own = m_schools.cbegin(); own != m_schools.cend(); ++own) {
        if (isSameSchool(own.key(), school))
            return *own;
    }
    return m_county;
}

} // namespace hometray
