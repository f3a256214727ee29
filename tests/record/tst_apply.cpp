// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/apply.h"
#include "record/kinds.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestApply : public QObject {
    Q_OBJECT

    SeededRandom m_random{1};

    static EntryStamp stamp(const char *kind)
    {
        EntryStamp s;
        s.kind = QLatin1String(kind);
        return s;
    }
    template <class T>
    T made()
    {
        T object;
        object.id = m_random.objectId();
        return object;
    }
    static Knows knowsAllBut(QList<qint32> unknown)
    {
        return [unknown](qint32 at) { return !unknown.contains(at); };
    }
    CaseRecord withFran(Person *fran)
    {
        CaseRecord record;
        *fran = made<Person>();
        fran->firstName = u"Fran"_s;
        apply(record, EventBuilder(kinds::peopleChanged).add(*fran).event(),
            stamp(kinds::peopleChanged));
        *fran = record.people.first();
        return record;
    }

private Q_SLOTS:
    void theTypeTablesAreInOrderAndComplete()
    {
        quint16 number = 1;
        for (const RecordList &list : recordLists()) {
            QCOMPARE(list.type->number, number++);
            int field = 0;
            for (const FieldInfo &info : list.type->fields) {
                QVERIFY2(info.number > field, info.name);
                field = info.number;
                QCOMPARE(list.type->field(QLatin1String(info.name)), &info);
            }
            QCOMPARE(recordList(QLatin1String(list.type->name)), &list);
        }
        QVERIFY(!recordList(0));
        QVERIFY(!recordList(number));
    }

    void anEntrySaysOnlyWhatChanged()
    {
        Person fran;
        CaseRecord record = withFran(&fran);
        Person older = fran;
        older.phone = u"07700 900123"_s;
        const Event event = EventBuilder(kinds::peopleChanged).change(fran, older).event();
        QCOMPARE(event.changes.size(), 1);
        QCOMPARE(event.changes.first().fields.size(), 1);
        apply(record, event, stamp(kinds::peopleChanged));
        QCOMPARE(record.people.first().phone, older.phone);
        QCOMPARE(record.people.first().firstName, u"Fran"_s);
        QCOMPARE(record.people.first().addedAt, 0);
        QCOMPARE(record.people.first().changedAt, 1);
        QVERIFY(EventBuilder(kinds::peopleChanged).change(fran, fran).isEmpty());
    }

    void differentValuesOfWritersWhoDoNotKnowEachOtherConflict()
    {
        Person fran;
        CaseRecord record = withFran(&fran);
        Person a = fran, b = fran, c = fran;
        a.phone = u"1"_s;
        b.phone = u"2"_s;
        c.phone = u"3"_s;
        apply(record, EventBuilder(kinds::peopleChanged).change(fran, a).event(),
            stamp(kinds::peopleChanged), knowsAllBut({}));
        apply(record, EventBuilder(kinds::peopleChanged).change(fran, b).event(),
            stamp(kinds::peopleChanged), knowsAllBut({1}));
        QCOMPARE(record.conflicts().size(), 1);
        QCOMPARE(record.conflicts().first().writes.size(), 2);
        QVERIFY(record.inConflict(fran.id));
        // Only an entry that has both in its past settles it.
        apply(record, EventBuilder(kinds::peopleChanged).change(fran, c).event(),
            stamp(kinds::peopleChanged), knowsAllBut({}));
        QVERIFY(record.conflicts().isEmpty());
        QCOMPARE(record.people.first().phone, u"3"_s);
    }

    void theSameValueFromTwoWritersIsNoConflict()
    {
        Person fran;
        CaseRecord record = withFran(&fran);
        Person a = fran;
        a.phone = u"1"_s;
        const Event event = EventBuilder(kinds::peopleChanged).change(fran, a).event();
        apply(record, event, stamp(kinds::peopleChanged), knowsAllBut({}));
        apply(record, event, stamp(kinds::peopleChanged), knowsAllBut({1}));
        QVERIFY(record.conflicts().isEmpty());
        // A third who knows only one of them still contradicts the other.
        Person b = fran;
        b.phone = u"2"_s;
        apply(record, EventBuilder(kinds::peopleChanged).change(fran, b).event(),
            stamp(kinds::peopleChanged), knowsAllBut({1}));
        QCOMPARE(record.conflicts().size(), 1);
    }

    void whatIsRemovedWhileSomebodyElseChangesItStaysVisible_data()
    {
        QTest::addColumn<bool>("removalFirst");
        QTest::newRow("removed, then changed") << true;
        QTest::newRow("changed, then removed") << false;
    }
    void whatIsRemovedWhileSomebodyElseChangesItStaysVisible()
    {
        QFETCH(bool, removalFirst);
        Person fran;
        CaseRecord record = withFran(&fran);
        Person a = fran;
        a.phone = u"1"_s;
        const Event changed = EventBuilder(kinds::peopleChanged).change(fran, a).event();
        const Event removed = EventBuilder(kinds::peopleChanged).remove(fran).event();
        apply(
            record, removalFirst ? removed : changed, stamp(kinds::peopleChanged), knowsAllBut({}));
        apply(record, removalFirst ? changed : removed, stamp(kinds::peopleChanged),
            knowsAllBut({1}));
        QCOMPARE(record.people.size(), 1);
        QCOMPARE(record.people.first().phone, u"1"_s);
        QCOMPARE(record.conflicts().size(), 1);
        QCOMPARE(record.conflicts().first().field, 0);
        // Somebody who knows both removes it: then it is gone.
        apply(record, removed, stamp(kinds::peopleChanged), knowsAllBut({}));
        QVERIFY(record.people.isEmpty());
        QVERIFY(record.conflicts().isEmpty());
    }

    void aMeetingAfterClosingIsAppliedAndNeedsALook()
    {
        CaseRecord record;
        auto closure = made<Closure>();
        closure.on = QDate(2019, 7, 1);
        closure.reason = u"needsMet"_s;
        apply(
            record, EventBuilder(kinds::caseClosed).add(closure).event(), stamp(kinds::caseClosed));
        QVERIFY(record.isClosed());
        auto meeting = made<Meeting>();
        meeting.heldOn = QDate(2019, 7, 2);
        apply(record, EventBuilder(kinds::tafHeld).add(meeting).event(), stamp(kinds::tafHeld));
        QCOMPARE(record.meetings.size(), 1);
        QCOMPARE(record.needsALook.size(), 1);
        QCOMPARE(record.needsALook.first().why, NeedsALook::Why::AfterClosing);
        QVERIFY(!record.isClosed());
    }

    void anEhmMarkHoldsUntilTheObjectIsWrittenAgain()
    {
        CaseRecord record;
        auto note = made<Note>();
        note.type = u"call"_s;
        note.fact = u"Rang."_s;
        apply(
            record, EventBuilder(kinds::noteWritten).add(note).event(), stamp(kinds::noteWritten));
        QVERIFY(!record.notes.first().inEhm());
        auto mark = made<EhmMark>();
        mark.target = note.id;
        mark.on = QDate(2019, 6, 20);
        apply(record, EventBuilder(kinds::ehmEntered).add(mark).event(), stamp(kinds::ehmEntered));
        QVERIFY(record.notes.first().inEhm());
        QCOMPARE(record.notes.first().ehmOn, mark.on);
        auto corrected = note;
        corrected.fact = u"Rang back."_s;
        const Event said = EventBuilder(kinds::noteWritten).add(note).event();
        record.entries.append(stamp(kinds::entryCorrected));
        noteCorrection(record, 0, said, EventBuilder(kinds::noteWritten).add(corrected).event());
        QVERIFY(!record.notes.first().inEhm());
        const int fact = typeInfo<Note>().field(QLatin1String("fact"))->number;
        QCOMPARE(record.corrected.value(note.id).value(fact), 2);
        QVERIFY(!record.corrected.value(note.id).contains(
            typeInfo<Note>().field(QLatin1String("type"))->number));
    }

    void whatIsTakenBackIsRemembered()
    {
        CaseRecord record;
        auto note = made<Note>();
        note.fact = u"Rang."_s;
        const Event said = EventBuilder(kinds::noteWritten).add(note).event();
        apply(record, {}, stamp(kinds::noteWritten)); // it was withdrawn: its place is empty
        record.entries.append(stamp(kinds::entryCorrected));
        noteCorrection(record, 0, said, {});
        QCOMPARE(record.takenBack.size(), 1);
        QCOMPARE(record.takenBack.first().said.id, note.id);
        QCOMPARE(record.takenBack.first().at, 1);
        record.entries.append(stamp(kinds::entryCorrected));
        noteCorrection(record, 0, {}, said); // and redone
        QVERIFY(record.takenBack.isEmpty());
    }

    void whatDoesNotFitIsListedAndDoesNoHarm()
    {
        CaseRecord record;
        Event event;
        event.kind = QLatin1String(kinds::peopleChanged);
        event.changes = {
            {typeInfo<Person>().number, m_random.objectId(), Change::Op::Set, {{1, Value(u"x"_s)}}},
            {99, m_random.objectId(), Change::Op::Add, {}},
            {typeInfo<Person>().number, m_random.objectId(), Change::Op::Remove, {}},
            {typeInfo<Person>().number, m_random.objectId(), Change::Op::Add,
                {{1, Value(true)}, {77, Value(u"x"_s)}}},
        };
        apply(record, event, stamp(kinds::peopleChanged));
        QCOMPARE(record.needsALook.size(), 5);
        QCOMPARE(record.people.size(), 1);
        QVERIFY(record.people.first().firstName.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
