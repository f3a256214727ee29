# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be left out, emptied, given to another or moved while a list stays ready, and why.

One command, or one field of it, a line; at most 60. `properties.py` fails on one that is missing
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
    "reviewPlan": "the plan was looked at again at the next TAF",
    "recordTaf $t2": "two TAFs in six weeks are as good as three: the first one's limit is met",
    "recordTaf $t1.meeting.heldOn": IN_ORDER,
    "recordTaf $t1.meeting.decision": OF_THE_LAST,
    "recordTaf $t1.meeting.happened": OF_THE_LAST,
    "recordTaf $t1.meeting.type": NAMED,
    "recordTaf $t1.attendances.person": OF_THE_LAST,
    "recordTaf $t1.goals.difference": NAMED,
    "recordTaf $t1.goals.whose": "whose need it is matters at closing, where it is asked",
    "recordTaf $t1.actions.goal": "an action need not be for a goal",
    "recordTaf $t1.actions.owner": NOT_ASKED,
    "recordTaf $t1.actions.dueOn": NOT_ASKED,
    "recordTaf $t3.meeting.heldOn": IN_ORDER,
    "recordTaf $t3.meeting.decision": "the plan for the holiday says it, too",
    "recordTaf $t3.meeting.happened": "what stands in EHM was written",
    "recordTaf $t3.attendances.person": "a child who was there is somebody of the family",
    "recordTaf $t3.actions.goal": "an action need not be for a goal",
    "recordTaf $t3.actions.owner": NOT_ASKED,
    "recordTaf $t3.actions.dueOn": NOT_ASKED,
    "openFfa.helpdeskCheck.on": IN_ORDER,
    "openFfa.consents.on": IN_ORDER,
    "openFfa.consents.person": NOT_ASKED,
    "openFfa.people.born": NAMED + ", while a child stays a child of an age to be asked about",
    "openFfa.people.child": "who is one of the children is said, not counted from the birthday",
    "openFfa.people.relationship": NAMED + ": responsibility is a fact of its own",
    "openFfa.residences.carer": NOT_ASKED,
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
