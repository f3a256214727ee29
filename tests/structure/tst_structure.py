# SPDX-License-Identifier: GPL-3.0-or-later
"""What no compiler says: two types of one name in one program (the linker keeps one of their
functions, and the other's objects are destroyed by it), SQL outside core/store, a colour outside
ui/theme, a command that nothing in the window leads to; and what a compiler says only as long as the
lists of targets are right: folders that include each other, in a circle of two or of more, and an
include that goes round the lists."""

import collections
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
files = [
    path
    for folder in ("core", "ui")
    for path in sorted((root / folder).rglob("*"))
    if path.suffix in (".h", ".cpp")
]
faults = []

anonymous = re.compile(r"^namespace \{.*?^\} // namespace$", re.S | re.M)
space = re.compile(r"^namespace (hometray[\w:]*) \{", re.M)
type_ = re.compile(r"^(?:struct|class) (\w+)(?: final)?\s*(?::(?!:)[^;{]*)?\{", re.M)
places = collections.defaultdict(set)
for path in files:
    text = anonymous.sub("", path.read_text(encoding="utf-8"))
    spaces = space.findall(text) or [""]
    for name in type_.findall(text):
        places[spaces[-1] + "::" + name].add(path.relative_to(root).as_posix())
for name, where in places.items():
    if len(where) > 1:
        faults.append(f"{name} is defined more than once: {', '.join(sorted(where))}")

statement = re.compile(r'"\s*(SELECT |INSERT |UPDATE \w+ SET|DELETE FROM|CREATE TABLE|PRAGMA )')
color = re.compile(r"QColor\(\s*(0x|\d|u?\")|Qt::(red|green|blue|yellow|gray)\b")
for path in files:
    place = path.relative_to(root).as_posix()
    text = path.read_text(encoding="utf-8")
    if not place.startswith("core/store/") and statement.search(text):
        faults.append(f"{place}: SQL belongs in core/store")
    if place.startswith("ui/") and not place.startswith("ui/theme/") and color.search(text):
        faults.append(f"{place}: a colour belongs in ui/theme")

# The folders of core and of ui, each with those it includes and where.
include = re.compile(r'^#include "([^"]+)"', re.M)
folders = collections.defaultdict(dict)
for path in files:
    part, folder = path.relative_to(root).parts[:2]
    for name in include.findall(path.read_text(encoding="utf-8")):
        steps = name.split("/")
        if ".." in steps:
            faults.append(f"{path.relative_to(root)}: {name} goes round the list of its target")
        other = steps[1] if part == "ui" and steps[0] == "ui" else steps[0] if part == "core" else ""
        if other != folder and (root / part / other).is_dir() and "/" in name:
            folders[f"{part}/{folder}"].setdefault(f"{part}/{other}", path.relative_to(root))


def way(start, end, seen):
    """The folders from one to another by what they include, or nothing."""
    for other in folders[start]:
        if other == end:
            return [start]
        if other not in seen:
            seen.add(other)
            if further := way(other, end, seen):
                return [start, *further]
    return []


for folder in sorted(folders):
    circle = way(folder, folder, set())
    if circle and folder == min(circle):
        faults.append("in a circle: " + "; ".join(
            f"{folders[one][other]} includes {other}"
            for one, other in zip(circle, circle[1:] + circle[:1])
        ))
if not folders:
    faults.append("no folder includes another")

# A command that no button, menu or step of the policy leads to is one nobody can give. Forms know
# every command and lead to none.
command = re.compile(r'struct (\w+)[^{;]*\{\s*static constexpr const char \*id = "(\w+)"')
steps = (root / "resources/policy/hertfordshire.json").read_text(encoding="utf-8")
window = "\n".join(
    path.read_text(encoding="utf-8")
    for path in files
    if path.is_relative_to(root / "ui")
    and not path.is_relative_to(root / "ui/form/specs")
)
for path in sorted((root / "core/workflow").glob("*.h")):
    for name, id_ in command.findall(path.read_text(encoding="utf-8")):
        led = rf'\b{name}::id\b|<{name}>|u"{id_}"_s|\b{name} \w+[{{;]|\b{name}\{{'
        if not re.search(led, window) and f'"mend": "{id_}"' not in steps:
            faults.append(f"{id_}: no button, menu or step leads to it")

print("\n".join(faults))
sys.exit(1 if faults else 0)
