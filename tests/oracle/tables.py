#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each line of the table of judgement.md, section 4, as a story with the right answer beside it.

    tables.py        writes cases/*.json anew

`right` of a case: day -> what must be so: of duties, members; of lists, their status and the states
of steps (a list of two: the state and exactly what is open); "first": the first thing to do;
"absent": duties there are not; "warns", "travels": as far as they go. `refusals` are indexes of
commands that must be refused; without the refusal the steps named in `right` must stay open.
"""

import json
from pathlib import Path

import families
import tried
from families import (LAST_DAY, Life, SUMMER, agreed, b, b_until_may, copy_to, k, marked,
                      opened, prepared, profile, r, reviewed, said, shared, taf)

CASES = Path(__file__).resolve().parent / "cases"
STAYING, CLOSING, TRAY = (f"{name}/{SUMMER}" for name in ("before-break-staying",
                                                          "before-break-closing", "tray-shared"))
FOUND = {}


def case(name, line, life, right, refusals=(), **more):
    judge = sorted(right)
    FOUND[name] = {"name": name, "line": line, **life.story(*judge, **more), "right": right,
                   "refusals": list(refusals)}


def steps(status, **states):
    return {"status": status, "steps": {name.replace("_", "-"): one for name, one in states.items()}}


NOT_FOR = {"status": "notForThisFamily"}


def duties_met_stopped():
    life = b()
    life.do("2019-07-08", "changePlan", actions=[{"id": "$club", "what": "Ask the breakfast club",
                                                  "status": "done", "endedOn": "2019-07-08"}])
    case("ticked-after-marks", "B's record and plan in EHM in time; an action ticked off on 8 July",
         life, {"2019-07-22": {
             "duties": {"D5/$t3": {"state": "met", "metOn": "2019-07-01", "daysLate": 0}},
             "lists": {STAYING: steps("open", plan="outOfDate", taf_in_ehm="done")}}})

    dad = {"id": "$dad", "firstName": "Rob", "relationship": "father",
           "parentalResponsibility": True}
    life = b_until_may(people=[dad], residences=[{"person": "$dad", "household": "$flat"}])
    life.commands[1]["fields"]["households"].append({"id": "$flat", "name": "The flat"})
    taf(life, "$t3", "2019-06-13")
    copy_to(life, "$t3", "$mum", "2019-06-14")
    life.do("2019-07-15", "recordConsent", consents=[agreed("$dad", "2019-07-15")])
    taf(life, "$t4", "2019-07-18")
    case("father-agrees-later", "the father agrees on 15 July for the first time", life,
         {"2019-07-22": {
             "duties": {"D6/$t3/$home": {"state": "met", "daysLate": 0},
                        "D6/$t4/$flat": {"state": "open", "limit": "2019-07-25"}},
             "absent": ["D6/$t3/$flat"]}})

    life = b_until_may()
    life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
    case("mother-withdraws", "the mother withdraws on 14 June (the children agreed through her)",
         life, {"2019-07-19": {
             "duties": {"D4/$t2": {"state": "stopped", "stoppedOn": "2019-06-14", "daysLate": 0},
                        "D6/$t2/$home": {"state": "met", "metOn": "2019-05-20", "daysLate": 0}},
             "first": {"kind": "closeOrSayWhy", "date": "2019-06-14"}}})

    life = b_until_may()
    taf(life, "$t3", "2019-06-18")
    life.do("2019-06-19", "giveCopy", copies=[{"meeting": "$t3", "person": "$mum",
                                               "on": "2019-06-19", "declined": True}])
    case("copy-declined", "TAF copy declined on 19 June", life, {"2019-07-19": {
        "duties": {"D6/$t3/$home": {"state": "met", "metOn": "2019-06-19", "daysLate": 0}}}})


def no_action():
    life = Life()
    profile(life, "2019-02-28")
    opened(life)
    life.do("2019-03-04", "completeRegistration", completedOn="2019-03-04", sentOn="2019-03-01")
    life.do("2019-03-20", "writeAssessment", assessment={"analysis": "All is well."})
    life.do("2019-03-22", "finaliseAssessment", finalisedOn="2019-03-22", level="universal",
            noActionNeeded=True, gaps="Others were not asked yet.")
    life.do("2019-03-22", "writeNote", note={"id": "$note", "type": "call", "on": "2019-03-22",
                                             "fact": "Told the mother."})
    life.do("2019-03-22", "recordFeedback", feedback={"result": "declined", "on": "2019-03-22"})
    marked(life, "2019-03-22", "$note")
    case("no-action-needed", "\"no action needed\", then closing as needs met",
         prepared(life.copy(), "2019-03-25"), {"2019-03-26": {
             "duties": {"D1": {"state": "met"},
                        "D3": {"state": "stopped", "stoppedOn": "2019-03-22"}},
             "lists": {"closure/needsMet": steps("ready", taf_decided="notNeeded",
                                                 taf_in_ehm="notNeeded", plan="notNeeded")}}},
         needs=["prepareClosure"])


def before_the_break():
    case("r-in-august", "R on 7 August", r(), {
        LAST_DAY: {"lists": {STAYING: steps("ready", notes="done")}},
        "2019-08-07": {"lists": {STAYING: steps("leftReady", notes="done")}}})

    life = r()
    taf(life, "$t4", "2019-08-07", "2019-08-07")
    case("contact-holds-taf", "R, the contact holds a TAF on 7 August", life, {"2019-08-08": {
        "lists": {STAYING: steps("leftReady", plan="done", taf_in_ehm="done", handover="done")},
        "duties": {"D5/$t4": {"state": "open", "limit": "2019-08-12"},
                   "D6/$t4/$home": {"state": "open", "limit": "2019-08-14"},
                   "D4/$t3": {"state": "met", "metOn": "2019-08-07", "daysLate": 0}}}})

    life = b()
    for one in life.commands:
        if one["command"] == "recordTaf" and one["fields"]["meeting"]["id"] == "$t3":
            del one["fields"]["meeting"]["decision"]
    families.away(life)
    case("undecided", "an undecided family, list closing", life, {"2019-07-10": {
        "lists": {CLOSING: NOT_FOR, STAYING: steps("open", review="open")}}})

    life = r()
    life.do("2019-07-11", "planTaf", meeting={"id": "$t4", "plannedFor": "2019-07-15"})
    case("was-it-held", "R, a TAF planned for 15 July, nothing recorded, on the 16th", life,
         {"2019-07-16": {"lists": {STAYING: steps("open", was_it_held=["toSettle", ["$t4"]])},
                         "first": {"kind": "wasItHeld", "id": "$t4"}}})

    for name, plan in (("after-limit", {"reviewHolder": "$nurse", "reviewHeldBy": "2019-09-20"}),
                       ("term-time-teacher", {"reviewHolder": "$teacher",
                                              "reviewHeldBy": "2019-08-06"})):
        life = r()
        life.do("2019-07-03", "changeTeam", members=[{
            "id": "$teacher", "name": "Lou Park", "role": "teacher", "professional": True,
            "termTimeOnly": True, "accessFrom": "2019-07-08"}])
        life.commands.sort(key=lambda one: one["at"])
        at = next(index for index, one in enumerate(life.commands)
                  if one["command"] == "planHoliday")
        life.commands[at]["fields"]["plan"] = {
            "break": SUMMER, "decision": "stayOpen", "familyToldOn": "2019-07-09",
            "servicesToldOn": "2019-07-09", **plan}
        case(f"review-{name}", "review limit 8 August \"held\" on 20 September, or by a term-time "
             "teacher", life, {"2019-07-24": {
                 "lists": {STAYING: steps("open", review_in_break="open")}}}, [at])

    life = r().without(lambda one: one["command"] == "recordAway")
    families.away(life, "2019-07-03", (("2019-07-25", "2019-08-09"), ("2019-08-19", "2019-09-01")))
    life.commands.sort(key=lambda one: one["at"])
    for one in life.commands:
        if one["command"] == "agreeHolidayContact":
            one["fields"]["contact"]["until"] = "2019-08-20"
    second = ["2019-08-21", "2019-08-22", "2019-08-23", "2019-08-27", "2019-08-28", "2019-08-29",
              "2019-08-30"]
    case("two-spells", "two spells away, 25 July–9 August and 19 August–1 September", life,
         {"2019-07-24": {"lists": {STAYING: steps("open", contact=["open", second])}}})
    other = life.copy()
    other.do("2019-07-12", "agreeHolidayContact",
             contact={"id": "$second", "break": SUMMER, "member": "$nurse", "from": "2019-08-21",
                      "until": "2019-09-01", "agreedOn": "2019-07-12"})
    case("two-spells-covered", "two spells away, both covered", other,
         {"2019-07-24": {"lists": {STAYING: steps("open", contact="done", told="outOfDate")}}})

    life = r()
    entry = next(index for index, one in enumerate(life.commands)
                 if one["command"] == "changeTeam")
    life.do("2019-07-18", "correctEntry", target=f"$entry/{entry}", corrections=[
        {"object": "$nurse", "field": "phone", "value": "01707 555009"}])
    case("number-corrected", "R, contact's number put right by a correction on 18 July", life,
         {"2019-07-17": {"lists": {STAYING: steps("ready", told="done")}},
          "2019-07-18": {"lists": {STAYING: steps("open", told="outOfDate",
                                                  handover="outOfDate")}}})

    case("works-all-year", "profile: works all year", b(term_time_only=False), {"2019-07-22": {
        "lists": {STAYING: NOT_FOR, CLOSING: NOT_FOR, TRAY: NOT_FOR}}})


def the_tray():
    life = r()
    life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15",
                                                          "homeTray")])
    life.do("2019-07-16", "recordConsent", consents=[agreed("$mum", "2019-07-16", "homeTray",
                                                            **{"with": "Jo Hill"})])
    case("agreed-again", "tray consent withdrawn, agreed again", life, {
        "2019-07-15": {"lists": {TRAY: steps("open", tray_consent="notNeeded", share_ended="open")}},
        "2019-07-16": {"lists": {TRAY: steps("open", tray_consent="done", tray_shared="open")}}})

    people = [{"id": "$gran", "firstName": "Joan", "relationship": "grandparent",
               "parentalResponsibility": False},
              {"id": "$lily", "firstName": "Lily", "child": True, "relationship": "child",
               "born": "2003-02-01"}]
    life = b(people=people)
    families.away(life)
    shared(life, "2019-07-11", ("$gran",))
    case("grandmother-alone", "tray consent of a grandmother alone; a sixteen-year-old never asked",
         life, {"2019-07-12": {"lists": {TRAY: steps(
             "open", tray_consent=["open", ["$lily", "$mum"]])}}})


def closing_the_ffa():
    life = k()
    life.do("2019-07-09", "changePlan", actions=[{"id": "$visit", "what": "Visit once more",
                                                  "mine": True, "goal": "$sleep",
                                                  "dueOn": "2019-08-30"}])
    marked(life, "2019-07-09", "$familyPlan")
    case("own-action-open", "K, an open action of the keyworker's own", life, {"2019-07-10": {
        "lists": {"closure/needsMet": steps("open", actions_ended=["open", ["$visit"]])}}})

    life = k().without(lambda one: one["command"] == "reviewOutcomes"
                       or any("Review" in target for target in one["fields"].get("targets", [])))
    reviewed(life, "2019-06-20")
    life.commands.sort(key=lambda one: one["at"])
    both = ["$school", "$sleep"]
    case("outcomes-before-taf", "K, Outcomes Review before the last TAF", life, {"2019-07-10": {
        "lists": {"closure/needsMet": steps("open", outcomes=["outOfDate", both]),
                  CLOSING: steps("open", outcomes=["outOfDate", both])}}})

    child = {"id": "$max", "firstName": "Max", "child": True, "relationship": "child",
             "born": "2016-01-10"}
    case("child-without-need", "K, a child with neither need nor \"none\"",
         prepared(k(b_until_may(people=[child]))), {"2019-07-10": {
             "lists": {"closure/needsMet": steps("open", child_needs=["open", ["$max"]])}}},
         needs=["prepareClosure"])
    life = k()
    for one in life.commands:
        if one["command"] == "recordTaf":
            one["fields"].pop("goals", None)
            for action in one["fields"].get("actions", []):
                action.pop("goal", None)
    life = life.without(lambda one: one["command"] == "reviewOutcomes"
                        or any("Review" in target for target in one["fields"].get("targets", [])))
    case("without-goals", "K, a family without goals", life, {"2019-07-10": {
        "lists": {"closure/needsMet": steps("open", child_needs=["open", ["$eve", "$tom"]])}}})

    life = k()
    life.do("2019-07-08", "considerStepUp", step={"id": "$up", "reason": "Worried.",
                                                  "considered": True, "on": "2019-07-08"})
    taken = k()
    taken.do("2019-07-08", "stepUp", step={"id": "$up", "reason": "Worried.", "on": "2019-07-08",
                                           "to": "Dee Moss, Children's Services"})
    case("only-considered", "closing \"Children's Services lead now\", step-up only considered", life,
         {"2019-07-10": {"lists": {"closure/statutory": steps("open", lead="open")}}},
         reasons=["statutory"])
    case("step-up-taken", "closing \"Children's Services lead now\", step-up taken", taken,
         {"2019-07-10": {"lists": {"closure/statutory": steps("open", lead="done")}}},
         reasons=["statutory"])

    life = k().without(lambda one: one["command"] == "reviewOutcomes"
                       or any("Review" in target for target in one["fields"].get("targets", [])))
    life.do("2019-07-06", "changePeople", people=[{"id": "$eve", "firstName": "Eve",
                                                   "died": "2019-07-06"}])
    reviewed(life, "2019-07-08", ("$sleep",))
    life.commands.sort(key=lambda one: one["at"])
    case("child-died", "K, a child has died", prepared(life), {"2019-07-10": {
        "lists": {"closure/needsMet": steps("ready", outcomes="done", child_needs="done")}}},
        needs=["prepareClosure"])

    teen = {"id": "$lily", "firstName": "Lily", "child": True, "relationship": "child",
            "born": "2003-02-01"}
    life = k(b_until_may(people=[teen], consents=[said("$lily", "refused", "2019-03-01")]))
    case("sixteen-refuses", "a sixteen-year-old refuses help", prepared(life), {"2019-07-10": {
        "duties": {"D4/$t3": {"state": "open"}},
        "lists": {"closure/needsMet": steps("ready", child_needs="done")}}}, needs=["prepareClosure"])
    case("k-prepared", "K, prepared, is ready while it is open", prepared(k()), {"2019-07-10": {
        "lists": {"closure/needsMet": steps("ready")}}}, needs=["prepareClosure"])


def what_travels_and_warns():
    life = r().without(lambda one: one["command"] in ("shareTray",)
                       or one["fields"].get("consents", [{}])[0].get("about") == "homeTray")
    for one in life.commands:
        if one["command"] == "planHoliday":
            del one["fields"]["plan"]["servicesToldOn"]
    life.do(LAST_DAY, "handOver", transfer={"id": "$transfer", "reason": "keyworkerAway",
                                            "to": "Lee West", "offeredOn": LAST_DAY,
                                            "consentReviewedOn": LAST_DAY})
    case("handed-over", "B handed over on 24 July with the portal and tray open", life,
         {LAST_DAY: {"travels": {"$transfer": [f"{STAYING}/services", f"{TRAY}/tray-consent",
                                               f"{TRAY}/tray-shared", f"{TRAY}/tray-covered"]}}})

    life = b_until_may()
    life.do("2019-06-01", "changePeople", households=[{"id": "$host", "name": "Host family"}],
            residences=[{"person": "$tom", "household": "$host", "carer": "hostFamily",
                         "from": "2019-06-03", "until": "2019-07-29"}])
    case("host-family", "host family from 3 June for eight weeks", life, {
        "2019-06-03": {"warns": [{"kind": "privateFostering", "id": "$tom", "carerKnown": True,
                                  "date": "2019-07-01"}]}})

    life = Life()
    profile(life, "2019-02-28")
    opened(life, "2019-07-01")
    life.do("2019-07-03", "sendRegistration", sentOn="2019-07-03")
    families.away(life)
    case("not-registered", "registration sent, not registered", life, {"2019-07-10": {
        "lists": {STAYING: NOT_FOR, CLOSING: NOT_FOR},
        "first": {"kind": "waitingForHelpdesk", "count": 5}}})


def all_cases():
    FOUND.clear()
    for each in (duties_met_stopped, no_action, before_the_break, the_tray, closing_the_ffa,
                 what_travels_and_warns):
        each()
    tried.all_of(case, steps)
    return dict(FOUND)


def text(one):
    """A member a line, and a command a line, so that a case can be read."""
    lines = []
    for name, value in one.items():
        if name == "commands":
            rows = ",\n  ".join(json.dumps(each, ensure_ascii=False) for each in value)
            lines.append(f' "commands": [\n  {rows}]')
        else:
            lines.append(f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main():
    CASES.mkdir(exist_ok=True)
    for name, one in all_cases().items():
        (CASES / f"{name}.json").write_text(text(one), encoding="utf-8")


if __name__ == "__main__":
    main()
