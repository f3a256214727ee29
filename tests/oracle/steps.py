# SPDX-License-Identifier: GPL-3.0-or-later
"""Each step once (judgement.md, principle 5), whichever list names it.

A step takes the record and what the list is about, and says how it stands and what exactly is open:
children, needs, actions, days. What is open is named, so that an agreement to leave it open covers
exactly that (principle 11).
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

import fields as names
import people
from days import weekdays_of, without_work_beside, working_days
from duties import (REVIVES_NOTHING, SIX_WEEKS, held, help_has_ended, mark_of, meeting_marked, no_action,
                    plan_looked_at, plan_marked, stops)
from record import Row

DONE, OPEN, OUT_OF_DATE, NOT_NEEDED, TO_SETTLE = ("done", "open", "outOfDate", "notNeeded",
                                                  "toSettle")
READY = (DONE, NOT_NEEDED, "agreed")
GONE = ("familyWithdrew", "notEngaged", "movedAway")         # the family is not there to be asked
WITHOUT_WORK = ("merged", "openedInError")                   # nothing was worked on here


@dataclass
class Step:
    state: str
    open: frozenset = frozenset()
    why: str = ""
    on: date = None      # when it was done late


@dataclass
class About:
    """What a list is about: the day it is asked for, and the break or the reason."""
    on: date                          # the day that counts as today
    over: bool = False                # whether that day is over
    tafs_until: date = None           # later TAFs belong to the cover
    last_day: date = None             # at work, before the break
    spells: list = field(default_factory=list)
    holiday: str = None
    school_holiday: object = None
    reason: str = None
    today: date = None                # where `on` is an earlier day, the one of a closing
    reason_assumed: bool = True       # what is prepared counts; asked for a reason, that one does

    def __post_init__(self):
        self.today = self.today or self.on

    def reason_is_open(self, state):
        """Nobody has said yet for which reason it is to be closed."""
        return self.reason_assumed and closed_at(state) is None and not any(
            since_opened(state, one.day("on"), one.at) for one in state.all("preparation"))


def done(why=""):
    return Step(DONE, frozenset(), why)


def not_needed(why):
    return Step(NOT_NEEDED, frozenset(), why)


def open_(why, items=("*",), state=OPEN):
    return Step(state, frozenset(items), why)


# --- TAFs ----------------------------------------------------------------------------------------


def tafs(state, about):
    """Those held this time, until the moment the list is for."""
    return [one for one in held(state)
            if (about.tafs_until is None or one.day("heldOn") <= about.tafs_until)
            and since_opened(state, one.day("heldOn"), one.made["heldOn"])]


def last_taf(state, about):
    found = tafs(state, about)
    return found[-1] if found else None


def since_opened(state, on, position):
    """Whether something came after the FFA was opened again: what was before closed with it."""
    again = max(((one.day("on"), one.at) for one in state.all("reopening")), default=None)
    return again is None or (on, position) > again


def not_answered(state, about):
    """Principle 8: planned TAFs whose day is over, neither held nor cancelled."""
    return [one.id for one in state.all("meeting")
            if one.get("plannedFor") and not one.get("heldOn") and not one.get("cancelledOn")
            and (one.day("plannedFor") < about.on
                 or (about.over and one.day("plannedFor") == about.on))
            and since_opened(state, one.day("plannedFor"), one.last())]


def was_it_held(state, about):
    asked = not_answered(state, about)
    return open_("wasItHeld", asked, TO_SETTLE) if asked else not_needed("noQuestion")


def somebody_of_the_family_was_there(state, taf):
    return any(one["how"] in ("present", "late", "telephone")
               and speaks_for_the_family(state, one, taf.day("heldOn"))
               for one in attendances(state, taf))


def attendances(state, taf):
    return [one for one in state.all("attendance") if one.get("meeting") == taf.id]


def speaks_for_the_family(state, attendance, on):
    """Principle 6: of the family on that day, old enough or able to decide; no friend of it."""
    member = state.get("teamMember", attendance.get("member"))
    person = state.get("person", attendance.get("person") or (member and member.get("person")))
    return person is not None and people.is_there(person, on) \
        and (people.decides(person, on) if people.is_child(person) else people.is_grown_up(person, on)) \
        and person.get("relationship") != "familyFriend"


def decision(state, about):
    """Stay open or close: what the last TAF or, later, the plan for the holiday says."""
    said = []
    taf = last_taf(state, about)
    if taf is not None and taf.get("decision"):
        said.append((taf.day("heldOn"), taf.made["decision"], taf["decision"]))
    own = holiday_plan(state, about)
    others = [one for one in state.all("holidayPlan") if one.id != own.id and one.get("decision")
              and since_opened(state, one.stated["decision"], one.made["decision"])]
    if own.get("decision"):
        decided = (own.stated["decision"], own.made["decision"], own["decision"])
        if not said or decided > said[0]:
            return own["decision"]
    said += [(one.stated["decision"], one.made["decision"], one["decision"]) for one in others]
    return max(said)[2] if said else None


def no_action_needed(state):
    return any(one.end is None for one in no_action(state))


def ended(state, about):
    """"No action needed" and withdrawal lead to closing without a TAF (section 2)."""
    return no_action_needed(state) or help_has_ended(state, about.on)


def review(state, about):
    """The last TAF before the break: held with the family, decided, and no other due before."""
    taf = last_taf(state, about)
    if decision(state, about) != "stayOpen" and ended(state, about):
        return not_needed("ended")
    if taf is None:
        return open_("noTaf")
    closed = max((one.at for one in state.all("closure")), default=-1)
    opened = max((one.at for one in state.all("reopening")), default=-1)
    # With the closing what was planned ended, too.
    if any(not one.get("heldOn") and not one.get("cancelledOn") and one.get("plannedFor")
           and (closed <= opened or one.last() > closed)
           and about.on <= one.day("plannedFor") <= about.last_day and not about.over
           for one in state.all("meeting")):
        return open_("furtherTafPlanned")
    due = review_limit(state, taf, about)
    if taf.get("decision") != "close" and due is not None and due <= about.last_day:
        return open_("reviewDueBefore")
    if taf.get("beforeMyTime") and not attendances(state, taf):
        return open_("attendanceNotKnown", state=TO_SETTLE)
    if not somebody_of_the_family_was_there(state, taf):
        return open_("familyNotThere")
    if decision(state, about) is None:
        return open_("notDecided")
    silent = not_spoken_of(state, taf)
    if silent:
        return open_("actionsNotSpokenOf", silent)
    if decision(state, about) == "close" and taf.get("decision") != "close" \
            and taf_decided(state, about).state == OPEN:
        return open_("tafDidNotDecideToClose")     # an FFA closes by a TAF, not by the plan alone
    return done()


def review_limit(state, taf, about):
    """D4, or D3 before the first TAF: six weeks from the last one, or from the day help was agreed
    to, or the FFA opened, again; none while it has stopped."""
    begin = taf.day("heldOn") if taf is not None else state.one("registration").day("completedOn")
    if begin is None:
        return None
    found = stops(state, about.on)
    if any(one.end is None for one in found):
        return None
    again = [(one.end, one.end_at, one.ended) for one in found]
    again += [(one.day("on"), one.at, "reopened") for one in state.all("reopening")]
    for on, _, ended in sorted(again):
        if begin is None or on > begin:     # what revives nothing leaves nothing to be owed
            begin = None if ended in REVIVES_NOTHING else on
    return begin + SIX_WEEKS if begin else None


def not_spoken_of(state, taf):
    """Actions that were open at a TAF, still are, and were not spoken of there (D4: reviewed)."""
    spoken = {one["action"] for one in state.all("actionReview") if one.get("meeting") == taf.id}
    held_then = (taf.day("heldOn"), taf.made["heldOn"])
    return [one.id for one in state.all("action")
            if one.get("status", "open") == "open" and one.id not in spoken
            and (one.since, one.at) < held_then
            and taf.made["heldOn"] not in one.written.values()]


def taf_decided(state, about):
    """"Needs met" only where the last TAF said so."""
    if about.reason not in ("needsMet", "oneAgency"):
        return not_needed(about.reason)
    if no_action_needed(state):
        return not_needed("noActionNeeded")
    if help_has_ended(state, about.on) \
            and (about.reason == "oneAgency" or about.reason_is_open(state)):
        return not_needed("withdrawn")
    taf = last_taf(state, about)
    decided = taf is not None and taf.get("decision") == "close"
    met = about.reason != "needsMet" or (taf is not None and taf.get("needsMet") == "yes")
    if closed_at(state) is not None and not (decided and met):
        return not_needed("closed")     # corrected since: no TAF of a closed FFA is held for it
    if not decided:
        return open_("notDecidedToClose")
    if closed_at(state) is None and decided_to_stay(state, taf):
        return open_("decidedToStay")
    return done() if met else open_("needsNotMet")


def decided_to_stay(state, taf):
    """Whether the plan for a holiday, any, decided since that the FFA stays open, as the last word."""
    said = [(one.stated["decision"], one.made["decision"], one["decision"])
            for one in state.all("holidayPlan") if one.get("decision")
            and since_opened(state, one.stated["decision"], one.made["decision"])]
    last = max(said, default=None)
    return last is not None and last[2] == "stayOpen" \
        and last[:2] > (taf.day("heldOn"), taf.made["decision"])


# --- in EHM --------------------------------------------------------------------------------------


def taf_in_ehm(state, about):
    """The records of all TAFs of this time in EHM, of mine each."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    taf = last_taf(state, about)
    if taf is None:
        return not_needed("noTaf")      # that one is missing is another step
    if taf.get("beforeMyTime"):
        return not_needed("beforeMyTime")
    if not meeting_marked(state, taf.id):
        return not_in_ehm(state, taf.id)
    earlier = [one.id for one in tafs(state, about)
               if not one.get("beforeMyTime") and not meeting_marked(state, one.id)]
    return open_("earlierNotInEhm", earlier) if earlier else done()


def not_in_ehm(state, id):
    changed = mark_of(state, id) is not None
    return open_("changedSinceEhm" if changed else "notInEhm", (id,),
                 OUT_OF_DATE if changed else OPEN)


def marked(state, row, members):
    """The mark of a row, while none of these members changed since."""
    mark = mark_of(state, row.id)
    if mark is None or state.touched_since(mark.at, (row.kind,), members,
                                           lambda one: one.id == row.id):
        return None
    return mark


def closed_at(state):
    """The entry of the closing that holds; what was written after it is not the closing's."""
    return max(one.at for one in state.all("closure")) if state.is_closed() else None


def notes(state, about):
    """Every case note in EHM, and the last one not old."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    closed = closed_at(state)
    rows = [one for one in state.all("note") if closed is None or one.at < closed]
    recent = [one.day("on") for one in rows if since_opened(state, one.day("on"), one.at)]
    if not recent:
        return open_("noNotes")
    if max(recent) < about.on - timedelta(days=names.NOTES_AGE):
        return open_("notesOld")
    missing = [one.id for one in rows if not marked(state, one, names.NOTE_TEXT)]
    if missing:
        changed = all(mark_of(state, one) is not None for one in missing)
        return open_("notInEhm", missing, OUT_OF_DATE if changed else OPEN)
    return done()


def plan(state, about):
    """The Family Plan changed or looked at since the last TAF, and in EHM."""
    if about.reason in WITHOUT_WORK:
        return not_needed(about.reason)
    taf = last_taf(state, about)
    rows = [one for kind in names.PLAN_ROWS for one in state.all(kind)]
    if taf is None and not rows:
        return not_needed("noPlan")
    mark = plan_marked(state)
    if taf is not None:
        looked = plan_looked_at(state, taf)
        if looked is None:
            return open_("notSinceTaf", state=OUT_OF_DATE)
        if mark is not None and mark.at < looked:
            return open_("changedSinceEhm", state=OUT_OF_DATE)
    if mark is None:
        return not_in_ehm(state, names.SINGLETONS["familyPlan"])
    return done()


# --- the holiday ---------------------------------------------------------------------------------


def holiday_plan(state, about):
    label = "$holidayPlan/" + (about.holiday or "")
    return state.get("holidayPlan", label) or Row("holidayPlan", label, -1, None)


def no_contact_wanted(state, about):
    """Needs the family's words (section 2)."""
    words = holiday_plan(state, about).get("noContactWanted")
    return isinstance(words, str) and bool(words.strip())


def contacts(state, about):
    """The agreed contacts who can be one: of the team, not of the family."""
    found = []
    for one in state.all("holidayContact"):
        member = state.get("teamMember", one["member"])
        if one["break"] == about.holiday and member is not None and not member.get("person") \
                and since_opened(state, one.day("agreedOn"), one.at):
            found.append((one, member))
    return found


def is_there(state, member, on, about):
    """Whether a member of the team is at work on a day: within their time in the team, on their days
    of the week, and in a school holiday only when they work then."""
    first, last = member.day("from"), member.day("until")
    if (first and on < first) or (last and on > last):
        return False
    if member.get("termTimeOnly") and about.school_holiday is not None \
            and about.school_holiday.first <= on <= about.school_holiday.last:
        return False
    works = next((weekdays_of(member[name]) for name in names.WORKS_DAYS if name in member), None)
    return works is None or on.weekday() in works


def days_away(about):
    return sorted({day for first, last in about.spells for day in working_days(first, last)})


def contact(state, about):
    """Somebody on every working day of every spell away."""
    if no_contact_wanted(state, about):
        return done("noContactWanted")
    agreed = contacts(state, about)
    uncovered = [day.isoformat() for day in days_away(about)
                 if not any(one.day("from") <= day <= one.day("until")
                            and is_there(state, member, day, about) for one, member in agreed)]
    return open_("uncovered" if agreed else "noContact", uncovered or ("*",)) \
        if uncovered or not agreed else done()


def access(state, about):
    """Each contact has access on EHM on the days they cover."""
    if no_contact_wanted(state, about):
        return not_needed("noContactWanted")
    agreed = contacts(state, about)
    if not agreed:
        return open_("noContact")
    missing = []
    for one, member in agreed:
        covered = [day for day in days_away(about) if one.day("from") <= day <= one.day("until")]
        first, last = member.day("accessFrom"), member.day("accessUntil")
        if covered and (first is None or first > covered[0] or (last and last < covered[-1])):
            missing.append(member.id)
    return open_("noAccess", missing) if missing else done()


CONTACT = ("member", "from", "until", "phone")


def contact_changed(state, about, position, on):
    """Whether who, which days or which number changed after something was told or written."""
    mine = {member.id for _, member in contacts(state, about)}
    for one, _ in contacts(state, about):
        if newer(one, CONTACT, position, on):
            return True
    for member in state.all("teamMember"):
        if member.id in mine and member.at < position \
                and member.last(("phone", "name")) > position:
            return True
    return any(one.kind == "holidayContact" and one.written < position < one.undone
               for one in state.undone)


def newer(row, members, position, on):
    """Principle 7: a row that was there before is newer when it was written to since, or when it came
    later for the people all the same; a row that was written down later is newer when it came later
    for them: by the stated days, and by the order of entries within a day."""
    if row.at <= position:
        return row.last(members) > position or speaks_of(row) > on
    stated = max(row.stated.values())
    later = stated > on or stated == on
    edited = row.last(members) > row.at
    return later or edited


def speaks_of(row):
    """The day a row is about; what is in the plan is of the day it was first written for."""
    return next((row.day(name) for name in ("heldOn", "agreedOn", "on") if row.get(name)), row.since)


def told(state, about):
    """The family was told who the contact is, and that has not changed since."""
    if no_contact_wanted(state, about):
        return not_needed("noContactWanted")
    row = holiday_plan(state, about)
    if not contacts(state, about):
        return open_("noContact")
    silent = [member.id for one, member in contacts(state, about)
              if not (one.get("phone") or member.get("phone"))]
    if silent:
        return open_("noNumber", silent)
    if not row.get("familyToldOn"):
        return open_("notTold")
    if contact_changed(state, about, row.written["familyToldOn"], row.day("familyToldOn")):
        return open_("contactChanged", state=OUT_OF_DATE)
    return done()


def handover(state, about):
    """The handover note: written, resting on who, which days, which number, and on risks; in EHM."""
    row = holiday_plan(state, about)
    if not row.get("writtenOn") or not row.get("support"):
        return open_("notWritten")
    if not row.get("risks") and not row.get("noRisksKnown"):
        return open_("risksNotSaid")
    if not row.get("contact") and not no_contact_wanted(state, about):
        return open_("contactNotSaid")
    position = row.last(names.HANDOVER_TEXT)
    on = row.day("writtenOn")
    if not no_contact_wanted(state, about) and contact_changed(state, about, position, on):
        return open_("contactChanged", state=OUT_OF_DATE)
    if risks_changed(state, about, position, on):
        return open_("risksChanged", state=OUT_OF_DATE)
    if not marked(state, row, names.HANDOVER_TEXT):
        return not_in_ehm(state, row.id)
    return done()


def risks_changed(state, about, position, on):
    """What is known of risks since the note: a significant note, a worry, risks of a TAF."""
    if any(one.get("significant") and newer(one, names.NOTE_TEXT, position, on)
           for one in state.all("note")):
        return True
    if any(newer(one, ("what",), position, on) for one in state.all("concern")):
        return True
    tafs = [one for one in held(state)
            if about.tafs_until is None or one.day("heldOn") <= about.tafs_until]
    return any(one.get("risks") and newer_risks(one, position, on) for one in tafs)


def newer_risks(taf, position, on):
    """The risks of a TAF are newer by its day; written to an older TAF, by the entry."""
    if taf.written["risks"] <= position:
        return taf.written["risks"] == taf.made["heldOn"] and taf.day("heldOn") > on
    as_recorded = taf.written["risks"] == taf.made["risks"] == taf.made["heldOn"]
    return taf.day("heldOn") >= on if as_recorded else True


def services(state, about):
    return done() if holiday_plan(state, about).get("servicesToldOn") else open_("notTold")


def review_in_break(state, about):
    """A review whose limit falls on a day away: held by somebody who is there, in time."""
    taf = last_taf(state, about)
    limit = review_limit(state, taf, about)
    if limit is None or not any(first <= limit <= last for first, last in (
            without_work_beside(*one) for one in about.spells)):
        return not_needed("noReviewInBreak")
    row = holiday_plan(state, about)
    if row.get("holdReviewEarlier"):
        earlier = any(one.get("plannedFor") and not one.get("heldOn")
                      and not one.get("cancelledOn")
                      and one.day("plannedFor") <= about.last_day for one in state.all("meeting"))
        return done("heldEarlier") if earlier else open_("earlierNotPlanned")
    holder = state.get("teamMember", row.get("reviewHolder"))
    by = row.day("reviewHeldBy")
    if holder is None or by is None:
        return open_("nobodyHoldsIt")
    if by > limit or (taf is not None and by <= taf.day("heldOn")):
        return open_("afterLimit")
    return done() if is_there(state, holder, by, about) else open_("holderNotThere")


# --- the home tray -------------------------------------------------------------------------------


def tray_answers(state, about):
    return {one.id: people.answer(state, one, "homeTray", about.today)
            for one in people.asked_for_tray(state, about.on, about.today)}


def tray_consent(state, about):
    """Each who decides is asked; one refusal makes sharing not needed, naming who."""
    said = tray_answers(state, about)
    refused = [id for id, one in said.items() if one in people.AGAINST]
    if refused:
        return Step(NOT_NEEDED, frozenset(refused), "refused")
    missing = [id for id, one in said.items() if one is None]
    if missing:
        return open_("notAsked", missing)
    unknown = [one.id for one in people.responsibility_not_known(state, about.on)
               if not people.refuses(state, one, about.today)
               and people.answer(state, one, "homeTray", about.today) != people.AGREED]
    if unknown or not said:
        return open_("responsibilityNotKnown", unknown or ("*",), TO_SETTLE)
    return done()


def shares(state, about):
    """Shares that hold: with whom it was agreed to share, and made since anybody last said no; what
    was agreed again is shared again."""
    said = [people.answers(state, one, "homeTray", about.today)
            for one in people.asked_for_tray(state, about.on, about.today)]
    no = max(((one.day("on"), one.at) for each in said for one in each
              if one["answer"] in people.AGAINST), default=None)
    with_whom = {each[-1].get("with") for each in said if each}
    return [one for one in state.all("trayShare")
            if running(one, max(about.on, one.day("on"))) and one.day("on") <= about.today
            and with_whom <= {one["with"]} and (no is None or no < (one.day("on"), one.at))]


def running(share, on):
    until = share.day("until")
    return until is None or until > on


def tray_refused(state, about):
    """One refusal makes sharing not needed (1a); what is still shared is to be ended first."""
    return tray_consent(state, about).state == NOT_NEEDED \
        and not any(running(one, about.today) for one in state.all("trayShare"))


def share_ended(state, about):
    """What is shared is ended once somebody who decides says no, at any time."""
    still = [one.id for one in state.all("trayShare")
             if running(one, about.today) and one.day("on") <= about.today]
    if not still:
        return not_needed("nothingShared")
    refused = tray_consent(state, about).state == NOT_NEEDED
    return open_("endTheShare", still) if refused else done()


def tray_shared(state, about):
    consent = tray_consent(state, about)
    still = [one.id for one in state.all("trayShare") if running(one, about.today)]
    if consent.state == NOT_NEEDED:
        return not_needed("refused")
    if consent.state != DONE:
        return open_("notAgreed")
    if shares(state, about):
        return done()
    return open_("shareAgain" if still else "notShared")


def tray_covered(state, about):
    """Somebody with whom it is shared is there on every working day away."""
    if tray_consent(state, about).state == NOT_NEEDED:
        return not_needed("refused")
    holding = shares(state, about)
    if not holding:
        return open_("notShared")
    uncovered = [day.isoformat() for day in days_away(about)
                 if not any(running(one, day) and not manager_away(one, day) for one in holding)]
    return open_("uncovered", uncovered) if uncovered else done()


def manager_away(share, on):
    first, last = share.day("managerAwayFrom"), share.day("managerAwayUntil")
    return first is not None and first <= on and (last is None or on <= last)

