// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/lasttaf.h"

#include "words/dates.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray::words {
namespace {
struct LastTafSay {
    Q_DECLARE_TR_FUNCTIONS(LastTaf)
};
} // namespace

QString lastTafSentence(const LastTaf &taf, QDate today)
{
    const QString day = weekdayDate(taf.holdBy, today);
    QString said;
    if (taf.shortOfTime)
        said = LastTafSay::tr("Hold it by %1, your last day: then record and copy have to be done "
                              "there and then.")
                   .arg(day);
    else if (taf.reviewDecides)
        said = LastTafSay::tr("Hold it by %1: the review is due that day.").arg(day);
    else
        said = LastTafSay::tr("Hold it by %1, so that record and copy fall before you leave.")
                   .arg(day);
    if (taf.plannedTooLate())
        said += u' '
            + LastTafSay::tr("A TAF is planned for %1: too late for that.")
                  .arg(weekdayDate(taf.planned, today));
    else if (taf.planned.isValid())
        said = LastTafSay::tr("A TAF is planned for %1, in time for record and copy.")
                   .arg(weekdayDate(taf.planned, today));
    if (taf.reviewLate)
        said = LastTafSay::tr("The review is late already.") + u' ' + said;
    return taf.provisional ? said + u' ' + LastTafSay::tr("The days are provisional.") : said;
}

} // namespace hometray::words
