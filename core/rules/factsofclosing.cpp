// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "rules/openitems.h"
#include "rules/restingon.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// How much an Outcomes Review says (domain 2.2).
CaseFacts::Review completeness(const OutcomeReview &review)
{
    const auto said = [](const QString &text) { return !saysNothing(text); };
    const bool keyworker = said(review.baseline) && said(review.latest) && said(review.evidence)
        && review.evidenceOn.isValid() && said(review.keyworkerView) && said(review.outcome);
    if (!keyworker)
        return CaseFacts::Incomplete;
    return said(review.familyView) ? CaseFacts::Complete : CaseFacts::WithoutFamily;
}

CaseFacts::FeedbackResult resultNamed(const QString &code)
{
    if (code == u"given"_s)
        return CaseFacts::Given;
    if (code == u"declined"_s)
        return CaseFacts::Declined;
    return code == u"notReached"_s ? CaseFacts::NotReached : CaseFacts::NoFeedback;
}

bool isSaid(const QString &text)
{
    return !saysNothing(text);
}

} // namespace

void Deriving::outcomes()
{
    for (qsizetype i = 0; i < r.goals.size(); ++i) {
        const Goal &goal = r.goals.at(i);
        if (goal.status == u"dropped"_s)
            continue;
        CaseFacts::Need need;
        need.index = static_cast<qint32>(i);
        for (const ObjectId &person : goal.whose) {
            if (const qint32 index = personIndex(person); index >= 0)
                f.needsOf.push_back({need.index, index});
        }
        const OutcomeReview *last = nullptr;
        const auto moment = [](const OutcomeReview &review) {
            return std::pair(review.on, review.changedAt);
        };
        for (const OutcomeReview &review : r.outcomeReviews) {
            if (review.goal == goal.id && review.on.isValid()
                && thisTime(review, review.on)
                && (!last || moment(review) >= moment(*last)))
                last = &review;
        }
        if (last) {
            const Written written = writtenIn(*last, last->on);
            need.review = completeness(*last);
            need.reviewed = written.moment();
            need.inEhm = written.inEhm;
            need.ehmDay = written.ehmDay;
            need.notMet = last->outcome == u"notMet"_s ? 1 : 0;
            if (isSaid(last->outcome))
                join(f.row.outcomes, written);
            f.row.outcomesMet += last->outcome == u"met"_s ? 1 : 0;
            f.row.outcomesPartly += last->outcome == u"partly"_s ? 1 : 0;
            f.row.outcomesNotMet += last->outcome == u"notMet"_s ? 1 : 0;
        }
        const bool reviewed = last && isSaid(last->outcome);
        f.row.goalsReviewed += reviewed ? 1 : 0;
        f.row.goalsNotReviewed += reviewed ? 0 : 1;
        f.needs.push_back(need);
    }
    familyFeedback();
}

void Deriving::familyFeedback()
{
    for (const Feedback &feedback : r.feedback) {
        const Written on = writtenIn(feedback, feedback.on);
        const CaseFacts::FeedbackResult result = resultNamed(feedback.result);
        if (!thisTime(feedback, feedback.on) || !on.isSet() || result == CaseFacts::NoFeedback)
            continue;
        // From whom it came is part of it (judgement 1.9).
        if (result == CaseFacts::Given && feedback.from.isEmpty()) {
            ++f.row.feedbackUnnamed;
            continue;
        }
        // One who answered outweighs the others, and the day is the answer's.
        if (f.row.feedbackResult == result) {
            join(f.row.feedback, on);
        } else if (f.row.feedbackResult == CaseFacts::NoFeedback || result < f.row.feedbackResult) {
            f.row.feedbackResult = result;
            f.row.feedback = on;
        }
    }
}

/// What the summary would speak of that came after it.
Moment Deriving::changedSincePrepared(const Moment &prepared) const
{
    RestingOn since(r, prepared);
    for (const Note &note : r.notes)
        since.lookAt(note,
            {"type", "on", "at", "fact", "analysis", "present", "others", "about", "childrenSeen",
                "childrenSeenAlone", "outcome", "followUp", "source", "significant", "sensitive"},
            note.on);
    for (const Meeting &meeting : r.meetings) {
        const qint32 held = writerOf(meeting, "heldOn");
        if (!meeting.isHeld())
            continue;
        if (meeting.addedAt <= prepared.at && held > prepared.at)
            since.lookAtEvent(meeting.heldOn, held);
        else
            since.lookAt(meeting,
                {"heldOn", "happened", "decision", "decisionWhy", "needsMet", "risks",
                    "risksReviewed", "mustChange", "disagreements", "worriedAbout", "purpose",
                    "type"},
                meeting.heldOn);
    }
    for (const Concern &concern : r.concerns)
        since.lookAt(concern, {}, concern.on);
    for (const OutcomeReview &review : r.outcomeReviews)
        since.lookAt(review, {}, review.on);
    for (const Goal &goal : r.goals)
        since.lookAt(goal, {}, statedFor(goal));
    for (const Action &action : r.actions)
        since.lookAt(action, {}, statedFor(action));
    for (const Person &person : r.people)
        since.lookAtWriting(person, {"born", "died", "joinedOn"});
    since.lookAtTakenBack({typeInfo<Note>().number, typeInfo<Meeting>().number,
        typeInfo<Concern>().number, typeInfo<OutcomeReview>().number, typeInfo<Goal>().number,
        typeInfo<Action>().number});
    return since.first();
}

/// The day what is in the plan speaks of: of the TAF it was written with, or on which it was
/// written.
QDate Deriving::statedFor(const Object &object) const
{
    for (const Meeting &meeting : r.meetings) {
        if (meeting.isHeld() && writerOf(meeting, "heldOn") == object.addedAt)
            return meeting.heldOn;
    }
    return dayOfEntry(object.addedAt);
}

void Deriving::closurePreparation()
{
    CaseFacts::Row &row = f.row;
    for (const LookBack &lookBack : r.lookBacks) {
        // Before its day nobody can say what has lasted: such an answer does not count.
        const bool early = row.lookBackOn != 0 && factDay(lookBack.on) < row.lookBackOn;
        if (r.isClosed() && lookBack.addedAt > row.closed.at && !early)
            latest(row.lookedBack, stated(lookBack, "on", lookBack.on));
    }
    const ClosurePreparation *prepared = nullptr;
    for (const ClosurePreparation &one : r.closurePreparations) {
        if (thisTime(one, one.on))
            prepared = &one;
    }
    if (!prepared)
        return;
    row.closurePrepared = writtenIn(*prepared, prepared->on);
    // Once it is closed the closure says these.
    if (!r.isClosed()) {
        row.closureReason = reasonNamed(prepared->reason);
        row.closureSummary = isSaid(prepared->summary) ? 1 : 0;
        row.closureImpact = isSaid(prepared->impact) ? 1 : 0;
        row.closureContinues = isSaid(prepared->whoContinues) ? 1 : 0;
        row.closureChanged = changedSincePrepared({row.closurePrepared.day,
            lastWriterOf(*prepared, {"on", "reason", "summary", "impact", "whoContinues"})});
    }
    row.continuesSince = factDay(prepared->continuesSince);
    row.leadNamed = isSaid(prepared->childrensServicesLead) ? 1 : 0;
    row.leadSince = factDay(prepared->leadSince);
    row.mergedInto = isSaid(prepared->mergedInto) ? 1 : 0;
    row.helpdeskTold = factDay(prepared->helpdeskToldOn);
}

void Deriving::goingOn()
{
    for (const Transfer &transfer : r.transfers) {
        latest(f.row.transferOffered, stated(transfer, "offeredOn", transfer.offeredOn));
        latest(f.row.transferAccepted, stated(transfer, "acceptedOn", transfer.acceptedOn));
    }
    for (const StepUpOrDown &step : r.stepsUpOrDown) {
        const Moment on = stated(step, "on", step.on);
        if (step.direction != u"up"_s)
            continue;
        latest(step.considered ? f.row.stepUpConsidered : f.row.steppedUp, on);
        if (!step.considered && on.isSet() && f.row.steppedUp == on)
            f.row.steppedUpTo = saysNothing(step.to) ? 0 : 1;
    }
    for (const StepOverride &step : r.overrides) {
        if (!thisTime(step, step.on))
            continue;
        const bool unconfirmed = step.heardByTelephone && !step.confirmedOn.isValid();
        f.row.overridesUnconfirmed += unconfirmed ? 1 : 0;
        const auto number = static_cast<qint32>(f.overrides.size());
        f.overrides.push_back({overrideKey(step.checklist, step.step), stated(step, "on", step.on),
            unconfirmed ? 1 : 0, step.why.isEmpty() ? 0 : codeKey(step.why),
            qint32(&step - r.overrides.constData())});
        for (const QString &named : step.covers) {
            if (const auto item = openItemNamed(r, named))
                f.covered.push_back({number, item->kind, item->at});
        }
    }
}

} // namespace hometray
