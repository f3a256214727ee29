#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second opinion on what clocks and checklists may say: judges stories (README.md).

Reads stories as JSON lines from standard input and prints a line of judgement for each.
"""

import json
import sys

import fields as names
import nexttodo
import record
from days import day, holidays
from duties import DAYS, Duty, Judge, MET, NOT_OWED, OPEN
from lists import Lists, asks_for_steps, break_of, coming_break
from refusals import must_refuse

BREAK_LISTS = (names.STAYING, names.CLOSING, names.TRAY)


def judge(story, refused=()):
    """For each judged day, every duty and every list. Refused commands are left out."""
    return {one: Moment(story, day(one), refused).told() for one in story["judge"]}


class Moment:
    """Everything that may be said of a family at the end of a day, or after one of its commands."""

    def __init__(self, story, today, refused=(), until=None):
        self.story, self.today, self.refused = story, today, refused
        entries, undone = record.read(story, today, refused, until)
        self.states = record.fold(entries, undone)
        self.now = self.states[-1]
        self.duties = Judge(self.states, today)
        self.lists = Lists(entries, undone, self.states, today)
        self.answers = {}
        for holiday in story.get("breaks", []):
            for name in BREAK_LISTS:
                self.answers[f"{name}/{holiday}"] = self.lists.before_break(name, holiday)

    def told(self):
        lists = dict(self.answers)
        for reason in self.story.get("reasons", [self.lists.intended_reason()]):
            lists[f"{names.CLOSURE}/{reason}"] = self.lists.closure(
                reason, assumed="reasons" not in self.story)
        return {
            "duties": [one.told(self.today) for one in self.duties.all + self.d7()],
            "lists": {name: one.told() for name, one in lists.items()},
            "next": nexttodo.next_to_do(self.now, self.duties, self.of_breaks(), self.left_open(),
                                        self.lists.goes_on(), self.today),
            "warnings": nexttodo.warnings(self.now, self.today),
            "travels": self.travels(),
        }

    def of_breaks(self, lists=BREAK_LISTS):
        found = {}
        for holiday in self.story.get("breaks", []):
            answers = [self.answers[f"{name}/{holiday}"] for name in lists]
            found[holiday] = (break_of(self.now, holiday), answers)
        return found

    def left_open(self):
        """The break that was left for last and is over, where something was left open before it that is
        open still, and does not end with it."""
        begun = [one.name for one in holidays() if asks_for_steps(one.name) and one.first <= self.today]
        away = break_of(self.now, begun[-1]) if begun else None
        if away is None or away.spells[-1][1] >= self.today:
            return None
        for name in BREAK_LISTS[:2]:
            # Left while its clock stood still, nothing of it is late; that of closing runs on for as long
            # as nobody agrees again.
            stopped = nexttodo.ended_on(self.now, away.last_day) \
                or nexttodo.withdrew_since(self.now, away, self.today)
            if stopped and not (
                    name == names.CLOSING and nexttodo.ended_on(self.now, self.today)):
                continue
            answer = self.lists.before_break(name, begun[-1])
            if answer.status == "leftOpen" and self.lists.left_open_still(name, away, answer):
                return away
        return None

    def d7(self):
        """D7: everything of the list that applies is done before leaving; later it is done late."""
        found = []
        for holiday, (away, two) in self.of_breaks(BREAK_LISTS[:2]).items():
            duty = Duty("D7/" + holiday, limit=away.last_day if away else None, unit=DAYS)
            applying = [one for one in two if one.status != "notForThisFamily"]
            if not applying:
                duty.state, duty.why = NOT_OWED, two[0].why
            elif all(one.status in ("ready", "leftReady") for one in applying):
                duty.state, duty.met_on = MET, min(self.today, away.last_day)
            elif self.today > away.last_day and not any(
                    nexttodo.still_open(one) for one in applying):
                late = [each.on for one in applying for each in one.steps.values() if each.on]
                duty.state, duty.met_on = (MET, max(late)) if late else (OPEN, None)
            else:
                duty.state = OPEN
            found.append(duty)
        return found

    def travels(self):
        """What went along with each handover and step-up, as it was when it was written."""
        found = {}
        for kind in ("transfer", "statutoryStep"):
            for row in self.now.all(kind):
                if row.get("considered") or row.get("direction") == "down":
                    continue
                then = Moment(self.story, row.typed, self.refused, row.at)
                coming = coming_break(then.now, row.typed)
                asked = coming is not None and nexttodo.running_break(then.now, coming, row.typed)
                told = {f"{name}/{coming}": then.lists.before_break(name, coming)
                        for name in BREAK_LISTS if asked}
                found[row.id] = nexttodo.travels(then.now, then.duties, told, row.typed)
        return found


def main():
    for line in sys.stdin:
        if line.strip():
            story = json.loads(line)
            refused = {one["index"] for one in story.get("refused", [])}
            print(json.dumps({
                "name": story.get("name"), "judged": judge(story, refused),
                "mustRefuse": [{"index": index, "why": why}
                               for index, why in must_refuse(story).items()]}))


if __name__ == "__main__":
    main()
