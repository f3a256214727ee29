# SPDX-License-Identifier: GPL-3.0-or-later
"""Leave one out: of what ends ready one thing is left out, emptied, given to another or moved by days."""

import collections
from datetime import date, timedelta

from changing import about, changed, is_day, leaves, people_of, spoken
from disagreements import played
from doesnotmatter import DOES_NOT_MATTER

STANDS = ("ready", "leftReady")
ALL = 1000      # more than anybody's story can be changed in


def nothing_at(at):
    """A command that is refused: what is left out moves no other command to another place."""
    return {"at": at, "command": "withdrawEntry", "fields": {"target": "$entry/0", "reason": " "}}


def members_of(story):
    return [row["id"] for one in story["commands"] for row in one["fields"].get("members", [])
            if isinstance(row, dict) and "id" in row]


def each_changed(story):
    """(what was changed, how, the story so): one thing at a time."""
    adults, children = people_of(story)
    others = adults[:1] + members_of(story) + adults[1:] + children
    for index, command in enumerate(story["commands"]):
        def told(other):
            commands = story["commands"][:index] + other + story["commands"][index + 1:]
            return {**story, "commands": commands}
        yield about(story, command), "left out", told([nothing_at(command["at"])])
        if story.get("whole"):
            continue      # much of it is prose, as people write it
        for path, value in leaves(command["fields"]):
            where = spoken(story, command, path)
            # A day left out is the day of writing.
            if value != command["at"][:10]:
                yield where, "empty", told([changed(command, path)])
            if value in others:
                for other in others[:1] + others[-1:]:
                    if other != value:
                        yield where, "another person", told([changed(command, path, other)])
            if is_day(value):
                for days in (-30, -1, 1, 30):
                    day = (date.fromisoformat(value) + timedelta(days=days)).isoformat()
                    yield where, f"{days:+} days", told([changed(command, path, day)])


def ready_lists(judged, day):
    return {name for name, one in judged["judged"][day]["lists"].items()
            if one["applies"] and one["status"] in STANDS}


def all_changes(judge, told, made_up, changes_each):
    """Each story that ends ready with one thing changed, and in it what that is (`change`)."""
    for number, (story, judged) in enumerate(played(told + made_up, judge)):
        for day in story["judge"]:
            # Ready to leave, to close or to share: the other lists are asked all the time.
            lists = sorted(name for name in ready_lists(judged, day)
                           if name.startswith(("before-break", "closure", "tray-shared")))
            if all(name.startswith("tray-shared") for name in lists):
                continue
            changes = list(each_changed({**story, "judge": [day]}))
            if number >= len(told) and changes_each < len(changes):
                first = number * 7
                changes = [changes[(first + turn * (len(changes) // changes_each)) % len(changes)]
                           for turn in range(changes_each)]
            for where, how, other in changes:
                yield {**other, "change": (where, how, story["name"], lists)}


def leave_one_out(judge, told, made_up, changes_each):
    """What ends ready is changed in one place; yields what is ready still. Of each made-up family so many
    changes, all of the others."""
    for story, judged in played(all_changes(judge, told, made_up, changes_each), judge):
        where, how, name, lists = story["change"]
        if set(lists) <= ready_lists(judged, story["judge"][0]):
            yield where, how, name


def command_of(where):
    return where.split(".")[0]


def kinds(judge, told, made_up=(), changes_each=0):
    still = collections.defaultdict(dict)
    for where, how, name in leave_one_out(judge, told, list(made_up), changes_each):
        still[where].setdefault(how, name)
    # Where a whole command does not matter, nothing in it does.
    whole = {where for where in DOES_NOT_MATTER if "." not in where}
    for where, hows in still.items():
        if where not in DOES_NOT_MATTER and command_of(where) not in whole:
            yield f"{where}: ready all the same ({', '.join(f'{a}: {b}' for a, b in sorted(hows.items()))})"
    # Of what matters to a made-up family alone a share of its changes shows little.
    for where in DOES_NOT_MATTER if changes_each >= ALL else ():
        if where not in still:
            yield f"{where}: matters by now; take it out of doesnotmatter.py"
    if len(DOES_NOT_MATTER) > 60:
        yield f"{len(DOES_NOT_MATTER)} things do not matter: 60 at most"
