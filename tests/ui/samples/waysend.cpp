// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/ways.h"

#include "record/kinds.h"
#include "words/ehmtext.h"
#include "words/naming.h"
#include "workflow/closeffa.h"
#include "workflow/markinehm.h"
#include "workflow/prepareclosure.h"

using namespace Qt::StringLiterals;

namespace hometray::wayparts {
namespace {
/// An FFA that was opened by mistake, with all that closing it asks for.
void openedInError(Walk &w)
{
    Told(w).opened();
    PrepareClosure prepare;
    prepare.preparation.reason = u"openedInError"_s;
    prepare.preparation.on = QDate(2019, 6, 20);
    prepare.preparation.summary = u"The Helpdesk had mixed up two families."_s;
    prepare.preparation.helpdeskToldOn = QDate(2019, 6, 20);
    w.did(prepare);
    const RecordPtr record = w.record();
    const Policy &policy = *w.on().workspace.situation().policy;
    MarkInEhm mark;
    mark.on = QDate(2019, 6, 20);
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; list.inEhm && i < list.count(*record); ++i) {
            const Object *object = list.at(*record, i);
            if (!object->inEhm() && words::ehmText(*record, object->id, words::choicesOf(policy)))
                mark.targets.append(object->id);
        }
    }
    if (!mark.targets.isEmpty())
        w.did(mark);
}

void closed(Walk &w, QDate lookBackOn = {})
{
    openedInError(w);
    CloseFfa close;
    close.closure.on = QDate(2019, 6, 20);
    close.closure.reason = u"openedInError"_s;
    close.closure.lookBackOn = lookBackOn;
    w.did(close);
}

void toClosure(Walk &w)
{
    Told(w).opened().registered().assessed().withATeam().met();
    w.goTo(u"closure"_s);
}
} // namespace

/// What goes elsewhere, and the end.
QList<Way> ofTheEnd()
{
    return {
        {u"recordFeedback"_s, kinds::feedbackRecorded,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.feedback\\.feedback"_s);
            },
            {{u"feedback.result"_s, u"given"_s}, {u"feedback.from"_s, u"*"_s},
                {u"feedback.text"_s, u"You came when you said."_s}}},
        {u"overrideStep"_s, kinds::stepOverridden,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.agreements\\.agree"_s);
            },
            {{u"override.by"_s, u"Sam Field"_s}, {u"override.step"_s, u"*"_s},
                {u"override.role"_s, u"Manager"_s}, {u"override.heardByTelephone"_s, {}},
                {u"override.reason"_s, u"Nobody answers."_s}}},
        {u"confirmOverride"_s, kinds::stepOverridden,
            [](Walk &w) {
                // Of a family somebody else keeps: only who agreed can say so.
                w.setFamily(w.on().caseNamed(u"Abara"_s));
                w.goTo(u"closure"_s);
                w.press(u"card\\.agreements\\..*\\.confirm"_s);
            },
            {{u"confirmedOn"_s, u"20/6"_s}}},
        {u"prepareClosure"_s, kinds::closurePrepared,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.close\\.prepare"_s);
            },
            {{u"preparation.reason"_s, u"needsMet"_s},
                {u"preparation.summary"_s, u"Mornings went wrong; they do not now."_s},
                {u"preparation.impact"_s, u"Ivo is in class at nine."_s}}},
        {u"closeFfa"_s, kinds::caseClosed,
            [](Walk &w) {
                openedInError(w);
                w.goTo(u"closure"_s);
                w.press(u"card\\.close\\.close"_s);
            },
            {{u"closure.on"_s, u"20/6"_s}, {u"closure.reason"_s, u"openedInError"_s}}},
        {u"answerLookBack"_s, kinds::lookedBack,
            [](Walk &w) {
                closed(w, QDate(2019, 6, 20));
                w.goTo(u"closure"_s);
                w.press(u"card\\.closed\\.lookBack"_s);
            },
            {{u"lookBack.result"_s, u"lasted"_s}, {u"lookBack.note"_s, u"Still in time."_s}}},
        {u"reopenFfa"_s, kinds::caseReopened,
            [](Walk &w) {
                closed(w);
                w.goTo(u"closure"_s);
                w.press(u"card\\.closed\\.reopen"_s);
            },
            {{u"reopening.reason"_s, u"It was no error."_s}, {u"reopening.on"_s, u"20/6"_s}}},
        {u"considerStepUp"_s, kinds::stepTaken,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.elsewhere\\.considerStepUp"_s);
            },
            {{u"step.reason"_s, u"It is safe at home."_s}, {u"step.to"_s, u"Sam Field"_s}}},
        {u"stepUp"_s, kinds::stepTaken,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.elsewhere\\.stepUp"_s);
            },
            {{u"step.reason"_s, u"Not safe."_s}, {u"step.to"_s, u"Customer Service Centre"_s}}},
        {u"stepDown"_s, kinds::stepTaken,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.elsewhere\\.stepDown"_s);
            },
            {{u"step.on"_s, u"20/6"_s}, {u"step.to"_s, u"Stevenage team"_s},
                {u"step.lastMeeting"_s, u"12 June, 10am, school"_s},
                {u"step.reason"_s, u"The plan was done."_s}}},
        {u"handOver"_s, kinds::caseHandedOver,
            [](Walk &w) {
                toClosure(w);
                w.press(u"card\\.elsewhere\\.handOver"_s);
            },
            {{u"transfer.to"_s, u"Lena Fox"_s}, {u"transfer.organisation"_s, u"Family centre"_s},
                {u"transfer.reason"_s, u"homeMove"_s},
                {u"transfer.consentReviewedOn"_s, u"19/6"_s}}},
    };
}

} // namespace hometray::wayparts
