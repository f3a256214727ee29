// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/meetingday.h"

#include "words/duelines.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

namespace {

class MeetingDay {
    Q_DECLARE_TR_FUNCTIONS(MeetingDay)
public:
    static QString inBreak(const QString &holiday)
    {
        return tr("This day is in the %1: school staff will be away.").arg(holiday);
    }
    static QString bankHoliday(const QString &name)
    {
        return tr("This day is a bank holiday: %1.").arg(name);
    }
    static QString weekend() { return tr("This day is at a weekend."); }
};

} // namespace

QString aboutMeetingDay(QDate day, const Situation &situation)
{
    if (!day.isValid())
        return {};
    const SchoolBreak *holiday =
        situation.calendar ? situation.calendar->breakContaining(day) : nullptr;
    if (holiday)
        return MeetingDay::inBreak(breakName(holiday->id, false));
    if (!situation.workingDays)
        return {};
    const QString bankHoliday = situation.workingDays->bankHoliday(day);
    if (!bankHoliday.isEmpty())
        return MeetingDay::bankHoliday(bankHoliday);
    return situation.workingDays->isWorkingDay(day) ? QString() : MeetingDay::weekend();
}

} // namespace hometray::words
