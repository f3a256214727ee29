# SPDX-License-Identifier: GPL-3.0-or-later
"""Fran's family is made ready for the summer holiday by keyboard alone, as its keyworker does it in
the last week of June 2019: from the plan before the break to each open step and back, on the days
the case study has, until the checklist says that it is ready."""

from fran import taken_up
from stories import Story

LIST = "before-break-staying"


def checklist(on):
    answer = story.run_ctl("checklist", LIST, "Okafor", "--break", "summer-2019", on=on)
    return answer["families"][0]


def open_steps(on):
    steps = checklist(on)["steps"]
    return [step["id"] for step in steps if step["state"] not in ("done", "notNeeded")]


def to_plan(window):
    window.key("ctrl+3")
    window.wait_focus(starts="The plan: families and steps")


def first_step(window, title):
    """Enter on the family opens what comes next for it."""
    to_plan(window)
    window.key("Return")
    return at_step(window, title)


def next_step(window, title):
    """Saving leaves the keyboard at the way to the next open step."""
    window.wait_focus("Next open step")
    window.key("space")
    return at_step(window, title)


def at_step(window, title):
    pane = window.wait_for(name="The open step")
    return window.wait(title, lambda: title in [child.name for child in pane])


def saved(window, words):
    window.key("ctrl+Return")
    window.wait_for(name=words)


story = Story("fran")
taken_up(story)
assert open_steps("2019-06-20") == [
    "review",
    "notes",
    "contact",
    "access",
    "told",
    "handover",
    "services",
    "review-in-break",
], open_steps("2019-06-20")

# Thursday 20 June: what is missing of the second TAF, and its copy.
window = story.open()
with story.job("complete the record of a TAF from the plan", window):
    first_step(window, "Last TAF before the break held and decided")
    window.wait_focus("Record a TAF…")
    window.key("space")
    window.wait_for(name="TAF 2 · Okafor family")
    window.wait_focus("Francesca: There")
    window.key("Return")
    for name, how in (("Joy", "p"), ("Grace", "t"), ("Dr L. Shah", "p"), ("Priya Nair", "p")):
        window.wait_focus(f"{name}: There")
        window.key(how, "Return")
    window.wait_focus("Tom Ellis: There")
    window.key("p", "alt+2")
    window.wait_focus("What has happened, and who told it")
    window.type("Each action was looked at. Joy asked what happens in August.")
    window.key("alt+3")
    window.wait_focus("See Priya each fortnight: Done")
    window.key("g", "Return")
    window.wait_focus("Find swimming for the holiday: Done")
    window.key("g", "alt+6")
    window.wait_focus("What we are worried about")
    window.type("The summer holiday, when nobody sees Fran in school.")
    window.tab_to("Risks, and what we do about them")
    window.type("Fridays after pay day. Plan: Fran at Nan's.")
    window.key("alt+7")
    window.wait_focus("Are needs met?: Needs are met")
    window.key("Right", "space")
    window.wait_for(name="Needs met: Partly")
    window.tab_to("Does this FFA stay open?: Stay open")
    window.key("space")
    window.wait_for(name="This FFA: Stay open")
    window.key("ctrl+Return")
with story.job("give the copy of a TAF", window):
    window.press("Give the copy…")
    window.wait_focus("Who was given the copy")
    window.fill("How", "By hand")
    saved(window, "Written down that the family has its copy.")
window.wait_for(name="TAF 2 · Okafor family: saved.")
window.press("End meeting view")
window.wait_focus("Meetings")

# A case note, and both into EHM.
to_plan(window)
window.key("Return")
with story.job("write a case note from the plan", window):
    next_step(window, "Case notes up to date, in EHM")
    window.wait_focus("Write a case note…")
    window.key("space")
    window.wait_focus(starts="What happened")
    window.type("Fran showed me the worry box she made at school. Evenings are calmer.")
    saved(window, "Case note saved.")
with story.job("enter a case note into EHM", window):
    window.key("ctrl+4")
    number = 1
    while True:
        window.wait_focus(contains=f", {number} of ")
        of = int(window.focus().name.split(f", {number} of ")[1].split(",")[0])
        window.key("c", "space")
        if number == of:
            break
        number += 1
    window.wait_focus(contains="is entered in EHM")
    window.key("space")
    window.wait_for(name="Into EHM, 0 pieces not yet in EHM")
window.close()
assert open_steps("2019-06-20") == [
    "contact",
    "access",
    "told",
    "handover",
    "services",
    "review-in-break",
], open_steps("2019-06-20")

# Monday 24 June: the contact, and access for her.
window = story.open(on="2019-06-24")
with story.job("agree the main contact for the holiday from the plan", window):
    first_step(window, "Main contact for the holiday agreed")
    window.wait_focus("Main contact for the holiday")
    window.choose("Main contact for the holiday", "Dr L. Shah (school nurse)")
    window.key("ctrl+Return")
with story.job("give a member access from the plan", window):
    next_step(window, "The contact has access on EHM")
    window.wait_focus("Change Dr L. Shah")
    window.key("space")
    window.wait_focus("Name")
    window.fill("Access on EHM from", "today")
    window.key("ctrl+Return")
window.wait_focus("Next open step")
window.close()
assert open_steps("2019-06-24") == ["told", "handover", "services", "review-in-break"]

# Tuesday 25 June: the family knows whom to ring and how to find services; who holds the review.
window = story.open(on="2019-06-25")
with story.job("plan the holiday from the plan", window):
    first_step(window, "Family told who their contact is")
    window.wait_focus("Who their contact is: told on")
    window.type("today")
    window.fill("How to find services: told on", "today")
    window.choose("Who holds it", "Dr L. Shah (school nurse)")
    window.fill("By which day", "25 July")
    window.key("ctrl+Return")
window.wait_focus("Next open step")
window.close()
assert open_steps("2019-06-25") == ["handover"], open_steps("2019-06-25")

# Wednesday 26 June: the handover note, and all of it into EHM.
window = story.open(on="2019-06-26")
with story.job("write the handover note from the plan", window):
    first_step(window, "Handover note written, in EHM")
    window.wait_focus("Support in place")
    window.type("Priya Nair each fortnight; Nan on Wednesdays and Fridays.")
    window.tab_to("Who does what, and when they are there")
    window.type("Dr L. Shah, weekdays; holds the review on 25 July.")
    window.tab_to("What somebody who steps in must know")
    window.type("Fran has a card by the telephone with whom to ring.")
    window.tab_to("Risks")
    window.type("Fridays after pay day: Fran sleeps at Nan's.")
    window.key("ctrl+Return")
with story.job("write down an answer of the family from the plan", window):
    next_step(window, "Home tray shared")
    window.wait_focus("Answer")
    for asked in ("Joy (mother)", "Agrees to sharing the home tray"):
        assert window.find(name=asked, role="combo box"), f"{asked} is filled in"
    window.choose("Answer", "Refused")
    window.key("ctrl+Return")
window.wait_focus("Next open step")
window.key("ctrl+4")
with story.job("enter everything of a family into EHM", window):
    window.press(starts="All of the Okafor family is entered in EHM")
    window.wait_focus(starts="They do: mark all")  # it says first what that means
    window.key("space")
window.wait_for(name="EHM is up to date")
to_plan(window)
window.wait_for(name="1 of 1 family ready")
window.close()

ready = checklist("2019-06-26")
assert ready["ready"], ready["line"]
story.end()
