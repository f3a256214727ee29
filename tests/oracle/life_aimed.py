# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns that a made-up life seldom takes by itself: everything is done before the break, and then one
thing happens on which a rule rests. Stories of a seed that begins with "aimed" have one."""

from datetime import date

from life_holiday import text


class Aimed:
    def schedule_aimed(self):
        sim = self.sim
        if not sim.aimed:
            return
        sim.on(date(2019, 7, 3) + sim.days(0, 12), self.aimed_tidy)
        turns = [self.tray_again, self.all_withdraw, self.all_die, self.children_leave,
                 self.says_why]
        sim.on(date(2019, 7, 17) + sim.days(0, 6), sim.pick(turns))
        if sim.chance(0.6):
            sim.on(date(2019, 7, 18) + sim.days(0, 6), sim.pick([self.says_why, self.ends_it]))
        if sim.chance(0.5):
            sim.on(date(2019, 7, 24) + sim.days(0, 30), sim.pick([self.all_agree] * 4 + turns))

    def aimed_tidy(self):
        """And on the same day, after the family was told and the note written, something newer."""
        sim = self.sim
        self.tidy_before_break()
        if not sim.closed and sim.registered:
            sim.pick([self.significant, self.another_contact, lambda: None])()

    def significant(self):
        sim = self.sim
        label = sim.label("newer")
        sim.do("writeNote", note={"id": label, "type": "call", "on": text(sim.today),
                                  "fact": "The father rang.", "significant": True})
        sim.notes.append(label)
        sim.do("markInEhm", targets=[label], on=text(sim.today))

    def another_contact(self):
        sim = self.sim
        if sim.team:
            sim.do("agreeHolidayContact", contact={
                "id": sim.label("contact"), "break": "summer-2019", "member": sim.pick(sim.team),
                "from": "2019-07-29", "until": "2019-08-02", "agreedOn": text(sim.today)})

    # --- the home tray

    def tray_all(self, answer):
        sim = self.sim
        rows = [{"about": "homeTray", "answer": answer, "person": id, "on": text(sim.today),
                 **({"with": "Jo Hill"} if answer == "agreed" else {})}
                for id in self.who_is_asked()]
        if rows:
            sim.do("recordConsent", consents=rows)

    def tray_again(self):
        """Shared, refused, agreed again; shared again in some lives alone."""
        sim = self.sim
        if sim.closed:
            return
        self.tray_all("agreed")
        sim.do("shareTray", share={"id": sim.label("share"), "with": "Jo Hill", "role": "manager",
                                   "on": text(sim.today)})
        sim.later(1, 2, self.tray_all, "withdrawn")
        sim.later(3, 4, self.tray_all, "agreed")
        if sim.chance(0.3):
            sim.later(5, 9, self.share)

    # --- whether it goes on

    def all_answer(self, answer):
        sim = self.sim
        rows = [{"about": "help", "answer": answer, "person": id, "on": text(sim.today)}
                for id in self.people_now(lambda one: "born" in one)]
        if rows:
            sim.do("recordConsent", consents=rows)

    def all_withdraw(self):
        self.all_answer("withdrawn")

    def all_agree(self):
        self.all_answer("agreed")

    def all_die(self):
        """Of the parents one or both."""
        for id in ("$mum", "$dad"):
            if id in self.people_now(lambda one: True) and self.sim.chance(0.8):
                self.sim.dead.add(id)
                self.person(id, died=text(self.sim.today))

    def children_leave(self):
        for id in self.people_now(lambda one: one.get("child")):
            if self.sim.chance(0.9):
                self.person(id, leftOn=text(self.sim.today), leftWhy="Lives with an aunt")

    def says_why(self):
        sim = self.sim
        sim.do("overrideStep", override={
            "id": sim.label("override"), "by": "Pat Lane", "role": "coordinator",
            "checklist": sim.pick(["before-break-staying", "self-check"]), "step": "goes-on",
            "reason": "They think it over.", "heardByTelephone": True, "on": text(sim.today)})

    def ends_it(self):
        sim = self.sim
        if not sim.closed:
            sim.do("prepareClosure", preparation={
                "id": sim.label("preparation"), "reason": "familyWithdrew", "on": text(sim.today),
                "summary": "Why, what, how."})
