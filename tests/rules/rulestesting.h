// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/apply.h"
#include "record/kinds.h"
#include "rules/due.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace hometray {

/// The shipped policy and calendars, read once.
struct Shipped {
    WorkingDays workingDays;
    SchoolCalendars calendars;
    Policy policy;

    static QByteArray bytes(const char *name)
    {
        QFile file(QLatin1String(":/policy/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static const Shipped &all()
    {
        static const Shipped shipped = [] {
            const auto name = [](const char *n) { return QString::fromLatin1(n); };
            const WorkingDays bankHolidays =
                WorkingDays::fromJson(bytes("bank-holidays.json"), name("bank")).value();
            const SchoolCalendars county =
                SchoolCalendars(bankHolidays).withCsv(bytes("term-dates.csv"), name("terms")).value();
            return Shipped{bankHolidays, county,
                Policy::fromJson(bytes("hertfordshire.json"), name("policy")).value()};
        }();
        return shipped;
    }
    [[nodiscard]] Situation on(QDate today) const
    {
        return {today, &policy, &workingDays, &calendars.county(), std::nullopt};
    }
    /// Before a break, with the keyworker away all of it.
    [[nodiscard]] Situation before(const char *breakName, QDate today) const
    {
        Situation situation = on(today);
        const SchoolBreak *holiday = calendars.county().breakById(QString::fromLatin1(breakName));
        situation.holiday = breakSituation(*holiday, holiday->first, holiday->last, workingDays);
        return situation;
    }
};

/// A duty that waits, in facts made by hand; of the last TAF where a TAF begins it.
inline CaseFacts::Duty &owe(CaseFacts &facts, CaseFacts::DutyKind kind, const Moment &began)
{
    CaseFacts::Duty duty;
    duty.kind = kind;
    duty.began = began;
    duty.meeting = facts.row.lastTafMeeting;
    facts.duties.push_back(duty);
    return facts.duties.back();
}
/// The same, found again.
inline CaseFacts::Duty &dutyIn(CaseFacts &facts, CaseFacts::DutyKind kind)
{
    return *std::find_if(facts.duties.begin(), facts.duties.end(),
        [kind](const CaseFacts::Duty &duty) { return duty.kind == kind; });
}

/// Writes a record entry by entry, each on a stated day.
class Story {
public:
    CaseRecord record;
    QDate day;

    template <class T>
    T made()
    {
        T object;
        object.id = m_random.objectId();
        return object;
    }
    void entry(const EventBuilder &builder)
    {
        const Event event = builder.event();
        EntryStamp stamp;
        stamp.kind = event.kind;
        stamp.writtenMs = utcMs(day, QTime(12, 0)) + record.entries.size();
        apply(record, event, stamp);
    }
    template <class T>
    void add(const T &object, const char *kind = kinds::noteWritten)
    {
        entry(EventBuilder(kind).add(object));
    }
    /// Changes an object that is in the record already.
    template <class T, class Change>
    void change(const T &object, const Change &edit, const char *kind = kinds::noteWritten)
    {
        T after = object;
        edit(after);
        entry(EventBuilder(kind).change(object, after));
    }
    void inEhm(const ObjectId &target)
    {
        EhmMark mark = made<EhmMark>();
        mark.target = target;
        mark.on = day;
        add(mark, kinds::ehmEntered);
    }
    template <class T>
    T only()
    {
        T object;
        object.id = singletonId(typeInfo<T>().number);
        return object;
    }
    [[nodiscard]] CaseFacts facts() const { return factsOf(record); }

private:
    SeededRandom m_random{7};
};

} // namespace hometray
