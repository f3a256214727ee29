# SPDX-License-Identifier: GPL-3.0-or-later
"""A command of a story with one thing in it changed."""

import copy


def is_day(value):
    return isinstance(value, str) and len(value) == 10 and value[4:5] == "-" and value[7:8] == "-"


def people_of(story):
    """(adults, children), in the order in which they were written."""
    rows = [row for one in story["commands"] for row in one["fields"].get("people", [])
            if isinstance(row, dict) and row.get("firstName")]
    children = list(dict.fromkeys(row["id"] for row in rows if row.get("child")))
    adults = list(dict.fromkeys(row["id"] for row in rows if row["id"] not in children))
    return adults, children


def leaves(fields, path=()):
    """Each value of a command with the way to it."""
    if isinstance(fields, dict):
        for key, value in fields.items():
            if key != "id":
                yield from leaves(value, path + (key,))
    elif isinstance(fields, list):
        for index, value in enumerate(fields):
            yield from leaves(value, path + (index,))
    else:
        yield path, fields


def about(story, command):
    """The command; of a TAF whether it is the first, the last or one between them."""
    held = [one["fields"]["meeting"]["id"] for one in story["commands"]
            if one["command"] == "recordTaf"]
    label = command["fields"].get("meeting")
    if not isinstance(label, dict) or label["id"] not in held:
        return command["command"]
    which = "first" if label["id"] == held[0] else "last" if label["id"] == held[-1] else "middle"
    return f"{command['command']} {which}"


def spoken(story, command, path):
    return about(story, command) + "." + ".".join(str(part) for part in path
                                                  if not isinstance(part, int))


def changed(command, path, value=None):
    """The command with another value there, or without the field."""
    other = copy.deepcopy(command)
    place = other["fields"]
    for part in path[:-1]:
        place = place[part]
    if value is None:
        if isinstance(place, list):
            place.pop(path[-1])
        else:
            del place[path[-1]]
    else:
        place[path[-1]] = value
    return other
