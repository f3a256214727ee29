# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stories share: a folder of their own, the command line to make and to read a store, and
the end of a story."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager

from window import Window, timings_of

PASSPHRASE = "a kettle, a window, a dog"
THURSDAY = "2019-06-20"
FAMILY_TABS = (
    "Overview",
    "Family & team",
    "Assessment",
    "Meetings",
    "Family Plan",
    "Outcomes",
    "Notes",
    "Holiday contact",
    "Closure",
    "History",
)
LONGEST_EVENT_MS = 100
LONGEST_KEY_MS = 16


def jobs_of_readme():
    """The table of the most common jobs: the keystrokes before and after the typing, the clicks."""
    readme = os.path.join(os.path.dirname(__file__), "..", "README.md")
    with open(readme, encoding="utf-8") as file:
        rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| (\d+) \|$", file.read(), re.MULTILINE)
    assert rows, "tests/README.md has no table of jobs"
    return {name: (int(before), int(after), int(clicks)) for name, before, after, clicks in rows}


class Story:
    def __init__(self, name):
        self.program, self.ctl = sys.argv[1:3]
        self.name = name
        self.folder = tempfile.mkdtemp(prefix=f"hometray-{name}-")
        self.store = os.path.join(self.folder, "store")
        self.passphrase_file = os.path.join(self.folder, "passphrase")
        with open(self.passphrase_file, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE + "\n")
        self.windows = 0
        self.jobs = {}

    def run_ctl(self, *arguments, on=THURSDAY, stdin=None):
        """What hometrayctl prints, as JSON."""
        done = subprocess.run(
            [
                self.ctl,
                "--store",
                self.store,
                "--passphrase-file",
                self.passphrase_file,
                "--on",
                on,
                "--json",
                *arguments,
            ],
            input=stdin,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return json.loads(done.stdout) if done.stdout.strip() else None

    def open(self, on=THURSDAY, unlock=True, arguments=()):
        self.windows += 1
        window = Window(
            self.program,
            self.store,
            on=on,
            timings=os.path.join(self.folder, f"timings-{self.windows}.json"),
            arguments=arguments,
        )
        if unlock:
            self.unlock(window)
        return window

    def unlock(self, window):
        window.wait_focus("Passphrase")
        window.type(PASSPHRASE)
        window.key("Return")
        window.wait_for(name="Search", role="text")  # whichever page was open last

    @contextmanager
    def aside(self):
        """What is done within is done to a copy of the store."""
        kept = self.store
        self.store = os.path.join(self.folder, f"aside-{self.windows}")
        shutil.copytree(kept, self.store)
        yield
        self.store = kept

    @contextmanager
    def job(self, name, window):
        """Counts what a job takes: the letters of its words are not counted."""
        keys, clicks = window.keys, window.clicks
        yield
        self.jobs[name] = {"keys": window.keys - keys, "clicks": window.clicks - clicks}

    def end(self):
        """The last line of each story."""
        for name, count in self.jobs.items():
            print(f"{self.name}: {name}: {count['keys']} keystrokes, {count['clicks']} clicks")
        print(self.name, self.worst())

    def worst(self):
        """The worst of all windows that were closed as people close them."""
        worst = {
            "longestEventMs": 0,
            "longestEvent": "",
            "longestKeyMs": 0,
            "longestKey": "",
            "keys": 0,
            "slow": {},
        }
        for number in range(1, self.windows + 1):
            file = os.path.join(self.folder, f"timings-{number}.json")
            if not os.path.exists(file):
                continue
            one = timings_of(file)
            if one["longestEventMs"] > worst["longestEventMs"]:
                worst.update(longestEventMs=one["longestEventMs"], longestEvent=one["longestEvent"])
            if one["longestKeyMs"] > worst["longestKeyMs"]:
                worst.update(longestKeyMs=one["longestKeyMs"], longestKey=one["longestKey"])
            for event, ms in one["slow"].items():
                worst["slow"][event] = max(ms, worst["slow"].get(event, 0))
            worst["keys"] += one["keys"]
        return worst
