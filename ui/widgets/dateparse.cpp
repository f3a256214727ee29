// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateparse.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// The day in the year that `lean` asks for.
std::optional<QDate> withYear(int day, int month, QDate today, Lean lean)
{
    std::optional<QDate> best;
    // Eight years reach the next 29 February from anywhere.
    for (int year = today.year() - 8; year <= today.year() + 8; ++year) {
        const QDate date(year, month, day);
        if (!date.isValid() || (lean == Lean::Past && date > today)
            || (lean == Lean::Future && date < today))
            continue;
        if (!best || std::abs(date.daysTo(today)) < std::abs(best->daysTo(today)))
            best = date;
    }
    return best;
}

std::optional<QDate> onDay(int day, int month, const QString &year, QDate today, Lean lean)
{
    if (year.isEmpty())
        return withYear(day, month, today, lean);
    int number = year.toInt();
    if (year.size() <= 2) // a date of birth of "98" is in the last century
        number += number <= today.year() % 100 + 20 ? 2000 : 1900;
    const QDate date(number, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

int monthNamed(const QString &name)
{
    if (name.size() < 3)
        return 0;
    for (int month = 1; month <= 12; ++month) {
        if (english().monthName(month).startsWith(name, Qt::CaseInsensitive))
            return month;
    }
    return name == u"sept"_s ? 9 : 0;
}

std::optional<QDate> weekdayNamed(const QString &name, QDate today, Lean lean)
{
    if (name.size() < 3)
        return std::nullopt;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (!english().dayName(weekday).startsWith(name, Qt::CaseInsensitive))
            continue;
        const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
        const bool back = lean == Lean::Past || (lean == Lean::Nearest && ahead > 3);
        return today.addDays(back && ahead > 0 ? ahead - 7 : ahead);
    }
    return std::nullopt;
}

std::optional<QDate> shifted(QDate today, qint64 count, QChar unit)
{
    if (std::abs(count) > 5000)
        return std::nullopt;
    switch (unit.unicode()) {
    case 'w':
        return today.addDays(count * 7);
    case 'm':
        return today.addMonths(int(count));
    case 'y':
        return today.addYears(int(count));
    default:
        return today.addDays(count);
    }
}
} // namespace

std::optional<QDate> parseDay(const QString &typed, QDate today, Lean lean)
{
    static const QRegularExpression shift(u"^([+-])\\s*(\\d{1,4})\\s*([dwmy]?)[a-z]*$"_s);
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression numbers(
        u"^(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{2}|\\d{4}))?\\.?$"_s);
    static const QRegularExpression dayMonth(
        u"^(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?([a-z]+)\\.?,?\\s*(\\d{2}|\\d{4})?$"_s);
    static const QRegularExpression monthDay(
        u"^([a-z]+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{2}|\\d{4}))?$"_s);
    static const QRegularExpression leadingWeekday(
        u"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+(?=\\d)"_s);

    QString text = typed.simplified().toLower();
    text.remove(leadingWeekday);
    if (text.isEmpty())
        return std::nullopt;
    if (text == u"today"_s || text == u"now"_s)
        return today;
    if (text == u"yesterday"_s)
        return today.addDays(-1);
    if (text == u"tomorrow"_s)
        return today.addDays(1);
    if (const auto m = shift.match(text); m.hasMatch()) {
        const qint64 count = m.captured(2).toLongLong();
        const QString unit = m.captured(3);
        return shifted(
            today, m.captured(1) == u"-"_s ? -count : count, unit.isEmpty() ? u'd' : unit[0]);
    }
    if (const auto m = iso.match(text); m.hasMatch())
        return onDay(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1), today, lean);
    if (const auto m = numbers.match(text); m.hasMatch())
        return onDay(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3), today, lean);
    if (const auto m = dayMonth.match(text); m.hasMatch()) {
        const int month = monthNamed(m.captured(2));
        return month ? onDay(m.captured(1).toInt(), month, m.captured(3), today, lean)
                     : std::nullopt;
    }
    if (const auto m = monthDay.match(text); m.hasMatch()) {
        if (const int month = monthNamed(m.captured(1)))
            return onDay(m.captured(2).toInt(), month, m.captured(3), today, lean);
    }
    return weekdayNamed(text, today, lean);
}

std::optional<QTime> parseTime(const QString &typed)
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?:\\s*[:.]\\s*(\\d{2}))?\\s*(am|pm)?$"_s);
    static const QRegularExpression digits(u"^(\\d{2})(\\d{2})$"_s);
    const QString text = typed.simplified().toLower();
    auto m = clock.match(text);
    if (!m.hasMatch())
        m = digits.match(text);
    if (!m.hasMatch())
        return std::nullopt;
    int hour = m.captured(1).toInt();
    const QString half = m.captured(3);
    if (half.isEmpty() && m.captured(2).isEmpty())
        return std::nullopt; // "3" alone could be a day
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    }
    const QTime time(hour, m.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<TypedMoment> parseMoment(const QString &typed, QDate today, Lean lean)
{
    const QString text = typed.simplified();
    if (const auto day = parseDay(text, today, lean))
        return TypedMoment{*day, std::nullopt};
    if (const auto time = parseTime(text))
        return TypedMoment{today, time};
    // The time is what comes after the last comma or one of the last blanks.
    for (qsizetype at = text.size() - 1; at > 0; --at) {
        if (text[at] != u',' && text[at] != u' ')
            continue;
        QString left = text.left(at).trimmed();
        while (left.endsWith(u','))
            left.chop(1);
        if (left.endsWith(u" at"_s, Qt::CaseInsensitive))
            left.chop(3);
        const auto time = parseTime(text.mid(at + 1));
        const auto day = parseDay(left, today, lean);
        if (time && day)
            return TypedMoment{*day, time};
    }
    return std::nullopt;
}

QString dayInWords(QDate day)
{
    return english().toString(day, u"ddd d MMMM yyyy"_s);
}

QString timeInWords(QTime time)
{
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString half = time.hour() < 12 ? u"am"_s : u"pm"_s;
    if (time.minute() == 0)
        return QString::number(hour) + half;
    return u"%1.%2%3"_s.arg(hour).arg(time.minute(), 2, 10, QChar(u'0')).arg(half);
}

} // namespace hometray
