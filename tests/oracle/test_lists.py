#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small stories for the moments of lists, and for what makes a step out of date."""

import unittest

from asking import CLOSING, DAD, STAYING, TRAY, duty, entry, judged, status, step
from families import (LAST_DAY, Life, SUMMER, agreed, b_until_may, closes, copy_to, k, marked,
                      opened, prepared, profile, r, said, taf)


class Moments(unittest.TestCase):
    """Principles 3 and 4."""

    def test_what_was_open_at_leaving_can_be_done_late_and_is_not_left_ready(self):
        life = r().without(lambda one: one["command"] == "markInEhm"
                           and "$note" in one["fields"]["targets"])
        self.assertEqual(step(life, "2019-08-01", STAYING, "notes"), "late")
        marked(life, "2019-08-02", "$note", "$holidayPlan/summer-2019")
        self.assertEqual(step(life, "2019-08-02", STAYING, "notes"), "doneLate")
        self.assertEqual(status(life, "2019-08-02", STAYING), "leftOpen")
        found = duty(life, "2019-08-05", f"D7/{SUMMER}")
        self.assertEqual((found["state"], found["metOn"], found["daysLate"]),
                         ("met", "2019-08-02", 9))

    def test_a_stated_day_before_leaving_counts_also_when_typed_later(self):
        life = r()
        for one in life.commands:
            if one["command"] == "planHoliday":
                del one["fields"]["plan"]["servicesToldOn"]
        life.do("2019-08-02", "planHoliday", plan={"break": SUMMER, "servicesToldOn": LAST_DAY})
        self.assertEqual(step(life, "2019-08-01", STAYING, "services"), "late")
        self.assertEqual(step(life, "2019-08-02", STAYING, "services"), "done")

    def test_days_noted_after_a_closing_keep_no_earlier_break_going(self):
        easter = "before-break-closing/easter-2019"
        for noted, then in (("2019-04-01", "leftOpen"), ("2019-06-20", "over")):
            life = b_until_may().until("2019-04-05")
            life.do(noted, "recordAway", away={"id": "$away", "from": "2019-07-29",
                                               "until": "2019-09-01", "break": SUMMER})
            life.commands.sort(key=lambda one: one["at"])
            closes(life, "2019-04-05")
            life.commands.sort(key=lambda one: one["at"])
            self.assertEqual(status(life, "2019-07-24", easter, breaks=["easter-2019"]), "leftOpen")
            self.assertEqual(status(life, "2019-07-25", easter, breaks=["easter-2019"]), then)

    def test_a_note_typed_later_opens_nothing(self):
        life = r()
        life.do("2019-08-02", "writeNote", note={"id": "$later", "type": "call",
                                                 "on": "2019-07-23", "fact": "Rang."})
        self.assertEqual(status(life, "2019-08-02", STAYING), "leftReady")

    def test_what_is_taken_back_opens_again_late(self):
        life = r()
        life.do("2019-08-02", "withdrawEntry", target=entry(life, "agreeHolidayContact"))
        self.assertEqual(step(life, "2019-08-02", STAYING, "contact"), "late")

    def test_what_states_a_day_before_what_it_rests_on_is_out_of_date(self):
        for command, field, id in (("planHoliday", "familyToldOn", "told"),
                                   ("writeHandoverNote", "writtenOn", "handover")):
            life = r()
            for one in life.commands:
                if one["command"] == command and field in one["fields"]["plan"]:
                    one["fields"]["plan"][field] = "2019-07-05"     # agreed on the 8th
            self.assertEqual(step(life, LAST_DAY, STAYING, id), "outOfDate")

    def test_an_earlier_taf_that_is_not_in_ehm_is_asked_for(self):
        life = r().without(lambda one: one["command"] == "markInEhm"
                           and "$t1" in one["fields"]["targets"])
        self.assertEqual(step(life, LAST_DAY, STAYING, "taf-in-ehm"), "open")

    def test_a_tray_withdrawn_in_the_break_leaves_the_list_as_it_was(self):
        life = r()
        life.do("2019-08-02", "recordConsent", consents=[said("$mum", "withdrawn", "2019-08-02",
                                                              "homeTray")])
        self.assertEqual(status(life, "2019-08-02", TRAY), "leftReady")

    def test_not_registered_not_for_this_family(self):
        life = Life()
        profile(life, "2019-06-01")
        opened(life, "2019-06-01")
        self.assertEqual(status(life, "2019-07-01", STAYING), "notRegistered")

    def test_closed_before_the_list_began(self):
        life = closes(k(b_until_may()), "2019-07-10")
        self.assertEqual(status(life, "2019-07-12", STAYING), "decidedOtherwise")
        self.assertEqual(step(life, "2019-07-12", CLOSING, "closed"), "open")
        early = closes(b_until_may(), "2019-05-20", "familyWithdrew")
        self.assertEqual(status(early, "2019-07-12", CLOSING), "closedBefore")

    def test_closing_stays_as_it_stood_at_closing(self):
        life = closes(k(), "2019-07-10")
        marked(life, "2019-07-10", "$closure")
        life.do("2019-07-15", "writeNote", note={"id": "$later", "type": "call",
                                                 "on": "2019-07-15", "fact": "Rang."})
        self.assertEqual(status(life, "2019-07-16", CLOSING), "ready")
        self.assertEqual(status(life, "2019-08-01", CLOSING), "leftReady")

    def test_a_list_that_does_not_apply_is_never_ready(self):
        self.assertEqual(status(r(), "2019-07-20", CLOSING), "decidedOtherwise")
        self.assertFalse(judged(r(), "2019-07-20")["lists"][CLOSING]["ready"])


class GoingOn(unittest.TestCase):
    """An FFA that nobody agrees to any more, or that is for nobody, is not ready to stay open."""

    def ready(self, life, on="2019-07-20"):
        return status(life, on, STAYING), step(life, on, STAYING, "goes-on")

    def ends(self, life, why, on="2019-07-20"):
        self.assertEqual(self.ready(life, on)[0], "open")
        answer = judged(life, on)
        self.assertEqual(answer["lists"][STAYING]["steps"]["goes-on"]["why"], why)
        self.assertEqual(answer["next"][0]["kind"], "closeOrSayWhy")

    def leaves_it(self, life, on="2019-07-18"):
        life.do(on, "overrideStep", override={
            "id": "$why", "by": "Pat Lane", "role": "coordinator", "reason": "They think it over.",
            "checklist": "before-break-staying", "step": "goes-on", "heardByTelephone": True,
            "on": on})

    def test_somebody_agrees(self):
        self.assertEqual(self.ready(r()), ("ready", "notNeeded"))

    def test_nobody_agrees_any_more(self):
        life = r()
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15")])
        self.ends(life, "helpWithdrawn")
        self.assertEqual(step(life, "2019-07-20", STAYING, "review"), "done")   # it was held
        life.do("2019-07-21", "recordConsent", consents=[agreed("$mum", "2019-07-21")])
        self.assertEqual(self.ready(life, "2019-07-22")[1], "notNeeded")

    def test_another_relative_keeps_nothing_going(self):
        life = r(people=[{"id": "$gran", "firstName": "Joan", "relationship": "grandparent",
                          "parentalResponsibility": False, "born": "1955-01-09"}],
                 consents=[agreed("$gran", "2019-03-01")])
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15")])
        self.ends(life, "helpWithdrawn")

    def test_the_only_parent_has_died(self):
        life = r()
        life.do("2019-07-15", "changePeople", people=[{"id": "$mum", "died": "2019-07-14"}])
        self.ends(life, "helpersGone")

    def test_the_last_child_has_left_and_a_baby_that_is_expected_is_one(self):
        life = r()
        life.do("2019-07-15", "changePeople", people=[{"id": "$tom", "leftOn": "2019-07-14"}])
        self.assertEqual(self.ready(life)[1], "notNeeded")
        life.do("2019-07-16", "changePeople", people=[{"id": "$eve", "leftOn": "2019-07-15"}])
        self.ends(life, "childrenGone")
        life.do("2019-07-20", "changePeople", people=[{
            "id": "$baby", "firstName": "Baby", "child": True, "expected": "2019-12-01"}])
        self.assertEqual(self.ready(life, "2019-07-21")[1], "notNeeded")

    def test_who_says_why_says_it_of_what_was_then(self):
        life = r()
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15")])
        self.leaves_it(life)
        self.assertEqual(self.ready(life)[1], "agreed")
        self.assertNotEqual(judged(life, "2019-07-20")["next"][:1], ["closeOrSayWhy"])
        life.do("2019-07-20", "recordConsent", consents=[agreed("$mum", "2019-07-20")])
        life.do("2019-07-21", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-21")])
        self.ends(life, "helpWithdrawn", "2019-07-22")

    def test_a_closing_that_is_prepared_is_closed(self):
        life = r()
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15")])
        self.ends(prepared(life, "2019-07-16", "familyWithdrew"), "closingPrepared")

    def test_agreed_again_after_leaving_is_done_late(self):
        life = r()
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15")])
        self.assertEqual(step(life, "2019-08-01", STAYING, "goes-on"), "late")
        life.do("2019-08-02", "recordConsent", consents=[agreed("$mum", "2019-08-02")])
        self.assertEqual(step(life, "2019-08-02", STAYING, "goes-on"), "doneLate")

    def test_who_withdraws_after_leaving_opens_nothing(self):
        life = r()
        life.do("2019-08-02", "recordConsent", consents=[said("$mum", "withdrawn", "2019-08-02")])
        self.assertEqual(status(life, "2019-08-03", STAYING), "leftReady")


class Reviews(unittest.TestCase):
    """README, "Decided", 13 and 20."""

    def test_an_action_open_at_the_last_taf_is_to_be_spoken_of(self):
        life = r()
        for one in life.commands:
            if one["fields"].get("meeting", {}) and one["command"] == "recordTaf":
                one["fields"].pop("actionReviews", None)
        self.assertEqual(step(life, "2019-07-20", STAYING, "review"), "open")
        life.do("2019-07-21", "changePlan", actions=[{
            "id": "$ring", "what": "Ring the sleep clinic", "status": "done",
            "endedOn": "2019-07-21"}])
        self.assertEqual(step(life, "2019-07-21", STAYING, "review"), "done")

    def test_a_family_that_closes_owes_no_further_review_before_the_break(self):
        life = b_until_may()
        taf(life, "$t3", "2019-06-05", meeting={"decision": "close"},
            actionReviews=[{"action": "$ring", "outcome": "goingOn"}])
        self.assertEqual(step(life, "2019-07-20", CLOSING, "review"), "done")
        other = b_until_may()
        other.do("2019-05-20", "planHoliday", plan={"break": SUMMER, "decision": "close"})
        self.assertEqual(step(other, "2019-07-20", CLOSING, "review"), "open")

    def test_what_was_before_opening_again_closed_with_it(self):
        life = closes(k(), "2019-07-10")
        life.do("2019-07-12", "reopenFfa", reopening={"reason": "It began again.",
                                                      "on": "2019-07-12"})
        states = judged(life, "2019-07-12")["lists"]["closure/needsMet"]["steps"]
        self.assertEqual([states[name]["state"] for name in
                          ("taf-decided", "outcomes", "feedback", "summary")], ["open"] * 4)
        self.assertEqual(duty(life, "2019-07-12", "D4/from-2019-07-12")["limit"], "2019-08-23")

    def test_one_more_yes_needs_no_new_share_of_the_tray(self):
        life = r(people=[DAD], residences=[{"person": "$dad", "household": "$home"}])
        self.assertEqual(step(life, "2019-07-20", TRAY, "tray-consent"), "open")
        life.do("2019-07-21", "recordConsent", consents=[agreed("$dad", "2019-07-21", "homeTray",
                                                                **{"with": "Jo Hill"})])
        self.assertEqual(status(life, "2019-07-21", TRAY), "ready")


class SameThing(unittest.TestCase):
    """Principle 5."""

    def test_a_step_of_two_lists_stands_the_same_in_both(self):
        for life in (k(), b_until_may(), k(b_until_may(people=[DAD]))):
            life.do("2019-07-09", "changePlan", actions=[{
                "id": "$visit", "what": "Visit", "mine": True, "dueOn": "2019-08-30"}])
            life.do("2019-07-09", "planHoliday", plan={"break": SUMMER, "decision": "close"})
            lists = judged(life, "2019-07-10")["lists"]
            for name in ("plan", "outcomes", "taf-in-ehm", "summary", "feedback"):
                self.assertEqual(lists[CLOSING]["steps"][name],
                                 lists["closure/needsMet"]["steps"][name], name)


class OutOfDate(unittest.TestCase):
    """Principle 7."""

    def test_the_order_of_entries_decides_within_a_day(self):
        life = r()
        life.do("2019-07-09", "agreeHolidayContact", contact={
            "id": "$other", "break": SUMMER, "member": "$nurse", "from": "2019-08-01",
            "until": "2019-08-02", "agreedOn": "2019-07-09"})
        life.commands.sort(key=lambda one: one["at"])
        self.assertEqual(step(life, "2019-07-20", STAYING, "told"), "outOfDate")

    def test_what_came_first_for_the_people_counts_when_the_record_was_written_later(self):
        life = b_until_may()
        life.do("2019-06-14", "reviewPlan", review={"on": "2019-06-14", "nothingChanged": True})
        marked(life, "2019-06-14", "$familyPlan")
        taf(life, "$t3", "2019-06-13", "2019-06-17")
        marked(life, "2019-06-17", "$t3")
        self.assertEqual(step(life, "2019-06-17", STAYING, "plan"), "done")
        self.assertEqual(duty(life, "2019-06-17", "D5/$t3")["metOn"], "2019-06-17")

    def test_a_note_made_significant_outdates_the_handover_note(self):
        life = r()
        life.do("2019-07-15", "correctEntry", target=entry(life, "writeNote"), corrections=[
            {"object": "$note", "field": "fact", "value": "Both were out."}])
        self.assertEqual(step(life, "2019-07-15", STAYING, "handover"), "done")
        life.do("2019-07-16", "writeNote", note={"id": "$worse", "type": "call", "fact": "Shouting.",
                                                 "on": "2019-07-16", "significant": True})
        self.assertEqual(step(life, "2019-07-16", STAYING, "handover"), "outOfDate")

    def test_the_preparation_is_outdated_by_notes_not_by_marks_copies_or_a_cancelled_taf(self):
        life = prepared(k())
        copy_to(life, "$t3", "$mum", "2019-07-10")
        marked(life, "2019-07-10", "$note")
        life.do("2019-07-10", "planTaf", meeting={"id": "$t4", "plannedFor": "2019-07-12"})
        life.do("2019-07-10", "cancelTaf", meeting="$t4", why="Not needed.")
        self.assertEqual(status(life, "2019-07-10", "closure/needsMet"), "ready")
        life.do("2019-07-11", "writeNote", note={"id": "$later", "type": "call", "fact": "Rang.",
                                                 "on": "2019-07-11"})
        self.assertEqual(step(life, "2019-07-11", "closure/needsMet", "summary"), "outOfDate")

    def test_another_reason_judges_anew(self):
        life = prepared(k(), reason="statutory")
        self.assertEqual(step(life, "2019-07-10", "closure/statutory", "lead"), "open")
        self.assertEqual(status(life, "2019-07-10", "closure/needsMet", reasons=["needsMet"]),
                         "ready")


class Agreements(unittest.TestCase):
    """Principle 11."""

    def test_an_agreement_covers_exactly_what_was_open(self):
        life = k().without(lambda one: one["command"] == "recordFeedback")
        life.do("2019-07-08", "raiseConcern", concern={
            "id": "$w1", "what": "A bruise.", "about": ["$tom"]})
        life.do("2019-07-09", "overrideStep", override={
            "by": "Pat", "checklist": "closure", "step": "no-concern", "reason": "Known.",
            "heardByTelephone": True})
        self.assertEqual(step(life, "2019-07-09", "closure/needsMet", "no-concern"), "agreed")
        life.do("2019-07-10", "raiseConcern", concern={
            "id": "$w2", "what": "Another.", "about": ["$tom"]})
        self.assertEqual(step(life, "2019-07-10", "closure/needsMet", "no-concern"), "open")


if __name__ == "__main__":
    unittest.main()
