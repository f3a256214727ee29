// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/kinds.h"

#include <QtCore/QHash>

namespace hometray {

const QList<Kind> &allKinds()
{
    using enum Audience;
    static const QList<Kind> all{
        // name, audience, authority, after closing
        {kinds::caseOpened, Team, true, true},
        {kinds::accessGranted, Team, true, true},
        {kinds::accessAccepted, Team, true, true},
        {kinds::accessEnded, Team, true, true},
        {kinds::transferOffered, Team, true, true},
        {kinds::transferAccepted, Team, true, true},
        {kinds::keyAdded, Team, true, true},
        {kinds::keyEnded, Team, true, true},
        {kinds::rootsNamed, Team, true, true},
        {kinds::entryAdmitted, Team, false, true},
        {kinds::entryCorrected, Team, false, true},
        {kinds::entryErased, Team, false, true},
        {kinds::clockConfirmed, Team, false, true},
        {kinds::caseTakenUp},
        {kinds::familyDescribed},
        {kinds::helpdeskChecked},
        {kinds::registrationSent},
        {kinds::registrationCompleted},
        {kinds::peopleChanged},
        {kinds::addressHidden, Oversight},
        {kinds::consentRecorded, Team, false, true},
        {kinds::sharedWithoutAgreement, Team, false, true},
        {kinds::assessmentWritten},
        {kinds::assessmentFinalised},
        {kinds::assessmentSigned},
        {kinds::teamChanged},
        {kinds::tafPlanned},
        {kinds::tafMoved},
        {kinds::tafCancelled, Team, false, true},
        {kinds::tafHeld},
        {kinds::copyGiven, Team, false, true},
        {kinds::planChanged},
        {kinds::planReviewed},
        {kinds::noteWritten, Team, false, true},
        {kinds::reflectionWritten, Mine, false, true},
        {kinds::managerDiscussed, Oversight, false, true},
        {kinds::concernRaised, Team, false, true},
        {kinds::concernTold, Team, false, true},
        {kinds::concernClosed, Team, false, true},
        {kinds::outcomesReviewed},
        {kinds::holidayPlanned},
        {kinds::holidayContactAgreed},
        {kinds::trayShared, Team, false, true},
        {kinds::supportRequested, Team, false, true},
        {kinds::supportAnswered, Team, false, true},
        {kinds::stepOverridden},
        {kinds::stepTaken, Team, false, true},
        {kinds::feedbackRecorded, Team, false, true},
        {kinds::closurePrepared},
        {kinds::caseClosed},
        {kinds::caseReopened, Team, false, true},
        {kinds::caseHandedOver, Team, false, true},
        {kinds::ehmEntered, Team, false, true},
        {kinds::lookedBack, Team, false, true},
        {kinds::absencesNoted, Team, false, true},
        {kinds::deskChanged, Mine, false, true},
        {kinds::conflictSettled, Team, false, true},
    };
    return all;
}

const Kind *kindOf(QStringView name)
{
    static const QStringList names = [] {
        QStringList all;
        for (const Kind &kind : allKinds())
            all.append(QLatin1String(kind.name));
        return all;
    }();
    static const QHash<QStringView, const Kind *> byName = [] {
        QHash<QStringView, const Kind *> hash;
        for (qsizetype i = 0; i < names.size(); ++i)
            hash.insert(names.at(i), &allKinds().at(i));
        return hash;
    }();
    return byName.value(name, nullptr);
}

} // namespace hometray
