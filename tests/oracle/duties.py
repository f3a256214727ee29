# SPDX-License-Identifier: GPL-3.0-or-later
"""The county's duties D1 to D6 (domain.md 1.3; judgement.md, principles 1 and 2, and 1a).

Each duty is looked for moment by moment, over the record after each entry: the first moment at which
everything asked was there meets it, for good.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import fields as names
import people
from days import add_working, late_by

LATER = date(9999, 1, 1)        # where people live once they have moved
DAYS, WORKING = "days", "working days"
THREE_WEEKS, SIX_WEEKS = timedelta(days=21), timedelta(days=42)
REVIVES_NOTHING = ("noActionNeeded", "asOpen")     # ended so, what came after begins duties of its own
OPEN, MET, STOPPED, NOT_OWED, TO_SETTLE = "open", "met", "stopped", "notOwed", "toSettle"


@dataclass
class Duty:
    id: str
    begin: date = None
    limit: date = None
    unit: str = DAYS
    state: str = OPEN
    met_on: date = None
    stopped_on: date = None
    why: str = ""

    def days_late(self, today):
        """What was late until it stopped keeps its lateness (principle 2)."""
        until = {OPEN: today, MET: self.met_on, STOPPED: self.stopped_on}.get(self.state)
        return late_by(self.limit, until, self.unit == WORKING) if until else 0

    def told(self, today):
        return {"id": self.id, "begin": text(self.begin), "limit": text(self.limit),
                "state": self.state, "metOn": text(self.met_on),
                "stoppedOn": text(self.stopped_on), "daysLate": self.days_late(today),
                "overdue": self.state == OPEN and self.days_late(today) > 0,
                "unit": self.unit, "why": self.why}


def text(one):
    return one.isoformat() if one else None


# --- what stops everything (principle 2) ---------------------------------------------------------


@dataclass
class Stop:
    begin: date
    end: date      # the day it was agreed again or opened again; None while it lasts
    why: str
    end_at: int = -1     # the entry that said so
    ended: str = ""      # which of the reasons it was that ended last
    at: int = -1         # the entry that began it

    def ends_before(self, other):
        """By the days, and by the order of entries within a day (principle 7)."""
        return self.end is not None and (
            other.end is None or (self.end, self.end_at) < (other.end, other.end_at))


def stops(state, today, withdrawal=True):
    """The times in which nothing was asked, as the record says it now (1a: a stop that was
    corrected away never stopped anything)."""
    marks = closings(state)
    if withdrawal:
        marks += no_action(state) + withdrawals(state, today)
    found = []
    for one in sorted(marks, key=lambda mark: (mark.begin, mark.at)):
        last = found[-1] if found else None
        if last and (last.end is None or (one.begin, one.at) < (last.end, last.end_at)):
            if last.ends_before(one):
                last.end, last.end_at, last.ended = one.end, one.end_at, one.ended
        else:
            found.append(one)
    return [one for one in found if one.begin <= today]


def withdrawals(state, today):
    """The times in which help rested on nobody's agreement any more. Only an answer begins one: a
    death is no withdrawal (1a). An answer ends it, and that somebody who agrees is found to have
    responsibility."""
    found, open_ = [], None
    answered = {row.day("on") for row in state.all("consent") if row["about"] == "help"}
    for one in sorted(answered | {day for day, _ in people.found_responsible(state)}):
        if one > today:
            break
        said = people.answers_of_all(state, one)
        agreed = people.AGREED in said
        if one in answered and open_ is None and not agreed and any(
                each in people.AGAINST for each in said):
            open_ = Stop(one, None, "withdrawn", ended="withdrawn",
                         at=people.last_answer_of(state, one))
            found.append(open_)
        elif open_ is not None and agreed:
            open_.end, open_.end_at = one, people.last_answer_of(state, one)
            open_ = None
    return found


def help_has_ended(state, on):
    """Principle 2: all whose agreement it rests on have withdrawn or refused; a death is neither,
    and somebody who was never asked agreed to nothing. An FFA that was opened again since goes on by
    that decision, and is not led to its closing."""
    found = withdrawals(state, on)
    return bool(found) and found[-1].end is None and not opened_since(state, found[-1])


def opened_since(state, stop):
    """Whether the FFA was opened again since something ended it, by the order of entries within a day."""
    return any((one.day("on"), one.at) > (stop.begin, stop.at) for one in state.all("reopening"))


def no_action(state):
    """"No action needed": from the day the assessment was finalised so, or was written so, until a
    TAF is held after all, or the FFA is opened again: that begins duties of its own."""
    assessment = state.one("assessment")
    if not assessment.get("noActionNeeded"):
        return []
    begin, where = assessment.stated["noActionNeeded"], assessment.made["noActionNeeded"]
    after = [(one.day("heldOn"), one.made["heldOn"]) for one in held(state)]
    after += [(one.day("on"), one.at) for one in state.all("reopening")]
    again, at = min((one for one in after if one > (begin, where)), default=(None, -1))
    return [Stop(begin, again, "noActionNeeded", at, "noActionNeeded", where)]


def closings(state):
    """From each closing to the next time the FFA was opened again."""
    again = sorted((one.day("on"), one.at) for one in state.all("reopening"))
    found = []
    for one in sorted(state.all("closure"), key=lambda row: row.day("on")):
        end, at = next((each for each in again if each[0] >= one.day("on")), (None, -1))
        stop = Stop(one.day("on"), end, "closed", at, "closed", one.at)
        # Written as if it were open: that revives nothing.
        as_open = [each for each in state.as_open if each[1] > one.at]
        if as_open and (end is None or min(as_open)[0] < end):
            stop.end, stop.end_at, stop.ended = *min(as_open), "asOpen"
        found.append(stop)
    return found


def stop_at(found, begin, at=None):
    """The stop that a duty which began on a day, with an entry, runs into. One of that day alone it
    runs into when it came first."""
    return next((one for one in found if one.end is None or one.end > begin or (
        one.end == begin and one.begin == begin and at is not None and one.at > at)), None)


# --- moment by moment ----------------------------------------------------------------------------


def never(state):
    return None


class Judge:
    """The duties as the record says on a day; `states` is the record after each entry until then."""

    def __init__(self, states, today):
        self.states, self.now, self.today = states, states[-1], today
        self._stops = {}

    def stops(self, state, withdrawal=True):
        rests_on = ("consent", "person", "closure", "reopening", "assessment", "meeting")
        key = (withdrawal, state.as_open, *(id(state.rows.get(kind)) for kind in rests_on))
        if key not in self._stops:
            self._stops[key] = stops(state, self.today, withdrawal)
        return self._stops[key]

    def duty(self, id, begin, limit, met, unit=DAYS, withdrawal=True, ended=never, at=None,
             by_taf=False):
        """One duty, judged: met for good, or stopped, or open. `met` and `ended` give the day on
        which it was met, or owed to nobody any more, as far as a state of the record knows; `at` is
        the entry it began with. `by_taf`: `met` gives the TAF that met it."""
        duty = Duty(id, begin, limit, unit)
        duty.met_on = self.first_met(begin, met, withdrawal, ended, at, by_taf)
        stop = stop_at(self.stops(self.now, withdrawal), begin, at)
        if duty.met_on:
            duty.state = MET
        elif stop and stop.begin < begin:
            duty.state, duty.why = NOT_OWED, stop.why
        elif stop:
            duty.state, duty.stopped_on, duty.why = STOPPED, stop.begin, stop.why
        return duty

    def first_met(self, begin, met, withdrawal, ended, at=None, by_taf=False):
        """Principle 1: the first moment at which everything asked was there meets it for good; but
        not when it had stopped by that day already."""
        before = None
        for state in self.states:
            on = met(state)
            if on is not None:
                taf, on = (on, on.day("heldOn")) if by_taf else (None, on)
                stop, end = stop_at(self.stops(state, withdrawal), begin, at), ended(state)
                in_time = stop is None or on < stop.begin or (on == stop.begin and (
                    taf.made["heldOn"] < stop.at if by_taf
                    else not self.had_stopped(before, begin, withdrawal, at)))
                if in_time and (end is None or on <= end):
                    return on
            before = state
        return None

    def had_stopped(self, state, begin, withdrawal, at):
        """Whether an earlier entry had stopped it; on the same day the order of entries counts."""
        return state is not None and stop_at(self.stops(state, withdrawal), begin, at) is not None

    # D1 to D3 begin with the registration, and once more when it was agreed again (1a)

    def beginnings(self, begin):
        """The first beginning, and each day on which somebody agreed again after it. What was opened
        again is registered already: it is reviewed (D4), and begins neither D1 nor D3 anew."""
        opened = min((one.day("on") for one in self.now.all("reopening")), default=None)
        return [begin] + [one.end for one in self.stops(self.now)
                          if one.end and one.end > begin and one.ended == "withdrawn"
                          and (opened is None or one.end < opened)]

    def each_beginning(self, name, begin, limit, met, by_taf=False):
        found = []
        for one in self.beginnings(begin):
            if any(before.state == MET for before in found):
                break
            done = met(self.now)
            done = done.day("heldOn") if by_taf and done else done
            if one != begin and done is not None and done <= one:
                break      # done meanwhile: it is not asked for again
            id = name if one == begin else f"{name}/from-{one}"
            found.append(self.duty(id, one, one + limit if limit else None, met, by_taf=by_taf))
        return found

    def from_registration(self, name, limit, met, by_taf=False):
        begin = self.now.one("registration").day("completedOn")
        return self.each_beginning(name, begin, limit, met, by_taf) if begin \
            else [Duty(name, state=NOT_OWED, why="notRegistered")]

    def d1(self):
        """The assessment finalised within three weeks of registration."""
        return self.from_registration("D1", THREE_WEEKS,
                                      lambda s: s.one("assessment").day("finalisedOn"))

    def d2(self):
        """The finalised assessment signed, and a copy given; no limit is stated."""
        begin = self.now.one("assessment").day("finalisedOn")
        return self.each_beginning("D2", begin, None, signed) if begin \
            else [Duty("D2", state=NOT_OWED, why="notFinalised")]

    def d3(self):
        """The first TAF within six weeks of registration."""
        return self.from_registration("D3", SIX_WEEKS, lambda s: next(iter(held(s)), None), True)

    def d4(self):
        """Actions reviewed at a TAF at most six weeks after the last one."""
        found = []
        for taf in held(self.now):
            begin = taf.day("heldOn")
            found.append(self.duty("D4/" + taf.id, begin, begin + SIX_WEEKS,
                                   lambda s, id=taf.id: next_taf(s, id), at=taf.made["heldOn"],
                                   by_taf=True))
        opened = [(row.day("on"), row.at) for row in self.now.all("reopening")]
        begun = [one for one in [first_taf(self.now), *(on for on, _ in opened)] if one]
        again = opened + [(one.end, one.end_at) for one in self.stops(self.now)
                          if one.end and one.ended not in REVIVES_NOTHING
                          and any(day <= one.end for day in begun)]
        for on in sorted({on for on, _ in again}):
            since = max(one for one in again if one[0] == on)
            found.append(self.duty(f"D4/from-{on}", on, on + SIX_WEEKS,
                                   lambda s, since=since: taf_after(s, since), at=since[1],
                                   by_taf=True))
        return found

    def d5(self):
        """TAF record and Family Plan in EHM within three working days, each once and for good; stops at
        closure only."""
        found = []
        for taf in held(self.now):
            begin = taf.day("heldOn")
            if taf.get("beforeMyTime"):
                found.append(Duty("D5/" + taf.id, begin, unit=WORKING, state=NOT_OWED,
                                  why="beforeMyTime"))
                continue
            parts = [self.duty("D5/" + taf.id, begin, add_working(begin, 3),
                               lambda s, id=taf.id, part=part: part(s, id), WORKING, False,
                               at=taf.made["heldOn"])
                     for part in (record_in_ehm, plan_in_ehm)]
            waits = [one for one in parts if one.state != MET]
            found.append(waits[0] if waits else max(parts, key=lambda one: one.met_on))
        return found

    def d6(self):
        found = []
        for taf in held(self.now):
            found += self.copies_of(taf)
        return found

    def copies_of(self, taf):
        """One copy to each household (1a "D6"), as they stood on the TAF's day."""
        begin, id = taf.day("heldOn"), "D6/" + taf.id
        if taf.get("beforeMyTime"):
            return [Duty(id, begin, unit=WORKING, state=NOT_OWED, why="beforeMyTime")]
        when = next(s for s in self.states if is_held(s.get("meeting", taf.id)))
        owed, unknown = people.households_owed(when, begin, self.now)
        found = [self.copy_to(f"{id}/{home}", taf, owed[home], begin, begin, owed, home,
                              unknown.get(home, ())) for home in sorted(owed)]
        found += [self.copy_not_known(f"{id}/{home}", taf, unknown[home], begin, home)
                  for home in sorted(set(unknown) - set(owed))]
        return found or [Duty(id, begin, unit=WORKING, state=NOT_OWED, why="nobodyAgreed")]

    def copy_to(self, id, taf, persons, begin, since, owed, home, others=()):
        """Who is owed can shrink: a death or a home given up by the limit takes the household out;
        one after it, or a withdrawal, stops the duty. A copy to another parent of that home who agreed
        (responsibility not known) is that home's copy, too."""
        limit = add_working(since, 5)
        since_known = [one for one in others if people.responsibility(self.now.get("person", one))]
        persons = [*persons, *since_known]
        owed = {**owed, home: persons}

        def ended(state):
            return household_ends(state, owed, home, begin, self.today)[0]

        duty = self.duty(id, since, limit, lambda s: copy_given(s, taf.id, [*persons, *others]),
                         WORKING, ended=ended, at=taf.made["heldOn"] if since == begin else None)
        rows = [self.now.get("person", one) for one in persons]
        if duty.state != MET and all(one is not None and people.responsibility(one) is False
                                     for one in rows):
            return Duty(id, begin, unit=WORKING, state=NOT_OWED, why="noResponsibility")
        end, withdrawn = household_ends(self.now, owed, home, begin, self.today)
        if duty.state not in (OPEN, STOPPED) or end is None:
            return duty
        if duty.state == STOPPED and duty.stopped_on <= end:
            return duty
        if withdrawn or end > limit:
            duty.state, duty.stopped_on = STOPPED, end
        else:
            duty.state, duty.stopped_on = NOT_OWED, None
        duty.why = "withdrawn" if withdrawn else "gone"
        return duty

    def copy_not_known(self, id, taf, persons, begin, home):
        """Responsibility not known: to settle, without lateness; once it is yes, owed from the day
        that was written, with the full limit from then."""
        for state in self.states:
            rows = [state.get("person", one) for one in persons]
            known = [one.id for one in rows if one is not None and people.responsibility(one)]
            if known and is_held(state.get("meeting", taf.id)):
                since = max(state.entry.day, begin)
                others = [one for one in persons if one not in known]
                return self.copy_to(id, taf, known, begin, since, {home: known}, home, others)
        given = self.first_met(
            begin, lambda s: copy_given(s, taf.id, persons), True,
            lambda s: household_ends(s, {home: persons}, home, begin, self.today)[0])
        if given:      # nothing is left to be given, whoever has responsibility
            return Duty(id, begin, unit=WORKING, state=MET, met_on=given)
        rows = [self.now.get("person", one) for one in persons]
        if not any(one is not None and people.responsibility(one) is None for one in rows):
            return Duty(id, begin, unit=WORKING, state=NOT_OWED, why="noResponsibility")
        duty = self.duty(id, begin, None, never, WORKING, at=taf.made["heldOn"])
        end, withdrawn = household_ends(self.now, {home: persons}, home, begin, self.today)
        if end is not None and (duty.state == OPEN or (duty.state == STOPPED
                                                        and end < duty.stopped_on)):
            duty.state, duty.stopped_on = (STOPPED, end) if withdrawn else (NOT_OWED, None)
        if duty.state == OPEN:
            duty.state, duty.why = TO_SETTLE, "responsibilityNotKnown"
        return duty

    @cached_property
    def all(self):
        return self.d1() + self.d2() + self.d3() + self.d4() + self.d5() + self.d6()


# --- to whom a copy is owed no more ---------------------------------------------------------------


def household_ends(state, owed, home, begin, today):
    """The day since when nobody of a household is owed a copy, or None; and whether a withdrawal
    took part in it. Agreeing again revives nothing."""
    ends, withdrawn = [], False
    joined = given_up_together(state, owed, begin, today)
    for id in owed[home]:
        no = first_against(state, id, begin, today)
        out = None if joined == home else out_since(state, home, id, begin, today)
        known = [one for one in (no, out) if one and one <= today]
        if not known:
            return None, False
        ends.append(min(known))
        withdrawn = withdrawn or (no is not None and no == ends[-1])
    return max(ends), withdrawn


def first_against(state, id, begin, today):
    person = state.get("person", id)
    said = people.answers(state, person, "help", today) if person is not None else []
    return next((one.day("on") for one in said
                 if one.day("on") >= begin and one["answer"] in people.AGAINST), None)


def out_since(state, home, id, begin, today):
    """The day since when somebody is not in a home any more: died, left, or moved out."""
    person = state.get("person", id)
    if person is None:
        return begin
    days = [person.day("died"), person.day("leftOn")]
    until = [one.day("until") for one in state.all("residence")
             if one["person"] == id and one["household"] == home]
    if all(one is not None and one <= today for one in until):
        days += until
    return min((one for one in days if one and one >= begin), default=None)


def given_up_together(state, owed, begin, today):
    """Two homes that were both given up for one in common get one copy: it is owed to the first."""
    out = {home: [out_since(state, home, id, begin, today) for id in owed[home]] for home in owed}
    if len(owed) < 2 or not all(all(days) for days in out.values()):
        return None
    lives = []
    for home in owed:
        rows = [state.get("person", id) for id in owed[home]]
        there = [people.homes(state, one, LATER) for one in rows
                 if one is not None and people.is_there(one, today)]
        if not there:
            return None      # who died or left moved nowhere
        lives += there
    return next(iter(owed)) if set.intersection(*lives) else None


# --- what was there at a moment ------------------------------------------------------------------


def is_held(taf):
    return taf is not None and taf.day("heldOn") is not None and not taf.get("cancelledOn")


def held(state):
    """The TAFs that were held, in the order in which they were for the people (principle 7)."""
    if "held" not in state.known:
        state.known["held"] = sorted((one for one in state.all("meeting") if is_held(one)),
                                     key=lambda one: (one.day("heldOn"), one.made["heldOn"]))
    return state.known["held"]


def last_taf(state):
    found = held(state)
    return found[-1] if found else None


def first_taf(state):
    found = held(state)
    return found[0].day("heldOn") if found else None


def next_taf(state, id):
    """The first TAF after this one."""
    found = held(state)
    after = next((number + 1 for number, one in enumerate(found) if one.id == id), len(found))
    return found[after] if after < len(found) else None


def taf_after(state, moment):
    """By the stated days, and by the order of entries within a day (principle 7)."""
    return next((one for one in held(state)
                 if (one.day("heldOn"), one.made["heldOn"]) > moment), None)


def signed(state):
    assessment = state.one("assessment")
    days = [assessment.day("finalisedOn"), assessment.day("signedOn"),
            assessment.day("copyGivenOn")]
    return max(days[1:]) if all(days) else None


def copy_given(state, taf, persons):
    """A copy to one of them, or one that was offered and declined; a child's fulfils nothing."""
    return min((one.day("on") for one in state.all("copy")
                if one["meeting"] == taf and one["person"] in persons), default=None)


def mark_of(state, target):
    """The latest mark that something is in EHM: the one written last."""
    marks = [one for one in state.all("ehmMark") if one["target"] == target]
    return max(marks, key=lambda one: one.at, default=None)


def meeting_marked(state, id):
    """The mark of a TAF's record, while nothing of it has changed since."""
    mark = mark_of(state, id)
    if mark is None:
        return None
    changed = state.touched_since(mark.at, ("meeting",), names.MEETING_TEXT,
                                  lambda row: row.id == id) \
        or state.touched_since(mark.at, ("attendance", "actionReview"), None,
                               lambda row: row.get("meeting") == id)
    return None if changed else mark


def plan_looked_at(state, taf):
    """The position at which the plan was changed or looked at after a TAF, or in its record; the
    stated days decide, and the order of entries within a day (principle 7)."""
    held_on, where = taf.day("heldOn"), taf.made["heldOn"]
    found = []
    for kind in names.PLAN_ROWS:
        for row in state.all(kind):
            for name, position in row.written.items():
                stated = row.stated[name]
                if stated > held_on or (stated == held_on and position >= where):
                    found.append(position)
            if kind == "planReview" and row.get("meeting") == taf.id:
                found.append(row.at)
    return min(found, default=None)


def plan_marked(state):
    """The mark of the plan, while nothing of it has changed since."""
    mark = mark_of(state, names.SINGLETONS["familyPlan"])
    taken = max(state.all("takeUp"), key=lambda one: one.at, default=None)
    if mark is None and taken is not None:
        mark = taken      # what was taken up came from EHM
    if mark is None or state.touched_since(mark.at, names.PLAN_ROWS):
        return None
    return mark


def record_in_ehm(state, id):
    """The day of the mark of a TAF's record."""
    mark = meeting_marked(state, id) if is_held(state.get("meeting", id)) else None
    return mark.day("on") if mark is not None else None


def plan_in_ehm(state, id):
    """The day of the mark of the plan, looked at since that TAF."""
    taf = state.get("meeting", id)
    if not is_held(taf):
        return None
    plan, looked = plan_marked(state), plan_looked_at(state, taf)
    return plan.day("on") if plan is not None and looked is not None and plan.at >= looked else None
