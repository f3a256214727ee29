// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace hometray {

/// Who may read an entry's payload (see architecture, Journal).
enum class Audience : quint8 {
    Team = 0, ///< all with access to the case
    Oversight = 1, ///< keyworker, manager, coordinator
    Mine = 2, ///< its author alone
};

/// A kind of entry. Its name ends in its version and never changes its meaning: a field that an
/// older program must not overlook makes a new kind.
struct Kind {
    const char *name;
    Audience audience = Audience::Team;
    bool authority = false; ///< decides who may write; handled by the journal
    bool afterClosing = false; ///< has a meaning while the FFA is closed
};

namespace kinds {
inline constexpr const char *caseOpened = "case.opened.1";
inline constexpr const char *accessGranted = "access.granted.1";
inline constexpr const char *accessAccepted = "access.accepted.1";
inline constexpr const char *accessEnded = "access.ended.1";
inline constexpr const char *transferOffered = "transfer.offered.1";
inline constexpr const char *transferAccepted = "transfer.accepted.1";
inline constexpr const char *keyAdded = "key.added.1";
inline constexpr const char *keyEnded = "key.ended.1";
inline constexpr const char *rootsNamed = "roots.named.1";
inline constexpr const char *entryAdmitted = "entry.admitted.1";
inline constexpr const char *entryCorrected = "entry.corrected.1";
inline constexpr const char *entryErased = "entry.erased.1";
inline constexpr const char *clockConfirmed = "clock.confirmed.1";

inline constexpr const char *caseTakenUp = "case.takenUp.1";
inline constexpr const char *familyDescribed = "family.described.1";
inline constexpr const char *helpdeskChecked = "helpdesk.checked.1";
inline constexpr const char *registrationSent = "registration.sent.1";
inline constexpr const char *registrationCompleted = "registration.completed.1";
inline constexpr const char *peopleChanged = "people.changed.1";
inline constexpr const char *addressHidden = "address.hidden.1";
inline constexpr const char *consentRecorded = "consent.recorded.1";
inline constexpr const char *sharedWithoutAgreement = "shared.withoutAgreement.1";
inline constexpr const char *assessmentWritten = "assessment.written.1";
inline constexpr const char *assessmentFinalised = "assessment.finalised.1";
inline constexpr const char *assessmentSigned = "assessment.signed.1";
inline constexpr const char *teamChanged = "team.changed.1";
inline constexpr const char *tafPlanned = "taf.planned.1";
inline constexpr const char *tafMoved = "taf.moved.1";
inline constexpr const char *tafCancelled = "taf.cancelled.1";
inline constexpr const char *tafHeld = "taf.held.1";
inline constexpr const char *copyGiven = "copy.given.1";
inline constexpr const char *planChanged = "plan.changed.1";
inline constexpr const char *planReviewed = "plan.reviewed.1";
inline constexpr const char *noteWritten = "note.written.1";
inline constexpr const char *reflectionWritten = "reflection.written.1";
inline constexpr const char *managerDiscussed = "manager.discussed.1";
inline constexpr const char *concernRaised = "concern.raised.1";
inline constexpr const char *concernTold = "concern.told.1";
inline constexpr const char *concernClosed = "concern.closed.1";
inline constexpr const char *outcomesReviewed = "outcomes.reviewed.1";
inline constexpr const char *holidayPlanned = "holiday.planned.1";
inline constexpr const char *holidayContactAgreed = "holiday.contactAgreed.1";
inline constexpr const char *trayShared = "tray.shared.1";
inline constexpr const char *supportRequested = "support.requested.1";
inline constexpr const char *supportAnswered = "support.answered.1";
inline constexpr const char *stepOverridden = "step.overridden.1";
inline constexpr const char *stepTaken = "step.taken.1";
inline constexpr const char *feedbackRecorded = "feedback.recorded.1";
inline constexpr const char *closurePrepared = "closure.prepared.1";
inline constexpr const char *caseClosed = "case.closed.1";
inline constexpr const char *caseReopened = "case.reopened.1";
inline constexpr const char *caseHandedOver = "case.handedOver.1";
inline constexpr const char *ehmEntered = "ehm.entered.1";
inline constexpr const char *lookedBack = "lookBack.answered.1";
inline constexpr const char *absencesNoted = "absences.noted.1";
inline constexpr const char *deskChanged = "desk.changed.1";
inline constexpr const char *conflictSettled = "conflict.settled.1";
} // namespace kinds

/// Every kind this program knows.
[[nodiscard]] const QList<Kind> &allKinds();
/// The kind of that name, or null when this program does not know it.
[[nodiscard]] const Kind *kindOf(QStringView name);

} // namespace hometray
