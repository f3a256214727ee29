#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a story with hometrayctl and says which commands were refused.

Slow (a process for each command), but it needs nothing beside the program: it is how the form of
the commands in stories was found out, and how a single disagreement is looked into.

    play.py --ctl build/dev/app/hometrayctl story.json        # prints {"refused": [...], ...}
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from fields import ABOUT_ME

FIXED = {"$assessment", "$familyPlan", "$family", "$registration"}


class Player:
    """One set of records, in a folder that is gone afterwards."""

    def __init__(self, ctl):
        self.ctl = str(ctl)
        self.folder = tempfile.TemporaryDirectory(prefix="story-")
        self.path = Path(self.folder.name)
        (self.path / "pass").write_text("a passphrase made for stories\n")
        self.labels = {}
        self.entries = {}
        self.family = None
        self.begun = False

    def call(self, day, *arguments, stdin=None):
        command = [self.ctl, "--store", str(self.path / "store"), "--passphrase-file",
                   str(self.path / "pass"), "--on", day, *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)

    def answer(self, day, *arguments, stdin=None):
        done = self.call(day, *arguments, "--json", stdin=stdin)
        return json.loads(done.stdout) if done.stdout.strip() else {"error": done.stderr}

    def known(self, value):
        """The value with labels of earlier commands replaced by what they stand for."""
        if isinstance(value, dict):
            return {key: self.known(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.known(one) for one in value]
        if isinstance(value, str) and value.startswith("$entry/"):
            entries = self.entries.get(int(value[7:]))
            return entries[-1] if entries else value
        if isinstance(value, str) and value.startswith("$") and value not in FIXED:
            return self.labels.get(value, value)
        return value

    def do(self, index, item, about_me):
        """Does one command; answers None, or what was said when it was refused."""
        day = item["at"][:10]
        if not self.begun:
            self.call(day, "init", "--test")
            self.begun = True
        wish = {"command": item["command"], "fields": self.known(item["fields"])}
        opens = item["command"] in ("openFfa", "takeUpFfa")
        family = [] if about_me or opens else [self.family or "nobody"]
        said = self.answer(day, "do", *family, stdin=json.dumps(wish))
        self.labels.update(said.get("labels", {}))
        for one in said.get("performed", []):
            self.entries[index] = one["entries"]
        if opens and "case" in said:
            self.family = said["case"]
        error = said.get("error")
        return None if error is None else error


def play(ctl, story, each=None):
    player = Player(ctl)
    refused = []
    for index, item in enumerate(story["commands"]):
        error = player.do(index, item, item["command"] in ABOUT_ME)
        if error is not None:
            refused.append({"index": index, "command": item["command"], "said": error})
        if each:
            each(player, index, item)
    return player, refused


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--ctl", required=True)
    options.add_argument("--show", nargs="*", default=[], metavar="LIST",
                         help="print these lists at each judged day")
    options.add_argument("--break", dest="holiday")
    options.add_argument("story", type=argparse.FileType(), default=sys.stdin, nargs="?")
    chosen = options.parse_args()
    story = json.load(chosen.story)
    player, refused = play(chosen.ctl, story)
    json.dump({"refused": refused}, sys.stdout, indent=1)
    print()
    for day in story["judge"] if chosen.show else []:
        for name in chosen.show:
            holiday = ["--break", chosen.holiday] if chosen.holiday else []
            print(player.call(day, "checklist", name, player.family, *holiday).stdout)


if __name__ == "__main__":
    main()
