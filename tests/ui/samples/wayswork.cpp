// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/ways.h"

#include "record/kinds.h"
#include "workflow/raiseconcern.h"

using namespace Qt::StringLiterals;

namespace hometray::wayparts {
namespace {
ObjectId worryAbout(Walk &w, const ObjectId &child)
{
    RaiseConcern worry;
    worry.concern.id = w.on().workspace.newId();
    worry.concern.what = u"A bruise on the arm."_s;
    worry.concern.about = {child};
    worry.concern.on = QDate(2019, 6, 19);
    w.did(worry);
    return worry.concern.id;
}
} // namespace

/// Meetings, plan, notes, worries.
QList<Way> ofTheWork()
{
    return {
        {u"planTaf"_s, kinds::tafPlanned,
            [](Walk &w) {
                Told(w).opened().registered();
                w.goTo(u"meetings"_s);
                w.press(u"meetings\\.plan"_s);
            },
            {{u"meeting.plannedFor"_s, u"3/7"_s}, {u"meeting.time"_s, u"3.30pm"_s},
                {u"meeting.place"_s, u"School"_s}}},
        {u"moveTaf"_s, kinds::tafMoved,
            [](Walk &w) {
                Told told(w);
                told.opened().registered().planned();
                w.goTo(u"meetings"_s);
                w.press(u"meeting\\.moveTaf\\."_s + told.next.hex());
            },
            {{u"plannedFor"_s, u"4/7"_s}, {u"time"_s, u"9am"_s}}},
        {u"cancelTaf"_s, kinds::tafCancelled,
            [](Walk &w) {
                Told told(w);
                told.opened().registered().planned();
                w.goTo(u"meetings"_s);
                w.press(u"meeting\\.cancelTaf\\."_s + told.next.hex());
            },
            {{u"why"_s, u"Nobody could come."_s}, {u"cancelledOn"_s, u"19/6"_s}}},
        {u"recordTaf"_s, kinds::tafHeld,
            [](Walk &w) {
                Told(w).opened().registered().withATeam();
                w.goTo(u"meetings"_s);
                w.press(u"meetings\\.record"_s);
            },
            {}, {}, [](Walk &w) {
                w.settle();
                w.fillNamed(u"taf\\.whenText"_s, {});
                w.keys(Qt::Key_2, Qt::AltModifier);
                w.type(u"taf\\.happened"_s, u"Everyone said what they can do."_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
                w.mustSay(u"tafProblem"_s);
                w.fillNamed(u"taf\\.whenText"_s, u"19/6"_s);
                w.keys(Qt::Key_2, Qt::AltModifier);
                w.mustStillSay(u"taf\\.happened"_s, u"Everyone said what they can do."_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
            },
            u"TAF"_s},
        {u"giveCopy"_s, kinds::copyGiven,
            [](Walk &w) {
                Told told(w);
                told.opened().registered().withATeam().met();
                w.goTo(u"meetings"_s);
                w.press(u"meeting\\.giveCopy\\."_s + told.meeting.hex());
            },
            {{u"copies.on"_s, u"20/6"_s}, {u"copies.how"_s, u"by hand"_s}}},
        {u"changePlan"_s, kinds::planChanged,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"plan"_s);
                w.press(u"addGoal"_s);
            },
            {{u"goals.title"_s, u"Ivo is at school in time"_s}, {u"goals.whose"_s, u"Ivo"_s},
                {u"goals.outcome"_s, u"education"_s}}},
        {u"reviewPlan"_s, kinds::planReviewed,
            [](Walk &w) {
                Told(w).opened().registered().withATeam().met();
                w.goTo(u"plan"_s);
                w.press(u"reviewPlan"_s);
            },
            {{u"review.on"_s, u"20/6"_s}, {u"review.note"_s, u"It fits."_s}}},
        {u"reviewOutcomes"_s, kinds::outcomesReviewed,
            [](Walk &w) {
                Told(w).opened().registered().withATeam().met();
                w.goTo(u"outcomes"_s);
                w.press(u"reviewOutcomes"_s);
            },
            {{u"reviews.outcome"_s, u"partly"_s}, {u"reviews.latest"_s, u"Two days in five"_s},
                {u"reviews.evidence"_s, u"School's register"_s}}},
        {u"writeNote"_s, kinds::noteWritten,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"notes"_s);
                w.press(u"writeNote"_s);
            },
            {}, {}, [](Walk &w) {
                w.press(u"present\\.Ivo"_s);
                w.press(u"noteSave"_s);
                w.mustSay(u"noteProblem"_s);
                w.type(u"noteHappened"_s, u"He was ready at eight."_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
            },
            u"Case note saved."_s},
        {u"writeReflection"_s, kinds::reflectionWritten,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"notes"_s);
                w.press(u"writeReflection"_s);
            },
            {{u"reflection.text"_s, u"I hurry here."_s}, {u"reflection.prompt"_s, u"fear"_s}}},
        {u"recordDiscussion"_s, kinds::managerDiscussed,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"notes"_s);
                w.press(u"recordTalk"_s);
            },
            {{u"discussion.about"_s, u"The mornings."_s}, {u"discussion.with"_s, u"Sam"_s}}},
        {u"raiseConcern"_s, kinds::concernRaised,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"overview"_s);
                w.press(u"worried"_s);
            },
            {}, {}, [](Walk &w) {
                w.press(u"about\\."_s + w.record()->people.last().id.hex());
                w.press(u"concernSave"_s);
                w.mustSay(u"concernProblem"_s);
                w.type(u"concernWhat"_s, u"A bruise on the arm."_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
            },
            u"Your worry is written down."_s},
        {u"tellConcern"_s, kinds::concernTold,
            [](Walk &w) {
                Told told(w);
                told.opened();
                const ObjectId worry = worryAbout(w, told.child);
                w.goTo(u"notes"_s);
                w.press(u"noteTell\\."_s + worry.hex());
            },
            {{u"told.who"_s, u"Safeguarding lead"_s}, {u"told.advice"_s, u"Ring again."_s}}},
        {u"closeConcern"_s, kinds::concernClosed,
            [](Walk &w) {
                Told told(w);
                told.opened();
                const ObjectId worry = worryAbout(w, told.child);
                w.goTo(u"notes"_s);
                w.press(u"noteClose\\."_s + worry.hex());
            },
            {{u"outcome"_s, u"noFurtherAction"_s}, {u"outcomeNote"_s, u"It was a fall."_s},
                {u"parentsTold"_s, u"yes"_s}}},
    };
}

} // namespace hometray::wayparts
