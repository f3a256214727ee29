// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/familycopies.h"

#include "rules/asked.h"
#include "rules/deriving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

QList<FamilyCopies::Home> FamilyCopies::homesOn(const Held &held) const
{
    const QDate day = held.meeting->heldOn;
    QList<Home> homes;
    for (const Person &person : r.people) {
        const Consent *answer = asked::answerOn(r, person.id, u"help", day);
        // As it was known at the TAF, and is known now.
        const Person known = asked::personAt(r, person, held.on.at);
        if (person.addedAt > held.on.at || person.child || !asked::ofFamily(person, day)
            || !asked::ofFamily(known, day) || !asked::isAdult(person, day) || !answer
            || answer->answer != u"agreed"_s)
            continue;
        // One of whom it becomes known later is owed a copy, too.
        const auto then = asked::responsibility(known);
        if (then == asked::Responsibility::None)
            continue;
        const bool owed = then == asked::Responsibility::Yes || knownSince(person, held) >= 0;
        const ObjectId id = asked::homeOn(r, person.id, day);
        const auto same = std::find_if(
            homes.begin(), homes.end(), [&id](const Home &home) { return home.id == id; });
        Home &home = same == homes.end() ? homes.emplaceBack(Home{id, {}, {}}) : *same;
        (owed ? home.owed : home.unsettled).append(&person);
    }
    return homes;
}

qint32 FamilyCopies::knownSince(const Person &person, const Held &held) const
{
    if (asked::responsibilityAt(r, person, held.on.at) != asked::Responsibility::ToSettle)
        return -1;
    for (const FieldWrite &write : saidOfResponsibility(r, person.id)) {
        if (write.at > held.on.at && write.value.as<bool>() && *write.value.as<bool>())
            return write.at;
    }
    return -1;
}

void FamilyCopies::add(const Held &held, std::vector<CaseFacts::Duty> &to) const
{
    const QList<Home> homes = homesOn(held);
    const ObjectId common = givenUpTogether(homes, held);
    for (const Home &home : homes) {
        const bool known = !home.owed.isEmpty();
        const QList<const Person *> &whose = known ? home.owed : home.unsettled;
        CaseFacts::Duty duty;
        duty.kind = CaseFacts::FamilyCopy;
        duty.meeting = qint32(held.meeting - r.meetings.constData());
        duty.person = qint32(whose.first() - r.people.constData());
        duty.began = known ? owedSince(home, held) : held.on;
        duty.toSettle = known ? 0 : 1;
        const qint32 metAt = copyFor(duty, home, *held.meeting);
        bool withdrawn = false;
        const Moment lost = ends(home, whose, held, home.id == common, withdrawn);
        duty.lost = lost.day;
        // As was known when the copy was given; what is written later takes nothing from it.
        bool then = false;
        const Moment before = ends(home, whose, held, home.id == common, then, metAt);
        if (before.isSet() && duty.met > before.day)
            duty.met = 0;
        const bool nobody = std::all_of(whose.begin(), whose.end(), [](const Person *person) {
            return asked::responsibility(*person) == asked::Responsibility::None;
        });
        m_ends.stop(duty, true, metAt);
        // Where nobody agreed that day, none was owed.
        if (duty.met == 0 && (nobody || m_ends.stoodStill(duty.began.day)))
            continue;
        const bool first = duty.stopped == 0 || duty.lost < duty.stopped;
        if (duty.met == 0 && withdrawn && first) {
            // What was owed to the one who withdrew stops, whoever else agrees.
            duty.stopped = duty.lost;
            duty.stop = CaseFacts::StoppedByWithdrawal;
        }
        // Stopped first, nothing more ends it.
        if (duty.stopped != 0 && duty.lost >= duty.stopped)
            duty.lost = 0;
        to.push_back(duty);
    }
}

Moment FamilyCopies::owedSince(const Home &home, const Held &held) const
{
    Moment since;
    for (const Person *person : home.owed) {
        const qint32 at = knownSince(*person, held);
        if (at < 0 || at >= r.entries.size())
            return held.on;
        const FactDay known = std::max(factDay(r.entries.at(at).writtenOn()), held.on.day);
        if (!since.isSet() || known < since.day)
            since = {known, at};
    }
    return since;
}

qint32 FamilyCopies::copyFor(CaseFacts::Duty &duty, const Home &home, const Meeting &meeting) const
{
    const auto isTheirs = [&home](const ObjectId &id) {
        const auto same = [&id](const Person *person) { return person->id == id; };
        return std::any_of(home.owed.begin(), home.owed.end(), same)
            || std::any_of(home.unsettled.begin(), home.unsettled.end(), same);
    };
    qint32 first = -1; // written
    for (const CopyGiven &copy : r.copiesGiven) {
        const FactDay on = factDay(copy.on);
        if (copy.meeting != meeting.id || !isTheirs(copy.person) || on == 0
            || (duty.met != 0 && copy.addedAt > first))
            continue;
        first = copy.addedAt;
        duty.met = on;
        duty.declined = copy.declined ? 1 : 0;
    }
    return first;
}

Moment FamilyCopies::outSince(
    const Person &person, const ObjectId &home, FactDay begin, qint32 entry) const
{
    Moment out;
    const auto at = [&out, begin, entry](QDate when, qint32 writer) {
        const FactDay day = factDay(when);
        if (day >= begin && day != 0 && writer < entry && (!out.isSet() || day < out.day))
            out = {day, writer};
    };
    const Person then = asked::personAt(r, person, entry - 1);
    at(then.died, std::min(writerOf(person, "died"), entry - 1));
    at(then.leftOn, std::min(writerOf(person, "leftOn"), entry - 1));
    const bool livesThere =
        std::any_of(r.residences.begin(), r.residences.end(), [&](const Residence &residence) {
            return residence.person == person.id && residence.household == home
                && (!residence.until.isValid() || writerOf(residence, "until") >= entry);
        });
    for (const Residence &residence : r.residences) {
        if (!livesThere && residence.person == person.id && residence.household == home)
            at(residence.until, writerOf(residence, "until"));
    }
    return out;
}

Moment FamilyCopies::ends(const Home &home, const QList<const Person *> &whose, const Held &held,
    bool common, bool &withdrawn, qint32 entry) const
{
    Moment last;
    bool any = false;
    for (const Person *person : whose) {
        const Moment out = common ? Moment() : outSince(*person, home.id, held.on.day, entry);
        Moment against;
        for (const Consent &given : r.consents) {
            const FactDay on = factDay(given.on);
            if (given.person == person->id && given.about == u"help"_s
                && given.answer != u"agreed"_s && on >= held.on.day && given.addedAt < entry
                && (!against.isSet() || on < against.day))
                against = {on, given.addedAt};
        }
        if (!out.isSet() && !against.isSet())
            return {};
        const bool no = against.isSet() && (!out.isSet() || against.day <= out.day);
        any = any || no;
        const Moment &end = no ? against : out;
        last = {std::max(last.day, end.day), std::max(last.at, end.at)};
    }
    withdrawn = any;
    return last;
}

ObjectId FamilyCopies::givenUpTogether(const QList<Home> &homes, const Held &held) const
{
    QList<const Home *> owed;
    ObjectId now;
    for (const Home &home : homes) {
        if (home.owed.isEmpty())
            continue;
        owed.append(&home);
        for (const Person *person : home.owed) {
            const ObjectId lives = asked::homeOn(r, person->id, QDate(9999, 1, 1));
            if (!outSince(*person, home.id, held.on.day).isSet() || lives == person->id
                || (!now.isNull() && lives != now))
                return {};
            now = lives;
        }
    }
    return owed.size() > 1 ? owed.first()->id : ObjectId();
}

} // namespace hometray
