# SPDX-License-Identifier: GPL-3.0-or-later
"""Same thing, same answer: a step means the same in every list, in what is due, in the planner and in the
line of the tray. Nothing here knows a rule; what the program says in one place is held against what it
says in another.
"""

import itertools

SAME = ("state", "why", "mend", "items", "says")
# Kinds of what is due, as DueKind counts them.
CONCERN, TO_SETTLE, STEP, WAS_IT_HELD = 0, 1, 2, 4
# What is one piece of work with another step, and due once; and the question as what is due calls it.
SAID_BY = {"plan": ["taf-plan"], "taf-plan": ["plan"], "taf-in-ehm": ["taf-record"],
           "taf-record": ["taf-in-ehm"], "was-it-held": ["wasItHeld"]}


def asked_together(lists):
    """Lists of one moment: those about today, and of a break those that are not over yet, or are."""
    breaks = {name.split("/")[1] for name in lists if is_of_break(name)}
    for holiday in breaks:
        for name, one in lists.items():
            of_this = name.endswith("/" + holiday)
            if one["applies"] and one["status"] != "closed" and (of_this or "/" not in name):
                yield (holiday, one["over"]), name, one


def is_of_break(name):
    return name.startswith(("before-break", "tray-shared"))


def across_lists(lists):
    steps = {}
    for moment, name, one in asked_together(lists):
        for id, step in one["steps"].items():
            steps.setdefault((moment, id), []).append((name, step))
    for (_, id), stands in steps.items():
        # An agreement to leave a step open is of one break; where it is of none it is of the closure.
        stands = [one for one in stands if not one[1]["overridden"]]
        for (one, a), (other, b) in itertools.combinations(stands, 2):
            for part in SAME:
                if a[part] != b[part]:
                    yield (f"{id}: {part} is {a[part]!r} in {one.split('/')[0]}, {b[part]!r} in "
                           f"{other.split('/')[0]}")
                    break


def list_of(lists, name, holiday):
    return lists.get(name) or lists.get(f"{name}/{holiday}")


def in_what_is_due(told):
    """Each line of a step says what its list says, and each step of a list with a limit has one."""
    lists, holiday = told["lists"], told["break"]
    # What was left open before a break that is over is another list's than the one of now.
    due = [line for line in told["due"] if line["list"] and not line["over"]]
    for line in due:
        one = list_of(lists, line["list"], holiday)
        if one is None or line["why"] == "ofEarlierTaf":
            continue
        step = one["steps"][line["id"]]
        for part in ("why", "mend", "says"):
            if line[part] != step[part] and not line[part] + "," in step[part]:
                yield f"due {line['id']}: {part} is {line[part]!r}, {step[part]!r} in {line['list']}"
                break
        if not one["applies"]:
            yield f"due {line['id']}: of {line['list']}, which is not for this family"
        if line["kind"] == STEP and step["due"] and line["due"] > step["due"]:
            yield f"due {line['id']}: by {line['due']}, by {step['due']} in {line['list']}"
    for a, b in itertools.combinations(due, 2):
        if a["id"] == b["id"] and "ofEarlierTaf" not in (a["why"], b["why"]):
            yield f"due {a['id']}: twice"


def missing_in_due(told, back):
    """What a list asks with a limit and nothing that is due says; nothing before a break is due once
    the keyworker is back from it."""
    ids = {line["id"] for line in told["due"]}
    agreed = {id for one in told["lists"].values() for id, step in one["steps"].items()
              if step["overridden"]}
    for name, one in told["lists"].items():
        of_break = is_of_break(name)
        if not one["applies"] or is_closed(told) or name.startswith("closure/") \
                or (of_break and (back or name.split("/")[1] != told["break"])):
            continue
        for id, step in one["steps"].items():
            open_ = step["state"] not in ("done", "notNeeded")
            said = ids & {id, *SAID_BY.get(id, ())}
            if open_ and step["due"] and step["required"] and not said and id not in agreed:
                yield f"{id}: due by {step['due']} in {name.split('/')[0]}, and nothing is due"


def in_the_planner(told):
    for step in told["plan"]:
        other = list_of(told["lists"], step["list"], told["break"])["steps"][step["id"]]
        for part in ("state", "why", "mend", "says"):
            if step[part] != other[part]:
                yield (f"planner {step['id']}: {part} is {step[part]!r}, {other[part]!r} in "
                       f"{step['list']}")
                break


def by_facts(told):
    """The tray and what is due over all families know no record, and say the same of it."""
    def lines(told):
        return [{part: one[part] for part in ("kind", "list", "id", "due", "late", "why", "mend", "when")}
                for one in told if one["kind"] != CONCERN]
    if lines(told["due"]) != lines(told["dueByFacts"]):
        yield "what is due is another thing by the facts that are kept"
    first = told["dueByFacts"][:1]
    if first and first[0]["kind"] in (STEP, TO_SETTLE, WAS_IT_HELD):
        between = " – " if first[0]["title"].endswith("?") else ": "
        line = first[0]["title"] + (between + first[0]["when"] if first[0]["when"] else "")
        if told["line"] != line:
            yield f"next in the tray is {told['line']!r}, first of what is due {line!r}"


def is_closed(told):
    return told["lists"]["closure"]["status"] == "closed"


def differences(told, back):
    yield from across_lists(told["lists"])
    yield from in_what_is_due(told)
    yield from missing_in_due(told, back)
    yield from in_the_planner(told)
    yield from by_facts(told)
