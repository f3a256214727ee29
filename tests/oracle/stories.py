#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes up stories: plausible and nasty lives of families, the same for the same seed.

    stories.py              2,000 stories, a line each
    stories.py --long       100,000
    stories.py --count 50 --seed 7 --first 1200
    stories.py --count 50 --seed aimed     # each with a turn that is seldom taken
    stories.py --count 50 --seed late      # each with something that was typed later
"""

import argparse
import copy
import heapq
import json
import random
from datetime import date, timedelta

from families import Life
from life_events import (Events, SUMMERS)
from life_late import typed_late
from storms import Storm

DAY = timedelta(days=1)


class Sim:
    """One made-up life: a queue of what happens when, and what is known by then."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.aimed, self.endings = seed.startswith("aimed"), seed.startswith("endings")
        self.life, self.queue, self.order = Life(), [], 0
        self.labels = {}
        self.today = self.start = date(2019, 1, 7) + self.days(0, 120)
        self.end = self.start + self.days(150, 300)
        self.written = {}          # label -> index of the command that wrote it last
        self.people, self.team, self.tafs, self.goals, self.actions = {}, [], [], [], []
        self.notes, self.contacts, self.shares, self.concerns = [], [], [], []
        self.unmarked, self.dead, self.ended = [], set(), set()
        self.sent = self.quiet_until = None
        self.closed = self.registered = self.finalised = False

    # --- chance

    def days(self, least, most):
        return timedelta(days=self.random.randint(least, most))

    def chance(self, share):
        return self.random.random() < share

    def pick(self, things):
        return self.random.choice(list(things))

    def label(self, kind):
        self.labels[kind] = self.labels.get(kind, 0) + 1
        return f"${kind}{self.labels[kind]}"

    # --- what happens

    def later(self, least, most, event, *given):
        self.on(self.today + self.days(least, most), event, *given)

    def on(self, day, event, *given):
        if day <= self.end:
            self.order += 1
            heapq.heappush(self.queue, (max(day, self.today), self.order, event, given))

    def do(self, command, **fields):
        self.life.do(self.today.isoformat(), command, **copy.deepcopy(fields))
        index = len(self.life.commands) - 1
        for value in fields.values():
            for row in value if isinstance(value, list) else [value]:
                if isinstance(row, dict) and "id" in row:
                    self.written[row["id"]] = index
        return index

    def run(self):
        events = Events(self)
        events.begin()
        while self.queue:
            self.today, _, event, given = heapq.heappop(self.queue)
            if self.quiet_until is None or self.today >= self.quiet_until or self.chance(0.1):
                event(*given)
        return self.story()

    def story(self):
        """The days to judge: of leaving and around it, and others where something was written."""
        summer = SUMMERS[self.start.year]
        wanted = {summer[0] - DAY, summer[0], summer[1] + DAY, self.end}
        written = sorted({one["at"][:10] for one in self.life.commands})
        wanted |= {date.fromisoformat(one)
                   for one in self.random.sample(written, min(3, len(written)))}
        wanted |= {self.start + self.days(5, 250) for _ in range(1)}
        breaks = ["summer-2019"]
        if self.chance(0.3):
            breaks.append(self.pick(["easter-2019", "may-half-term-2019", "christmas-2019"]))
        return self.life.story(*sorted(one.isoformat() for one in wanted if one >= self.start),
                               breaks=breaks)


def story(seed, number):
    made = Storm if seed.startswith("storms") else Sim
    one = made(f"{seed}/{number}").run()
    if seed.startswith("late"):
        one = typed_late(one, random.Random(f"typed {seed}/{number}"))
    return {"name": f"{seed}/{number}", **one}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--long", action="store_true")
    options.add_argument("--count", type=int)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seed", default="1")
    chosen = options.parse_args()
    count = chosen.count or (100_000 if chosen.long else 2_000)
    for number in range(chosen.first, chosen.first + count):
        print(json.dumps(story(chosen.seed, number)))


if __name__ == "__main__":
    main()
