# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be left out, emptied, given to another or moved while a list stays ready, and why.

One command, or one field of it, a line; at most 60. `leaveoneout.py` fails on one that is missing
here, and on one that is here and matters by now.
"""

NOT_ASKED = "another list asks it: of the assessment, after a TAF, or the self-check"
IN_ORDER = "an earlier day is in time as well, and so is a later one that changes no order"
NAMED = "a word for people; nothing is judged by it"
OF_THE_LAST = "of an earlier TAF its record in EHM is asked, and the last for the rest"

DOES_NOT_MATTER = {
    "setProfile": "who works in term time only is away in every school holiday unless it is said",
    "recordAway": "without days of their own, term-time workers are away for the school holiday",
    "writeAssessment": NOT_ASKED,
    "finaliseAssessment": NOT_ASKED,
    "signAssessment": NOT_ASKED,
    "giveCopy": NOT_ASKED,
    "planTaf": "a TAF after the break is planned by whoever holds it",
    "reviewPlan": "the plan was looked at again at the next TAF",
    "recordTaf middle": "two TAFs in six weeks are as good as three: the first one's limit is met",
    "recordTaf first.meeting.heldOn": IN_ORDER,
    "recordTaf first.meeting.decision": OF_THE_LAST,
    "recordTaf first.meeting.happened": OF_THE_LAST,
    "recordTaf first.meeting.type": NAMED,
    "recordTaf first.attendances.person": OF_THE_LAST,
    "recordTaf first.goals.difference": NAMED,
    "recordTaf first.goals.whose": "whose need it is matters at closing, where it is asked",
    "recordTaf first.actions.goal": "an action need not be for a goal",
    "recordTaf first.actions.owner": NOT_ASKED,
    "recordTaf first.actions.dueOn": NOT_ASKED,
    "recordTaf last.meeting.heldOn": IN_ORDER,
    "recordTaf last.meeting.decision": "the plan for the holiday says it, too",
    "recordTaf last.meeting.happened": "what stands in EHM was written",
    "recordTaf last.attendances.person": "a child who was there is somebody of the family",
    "recordTaf last.actions.goal": "an action need not be for a goal",
    "recordTaf last.actions.owner": NOT_ASKED,
    "recordTaf last.actions.dueOn": NOT_ASKED,
    "openFfa.helpdeskCheck.on": IN_ORDER,
    "openFfa.consents.on": IN_ORDER,
    "openFfa.consents.person": NOT_ASKED,
    "openFfa.people.born": NAMED + ", while a child stays a child of an age to be asked about",
    "openFfa.people.parentalResponsibility": "a grandparent has none, and a parent who agreed to all of "
                                             "it need not be known to have it: the copy asks",
    "openFfa.people.relationship": NAMED + ": responsibility is a fact of its own",
    "openFfa.residences.carer": NOT_ASKED,
    "openFfa.residences.person": "who has which home is asked of the copy alone: " + NOT_ASKED,
    "completeRegistration.completedOn": IN_ORDER,
    "completeRegistration.sentOn": IN_ORDER,
    "markInEhm.on": IN_ORDER,
    "markInEhm.targets": "the plan is entered with each TAF, and the last time counts",
    "changeTeam.members.role": NAMED,
    "changeTeam.members.accessFrom": IN_ORDER,
    "agreeHolidayContact.contact.agreedOn": IN_ORDER,
    "agreeHolidayContact.contact.from": "cover may begin earlier",
    "agreeHolidayContact.contact.until": "cover may end later, and the last day is a Sunday",
    "planHoliday.plan.decision": "the last TAF says it, too",
    "planHoliday.plan.familyToldOn": IN_ORDER,
    "planHoliday.plan.servicesToldOn": "where services are found changes with nobody",
    "planHoliday.plan.reviewHeldBy": IN_ORDER,
    "writeNote.note.on": IN_ORDER,
    "writeHandoverNote.plan.writtenOn": IN_ORDER,
    "recordConsent.consents.on": IN_ORDER,
    "shareTray.share.on": "what was shared before it was agreed is agreed to by now",
    "shareTray.share.role": NAMED,
    "changePlan.actions.what": NAMED,
    "changePlan.actions.endedOn": IN_ORDER,
    "reviewOutcomes.reviews.evidenceOn": IN_ORDER,
    "recordFeedback.feedback.from": "any of the family may give it",
    "recordFeedback.feedback.on": IN_ORDER,
    "prepareClosure.preparation.continuesSince": IN_ORDER,
    "prepareClosure.preparation.on": IN_ORDER,
}
