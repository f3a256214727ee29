# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told without being asked: where the keyboard is, also within a list; what
was saved; what is wrong; that it is locked."""

from stories import Story
from ways import search

from window import Listener

ACTION = "Keep a diary of dry evenings"

story = Story("spoken")
story.run_ctl("demo")
window = story.open()
heard = Listener(window)

# The rows of a list that is painted: where the keyboard comes to, and each after it.
window.wait_for(role="table", name="Families")
search(window, "diary of dry evenings", "Okafor family · Action")
heard.focus(starts=ACTION, role="list item")
window.key("Down")
heard.focus(other=ACTION, role="list item")
window.key("Up")
heard.focus(starts=ACTION, role="list item")

# What was saved, and what the row says now.
window.key("d")
heard.aloud(contains=f" family · Done: {ACTION}")

# Ticks.
window.key("ctrl+4")
heard.focus(starts="Date the TAF was held", role="check box")
window.key("space")
window.wait_for(role="check box", starts="Date the TAF was held", checked=True)

# What is wrong, wherever the keyboard is.
window.key("ctrl+1")
window.wait_focus("Families")
window.key("Home", "ctrl+n")
window.wait_focus(starts="What happened")
window.key("ctrl+Return")
heard.aloud(starts="Say what happened before you save")
window.key("Escape")

# The lock: the lock screen asks for the passphrase, and says what is wrong with it.
window.key("ctrl+l")
heard.focus(starts="Passphrase")
window.type("not this one")
window.key("Return")
heard.aloud(contains="passphrase")
window.wait_for(role="push button", name="Unlock", enabled=True)
story.unlock(window)
window.close()
story.end()
