// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/corrections.h"
#include "rules/ehmbacklog.h"
#include "testing/family.h"
#include "testing/refusals.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/fieldtext.h"
#include "workflow/markinehm.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCorrections : public QObject {
    Q_OBJECT

    /// On Thursday 20 June 2019, with a call written as the last entry.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 6, 20));
        builder.perform("writeNote",
            "{'note':{'id':'$note','type':'call','on':'2019-06-19','fact':'Mum rnag.'}}");
        return builder;
    }
    static CorrectEntry correction(CaseBuilder &builder, const char *field, const QString &value)
    {
        return {builder.lastEntry(), u"slip"_s,
            {{builder.idOf(u"$note"_s), QLatin1String(field), value, false}}};
    }
    static Note &theNote(CaseBuilder &builder) { return builder.record.notes.first(); }

private Q_SLOTS:
    void manyThingsAreMarkedAsEnteredAtOnce()
    {
        CaseBuilder builder = family();
        const ObjectId plan = singletonId(typeInfo<FamilyPlan>().number);
        const MarkInEhm mark{{builder.idOf(u"$note"_s), plan}, QDate(2019, 6, 20)};
        VERIFY_DONE(builder.perform(mark));
        QVERIFY(theNote(builder).inEhm());
        QVERIFY(builder.record.familyPlan.first().inEhm());
        QCOMPARE(theNote(builder).ehmOn, QDate(2019, 6, 20));
        VERIFY_REFUSED(builder.tryTo(mark), RefusalCode::AlreadyDone, u"targets"_s);
        // What is written afterwards has to be entered again.
        VERIFY_DONE(builder.perform("writeNote", "{'note':{'id':'$note','fact':'Mum rang.'}}"));
        QVERIFY(!theNote(builder).inEhm());
        VERIFY_DONE(builder.perform(mark));
        QVERIFY(theNote(builder).inEhm());
        VERIFY_REFUSED(builder.tryTo(mark), RefusalCode::AlreadyDone, u"targets"_s);
    }

    // Written to by what is not the object itself, on the day of its mark.
    void aPlanIsMarkedAgainAsSoonAsAnythingOfItChanged()
    {
        for (const auto &[command, fields] :
            {std::pair("reviewPlan", "{'review':{'on':'2019-06-20','nothingChanged':true}}"),
                std::pair("changePlan", "{'actions':[{'what':'Ring the club','owner':'Mum'}]}")}) {
            CaseBuilder builder = family();
            const ObjectId plan = singletonId(typeInfo<FamilyPlan>().number);
            const MarkInEhm mark{{plan}, QDate(2019, 6, 20)};
            VERIFY_DONE(builder.perform("reviewPlan", "{'review':{'on':'2019-06-20'}}"));
            VERIFY_DONE(builder.perform(mark));
            VERIFY_REFUSED(builder.tryTo(mark), RefusalCode::AlreadyDone, u"targets"_s);
            VERIFY_DONE(builder.perform(command, fields));
            QVERIFY(!writtenNotInEhm(builder.record, factsOf(builder.record)).isEmpty());
            VERIFY_DONE(builder.perform(mark));
            for (const NotInEhm &what : writtenNotInEhm(builder.record, factsOf(builder.record)))
                QVERIFY(what.object != plan);
        }
    }

    void whatIsSoAlreadyIsNoCorrection()
    {
        CaseBuilder builder = family();
        for (const auto &[field, value] : {std::pair("fact", u"Mum rnag."_s),
                 std::pair("significant", u"false"_s), std::pair("followUp", QString())})
            VERIFY_REFUSED(builder.tryTo(correction(builder, field, value)),
                RefusalCode::FieldMissing, QString());
        VERIFY_DONE(builder.perform(correction(builder, "fact", u"Mum rang."_s)));
    }

    void whatIsNotReadyIsNotMarked_data()
    {
        using namespace refusals;
        using enum RefusalCode;
        columns();
        row("nothing", "markInEhm", "{}", FieldMissing, "targets");
        row("a home", "markInEhm", "{'targets':['$home']}", NotInEhmKind, "targets[0]");
        row("what is not there", "markInEhm", "{'targets':['00112233445566778899aabbccddeeff']}",
            NotThere, "targets");
        row("a planned TAF", "markInEhm", "{'targets':['$note','$taf']}", MeetingNotHeld,
            "targets[1]", "recordTaf");
        row("a cancelled TAF", "markInEhm", "{'targets':['$cancelled']}", MeetingCancelled,
            "targets[0]");
        row("an assessment in the making", "markInEhm",
            "{'targets':['0000000000000000000000000000000d']}", NotFinalised, "targets[0]",
            "finaliseAssessment");
        row("the day before", "markInEhm", "{'targets':['$note'],'on':'2019-06-18'}",
            DatesContradict, "on");
    }
    void whatIsNotReadyIsNotMarked()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(
            builder.perform("planTaf", "{'meeting':{'id':'$taf','plannedFor':'2019-06-27'}}"));
        VERIFY_DONE(builder.perform(
            "planTaf", "{'meeting':{'id':'$cancelled','plannedFor':'2019-06-28'}}"));
        VERIFY_DONE(builder.perform("cancelTaf", "{'meeting':'$cancelled','why':'x'}"));
        Assessment assessment;
        assessment.id = singletonId(typeInfo<Assessment>().number);
        assessment.analysis = u"x"_s;
        builder.add(EventBuilder(kinds::assessmentWritten).add(assessment).event());
        refusals::check(builder);
    }

    void aCorrectionHoldsTheWholeNewContent()
    {
        CaseBuilder builder = family();
        const Decision decision = builder.tryTo(correction(builder, "fact", u"Mum rang."_s));
        VERIFY_DONE(decision);
        const Event event = decision->first();
        QCOMPARE(event.kind, QLatin1String(kinds::entryCorrected));
        const auto details = detailsOf<Correction>(event);
        QVERIFY(details && details->target == builder.lastEntry() && !details->withdrawn);
        CaseRecord anew;
        apply(anew, event, {});
        QCOMPARE(anew.notes.first().fact, u"Mum rang."_s);
        QCOMPARE(anew.notes.first().type, u"call"_s);
        // A field that was not set can be set.
        VERIFY_DONE(builder.tryTo(correction(builder, "at", u"15:30"_s)));
        VERIFY_DONE(builder.tryTo(correction(builder, "significant", u"true"_s)));
    }

    void aFormCorrectsByTheCommandItKnows()
    {
        CaseBuilder builder = family();
        WriteNote write;
        write.note = theNote(builder);
        write.note.fact = u"Mum rang."_s;
        write.note.significant = true;
        const Decision changes = builder.tryTo(write);
        VERIFY_DONE(changes);
        const Decision corrected =
            builder.tryTo(correctionOf(builder.lastEntry(), u"slip"_s, *changes));
        VERIFY_DONE(corrected);
        CaseRecord anew;
        apply(anew, corrected->first(), {});
        QVERIFY(anew.notes.first().significant);
        QCOMPARE(anew.notes.first().fact, u"Mum rang."_s);
    }

    void aWrongCorrectionIsRefused_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *title, const char *label, const char *name,
                             const char *value, RefusalCode code, const char *field) {
            QTest::newRow(title) << QString::fromLatin1(label) << QString::fromLatin1(name)
                                 << QString::fromLatin1(value) << code
                                 << QString::fromLatin1(field);
        };
        using enum RefusalCode;
        row("of somebody else", "$mum", "firstName", "x", NotThere, "corrections[0].object");
        row("of no field", "$note", "x", "y", NotThere, "corrections[0].field");
        row("no day", "$note", "on", "soon", FieldWrong, "corrections[0].value");
        row("no truth", "$note", "significant", "maybe", FieldWrong, "corrections[0].value");
        row("no list", "$note", "present", "Mum", FieldWrong, "corrections[0].value");
        row("a day to come", "$note", "on", "2019-06-21", DateInFuture, "corrections[0].value");
        row("no choice", "$note", "type", "nonsense", ChoiceUnknown, "corrections[0].value");
        row("nothing changes", "$note", "type", "call", FieldMissing, "");
    }
    void aWrongCorrectionIsRefused()
    {
        QFETCH(QString, label);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        CaseBuilder builder = family();
        const CorrectEntry command{
            builder.lastEntry(), {}, {{builder.idOf(label), name, value, false}}};
        VERIFY_REFUSED(builder.tryTo(command), code, field);
    }

    void aNameMayMoveButNotGoAltogether()
    {
        CaseBuilder builder(QDate(2019, 6, 20));
        VERIFY_DONE(builder.perform("openFfa",
            "{'family':{'name':'x'},'people':[{'id':'$father','firstName':'Mr Kowalski'}]}"));
        EntryId entry;
        for (const EntryStamp &stamp : builder.record.entries) {
            if (stamp.kind == QLatin1String(kinds::peopleChanged))
                entry = stamp.id;
        }
        const ObjectId father = builder.idOf(u"$father"_s);
        VERIFY_REFUSED(
            builder.tryTo(CorrectEntry{entry, {}, {{father, u"firstName"_s, {}, false}}}),
            RefusalCode::FieldWrong, u"corrections[0].value"_s);
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {},
            {{father, u"firstName"_s, {}, false}, {father, u"lastName"_s, u"Kowalski"_s, false}}}));
    }

    void aBirthIsNotCorrectedToContradictItsDueDay()
    {
        CaseBuilder builder(QDate(2019, 6, 20));
        VERIFY_DONE(builder.perform("openFfa",
            "{'family':{'name':'x'},'people':[{'id':'$baby','child':true,'expected':'2018-06-01',"
            "'born':'2018-06-03'}]}"));
        EntryId entry;
        for (const EntryStamp &stamp : builder.record.entries) {
            if (stamp.kind == QLatin1String(kinds::peopleChanged))
                entry = stamp.id;
        }
        const ObjectId baby = builder.idOf(u"$baby"_s);
        const FieldCorrection born{baby, u"born"_s, u"2019-06-03"_s, false};
        const FieldCorrection expected{baby, u"expected"_s, u"2019-06-01"_s, false};
        const FieldCorrection died{baby, u"died"_s, u"2018-06-02"_s, false};
        const FieldCorrection ahead{baby, u"born"_s, u"2019-07-03"_s, false};
        for (const FieldCorrection &one : {born, expected, died})
            VERIFY_REFUSED(builder.tryTo(CorrectEntry{entry, {}, {one}}),
                RefusalCode::DatesContradict, u"corrections[0].value"_s);
        VERIFY_REFUSED(builder.tryTo(CorrectEntry{entry, {}, {ahead}}), RefusalCode::DateInFuture,
            u"corrections[0].value"_s);
        VERIFY_DONE(builder.tryTo(CorrectEntry{entry, {}, {born, expected}})); // a year too early
    }

    void nobodyIsSettledToHaveNoName()
    {
        CaseBuilder builder(QDate(2019, 6, 20));
        VERIFY_DONE(builder.perform("openFfa",
            "{'family':{'name':'x'},'people':[{'id':'$father','lastName':'Kowalski'}]}"));
        const int lastName = typeInfo<Person>().field(QLatin1String("lastName"))->number;
        builder.record.frontiers[builder.idOf(u"$father"_s)][lastName] = {
            {1, Value(u"Kowalski"_s)}, {2, Value()}};
        VERIFY_REFUSED(
            builder.tryTo("settleConflict", "{'object':'$father','field':'lastName','value':''}"),
            RefusalCode::FieldWrong, u"value"_s);
        VERIFY_DONE(builder.tryTo(
            "settleConflict", "{'object':'$father','field':'lastName','value':'Kowalski'}"));
    }

    void whatWasWrittenLaterIsNotUndone()
    {
        CaseBuilder builder = family();
        CorrectEntry fact = correction(builder, "fact", u"x"_s);
        const WithdrawEntry undo{builder.lastEntry(), {}};
        VERIFY_DONE(builder.tryTo(undo));
        CorrectEntry drop = fact;
        drop.corrections.first().remove = true;
        // A field that is named is not what would be taken out.
        VERIFY_REFUSED(
            builder.tryTo(drop), RefusalCode::FieldWrong, u"corrections[0].remove"_s);
        drop.corrections.first().field.clear();
        drop.corrections.first().value.clear();
        VERIFY_DONE(builder.tryTo(drop));
        CaseBuilder referred = builder;
        VERIFY_DONE(referred.perform(MarkInEhm{{theNote(builder).id}, {}}));
        const Decision marked = referred.tryTo(undo);
        VERIFY_REFUSED(marked, RefusalCode::BuiltUponLater, u"target"_s);
        QCOMPARE(marked.error().values.value(u"what"_s).toString(), u"ehmMark"_s);
        VERIFY_DONE(builder.perform("writeNote", "{'note':{'id':'$note','fact':'Mum rang.'}}"));
        VERIFY_REFUSED(builder.tryTo(undo), RefusalCode::BuiltUponLater, u"target"_s);
        VERIFY_REFUSED(builder.tryTo(fact), RefusalCode::BuiltUponLater, u"corrections[0].field"_s);
        VERIFY_REFUSED(
            builder.tryTo(drop), RefusalCode::BuiltUponLater, u"corrections[0].object"_s);
        // The later entry can be taken back, and it says so.
        const Decision later = builder.tryTo(WithdrawEntry{builder.lastEntry(), u"slip"_s});
        VERIFY_DONE(later);
        QVERIFY(detailsOf<Correction>(later->first())->withdrawn);
    }

    void removalsAndClosuresAreTakenBackUntilSomethingRestsOnThem()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changePlan", "{'remove':['$club']}"));
        VERIFY_DONE(builder.tryTo(WithdrawEntry{builder.lastEntry(), {}}));
        Closure closure = builder.made<Closure>();
        closure.on = builder.context.today;
        builder.add(EventBuilder(kinds::caseClosed).add(closure).event());
        const WithdrawEntry undo{builder.lastEntry(), {}};
        VERIFY_DONE(builder.tryTo(undo));
        VERIFY_DONE(builder.perform("reopenFfa", "{'reopening':{'reason':'x'}}"));
        VERIFY_REFUSED(builder.tryTo(undo), RefusalCode::BuiltUponLater, u"target"_s);
    }

    void whatIsNoFamilyEntryIsLeftAlone()
    {
        CaseBuilder builder = family();
        const EntryId note = builder.lastEntry();
        EntryId nowhere;
        nowhere.data()[0] = 7;
        VERIFY_REFUSED(
            builder.tryTo(WithdrawEntry{nowhere, {}}), RefusalCode::NotThere, u"target"_s);
        CorrectEntry command = correction(builder, "fact", u"x"_s);
        command.target = nowhere;
        VERIFY_REFUSED(builder.tryTo(command), RefusalCode::NotThere, u"target"_s);
        builder.add({QLatin1String(kinds::accessGranted), {}});
        command.target = builder.lastEntry();
        VERIFY_REFUSED(builder.tryTo(command), RefusalCode::FieldWrong, u"target"_s);
        VERIFY_REFUSED(builder.tryTo(WithdrawEntry{builder.lastEntry(), {}}),
            RefusalCode::NothingToWithdraw, u"target"_s);
        VERIFY_REFUSED(builder.tryTo(EraseEntries{{builder.lastEntry().hex()}, u"x"_s}),
            RefusalCode::NotAllowed, u"entries[0]"_s);
        VERIFY_REFUSED(builder.tryTo(EraseEntries{{u"abc"_s}, u"x"_s}), RefusalCode::NotThere,
            u"entries[0]"_s);
        VERIFY_REFUSED(builder.tryTo(EraseEntries{{note.hex()}, u" "_s}), RefusalCode::FieldMissing,
            u"reason"_s);
        VERIFY_DONE(builder.perform(EraseEntries{{note.hex(), note.hex()}, u"Wrong family"_s}));
        QCOMPARE(allDetailsOf<Erasure>(*builder.context.eventOf(builder.lastEntry())).size(), 1);
        VERIFY_REFUSED(builder.tryTo(EraseEntries{{note.hex()}, u"x"_s}),
            RefusalCode::AlreadyErased, u"entries[0]"_s);
        command.target = note;
        VERIFY_REFUSED(builder.tryTo(command), RefusalCode::AlreadyErased, u"target"_s);
        VERIFY_REFUSED(
            builder.tryTo(WithdrawEntry{note, {}}), RefusalCode::NothingToWithdraw, u"target"_s);
        builder.record.entries[0].kind.clear();
        command.target = builder.record.entries.first().id;
        VERIFY_REFUSED(builder.tryTo(command), RefusalCode::NothingToWithdraw, u"target"_s);
    }

    void anOpenConcernIsClosedOrTakenBackBeforeItIsErased()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform(
            "raiseConcern", "{'concern':{'id':'$worry','what':'x','about':['$fran']}}"));
        const EntryId raised = builder.lastEntry();
        const EraseEntries erase{{raised.hex()}, u"Wrong family"_s};
        const Decision refused = builder.tryTo(erase);
        VERIFY_REFUSED(refused, RefusalCode::ConcernOpen, u"entries[0]"_s);
        QCOMPARE(refused.error().mend, u"closeConcern"_s);
        // Nor are those it is about, where they were entered.
        EntryId entered;
        for (const EntryStamp &stamp : builder.record.entries) {
            if (stamp.kind == QLatin1String(kinds::peopleChanged) && entered.isNull())
                entered = stamp.id;
        }
        const EraseEntries people{{entered.hex()}, u"Wrong family"_s};
        VERIFY_REFUSED(builder.tryTo(people), RefusalCode::ConcernOpen, u"entries[0]"_s);
        VERIFY_DONE(builder.perform("closeConcern",
            "{'concern':'$worry','outcome':'advice','outcomeNote':'Nothing','parentsTold':true}"));
        VERIFY_DONE(builder.tryTo(erase));
        // What closed it can go: it is open again then, and says so.
        VERIFY_DONE(builder.tryTo(EraseEntries{{builder.lastEntry().hex()}, u"slip"_s}));
    }

    void aConflictIsSettledByOneWhoHasSeenBoth()
    {
        CaseBuilder builder = family();
        Note longer = theNote(builder), shorter = longer;
        longer.fact = u"Mum rang twice."_s;
        shorter.fact = u"Rang."_s;
        const auto write = [&](const Event &event, const Knows &knows) {
            EntryStamp stamp;
            stamp.kind = event.kind;
            apply(builder.record, event, stamp, knows);
        };
        const auto knowsAll = [](qint32) { return true; };
        const auto other = qint32(builder.record.entries.size());
        write(EventBuilder(kinds::noteWritten).change(theNote(builder), longer).event(), knowsAll);
        write(EventBuilder(kinds::noteWritten).change(theNote(builder), shorter).event(),
            [other](qint32 at) { return at != other; });
        QCOMPARE(builder.record.conflicts().size(), 1);
        VERIFY_REFUSED(
            builder.tryTo("settleConflict", "{'object':'$note','field':'type','value':'call'}"),
            RefusalCode::NotThere, u"field"_s);
        VERIFY_REFUSED(builder.tryTo("settleConflict", "{'object':'$note','remove':true}"),
            RefusalCode::NotThere, u"object"_s);
        const Decision decision =
            builder.tryTo("settleConflict", "{'object':'$note','field':'fact','value':'Rang.'}");
        VERIFY_DONE(decision);
        QCOMPARE(decision->first().kind, QLatin1String(kinds::conflictSettled));
        write(decision->first(), knowsAll);
        QVERIFY(builder.record.conflicts().isEmpty());
        QCOMPARE(theNote(builder).fact, u"Rang."_s);
    }

    void whatOneRemovedAndTheOtherChangedStaysOrGoes()
    {
        CaseBuilder builder = family();
        builder.record.frontiers[theNote(builder).id][0] = {{1, Value()}, {2, Value(true)}};
        builder.record.frontiers[theNote(builder).id][2] = {
            {1, Value(qint64(2458000))}, {2, Value(qint64(2458001))}};
        const Decision stays = builder.tryTo("settleConflict", "{'object':'$note'}");
        VERIFY_DONE(stays);
        QVERIFY(stays->first().changes.first().op == Change::Op::Set);
        const Decision goes = builder.tryTo("settleConflict", "{'object':'$note','remove':true}");
        VERIFY_DONE(goes);
        QVERIFY(goes->first().changes.first().op == Change::Op::Remove);
        VERIFY_REFUSED(
            builder.tryTo("settleConflict", "{'object':'$note','field':'on','value':'x'}"),
            RefusalCode::FieldWrong, u"value"_s);
        VERIFY_REFUSED(
            builder.tryTo("settleConflict", "{'object':'$note','field':'on','value':'2019-06-21'}"),
            RefusalCode::DateInFuture, u"value"_s);
    }

    void everyFieldSurvivesBeingWrittenAsText()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("writeNote",
            "{'note':{'id':'$note','at':'15:30','present':['$mum','$fran'],'significant':true,"
            "'fact':'[1] two lines'}}"));
        for (const FieldInfo &field : typeInfo<Note>().fields) {
            const Value value = field.get(&theNote(builder));
            const auto again = valueFromText(field, textOf(field, value));
            QVERIFY2(again && *again == value, field.name);
        }
        GoalScore score;
        score.score = 7;
        const FieldInfo &number = *typeInfo<GoalScore>().field(QLatin1String("score"));
        QCOMPARE(textOf(number, number.get(&score)), u"7"_s);
        QVERIFY(*valueFromText(number, u"7"_s) == number.get(&score));
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
