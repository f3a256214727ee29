# SPDX-License-Identifier: GPL-3.0-or-later
"""What protects the programs below the line held to: no search path for libraries (an empty part of
one is the current folder), position independent, read-only after relocation, nothing executable that
can be written, the stack guarded; with the flags of a release also checked copies, an object list
whose bounds are looked at, and jumps to marked places only.

A build for every day is not optimised and has none of the latter: that a release has them is read from
how each file of core, ui and app would be compiled for one, and a program of its own shows what those
flags come to. Nothing to look at is a fault, too."""

import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

cmake, source, build, config, probe = sys.argv[1:6]
objects, programs = (part.split() for part in " ".join(sys.argv[6:]).replace(";", " ").split(" -- "))
HARDENING = (
    "-D_FORTIFY_SOURCE=3",
    "-D_GLIBCXX_ASSERTIONS",
    "-fcf-protection=full",
    "-fstack-protector-strong",
)
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


def check_release(folder):
    """How the files of the programs are compiled for a release, and how the programs are linked."""
    configured = subprocess.run(
        [cmake, "-S", source, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
         "-DBUILD_TESTING=OFF"], capture_output=True, text=True, check=False
    )
    if configured.returncode != 0:
        faults.append(f"a release cannot be configured: {configured.stderr}")
        return
    compiled = {}
    for one in json.loads(pathlib.Path(folder, "compile_commands.json").read_text()):
        compiled.setdefault(pathlib.Path(one["file"]), one["command"].split())
    for part in ("core", "ui", "app"):
        for file in pathlib.Path(source, part).rglob("*.cpp"):
            flags = compiled.get(file)
            if flags is None:
                faults.append(f"{file}: is no part of a release")
                continue
            missing = [flag for flag in HARDENING if flag not in flags]
            if missing or not any(flag in flags for flag in ("-O2", "-O3")):
                faults.append(f"{file}: is compiled for a release without {missing or 'optimising'}")
            if not any(flag in flags for flag in ("-fPIE", "-fPIC")):
                faults.append(f"{file}: is not position independent in a release")
    rules = pathlib.Path(folder, "build.ninja").read_text()
    for program in programs:
        name = pathlib.Path(program).name
        linked = re.search(rf"^build \S*{name}: CXX_EXECUTABLE_LINKER.*?\n\n", rules, re.S | re.M)
        if not linked:
            faults.append(f"{name}: is no part of a release")
        elif not all(flag in linked.group(0) for flag in ("-pie", "-z,relro", "-z,now")):
            faults.append(f"{name}: is linked for a release without -pie, relro or now")
        elif "rpath" in linked.group(0):
            faults.append(f"{name}: is linked for a release with a search path for libraries")


if {pathlib.Path(program).name for program in programs} != {"hometray", "hometrayctl"}:
    faults.append(f"not both programs are looked at, but {programs}")
if not objects:
    faults.append("no object of the probe is looked at")
for program in programs:
    check(program, config not in ("", "Debug"))
check(probe, True, holds_lists=False)

# One byte too many, where only level 3 knows how much room there is; and one past the end of a list.
if subprocess.run([probe, "6", "12345"], check=False).returncode != 0:
    faults.append("the probe does not copy what fits")
if subprocess.run([probe, "5", "12345"], check=False, capture_output=True).returncode >= 0:
    faults.append("a copy into too little room is not stopped (FORTIFY_SOURCE 3)")
if subprocess.run([probe, "9", "12345"], check=False, capture_output=True).returncode >= 0:
    faults.append("a look past the end of a list is not stopped (_GLIBCXX_ASSERTIONS)")
for object_file in objects:
    notes = readelf("-n", object_file)
    if "IBT" not in notes or "SHSTK" not in notes:
        faults.append(f"{object_file}: jumps are not marked (-fcf-protection=full)")

# An installed program is another file than the built one.
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        [cmake, "--install", build, "--prefix", folder], check=True, capture_output=True
    )
    installed = [path for path in pathlib.Path(folder).rglob("*") if path.parent.name == "bin"]
    if len(installed) != len(programs):
        faults.append(f"{len(installed)} programs are installed")
    for path in installed:
        if re.search(r"\((RPATH|RUNPATH)\)", readelf("-d", str(path))):
            faults.append(f"{path.name}: has a search path for libraries when it is installed")
with tempfile.TemporaryDirectory() as folder:
    check_release(folder)

for line in faults:
    print(line)
sys.exit(1 if faults else 0)
