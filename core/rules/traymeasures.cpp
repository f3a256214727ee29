// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"

namespace hometray::measures {

using namespace measuring;

namespace {

/// Who is asked whether the home tray may be shared: those with parental responsibility, and young
/// people who decide for themselves; nobody who refuses help.
bool decidesOnTray(const CaseFacts::Person &person, const MeasureInput &in)
{
    if (!ofFamily(person, in.about()) || refuses(person, in.about()))
        return false;
    return person.child != 0 ? decidesAlone(person, in.about()) : person.responsible == 1;
}

bool runsOn(const CaseFacts::Share &share, FactDay day)
{
    return share.until == 0 || share.until > day;
}

/// Shared, and not ended by the day in question; one made after it ran from its own.
bool isRunning(const CaseFacts::Share &share, const MeasureInput &in)
{
    return share.on.day <= in.today && runsOn(share, std::max(in.about(), share.on.day));
}

/// The last no of anybody who decides: a share has to be made after it.
Moment lastNo(const MeasureInput &in)
{
    Moment last;
    for (const CaseFacts::Person &person : in.facts.people) {
        if (decidesOnTray(person, in) && person.trayRefused.isSet()
            && person.trayRefused.since(last))
            last = person.trayRefused;
    }
    return last;
}

/// Whether a share is with whom everybody who decides agreed to share.
bool isAsAgreed(const CaseFacts::Share &share, const MeasureInput &in)
{
    return std::all_of(
        in.facts.people.begin(), in.facts.people.end(), [&](const CaseFacts::Person &person) {
            return !decidesOnTray(person, in) || person.tray == CaseFacts::NoAnswer
                || person.trayWith == share.with;
        });
}

bool holds(const CaseFacts::Share &share, const MeasureInput &in)
{
    const Moment no = lastNo(in);
    return isRunning(share, in) && (!no.isSet() || share.on.since(no))
        && isAsAgreed(share, in);
}

} // namespace

qint32 trayNotAsked(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return decidesOnTray(person, in) && trayOf(person, in.about()) == CaseFacts::NoAnswer;
    });
}

qint32 trayRefusedBy(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return decidesOnTray(person, in) && isNo(trayOf(person, in.about()));
    });
}

qint32 trayToSettle(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return person.child == 0 && person.parent != 0 && person.responsible == 0
            && ofFamily(person, in.about()) && !refuses(person, in.about())
            && trayOf(person, in.about()) != CaseFacts::Agreed;
    });
}

qint32 trayDeciders(const MeasureInput &in, QVariantList *rows)
{
    return count(in.facts.people, rows, [&](const CaseFacts::Person &person) {
        return decidesOnTray(person, in) && trayOf(person, in.about()) == CaseFacts::Agreed;
    });
}

qint32 trayAgreedOn(const MeasureInput &in, QVariantList *)
{
    FactDay last = 0;
    for (const CaseFacts::Person &person : in.facts.people) {
        if (decidesOnTray(person, in) && trayOf(person, in.about()) == CaseFacts::Agreed)
            last = std::max(last, person.trayDay);
    }
    return last;
}

qint32 sharesRunning(const MeasureInput &in, QVariantList *rows)
{
    // By today: one that is ended after leaving is ended late.
    return count(in.facts.shares, rows, [&](const CaseFacts::Share &share) {
        return share.on.day <= in.today && runsOn(share, in.today);
    });
}

qint32 trayRefused(const MeasureInput &in, QVariantList *rows)
{
    return sharesRunning(in, nullptr) == 0 ? trayRefusedBy(in, rows) : 0;
}

qint32 shares(const MeasureInput &in, QVariantList *rows)
{
    return count(
        in.facts.shares, rows, [&](const CaseFacts::Share &share) { return holds(share, in); });
}

qint32 daysWithoutShare(const MeasureInput &in, QVariantList *rows)
{
    // A manager who is away too cannot reach the case.
    return gapIn(in, rows, [&in](FactDay day) {
        return std::any_of(
            in.facts.shares.begin(), in.facts.shares.end(), [&](const CaseFacts::Share &share) {
                const bool awayToo = share.awayFrom != 0 && share.awayFrom <= day
                    && (share.awayUntil == 0 || share.awayUntil >= day);
                return holds(share, in) && runsOn(share, day) && !awayToo;
            });
    }).days;
}

} // namespace hometray::measures
