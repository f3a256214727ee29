# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts, kind by kind, where the rules say something else of random stories than oracle.py.

    python3 tests/oracle/disagreements.py --judge build/dev/tests/oracle/hometray_storyjudge \
        [--stories 2000] [--first 0] [--seed 1] [--cases | --no-cases] [--show 20] \
        [--processes 1]

Plays the kept cases, the stories in which the two once disagreed and so many made-up ones, and prints
each kind of disagreement once, with a story that shows it. Exits with 1 when there is any. compare.py
tells of each story.
"""
import argparse
import collections
import json
import multiprocessing
import pathlib
import queue
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import nexttodo  # noqa: E402
import oracle  # noqa: E402
import stories  # noqa: E402

HERE = pathlib.Path(__file__).parent
SAME_STATE = {"toDo": "open", "overdue": "open", "late": "open", "outOfDate": "open",
              "doneLate": "done", "cannotBeJudged": "toSettle", "agreed": "done"}
WHICH = ("wasItHeld", "taf", "myAction", "supportAnswered", "break")   # with the id of the thing
NO_DAY = ("waitingForHelpdesk", "step")
# Stories in which the two once disagreed, by their seed: played beside the cases.
FOUND = {
    "1": (530, 705, 742, 756, 781, 811, 841, 854, 889, 890, 901, 907, 911, 920, 931, 938, 943, 955,
          962, 994, 997, 1001, 1014, 1028, 1031, 1034, 1049, 1101, 1113, 1122, 1165, 1175, 1176, 1191,
          1236, 1240, 1247, 1251, 1310, 1320, 1325, 1345, 1358, 1401, 1419, 1421, 1448, 1470, 1527,
          1538, 1581, 1599, 1610, 1613, 1647, 1683, 1704, 1726, 1745, 1750, 1790, 1799, 1811, 1820,
          1872, 1881, 1925, 1975, 1996, 3040, 3055),
    "2": (298, 345, 385, 445, 447, 448, 458, 494),
    "3": (25, 133, 211),
    "4": (209,),
    "5": (1352, 1407, 1611, 1675, 1769, 1829, 1847, 2384),
    "7": (90, 529, 687, 715),
    "late": (501,),
    "endings": (147, 198, 433, 578),
    "storms": (393, 448, 681, 971),
}
BATCH = 100             # stories that one process plays before it says what it found
A_LONG_RUN = 1000       # says how far it is after so many
QUESTIONS = ("wasItHeld", "wasBabyBorn")     # to be answered, and to the rules something to do


def played(told, judge):
    """Each story with what the rules say of it, one after the other."""
    waiting = queue.SimpleQueue()
    with subprocess.Popen([judge], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as rules:
        def feed():
            with rules.stdin:
                for story in told:
                    waiting.put(story)
                    rules.stdin.write(json.dumps(story) + "\n")

        feeding = threading.Thread(target=feed, daemon=True)
        feeding.start()
        for line in rules.stdout:
            yield waiting.get(), json.loads(line)
        feeding.join()
    if rules.returncode or not waiting.empty():
        raise SystemExit(f"{judge} stopped before the last story")


def judged_by_rules(told, judge):
    return [judged for _, judged in played(told, judge)]


def name_of(item):
    """What is to be done, as far as both say which: of a duty, which of the six."""
    kind, id = item["kind"], item["id"]
    if kind == "duty":
        return f"duty {id.split('/')[0]}"
    return f"{kind} {id}" if kind in WHICH else kind


def next_differs(ours, rules):
    """(ours, the rules') where the first thing to do is another. What stands on the same place may
    come first; which of the rest does, and what is written next where nothing has a day, is left to
    the rules."""
    said = name_of(rules[0]) if rules else "nothing"
    # Of questions, and of what is to be settled, the one is as good as the other.
    right = [name_of(one) for one in ours if one["place"] == ours[0]["place"] and (
        one["date"] == ours[0]["date"]
        or one["place"][0] in (nexttodo.WAS_IT, nexttodo.SETTLE))] or ["nothing"]
    # The steps before a break may be spoken of before its list begins.
    if said.startswith(("lastTaf", "break")) and not rules[0]["late"] and (
            not ours or ours[0]["place"][0] == nexttodo.REST):
        return None
    if said == "lastTaf":      # before a break it is to be held earlier than its own limit
        same = [name_of(one) for one in ours if one["place"] == ours[0]["place"]]
        return None if any(one in ("duty D3", "duty D4") or one.startswith("break")
                           for one in same) else (right[0], said)
    no_day = not rules or not rules[0]["date"] or said in NO_DAY
    if not ours or ours[0]["place"][0] == nexttodo.REST:
        right = [name_of(one) for one in ours] or right
        if no_day:
            return None
    return None if said in right else (right[0], said)


def warned_of(warnings):
    """Kind by kind, of whom, and the first day: of children who live elsewhere those who are there so
    long already, those who will be, and those of whom nobody says who looks after them."""
    found = {}
    for one in warnings:
        kind = "turnsSixteenSoon" if one["kind"] == "turnsSixteen" \
            else "carerNotNamed" if not one["carerKnown"] \
            else "privateFostering" if one["date"] <= one["today"] else "privateFosteringAhead"
        found.setdefault(kind, []).append((one["date"], one["id"]))
    there = {id for _, id in found.get("privateFostering", ())}
    to_be = [row for row in found.pop("privateFosteringAhead", ()) if row[1] not in there]
    if to_be:
        found["privateFosteringAhead"] = to_be
    ahead = ("turnsSixteenSoon", "privateFosteringAhead")
    return {kind: (sorted({id for _, id in rows}), min(rows)[0] if kind in ahead else None)
            for kind, rows in found.items()}


# What stands before a break for one of the county's limits: said once, there.
ASKED_BEFORE = {"taf": ("review",), "D5": ("taf-in-ehm", "plan")}
LIMITS = {"D1": "D1", "D3": "taf", "D4": "taf", "D5": "D5", "D6": "D6"}


def travel_differs(ours, rules):
    """(ours, the rules') where something else went along. Of the county's limits it is which of the
    six; of a worry, that it did."""
    def kind(one):
        first, *rest = one.split("/")
        return "worry" if first == "worry" else first if not rest or first[0] == "D" \
            else f"{first}/{rest[-1]}"

    right, said = ([kind(one) for one in all_] for all_ in (ours, rules))
    before = [one for one in right if "/" in one]
    counts = [one for one in said if one == "worry" or "/" in one]
    places = [0 if one == "worry" else 1 if "/" in one else 2 for one in said]
    if collections.Counter(counts) != collections.Counter(
            one for one in right if one == "worry" or "/" in one) or places != sorted(places):
        return right, said
    steps = {one.split("/")[1] for one in before}
    limits = {LIMITS[one] for one in right if one in LIMITS}
    told = {LIMITS[one] for one in said if one in LIMITS}
    missing = {one for one in limits - told if not steps & {*ASKED_BEFORE.get(one, ())}}
    # What the assessment still asks for is asked without a limit, too, which the oracle knows nothing of.
    return (right, said) if missing or (told - limits) & {"D5", "D6"} else None


def differences(ours, rules):
    """(kind, day, ours, rules) for each answer that is not the same."""
    for day, mine in ours.items():
        warned = warned_of([{**one, "today": day} for one in mine["warnings"]])
        said = {one["kind"]: (sorted(one["who"]), one["date"])
                for one in rules["judged"][day]["warnings"]}
        for kind in sorted({*warned, *said}):
            if warned.get(kind) != said.get(kind):
                yield f"warns: {kind}", day, warned.get(kind), said.get(kind)
        for id, things in mine["travels"].items():
            other = travel_differs(things, rules["judged"][day]["travels"].get(id, []))
            if other:
                yield "travels", day, *other
        other = next_differs(mine["next"], rules["judged"][day]["next"])
        if other:
            named = [one.split("$")[0] for one in other]
            yield (f"next: {named[0]} / {named[1]}", day, mine["next"][:2],
                   rules["judged"][day]["next"])
        theirs = rules["judged"].get(day, {"duties": [], "lists": {}})
        by_id = {duty["id"]: duty for duty in theirs["duties"]}
        for duty in mine["duties"]:
            if duty["id"].startswith(("D2", "D7")):
                continue
            other = by_id.pop(duty["id"], None)
            name = duty["id"].split("/")[0]
            if other is None:
                if duty["state"] not in ("notOwed", "toSettle"):
                    yield f"{name} missing ({duty['state']})", day, duty, None
                continue
            for part in ("begin", "limit", "state", "metOn", "stoppedOn", "daysLate"):
                if duty["state"] in ("notOwed", "toSettle") and part != "state":
                    continue
                if part in ("limit", "daysLate") and other["limit"] is None:
                    continue     # a copy given, of which nobody knows whether it was owed
                if duty[part] != other[part]:
                    yield f"{name} {part}", day, duty, other
                    break
        for name, other in by_id.items():
            if other["state"] != "notOwed":
                yield f"{name.split('/')[0]} too many ({other['state']})", day, None, other
        for name, mine_list in mine["lists"].items():
            other_list = theirs["lists"].get(name)
            if name.startswith("closure/") and other_list is None:
                other_list = theirs["lists"]["closure"]
            kind = name.split("/")[0]
            if other_list is None:
                yield f"{kind} is not told of", day, mine_list, None
                continue
            if mine_list["applies"] != other_list["applies"]:
                yield (f"{kind} applies: {mine_list['applies']} ({mine_list['why']}) / "
                       f"{other_list['applies']} ({other_list['why']})", day, mine_list, other_list)
            if not mine_list["applies"] or not other_list["applies"]:
                continue
            if mine_list["status"] != other_list["status"]:
                yield (f"{kind} status: {mine_list['status']} / {other_list['status']}", day,
                       mine_list, other_list)
            for step, stands in mine_list["steps"].items():
                state = SAME_STATE.get(stands["state"], stands["state"])
                if stands["why"] in QUESTIONS and state == "toSettle":
                    state = "open"
                theirs_step = other_list["steps"].get(step)
                if theirs_step is None:
                    yield f"{kind}/{step} missing", day, stands, None
                    continue
                other = SAME_STATE.get(theirs_step["state"], theirs_step["state"])
                if stands["state"] == "doneLate" and other == "notNeeded":
                    continue     # nothing is left to be done
                if stands["state"] == "late" and other == "toSettle":
                    continue     # open when the keyworker left, and not known
                if state != other:
                    yield (f"{kind}/{step}: {state} ({stands['why']}) / {other} "
                           f"({theirs_step['why']})", day, stands, theirs_step)


def of_cases():
    """The kept cases, and the stories in which the two once disagreed."""
    yield from (json.loads(path.read_text()) for path in sorted((HERE / "cases").glob("*.json")))
    yield from (stories.story(seed, number) for seed, found in FOUND.items() for number in found)


def compared(work):
    """How many stories, how often each kind of disagreement, and for each a story that shows it."""
    judge, seed, numbers = work
    told = of_cases() if numbers is None else (stories.story(seed, one) for one in numbers)
    kinds, count, all_told = {}, collections.Counter(), 0
    for story, theirs in played(told, judge):
        all_told += 1
        ours = oracle.judge(story, [one["index"] for one in theirs["refused"]])
        for kind, day, one, other in differences(ours, theirs):
            count[kind] += 1
            kinds.setdefault(kind, (story["name"], day, one, other))
    return all_told, count, kinds


def each_compared(all_work, processes):
    if processes == 1:
        yield from map(compared, all_work)
        return
    with multiprocessing.Pool(processes) as pool:
        yield from pool.imap(compared, all_work)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--judge", required=True)
    options.add_argument("--stories", type=int, default=2000)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seed", default="1")
    options.add_argument("--cases", action="store_true", help="no stories but those that are kept")
    options.add_argument("--no-cases", action="store_true", help="made-up stories alone")
    options.add_argument("--show", type=int, default=20)
    options.add_argument("--processes", type=int, default=1, help="so many at the same time")
    given = options.parse_args()
    last = given.first + (0 if given.cases else given.stories)
    all_work = [] if given.no_cases else [(given.judge, None, None)]
    all_work += [(given.judge, given.seed, range(first, min(first + BATCH, last)))
                 for first in range(given.first, last, BATCH)]
    kinds = {}
    count, all_told = collections.Counter(), 0
    for told, found, shown in each_compared(all_work, given.processes):
        all_told += told
        count += found
        kinds = {**shown, **kinds}
        if all_told // A_LONG_RUN != (all_told - told) // A_LONG_RUN:
            print(f"{all_told} stories, {sum(count.values())} disagreements", file=sys.stderr, flush=True)
    for kind, number in count.most_common(given.show):
        name, day, one, other = kinds[kind]
        print(f"{number:6} × {kind}\n         {name} on {day}\n         {json.dumps(one)[:300]}"
              f"\n         {json.dumps(other)[:300]}")
    print(f"{all_told} stories, {sum(count.values())} disagreements of {len(count)} kinds")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
