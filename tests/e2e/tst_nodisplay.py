# SPDX-License-Identifier: GPL-3.0-or-later
"""Where there is no display the window's program says so, and still tells what it is and how it is
used; and it writes nothing over what somebody else wrote."""

import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]


def run(*arguments, display=None, platform=None):
    environment = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    if display:
        environment["DISPLAY"] = display
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    return subprocess.run(
        [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=60)


def told(done):
    assert done.returncode == 0 and not done.stderr, (done.returncode, done.stderr)
    return done.stdout


assert told(run("--version")).split()[0] == "hometray"
assert told(run("--version")).split()[1][0].isdigit()
assert "--store" in told(run("--help"))
assert "--store" in told(run("-h", "--store", "/nowhere"))
assert "--store" in told(run("-style", "fusion", "--help"))

for display in (None, ":999", "no such display"):
    done = run("--store", "/nowhere", display=display)
    assert done.returncode == 7, (display, done.returncode)  # not ended by a signal
    lines = done.stderr.splitlines()
    assert len(lines) == 2 and "no display" in lines[0] and "hometrayctl" in lines[1], lines
    assert not done.stdout, done.stdout

# What --timings is to write into must not be there yet.
with tempfile.TemporaryDirectory() as folder:
    kept = pathlib.Path(folder, "plan.json")
    kept.write_text("the plan for the summer")
    done = run("--store", folder + "/store", "--timings", str(kept), platform="offscreen")
    assert done.returncode != 0 and str(kept) in done.stderr, (done.returncode, done.stderr)
    assert kept.read_text() == "the plan for the summer"
    assert not pathlib.Path(folder, "store").exists()
