// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/leaving.h"

#include "record/kinds.h"
#include "rules/policy.h"

#include <algorithm>

namespace hometray {

namespace {

/// Whether the objects of a type that an event writes all state a day until then.
template <class T, auto Day>
bool statedUntil(const Event &event, QDate day)
{
    const QList<T> objects = allDetailsOf<T>(event);
    return std::all_of(objects.begin(), objects.end(),
        [day](const T &object) { return !(object.*Day).isValid() || object.*Day <= day; });
}

} // namespace

CaseAway awayOf(const CaseFacts &facts, const Situation &situation)
{
    CaseAway away;
    if (!situation.holiday)
        return away;
    // Days noted after it was closed are said of those that were open then.
    std::optional<BreakSituation> ofClosed;
    if (facts.isClosed() && situation.workingDays)
        ofClosed = breakSituation(situation.holiday->holiday, {}, {}, *situation.workingDays);
    const BreakSituation &holiday = ofClosed ? *ofClosed : *situation.holiday;
    away.code = holiday.holiday.code;
    for (const CaseFacts::DaysAway &days : facts.daysAway) {
        if (days.member >= 0 || days.code != away.code)
            continue;
        if (away.away) {
            away.until = std::max(away.until, days.until);
            continue;
        }
        away.away = true;
        away.from = days.from;
        away.until = days.until;
        away.lastDayAtWork = days.lastDayAtWork;
    }
    if (away.away || facts.row.worksAllYear != 0)
        return away;
    away.away = holiday.away;
    away.assumed = holiday.assumed;
    away.from = factDay(holiday.awayFrom);
    away.until = factDay(holiday.awayUntil);
    away.lastDayAtWork = factDay(holiday.lastDayAtWork);
    return away;
}

namespace {

bool isKind(const Event &event, std::initializer_list<const char *> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(),
        [&event](const char *kind) { return event.kind == QLatin1String(kind); });
}

/// The event without the changes that are left out.
template <class Counts>
Event onlyChanges(Event event, const Counts &counts)
{
    event.changes.removeIf([&counts](const Change &change) { return !counts(change); });
    return event;
}

/// The change with these fields of its type alone.
template <class T>
void keepFields(Change &change, std::initializer_list<const char *> names)
{
    if (change.type != typeInfo<T>().number || change.op != Change::Op::Set)
        return;
    change.fields.removeIf([&names](const FieldValue &value) {
        const FieldInfo *field = typeInfo<T>().field(value.field);
        return !field || std::none_of(names.begin(), names.end(), [field](const char *name) {
            return QLatin1String(field->name) == QLatin1String(name);
        });
    });
}

/// Whether an event may open a step that was done, and not only finish one.
bool mayOpen(const Event &event)
{
    const bool endsShare = isKind(event, {kinds::trayShared})
        && std::any_of(event.changes.begin(), event.changes.end(),
            [](const Change &change) { return change.op != Change::Op::Add; });
    return endsShare
        || !isKind(event,
            {kinds::ehmEntered, kinds::feedbackRecorded, kinds::caseClosed, kinds::stepOverridden,
                kinds::trayShared, kinds::tafCancelled});
}

/// An answer of before, an agreement to help, and any answer about sharing the tray: whoever says
/// no was asked.
bool finishesConsent(const Change &change, QDate lastDayAtWork)
{
    Consent consent;
    if (change.type != typeInfo<Consent>().number
        || !setFields(typeInfo<Consent>(), &consent, change.fields))
        return false;
    return (consent.on.isValid() && consent.on <= lastDayAtWork)
        || consent.about == QLatin1String("homeTray")
        || (consent.about == QLatin1String("help") && consent.answer == QLatin1String("agreed"));
}

/// A TAF that was held after leaving.
bool isLaterTaf(const Event &event, QDate lastDayAtWork)
{
    return isKind(event, {kinds::tafHeld})
        && !statedUntil<Meeting, &Meeting::heldOn>(event, lastDayAtWork);
}

} // namespace

Event whatFinishes(const Event &event, QDate lastDayAtWork)
{
    const bool whole = isKind(event,
        {kinds::ehmEntered, kinds::holidayPlanned, kinds::planReviewed, kinds::planChanged,
            kinds::outcomesReviewed, kinds::feedbackRecorded, kinds::closurePrepared,
            kinds::caseClosed, kinds::stepOverridden, kinds::tafCancelled, kinds::tafMoved,
            kinds::assessmentWritten, kinds::assessmentFinalised, kinds::trayShared});
    const bool ofBefore = isKind(event, {kinds::noteWritten})
        ? statedUntil<Note, &Note::on>(event, lastDayAtWork)
        : isKind(event, {kinds::tafHeld})
            && statedUntil<Meeting, &Meeting::heldOn>(event, lastDayAtWork);
    if (whole || ofBefore)
        return event;
    // What a TAF of the cover begins the plan with belongs to it; that there is a plan, which a
    // mark of later can speak of, does not.
    if (isKind(event, {kinds::tafHeld}))
        return onlyChanges(event, [](const Change &change) {
            return change.type == typeInfo<FamilyPlan>().number && change.op == Change::Op::Add;
        });
    if (isKind(event, {kinds::holidayContactAgreed}))
        return onlyChanges(
            event, [](const Change &change) { return change.op != Change::Op::Remove; });
    if (isKind(event, {kinds::consentRecorded}))
        return onlyChanges(event,
            [day = lastDayAtWork](const Change &change) { return finishesConsent(change, day); });
    Event part = event;
    part.changes.clear();
    if (!isKind(event, {kinds::teamChanged, kinds::peopleChanged}))
        return part;
    for (Change change : event.changes) {
        keepFields<TeamMember>(change, {"accessFrom", "accessUntil", "professional"});
        keepFields<Person>(
            change, {"born", "died", "leftOn", "parentalResponsibility", "noNeedsOn"});
        const bool person = change.type == typeInfo<Person>().number;
        if (change.op == Change::Op::Set ? !change.fields.isEmpty() : !person)
            part.changes.append(change);
    }
    return part;
}

namespace {

/// The day a field of a change speaks of itself; not valid where it speaks of none.
QDate ownDay(const TypeInfo &type, const FieldValue &value)
{
    const FieldInfo *field = type.field(value.field);
    if (!field || field->kind != FieldKind::Day)
        return {};
    // Since when somebody has access, or belongs to the team, may lie ahead and is a day of its
    // own.
    const bool ofMember = &type == &typeInfo<TeamMember>()
        && (QLatin1String(field->name) == QLatin1String("accessFrom")
            || QLatin1String(field->name) == QLatin1String("from"));
    QDate day;
    return (field->past || ofMember) && detail::fromValue(value.value, day) ? day : QDate();
}

/// The day a change as a whole speaks of: a note is of a day, a mark was made on one.
QDate dayOfChange(const TypeInfo &type, const Change &change)
{
    static const QList<QLatin1String> names = {QLatin1String("on"), QLatin1String("heldOn"),
        QLatin1String("cancelledOn"), QLatin1String("finalisedOn"), QLatin1String("agreedOn"),
        QLatin1String("writtenOn")};
    for (const QLatin1String &name : names) {
        const FieldInfo *field = type.field(name);
        for (const FieldValue &value : change.fields) {
            QDate day;
            if (field && value.field == field->number && detail::fromValue(value.value, day)
                && day.isValid())
                return day;
        }
    }
    return {};
}

} // namespace

Event whatWasSo(const Event &event, QDate day)
{
    Event part = event;
    part.changes.clear();
    for (Change change : event.changes) {
        const RecordList *list = recordList(change.type);
        if (!list || change.op == Change::Op::Remove)
            continue;
        const QDate whole = dayOfChange(*list->type, change);
        change.fields.removeIf([&](const FieldValue &value) {
            const QDate own = ownDay(*list->type, value);
            const QDate stated = own.isValid() ? own : whole;
            return !stated.isValid() || stated > day;
        });
        if (!change.fields.isEmpty())
            part.changes.append(change);
    }
    return part;
}

std::vector<Leaving> wholeHolidays(
    const SchoolCalendar &calendar, const Policy &policy, const WorkingDays &workingDays)
{
    std::vector<Leaving> all;
    for (const SchoolBreak &holiday : calendar.breaks()) {
        if (policy.breakNeedsSteps(holiday.kind))
            all.push_back({holiday.code, factDay(workingDays.add(holiday.first, -1).day)});
    }
    return all;
}

bool tellsOfLeaving(const Event &event, QDate lastDayAtWork)
{
    return isKind(event, {kinds::entryCorrected}) || isLaterTaf(event, lastDayAtWork)
        || !whatFinishes(event, lastDayAtWork).changes.isEmpty()
        || !whatWasSo(event, lastDayAtWork).changes.isEmpty();
}

namespace {

/// The last break left for, by the first of the days away in it. One that asks for no steps has no
/// list that could be left.
Leaving lastLeaving(
    const CaseFacts &facts, const CaseRecord &record, const std::vector<Leaving> &wholeHolidays)
{
    const FactDay first = factDay(record.entries.first().writtenOn());
    const FactDay last = factDay(record.entries.last().writtenOn());
    Leaving leaving;
    QList<qint32> seen;
    const auto asksForSteps = [&wholeHolidays](qint32 code) {
        return std::any_of(wholeHolidays.begin(), wholeHolidays.end(),
            [code](const Leaving &holiday) { return holiday.code == code; });
    };
    const auto left = [&](qint32 code, FactDay day) {
        if (day != 0 && day < last && day > leaving.lastDayAtWork)
            leaving = {code, day};
    };
    for (const CaseFacts::DaysAway &days : facts.daysAway) {
        if (days.member >= 0 || !asksForSteps(days.code) || seen.contains(days.code))
            continue;
        seen << days.code;
        left(days.code, days.lastDayAtWork);
    }
    for (const Leaving &holiday : wholeHolidays) {
        if (facts.row.worksAllYear == 0 && !seen.contains(holiday.code)
            && holiday.lastDayAtWork >= first)
            left(holiday.code, holiday.lastDayAtWork);
    }
    return leaving;
}

/// How it stood with each TAF held after leaving, and with each plan for a break that decided after
/// one, all else that was written until then included: the last TAF before a break can be held
/// late, and does nothing for the rest (Step::laterTafCounts).
void addLaterTafs(std::vector<CaseFacts> &all, QDate day, const RecordAtEndOf &atEndOf)
{
    // Once it is closed, a TAF is of another time.
    const auto withLater = [day, ended = all.front().isClosed()](int many, int &tafs) {
        return [day, many, &tafs, ended](const Event &event) mutable {
            if (ended || (many != 0 && tafs >= many))
                return Event();
            ended = isKind(event, {kinds::caseClosed});
            const bool decides = tafs != 0 && isKind(event, {kinds::holidayPlanned});
            tafs += isLaterTaf(event, day) || decides ? 1 : 0;
            return many != 0 ? event : Event();
        };
    };
    int tafs = 0;
    (void)atEndOf(day, withLater(0, tafs));
    for (int many = 1; many <= tafs; ++many) {
        int counted = 0;
        all.push_back(factsOf(atEndOf(day, withLater(many, counted))));
        all.back().row.withLaterTaf = 1;
    }
}

std::vector<CaseFacts> factsAtLeaving(QDate day, const RecordAtEndOf &atEndOf)
{
    // What finishes, entry by entry, the first so many of them; `each` is told of every one.
    const auto upTo = [day](int many, bool closed, const std::function<void(const Event &)> &each) {
        return [day, many, closed, each, number = 0](const Event &event) mutable {
            // Once it is closed there is nothing left to finish but its marks in EHM; what is
            // written for it later belongs to whatever it was opened again for.
            if (closed && !isKind(event, {kinds::ehmEntered}))
                return Event();
            const Event part = whatFinishes(event, day);
            if (part.changes.isEmpty())
                return Event();
            closed = closed || isKind(event, {kinds::caseClosed});
            if (each)
                each(part);
            return number++ < many ? part : Event();
        };
    };
    std::vector<CaseFacts> all;
    all.push_back(factsOf(atEndOf(day, {})));
    all.push_back(
        factsOf(atEndOf(day, [day](const Event &event) { return whatWasSo(event, day); })));
    const bool closedThen = all.front().isClosed();
    // What was done late stays done, whatever was changed after that: how it stood before each such
    // change is looked at, too.
    std::vector<int> before;
    int count = 0;
    bool finished = false;
    const auto look = [&](const Event &event) {
        if (finished && mayOpen(event)) {
            before.push_back(count);
            finished = false;
        }
        finished = true;
        ++count;
    };
    (void)atEndOf(day, upTo(0, closedThen, look));
    before.push_back(count);
    for (const int many : before)
        all.push_back(factsOf(atEndOf(day, upTo(many, closedThen, {}))));
    addLaterTafs(all, day, atEndOf);
    return all;
}

/// The day of the first case note of after the last day at work that is in EHM; 0 when none is.
FactDay noteSince(const CaseRecord &record, const CaseFacts &now, FactDay lastDayAtWork)
{
    auto next = now.openNotes.begin(); // in the order of the notes
    for (qsizetype i = 0; i < record.notes.size(); ++i) {
        const Note &note = record.notes.at(i);
        const bool open = next != now.openNotes.end() && next->index == i;
        next += open ? 1 : 0;
        if (factDay(note.on) > lastDayAtWork && now.row.reopened.at < note.addedAt && !open)
            return factDay(note.on);
    }
    return 0;
}

/// Where no case note was recent when the keyworker left, one of later that is in EHM brings them
/// up to date, late. What stands in the notes of the cover besides opens nothing.
void addNoteSince(std::vector<CaseFacts> &atLeaving, FactDay on)
{
    for (std::size_t i = 1; i < atLeaving.size(); ++i)
        atLeaving[i].row.notes.day = std::max(atLeaving[i].row.notes.day, on);
}

bool isKeyworkers(const CaseFacts::DaysAway &days)
{
    return days.member < 0;
}

std::vector<CaseFacts::DaysAway> keyworkersDays(const CaseFacts &facts, qint32 code)
{
    std::vector<CaseFacts::DaysAway> all;
    std::copy_if(facts.daysAway.begin(), facts.daysAway.end(), std::back_inserter(all),
        [&](const CaseFacts::DaysAway &days) { return isKeyworkers(days) && days.code == code; });
    return all;
}

/// The keyworker's days away as they were said when they left, where others are known now: days
/// added later belong to the cover, and open nothing that was done. Nothing where they had not been
/// said, or began otherwise: then they are as they are known.
std::vector<CaseFacts::DaysAway> daysAsSaid(
    const CaseFacts &then, const CaseFacts &now, const Leaving &leaving)
{
    std::vector<CaseFacts::DaysAway> all = keyworkersDays(then, leaving.code);
    const bool began = std::any_of(all.begin(), all.end(), [&](const CaseFacts::DaysAway &days) {
        return days.lastDayAtWork == leaving.lastDayAtWork;
    });
    if (!began || all == keyworkersDays(now, leaving.code))
        all.clear();
    return all;
}

/// What was open may be so no more because the keyworker comes back earlier: the last moment, once
/// more, with the days as they are known now.
void addAsBack(std::vector<CaseFacts> &atLeaving)
{
    auto last = std::find_if(atLeaving.begin(), atLeaving.end(),
        [](const CaseFacts &then) { return then.row.withLaterTaf != 0; });
    CaseFacts back = *std::prev(last);
    back.row.withDaysOfNow = 1;
    atLeaving.insert(last, std::move(back));
}

} // namespace

CaseFacts factsOf(const CaseRecord &record, const RecordAtEndOf &atEndOf,
    const std::vector<Leaving> &wholeHolidays)
{
    AsLeft nothing;
    return factsOf(record, atEndOf, wholeHolidays, nothing);
}

CaseFacts factsOf(const CaseRecord &record, const RecordAtEndOf &atEndOf,
    const std::vector<Leaving> &wholeHolidays, AsLeft &known)
{
    CaseFacts facts = factsOf(record);
    if (record.entries.isEmpty())
        return facts;
    const Leaving leaving = lastLeaving(facts, record, wholeHolidays);
    if (leaving.lastDayAtWork == 0)
        return facts;
    facts.row.leftFor = leaving.code;
    if (known.lastDayAtWork != leaving.lastDayAtWork)
        known = {leaving.lastDayAtWork, factsAtLeaving(dateOf(leaving.lastDayAtWork), atEndOf)};
    facts.atLeaving = known.facts;
    if (!facts.isClosed())
        addNoteSince(facts.atLeaving, noteSince(record, facts, leaving.lastDayAtWork));
    const std::vector<CaseFacts::DaysAway> asSaid = daysAsSaid(known.facts.front(), facts, leaving);
    if (!asSaid.empty())
        addAsBack(facts.atLeaving);
    for (CaseFacts &then : facts.atLeaving) {
        then.row.incomplete = facts.row.incomplete;
        then.row.setAside = facts.row.setAside;
        then.row.notShared = facts.row.notShared;
        then.row.twoKeyworkers = facts.row.twoKeyworkers;
        then.row.worksAllYear = facts.row.worksAllYear;
        if (then.isClosed() && facts.isClosed())
            then.row.writtenSinceClosing = facts.row.writtenSinceClosing;
        // What stopped it since, and was ended again by what belongs to the cover, stops nothing.
        if (!facts.row.stopped.isSet() && &then != &facts.atLeaving.front())
            then.row.stopped = {};
        const bool asNow = asSaid.empty() || then.row.withDaysOfNow != 0;
        std::erase_if(then.daysAway, isKeyworkers);
        std::copy_if(facts.daysAway.begin(), facts.daysAway.end(),
            std::back_inserter(then.daysAway), [&](const CaseFacts::DaysAway &days) {
                return isKeyworkers(days) && (asNow || days.code != leaving.code);
            });
        if (!asNow)
            then.daysAway.insert(then.daysAway.end(), asSaid.begin(), asSaid.end());
    }
    return facts;
}

} // namespace hometray
