#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle gives the right column of judgement.md, section 4, for each of its lines."""

import copy
import json
import unittest

import broken_rules
import compare
import oracle
import tables


class BrokenRules(unittest.TestCase):
    def test_each_rule_to_be_broken_is_there(self):
        self.assertEqual(broken_rules.gone(), [])


class Cases(unittest.TestCase):
    """cases/*.json: the story of each line and the right answer beside it."""

    def check(self, case):
        refused = {one["index"] for one in case.get("refused", [])}
        judged = oracle.judge(case, refused)
        for on, right in case["right"].items():
            with self.subTest(case=case["name"], on=on):
                self.check_day(judged[on], right)

    def check_day(self, said, right):
        duties = {one["id"]: one for one in said["duties"]}
        for id, members in right.get("duties", {}).items():
            self.assertIn(id, duties)
            for name, value in members.items():
                self.assertEqual(duties[id][name], value, f"{id} {name}")
        for id in right.get("absent", []):
            self.assertNotIn(id, duties)
        for name, wanted in right.get("lists", {}).items():
            answer = said["lists"][name]
            still = {step: one for step, one in answer["steps"].items()
                     if one["state"] not in ("done", "notNeeded")}
            self.assertEqual(answer["status"], wanted["status"], f"{name}: {still}")
            for step, state in wanted.get("steps", {}).items():
                found = answer["steps"][step]
                if isinstance(state, list):
                    self.assertEqual([found["state"], found["open"]], state, step)
                else:
                    self.assertEqual(found["state"], state, f"{step}: {found}")
        if "first" in right:
            self.assertEqual(said["next"][0], {**said["next"][0], **right["first"]})
        if "warns" in right:
            self.assertEqual(said["warnings"], right["warns"])
        for id, things in right.get("travels", {}).items():
            self.assertEqual(said["travels"][id][:len(things)], things)

    def test_every_line_has_its_right_answer(self):
        files = sorted(tables.CASES.glob("*.json"))
        self.assertGreaterEqual(len(files), 25)
        for one in files:
            self.check(json.loads(one.read_text(encoding="utf-8")))

    def test_cases_are_as_their_source_writes_them(self):
        for name, one in tables.all_cases().items():
            self.assertEqual((tables.CASES / f"{name}.json").read_text(encoding="utf-8"),
                             tables.text(one), f"{name}: run tables.py")


class Comparing(unittest.TestCase):
    """A program that says otherwise is told of; one that says the same is not."""

    def setUp(self):
        self.story = tables.all_cases()["r-in-august"]
        self.answer = {"judged": oracle.judge(self.story), "refused": []}

    def test_the_same_is_no_difference(self):
        self.assertEqual(compare.compare(self.story, self.answer), {})

    def test_each_thing_that_is_compared_is_told_of(self):
        def duty(said):
            said["duties"][0]["daysLate"] = 3

        def step(said):
            said["lists"]["tray-shared/summer-2019"]["steps"]["tray-shared"]["state"] = "open"

        def ready(said):
            said["lists"]["closure/needsMet"]["ready"] = True

        def missing(said):
            del said["duties"][-1]

        def following(said):
            said["next"].insert(0, {"kind": "worry", "id": "$w", "date": "2019-07-01"})

        for change in (duty, step, ready, missing, following):
            answer = copy.deepcopy(self.answer)
            change(answer["judged"]["2019-07-24"])
            with self.subTest(change=change.__name__):
                found = compare.compare(self.story, answer)
                self.assertEqual([len(found["2019-07-24"]), list(found)], [1, ["2019-07-24"]])

    def test_a_refused_command_is_left_out(self):
        index = next(index for index, one in enumerate(self.story["commands"])
                     if one["command"] == "agreeHolidayContact")
        self.answer["refused"] = [{"index": index}]
        self.assertIn("2019-07-24", compare.compare(self.story, self.answer))


if __name__ == "__main__":
    unittest.main()
