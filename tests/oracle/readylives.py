# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up families in which everything asked was done, and nothing else: they end ready to stay open, with
the home tray shared, or ready to close. The same for the same number."""

import random
from datetime import date, timedelta

from families import Life, SUMMER, agreed, marked, profile

DAY = timedelta(days=1)
SIX_WEEKS = 42
FIRST_AWAY, LAST_AWAY = date(2019, 7, 25), date(2019, 9, 1)
SPELLS = ([(FIRST_AWAY, LAST_AWAY)],
          [(FIRST_AWAY, date(2019, 8, 9)), (date(2019, 8, 19), LAST_AWAY)],
          [(date(2019, 7, 29), LAST_AWAY)])
LAST_TAF = date(2019, 6, 27)


class ReadyLife:
    def __init__(self, number):
        self.number = number
        self.random = random.Random(f"ready/{number}")
        self.life = Life()
        self.closing = number % 3 == 2
        self.people, self.homes = [], [{"id": "$home", "name": "Mill Lane"}]

    def days(self, least, most):
        return DAY * self.random.randint(least, most)

    def chance(self, share):
        return self.random.random() < share

    def do(self, on, command, **fields):
        self.life.do(on.isoformat(), command, **fields)

    # --- the family

    def person(self, id, name, home="$home", **more):
        row = {"id": id, "firstName": name, **more}
        self.people.append((row, home))
        return row

    def family(self):
        self.person("$mum", "Ann", relationship="mother", parentalResponsibility=True,
                    born="1985-02-03")
        if self.chance(0.5):
            home = "$home"
            if self.chance(0.5):
                home = "$flat"
                self.homes.append({"id": home, "name": "The flat"})
            self.person("$dad", "Rob", home, relationship="father", parentalResponsibility=True,
                        born="1983-06-04")
        if self.chance(0.25):
            self.person("$gran", "Joan", relationship="grandparent", parentalResponsibility=False,
                        born="1955-01-09")
        for id, name in (("$tom", "Tom"), ("$eve", "Eve"), ("$lee", "Lee"))[
                :self.random.randint(1, 3)]:
            born = date(2007, 1, 1) + self.days(0, 4000)
            self.person(id, name, child=True, relationship="child", born=born.isoformat())
        if self.chance(0.2):
            self.person("$sam", "Sam", child=True, relationship="child", born="2002-11-20")

    def adults(self):
        return [row["id"] for row, _ in self.people if not row.get("child")]

    def young(self):
        return [row["id"] for row, _ in self.people if row.get("child")]

    def deciders(self):
        return [row["id"] for row, _ in self.people
                if row.get("parentalResponsibility") or row["id"] == "$sam"]

    def opens(self, on):
        consents = [agreed(id, on.isoformat()) for id in self.adults()]
        for id in self.young():
            more = {} if id == "$sam" else {"decidedBy": "$mum"}
            consents.append(agreed(id, on.isoformat(), **more))
        carer = {True: {"carer": "parent"}, None: {}}
        self.do(on, "openFfa", family={"name": "Miller"},
                helpdeskCheck={"result": "none", "on": on.isoformat()},
                households=self.homes, people=[row for row, _ in self.people],
                residences=[{"person": row["id"], "household": home, **carer[row.get("child")]}
                            for row, home in self.people], consents=consents)

    # --- the work

    def taf(self, label, on, decision="stayOpen", **more):
        actions = more.pop("actions", [])
        meeting = {"id": label, "heldOn": on.isoformat(), "decision": decision,
                   "happened": "We met at school.", **more.pop("meeting", {})}
        self.do(on, "recordTaf", meeting=meeting,
                attendances=[{"person": "$mum", "how": "present"}], **more,
                **({"actions": actions} if actions else {}))
        if not actions and decision == "stayOpen":
            self.do(on, "reviewPlan", review={"on": on.isoformat(), "nothingChanged": True})
        marked(self.life, (on + self.days(0, 3)).isoformat(), label, "$familyPlan")
        given = {}
        for row, home in self.people:
            if row.get("parentalResponsibility"):
                given.setdefault(home, row["id"])
        later = on + DAY * 4
        for id in given.values():
            self.do(later, "giveCopy", copies=[{"meeting": label, "person": id,
                                                "on": later.isoformat()}])

    def tafs(self, registered):
        """As few as six weeks allow; goals and an action with the first, spoken of at each."""
        last = LAST_TAF + self.days(0, 10)
        held, whole = [], (last - registered).days
        count = whole // SIX_WEEKS + 1
        for number in range(count):
            held.append(registered + DAY * (whole * (number + 1) // count))
        goals = [{"id": f"$goal{number}", "title": "Sleep", "difference": "Sleeps through.",
                  "whose": [id]} for number, id in enumerate(self.young())]
        for number, on in enumerate(held):
            more = {}
            if number == 0:
                more = {"goals": goals, "actions": [
                    {"id": "$ring", "what": "Ring the clinic", "goal": "$goal0",
                     "owner": "School office", "dueOn": "2019-09-10"}]}
            else:
                more = {"actionReviews": [{"action": "$ring", "outcome": "goingOn"}]}
            close = self.closing and number == count - 1
            if close:
                more["meeting"] = {"needsMet": "yes"}
            self.taf(f"$t{number + 1}", on, "close" if close else "stayOpen", **more)
        return held[-1], [one["id"] for one in goals]

    def run(self):
        start = date(2019, 2, 18) + self.days(0, 40)
        profile(self.life, (start - DAY).isoformat())
        self.family()
        self.opens(start)
        registered = start + self.days(1, 5)
        self.do(registered, "completeRegistration", completedOn=registered.isoformat(),
                sentOn=start.isoformat())
        last, goals = self.tafs(registered)
        for number, (first, until) in enumerate(self.random.choice(SPELLS)):
            self.do(last + DAY * 5, "recordAway", away={
                "id": f"$away{number}", "from": first.isoformat(), "until": until.isoformat(),
                "break": SUMMER})
        (self.closes if self.closing else self.stays)(last + DAY * 6, goals)
        self.life.commands.sort(key=lambda one: one["at"])
        judged = max(self.life.commands[-1]["at"][:10], last.isoformat())
        return {"name": f"ready/{self.number}", **self.life.story(
            judged if self.closing else "2019-07-24")}

    def stays(self, on, goals):
        self.do(on, "changeTeam", members=[
            {"id": "$nurse", "name": "Sue Grey", "role": "school nurse", "professional": True,
             "phone": "01707 555001", "accessFrom": on.isoformat()}])
        self.do(on, "agreeHolidayContact", contact={
            "id": "$contact", "break": SUMMER, "member": "$nurse", "from": FIRST_AWAY.isoformat(),
            "until": LAST_AWAY.isoformat(), "agreedOn": on.isoformat()})
        on += self.days(0, 1)
        self.do(on, "planHoliday", plan={
            "break": SUMMER, "decision": "stayOpen", "familyToldOn": on.isoformat(),
            "servicesToldOn": on.isoformat(), "reviewHolder": "$nurse",
            "reviewHeldBy": "2019-08-06"})
        on += self.days(0, 1)
        self.do(on, "writeNote", note={"id": "$note", "type": "homeVisit", "on": on.isoformat(),
                                       "fact": "The children were in."})
        self.do(on, "writeHandoverNote", plan={
            "break": SUMMER, "contact": "Sue Grey, school nurse", "support": "Sleep clinic",
            "keyInformation": "The key is with Gran.", "noRisksKnown": True,
            "writtenOn": on.isoformat()})
        marked(self.life, (on + DAY).isoformat(), "$note", "$holidayPlan/summer-2019")
        self.do(on + DAY, "recordConsent", consents=[
            agreed(id, (on + DAY).isoformat(), "homeTray", **{"with": "Jo Hill"})
            for id in self.deciders()])
        self.do(on + DAY, "shareTray", share={"id": "$share", "with": "Jo Hill", "role": "manager",
                                              "on": (on + DAY).isoformat()})

    def closes(self, on, goals):
        self.do(on, "changePlan", actions=[{"id": "$ring", "what": "Ring the clinic",
                                            "status": "done", "endedOn": on.isoformat()}])
        marked(self.life, on.isoformat(), "$familyPlan")
        self.do(on, "writeNote", note={"id": "$note", "type": "homeVisit", "on": on.isoformat(),
                                       "fact": "The children were in."})
        self.do(on, "reviewOutcomes", reviews=[
            {"id": goal + "Review", "goal": goal, "outcome": "met", "baseline": "Poor.",
             "latest": "Good.", "evidence": "Seen at school.", "evidenceOn": on.isoformat(),
             "on": on.isoformat(), "familyView": "It is better.", "keyworkerView": "It is better."}
            for goal in goals])
        marked(self.life, on.isoformat(), "$note", *(goal + "Review" for goal in goals))
        self.do(on, "recordFeedback", feedback={"result": "given", "from": ["$mum"],
                                                "text": "Thank you.", "on": on.isoformat()})
        if not self.number % 2:
            on += self.days(1, 2)
        says = {"reason": "needsMet", "summary": "Why, what, how.",
                "impact": "They sleep and learn.", "whoContinues": "School"}
        if self.number % 2:
            self.do(on, "closeFfa", closure={"id": "$closure", **says})
            marked(self.life, on.isoformat(), "$closure")
        else:
            self.do(on, "prepareClosure", preparation={
                "id": "$preparation", "continuesSince": on.isoformat(), "on": on.isoformat(),
                **says})
            marked(self.life, on.isoformat(), "$preparation")


def story(number):
    return ReadyLife(number).run()
