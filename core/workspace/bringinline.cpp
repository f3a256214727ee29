// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/bringinline.h"

#include "journal/certificates.h"
#include "record/kinds.h"
#include "rules/termdates.h"
#include "workspace/knowncases.h"
#include "workspace/performing.h"

#include <algorithm>

namespace hometray {

AwayDays awayDays(const Rulebook &rules, QDate today)
{
    AwayDays days;
    days.today = today;
    days.lastDayAtWork = [&rules](QDate first) { return rules.workingDays().add(first, -1).day; };
    days.holidayTouched = [&rules](QDate from, QDate until) {
        for (const SchoolBreak &holiday : rules.calendars().county().breaks()) {
            if (from <= holiday.last && until >= holiday.first)
                return holiday.id;
        }
        return QString();
    };
    // What is looked at with other dates for once leaves nothing behind.
    const bool forThisRun =
        std::any_of(rules.files().begin(), rules.files().end(), [](const RulesFile &file) {
            return file.kind == RulesKind::TermDates && file.origin == RulesOrigin::ThisRun;
        });
    if (forThisRun)
        return days;
    days.ownHolidays = [&rules](const QString &number) {
        QList<OwnHoliday> own;
        const SchoolCalendars &calendars = rules.calendars();
        const QStringList schools = calendars.schools();
        if (std::none_of(schools.begin(), schools.end(),
                [&number](const QString &school) { return isSameSchool(school, number); }))
            return own;
        for (const SchoolBreak &holiday : calendars.forSchool(number).breaks()) {
            const SchoolBreak *usual = calendars.county().breakByCode(holiday.code);
            const bool same = usual && usual->first == holiday.first && usual->last == holiday.last;
            if (!same && !holiday.provisional())
                own.append({holiday.id, holiday.first, holiday.last});
        }
        return own;
    };
    return days;
}

namespace {

bool isMine(const Session &session, const CaseJournal &journal)
{
    return journal.access().keyworkers().contains(session.me);
}

/// That the case names the coordinators' keys that the policy does; nothing when it names them.
std::optional<Event> rootsNamed(const CaseJournal &journal, const Rulebook &rules)
{
    const bool forThisRun =
        std::any_of(rules.files().begin(), rules.files().end(), [](const RulesFile &file) {
            return file.kind == RulesKind::Policy && file.origin == RulesOrigin::ThisRun;
        });
    const QList<SigningKey> &keys = rules.policy().coordinatorKeys();
    const QList<SigningKey> named = journal.access().roots;
    const bool same =
        QSet<SigningKey>(keys.begin(), keys.end()) == QSet<SigningKey>(named.begin(), named.end());
    if (forThisRun || same)
        return std::nullopt;
    NamedRoots roots;
    roots.id = singletonId(typeInfo<NamedRoots>().number);
    roots.keys = keysAsBytes(keys);
    return EventBuilder(kinds::rootsNamed).add(roots).event();
}

/// What a case has to say to be in line.
QList<Event> missing(const CaseRecord &record, const CaseJournal &journal, const DeskRecord &desk,
    const AwayDays &days, const Rulebook &rules)
{
    QList<Event> events;
    if (const auto absences = absencesNoted(record, desk, days))
        events << *absences;
    if (const auto roots = rootsNamed(journal, rules))
        events << *roots;
    return events;
}

} // namespace

bool sameAbsences(const DeskRecord &before, const DeskRecord &after)
{
    const auto alike = [](const AwayPeriod &a, const AwayPeriod &b) {
        return a.id == b.id && a.from == b.from && a.until == b.until && a.breakId == b.breakId;
    };
    const Profile *was = before.me();
    const Profile *is = after.me();
    return std::equal(before.awayPeriods.begin(), before.awayPeriods.end(),
               after.awayPeriods.begin(), after.awayPeriods.end(), alike)
        && (was && was->worksAllYear) == (is && is->worksAllYear);
}

Expected<void> bringInLine(const Session &session, const DeskRecord &desk, CaseWriter &writer)
{
    if (writer.record().isClosed() || !isMine(session, writer.journal()))
        return {};
    const auto rules = session.rules->inUse();
    const QList<Event> events = missing(
        writer.record(), writer.journal(), desk, awayDays(*rules, session.time->today()), *rules);
    return events.isEmpty() ? Expected<void>() : writer.write(events);
}

Expected<void> bringInLine(
    StoreAccess &access, Session &session, const DeskRecord &desk, std::vector<CaseWriter> &writers)
{
    const auto rules = session.rules->inUse();
    const AwayDays days = awayDays(*rules, session.time->today());
    if (auto read = readKnownCases(access, session); !read)
        return read;
    const QList<KnownCase> all = session.table.all();
    for (const KnownCase &known : all) {
        if (known.facts->isClosed())
            continue;
        const auto begun = std::find_if(writers.begin(), writers.end(),
            [&known](const CaseWriter &writer) { return writer.id() == known.id; });
        if (begun != writers.end()) {
            if (auto inLine = bringInLine(session, desk, *begun); !inLine)
                return inLine;
            continue;
        }
        const auto loaded = loadCase(access, session, known.id);
        if (!loaded || !isMine(session, (*loaded)->live.journal()))
            continue;
        const QList<Event> events =
            missing((*loaded)->record, (*loaded)->live.journal(), desk, days, *rules);
        if (events.isEmpty())
            continue;
        writers.emplace_back(session, *loaded);
        if (auto written = writers.back().write(events); !written)
            return written;
    }
    return {};
}

} // namespace hometray
