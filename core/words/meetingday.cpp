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
    static QString afterReview(const QString &day)
    {
        return tr("The review is due before that, on %1.").arg(day);
    }
    static QString away() { return tr("You are away on this day."); }
    static QString noTime(const QString &day)
    {
        return tr("Record and copy would fall after you leave: hold it by %1.").arg(day);
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

QString aboutMeetingDay(
    QDate day, const Situation &situation, const std::optional<LastTaf> &beforeBreak)
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
    if (!situation.workingDays->isWorkingDay(day))
        return MeetingDay::weekend();
    if (!beforeBreak || !beforeBreak->isTooLate(day))
        return {};
    if (day > beforeBreak->leaving)
        return MeetingDay::away();
    const QString by = weekdayDate(beforeBreak->holdBy, situation.today);
    return beforeBreak->reviewDecides ? MeetingDay::afterReview(by) : MeetingDay::noTime(by);
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
