# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands become rows: what a record holds after each entry, taking back and correcting included.

A correction stands where the corrected entry stands (judgement.md 1: what was corrected away never
was) and is remembered with the moment it was written, because what rests on the corrected field is
out of date from that moment (principle 7). What was taken back is gone, and remembered likewise.
"""

from dataclasses import dataclass, field
from datetime import date

import fields as names
from days import day

ROW = None            # as the field of a change: the whole row
TOUCHED = object()    # as the value of a change: corrected where it was written, known from now on


@dataclass
class Change:
    kind: str
    id: str
    field: str
    value: object
    written: int      # position of the entry
    stated: date      # the day it speaks of
    adds: bool = False     # the entry writes the row for the first time


@dataclass
class Entry:
    at: int
    day: date
    command: str
    changes: list = field(default_factory=list)


class Row(dict):
    """The members of one row. Of each: at which entry it was made, at which it was written to last
    (a correction writes to it and does not make it), and which day it speaks of."""

    def __init__(self, kind, id, at, typed):
        super().__init__()
        self.kind, self.id, self.at, self.typed = kind, id, at, typed
        self.written, self.made, self.stated = {}, {}, {}
        self.since = None      # the day it speaks of where it was written first
        self.said = ()         # each (entry, value, day) of parental responsibility, as it was known then

    def copy(self):
        other = Row(self.kind, self.id, self.at, self.typed)
        other.update(self)
        other.written, other.made = dict(self.written), dict(self.made)
        other.stated, other.since, other.said = dict(self.stated), self.since, self.said
        return other

    def day(self, member):
        return day(self.get(member))

    def last(self, members=None):
        """The position at which one of these members was last written; of all without names."""
        return max((where for name, where in self.written.items()
                    if members is None or name in members), default=-1)


@dataclass
class Undone:
    kind: str
    id: str
    field: str
    written: int      # the entry that was taken back or the row's that was removed
    undone: int       # the entry that took it back


class State:
    """The record after an entry."""

    def __init__(self):
        self.rows, self.undone, self.entry, self.known = {}, [], None, {}
        self.as_open = ()      # (day, entry) of what was written after a closing as for an open FFA

    def all(self, kind):
        return self.rows.get(kind, {}).values()

    def get(self, kind, id):
        return self.rows.get(kind, {}).get(id)

    def one(self, kind):
        """The row of a kind there is one of; an empty one when nothing is written yet."""
        return self.get(kind, names.SINGLETONS[kind]) or Row(kind, names.SINGLETONS[kind], -1, None)

    def is_closed(self):
        """By the order of entries: neither opened again since, nor written to as an open one."""
        closed = max((one.at for one in self.all("closure")), default=None)
        opened = [one.at for one in self.all("reopening")] + [at for _, at in self.as_open]
        return closed is not None and all(at < closed for at in opened)

    def after(self, entry, keep):
        other = State()
        other.rows, other.undone, other.entry = dict(self.rows), list(self.undone), entry
        if entry.command == "reopenFfa" and any(keep(entry, one) for one in entry.changes):
            other.rows.pop("holidayPlan", None)    # what was prepared before ended with it
        own, closed = set(), self.is_closed()
        other.as_open = self.as_open
        for change in entry.changes:
            if keep(entry, change):
                other._apply(change, entry, own)
        if own and closed and entry.command not in names.WHILE_CLOSED:
            other.as_open += ((entry.day, entry.at),)
        return other

    def _apply(self, change, entry, own):
        if change.kind not in own:
            self.rows[change.kind] = dict(self.rows.get(change.kind, {}))
            own.add(change.kind)
        table = self.rows[change.kind]
        if change.field is ROW:
            if change.id in table:
                self.undone.append(Undone(change.kind, change.id, ROW, table[change.id].at, entry.at))
                del table[change.id]
            return
        if (change.value is TOUCHED or change.value is None) and change.id not in table:
            return
        if (change.kind, change.id) not in own:
            old = table.get(change.id)
            table[change.id] = old.copy() if old else Row(change.kind, change.id, entry.at, entry.day)
            own.add((change.kind, change.id))
        row = table[change.id]
        if change.value is not TOUCHED:
            if change.value == row.get(change.field) and not said_again(entry, change):
                return      # an entry says only what changed
            if row.at == entry.at:
                row.since = change.stated
            row.stated[change.field], row.made[change.field] = change.stated, change.written
            if change.value is None:
                row.pop(change.field, None)
            else:
                row[change.field] = change.value
            if change.field == "parentalResponsibility":
                row.said += ((entry.at, change.value, entry.day),)
        row.written[change.field] = change.written

    def touched_since(self, position, kinds, members=None, of=lambda row: True):
        """Whether rows of these kinds changed after a position: written, corrected or taken back."""
        for kind in kinds:
            if any(of(row) and row.last(members) > position for row in self.all(kind)):
                return True
        return any(one.kind in kinds and one.written <= position < one.undone
                   and (members is None or one.field is ROW or one.field in members)
                   and of(Row(one.kind, one.id, one.written, None)) for one in self.undone)


def fold(entries, undone=(), keep=lambda entry, change: True):
    """The states after each entry, the empty one first."""
    state, states = State(), []
    states.append(state)
    waiting = sorted(undone, key=lambda one: one.undone)
    for entry in entries:
        state = state.after(entry, keep)
        while waiting and waiting[0].undone <= entry.at:
            state.undone.append(waiting.pop(0))
        states.append(state)
    if waiting:
        last = State()
        last.rows, last.undone, last.entry = state.rows, state.undone + waiting, state.entry
        last.as_open = state.as_open
        states[-1] = last
    return states


# --- from commands to changes ------------------------------------------------------------------


class Reader:
    """Reads commands one by one; gives the entries as they stand after all of them."""

    def __init__(self):
        self.entries, self.dropped, self.undone = {}, {}, []
        self.new = 0
        self.kinds = {label: kind for kind, label in names.SINGLETONS.items()}

    def read(self, position, item):
        command, wish = item["command"], item.get("fields", {})
        entry = self.entries[position] = Entry(position, day(item["at"]), command)
        if command == "withdrawEntry":
            self._withdraw(position, entry_of(wish["target"]))
        elif command == "redoEntry":
            self._redo(entry_of(wish["target"]))
        elif command == "correctEntry":
            for one in wish["corrections"]:
                self._correct(entry, entry_of(wish["target"]), one)
        elif command == "markInEhm":
            for target in wish["targets"]:
                members = {"target": target, **_only(wish, "on")}
                self._row(entry, "ehmMark", members)
        elif command in names.FLAT:
            self._flat(entry, command, wish)
        else:
            self._nested(entry, command, wish)

    def _withdraw(self, position, target):
        entry = self.entries.get(target)
        if entry is None or not entry.changes:
            return
        self.dropped[target] = (entry.changes, position)
        self.undone += [Undone(one.kind, one.id, one.field, target, position)
                        for one in entry.changes]
        entry.changes = []

    def _redo(self, target):
        if target in self.dropped:
            self.entries[target].changes, _ = self.dropped.pop(target)
            self.undone = [one for one in self.undone if one.written != target]

    def _correct(self, entry, target, correction):
        """The value changes where it was written; that it changed is known from now on."""
        corrected, kept = self.entries.get(target), []
        for one in corrected.changes if corrected else []:
            same = one.id == correction["object"]
            if same and correction.get("remove"):
                self.undone.append(Undone(one.kind, one.id, one.field, target, entry.at))
                continue
            if same and one.field == correction.get("field"):
                one.value = typed_value(correction.get("value"))
                self._restate(corrected, one)
                entry.changes.append(Change(one.kind, one.id, one.field, TOUCHED, entry.at,
                                            entry.day))
            kept.append(one)
        if corrected:
            corrected.changes = kept

    @staticmethod
    def _restate(entry, corrected):
        """A corrected day is the day that everything of its entry speaks of."""
        if corrected.field in DAYS_OF_ROWS and isinstance(corrected.value, str):
            before = corrected.stated
            for one in entry.changes:
                if one.stated == before:
                    one.stated = day(corrected.value)

    def _flat(self, entry, command, wish):
        """The fields of the command are members of one row."""
        kind, which, other = names.FLAT[command]
        members = {other.get(name, name): value for name, value in wish.items()
                   if name not in (which, "reference")}
        default = names.FLAT_DEFAULT_DAYS.get(command)
        if default:
            members.setdefault(default, entry.day.isoformat())
        self._row(entry, kind, members, wish.get(which) if which else None)

    def _nested(self, entry, command, wish):
        """Each field of the command is a row or a list of rows."""
        meeting, held = wish.get("meeting"), None
        about = self._row(entry, "meeting", meeting) if isinstance(meeting, dict) else None
        if command == "recordTaf":
            held = day(meeting.get("heldOn"))
        if command == "agreeHolidayContact" and not wish.get("remove"):
            # Whoever agrees to a contact wants one.
            entry.changes.append(Change("holidayPlan", "$holidayPlan/" + wish["contact"]["break"],
                                        "noContactWanted", None, entry.at, entry.day))
        for name, value in wish.items():
            if name == "remove":
                self._remove(entry, wish, value)
            elif name == "plan":
                kind = "holidayPlan" if command in names.HOLIDAY_PLAN_COMMANDS else "familyPlan"
                if command == "writeHandoverNote":
                    value = {"writtenOn": entry.day.isoformat(), **value}
                self._row(entry, kind, value)
            elif name != "meeting" and isinstance(value, dict) and wish.get("remove") is not True:
                self._row(entry, names.ONE_OF[name], value)
            elif isinstance(value, list):
                kind = names.MANY_OF[name]
                for one in value:
                    if about and kind in names.OF_MEETING:
                        one = {"meeting": about, **one}
                    self._row(entry, kind, one, None, held)

    def _remove(self, entry, wish, value):
        if value is True:
            value = [one["id"] for one in wish.values() if isinstance(one, dict) and "id" in one]
        for target in value or []:
            if target in self.kinds:
                entry.changes.append(Change(self.kinds[target], target, ROW, None, entry.at,
                                            entry.day))

    def _row(self, entry, kind, members, id=None, stated=None):
        members = dict(members)
        id = members.pop("id", None) or id or names.SINGLETONS.get(kind)
        if kind == "holidayPlan":
            id = "$holidayPlan/" + members["break"]
        if id is None:
            id, self.new = f"#{entry.at}.{self.new}", self.new + 1
        default, adds = names.DEFAULT_DAYS.get(kind), id not in self.kinds
        if default and adds:
            members.setdefault(default, entry.day.isoformat())
        self.kinds[id] = kind
        of_row = day_of_row(kind, members)
        for name, value in (members or {"": True}).items():
            speaks = stated or day_of_member(kind, name, value) or of_row or entry.day
            entry.changes.append(Change(kind, id, name, value, entry.at, speaks, adds))
        return id


def entry_of(label):
    """"$entry/7" is what the command with index 7 of the story wrote."""
    return int(label.split("/")[1])


def said_again(entry, change):
    """That the family was told again on the same day changes no field and counts all the same."""
    return entry.command == "planHoliday" and change.kind == "holidayPlan" \
        and change.field in ("familyToldOn", "servicesToldOn", "reviewHeldBy", "reviewHolder")


DAYS_OF_ROWS = ("on", "heldOn", "agreedOn", "writtenOn", "familyToldOn", "servicesToldOn",
                "completedOn", "finalisedOn", "cancelledOn")
# members whose value is the day they themselves speak of
OWN_DAYS = {
    "registration": ("sentOn", "completedOn"),
    "assessment": ("finalisedOn", "signedOn", "copyGivenOn"),
    "holidayPlan": ("familyToldOn", "servicesToldOn"),
    "teamMember": ("accessFrom", "from"),
    "person": ("died", "leftOn", "born", "joinedOn"),
    "residence": ("from",),
    "concern": ("closedOn",),
    "support": ("answeredOn",),
}
ROW_DAYS = {"assessment": ("finalisedOn",), "meeting": ("heldOn", "cancelledOn"), "holidayContact": ("agreedOn",),
            "holidayPlan": ("writtenOn",)}


def day_of_row(kind, members):
    for name in ROW_DAYS.get(kind, ("on",)):
        value = members.get(name)
        if isinstance(value, str):
            return day(value)
    return None


def day_of_member(kind, name, value):
    return day(value) if isinstance(value, str) and name in OWN_DAYS.get(kind, ()) else None


def typed_value(value):
    """Corrections carry text; flags are words in them."""
    return {"true": True, "false": False}.get(value, value)


def _only(wish, *wanted):
    return {name: wish[name] for name in wanted if name in wish}


def read(story, until=None, refused=(), last=None):
    """The entries of a story that stand, and what was taken back, as known at the end of a day, or
    after the command with the index `last`."""
    reader = Reader()
    for position, item in enumerate(story["commands"]):
        late = until is not None and day(item["at"]) > until
        if not late and position not in refused and (last is None or position <= last):
            reader.read(position, item)
    return [reader.entries[at] for at in sorted(reader.entries)], reader.undone
