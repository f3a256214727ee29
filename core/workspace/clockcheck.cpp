// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/clockcheck.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr int daysBack = 1;
constexpr int daysOn = 60;
} // namespace

std::optional<ClockDoubt> clockDoubt(qint64 lastUsedMs, qint64 nowMs)
{
    const QDate lastUsed = londonDay(lastUsedMs);
    const QDate today = londonDay(nowMs);
    if (lastUsedMs == 0
        || (today >= lastUsed.addDays(-daysBack) && today <= lastUsed.addDays(daysOn)))
        return std::nullopt;
    return ClockDoubt{today, lastUsed};
}

std::optional<ClockDoubt> clockDoubt(const Session &session)
{
    if (session.testStore)
        return std::nullopt;
    return clockDoubt(session.lastUsedMs, session.time->nowMs());
}

Expected<void> checkClock(const Session &session)
{
    if (const auto on = session.time->otherDay(); on && !session.testStore)
        return failure(ErrorCode::DayNotToday,
            {{u"on"_s, *on}, {u"today"_s, londonDay(session.time->nowMs())}});
    const auto doubt = clockDoubt(session);
    if (!doubt)
        return {};
    return failure(ErrorCode::ClockImplausible,
        {{u"today"_s, doubt->today}, {u"lastUsed"_s, doubt->lastUsed}});
}

Expected<void> noteOpening(StoreAccess &access, Session &session)
{
    const auto lastUsed = access.local().lastUsedMs();
    if (!lastUsed)
        return Unexpected(lastUsed.error());
    session.lastUsedMs = *lastUsed;
    const qint64 now = session.time->nowMs();
    // A day is what is compared: once on each is enough.
    if (session.testStore || clockDoubt(session) || londonDay(*lastUsed) == londonDay(now))
        return {};
    if (access.local().setLastUsedMs(now))
        session.lastUsedMs = now;
    return {};
}

Expected<void> confirmDate(StoreAccess &access, Session &session)
{
    const qint64 now = session.time->nowMs();
    if (auto noted = access.local().setLastUsedMs(now); !noted)
        return noted;
    session.lastUsedMs = now;
    return {};
}

} // namespace hometray
