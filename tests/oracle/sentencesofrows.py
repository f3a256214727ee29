# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be so where a sentence names people, the team, needs and actions, or counts them."""

import re
from datetime import timedelta

import days
from truewords import says

DAY = timedelta(days=1)


# --- people -----------------------------------------------------------------------------------------


def sixteen(rows, label):
    born = rows.get(label).day("born")
    return days.years_later(born, 16) if born else None


def is_gone(row, on):
    return any(row.day(field) is not None and row.day(field) <= on for field in ("died", "leftOn"))


@says("Not asked yet: {who}")
def not_asked(rows, who):
    about = "homeTray" if rows.step.startswith("tray") else "help"
    return all(not rows.answered_since_sixteen(one, about) for one in who)


@says("16 now, and not asked since: {who}")
def not_asked_since(rows, who):
    return all(sixteen(rows, one) <= rows.today
               and not rows.answered_since_sixteen(one, "help") for one in who)


@says("Turns 16 on {d}, and is asked then: {who}")
def turns_sixteen(rows, on, who):
    return all(sixteen(rows, one) == on for one in who)


@says("Turn 16 soon, the first on {d}, and are asked then: {who}")
def turn_sixteen(rows, on, who):
    return len(who) > 1 and min(sixteen(rows, one) for one in who) == on


@says("Not told yet how information is shared: {who}")
def not_told(rows, who):
    return all(not rows.answered_since_sixteen(one, "sharing") for one in who)


@says("{n} person agreed", "{n} people agreed")
def agreed(rows, number):
    return number <= len({one["person"] for one in rows.all("consent") if one["answer"] == "agreed"})


@says("{n} refused")
def refused(rows, number):
    """An answer given through a parent falls with the parent's."""
    against = {one["person"] for one in rows.all("consent") if one["answer"] != "agreed"}
    return number <= len(against | {one["person"] for one in rows.all("consent")
                                    if one.get("decidedBy") in against})


@says("Neither a need nor a “none”: {who}")
def without_need(rows, who):
    whose = {one for goal in rows.all("goal") if goal.get("status") != "dropped"
             for one in goal.get("whose", [])} \
        | {one["person"] for one in rows.all("domain") if one.get("needs")}
    return all(rows.get(one).get("child") and one not in whose and not rows.get(one).get("noNeedsOn")
               for one in who)


@says("Own words missing: {who}", "Not heard yet: {who}")
def no_words(rows, who):
    heard = {one["person"] for one in rows.all("childVoice")}
    return all(rows.get(one).get("child") and one not in heard for one in who)


@says("not heard since: {who}", "Not heard since: {who}")
def not_heard(rows, who):
    last = rows.held[-1].day("heldOn") if rows.held else None
    return last is not None and all(not any(one["person"] == label and one.day("on") and one.day("on") > last
                       for one in rows.all("childVoice")) for label in who)


@says("View missing: {who}", "View missing: {who}. Write it down with the next TAF")
def no_view(rows, who):
    seen = {one["person"] for one in rows.all("parentView")}
    return all(one not in seen and not rows.get(one).get("child") for one in who)


@says("Expected by now: {who}. Has the baby been born?")
def expected(rows, who):
    return all(rows.get(one).day("expected") <= rows.today and not rows.get(one).get("born")
               for one in who)


def stays(rows, label):
    """Where somebody lives with a carer who is not a parent: (from, until) of each."""
    return [(one.day("from"), one.day("until")) for one in rows.all("residence")
            if one["person"] == label and one.get("carer") != "parent" and one.get("from")]


@says("With somebody outside close family for 28 days or more: {who}. This may be private fostering")
def fostered(rows, who):
    return all(any(first + DAY * 28 <= rows.today for first, _ in stays(rows, one)) for one in who)


@says("Outside close family, 28 days on {d} if it goes on: {who}")
def fostered_ahead(rows, on, who):
    return all(any(first + DAY * 28 == on for first, _ in stays(rows, one)) for one in who)


@says("Outside close family, 28 days from {d} on if it goes on: {who}")
def several_fostered_ahead(rows, on, who):
    return len(who) > 1 and any(fostered_ahead(rows, on, [one]) for one in who)


@says("Not known who looks after them where they live: {who}")
def carer_not_named(rows, who):
    return all(any(row["person"] == one and not row.get("carer") for row in rows.all("residence"))
               for one in who)


@says("Nobody is left who agreed to help; no longer of the family: {who}",
      "No child is left; no longer of the family: {who}")
def gone(rows, who):
    return all(is_gone(rows.get(one), rows.today) for one in who)


@says("no copy yet: {who}")
def no_copy(rows, who):
    last = rows.held[-1].id
    have = {one["person"] for one in rows.all("copy") if one["meeting"] == last}
    return not set(who) & have


@says("whether they have parental responsibility is not known: {who}",
      "Whether they have parental responsibility is not known: {who}",
      "Help rests on somebody whose parental responsibility is not known: {who}")
def responsibility_unknown(rows, who):
    return all(rows.get(one).get("parentalResponsibility") is None for one in who)


@says("For {who} to do", "With {who}, who has left: give it to somebody")
def has_an_action(rows, who):
    """An open action is theirs, as one of the family or as a member of the team."""
    members = [rows.state.get("teamMember", one.get("member")) for one in rows.open_actions()]
    theirs = {one.get("person") for one in rows.open_actions()} \
        | {one.get("member") for one in rows.open_actions()} \
        | {one.get("person") for one in members if one is not None}
    return set(who) <= theirs


@says("Nobody is known yet who has parental responsibility and could answer for {who}")
def nobody_answers(rows, who):
    return not any(one.get("parentalResponsibility") and not is_gone(one, rows.today)
                   for one in rows.all("person") if one.id not in who)


@says("Does not agree: {who}", "Does not agree: {who}. End the share")
def refuses_tray(rows, who):
    return all(any(one["answer"] != "agreed" for one in rows.said(label, "homeTray")) for label in who)


# --- the team, the plan ------------------------------------------------------------------------------


def are_contacts(rows, who):
    members = {one["member"] for one in rows.all("holidayContact")}
    return all(one in members for one in who)


@says("No access on EHM for these days: {who}")
def no_access(rows, who):
    return are_contacts(rows, who)


@says("No telephone number: {who}")
def no_number(rows, who):
    with_phone = {one["member"] for one in rows.all("holidayContact") if one.get("phone")}
    return are_contacts(rows, who) and all(
        not rows.get(one).get("phone") or one not in with_phone for one in who)


@says("Not a professional of the team who works in the holiday: {who}")
def unfit(rows, who):
    return are_contacts(rows, who) and all(
        rows.get(one).get("termTimeOnly") or not rows.get(one).get("professional")
        or rows.get(one).get("person") or rows.get(one).get("until") or rows.get(one).get("from")
        or rows.get(one).get("worksOn") for one in who)


@says("Not fully reviewed: {who}")
def not_reviewed(rows, who):
    return all(rows.state.get("goal", one) is not None for one in who)


@says("reviewed before it: {who}", "Reviewed, not yet in EHM: {who}")
def reviewed(rows, who):
    goals = {one["goal"] for one in rows.all("outcomeReview")}
    return set(who) <= goals


@says("The review of {n} need is not yet in EHM", "The reviews of {n} needs are not yet in EHM")
def reviews(rows, number):
    return number <= len({one["goal"] for one in rows.all("outcomeReview")})


@says("Late: {who}")
def late(rows, who):
    return all(rows.state.get("action", one) in rows.open_actions()
               and rows.get(one).day("dueOn") < rows.today for one in who)


@says("To be done by others: {who}")
def late_others(rows, who):
    return late(rows, who) and all(not rows.get(one).get("mine") for one in who)


@says("not spoken of: {who}", "Open, and nobody else has taken it on: {who}", "Nobody does this now: {who}",
      "Carried over 3 times: {who}")
def still_open(rows, who):
    return all(rows.state.get("action", one) in rows.open_actions() for one in who)


@says("{n} action is open", "{n} actions are open", "{n} action goes on with somebody else",
      "{n} actions go on with somebody else", "{n} actions are open: more than a family can keep in mind")
def actions_open(rows, number):
    return number == len(rows.open_actions())


@says("{n} action without a date", "{n} actions without a date")
def without_date(rows, number):
    return number == len([one for one in rows.open_actions()
                          if not one.get("dueOn") and not one.get("ongoing")])


@says("{n} action needs somebody to do it", "{n} actions need somebody to do them")
def without_owner(rows, number):
    return number == len([one for one in rows.open_actions() if not any(
        one.get(field) for field in ("mine", "owner", "member", "person", "organisation"))])


@says("{n} action is with somebody who has died or left: give it to somebody",
      "{n} actions are with somebody who has died or left: give them to somebody")
def owner_gone(rows, number):
    return number <= len(rows.open_actions())


@says("{n} goal does not say what will be different", "{n} goals do not say what will be different")
def no_difference(rows, number):
    return number == len([one for one in rows.all("goal")
                          if one.get("status") != "dropped" and not one.get("difference")])


@says("{n} case note written since it was closed, not yet in EHM",
      "{n} case notes written since it was closed, not yet in EHM")
def notes_since_closing(rows, number):
    closed = max(one.at for one in rows.all("closure"))
    since = [one for one in rows.all("note") if one.at > closed]
    marked = {one["target"] for one in rows.all("ehmMark")}
    unmarked = [one for one in since if one.id not in marked]
    return max(1, len(unmarked)) <= number <= len(since)


@says("{n} case note not yet in EHM", "{n} case notes not yet in EHM")
def notes_not_in(rows, number):
    marked = {one["target"] for one in rows.all("ehmMark")}
    # What is written after the closing is not the closing's.
    closed = max((one.at for one in rows.all("closure")), default=None)
    unmarked = [one for one in rows.all("note") if one.id not in marked
                and (closed is None or one.at < closed)]
    return len(unmarked) <= number <= len(rows.all("note"))


@says("{n} TAF not yet in EHM", "{n} TAFs not yet in EHM")
def tafs_not_in(rows, number):
    return number <= len(rows.held)


@says("Not yet in EHM: {who}")
def tafs_named(rows, who):
    numbers = [int(one) for one in re.findall(r"TAF (\d+)", who)]
    return numbers and all(0 < one <= len(rows.held) for one in numbers)


@says("{n} piece not yet in EHM", "{n} pieces not yet in EHM",
      "{n} thing does not fit together and needs a look",
      "{n} things do not fit together and need a look")
def pieces(rows, number):
    return number > 0


@says("{n} person could not come and nothing came from them",
      "{n} people could not come and nothing came from them")
def silent(rows, number):
    last = rows.held[-1].id
    return number <= len([one for one in rows.all("attendance") if one["meeting"] == last
                          and one["how"] not in ("present", "late", "telephone")])
