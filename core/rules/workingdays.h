// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace hometray {

/// A day that was worked out; provisional when a year was crossed whose bank holidays nobody has
/// published (only weekends are left out there).
struct WorkedOutDay {
    QDate day;
    bool provisional = false;
    friend bool operator==(const WorkedOutDay &, const WorkedOutDay &) = default;
};

/// A number of days that was worked out; provisional as in WorkedOutDay.
struct WorkedOutCount {
    int count = 0;
    bool provisional = false;
    friend bool operator==(const WorkedOutCount &, const WorkedOutCount &) = default;
};

/// Which days are working days in England and Wales: Monday to Friday without the bank holidays,
/// one-off and moved ones included. Read from a file in the format of GOV.UK's bank-holidays.json,
/// of which only "england-and-wales" counts. A value; reading it from several threads is safe.
class WorkingDays {
public:
    /// Knows no bank holidays at all: every answer is provisional.
    WorkingDays();

    /// The bank holidays in `json`; `file` names it in errors (CalendarInvalid: file, line, reason;
    /// the reason is a word of `words`: empty, tooLarge, json, structure, date, duplicate, none).
    [[nodiscard]] static Expected<WorkingDays> fromJson(
        const QByteArray &json, const QString &file);
    /// These, with every year that `newer` holds taken from it.
    [[nodiscard]] WorkingDays mergedWith(const WorkingDays &newer) const;

    /// Whether the bank holidays of a year are known.
    [[nodiscard]] bool knows(int year) const { return m_known.contains(year); }
    /// The first and the last known year, 0 when there is none.
    [[nodiscard]] int firstYear() const;
    [[nodiscard]] int lastYear() const;
    /// What the bank holiday on `day` is called; empty when it is none.
    [[nodiscard]] QString bankHoliday(QDate day) const;

    [[nodiscard]] bool isWorkingDay(QDate day) const { return isWorkingDay(day.toJulianDay()); }
    [[nodiscard]] bool isWorkingDay(qint64 julianDay) const;
    /// The `count`th working day after `day` (before it when negative); with 0, `day` itself.
    [[nodiscard]] WorkedOutDay add(QDate day, int count) const;
    /// How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. So
    /// `between(due, done)` is by how many working days something was late.
    [[nodiscard]] WorkedOutCount between(QDate from, QDate to) const;

    /// BLAKE2b-256 of the bytes they were read from (of both, for merged ones).
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }

private:
    void index();
    [[nodiscard]] bool provisional(QDate a, QDate b) const;

    QMap<QDate, QString> m_holidays;
    QMap<int, bool> m_known;
    QByteArray m_hash;
    qint64 m_certainFrom = 0; ///< Julian days of the years known without a gap
    qint64 m_certainUntil = 0;
    qint64 m_first = 0; ///< Julian day of the first indexed day
    std::vector<int> m_passed; ///< working days from m_first up to and with the day
    std::vector<qint64> m_days; ///< Julian days of the working days, in order
};

} // namespace hometray
