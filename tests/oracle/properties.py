#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds properties of judgement (judgement.md, section 3) over what the rules say of stories.

    python3 tests/oracle/properties.py --judge build/dev/tests/oracle/hometray_storyjudge \
        [--demo build/dev/tests/oracle/hometray_demostories] [--stories 150] [--first 0] \
        [--ready 150] [--changes 12] [--only leave-one-out,nothing-worse,true-words]

Nothing here knows a rule: stories that end ready are changed in one place, go on with something
worse, or simply go on, and what the rules say before and after is compared.
"""
import argparse
import json
import pathlib
import subprocess
import sys
from datetime import date, timedelta

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import leaveoneout  # noqa: E402
import mending  # noqa: E402
import readylives  # noqa: E402
import stories  # noqa: E402
import telling  # noqa: E402
from changing import people_of  # noqa: E402
from disagreements import judged_by_rules, played  # noqa: E402
from families import k, prepared, r  # noqa: E402
from leaveoneout import STANDS  # noqa: E402

DAY = timedelta(days=1)
STEPS_A_DAY = 3       # of the open ones of a day so many are mended


def of_the_demonstration(program):
    told = subprocess.run([program], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [{**json.loads(line), "whole": True} for line in told.splitlines()]


def ended(story, name):
    """The families of judgement.md that end ready, by the lists they end ready in."""
    return {"name": name, **story}


def case_studies():
    return [ended(r().story("2019-07-24"), "R"),
            ended(prepared(k(), "2019-07-09").story("2019-07-10"), "K")]


def worse_commands(story, day):
    """Commands that make nothing better."""
    adults, children = people_of(story)
    goals = sorted({row["id"] for one in story["commands"]
                    for row in one["fields"].get("goals", []) if "id" in row})
    adult, child = (adults + children)[0], sorted(children or adults)[0]
    yield "a worry", [("raiseConcern", {"concern": {
        "id": "$worse", "what": "A bruise.", "on": day, "about": [child]}})]
    yield "a child", [("changePeople", {"people": [
        {"id": "$worse", "firstName": "Max", "child": True, "born": "2012-03-03",
         "joinedOn": day}]})]
    yield "a need", [("changePlan", {"goals": [
        {"id": "$worse", "title": "Food", "difference": "He eats.", "whose": [child]}]})]
    yield "an open action", [("changePlan", {"actions": [
        {"id": "$worse", "what": "Ring the dentist", "owner": "School office", "dueOn": day,
         **({"goal": goals[0]} if goals else {})}]})]
    yield "a TAF planned", [("planTaf", {"meeting": {"id": "$worse", "plannedFor": day}})]
    yield "a significant note", [("writeNote", {"note": {
        "id": "$worse", "type": "other", "on": day, "fact": "He was hurt.", "significant": True}})]
    yield "a withdrawal", [("recordConsent", {"consents": [
        {"about": "help", "answer": "withdrawn", "person": adult, "on": day}]})]
    team = sorted({row["id"] for one in story["commands"]
                   for row in one["fields"].get("members", []) if "id" in row})
    if team:
        yield "a changed number", [("changeTeam", {"members": [
            {"id": member, "phone": "01707 999999"} for member in team]})]


# Done or asked no more by what is worse elsewhere: the next TAF planned is a step of this list, and
# after a withdrawal nobody is owed the rest of these two.
NOT_WORSE_THERE = {("a TAF planned", "after-taf"), ("a withdrawal", "after-taf"),
                   ("a withdrawal", "assessment")}


def went_on(story, day, more, name):
    commands = [one for one in story["commands"] if one["at"][:10] <= day]
    commands += [{"at": f"{day}T22:{minute:02}", "command": command, "fields": fields}
                 for minute, (command, fields) in enumerate(more)]
    return {**story, "name": name, "commands": commands, "judge": [day]}


def nothing_worse_kinds(judge, told):
    """Each judged day of each story goes on with one thing that is worse."""
    plain = judged_by_rules(told, judge)
    further, meant = [], []
    for number, (story, judged) in enumerate(zip(told, plain)):
        for turn, day in enumerate(story["judge"]):
            all_worse = list(worse_commands(story, day))
            what, more = all_worse[(number + turn) % len(all_worse)]
            further.append(went_on(story, day, more, f"{story['name']} on {day} + {what}"))
            meant.append((what, judged["judged"][day]["lists"]))
    for (what, before), story, judged in zip(meant, further, judged_by_rules(further, judge)):
        after = judged["judged"][story["judge"][0]]["lists"]
        for name in before:
            if before[name]["applies"] and before[name]["status"] not in STANDS + ("closed",) \
                    and after[name]["status"] in STANDS \
                    and (what, name) not in NOT_WORSE_THERE:
                yield f"{what} makes {name.split('/')[0]} ready: {story['name']}"


def a_day_kinds(judge, told):
    """The passing of a day makes nothing ready."""
    passing = []
    for story in told:
        written = {one["at"][:10] for one in story["commands"]}
        days = []
        for day in story["judge"]:
            following = (date.fromisoformat(day) + DAY).isoformat()
            if following not in written:
                days += [day, following]
        passing.append({**story, "judge": sorted(set(days))})
    for story, judged in zip(passing, judged_by_rules(passing, judge)):
        for day in story["judge"]:
            following = (date.fromisoformat(day) + DAY).isoformat()
            if following not in judged["judged"]:
                continue
            before, after = (judged["judged"][one]["lists"] for one in (day, following))
            for name in before:
                if before[name]["applies"] and before[name]["status"] not in STANDS \
                        and after[name]["status"] in STANDS:
                    yield f"a day makes {name.split('/')[0]} ready: {story['name']} on {following}"


TAKES_BACK = ("withdrawEntry", "correctEntry", "redoEntry", "eraseEntries")


def kept_kinds(judge, told):
    """What was met stays met, with its day and lateness, whatever is written later."""
    whole = []
    for story in told:
        days = sorted({one["at"][:10] for one in story["commands"]})
        whole.append({**story, "judge": days})
    for story, judged in zip(whole, judged_by_rules(whole, judge)):
        last = {}
        for day in story["judge"]:
            taken_back = any(one["at"][:10] == day and one["command"] in TAKES_BACK
                             for one in story["commands"])
            now = {one["id"]: one for one in judged["judged"][day]["duties"]}
            for name, before in last.items():
                if taken_back or before["state"] != "met":
                    continue
                after = now.get(name)
                same = after and all(after[part] == before[part]
                                     for part in ("state", "metOn", "daysLate"))
                if not same:
                    yield (f"{name.split('/')[0]} was met {before['metOn']}, "
                           f"{before['daysLate']} late, and then "
                           f"{after and (after['state'], after['metOn'], after['daysLate'])}: "
                           f"{story['name']} on {day}")
            last = now


RELATIVE = {"id": "$aunt", "firstName": "Jill", "relationship": "other",
            "parentalResponsibility": False, "born": "1970-01-01"}
ASKED_OF_EACH_ADULT = {"consent-help", "sharing-explained", "feedback"}


def asked_kinds(judge, told):
    """Of a grown-up without responsibility nothing is asked but whether she agrees to help, knows
    what is shared, and what she says of it: born, dead, gone or refusing she changes nothing else."""
    made = []
    for story in told:
        day = story["judge"][-1]
        plain = went_on(story, day, [("changePeople", {"people": [RELATIVE]})], story["name"])
        made.append(plain)
        for what, command, fields in (
                ("born another day", "changePeople",
                 {"people": [{"id": "$aunt", "born": "1990-05-05"}]}),
                ("died", "changePeople", {"people": [{"id": "$aunt", "died": day}]}),
                ("left", "changePeople", {"people": [{"id": "$aunt", "leftOn": day}]}),
                ("refused", "recordConsent", {"consents": [
                    {"about": "help", "answer": "refused", "person": "$aunt", "on": day}]})):
            made.append({**plain, "name": f"{story['name']}: {what}", "commands":
                         plain["commands"] + [{"at": f"{day}T23:00", "command": command,
                                               "fields": fields}]})
    answers = judged_by_rules(made, judge)
    for number, (story, judged) in enumerate(zip(made, answers)):
        day = story["judge"][0]
        before, after = (one["judged"][day] for one in (answers[number - number % 5], judged))
        if before["duties"] != after["duties"]:
            yield f"{story['name']}: other duties"
        changed_steps = {step for name, one in before["lists"].items() for step in one["steps"]
                         if one["steps"][step] != after["lists"][name]["steps"][step]}
        if changed_steps - ASKED_OF_EACH_ADULT:
            yield f"{story['name']}: {', '.join(sorted(changed_steps))}"


def ending_kinds(judge, told):
    """Nobody who agrees to help is left, or no child is: then nothing is ready to stay open."""
    plain = judged_by_rules(told, judge)
    further = []
    for story, judged in zip(told, plain):
        adults, children = people_of(story)

        def no(id, day):
            return "recordConsent", {"consents": [
                {"about": "help", "answer": "withdrawn", "person": id, "on": day}]}

        for day in story["judge"]:
            if not any(name.startswith("before-break-staying") and one["status"] == "ready"
                       for name, one in judged["judged"][day]["lists"].items()):
                continue
            young = [no(id, day) for id in children]
            for what, more in (
                    ("everybody withdraws", young + [no(id, day) for id in adults]),
                    ("every adult dies", young + [
                        ("changePeople", {"people": [{"id": id, "died": day}]}) for id in adults]),
                    ("every child leaves", [
                        ("changePeople", {"people": [{"id": id, "leftOn": day}]})
                        for id in children])):
                further.append(went_on(story, day, more, f"{what}: {story['name']} on {day}"))
    if not further:
        yield "no story is ready to stay open"
    for story, judged in zip(further, judged_by_rules(further, judge)):
        day = story["judge"][0]
        for name, one in judged["judged"][day]["lists"].items():
            if name.startswith("before-break-staying") and one["status"] in STANDS:
                yield f"{story['name']}: ready all the same"
        if judged["judged"][day]["next"][:1] and judged["judged"][day]["next"][0]["kind"] not in (
                "closeOrSayWhy", "worry", "responsibilityNotKnown"):
            yield f"{story['name']}: next is {judged['judged'][day]['next'][0]['kind']}"


OPEN_STATES = ("toDo", "outOfDate", "overdue", "cannotBeJudged")
# With whom else the home tray is shared is first the family's to say.
COMES_FIRST = {("tray-covered", "managerAway"): "shareTray"}


def mending_kinds(judge, told):
    """The action beside an open step is not refused, or the sentence says what comes first."""
    further, meant = [], []
    for number, (story, judged) in enumerate(played(told, judge)):
        refused = {one["index"] for one in judged["refused"]}
        for turn, day in enumerate(story["judge"]):
            steps = [(name, step, stands)
                     for name, one in judged["judged"][day]["lists"].items() if one["applies"]
                     for step, stands in one["steps"].items()
                     if stands["state"] in OPEN_STATES and stands["mend"]]
            if not steps:
                continue
            way = mending.Way(story, day, refused)
            for place in range(STEPS_A_DAY):
                name, step, stands = steps[(number + turn + place * 7) % len(steps)]
                way.holiday = name.split("/")[1] if name.count("/") and "closure" not in name \
                    else "summer-2019"
                summer = way.holiday == "summer-2019"
                way.away = max("2019-08-01" if summer else "2019-12-27", way.later(1))
                way.left = max("2019-07-25", way.later(1)) if summer else way.away
                command = mending.command_for(way, step, stands)
                if command is None:
                    continue
                more = went_on(story, day, [command], f"{story['name']} on {day}")
                further.append(more)
                meant.append((name.split("/")[0], step, stands["why"], command[0]))
    for (name, step, why, command), story, judged in zip(meant, further,
                                                         judged_by_rules(further, judge)):
        last = len(story["commands"]) - 1
        for one in judged["refused"]:
            if one["index"] == last and COMES_FIRST.get((step, why)) != command:
                yield f"{name}/{step} ({why}): {command} refused, {one['code']}: {story['name']}"


PROPERTIES = {"leave-one-out": (leaveoneout.kinds, False),
              "nothing-worse": (nothing_worse_kinds, True), "a-day": (a_day_kinds, True),
              "kept": (kept_kinds, True), "asked": (asked_kinds, True),
              "ending": (ending_kinds, True), "mending": (mending_kinds, True),
              "true-words": (telling.true_words_kinds, True),
              "changing": (telling.changing_kinds, True),
              "same-thing": (telling.same_thing_kinds, True)}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--judge", required=True)
    options.add_argument("--stories", type=int, default=150)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seed", default="1")
    options.add_argument("--ready", type=int, default=150, help="made-up families that end ready")
    options.add_argument("--changes", type=int, default=12, help="of each of these so many")
    options.add_argument("--demo", help="the program that prints the families of the demonstration")
    options.add_argument("--only", default=",".join(PROPERTIES))
    given = options.parse_args()
    made = [stories.story(given.seed, number)
            for number in range(given.first, given.first + given.stories)]
    families = case_studies() + (of_the_demonstration(given.demo) if given.demo else [])
    wrong = 0
    for name in given.only.split(","):
        holds, of_stories = PROPERTIES[name]
        more = () if name != "leave-one-out" else (
            [readylives.story(number) for number in range(given.ready)], given.changes)
        for line in holds(given.judge, families + (made if of_stories else []), *more):
            print(f"{name}: {line}")
            wrong += 1
    print(f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
