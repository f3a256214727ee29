// SPDX-License-Identifier: GPL-3.0-or-later
// Undo leaves nothing standing on nothing: what rests on an entry is to be undone before it.
#include "record/corrections.h"
#include "testing/family.h"
#include "testing/refusals.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/withdrawentry.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestStanding : public QObject {
    Q_OBJECT

    /// The last entry of a kind.
    static EntryId entryOf(const CaseBuilder &builder, const char *kind)
    {
        EntryId id;
        for (const EntryStamp &stamp : builder.record.entries) {
            if (stamp.kind == QLatin1String(kind))
                id = stamp.id;
        }
        return id;
    }
    static EntryId entryOf(const CaseBuilder &builder, const QByteArray &kind)
    {
        return entryOf(builder, kind.constData());
    }
    static Decision undo(CaseBuilder &builder, const QByteArray &kind)
    {
        return builder.tryTo(WithdrawEntry{entryOf(builder, kind), u"slip"_s});
    }
    /// With a finalised assessment, a TAF, its copy, and the plan looked at in it.
    static CaseBuilder later()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 3, 1));
        const auto perform = [&builder](const char *command, const char *fields) {
            const Decision decision = builder.perform(command, fields);
            if (!decision)
                qFatal("%s was refused: %s", command, qPrintable(decision.error().field));
        };
        perform("writeAssessment",
            "{'assessment':{'analysis':'x','level':'intensive','othersContributed':'School'},"
            "'domains':[{'person':'$fran','domain':'health','needs':'x'},"
            "{'person':'$tom','domain':'health','needs':'x'},"
            "{'person':'$baby','domain':'health','needs':'x'}]}");
        perform("writeAssessment",
            "{'childVoices':[{'person':'$fran','words':'x'},{'person':'$tom','words':'x'}],"
            "'parentViews':[{'person':'$mum','view':'x'}]}");
        perform("finaliseAssessment", "{}");
        perform("signAssessment", "{'signedBy':['$mum']}");
        builder.on(QDate(2019, 3, 8));
        perform("planTaf", "{'meeting':{'id':'$taf','plannedFor':'2019-03-08'}}");
        perform("recordTaf",
            "{'meeting':{'id':'$taf','happened':'x','decision':'stayOpen','needsMet':'no'},"
            "'attendances':[{'member':'$teacher','how':'present'}],"
            "'actionReviews':[{'action':'$ring','outcome':'goingOn'},"
            "{'action':'$visit','outcome':'goingOn'},{'action':'$club','outcome':'goingOn'}]}");
        perform("giveCopy", "{'copies':[{'meeting':'$taf','person':'$mum'}]}");
        perform("reviewPlan", "{'review':{'meeting':'$taf'}}");
        return builder;
    }

private Q_SLOTS:
    void whatRestsOnAnEntryIsUndoneBeforeIt_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *name, const char *kind, const char16_t *what,
                             const char *first) {
            QTest::newRow(name) << QByteArray(kind) << QString::fromUtf16(what)
                                << QString::fromLatin1(first);
        };
        row("the Helpdesk check under the registration", kinds::helpdeskChecked, u"registration",
            kinds::registrationCompleted);
        row("the agreement under the assessment", kinds::consentRecorded, u"assessment",
            kinds::assessmentSigned);
        row("what the children said under the assessment", kinds::assessmentWritten, u"assessment",
            kinds::assessmentSigned);
        row("finalising under the signature", kinds::assessmentFinalised, u"assessment",
            kinds::assessmentSigned);
        row("the TAF under its copy", kinds::tafHeld, u"planReview", kinds::planReviewed);
        row("the registration under all of it", kinds::registrationCompleted, u"planReview",
            kinds::planReviewed);
    }
    void whatRestsOnAnEntryIsUndoneBeforeIt()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QString, what);
        QFETCH(QString, first);
        CaseBuilder builder = later();
        const Decision decision = undo(builder, kind);
        VERIFY_REFUSED(decision, RefusalCode::BuiltUponLater, u"target"_s);
        const QVariantMap &values = decision.error().values;
        QCOMPARE(values.value(u"what"_s).toString(), what);
        QCOMPARE(values.value(u"first"_s).toString(), first);
        QVERIFY(values.value(u"on"_s).toDate().isValid());
    }

    void whatRestsOnAnEntryKeepsItFromBeingTakenOutByACorrection()
    {
        CaseBuilder builder = later();
        CorrectEntry out;
        out.target = entryOf(builder, kinds::registrationCompleted);
        FieldCorrection correction;
        correction.object = builder.record.registration.first().id;
        correction.remove = true;
        out.corrections = {correction};
        // By the assessment's own command, or by what else would stand on nothing.
        const Decision decision = builder.tryTo(out);
        QVERIFY(!decision);
        QVERIFY(decision.error().code == RefusalCode::BuiltUponLater
            || decision.error().code == RefusalCode::CaseNotRegistered);
    }

    void theFamilysNameIsCorrectedAndNotUndone()
    {
        CaseBuilder builder = later();
        EntryId named;
        for (const EntryStamp &stamp : builder.record.entries) {
            if (stamp.kind == QLatin1String(kinds::familyDescribed) && named.isNull())
                named = stamp.id;
        }
        QVERIFY(!named.isNull());
        VERIFY_REFUSED(builder.tryTo(WithdrawEntry{named, u"slip"_s}), RefusalCode::BuiltUponLater,
            u"target"_s);
    }

    void whatNothingRestsOnIsUndone_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {kinds::planReviewed, kinds::copyGiven, kinds::assessmentSigned})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void whatNothingRestsOnIsUndone()
    {
        QFETCH(QByteArray, kind);
        CaseBuilder builder = later();
        VERIFY_DONE(undo(builder, kind));
    }

    void aTafThatWasNotHeldIsUndone()
    {
        CaseBuilder builder = later();
        const EntryId held = entryOf(builder, kinds::tafHeld);
        const CorrectEntry cleared{
            held, u"slip"_s, {{builder.idOf(u"$taf"_s), u"heldOn"_s, {}, false}}};
        const Decision refused = builder.tryTo(cleared);
        VERIFY_REFUSED(refused, RefusalCode::FieldWrong, u"corrections[0].value"_s);
        QCOMPARE(refused.error().values.value(u"reason"_s).toString(), u"notHeld"_s);
    }

    void whatIsFinalisedOverAGapWithAReasonRestsOnNothing()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("writeAssessment", "{'assessment':{'triedBefore':'x'}}"));
        VERIFY_DONE(builder.perform("finaliseAssessment", "{'gaps':'They moved away.'}"));
        VERIFY_DONE(undo(builder, kinds::consentRecorded));
    }

    void aWithdrawalRestsOnTheAgreement()
    {
        CaseBuilder builder = registeredFamily();
        const EntryId agreed = entryOf(builder, kinds::consentRecorded);
        builder.on(QDate(2019, 3, 1));
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'help','answer':'withdrawn'}]}"));
        VERIFY_REFUSED(builder.tryTo(WithdrawEntry{agreed, u"slip"_s}), RefusalCode::BuiltUponLater,
            u"target"_s);
        VERIFY_DONE(builder.tryTo(WithdrawEntry{builder.lastEntry(), u"slip"_s}));
    }

    void whomAnOpenConcernWasToldIsNotErasedAlone()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform("raiseConcern",
            "{'concern':{'id':'$worry','what':'x','about':['$fran']},"
            "'told':[{'id':'$told','who':'Ann'}]}"));
        const EntryId told = entryOf(builder, kinds::concernTold);
        const Decision refused = builder.tryTo(EraseEntries{{told.hex()}, u"Wrong person"_s});
        VERIFY_REFUSED(refused, RefusalCode::ConcernOpen, u"entries[0]"_s);
        QCOMPARE(refused.error().mend, u"closeConcern"_s);
        // More that was said of it is part of it.
        VERIFY_DONE(builder.perform(
            "raiseConcern", "{'concern':{'id':'$worry','what':'Much more.','about':['$fran']}}"));
        VERIFY_REFUSED(builder.tryTo(EraseEntries{{builder.lastEntry().hex()}, u"x"_s}),
            RefusalCode::ConcernOpen, u"entries[0]"_s);
        VERIFY_DONE(builder.perform("closeConcern",
            "{'concern':'$worry','outcome':'advice','outcomeNote':'x','parentsTold':true}"));
        VERIFY_DONE(builder.tryTo(EraseEntries{{told.hex()}, u"Wrong person"_s}));
    }

    void aConcernUndoneWithoutAReasonIsNotErased()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform(
            "raiseConcern", "{'concern':{'id':'$worry','what':'x','about':['$fran']}}"));
        const EntryId raised = builder.lastEntry();
        const Event said = *builder.context.eventOf(raised);
        const auto at = qint32(builder.record.entries.size() - 1);
        // As it could be undone once: without a word.
        const auto undone = [&](const QString &reason) {
            CaseBuilder other = builder;
            Correction back = other.made<Correction>();
            back.target = raised;
            back.withdrawn = true;
            back.reason = reason;
            other.record.concerns.clear();
            other.record.entries[at].kind.clear();
            other.add(EventBuilder(kinds::entryCorrected).add(back).event());
            noteCorrection(other.record, at, said, {});
            return other.tryTo(EraseEntries{{raised.hex()}, u"Wrong family"_s});
        };
        const Decision refused = undone({});
        VERIFY_REFUSED(refused, RefusalCode::ConcernOpen, u"entries[0]"_s);
        QVERIFY(refused.error().values.value(u"undone"_s).toBool());
        VERIFY_DONE(undone(u"Of another family"_s));
    }

    void anOpenConcernIsTakenBackWithAReason()
    {
        CaseBuilder builder = registeredFamily();
        VERIFY_DONE(builder.perform(
            "raiseConcern", "{'concern':{'id':'$worry','what':'x','about':['$fran']}}"));
        const EntryId raised = builder.lastEntry();
        VERIFY_REFUSED(
            builder.tryTo(WithdrawEntry{raised, u"  "_s}), RefusalCode::ReasonMissing, u"reason"_s);
        VERIFY_DONE(builder.tryTo(WithdrawEntry{raised, u"Of another family"_s}));
        const FieldCorrection gone{builder.idOf(u"$worry"_s), {}, {}, true};
        VERIFY_REFUSED(builder.tryTo(CorrectEntry{raised, {}, {gone}}), RefusalCode::ReasonMissing,
            u"reason"_s);
        VERIFY_DONE(builder.tryTo(CorrectEntry{raised, u"Of another family"_s, {gone}}));
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
