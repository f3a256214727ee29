# SPDX-License-Identifier: GPL-3.0-or-later
"""The summer in a made-up life: days away, contacts, the handover note, the home tray."""

from datetime import date, timedelta

SUMMER = "summer-2019"
FIRST, LAST = date(2019, 7, 25), date(2019, 9, 1)


def text(day):
    return day.isoformat()


class Holidays:
    def schedule_holiday(self):
        """Most prepare in the last five weeks; some late, some not at all."""
        sim = self.sim
        if sim.start > FIRST or sim.end < date(2019, 7, 1):
            return
        june = date(2019, 6, 20)
        for share, least, most, event in (
                (0.7, 0, 30, self.record_away), (0.75, 4, 36, self.agree_contact),
                (0.25, 4, 40, self.agree_contact), (0.7, 6, 40, self.tell_family),
                (0.7, 6, 40, self.tell_services), (0.7, 8, 40, self.write_handover),
                (0.5, 4, 34, self.review_holder), (0.5, 4, 40, self.decide),
                (0.35, 8, 60, self.change_number), (0.1, 10, 60, self.remove_contact),
                (0.06, 4, 34, self.no_contact), (0.5, 0, 34, self.tray_consent),
                (0.2, 15, 45, self.tray_withdrawn), (0.08, 20, 60, self.end_share),
                (0.12, 4, 34, self.ask_coordinator), (0.2, 10, 33, self.give_access)):
            if sim.chance(share):
                sim.on(june + sim.days(least, most), event)

    def holiday(self, command="planHoliday", **members):
        if not self.sim.closed:
            self.sim.do(command, plan={"break": SUMMER, **members})

    def record_away(self):
        sim = self.sim
        spells = [(FIRST, LAST)]
        if sim.chance(0.25):
            spells = [(FIRST, date(2019, 8, 9)), (date(2019, 8, 19), LAST)]
        elif sim.chance(0.15):
            spells = [(date(2019, 7, 29), LAST)]
        elif sim.chance(0.1):
            spells = [(date(2019, 7, 22), date(2019, 8, 30))]
        for first, last in spells:
            sim.do("recordAway", away={"id": sim.label("away"), "from": text(first),
                                       "until": text(last), "break": SUMMER})

    def agree_contact(self):
        sim = self.sim
        if not sim.team or sim.closed:
            return
        first, last = FIRST, LAST
        if sim.chance(0.2):
            last = date(2019, 8, 12)
        elif sim.chance(0.15):
            first = date(2019, 8, 13)
        label = sim.label("contact")
        day = sim.today - sim.days(0, 3) if sim.chance(0.2) else sim.today
        sim.do("agreeHolidayContact", contact={
            "id": label, "break": SUMMER, "member": sim.pick(sim.team), "from": text(first),
            "until": text(last), "agreedOn": text(max(day, sim.start)),
            **({"phone": "01707 555002"} if sim.chance(0.3) else {})})
        sim.contacts.append(label)

    def remove_contact(self):
        sim = self.sim
        if sim.contacts:
            label = sim.contacts.pop()
            row = sim.life.commands[sim.written[label]]["fields"]["contact"]
            sim.do("agreeHolidayContact", contact=dict(row), remove=True)

    def tell_family(self):
        self.holiday(familyToldOn=self.lately())

    def tell_services(self):
        self.holiday(servicesToldOn=self.lately())

    def lately(self):
        sim = self.sim
        day = sim.today - sim.days(0, 4) if sim.chance(0.25) else sim.today
        return text(max(day, sim.start))

    def decide(self):
        self.holiday(decision="close" if self.sim.chance(0.2) else "stayOpen")

    def no_contact(self):
        self.holiday(noContactWanted="We ring the school ourselves.")

    def write_handover(self):
        sim = self.sim
        risks = {"noRisksKnown": True} if sim.chance(0.6) else {"risks": "The father rings."}
        self.holiday("writeHandoverNote", contact="Sue Grey", support="Sleep clinic",
                     keyInformation="Gran has the key.", writtenOn=self.lately(), **risks)
        if sim.chance(0.85):
            sim.later(0, 3, self.mark, ["$holidayPlan/summer-2019"])

    def review_holder(self):
        sim = self.sim
        if sim.team:
            self.holiday(reviewHolder=sim.pick(sim.team),
                         reviewHeldBy=text(date(2019, 7, 26) + sim.days(0, 30)))

    def change_number(self, label=None):
        """Put right by a correction, or changed by the command of the team."""
        sim = self.sim
        if not sim.team:
            return
        label = label or sim.pick(sim.team)
        index = sim.written[label]
        member = sim.life.commands[index]["fields"]["members"][0]
        if sim.chance(0.5) and "phone" in member:
            sim.do("correctEntry", target=f"$entry/{index}", corrections=[
                {"object": label, "field": "phone", "value": "01707 555077"}])
        else:
            self.member(label, phone="01707 555088")

    def member(self, label, **members):
        sim = self.sim
        before = sim.written[label]
        name = sim.life.commands[before]["fields"]["members"][0]["name"]
        sim.do("changeTeam", members=[{"id": label, "name": name, **members}])
        sim.written[label] = before     # corrections are of the entry with the number

    def give_access(self):
        sim = self.sim
        if sim.team:
            self.member(sim.pick(sim.team), accessFrom=text(sim.today))

    # --- the home tray

    def tray_answer(self, answer, share=0.9):
        sim = self.sim
        asked = [id for id in ("$mum", "$dad", "$gran") if id in sim.people
                 and id not in sim.dead and sim.chance(share)]
        asked += [id for id in self.born_children()
                  if self.is_decider(sim.people[id]) and sim.chance(0.6)]
        through = [id for id in self.born_children() if id not in asked
                   and not self.is_decider(sim.people[id]) and sim.chance(0.3)]
        rows = [{"about": "homeTray", "answer": answer, "person": id, "on": text(sim.today),
                 **({"with": "Jo Hill"} if answer == "agreed" else {}),
                 **({"decidedBy": "$mum"} if id in through else {})} for id in asked + through]
        if rows:
            sim.do("recordConsent", consents=rows)

    def tray_consent(self):
        sim = self.sim
        self.tray_answer("agreed" if sim.chance(0.88) else "refused")
        if sim.chance(0.85):
            sim.later(0, 5, self.share)

    def share(self):
        sim = self.sim
        if sim.closed:
            return
        label = sim.label("share")
        more = {}
        if sim.chance(0.15):
            more = {"managerAwayFrom": "2019-08-05", "managerAwayUntil": "2019-08-16"}
        if sim.chance(0.15):
            more["until"] = text(date(2019, 8, 20) + sim.days(0, 30))
        sim.do("shareTray", share={"id": label, "with": "Jo Hill" if sim.chance(0.92) else "Al Fox",
                                   "role": "manager", "on": text(sim.today), **more})
        sim.shares.append(label)

    def tray_withdrawn(self):
        sim = self.sim
        self.tray_answer("withdrawn", 0.6)
        if sim.chance(0.6):
            sim.later(1, 8, self.tray_answer, "agreed", 0.95)
        if sim.chance(0.5):
            sim.later(2, 10, self.share)

    def end_share(self):
        if self.sim.shares:
            self.sim.do("endTrayShare", share=self.sim.shares.pop(), until=text(self.sim.today))

    def ask_coordinator(self):
        sim = self.sim
        label = sim.label("request")
        sim.do("requestSupport", request={
            "id": label, "kind": sim.pick(["noContact", "notes", "closing"]), "to": "Pat Lane",
            "on": text(sim.today), "neededBy": text(sim.today + timedelta(days=7))})
        if sim.chance(0.6):
            sim.later(1, 12, self.coordinator_answers, label)

    def coordinator_answers(self, label):
        self.sim.do("answerSupport", request=label, answer=self.sim.pick(["agreed", "notAgreed"]),
                    answerNote="By telephone.", answeredOn=text(self.sim.today))
