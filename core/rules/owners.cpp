// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/owners.h"

#include "record/folding.h"

namespace hometray {
namespace {

struct Gone {
    QDate from; ///< not valid: still there
    OwnerState as = OwnerState::There;
};

/// The earlier one counts.
void note(Gone &gone, QDate from, OwnerState as)
{
    if (from.isValid() && (!gone.from.isValid() || from < gone.from))
        gone = {from, as};
}

Gone goneOf(const CaseRecord &record, const Action &action)
{
    Gone gone;
    if (action.mine)
        return gone;
    ObjectId id = action.person;
    if (const TeamMember *member = CaseRecord::find(record.team, action.member)) {
        id = member->person;
        // The last day in the team is still one.
        if (member->until.isValid())
            note(gone, member->until.addDays(1), OwnerState::Left);
    }
    if (const Person *person = CaseRecord::find(record.people, id)) {
        note(gone, person->died, OwnerState::Died);
        note(gone, person->leftOn, OwnerState::Left);
    }
    return gone;
}

} // namespace

bool isOwned(const Action &action)
{
    const bool inWordsOnly = !action.mine && action.member.isNull() && action.person.isNull();
    return action.hasOwner() && !(inWordsOnly && saysNothing(action.owner));
}

bool meansMyself(QStringView owner)
{
    static const QStringList words = {QStringLiteral("me"), QStringLiteral("myself"),
        QStringLiteral("i"), QStringLiteral("mine"), QStringLiteral("self"), QStringLiteral("kw"),
        QStringLiteral("keyworker"), QStringLiteral("the keyworker"),
        QStringLiteral("key worker"), QStringLiteral("the key worker")};
    return words.contains(foldName(owner));
}

QDate ownerGoneFrom(const CaseRecord &record, const Action &action)
{
    return goneOf(record, action).from;
}

OwnerState ownerState(const CaseRecord &record, const Action &action, QDate on)
{
    if (!isOwned(action))
        return OwnerState::None;
    const Gone gone = goneOf(record, action);
    return gone.from.isValid() && gone.from <= on ? gone.as : OwnerState::There;
}

} // namespace hometray
