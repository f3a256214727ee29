# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives each person, member, need and action of a story a name that nobody else has and that says which
row it is, and when it was written: "Zmum.0", "Zgoal1.31". A sentence that holds one names that row."""

import copy
import re

# The command's rows -> the field with the name, in the order in which a name is looked for.
NAMED = {"people": ("knownAs", "firstName"), "members": ("name",), "team": ("name",),
         "goals": ("title",), "actions": ("what",)}
TOKEN = re.compile(r"Z(\w+)\.(\d+)")


def named(story):
    """The story with those names."""
    told, words = copy.deepcopy(story), {}
    for number, command in enumerate(told["commands"]):
        for rows, fields in NAMED.items():
            for row in command["fields"].get(rows) or []:
                if not isinstance(row, dict) or not str(row.get("id", "")).startswith("$"):
                    continue
                for field in fields:
                    if row.get(field):
                        name = f"Z{row['id'][1:]}.{number}"
                        words[row[field]] = name
                        words[f"{row[field]} {row.get('lastName', '')}"] = name
                        row[field] = name
        # Who does something may be told by the name alone.
        for row in command["fields"].get("actions") or []:
            if row.get("owner") in words:
                row["owner"] = words[row["owner"]]
    return told


def rows_in(sentence):
    """The rows a sentence names: (label, number of the command that gave the name)."""
    return [("$" + label, int(number)) for label, number in TOKEN.findall(sentence)]
