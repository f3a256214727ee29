# SPDX-License-Identifier: GPL-3.0-or-later
"""Fran's family by keyboard: the first run of the program, and the family taken up as its papers
have it on Thursday 20 June 2019."""

import re

from stories import PASSPHRASE

ME = "Asha Patel"


def first_run(window):
    """From an empty folder to the page that takes up families."""
    window.wait_focus("Your name")
    window.type(ME)
    window.tick("My data lead has said yes")
    window.fill("The day your data lead said yes", "8 Feb")
    window.press("Go on to the passphrase")
    window.wait_focus("A passphrase")
    window.type(PASSPHRASE)
    window.tab_to("The passphrase again")
    window.type(PASSPHRASE)
    window.key("Return")
    prefix = "Recovery key: "
    groups = window.wait_for(starts=prefix).name[len(prefix) :].split(", ")
    assert len(groups) == 9, groups
    window.press("I have it: go on")
    asked = set()
    for _ in range(2):
        number = window.wait("the next group", lambda: next_group(window, asked))
        asked.add(number)
        window.type(groups[number - 1].lower())
        window.key("Return")
    window.wait_focus("Family name")
    return " ".join(groups)


def next_group(window, asked):
    node = window.focus()
    number = re.match(r"The (\d)\w\w group$", node.name if node else "")
    return int(number[1]) if number and int(number[1]) not in asked else None


def take_up(window):
    """The family as EHM and the papers have it, field by field, and saved."""
    for name, text in (
        ("Family name", "Okafor"),
        ("Number on EHM", "FFA-20418"),
    ):
        window.fill(name, text)
    window.choose("District", "Dacorum")
    for name, text in (
        ("Registered on", "14/2/19"),
        ("Child's first name, line 1", "Francesca"),
        ("Child's family name, line 1", "Okafor"),
        ("Date of birth, line 1", "21 Oct 2010"),
        ("School or setting, line 1", "Oak Lane Primary"),
        ("Adult's first name, line 1", "Joy"),
        ("Adult's family name, line 1", "Okafor"),
    ):
        window.fill(name, text)
    window.choose("Is the children's", "Mother")
    window.tick("Parental responsibility, line 1")
    window.fill("Telephone, line 1", "07700 900123")
    window.fill("Agreed on, line 1", "8 Feb 2019")
    window.fill("Adult's first name, line 2", "Grace")
    window.fill("Adult's family name, line 2", "Okafor")
    window.choose("Is the children's", "Grandparent")
    for name, text in (
        ("Telephone, line 2", "07700 900456"),
        ("Agreed on, line 2", "8 Feb 2019"),
        ("Assessment finalised", "1 March"),
        ("First TAF held", "28 March"),
        ("Last TAF held", "13 June"),
        ("Member's name, line 1", "Dr L. Shah"),
        ("Role, line 1", "School nurse"),
        ("Organisation, line 1", "School nursing"),
        ("Member's name, line 2", "Priya Nair"),
        ("Role, line 2", "Alcohol worker"),
        ("Organisation, line 2", "Spectrum CGL"),
        ("Member's name, line 3", "Tom Ellis"),
        ("Role, line 3", "Class teacher"),
        ("Organisation, line 3", "Oak Lane Primary"),
        ("What is to be different, line 1", "Fran sleeps and knows an adult is in charge"),
        ("What is to be different, line 2", "Joy drinks less and has help with it"),
        ("What, line 1", "See Priya each fortnight"),
        ("Who, line 1", "Joy Okafor"),
        ("By when, line 1", "+4w"),
    ):
        window.fill(name, text)
    window.choose("For the goal", "Joy drinks less and has help with it")
    window.fill("What, line 2", "Find swimming for the holiday")
    window.fill("Who, line 2", "me")
    window.fill("By when, line 2", "12 July")
    window.choose("For the goal", "Fran sleeps and knows an adult is in charge")
    window.key("ctrl+Return")
    window.wait_for(name="The Okafor family is taken up.")
