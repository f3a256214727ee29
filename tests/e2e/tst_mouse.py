# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyworker's day by mouse: letters are typed, everything else is clicked. The clicks of each job
are held against the table in tests/README.md."""

import json
import os
import re

from stories import FAMILY_TABS, PASSPHRASE, THURSDAY, Story

NOTE = "Rang Mum: the appointment is on Tuesday."
WORRY = "A bruise on his arm; he says he fell."
ACTION = "Keep a diary of dry evenings"

story = Story("mouse")
story.run_ctl("demo")
window = story.open(unlock=False)


def page(starts):
    window.click_on(role="radio button", starts=starts)


with story.job("unlock", window):
    window.wait_focus("Passphrase")
    window.type(PASSPHRASE)
    window.click_on(role="push button", name="Unlock")
    window.wait_for(role="table", name="Families")

with story.job("find a family", window):
    window.double_click(window.row("Families", "Okafor,"))
    window.wait_for(name="Okafor family")

with story.job("go through a family's tabs", window):
    for tab in FAMILY_TABS[1:] + FAMILY_TABS[:1]:
        window.click_on(role="radio button", name=tab)
        window.wait_for(role="radio button", name=tab, checked=True)

with story.job("a case note", window):
    window.click_on(role="push button", name="Case note")
    field = window.wait_focus(starts="What happened")
    window.type(NOTE)
    window.wait("the last letter", lambda: window.content(field) == NOTE)
    window.click_on(role="push button", name="Save note")
    window.wait_for(name="Case note saved.")

page("Home Tray,")
window.wait_for(role="table", name="Families")
with story.job("an action done", window):
    window.click(window.row("Families", "Okafor,"))
    window.click_on(role="push button", name="Open Okafor family")
    window.click_on(role="radio button", name="Family Plan")
    window.click_on(role="list item", starts=ACTION)
    window.click_on(role="push button", name="This action is done")
    window.wait_for(starts=f"Done: {ACTION}")

with story.job("tick a heading in EHM", window):
    page("Into EHM,")
    window.wait_for(starts="Date the TAF was held, 1 of")
    window.click_on(role="check box", name="Done")
    window.wait_for(role="check box", name="Done", checked=True)

# The tick is there when one comes back.
page("Due,")
window.wait_for(role="table", name="What is due")
page("Into EHM,")
window.wait_for(role="check box", name="Done", checked=True)

with story.job("say that a TAF is entered in EHM", window):
    window.click_on(role="push button", name="“TAF 2, 13 June 2019” is entered in EHM")
    window.wait_for(name="“TAF 2, 13 June 2019” is entered in EHM.")

with story.job("look at what is due", window):
    page("Due,")
    window.wait_for(role="table", name="What is due")

with story.job("back to the Home Tray", window):
    page("Home Tray,")
    window.wait_for(role="table", name="Families")

with story.job("plan a TAF", window):
    window.click(window.row("Families", "Okafor,"))
    window.click_on(role="push button", name="Open Okafor family")
    window.click_on(role="push button", starts="Plan a TAF…")
    window.wait_focus("Date")
    window.type("10 July")
    window.click_on(role="push button", name="Plan the TAF")
    window.wait_gone(role="dialog", name="Plan a TAF")
    window.wait_for(contains="10 Jul")

page("Home Tray,")
window.wait_for(role="table", name="Families")
with story.job("agree the holiday contact", window):
    window.click(window.row("Families", "Okafor,"))
    window.click_on(role="push button", name="Open Okafor family")
    window.click_on(role="radio button", name="Holiday contact")
    window.click_on(role="push button", starts="Agree a contact…")
    window.click(window.wait_focus("Main contact for the holiday"))
    window.click_on(role="list item", starts="Dr L. Shah")
    window.click_on(role="push button", name="Save the contact")
    window.wait_for(name="The main contact for the holiday is saved.")

with story.job("a concern", window):
    window.click_on(role="push button", name="I'm worried")
    window.wait_focus(starts="What worries you")
    window.type(WORRY)
    window.click_on(role="push button", name="Write it down")
    window.wait_for(starts="Your worry is written down.")

with story.job("lock", window):
    window.click_on(role="push button", starts="Locks in")
    window.wait_for(role="push button", name="Unlock")
    assert window.find(contains="Okafor") is None, "a family is seen while it is locked"

assert window.keys == 0, f"{window.keys} keys"
window.close()

record = story.run_ctl("record", "Okafor")["record"]
assert [note["on"] for note in record["note"] if note["fact"] == NOTE] == [THURSDAY]
done = [action for action in record["action"] if action["what"] == ACTION]
assert [(action.get("status"), action.get("endedOn")) for action in done] == [("done", THURSDAY)]
taf = next(meeting["id"] for meeting in record["meeting"] if meeting["heldOn"] == "2019-06-13")
marks = [mark["on"] for mark in record["ehmMark"] if mark["target"] == taf]
assert marks == [THURSDAY], marks
assert "2019-07-10" in [meeting.get("plannedFor") for meeting in record["meeting"]]
assert WORRY in json.dumps(record["concern"]), record["concern"]
story.end()

readme = os.path.join(os.path.dirname(__file__), "..", "README.md")
with open(readme, encoding="utf-8") as file:
    rows = re.findall(r"^\| (.+?) \| \d+ \| \d+ \| (\d+|–) \|$", file.read(), re.MULTILINE)
table = dict(rows)
counted = {name: str(story.jobs[name]["clicks"]) if name in story.jobs else "–" for name in table}
assert table and table == counted, f"tests/README.md says {table}, counted are {counted}"
