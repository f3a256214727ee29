# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up lives in which something was typed days or weeks after the rest: what it states keeps its
day, and what was met or owed by then was so without it."""

import copy
from datetime import date, timedelta

LATEST = 60     # days
# What comes after them rests on them, and would be refused.
IN_LINE = ("openFfa", "takeUpFfa", "setProfile", "correctEntry", "withdrawEntry", "redoEntry")


def typed_late(story, chance):
    """The story with up to three of its commands typed later; one that speaks of entries by their
    place stays as it is."""
    told = copy.deepcopy(story)
    commands = told["commands"]
    last = max(one["at"][:10] for one in commands)
    if any("$entry/" in str(one["fields"]) for one in commands):
        return told
    movable = [one for one in commands if one["command"] not in IN_LINE]
    for one in chance.sample(movable, min(len(movable), chance.randint(1, 3))):
        later = date.fromisoformat(one["at"][:10]) + timedelta(days=chance.randint(1, LATEST))
        one["at"] = min(later.isoformat(), last) + one["at"][10:]
    commands.sort(key=lambda one: one["at"])
    return told
