# SPDX-License-Identifier: GPL-3.0-or-later
"""What may happen in a made-up life: the family, the assessment, TAFs and what follows them."""

from datetime import date, timedelta

from life_turns import Turns
from life_aimed import Aimed
from life_endings import Endings
from life_holiday import Holidays
from life_tidy import Tidy

SUMMERS = {2019: (date(2019, 7, 25), date(2019, 9, 1))}
WORDS = ("We talked about mornings.", "It goes better.", "School is worried.", "A hard week.")
SOME_WORK = ("Ring the clinic", "Ask the club", "Fill in the form", "Visit once more")


def text(day):
    return day.isoformat()


class Events(Turns, Holidays, Tidy, Aimed, Endings):
    def __init__(self, sim):
        self.sim = sim

    # --- the family

    def begin(self):
        sim = self.sim
        term_time = sim.chance(0.93)
        sim.do("setProfile", profile={"name": "Kim Reed", "role": "keyworker",
                                      "termTimeOnly": term_time, "worksAllYear": not term_time})
        people, households, residences, consents = self.family()
        common = dict(family={"name": "Miller"}, people=people, households=households,
                      residences=residences)
        if sim.chance(0.1):
            self.taken_up(common)
        else:
            sim.do("openFfa", helpdeskCheck={"result": "none", "on": text(sim.today)}, **common)
            if sim.chance(0.97):
                sim.later(0, 6, self.send_registration)
        if consents:
            sim.later(0, 4, self.consent, consents)
        for _ in range(sim.random.randint(1, 3)):
            sim.later(0, 60, self.add_member)
        sim.later(5, 20, self.note)
        self.schedule_turns()
        self.schedule_holiday()
        self.schedule_tidy()
        self.schedule_aimed()
        self.schedule_endings()

    def family(self):
        sim = self.sim
        mother = {"id": "$mum", "firstName": "Ann", "relationship": "mother",
                  "born": "1985-02-03"}
        self.responsibility(mother, 0.85)
        people, households = [mother], [{"id": "$home", "name": "Mill Lane"}]
        residences = [self.lives("$mum", "$home")]
        consents = [self.said("$mum", 0.88)]
        if sim.chance(0.55):
            father = {"id": "$dad", "firstName": "Rob", "relationship": "father",
                      "born": "1983-06-04"}
            self.responsibility(father, 0.6)
            people.append(father)
            home = "$home"
            if sim.chance(0.5):
                home = "$flat"
                households.append({"id": home, "name": "The flat"})
            residences.append(self.lives("$dad", home))
            if sim.chance(0.6):
                consents.append(self.said("$dad", 0.75))
        if sim.chance(0.2):
            people.append({"id": "$gran", "firstName": "Joan", "relationship": "grandparent",
                           "parentalResponsibility": sim.chance(0.2), "born": "1955-01-09"})
            residences.append(self.lives("$gran", "$home"))
            if sim.chance(0.6):
                consents.append(self.said("$gran", 0.9))
        for number in range(sim.random.randint(1, 4)):
            child = self.child(number)
            people.append(child)
            if "born" in child:
                residences.append({**self.lives(child["id"], "$home"), "carer": "parent"})
                if sim.chance(0.85):
                    consents += self.child_said(child, mother)
        for one in people:
            sim.people[one["id"]] = one
        return people, households, residences, consents

    def responsibility(self, person, yes):
        chance = self.sim.random.random()
        if chance < yes:
            person["parentalResponsibility"] = True
        elif chance < yes + (1 - yes) / 2:
            person["parentalResponsibility"] = False

    def lives(self, person, home):
        return {"id": f"{person}Lives", "person": person, "household": home}

    def child(self, number):
        sim = self.sim
        child = {"id": f"$child{number}", "firstName": f"Child {number}", "child": True,
                 "relationship": "child"}
        chance = sim.random.random()
        if chance < 0.1:
            child["expected"] = text(sim.start + sim.days(20, 180))
        elif chance < 0.3:     # turns 16 while it goes on, or shortly before
            child["born"] = text(date(2003, 1, 1) + sim.days(0, 400))
        else:
            child["born"] = text(date(2005, 1, 1) + sim.days(0, 4800))
        if "born" in child and sim.chance(0.06):
            child["decidesAlone"] = True
        if "born" in child and sim.chance(0.08):
            child["noNeedsOn"] = text(sim.start)
        return child

    def said(self, person, yes, about="help", **more):
        answer = "agreed" if self.sim.chance(yes) else "refused"
        return {"about": about, "answer": answer, "person": person, "on": text(self.sim.today),
                **more}

    def child_said(self, child, mother):
        """Through the mother, or on one's own at 16 or when able to decide."""
        if self.is_decider(child):
            return [self.said(child["id"], 0.85)]
        if not mother.get("parentalResponsibility"):
            return []
        return [self.said(child["id"], 0.95, decidedBy="$mum")]

    def is_decider(self, child):
        today = self.sim.today
        return bool(child.get("decidesAlone")) or child["born"] <= f"{today.year - 16}{text(today)[4:]}"

    def consent(self, consents):
        """All at once, or one by one."""
        if self.sim.chance(0.5):
            self.sim.do("recordConsent", consents=consents)
        else:
            for one in consents:
                self.sim.do("recordConsent", consents=[one])

    def add_member(self):
        sim = self.sim
        label = sim.label("member")
        member = {"id": label, "name": f"Sue Grey {label[7:]}", "role": "school nurse",
                  "professional": True}
        if sim.chance(0.9):
            member["phone"] = "01707 555001"
        if sim.chance(0.3):
            member["termTimeOnly"] = True
        if sim.chance(0.6):
            member["accessFrom"] = text(sim.today)
        if sim.chance(0.1):
            member["until"] = text(sim.today + sim.days(30, 150))
        sim.do("changeTeam", members=[member])
        sim.team.append(label)

    # --- registration and assessment

    def send_registration(self):
        sim = self.sim
        if sim.chance(0.8):
            sim.do("sendRegistration", sentOn=text(sim.today))
            sim.sent = sim.today
        if sim.chance(0.95):
            sim.later(1, 14, self.complete_registration)

    def complete_registration(self):
        sim = self.sim
        day = sim.today - sim.days(0, 3) if sim.chance(0.3) else sim.today
        more = {} if sim.sent else {"sentOn": text(sim.start)}
        sim.do("completeRegistration", completedOn=text(max(day, sim.sent or sim.start)), **more)
        sim.registered = True
        sim.later(3, 30, self.assess)
        sim.later(14, 48, self.taf_is_due)

    def assess(self):
        sim = self.sim
        sim.do("writeAssessment", assessment={"analysis": "Tired and late.",
                                              "triedBefore": "A chart."})
        if sim.chance(0.93):
            sim.later(0, 6, self.finalise)

    def finalise(self):
        sim = self.sim
        more = {"noActionNeeded": True} if sim.chance(0.06) and not sim.tafs else {}
        day = sim.today - sim.days(0, 2) if sim.chance(0.2) else sim.today
        sim.do("finaliseAssessment", finalisedOn=text(max(day, sim.start)), level="additional",
               gaps="Others were not asked yet.", **more)
        sim.finalised = True
        if sim.chance(0.8):
            sim.later(0, 20, self.sign)

    def sign(self):
        sim = self.sim
        sim.do("signAssessment", signedBy=["$mum"], signedOn=text(sim.today),
               **({"copyGivenOn": text(sim.today)} if sim.chance(0.8) else {}))

    def taken_up(self, common):
        sim = self.sim
        registered = sim.today - sim.days(40, 90)
        held = registered + timedelta(days=30)
        sim.do("takeUpFfa", takeUp={"from": sim.pick(["ehm", "colleague"]), "on": text(sim.today)},
               registration={"completedOn": text(registered), "sentOn": text(registered)},
               assessment={"analysis": "As it was.", "finalisedOn": text(registered + timedelta(9)),
                           "level": "additional"},
               meetings=[{"id": "$before", "heldOn": text(held), "beforeMyTime": True,
                          "decision": "stayOpen", "type": "first"}],
               goals=[{"id": "$goalBefore", "title": "School", "whose": ["$child0"]}]
               if "born" in sim.people["$child0"] else [], **common)
        if "born" in sim.people["$child0"]:
            sim.goals.append("$goalBefore")
        sim.tafs.append("$before")
        sim.registered = sim.finalised = True
        sim.later(5, 30, self.taf_is_due)

    # --- TAFs

    def taf_is_due(self):
        """A TAF is planned first, or held at once."""
        sim = self.sim
        if sim.closed:
            return
        label = sim.label("taf")
        if sim.chance(0.5):
            day = sim.today + sim.days(3, 14)
            sim.do("planTaf", meeting={"id": label, "plannedFor": text(day)})
            self.what_becomes_of(label, day)
        else:
            self.hold(label, sim.today - sim.days(0, 5) if sim.chance(0.3) else sim.today)

    def what_becomes_of(self, label, day):
        """Held in most lives; cancelled, moved, or nobody wrote down what became of it."""
        sim = self.sim
        chance = sim.random.random()
        if chance < 0.7:
            late = sim.days(1, 6) if sim.chance(0.25) else timedelta(0)
            sim.on(day + late, self.hold, label, day)
        elif chance < 0.8:
            sim.on(day - sim.days(0, 2), self.cancel, label)
        elif chance < 0.9:
            sim.on(day - sim.days(0, 2), self.move, label)
        elif sim.chance(0.5):
            sim.on(day + sim.days(15, 40), self.taf_is_due)

    def cancel(self, label):
        sim = self.sim
        if sim.closed:
            return
        sim.do("cancelTaf", meeting=label, why="The mother was ill.")
        sim.later(3, 15, self.taf_is_due)

    def move(self, label):
        sim = self.sim
        if sim.closed:
            return
        day = sim.today + sim.days(2, 12)
        sim.do("moveTaf", meeting=label, plannedFor=text(day))
        self.what_becomes_of(label, day)

    def hold(self, label, day):
        sim = self.sim
        if sim.closed:
            return
        meeting = {"id": label, "heldOn": text(max(day, sim.start)), "happened": sim.pick(WORDS)}
        decision = None
        if sim.chance(0.88):
            decision = meeting["decision"] = "close" if sim.chance(0.2) else "stayOpen"
        if decision == "close" and sim.chance(0.8):
            meeting["needsMet"] = sim.pick(["yes", "yes", "partly"])
        if sim.chance(0.3):
            meeting["risks"] = sim.pick(WORDS)
        wish = {"meeting": meeting, "attendances": self.attendances()}
        spoken = [one for one in sim.actions if one not in sim.ended and sim.chance(0.85)]
        if spoken:
            wish["actionReviews"] = [{"action": one, "outcome": "goingOn"} for one in spoken]
        if not sim.goals or sim.chance(0.15):
            wish["goals"] = self.new_goals()
        if sim.chance(0.5):
            wish["actions"] = [self.new_action()]
        if decision != "close" and sim.chance(0.35):
            following = sim.label("taf")
            after = sim.today + sim.days(20, 50)
            wish["next"] = {"id": following, "plannedFor": text(after)}
            self.what_becomes_of(following, after)
        elif decision != "close" or sim.chance(0.3):
            sim.later(25, 55, self.taf_is_due)
        sim.do("recordTaf", **wish)
        sim.tafs.append(label)
        self.after_taf(label)
        if decision == "close":
            sim.later(1, 12, self.review_outcomes)
            sim.later(2, 15, self.feedback)
            sim.later(5, 30, self.close)

    def attendances(self):
        sim = self.sim
        found = []
        for id in ("$mum", "$dad"):
            if id in sim.people and id not in sim.dead and sim.chance(0.8):
                found.append({"person": id, "how": sim.pick(["present", "present", "telephone",
                                                             "apologies"])})
        if sim.team and sim.chance(0.5):
            found.append({"member": sim.pick(sim.team), "how": "present"})
        return found or [{"name": "Head teacher", "how": "present"}]

    def born_children(self):
        return [id for id, one in self.sim.people.items() if one.get("child") and "born" in one]

    def new_goals(self):
        sim = self.sim
        found = []
        for child in self.born_children():
            if sim.chance(0.85):
                label = sim.label("goal")
                found.append({"id": label, "title": "Sleep", "difference": "Sleeps through.",
                              "whose": [child]})
        if not found:
            found.append({"id": sim.label("goal"), "title": "The home"})
        sim.goals += [one["id"] for one in found]
        return found

    def new_action(self):
        sim = self.sim
        action = {"id": sim.label("action"), "what": sim.pick(SOME_WORK),
                  "dueOn": text(sim.today + sim.days(3, 60))}
        chance = sim.random.random()
        if chance < 0.4:
            action["mine"] = True
        elif chance < 0.6 and sim.team:
            action["member"] = sim.pick(sim.team)
        elif chance < 0.85:
            action["owner"] = "School office"
        if sim.goals and sim.chance(0.7):
            action["goal"] = sim.pick(sim.goals)
        sim.actions.append(action["id"])
        return action

    def after_taf(self, label):
        sim = self.sim
        if sim.chance(0.6):
            sim.later(0, 3, self.look_at_plan)
        if sim.chance(0.88):
            sim.later(0, 5, self.mark, [label])
        if sim.chance(0.85):
            sim.later(0, 6, self.mark, ["$familyPlan"])
        for id in ("$mum", "$dad", "$child0"):
            if id in sim.people and sim.chance(0.75 if id != "$child0" else 0.1):
                sim.later(0, 9, self.give_copy, label, id)
        for share, event in ((0.02, self.somebody_dies), (0.02, self.somebody_leaves),
                             (0.03, self.moves_home), (0.03, self.withdraws),
                             (0.04, self.responsibility_known), (0.05, self.correct_taf)):
            if sim.chance(share):
                sim.later(1, 12, event)

    def look_at_plan(self):
        sim = self.sim
        day = sim.today - sim.days(0, 1) if sim.chance(0.2) else sim.today
        sim.do("reviewPlan", review={"on": text(max(day, sim.start)), "nothingChanged": True})

    def mark(self, targets):
        sim = self.sim
        if sim.registered:
            day = sim.today - sim.days(0, 2) if sim.chance(0.15) else sim.today
            sim.do("markInEhm", targets=targets, on=text(max(day, sim.start)))

    def give_copy(self, meeting, person):
        sim = self.sim
        if person in sim.dead or "born" not in sim.people[person]:
            return
        more = {"declined": True} if sim.chance(0.1) else {}
        sim.do("giveCopy", copies=[{"meeting": meeting, "person": person, "on": text(sim.today),
                                    **more}])

    # --- notes

    def note(self):
        sim = self.sim
        if sim.closed:
            return
        label = sim.label("note")
        day = sim.today - sim.days(0, 6) if sim.chance(0.3) else sim.today
        note = {"id": label, "type": sim.pick(["homeVisit", "call", "school"]),
                "on": text(max(day, sim.start)), "fact": sim.pick(WORDS)}
        if sim.chance(0.12):
            note["significant"] = True
        sim.do("writeNote", note=note)
        sim.notes.append(label)
        sim.unmarked.append(label)
        if sim.chance(0.8):
            sim.later(0, 4, self.mark_notes)
        sim.later(6, 26, self.note)

    def mark_notes(self):
        sim = self.sim
        if sim.unmarked and sim.registered:
            self.mark(list(sim.unmarked))
            sim.unmarked.clear()
