# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is asked (judgement.md, principle 6, and 1a "Help rests on"). The one place for it.

Every function takes the record as it stands and a day, and looks at that day: born, alive, not
left, not refusing, old enough or able to decide, living where.
"""

from datetime import date

from days import day, years_later

PARENTS = ("mother", "father")
SIXTEEN = 16
AGREED, AGAINST = "agreed", ("refused", "withdrawn")


# --- on a day ------------------------------------------------------------------------------------


def is_born(person, on):
    """Somebody expected is not born until a day of birth is known."""
    born = person.day("born")
    return born <= on if born else not person.get("expected")


def is_alive(person, on):
    died = person.day("died")
    return died is None or on < died


def is_in_family(person, on):
    left, joined = person.day("leftOn"), person.day("joinedOn")
    return (joined is None or joined <= on) and (left is None or on < left)


def is_there(person, on):
    return is_born(person, on) and is_alive(person, on) and is_in_family(person, on)


def is_child(person):
    return bool(person.get("child"))


def is_grown_up(person, on):
    """Whoever is no child of the FFA decides from 16 on, or where no birthday is known."""
    born = person.day("born")
    return born is None or years_later(born, SIXTEEN) <= on or bool(decides_early(person, on))


def decides_early(person, on):
    return person.get("decidesAlone") and (person.day("decidesAloneSince") or on) <= on


def is_expected(person, on):
    """Expected, and nobody has said yet that the baby is born, has died or is not to be spoken of."""
    return bool(person.get("expected")) and not person.get("born") and is_alive(person, on) \
        and is_in_family(person, on)


def decides_since(person):
    """From which day a young person decides alone: at 16, or earlier when able to."""
    born = person.day("born")
    sixteen = years_later(born, SIXTEEN) if born else None
    if person.get("decidesAlone"):
        since = person.day("decidesAloneSince") or day("1900-01-01")
        return min(since, sixteen) if sixteen else since
    return sixteen


def decides(person, on):
    since = decides_since(person) if is_child(person) else None
    return since is not None and since <= on


def responsibility(person, at=None):
    """Parental responsibility: True, False, or None for not known (which is not no); with an entry,
    as it was known when that was written."""
    held = person.get("parentalResponsibility") if at is None else next(
        (value for where, value, _ in reversed(person.said) if where <= at), None)
    if held is None and person.get("relationship") not in PARENTS:
        return False
    return held


# --- what people said ----------------------------------------------------------------------------


def answers(state, person, about, on):
    """What somebody said about something until a day, in the order in which it was said."""
    said = [one for one in state.all("consent")
            if one["person"] == person.id and one["about"] == about and one.day("on") <= on]
    return sorted(said, key=lambda one: (one.day("on"), one.last()))


def answer(state, person, about, on):
    """The answer that counts, or None when it was never asked.

    A young person who decides alone is asked anew from that day on: what was said before, or through
    somebody else, is not their own answer. A child's answer given through a parent falls with it.
    """
    said = answers(state, person, about, on)
    if decides(person, on):
        since = decides_since(person)
        said = [one for one in said if one.day("on") >= since and is_own(one)]
    if not said:
        return None
    last = said[-1]
    if not is_own(last) and last["answer"] == AGREED:
        through = state.get("person", last["decidedBy"])
        if through is not None and answer(state, through, about, on) in AGAINST:
            return "withdrawn"
    return last["answer"]


def is_own(consent):
    return consent.get("decidedBy") in (None, consent["person"])


def refuses(state, person, on):
    """For what rests on their own agreement, somebody who refuses or withdrew is not asked.

    A child who does not decide alone is left out only when the child was refused for by name, not
    because the parent's own agreement ended.
    """
    if is_child(person) and not decides(person, on):
        said = answers(state, person, "help", on)
        return bool(said) and said[-1]["answer"] in AGAINST
    return answer(state, person, "help", on) in AGAINST


# --- who -----------------------------------------------------------------------------------------


def everybody(state, on):
    return [one for one in state.all("person") if is_there(one, on)]


def children(state, on):
    """Each child who is asked for words, needs, outcomes."""
    return [one for one in everybody(state, on) if is_child(one) and not refuses(state, one, on)]


def with_responsibility(state, on):
    return [one for one in everybody(state, on) if not is_child(one) and responsibility(one)]


def responsibility_not_known(state, on):
    return [one for one in everybody(state, on)
            if not is_child(one) and responsibility(one) is None]


def deciders(state, on):
    return [one for one in everybody(state, on) if decides(one, on)]


def agreement_rests_on(state, on, at):
    """1a: those with parental responsibility, those who decide alone, and a parent of whom the
    responsibility is not known. No other relative. What was known when the answers were written
    counts: that somebody has no responsibility, found out later, makes no withdrawal of an old no."""
    return [one for one in everybody(state, on)
            if (decides(one, on) if is_child(one) else responsibility(one, at) is not False)]


def agree_to_help(state, on, today):
    """Those of a day on whose agreement help rests, as is known now, and who agree today."""
    return [one for one in agreement_rests_on(state, on, None)
            if answer(state, one, "help", today) == AGREED]


def gone(state, on):
    """(person, since when) of those who died or left."""
    found = []
    for one in state.all("person"):
        ends = [day for day in (one.day("died"), one.day("leftOn")) if day and day <= on]
        if ends:
            found.append((one, min(ends)))
    return found


def agreed_at_last(state, person, end):
    """Whether help rested on the agreement of somebody who is gone, who took it back neither until
    they went nor after it."""
    rested = decides(person, end) if is_child(person) else responsibility(person) is not False
    later = [one["answer"] for one in answers(state, person, "help", date.max)
             if one.day("on") > end]
    return rested and (later[-1] if later else answer(state, person, "help", end)) == AGREED


def found_responsible(state):
    """(day, entry) on which it was written that somebody has parental responsibility: where they
    agree, help goes on from then."""
    return [(day, at) for one in state.all("person") for at, value, day in one.said if value]


def last_answer_of(state, on):
    """The entry with the last of what was said about help on a day."""
    return max([one.made["on"] for one in state.all("consent")
                if one["about"] == "help" and one.day("on") == on]
               + [at for day, at in found_responsible(state) if day == on])


def answers_of_all(state, on):
    """What those say on whose agreement help rests, as the last answer of that day left it."""
    at = last_answer_of(state, on)
    return [answer(state, one, "help", on) for one in agreement_rests_on(state, on, at)]


def asked_for_tray(state, on, today):
    """1a: the same people are asked for the tray; nobody who refuses help. Who agreed again since
    may agree to the tray, too."""
    return [one for one in with_responsibility(state, on) + deciders(state, on)
            if not refuses(state, one, today)]


def family_left(state, on):
    """Who of the family may give feedback: there, and not only expected."""
    return [one for one in everybody(state, on)]


# --- where ---------------------------------------------------------------------------------------


def homes(state, person, on):
    """The households somebody lives in on a day; the person alone where no home is known."""
    found = {one["household"] for one in state.all("residence")
             if one["person"] == person.id and (one.day("from") is None or one.day("from") <= on)
             and (one.day("until") is None or on <= one.day("until"))}
    return found or {"home of " + person.id}


def home_of(state, person, on):
    """The home somebody moved to last, of those they live in on a day."""
    there = homes(state, person, on)
    rows = [one for one in state.all("residence")
            if one["person"] == person.id and one["household"] in there]
    return max(rows, key=lambda one: (one.day("from") or date.min, one.at))["household"] if rows \
        else next(iter(there))


def households_owed(state, on, now):
    """D6 (1a): household -> the adults in it who have responsibility and have agreed; and the same
    of those whose responsibility is not known. Where they lived and what they had said that day is
    what is said of it now: the stated days count (principle 7), whenever they were written down."""
    owed, unknown = {}, {}
    for person in everybody(state, on):
        known = now.get("person", person.id) or person
        if is_child(person) or not is_there(known, on) or answer(now, known, "help", on) != AGREED:
            continue
        held = responsibility(person)
        if held is False:
            continue
        home = home_of(now, person, on)
        (owed if held else unknown).setdefault(home, []).append(person.id)
    return owed, unknown
