# SPDX-License-Identifier: GPL-3.0-or-later
"""The families of judgement.md, section 4, as stories: B, R and K; and how stories are written."""

import copy

SUMMER = "summer-2019"
LAST_DAY = "2019-07-24"


class Life:
    """A story being written: each line says when, which command, and its fields."""

    def __init__(self, commands=None):
        self.commands = commands or []

    def copy(self):
        return Life(copy.deepcopy(self.commands))

    def do(self, at, command, **fields):
        """Appends a command, after those of the same day; answers the label of what it wrote."""
        same = sum(1 for one in self.commands if one["at"][:10] == at)
        self.commands.append({"at": f"{at}T09:{same:02}", "command": command, "fields": fields})
        return f"$entry/{len(self.commands) - 1}"

    def until(self, last):
        return Life([copy.deepcopy(one) for one in self.commands if one["at"][:10] <= last])

    def without(self, wanted):
        return Life([copy.deepcopy(one) for one in self.commands if not wanted(one)])

    def story(self, *judge, breaks=(SUMMER,), **more):
        return {"commands": self.commands, "judge": list(judge), "breaks": list(breaks), **more}


def agreed(person, on, about="help", **more):
    return {"about": about, "answer": "agreed", "person": person, "on": on, **more}


def said(person, answer, on, about="help", **more):
    return {"about": about, "answer": answer, "person": person, "on": on, **more}


def profile(life, on, term_time_only=True):
    life.do(on, "setProfile", profile={"name": "Kim Reed", "role": "keyworker",
                                       "termTimeOnly": term_time_only,
                                       "worksAllYear": not term_time_only})


def opened(life, on="2019-03-01", people=(), residences=(), consents=()):
    """A mother with parental responsibility and two young children at home."""
    life.do(on, "openFfa", family={"name": "Miller"},
            helpdeskCheck={"result": "none", "on": on},
            households=[{"id": "$home", "name": "Mill Lane"}],
            people=[{"id": "$mum", "firstName": "Ann", "relationship": "mother",
                     "parentalResponsibility": True, "born": "1985-02-03"},
                    {"id": "$tom", "firstName": "Tom", "child": True, "relationship": "child",
                     "born": "2012-05-05"},
                    {"id": "$eve", "firstName": "Eve", "child": True, "relationship": "child",
                     "born": "2014-11-20"}, *people],
            residences=[{"person": "$mum", "household": "$home"},
                        {"person": "$tom", "household": "$home", "carer": "parent"},
                        {"person": "$eve", "household": "$home", "carer": "parent"}, *residences],
            consents=[agreed("$mum", on), agreed("$tom", on, decidedBy="$mum"),
                      agreed("$eve", on, decidedBy="$mum"), *consents])


def registered(life):
    life.do("2019-03-04", "completeRegistration", completedOn="2019-03-04", sentOn="2019-03-01")
    life.do("2019-03-20", "writeAssessment",
            assessment={"analysis": "Tired and late.", "triedBefore": "A chart."})
    life.do("2019-03-22", "finaliseAssessment", finalisedOn="2019-03-22", level="additional",
            gaps="Others were not asked yet.")
    life.do("2019-03-23", "signAssessment", signedBy=["$mum"], signedOn="2019-03-23",
            copyGivenOn="2019-03-23")


def taf(life, label, on, written=None, **more):
    """A TAF with the mother there; what is about the meeting itself is given in `meeting`."""
    meeting = {"id": label, "heldOn": on, "decision": "stayOpen", "happened": "We met at school.",
               **more.pop("meeting", {})}
    more.setdefault("attendances", [{"person": "$mum", "how": "present"}])
    return life.do(written or on, "recordTaf", meeting=meeting, **more)


def marked(life, on, *targets):
    return life.do(on, "markInEhm", targets=list(targets), on=on)


def copy_to(life, meeting, person, on, **more):
    return life.do(on, "giveCopy", copies=[{"meeting": meeting, "person": person, "on": on, **more}])


GOALS = [{"id": "$sleep", "title": "Sleep", "difference": "Tom sleeps through.", "whose": ["$tom"]},
         {"id": "$school", "title": "School", "difference": "Eve is there.", "whose": ["$eve"]}]


def b_until_may(term_time_only=True, **people):
    life = Life()
    profile(life, "2019-02-28", term_time_only)
    opened(life, **people)
    registered(life)
    taf(life, "$t1", "2019-04-04", goals=copy.deepcopy(GOALS),
        meeting={"type": "first"},
        actions=[{"id": "$ring", "what": "Ring the sleep clinic", "goal": "$sleep",
                  "owner": "School office", "dueOn": "2019-07-10"}])
    marked(life, "2019-04-05", "$t1", "$familyPlan")
    copy_to(life, "$t1", "$mum", "2019-04-08")
    taf(life, "$t2", "2019-05-16", actionReviews=[{"action": "$ring", "outcome": "goingOn"}])
    life.do("2019-05-17", "reviewPlan", review={"on": "2019-05-17", "nothingChanged": True})
    marked(life, "2019-05-17", "$t2", "$familyPlan")
    copy_to(life, "$t2", "$mum", "2019-05-20")
    return life


def b(term_time_only=True, **people):
    """Three TAFs (4 April, 16 May, 27 June), record and plan of the last in EHM on 1 July."""
    life = b_until_may(term_time_only, **people)
    taf(life, "$t3", "2019-06-27",
        actionReviews=[{"action": "$ring", "outcome": "goingOn"}],
        actions=[{"id": "$club", "what": "Ask the breakfast club", "goal": "$school",
                  "owner": "Mother", "dueOn": "2019-09-10"}])
    marked(life, "2019-07-01", "$t3", "$familyPlan")
    copy_to(life, "$t3", "$mum", "2019-07-02")
    return life


def away(life, on="2019-07-03", spells=(("2019-07-25", "2019-09-01"),)):
    for number, (first, last) in enumerate(spells):
        life.do(on, "recordAway", away={"id": f"$away{number}", "from": first, "until": last,
                                        "break": SUMMER})


def nurse(life, on="2019-07-03", **more):
    life.do(on, "changeTeam", members=[{"id": "$nurse", "name": "Sue Grey", "role": "school nurse",
                                        "professional": True, "phone": "01707 555001",
                                        "accessFrom": "2019-07-08", **more}])


def covered(life):
    """Everything before the break, done by 11 July."""
    nurse(life)
    life.do("2019-07-08", "agreeHolidayContact",
            contact={"id": "$contact", "break": SUMMER, "member": "$nurse", "from": "2019-07-25",
                     "until": "2019-09-01", "agreedOn": "2019-07-08"})
    life.do("2019-07-09", "planHoliday",
            plan={"break": SUMMER, "decision": "stayOpen", "familyToldOn": "2019-07-09",
                  "servicesToldOn": "2019-07-09", "reviewHolder": "$nurse",
                  "reviewHeldBy": "2019-08-06"})
    life.do("2019-07-10", "writeNote", note={"id": "$note", "type": "homeVisit",
                                             "on": "2019-07-10", "fact": "Both children were in."})
    life.do("2019-07-10", "writeHandoverNote",
            plan={"break": SUMMER, "contact": "Sue Grey, school nurse", "support": "Sleep clinic",
                  "keyInformation": "The key is with Gran.",
                  "noRisksKnown": True, "writtenOn": "2019-07-10"})
    marked(life, "2019-07-11", "$note", "$holidayPlan/summer-2019")


def shared(life, on="2019-07-05", people=("$mum",)):
    life.do(on, "recordConsent", consents=[agreed(one, on, "homeTray", **{"with": "Jo Hill"})
                                           for one in people])
    life.do(on, "shareTray", share={"id": "$share", "with": "Jo Hill", "role": "manager",
                                    "on": on})


def r(term_time_only=True, **people):
    """B with everything done before the break by 11 July."""
    life = b(term_time_only, **people)
    away(life)
    covered(life)
    shared(life, "2019-07-11")
    return life


def reviewed(life, on="2019-07-08", goals=("$sleep", "$school")):
    life.do(on, "reviewOutcomes", reviews=[
        {"id": goal + "Review", "goal": goal, "outcome": "met", "baseline": "Poor.",
         "latest": "Good.", "evidence": "Seen at school.", "evidenceOn": on, "on": on,
         "familyView": "It is better.", "keyworkerView": "It is better."} for goal in goals])
    marked(life, on, *(goal + "Review" for goal in goals))


def k(life=None):
    """B decided to close, reviewed on 8 July."""
    life = (life or b_until_may()).copy()
    away(life, "2019-06-20")
    taf(life, "$t3", "2019-06-27", meeting={"decision": "close", "needsMet": "yes"})
    life.do("2019-06-28", "changePlan",
            actions=[{"id": "$ring", "what": "Ring the sleep clinic", "status": "done",
                      "endedOn": "2019-06-28"}])
    marked(life, "2019-07-01", "$t3", "$familyPlan")
    copy_to(life, "$t3", "$mum", "2019-07-02")
    life.do("2019-07-05", "writeNote", note={"id": "$note", "type": "homeVisit",
                                             "on": "2019-07-05", "fact": "Both children were in."})
    reviewed(life)
    life.do("2019-07-08", "recordFeedback", feedback={"result": "given", "from": ["$mum"],
                                                      "text": "Thank you.", "on": "2019-07-08"})
    marked(life, "2019-07-08", "$note")
    return life


def prepared(life, on="2019-07-09", reason="needsMet", **more):
    """A closing prepared. MISSING: there is no such command yet (fields.py)."""
    life.do(on, "prepareClosure", preparation={
        "id": "$preparation", "reason": reason, "summary": "Why, what, how.",
        "impact": "Both children sleep and learn.", "whoContinues": "School",
        "continuesSince": on, "on": on, **more})
    marked(life, on, "$preparation")
    return life


def closes(life, on="2019-07-10", reason="needsMet", **more):
    life.do(on, "closeFfa", closure={"id": "$closure", "reason": reason, "on": on,
                                     "summary": "Why, what, how.",
                                     "impact": "Both children sleep and learn.",
                                     "whoContinues": "School", **more})
    return life
