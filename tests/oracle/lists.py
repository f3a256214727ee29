# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists: whether each applies, the moment it is for, and how its steps stand (judgement.md,
principles 3, 4, 5 and 11)."""

from dataclasses import dataclass, field, replace

import closing
import fields as names
import goingon
import record
import steps
from days import Holiday, ONE, holiday_before, holiday_named, holidays, last_working_before
from steps import About, DONE, NOT_NEEDED, Step

AGREED, LATE, DONE_LATE = "agreed", "late", "doneLate"

BEFORE_STAYING = {
    "review": steps.review, names.GOES_ON: goingon.goes_on, names.WAS_IT_HELD: steps.was_it_held,
    "taf-in-ehm": steps.taf_in_ehm, "notes": steps.notes, "plan": steps.plan, "contact": steps.contact, "access": steps.access,
    "told": steps.told, "handover": steps.handover, "services": steps.services,
    "review-in-break": steps.review_in_break,
}
BEFORE_CLOSING = {
    "review": steps.review, names.WAS_IT_HELD: steps.was_it_held, names.BORN: closing.was_born,
    "taf-in-ehm": steps.taf_in_ehm, "notes": steps.notes, "plan": steps.plan,
    "outcomes": closing.outcomes, "summary": closing.summary, "feedback": closing.feedback,
    "closed": closing.closed,
}
# What is about the work and not about the holiday: left open, it stays late when that is over. The
# notes of a TAF have a limit of their own (D5).
OUTLIVES_BREAK = ("notes", "plan", "outcomes", "summary", "feedback", "closed")
NAMES_WHAT = ("notes", "outcomes")
TRAY = {
    "tray-consent": steps.tray_consent, "share-ended": steps.share_ended, "tray-shared": steps.tray_shared,
    "tray-covered": steps.tray_covered,
}
CLOSURE = {
    "no-concern": closing.no_concern, names.CONSENT: closing.consent, names.WAS_IT_HELD: steps.was_it_held,
    names.BORN: closing.was_born, "taf-decided": steps.taf_decided,
    "taf-in-ehm": steps.taf_in_ehm, "notes": steps.notes, "plan": steps.plan,
    names.OPEN_ACTIONS: closing.open_actions, names.CHILD_NEEDS: closing.child_needs,
    "outcomes": closing.outcomes, "summary": closing.summary, "impact": closing.impact,
    "continues": closing.continues, "feedback": closing.feedback, "look-back": closing.look_back,
    names.LEAD: closing.lead, names.INTO: closing.into, names.HELPDESK: closing.helpdesk,
    "settled": closing.settled,
}


@dataclass
class Answer:
    """How a list stands. `status`: notForThisFamily, open, ready, leftReady, leftOpen, closed."""
    status: str
    why: str = ""
    steps: dict = field(default_factory=dict)

    def told(self):
        return {"applies": self.status != "notForThisFamily", "why": self.why,
                "status": self.status, "ready": self.status == "ready",
                "steps": {name: {"state": one.state, "open": sorted(one.open), "why": one.why}
                          for name, one in self.steps.items()}}


def not_for_this_family(why):
    return Answer("notForThisFamily", why)


# --- the break -----------------------------------------------------------------------------------


def coming_break(state, on):
    """The name of the break that is going on, for the keyworker too, or else prepared, on a day."""
    return next((one.name for one in holidays()
                 if asks_for_steps(one.name) and last_day_of(state, one) >= on), None)


def last_day_of(state, school):
    mine = [one.day("until") or school.last for one in state.all("away")
            if (one["break"] == school.name if one.get("break")
                else school.overlaps(one.day("from"), one.day("until") or school.last))]
    return max([school.last, *mine])


@dataclass
class Break:
    """A school holiday as the keyworker takes it."""
    name: str
    school: Holiday
    spells: list
    last_day: object      # at work, before the first spell
    begins: object        # from when the list asks


def asks_for_steps(name):
    """Local practice: the county's reminder is about the long holidays (domain 1.5)."""
    return name.split("-")[0] in ("summer", "christmas", "easter")


def prepared_on(on):
    """The name of the break that is going on, or else prepared, on a day."""
    return next((one.name for one in holidays() if one.last >= on and asks_for_steps(one.name)),
                None)


def break_of(state, name):
    """Principle 3 and 1a "Several spells": all count, and the list is for the day before the first.
    Without spells of one's own the school holiday's days count, until they are confirmed; who works
    all year is away on days of their own alone. Days noted after an FFA was closed are said of those
    that were open then."""
    school = holiday_named(name)
    spells, closed = [], closing.closure_of(state)
    for one in state.all("away"):
        if closed is not None and one.at > closed.at:
            continue
        first, last = one.day("from"), one.day("until") or (school.last if school else None)
        mine = one.get("break") == name if one.get("break") \
            else school is not None and school.overlaps(first, last)
        if mine and last is not None:
            spells.append((first, last))
    if not spells and school is not None and not works_all_year(state):
        spells = [(school.first, school.last)]
    if not spells:
        return None
    spells.sort()
    last_day = last_working_before(spells[0][0])
    before = holiday_before(school) if school is not None else None
    begins = before.last + ONE if before is not None and before.last < last_day else None
    return Break(name, school, spells, last_day, begins)


def works_all_year(state):
    return bool(state.one("profile").get("worksAllYear"))


def does_not_apply(state, about, list_name, away):
    """Principle 4, asked once, of the list: why it is not for this family; None when it is."""
    registered = state.one("registration").day("completedOn")
    if registered is None or registered > about.on:
        return "notRegistered"
    closed = closing.closure_of(state)
    if closed is not None and away.begins is not None and closed.day("on") < away.begins:
        return "closedBefore"
    decided = "close" if closed is not None else steps.decision(state, about)
    if list_name == names.STAYING and decided == "close":
        return "decidedOtherwise"
    if list_name == names.CLOSING and decided != "close":
        return "notDecided" if decided is None else "decidedOtherwise"
    if list_name == names.TRAY and closed is not None:
        return "closed"
    if list_name == names.TRAY and steps.tray_refused(state, about):
        return "refused"
    return None


LISTS = {names.STAYING: BEFORE_STAYING, names.CLOSING: BEFORE_CLOSING, names.TRAY: TRAY}


class Lists:
    def __init__(self, entries, undone, states, today):
        self.entries, self.undone, self.states, self.today = entries, undone, states, today
        self.now, self.folded = states[-1], {}

    def fold(self, keep, last):
        """The record as it is when only some of what was written counts."""
        key = (keep.__name__, last)
        if key not in self.folded:
            self.folded[key] = record.fold(self.entries, self.undone, keep)
        return self.folded[key]

    # --- before the break

    def left_for_a_later_one(self, away):
        """A list is about the break that was left for last: those before are history."""
        later = [break_of(self.now, one.name) for one in holidays()
                 if asks_for_steps(one.name) and away.school is not None
                 and one.first > away.school.last]
        return any(one is not None and one.last_day < self.today for one in later)

    def before_break(self, list_name, holiday):
        if not asks_for_steps(holiday):
            return not_for_this_family("noSteps")
        away = break_of(self.now, holiday)
        if away is None:
            return not_for_this_family(
                "worksAllYear" if works_all_year(self.now) else "notAway")
        if self.entries and self.entries[0].day > away.last_day:
            return not_for_this_family("openedLater")
        if self.left_for_a_later_one(away):
            return not_for_this_family("over")
        if self.today <= away.last_day:
            return self.asked_before(list_name, away)
        return self.asked_after(list_name, away)

    def about(self, away, on, over=False, tafs_until=None, state=None):
        return About(on, over, tafs_until, away.last_day, away.spells, away.name, away.school,
                     self.intended_reason(state or self.now))

    def asked_before(self, list_name, away):
        """Until the last day at work the list is about today; what was closed stays as it stood."""
        about, state = self.about(away, self.today), self.now
        why = does_not_apply(state, about, list_name, away)
        if why:
            return not_for_this_family(why)
        found = self.steps_of(list_name, self.states, about)
        if closing.closure_of(state) is not None and list_name == names.CLOSING:
            found = self.as_it_stood(list_name, away, self.states, found)
        return Answer("ready" if self.is_ready(found, state) else "open", "", found)

    @staticmethod
    def is_ready(found, state):
        """Nothing is ready while a worry is open: that comes first (1a)."""
        return all_ready(found) and closing.no_concern(state, None).state == DONE

    def as_it_stood(self, list_name, away, states, found):
        """Closed within it, the list is about the day of closing; only the closing itself is about
        today. What was open then can still be finished."""
        closed = closing.closure_of(states[-1])
        about = self.about(away, min(closed.day("on"), away.last_day), state=states[-1])
        stood = self.steps_of(list_name, states, about)
        stood["closed"] = found["closed"]
        return stood

    def about_when_closed(self, list_name, about, state):
        """What a list is about that stood as it did on the day of closing."""
        closed = closing.closure_of(state)
        if closed is None or list_name != names.CLOSING:
            return about
        return About(**{**about.__dict__, "on": min(closed.day("on"), about.on)})

    def asked_after(self, list_name, away):
        """Principle 3: done by then stays done; what was open then can be done late; what belongs to
        the cover changes nothing. Only taking back and correcting open a step again."""
        last = away.last_day

        def typed_by_then(entry, change):
            return entry.day <= last or entry.command == "correctEntry"

        def stated_by_then(entry, change):
            return typed_by_then(entry, change) or change.stated <= last

        ended = self.closed_from(last)

        def not_of_the_cover(entry, change):
            if ended is not None and entry.at > ended \
                    and entry.command not in ("markInEhm", "correctEntry"):
                return False     # closed: what is written later is of another time
            return stated_by_then(entry, change) or not (
                of_the_cover(change) or takes_away(entry, change)
                or entry.command == "recordTaf")

        by_then = self.fold(typed_by_then, last)
        as_said = replace(away, spells=self.spells_said(by_then[-1], away))
        now_known, away = away, as_said
        about = self.about(away, last, over=True, tafs_until=last, state=by_then[-1])
        typed_late = self.fold(stated_by_then, last)
        best = by_then
        # What is typed later makes no list one for this family: nothing could be done for it then.
        why = does_not_apply(by_then[-1], about, list_name, away)
        if why:
            return not_for_this_family(why)
        found = self.steps_of(list_name, best, about)
        other = self.steps_of(list_name, typed_late, about)
        closed = closing.closure_of(best[-1])
        if closed is not None and list_name == names.CLOSING:
            found = self.as_it_stood(list_name, away, best, found)
        open_steps = []
        for name, step in found.items():
            if step.state in steps.READY:
                continue
            if other[name].state in steps.READY:
                found[name] = other[name]
            else:
                open_steps.append(name)
        if open_steps:
            stood = self.about_when_closed(list_name, about, best[-1])
            late = {**self.done_late(list_name, set(open_steps) - {"closed"}, not_of_the_cover, stood),
                    **self.done_late(list_name, set(open_steps) & {"closed"}, not_of_the_cover, about)}
            late = {**self.with_later_taf(list_name, open_steps, about), **late}
            # Back earlier than was said: there is nothing left to cover.
            back = About(**{**stood.__dict__, "spells": now_known.spells, "today": self.today})
            states = self.fold(not_of_the_cover, last)
            late = {**{name: self.today for name in open_steps if name != "closed"
                       and now_known.spells != as_said.spells
                       and self.is_done(list_name, name, states, back)}, **late}
            for name in open_steps:
                found[name] = Step(DONE_LATE if name in late else LATE, found[name].open,
                                   found[name].why, late.get(name))
        ready = not open_steps and self.is_ready(found, best[-1])
        return Answer("leftReady" if ready else "leftOpen", "", found)

    def spells_said(self, then, away):
        """When the keyworker said they would be away, as it stood when they left: the list freezes
        once. What was not said then, or began otherwise, is as it is known now."""
        known = break_of(then, away.name)
        said = any(one.get("break") == away.name or not one.get("break") for one in then.all("away"))
        return known.spells if known and said and known.last_day == away.last_day else away.spells

    def with_later_taf(self, list_name, open_steps, about):
        """The last TAF before the break can be held late, in it; it finishes nothing else."""
        late = {}
        if "review" not in open_steps:
            return late
        states, held = [], False
        for state in self.fold(everything, None):
            states.append(state)
            if state.entry is None or state.entry.day <= about.last_day:
                continue
            if closing.closure_of(state) is not None:
                break      # closed: a TAF is of another time, also once it is opened again
            if state.entry.command not in ("recordTaf", "planHoliday"):
                continue
            held_now = any(one.day("heldOn") and one.day("heldOn") > about.last_day
                           and one.made["heldOn"] == state.entry.at for one in state.all("meeting"))
            # What a TAF left undecided, the plan for the holiday may decide.
            if not held_now and not (held and state.entry.command == "planHoliday"):
                continue
            held = True
            when = About(**{**about.__dict__, "tafs_until": None, "today": self.today})
            # What is held once nobody agrees any more is held for closing.
            if steps.ended(state, About(state.entry.day)) \
                    and steps.decision(state, when) != "stayOpen":
                continue
            step = LISTS[list_name]["review"](state, when)
            if step.state == DONE or self.left_open(list_name, "review", states, when, step):
                late.setdefault("review", state.entry.day)
        return late

    def closed_from(self, last):
        """The entry of the closing with which everything ended: the one that held when the keyworker
        left, or the first one since. None as long as there is none."""
        then = closing.closure_of(next(
            (one for one in reversed(self.states) if one.entry and one.entry.day <= last), self.now))
        if then is not None and then.typed <= last:
            return then.at
        return next((one.at for one in self.entries
                     if one.command == "closeFfa" and one.changes and one.day > last), None)

    def done_late(self, list_name, open_steps, not_of_the_cover, about):
        """Which steps were there at some moment since, and on which day of writing: what belongs to
        the cover finishes nothing."""
        late = {}
        about = About(**{**about.__dict__, "today": self.today})
        states = []
        for state in self.fold(not_of_the_cover, about.last_day):
            states.append(state)
            if state.entry is None or state.entry.day <= about.last_day:
                continue
            corrected = None
            for name in open_steps:
                if name in late or not self.is_done(list_name, name, states, about):
                    continue
                # What was done late stays done, but for what was corrected or taken back since.
                corrected = corrected or self.with_corrections_since(state, not_of_the_cover)
                if self.is_done(list_name, name, [*states[:-1], corrected], about):
                    late[name] = state.entry.day
        return late

    def is_done(self, list_name, name, states, about):
        about = About(**{**about.__dict__, "reason": self.intended_reason(states[-1])})
        step = LISTS[list_name][name](states[-1], about)
        if step.why in ("noNotes", "notesOld") and self.has_note_since(about.last_day):
            # One of later, in EHM, brings them up to date, late.
            old = [one for one in states[-1].all("note")
                   if not steps.marked(states[-1], one, names.NOTE_TEXT)]
            return not old
        return step.state in (DONE, NOT_NEEDED) \
            or self.left_open(list_name, name, states, about, step)

    def has_note_since(self, last):
        return any(one.day("on") > last and steps.marked(self.now, one, names.NOTE_TEXT)
                   and steps.since_opened(self.now, one.day("on"), one.at)
                   for one in self.now.all("note")) and closing.closure_of(self.now) is None

    def with_corrections_since(self, state, keep):
        """A moment as it is known to have been now."""
        at, then = state.entry.at, state
        for entry in self.entries:
            if entry.at > at and entry.command == "correctEntry":
                then = then.after(entry, keep)
        if then is state:
            then = state.after(state.entry, lambda entry, change: False)
        then.undone = then.undone + [one for one in self.undone if one.undone > at]
        then.entry = state.entry
        return then

    def left_open_still(self, list_name, away, answer):
        """What was left open before a break and is open still, of what does not end with it: what is
        open today, where it has a name, has to be among what was open then (that no note was recent
        was of that break alone). A plan that was entered in EHM since, and changed again, is not what
        was left. A note of before that is not in EHM was open then, whatever reason stands first."""
        about, found = self.about(away, self.today), []
        old = [one.id for one in self.now.all("note") if one.day("on") <= away.last_day
               and not steps.marked(self.now, one, names.NOTE_TEXT)]
        for name in OUTLIVES_BREAK:
            then = answer.steps.get(name)
            if then is None or then.state != LATE:
                continue
            now = LISTS[list_name][name](self.now, about)
            still = old if name == "notes" else now.open & then.open - {"*"}
            if name == "plan" and self.plan_entered_after(away.last_day):
                continue
            if now.state not in steps.READY and (name not in NAMES_WHAT or still):
                found.append(name)
        return found

    def plan_entered_after(self, day):
        plan = names.SINGLETONS["familyPlan"]
        if not any(self.now.all(kind) for kind in names.PLAN_ROWS):
            return False     # a mark of a plan in which nothing is written enters nothing
        return any(one["target"] == plan and one.day("on") > day for one in self.now.all("ehmMark"))

    # --- in no list of a break

    def goes_on(self):
        """Asked at any time, not before a break alone; an agreement that it goes on counts."""
        about = About(self.today)
        step = goingon.goes_on(self.now, about)
        covered = step.state not in steps.READY and self.left_open(
            names.STAYING, names.GOES_ON, self.states, about, step)
        return Step(AGREED, step.open, step.why) if covered else step

    # --- closing

    def closure(self, reason, assumed=False):
        """About today, also once closed, and then for the reason it was closed for."""
        state, about = self.now, About(self.today, reason=reason, reason_assumed=assumed)
        closed = closing.closure_of(state)
        if closed is not None:
            about = About(min(self.today, closed.day("on")), reason=closed["reason"],
                          today=self.today)
            return Answer("closed", "", self.steps_of(names.CLOSURE, self.states, about))
        found = self.steps_of(names.CLOSURE, self.states, about)
        return Answer("ready" if self.is_ready(found, state) else "open", "", found)

    def intended_reason(self, state=None):
        row = closing.written(state or self.now)
        return row["reason"] if row is not None and row.get("reason") else "needsMet"

    # --- steps

    def steps_of(self, list_name, states, about):
        table = LISTS.get(list_name, CLOSURE)
        found = {name: step(states[-1], about) for name, step in table.items()}
        for name, step in found.items():
            if step.state not in steps.READY and self.left_open(list_name, name, states, about, step):
                found[name] = Step(AGREED, step.open, step.why)
            elif step.state not in steps.READY and list_name in (names.CLOSING, names.CLOSURE) \
                    and self.is_past_mending(name, step, states[-1]):
                found[name] = ehm_alone(name, states[-1]) or steps.not_needed("closed")
        return found

    def is_past_mending(self, name, step, state):
        """Once an FFA is closed and written to again, what a closing rested on is done no more; what was
        changed of it since is entered in EHM."""
        closed, now = closing.closure_of(state), closing.closure_of(self.now)
        return closed is not None and now is not None \
            and any(one.entry is not None and one.entry.at > now.at for one in self.states) \
            and name in CLOSURE and name not in STILL_DONE and step.why not in IN_EHM

    def left_open(self, list_name, name, states, about, step):
        """Principle 11: an agreement covers exactly what was open when it was given."""
        table = LISTS.get(list_name, CLOSURE)
        for one in states[-1].all("override"):
            # One thing, one answer, in whichever list it was given; but of the break it was given in.
            if one["step"] == name and about.holiday in (None, prepared_on(one.day("on"))) \
                    and steps.since_opened(states[-1], one.day("on"), one.at):
                # As the record was when it was given, the cover's part of it and the days away, too.
                then = next(state for state in self.states
                            if state.entry is not None and state.entry.at >= one.at)
                away = break_of(then, about.holiday) if about.holiday else None
                known = {"spells": away.spells, "last_day": away.last_day} if away else {}
                covered = table[name](then, About(**{**about.__dict__, "on": one.day("on"),
                                                     "over": False, **known}))
                if step.open <= covered.open and step.why == covered.why:
                    return True
        return False


STILL_DONE = ("no-concern", "feedback", "look-back", "settled", "closed")    # also once closed
IN_EHM = ("notInEhm", "changedSinceEhm", "earlierNotInEhm")


def ehm_alone(name, state):
    """What of a step is written and not in EHM, whatever else it asks for; None when it is all there."""
    closed = closing.closure_of(state)
    if name == "notes":
        found = [one.id for one in state.all("note") if one.at < closed.at
                 and not steps.marked(state, one, names.NOTE_TEXT)]
    elif name == "outcomes":
        found = [one["goal"] for one in state.all("outcomeReview")
                 if not steps.marked(state, one, names.REVIEW_TEXT)]
    elif name == "plan":
        rows = any(state.all(kind) for kind in names.PLAN_ROWS)
        found = [names.SINGLETONS["familyPlan"]] if rows and not steps.plan_marked(state) else []
    else:
        found = []
    return steps.open_("notInEhm", found) if found else None


def everything(entry, change):
    return True


def of_the_cover(change):
    """What is written after leaving and belongs to the cover: its TAFs, notes, worries, numbers."""
    if change.kind == "meeting" and change.field in ("cancelledOn", "cancelledWhy"):
        return False     # answers whether it was held
    return change.kind in ("meeting", "note", "concern", "attendance", "actionReview") \
        or (change.kind == "teamMember" and change.field in ("phone", "name") and not change.adds)


def takes_away(entry, change):
    """What only takes something away finishes nothing: a contact removed, a share ended, a no."""
    if change.kind == "consent":
        about = {one.field: one.value for one in entry.changes if one.id == change.id}
        return about.get("about") != "homeTray" \
            and (about.get("answer") != "agreed" or about.get("about") != "help")
    return change.kind == "holidayContact" and change.field is record.ROW


def all_ready(found):
    """An empty list is not ready, nor one of which nothing is asked."""
    return any(one.state in (DONE, AGREED) for one in found.values()) \
        and all(one.state in steps.READY for one in found.values())

