// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/typeddates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(TypedDates)
};

/// Years outside of these are a time ("12 June 0310") or a slip.
constexpr int firstYear = 1850;
constexpr int lastYear = 2200;

/// What stands beside a day, which decides what else its figures may be.
enum class Beside {
    NothingElse, ///< only a day is wanted
    PerhapsTime, ///< the day stands alone where a time could follow: "9.05" may be one
    Time, ///< a time follows
};

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

/// What a year of two figures may be. What has happened is never in the future, and nobody plans
/// for the next generation.
QList<QDate> inShortYear(int day, int month, int year, QDate today, Lean lean)
{
    const QDate recent(2000 + year, month, day), old(1900 + year, month, day);
    QList<QDate> both = {recent, old};
    both.removeIf([](QDate date) { return !date.isValid(); });
    if (both.size() < 2 || recent <= today)
        return both.first(qMin(both.size(), qsizetype(1)));
    if (lean == Lean::Past) // of next year it may be a slip
        return recent <= today.addYears(2) ? both : QList<QDate>{old};
    if (recent <= today.addYears(10))
        return {recent};
    return lean == Lean::Nearest && recent > today.addYears(30) ? QList<QDate>{old} : both;
}

/// A day as it was written; the year may be missing.
struct Written {
    int day = 0;
    int month = 0;
    QString year;
    bool dotted = false; ///< "9.05", which may be a time
    bool yearAtEnd = false; ///< "12 June 1945", whose last figures may be a time
};

QList<QDate> datesOf(const Written &written, QDate today, Lean lean)
{
    if (written.year.isEmpty()) {
        const auto date = withYear(written.day, written.month, today, lean);
        return date ? QList<QDate>{*date} : QList<QDate>();
    }
    const int year = written.year.toInt();
    if (written.year.size() <= 2)
        return inShortYear(written.day, written.month, year, today, lean);
    const QDate date(year, written.month, written.day);
    return date.isValid() && year >= firstYear && year <= lastYear ? QList<QDate>{date}
                                                                   : QList<QDate>();
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
/// A day by itself, whatever day it is called: "today", "Monday", "+3w".
std::optional<QDate> relativeDay(const QString &text, QDate today, Lean lean)
{
    static const QRegularExpression shift(u"^([+-])\\s*(\\d{1,4})\\s*([dwmy]?)[a-z]*$"_s);
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
    return weekdayNamed(text, today, lean);
}

std::optional<Written> writtenDay(const QString &text)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression numbers(
        u"^(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{2}|\\d{4}))?(\\.?)$"_s);
    static const QRegularExpression dayMonth(
        u"^(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?([a-z]+)\\.?,?\\s*(\\d{2}|\\d{4})?$"_s);
    static const QRegularExpression monthDay(
        u"^([a-z]+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{2}|\\d{4}))?$"_s);
    if (const auto m = iso.match(text); m.hasMatch())
        return Written{m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1)};
    if (const auto m = numbers.match(text); m.hasMatch()) {
        const bool dotted = m.captured(2) == u"."_s && m.captured(4).isEmpty()
            && m.captured(5).isEmpty() && m.captured(3).size() == 2;
        return Written{m.captured(1).toInt(), m.captured(3).toInt(), m.captured(4), dotted};
    }
    if (const auto m = dayMonth.match(text); m.hasMatch()) {
        if (const int month = monthNamed(m.captured(2)))
            return Written{m.captured(1).toInt(), month, m.captured(3), false, true};
        return std::nullopt;
    }
    if (const auto m = monthDay.match(text); m.hasMatch()) {
        if (const int month = monthNamed(m.captured(1)))
            return Written{m.captured(2).toInt(), month, m.captured(3), false, true};
    }
    return std::nullopt;
}

/// Takes the day of the week from the beginning of "Tue 12 June"; 0 when there is none.
int takeWeekday(QString &text)
{
    static const QRegularExpression leading(
        u"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+(?=[a-z]*\\.?\\s*\\d)"_s);
    const auto m = leading.match(text);
    if (!m.hasMatch())
        return 0;
    text.remove(0, m.capturedLength());
    const QStringList names = {
        u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return int(names.indexOf(m.captured(1))) + 1;
}

QList<TypedMoment> withoutTime(const QList<QDate> &dates)
{
    QList<TypedMoment> moments;
    for (const QDate date : dates)
        moments.append({date, std::nullopt});
    return moments;
}

QList<TypedMoment> atTimes(const QList<QDate> &dates, const QList<QTime> &times)
{
    QList<TypedMoment> moments;
    for (const QDate date : dates) {
        for (const QTime time : times)
            moments.append({date, time});
    }
    return moments;
}

/// What is left when the day of the week is right; when it is right of none, the day itself, that
/// weekday next to it, and the same day of a year in which it is right.
QList<TypedMoment> onWeekday(QList<TypedMoment> moments, int weekday, bool yearGiven)
{
    if (weekday == 0 || moments.isEmpty())
        return moments;
    const TypedMoment said = moments.first();
    moments.removeIf([weekday](const TypedMoment &one) { return one.day.dayOfWeek() != weekday; });
    if (!moments.isEmpty())
        return moments;
    const int ahead = (weekday - said.day.dayOfWeek() + 7) % 7;
    moments = {said, {said.day.addDays(ahead > 3 ? ahead - 7 : ahead), said.time}};
    for (const int years : {-1, 1}) {
        const QDate other = said.day.addYears(years);
        if (!yearGiven && other.day() == said.day.day() && other.dayOfWeek() == weekday)
            moments.append({other, said.time});
    }
    return moments;
}

DateReading readDayBeside(const QString &typed, QDate today, Lean lean, Beside beside)
{
    QString text = typed.simplified().toLower();
    const int weekday = takeWeekday(text);
    if (text.isEmpty())
        return {};
    const auto written = writtenDay(text);
    if (!written) {
        const auto day = relativeDay(text, today, lean);
        return {day ? withoutTime({*day}) : QList<TypedMoment>(), false};
    }
    DateReading reading{withoutTime(datesOf(*written, today, lean)), false};
    if (reading.meanings.isEmpty())
        return reading;
    if (written->dotted && beside != Beside::Time) {
        const QList<QTime> times = readTime(text);
        if (beside == Beside::PerhapsTime && !weekday)
            reading.meanings = atTimes({today}, times) + reading.meanings;
        reading.unsure = !weekday && !times.isEmpty();
    }
    const int year = written->year.size() == 4 ? written->year.toInt() : today.year();
    if (beside == Beside::PerhapsTime && written->yearAtEnd && qAbs(year - today.year()) > 1) {
        const Written noYear{written->day, written->month, {}};
        reading.meanings =
            atTimes(datesOf(noYear, today, lean), readTime(written->year)) + reading.meanings;
    }
    reading.meanings = onWeekday(std::move(reading.meanings), weekday, !written->year.isEmpty());
    return reading;
}

QString asked(const QStringList &meanings)
{
    if (meanings.size() == 1)
        return Say::tr("Did you mean %1?").arg(meanings.first());
    return Say::tr("Did you mean %1 or %2?")
        .arg(meanings.first(meanings.size() - 1).join(u", "_s), meanings.last());
}
} // namespace

DateReading readDay(const QString &text, QDate today, Lean lean)
{
    return readDayBeside(text, today, lean, Beside::NothingElse);
}

QList<QTime> readTime(const QString &typed)
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?:\\s*[:.]\\s*(\\d{2}))?\\s*(am|pm)?$"_s);
    static const QRegularExpression digits(u"^(\\d{2})(\\d{2})$"_s);
    const QString text = typed.simplified().toLower();
    auto m = clock.match(text);
    if (!m.hasMatch())
        m = digits.match(text);
    if (!m.hasMatch())
        return {};
    int hour = m.captured(1).toInt();
    const QString half = m.captured(3);
    if (half.isEmpty() && m.captured(2).isEmpty())
        return {}; // "3" alone could be a day
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    }
    const QTime time(hour, m.captured(2).toInt());
    if (!time.isValid())
        return {};
    // "3.10" is said of the afternoon by nearly everybody, and written "03:10" of the night.
    if (half.isEmpty() && m.captured(1).size() == 1 && hour >= 1 && hour <= 7)
        return {QTime(hour + 12, time.minute()), time};
    return {time};
}

DateReading readMoment(const QString &typed, QDate today, Lean lean)
{
    const QString text = typed.simplified();
    if (const auto day = readDayBeside(text, today, lean, Beside::PerhapsTime);
        !day.meanings.isEmpty())
        return day;
    if (const auto times = readTime(text); !times.isEmpty())
        return {atTimes({today}, times), false};
    // The time is what comes after the last comma or one of the last blanks.
    for (qsizetype at = text.size() - 1; at > 0; --at) {
        if (text[at] != u',' && text[at] != u' ')
            continue;
        QString left = text.left(at).trimmed();
        while (left.endsWith(u','))
            left.chop(1);
        if (left.endsWith(u" at"_s, Qt::CaseInsensitive))
            left.chop(3);
        const auto times = readTime(text.mid(at + 1));
        const auto days = readDayBeside(left, today, lean, Beside::Time);
        if (times.isEmpty() || days.meanings.isEmpty())
            continue;
        QList<QDate> dates;
        for (const TypedMoment &one : days.meanings)
            dates.append(one.day);
        return {atTimes(dates, times), false};
    }
    return {};
}

std::optional<QDate> parseDay(const QString &text, QDate today, Lean lean)
{
    const auto moment = readDay(text, today, lean).moment();
    return moment ? std::optional(moment->day) : std::nullopt;
}

std::optional<TypedMoment> parseMoment(const QString &text, QDate today, Lean lean)
{
    return readMoment(text, today, lean).moment();
}

QString questionOf(const DateReading &reading)
{
    if (!reading.asks())
        return {};
    QStringList meanings;
    for (const TypedMoment &one : reading.meanings)
        meanings.append(momentInWords(one));
    return asked(meanings);
}

QString questionOf(const QList<QTime> &times)
{
    if (times.size() < 2)
        return {};
    QStringList meanings;
    for (const QTime time : times)
        meanings.append(timeInWords(time));
    return asked(meanings);
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

QString momentInWords(const TypedMoment &moment)
{
    return dayInWords(moment.day) + (moment.time ? u", "_s + timeInWords(*moment.time) : QString());
}

QString momentTyped(const TypedMoment &moment, QDate today, Lean lean)
{
    const QString words = momentInWords(moment);
    if (parseMoment(words, today, lean) == moment)
        return words;
    const QString day = moment.day.toString(Qt::ISODate);
    return moment.time ? day + u' ' + moment.time->toString(u"HH:mm"_s) : day;
}

} // namespace hometray
