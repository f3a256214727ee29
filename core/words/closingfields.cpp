// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldtables.h"

namespace hometray::words {

namespace {

constexpr FieldWords closingFieldWords[] = {
    {"outcomeReview", "goal", QT_TRANSLATE_NOOP("Fields", "goal")},
    {"outcomeReview", "on", QT_TRANSLATE_NOOP("Fields", "date of the Outcomes Review")},
    {"outcomeReview", "baseline", QT_TRANSLATE_NOOP("Fields", "how it was at the start")},
    {"outcomeReview", "latest", QT_TRANSLATE_NOOP("Fields", "how it is now")},
    {"outcomeReview", "evidence", QT_TRANSLATE_NOOP("Fields", "evidence")},
    {"outcomeReview", "evidenceOn", QT_TRANSLATE_NOOP("Fields", "date of the evidence")},
    {"outcomeReview", "outcome", QT_TRANSLATE_NOOP("Fields", "met, partly met or not met")},
    {"outcomeReview", "familyView", QT_TRANSLATE_NOOP("Fields", "family’s view")},
    {"outcomeReview", "keyworkerView", QT_TRANSLATE_NOOP("Fields", "keyworker’s view")},

    {"closure", "on", QT_TRANSLATE_NOOP("Fields", "date of closing")},
    {"closure", "reason", QT_TRANSLATE_NOOP("Fields", "reason for closing")},
    {"closure", "summary", QT_TRANSLATE_NOOP("Fields", "closure summary")},
    {"closure", "impact", QT_TRANSLATE_NOOP("Fields", "difference it made, child by child")},
    {"closure", "discussedWithParents",
        QT_TRANSLATE_NOOP("Fields", "closing talked over with the parents")},
    {"closure", "discussedWithChildren",
        QT_TRANSLATE_NOOP("Fields", "closing talked over with the children")},
    {"closure", "whoContinues", QT_TRANSLATE_NOOP("Fields", "who goes on helping")},
    {"closure", "planHandedOver", QT_TRANSLATE_NOOP("Fields", "plan handed over")},
    {"closure", "lookBackOn", QT_TRANSLATE_NOOP("Fields", "date to look back")},
    {"closure", "steps", QT_TRANSLATE_NOOP("Fields", "closure checklist of the day")},
    {"closure", "overrides",
        QT_TRANSLATE_NOOP("Fields", "steps closed with the agreement of somebody else")},
    {"closure", "policyHash", QT_TRANSLATE_NOOP("Fields", "local rules of the day")},
    {"closure", "calendarHash", QT_TRANSLATE_NOOP("Fields", "calendar of the day")},

    {"closurePreparation", "on", QT_TRANSLATE_NOOP("Fields", "date of the preparation")},
    {"closurePreparation", "reason", QT_TRANSLATE_NOOP("Fields", "intended reason for closing")},
    {"closurePreparation", "summary", QT_TRANSLATE_NOOP("Fields", "prepared closure summary")},
    {"closurePreparation", "impact",
        QT_TRANSLATE_NOOP("Fields", "prepared words on the difference it made")},
    {"closurePreparation", "whoContinues", QT_TRANSLATE_NOOP("Fields", "who is to go on helping")},
    {"closurePreparation", "continuesSince", QT_TRANSLATE_NOOP("Fields", "date since they help")},
    {"closurePreparation", "childrensServicesLead",
        QT_TRANSLATE_NOOP("Fields", "who leads at Children’s Services")},
    {"closurePreparation", "leadSince", QT_TRANSLATE_NOOP("Fields", "date since they lead")},
    {"closurePreparation", "mergedInto", QT_TRANSLATE_NOOP("Fields", "FFA it goes on in")},
    {"closurePreparation", "helpdeskToldOn",
        QT_TRANSLATE_NOOP("Fields", "date the Helpdesk was told")},

    {"lookBack", "on", QT_TRANSLATE_NOOP("Fields", "date of looking back")},
    {"lookBack", "result", QT_TRANSLATE_NOOP("Fields", "has it lasted?")},
    {"lookBack", "note", QT_TRANSLATE_NOOP("Fields", "what was found")},

    {"feedback", "from", QT_TRANSLATE_NOOP("Fields", "who gave feedback")},
    {"feedback", "on", QT_TRANSLATE_NOOP("Fields", "date of the feedback")},
    {"feedback", "result", QT_TRANSLATE_NOOP("Fields", "was feedback given?")},
    {"feedback", "text", QT_TRANSLATE_NOOP("Fields", "feedback")},
    {"feedback", "askedBy", QT_TRANSLATE_NOOP("Fields", "who asked")},

    {"reopening", "on", QT_TRANSLATE_NOOP("Fields", "date of re-opening")},
    {"reopening", "reason", QT_TRANSLATE_NOOP("Fields", "reason for re-opening")},

    {"stepUpOrDown", "direction", QT_TRANSLATE_NOOP("Fields", "up or down")},
    {"stepUpOrDown", "on", QT_TRANSLATE_NOOP("Fields", "date of the step")},
    {"stepUpOrDown", "considered", QT_TRANSLATE_NOOP("Fields", "considered and not taken")},
    {"stepUpOrDown", "to", QT_TRANSLATE_NOOP("Fields", "whom it goes to")},
    {"stepUpOrDown", "reason", QT_TRANSLATE_NOOP("Fields", "reason")},
    {"stepUpOrDown", "openSteps", QT_TRANSLATE_NOOP("Fields", "steps still open")},
    {"stepUpOrDown", "outstandingActions", QT_TRANSLATE_NOOP("Fields", "outstanding actions")},
    {"stepUpOrDown", "lastMeeting", QT_TRANSLATE_NOOP("Fields", "last child-in-need meeting")},

    {"transfer", "to", QT_TRANSLATE_NOOP("Fields", "new keyworker")},
    {"transfer", "organisation", QT_TRANSLATE_NOOP("Fields", "organisation of the new keyworker")},
    {"transfer", "phone", QT_TRANSLATE_NOOP("Fields", "telephone number of the new keyworker")},
    {"transfer", "reason", QT_TRANSLATE_NOOP("Fields", "reason for the change of keyworker")},
    {"transfer", "offeredOn", QT_TRANSLATE_NOOP("Fields", "date it was offered")},
    {"transfer", "consentReviewedOn",
        QT_TRANSLATE_NOOP("Fields", "date the agreement was looked at again")},
    {"transfer", "acceptedOn", QT_TRANSLATE_NOOP("Fields", "date it was accepted")},
    {"transfer", "openSteps", QT_TRANSLATE_NOOP("Fields", "steps still open")},
    {"transfer", "note", QT_TRANSLATE_NOOP("Fields", "note on the handover")},
    {"transfer", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},
};

} // namespace

std::span<const FieldWords> closingFields()
{
    return closingFieldWords;
}

} // namespace hometray::words
