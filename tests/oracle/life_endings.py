# SPDX-License-Identifier: GPL-3.0-or-later
"""How a made-up life ends, and goes on after it: closed, opened again, agreed to again, written to as
if it were open, handed over, several on one day. Stories of a seed that begins with "endings" do."""

from datetime import timedelta

from life_holiday import text


class Endings:
    def schedule_endings(self):
        sim = self.sim
        if not sim.endings:
            return
        day = sim.start + sim.days(50, 120)
        if sim.chance(0.3):
            sim.on(day - sim.days(1, 20), sim.pick([self.all_withdraw, self.handed_on,
                                                    self.stays_elsewhere]))
        if sim.chance(0.7):
            sim.on(day, self.tidy_closing)
        sim.on(day + sim.days(0, 2), self.ends_for_a_reason)
        turns = [self.ends_for_a_reason, self.all_withdraw, self.all_agree, self.all_agree,
                 self.reopen, self.worry, self.holds_one, self.looks_back,
                 self.handed_on, self.stays_elsewhere, self.asks_for_support, self.goes_away]
        for _ in range(sim.random.randint(4, 9)):
            day += sim.days(1, 20) if sim.chance(0.6) else timedelta(0)
            sim.on(day, sim.pick(turns))

    def ends_for_a_reason(self):
        """Written before it is closed, in EHM, as somebody would who knows what is asked."""
        sim = self.sim
        reason = sim.pick(["needsMet", "needsMet", "familyWithdrew", "statutory", "merged",
                           "openedInError"])
        label, today = sim.label("ready"), text(sim.today)
        more = {"merged": {"mergedInto": "FFA 12"}, "openedInError": {"helpdeskToldOn": today},
                "statutory": {"childrensServicesLead": "Dee Moss", "leadSince": today}}
        for worry in self.worries_open():
            self.end_worry(worry)
        if reason == "statutory":
            sim.do("stepUp", step={"id": sim.label("step"), "reason": "Worried.", "on": today,
                                   "to": "Dee Moss, Children's Services"})
        self.tidy_marks(*sim.tafs[-1:])
        sim.do("prepareClosure", preparation={
            "id": label, "reason": reason, "on": today, "summary": "Why, what, how.",
            "impact": "They sleep.", "whoContinues": "School", "continuesSince": today,
            **more.get(reason, {})})
        sim.do("markInEhm", targets=[label], on=today)
        label = sim.label("closure")
        back = {}
        if sim.chance(0.7):
            day = sim.today + sim.days(10, 40)
            back = {"lookBackOn": text(day)}
            sim.on(day + sim.days(0, 12), self.looks_back)
        sim.do("closeFfa", closure={
            "id": label, "reason": reason, "on": today, "summary": "Why, what, how.",
            "impact": "They sleep.", "whoContinues": "School", "discussedWithParents": True, **back})
        if sim.chance(0.6):
            sim.later(0, 6, self.mark, [label])

    def worries_open(self):
        raised = [one["fields"]["concern"]["id"] for one in self.sim.life.commands
                  if one["command"] == "raiseConcern"]
        ended = {one["fields"]["concern"] for one in self.sim.life.commands
                 if one["command"] == "closeConcern"}
        return [one for one in raised if one not in ended]

    def holds_one(self):
        sim = self.sim
        self.hold(sim.label("taf"), sim.today)

    def looks_back(self):
        sim = self.sim
        sim.do("answerLookBack", lookBack={
            "id": sim.label("lookBack"), "result": sim.pick(["lasted", "partly", "notReached"]),
            "on": text(sim.today - sim.days(0, 5))})

    def handed_on(self):
        sim = self.sim
        if sim.chance(0.5):
            self.step_up()
        else:
            sim.do("handOver", transfer={
                "id": sim.label("transfer"), "reason": "keyworkerLeaves",
                "to": sim.pick(["Lee West", "Ida Coe", "Max Orr"]), "offeredOn": text(sim.today),
                "consentReviewedOn": text(sim.today)})

    def stays_elsewhere(self):
        self.host_family()

    def asks_for_support(self):
        sim = self.sim
        sim.do("requestSupport", request={
            "id": sim.label("request"), "kind": "closing", "to": "Pat Lane", "on": text(sim.today),
            "neededBy": text(sim.today + sim.days(1, 9))})

    def goes_away(self):
        sim = self.sim
        first = sim.today + sim.days(2, 20)
        sim.do("recordAway", away={"id": sim.label("away"), "from": text(first),
                                   "until": text(first + sim.days(3, 20))})
