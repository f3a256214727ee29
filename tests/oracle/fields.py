# SPDX-License-Identifier: GPL-3.0-or-later
"""The only module that knows the names of commands, their fields, lists and steps.

Everything else speaks of kinds of rows ("person", "meeting") and of the members named here. A name
that is settled otherwise is put right here alone. What judgement.md asks for and the commands do not
have yet is marked MISSING: it is read when it is there, and no random story uses it.
"""

# command field -> kind of row
ONE_OF = {
    "family": "family", "helpdeskCheck": "helpdeskCheck", "check": "helpdeskCheck",
    "assessment": "assessment", "meeting": "meeting", "next": "meeting", "note": "note",
    "action": "action", "reflection": "reflection", "discussion": "discussion",
    "concern": "concern", "contact": "holidayContact", "share": "trayShare", "request": "support",
    "feedback": "feedback", "override": "override", "closure": "closure",
    "reopening": "reopening", "step": "statutoryStep", "transfer": "transfer",
    "profile": "profile", "away": "away", "review": "planReview", "registration": "registration",
    "shared": "sharedWithout", "takeUp": "takeUp", "told": "told",
    "preparation": "preparation", "lookBack": "lookBack",
}
MANY_OF = {
    "people": "person", "consents": "consent", "households": "household",
    "hiddenAddresses": "hiddenAddress", "organisations": "organisation",
    "relationships": "relationship", "residences": "residence", "childVoices": "childVoice",
    "parentViews": "parentView", "domains": "domain", "members": "teamMember",
    "team": "teamMember", "attendances": "attendance", "actions": "action", "goals": "goal",
    "scores": "score", "actionReviews": "actionReview", "copies": "copy",
    "reviews": "outcomeReview", "meetings": "meeting", "told": "told",
}
# "plan" is the Family Plan, but in these two commands the plan for a holiday
HOLIDAY_PLAN_COMMANDS = ("planHoliday", "writeHandoverNote")

SINGLETONS = {"family": "$family", "assessment": "$assessment", "familyPlan": "$familyPlan",
              "registration": "$registration", "profile": "$profile"}

# commands whose fields are members of one row, which a field names ("which") or which there is one of
FLAT = {
    "sendRegistration": ("registration", None, {}),
    "completeRegistration": ("registration", None, {}),
    "finaliseAssessment": ("assessment", None, {}),
    "signAssessment": ("assessment", None, {}),
    "moveTaf": ("meeting", "meeting", {}),
    "cancelTaf": ("meeting", "meeting", {"why": "cancelledWhy"}),
    "closeConcern": ("concern", "concern", {}),
    "endTrayShare": ("trayShare", "share", {}),
    "answerSupport": ("support", "request", {}),
    "confirmOverride": ("override", "override", {}),
}
# days that are today's when they are left out
DEFAULT_DAYS = {
    "consent": "on", "copy": "on", "note": "on", "feedback": "on", "planReview": "on",
    "outcomeReview": "on", "concern": "on", "told": "on", "support": "on", "closure": "on",
    "reopening": "on", "override": "on", "trayShare": "on", "discussion": "on",
    "statutoryStep": "on", "score": "on", "childVoice": "on", "parentView": "on",
    "helpdeskCheck": "on", "ehmMark": "on", "holidayContact": "agreedOn", "takeUp": "on",
    "preparation": "on", "lookBack": "on",
}
FLAT_DEFAULT_DAYS = {
    "sendRegistration": "sentOn", "completeRegistration": "completedOn",
    "finaliseAssessment": "finalisedOn", "cancelTaf": "cancelledOn", "closeConcern": "closedOn",
    "endTrayShare": "until", "answerSupport": "answeredOn", "confirmOverride": "confirmedOn",
}
ABOUT_ME = ("setProfile", "recordAway")
# What has a meaning while the FFA is closed. Anything else that stands after a closing was written as for
# an open one, and it counts as open (design/architecture.md).
WHILE_CLOSED = (
    *ABOUT_ME, "answerLookBack", "answerSupport", "cancelTaf", "closeConcern", "closeFfa", "considerStepUp",
    "correctEntry", "endTrayShare", "giveCopy", "handOver", "markInEhm", "raiseConcern", "recordConsent",
    "recordDiscussion", "recordFeedback", "redoEntry", "reopenFfa", "requestSupport", "shareTray", "stepDown", "stepUp",
    "tellConcern", "withdrawEntry", "writeNote", "writeReflection")

# rows of the meeting that a recordTaf writes beside it
OF_MEETING = ("attendance", "actionReview", "action", "childVoice", "parentView")

# what makes up the text that a mark "in EHM" speaks of
MEETING_TEXT = ("heldOn", "happened", "decision", "decisionWhy", "needsMet", "risks",
                "risksReviewed", "mustChange", "disagreements", "worriedAbout", "purpose", "type")
PLAN_ROWS = ("goal", "action", "planReview")
NOTE_TEXT = ("on", "at", "fact", "analysis", "type", "present", "others", "about", "childrenSeen",
             "childrenSeenAlone", "outcome", "followUp", "source", "significant", "sensitive")
HANDOVER_TEXT = ("contact", "support", "risks", "noRisksKnown", "keyInformation", "writtenOn")
REVIEW_TEXT = ("baseline", "latest", "evidence", "evidenceOn", "familyView", "keyworkerView",
               "outcome", "on", "goal")

# MISSING: members that judgement.md asks for
LEADS = "childrensServicesLead"                        # preparation/closure: who leads now at Children's Services
LEADS_SINCE = "leadSince"
MERGED_INTO = "mergedInto"
HELPDESK_TOLD = "helpdeskToldOn"
CONTINUES_SINCE = "continuesSince"     # since when somebody goes on helping
WORKS_DAYS = ("worksOn", "worksDays")  # days of the week as data; text is not known

# ids of lists and steps, as the policy names them
STAYING, CLOSING, TRAY, CLOSURE = ("before-break-staying", "before-break-closing", "tray-shared",
                                   "closure")
# MISSING: steps that judgement.md asks for and the policy has no id for yet
WAS_IT_HELD = "was-it-held"
GOES_ON = "goes-on"
CONSENT = "consent"
BORN = "born"
OPEN_ACTIONS = "actions-ended"
CHILD_NEEDS = "child-needs"
LEAD = "lead"
INTO = "into"
HELPDESK = "helpdesk-told"

NOTES_AGE = 28     # days after which the last case note is not current before a break
LOOK_BACK_MONTHS = 6
REASONS = ("needsMet", "oneAgency", "statutory", "familyWithdrew", "notEngaged", "movedAway",
           "merged", "openedInError")
