#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends, or fails, hometrayctl at every call that changes a file, for each kind of work.

After each point the store is opened once, as a person would: nothing that was acknowledged is lost,
a passphrase that was acknowledged opens it, search finds what the record shows, verify is content,
nothing is left over that holds a key or stands in the way, and nobody is given wrong advice. What
was to be erased either still shows, or stands in no page of any file below the folder.

  faults.py HOMETRAYCTL SHIM PAGES RESOURCES             a few points of each kind, always the same
  faults.py … --all                                      every point (some thousand)
  faults.py … --kinds erase --points 300 --hows kill     so many of some kinds, in these ways
"""
import random
import shutil
import sys

from points import arguments_for, run_all
from stores import Failed

HOWS = ["kill", "half", "eio", "enospc", "once-eio", "once-enospc"]


def calls_of(place, kind, made):
    """The calls of one undisturbed run, as the shim lists them."""
    folder = place.root / f"count-{kind.name}"
    shutil.copytree(made, folder)
    log = place.root / f"log-{kind.name}"
    done = kind.work(place, folder, {"FAULT_LOG": str(log)})
    if done.returncode != 0:
        raise Failed(f"{kind.name} does not work at all: {done.stderr.strip()}")
    kind.check(place, folder, True)
    shutil.rmtree(folder)
    return log.read_text().splitlines()


def some_of(calls, hows, wanted, seed):
    """(how, number) pairs: all that make sense, or some spread over all of them."""
    every = []
    for number, line in enumerate(calls, 1):
        call = line.split()[1]
        for how in hows:
            if how == "half" and call not in ("write", "pwrite"):
                continue
            every.append((how, number))
    if wanted is None or wanted >= len(every):
        return every
    return sorted(random.Random(seed).sample(every, wanted), key=lambda point: point[1])


def main():
    parser = arguments_for(__doc__)
    parser.add_argument("--hows", default=",".join(HOWS))
    parser.add_argument("--points", type=int, default=3, help="of each kind")
    parser.add_argument("--all", action="store_true", help="every point there is")
    arguments = parser.parse_args()

    def points_of(place, kind, made):
        def look(how, number):
            def at(folder):
                shutil.copytree(made, folder)
                done = kind.work(place, folder, {"FAULT_AT": str(number), "FAULT_HOW": how})
                kind.check(place, folder, done.returncode == 0)
            return at

        calls = calls_of(place, kind, made)
        some = some_of(calls, arguments.hows.split(","),
                       None if arguments.all else arguments.points, arguments.seed)
        return f"{len(calls)} calls", [(f"{how} {number}", look(how, number))
                                       for how, number in some]

    return run_all(arguments, points_of)


if __name__ == "__main__":
    sys.exit(main())
