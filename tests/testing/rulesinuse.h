// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "workflow/gates.h"

#include <QtCore/QFile>

namespace hometray {

/// The shipped policy and calendars as a store uses them, for a keyworker who is away for the whole
/// summer holiday of 2019.
class RulesInUse {
public:
    RulesInUse()
    {
        m_days = WorkingDays::fromJson(bytes("bank-holidays.json"), name("bank-holidays")).value();
        m_calendars =
            SchoolCalendars(m_days).withCsv(bytes("term-dates.csv"), name("term-dates")).value();
        m_policy = Policy::fromJson(bytes("hertfordshire.json"), name("policy")).value();
    }

    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const WorkingDays &workingDays() const { return m_days; }

    [[nodiscard]] Situation on(QDate today, const char *breakId = "summer-2019") const
    {
        Situation situation{today, &m_policy, &m_days, &m_calendars.county(), std::nullopt};
        if (const SchoolBreak *holiday =
                m_calendars.county().breakById(QString::fromLatin1(breakId)))
            situation.holiday =
                breakSituation(*holiday, QDate(2019, 7, 25), QDate(2019, 9, 1), m_days);
        return situation;
    }
    /// What a command is decided with, as `Workspace` does.
    [[nodiscard]] Context context(QDate today, QTime now) const
    {
        Context context;
        context.today = today;
        context.now = now;
        context.actorName = QStringLiteral("Asha Patel");
        context.actor.data()[0] = 1;
        context.role = QStringLiteral("keyworker");
        context.isChoice = [this](QStringView list, QStringView code) {
            return m_policy.isChoice(list, code);
        };
        context.listOf = [this](ListRole role) {
            const ChecklistSpec *list = m_policy.checklist(role);
            return list ? list->id : QString();
        };
        context.gate = [this, today](QStringView checklist, const CaseRecord &record) {
            const auto result = evaluate(checklist, factsOf(record), on(today));
            return result ? gateSteps(*result, record) : QList<GateStep>();
        };
        context.reviewProblem = [this, today](const CaseRecord &record, const HolidayPlan &plan) {
            return reviewProblem(record, plan, on(today, qPrintable(plan.breakId)));
        };
        return context;
    }
    [[nodiscard]] ChecklistResult checklist(
        const char *id, const CaseRecord &record, QDate today) const
    {
        return evaluate(QString::fromLatin1(id), factsOf(record), on(today)).value();
    }

private:
    static QByteArray bytes(const char *file)
    {
        QFile source(QLatin1String(":/policy/") + QLatin1String(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    static QString name(const char *text) { return QString::fromLatin1(text); }

    WorkingDays m_days;
    SchoolCalendars m_calendars;
    Policy m_policy;
};

} // namespace hometray
