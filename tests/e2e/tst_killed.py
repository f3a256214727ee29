# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer dies while somebody types: three times in a case note, and half way through a TAF
that is recorded live. Not a word that was a second old is lost."""

from stories import Story
from ways import answer, saved, to_part, to_tab

HAPPENED = "Joy has been dry for three weeks. Nan told it."
WORK = "Ring the swimming club"


def begin_a_note(window):
    window.key("Home", "ctrl+n")
    return window.wait_focus(starts="What happened")


def to_the_taf(window):
    to_tab(window, "Okafor", "Meetings")
    window.key("alt+r")
    window.wait_for(name="TAF 3 · Okafor family")


def half_a_taf(window):
    """Who is there, what was told, what was looked at, and an action whose day is still to come."""
    answer(window, (("Fran", "p"), ("Nan", "t")))
    to_part(window, 2, "What has happened, and who told it")
    window.type(HAPPENED)
    window.key("alt+3")
    answer(window, (("See Priya each fortnight", "g"), ("Keep a diary of dry evenings", "d")))
    to_part(window, 8, "What is to be done")
    window.type(WORK)
    window.key("Tab")
    window.wait_focus("Who does it")
    window.type("me")
    window.wait("the last letter", lambda: window.content(window.focus()) == "me")


def see_half_a_taf(window):
    window.key("alt+1")  # it opens where the writing stopped
    for said in ("Fran: There", "Nan: By telephone or video"):
        window.wait_for(name=said, checked=True)
    text = to_part(window, 2, "What has happened, and who told it")
    assert window.content(text) == HAPPENED, window.content(text)
    window.key("alt+3")
    for said in ("See Priya each fortnight: Going on", "Keep a diary of dry evenings: Done"):
        window.wait_for(name=said, checked=True)
    work = to_part(window, 8, "What is to be done")
    assert window.content(work) == WORK, window.content(work)
    window.key("Tab")
    who = window.wait_focus("Who does it")
    assert window.content(who) == "me", window.content(who)


story = Story("killed")
story.run_ctl("demo")

typed = ""
for part in ("Fran showed me", " her worry box", " and read from it."):
    window = story.open()
    field = begin_a_note(window)
    if typed:
        window.wait("what was typed before", lambda: window.content(field) == typed)
        window.key("ctrl+End")
    window.type(part)
    typed += part
    window.wait("the last letter", lambda: window.content(field) == typed)
    window.wait_for(starts="draft kept")
    window.kill()

window = story.open()
field = begin_a_note(window)
window.wait("what was typed before", lambda: window.content(field) == typed)
saved(window, "Case note saved.")
to_the_taf(window)
half_a_taf(window)
window.wait_for(starts="draft kept")
window.kill()

window = story.open()
to_the_taf(window)
see_half_a_taf(window)
saved(window, "TAF 3 · Okafor family: saved.")
window.close()

assert story.run_ctl("search", "worry box and read from it")["found"]
record = story.run_ctl("record", "Okafor")["record"]
assert HAPPENED in [taf.get("happened") for taf in record["meeting"]], record["meeting"]
assert [action["mine"] for action in record["action"] if action["what"] == WORK] == [True]
diary = next(one for one in record["action"] if one["what"] == "Keep a diary of dry evenings")
assert diary["status"] == "done", diary
story.end()
