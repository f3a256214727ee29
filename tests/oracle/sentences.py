# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be so where a sentence says a day or a number: of the beginning, TAFs, the break, the end."""

from datetime import timedelta

import days
import record
from truewords import says

DAY = timedelta(days=1)
SIX_WEEKS = 42      # D3 and D4 (domain.md)


@says("The TAF was on {d}")
def the_taf_was(rows, on):
    return bool(rows.held) and rows.held[-1].day("heldOn") == on


@says("TAF {n} was on {d}")
def taf_was(rows, number, on):
    return 0 < number <= len(rows.held) and rows.held[number - 1].day("heldOn") == on


@says("First TAF was on {d}")
def first_taf(rows, on):
    return rows.any("meeting", heldOn=on)


@says("A TAF was planned for {d}. Was it held?")
def was_planned(rows, on):
    return rows.planned(on) and on <= rows.today


@says("Planned for {d}", "one is planned for {d}",
      "No TAF held yet; one is planned for {d}",
      "No TAF held since it was opened again; one is planned for {d}",
      "A further TAF is planned for {d}, before you leave")
def planned(rows, on):
    return rows.planned(on) and on >= rows.today


@says("{n} steps of closing come first", "{n} step of closing comes first")
def closing_first(rows, number):
    return number > 0


@says("There were no case notes when you left",
      "When you left there was no case note since it was opened again")
def no_notes_then(rows):
    return True


@says("The last case note was of {d} when you left")
def last_note_then(rows, on):
    return rows.any("note", on=on)


@says("Closed on {d}; what is in EHM of it, since {d}, was changed")
def closing_changed(rows, on, entered):
    return rows.any("closure", on=on) and rows.any("ehmMark", on=entered)


@says("Left open with the agreement of {who}, on {d}",
      "Left open with the agreement of somebody else, on {d}")
def agreed_to_leave(rows, *said):
    return rows.any("override", on=said[-1])


@says("the plan for the holiday decided on {d} that it stays open")
def plan_stays(rows, on):
    return any(one.get("decision") == "stayOpen" and one.stated["decision"] == on
               for one in rows.all("holidayPlan"))


@says("Of an earlier TAF, owed since {d}")
def owed_since(rows, on):
    """Since the TAF, or since it was written that somebody has parental responsibility."""
    return rows.any("meeting", heldOn=on) or responsibility_written(rows, on)


def responsibility_written(rows, on):
    return any(change.field == "parentalResponsibility" and entry.day == on
               for entry in rows.entries for change in entry.changes)


@says("Registered on {d}", "Registered on {d}; the assessment is not finalised")
def registered(rows, on):
    return rows.any("registration", completedOn=on)


@says("Sent on {d}", "Sent on {d}; the Helpdesk has not registered the family yet")
def sent(rows, on):
    return rows.any("registration", sentOn=on)


@says("Sent on {d}; not registered after {n} working days",
      "Sent on {d}; not registered after {n} working day")
def waits(rows, on, number):
    return sent(rows, on) and number == days.working_between(on, rows.said_on) \
        and not rows.any("registration", completedOn=rows.said_on)


@says("Asked on {d}")
def asked(rows, on):
    return rows.any("helpdeskCheck", on=on) or look_back(rows, on)


@says("Its day was {d}: has what was reached lasted?")
def look_back(rows, on):
    """Six months after closing, if it closes today or has closed."""
    return any(days.months_later(one, 6) == on for one in
               [row.day("on") for row in rows.all("closure")])


@says("Finalised on {d}", "Finalised on {d}, with gaps and a reason",
      "Finalised on {d}; not signed by the family", "Finalised on {d}; the family has no copy")
def finalised(rows, on):
    return rows.any("assessment", finalisedOn=on)


@says("Signed on {d}")
def signed(rows, on):
    return rows.any("assessment", signedOn=on)


@says("Nobody has agreed to help since {d}", "Stopped on {d}: nobody agreed to help then")
def against(rows, on):
    return any(one.day("on") == on and one["about"] == "help" and one["answer"] != "agreed"
               for one in rows.all("consent"))


@says("Stopped on {d}: no action needed")
def no_action(rows, on):
    return rows.any("assessment", noActionNeeded=True, finalisedOn=on)


@says("Stopped on {d}: the FFA was closed", "Closed on {d}; EHM does not know of it", "Closed on {d}")
def closed(rows, on):
    return rows.any("closure", on=on)


@says("Re-opened on {d}")
def reopened(rows, on):
    return rows.any("reopening", on=on)


@says("Agreed on {d}")
def tray_agreed(rows, on):
    return rows.any("consent", about="homeTray", answer="agreed", on=on)


def goes_on(rows, on):
    """Somebody agreed on that day, or it was written that somebody has parental responsibility."""
    return rows.any("consent", about="help", answer="agreed", on=on) \
        or responsibility_written(rows, on)


@says("Help goes on since {d}; no TAF is planned")
def agreed_again(rows, on):
    return goes_on(rows, on) and not any(rows.planned(day) for day in days_ahead(rows))


@says("Help goes on since {d}; the next TAF is planned for {d}")
def agreed_planned(rows, on, planned_for):
    return goes_on(rows, on) and planned(rows, planned_for)


@says("Last TAF on {d}; the next is planned for {d}")
def last_and_next(rows, on, planned_for):
    return rows.any("meeting", heldOn=on) and planned(rows, planned_for)


@says("Last TAF on {d}; no TAF is planned")
def last_and_none(rows, on):
    return rows.any("meeting", heldOn=on) and not any(rows.planned(day) for day in days_ahead(rows))


@says("Last TAF on {d}; decided: close")
def last_and_closing(rows, on):
    return rows.any("meeting", heldOn=on, decision="close")


def days_ahead(rows):
    return [rows.today + DAY * number for number in range(400)]


def six_weeks_after_something(rows, on):
    """A TAF, a registration, an agreement or an opening six weeks before it."""
    begun = on - DAY * SIX_WEEKS
    return rows.any("meeting", heldOn=begun) or rows.any("registration", completedOn=begun) \
        or rows.any("reopening", on=begun) or rows.any("consent", about="help", on=begun) \
        or begun in rows.written_on


@says("No TAF is planned; the next is due by {d}", "the next was due on {d}", "The next was due on {d}", "the next is due by {d}",
      "The next is due by {d}",
      "The next TAF is due by {d}, before you leave", "The next TAF was due by {d}, before you leave",
      "The next TAF was due by {d}, and nobody was said to hold it",
      "The next TAF was due by {d}; none is planned",
      "The next TAF is due by {d}, while you are away: hold it earlier, or say who holds it when",
      "The next TAF is due by {d}, to be held before you leave; none is planned")
def due_by(rows, on):
    return six_weeks_after_something(rows, on)


@says("Planned for {d}; due by {d}")
def planned_late(rows, planned_for, on):
    return planned(rows, planned_for) and six_weeks_after_something(rows, on)


@says("Arranged for {d}; it is due by {d}")
def arranged_late(rows, held_by, on):
    return arranged(rows, held_by) and six_weeks_after_something(rows, on)


@says("Arranged for {d}")
def arranged(rows, on):
    return rows.any("holidayPlan", reviewHeldBy=on)


@says("Not there on {d}: {who}")
def holder_away(rows, on, who):
    return any(one.day("reviewHeldBy") == on and [one.get("reviewHolder")] == who
               for one in rows.all("holidayPlan"))


@says("Risks were looked at on {d}")
def risks_looked_at(rows, on):
    return rows.any("meeting", heldOn=on, risksReviewed=True) \
        or any(one.day("heldOn") == on and one.get("risks") for one in rows.held)


@says("the plan was last looked at on {d}")
def plan_looked_at(rows, on):
    return plan_seen(rows, on)


def plan_seen(rows, on):
    """A review of the plan of that day, or a goal or an action written, in a TAF's record or by itself."""
    return rows.any("planReview", on=on) or any(
        one.day == on or on in {change.stated for change in one.changes} for one in rows.entries
        if any(change.kind in ("goal", "action", "planReview") for change in one.changes)) \
        or on in rows.written_on


@says("Told on {d}")
def told_on(rows, on):
    return rows.any("holidayPlan", familyToldOn=on) or rows.any("holidayPlan", servicesToldOn=on) \
        or rows.any("preparation", helpdeskToldOn=on) or rows.any("closure", helpdeskToldOn=on)


def written_then(rows, on, kinds):
    """Something of these kinds was written, put right or taken back on a day, or is of it."""
    return any(change.kind in kinds and on in (one.day, change.stated)
               for one in rows.entries for change in one.changes) or on in rows.written_on


@says("The contact, the days or the number changed on {d}; the family was told on {d}")
def contact_changed(rows, on, told):
    return rows.any("holidayPlan", familyToldOn=told) and told <= on \
        and written_then(rows, on, ("holidayContact", "teamMember"))


def handover_written(rows, on):
    """The day that was stated, or that of writing where the day was left as it was."""
    return rows.any("holidayPlan", writtenOn=on) or any(
        entry.day == on and entry.command == "writeHandoverNote" for entry in rows.entries)


@says("The contact, the days or the number changed on {d}; this was written on {d}")
def contact_changed_after(rows, on, written):
    return handover_written(rows, written) and written <= on \
        and written_then(rows, on, ("holidayContact", "teamMember"))


def new_or_changed(rows, kind, day, on):
    """A row of that day, or something of one that was put right on it."""
    return any(one.day(day) == on for one in rows.all(kind)) or any(
        entry.day == on and change.kind == kind for entry in rows.entries for change in entry.changes)


@says("A TAF spoke of risks, or they were changed, on {d}, after this was written")
def risks_since(rows, on):
    return any(one.get("risks") for one in rows.held) and new_or_changed(
        rows, "meeting", "heldOn", on)


@says("A concern was raised or changed on {d}, after this was written")
def concern_since(rows, on):
    return new_or_changed(rows, "concern", "on", on)


@says("A significant note came or was changed on {d}, after this was written")
def significant(rows, on):
    return any(one.get("significant") for one in rows.all("note")) and new_or_changed(
        rows, "note", "on", on)


@says("A concern of {d} is open")
def concern_of(rows, on):
    return rows.any("concern", on=on)


@says("The last case note is of {d}")
def last_note(rows, on):
    return rows.any("note", on=on)


@says("Prepared on {d}; something it speaks of was written on {d}")
def prepared_before(rows, on, changed):
    return rows.any("preparation", on=on) and changed >= on and changed in rows.written_on | {
        one.day("on") for kind in ("note", "concern", "outcomeReview") for one in rows.all(kind)
    } | {one.day("heldOn") for one in rows.held}


@says("The closing was prepared on {d}; the FFA is not closed yet")
def prepared_open(rows, on):
    return rows.any("preparation", on=on)


@says("Written on {d}")
def written_on(rows, on):
    return rows.any("preparation", on=on)


@says("Written {d}, not yet in EHM", "Written {d}, in EHM")
def written_in(rows, on):
    fields = {"meeting": ("heldOn", "writtenOn"), "assessment": ("finalisedOn",),
              "holidayPlan": ("writtenOn",), "closure": ("on",), "preparation": ("on",),
              "note": ("on",), "outcomeReview": ("on",), "ehmMark": ("on",)}
    step = rows.step
    if step == "handover":
        return handover_written(rows, on)
    if step in ("plan", "taf-plan"):
        return plan_seen(rows, on)
    return any(one.day(field) == on for kind, members in fields.items() for field in members
               for one in rows.all(kind)) or any(one.typed == on for one in rows.all("meeting")) \
        or any(entry.day == on for one in rows.held for entry in rows.entries
               if entry.at == one.made["heldOn"])


@says("Entered in EHM on {d}, and changed since")
def was_in_ehm(rows, on):
    return rows.any("ehmMark", on=on)


@says("Offered on {d}, declined")
def declined(rows, on):
    return rows.any("copy", on=on, declined=True) \
        or rows.any("assessment", copyOfferedOn=on) or rows.any("assessment", copyDeclinedOn=on)


@says("Given on {d}")
def given(rows, on):
    return any(one.day("on") == on and not one.get("declined") for one in rows.all("copy")) \
        or rows.any("assessment", copyGivenOn=on) or rows.any("feedback", on=on, result="given")


@says("Asked on {d}, and declined")
def feedback_declined(rows, on):
    return rows.any("feedback", on=on, result="declined")


@says("Could not be reached on {d}")
def not_reached(rows, on):
    return rows.any("feedback", on=on, result="notReached")


@says("Asked on {d}; no answer is recorded")
def request(rows, on):
    return any(one.day("on") == on and not one.get("answeredOn") for one in rows.all("support"))


@says("Nobody has been told yet of the concern of {d}")
def concern_untold(rows, on):
    return any(one.day("on") == on and not one.get("closedOn") and one.id not in rows.told_of
               for one in rows.all("concern"))


@says("The concern of {d} has been passed on, and is open")
def concern_told(rows, on):
    return any(one.day("on") == on and not one.get("closedOn") and one.id in rows.told_of
               for one in rows.all("concern"))


@says("{n} concerns are open, the oldest of {d}")
def concerns_open(rows, number, on):
    still = [one.day("on") for one in rows.all("concern") if not one.get("closedOn")]
    return len(still) == number and min(still) == on


@says("A step up was considered on {d} and not taken")
def considered(rows, on):
    return rows.any("statutoryStep", on=on, considered=True)


@says("Stepped up on {d}; who leads now, and since when, is not said", "Stepped up on {d}")
def stepped_up(rows, on):
    return any(one.day("on") == on and not one.get("considered") for one in rows.all("statutoryStep"))


@says("They lead since {d}")
def leads(rows, on):
    return rows.any("preparation", leadSince=on) or rows.any("closure", leadSince=on)


@says("Last talk with a manager on {d}")
def manager(rows, on):
    return rows.any("discussion", on=on)


@says("Not closed yet; your last day is {d}")
def last_day(rows, on):
    return days.is_working(on) and any(
        one.day("from") > on and not any(True for _ in days.working_days(on + DAY, one.day("from") - DAY))
        for one in rows.all("away") + holidays_as_rows())


def holidays_as_rows():
    found = []
    for one in days.holidays():
        row = record.Row("away", one.name, 0, None)
        row.update({"from": one.first.isoformat(), "until": one.last.isoformat()})
        found.append(row)
    return found


@says("Access on EHM is there from {d} to {d}")
def access(rows, first, last):
    spells = rows.all("away") + holidays_as_rows()
    return any(one.day("from") == first for one in spells) \
        and any(one.day("until") == last for one in spells)


@says("{n} working days have no contact ({d} to {d})", "{n} working day has no contact ({d} to {d})")
def without_contact(rows, number, first, last):
    """Each working day from the first to the last."""
    return some_without_contact(rows, number, first, last) \
        and number == sum(1 for _ in days.working_days(first, last))


@says("{n} working days have no contact (the first on {d}, the last on {d})",
      "{n} working days still to come have no contact (the first on {d}, the last on {d})")
def some_without_contact(rows, number, first, last):
    return first < last and days.is_working(first) and days.is_working(last) \
        and number <= sum(1 for _ in days.working_days(first, last))


@says("1 working day has no contact ({d})")
def day_without_contact(rows, on):
    return days.is_working(on)


@says("{n} working days still to come have no contact ({d} to {d})",
      "{n} working day still to come has no contact ({d} to {d})")
def still_without_contact(rows, number, first, last):
    return rows.said_on <= first and without_contact(rows, number, first, last)


@says("1 working day still to come has no contact ({d})")
def day_still_without_contact(rows, on):
    return rows.said_on <= on and days.is_working(on)


@says("{n} contacts, on every working day you are away", "{n} contact, on every working day you are away")
def contacts(rows, number):
    return 0 < number <= len(rows.all("holidayContact"))


@says("On {n} working days nobody it is shared with is there",
      "On {n} working day nobody it is shared with is there")
def without_share(rows, number):
    return number > 0


@says("Open since {d}", "Open since {d}, over 12 months")
def open_since(rows, on):
    return rows.any("registration", completedOn=on) or rows.any("reopening", on=on)


@says("Not open over 12 months", "No action was carried over 3 times", "Nobody of the family is 16 or 17",
      "Nobody turns 16 in the next days", "Everybody of 16 has been asked themselves")
def limits(rows):
    return True
