// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/measuring.h"

#include <algorithm>
#include <utility>

namespace hometray::measures {

using namespace measuring;

namespace {

/// A main contact counts on a day when they are a professional of the team and not of the family,
/// have agreed to that day, and are at work then (FF News July 2019).
bool fits(const CaseFacts::Contact &contact, FactDay day, const MeasureInput &in)
{
    const AtWork work{contact.member, contact.termTimeOnly, contact.memberFrom, contact.memberUntil,
        contact.worksOn};
    return contact.member >= 0 && contact.professional != 0 && contact.ofFamily == 0
        && contact.from != 0 && contact.from <= day && (contact.until == 0 || contact.until >= day)
        && work.on(day, in.facts, in.situation);
}

bool ofBreak(const CaseFacts::Contact &contact, const MeasureInput &in)
{
    return contact.code == in.holiday.code && contact.agreed.isSet()
        && contact.agreed.day <= in.today && contact.ofFamily == 0;
}

bool hasContact(const MeasureInput &in, FactDay day)
{
    return std::any_of(
        in.facts.contacts.begin(), in.facts.contacts.end(), [&](const CaseFacts::Contact &contact) {
            return ofBreak(contact, in) && fits(contact, day, in);
        });
}

Gap contactGap(const MeasureInput &in, QVariantList *rows = nullptr)
{
    return gapIn(in, rows, [&in](FactDay day) { return hasContact(in, day); });
}

/// Of the days that are not over yet.
Gap gapStill(const MeasureInput &in, QVariantList *rows = nullptr)
{
    return gapIn(in, rows, [&in](FactDay day) { return day < in.today || hasContact(in, day); });
}

} // namespace

qint32 contactsAgreed(const MeasureInput &in, QVariantList *)
{
    return static_cast<qint32>(std::count_if(in.facts.contacts.begin(), in.facts.contacts.end(),
        [&](const CaseFacts::Contact &contact) { return ofBreak(contact, in); }));
}

qint32 contactsUnfit(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        // Who can be it on some of the days they agreed to is fit; the others are days without one.
        bool theirs = false, fit = false;
        forEachDayAway(in, [&](FactDay day) {
            theirs =
                theirs || (contact.from <= day && (contact.until == 0 || contact.until >= day));
            fit = fit || fits(contact, day, in);
        });
        if (!ofBreak(contact, in) || !theirs || fit)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 contactsWithoutPhone(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        if (!ofBreak(contact, in) || contact.hasPhone != 0)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 contactsWithoutAccess(const MeasureInput &in, QVariantList *rows)
{
    qint32 number = 0;
    for (const CaseFacts::Contact &contact : in.facts.contacts) {
        if (!in.away.away || !ofBreak(contact, in))
            continue;
        // Access must be there on every day the contact stands in for the keyworker.
        bool access = true;
        forEachDayAway(in, [&](FactDay day) {
            const bool theirs = contact.from <= day && (contact.until == 0 || contact.until >= day)
                && contact.memberFrom <= day
                && (contact.memberUntil == 0 || contact.memberUntil >= day);
            access = access
                && (!theirs
                    || (contact.accessFrom != 0 && contact.accessFrom <= day
                        && (contact.accessUntil == 0 || contact.accessUntil >= day)));
        });
        if (access)
            continue;
        ++number;
        if (rows)
            rows->append(contact.member);
    }
    return number;
}

qint32 daysWithoutContact(const MeasureInput &in, QVariantList *rows)
{
    return contactGap(in, rows).days;
}

qint32 firstDayWithoutContact(const MeasureInput &in, QVariantList *)
{
    return contactGap(in).first;
}

qint32 lastDayWithoutContact(const MeasureInput &in, QVariantList *)
{
    return contactGap(in).last;
}

qint32 daysStillWithoutContact(const MeasureInput &in, QVariantList *rows)
{
    return gapStill(in, rows).days;
}

qint32 firstDayStillWithoutContact(const MeasureInput &in, QVariantList *)
{
    return gapStill(in).first;
}

qint32 lastDayStillWithoutContact(const MeasureInput &in, QVariantList *)
{
    return gapStill(in).last;
}

QList<std::pair<FactDay, FactDay>> spansWithoutContact(const MeasureInput &in)
{
    QList<std::pair<FactDay, FactDay>> spans;
    bool covered = true;
    gapIn(in, nullptr, [&](FactDay day) {
        const bool before = std::exchange(covered, hasContact(in, day));
        if (!covered && before)
            spans.append({day, day});
        else if (!covered)
            spans.last().second = day;
        return covered;
    });
    return spans;
}

} // namespace hometray::measures
