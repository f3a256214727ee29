# SPDX-License-Identifier: GPL-3.0-or-later
"""A case note by keyboard alone, then the same with the computer dying three times while it is
typed: not a word that was a second old is lost."""

from stories import Story

story = Story("note")
story.run_ctl("demo")

window = story.open()
before = window.keys
window.key("ctrl+n")
window.wait_focus(starts="What happened")
assert window.keys - before <= 2, "more than two keystrokes before typing"
window.type("Mum opened at once, tired but smiling.")
before = window.keys
window.key("ctrl+Return")
window.wait_for(name="Case note saved.")
assert window.keys - before <= 1, "more than one keystroke after typing"
window.close()
assert story.run_ctl("search", "tired but smiling")["found"], "the note is not in the store"

typed = ""
for part in ("Fran showed me", " her worry box", " and read from it."):
    window = story.open()
    window.key("ctrl+n")
    field = window.wait_focus(starts="What happened")
    if typed:
        window.wait("what was typed before", lambda: window.content(field) == typed)
        window.key("ctrl+End")
    window.type(part)
    typed += part
    window.wait("the last letter", lambda: window.content(field) == typed)
    window.wait_for(starts="draft kept")
    window.kill()

window = story.open()
window.key("ctrl+n")
field = window.wait_focus(starts="What happened")
window.wait("what was typed before", lambda: window.content(field) == typed)
window.key("ctrl+Return")
window.wait_for(name="Case note saved.")
window.close()
assert story.run_ctl("search", "worry box and read from it")["found"]
print(story.name, story.worst())
