# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what a sentence names is so: each name, date and number equals the field of a row.

Nothing here knows a rule. Each sentence the program has is written in `sentences.py` and `sentencesofrows.py`
with holes in it, and beside it what the rows of the record must hold where it is said: `Rows` reads the
commands of a story alone. What has a name, a date or a number in it and stands in neither is told of, too.
"""

import functools
import re
from datetime import date

import days
import naming
import record

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")
A_DATE = r"\d{1,2} (?:%s)(?: \d{4})?" % "|".join(MONTHS)
HOLES = {"{d}": f"({A_DATE})", "{n}": r"(\d+)", "{who}": r"(.+?)"}
LATE = re.compile(r"(.*), (\d+) (working days?|days?) late$")


def day_of(text, said_on):
    """A day as sentences say it: without the year where that is this one."""
    number, month, *year = text.split()
    return date(int(year[0]) if year else said_on.year, MONTHS.index(month) + 1, int(number))


class Rows:
    """The record of a story at the end of a day, and the sentences' words for its days."""

    def __init__(self, story, today, refused, said_on=None, last=None):
        self.today, self.said_on, self.step = today, said_on or today, ""
        entries, undone = record.read(story, today, refused, last)
        self.entries, self.state = entries, record.fold(entries, undone)[-1]
        self.written_on = {days.day(one["at"]) for one in story["commands"]
                           if days.day(one["at"]) <= today}
        self.taken_back = {one.id for one in undone}

    def all(self, kind):
        return list(self.state.all(kind))

    def get(self, label):
        for kind in ("person", "teamMember", "goal", "action"):
            row = self.state.get(kind, label)
            if row is not None:
                return row
        return None

    def day(self, text):
        return day_of(text, self.said_on)

    # --- what more than one sentence speaks of

    @functools.cached_property
    def held(self):
        found = [one for one in self.all("meeting")
                 if one.get("heldOn") and not one.get("cancelledOn")]
        return sorted(found, key=lambda one: (one.day("heldOn"), one.at))

    @functools.cached_property
    def told_of(self):
        """Worries somebody was told of; told while one was raised names it by the entry."""
        raised = {one.at: one.id for one in self.all("concern")}
        return {one.get("concern") or raised.get(one.at) for one in self.all("told")}

    def planned(self, on):
        return any(one.day("plannedFor") == on and not one.get("heldOn")
                   and not one.get("cancelledOn") for one in self.all("meeting"))

    def any(self, kind, **members):
        """Whether a row of the kind has these values."""
        def value(row, member, wanted):
            return row.day(member) if isinstance(wanted, date) else row.get(member)
        return any(all(value(row, member, wanted) == wanted for member, wanted in members.items())
                   for row in self.all(kind))

    def said(self, label, about):
        return [one for one in self.all("consent") if one["person"] == label and one["about"] == about
                and one.day("on") <= self.today]

    def open_actions(self):
        ended = {one["action"] for one in self.all("actionReview") if one.get("outcome") != "goingOn"}
        return [one for one in self.all("action")
                if one.get("status", "open") == "open" and one.id not in ended]

    def answered_since_sixteen(self, label, about):
        """What somebody answered about it that still stands: at 16, and able to decide, themselves."""
        person = self.state.get("person", label)
        sixteen = days.years_later(person.day("born"), 16) if person.day("born") else None
        alone = person.get("child") and (person.get("decidesAlone")
                                         or (sixteen is not None and sixteen <= self.today))
        own = [one for one in self.said(label, about)
               if not alone or one.get("decidedBy") in (None, label)]
        young = person.get("child") and not person.get("decidesAlone") and sixteen is not None \
            and sixteen <= self.today
        return [one for one in own if not young or one.day("on") >= sixteen]


def left_on(story, today, holiday):
    """The last day at work before a break: of the keyworker's own days, else of the school holiday."""
    return days.last_working_before(min(days_away(story, today, holiday, "from")))


def days_away(story, today, holiday, end):
    own = [days.day(one["fields"]["away"][end]) for one in story["commands"]
           if one["command"] == "recordAway" and one["fields"]["away"].get("break") == holiday
           and days.day(one["at"]) <= today]
    school = days.holiday_named(holiday)
    return own or [school.first if end == "from" else school.last]


def back_from(story, today, holiday):
    return bool(holiday) and max(days_away(story, today, holiday, "until")) < today


# --- what the sentences say ------------------------------------------------------------------------

SAYS = []


def says(*patterns):
    """The function answers whether it is so, given the rows and what stands in the holes; the last
    one is for `who`: the rows named."""
    def known(function):
        for pattern in patterns:
            rule = re.escape(pattern)
            for hole, what in HOLES.items():
                rule = rule.replace(re.escape(hole), what)
            holes = re.findall(r"\{\w+\}", pattern)
            SAYS.append((re.compile(rule), holes, function))
        return function
    return known


def unsaid(sentence):
    """No name, date or number is in it."""
    return not re.search(r"\d", sentence) and not naming.rows_in(sentence)


@says("Decided to close on {d}")
def decided_to_close(rows, on):
    return rows.any("meeting", heldOn=on, decision="close")


# --- the sentence as a whole -------------------------------------------------------------------------


def is_so(rows, sentence):
    """Nothing when it is true, else what is wrong with it."""
    known = False
    for rule, holes, function in SAYS:
        match = rule.fullmatch(sentence)
        if not match:
            continue
        known = True
        values = []
        for hole, text in zip(holes, match.groups()):
            named = [label for label, _ in naming.rows_in(text)]
            values.append(rows.day(text) if hole == "{d}" else int(text) if hole == "{n}"
                          else text if "TAF" in text and not named else named)
        if function(rows, *values):
            return None
    return "is not so" if known else "nobody says what it must be"


def problems(rows, sentence):
    """(part, what is wrong with it) of what is said of a step."""
    match = LATE.fullmatch(sentence)
    said = match.group(1) if match else sentence
    for label, number in naming.rows_in(said):
        row = rows.get(label)
        name = f"Z{label[1:]}.{number}"
        if row is None or name not in [row.get(field) for field in
                                       ("knownAs", "firstName", "name", "title", "what")]:
            yield said, f"is not called that (any more): {label}"
            return
    if unsaid(said) or is_so(rows, said) is None:
        return
    parts = said.split("; ")
    if len(parts) == 1:
        parts = re.split(r" and (?=\d)|, (?=\d+ action)", said)
    for part in parts:
        wrong = None if unsaid(part) else is_so(rows, part)
        if wrong:
            yield part, wrong if len(parts) > 1 else is_so(rows, said)
