# SPDX-License-Identifier: GPL-3.0-or-later
"""Which commands of a story must be refused (judgement.md, principle 10): what no list could accept."""

import unicodedata

import people
import record
from days import day, holiday_named, without_work_beside
from duties import SIX_WEEKS, last_taf
from lists import break_of
from steps import About, is_there

BLANK_MATTERS = {"correctEntry": ("reason",), "withdrawEntry": ("reason",), "redoEntry": ("reason",),
                 "overrideStep": ("override", "reason"), "reopenFfa": ("reopening", "reason"),
                 "considerStepUp": ("step", "reason"), "stepUp": ("step", "reason"),
                 "stepDown": ("step", "reason"), "shareWithoutAgreement": ("shared", "because")}


def must_refuse(story):
    """index -> why; a command that must be refused is left out for those after it."""
    found = {}
    for index, item in enumerate(story["commands"]):
        why = check(story, index, item, found)
        if why:
            found[index] = why
    return found


def check(story, index, item, refused):
    command, wish = item["command"], item.get("fields", {})
    if has_blank_reason(command, wish):
        return "blankReason"
    if command not in ("planHoliday", "writeHandoverNote", "recordFeedback", "agreeHolidayContact"):
        return None
    entries, undone = record.read(story, None, refused, index - 1)
    state, today = record.fold(entries, undone)[-1], day(item["at"])
    if command == "recordFeedback":
        return feedback_of_the_dead(state, wish["feedback"], today)
    if command == "agreeHolidayContact":
        return None if wish.get("remove") else contact_of_the_family(state, wish["contact"])
    return review_nobody_can_hold(state, wish["plan"], today)


def has_blank_reason(command, wish):
    path = BLANK_MATTERS.get(command)
    if path is None:
        return False
    value = wish
    for name in path:
        if not isinstance(value, dict) or name not in value:
            return False
        value = value[name]
    return says_nothing(value)


def says_nothing(text):
    """A blank is a blank, whether it is empty, a dash or "n/a"."""
    said = "".join(one for one in str(text) if not one.isspace()
                   and not unicodedata.category(one).startswith(("P", "C"))).lower()
    return not said or (said == "na" and str(text).strip().lower() != "na")


def feedback_of_the_dead(state, feedback, today):
    on = day(feedback.get("on")) or today
    for id in feedback.get("from", []):
        person = state.get("person", id)
        if person is not None and not people.is_alive(person, on):
            return "died"
    return None


def contact_of_the_family(state, contact):
    member = state.get("teamMember", contact["member"])
    return "ofTheFamily" if member is not None and member.get("person") else None


def review_nobody_can_hold(state, plan, today):
    """A review planned for the break with somebody not there, after its limit or before today."""
    label = "$holidayPlan/" + plan["break"]
    known = state.get("holidayPlan", label) or {}
    if "reviewHeldBy" not in plan and "reviewHolder" not in plan:
        return None
    if all(plan.get(name, known.get(name)) == known.get(name)
           for name in ("reviewHeldBy", "reviewHolder")):
        return None
    by = day(plan.get("reviewHeldBy") or known.get("reviewHeldBy"))
    holder = state.get("teamMember", plan.get("reviewHolder") or known.get("reviewHolder"))
    taf = last_taf(state)
    if by is None:
        return None
    if by < today:
        return "beforeToday"
    away = break_of(state, plan["break"])
    limit = taf.day("heldOn") + SIX_WEEKS if taf is not None else None
    if limit and away and any(
            first <= limit <= last for first, last in (
                without_work_beside(*one) for one in away.spells)) and by > limit:
        return "afterLimit"
    about = About(today, holiday=plan["break"], school_holiday=holiday_named(plan["break"]))
    if holder is not None and not is_there(state, holder, by, about):
        return "notThere"
    return None
