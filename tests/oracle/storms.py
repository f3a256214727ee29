# SPDX-License-Identifier: GPL-3.0-or-later
"""Short stories in which little happens but what begins and ends an FFA and what rests on it: help agreed
to and withdrawn, closing, opening again, worries, TAFs, who leaves; often several on one day, and typed
later than they were. Stories of a seed that begins with "storms"."""

import random
from datetime import date, timedelta

from families import Life, marked, opened, profile, said, taf

TURNS = ("agreed", "agreed", "withdrawn", "withdrawn", "closes", "closes", "reopens", "reopens", "worry",
         "worry_ends", "held", "held", "held", "in_ehm", "leaves", "hands_over", "elsewhere", "copy",
         "asks_support", "takes_back")


class Storm:
    def __init__(self, seed):
        self.random, self.life, self.gone = random.Random(seed), Life(), set()
        self.begin()

    def chance(self, share):
        return self.random.random() < share

    def begin(self):
        life, pick = self.life, self.random.choice
        people = []
        if self.chance(0.4):
            people.append({"id": "$lily", "firstName": "Lily", "child": True, "relationship": "child",
                           "born": pick(["2003-04-20", "2003-06-10", "2002-01-01"])})
        if self.chance(0.3):
            people.append({"id": "$dad", "firstName": "Rob", "relationship": "father",
                           "born": "1983-06-04", **pick([{}, {"parentalResponsibility": True}])})
        self.deciders = ["$mum"] + [one["id"] for one in people]
        profile(life, "2019-02-28")
        opened(life, people=people)
        self.first = len(life.commands)      # what may be taken back begins here
        life.do("2019-03-04", "completeRegistration", completedOn="2019-03-04", sentOn="2019-03-01")
        first_taf = pick([None, "2019-03-15", "2019-04-02"])
        if first_taf == "2019-03-15":
            taf(life, "$t0", first_taf)
        life.do("2019-03-22", "finaliseAssessment", finalisedOn="2019-03-22", level="additional",
                gaps="Others were not asked yet.",
                **({"noActionNeeded": True} if self.chance(0.15) else {}))
        if first_taf == "2019-04-02":
            taf(life, "$t0", first_taf)

    def run(self):
        day = date(2019, 4, 5)
        for self.number in range(1, self.random.randint(3, 10)):
            if self.chance(0.6):
                day += timedelta(days=self.random.randint(1, 25))
            self.on = day.isoformat()
            self.stated = (day - timedelta(days=self.random.choice([0, 0, 0, 0, 1, 3, 9]))).isoformat()
            getattr(self, self.random.choice(TURNS))()
        later = day + timedelta(days=self.random.randint(1, 60))
        return self.life.story(*sorted({"2019-04-21", "2019-07-24", "2019-07-25", day.isoformat(),
                                        later.isoformat()}))

    def do(self, command, **fields):
        self.life.do(self.on, command, **fields)

    def last(self, command, row):
        """The label of the row that the last such command wrote."""
        found = [one["fields"] for one in self.life.commands if one["command"] == command]
        return found[-1][row]["id"] if found else None

    # --- turns

    def agreed(self, answer="agreed"):
        self.do("recordConsent", consents=[said(self.random.choice(self.deciders), answer, self.stated)])

    def withdrawn(self):
        self.agreed("withdrawn")

    def closes(self):
        """For the reason that asks for least."""
        self.do("prepareClosure", preparation={
            "id": f"$ready{self.number}", "reason": "merged", "on": self.on, "summary": "Why.",
            "impact": "They sleep.", "whoContinues": "School", "mergedInto": "FFA 12"})
        self.do("closeFfa", closure={
            "id": f"$closure{self.number}", "reason": "merged", "summary": "Why.",
            "impact": "They sleep.", "whoContinues": "School",
            "on": self.random.choice([self.on, self.on, self.stated])})

    def reopens(self):
        self.do("reopenFfa", reopening={"id": f"$again{self.number}", "reason": "It began again.",
                                        "on": self.random.choice([self.on, self.on, self.stated])})

    def worry(self):
        self.do("raiseConcern", concern={"id": f"$worry{self.number}", "what": "A bruise.",
                                         "on": self.stated, "about": ["$tom"]})

    def worry_ends(self):
        worry = self.last("raiseConcern", "concern")
        if worry:
            self.do("closeConcern", concern=worry, outcome="noFurtherAction", outcomeNote="Explained.",
                    closedOn=self.on, parentsTold=True)

    def held(self):
        taf(self.life, f"$t{self.number}", self.stated, self.on)

    def in_ehm(self):
        self.do("reviewPlan", review={"on": self.on, "nothingChanged": True})
        held = self.last("recordTaf", "meeting")
        marked(self.life, self.on, *([held] if held else []), "$familyPlan")

    def leaves(self):
        who = self.random.choice(self.deciders)
        if who not in self.gone:
            self.gone.add(who)
            self.do("changePeople", people=[{"id": who, "firstName": "As before", "leftOn": self.stated,
                                             "leftWhy": "Moved away"}])

    def hands_over(self):
        self.do("handOver", transfer={"id": f"$transfer{self.number}", "reason": "keyworkerLeaves",
                                      "to": f"Lee {self.number}", "offeredOn": self.on,
                                      "consentReviewedOn": self.on})

    def elsewhere(self):
        until = date.fromisoformat(self.on) + timedelta(days=self.random.choice([10, 27, 28, 60]))
        carer = self.random.choice([{}, {"carer": "friend"}, {"carer": "grandparent"}])
        self.do("changePeople", households=[{"id": f"$host{self.number}", "name": "Elsewhere"}],
                residences=[{"id": f"$stay{self.number}", "person": "$tom", **carer,
                             "household": f"$host{self.number}", "from": self.stated,
                             "until": until.isoformat()}])

    def copy(self):
        held = self.last("recordTaf", "meeting")
        if held:
            self.do("giveCopy", copies=[{"meeting": held, "on": self.on,
                                         "person": self.random.choice(self.deciders)}])

    def asks_support(self):
        needed = date.fromisoformat(self.on) + timedelta(days=4)
        self.do("requestSupport", request={"id": f"$request{self.number}", "kind": "closing",
                                           "to": "Pat Lane", "on": self.stated,
                                           "neededBy": needed.isoformat()})

    def takes_back(self):
        """One of the last six entries; an opening again is never taken back."""
        found = [index for index in range(max(self.first, len(self.life.commands) - 6),
                                          len(self.life.commands))
                 if self.life.commands[index]["command"] not in ("reopenFfa", "withdrawEntry")]
        if found:
            self.do("withdrawEntry", target=f"$entry/{self.random.choice(found)}", reason="By mistake.")
