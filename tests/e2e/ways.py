# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways through the window by keyboard that more than one story takes."""

from stories import FAMILY_TABS

from window import Missing


def search(window, words, hit):
    """Ctrl+K, the words, down to a hit where it is not the first, and Enter."""
    window.key("ctrl+k")
    field = window.wait_focus("Search")
    nothing_yet = window.description(field)
    window.type(words)
    window.wait("a hit", lambda: window.description(field) != nothing_yet)
    try:
        window.wait(f"{hit} first", lambda: hit in window.description(field), seconds=4)
    except Missing:
        while hit not in window.description(field):
            before = window.description(field)
            window.key("Down")
            window.wait("the next hit", lambda: window.description(field) != before)
    window.key("Return")
    window.wait_gone(name="What was found")


def to_tab(window, family, tab):
    """The family found by its name, then along its tabs: they are one list, round at its ends."""
    search(window, family.split("–")[0].lower(), f"{family} family")
    window.wait_for(name=f"{family} family")
    window.wait("a tab", lambda: window.focus().getRoleName() == "radio button")
    here, there = map(FAMILY_TABS.index, (window.focus().name, tab))
    ahead = (there - here) % len(FAMILY_TABS)
    step = 1 if ahead <= len(FAMILY_TABS) / 2 else -1
    while here != there:
        here = (here + step) % len(FAMILY_TABS)
        window.key("Right" if step > 0 else "Left")
        window.wait_focus(FAMILY_TABS[here])


def saved(window, words):
    """Saved by key, and said with the name of the family before these words."""
    window.key("ctrl+Return")
    window.wait_for(contains=words)


def to_part(window, part, first):
    """A part of the meeting, where its first field has the keyboard."""
    window.key(f"alt+{part}")
    return window.wait_focus(first)


def answer(window, answers):
    """Rows that ask, one after the other; where there is no answer the row is left as it is."""
    for number, (asked, letter) in enumerate(answers):
        if number:
            window.key("Return")
        window.wait_focus(starts=f"{asked}: ")
        if letter:
            window.key(letter)


def stay_open(window):
    """The decision of a TAF."""
    window.key("alt+7")
    window.wait_focus(starts="Are needs met?: ")
    window.tab_to("Does this FFA stay open?: Stay open")
    window.key("space")
    window.wait_for(name="This FFA: Stay open")
