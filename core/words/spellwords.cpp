// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/spellwords.h"

#include "words/dates.h"
#include "words/duelines.h"
#include "words/values.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

namespace {

class Away {
    Q_DECLARE_TR_FUNCTIONS(Away)
public:
    static QString marked(const QString &days, bool now)
    {
        return now ? tr("%1 (now)", "days away").arg(days) : tr("%1 (next)", "days away").arg(days);
    }
    static QString untilLastDay(int left, const QString &day)
    {
        if (left == 0)
            return tr("Today is your last day at work");
        return (left == 1 ? tr("1 working day until your last day, %1")
                          : tr("%n working days until your last day, %1", nullptr, left))
            .arg(day);
    }
    static QString untilHoliday(int left, const QString &holiday, const QString &day)
    {
        if (left == 0)
            return tr("The last working day before the county’s %1").arg(holiday);
        return (left == 1
                ? tr("1 working day until the county’s %1, %2", "holiday, its first day")
                : tr("%n working days until the county’s %1, %2", "holiday, its first day", left))
            .arg(holiday, day);
    }
    static QString about(const QString &day)
    {
        return tr("about %1", "a day nobody has published yet").arg(day);
    }
};

} // namespace

QString timesAway(const QList<Spell> &spells, QDate today)
{
    const Spell *now = spellNow(spells, today);
    QStringList all;
    for (const Spell &spell : spells) {
        const QString days = span(spell.from, spell.until, today);
        const bool isIt = &spell == now && spells.size() > 1 && spells.first().from <= today;
        all.append(isIt ? Away::marked(days, spell.from <= today) : days);
    }
    return listed(all);
}

QString untilAway(const BreakSituation &holiday, const WorkingDays &workingDays, QDate today)
{
    const QDate last = holiday.lastDayAtWork;
    if (!holiday.away || !last.isValid() || last < today)
        return {};
    const int left = workingDays.between(today, last).count;
    if (!holiday.assumed)
        return Away::untilLastDay(left, shortDate(last, today));
    const QString first = shortDate(holiday.holiday.statedFirst, today);
    return Away::untilHoliday(left, breakName(holiday.holiday.id, false),
        holiday.holiday.provisionalFirst ? Away::about(first) : first);
}

QString whoStandsIn(const CaseRecord &record, const QString &breakId, QDate from, QDate until)
{
    QStringList names;
    for (const HolidayContact &contact : record.holidayContacts) {
        const bool dated = contact.from.isValid() && contact.until.isValid();
        const bool then = dated ? contact.from <= until && contact.until >= from
                                : !breakId.isEmpty() && contact.breakId == breakId;
        const QString name = objectName(record, contact.member);
        if (then && !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return listed(names);
}

} // namespace hometray::words
