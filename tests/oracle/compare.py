#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program's judgement of stories with the oracle's.

    compare.py stories.jsonl program.jsonl [--keep cases]

Both are lines of JSON, a story and its judgement on the same line (README.md). Commands that the
program refused are left out by the oracle, too. Exits with 1 when the two differ anywhere; with
--keep, each story in which they do is written there as a case, to be decided from the principles.
"""

import argparse
import json
import multiprocessing
import sys
from pathlib import Path

import oracle

DUTY = ("begin", "limit", "state", "metOn", "stoppedOn", "daysLate", "unit")
SAME = {"outOfDate": "open"}       # which of the two is a matter of words
NEXT = ("kind", "id", "date")


def differences(said, right, words=False):
    """What differs on one day: lines of (what, the program's, the oracle's)."""
    found = duties(said.get("duties", []), right["duties"])
    for name in sorted({*said.get("lists", {}), *right["lists"]}):
        found += lists(name, said.get("lists", {}).get(name), right["lists"].get(name), words)
    if "next" in said:
        found += first(said["next"], right["next"])
    for name in ("warnings", "travels"):
        if name in said and said[name] != right[name]:
            found.append((name, said[name], right[name]))
    return found


def duties(said, right):
    mine, other = ({one["id"]: one for one in each} for each in (said, right))
    found = []
    for id in sorted({*mine, *other}):
        if id not in mine or id not in other:
            found.append((id, mine.get(id, {}).get("state"), other.get(id, {}).get("state")))
        else:
            found += [(f"{id} {name}", mine[id].get(name), other[id][name]) for name in DUTY
                      if mine[id].get(name) != other[id][name]]
    return found


def lists(name, said, right, words):
    if said is None or right is None:
        return [(name, said and said["status"], right and right["status"])]
    found = [(f"{name} {what}", said.get(what), right[what])
             for what in ("status", "ready") if said.get(what) != right[what]]
    for step in sorted({*said.get("steps", {}), *right["steps"]}):
        states = [each.get("steps", {}).get(step, {}).get("state") for each in (said, right)]
        if not words:
            states = [SAME.get(one, one) for one in states]
        if states[0] != states[1]:
            found.append((f"{name} {step}", *states))
    return found


def first(said, right):
    """The first thing to do."""
    mine, other = ([one.get(name) for name in NEXT] if one else None
                   for one in (said[0] if said else None, right[0] if right else None))
    return [("next", mine, other)] if mine != other else []


def compare(story, answer, words=False):
    """day -> differences, of the days on which there are any."""
    refused = {one["index"] for one in answer.get("refused", [])}
    right = oracle.judge(story, refused)
    found = {on: differences(answer["judged"][on], right[on], words) for on in story["judge"]}
    must = oracle.must_refuse(story)
    accepted = [("must be refused", index, why) for index, why in must.items()
                if index not in refused]
    if accepted:
        found.setdefault("commands", []).extend(accepted)
    return {on: some for on, some in found.items() if some}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("stories", type=argparse.FileType())
    options.add_argument("program", type=argparse.FileType())
    options.add_argument("--words", action="store_true", help="tell open and out of date apart")
    options.add_argument("--keep", type=Path)
    options.add_argument("--most", type=int, default=50, help="how many stories to tell of")
    chosen = options.parse_args()
    differ = 0
    pairs = ((line, said, chosen.words)
             for line, said in zip(chosen.stories, chosen.program, strict=True))
    for story, answer, found in in_parallel(pairs):
        differ += bool(found)
        if found and differ <= chosen.most:
            tell(story, found)
            if chosen.keep:
                name = "story-" + story["name"].replace("/", "-")
                kept = {**story, "name": name, "refused": answer.get("refused", []), "right": {}}
                (chosen.keep / f"{name}.json").write_text(json.dumps(kept, indent=1) + "\n")
    print(f"{differ} stories differ")
    sys.exit(differ > 0)


def one_pair(pair):
    story, answer = json.loads(pair[0]), json.loads(pair[1])
    return story, answer, compare(story, answer, pair[2])


def in_parallel(pairs):
    with multiprocessing.Pool() as pool:
        yield from pool.imap(one_pair, pairs, chunksize=20)


def tell(story, found):
    for on, some in found.items():
        for what, said, right in some:
            print(f"{story['name']} {on} {what}: program {said}, oracle {right}")


if __name__ == "__main__":
    main()
