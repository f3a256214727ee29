// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencesentences.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Sentences::ofConcerns(const QString &code) const
{
    if (code == u"noConcern")
        return tr("No concern is open");
    if (code == u"concernOpen") {
        const int n = number("openConcerns");
        return n < 2
            ? tr("A concern of %1 is open").arg(date("openConcern"))
            : tr("%n concerns are open, the oldest of %1", nullptr, n).arg(date("openConcern"));
    }
    const bool whichOne = day("openConcern").isValid();
    // "Nobody" comes first: where a line is cut off, it is not what is missing.
    if (code == u"concernNotTold")
        return whichOne
            ? tr("Nobody has been told yet of the concern of %1").arg(date("openConcern"))
            : tr("Nobody has been told of it yet");
    if (code == u"concernTold")
        return whichOne
            ? tr("The concern of %1 has been passed on, and is open").arg(date("openConcern"))
            : tr("It has been passed on, and is open");
    return {};
}

QString Sentences::closureFirst(const QString &sentence) const
{
    const int n = number("closureOpen");
    return n == 0 ? sentence
                  : both(sentence,
                      numbered(n, tr("1 step of closing comes first"),
                          tr("%n steps of closing come first", nullptr, n)));
}

QString Sentences::ofTheEnd(const QString &code) const
{
    if (code == u"familyWithdrew")
        return tr("The family no longer wishes to go on");
    if (code == u"notEngaged")
        return tr("The family could not be engaged");
    if (code == u"movedAway")
        return tr("The family moved out of the county");
    if (code == u"notDecidedToClose")
        return both(lastTaf(), tr("it did not decide to close"));
    if (code == u"decidedToStay")
        return both(lastTaf(),
            tr("the plan for the holiday decided on %1 that it stays open")
                .arg(date("decidedToStay")));
    if (code == u"openedInError")
        return tr("Opened by mistake");
    if (code == u"merged")
        return tr("Merged with another FFA");
    if (code == u"steppedUp")
        return tr("Stepped up to Children’s Services");
    if (code == u"outcomesMissing") {
        const int needs = number("needsNotReviewed");
        if (needs > 0)
            return needsOr(numbered(needs, tr("1 need is not fully reviewed"),
                               tr("%n needs are not fully reviewed", nullptr, needs)),
                tr("Not fully reviewed: %1"));
        const int n = number("goalsNotReviewed");
        return n > 0 ? numbered(n, tr("1 need is not reviewed yet"),
                   tr("%n needs are not reviewed yet", nullptr, n))
                     : tr("The Outcomes Review is not written yet");
    }
    if (code == u"needNotMet") {
        const int needs = number("needsNotMet");
        return tr("%1: close for another reason, or review again", "needs not met")
            .arg(needsOr(numbered(needs, tr("1 need was found not to be met"),
                             tr("%n needs were found not to be met", nullptr, needs)),
                tr("Found not to be met: %1")));
    }
    if (code == u"outcomesBeforeTaf") {
        const int needs = number("needsReviewedBefore");
        return both(lastTaf(),
            needsOr(numbered(needs, tr("1 need was reviewed before it"),
                        tr("%n needs were reviewed before it", nullptr, needs)),
                tr("reviewed before it: %1")));
    }
    return {};
}

QString Sentences::ofClosing(const QString &code) const
{
    if (code == u"summaryMissing")
        return tr("Not written yet: prepare the closure");
    if (code == u"impactMissing")
        return tr("The difference it made is not written yet: prepare the closure");
    if (code == u"continuesMissing")
        return tr("Who goes on helping is not written yet: prepare the closure");
    if (code == u"continuesSinceMissing")
        return tr("Since when they help is not said yet");
    if (code == u"changedSincePrepared")
        return tr("Prepared on %1; something it speaks of was written on %2")
            .arg(date("closurePrepared"), date("closureChanged"));
    if (code == u"closureNotPrepared")
        return tr("Not prepared yet: the summary, the difference, who goes on helping");
    if (code == u"nobodyLeftToAsk")
        return tr("Nobody of the family is left to be asked");
    if (code == u"feedbackFromWhom")
        return tr("From whom the feedback came is not said");
    if (code == u"notStatutory")
        return tr("Children’s Services do not take over the lead");
    if (code == u"onlyConsidered")
        return tr("A step up was considered on %1 and not taken").arg(date("stepUpConsidered"));
    if (code == u"notSteppedUp")
        return tr("No step up is recorded");
    if (code == u"leadNotNamed")
        return tr("Stepped up on %1; who leads now, and since when, is not said")
            .arg(date("steppedUp"));
    if (code == u"leadKnown")
        return day("leadSince").isValid() ? tr("They lead since %1").arg(date("leadSince"))
                                          : tr("Stepped up on %1").arg(date("steppedUp"));
    if (code == u"notMerged")
        return tr("Not merged with another FFA");
    if (code == u"intoMissing")
        return tr("Into which FFA it was merged is not said");
    if (code == u"intoKnown")
        return tr("Said");
    if (code == u"notOpenedInError")
        return tr("Not opened by mistake");
    if (code == u"helpdeskNotTold")
        return tr("The Helpdesk has not been told");
    if (code == u"helpdeskKnows")
        return tr("Told on %1").arg(date("helpdeskTold"));
    if (code == u"lookBackWhenClosed")
        return tr("Its day is set when the FFA closes");
    if (code == u"lookBackWaits")
        return tr("Its day was %1: has what was reached lasted?").arg(date("lookBackOn"));
    if (code == u"saidWhenClosing")
        return tr("You are asked for it when you close the FFA");
    if (code == u"summaryWritten" || code == u"impactWritten" || code == u"continuesWritten")
        return day("closurePrepared").isValid() ? tr("Written on %1").arg(date("closurePrepared"))
                                                : tr("Written");
    if (code == u"feedbackMissing")
        return tr("The family has not been asked");
    if (code == u"feedbackRecorded") {
        const QString result = codeOf("feedbackResult");
        if (result == u"declined")
            return tr("Asked on %1, and declined").arg(date("feedback"));
        if (result == u"notReached")
            return tr("Could not be reached on %1").arg(date("feedback"));
        return tr("Given on %1").arg(date("feedback"));
    }
    if (code == u"notClosed")
        return closureFirst(tr("Not closed yet; your last day is %1").arg(date("lastDayAtWork")));
    if (code == u"lookBackSet")
        return tr("Looked back on %1").arg(date("lookedBack"));
    if (code == u"lookBackAhead")
        return tr("Asked on %1").arg(date("lookBackOn"));
    if (code == u"lookBackDue")
        return tr("Closed on %1").arg(date("closed"));
    if (code == u"requestNotAnswered")
        return tr("Asked on %1; no answer is recorded").arg(date("on"));
    return {};
}

} // namespace hometray::words
