// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/spellwords.h"

#include "words/dates.h"
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
