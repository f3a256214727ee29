# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyworker's day by mouse: letters are typed, everything else is clicked. The clicks of each job
are held against the table in tests/README.md."""

import json

from stories import FAMILY_TABS, PASSPHRASE, THURSDAY, Story, jobs_of_readme

NOTE = "Rang Mum: the appointment is on Tuesday."
WORRY = "A bruise on his arm; he says he fell."
ACTION = "Keep a diary of dry evenings"
WORK = "Ring the swimming club"

story = Story("mouse")
story.run_ctl("demo")
window = story.open(unlock=False)


def turn_to(starts):
    """A page of the window, or a part of a meeting."""
    window.click_on(role="radio button", starts=starts)


def press(name=None, starts=None):
    window.click_on(role="push button", name=name, starts=starts)


def answer(name):
    window.click_on(role="check box", name=name)


def to_tray():
    turn_to("Home Tray,")
    window.wait_for(role="table", name="Families")


def to_family(tab=None):
    """From the tray: the family chosen, opened, and one of its tabs."""
    window.click(window.row("Families", "Okafor,"))
    press("Open Okafor family")
    if tab:
        window.click_on(role="radio button", name=tab)


def choose(field, **wanted):
    """The list that has the keyboard opened, and one of it."""
    window.click(window.wait_focus(field))
    window.click_on(role="list item", **wanted)


with story.job("unlock", window):
    window.wait_focus("Passphrase")
    window.type(PASSPHRASE)
    press("Unlock")
    window.wait_for(role="table", name="Families")

with story.job("find a family", window):
    window.double_click(window.row("Families", "Okafor,"))
    window.wait_for(name="Okafor family")

with story.job("go through a family's tabs", window):
    for tab in FAMILY_TABS[1:] + FAMILY_TABS[:1]:
        window.click_on(role="radio button", name=tab)
        window.wait_for(role="radio button", name=tab, checked=True)

with story.job("a case note", window):
    press("Case note")
    field = window.wait_focus(starts="What happened")
    window.type(NOTE)
    window.wait("the last letter", lambda: window.content(field) == NOTE)
    press("Save note")
    window.wait_for(contains=" family · Case note saved.")

to_tray()
with story.job("an action done", window):
    to_family("Family Plan")
    window.click_on(role="list item", starts=ACTION)
    press("This action is done")
    window.wait_for(contains=f" family · Done: {ACTION}")

with story.job("tick a heading in EHM", window):
    turn_to("Into EHM,")
    window.wait_for(starts="Date the TAF was held, 1 of")
    window.click_on(role="check box", name="Done")
    window.wait_for(role="check box", name="Done", checked=True)

# The tick is there when one comes back.
turn_to("Due,")
window.wait_for(role="table", name="What is due")
turn_to("Into EHM,")
window.wait_for(role="check box", name="Done", checked=True)

with story.job("say that a TAF is entered in EHM", window):
    press("“TAF 2, 13 June 2019” is entered in EHM")
    window.wait_for(contains="“TAF 2, 13 June 2019” is entered in EHM.")

with story.job("look at what is due", window):
    turn_to("Due,")
    window.wait_for(role="table", name="What is due")

with story.job("back to the Home Tray", window):
    to_tray()

with story.job("plan a TAF", window):
    to_family()
    press(starts="Plan a TAF…")
    window.wait_focus("Date")
    window.type("10 July")
    press("Plan the TAF")
    window.wait_gone(role="dialog", name="Plan a TAF")
    window.wait_for(contains="10 Jul")

to_tray()
with story.job("agree the holiday contact", window):
    to_family("Holiday contact")
    press(starts="Agree a contact…")
    choose("Main contact for the holiday", starts="Dr L. Shah")
    press("Save the contact")
    window.wait_for(name="Okafor family · The main contact for the holiday is saved.")

to_tray()
with story.job("a person's agreement", window):
    to_family("Family & team")
    press(starts="Record whether Joy agrees")
    choose("Answer", name="Refused")
    press("Save the answer")
    window.wait_for(name="Okafor family · What they said is saved.")

to_tray()
with story.job("record a TAF live", window):
    to_family("Meetings")
    press("Record a TAF…")
    answer("The TAF that is planned: It is still to come")
    answer("Fran: There")
    answer("Nan: By telephone or video")
    turn_to("3: ")
    answer("See Priya each fortnight: Going on")
    turn_to("8: ")
    window.wait_focus("What is to be done")
    window.type(WORK)
    window.click_on(role="text", name="Who does it")
    window.type("me")
    window.click_on(role="text", name="By when")  # puts away the names that are offered
    window.click_on(role="text", name="By when")
    window.type("12 July")
    turn_to("7: ")
    answer("Does this FFA stay open?: Stay open")
    turn_to("9: ")
    window.wait_focus("Next meeting")
    window.type("11 July")
    press("Save the TAF")
    window.wait_for(name="TAF 3 · Okafor family: saved.")
press("End meeting view")

with story.job("a concern", window):
    press("I'm worried")
    window.wait_focus(starts="What worries you")
    window.type(WORRY)
    window.click_on(role="check box", name="Fran")
    press("Write it down")
    window.wait_for(contains=" family · Your worry is written down.")

with story.job("lock", window):
    press(starts="Locks in")
    window.wait_for(role="push button", name="Unlock")
    assert window.find(contains="Okafor") is None, "a family is seen while it is locked"

assert window.keys == 0, f"{window.keys} keys"
window.close()

record = story.run_ctl("record", "Okafor")["record"]
assert [note["on"] for note in record["note"] if note["fact"] == NOTE] == [THURSDAY]
done = [action for action in record["action"] if action["what"] == ACTION]
assert [(action.get("status"), action.get("endedOn")) for action in done] == [("done", THURSDAY)]
taf = next(meeting["id"] for meeting in record["meeting"] if meeting.get("heldOn") == "2019-06-13")
marks = [mark["on"] for mark in record["ehmMark"] if mark["target"] == taf]
assert marks == [THURSDAY], marks
assert "2019-07-10" in [meeting.get("plannedFor") for meeting in record["meeting"]]
consents = [one for one in record["consent"] if one["on"] == THURSDAY]
assert [one["answer"] for one in consents] == ["refused"], consents
third = next(meeting for meeting in record["meeting"] if meeting.get("heldOn") == THURSDAY)
assert third["decision"] == "stayOpen", third
came = [one["how"] for one in record["attendance"] if one["meeting"] == third["id"]]
assert sorted(came)[-2:] == ["present", "telephone"], came
assert [one["dueOn"] for one in record["action"] if one["what"] == WORK] == ["2019-07-12"]
assert WORRY in json.dumps(record["concern"]), record["concern"]
story.end()

table = {name: counts[-1] for name, counts in jobs_of_readme().items()}
counted = {name: count["clicks"] for name, count in story.jobs.items() if name in table}
assert table == counted, f"tests/README.md says {table}, counted are {counted}"
