# SPDX-License-Identifier: GPL-3.0-or-later
"""What people tried on the program from outside and was answered wrongly: stories beside those of
tables.py, with the right answer. `all_of` is told each as `tables.case` is."""

from families import (LAST_DAY, Life, SUMMER, agreed, away, b, b_until_may, closes, k, marked, opened,
                      prepared, profile, r, said, taf)

STAYING, CLOSING, TRAY = (f"{name}/{SUMMER}" for name in (
    "before-break-staying", "before-break-closing", "tray-shared"))
LATER = "2019-07-30"


def all_of(case, steps):
    sharing(case, steps)
    while_away(case, steps)
    handover_note(case, steps)
    the_last_taf(case, steps)
    once_closed(case, steps)
    whom_help_rests_on(case, steps)
    the_helpdesk(case, steps)


def dad(life, on):
    life.do(on, "changePeople", people=[{"id": "$dad", "firstName": "Rob", "relationship": "father",
                                         "parentalResponsibility": True}])
    life.do(on, "recordConsent", consents=[agreed("$dad", on)])
    return life


def sharing(case, steps):
    life = r()
    life.do(LATER, "recordConsent", consents=[said("$mum", "withdrawn", LATER, "homeTray")])
    life.do("2019-08-02", "endTrayShare", share="$share", until="2019-08-02")
    case("tray-withdrawn-while-away", "R, tray consent withdrawn on 30 July", life, {
        LATER: {"lists": {TRAY: steps("leftReady", tray_shared="done", share_ended="done")},
                "first": {"kind": "share-ended"}},
        "2019-08-02": {"lists": {TRAY: steps("leftReady")}, "first": {"kind": "duty"}}})

    life = r()
    life.do("2019-07-15", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-15",
                                                          "homeTray")])
    life.do(LATER, "endTrayShare", share="$share", until=LATER)
    case("share-ended-late", "R, tray consent withdrawn on 15 July, the share ended on 30 July", life, {
        "2019-07-15": {"lists": {TRAY: steps("open", share_ended=["open", ["$share"]],
                                             tray_shared="notNeeded")},
                       "first": {"kind": "share-ended"}},
        "2019-07-29": {"lists": {TRAY: steps("leftOpen", share_ended="late")}},
        LATER: {"lists": {TRAY: steps("leftOpen", share_ended="doneLate")},
                "first": {"kind": "duty"}}})

    life = dad(r(), "2019-07-12")
    life.do(LATER, "recordConsent", consents=[said("$dad", "refused", LATER, "homeTray")])
    case("father-refuses-late", "R, a father of 12 July refuses to share the tray on 30 July", life, {
        "2019-07-29": {"lists": {TRAY: steps("leftOpen", tray_consent=["late", ["$dad"]])}},
        LATER: {"lists": {TRAY: steps("leftOpen", tray_consent="doneLate", tray_shared="doneLate")},
                "first": {"kind": "share-ended"}}})


def while_away(case, steps):
    life = r()
    life.do(LATER, "recordAway", away={"id": "$away0", "from": "2019-07-25", "until": "2019-09-08",
                                       "break": SUMMER})
    case("back-later", "R, back a week later than was said, written on 30 July", life, {
        LATER: {"lists": {STAYING: steps("leftReady", contact="done")},
                "first": {"kind": "covered-still", "date": LATER}}})

    life = r()
    life.do(LATER, "recordAway", away={"id": "$away0", "from": "2019-07-25", "until": "2019-09-13",
                                       "break": SUMMER})
    case("away-longer-than-the-holiday", "R, away until 13 September, when school is back", life, {
        "2019-09-04": {"lists": {STAYING: steps("leftReady", contact="done")},
                       "first": {"kind": "covered-still", "date": "2019-09-04"}}})

    life = r().without(lambda one: one["command"] == "agreeHolidayContact")
    life.do("2019-07-11", "agreeHolidayContact",
            contact={"id": "$contact", "break": SUMMER, "member": "$nurse", "from": "2019-07-25",
                     "until": "2019-08-25", "agreedOn": "2019-07-11"})
    life.do(LATER, "recordAway", away={"id": "$away0", "from": "2019-07-25", "until": "2019-08-25",
                                       "break": SUMMER})
    case("back-earlier", "R, the last week not covered; back a week earlier, written on 30 July", life, {
        "2019-07-29": {"lists": {STAYING: steps("leftOpen", contact="late")}},
        LATER: {"lists": {STAYING: steps("leftOpen", contact="doneLate")}}})

    life = r().without(lambda one: one["command"] == "writeNote")
    life.do(LATER, "writeNote", note={"id": "$later", "type": "call", "on": LATER, "fact": "All were in."})
    marked(life, "2019-07-31", "$later")
    case("note-written-while-away", "R left without a case note, one of 30 July is in EHM", life, {
        LATER: {"lists": {STAYING: steps("leftOpen", notes="late")}},
        "2019-07-31": {"lists": {STAYING: steps("leftOpen", notes="doneLate")}}})

    life = b()
    away(life)
    life.do("2019-08-20", "recordConsent", consents=[said("$mum", "withdrawn", "2019-08-20")])
    life.do("2019-08-22", "recordConsent", consents=[agreed("$mum", "2019-08-22")])
    case("withdrawn-while-away", "B left open, the mother withdraws on 20 August and agrees again", life, {
        "2019-08-19": {"first": {"kind": "break", "date": LAST_DAY}},
        "2019-08-21": {"first": {"kind": "closeOrSayWhy"}},
        "2019-08-23": {"first": {"kind": "covered-still"}}})

    life = r()
    life.do(LATER, "changeTeam", members=[{"id": "$nurse", "until": "2019-07-31"}])
    case("contact-leaves", "R, the contact leaves the team from August, written on 30 July", life, {
        "2019-08-02": {"lists": {STAYING: steps("leftReady", contact="done")},
                       "first": {"kind": "covered-still"}}})


def handover_note(case, steps):
    life = r()
    entry = next(index for index, one in enumerate(life.commands)
                 if one["command"] == "writeHandoverNote")
    life.do("2019-07-15", "correctEntry", target=f"$entry/{entry}", corrections=[
        {"object": f"$holidayPlan/{SUMMER}", "field": "keyInformation", "value": "Gran moved."}])
    case("handover-corrected", "R, the handover note in EHM is corrected on 15 July", life, {
        "2019-07-15": {"lists": {STAYING: steps("open", handover="outOfDate")}},
        "2019-07-25": {"lists": {STAYING: steps("leftOpen", handover="late")}}})


def the_last_taf(case, steps):
    life = r()
    for one in life.commands:
        if one["command"] == "recordTaf" and one["fields"]["meeting"]["id"] == "$t3":
            del one["fields"]["meeting"]["decision"]
        if one["command"] == "planHoliday":
            del one["fields"]["plan"]["decision"]
    taf(life, "$t4", LATER, actionReviews=[{"action": one, "outcome": "goingOn"}
                                           for one in ("$ring", "$club")])
    case("last-taf-held-late", "R left undecided, a TAF of 30 July decides", life, {
        "2019-07-29": {"lists": {STAYING: steps("leftOpen", review="late")}},
        LATER: {"lists": {STAYING: steps("leftOpen", review="doneLate", taf_in_ehm="done")},
                "duties": {"D5/$t4": {"state": "open", "limit": "2019-08-02"}}}})

    life = life.copy()
    for one in life.commands:
        if one["command"] == "recordTaf" and one["fields"]["meeting"]["id"] == "$t4":
            del one["fields"]["meeting"]["decision"]
    life.do("2019-07-31", "planHoliday", plan={"break": SUMMER, "decision": "stayOpen"})
    case("plan-decides-late", "R left undecided, a TAF of 30 July that does not decide; the plan does", life, {
        LATER: {"lists": {STAYING: steps("leftOpen", review="late")}},
        "2019-07-31": {"lists": {STAYING: steps("leftOpen", review="doneLate")}}})

    life = prepared(k())
    life.do("2019-07-09", "planHoliday", plan={"break": SUMMER, "decision": "stayOpen"})
    case("plan-stays-alone", "K, the plan for the break decides since that it stays open", life, {
        "2019-07-10": {"lists": {"closure/needsMet": steps("open", taf_decided="open")}}},
        needs=["prepareClosure"])
    case("plan-stays-after-the-holiday", "the same, once the holiday is over", life, {
        "2019-09-03": {"lists": {"before-break-staying/christmas-2019": {"status": "open"},
                                 "before-break-closing/christmas-2019": {
                                     "status": "notForThisFamily"}}}},
        needs=["prepareClosure"], breaks=(SUMMER, "christmas-2019"))
    life = life.copy()
    life.do("2019-07-11", "planHoliday", plan={"break": SUMMER, "decision": "close"})
    case("plan-closes-after-all", "the same, and then that it closes", life, {
        "2019-07-11": {"lists": {"closure/needsMet": steps("ready", taf_decided="done")}}},
        needs=["prepareClosure"])

    life = b()
    life.do("2019-07-09", "planHoliday", plan={"break": SUMMER, "decision": "close"})
    case("plan-closes-alone", "B, the plan for the break closes, no TAF does", life, {
        "2019-07-10": {"lists": {CLOSING: steps("open", review="open"),
                                 "closure/needsMet": steps("open", taf_decided="open")}}})


def once_closed(case, steps):
    closed = closes(prepared(k()))
    marked(closed, "2019-07-10", "$closure")
    life = closed.copy()
    life.do("2019-07-15", "raiseConcern", concern={"id": "$worry", "what": "A bruise.",
                                                   "about": ["$tom"], "on": "2019-07-15"})
    life.do("2019-07-16", "tellConcern", told={"concern": "$worry", "who": "Dee Moss",
                                               "on": "2019-07-16"})
    life.do("2019-07-17", "closeConcern", concern="$worry", outcome="noFurtherAction",
            closedOn="2019-07-17", parentsTold=True)
    case("concern-after-closing", "K closed, a worry raised and closed since", life, {
        "2019-07-15": {"lists": {"closure/needsMet": {"status": "closed"}},
                       "first": {"kind": "worry"}},
        "2019-07-18": {"lists": {"closure/needsMet": {"status": "closed"},
                                 CLOSING: steps("ready", summary="done", closed="done")},
                       "first": {"kind": "lookBack"}}}, needs=["prepareClosure"])

    life = closed.copy()
    entry = next(index for index, one in enumerate(life.commands)
                 if one["command"] == "recordTaf" and one["fields"]["meeting"]["id"] == "$t3")
    life.do("2019-07-15", "correctEntry", target=f"$entry/{entry}", corrections=[
        {"object": "$t3", "field": "needsMet", "value": "partly"}])
    case("corrected-after-closing", "K closed, its last TAF corrected since", life, {
        "2019-07-15": {"lists": {"closure/needsMet": steps("closed", taf_decided="notNeeded",
                                                           taf_in_ehm="outOfDate"),
                                 CLOSING: steps("open", taf_in_ehm="outOfDate")},
                       "first": {"kind": "break", "date": LAST_DAY}},
        "2019-07-26": {"lists": {CLOSING: steps("leftOpen", taf_in_ehm="late")},
                       "first": {"kind": "break", "date": LAST_DAY}}}, needs=["prepareClosure"])

    life = closed.copy()
    entry = next(index for index, one in enumerate(life.commands)
                 if one["command"] == "reviewOutcomes")
    life.do("2019-07-15", "correctEntry", target=f"$entry/{entry}", corrections=[
        {"object": "$sleepReview", "field": "outcome", "value": "notMet"}])
    case("outcome-corrected-after-closing", "K closed, an outcome corrected to \"not met\" since", life, {
        "2019-07-15": {"lists": {"closure/needsMet": steps("closed", outcomes=["open", ["$sleep"]]),
                                 CLOSING: steps("open", outcomes=["open", ["$sleep"]])},
                       "first": {"kind": "break", "date": LAST_DAY}}}, needs=["prepareClosure"])
    life = life.copy()
    marked(life, "2019-07-16", "$sleepReview")
    case("outcome-in-ehm-after-closing", "the same, entered in EHM", life, {
        "2019-07-16": {"lists": {"closure/needsMet": steps("closed", outcomes="notNeeded"),
                                 CLOSING: steps("ready", outcomes="notNeeded")},
                       "first": {"kind": "lookBack"}}}, needs=["prepareClosure"])

    life = closed.copy()
    entry = next(index for index, one in enumerate(life.commands) if one["command"] == "writeNote")
    life.do("2019-07-15", "correctEntry", target=f"$entry/{entry}", corrections=[
        {"object": "$note", "field": "on", "value": "2019-05-05"}])
    marked(life, "2019-07-16", "$note")
    case("note-moved-after-closing", "K closed, the day of its only note corrected to May", life, {
        "2019-07-15": {"lists": {CLOSING: steps("open", notes=["open", ["$note"]])},
                       "first": {"kind": "break", "date": LAST_DAY}},
        "2019-07-16": {"lists": {CLOSING: steps("ready", notes="notNeeded")},
                       "first": {"kind": "lookBack"}}}, needs=["prepareClosure"])

    life = closed.copy()
    life.do("2019-07-15", "writeNote", note={"id": "$late", "type": "homeVisit", "on": "2019-07-08",
                                             "fact": "Both children were in."})
    case("note-typed-after-closing", "K closed, a note of before typed since", life, {
        "2019-07-15": {"lists": {"closure/needsMet": steps("closed", notes="done"),
                                 CLOSING: steps("ready", notes="done")},
                       "first": {"kind": "step"}}}, needs=["prepareClosure"])

    life = closes(prepared(k()), "2019-07-25")
    case("closed-late", "K closed a day late, and not on EHM yet", life, {
        "2019-07-26": {"lists": {CLOSING: steps("leftOpen", closed="late")},
                       "first": {"kind": "closeOnEhm", "date": LAST_DAY}}}, needs=["prepareClosure"])


def whom_help_rests_on(case, steps):
    life = prepared(k())
    life.do("2019-07-11", "recordConsent", consents=[said("$mum", "withdrawn", "2019-07-11")])
    case("closing-runs-on", "K, the mother withdraws on 11 July: it is to be closed all the same", life, {
        "2019-07-12": {"first": {"kind": "closeOrSayWhy"}},
        "2019-07-25": {"lists": {CLOSING: steps("leftOpen", closed="late")}}},
        needs=["prepareClosure"])

    life = b_until_may()
    life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
    case("withdrawn-no-taf-asked", "the mother withdraws: closing asks for no TAF", life, {
        "2019-06-15": {"lists": {"closure/needsMet": steps("open", taf_decided="notNeeded",
                                                           consent="notNeeded")}}})

    life = b_until_may(people=[{"id": "$dad", "firstName": "Rob", "relationship": "father"}])
    life.do("2019-06-10", "recordConsent", consents=[agreed("$dad", "2019-06-10")])
    life.do("2019-06-14", "recordConsent", consents=[said("$mum", "withdrawn", "2019-06-14")])
    case("father-not-known", "the mother withdraws; the father agreed, his responsibility is not known",
         life, {"2019-06-15": {"duties": {"D4/$t2": {"state": "open"}},
                               "first": {"kind": "responsibilityNotKnown"}}})


def the_helpdesk(case, steps):
    life = Life()
    profile(life, "2019-02-28")
    opened(life, "2019-07-01")
    life.do("2019-07-03", "sendRegistration", sentOn="2019-07-03")
    case("registration-waits", "registration sent, not registered after six working days", life, {
        "2019-07-11": {"first": {"kind": "waitingForHelpdesk", "count": 6, "place": [4, 0]}}})
