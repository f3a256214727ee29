# SPDX-License-Identifier: GPL-3.0-or-later
"""The properties of what people read: true words, and the same answer for the same thing."""

import re
from datetime import timedelta

import naming
import samething
import sentences  # noqa: F401
import sentencesofrows  # noqa: F401
import truewords
from changing import changed, leaves
from days import day
from disagreements import played

DAY = timedelta(days=1)


def with_words(told):
    for story in told:
        yield {**naming.named(story), "words": True}


def said_in(judged):
    """(what it is said of, the sentence): of each step that is asked, and each line that is due."""
    for name, one in judged["lists"].items():
        kind = name.split("/")[0]
        if not one["applies"]:
            yield {"list": kind, "step": "", "over": ""}, one["whyNot"]
            continue
        over = name.split("/")[1] if one["over"] else ""
        for id, step in one["steps"].items():
            if step["state"] != "notNeeded" or step["why"] != "notNeeded":
                yield {"list": kind, "step": id, "over": over, **step}, step["says"]
    for line in judged["due"]:
        # Over is the break before which it was left open.
        yield {**line, "list": "due", "step": line["id"]}, line["says"]


def wrong_words(story, rows, on, refused, about, sentence):
    """Of a list that is over it may have been so when the keyworker left, or when it was done late."""
    rows.step = about["step"]
    found = list(truewords.problems(rows, sentence))
    if not found or not about["over"]:
        return found
    left = truewords.left_on(story, on, about["over"])
    after = [number for number, one in enumerate(story["commands"]) if left < day(one["at"]) <= on]
    for last in reversed([None] + after):
        then = truewords.Rows(story, left if last is None else on, refused, on, last)
        then.step = about["step"]
        if not list(truewords.problems(then, sentence)):
            return []
    return found


def true_words_kinds(judge, told):
    """Each name, date and number of a sentence is a field of a row."""
    for story, judged in played(with_words(told), judge):
        refused = {one["index"] for one in judged["refused"]}
        for on, answers in judged["judged"].items():
            known, rows = set(), truewords.Rows(story, day(on), refused)
            for about, sentence in said_in(answers):
                if (about["step"], sentence) in known:
                    continue
                known.add((about["step"], sentence))
                for part, wrong in wrong_words(story, rows, day(on), refused, about, sentence):
                    yield (f"{about['list']}/{about['step']}: “{part}” {wrong}: "
                           f"{story['name']} on {on}")


def same_thing_kinds(judge, told):
    for story, judged in played(with_words(told), judge):
        for on, answers in judged["judged"].items():
            back = truewords.back_from(story, day(on), answers["break"])
            for line in samething.differences(answers, back):
                yield f"{line}: {story['name']} on {on}"


# --- changing the row changes the sentence ---------------------------------------------------------

SENTENCES_A_STORY = 2     # so many are looked at
# What stands before a day that somebody stated: what was worked out, or is the day of writing, moves with
# other rows than those that happen to have that day.
STATED = ("Registered on", "Sent on", "TAF was on", "was on", "Finalised on", "Signed on", "Told on",
          "told on", "Given on", "case note is of", "Agreed on", "Arranged for", "Planned for",
          "planned for", "Closed on", "concern of", "looked at on", "Last TAF on", "Offered on")


def moves(story, on):
    """The story with one of the days that are `on` a day earlier or later, one at a time."""
    for number, command in enumerate(story["commands"]):
        for path, value in leaves(command["fields"]):
            if value == on:
                for step in (-1, 1):
                    moved = (day(on) + step * DAY).isoformat()
                    yield with_command(story, number, changed(command, path, moved))


def with_command(story, number, command):
    commands = story["commands"][:number] + [command] + story["commands"][number + 1:]
    return {**story, "commands": commands}


def stated_in(sentence, on):
    """The days of a sentence that somebody stated."""
    for match in re.finditer(truewords.A_DATE, sentence or ""):
        if sentence[:match.start()].rstrip().endswith(STATED):
            yield truewords.day_of(match.group(), on)


def changing_kinds(judge, told):
    """A sentence with a day that somebody stated says something else once a row with that day is moved."""
    asked = []
    for number, (story, judged) in enumerate(played(with_words(told), judge)):
        dated = sorted({(on, about["list"], about["step"], sentence, named.isoformat())
                        for on, answers in judged["judged"].items()
                        for about, sentence in said_in(answers) if about["list"] != "due"
                        for named in stated_in(sentence, day(on))})
        for place in range(min(SENTENCES_A_STORY, len(dated))):
            chosen = dated[(number * 31 + place * 17) % len(dated)]
            asked.append((story, chosen))
    variants = [list(moves({**story, "judge": [on]}, named)) for story, (on, *_, named) in asked]
    answers = played((one for some in variants for one in some), judge)
    for (story, (on, kind, step, sentence, named)), some in zip(asked, variants):
        found = [next(answers)[1]["judged"][on] for _ in some]
        if found and all(is_said(one, kind, step, sentence) for one in found):
            yield (f"{kind}/{step}: “{sentence}” whatever row of {named} is moved: "
                   f"{story['name']} on {on}")


def is_said(judged, kind, step, sentence):
    return any(about["list"] == kind and about["step"] == step and said == sentence
               for about, said in said_in(judged))
