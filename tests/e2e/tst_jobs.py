# SPDX-License-Identifier: GPL-3.0-or-later
"""What the most common jobs cost in keystrokes, letters of what is typed not counted, held against
the table in tests/README.md."""

import os
import re

from stories import Story

story = Story("jobs")
story.run_ctl("demo")
window = story.open()
window.wait_focus("Families")
counted = {}


def job(name, work):
    """Counts the keys before and after the typing; `work` says where it begins by `typing()`."""
    marks = [window.keys]
    work(lambda: marks.append(window.keys))
    marks.append(window.keys)
    counts = [later - earlier for earlier, later in zip(marks, marks[1:])]
    counted[name] = (counts[0], sum(counts[1:]))


def find(words, hit):
    window.key("ctrl+k")
    field = window.wait_focus("Search")
    window.type(words)
    window.wait(f"{hit} first", lambda: hit in window.description(field))
    window.key("Return")


def case_note(typing):
    window.key("ctrl+n")
    window.wait_focus(starts="What happened")
    typing()
    window.type("Rang Mum: the appointment is on Tuesday.")
    window.key("ctrl+Return")
    window.wait_for(name="Case note saved.")


def concern(typing):
    window.key("ctrl+shift+w")
    window.wait_focus(starts="What worries you")
    typing()
    window.type("A bruise on his arm; he says he fell.")
    window.key("ctrl+Return")
    window.wait_for(starts="Your worry is written down.")


def family(typing):
    find("okafor", "Okafor family · open")
    window.wait_for(name="Okafor family")


def due(typing):
    window.key("ctrl+2")
    window.wait_focus("What is due")


def action_done(typing):
    find("diary of dry evenings", "Okafor family · Action")
    window.wait_focus(starts="Keep a diary of dry evenings")
    window.key("d")
    window.wait_for(starts="Done: Keep a diary")


def tick_in_ehm(typing):
    window.key("ctrl+4")
    window.wait_focus(starts="Date the TAF was held")
    window.key("space")
    window.wait_for(role="check box", starts="Date the TAF was held", checked=True)


def to_tab(name, arrow):
    """The family's tabs are one list: by arrow, round at its ends."""
    find("okafor", "Okafor family · open")
    window.wait_for(name="Okafor family")
    window.wait("a tab", lambda: window.focus().getRoleName() == "radio button")
    while window.focus().name != name:
        before = window.focus().name
        window.key(arrow)
        window.wait("another tab", lambda: window.focus().name != before)


def contact(typing):
    to_tab("Holiday contact", "Left")
    window.wait_for(starts="Agree a contact…")
    window.key("alt+c")
    window.wait_for(role="dialog", name="Agree the main contact for the holiday")
    window.wait_focus("Main contact for the holiday")
    window.key("Down")
    window.key("ctrl+Return")
    window.wait_for(name="The main contact for the holiday is saved.")


def plan_taf(typing):
    to_tab("Meetings", "Right")
    window.key("alt+p")
    window.wait_focus("Date")
    typing()
    window.type("10 July")
    window.key("ctrl+Return")
    window.wait_gone(role="dialog", name="Plan a TAF")
    window.wait_for(contains="10 Jul")


def agreement(typing):
    to_tab("Family & team", "Right")
    window.press(starts="Record whether Joy agrees")
    window.wait_focus("Answer")
    typing()
    window.type("r")
    window.wait_for(name="Refused", role="combo box")
    window.key("ctrl+Return")
    window.wait_for(name="What they agreed to is saved.")


def taf(typing):
    """Two who are there, an action looked at, a new one, the decision and the next date."""
    to_tab("Meetings", "Right")
    window.key("alt+r")
    window.wait_focus("Fran: There")
    typing()
    window.key("p", "Return")
    window.wait_focus("Nan: There")
    window.key("t", "alt+3")
    window.wait_focus("See Priya each fortnight: Done")
    window.key("g", "alt+8")
    window.wait_focus("What is to be done")
    window.type("Ring the swimming club")
    window.key("Tab")
    window.wait_focus("Who does it")
    window.type("me")
    window.key("Tab")
    window.wait_focus("By when")
    window.type("12 July")
    window.key("alt+7")
    window.tab_to("Does this FFA stay open?: Stay open")
    window.key("space", "alt+9")
    window.wait_focus("Next meeting")
    window.type("11 July")
    window.key("ctrl+Return")
    window.wait_for(contains="Okafor family: saved.")


job("a case note", case_note)
job("a concern", concern)
job("find a family", family)
job("look at what is due", due)
job("an action done", action_done)
job("tick a heading in EHM", tick_in_ehm)
job("agree the holiday contact", contact)
job("plan a TAF", plan_taf)
job("a person's agreement", agreement)
job("record a TAF live", taf)
window.close()

readme = os.path.join(os.path.dirname(__file__), "..", "README.md")
with open(readme, encoding="utf-8") as file:
    rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| (?:\d+|–) \|$", file.read(), re.MULTILINE)
table = {name: (int(before), int(after)) for name, before, after in rows}
for name, (before, after) in counted.items():
    print(f"| {name} | {before} | {after} | …")
assert table == counted, f"tests/README.md says {table}"
assert counted["a case note"][0] <= 2 and counted["a case note"][1] <= 1
