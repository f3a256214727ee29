// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencesentences.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Sentences::ofMeetings(const QString &code) const
{
    if (code == u"noTaf") {
        const QString none = number("tafCount") > 0 ? tr("No TAF held since it was opened again")
                                                    : tr("No TAF held yet");
        return ahead().isValid() ? both(none, tr("one is planned for %1").arg(said(ahead())))
                                 : none;
    }
    if (code == u"tafHeld") {
        const QDate first = day("firstTaf");
        return first.isValid() && !day("lastTaf").isValid()
            ? tr("First TAF was on %1").arg(said(first))
            : lastTaf().isEmpty() ? tr("Held")
                                  : lastTaf();
    }
    if (code == u"attendanceNotKnown")
        return both(lastTaf(), tr("who was there is not recorded"));
    if (code == u"plannedTafPassed")
        return tr("A TAF was planned for %1. Was it held?").arg(date("nextPlanned"));
    if (code == u"tafPlanned")
        return tr("Planned for %1").arg(date("nextPlanned"));
    if (code == u"nothingWaiting")
        return tr("No planned TAF waits to be recorded");
    if (code == u"tafNotWritten")
        return both(lastTaf(), tr("its notes are not written yet"));
    if (code == u"earlierTafsNotInEhm") {
        const int tafs = number("earlierTafsNotInEhm");
        return tafsOr(
            numbered(tafs, tr("1 TAF not yet in EHM"), tr("%n TAFs not yet in EHM", nullptr, tafs)),
            tr("Not yet in EHM: %1"));
    }
    if (code == u"actionsNotSpokenOf") {
        const int n = number("lastTafNotSpokenOf");
        return both(lastTaf(),
            actionsOr(numbered(n, tr("1 open action was not spoken of"),
                          tr("%n open actions were not spoken of", nullptr, n)),
                tr("not spoken of: %1")));
    }
    if (code == u"actionsSpokenOf")
        return tr("No open action was left unspoken of");
    if (code == u"undecided")
        return both(lastTaf(), tr("stay open or close was not decided"));
    if (code == u"decided")
        return codeOf("lastTafDecision") == u"close" ? tr("Decided: close")
                                                     : tr("Decided: stay open");
    if (code == u"contributionsMissing") {
        const int n = number("lastTafContributionsMissing");
        return numbered(n, tr("1 person could not come and nothing came from them"),
            tr("%n people could not come and nothing came from them", nullptr, n));
    }
    if (code == u"contributionsThere")
        return tr("Nobody who could not come was left unasked");
    if (code == u"risksNotReviewed")
        return both(lastTaf(), tr("risks were not looked at"));
    if (code == u"risksReviewed")
        return tr("Risks were looked at on %1").arg(date("lastTaf"));
    if (code == u"familyNotThere")
        return both(lastTaf(), tr("nobody was there who speaks for the family"));
    if (code == u"needsNotMet")
        return both(lastTaf(), tr("it did not find the needs met"));
    return {};
}

QString Sentences::ofCopies(const QString &code) const
{
    if (code == u"copyMissing") {
        const int homes = number("homesWithoutCopy");
        return both(lastTaf(),
            whoOr(numbered(homes, tr("1 home has no copy yet"),
                      tr("%n homes have no copy yet", nullptr, homes)),
                tr("no copy yet: %1")));
    }
    if (code == u"ofEarlierTaf")
        return tr("Of an earlier TAF, owed since %1").arg(date("dutyBegan"));
    if (code == u"closedNotInEhm")
        return day("enteredOn").isValid()
            ? tr("Closed on %1; what is in EHM of it, since %2, was changed")
                  .arg(date("closed"), date("enteredOn"))
            : tr("Closed on %1; EHM does not know of it").arg(date("closed"));
    if (code == u"notesSinceClosing") {
        const int n = number("notesSinceClosing");
        return numbered(n, tr("1 case note written since it was closed, not yet in EHM"),
            tr("%n case notes written since it was closed, not yet in EHM", nullptr, n));
    }
    if (code == u"actionsOfOthersLate")
        return actionsOr(tr("They were to be done by others"), tr("To be done by others: %1"));
    if (code == u"notKnownWhetherOwed")
        return whoOr(tr("Whether somebody has parental responsibility is not known"),
            tr("whether they have parental responsibility is not known: %1"));
    if (code == u"nobodyLeftToHaveIt")
        return tr("Nobody is left to whom it was owed");
    if (code == u"copyDeclined")
        return tr("Offered on %1, declined").arg(date("lastCopy"));
    if (code == u"stoppedByWithdrawal")
        return tr("Stopped on %1: nobody agreed to help then").arg(date("dutyStopped"));
    if (code == u"stoppedByNoAction")
        return tr("Stopped on %1: no action needed").arg(date("dutyStopped"));
    if (code == u"stoppedByClosure")
        return tr("Stopped on %1: the FFA was closed").arg(date("dutyStopped"));
    if (code == u"copyGiven") {
        const QDate on = firstDay({"lastCopy", "assessmentCopy"});
        const QDate declined = day("assessmentCopyDeclined");
        if (!on.isValid() && declined.isValid())
            return tr("Offered on %1, declined").arg(said(declined));
        return on.isValid() ? tr("Given on %1").arg(said(on)) : tr("Given");
    }
    if (code == u"nobodyResponsibleAgreed")
        return tr("Nobody with parental responsibility has agreed to help");
    return {};
}

QString Sentences::ofReviews(const QString &code) const
{
    if (code == u"noNextTaf")
        return tr("No TAF is planned; the next is due by %1").arg(date("reviewDue"));
    if (code == u"nextTafTooLate")
        return tr("Planned for %1; due by %2").arg(said(ahead()), date("reviewDue"));
    if (code == u"nextTafPlanned")
        return tr("Planned for %1").arg(said(ahead()));
    if (code == u"reviewOverdue")
        return both(lastTaf(), tr("the next was due on %1").arg(date("reviewDue")));
    if (code == u"reviewInTime")
        return codeOf("lastTafDecision") == u"close" && !ahead().isValid()
            ? both(lastTaf(), tr("decided: close"))
            : day("reviewDue").isValid()
            ? both(lastTaf(), tr("the next is due by %1").arg(date("reviewDue")))
            : both(lastTaf(), tr("no review is due"));
    if (code == u"reviewDue")
        return ahead().isValid() ? tr("Last TAF on %1; the next is planned for %2")
                                       .arg(date("reviewClock"), said(ahead()))
                                 : tr("Last TAF on %1; no TAF is planned").arg(date("reviewClock"));
    if (code == u"reviewUnlessClosed")
        return closureFirst(tr("Last TAF on %1; decided: close").arg(date("reviewClock")));
    if (code == u"reviewAfterReopening")
        return tr("Re-opened on %1").arg(date("reviewClock"));
    if (code == u"reviewAfterAgreeing")
        // Somebody agreed again, or it became known that somebody who agrees has responsibility.
        return ahead().isValid()
            ? tr("Help goes on since %1; the next TAF is planned for %2")
                  .arg(date("reviewClock"), said(ahead()))
            : tr("Help goes on since %1; no TAF is planned").arg(date("reviewClock"));
    return {};
}

QString Sentences::ofPlan(const QString &code) const
{
    if (code == u"planNotLookedAt")
        return both(lastTaf(), tr("nothing is written in the plan yet"));
    if (code == u"planBeforeTaf")
        return both(lastTaf(),
            tr("the plan was last looked at on %1").arg(said(firstDay({"planSeen", "plan"}))));
    if (code == u"noPlan")
        return tr("There is no Family Plan");
    if (code == u"noGoals")
        return tr("There are no goals in the plan");
    if (code == u"goalsWithoutDifference") {
        const int n = number("goalsWithoutDifference");
        return numbered(n, tr("1 goal does not say what will be different"),
            tr("%n goals do not say what will be different", nullptr, n));
    }
    if (code == u"differenceWritten")
        return tr("Each goal says what will be different");
    if (code == u"openTooLong")
        return tr("Open since %1, over %2 months")
            .arg(openSince(), QString::number(number("limit.openMonths")));
    if (code == u"notTooLong")
        return day("registered").isValid()
            ? tr("Open since %1").arg(openSince())
            : tr("Not open over %1 months").arg(number("limit.openMonths"));
    if (code == u"noManagerDiscussion")
        return tr("No talk with a manager is recorded");
    if (code == u"managerDiscussion")
        return tr("Last talk with a manager on %1").arg(date("managerDiscussion"));
    return {};
}

QString Sentences::ofActions(const QString &code) const
{
    if (code == u"actionsUnclear") {
        QStringList parts;
        const int gone = number("actionsOwnerGone");
        if (const int n = number("actionsWithoutOwner") - gone; n > 0)
            parts.append(numbered(n, tr("1 action needs somebody to do it"),
                tr("%n actions need somebody to do them", nullptr, n)));
        if (const int n = number("actionsWithoutDate"); n > 0)
            parts.append(numbered(
                n, tr("1 action without a date"), tr("%n actions without a date", nullptr, n)));
        if (gone > 0) // says what to do, which is not done of the others
            parts.append(words::ownersGone(gone));
        return parts.isEmpty() ? tr("An action lacks a person or a date") : listed(parts);
    }
    if (code == u"ownerGone")
        return actionsOr(tr("Nobody does this now"), tr("Nobody does this now: %1"));
    if (code == u"noActionOpen")
        return tr("No action is open");
    if (code == u"actionsClear")
        return tr("Each open action has a person and a date");
    if (code == u"actionsLate") {
        const int n = number("actionsLate");
        return actionsOr(numbered(n, tr("1 action is late"), tr("%n actions are late", nullptr, n)),
            tr("Late: %1"));
    }
    if (code == u"actionsOpen") {
        const int n = number("actionsNotHandedOn");
        return actionsOr(
            numbered(n, tr("1 action is open and nobody else has taken it on"),
                tr("%n actions are open and nobody else has taken them on", nullptr, n)),
            tr("Open, and nobody else has taken it on: %1"));
    }
    if (code == u"actionsEnded")
        return number("openActions") == 0
            ? tr("No action is open")
            : numbered(number("openActions"), tr("1 action goes on with somebody else"),
                tr("%n actions go on with somebody else", nullptr, number("openActions")));
    if (code == u"noActionLate")
        return tr("No action is late");
    if (code == u"actionDue")
        return doerOr(tr("An action of the plan"));
    if (code == u"tooManyActions")
        return tr("%n actions are open: more than a family can keep in mind", nullptr,
            number("openActions"));
    if (code == u"planShort")
        return number("openActions") == 0
            ? tr("No action is open")
            : numbered(number("openActions"), tr("1 action is open"),
                tr("%n actions are open", nullptr, number("openActions")));
    if (code == u"actionsCarriedOver") {
        const int n = number("actionsCarriedOver");
        const int times = number("limit.carriedOver");
        return actionsOr(numbered(n, tr("1 action was carried over %1 times").arg(times),
                             tr("%n actions were carried over %1 times", nullptr, n).arg(times)),
            tr("Carried over %1 times: %2").arg(QString::number(times), u"%1"_s));
    }
    if (code == u"noneCarriedOver")
        return tr("No action was carried over %1 times").arg(number("limit.carriedOver"));
    return {};
}

} // namespace hometray::words
