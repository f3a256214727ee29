# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program under a virtual screen, used as a person does: by key and mouse, told what is on
the screen by what it tells a screen reader (AT-SPI). A test that finds its way here proves that
somebody who cannot see the screen does too.

Nothing sleeps for a guessed time: what is waited for is looked for until it is there."""

import json
import os
import subprocess
import time

import pyatspi
from gi.repository import GLib

LONGEST_WAIT = 30.0  # seconds; on a loaded machine


class Missing(AssertionError):
    """What was waited for did not come."""


class Window:
    def __init__(self, program, store, on=None, timings=None, arguments=()):
        self.keys = 0
        self.clicks = 0
        self.turns = 0  # of the wheel
        command = [program, "--store", store, *arguments]
        if on:
            command += ["--on", on]
        if timings:
            command += ["--timings", timings]
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = subprocess.Popen(command, env=environment)
        self.app = self.wait("the program", self._application)
        self.wait("its window", lambda: self.find(role="frame", name="Hometray"))

    # ---- what is on the screen ----------------------------------------------------------------

    def _application(self):
        assert self.process.poll() is None, "the program ended"
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid:
                return app
        return None

    def _shown(self, node, items=False):
        """Everything below `node` that is on the screen, in its order; with the `items` of lists."""
        try:
            children = list(node)
        except Exception:  # it went away while it was looked at
            return
        for child in children:
            if child is None:
                continue
            try:
                states = child.getState()
            except Exception:
                continue
            if not states.contains(pyatspi.STATE_SHOWING):
                continue
            yield child, states
            # What may be long is looked through when it is asked for.
            if child.getRoleName() not in ("table", "tree table") + (() if items else ("list",)):
                yield from self._shown(child, items)

    def find(
        self,
        name=None,
        role=None,
        starts=None,
        contains=None,
        focused=None,
        enabled=None,
        checked=None,
    ):
        for node, states in self._shown(self.app, items=role == "list item"):
            text = node.name or ""
            if name is not None and text != name:
                continue
            if starts is not None and not text.startswith(starts):
                continue
            if contains is not None and contains not in text:
                continue
            if role is not None and node.getRoleName() != role:
                continue
            if focused is not None and states.contains(pyatspi.STATE_FOCUSED) != focused:
                continue
            if enabled is not None and states.contains(pyatspi.STATE_ENABLED) != enabled:
                continue
            if checked is not None and states.contains(pyatspi.STATE_CHECKED) != checked:
                continue
            return node
        return None

    def in_sight(self, node):
        """Whether its beginning is within the window: not scrolled away."""
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        frame = self.find(role="frame").queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return (
            frame.x <= box.x < frame.x + frame.width and frame.y <= box.y < frame.y + frame.height
        )

    def texts(self):
        return [node.name for node, _ in self._shown(self.app) if node.name]

    def focus(self):
        """The control with the keyboard: in the active window, the innermost."""
        found = None
        for node, states in self._shown(self.app):
            if states.contains(pyatspi.STATE_FOCUSED) and node.getRoleName() not in (
                "frame",
                "dialog",
                "window",
                "filler",
            ):
                found = node
        if found is not None and found.getRoleName() == "list":
            for item in found:
                if item.getState().contains(pyatspi.STATE_FOCUSED):
                    return item
        return found

    def description(self, node):
        """What a screen reader adds to its name."""
        node.clear_cache()
        return node.description

    def called(self, node):
        """What a screen reader calls a control: a list to choose from has its choice as its name,
        and is called what its label says."""
        if node.getRoleName() == "combo box":
            for relation in node.getRelationSet():
                if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                    return relation.getTarget(0).name
        return node.name or ""

    def content(self, node):
        """What stands in a field."""
        try:
            return node.queryText().getText(0, -1)
        except NotImplementedError:
            return node.name

    # ---- waiting ------------------------------------------------------------------------------

    def wait(self, what, condition, seconds=LONGEST_WAIT):
        end = time.monotonic() + seconds
        while True:
            try:
                found = condition()
            except AssertionError:
                raise
            except Exception:  # the tree changed under us
                found = None
            if found:
                return found
            if time.monotonic() > end:
                focus = self.focus()
                raise Missing(
                    f"{what} did not come. The keyboard is at"
                    f" {focus.name if focus else 'nothing'}; on the screen: {self.texts()[:120]}"
                )
            time.sleep(0.02)

    def wait_for(self, **wanted):
        return self.wait(str(wanted), lambda: self.find(**wanted))

    def wait_gone(self, **wanted):
        self.wait(f"the end of {wanted}", lambda: self.find(**wanted) is None)

    def wait_focus(self, name=None, starts=None, contains=None):
        def there():
            node = self.focus()
            if node is None:
                return None
            text = self.called(node)
            if name is not None and text == name:
                return node
            if starts is not None and text.startswith(starts):
                return node
            if contains is not None and contains in text:
                return node
            return None

        return self.wait(f"the keyboard at {name or starts or contains}", there)

    # ---- keys and mouse -----------------------------------------------------------------------

    def key(self, *chords):
        for chord in chords:
            subprocess.run(["xdotool", "key", "--clearmodifiers", chord], check=True)
            self.keys += 1

    def type(self, text):
        """Letters: counted apart, for nobody can save them."""
        subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)

    def tab_to(self, name=None, starts=None, back=False, most=80):
        """Tab until a control has the keyboard, as somebody without a mouse does."""
        seen = []
        node = self.focus()
        for _ in range(most):
            text = self.called(node) if node else ""
            if (name is not None and text == name) or (
                starts is not None and text.startswith(starts)
            ):
                return node
            seen.append(text)
            self.key("shift+Tab" if back else "Tab")
            before = node
            # Who pressed it again too early would pass over what was looked for.
            end = time.monotonic() + 3
            while time.monotonic() < end:
                node = self.focus()
                if node is not None and node != before:
                    break
        raise Missing(f"Tab does not lead to {name or starts}: {seen}")

    def fill(self, name, text, back=False):
        """Tab to a field and type into it, over what stood there."""
        field = self.tab_to(name, back=back)
        if self.content(field):
            self.key("ctrl+a")
        self.type(text)
        self.wait(f"{text} in {name}", lambda: text in self.content(field))
        return field

    def choose(self, name, words, back=False):
        """Tab to a list to choose from and choose by the first letters, then by arrow.

        In a row of a form letters open the list, and Return takes what they came to."""
        box = self.tab_to(name, back=back)
        if box.name == words:
            return

        def now():
            box.clear_cache()
            return box.name

        self.type(words.split(" ")[0])
        for key in (None, "Return"):
            try:
                if key:
                    self.key(key)
                self.wait("the choice", lambda: now() == words, seconds=1)
                return
            except Missing:
                seen = []
        else:
            while now() != words:
                assert now() not in seen, f"{words} is not offered in {name}: {seen}"
                seen.append(now())
                self.key("Down")
                self.wait("another choice", lambda: now() != seen[-1], seconds=2)

    def tick(self, name, back=False):
        box = self.tab_to(name, back=back)
        self.key("space")
        self.wait(f"{name} ticked", lambda: box.getState().contains(pyatspi.STATE_CHECKED))

    def press(self, name=None, starts=None, back=False):
        """Tab to a button and press it."""
        self.tab_to(name, starts=starts, back=back)
        self.key("space")

    def _box(self, node):
        return node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    def _pointer(self, x, y, *buttons):
        """Moves there and presses, as one stroke: nothing comes between."""
        presses = [word for button in buttons for word in ("click", str(button))]
        subprocess.run(["xdotool", "mousemove", str(x), str(y), *presses], check=True)

    def click(self, node, times=1):
        """Into its middle."""
        box = self._box(node)
        self._pointer(box.x + box.width // 2, box.y + box.height // 2, *[1] * times)
        self.clicks += times

    def double_click(self, node):
        self.click(node, times=2)

    def view(self, node):
        """Of what it lies in, the innermost that shows only a part of what is in it: what the wheel
        turns."""
        inner = self._box(node)
        parent = node.parent
        while True:
            outer = self._box(parent)
            if parent.getRoleName() == "combo box":
                return inner  # an opened list lies over its field, not within it
            if inner.y < outer.y or inner.y + inner.height > outer.y + outer.height:
                return outer
            if parent.getRoleName() in ("frame", "dialog") and parent.parent == self.app:
                return outer
            inner, parent = outer, parent.parent

    def reach(self, node, most=60):
        """Turns the wheel over what it lies in until all of it is seen."""
        for _ in range(most):
            view, box = self.view(node), self._box(node)
            down = box.y + box.height > view.y + view.height
            if not down and box.y >= view.y:
                return node
            self._pointer(box.x + box.width // 2, view.y + view.height // 2, 5 if down else 4)
            self.turns += 1
            self.wait("the page scrolled", lambda: self._box(node).y != box.y, seconds=2)
        raise Missing(f"the wheel does not bring {node.name}")

    def click_on(self, **wanted):
        """Clicks what is on the screen, or below the fold, when it has come to rest there."""
        node = self.reach(self.wait_for(**wanted))
        before = None
        while before != (before := tuple(self._box(node))):
            time.sleep(0.02)
        self.click(node)
        return node

    def row(self, table, starts):
        """The first cell of a row of a table."""
        rows = self.wait_for(role="table", name=table).queryTable()
        for number in range(rows.nRows):
            cell = rows.getAccessibleAt(number, 0)
            if cell.name.startswith(starts):
                return self.reach(cell)
        raise Missing(f"{starts} is not in {table}")

    # ---- ends ---------------------------------------------------------------------------------

    def kill(self):
        """As when the battery is taken out."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.key("alt+F4")
        self.process.wait(timeout=LONGEST_WAIT)
        assert self.process.returncode == 0, self.process.returncode


class Listener:
    """Hears what a screen reader is told by itself, from now on."""

    FOCUS = "object:state-changed:focused"
    SHOWING = "object:state-changed:showing"

    def __init__(self, window):
        self.window = window
        self.told = []
        pyatspi.Registry.registerEventListener(self._hear, self.FOCUS, self.SHOWING)

    def _hear(self, event):
        try:
            if event.detail1 and event.source.get_process_id() == self.window.process.pid:
                self.told.append((event.type, event.source.getRoleName(), event.source.name or ""))
        except Exception:  # it went away before it was asked
            pass

    def _wait(self, kind, role, starts, contains, other):
        def there():
            while GLib.MainContext.default().iteration(False):
                pass
            while self.told:
                what, said_role, name = self.told.pop(0)
                if (
                    str(what).startswith(kind)
                    and (role is None or said_role == role)
                    and name.startswith(starts)
                    and contains in name
                    and (other is None or not name.startswith(other))
                ):
                    return name
            return None

        return self.window.wait(f"{role or ''} {starts or contains} said", there)

    def focus(self, starts="", contains="", role=None, other=None):
        """The next thing that is said to have the keyboard, of these."""
        return self._wait(self.FOCUS, role, starts, contains, other)

    def aloud(self, starts="", contains=""):
        """What is read out wherever the keyboard is."""
        return self._wait(self.SHOWING, "notification", starts, contains, None)


def timings_of(file):
    with open(file, encoding="utf-8") as handle:
        return json.load(handle)
