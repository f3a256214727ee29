// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencesentences.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Sentences::ofTheBreak(const QString &code) const
{
    if (code == u"noBreak")
        return tr("No school holiday is coming");
    if (code == u"noStepsForThisBreak")
        return tr("This holiday is too short for these steps");
    if (code == u"notAway")
        return tr("You are not away in this holiday");
    if (code == u"openedLater")
        return tr("This family came to you after your last day at work");
    if (code == u"breakOver")
        return tr("This holiday is over, and you have left for a later one since");
    if (code == u"closingUndecided")
        return tr("It is not decided yet whether this FFA closes");
    if (code == u"closingUndecidedThen")
        return tr("It was not decided when you left whether this FFA closes");
    if (code == u"notClosing")
        return tr("This family stays open");
    if (code == u"notClosingThen")
        return tr("This family was to stay open when you left");
    if (code == u"decidedToClose")
        return day("lastTaf").isValid() ? tr("Decided to close on %1").arg(date("lastTaf"))
                                        : tr("Decided to close");
    if (code == u"furtherTafPlanned")
        return tr("A further TAF is planned for %1, before you leave").arg(said(ahead()));
    if (code == u"reviewDueBeforeLeaving")
        return isPast("reviewDue")
            ? tr("The next TAF was due by %1, before you leave").arg(date("reviewDue"))
            : tr("The next TAF is due by %1, before you leave").arg(date("reviewDue"));
    if (code == u"reviewHeld") {
        const bool close = codeOf("decision") == u"close";
        if (!codeOf("lastTafDecision").isEmpty() && codeOf("lastTafDecision") != codeOf("decision"))
            return close ? both(lastTaf(), tr("decided since: close"))
                         : both(lastTaf(), tr("decided since: stay open"));
        return close ? both(lastTaf(), tr("decided: close"))
                     : both(lastTaf(), tr("decided: stay open"));
    }
    if (code == u"tafDidNotDecideToClose")
        return both(lastTaf(), tr("it did not decide to close, as the plan for the holiday does"));
    if (code == u"notAwayNow")
        return tr("You are not away in a holiday today");
    if (code == u"closedThen")
        return tr("It was closed when you left");
    if (code == u"noNotes" && flag("whenLeft"))
        return number("isReopened") > 0
            ? tr("When you left there was no case note since it was opened again")
            : tr("There were no case notes when you left");
    if (code == u"notesOld" && flag("whenLeft"))
        return tr("The last case note was of %1 when you left").arg(date("notes"));
    if (code == u"noNotes")
        return number("isReopened") > 0 ? tr("No case note since it was opened again")
                                        : tr("There are no case notes yet");
    if (code == u"notesOld")
        return tr("The last case note is of %1").arg(date("notes"));
    return {};
}

QString Sentences::daysWithin(int count, QDate first, QDate last) const
{
    int weekdays = 0;
    for (QDate day = first; day.isValid() && day <= last; day = day.addDays(1))
        weekdays += day.dayOfWeek() <= Qt::Friday ? 1 : 0;
    return weekdays > count && first < last
        ? tr("the first on %1, the last on %2").arg(said(first), said(last))
        : span(first, last, today());
}

QString Sentences::ofContacts(const QString &code) const
{
    if (code == u"noContact")
        return tr("No main contact is agreed");
    if (code == u"noContactWanted")
        return tr("The family wants no contact");
    if (code == u"contactUnfit")
        return teamOr(tr("The contact must be a professional of the team who works in the holiday"),
            tr("Not a professional of the team who works in the holiday: %1"));
    if (code == u"daysWithoutContact") {
        const int n = number("daysWithoutContact");
        return tr("%1 (%2)", "days without contact, from to")
            .arg(numbered(n, tr("1 working day has no contact"),
                     tr("%n working days have no contact", nullptr, n)),
                daysWithin(n, day("firstDayWithoutContact"), day("lastDayWithoutContact")));
    }
    if (code == u"daysStillWithoutContact") {
        const int n = number("daysStillWithoutContact");
        return tr("%1 (%2)", "days without contact, from to")
            .arg(numbered(n, tr("1 working day still to come has no contact"),
                     tr("%n working days still to come have no contact", nullptr, n)),
                daysWithin(
                    n, day("firstDayStillWithoutContact"), day("lastDayStillWithoutContact")));
    }
    if (code == u"coveredStill")
        return tr("Somebody is there on each working day still to come");
    if (code == u"contactAgreed")
        return day("break.noContactWanted").isValid() && number("contactsAgreed") == 0
            ? tr("The family wants no contact")
            : numbered(number("contactsAgreed"), tr("1 contact, on every working day you are away"),
                tr("%n contacts, on every working day you are away", nullptr,
                    number("contactsAgreed")));
    if (code == u"noAccess")
        return teamOr(tr("The contact has no access on EHM for these days"),
            tr("No access on EHM for these days: %1"));
    if (code == u"accessGiven")
        return tr("Access on EHM is there from %1 to %2").arg(date("awayFrom"), date("awayUntil"));
    if (code == u"noNumber")
        return teamOr(tr("The contact has no telephone number"), tr("No telephone number: %1"));
    if (code == u"familyNotTold")
        return tr("The family has not been told who their contact is");
    if (code == u"familyTold")
        return tr("Told on %1").arg(date("break.told"));
    if (code == u"contactChangedSince")
        return tr("The contact, the days or the number changed on %1; the family was told on %2")
            .arg(date("break.toldChanged"), date("break.told"));
    if (code == u"contactChangedAfterNote")
        return tr("The contact, the days or the number changed on %1; this was written on %2")
            .arg(date("break.handoverChanged"), date("break.handover"));
    if (code == u"risksSince")
        return tr("A TAF spoke of risks, or they were changed, on %1, after this was written")
            .arg(date("break.handoverTaf"));
    return {};
}

QString Sentences::ofHandover(const QString &code) const
{
    if (code == u"noHandover")
        return tr("The handover note is not written yet");
    if (code == u"handoverSupport")
        return tr("The handover note does not say what support is in place");
    if (code == u"handoverContact")
        return tr("The handover note does not say who the contact is");
    if (code == u"handoverKeyInformation")
        return tr("The handover note does not say what somebody who steps in must know");
    if (code == u"handoverRisks")
        return tr("The handover note says nothing of risks, not even “none known”");
    if (code == u"handoverWritten")
        return tr("Written %1, in EHM").arg(date("break.handover"));
    if (code == u"tafSince")
        return tr("%1 was on %2, after this was written").arg(tafName(), date("lastTaf"));
    if (code == u"concernSince")
        return tr("A concern was raised or changed on %1, after this was written")
            .arg(said(firstDay({"break.handoverConcern", "lastConcern"})));
    if (code == u"significantNoteSince")
        return tr("A significant note came or was changed on %1, after this was written")
            .arg(said(firstDay({"break.handoverNote", "lastSignificantNote"})));
    if (code == u"servicesNotTold")
        return tr("The family has not been told how to find services");
    if (code == u"servicesTold")
        return tr("Told on %1").arg(date("break.servicesTold"));
    if (code == u"noReviewInBreak")
        return tr("No review falls into the holiday");
    if (code == u"reviewFallsInBreak")
        return isPast("reviewDue")
            ? tr("The next TAF was due by %1, and nobody was said to hold it")
                  .arg(date("reviewDue"))
            : tr("The next TAF is due by %1, while you are away: hold it earlier, or say who "
                 "holds it when")
                  .arg(date("reviewDue"));
    if (code == u"reviewEarlierNotPlanned")
        return isPast("reviewDue")
            ? tr("The next TAF was due by %1; none is planned").arg(date("reviewDue"))
            : tr("The next TAF is due by %1, to be held before you leave; none is planned")
                  .arg(date("reviewDue"));
    if (code == u"reviewAfterLimit")
        return tr("Arranged for %1; it is due by %2")
            .arg(date("break.reviewOn"), date("reviewDue"));
    if (code == u"reviewHolderAway")
        return teamOr(tr("Who holds it is not there on %1").arg(date("break.reviewOn")),
            tr("Not there on %1: %2").arg(date("break.reviewOn"), u"%1"_s));
    if (code == u"reviewArranged")
        return day("break.reviewOn").isValid() ? tr("Arranged for %1").arg(date("break.reviewOn"))
                                               : tr("Arranged");
    return {};
}

QString Sentences::ofTray(const QString &code) const
{
    if (code == u"trayRefused")
        return whoOr(tr("The family does not agree to it"), tr("Does not agree: %1"));
    if (code == u"trayNotAsked")
        return whoOr(
            numbered(number("trayNotAsked"), tr("1 person who decides was not asked"),
                tr("%n people who decide were not asked", nullptr, number("trayNotAsked"))),
            tr("Not asked yet: %1"));
    if (code == u"trayToSettle")
        return whoOr(tr("Whether a parent has parental responsibility is not known"),
            tr("Whether they have parental responsibility is not known: %1"));
    if (code == u"decidersRefuseHelp")
        return tr("Nobody with parental responsibility agrees to help: ask again first");
    if (code == u"nobodyDecides")
        return tr("Nobody is known who has parental responsibility or decides alone");
    if (code == u"endTheShare")
        return whoOr(tr("The family does not agree: end the share"),
            tr("Does not agree: %1. End the share"));
    if (code == u"nothingShared")
        return tr("The home tray is shared with nobody");
    if (code == u"sharedAsAgreed")
        return tr("Nobody who decides has said no");
    if (code == u"shareAgain")
        return tr("The share is not as it was agreed since: end it, and share again");
    if (code == u"noTrayConsent")
        return tr("The family has not been asked");
    if (code == u"trayConsent")
        return tr("Agreed on %1").arg(said(firstDay({"trayAgreedOn", "homeTrayAgreed"})));
    if (code == u"trayNotShared")
        return tr("Not shared with anybody");
    if (code == u"trayShared")
        return tr("Shared");
    if (code == u"managerAway") {
        const int n = number("daysWithoutShare");
        return numbered(n, tr("On 1 working day nobody it is shared with is there"),
            tr("On %n working days nobody it is shared with is there", nullptr, n));
    }
    if (code == u"trayCovered")
        return tr("Somebody is there on every working day you are away");
    return {};
}

} // namespace hometray::words
