# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of work with a store, and what has to be true of the store after any of them was cut off.

For faults.py, which ends or fails calls, and powercut.py.
"""
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

# All texts hold one word, so that one search finds them all.
COMMON = "the"
WORDS = ["first rain in the morning", "the second bus was late", "third time at the clinic"]
ROOM = "for the room " * 60
SAID = "xylophonequartz was the word typed here"
CORRECTED = "vividmarmalade was what the note meant"
HALF_WRITTEN = SAID + ", and then the telephone rang"
ERASED = ["lophonequartz", "vidmarmalade"]
# What is true of no point here: nothing is damaged, nothing that was noted as saved is missing,
# nobody else has the store open.
WRONG_ADVICE = ["is damaged", "estore the last backup", "hoose an older backup", "already open",
                "another Hometray", "without encryption", "is missing from the records",
                "changed by something other", "may be missing", "written anew"]
KEY_UNSEEN = "recovery key"
DOUBT = "saved last before the computer stopped cannot be read"


class Failed(Exception):
    pass


class Place:
    """The programs, and a folder of its own for each point."""

    def __init__(self, arguments):
        self.ctl, self.shim, self.pages = (
            str(Path(name).resolve()) for name in (arguments.ctl, arguments.shim, arguments.pages))
        self.resources = Path(arguments.resources).resolve()
        where = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.root = Path(tempfile.mkdtemp(prefix="hometray-faults-", dir=where))
        self.secrets = {}
        for name in ("pass", "new", "other"):
            file = self.root / f"{name}.txt"
            file.write_text(f"a kettle, a window, {name}\n")
            self.secrets[name] = str(file)
        self.all_secrets = self.root / "all.txt"
        self.all_secrets.write_text(
            "".join(Path(file).read_text() for file in self.secrets.values()))
        self.base = self.root / "base"

    def run(self, folder, *arguments, secret="pass", stdin=None, fault=None, store="store",
            former=False):
        """`former`: the secret was right once, and a backup that it opens may be spoken of."""
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                       "HOME": str(self.root), "QT_QPA_PLATFORM": "offscreen",
                       "TMPDIR": str(self.root)}
        if fault:
            environment |= {"LD_PRELOAD": self.shim, "FAULT_ROOT": str(folder)} | fault
        done = subprocess.run(
            [self.ctl, "--store", str(folder / store), "--passphrase-file", self.secrets[secret],
             "--on", "2019-06-20", "--json", *arguments],
            input=json.dumps(stdin) if stdin is not None else "", text=True,
            capture_output=True, env=environment, timeout=300, check=False)
        for advice in WRONG_ADVICE:
            if advice in done.stderr and not (former and "was changed since" in done.stderr) \
                    and not (advice == "may be missing" and self.may_doubt(folder, done.stderr)):
                raise Failed(f"{arguments[0]} says wrongly: {done.stderr.strip()}")
        return done

    def may_doubt(self, folder, said):
        """Where the power was cut while something was being saved, it is said once at the door and
        once by verify that it may be missing: nobody can tell."""
        return DOUBT in " ".join(said.split()) and (folder / "saving").exists()

    def must(self, folder, *arguments, **options):
        done = self.run(folder, *arguments, **options)
        if done.returncode != 0:
            raise Failed(f"{arguments[0]} exits {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def holding(self, folder, texts):
        """Where in the files below a folder one of the texts stands, read in clear."""
        done = subprocess.run([self.pages, "holding", str(folder), str(self.all_secrets), *texts],
                              text=True, capture_output=True, timeout=300, check=False)
        if done.returncode > 1:
            raise Failed(f"the pages cannot be read: {done.stderr.strip()}")
        return done.stdout.split("\n") if done.returncode == 1 else []

    def make_base(self, folder):
        """A family with three notes, and a backup; made once."""
        if not self.base.exists():
            self.base.mkdir()
            self.must(self.base, "init", "--test")
            self.must(self.base, "do", stdin=[opening("Miller")] + [note(text) for text in WORDS])
            self.must(self.base, "backup")
        shutil.copytree(self.base, folder, dirs_exist_ok=True)


def note(text):
    return {"command": "writeNote", "fields": {"note": {
        "type": "call", "on": "2019-06-19", "fact": text}}}


def opening(family):
    return {"command": "openFfa", "fields": {
        "family": {"name": family, "district": "dacorum"},
        "people": [{"firstName": "Jo", "relationship": "mother"}]}}


class Kind:
    """One kind of work: how its store is made, what is called, and what must be true after it."""
    name = ""
    call = ()
    stdin = None
    secret = "pass"

    def make(self, place, folder):
        place.make_base(folder)

    def work(self, place, folder, fault=None):
        return place.run(folder, *self.call, stdin=self.stdin, secret=self.secret, fault=fault)

    def opens_with(self, done):
        """The passphrases of which one must open it, best first."""
        return ["pass"]

    def notes(self, done, secret):
        """The notes that must be there, and those that may."""
        return WORDS, []

    def check(self, place, folder, done):
        secret, record, said = self.open_once(place, folder, self.opens_with(done))
        notes = [each["fact"] for each in record.get("note", []) if "fact" in each]
        # Nothing has opened it but that once.
        self.check_after_opening(place, folder, done, notes, said)
        must, may = self.notes(done, secret)
        for text in must:
            if text not in notes:
                raise Failed(f"lost: {text}")
        for text in notes:
            if text not in must and text not in may:
                raise Failed(f"nobody wrote: {text}")
        if place.may_doubt(folder, said):
            place.run(folder, "verify", secret=secret)
        verified = place.run(folder, "verify", secret=secret)
        if verified.returncode != 0:
            raise Failed(f"verify: {verified.stdout.strip()} {verified.stderr.strip()}")
        found = place.must(folder, "search", COMMON, secret=secret)["found"]
        for text in notes:
            if not any(text[:12] in hit["text"] + hit["title"] for hit in found):
                raise Failed(f"not found: {text}")
        self.check_more(place, folder, done, secret, notes)
        self.check_leftovers(folder)

    def open_once(self, place, folder, secrets):
        """Answers the passphrase that opens it, the family's record, and what is said at the door. Of
        several one may be the former: that it was changed since is true then."""
        said = []
        for secret in secrets:
            tried = place.run(folder, "record", "Miller", secret=secret, former=len(secrets) > 1)
            if tried.returncode == 0:
                return secret, json.loads(tried.stdout)["record"], tried.stderr
            said.append(tried.stderr.strip())
        raise Failed("does not open: " + " / ".join(said))

    def check_after_opening(self, place, folder, done, notes, said):
        if KEY_UNSEEN in said:
            raise Failed(f"says wrongly: {said.strip()}")

    def check_more(self, place, folder, done, secret, notes):
        pass

    def check_leftovers(self, folder):
        for file in folder.rglob("*"):
            name = file.name
            bad = name.startswith("vault.json.") or name.startswith("qt_temp") \
                or name == "restoring" or name.endswith(("-wal", "-shm", "-journal"))
            if bad:
                raise Failed(f"left over: {file.relative_to(folder)}")


class Do(Kind):
    name = "do"
    new = ["fourth knock at the door", "fifth letter from the school", "sixth day of the term"]
    call = ("do", "Miller")
    stdin = [note(text) for text in new]

    def notes(self, done, secret):
        return (WORDS + self.new, []) if done else (WORDS, self.new)


class Atomic(Do):
    name = "atomic"
    call = ("do", "--atomic", "Miller")

    def check_more(self, place, folder, done, secret, notes):
        if len(notes) not in (len(WORDS), len(WORDS + self.new)):
            raise Failed(f"a part of what is all or none: {notes}")


class Backup(Kind):
    """With a backup there is already: it stays, whatever becomes of the new one."""
    name = "backup"
    call = ("backup",)
    before = 1

    def listed(self, place, folder, secret="pass"):
        return place.must(folder, "backups", secret=secret)["backups"]

    def check_more(self, place, folder, done, secret, notes):
        listed = self.listed(place, folder)
        if len(listed) not in ((self.before + 1,) if done else (self.before, self.before + 1)):
            raise Failed(f"{len(listed)} backups are left of {self.before}")
        # What is listed can be restored; the latest stands for all, as verify has read them all.
        copy = folder / "elsewhere"
        shutil.copytree(folder / "store", copy)
        place.must(folder, "restore", secret=secret, store="elsewhere")
        record = place.must(folder, "record", "Miller", secret=secret, store="elsewhere")["record"]
        if [each["fact"] for each in record["note"]] != notes:
            raise Failed(f"the backup holds {record['note']}")
        shutil.rmtree(copy)
        # The next one is made, and clears away what the one before has left.
        place.must(folder, "backup", secret=secret)
        left = [str(part.relative_to(folder)) for part in folder.rglob("*.part")]
        if left:
            raise Failed(f"left over: {left}")


class Restore(Kind):
    name = "restore"
    call = ("restore",)
    later = "written after the backup"

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "do", "Miller", stdin=note(self.later))

    def notes(self, done, secret):
        return WORDS, ([] if done else [self.later])

    def check_more(self, place, folder, done, secret, notes):
        # Nothing of before is gone: it is there, or put aside.
        asides = place.must(folder, "backups", secret=secret)["asides"]
        if self.later not in notes and not asides:
            raise Failed("what was there before is not put aside")
        # And it is written to.
        place.must(folder, "do", "Miller", stdin=note("and the next day"), secret=secret)


class RestoreOther(Kind):
    name = "restore-other"
    secret = "other"
    theirs = ["at the first visit all went well"]

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "init", "--test", secret="other", store="theirs")
        place.must(folder, "do", secret="other", store="theirs",
                   stdin=[opening("Miller")] + [note(text) for text in self.theirs])
        (folder / "stick").mkdir()
        place.must(folder, "backup", "--into", str(folder / "stick"), secret="other",
                   store="theirs")
        shutil.rmtree(folder / "theirs")

    def work(self, place, folder, fault=None):
        return place.run(folder, "restore", "--another-store", "--from", str(folder / "stick"),
                         secret="other", fault=fault)

    def opens_with(self, done):
        return ["other"] if done else ["pass", "other"]

    def notes(self, done, secret):
        return (self.theirs, []) if secret == "other" else (WORDS, [])

    def check_more(self, place, folder, done, secret, notes):
        place.must(folder, "do", "Miller", stdin=note("and the next day"), secret=secret)


class FirstOpening(Kind):
    name = "first-opening"
    call = ("tray",)

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "restore")

    def check_more(self, place, folder, done, secret, notes):
        place.must(folder, "do", "Miller", stdin=note("and the next day"), secret=secret)
        place.must(folder, "do", stdin=opening("Sims"), secret=secret)


class KeyFile(Kind):
    """The key file is damaged; only it comes back, and what was written since the backup stays."""
    name = "key-file"
    call = ("restore", "--key-file")
    later = "written after the backup"

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "do", "Miller", stdin=note(self.later))
        vault = folder / "store" / "vault.json"
        vault.write_bytes(vault.read_bytes()[:200])

    def notes(self, done, secret):
        return WORDS + [self.later], []

    def open_once(self, place, folder, secrets):
        # Where it was cut off the key file is the damaged one still, or whole already.
        vault = folder / "store" / "vault.json"
        try:
            json.loads(vault.read_text())
        except ValueError:
            again = self.work(place, folder)
            if again.returncode != 0:
                raise Failed(f"cannot be begun again: {again.stderr.strip()}")
        return super().open_once(place, folder, secrets)

    def check_more(self, place, folder, done, secret, notes):
        kept = list((folder / "store").glob("damaged-vault-*.json"))
        if len(kept) != 1 or len(kept[0].read_bytes()) != 200:
            raise Failed(f"the damaged one is not kept: {kept}")
        place.must(folder, "do", "Miller", stdin=note("and the next day"), secret=secret)


class Aside(Kind):
    """A state that a restore has put aside is put back."""
    name = "aside"
    later = "written after the backup"

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "do", "Miller", stdin=note(self.later))
        place.must(folder, "restore")
        place.must(folder, "tray")

    def work(self, place, folder, fault=None):
        asides = place.must(folder, "backups")["asides"]
        return place.run(folder, "restore", asides[-1]["name"], fault=fault)

    def notes(self, done, secret):
        return (WORDS + [self.later], []) if done else (WORDS, [self.later])

    def check_more(self, place, folder, done, secret, notes):
        place.must(folder, "do", "Miller", stdin=note("and the next day"), secret=secret)


class Passphrase(Kind):
    name = "passphrase"

    def work(self, place, folder, fault=None):
        return place.run(folder, "passphrase", "--new-passphrase-file", place.secrets["new"],
                         fault=fault)

    def opens_with(self, done):
        return ["new"] if done else ["pass", "new"]

    def check_more(self, place, folder, done, secret, notes):
        other = "pass" if secret == "new" else "new"
        if place.run(folder, "tray", secret=other, former=True).returncode == 0:
            raise Failed("both passphrases open it")


def recovery_slot(folder):
    vault = json.loads((folder / "store" / "vault.json").read_text())
    return next((slot for slot in vault["slots"] if slot["kind"] == "recovery"), None)


def showing(folder, done):
    """Notes that a recovery key was shown, whatever ended the program then."""
    if '"recoveryKey"' in done.stdout:
        (folder / "shown").touch()
    return done


class RecoveryKey(Kind):
    name = "recovery-key"
    call = ("unlock-slots", "--new-recovery-key")

    def make(self, place, folder):
        super().make(place, folder)
        (folder / "slot").write_text(json.dumps(recovery_slot(folder)))

    def work(self, place, folder, fault=None):
        return showing(folder, super().work(place, folder, fault))

    def check_after_opening(self, place, folder, done, notes, said):
        # One that nobody has seen is said to be one. One that was shown may be, where that could
        # not be noted any more.
        changed = recovery_slot(folder) != json.loads((folder / "slot").read_text())
        if done and not changed:
            raise Failed("the old recovery key is still the one that counts")
        if changed and not done and not (folder / "shown").exists() and KEY_UNSEEN not in said:
            raise Failed("nobody says that the new recovery key was never shown")


class Rebuild(Kind):
    name = "rebuild"
    call = ("rebuild",)


class Policy(Kind):
    name = "policy"

    def make(self, place, folder):
        super().make(place, folder)
        policy = json.loads((place.resources / "hertfordshire.json").read_text())
        policy["version"] = "another"
        (place.root / "policy.json").write_text(json.dumps(policy))

    def work(self, place, folder, fault=None):
        return place.run(folder, "policy", "--use", str(place.root / "policy.json"), fault=fault)

    def check_more(self, place, folder, done, secret, notes):
        version = place.must(folder, "policy", secret=secret)["policy"]["version"]
        if done and version != "another":
            raise Failed(f"the policy in use is {version}")


class Calendar(Kind):
    name = "calendar"

    def work(self, place, folder, fault=None):
        return place.run(folder, "policy", "--use-calendar",
                         str(place.resources / "bank-holidays.json"), fault=fault)

    def check_more(self, place, folder, done, secret, notes):
        calendars = place.must(folder, "policy", secret=secret)["calendars"]
        if done and not any(each["origin"] == "chosen" for each in calendars):
            raise Failed("the calendar is not in use")


class Erase(Kind):
    """A note that was corrected, and that a half-written one repeats, among other families' so that
    rows move between pages, with a backup and a state put aside that hold it."""
    name = "erase"

    def make(self, place, folder):
        super().make(place, folder)
        place.must(folder, "do", stdin=[opening("Sims")] + [note(ROOM)] * 8)
        written = place.must(folder, "do", "Miller", stdin=[note(SAID), note(ROOM)])
        place.must(folder, "do", stdin=[opening("Tully")] + [note(ROOM)] * 4)
        entry = written["performed"][0]["entries"][0]
        record = place.must(folder, "record", "Miller")["record"]
        object_id = next(each["id"] for each in record["note"] if each["fact"] == SAID)
        place.must(folder, "do", "Miller", stdin={"command": "correctEntry", "fields": {
            "target": entry, "reason": "slip", "corrections": [
                {"object": object_id, "field": "fact", "value": CORRECTED}]}})
        place.must(folder, "search", "xylophonequartz")
        subprocess.run([place.pages, "half-write", str(folder / "store"), place.secrets["pass"],
                        HALF_WRITTEN], timeout=60, check=True)
        place.must(folder, "backup")
        place.must(folder, "restore")
        place.must(folder, "tray")
        (folder / "entry").write_text(entry)
        if len(place.holding(folder, ERASED)) < 3:
            raise Failed("the text is not where it is to be looked for")

    def work(self, place, folder, fault=None):
        return place.run(folder, "do", "Miller", fault=fault, stdin={
            "command": "eraseEntries", "fields": {
                "entries": [(folder / "entry").read_text()], "reason": "Wrong family"}})

    def notes(self, done, secret):
        return WORDS, [ROOM, ROOM.strip()] + ([] if done else [CORRECTED])

    def check_after_opening(self, place, folder, done, notes, said):
        super().check_after_opening(place, folder, done, notes, said)
        if CORRECTED not in notes:
            left = place.holding(folder, ERASED)
            if left:
                raise Failed("erased, and still in: " + ", ".join(left)[:400])

    def check_more(self, place, folder, done, secret, notes):
        if CORRECTED in notes:
            return
        if place.must(folder, "search", "vividmarmalade", secret=secret)["found"]:
            raise Failed("erased, and found")
        # No restore brings it back, and none of all that has happened since wrote it again.
        place.must(folder, "restore", secret=secret)
        self.open_once(place, folder, [secret])
        left = place.holding(folder, ERASED)
        if left:
            raise Failed("erased, and back in: " + ", ".join(left)[:400])


class Init(Kind):
    name = "init"
    call = ("init", "--test")

    def make(self, place, folder):
        pass

    def work(self, place, folder, fault=None):
        return showing(folder, super().work(place, folder, fault))

    def check_after_opening(self, place, folder, done, notes, said):
        pass  # a key that was shown may be spoken of, where that could not be noted any more

    def check(self, place, folder, done):
        if not done:
            # Either nobody has begun, or it is a store: one of the two answers.
            opened = place.run(folder, "tray")
            if opened.returncode != 0:
                again = self.work(place, folder)
                if again.returncode != 0:
                    raise Failed("neither a store nor free: " + again.stderr.strip())
            elif KEY_UNSEEN in opened.stderr:
                place.must(folder, "unlock-slots", "--new-recovery-key")
            elif not (folder / "shown").exists():
                raise Failed("nobody says that the recovery key was never shown")
        place.must(folder, "do", stdin=[opening("Miller")] + [note(text) for text in WORDS])
        super().check(place, folder, done)


KINDS = [Do, Atomic, Backup, Restore, RestoreOther, Aside, KeyFile, FirstOpening, Passphrase,
         RecoveryKey, Rebuild, Policy, Calendar, Erase, Init]
