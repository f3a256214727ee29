# SPDX-License-Identifier: GPL-3.0-or-later
"""A command as somebody would send it, for each action that stands beside an open step. What the step
leaves open is filled in from the story; nothing here knows when a command is refused."""

from datetime import date, timedelta

import oracle
import people


class Way:
    """What is known of a family where a step is to be mended."""

    def __init__(self, story, day, refused):
        self.day, self.on = day, date.fromisoformat(day)
        moment = oracle.Moment(story, self.on, refused)
        self.state = moment.now
        self.there = people.everybody(self.state, self.on)

    def later(self, days):
        return (self.on + timedelta(days=days)).isoformat()

    def rows(self, kind):
        return [one.id for one in self.state.all(kind) if one.id.startswith("$")]

    def last(self, kind):
        return (self.rows(kind) or [None])[-1]

    def last_taf(self):
        held = sorted((one for one in self.state.all("meeting") if one.get("heldOn")
                       and not one.get("cancelledOn")), key=lambda one: (one.day("heldOn"), one.at))
        return held[-1].id if held else None

    def member(self):
        """Somebody of the team who is there, and not of the family."""
        return next((one.id for one in self.state.all("teamMember") if one.get("professional")
                     and not one.get("person") and not one.get("until")
                     and not one.get("termTimeOnly") and not one.get("worksOn")), None)

    def adult(self):
        return next((one.id for one in self.there if not people.is_child(one)), None)

    def child(self):
        return next((one.id for one in self.there if people.is_child(one)), None)


def record_taf(way, step, items):
    if any(one.get("heldOn") == way.day for one in way.state.all("meeting")):
        return None      # one on that day is there already
    meeting = {"id": "$mend", "heldOn": way.day, "happened": "We met.", "decision": "stayOpen"}
    if step == "was-it-held" and items:
        row = way.state.get("meeting", items[0])
        meeting.update(id=items[0], heldOn=row["plannedFor"])
    there = way.adult()
    return {"meeting": meeting, "attendances": [
        {"person": there, "how": "present"} if there else {"name": "Head teacher", "how": "present"}]}


def mark(way, step, items):
    of_step = {"plan": "$familyPlan", "taf-plan": "$familyPlan", "assessment-in-ehm": "$assessment",
               "summary": way.last("preparation"), "closed": way.last("closure"),
               "taf-record": way.last_taf(), "taf-in-ehm": way.last_taf()}
    if step == "outcomes":
        reviews = [one.id for one in way.state.all("outcomeReview") if one["goal"] in items]
        targets = reviews[-1:]
    elif step == "handover":
        targets = ["$holidayPlan/" + way.holiday]
    else:
        targets = items or [of_step.get(step)]
    return {"targets": targets, "on": way.day} if all(targets) and targets else None


def consent(way, step, items):
    about = {"sharing-explained": "sharing", "tray-consent": "homeTray",
             "tray-shared": "homeTray"}.get(step, "help")
    who = items[0] if items and way.state.get("person", items[0]) is not None else way.adult()
    more = {"with": "Jo Hill"} if about == "homeTray" else {}
    row = way.state.get("person", who) if who else None
    if row is not None and people.is_child(row) and not people.decides(row, way.on):
        parents = people.with_responsibility(way.state, way.on)
        if not parents:
            return None      # nobody can answer for that child
        more["decidedBy"] = parents[0].id
    return {"consents": [{"about": about, "answer": "agreed", "person": who, "on": way.day, **more}]} \
        if who else None


def team(way, step, items):
    member = items[0] if items else way.last("teamMember")
    name = way.state.get("teamMember", member)["name"] if member else None
    more = {"phone": "01707 555111"} if step == "told" else {"accessFrom": way.day}
    return {"members": [{"id": member, "name": name, **more}]} if member else None


def holiday(way, step, items):
    plan = {"break": way.holiday}
    if step == "review-in-break":
        # Whoever there is, on the day itself.
        member = way.member()
        if member is None:
            return None
        plan.update({"reviewHolder": member, "reviewHeldBy": way.left})
    else:
        plan["familyToldOn" if step == "told" else "servicesToldOn"] = way.day
    return {"plan": plan}


def contact(way, step, items):
    member = way.member()
    if member in items:
        return None      # who is it already
    days = [one for one in items if not one.startswith("$")] or [way.away]
    return {"contact": {"id": "$mend", "break": way.holiday, "member": member, "from": days[0],
                        "until": days[-1], "agreedOn": way.day}} if member else None


def person(way, step, items):
    who = items[0] if items and way.state.get("person", items[0]) is not None else way.adult()
    row = way.state.get("person", who)
    if step == "carer-named":
        lives = next(one for one in reversed([*way.state.all("residence")])
                     if one["person"] == who and not one.get("carer"))
        return {"residences": [{"id": lives.id, "person": who, "household": lives["household"],
                                "carer": "grandparent"}]}
    more = {"born": row["expected"]} if step == "born" else {"parentalResponsibility": True}
    return {"people": [{"id": who, "firstName": row.get("firstName") or "Baby", **more}]} \
        if row is not None else None


def outcomes(way, step, items):
    return {"reviews": [{"id": f"$mend{number}", "goal": one, "outcome": "met", "baseline": "Poor.",
                         "latest": "Good.", "evidence": "Seen.", "evidenceOn": way.day,
                         "familyView": "Better.", "keyworkerView": "Better.", "on": way.day}
                        for number, one in enumerate(items)]} if items else None


def feedback(way, step, items):
    who = way.adult() or way.child()
    given = {"result": "given", "from": [who], "text": "Thank you."} if who \
        else {"result": "notReached"}
    return {"feedback": {**given, "on": way.day}}


def plan(way, step, items):
    changed = [{"id": one, "what": "As agreed", "status": "done", "endedOn": way.day}
               for one in items if way.state.get("action", one) is not None]
    return {"actions": changed or [{"id": "$mend", "what": "Ring", "owner": "School office",
                                    "dueOn": way.later(7)}]}


def copy(way, step, items):
    taf = way.last_taf()
    have = {one["person"] for one in way.state.all("copy") if one["meeting"] == taf}
    who = next((one.id for one in way.there if not people.is_child(one) and one.id not in have), None)
    return {"copies": [{"meeting": taf, "person": who, "on": way.day}]} if taf and who else None


def preparation(way, step, items):
    return {"preparation": {"id": way.last("preparation") or "$mend", "reason": "familyWithdrew",
                            "summary": "Why.", "impact": "They sleep.", "whoContinues": "School",
                            "continuesSince": way.day, "on": way.day}}


def concern(way, step, items):
    worry = next((one.id for one in way.state.all("concern") if not one.get("closedOn")), None)
    return {"concern": worry, "outcome": "noFurtherAction", "outcomeNote": "Explained.",
            "closedOn": way.day, "parentsTold": True} if worry else None


def end_share(way, step, items):
    running = [one.id for one in way.state.all("trayShare") if not one.get("until")]
    return {"share": running[-1], "until": way.day} if running else None


def assessment(way, step, items):
    child, adult = way.child(), way.adult()
    wish = {"assessment": {"analysis": "So it is.", "triedBefore": "A chart.", "level": "additional"}}
    if step in ("needs", "child-needs") and child:
        wish = {"domains": [{"person": child, "domain": "health", "needs": "Sleep.",
                             "strengths": "Says so."}]}
    if step == "voices" and child:
        wish = {"childVoices": [{"person": child, "words": "I sleep.", "on": way.day,
                                 "source": "Kim Reed"}]}
    if step in ("parents", "absent-parent") and adult:
        wish = {"parentViews": [{"person": adult, "view": "It helps.", "on": way.day}]}
    return wish


WAYS = {
    "recordTaf": record_taf, "markInEhm": mark, "recordConsent": consent, "changeTeam": team,
    "planHoliday": holiday, "agreeHolidayContact": contact, "changePeople": person,
    "reviewOutcomes": outcomes, "recordFeedback": feedback, "changePlan": plan, "giveCopy": copy,
    "prepareClosure": preparation, "closeConcern": concern, "endTrayShare": end_share,
    "writeAssessment": assessment,
    "planTaf": lambda way, *_: {"meeting": {"id": "$mend", "plannedFor": way.later(7)}},
    "reviewPlan": lambda way, *_: {"review": {"on": way.day, "nothingChanged": True}},
    "writeNote": lambda way, *_: {"note": {"id": "$mend", "type": "call", "on": way.day,
                                           "fact": "They rang."}},
    "writeHandoverNote": lambda way, *_: {"plan": {
        "break": way.holiday, "contact": "Bea Long", "support": "Sleep clinic",
        "keyInformation": "Gran has the key.", "noRisksKnown": True, "writtenOn": way.day}},
    "shareTray": lambda way, *_: {"share": {"id": "$mend", "with": "Jo Hill", "role": "manager",
                                            "on": way.day}},
    "stepUp": lambda way, *_: {"step": {"id": "$mend", "reason": "Worried.", "on": way.day,
                                        "to": "Dee Moss, Children's Services"}},
    "recordHelpdeskCheck": lambda way, *_: {"check": {"result": "none", "on": way.day}},
    "sendRegistration": lambda way, *_: {"sentOn": way.day},
    "completeRegistration": lambda way, *_: {"completedOn": way.day, "sentOn":
                                             way.state.one("registration").get("sentOn", way.day)},
    "finaliseAssessment": lambda way, *_: {"finalisedOn": way.day, "level": "additional",
                                           "gaps": "Others were not asked yet."},
    "signAssessment": lambda way, *_: {"signedBy": [way.adult()], "signedOn": way.day,
                                       "copyGivenOn": way.day} if way.adult() else None,
    "recordDiscussion": lambda way, *_: {"discussion": {
        "id": "$mend", "with": "Maggie Dunn", "about": "How it goes on.", "decided": "Go on.",
        "on": way.day}},
    "requestSupport": lambda way, *_: {"request": {"id": "$mend", "kind": "closing", "to": "Pat Lane",
                                                   "on": way.day, "neededBy": way.later(7)}},
}


def command_for(way, step, stands):
    """(command, its fields) of the action beside an open step; None where the story has nothing it
    could be filled in with."""
    make = WAYS.get(stands["mend"])
    fields = make(way, step, stands["items"]) if make else None
    return (stands["mend"], fields) if fields is not None else None
