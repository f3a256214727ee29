# SPDX-License-Identifier: GPL-3.0-or-later
"""What protects the programs below the line held to: no search path for libraries (an empty part of
one is the current folder), position independent, read-only after relocation, nothing executable that
can be written, the stack guarded; with the flags of a release also checked copies, an object list
whose bounds are looked at, and jumps to marked places only."""

import pathlib
import re
import resource
import subprocess
import sys
import tempfile

cmake, build, config, probe = sys.argv[1:5]
objects, programs = (" ".join(sys.argv[5:]).split(" -- ") + [""])[:2]
faults = []
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # the probe is stopped on purpose


def readelf(*arguments):
    return subprocess.run(
        ["readelf", "-W", *arguments], check=True, capture_output=True, text=True
    ).stdout


def check(binary, optimised, holds_lists=True):
    def fault(what):
        faults.append(f"{binary}: {what}")

    dynamic = readelf("-d", binary)
    if re.search(r"\((RPATH|RUNPATH)\)", dynamic):
        fault("has a search path for libraries")
    if "PIE" not in dynamic or not re.search(r"Type:\s+DYN", readelf("-h", binary)):
        fault("is not position independent")
    if not re.search(r"BIND_NOW|\(FLAGS_1\).*NOW", dynamic):
        fault("looks for functions late")
    segments = readelf("-l", binary)
    if "GNU_RELRO" not in segments:
        fault("can be written after it was relocated")
    stack = re.search(r"GNU_STACK.*", segments)
    if not stack or "E" in stack.group(0).split()[-2]:
        fault("has a stack that can be executed")
    symbols = readelf("--dyn-syms", binary)
    if holds_lists and "__stack_chk_fail" not in symbols:
        fault("does not guard its stack")
    if optimised and not re.search(r"__\w+_chk@", symbols.replace("__stack_chk", "")):
        fault("checks no copy of memory")


for program in programs.split():
    check(program, config not in ("", "Debug"))
check(probe, True, holds_lists=False)

# One byte too many, where only level 3 knows how much room there is; and one past the end of a list.
if subprocess.run([probe, "6", "12345"], check=False).returncode != 0:
    faults.append("the probe does not copy what fits")
if subprocess.run([probe, "5", "12345"], check=False, capture_output=True).returncode >= 0:
    faults.append("a copy into too little room is not stopped (FORTIFY_SOURCE 3)")
if subprocess.run([probe, "9", "12345"], check=False, capture_output=True).returncode >= 0:
    faults.append("a look past the end of a list is not stopped (_GLIBCXX_ASSERTIONS)")
for object_file in re.split(r"[; ]", objects):
    notes = readelf("-n", object_file)
    if "IBT" not in notes or "SHSTK" not in notes:
        faults.append(f"{object_file}: jumps are not marked (-fcf-protection=full)")

# An installed program is another file than the built one.
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        [cmake, "--install", build, "--prefix", folder], check=True, capture_output=True
    )
    installed = [path for path in pathlib.Path(folder).rglob("*") if path.parent.name == "bin"]
    if len(installed) != len(programs.split()):
        faults.append(f"{len(installed)} programs are installed")
    for path in installed:
        if re.search(r"\((RPATH|RUNPATH)\)", readelf("-d", str(path))):
            faults.append(f"{path.name}: has a search path for libraries when it is installed")

for line in faults:
    print(line)
sys.exit(1 if faults else 0)
