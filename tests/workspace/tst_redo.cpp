// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/kinds.h"
#include "testing/tostring.h"
#include "words/refusals.h"
#include "workflow/changepeople.h"
#include "workflow/closeffa.h"
#include "workflow/completeregistration.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/plantaf.h"
#include "workflow/prepareclosure.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/recordtaf.h"
#include "workflow/redoentry.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"
#include "workspace/historylines.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Undo and Redo on a real store: the correction that was written last stands.
class TestRedo : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    CaseId m_case;

    template <class T>
    Expected<Performed> perform(const T &body)
    {
        return waitFor(m_workspace->perform(m_case, Command::of(body)));
    }
    /// A note that was corrected from "Mum rnag." to "Mum rang."; the entry that wrote it.
    Expected<EntryId> correctedNote(ObjectId *object)
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Mum rnag."_s;
        const auto written = perform(write);
        if (!written)
            return Unexpected(written.error());
        const EntryId entry = written->entries.last();
        *object = written->record->notes.last().id;
        const auto corrected =
            perform(CorrectEntry{entry, u"slip"_s, {{*object, u"fact"_s, u"Mum rang."_s, false}}});
        if (!corrected)
            return Unexpected(corrected.error());
        return entry;
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.random = std::make_shared<SeededRandom>(5);
        const QString store = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_workspace = std::make_unique<Workspace>(store, services);
        QVERIFY_OK(waitFor(m_workspace->create(u"a kettle, a window"_s, true)));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        fran.born = QDate(2011, 2, 2);
        open.people = {fran};
        const auto opened = waitFor(m_workspace->perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        m_case = opened->caseId;
    }

    void whatWasUndoneComesBackWithAllItSaidLast()
    {
        ObjectId object;
        const auto entry = correctedNote(&object);
        QVERIFY_OK(entry);
        for (int round = 0; round < 3; ++round) {
            const auto undone = perform(WithdrawEntry{*entry, u"Undone at once"_s});
            QVERIFY_OK(undone);
            QVERIFY(undone->record->notes.isEmpty());
            const auto redone = perform(RedoEntry{*entry, {}});
            QVERIFY_OK(redone);
            QCOMPARE(redone->record->notes.size(), 1);
            QCOMPARE(redone->record->notes.first().fact, u"Mum rang."_s);
            QCOMPARE(redone->record->notes.first().type, u"call"_s);
            QCOMPARE(redone->record->notes.first().id, object);
        }
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->unlock(u"a kettle, a window"_s)));
        QCOMPARE((*waitFor(m_workspace->record(m_case)))->notes.first().fact, u"Mum rang."_s);
        QVERIFY_OK(waitFor(m_workspace->finishIndexing()));
        QCOMPARE(waitFor(m_workspace->search(u"rang"_s))->size(), 1);
        QVERIFY(waitFor(m_workspace->verify())->problems.isEmpty());
    }

    void aClosingIsNotDoneAgainOverWhatWasUndoneSince()
    {
        PrepareClosure prepare;
        prepare.preparation.reason = u"openedInError"_s;
        prepare.preparation.helpdeskToldOn = QDate(2019, 6, 20);
        const auto prepared = perform(prepare);
        QVERIFY_OK(prepared);
        CloseFfa close;
        close.closure.reason = u"openedInError"_s;
        close.closure.summary = u"The wrong family."_s;
        const auto closed = perform(close);
        QVERIFY_OK(closed);
        const EntryId closing = closed->entries.last();
        QVERIFY_OK(perform(WithdrawEntry{closing, {}}));
        QVERIFY_OK(perform(RedoEntry{closing, {}}));
        QVERIFY_OK(perform(WithdrawEntry{closing, {}}));
        // The word to the Helpdesk is taken back: without it the FFA may not close.
        QVERIFY_OK(perform(WithdrawEntry{prepared->entries.last(), {}}));
        const auto refused = perform(RedoEntry{closing, {}});
        QVERIFY(!refused);
        QVERIFY(refused.error().refusal);
        QCOMPARE(refused.error().refusal->code, RefusalCode::StepsOpen);
        QVERIFY(!(*waitFor(m_workspace->record(m_case)))->isClosed());
    }

    void aConcernThatWasUndoneWithoutAWordIsNotErased()
    {
        RaiseConcern raise;
        raise.concern.what = u"A bruise on her arm"_s;
        raise.concern.about = {(*waitFor(m_workspace->record(m_case)))->people.first().id};
        const auto raised = perform(raise);
        QVERIFY_OK(raised);
        const EntryId entry = raised->entries.last();
        const EraseEntries erase{{entry.hex()}, u"Wrong family"_s};
        const auto code = [](const auto &answer) {
            return !answer && answer.error().refusal ? answer.error().refusal->code
                                                     : RefusalCode::AlreadyDone;
        };
        QCOMPARE(code(perform(erase)), RefusalCode::ConcernOpen);
        QCOMPARE(code(perform(WithdrawEntry{entry, {}})), RefusalCode::ReasonMissing);
        QVERIFY_OK(perform(WithdrawEntry{entry, u"It is of the family next door"_s}));
        QVERIFY_OK(perform(erase));
    }

    void aTafThatWasNotHeldIsPlannedAgainWhenItsRecordIsUndone()
    {
        RecordHelpdeskCheck check;
        check.check.result = u"none"_s;
        QVERIFY_OK(perform(check));
        CompleteRegistration registered;
        registered.completedOn = registered.sentOn = QDate(2019, 6, 18);
        QVERIFY_OK(perform(registered));
        PlanTaf plan;
        plan.meeting.plannedFor = QDate(2019, 6, 20);
        const auto planned = perform(plan);
        QVERIFY_OK(planned);
        RecordTaf record;
        record.meeting.id = planned->record->meetings.first().id;
        record.meeting.plannedFor = QDate(2019, 6, 20);
        record.meeting.happened = u"Everybody came"_s;
        record.meeting.decision = u"stayOpen"_s;
        const auto held = perform(record);
        QVERIFY_OK(held);
        const EntryId entry = held->entries.last();
        const auto cleared =
            perform(CorrectEntry{entry, {}, {{record.meeting.id, u"heldOn"_s, {}, false}}});
        QVERIFY(!cleared && cleared.error().refusal);
        QVERIFY2(words::sentence(*cleared.error().refusal, {}).contains(u"Undo the entry"_s),
            qPrintable(words::sentence(*cleared.error().refusal, {})));
        const auto undone = perform(WithdrawEntry{entry, {}});
        QVERIFY_OK(undone);
        QVERIFY(undone->record->meetings.first().isPlanned());
        QVERIFY(undone->record->meetings.first().happened.isEmpty());
    }

    void theHistorySaysWhatWasUndoneAndDoneAgain()
    {
        ObjectId object;
        const auto entry = correctedNote(&object);
        QVERIFY_OK(entry);
        QVERIFY_OK(perform(WithdrawEntry{*entry, {}}));
        QVERIFY_OK(perform(RedoEntry{*entry, {}}));
        QVERIFY_OK(perform(WithdrawEntry{*entry, {}}));
        EraseEntries erase;
        erase.reason = u"Wrong family"_s;
        erase.entries = {entry->hex()};
        const QString note = u"Case note written (20 June 2019)"_s;
        const auto lines = [this] {
            const QList<HistoryRow> rows = *waitFor(m_workspace->history(m_case));
            const RecordPtr record = *waitFor(m_workspace->record(m_case));
            QStringList all;
            for (qsizetype at = 0; at < rows.size(); ++at)
                all.append(historyLine(rows, at, *record));
            return all.mid(qMax<qsizetype>(0, all.size() - 5));
        };
        QCOMPARE(lines(),
            QStringList({note, u"Corrected: "_s + note + u" – what happened"_s, u"Undone: "_s + note,
                u"Done again: "_s + note, u"Undone: "_s + note}));
        const auto undone = undoneIn(*waitFor(m_workspace->history(m_case)));
        QCOMPARE(undone, QSet<EntryId>{*entry});
        QVERIFY_OK(perform(RedoEntry{*entry, {}}));
        QVERIFY_OK(perform(erase));
        QCOMPARE(lines().last(), u"Text erased: Case note written"_s);
    }

    void theHistorySaysFromWhenATafWasMoved()
    {
        Meeting meeting;
        meeting.id = *ObjectId::fromBytes(QByteArray(16, 'm'));
        CaseRecord record;
        QList<HistoryRow> rows;
        const auto write = [&](const char *kind, QDate plannedFor) {
            const Meeting before = meeting;
            meeting.plannedFor = plannedFor;
            EventBuilder event(kind);
            if (rows.isEmpty())
                event.add(meeting);
            else
                event.change(before, meeting);
            HistoryRow row;
            row.kind = QLatin1String(kind);
            row.event = event.event();
            rows.append(row);
            record.meetings = {meeting};
        };
        write(kinds::tafPlanned, QDate(2019, 7, 11));
        write(kinds::tafMoved, QDate(2019, 7, 18));
        write(kinds::tafMoved, QDate(2019, 7, 25));
        QStringList lines;
        for (qsizetype at = 0; at < rows.size(); ++at)
            lines.append(historyLine(rows, at, record));
        QCOMPARE(lines,
            QStringList({u"TAF planned: 11 July 2019"_s,
                u"TAF moved: 18 July 2019 instead of 11 July 2019"_s,
                u"TAF moved: 25 July 2019 instead of 18 July 2019"_s}));
    }

    void aTafThatIsRecordedAgainIsSaidToBeChanged()
    {
        Meeting meeting;
        meeting.id = *ObjectId::fromBytes(QByteArray(16, 'm'));
        meeting.heldOn = QDate(2019, 6, 13);
        Attendance came;
        came.id = *ObjectId::fromBytes(QByteArray(16, 'a'));
        came.meeting = meeting.id;
        CaseRecord record;
        QList<HistoryRow> rows;
        const auto write = [&](const EventBuilder &event) {
            HistoryRow row;
            row.id = *EntryId::fromBytes(QByteArray(32, char('0' + rows.size())));
            row.kind = QLatin1String(kinds::tafHeld);
            row.event = event.event();
            rows.append(row);
        };
        EventBuilder first(kinds::tafHeld);
        first.add(meeting);
        first.add(came);
        write(first);
        Meeting decided = meeting;
        decided.decision = u"stayOpen"_s;
        EventBuilder second(kinds::tafHeld);
        second.change(meeting, decided);
        write(second);
        Attendance called = came;
        called.how = u"telephone"_s;
        EventBuilder third(kinds::tafHeld);
        third.change(came, called);
        write(third);
        record.meetings = {decided};
        record.attendances = {called};
        QStringList lines;
        for (qsizetype at = 0; at < rows.size(); ++at)
            lines.append(historyLine(rows, at, record));
        QCOMPARE(lines.at(0), u"TAF 1 recorded (13 June 2019)"_s);
        const QString changed = u"Changed: TAF 1 (13 June 2019) – "_s;
        QVERIFY2(lines.at(1).startsWith(changed), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(changed), qPrintable(lines.at(2)));
        QVERIFY(lines.at(1) != lines.at(2)); // what was changed is said
        // After the first was undone, it is recorded anew.
        HistoryRow undone;
        undone.kind = QLatin1String(kinds::entryCorrected);
        undone.corrects = rows.first().id;
        undone.withdrawn = true;
        rows.insert(1, undone);
        QCOMPARE(historyLine(rows, 2, record), u"TAF 1 recorded (13 June 2019)"_s);
    }

    void whatWasOnlyUndoneAndDoneAgainIsNotCorrected()
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Mum rang."_s;
        const auto written = perform(write);
        QVERIFY_OK(written);
        const EntryId entry = written->entries.last();
        QVERIFY_OK(perform(WithdrawEntry{entry, {}}));
        QVERIFY_OK(perform(RedoEntry{entry, {}}));
        const QList<HistoryRow> rows = *waitFor(m_workspace->history(m_case));
        QVERIFY(undoneIn(rows).isEmpty());
        QVERIFY(correctedIn(rows).isEmpty());
        const ObjectId note = written->record->notes.last().id;
        QVERIFY_OK(perform(CorrectEntry{entry, {}, {{note, u"fact"_s, u"Mum called."_s, false}}}));
        QCOMPARE(correctedIn(*waitFor(m_workspace->history(m_case))), QSet<EntryId>{entry});
    }

    void aCorrectionThatWasUndoneIsSaidToBe()
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Mum rang."_s;
        const auto written = perform(write);
        QVERIFY_OK(written);
        const EntryId entry = written->entries.last();
        const ObjectId note = written->record->notes.last().id;
        const auto correct = [&](const QString &field, const QString &says) {
            return perform(CorrectEntry{entry, {}, {{note, field, says, false}}});
        };
        const auto last = [this] {
            const QList<HistoryRow> rows = *waitFor(m_workspace->history(m_case));
            return historyLine(rows, rows.size() - 1, **waitFor(m_workspace->record(m_case)));
        };
        const auto corrected = [this] {
            return correctedIn(*waitFor(m_workspace->history(m_case)));
        };
        const QString line = u": Case note written (20 June 2019) – "_s;
        QVERIFY_OK(correct(u"fact"_s, u"Mum called."_s));
        QCOMPARE(last(), u"Corrected"_s + line + u"what happened"_s);
        QVERIFY_OK(correct(u"fact"_s, u"Mum rang."_s));
        QCOMPARE(last(), u"Correction undone"_s + line + u"what happened"_s);
        QVERIFY(corrected().isEmpty());
        QVERIFY_OK(correct(u"fact"_s, u"Mum called."_s));
        QCOMPARE(last(), u"Corrected again"_s + line + u"what happened"_s);
        QCOMPARE(corrected(), QSet<EntryId>{entry});
        QVERIFY_OK(correct(u"fact"_s, u"Mum rang."_s));
        QCOMPARE(last(), u"Correction undone"_s + line + u"what happened"_s);
        // What was empty is filled in and empty again.
        QVERIFY_OK(correct(u"analysis"_s, u"She is worried."_s));
        QCOMPARE(corrected(), QSet<EntryId>{entry});
        QVERIFY_OK(correct(u"fact"_s, u"Mum called."_s));
        QVERIFY(last().startsWith(u"Corrected: "_s));
        // Of two corrections the later one goes: the first still counts.
        QVERIFY_OK(correct(u"fact"_s, u"Mum rang."_s));
        QVERIFY(last().startsWith(u"Correction undone: "_s));
        QCOMPARE(corrected(), QSet<EntryId>{entry});
        QVERIFY_OK(correct(u"analysis"_s, {}));
        QVERIFY(corrected().isEmpty());
    }

    void severalUndoneTogetherComeBackTogether()
    {
        ChangePeople change;
        Person mum;
        mum.firstName = u"Ola"_s;
        change.people = {mum};
        const auto person = perform(change);
        QVERIFY_OK(person);
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Ola rang."_s;
        write.note.about = {person->record->people.last().id};
        const auto note = perform(write);
        QVERIFY_OK(note);
        const QList<EntryId> entries = {person->entries.last(), note->entries.last()};
        QList<Command> undo, redo;
        for (const EntryId &entry : entries) {
            undo.prepend(Command::of(WithdrawEntry{entry, {}}));
            redo.append(Command::of(RedoEntry{entry, {}}));
        }
        QVERIFY_OK(waitFor(m_workspace->performAll(m_case, undo)));
        const auto redone = waitFor(m_workspace->performAll(m_case, redo));
        QVERIFY_OK(redone);
        QCOMPARE(redone->last().record->people.size(), 2);
        QCOMPARE(redone->last().record->notes.first().about, write.note.about);
    }

    void whatStandsOrIsErasedOrOutOfDateIsNotPutBack()
    {
        ObjectId object;
        const auto entry = correctedNote(&object);
        QVERIFY_OK(entry);
        const auto refused = [this](const EntryId &target) {
            const auto done = perform(RedoEntry{target, {}});
            return done ? QString() : QString::number(int(done.error().refusal.value().code));
        };
        const auto code = [](RefusalCode wanted) { return QString::number(int(wanted)); };
        EntryId nowhere;
        nowhere.data()[0] = 7;
        QCOMPARE(refused(nowhere), code(RefusalCode::NotThere));
        QCOMPARE(refused(*entry), code(RefusalCode::AlreadyDone));

        // The day of birth was changed, undone, and changed to another day since.
        const Person fran = (*waitFor(m_workspace->record(m_case)))->people.first();
        ChangePeople change;
        change.people = {fran};
        change.people.first().born = QDate(2011, 2, 3);
        const auto changed = perform(change);
        QVERIFY_OK(changed);
        QVERIFY_OK(perform(WithdrawEntry{changed->entries.last(), {}}));
        change.people.first().born = QDate(2011, 2, 4);
        QVERIFY_OK(perform(change));
        QCOMPARE(refused(changed->entries.last()), code(RefusalCode::BuiltUponLater));
        QCOMPARE((*waitFor(m_workspace->record(m_case)))->people.first().born, QDate(2011, 2, 4));

        QVERIFY_OK(perform(WithdrawEntry{*entry, {}}));
        QVERIFY_OK(perform(EraseEntries{{entry->hex()}, u"Wrong family"_s}));
        QCOMPARE(refused(*entry), code(RefusalCode::AlreadyErased));
    }
};

QTEST_GUILESS_MAIN(TestRedo)
#include "tst_redo.moc"
