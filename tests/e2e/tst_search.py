# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a note, of a person and of an action are searched and gone to, by keyboard alone; what
stands in the list of hits is told to somebody who does not see it."""

from stories import Story
from ways import search

story = Story("search")
story.run_ctl("demo")
window = story.open()

search(window, "worry box she made", "Okafor family · Case note")
window.wait_focus(starts="Correct… (Thursday 13 June")
assert window.find(name="Notes", checked=True), window.texts()
assert window.in_sight(window.find(starts="Fran showed me the worry box"))

search(window, "grace okafor", "Person")
window.wait_focus(name="Change what is recorded of Nan")
assert window.in_sight(window.find(name="Nan Okafor, 61"))
assert window.find(name="Family & team", checked=True), window.texts()

search(window, "worry box with fran", "Action")
window.wait_focus(starts="Make a worry box with Fran and look into it on Fridays")
assert window.find(name="Family Plan", checked=True), window.texts()

# Another family, from this one's page; then a name, and back the way one came.
search(window, "tablets", "Begum family")
window.wait_for(name="Begum family")
search(window, "nowak", "Nowak family · open")
window.wait_for(name="Nowak family")
window.key("alt+Left")
window.wait_for(name="Begum family")

# What is nowhere is said, and nothing is lost or gone to.
window.key("ctrl+k")
field = window.wait_focus("Search")
window.type("zzyzx")
window.wait("nothing found", lambda: window.description(field) == "Nothing found for “zzyzx”.")
window.key("Return")
window.key("Escape")
assert window.content(field) == ""
assert window.find(name="Begum family")
window.close()
assert window.clicks == 0
print(story.name, story.worst())
