# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of closing, by reason (judgement.md, section 2 "Closure asks", and 1a)."""

import fields as names
import goingon
import people
from days import months_later
from steps import (DONE, GONE, OUT_OF_DATE, TO_SETTLE, WITHOUT_WORK, closed_at, done, last_taf, marked,
                   newer, no_action_needed, not_in_ehm, not_needed, open_, since_opened)


def no_concern(state, about):
    still = [one.id for one in state.all("concern") if not one.get("closedOn")]
    return open_("concernOpen", still) if still else done()


def consent(state, about):
    """Principle 6: consent that was never asked is said as unknown, and no closing rests on it
    silently. Where something ended the FFA, or the family is gone, nobody has to agree any more."""
    if about.reason not in ("needsMet", "oneAgency") or no_action_needed(state) \
            or goingon.endings(state, about):
        return not_needed("ended")
    if closed_at(state) is not None:    # it was asked at closing, and is history since
        return not_needed("closed")
    if people.agree_to_help(state, about.on, about.today):
        return done()
    return open_("nobodyAgrees", state=TO_SETTLE)


def was_born(state, about):
    """Principle 8: a baby's due day has come: closing waits for the answer."""
    asked = [one.id for one in state.all("person")
             if people.is_expected(one, about.on) and one.day("expected") <= about.on]
    return open_("wasBabyBorn", asked, TO_SETTLE) if asked else not_needed("noQuestion")


def open_actions(state, about):
    """Every action done, dropped with its reason, or handed to somebody named who is not the
    keyworker."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    still = []
    for one in state.all("action"):
        status = one.get("status", "open")
        if status == "dropped" and not (one.get("droppedWhy") or "").strip():
            still.append(one.id)
        elif status == "open" and not handed_on(state, one, about.on):
            still.append(one.id)
    return open_("actionsOpen", still) if still else done()


def handed_on(state, action, on):
    if action.get("mine"):
        return False
    person = state.get("person", action.get("person"))
    if person is not None:
        return people.is_there(person, on)
    if action.get("member"):
        member = state.get("teamMember", action["member"])
        return member is not None and not (member.get("until") and member.day("until") < on)
    return bool((action.get("owner") or "").strip())


def goals(state, about):
    """The needs that are reviewed: not dropped, and not of people who are all not asked any more."""
    found = []
    for one in state.all("goal"):
        whose = [state.get("person", id) for id in one.get("whose", [])]
        asked = [row for row in whose if row is not None and people.is_there(row, about.on)
                 and not people.refuses(state, row, about.on)]
        gone = about.reason in GONE and any(
            row is not None and people.is_there(row, about.on) for row in whose)
        if one.get("status") != "dropped" and (not whose or asked or gone):
            found.append(one)
    return found


def child_needs(state, about):
    """Each child of the family with a need or an explicit "none"."""
    if about.reason in WITHOUT_WORK or no_action_needed(state):
        return not_needed(about.reason or "noActionNeeded")
    named = {id for goal in state.all("goal") if goal.get("status") != "dropped"
             for id in goal.get("whose", [])}
    if not any(people.is_child(one) for one in people.everybody(state, about.on)):
        return not_needed("noChild")
    missing = [one.id for one in people.children(state, about.on)
               if one.id not in named and not one.get("noNeedsOn")]
    return open_("noNeed", missing) if missing else done()


def review_of(state, goal):
    found = [one for one in state.all("outcomeReview") if one["goal"] == goal.id
             and since_opened(state, one.day("on"), one.at)]
    return max(found, key=lambda one: (one.day("on"), one.last()), default=None)


def outcomes(state, about):
    """Each need with baseline, latest, evidence and its day, the family's and the keyworker's view;
    written after the last TAF, in EHM."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    asked = goals(state, about)
    if not asked:
        return not_needed("noNeeds")
    taf = last_taf(state, about)
    wanted = ["baseline", "latest", "evidence", "evidenceOn", "keyworkerView", "outcome"]
    if about.reason not in GONE:
        wanted.append("familyView")
    missing, old, unmarked, not_met = [], [], [], []
    for goal in asked:
        row = review_of(state, goal)
        if row is not None and row.get("outcome") == "notMet" and about.reason == "needsMet":
            not_met.append(goal.id)
        if row is None or not all(row.get(name) for name in wanted):
            missing.append(goal.id)
        elif taf is not None and before_taf(row, taf):
            old.append(goal.id)
        elif not marked(state, row, names.REVIEW_TEXT):
            unmarked.append(goal.id)
    if missing:
        return open_("notReviewed", missing + old + unmarked)
    if not_met:
        return open_("needNotMet", not_met)
    if old:
        return open_("beforeLastTaf", old + unmarked, OUT_OF_DATE)
    return open_("notInEhm", unmarked) if unmarked else done()


def before_taf(row, taf):
    """By the stated days, and by the order of entries within a day (principle 7)."""
    if row.day("on") != taf.day("heldOn"):
        return row.day("on") < taf.day("heldOn")
    return row.last() < taf.made["heldOn"]


# --- what is written before closing --------------------------------------------------------------


def written(state):
    """The preparation of a closing; the closing itself once it is closed."""
    closed = closure_of(state)
    if closed is not None:
        return closed
    found = [one for one in state.all("preparation") if since_opened(state, one.day("on"), one.at)]
    return max(found, key=lambda one: one.last(), default=None)


def closure_of(state):
    """The closing that holds: none, when the FFA was opened again since, or something was written for
    it as for an open one."""
    return last_closure(state) if state.is_closed() else None


def last_closure(state):
    last = max(state.all("closure"), key=lambda one: one.at, default=None)
    if last is None or any(one.at > last.at for one in state.all("reopening")):
        return None
    return last


def said_of_closing(state, member):
    """What the closing says, or what was prepared for it: of this time."""
    found = [one for one in state.all("preparation") if since_opened(state, one.day("on"), one.at)]
    rows = [written(state), *sorted(found, key=lambda one: one.last(), reverse=True)]
    return next((row[member] for row in rows if row is not None and row.get(member)), None)


SUMMARY_RESTS_ON = {"note": names.NOTE_TEXT, "meeting": names.MEETING_TEXT, "concern": None,
                    "goal": None, "action": None, "outcomeReview": names.REVIEW_TEXT}


def outdated(state, row):
    """1a "Out of date": by notes, TAFs, worries, plan, outcomes, a birth, death or joining; not by
    feedback, marks, copies, a cancelled TAF."""
    position, on = row.last(), row.day("on")
    for kind, members in SUMMARY_RESTS_ON.items():
        for one in state.all(kind):
            if kind == "meeting" and not one.get("heldOn"):
                continue
            if newer_for_summary(one, members, position, on):
                return True
    if state.touched_since(position, ("person",), ("born", "died", "joinedOn")) \
            or any(one.at > position for one in state.all("person")):
        return True
    return any(one.kind in SUMMARY_RESTS_ON and one.written <= position < one.undone
               for one in state.undone)


def newer_for_summary(row, members, position, on):
    if row.kind == "meeting" and row.at <= position < row.made["heldOn"]:
        return row.day("heldOn") >= on     # planned before, held since
    return newer(row, members, position, on)


def words(state, about, member, ehm):
    row = written(state)
    if row is None or not str(row.get(member) or "").strip():
        return open_("notWritten")
    if row.kind == "closure":
        return done()
    if outdated(state, row):
        return open_("changedSince", state=OUT_OF_DATE)
    if ehm and not marked(state, row, None):
        return not_in_ehm(state, row.id)
    return done()


def summary(state, about):
    return words(state, about, "summary", True)


def impact(state, about):
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    return words(state, about, "impact", False)


def continues(state, about):
    """Who goes on helping, and since when."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    step, row = words(state, about, "whoContinues", False), written(state)
    if step.state == DONE and row.kind == "preparation" and not row.get(names.CONTINUES_SINCE):
        return open_("sinceWhen")
    return step


def feedback(state, about):
    """From whom it came is data; declined and not reached are answers, too."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    if not people.family_left(state, about.on):
        return not_needed("nobodyLeft")
    rows = [one for one in state.all("feedback") if since_opened(state, one.day("on"), one.at)]
    if any(one["result"] != "given" or one.get("from") for one in rows):
        return done()
    return open_("fromWhom" if rows else "notAsked")


def look_back(state, about):
    """Reckoned at closing, asked once its day has come; none after merged and opened in error (1a)."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    row = closure_of(state)
    if row is None:
        return not_needed("whenClosed")
    if looked_back(state, row):
        return done()
    return open_("lookBackWaits") if look_back_day(row) <= about.today else not_needed("ahead")


def looked_back(state, closure):
    """Whether the look-back was answered: since that closing, and not before its day (9: what was said
    earlier says of nothing that it has lasted)."""
    return any(one.at > closure.at and one.day("on") >= look_back_day(closure)
               for one in state.all("lookBack"))


def look_back_day(closure):
    return closure.day("lookBackOn") or months_later(closure.day("on"), names.LOOK_BACK_MONTHS)


def lead(state, about):
    """Children's Services lead: who, since when, on a step-up that was taken."""
    if about.reason != "statutory":
        return not_needed(about.reason or "otherReason")
    taken = [one for one in state.all("statutoryStep")
             if not one.get("considered") and one.get("direction", "up") == "up"]
    last = max(taken, key=lambda one: one.last(), default=None)
    named = said_of_closing(state, names.LEADS) and said_of_closing(state, names.LEADS_SINCE)
    if last is None:
        return open_("onlyConsidered")
    return done() if named or (str(last.get("to") or "").strip() and last.get("on")) \
        else open_("whoLeads")


def into(state, about):
    if about.reason != "merged":
        return not_needed(about.reason or "otherReason")
    return done() if said_of_closing(state, names.MERGED_INTO) else open_("intoWhich")


def helpdesk(state, about):
    if about.reason != "openedInError":
        return not_needed(about.reason or "otherReason")
    return done() if said_of_closing(state, names.HELPDESK_TOLD) else open_("helpdeskNotTold")


def settled(state, about):
    """Two versions of the same: stories have one author, so there are none. What was written for a
    closed FFA as for an open one (a worry) does not fit."""
    last = last_closure(state)
    found = [f"$entry/{at}" for _, at in state.as_open if last is not None and at > last.at]
    return open_("needsALook", found) if found else done()


def closed(state, about):
    """The FFA is closed, and closed on EHM."""
    row = closure_of(state)
    if row is None:
        return open_("notClosed")
    return done() if marked(state, row, ("reason", "summary", "impact", "whoContinues", "on")) \
        else not_in_ehm(state, row.id)

