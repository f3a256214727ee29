// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/settledday.h"

using namespace Qt::StringLiterals;

namespace hometray {

QString settledDay(const QString &typed, QDate on, QDate today, Lean lean, bool withTime)
{
    if (!on.isValid() || on == today)
        return typed;
    if (withTime) {
        if (const auto moment = parseMoment(typed, on, lean))
            return moment->time ? dayInWords(moment->day) + u", "_s + timeInWords(*moment->time)
                                : dayInWords(moment->day);
    } else if (const auto day = parseDay(typed, on, lean)) {
        return dayInWords(*day);
    }
    // A time that is not understood, or other words after the day: the day alone is settled.
    for (qsizetype at = typed.size() - 1; at > 0; --at) {
        if (typed[at] != u' ' && typed[at] != u',')
            continue;
        if (const auto day = parseDay(typed.left(at), on, lean))
            return dayInWords(*day) + typed.mid(at);
    }
    return typed;
}

} // namespace hometray
