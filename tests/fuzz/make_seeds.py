# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the fuzzers begin with, from files that are kept anyway: make_seeds.py SOURCE FOLDER"""

import json
import shutil
import sys
from pathlib import Path

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
VAULT = {
    "database": "sqlcipher-3",
    "hometrayVault": 1,
    "slots": [
        {"kind": "passphrase", "memory": 8192, "passes": 1, "salt": "11" * 16, "nonce": "22" * 24, "box": "33" * 64},
        {"kind": "recovery", "memory": 8192, "passes": 1, "salt": "44" * 16, "nonce": "55" * 24, "box": "66" * 64},
        {"kind": "keychain", "nonce": "77" * 24, "box": "88" * 64},
    ],
    "store": "99" * 16,
    "test": True,
}
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//A school//Terms//EN\r
BEGIN:VEVENT\r
UID:1\r
DTSTART;VALUE=DATE:20190725\r
DTEND;VALUE=DATE:20190902\r
SUMMARY:Summer holiday\r
END:VEVENT\r
END:VCALENDAR\r
"""


def put(target, name, data):
    file = folder / target / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


if folder.exists():
    shutil.rmtree(folder)
vectors = source / "tests/journal/vectors"
for file in sorted(vectors.glob("header-*.json")):
    put("header", file.stem, bytes.fromhex(json.loads(file.read_text())["header"]))
for file in sorted((vectors / "kinds").glob("*.json")):
    vector = json.loads(file.read_text())
    put("header", file.stem, bytes.fromhex(vector["header"]))
    put("payload", file.stem, vector["kind"].encode() + b"\n" + bytes.fromhex(vector["payload"]))
for name in ("okafor", "harris-lowe"):
    steps = json.loads((source / f"resources/demo/{name}.json").read_text())
    for file in sorted((source / "tests/families").glob(f"{name}-*.json")):
        steps += json.loads(file.read_text())
    put("command", name, "\n".join(json.dumps(step) for step in steps).encode())
policy = source / "resources/policy"
put("policy", "hertfordshire", (policy / "hertfordshire.json").read_bytes())
put("calendars", "bank-holidays", (policy / "bank-holidays.json").read_bytes())
put("calendars", "term-dates", (policy / "term-dates.csv").read_bytes())
put("calendars", "school", CALENDAR.encode())
put("vault", "all-slots", json.dumps(VAULT).encode())
(folder / "made").touch()
