# SPDX-License-Identifier: GPL-3.0-or-later
"""Fran's family by keyboard alone, on one store, as its keyworker does it in June 2019: the first
run, the family taken up, what is missing recorded and entered in EHM, the holiday contact agreed,
from the plan before the break to each open step and back, until the checklist says that it is
ready; and then what takes that back."""

from fran import first_run, take_up
from stories import Story
from ways import answer, saved, stay_open, to_part, to_tab

THURSDAY, MONDAY, TUESDAY, WEDNESDAY = (f"2019-06-{day}" for day in (20, 24, 25, 26))
FRIDAY = "2019-06-28"
SHAH = "Dr L. Shah (school nurse)"
STILL_THERE = ("Francesca", "Joy", "Grace", "Dr L. Shah", "Priya Nair", "Tom Ellis")
ACTIONS = ("See Priya each fortnight", "Find swimming for the holiday")


def open_steps(on):
    """What the checklist before the break names as open; nothing is left when it is ready."""
    answered = story.run_ctl(
        "checklist", "before-break-staying", "Okafor", "--break", "summer-2019", on=on
    )
    family = answered["families"][0]
    steps = [step["id"] for step in family["steps"] if step["state"] not in ("done", "notNeeded")]
    assert family["ready"] == (not steps), family["line"]
    return steps


def assert_open(on, *steps):
    assert open_steps(on) == list(steps), open_steps(on)


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


def end_meeting_view(window):
    window.press("End meeting view")
    window.wait_focus("Meetings")


def see_what_was_taken_up(window):
    """What follows from the days that were copied, and nothing that the county has in EHM."""
    for due in (
        "Hold the last TAF before the break, and decide: by Wed 17 Jul, provisional",
        "Find swimming for the holiday: by Fri 12 Jul",
        "and 10 more in the Home Tray",
    ):
        window.wait_for(name=due)
    window.wait_focus("Family name")
    window.press("Show the Home Tray", back=True)
    table = window.wait_for(name="Families", role="table")
    window.wait(
        "the next TAF, six weeks after the last",
        lambda: any("by Thu 25 Jul" in (cell.name or "") for cell in table),
    )
    window.wait_for(name="Home Tray, 1 open FFA")
    window.wait_for(name="Before the break, 0 of 1 family ready")
    window.wait_for(name="Holiday contact open, 1 family")
    window.wait_for(name="Find swimming for the holiday: by Fri 12 Jul")


def say_my_days_away(window):
    """The whole school holiday is filled in, and right."""
    to_plan(window)
    window.press(starts="Say them…")
    window.wait_for(role="dialog")
    saved(window, "Your days away are saved.")


def complete_the_record_of_the_second_taf(window):
    first_step(window, "Hold the last TAF before the break, and decide")
    window.wait_focus("Record a TAF…")
    window.key("space")
    window.wait_for(name="TAF 2 · Okafor family")
    answer(window, zip(STILL_THERE, (None, "p", "t", "p", "p", "p")))
    to_part(window, 2, "What has happened, and who told it")
    window.type("Each action was looked at. Joy asked what happens in August.")
    window.key("alt+3")
    answer(window, zip(ACTIONS, "gg"))
    to_part(window, 6, "What we are worried about")
    window.type("The summer holiday, when nobody sees Fran in school.")
    window.tab_to("Risks, and what we do about them")
    window.type("Fridays after pay day. Plan: Fran at Nan's.")
    to_part(window, 7, "Are needs met?: Needs are met")
    window.key("Right", "space")
    window.wait_for(name="Needs met: Partly")
    stay_open(window)
    window.key("ctrl+Return")


def give_the_copy(window):
    window.press("Give the copy…")
    window.wait_focus("Who was given the copy")
    window.fill("How", "By hand")
    saved(window, "Okafor family · Written down that the family has its copy.")
    window.wait_for(name="TAF 2 · Okafor family: saved.")
    end_meeting_view(window)


def write_a_case_note(window):
    to_plan(window)
    window.key("Return")
    next_step(window, "Bring the case notes up to date, in EHM")
    window.wait_focus("Write a case note…")
    window.key("space")
    window.wait_focus(starts="What happened")
    window.type("Fran showed me the worry box she made at school. Evenings are calmer.")
    saved(window, "Okafor family · Case note saved.")


def enter_it_into_ehm(window):
    """Heading by heading: copied, ticked, and on to the next."""
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


def agree_the_contact(window):
    first_step(window, "Agree the main contact for the holiday")
    window.wait_focus("Main contact for the holiday")
    window.choose("Main contact for the holiday", SHAH)
    window.fill("Number the family gets", "01632 960311")
    window.key("ctrl+Return")


def give_her_access(window):
    next_step(window, "Have the contact given access on EHM")
    window.wait_focus("Access on EHM from")
    window.type("today")
    window.key("ctrl+Return")
    window.wait_focus("Next open step")


def plan_the_holiday(window):
    """The family knows whom to ring and how to find services; who holds the review is settled."""
    first_step(window, "Tell the family who their contact is")
    window.wait_focus("Who their contact is: told on")
    window.type("today")
    window.fill("How to find services: told on", "today")
    window.choose("Who holds it", SHAH)
    window.fill("By which day", "25 July")
    window.key("ctrl+Return")
    window.wait_focus("Next open step")


def write_the_handover_note(window):
    first_step(window, "Write the handover note, in EHM")
    window.wait_focus("Support in place")
    window.type("Priya Nair each fortnight; Nan on Wednesdays and Fridays.")
    window.tab_to("Who does what, and when they are there")
    window.type("Dr L. Shah, weekdays; holds the review on 25 July.")
    window.tab_to("What somebody who steps in must know")
    window.type("Fran has a card by the telephone with whom to ring.")
    window.tab_to("Risks")
    window.type("Fridays after pay day: Fran sleeps at Nan's.")
    window.key("ctrl+Return")


def write_down_that_the_tray_is_not_shared(window):
    next_step(window, "Ask the family whether the home tray may be shared")
    window.wait_focus("Answer")
    for asked in ("Joy (mother)", "Agrees to sharing the home tray"):
        assert window.find(name=asked, role="combo box"), f"{asked} is filled in"
    window.choose("Answer", "Refused")
    window.key("ctrl+Return")
    window.wait_focus("Next open step")


def enter_all_into_ehm(window):
    window.key("ctrl+4")
    window.press(starts="All of the Okafor family is entered in EHM")
    window.wait_focus(starts="They do: mark all")  # it says first what that means
    window.key("space")
    window.wait_for(name="EHM is up to date")


def hold_another_taf(window):
    to_tab(window, "Okafor", "Meetings")
    window.key("alt+r")
    window.wait_for(name="TAF 3 · Okafor family")
    window.wait_focus(starts="Francesca: ")
    window.key("alt+3")
    answer(window, zip(ACTIONS, "gg"))
    stay_open(window)
    saved(window, "TAF 3 · Okafor family: saved.")
    end_meeting_view(window)


def raise_a_concern(window):
    window.key("ctrl+shift+w")
    window.wait_focus(starts="What worries you")
    window.type("Fran was alone at home until ten.")
    window.key("ctrl+Return")
    window.wait_focus("Francesca")  # which child
    window.key("space")
    window.wait_for(name="Francesca", checked=True)
    window.key("ctrl+Return")
    window.wait_for(starts="Okafor family · Your worry is written down.")
    window.key("Escape")


def change_the_contacts_number(window):
    to_tab(window, "Okafor", "Holiday contact")
    window.press(starts="Change… – Dr L. Shah")
    window.wait_focus("Main contact for the holiday")
    window.fill("Number the family gets", "01632 960999")
    saved(window, "Okafor family · The main contact for the holiday is saved.")


story = Story("fran")
window = story.open(on=THURSDAY, unlock=False)
with story.job("first run", window):
    first_run(window)
with story.job("take up a family with everything known of it", window):
    take_up(window)
see_what_was_taken_up(window)
with story.job("say my days away", window):
    say_my_days_away(window)
with story.job("complete the record of a TAF from the plan", window):
    complete_the_record_of_the_second_taf(window)
with story.job("give the copy of a TAF", window):
    give_the_copy(window)
with story.job("write a case note from the plan", window):
    write_a_case_note(window)
with story.job("enter a case note into EHM", window):
    enter_it_into_ehm(window)
window.close()
assert_open(THURSDAY, "contact", "access", "told", "handover", "services", "review-in-break")

window = story.open(on=MONDAY)
with story.job("agree the main contact for the holiday from the plan", window):
    agree_the_contact(window)
with story.job("give a member access from the plan", window):
    give_her_access(window)
window.close()
assert_open(MONDAY, "told", "handover", "services", "review-in-break")

window = story.open(on=TUESDAY)
with story.job("plan the holiday from the plan", window):
    plan_the_holiday(window)
window.close()
assert_open(TUESDAY, "handover")

window = story.open(on=WEDNESDAY)
with story.job("write the handover note from the plan", window):
    write_the_handover_note(window)
with story.job("write down an answer of the family from the plan", window):
    write_down_that_the_tray_is_not_shared(window)
with story.job("enter everything of a family into EHM", window):
    enter_all_into_ehm(window)
to_plan(window)
window.wait_for(name="1 of 1 family ready")
window.close()
assert_open(WEDNESDAY)

# Each of these takes it back: each on a store of its own, as it was when it was ready.
for comes, its_steps in (
    (hold_another_taf, ("taf-in-ehm", "plan")),
    (raise_a_concern, ("handover",)),
    (change_the_contacts_number, ("told", "handover")),
):
    with story.aside():
        window = story.open(on=FRIDAY)
        window.wait_for(name="Before the break, 1 of 1 family ready")
        comes(window)
        window.wait_for(name="Before the break, 0 of 1 family ready")
        window.close()
        assert_open(FRIDAY, *its_steps)
assert_open(FRIDAY)
story.end()
