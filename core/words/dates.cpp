// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/dates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <QtCore/QTextBoundaryFinder>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

/// Lists say hundreds of thousands of dates: of the other words nothing is made.
QString wordOf(const QString &words, int number)
{
    for (const QStringView word : QStringView(words).tokenize(u' ')) {
        if (--number == 0)
            return word.toString();
    }
    return {};
}

class Dates {
    Q_DECLARE_TR_FUNCTIONS(Dates)
public:
    static QString month(int month)
    {
        switch (month) {
        case 1:
            return tr("January");
        case 2:
            return tr("February");
        case 3:
            return tr("March");
        case 4:
            return tr("April");
        case 5:
            return tr("May");
        case 6:
            return tr("June");
        case 7:
            return tr("July");
        case 8:
            return tr("August");
        case 9:
            return tr("September");
        case 10:
            return tr("October");
        case 11:
            return tr("November");
        default:
            return tr("December");
        }
    }
    static QString weekday(int day)
    {
        switch (day) {
        case 1:
            return tr("Monday");
        case 2:
            return tr("Tuesday");
        case 3:
            return tr("Wednesday");
        case 4:
            return tr("Thursday");
        case 5:
            return tr("Friday");
        case 6:
            return tr("Saturday");
        default:
            return tr("Sunday");
        }
    }
    static QString shortMonth(int month)
    {
        return wordOf(
            tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "twelve short months, in order"),
            month);
    }
    static QString shortWeekday(int day)
    {
        return wordOf(tr("Mon Tue Wed Thu Fri Sat Sun", "seven short days, in order"), day);
    }
    static QString withYear(const QString &dayAndMonth, QDate day, QDate today)
    {
        return day.year() == today.year()
            ? dayAndMonth
            : tr("%1 %2", "day and month, year").arg(dayAndMonth).arg(day.year());
    }
    static QString dayAndMonth(QDate day)
    {
        return tr("%1 %2", "day, month").arg(day.day()).arg(month(day.month()));
    }
    static QString relative(qint64 days)
    {
        const int n = static_cast<int>(qAbs(days));
        if (days == 0)
            return tr("today");
        if (days == 1)
            return tr("tomorrow");
        if (days == -1)
            return tr("yesterday");
        return days > 0 ? tr("in %n days", nullptr, n) : tr("%n days ago", nullptr, n);
    }
    static QString time(QTime at)
    {
        if (at.hour() == 0 && at.minute() == 0)
            return tr("12 midnight");
        if (at.hour() == 12 && at.minute() == 0)
            return tr("12 noon");
        const int hour = at.hour() % 12 == 0 ? 12 : at.hour() % 12;
        const QString clock = at.minute() == 0
            ? QString::number(hour)
            : tr("%1.%2", "hour, minutes").arg(hour).arg(at.minute(), 2, 10, QLatin1Char('0'));
        return at.hour() < 12 ? tr("%1am").arg(clock) : tr("%1pm").arg(clock);
    }
    static QString count(int n, Unit unit)
    {
        if (unit == Unit::WorkingDays)
            return n == 1 ? tr("1 working day") : tr("%n working days", nullptr, n);
        return n == 1 ? tr("1 day") : tr("%n days", nullptr, n);
    }
    static QString late(int n, Unit unit)
    {
        if (unit == Unit::WorkingDays)
            return n == 1 ? tr("1 working day late") : tr("%n working days late", nullptr, n);
        return n == 1 ? tr("1 day late") : tr("%n days late", nullptr, n);
    }
    static QString listed(const QStringList &parts)
    {
        if (parts.size() < 2)
            return parts.value(0);
        return tr("%1 and %2")
            .arg(parts.first(parts.size() - 1).join(tr(", ", "between parts of a list")),
                parts.last());
    }
    static QString quoted(QString title)
    {
        return tr("“%1”").arg(title.replace(u'“', u'‘').replace(u'”', u'’'));
    }
    static QString labelled(const QString &label, const QString &text)
    {
        return (label.endsWith(u'?') ? tr("%1 – %2", "question, what is said of it")
                                     : tr("%1: %2", "label, what is said of it"))
            .arg(label, text);
    }
    static QString spelled(QDate day)
    {
        return tr("%1 %2", "weekday, day and month")
            .arg(weekday(day.dayOfWeek()), dayAndMonth(day));
    }
    static QString spelledShort(QDate day)
    {
        return tr("%1 %2 %3", "weekday, day, month")
            .arg(
                shortWeekday(day.dayOfWeek()), QString::number(day.day()), shortMonth(day.month()));
    }
    static QString monthAndYear(QDate day)
    {
        return tr("%1 %2", "month, year").arg(month(day.month())).arg(day.year());
    }
    static QString span(const QString &first, const QString &last)
    {
        return tr("%1 to %2", "two days").arg(first, last);
    }
};

} // namespace

QString longDate(QDate day)
{
    return day.isValid() ? Dates::withYear(Dates::dayAndMonth(day), day, QDate()) : QString();
}

QString date(QDate day, QDate today)
{
    return day.isValid() ? Dates::withYear(Dates::dayAndMonth(day), day, today) : QString();
}

QString weekdayDate(QDate day, QDate today)
{
    return day.isValid() ? Dates::withYear(Dates::spelled(day), day, today) : QString();
}

QString shortDate(QDate day, QDate today)
{
    return day.isValid() ? Dates::withYear(Dates::spelledShort(day), day, today) : QString();
}

QString monthAndYear(QDate day)
{
    return day.isValid() ? Dates::monthAndYear(day) : QString();
}

QString shortWeekday(int dayOfWeek)
{
    return Dates::shortWeekday(dayOfWeek);
}

QString span(QDate first, QDate last, QDate today)
{
    if (!last.isValid() || first == last)
        return date(first, today);
    return Dates::span(date(first, today), date(last, today));
}

QString timeOfDay(QTime at)
{
    return at.isValid() ? Dates::time(at) : QString();
}

QString relative(QDate day, QDate today)
{
    return day.isValid() && today.isValid() ? Dates::relative(today.daysTo(day)) : QString();
}

QString count(int number, Unit unit)
{
    return Dates::count(number, unit);
}

QString late(int number, Unit unit)
{
    return Dates::late(number, unit);
}

QString capitalised(const QString &text)
{
    if (text.isEmpty())
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const auto end = finder.toNextBoundary();
    return text.left(end).toUpper() % text.mid(end);
}

QString listed(const QStringList &parts)
{
    return Dates::listed(parts);
}

QString listedTitles(const QStringList &titles)
{
    QStringList parts;
    for (const QString &title : titles)
        parts.append(Dates::quoted(title));
    return listed(parts);
}

QString labelled(const QString &label, const QString &text)
{
    return Dates::labelled(label, text);
}

QString shortened(const QString &text, int length)
{
    // Looking at a little more than is wanted is enough, however long the text is.
    const QString line = text.left(4 * qsizetype(length) + 64).simplified();
    if (line.size() <= length)
        return text.size() > 4 * qsizetype(length) + 64 ? QString(line % u'…') : line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(length);
    const auto end = finder.isAtBoundary() ? length : finder.toPreviousBoundary();
    // At the end of a word, where that leaves most of it.
    const bool inWord = end > 0 && !line.at(end).isSpace() && !line.at(end - 1).isSpace();
    const qsizetype space = inWord ? line.lastIndexOf(u' ', end - 1) : -1;
    const qsizetype stop = space * 3 > 2 * qsizetype(length) ? space : end;
    return line.left(qMax(stop, qsizetype(0))).trimmed() % u'…';
}

} // namespace hometray::words
