# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the files of more than 500 lines and the functions of more than 80, the longest first:
where the code is to be taken apart next. It fails nothing.

    python3 tests/structure/limits.py
"""

import pathlib
import re

FILE, FUNCTION = 500, 80
root = pathlib.Path(__file__).resolve().parents[2]
files = [
    path
    for folder in ("core", "ui", "app", "tests")
    for path in sorted((root / folder).rglob("*"))
    if path.suffix in (".h", ".cpp", ".py")
]
# As the formatter sets them: of a function the braces stand alone, at the same place.
opens, closes = re.compile(r"^( *)\{$"), re.compile(r"^( *)\}$")
name = re.compile(r"([\w:~]+)\(")


def functions(lines):
    """The name, first line and length of each C++ function."""
    begun = {}
    for number, line in enumerate(lines):
        if found := opens.match(line):
            begun[found[1]] = number
        elif (found := closes.match(line)) and found[1] in begun:
            first = begun.pop(found[1])
            head = next((name.search(lines[at]) for at in range(first - 1, max(first - 8, -1), -1)
                         if name.search(lines[at])), None)
            yield (head[1] if head else "?"), first + 1, number - first + 1


def python_functions(lines):
    starts = [(number, found) for number, line in enumerate(lines)
              if (found := re.match(r"( *)def (\w+)", line))]
    for number, found in starts:
        end = number + 1
        while end < len(lines) and (not lines[end].strip() or re.match(found[1] + r"(?: |\))", lines[end])):
            end += 1
        yield found[2], number + 1, len("\n".join(lines[number:end]).rstrip().split("\n"))


long_files, long_functions = [], []
for path in files:
    lines = path.read_text(encoding="utf-8").split("\n")
    place = path.relative_to(root).as_posix()
    if len(lines) - 1 > FILE:
        long_files.append((len(lines) - 1, place))
    found = python_functions(lines) if path.suffix == ".py" else functions(lines)
    long_functions += [(length, f"{place}:{at} {called}") for called, at, length in found
                       if length > FUNCTION]
for what, limit, found in (("files", FILE, long_files), ("functions", FUNCTION, long_functions)):
    print(f"{len(found)} {what} of more than {limit} lines" + (":" if found else "."))
    for length, where in sorted(found, reverse=True):
        print(f"{length:6} {where}")
