// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/roles.h"

#include "record/kinds.h"

#include <QtCore/QHash>

namespace hometray {

namespace {

/// Whoever carries the case on while the keyworker is away.
constexpr Roles carriers{Role::Contact, Role::Keyworker, Role::Manager, Role::Coordinator};
constexpr Roles keyworker{Role::Keyworker};
constexpr Roles others{Role::Manager, Role::Coordinator};

struct Row {
    const char *kind;
    Roles roles;
};

constexpr Row table[]{
    {kinds::caseOpened, keyworker},
    {kinds::rootsNamed, keyworker},
    {kinds::accessGranted, oversight},
    {kinds::accessAccepted, everyRole},
    {kinds::accessEnded, everyRole},
    {kinds::transferOffered, oversight},
    {kinds::transferAccepted, everyRole},
    {kinds::keyAdded, everyRole},
    {kinds::keyEnded, everyRole},
    {kinds::entryAdmitted, oversight},
    {kinds::entryCorrected, everyRole},
    {kinds::entryErased, everyRole},
    {kinds::clockConfirmed, everyRole},

    {kinds::caseTakenUp, keyworker},
    {kinds::familyDescribed, carriers},
    {kinds::helpdeskChecked, carriers},
    {kinds::registrationSent, carriers},
    {kinds::registrationCompleted, carriers},
    {kinds::peopleChanged, carriers},
    {kinds::addressHidden, oversight},
    {kinds::consentRecorded, carriers},
    {kinds::sharedWithoutAgreement, everyRole},
    {kinds::assessmentWritten, carriers},
    {kinds::assessmentFinalised, oversight},
    {kinds::assessmentSigned, oversight},
    {kinds::teamChanged, carriers},
    {kinds::tafPlanned, carriers},
    {kinds::tafMoved, carriers},
    {kinds::tafCancelled, carriers},
    {kinds::tafHeld, carriers},
    {kinds::copyGiven, carriers},
    {kinds::planChanged, carriers},
    {kinds::planReviewed, carriers},
    {kinds::noteWritten, everyRole},
    {kinds::reflectionWritten, everyRole},
    {kinds::managerDiscussed, oversight},
    {kinds::concernRaised, everyRole},
    {kinds::concernTold, everyRole},
    {kinds::concernClosed, carriers},
    {kinds::outcomesReviewed, carriers},
    {kinds::holidayPlanned, oversight},
    {kinds::holidayContactAgreed, carriers},
    {kinds::trayShared, oversight},
    {kinds::supportRequested, carriers},
    {kinds::supportAnswered, oversight},
    {kinds::stepOverridden, oversight},
    {kinds::stepTaken, carriers},
    {kinds::feedbackRecorded, carriers},
    {kinds::closurePrepared, oversight},
    {kinds::caseClosed, oversight},
    {kinds::caseReopened, oversight},
    {kinds::caseHandedOver, oversight},
    {kinds::ehmEntered, everyRole},
    {kinds::lookedBack, oversight},
    {kinds::absencesNoted, keyworker},
    {kinds::deskChanged, keyworker},
    {kinds::conflictSettled, carriers},
};

} // namespace

Roles rolesThatMayWrite(QStringView kind)
{
    static const QHash<QString, Roles> byKind = [] {
        QHash<QString, Roles> hash;
        for (const Row &row : table)
            hash.insert(QLatin1String(row.kind), row.roles);
        return hash;
    }();
    return byKind.value(kind.toString());
}

bool mayGrant(Roles by, Role role)
{
    switch (role) {
    case Role::Member:
    case Role::Contact:
    case Role::Manager:
        return by.meets(oversight);
    case Role::Coordinator:
        return by.contains(Role::Coordinator);
    case Role::Keyworker: // by offering a transfer
    case Role::None:
        break;
    }
    return false;
}

bool mayEnd(Roles by, Role role)
{
    switch (role) {
    case Role::Member:
    case Role::Contact:
    case Role::Manager:
        return by.meets(oversight);
    case Role::Keyworker:
        return by.meets(others);
    case Role::Coordinator:
        return by.contains(Role::Coordinator);
    case Role::None:
        break;
    }
    return false;
}

} // namespace hometray
