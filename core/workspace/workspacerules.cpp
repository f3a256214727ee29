// SPDX-License-Identifier: GPL-3.0-or-later
// Today, the rules in use and the situation they are asked in.
#include "workspace/workspaceprivate.h"

#include "workspace/clockcheck.h"
#include "workspace/performing.h"
#include "workspace/policyexamples.h"
#include "workspace/rulesinuse.h"
#include "workspace/savedtail.h"
#include "workspace/situations.h"

namespace hometray {

using namespace Qt::StringLiterals;

QDate Workspace::today() const
{
    return d->time->today();
}

void Workspace::setToday(std::optional<QDate> on)
{
    d->time->setOn(on);
}

const Rulebook &Workspace::rulebook() const
{
    static const Rulebook none;
    if (!d->rules->inUse() && !d->loadRules())
        return none;
    return *d->rules->inUse();
}

PolicyInfo Workspace::policyInfo() const
{
    const Policy &policy = rulebook().policy();
    const RulesFile &file = rulebook().policyFile();
    return {policy.name(), policy.version(), policy.sources(), policy.hash(), file.sinceMs,
        file.origin, file.origin == RulesOrigin::BuiltIn ? QString() : file.file};
}

QList<CalendarInfo> Workspace::calendarInfos() const
{
    QList<CalendarInfo> infos;
    for (const RulesFile &file : rulebook().files()) {
        if (file.kind != RulesKind::Policy)
            infos.append({file.kind, file.hash(), file.sinceMs, file.origin,
                file.origin == RulesOrigin::BuiltIn ? QString() : file.file, file.school});
    }
    return infos;
}

template <class Change>
QFuture<Expected<void>> Workspace::changeRules(Change change)
{
    return d->write([this, work = std::move(change)](StoreAccess &access, Session &session) {
        // What follows from them is written into the cases, with the day it was written.
        if (auto plausible = checkClock(session); !plausible)
            return plausible;
        Expected<void> done = work(access, session);
        if (!done)
            return done;
        QMetaObject::invokeMethod(this, &Workspace::rulesChanged, Qt::QueuedConnection);
        // They are in use, whether or not the cases can follow now.
        if (const auto followed = followRules(access, session); followed && !followed->isEmpty()) {
            noteSaved(session, *followed);
            saySaved(*followed, session.deskId);
        }
        return done;
    });
}

QFuture<Expected<void>> Workspace::usePolicy(const QString &file)
{
    return changeRules([file](StoreAccess &access, Session &session) -> Expected<void> {
        auto bytes = readWhole(file);
        if (!bytes)
            return Unexpected(bytes.error());
        const RulesFile chosen{
            RulesKind::Policy, RulesOrigin::Chosen, file, {}, std::move(*bytes), 0};
        if (auto fine = checkExamples(session.rules->inUse()->files(), chosen); !fine)
            return fine;
        return takeIntoUse(access, session, chosen);
    });
}

QFuture<Expected<void>> Workspace::useBuiltInPolicy()
{
    return changeRules([](StoreAccess &access, Session &session) -> Expected<void> {
        auto own = builtInPolicy();
        if (!own)
            return Unexpected(own.error());
        return takeIntoUse(access, session, std::move(*own));
    });
}

QFuture<Expected<void>> Workspace::useCalendar(const QString &file, const QString &school)
{
    return changeRules([file, school](StoreAccess &access, Session &session) -> Expected<void> {
        auto bytes = readWhole(file);
        if (!bytes)
            return Unexpected(bytes.error());
        const bool isJson =
            file.endsWith(u".json"_s, Qt::CaseInsensitive) || bytes->trimmed().startsWith('{');
        return takeIntoUse(access, session,
            {isJson ? RulesKind::BankHolidays : RulesKind::TermDates, RulesOrigin::Chosen, file,
                school, std::move(*bytes), 0});
    });
}

QFuture<Expected<void>> Workspace::leaveOutCalendar(const QByteArray &hash)
{
    return changeRules(
        [hash](StoreAccess &access, Session &session) { return leaveOut(access, session, hash); });
}

Situation Workspace::situation(BreakCode holiday) const
{
    return situationFor(rulebook(), *desk(), today(), holiday);
}

std::optional<BreakSituation> Workspace::breakOf(BreakCode holiday) const
{
    return breakFor(rulebook(), *desk(), today(), holiday);
}

} // namespace hometray
