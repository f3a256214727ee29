#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power while hometrayctl works, for each kind of work of faults.py.

One run is recorded: every write and every sync. A cut keeps what was synchronised; of all later
writes it keeps any part, 512 bytes at a time, and of what happened to names (made, renamed,
removed) as much as came before some moment, as a file system with a journal does. Then the store is
opened once and looked at as after a kill. Half of the cuts come after the program has said that
it is done: nothing of that may be lost.

  powercut.py HOMETRAYCTL SHIM PAGES RESOURCES [--kinds do,erase] [--points 100] [--seed 2]
"""
import os
import random
import shutil
import sys

from points import arguments_for, run_all
from stores import Failed

SECTOR = 512
FOLDER = object()


class File:
    """What the disk has of a file for certain, and what was done to it since."""

    def __init__(self, content=b""):
        self.certain = bytes(content)
        self.since = []  # (offset, bytes) or (size, None)

    @staticmethod
    def applied(content, changes, keeps):
        content = bytearray(content)
        for offset, data in changes:
            if data is None:
                if keeps():
                    del content[offset:]
                    content.extend(bytes(offset - len(content)))
                continue
            for start in range(0, len(data), SECTOR):
                if not keeps():
                    continue
                at, part = offset + start, data[start:start + SECTOR]
                content.extend(bytes(max(0, at - len(content))))
                content[at:at + len(part)] = part
        return bytes(content)

    def synchronise(self):
        self.certain = self.applied(self.certain, self.since, lambda: True)
        self.since = []


def operations(record):
    data, at = record.read_bytes(), 0
    while at < len(data):
        end = data.index(b"\n", at)
        what, path, second, offset, length = data[at:end].decode().split("\t")
        body = data[end + 1:end + 1 + int(length)]
        at = end + 2 + int(length)
        yield what, path, second, int(offset), body


class Disk:
    def __init__(self, folder):
        self.names = {}
        for path in [folder, *sorted(folder.rglob("*"))]:
            self.names[str(path)] = FOLDER if path.is_dir() else File(path.read_bytes())
        self.certain_names = dict(self.names)
        self.pending = []  # changes of names since

    def rename(self, names, source, target):
        """A folder takes what is in it along."""
        for name in [each for each in names if each == source or each.startswith(source + "/")]:
            names[target + name[len(source):]] = names.pop(name)

    def change(self, names, operation, made):
        what, path, second = operation
        if what == "create":
            names[path] = made
        elif what == "mkdir":
            names[path] = FOLDER
        elif what == "remove":
            names.pop(path, None)
        elif what == "link":
            names[path] = made
        elif what == "rename":
            self.rename(names, path, second)

    def do(self, what, path, second, offset, body):
        known = self.names.get(path)
        if what == "write":
            if known is None or known is FOLDER:  # a file without a name yet
                known = self.names[path] = File()
            known.since.append((offset, body))
        elif what in ("resize", "truncate"):
            if isinstance(known, File):
                known.since.append((offset, None))
        elif what == "sync":
            if isinstance(known, File):
                known.synchronise()
            for operation, made in self.pending:  # the journal goes with it
                self.change(self.certain_names, operation, made)
            self.pending = []
        elif what in ("create", "mkdir", "remove", "link", "rename"):
            if what == "create" and known is FOLDER:
                return  # without a name
            made = self.names.get(second) if what == "link" else None
            if not isinstance(made, File):  # an empty one, to which nothing was written
                made = File()
            self.change(self.names, (what, path, second), made)
            self.pending.append(((what, path, second), made))

    def is_saving(self):
        """Whether something of a log of records is written and not synchronised."""
        return any(isinstance(known, File) and known.since and name.endswith(".db-wal")
                   and not name.endswith("search.db-wal") for name, known in self.names.items())

    def after_cut(self, folder, chance):
        """Writes what the disk may hold now into a folder."""
        names = dict(self.certain_names)
        for operation, made in self.pending[:chance.randint(0, len(self.pending))]:
            self.change(names, operation, made)
        share = chance.choice([0, 0.1, 0.5, 0.9, 1])
        root = min(names, key=len)
        for name in sorted(names):
            target = folder / os.path.relpath(name, root)
            if names[name] is FOLDER:
                target.mkdir(parents=True, exist_ok=True)
            elif not name.endswith("-shm"):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(File.applied(names[name].certain, names[name].since,
                                                lambda: chance.random() < share))


def recorded_run(place, kind, made):
    """What one undisturbed run did to the disk, and the disk as it was before, under the names that
    are in the record."""
    running = place.root / f"running-{kind.name}"
    shutil.copytree(made, running)
    record = place.root / f"record-{kind.name}"
    if kind.work(place, running, {"FAULT_RECORD": str(record)}).returncode != 0:
        raise Failed(f"{kind.name} does not work at all")
    shutil.rmtree(running)
    shutil.copytree(made, running)
    return list(operations(record)), running


def main():
    parser = arguments_for(__doc__)
    parser.add_argument("--points", type=int, default=2, help="cuts of each kind")
    arguments = parser.parse_args()

    def points_of(place, kind, made):
        recorded, before = recorded_run(place, kind, made)

        def look(number):
            def after(folder):
                chance = random.Random(f"{kind.name} {arguments.seed} {number}")
                done = number % 2 == 1
                until = len(recorded) if done else chance.randint(0, len(recorded))
                disk = Disk(before)
                for operation in recorded[:until]:
                    disk.do(*operation)
                disk.after_cut(folder, chance)
                (folder / "shown").touch()  # a key may have been, by then
                if disk.is_saving():  # that it may be missing is true then
                    (folder / "saving").touch()
                kind.check(place, folder, done)
            return after

        return f"{len(recorded)} changes", [(f"cut {number}", look(number))
                                            for number in range(arguments.points)]

    return run_all(arguments, points_of)


if __name__ == "__main__":
    sys.exit(main())
