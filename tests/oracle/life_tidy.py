# SPDX-License-Identifier: GPL-3.0-or-later
"""A careful keyworker in a made-up life: everything before the break, or before closing, is done in
its order, so that many stories end ready and what comes later can spoil them."""

from datetime import date, timedelta

from life_holiday import FIRST, LAST, SUMMER, text

COVER = "$cover"


class Tidy:
    def schedule_tidy(self):
        sim = self.sim
        if sim.chance(0.35) and sim.start < date(2019, 6, 1):
            sim.on(date(2019, 7, 4) + sim.days(0, 16), self.tidy_before_break)
        elif sim.chance(0.3):
            sim.on(sim.start + sim.days(60, 150), self.tidy_closing)

    def people_now(self, wanted):
        return [id for id, one in self.sim.people.items()
                if wanted(one) and id not in self.sim.dead and "leftOn" not in one]

    def who_is_asked(self):
        """Those with responsibility, and young people of 16 or who decide alone."""
        adults = self.people_now(lambda one: not one.get("child")
                                 and one.get("parentalResponsibility"))
        return adults + self.people_now(lambda one: one.get("child") and "born" in one
                                        and self.is_decider(one))

    def settle_planned(self):
        """A TAF that is planned and was not spoken of again is cancelled."""
        sim = self.sim
        planned = {}
        for one in sim.life.commands:
            for name in ("meeting", "next"):
                row = one["fields"].get(name)
                if one["command"] in ("planTaf", "recordTaf") and isinstance(row, dict):
                    planned[row["id"]] = "heldOn" not in row
            if one["command"] == "cancelTaf":
                planned[one["fields"]["meeting"]] = False
        for label, still in planned.items():
            if still:
                sim.do("cancelTaf", meeting=label, why="Not needed.")

    def tidy_taf(self, decision, **more):
        sim = self.sim
        label = sim.label("tidy")
        family = self.people_now(lambda one: not one.get("child"))
        wish = {"meeting": {"id": label, "heldOn": text(sim.today), "decision": decision,
                            "happened": "We met.", **more},
                "attendances": [{"person": id, "how": "present"} for id in family[:1]]
                or [{"name": "Head teacher", "how": "present"}]}
        spoken = [one for one in sim.actions if one not in sim.ended]
        if spoken:
            wish["actionReviews"] = [{"action": one, "outcome": "goingOn"} for one in spoken]
        sim.do("recordTaf", **wish)
        sim.tafs.append(label)
        sim.do("reviewPlan", review={"on": text(sim.today), "nothingChanged": True})
        return label

    def tidy_note(self):
        sim = self.sim
        label = sim.label("tidyNote")
        sim.do("writeNote", note={"id": label, "type": "homeVisit", "on": text(sim.today),
                                  "fact": "All were in."})
        sim.notes.append(label)

    def tidy_marks(self, *more):
        """One mark each, so that one that is refused keeps no other from being made."""
        sim = self.sim
        for target in [*sim.notes, "$familyPlan", *more]:
            sim.do("markInEhm", targets=[target], on=text(sim.today))
        sim.unmarked.clear()

    def tidy_before_break(self):
        sim = self.sim
        if sim.closed or not sim.registered:
            return
        today = text(sim.today)
        self.settle_planned()
        sim.do("changeTeam", members=[{"id": COVER, "name": "Bea Long", "role": "family worker",
                                       "professional": True, "phone": "01707 555123",
                                       "accessFrom": today}])
        for label in sim.team:
            self.member(label, accessFrom=today)
        sim.team.append(COVER)
        taf = self.tidy_taf("stayOpen")
        sim.contacts.append("$tidyContact")
        sim.do("agreeHolidayContact", contact={
            "id": "$tidyContact", "break": SUMMER, "member": COVER, "from": text(FIRST),
            "until": text(LAST), "agreedOn": today})
        held_by = min(sim.today + timedelta(days=40), LAST)
        sim.do("planHoliday", plan={"break": SUMMER, "decision": "stayOpen", "familyToldOn": today,
                                    "servicesToldOn": today, "reviewHolder": COVER,
                                    "reviewHeldBy": text(held_by)})
        self.tidy_note()
        sim.do("writeHandoverNote", plan={
            "break": SUMMER, "contact": "Bea Long", "support": "Sleep clinic",
            "keyInformation": "Gran has the key.", "noRisksKnown": True, "writtenOn": today})
        self.tidy_marks(taf, "$holidayPlan/summer-2019")
        if sim.chance(0.5):
            sim.quiet_until = FIRST     # little more happens before leaving
        self.spoil()
        asked = self.who_is_asked()
        if asked:
            sim.do("recordConsent", consents=[
                {"about": "homeTray", "answer": "agreed", "person": id, "on": today,
                 "with": "Jo Hill"} for id in asked])
            sim.do("shareTray", share={"id": sim.label("share"), "with": "Jo Hill",
                                       "role": "manager", "on": today})

    def spoil(self):
        """What comes between being ready and leaving, or after it."""
        sim = self.sim
        for share, event, *given in ((0.15, self.change_number, COVER), (0.06, self.remove_contact),
                                     (0.1, self.worry), (0.08, self.tray_withdrawn),
                                     (0.1, self.take_back), (0.08, self.change_action),
                                     (0.06, self.decide), (0.06, self.correct_note)):
            if sim.chance(share):
                sim.later(1, 25, event, *given)

    def tidy_closing(self):
        sim = self.sim
        if sim.closed or not sim.registered:
            return
        today = text(sim.today)
        self.settle_planned()
        taf = self.tidy_taf("close", needsMet="yes")
        for id in self.people_now(lambda one: one.get("child") and "born" in one):
            self.person(id, noNeedsOn=today)
        for label in [one for one in sim.actions if one not in sim.ended]:
            sim.do("changePlan", actions=[{"id": label, "what": "As agreed", "status": "done",
                                           "endedOn": today}])
        rows = [{"id": sim.label("tidyOutcome"), "goal": goal, "outcome": "met",
                 "baseline": "Poor.", "latest": "Good.", "evidence": "Seen at school.",
                 "evidenceOn": today, "keyworkerView": "Better.", "familyView": "Better.",
                 "on": today} for goal in sim.goals]
        for row in rows:
            sim.do("reviewOutcomes", reviews=[row])
        adults = self.people_now(lambda one: not one.get("child"))
        sim.do("recordFeedback", feedback={"result": "given", "from": adults[:1],
                                           "text": "Thank you.", "on": today}
               if adults else {"result": "notReached", "on": today})
        self.tidy_note()
        self.tidy_marks(taf, *(row["id"] for row in rows))
        if sim.chance(0.6):
            sim.later(1, 8, self.close, "needsMet")
