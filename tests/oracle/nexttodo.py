# SPDX-License-Identifier: GPL-3.0-or-later
"""What is next to do, by weight, then date (judgement.md, principle 14 and section 2), what warns
ahead, and what travels with a handover."""

from dataclasses import dataclass
from datetime import date, timedelta

import closing
import fields as names
import people
from days import ONE, day, working_between, years_later
from duties import (MET, OPEN, TO_SETTLE, first_taf, held, help_has_ended, meeting_marked,
                    no_action, opened_since, plan_marked, withdrawals)
from lists import asks_for_steps, break_of, ehm_alone
from steps import (About, READY, contact, decision, marked, no_contact_wanted,
                   not_answered, notes, plan, share_ended, since_opened, taf_in_ehm)

(WORRY, SETTLE, LATE_DUTY, WAS_IT, NOW, MY_LATE, DUTY, OTHERS_LATE, REST) = range(1, 10)
QUESTIONS = (names.WAS_IT_HELD, names.BORN, names.GOES_ON)      # asked for themselves, in whichever list
IN_EHM = {"taf-in-ehm": taf_in_ehm, "notes": notes, "plan": plan, "outcomes": closing.outcomes}
REGISTERED_WITHIN = 5       # working days; then the Helpdesk is asked
SOON = 20           # working days before the break from which D7 counts with the duties
AHEAD = timedelta(days=14)
FOSTERING = timedelta(days=28)
CLOSE_CARERS = ("parent", "stepParent", "grandparent", "sibling", "auntOrUncle",
                "parentalResponsibility", "localAuthority")


@dataclass(order=True)
class Item:
    weight: int
    first: int          # within a weight, before the date
    date: date
    kind: str
    id: str
    count: int = 1

    def told(self):
        return {"kind": self.kind, "id": self.id, "date": self.date.isoformat(),
                "count": self.count, "place": [self.weight, self.first]}


def due_or(weight_later, one, today):
    return NOW if one <= today + ONE else weight_later


def next_to_do(state, duties, answers, left, going_on, today):
    """`answers`: break -> (break, its lists' answers); `left`: the break with something that was left
    open before it and is late still; `going_on`: whether it goes on, as a step."""
    found = worries(state, today) + to_settle(state, duties, going_on, today)
    if closing.closure_of(state) is None:
        found += of_duties(duties, today) + of_breaks(state, answers, left, today)
        found += questions(state, today) + actions(state, today) + planned(state, today)
        found += waiting(state, today) + not_in_ehm(state, duties)
        found += of_cover(state, answers, today)
    found += after_closing(state, answers, today)
    return [one.told() for one in sorted(found)]


def worries(state, today):
    """A worry comes first until it is closed, an untold one before a told one."""
    told = {one["concern"] for one in state.all("told") if one.get("concern")}
    for one in state.all("told"):
        if not one.get("concern"):      # told in the command that raised it
            told |= {row.id for row in state.all("concern") if row.at == one.at}
    return [Item(WORRY, int(one.id in told), one.day("on"), "worry", one.id)
            for one in state.all("concern") if not one.get("closedOn")]


def to_settle(state, duties, going_on, today):
    found = [Item(SETTLE, 0, one.begin, "responsibilityNotKnown", one.id)
             for one in duties.all if one.state == TO_SETTLE]
    if closing.closure_of(state) is not None:
        return found
    if going_on.state in ("open", "toSettle"):
        since = min((day(one) for one in going_on.open if one != "*"), default=today)
        found.append(Item(SETTLE, 0, since, "closeOrSayWhy", going_on.why))
    about = About(today)
    if people.agree_to_help(state, today, today) and all(
            not people.is_child(one) and people.responsibility(one) is None
            for one in people.agree_to_help(state, today, today)):
        found.append(Item(SETTLE, 0, today, "responsibilityNotKnown", ""))
    if share_ended(state, about).state == "open":
        found.append(Item(SETTLE, 0, today, "share-ended", ""))
    if closing.settled(state, None).state != "done":
        found.append(Item(SETTLE, 0, today, "settled", ""))
    return found


def of_cover(state, answers, today):
    """While the keyworker is away: a day still to come on which nobody is there, because days were
    added or a contact left. Where it was so when they left, the list of before says it, unless its
    clock stood still then, or the FFA was opened again since."""
    found = []
    for name, (away, told) in answers.items():
        if away is None or not asks_for_steps(name) \
                or not away.last_day < today <= away.spells[-1][1]:
            continue
        about = About(today, last_day=away.last_day, spells=away.spells, holiday=name,
                      school_holiday=away.school)
        registered = state.one("registration").day("completedOn")
        if registered is None or registered > today or ended_on(state, today) \
                or no_contact_wanted(state, about) or decision(state, about) == "close":
            continue
        said = any(one.steps.get("contact") is not None
                   and one.steps["contact"].state in ("open", "outOfDate", "toSettle", "late")
                   for one in told)
        step = contact(state, about)
        still = [one for one in step.open if one == "*" or day(one) >= today]
        silent = not said or ended_on(state, away.last_day) or left_behind(state, away) \
            or withdrew_since(state, away, today)
        if step.state == "open" and still and silent:
            found.append(Item(SETTLE, 0, today, "covered-still", ""))
    return found


def of_duties(duties, today):
    found = []
    for one in duties.all:
        if one.state == OPEN and one.limit is not None:
            late = one.days_late(today) > 0
            weight = LATE_DUTY if late else due_or(DUTY, one.limit, today)
            found.append(Item(weight, 0, one.limit, "duty", one.id))
    return found


def of_breaks(state, answers, left, today):
    """D7 counts with the duties once less than 20 working days are left."""
    found = []
    # What is about the work, and not about the holiday, stays late.
    if left is not None and not left_behind(state, left):
        found.append(Item(LATE_DUTY, 0, left.last_day, "break", "D7/" + left.name))
    for name, (away, told) in answers.items():
        open_ = any(one.status in ("open", "leftOpen") and still_open(one, QUESTIONS) for one in told)
        # Then it is history, as it is once a closed FFA was opened again.
        over = away is not None and (today > away.spells[-1][1] or left_behind(state, away))
        # While nobody agrees to help its clock stands still; left so, nothing of it was late. That of
        # closing runs on.
        closes = ended_on(state, today) and any(
            one.status in ("open", "leftOpen") and "closed" in one.steps
            and still_open(one, QUESTIONS) for one in told)
        over = over or (away is not None and not closes
                        and (ended_on(state, min(today, away.last_day)) or ended_on(state, today)
                             or (today > away.last_day and withdrew_since(state, away, today))))
        if away is None or not open_ or over or (away.begins is not None and today < away.begins):
            continue
        found.append(before_leaving(name, away, today > away.last_day, today))
    return found


def before_leaving(name, away, late, today):
    near = working_between(today, away.last_day) < SOON
    weight = LATE_DUTY if late else due_or(DUTY, away.last_day, today) if near else REST
    return Item(weight, 0, away.last_day, "break", "D7/" + name)


def left_behind(state, away):
    """Whether the FFA was opened again after the keyworker left for a break."""
    return any(one.day("on") > away.last_day for one in state.all("reopening"))


def ended_on(state, on):
    """Whether nobody agreed to help on a day, or no action was needed, and nothing was opened again."""
    return help_has_ended(state, on) or any(
        one.begin <= on and (one.end is None or one.end > on) and not opened_since(state, one)
        for one in no_action(state))


def withdrew_since(state, away, today):
    """Whether help was withdrawn since the keyworker left: agreeing again revives nothing."""
    return any(one.begin > away.last_day for one in withdrawals(state, today))


def still_open(answer, without=()):
    return any(one.state in ("open", "outOfDate", "toSettle", "late")
               for name, one in answer.steps.items() if name not in without)


def questions(state, today):
    """Principle 8: a date that has passed is a question. A TAF is recorded once the family is
    registered: what that waits for comes before."""
    about = About(today)
    found = [Item(REST if waiting(state, today) else WAS_IT, 0, state.get("meeting", id).day("plannedFor"), "wasItHeld", id)
             for id in not_answered(state, about)]
    found += [Item(WAS_IT, 0, one.day("expected"), "wasBabyBorn", one.id)
              for one in state.all("person")
              if people.is_expected(one, today) and one.day("expected") <= today]
    for one in state.all("support"):
        needed = one.day("neededBy")
        if needed and not one.get("answer") and since_opened(state, one.day("on"), one.at):
            weight = WAS_IT if needed < today else due_or(REST, needed, today)
            found.append(Item(weight, 0, needed, "supportAnswered", one.id))
    return found


def actions(state, today):
    found, others = [], []
    for one in state.all("action"):
        due = one.day("dueOn")
        if one.get("status", "open") != "open" or due is None or is_old(state, one, due):
            continue
        if one.get("mine"):
            weight = MY_LATE if due < today else due_or(REST, due, today)
            found.append(Item(weight, 0, due, "myAction", one.id))
        elif due < today:
            others.append(due)
        else:
            found.append(Item(due_or(REST, due, today), 0, due, "action", one.id))
    gone = [owner_gone_since(state, one) for one in state.all("action")
            if one.get("status", "open") == "open"]
    gone = [one for one in gone if one is not None and one <= today]
    if gone:
        found.append(Item(NOW, 0, min(gone), "ownerGone", ""))
    if others:
        found.append(Item(OTHERS_LATE, 0, min(others), "actionsOfOthers", "", len(others)))
    return found


def is_old(state, action, due):
    """Opening again revives no old limit: of an action whose day had passed then, until it is written
    to or spoken of at a TAF again."""
    again = max(((one.day("on"), one.at) for one in state.all("reopening")), default=None)
    return again is not None and due < again[0] and action.last() < again[1] and not any(
        one.at > again[1] for one in state.all("actionReview") if one["action"] == action.id)


def owner_gone_since(state, action):
    """The day on which whoever is to do it died or left: somebody else is to be asked since then."""
    person = state.get("person", action.get("person"))
    member = state.get("teamMember", action.get("member"))
    if person is not None:
        return min((one for one in (person.day("died"), person.day("leftOn")) if one), default=None)
    return member.day("until") + ONE if member is not None and member.day("until") else None


def planned(state, today):
    return [Item(due_or(REST, one.day("plannedFor"), today), 0, one.day("plannedFor"), "taf",
                 one.id)
            for one in state.all("meeting")
            if one.get("plannedFor") and not one.get("heldOn") and not one.get("cancelledOn")
            and one.day("plannedFor") >= today]


def waiting(state, today):
    """Sent and not registered: waiting for the Helpdesk; the count is the working days since."""
    registration = state.one("registration")
    sent = registration.day("sentOn")
    if sent is None or registration.get("completedOn") or first_taf(state):
        return []
    waited = working_between(sent, today)
    place = (WAS_IT, 0) if waited > REGISTERED_WITHIN else (REST, -1)
    return [Item(*place, sent, "waitingForHelpdesk", "", waited)]


def not_in_ehm(state, duties):
    """Principle 1: what has changed since a TAF's duty was met and is not in EHM is a thing to do of
    its own, without lateness from the old limit."""
    found = []
    met = {one.id[3:]: one for one in duties.all if one.id.startswith("D5/") and one.state == MET}
    for taf in held(state):
        if taf.id in met and meeting_marked(state, taf.id) is None:
            found.append(Item(REST, 0, met[taf.id].met_on, "changedNotInEhm", taf.id))
    if met and plan_marked(state) is None:
        found.append(Item(REST, 0, max(one.met_on for one in met.values()), "changedNotInEhm",
                          names.SINGLETONS["familyPlan"]))
    return found


def after_closing(state, answers, today):
    """A closed FFA stays in Due until it is closed on EHM, and what was changed of it since is there;
    the look-back until it is answered."""
    row = closing.closure_of(state)
    if row is None:
        return []
    found = []
    if closing.closed(state, None).state != "done":
        late = [away.last_day for away, told in answers.values() for one in told
                if "closed" in one.steps and one.steps["closed"].state == "late"]
        found.append(Item(LATE_DUTY, 0, min(late), "closeOnEhm", row.id) if late
                     else Item(NOW, 0, row.day("on"), "closeOnEhm", row.id))
    then = About(min(today, row.day("on")), reason=row["reason"], today=today)
    for name, step in IN_EHM.items():
        stands = step(state, then)
        if stands.state in READY or (stands.why not in (
                "notInEhm", "changedSinceEhm", "earlierNotInEhm") and not ehm_alone(name, state)):
            continue
        asking = [(holiday, away, one) for holiday, (away, told) in answers.items() for one in told
                  if "closed" in one.steps and today <= away.spells[-1][1]
                  and one.steps[name].state in ("open", "outOfDate", "late")]
        found += [before_leaving(holiday, away, one.steps[name].state == "late", today)
                  for holiday, away, one in asking] or [Item(NOW, 0, today, "step", name)]
    if any(one.at > row.at and not marked(state, one, names.NOTE_TEXT) for one in state.all("note")):
        found.append(Item(NOW, 0, today, "step", "notes"))
    about, back = About(today, reason=row["reason"]), closing.look_back_day(row)
    if about.reason not in closing.WITHOUT_WORK \
            and not closing.looked_back(state, row):
        weight = WAS_IT if back < today else due_or(REST, back, today)
        found.append(Item(weight, 0, back, "lookBack", row.id))
    return found


# --- what warns ahead ----------------------------------------------------------------------------


def warnings(state, today):
    return turning_sixteen(state, today) + private_fostering(state, today)


def turning_sixteen(state, today):
    """From fourteen days before; asked of nobody once nothing goes on (principle 2)."""
    found = []
    if closing.closure_of(state) is not None or ended_on(state, today):
        return found
    for one in people.everybody(state, today):
        born = one.day("born")
        if people.is_child(one) and born and not people.decides(one, today):
            sixteen = years_later(born, people.SIXTEEN)
            if sixteen - AHEAD <= today < sixteen:
                found.append({"kind": "turnsSixteen", "id": one.id, "date": sixteen.isoformat()})
    return found


def private_fostering(state, today):
    """A child under 16 (18 when disabled) who lives now, or is to live on, 28 days with somebody who is
    no close relative; planned days count, and a carer who is not named is not known. Where nobody
    says since when, it is since that was written."""
    found = []
    for one in people.everybody(state, today):
        born = one.day("born")
        limit = 18 if one.get("disabled") else 16
        if not people.is_child(one) or (born and years_later(born, limit) <= today):
            continue
        for stay in state.all("residence"):
            first, last = stay.day("from") or stay.typed, stay.day("until")
            if stay["person"] != one.id or first > today or (last and last < today):
                continue
            carer = stay.get("carer")
            if carer in CLOSE_CARERS or (carer is None and lives_with_parent(state, stay, today)):
                continue
            reached = first + FOSTERING
            if last and last < reached:
                continue
            found.append({"kind": "privateFostering", "id": one.id, "carerKnown": carer is not None,
                          "date": reached.isoformat()})
    return found


def lives_with_parent(state, stay, today):
    return any(not people.is_child(one) and (people.responsibility(one) is not False)
               and stay["household"] in people.homes(state, one, today)
               for one in people.everybody(state, today))


# --- what travels --------------------------------------------------------------------------------


def travels(state, duties, told, today):
    """With a handover or a step-up: everything open at that moment, the worry and the break first.
    `told`: list -> its answer. A review that is not late yet is open in no list."""
    found = ["worry/" + one.id for one in state.all("concern") if not one.get("closedOn")]
    for name, answer in told.items():
        found += [f"{name}/{step}" for step, one in answer.steps.items()
                  if one.state in ("open", "outOfDate", "toSettle", "late")]
    return found + [one.id for one in duties.all if one.state in (OPEN, TO_SETTLE)
                    and (not one.id.startswith("D4") or one.days_late(today) > 0)]


def running_break(state, holiday, today):
    """A break whose list asks already and whose days away are not over."""
    away = break_of(state, holiday)
    if away is None or (away.begins and today < away.begins) or today > away.spells[-1][1]:
        return None
    return away
