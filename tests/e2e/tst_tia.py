# SPDX-License-Identifier: GPL-3.0-or-later
"""Tia's family is closed by keyboard alone, as the case study has it in July 2019: refused with the
open steps named, done what can be done, one left open with a coordinator's agreement heard by
telephone, then closed; and opened again in September."""

import json
import os
import re

from stories import Story
from ways import saved, to_tab

FAMILY = "Harris–Lowe"
CLOSING = "2019-07-05"
AGAIN = "2019-09-12"
STORY = os.path.join(os.path.dirname(__file__), "..", "families")


def record(on):
    return story.run_ctl("record", FAMILY, on=on)["record"]


def last_taf():
    """The TAF of 25 June that decided to close, as the story of the family has it."""
    known = record("2019-06-25")
    ids = {"$taf3": known["meeting"][2]["id"]}
    ids |= {f"$b{number}": action["id"] for number, action in enumerate(known["action"], 1)}
    ids |= {"$" + person["firstName"].lower(): person["id"] for person in known["person"]}
    ids |= {"$m" + member["name"].split()[1]: member["id"] for member in known["teamMember"]}
    with open(os.path.join(STORY, "harris-lowe-ending.json"), encoding="utf-8") as handle:
        step = json.load(handle)[0]
    command = json.dumps({"command": step["command"], "fields": step["fields"]})
    for label, one in ids.items():
        command = command.replace(f'"{label}"', f'"{one}"')
    story.run_ctl("do", FAMILY, on=step["on"], stdin=command)


def missing(on):
    """What is to be done before it can be closed."""
    steps = story.run_ctl("checklist", "closure", FAMILY, on=on)["families"][0]["steps"]
    return [
        step.get("toDo", step["title"])
        for step in steps
        if step["required"]
        and step["state"] not in ("done", "notNeeded")
        and step["mend"] != "closeFfa"
    ]


def families_of_the_tray(on):
    return [row["family"] for row in story.run_ctl("tray", on=on)["families"]]


def pick(window, name, words):
    """A list to choose from, whether it can be typed into or not."""
    field = window.tab_to(name)
    if field.getRoleName() == "combo box":
        window.choose(name, words)
    else:
        window.fill(name, words)


def form(window, button, title, back=False):
    window.press(button, back=back)
    window.wait_for(role="dialog", name=title)


def form_saved(window, words):
    saved(window, words)
    window.wait_gone(role="dialog")


story = Story("tia")
story.run_ctl("demo")
last_taf()
# Whatever the closing form says, and what it cannot say.
WHY_AND_WHO = [
    "Decide at a TAF to close",  # needs are not met, but one agency can go on alone
    "Write the closure summary, in EHM",
    "Write the difference it made",
    "Say who goes on helping, and since when",
]
before = missing(CLOSING)
left = [title for title in before if title not in WHY_AND_WHO]
assert len(before) == len(left) + len(WHY_AND_WHO), before
assert left == [
    "Enter the TAF notes in EHM",
    "Look at the Family Plan and enter it in EHM",
    "Review the outcomes of every need, in EHM",
    "Ask the family for feedback",
], left

window = story.open(on=CLOSING)
with story.job("closing is refused", window):
    to_tab(window, FAMILY, "Closure")
    form(window, "Close the FFA… – Close this FFA", "Close the FFA")
    window.wait_focus("Reason for closing")
    pick(window, "Reason for closing", "One agency can go on alone")
    for name, text in (
        ("Closure summary", "Nine people, five agencies, three TAFs."),
        ("Difference it made, child by child", "Tia has a door her chair goes through."),
        ("Who goes on helping, with what", "Hospice at home"),
    ):
        window.fill(name, text)
    window.key("ctrl+Return")
    refusal = window.wait_for(starts="4 steps are still open before this FFA can be closed: ")
named = re.findall("“(.+?)”", refusal.name)
assert named == left, refusal.name
window.key("Escape")
window.wait_gone(role="dialog")
assert window.find(name="Closed") is None

with story.job("review the outcomes of four needs", window):
    form(
        window,
        "Write the Outcomes Review… – Review the outcomes of every need, in EHM",
        "Write the Outcomes Review",
        back=True,
    )
    window.wait_focus("Met, partly met or not met")
    for outcome, now, evidence in (
        ("Partly met", "Bungalow from August; hoist meanwhile.", "Letter from Riverside Homes"),
        ("Met", "Sat every exam.", "School"),
        ("Partly met", "Four of five children name somebody.", "Their own words"),
        ("Met", "All done.", "Health visitor"),
    ):
        pick(window, "Met, partly met or not met", outcome)
        window.fill("How it is now", now)
        window.fill("Evidence", evidence)
        window.fill("Date of the evidence", "28 June")
        window.fill("Family’s view", "As they said at the TAF.")
        window.fill("Keyworker’s view", "It will hold.")
    form_saved(window, "The Outcomes Review is saved.")
window.wait_focus(starts="Mark as entered in EHM… – Review the outcomes")  # what is left of the step

with story.job("prepare the closure", window):
    form(window, "Prepare the closure… – Close this FFA", "Prepare the closure", back=True)
    pick(window, "Intended reason for closing", "One agency can go on alone")
    for name, text in (
        ("Summary: why you were involved, and progress", "Nine people, five agencies."),
        ("The difference it made, child by child", "Tia has a door her chair goes through."),
        ("Who goes on helping, and how to reach them", "Hospice at home"),
        ("Since when", "25 June"),
    ):
        window.fill(name, text)
    form_saved(window, "What is prepared for the closure is saved.")

with story.job("enter all of the family into EHM", window):
    window.press("9 not yet in EHM: enter it now", back=True)
    window.wait_for(name=f"All of the {FAMILY} family is entered in EHM")
    window.key("alt+a")
    window.wait_focus(starts="They do: mark all")
    window.key("space")
    window.wait_for(contains=f"of the {FAMILY} family are entered in EHM.")

with story.job("leave a step open with an agreement heard by telephone", window):
    to_tab(window, FAMILY, "Closure")
    form(
        window,
        "Record an agreement… – Closed with the agreement of …",
        "Record who agreed to leave a step open",
    )
    window.wait_for(contains="1 step left")  # all the rest is there while it is open
    assert window.find(name="Ask the family for feedback", role="combo box"), "the one that is open is chosen"
    window.fill("Who agreed", "Maggie Dunn")
    window.fill("Their role", "coordinator")
    window.fill("Reason", "Not now: Tia is in hospital. To be asked in September.")
    form_saved(window, "The agreement is saved.")
window.wait_focus(starts="Step up… – Going on elsewhere")
window.wait_for(starts="Ask the family for feedback: left open with the agreement of Maggie Dunn")
window.wait_for(contains="heard by telephone, not confirmed by them yet")

with story.job("close it", window):
    form(window, "Close the FFA… – Close this FFA", "Close the FFA", back=True)
    summary = window.wait_for(name="Closure summary", role="text")
    assert window.content(summary).startswith("Nine people"), "what was typed before is kept"
    form_saved(window, "The FFA is closed.")
window.wait_for(name="Closed")
window.wait_for(name="Closed on 5 July 2019")
window.wait_for(name="Ask the family for feedback: left open with the agreement of Maggie Dunn")
window.close()

closure = record(CLOSING)["closure"][0]
assert (closure["on"], closure["reason"]) == (CLOSING, "oneAgency"), closure
assert closure["lookBackOn"] == "2020-01-05", closure
assert closure["overrides"] == ["feedback=Maggie Dunn"], closure
assert "outcomes=done" in closure["steps"], closure
agreed = record(CLOSING)["stepOverride"][0]
assert agreed["heardByTelephone"] and agreed["role"] == "coordinator", agreed
assert missing(CLOSING) == []
assert FAMILY not in families_of_the_tray(CLOSING)

window = story.open(on=AGAIN)
with story.job("open it again", window):
    to_tab(window, FAMILY, "Closure")
    form(window, "Re-open… – Closed on 5 July 2019", "Re-open the FFA")
    window.wait_focus("Reason for re-opening")
    window.type("Tia died on 3 September. The children asked for the same people.")
    form_saved(window, "The FFA is open again.")
window.wait_gone(name="Closed")
window.wait_for(name="Re-opened 12 September 2019")
window.wait_for(name="No TAF held since it was opened again")
window.close()

assert FAMILY in families_of_the_tray(AGAIN)
due = [
    (item["kind"], item["due"])
    for item in story.run_ctl("due", "--within", "90", on=AGAIN)["due"]
    if item["family"] == FAMILY
]
# The next TAF, and six weeks after it the last one before Christmas.
assert due == [
    ("review", "2019-10-24"),
    ("step", "2019-12-05"),
], f"six weeks, and no old limit: {due}"
assert "Decide at a TAF to close" in missing(AGAIN), missing(AGAIN)
assert record(AGAIN)["closure"][0]["steps"] == closure["steps"], "what stood then is kept"
story.end()
