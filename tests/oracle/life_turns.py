# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns in a made-up life: people, agreements, worries, corrections, closing and opening again."""

from datetime import date, timedelta

REASONS = ("needsMet", "needsMet", "needsMet", "oneAgency", "statutory", "familyWithdrew",
           "notEngaged", "movedAway", "merged", "openedInError")


def text(day):
    return day.isoformat()


class Turns:
    def schedule_turns(self):
        """Each kind of turn with its share of lives, at any time."""
        for share, event in (
                (0.16, self.withdraws), (0.1, self.father_agrees), (0.12, self.responsibility_known),
                (0.05, self.somebody_dies), (0.07, self.somebody_leaves), (0.08, self.child_joins),
                (0.1, self.moves_home), (0.9, self.is_born), (0.22, self.worry),
                (0.6, self.change_action), (0.4, self.change_action), (0.3, self.change_action),
                (0.3, self.correct_taf), (0.15, self.correct_note), (0.15, self.take_back),
                (0.08, self.step_up), (0.05, self.hand_over), (0.08, self.override),
                (0.06, self.close), (0.08, self.teenager_answers), (0.06, self.host_family),
                (0.1, self.review_outcomes), (0.1, self.feedback), (0.1, self.change_goal),
                (0.1, self.correct_registration), (0.1, self.impossible),
                (0.3, self.hand_on)):
            if self.sim.chance(share):
                self.sim.on(self.sim.start + self.sim.days(15, 260), event)

    # --- people and agreements

    def adults(self):
        return [id for id in ("$mum", "$dad", "$gran") if id in self.sim.people
                and id not in self.sim.dead]

    def answer(self, person, answer, about="help", **more):
        sim = self.sim
        day = sim.today - sim.days(0, 4) if sim.chance(0.25) else sim.today
        sim.do("recordConsent", consents=[{"about": about, "answer": answer, "person": person,
                                           "on": text(max(day, sim.start)), **more}])

    def withdraws(self):
        sim = self.sim
        if not self.adults():
            return
        who = sim.pick(self.adults())
        self.answer(who, "withdrawn")
        if sim.chance(0.35):
            sim.later(0, 6, self.also_withdraws)
        if sim.chance(0.5):
            sim.later(3, 40, self.agrees_again, who)
        elif sim.chance(0.4):
            sim.later(1, 25, self.close, "familyWithdrew")

    def also_withdraws(self):
        for who in self.adults():
            self.answer(who, "withdrawn")

    def agrees_again(self, who):
        if who not in self.sim.dead:
            self.answer(who, "agreed")

    def father_agrees(self):
        if "$dad" in self.adults():
            self.answer("$dad", "agreed")

    def teenager_answers(self):
        sim = self.sim
        children = self.born_children()
        if children:
            child = sim.pick(children)
            more = {} if self.is_decider(sim.people[child]) else {"decidedBy": "$mum"}
            self.answer(child, sim.pick(["agreed", "refused", "withdrawn"]), **more)

    def responsibility_known(self):
        sim = self.sim
        who = sim.pick([one for one in ("$mum", "$dad") if one in sim.people])
        self.person(who, parentalResponsibility=sim.chance(0.75))

    def person(self, id, **members):
        sim = self.sim
        known = sim.people[id]
        known.update(members)
        sim.do("changePeople", people=[{"id": id, "firstName": known["firstName"], **members}])

    def somebody_dies(self):
        sim = self.sim
        who = sim.pick([id for id, one in sim.people.items() if "born" in one])
        if who in sim.dead:
            return
        sim.dead.add(who)
        day = sim.today - sim.days(0, 3) if sim.chance(0.3) else sim.today
        self.person(who, died=text(max(day, sim.start)))

    def somebody_leaves(self):
        sim = self.sim
        who = sim.pick([id for id, one in sim.people.items() if "born" in one])
        if who not in sim.dead:
            self.person(who, leftOn=text(sim.today), leftWhy="Moved away")

    def child_joins(self):
        sim = self.sim
        label = sim.label("joined")
        child = {"id": label, "firstName": "Joined", "child": True, "relationship": "child",
                 "born": "2011-04-05", "joinedOn": text(sim.today)}
        sim.people[label] = child
        sim.do("changePeople", people=[child], residences=[
            {"id": f"{label}Lives", "person": label, "household": "$home", "carer": "parent"}])

    def moves_home(self):
        """To the other parent's home, to a new one, or a home that is not known."""
        sim = self.sim
        who = sim.pick([one for one in ("$mum", "$dad") if one in sim.people])
        old = f"{who}Lives"
        home = "$home" if who == "$dad" else "$flat"
        until = text(sim.today)
        residences = [{"id": old, "person": who, "household": self.home_of(old), "until": until}]
        households = []
        if sim.chance(0.7):
            home = "$new"
            households = [{"id": home, "name": "New home"}]
        if home in ("$home", "$new"):
            residences.append({"id": f"{who}LivesNow", "person": who, "household": home,
                               "from": text(sim.today + timedelta(days=1))})
        sim.do("changePeople", residences=residences, households=households)

    def home_of(self, residence):
        for one in self.sim.life.commands:
            for row in one["fields"].get("residences", []):
                if row.get("id") == residence:
                    return row["household"]
        return "$home"

    def host_family(self):
        sim = self.sim
        children = self.born_children()
        if children:
            child = sim.pick(children)
            stay = {"id": sim.label("stay"), "person": child, "household": sim.label("host"),
                    "from": text(sim.today + sim.days(0, 5)),
                    "until": text(sim.today + sim.days(20, 70))}
            if sim.chance(0.7):
                stay["carer"] = sim.pick(["hostFamily", "cousin", "friend", "grandparent"])
            sim.do("changePeople", households=[{"id": stay["household"], "name": "Elsewhere"}],
                   residences=[stay])

    def is_born(self):
        sim = self.sim
        for id, one in list(sim.people.items()):
            if one.get("expected") and "born" not in one and id not in sim.dead \
                    and one["expected"] <= text(sim.today):
                self.person(id, born=one["expected"])

    # --- worries, plan, corrections

    def worry(self):
        sim = self.sim
        label = sim.label("worry")
        told = [{"who": "Dee Moss", "on": text(sim.today)}] if sim.chance(0.5) else []
        about = self.born_children()[:1] or self.adults()[:1]
        sim.do("raiseConcern", concern={"id": label, "what": "A bruise.", "on": text(sim.today),
                                        "about": about},
               **({"told": told} if told else {}))
        if not told and sim.chance(0.6):
            sim.later(0, 10, self.tell_worry, label)
        if sim.chance(0.7):
            sim.later(5, 40, self.end_worry, label)
        if sim.chance(0.3):
            sim.later(1, 10, self.worry)

    def tell_worry(self, label):
        self.sim.do("tellConcern", told={"concern": label, "who": "Dee Moss",
                                         "on": text(self.sim.today)})

    def end_worry(self, label):
        self.sim.do("closeConcern", concern=label, outcome="noFurtherAction",
                    outcomeNote="Explained.", closedOn=text(self.sim.today), parentsTold=True)

    def change_action(self):
        sim = self.sim
        if not sim.actions or sim.closed:
            return
        label, chance = sim.pick(sim.actions), sim.random.random()
        change = {"id": label, "what": "As agreed"}
        if chance < 0.5:
            change.update(status="done", endedOn=text(sim.today))
        elif chance < 0.65:
            change.update(status="dropped", endedOn=text(sim.today))
            if sim.chance(0.9):
                change["droppedWhy"] = "Not needed."
        else:
            change["dueOn"] = text(sim.today + sim.days(5, 40))
        if "status" in change:
            sim.ended.add(label)
        sim.do("changePlan", actions=[change])
        if sim.chance(0.5):
            sim.later(0, 5, self.mark, ["$familyPlan"])
        if sim.chance(0.15):
            sim.later(0, 4, self.take_back)

    def hand_on(self):
        """An action handed to somebody else."""
        sim = self.sim
        if sim.actions and not sim.closed:
            sim.do("changePlan", actions=[{"id": sim.pick(sim.actions), "what": "As agreed",
                                           "mine": False, "owner": "School office"}])

    def impossible(self):
        """What no list could accept: a program that takes it is told of."""
        sim = self.sim
        choice = sim.random.randint(0, 3)
        if choice == 0 and sim.dead:
            sim.do("recordFeedback", feedback={"result": "given", "from": [sorted(sim.dead)[0]],
                                               "text": "Thank you.", "on": text(sim.today)})
        elif choice == 1 and "$gran" in sim.people:
            label = sim.label("relative")
            sim.do("changeTeam", members=[{"id": label, "name": "Joan", "person": "$gran",
                                           "role": "grandmother", "phone": "01707 555003"}])
            sim.do("agreeHolidayContact", contact={
                "id": sim.label("contact"), "break": "summer-2019", "member": label,
                "from": "2019-07-25", "until": "2019-09-01", "agreedOn": text(sim.today)})
        elif choice == 2 and len(sim.life.commands) > 5:
            sim.do("withdrawEntry", target=f"$entry/{len(sim.life.commands) - 1}", reason="  ")
        elif sim.team:
            sim.do("planHoliday", plan={"break": "summer-2019", "reviewHolder": sim.pick(sim.team),
                                        "reviewHeldBy": text(sim.today - sim.days(1, 9))})

    def change_goal(self):
        sim = self.sim
        if sim.goals and not sim.closed:
            sim.do("changePlan", goals=[{"id": sim.pick(sim.goals), "title": "Sleep again",
                                         "status": sim.pick(["reached", "dropped", "open"])}])

    def correct_taf(self):
        """A word, the day, or the decision of a TAF put right."""
        sim = self.sim
        held = [one for one in sim.tafs if one in sim.written]
        if not held:
            return
        label = sim.pick(held)
        index = sim.written[label]
        meeting = sim.life.commands[index]["fields"].get("meeting", {})
        if not isinstance(meeting, dict) or "heldOn" not in meeting:
            return
        chance = sim.random.random()
        if chance < 0.5:
            field, value = "happened", "We met again."
        elif chance < 0.8:
            field = "heldOn"
            value = text(max(sim.start, date.fromisoformat(meeting["heldOn"]) - sim.days(1, 3)))
        elif "decision" in meeting:
            field, value = "decision", sim.pick(["stayOpen", "close"])
        else:
            return
        if meeting.get(field) != value:
            sim.do("correctEntry", target=f"$entry/{index}", reason="Written wrongly.",
                   corrections=[{"object": label, "field": field, "value": value}])

    def correct_note(self):
        sim = self.sim
        if sim.notes:
            label = sim.pick(sim.notes)
            field, value = sim.pick([("fact", "It was otherwise."), ("significant", "true")])
            note = sim.life.commands[sim.written[label]]["fields"]["note"]
            if field in note:
                sim.do("correctEntry", target=f"$entry/{sim.written[label]}",
                       corrections=[{"object": label, "field": field, "value": value}])

    def correct_registration(self):
        sim = self.sim
        for index, one in enumerate(sim.life.commands):
            if one["command"] == "completeRegistration":
                day = date.fromisoformat(one["fields"]["completedOn"]) - sim.days(1, 2)
                if day >= sim.start:
                    sim.do("correctEntry", target=f"$entry/{index}", corrections=[
                        {"object": "$registration", "field": "completedOn", "value": text(day)}])
                return

    TAKEN_BACK = ("markInEhm", "giveCopy", "changePlan", "recordConsent", "reviewPlan",
                  "writeNote", "recordTaf", "recordFeedback", "finaliseAssessment",
                  "writeHandoverNote", "planHoliday")

    def take_back(self):
        """Something of the last ten entries; in some lives it is put back later."""
        sim = self.sim
        first = max(0, len(sim.life.commands) - 10)
        found = [index for index in range(first, len(sim.life.commands))
                 if sim.life.commands[index]["command"] in self.TAKEN_BACK
                 and "next" not in sim.life.commands[index]["fields"]]
        if not found:
            return
        index = sim.pick(found)
        sim.do("withdrawEntry", target=f"$entry/{index}", reason="By mistake.")
        if sim.chance(0.2):
            sim.later(1, 6, self.put_back, index)

    def put_back(self, index):
        self.sim.do("redoEntry", target=f"$entry/{index}")

    # --- elsewhere

    def step_up(self):
        sim = self.sim
        considered = sim.chance(0.4)
        sim.do("considerStepUp" if considered else "stepUp", step={
            "id": sim.label("step"), "reason": "Worried.", "on": text(sim.today),
            "to": "Dee Moss, Children's Services", **({"considered": True} if considered else {})})
        if sim.chance(0.4):
            sim.later(1, 20, self.close, "statutory")

    def hand_over(self):
        sim = self.sim
        if not sim.closed:
            sim.do("handOver", transfer={"id": sim.label("transfer"), "reason": "keyworkerAway",
                                         "to": "Lee West", "offeredOn": text(sim.today),
                                         "consentReviewedOn": text(sim.today)})

    def override(self):
        sim = self.sim
        checklist, step = sim.pick([
            ("closure", "feedback"), ("closure", "outcomes"), ("before-break-staying", "notes"),
            ("before-break-staying", "contact"), ("before-break-staying", "access"),
            ("closure", "notes")])
        sim.do("overrideStep", override={
            "id": sim.label("override"), "by": "Pat Lane", "role": "coordinator",
            "checklist": checklist, "step": step, "reason": "Nobody can be reached.",
            "heardByTelephone": True, "on": text(sim.today)})

    # --- closing

    def review_outcomes(self):
        sim = self.sim
        if sim.closed or not sim.goals:
            return
        rows = []
        for goal in sim.goals:
            if sim.chance(0.9):
                row = {"id": sim.label("outcome"), "goal": goal, "outcome": "met",
                       "baseline": "Poor.", "latest": "Good.", "evidence": "Seen at school.",
                       "evidenceOn": text(sim.today), "keyworkerView": "Better.",
                       "on": text(sim.today)}
                if sim.chance(0.9):
                    row["familyView"] = "Better."
                rows.append(row)
        if rows:
            sim.do("reviewOutcomes", reviews=rows)
            if sim.chance(0.9):
                sim.later(0, 3, self.mark, [one["id"] for one in rows])

    def feedback(self):
        sim = self.sim
        if sim.closed:
            return
        result = sim.pick(["given", "given", "declined", "notReached"])
        row = {"result": result, "on": text(sim.today), "text": "Thank you."}
        if result == "given" and sim.chance(0.85) and self.adults():
            row["from"] = [sim.pick(self.adults())]
        sim.do("recordFeedback", feedback=row)

    def close(self, reason=None):
        sim = self.sim
        if sim.closed:
            return
        if sim.chance(0.6):     # what a careful keyworker does first
            self.mark_notes()
            self.mark(["$familyPlan"] + sim.tafs[-1:])
        label = sim.label("closure")
        sim.do("closeFfa", closure={
            "id": label, "reason": reason or sim.pick(REASONS), "on": text(sim.today),
            "summary": "Why, what, how.", "impact": "They sleep.", "whoContinues": "School",
            "discussedWithParents": True})
        if sim.chance(0.6):
            sim.later(0, 6, self.mark, [label])
        if sim.chance(0.2):
            sim.later(3, 60, self.reopen)

    def reopen(self):
        self.sim.do("reopenFfa", reopening={"id": self.sim.label("reopening"),
                                            "on": text(self.sim.today), "reason": "It began again."})
