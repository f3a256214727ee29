# SPDX-License-Identifier: GPL-3.0-or-later
"""Short questions about a story on a day, for the tests."""

import oracle
from families import SUMMER, agreed, b_until_may, taf

STAYING, CLOSING, TRAY = (f"{name}/{SUMMER}" for name in ("before-break-staying",
                                                          "before-break-closing", "tray-shared"))
DAD = {"id": "$dad", "firstName": "Rob", "relationship": "father", "parentalResponsibility": True,
       "born": "1983-06-04"}
GRAN = {"id": "$gran", "firstName": "Joan", "relationship": "grandparent",
        "parentalResponsibility": False}


def judged(life, on, **more):
    return oracle.judge(life.story(on, **more))[on]


def duty(life, on, id):
    return next(one for one in judged(life, on)["duties"] if one["id"] == id)


def ids(life, on, beginning):
    return sorted(one["id"] for one in judged(life, on)["duties"]
                  if one["id"].startswith(beginning))


def step(life, on, name, id, **more):
    return judged(life, on, **more)["lists"][name]["steps"][id]["state"]


def status(life, on, name, **more):
    answer = judged(life, on, **more)["lists"][name]
    return answer["status"] if answer["applies"] else answer["why"]


def entry(life, command, number=-1):
    return [f"$entry/{index}" for index, one in enumerate(life.commands)
            if one["command"] == command][number]


def two_homes():
    life = b_until_may(people=[DAD], residences=[
        {"id": "$dadLives", "person": "$dad", "household": "$flat"}],
        consents=[agreed("$dad", "2019-03-01")])
    life.commands[1]["fields"]["households"].append({"id": "$flat", "name": "The flat"})
    taf(life, "$t3", "2019-06-13")
    return life
