# SPDX-License-Identifier: GPL-3.0-or-later
"""What the most common jobs cost in keystrokes, letters of what is typed not counted, held against
the table in tests/README.md."""

from stories import Story, jobs_of_readme
from ways import answer, saved, search, stay_open, to_part, to_tab

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


def case_note(typing):
    # A row that somebody has gone to; of the one the tray marks by itself it asks.
    window.key("Home", "ctrl+n")
    window.wait_focus(starts="What happened")
    typing()
    window.type("Rang Mum: the appointment is on Tuesday.")
    saved(window, "Case note saved.")


def concern(typing):
    window.key("ctrl+shift+w")
    window.wait_focus(starts="What worries you")
    typing()
    window.type("A bruise on his arm; he says he fell.")
    window.key("ctrl+Return")
    window.wait_for(starts="Which child is it about?")
    window.key("space", "ctrl+Return")
    window.wait_for(contains=" family · Your worry is written down.")


def family(typing):
    search(window, "okafor", "Okafor family · open")
    window.wait_for(name="Okafor family")


def due(typing):
    window.key("ctrl+2")
    window.wait_focus("What is due")


def action_done(typing):
    search(window, "diary of dry evenings", "Okafor family · Action")
    window.wait_focus(starts="Keep a diary of dry evenings")
    window.key("d")
    window.wait_for(contains=" family · Done: Keep a diary")


def tick_in_ehm(typing):
    window.key("ctrl+4")
    window.wait_focus(starts="Date the TAF was held")
    window.key("space")
    window.wait_for(role="check box", starts="Date the TAF was held", checked=True)


def contact(typing):
    to_tab(window, "Okafor", "Holiday contact")
    window.wait_for(starts="Agree a contact…")
    window.key("alt+c")
    window.wait_for(role="dialog", name="Agree the main contact for the holiday")
    window.wait_focus("Main contact for the holiday")
    window.key("Down")
    saved(window, "The main contact for the holiday is saved.")


def plan_taf(typing):
    to_tab(window, "Okafor", "Meetings")
    window.key("alt+p")
    window.wait_focus("Date")
    typing()
    window.type("10 July")
    window.key("ctrl+Return")
    window.wait_gone(role="dialog", name="Plan a TAF")
    window.wait_for(contains="10 Jul")


def agreement(typing):
    to_tab(window, "Okafor", "Family & team")
    window.press(starts="Record whether Joy agrees")
    window.wait_focus("Answer")
    typing()
    window.type("r")
    window.key("Return")
    window.wait_for(name="Refused", role="combo box")
    saved(window, "What they said is saved.")


def taf(typing):
    """Two who are there, an action looked at, a new one, the decision and the next date."""
    to_tab(window, "Okafor", "Meetings")
    window.key("alt+r")
    window.wait_focus("Fran: There")
    typing()
    answer(window, (("Fran", "p"), ("Nan", "t")))
    window.key("alt+3")
    answer(window, (("See Priya each fortnight", "g"),))
    to_part(window, 8, "What is to be done")
    window.type("Ring the swimming club")
    window.key("Tab")
    window.wait_focus("Who does it")
    window.type("me")
    window.key("Tab")
    window.wait_focus("By when")
    window.type("12 July")
    stay_open(window)
    to_part(window, 9, "Next meeting")
    window.type("11 July")
    # The one that was planned before is another.
    window.key("alt+1")
    window.tab_to("The TAF that is planned: It is this one", back=True)
    window.key("Right")
    window.key("space")
    saved(window, "TAF 3 · Okafor family: saved.")


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

table = {name: counts[:2] for name, counts in jobs_of_readme().items()}
for name, (before, after) in counted.items():
    print(f"| {name} | {before} | {after} | …")
assert table == counted, f"tests/README.md says {table}"
assert counted["a case note"][0] <= 2 and counted["a case note"][1] <= 1
