// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/termdates.h"

#include "words/dates.h"
#include "words/duelines.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {
class Terms {
    Q_DECLARE_TR_FUNCTIONS(TermDates)
public:
    static QString because(const QString &reason)
    {
        if (reason == u"cancelled")
            return tr("it was cancelled");
        if (reason == u"partOfADay")
            return tr("it is only part of a day");
        if (reason == u"oneDay")
            return tr("it is too short for a school holiday");
        if (reason == u"contradicts")
            return tr("its name and its days do not go together");
        if (reason == u"weekday")
            return tr("the day of the week is that of another day");
        if (reason == u"date")
            return tr("its day could not be read, or has no year");
        if (reason == u"order")
            return tr("it ends before it begins");
        if (reason == u"length")
            return tr("it is longer than any holiday is");
        if (reason == u"twice")
            return tr("the same holiday stands there with other days");
        if (reason == u"overlap")
            return tr("another holiday is at the same time");
        if (reason == u"bankHoliday")
            return tr("bank holidays have a list of their own");
        if (reason == u"training")
            return tr("it is a training day");
        return tr("it is no school holiday");
    }
};
} // namespace

QString proposedLine(const ProposedHoliday &holiday, QDate today)
{
    int weekdays = 0;
    for (QDate day = holiday.first; day <= holiday.last; day = day.addDays(1))
        weekdays += day.dayOfWeek() <= 5 ? 1 : 0;
    return Terms::tr("%1: %2, %n weekdays", "holiday, its days", weekdays)
        .arg(capitalised(breakName(breakId(holiday.kind, holiday.first.year()))),
            span(holiday.first, holiday.last, today));
}

QString proposedNote(const ProposedHoliday &holiday, QDate today)
{
    QStringList notes;
    if (holiday.isNew())
        notes.append(Terms::tr("new"));
    else if (holiday.isOther())
        notes.append(
            Terms::tr("until now %1").arg(span(holiday.firstBefore, holiday.lastBefore, today)));
    if (holiday.betweenTerms)
        notes.append(Terms::tr("worked out: it lies between two terms"));
    return notes.join(u"; "_s);
}

QString passedOverLine(const PassedOver &passed, QDate today)
{
    const QString name = passed.name.isEmpty() ? Terms::tr("without a name")
                                               : u'“' + shortened(passed.name, 60) + u'”';
    return passed.day.isValid()
        ? Terms::tr("%1, %2: %3", "name, day, reason")
              .arg(name, date(passed.day, today), Terms::because(passed.reason))
        : Terms::tr("%1: %2", "name, reason").arg(name, Terms::because(passed.reason));
}

QStringList bankHolidayChanges(const WorkingDays &before, const WorkingDays &after, QDate today)
{
    QStringList lines;
    const int first = qMin(before.knows(before.firstYear()) ? before.firstYear() : 9999,
        after.knows(after.firstYear()) ? after.firstYear() : 9999);
    const int last = qMax(before.lastYear(), after.lastYear()) + 1;
    for (QDate day(first, 1, 1); day.year() <= last && first < 9999; day = day.addDays(1)) {
        const QString was = before.bankHoliday(day), is = after.bankHoliday(day);
        if (was.isEmpty() == is.isEmpty())
            continue;
        const QString said = weekdayDate(day, today);
        lines.append(is.isEmpty() ? Terms::tr("Taken away: %1, %2").arg(said, was)
                                  : Terms::tr("New: %1, %2").arg(said, is));
    }
    return lines;
}

} // namespace hometray::words
