#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks rules of the oracle on purpose, one at a time, and says in which story it shows first.

    broken_rules.py --count 300          # with --all: in how many of them

A rule whose breaking shows nowhere is one the stories do not reach: the comparison with the program
would not notice it either.
"""

import argparse
import importlib
import itertools
import json
import sys

import stories

MODULES = ("days", "fields", "record", "people", "duties", "steps", "goingon", "closing",
           "lists", "nexttodo", "refusals", "oracle")

# name: module, what stands there, what is put in its place
BROKEN = {
    "bank holidays are working days": ("days", "and one not in bank_holidays()", ""),
    "lateness in days instead of working days": (
        "days", "if working else (at - limit).days", "if False else (at - limit).days"),
    "a correction is a new writing": (
        "record", "one.value = typed_value(correction.get(\"value\"))", "pass"),
    "what was taken back stays": ("record", "        entry.changes = []\n", ""),
    "an agreement given by somebody else is one's own at 16": (
        "people", "if one.day(\"on\") >= since and is_own(one)", "if True"),
    "a refusal does not stop": ("duties", "each in people.AGAINST for each in said):",
                                "each == \"withdrawn\" for each in said):"),
    "not known is yes": ("people", "return False\n    return held", "return False\n    return held "
                         "is not False"),
    "not known is no": ("people", "return False\n    return held", "return False\n    return bool(held)"),
    "a grandmother keeps it going": ("people", "else responsibility(one, at) is not False)]",
                                     "else True)]"),
    "the dead are asked": ("people", "return died is None or on < died", "return True"),
    "those who left are asked": ("people", "and (left is None or on < left)", ""),
    "a child's copy fulfils": ("duties", "and one[\"person\"] in persons)", "and persons)"),
    "a plan that was entered since was left open": (
        "lists", "if name == \"plan\" and self.plan_entered_after(away.last_day):", "if False:"),
    "a death takes nobody out": ("duties", "days = [person.day(\"died\"), person.day(\"leftOn\")]",
                                 "days = []"),
    "d5 stops at withdrawal": ("duties", "part(s, id), WORKING, False,", "part(s, id), WORKING, True,"),
    "d5 without looking at the plan": (
        "duties", "and looked is not None and plan.at >= looked else None", "else None"),
    "d5 judged by the last moment": ("duties", "for state in self.states:\n            on = met(state)",
                                     "for state in self.states[-1:]:\n            on = met(state)"),
    "d4 in five weeks": ("duties", "SIX_WEEKS = timedelta(days=21), timedelta(days=42)",
                         "SIX_WEEKS = timedelta(days=21), timedelta(days=35)"),
    "agreeing again begins nothing": (
        "duties", "open_.end, open_.end_at = one, people.last_answer_of(state, one)", "pass"),
    "owed to whoever agrees later": ("duties", "people.households_owed(when, begin, self.now)",
                                     "people.households_owed(self.now, self.today, self.now)"),
    "a passed day is nothing": (
        "steps", "return open_(\"wasItHeld\", asked, TO_SETTLE) if asked else", "return"),
    "the calendar day alone decides": ("steps", "later = stated > on or stated == on",
                                       "later = stated > on"),
    "only the first spell counts": ("steps", "for first, last in about.spells for day",
                                    "for first, last in about.spells[:1] for day"),
    "a term-time member is there in the holiday": ("steps", "if member.get(\"termTimeOnly\") and",
                                                   "if False and"),
    "a changed number is not noticed": ("steps", "member.last((\"phone\", \"name\")) > position",
                                        "False"),
    "an old share holds after a new agreement": (
        "steps", "and (no is None or no < (one.day(\"on\"), one.at))", ""),
    "one agreement to the tray is enough": (
        "steps", "missing = [id for id, one in said.items() if one is None]", "missing = []"),
    "own open actions do not matter": ("closing", "if action.get(\"mine\"):\n        return False",
                                       "if action.get(\"mine\"):\n        return True"),
    "a child without a need does not matter": (
        "closing", "return open_(\"noNeed\", missing) if missing else done()", "return done()"),
    "an outcome from before the TAF counts": (
        "closing", "elif taf is not None and before_taf(row, taf):", "elif False:"),
    "closing applies undecided": ("lists", "if list_name == names.CLOSING and decided != \"close\":",
                                  "if list_name == names.CLOSING and decided == \"stayOpen\":"),
    "who works all year has break lists": (
        "lists", "and school is not None and not works_all_year(state):", "and school is not None:"),
    "what is typed later opens the list": ("lists", "best = by_then\n", "best = self.states\n"),
    "typed later with a day before does not count": (
        "lists", "if other[name].state in steps.READY:", "if False:"),
    "an agreement covers everything later": (
        "lists", "if step.open <= covered.open and step.why == covered.why:", "if True:"),
    "a withdrawal leaves it ready": ("goingon", "if help_has_ended(state, about.today):", "if False:"),
    "the death of who agreed leaves it ready": ("goingon", "        if gone:\n            found.append((\"helpersGone\"",
                                                "        if False:\n            found.append((\"helpersGone\""),
    "without a child it is ready": ("goingon", "        if gone:\n            found.append((\"childrenGone\"",
                                    "        if False:\n            found.append((\"childrenGone\""),
    "agreeing again after leaving finishes nothing": (
        "lists", "and (about.get(\"answer\") != \"agreed\" or about.get(\"about\") != \"help\")", ""),
    "what cannot be mended once it is closed is asked": (
        "lists", "and self.is_past_mending(name, step, states[-1]):", "and False:"),
    "a plan's decision ends with its holiday": (
        "steps", "and since_opened(state, one.stated[\"decision\"], one.made[\"decision\"])]\n    if own",
        "and False]\n    if own"),
    "agreeing again revives what stopped while away": (
        "nexttodo", "return any(one.begin > away.last_day for one in withdrawals(state, today))",
        "return False"),
    "what ended first decides what begins anew": (
        "duties", "last.end, last.end_at, last.ended = one.end, one.end_at, one.ended",
        "last.end, last.end_at = one.end, one.end_at"),
    "opening again begins nothing": ("duties", "again = opened + [", "again = ["),
    "what closed with the ffa is asked for": (
        "nexttodo", "and since_opened(state, one.day(\"on\"), one.at)", ""),
    "a look-back counts before its day": ("closing", "and one.day(\"on\") >= look_back_day(closure)", ""),
    "what was prepared says nothing once it is closed": (
        "closing", "rows = [written(state), *sorted(found, key=lambda one: one.last(), reverse=True)]",
        "rows = [written(state)]"),
    "nobody has to be named who looks after a child": (
        "nexttodo", "(carer is None and lives_with_parent(state, stay, today))", "carer is None"),
    "sixteen is asked of whom nothing goes on for": (
        "nexttodo", "closing.closure_of(state) is not None or ended_on(state, today):", "False:"),
    "a break travels before its list asks": (
        "nexttodo", "(away.begins and today < away.begins) or", ""),
    "a told worry before an untold one": ("nexttodo", "Item(WORRY, int(one.id in told)",
                                          "Item(WORRY, -int(one.id in told)"),
}


def fresh():
    """The modules as they are written, imported anew."""
    for name in MODULES:
        sys.modules.pop(name, None)
    return importlib.import_module("oracle")


def source_of(module):
    spec = importlib.util.find_spec(module)
    return spec, spec.loader.get_source(module)


def gone():
    """Rules to be broken whose words are not there any more."""
    return [name for name, (module, before, _) in BROKEN.items()
            if before not in source_of(module)[1]]


def broken(module, before, after):
    """The oracle with one rule broken."""
    for name in MODULES:
        sys.modules.pop(name, None)
    spec, source = source_of(module)
    made = importlib.util.module_from_spec(spec)
    sys.modules[module] = made
    exec(compile(source.replace(before, after), spec.origin, "exec"), made.__dict__)
    return importlib.import_module("oracle")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--only", nargs="*", default=[], metavar="WORDS")
    options.add_argument("--all", action="store_true", help="count the stories")
    chosen = options.parse_args()
    if gone():
        raise SystemExit("not there any more: " + "; ".join(gone()))
    made = [stories.story("broken", number) for number in range(chosen.count)]
    made += [stories.story(seed, number) for seed in ("aimed", "endings")
             for number in range(chosen.count // 5)]
    oracle = fresh()
    right = [json.dumps(oracle.judge(one)) for one in made]
    nowhere = []
    for name, (module, before, after) in BROKEN.items():
        if chosen.only and not any(one in name for one in chosen.only):
            continue
        other = broken(module, before, after)
        shown = (number for number, (one, was) in enumerate(zip(made, right))
                 if json.dumps(other.judge(one)) != was)
        if chosen.all:
            found = [*shown]
            print(f"{len(found):5} of {len(made)}  {name}", flush=True)
        else:
            found = [*itertools.islice(shown, 1)]
            print(f"{found[0] if found else 'nowhere':>7}  {name}", flush=True)
        if not found:
            nowhere.append(name)
    if nowhere:
        raise SystemExit("not reached: " + "; ".join(nowhere))


if __name__ == "__main__":
    main()
