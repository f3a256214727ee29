# SPDX-License-Identifier: GPL-3.0-or-later
"""Tia's family is to be closed by keyboard alone, as the case study has it in July 2019: refused
with the open steps named, and nothing is written."""

import json
import os

from stories import FAMILY_TABS, Story

FAMILY = "Harris–Lowe"
CLOSING = "2019-07-05"


def record(on):
    return story.run_ctl("record", FAMILY, on=on)["record"]


def last_taf():
    """The TAF of 25 June that decided to close, as the story of the family has it."""
    known = record("2019-06-25")
    ids = {"$taf3": known["meeting"][2]["id"]}
    ids |= {f"$b{number}": action["id"] for number, action in enumerate(known["action"], 1)}
    ids |= {"$" + person["firstName"].lower(): person["id"] for person in known["person"]}
    ids |= {"$m" + member["name"].split()[1]: member["id"] for member in known["teamMember"]}
    file = os.path.join(os.path.dirname(__file__), "..", "families", "harris-lowe-ending.json")
    with open(file, encoding="utf-8") as handle:
        step = json.load(handle)[0]
    command = json.dumps({"command": step["command"], "fields": step["fields"]})
    for label, one in ids.items():
        command = command.replace(f'"{label}"', f'"{one}"')
    story.run_ctl("do", FAMILY, on=step["on"], stdin=command)


def missing(on):
    """The titles of the steps that must be there before it can be closed."""
    steps = story.run_ctl("checklist", "closure", FAMILY, on=on)["families"][0]["steps"]
    return [
        step["title"]
        for step in steps
        if step["required"]
        and step["state"] not in ("done", "notNeeded")
        and step["mend"] != "closeFfa"
    ]


def to_closure(window):
    """The family comes after the people who are called like it; then along the tabs."""
    window.key("ctrl+k")
    field = window.wait_focus("Search")
    window.type("harris")
    hit = 1
    window.wait("what was found", lambda: "1 of " in window.description(field))
    while not window.description(field).endswith("· Family"):
        hit += 1
        window.key("Down")
        window.wait(f"hit {hit}", lambda: f"{hit} of " in window.description(field))
    window.key("Return")
    window.wait_for(name=f"{FAMILY} family")
    tab_by_tab(window)


def tab_by_tab(window):
    window.wait("a tab", lambda: window.focus().getRoleName() == "radio button")
    here, closure = map(FAMILY_TABS.index, (window.focus().name, "Closure"))
    for tab in FAMILY_TABS[here + 1 : closure + 1]:
        window.key("Right")
        window.wait_focus(tab)


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


story = Story("tia")
story.run_ctl("demo")
last_taf()
before = missing(CLOSING)
assert before == [
    "TAF notes in EHM",
    "Family Plan in EHM",
    "Outcomes Review of every need, in EHM",
    "Family feedback",
], before

window = story.open(on=CLOSING)
with story.job("closing is refused", window):
    to_closure(window)
    form(window, "Close the FFA… – Close this FFA", "Close the FFA")
    window.wait_focus("Closed on")
    pick(window, "Reason for closing", "One agency can go on alone")
    for name, text in (
        ("Closure summary", "Nine people, five agencies, three TAFs."),
        ("Difference it made, child by child", "Tia has a door her chair goes through."),
        ("Who goes on helping, with what", "Hospice at home"),
    ):
        window.fill(name, text)
    window.key("ctrl+Return")
    refusal = window.wait_for(starts="4 steps are still open before this FFA can be closed: ")
named = refusal.name.split("closed: ")[1].split(". ")[0].rstrip(".").split("; ")
assert named == before, refusal.name
window.key("Escape")
window.wait_gone(role="dialog")

window.close()
assert "closure" not in record(CLOSING)
assert missing(CLOSING) == before
story.end()
