// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/meetingday.h"

#include "words/dates.h"
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
    static QString another(const QString &planned)
    {
        return tr(
            "Another TAF is planned already, for %1. Where it is the same one, move that one.")
            .arg(planned);
    }
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

QStringList plannedAlready(const CaseRecord &record, const ObjectId &besides)
{
    QStringList lines;
    for (const Meeting &meeting : record.meetings) {
        if (meeting.isPlanned() && meeting.id != besides)
            lines.append(MeetingDay::another(longDate(meeting.plannedFor)));
    }
    return lines;
}

} // namespace hometray::words
