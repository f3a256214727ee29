#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small stories for each principle and settled question, and what must hold of every story."""

import unittest

import families
import nexttodo
import oracle
import stories
import tables
from asking import DAD, GRAN, STAYING, TRAY, duty, entry, ids, judged, status, step, two_homes
from days import day, months_later, working_between
from families import LAST_DAY, agreed, b, b_until_may, closes, copy_to, k, marked, r, said, taf
from refusals import must_refuse


class MetStaysMet(unittest.TestCase):
    """Principle 1."""

    def test_a_word_corrected_later_leaves_d5_met(self):
        life = b()
        life.do("2019-07-10", "correctEntry", target=entry(life, "recordTaf"), corrections=[
            {"object": "$t3", "field": "happened", "value": "We met at home."}])
        self.assertEqual(duty(life, "2019-07-22", "D5/$t3")["metOn"], "2019-07-01")
        self.assertEqual(step(life, "2019-07-22", STAYING, "taf-in-ehm"), "outOfDate")
        self.assertIn({"kind": "changedNotInEhm", "id": "$t3", "date": "2019-07-01", "count": 1,
                       "place": [9, 0]},
                      judged(life, "2019-07-22")["next"])

    def test_taking_back_the_mark_opens_d5_again(self):
        life = b()
        life.do("2019-07-10", "withdrawEntry", target=entry(life, "markInEhm"))
        found = duty(life, "2019-07-10", "D5/$t3")
        self.assertEqual((found["state"], found["daysLate"]), ("open", 6))
        life.do("2019-07-11", "redoEntry", target=entry(life, "markInEhm"))
        self.assertEqual(duty(life, "2019-07-11", "D5/$t3")["state"], "met")

    def test_the_day_of_a_mark_corrected_counts_anew(self):
        life = b()
        mark = entry(life, "markInEhm")
        found = oracle.record.read(life.story())[0]
        row = next(one.id for one in found[int(mark.split("/")[1])].changes)
        life.do("2019-07-10", "correctEntry", target=mark, corrections=[
            {"object": row, "field": "on", "value": "2019-07-04"}])
        found = duty(life, "2019-07-10", "D5/$t3")
        self.assertEqual((found["metOn"], found["daysLate"]), ("2019-07-04", 2))

    def test_a_taf_typed_later_with_an_earlier_day_changes_no_duty_that_was_met(self):
        life = b_until_may()
        taf(life, "$late", "2019-05-02", "2019-06-20")
        self.assertEqual(duty(life, "2019-06-20", "D4/$t1")["metOn"], "2019-05-16")
        self.assertEqual(duty(life, "2019-06-20", "D4/$late")["metOn"], "2019-05-16")

    def test_on_the_day_of_a_closing_only_a_taf_held_before_it_meets_anything(self):
        for first in ("taf", "closing"):
            life = b_until_may()
            if first == "taf":
                taf(life, "$t3", "2019-06-20")
            closes(life, "2019-06-20", "merged")
            life.do("2019-06-20", "reopenFfa", reopening={"id": "$again", "on": "2019-06-20",
                                                          "reason": "It began again."})
            if first == "closing":
                taf(life, "$t3", "2019-06-20")
            taf(life, "$late", "2019-06-06", "2019-06-21")
            self.assertEqual(duty(life, "2019-06-21", "D4/$late")["metOn"],
                             "2019-06-20" if first == "taf" else None)

    def test_a_corrected_beginning_moves_the_limit_and_counts_lateness_anew(self):
        life = b()
        life.do("2019-07-10", "correctEntry", target=entry(life, "completeRegistration"),
                corrections=[{"object": "$registration", "field": "completedOn",
                              "value": "2019-02-25"}])
        found = duty(life, "2019-07-10", "D1")
        self.assertEqual((found["limit"], found["state"], found["daysLate"]),
                         ("2019-03-18", "met", 4))


    def test_a_corrected_day_of_a_taf_leaves_its_own_plan_looked_at(self):
        life = b()
        life.do("2019-07-10", "correctEntry", target=entry(life, "recordTaf"), corrections=[
            {"object": "$t3", "field": "heldOn", "value": "2019-06-26"}])
        found = duty(life, "2019-07-10", "D5/$t3")
        self.assertEqual((found["limit"], found["metOn"], found["daysLate"]),
                         ("2019-07-01", "2019-07-01", 0))
        self.assertEqual(step(life, "2019-07-10", STAYING, "plan"), "done")


class Stops(unittest.TestCase):
    """Principle 2 and what help rests on."""

    def test_a_grandmothers_yes_keeps_nothing_going(self):
        life = b_until_may(people=[GRAN], consents=[agreed("$gran", "2019-03-01")])
        life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
        self.assertEqual(duty(life, "2019-06-20", "D4/$t2")["state"], "stopped")

    def test_one_with_responsibility_keeps_it_going(self):
        life = two_homes()
        life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
        self.assertEqual(duty(life, "2019-06-20", "D4/$t3")["state"], "open")
        self.assertEqual(duty(life, "2019-06-20", "D6/$t3/$home")["state"], "stopped")
        self.assertEqual(duty(life, "2019-06-20", "D6/$t3/$flat")["state"], "open")

    def test_lateness_until_the_stop_is_kept_and_no_longer_overdue(self):
        life = b_until_may()
        life.do("2019-07-02", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-02")])
        found = duty(life, "2019-07-20", "D4/$t2")
        self.assertEqual((found["state"], found["daysLate"], found["overdue"]),
                         ("stopped", 5, False))

    def test_agreeing_again_begins_a_new_duty_and_revives_nothing(self):
        life = b_until_may()
        life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
        life.do("2019-06-20", "recordConsent", consents=[agreed("$mum", "2019-06-20")])
        self.assertEqual(duty(life, "2019-07-01", "D4/$t2")["state"], "stopped")
        self.assertEqual(duty(life, "2019-07-01", "D4/from-2019-06-20")["limit"], "2019-08-01")
        self.assertEqual(ids(life, "2019-07-01", "D1"), ["D1"])

    def test_a_worry_for_a_closed_ffa_opens_it_no_more_than_an_agreement_does(self):
        for after in (True, False):
            life = closes(k(), "2019-07-10")
            life.do("2019-08-16", "recordConsent", consents=[said("$mum", "withdrawn", "2019-08-16")])
            if not after:
                life.do("2019-09-14", "recordConsent", consents=[agreed("$mum", "2019-09-14")])
            life.do("2019-09-14", "raiseConcern", concern={"id": "$w", "what": "A bruise.",
                                                           "on": "2019-09-14", "about": ["$tom"]})
            if after:
                life.do("2019-09-14", "recordConsent", consents=[agreed("$mum", "2019-09-14")])
            self.assertEqual(ids(life, "2019-09-20", "D4/from"), [])
            self.assertEqual(status(life, "2019-09-20", "closure/needsMet"), "closed")

    def test_a_withdrawal_corrected_away_never_stopped_anything(self):
        life = b_until_may()
        life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
        life.do("2019-06-15", "withdrawEntry", target=entry(life, "recordConsent"))
        found = duty(life, "2019-07-01", "D4/$t2")
        self.assertEqual((found["state"], found["daysLate"]), ("open", 4))

    def test_d5_goes_on_after_a_withdrawal_and_stops_at_closure(self):
        life = b_until_may()
        taf(life, "$t3", "2019-06-13")
        life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
        self.assertEqual(duty(life, "2019-06-20", "D5/$t3")["daysLate"], 2)
        closes(life, "2019-06-21", "familyWithdrew")
        found = duty(life, "2019-07-01", "D5/$t3")
        self.assertEqual((found["state"], found["daysLate"]), ("stopped", 3))

    def test_a_death_is_no_withdrawal(self):
        life = b_until_may()
        life.do("2019-06-14", "changePeople", people=[{"id": "$mum", "firstName": "Ann",
                                                       "died": "2019-06-14"}])
        self.assertEqual(duty(life, "2019-06-20", "D4/$t2")["state"], "open")


class Copies(unittest.TestCase):
    """D6 is one copy to each household."""

    def test_each_household_is_owed_one(self):
        self.assertEqual(ids(two_homes(), "2019-06-14", "D6/$t3"),
                         ["D6/$t3/$flat", "D6/$t3/$home"])

    def test_a_death_before_the_limit_takes_the_household_out(self):
        life = two_homes()
        life.do("2019-06-18", "changePeople", people=[{"id": "$dad", "firstName": "Rob",
                                                       "died": "2019-06-17"}])
        self.assertEqual(duty(life, "2019-07-01", "D6/$t3/$flat")["state"], "notOwed")
        self.assertEqual(duty(life, "2019-07-01", "D6/$t3/$home")["state"], "open")

    def test_two_homes_joined_get_one_copy(self):
        life = two_homes()
        life.do("2019-06-17", "changePeople", residences=[
            {"id": "$dadLives", "person": "$dad", "household": "$flat", "until": "2019-06-16"},
            {"id": "$dadNow", "person": "$dad", "household": "$home", "from": "2019-06-17"}])
        states = [duty(life, "2019-07-01", "D6/$t3/" + home)["state"] for home in ("$home", "$flat")]
        self.assertEqual(states, ["open", "notOwed"])

    def test_a_childs_copy_fulfils_nothing(self):
        life = two_homes()
        copy_to(life, "$t3", "$tom", "2019-06-14")
        self.assertEqual(duty(life, "2019-06-14", "D6/$t3/$home")["state"], "open")

    def test_responsibility_not_known_is_to_settle_and_owed_once_it_is_yes(self):
        dad = {name: value for name, value in DAD.items() if name != "parentalResponsibility"}
        life = b_until_may(people=[dad], residences=[{"person": "$dad", "household": "$flat"}],
                           consents=[agreed("$dad", "2019-03-01")])
        life.commands[1]["fields"]["households"].append({"id": "$flat", "name": "The flat"})
        taf(life, "$t3", "2019-06-13")
        found = duty(life, "2019-07-01", "D6/$t3/$flat")
        self.assertEqual((found["state"], found["daysLate"]), ("toSettle", 0))
        life.do("2019-07-02", "changePeople", people=[{"id": "$dad", "firstName": "Rob",
                                                       "parentalResponsibility": True}])
        found = duty(life, "2019-07-02", "D6/$t3/$flat")
        self.assertEqual((found["state"], found["begin"], found["limit"]),
                         ("open", "2019-07-02", "2019-07-09"))

    def test_who_is_first_spoken_of_later_is_owed_the_next(self):
        life = b_until_may()
        taf(life, "$t3", "2019-06-13")
        life.do("2019-06-20", "changePeople", people=[DAD])
        life.do("2019-06-20", "recordConsent", consents=[said("$dad", "agreed", "2019-03-01")])
        self.assertEqual(ids(life, "2019-07-01", "D6/$t3"), ["D6/$t3/$home"])

    def test_a_copy_of_before_it_was_known_to_be_owed_is_that_homes_whoever_had_it(self):
        dad = {name: value for name, value in DAD.items() if name != "parentalResponsibility"}
        zoe = {**dad, "id": "$zoe", "firstName": "Zoe", "relationship": "mother"}
        both = ("$dad", "$zoe")
        life = b_until_may(people=[dad, zoe], residences=[{"person": one, "household": "$flat"}
                                                          for one in both],
                           consents=[agreed(one, "2019-03-01") for one in both])
        life.commands[1]["fields"]["households"].append({"id": "$flat", "name": "The flat"})
        taf(life, "$t3", "2019-06-13")
        copy_to(life, "$t3", "$zoe", "2019-06-14")
        life.do("2019-07-02", "changePeople", people=[{"id": "$dad", "firstName": "Rob",
                                                       "parentalResponsibility": True}])
        self.assertEqual(duty(life, "2019-07-02", "D6/$t3/$flat")["metOn"], "2019-06-14")

    def test_on_a_weekend_after_the_limit_nothing_is_late_yet(self):
        life = b_until_may()
        taf(life, "$t3", "2019-06-14")     # limit Friday 21 June
        self.assertEqual(duty(life, "2019-06-23", "D6/$t3/$home")["overdue"], False)
        self.assertEqual(duty(life, "2019-06-24", "D6/$t3/$home")["daysLate"], 1)


class Asked(unittest.TestCase):
    """Principle 6."""

    def needs(self, life, on="2019-07-10"):
        return judged(life, on)["lists"]["closure/needsMet"]["steps"]["child-needs"]["open"]

    def with_child(self, **members):
        child = {"id": "$max", "firstName": "Max", "child": True, "relationship": "child", **members}
        return k(b_until_may(people=[child]))

    def test_nobody_is_asked_of_the_dead_the_unborn_and_those_who_left(self):
        self.assertEqual(self.needs(self.with_child(born="2016-01-10")), ["$max"])
        self.assertEqual(self.needs(self.with_child(born="2016-01-10", died="2019-07-01")), [])
        self.assertEqual(self.needs(self.with_child(expected="2019-09-01")), [])
        self.assertEqual(self.needs(self.with_child(born="2016-01-10", leftOn="2019-07-01")), [])
        self.assertEqual(self.needs(self.with_child(born="2016-01-10", joinedOn="2019-08-01")), [])

    def test_a_babys_due_day_is_a_question_that_closing_waits_for(self):
        life = self.with_child(expected="2019-07-05")
        self.assertEqual(step(life, "2019-07-04", "closure/needsMet", "born"), "notNeeded")
        self.assertEqual(step(life, "2019-07-05", "closure/needsMet", "born"), "toSettle")
        life.do("2019-07-08", "changePeople", people=[{"id": "$max", "firstName": "Max",
                                                       "born": "2019-07-06"}])
        self.assertEqual(step(life, "2019-07-10", "closure/needsMet", "born"), "notNeeded")
        self.assertEqual(self.needs(life), ["$max"])

    def test_from_sixteen_the_young_person_is_asked(self):
        teen = {"id": "$lily", "firstName": "Lily", "child": True, "relationship": "child",
                "born": "2003-07-01"}
        life = b_until_may(people=[teen], consents=[agreed("$lily", "2019-03-01",
                                                           decidedBy="$mum")])
        families.away(life, "2019-06-01")
        families.shared(life, "2019-06-05")
        self.assertEqual(step(life, "2019-06-30", TRAY, "tray-consent"), "done")
        self.assertEqual(step(life, "2019-07-01", TRAY, "tray-consent"), "open")
        self.assertEqual(judged(life, "2019-06-16")["warnings"], [])
        self.assertEqual([one["id"] for one in judged(life, "2019-06-17")["warnings"]], ["$lily"])
        self.assertEqual(judged(life, "2019-07-01")["warnings"], [])

    def test_one_refusal_makes_sharing_not_needed_and_ends_the_share(self):
        life = r()
        life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15",
                                                              "homeTray")])
        self.assertEqual(step(life, "2019-07-15", TRAY, "tray-shared"), "notNeeded")
        self.assertEqual(step(life, "2019-07-15", TRAY, "share-ended"), "open")
        life.do("2019-07-16", "endTrayShare", share="$share", until="2019-07-16")
        self.assertEqual(status(life, "2019-07-16", TRAY), "refused")

    def test_a_share_with_somebody_it_was_not_agreed_with_is_none(self):
        life = r()
        for one in life.commands:
            if one["command"] == "shareTray":
                one["fields"]["share"]["with"] = "Somebody else"
        self.assertEqual(step(life, "2019-07-15", TRAY, "tray-shared"), "open")


class Refused(unittest.TestCase):
    """Principle 10."""

    def test_what_no_list_could_accept(self):
        for name in ("after-limit", "term-time-teacher"):
            case = tables.all_cases()[f"review-{name}"]
            self.assertEqual(sorted(must_refuse(case)), case["refusals"])
        life = k()
        life.do("2019-07-09", "changePeople", people=[{"id": "$mum", "firstName": "Ann",
                                                       "died": "2019-07-08"}])
        life.do("2019-07-10", "recordFeedback", feedback={"result": "given", "from": ["$mum"]})
        life.do("2019-07-10", "withdrawEntry", target="$entry/3", reason=" ")
        self.assertEqual(list(must_refuse(life.story()).values()), ["died", "blankReason"])

    def test_plain_families_are_refused_nothing(self):
        for life in (b(), r(), k()):
            self.assertEqual(must_refuse(life.story()), {})


class Next(unittest.TestCase):
    """Principle 14."""

    def test_an_untold_worry_before_a_told_one_before_everything(self):
        life = b_until_may()
        life.do("2019-06-20", "raiseConcern", concern={"id": "$told", "what": "A bruise.",
                                                       "about": ["$tom"]},
                told=[{"who": "Dee Moss"}])
        life.do("2019-06-21", "raiseConcern", concern={"id": "$untold", "what": "Another.",
                                                       "about": ["$tom"]})
        first = judged(life, "2019-07-20")["next"][:2]
        self.assertEqual([one["id"] for one in first], ["$untold", "$told"])

    def test_late_actions_of_others_are_one_line(self):
        life = r()
        life.do("2019-07-12", "changePlan", actions=[
            {"id": "$x", "what": "Ring", "owner": "School", "dueOn": "2019-07-14"}])
        line = [one for one in judged(life, "2019-07-20")["next"]
                if one["kind"] == "actionsOfOthers"]
        self.assertEqual([one["count"] for one in line], [2])

    def test_d7_counts_with_the_duties_once_less_than_twenty_working_days_are_left(self):
        self.assertEqual(working_between(day("2019-06-26"), day(LAST_DAY)), 20)
        life = b_until_may()
        life.do("2019-06-01", "changePlan", actions=[
            {"id": "$x", "what": "Ring", "owner": "School", "dueOn": "2019-06-20"}])

        def order(on):
            return [one["kind"] for one in judged(life, on)["next"]
                    if one["id"] == "D7/summer-2019" or one["kind"] == "actionsOfOthers"]
        self.assertEqual(order("2019-06-26"), ["actionsOfOthers", "break"])
        self.assertEqual(order("2019-06-27"), ["break", "actionsOfOthers"])

    def test_what_was_left_open_before_a_break_stays_late_when_it_is_over(self):
        life = b()
        life.do("2019-06-20", "writeNote", note={"id": "$june", "type": "call", "on": "2019-06-20",
                                                 "fact": "Rang."})

        def late(on):
            return [(one["id"], one["date"]) for one in judged(life, on)["next"]
                    if one["kind"] == "break" and one["place"][0] == nexttodo.LATE_DUTY]
        self.assertEqual(late("2019-09-03"), [("D7/summer-2019", LAST_DAY)])
        life.do("2019-09-04", "writeNote", note={"id": "$new", "type": "call", "on": "2019-09-04",
                                                 "fact": "Rang again."})
        self.assertEqual(late("2019-09-05"), [("D7/summer-2019", LAST_DAY)])

    def test_a_closed_ffa_stays_in_due_until_it_is_closed_on_ehm(self):
        life = closes(k(), "2019-07-10")
        self.assertEqual(judged(life, "2019-07-12")["next"][0]["kind"], "closeOnEhm")
        marked(life, "2019-07-13", "$closure")
        self.assertEqual([one["kind"] for one in judged(life, "2019-07-13")["next"]], ["lookBack"])

    def test_the_look_back_is_next_until_it_is_answered_on_its_day_or_later(self):
        life = closes(k(), "2019-07-10", lookBackOn="2019-10-10")
        marked(life, "2019-07-13", "$closure")

        def answered(on):
            again = life.copy()
            again.do(on, "answerLookBack", lookBack={"id": "$back", "result": "lasted", "on": on})
            return [one["kind"] for one in judged(again, "2019-10-20")["next"]]
        self.assertEqual(answered("2019-10-09"), ["lookBack"])
        self.assertEqual(answered("2019-10-10"), [])
        self.assertEqual(answered("2019-10-15"), [])

    def test_what_was_asked_of_a_coordinator_ended_with_the_closing(self):
        life = k()
        life.do("2019-07-09", "requestSupport", request={
            "id": "$request", "kind": "closing", "to": "Pat Lane", "on": "2019-07-09",
            "neededBy": "2019-07-12"})
        self.assertIn("supportAnswered", [one["kind"] for one in judged(life, "2019-07-15")["next"]])
        closes(life, "2019-07-16")
        life.do("2019-09-16", "reopenFfa", reopening={"id": "$again", "on": "2019-09-16",
                                                      "reason": "It began again."})
        self.assertNotIn("supportAnswered",
                         [one["kind"] for one in judged(life, "2019-09-20")["next"]])


class Ahead(unittest.TestCase):
    """Section 2, "Sixteen" and "Private fostering"."""

    def stays(self, on="2019-06-20", **more):
        life = b_until_may()
        life.do("2019-06-01", "changePeople", households=[{"id": "$host", "name": "Elsewhere"}],
                residences=[{"person": "$tom", "household": "$host", "from": "2019-06-03", **more}])
        return [(one["kind"], one["carerKnown"], one["date"])
                for one in judged(life, on)["warnings"]]

    def test_a_carer_who_is_not_named_is_not_known(self):
        self.assertEqual(self.stays(), [("privateFostering", False, "2019-07-01")])
        self.assertEqual(self.stays(carer="grandparent"), [])
        self.assertEqual(self.stays(carer="cousin"), [("privateFostering", True, "2019-07-01")])

    def test_planned_days_count_to_the_last(self):
        self.assertEqual(self.stays(until="2019-06-30"), [])
        self.assertEqual(self.stays(until="2019-07-01", on="2019-07-01", carer="friend"),
                         [("privateFostering", True, "2019-07-01")])
        self.assertEqual(self.stays(until="2019-07-01", on="2019-07-02", carer="friend"), [])
        self.assertEqual(self.stays(on="2019-06-02", carer="friend"), [])

    def test_nobody_has_to_be_named_where_somebody_with_responsibility_lives(self):
        life = b_until_may()
        life.do("2019-06-01", "changePeople", households=[{"id": "$new", "name": "New home"}],
                residences=[{"person": "$tom", "household": "$new"},
                            {"person": "$mum", "household": "$new", "from": "2019-06-01",
                             "until": "2019-06-30"}])
        self.assertEqual(judged(life, "2019-06-30")["warnings"], [])
        self.assertEqual([one["id"] for one in judged(life, "2019-07-01")["warnings"]], ["$tom"])

    def test_sixteen_is_asked_of_nobody_where_nothing_goes_on(self):
        life = b_until_may(people=[{"id": "$lily", "firstName": "Lily", "child": True,
                                    "relationship": "child", "born": "2003-07-01"}])

        def kinds(on):
            return [one["kind"] for one in judged(life, on)["warnings"]]
        self.assertEqual([kinds(on) for on in ("2019-06-16", "2019-06-17", "2019-07-01")],
                         [[], ["turnsSixteen"], []])
        life.do("2019-06-18", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-18")])
        self.assertEqual(kinds("2019-06-18"), [])


class Travels(unittest.TestCase):
    """Section 2, "What travels"."""

    def handed(self, on, life=None):
        life = life or b_until_may()
        life.do(on, "handOver", transfer={"id": "$transfer", "reason": "keyworkerLeaves",
                                          "to": "Lee West", "offeredOn": on, "consentReviewedOn": on})
        return judged(life, on)["travels"]["$transfer"]

    def test_a_break_travels_once_its_list_asks_and_until_the_keyworker_is_back(self):
        def before(on):
            return any(one.startswith("before-break") for one in self.handed(on))
        self.assertEqual([before(on) for on in ("2019-05-31", "2019-06-03", "2019-07-24",
                                                "2019-08-30", "2019-09-03")],
                         [False, True, True, True, False])

    def test_a_review_travels_once_it_is_late(self):
        def review(on):
            return [one for one in self.handed(on) if one.startswith("D4")]
        self.assertEqual([review(on) for on in ("2019-06-27", "2019-06-28")], [[], ["D4/$t2"]])


class Days(unittest.TestCase):
    def test_a_day_the_month_lacks_is_its_last(self):
        self.assertEqual(months_later(day("2019-08-31"), 6), day("2020-02-29"))
        self.assertEqual(months_later(day("2019-12-10"), 6), day("2020-06-10"))


class EveryStory(unittest.TestCase):
    """What judgement.md calls "Kept" holds of the oracle itself."""

    BACK = ("withdrawEntry", "correctEntry", "redoEntry")

    def test_what_was_met_stays_met_and_no_break_list_gets_worse(self):
        for number in range(40):
            story = stories.story("kept", number)
            found = oracle.judge(story)
            for before, after in zip(story["judge"], story["judge"][1:]):
                between = {one["command"] for one in story["commands"]
                           if before < one["at"][:10] <= after}
                if between & set(self.BACK):
                    continue
                with self.subTest(story=story["name"], before=before, after=after):
                    self.same_duties(found[before], found[after])
                    self.no_worse(found[before], found[after])

    def same_duties(self, before, after):
        later = {one["id"]: one for one in after["duties"]}
        for one in before["duties"]:
            if one["state"] == "met" and not one["id"].startswith("D7"):
                self.assertEqual(later[one["id"]], one)

    def no_worse(self, before, after):
        for name, answer in before["lists"].items():
            if answer["status"] != "leftReady" or name not in after["lists"]:
                continue
            now = after["lists"][name]
            if now.get("why") != "over":  # the next holiday's list has begun
                self.assertEqual(now["status"], "leftReady", name)


if __name__ == "__main__":
    unittest.main()
