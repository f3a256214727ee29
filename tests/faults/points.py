# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at many points of many kinds of work, beside each other: for faults.py and powercut.py."""
import argparse
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from stores import KINDS, Failed, Place


def arguments_for(description):
    parser = argparse.ArgumentParser(description=description,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("ctl", "shim", "pages", "resources"):
        parser.add_argument(name)
    parser.add_argument("--kinds", default=",".join(kind.name for kind in KINDS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", action="store_true", help="the folders of failures")
    return parser


def judged(place, kind, what, look, keep):
    """Calls `look(folder)` and says what is wrong, or nothing."""
    folder = place.root / f"{kind.name}-{what.replace(' ', '-')}"
    wrong = None
    try:
        look(folder)
    except Failed as failed:
        wrong = f"{kind.name} {what}: {failed}"
    except (OSError, subprocess.SubprocessError, KeyError, ValueError) as failed:
        wrong = f"{kind.name} {what}: {failed!r}"
    if wrong and keep:
        print(f"kept: {folder}", file=sys.stderr)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return wrong


def run_all(arguments, points_of):
    """`points_of(place, kind, made)` answers how much work there is, in words, and what to look at:
    pairs of a name and a function of the folder that is made for it. `made` is the folder before
    the work. Answers what the program exits with."""
    place = Place(arguments)
    failures, total = [], 0
    try:
        for kind in (each() for each in KINDS if each.name in arguments.kinds.split(",")):
            since = time.monotonic()
            made = place.root / f"template-{kind.name}"
            made.mkdir()
            kind.make(place, made)
            size, points = points_of(place, kind, made)
            with ThreadPoolExecutor(arguments.jobs) as pool:
                wrong = [each for each in pool.map(
                    lambda point: judged(place, kind, *point, arguments.keep), points) if each]
            print(f"{kind.name}: {size}, {len(points)} points, {len(wrong)} wrong, "
                  f"{time.monotonic() - since:.0f} s", flush=True)
            for each in wrong:
                print("  " + each, flush=True)
            failures += wrong
            total += len(points)
            shutil.rmtree(made)
    finally:
        if not (failures and arguments.keep):
            shutil.rmtree(place.root, ignore_errors=True)
    print(f"{total} points, {len(failures)} wrong")
    return 1 if failures or total == 0 else 0
