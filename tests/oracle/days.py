# SPDX-License-Identifier: GPL-3.0-or-later
"""Days, working days and school holidays (judgement.md 1a "Units"; domain.md 1.3)."""

import csv
import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
BANK_HOLIDAYS = HERE.parents[1] / "resources" / "policy" / "bank-holidays.json"
TERM_DATES = HERE / "term-dates.csv"

ONE = timedelta(days=1)


@lru_cache(maxsize=None)
def day(text):
    """The day of a date or of a local date-time; None stays None."""
    return None if text is None else date.fromisoformat(text[:10])


@lru_cache(maxsize=1)
def bank_holidays():
    data = json.loads(BANK_HOLIDAYS.read_text(encoding="utf-8"))
    return frozenset(day(event["date"]) for event in data["england-and-wales"]["events"])


@lru_cache(maxsize=None)
def is_working(one):
    """A county working day: Monday to Friday, not a bank holiday. School holidays do not pause."""
    return one.weekday() < 5 and one not in bank_holidays()


@lru_cache(maxsize=None)
def add_working(begin, count):
    """The working day that is `count` working days after `begin`; `begin` itself never counts."""
    one = begin
    while count:
        one += ONE
        if is_working(one):
            count -= 1
    return one


@lru_cache(maxsize=None)
def working_between(after, until):
    """How many working days lie after `after`, up to and with `until`."""
    count, one = 0, after + ONE
    while one <= until:
        count += is_working(one)
        one += ONE
    return count


def late_by(limit, at, working):
    """1a "Units": days, or working days, so that on a weekend after the limit nothing is late yet."""
    if limit is None or at <= limit:
        return 0
    return working_between(limit, at) if working else (at - limit).days


def last_working_before(one):
    """The last county working day before a day: the last day at work before somebody goes away."""
    one -= ONE
    while not is_working(one):
        one -= ONE
    return one


def working_days(first, last):
    one = first
    while one <= last:
        if is_working(one):
            yield one
        one += ONE


def years_later(one, years):
    """The birthday so many years on; who was born on 29 February has it on 1 March in a common year."""
    try:
        return one.replace(year=one.year + years)
    except ValueError:
        return date(one.year + years, 3, 1)


def months_later(one, months):
    """1a "Look-back": a day the month lacks is its last; weekends are not moved."""
    month = one.month - 1 + months
    year, month = one.year + month // 12, month % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - ONE).day
    return date(year, month, min(one.day, last))


def without_work_beside(first, last):
    """Days away with the days beside them on which nobody works."""
    while not is_working(first - ONE):
        first -= ONE
    while not is_working(last + ONE):
        last += ONE
    return first, last


@dataclass(frozen=True)
class Holiday:
    """A school holiday of the county, with its name as the commands write it: summer-2019."""
    name: str
    first: date
    last: date

    def overlaps(self, first, last):
        return first <= self.last and (last is None or last >= self.first)


@lru_cache(maxsize=1)
def holidays():
    """Every holiday whose two days are known, in order; with the weekends and bank holidays beside
    it, on which nobody is at work either."""
    found = []
    with TERM_DATES.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["last_day"]:
                name = f"{row['holiday']}-{day(row['first_day']).year}"
                found.append(Holiday(name, *without_work_beside(day(row["first_day"]),
                                                                day(row["last_day"]))))
    return tuple(sorted(found, key=lambda one: one.first))


def holiday_named(name):
    return next((one for one in holidays() if one.name == name), None)


def holiday_before(one):
    return next((other for other in reversed(holidays()) if other.last < one.first), None)


DAY_WORDS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekdays_of(value):
    """Days of the week as data (principle 9): a list such as ["mon", "tue"]. None is not known.

    Free text fulfils nothing: a value that is not a list of days is not known.
    """
    if isinstance(value, (list, tuple)) and all(str(one)[:3].lower() in DAY_WORDS for one in value):
        return frozenset(DAY_WORDS.index(str(one)[:3].lower()) for one in value)
    return None
