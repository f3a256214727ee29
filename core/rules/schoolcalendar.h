// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/workingdays.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringView>

#include <vector>

namespace hometray {

struct CalendarRow;

/// The school holidays of a school year, in its order.
enum class BreakKind : quint8 {
    OctoberHalfTerm,
    Christmas,
    FebruaryHalfTerm,
    Easter,
    MayHalfTerm,
    Summer,
};
inline constexpr int breakKinds = 6;

/// A break in one number, as facts hold it: year × 8 + kind. 0 is none.
using BreakCode = qint32;

/// "summer-2019" for a kind and the year of its first day.
[[nodiscard]] QString breakId(BreakKind kind, int year);
/// The number for "summer-2019"; 0 when `id` does not name a break.
[[nodiscard]] BreakCode breakCode(QStringView id);
[[nodiscard]] QString breakId(BreakCode code);

/// A school holiday.
struct SchoolBreak {
    QString id; ///< "summer-2019"
    BreakCode code = 0;
    BreakKind kind = BreakKind::Summer;
    /// First and last day without school, with the weekends and bank holidays beside them.
    QDate first;
    QDate last;
    /// First and last day as they were published, or as the pattern has them.
    QDate statedFirst;
    QDate statedLast;
    /// As the source has it ("published", "one school"), or "pattern" where nobody published it.
    QString status;
    QString source;
    /// True for a day that was not published for the school or the county: it must not be shown
    /// without saying so.
    bool provisionalFirst = false;
    bool provisionalLast = false;

    [[nodiscard]] bool provisional() const { return provisionalFirst || provisionalLast; }
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day <= last; }
    friend bool operator==(const SchoolBreak &, const SchoolBreak &) = default;
};

/// The holidays of one school, or of the county. Holidays nobody has published are worked out from
/// the county's pattern (Easter in the first two full weeks of April, Christmas of two full weeks,
/// half-terms of one week; HCC term-date principles) and provisional. A value; reading it from
/// several threads is safe.
class SchoolCalendar {
public:
    /// The pattern alone.
    explicit SchoolCalendar(const WorkingDays &workingDays = {});

    /// The holiday called `id` ("summer-2019"), or nullptr for a name or a year there is none of.
    [[nodiscard]] const SchoolBreak *breakById(QStringView id) const;
    [[nodiscard]] const SchoolBreak *breakByCode(BreakCode code) const;
    /// The holiday `day` lies in, weekends and bank holidays beside it included, or nullptr.
    [[nodiscard]] const SchoolBreak *breakContaining(QDate day) const;
    /// The last holiday that is over before another begins, or nullptr.
    [[nodiscard]] const SchoolBreak *breakBefore(const SchoolBreak &holiday) const;
    [[nodiscard]] bool inSchoolHoliday(QDate day) const { return breakContaining(day) != nullptr; }
    /// All holidays there are, in order.
    [[nodiscard]] const std::vector<SchoolBreak> &breaks() const { return m_breaks; }

    /// These, with `stated` in the place of what they have for the same names; the ends beside
    /// weekends and bank holidays are worked out.
    [[nodiscard]] SchoolCalendar with(
        std::vector<SchoolBreak> stated, const WorkingDays &workingDays) const;

private:
    std::vector<SchoolBreak> m_breaks; ///< by first day
    QHash<BreakCode, int> m_byCode;
};

/// The county's calendar and those of the schools that have their own.
class SchoolCalendars {
public:
    /// The pattern alone.
    explicit SchoolCalendars(WorkingDays workingDays = {});

    /// The holidays in a CSV file with the columns school_year, holiday, first_day, last_day,
    /// status, source and, for schools with their own dates, school (the number of the school).
    /// One of the two days may be empty: it is then provisional. What is not published for the
    /// county ("one school") counts for the county as provisional.
    /// CalendarInvalid: file, line, reason (empty, tooLarge, encoding, header, columns, quotes,
    /// schoolYear, holiday, date, order, length, missing, duplicate, overlap, none).
    [[nodiscard]] Expected<SchoolCalendars> withCsv(
        const QByteArray &csv, const QString &file) const;
    /// The holidays in an iCalendar file of one school, or of the county when `school` is empty:
    /// whole-day events whose name says which holiday they are; training days and starts of term
    /// are passed over. CalendarInvalid: file, line (of the event), reason (as above, and
    /// calendar).
    [[nodiscard]] Expected<SchoolCalendars> withIcs(
        const QByteArray &ics, const QString &file, const QString &school = {}) const;

    [[nodiscard]] const SchoolCalendar &county() const { return m_county; }
    /// The calendar of the school with this number, the county's when it has none of its own.
    [[nodiscard]] const SchoolCalendar &forSchool(const QString &school) const;
    [[nodiscard]] QList<QString> schools() const { return m_schools.keys(); }
    [[nodiscard]] const WorkingDays &workingDays() const { return m_workingDays; }
    /// BLAKE2b-256 over the bytes of everything these were read from, bank holidays included: the
    /// name the calendar is stored under.
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }

private:
    [[nodiscard]] SchoolCalendars taken(
        const QList<CalendarRow> &rows, const QByteArray &bytes) const;

    WorkingDays m_workingDays;
    SchoolCalendar m_county;
    QHash<QString, SchoolCalendar> m_schools;
    QByteArray m_hash;
};

} // namespace hometray
