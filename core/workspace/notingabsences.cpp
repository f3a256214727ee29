// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/notingabsences.h"

#include "workflow/noteabsences.h"
#include "workspace/performing.h"

namespace hometray {

namespace {

AwayDays awayDays(const Session &session)
{
    const auto rules = session.rules->inUse();
    AwayDays days;
    days.lastDayAtWork = [rules](QDate first) { return rules->workingDays().add(first, -1).day; };
    days.holidayTouched = [rules](QDate from, QDate until) {
        for (const SchoolBreak &holiday : rules->calendars().county().breaks()) {
            if (from <= holiday.last && until >= holiday.first)
                return holiday.id;
        }
        return QString();
    };
    return days;
}

bool isMine(const Session &session, const CaseJournal &journal)
{
    return journal.access().keyworkers().contains(session.me);
}

} // namespace

bool sameAbsences(const CaseRecord &before, const CaseRecord &after)
{
    const auto alike = [](const AwayPeriod &a, const AwayPeriod &b) {
        return a.id == b.id && a.from == b.from && a.until == b.until && a.breakId == b.breakId;
    };
    const Profile *was = CaseRecord::only(before.profile);
    const Profile *is = CaseRecord::only(after.profile);
    return std::equal(before.awayPeriods.begin(), before.awayPeriods.end(),
               after.awayPeriods.begin(), after.awayPeriods.end(), alike)
        && (was && was->worksAllYear) == (is && is->worksAllYear);
}

Expected<void> noteAbsences(const Session &session, const CaseRecord &desk, CaseWriter &writer)
{
    const auto event = absencesNoted(writer.record(), desk, awayDays(session));
    return event ? writer.write({*event}) : Expected<void>();
}

Expected<void> noteAbsences(StoreAccess &access, Session &session, const CaseRecord &desk,
    std::vector<CaseWriter> &writers)
{
    const AwayDays days = awayDays(session);
    const QList<KnownCase> all = session.table.all();
    for (const KnownCase &known : all) {
        if (known.facts->isClosed())
            continue;
        const auto begun = std::find_if(writers.begin(), writers.end(),
            [&known](const CaseWriter &writer) { return writer.id() == known.id; });
        if (begun != writers.end()) {
            if (auto noted = noteAbsences(session, desk, *begun); !noted)
                return noted;
            continue;
        }
        const auto loaded = loadCase(access, session, known.id);
        if (!loaded || !isMine(session, (*loaded)->live.journal()))
            continue;
        const auto event = absencesNoted((*loaded)->record, desk, days);
        if (!event)
            continue;
        writers.emplace_back(session, *loaded);
        if (auto written = writers.back().write({*event}); !written)
            return written;
    }
    return {};
}

} // namespace hometray
