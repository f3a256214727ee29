// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencesentences.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Sentences::ofStart(const QString &code) const
{
    if (code == u"helpdeskNotAsked")
        return tr("The Helpdesk has not been asked yet");
    if (code == u"helpdeskAsked")
        return flag("helpdeskFfaOpen")
            ? tr("Asked on %1; an FFA was open").arg(date("helpdeskCheck"))
            : tr("Asked on %1").arg(date("helpdeskCheck"));
    if (code == u"registrationNotSent")
        return tr("The registration form has not been sent yet");
    if (code == u"registrationSent")
        return tr("Sent on %1").arg(date("registrationSent"));
    if (code == u"waitingForHelpdesk")
        return tr("Sent on %1; the Helpdesk has not registered the family yet")
            .arg(date("registrationSent"));
    if (code == u"registrationWaits") {
        const int waited = number("registrationWaits");
        return tr("Sent on %1; not registered after %n working days", nullptr, waited)
            .arg(date("registrationSent"));
    }
    if (code == u"noRegistrationWaits")
        return tr("No registration waits longer than it should");
    if (code == u"registered")
        return tr("Registered on %1").arg(date("registered"));
    if (code == u"notFinalised")
        return day("registered").isValid()
            ? tr("Registered on %1; the assessment is not finalised").arg(date("registered"))
            : tr("The assessment is not finalised");
    if (code == u"assessmentNotStarted")
        return tr("Nothing of the assessment is written yet");
    if (code == u"finalised")
        return flag("assessmentGaps")
            ? tr("Finalised on %1, with gaps and a reason").arg(date("assessment"))
            : tr("Finalised on %1").arg(date("assessment"));
    if (code == u"finalisedWithGaps")
        return tr("Finalised with gaps and a reason");
    if (code == u"notSigned")
        return tr("Finalised on %1; not signed by the family").arg(date("assessment"));
    if (code == u"signed")
        return day("signedByFamily").isValid()
            ? tr("Signed on %1").arg(date("signedByFamily"))
            : tr("Asked on %1, did not want to sign").arg(date("signatureDeclined"));
    if (code == u"copyNotGiven")
        return tr("Finalised on %1; the family has no copy yet").arg(date("assessment"));
    if (code == u"triedBeforeMissing")
        return tr("Nothing is written about what was tried before");
    if (code == u"analysisMissing")
        return tr("The keyworker’s analysis is empty");
    if (code == u"levelMissing")
        return tr("No level of need is chosen");
    return {};
}

QString Sentences::ofPeople(const QString &code) const
{
    if (code == u"nobodyAgreed")
        return tr("Nobody has agreed to help yet");
    if (code == u"helpersGone")
        return whoOr(tr("Nobody is left who agreed to help"),
            tr("Nobody is left who agreed to help; no longer of the family: %1"));
    if (code == u"helpRestsOnUnknown")
        return whoOr(tr("Whether whoever agreed has parental responsibility is not known"),
            tr("Help rests on somebody whose parental responsibility is not known: %1"));
    if (code == u"helpRestsOnKnown")
        return tr("Help rests on nobody whose parental responsibility is not known");
    if (code == u"childrenGone")
        return whoOr(tr("No child is left"), tr("No child is left; no longer of the family: %1"));
    if (code == u"closingPrepared")
        return closureFirst(tr("The closing was prepared on %1; the FFA is not closed yet")
                                .arg(date("closurePrepared")));
    if (code == u"goesOn")
        return tr("Nothing asks for it to end");
    if (code == u"helpAgreed")
        return tr("Somebody whom help rests on agrees to it");
    if (code == u"helpEnded")
        return tr("Help has ended");
    if (code == u"nobodyAgrees")
        return tr("Nobody whom help rests on agrees to it");
    if (code == u"nobodyMayAnswerFor")
        return whoOr(tr("Nobody is known yet who has parental responsibility and could answer"),
            tr("Nobody is known yet who has parental responsibility and could answer for %1"));
    if (code == u"peopleNotAsked")
        return whoOr(numbered(number("peopleNotAsked"), tr("1 person not asked yet"),
                         tr("%n people not asked yet", nullptr, number("peopleNotAsked"))),
            tr("Not asked yet: %1"));
    if (code == u"everyoneAsked") {
        const int refused = number("refusedPeople");
        const QString agreed = numbered(number("agreedPeople"), tr("1 person agreed"),
            tr("%n people agreed", nullptr, number("agreedPeople")));
        return refused == 0
            ? agreed
            : both(agreed, numbered(refused, tr("1 refused"), tr("%n refused", nullptr, refused)));
    }
    if (code == u"peopleNotTold")
        return whoOr(numbered(number("peopleNotTold"),
                         tr("1 person has not been told how information is shared"),
                         tr("%n people have not been told how information is shared", nullptr,
                             number("peopleNotTold"))),
            tr("Not told yet how information is shared: %1"));
    if (code == u"nobodyToTell")
        return tr("Nobody is entered yet who decides for themselves and has not refused");
    if (code == u"sharingExplained")
        return tr("Everyone has been told");
    return {};
}

QString Sentences::ofHearing(const QString &code) const
{
    if (code == u"noStrengthsOrNeeds")
        return tr("No strengths or needs are written yet");
    if (code == u"noChildKnown")
        return tr("No child of the family is entered yet: add the children first");
    if (code == u"noChildNow")
        return tr("No child of the family is there to be asked: not born yet, or no longer of it");
    if (code == u"noParentKnown")
        return tr("Nobody is known to have parental responsibility: say first who has it");
    if (code == u"noParentAgreed")
        return tr("Nobody with parental responsibility has agreed to help yet");
    if (code == u"parentsRefused")
        return tr("Whoever has parental responsibility has refused");
    if (code == u"childrenWithoutNeed")
        return whoOr(
            numbered(number("childrenWithoutNeed"), tr("1 child has neither a need nor a “none”"),
                tr("%n children have neither a need nor a “none”", nullptr,
                    number("childrenWithoutNeed"))),
            tr("Neither a need nor a “none”: %1"));
    if (code == u"needsWritten")
        return tr("Each child has a need or a “none”");
    if (code == u"childrenNeverHeard")
        return whoOr(
            numbered(number("childrenNeverHeard"), tr("The words of 1 child are missing"),
                tr("The words of %n children are missing", nullptr, number("childrenNeverHeard"))),
            tr("Own words missing: %1"));
    if (code == u"childrenWithoutWords") {
        if (lastTaf().isEmpty())
            return whoOr(
                numbered(number("childrenWithoutWords"), tr("1 child was not heard yet"),
                    tr("%n children were not heard yet", nullptr, number("childrenWithoutWords"))),
                tr("Not heard yet: %1"));
        const QString who = whoOr(
            numbered(number("childrenWithoutWords"), tr("1 child was not heard since"),
                tr("%n children were not heard since", nullptr, number("childrenWithoutWords"))),
            tr("not heard since: %1"));
        return both(lastTaf(), who);
    }
    if (code == u"childrenHeard")
        return tr("Each child’s words are there");
    if (code == u"parentsWithoutView")
        return whoOr(
            numbered(number("parentsWithoutView"), tr("1 parent’s view is missing"),
                tr("%n parents’ views are missing", nullptr, number("parentsWithoutView"))),
            tr("View missing: %1"));
    if (code == u"viewAtTaf")
        return whoOr(tr("A view is missing: write it down with the next TAF"),
            tr("View missing: %1. Write it down with the next TAF"));
    if (code == u"parentsHeard")
        return tr("Each parent’s view is there");
    return {};
}

QString Sentences::ofAges(const QString &code) const
{
    if (code == u"turnedSixteen")
        return whoOr(numbered(number("turnedSixteen"),
                         tr("1 young person is 16 and has not been asked since"),
                         tr("%n young people are 16 and have not been asked since", nullptr,
                             number("turnedSixteen"))),
            tr("16 now, and not asked since: %1"));
    if (code == u"nobodySixteen")
        return tr("Nobody of the family is 16 or 17");
    if (code == u"turnsSixteenSoon") {
        const QString on = date("nextSixteen");
        return whoOr(
            numbered(number("turnsSixteenSoon"), tr("1 young person turns 16 on %1").arg(on),
                tr("%n young people turn 16 soon, the first on %1", nullptr,
                    number("turnsSixteenSoon"))
                    .arg(on)),
            number("turnsSixteenSoon") < 2
                ? tr("Turns 16 on %1, and is asked then: %2").arg(on, u"%1"_s)
                : tr("Turn 16 soon, the first on %1, and are asked then: %2").arg(on, u"%1"_s));
    }
    if (code == u"nobodyTurnsSixteen")
        return tr("Nobody turns 16 in the next days");
    if (code == u"wasBabyBorn")
        return whoOr(tr("The day a baby was expected has come. Has the baby been born?"),
            tr("Expected by now: %1. Has the baby been born?"));
    if (code == u"noBirthWaiting")
        return tr("No expected day has passed without an answer");
    if (code == u"sixteenAsked")
        return tr("Everybody of 16 has been asked themselves");
    return {};
}

QString Sentences::ofCarers(const QString &code) const
{
    if (code == u"privateFostering") {
        const int n = number("privateFostering"), days = number("limit.privateFosteringDays");
        return whoOr(
            numbered(n,
                tr("1 child lives with somebody outside close family for %1 days or more")
                    .arg(days),
                tr("%n children live with somebody outside close family for %1 days or more",
                    nullptr, n)
                    .arg(days)),
            tr("With somebody outside close family for %1 days or more: %2. This may be private "
               "fostering")
                .arg(QString::number(days), u"%1"_s));
    }
    if (code == u"privateFosteringAhead") {
        const int n = number("privateFosteringAhead"), days = number("limit.privateFosteringDays");
        const QString on = date("fosteringReached");
        return whoOr(numbered(n,
                         tr("1 child lives outside close family: %1 days on %2 if it goes on")
                             .arg(QString::number(days), on),
                         tr("%n children live outside close family: %1 days from %2 if it goes on",
                             nullptr, n)
                             .arg(QString::number(days), on)),
            (n < 2 ? tr("Outside close family, %1 days on %2 if it goes on: %3")
                   : tr("Outside close family, %1 days from %2 on if it goes on: %3"))
                .arg(QString::number(days), on, u"%1"_s));
    }
    if (code == u"carerNotNamed") {
        const int n = number("carerNotNamed");
        return whoOr(
            numbered(n, tr("It is not known who looks after 1 child who lives elsewhere"),
                tr("It is not known who looks after %n children who live elsewhere", nullptr, n)),
            tr("Not known who looks after them where they live: %1"));
    }
    if (code == u"noPrivateFostering")
        return tr("No child has lived outside close family for so long");
    if (code == u"noFosteringAhead")
        return tr("No stay outside close family that has begun is to last so long");
    if (code == u"carersNamed")
        return tr("No child on record lives elsewhere with nobody named to look after them");
    return {};
}

} // namespace hometray::words
