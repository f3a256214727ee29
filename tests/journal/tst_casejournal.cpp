// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600000;
constexpr qint64 day = 24 * hour;

Event correctionOf(
    Colleague &author, const Entry &entry, const QList<Change> &changes, bool withdrawn = false)
{
    Correction correction;
    correction.target = entry.id;
    correction.withdrawn = withdrawn;
    Event event = say(author, kinds::entryCorrected, correction);
    event.changes += changes;
    return event;
}

Event erasureOf(Colleague &author, const QList<Entry> &entries)
{
    EventBuilder builder(kinds::entryErased);
    for (const Entry &entry : entries) {
        Erasure erasure;
        erasure.id = author.newId();
        erasure.target = entry.id;
        erasure.reason = u"about somebody else"_s;
        builder.add(erasure);
    }
    return builder.event();
}

Event noteChange(const ObjectId &id, const QString &fact)
{
    return {QLatin1String(kinds::noteWritten),
        {Change{typeInfo<Note>().number, id, Change::Op::Set,
            {{typeInfo<Note>().field(QLatin1String("fact"))->number, Value(fact)}}}}};
}

QString factOf(const CaseJournal &journal)
{
    const CaseRecord record = fold(journal);
    return record.notes.isEmpty() ? QString() : record.notes.first().fact;
}

} // namespace

class TestCaseJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writingGivesAChainOnTopOfTheHeads()
    {
        Colleague author(1);
        SeededRandom random(2);
        const auto entries = author.journal.write(
            {noteEvent(author, u"a"_s), noteEvent(author, u"b"_s)}, author.signer(), random, 1000);
        QVERIFY_OK(entries);
        QCOMPARE(entries->size(), 3);
        QVERIFY(author.journal.isEmpty());
        CaseJournal journal;
        for (const Entry &entry : *entries) {
            QVERIFY(signatureHolds(entry));
            QCOMPARE(journal.add(entry, 1000).value(), CaseJournal::Added::New);
            QCOMPARE(journal.add(entry, 1000).value(), CaseJournal::Added::Known);
        }
        QCOMPARE(entries->at(2).header.parents, QList{entries->at(1).id});
        QCOMPARE(entries->at(2).header.depth, 2);
        QCOMPARE(journal.heads(), QList{entries->at(2).id});
        QCOMPARE(journal.caseId(), entries->at(0).id);
        QVERIFY(!journal.isIncomplete());
    }

    void whatCannotBeWrittenIsRefused()
    {
        Colleague author(1);
        SeededRandom random(2);
        const auto unknown =
            author.journal.write({Event{u"note.written.9"_s, {}}}, author.signer(), random, 1);
        QVERIFY(!unknown);
        const auto large = author.journal.write(
            {noteEvent(author, QString(2000000, u'x'))}, author.signer(), random, 1);
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::FieldTooLong);
        author.write(noteEvent(author, u"first"_s));
        Colleague stranger(3);
        stranger.take(author);
        const auto refused =
            stranger.journal.write({noteEvent(stranger, u"x"_s)}, stranger.signer(), random, 1);
        QVERIFY(!refused);
        QVERIFY(refused.error().refusal);
        QCOMPARE(refused.error().refusal->code, RefusalCode::NotAllowed);
    }

    void anEntryOfAnotherCaseOrOfTheWrongDepthIsRefused()
    {
        Colleague one(1);
        Colleague other(2);
        one.write(noteEvent(one, u"a"_s));
        const Entry foreign = other.write(noteEvent(other, u"b"_s));
        QVERIFY(!one.journal.add(foreign, 0));
        Header header = one.entries.last().header;
        header.depth = 7;
        const Entry deep = *makeEntry(header, *one.entries.last().payload, one.signer());
        const auto added = one.journal.add(deep, 0);
        QVERIFY(!added);
        QCOMPARE(added.error().values.value(u"reason"_s).toString(), u"depthWrong"_s);
    }

    void entriesWaitForTheirParents()
    {
        Colleague author(1);
        for (int i = 0; i < 5; ++i)
            author.write(noteEvent(author, QString::number(i)));
        CaseJournal journal;
        for (qsizetype at = author.entries.size() - 1; at > 0; --at) {
            QCOMPARE(journal.add(author.entries.at(at), 0).value(), CaseJournal::Added::Waiting);
            QCOMPARE(journal.add(author.entries.at(at), 0).value(), CaseJournal::Added::Known);
            QVERIFY(journal.isIncomplete());
            QCOMPARE(journal.missing(), QList{author.entries.at(at - 1).id});
            QCOMPARE(journal.allHeads(), QList{author.entries.last().id});
        }
        QVERIFY(fold(journal).incomplete);
        QCOMPARE(journal.add(author.entries.first(), 0).value(), CaseJournal::Added::New);
        QVERIFY(!journal.isIncomplete());
        QCOMPARE(journal.order().size(), author.entries.size());
        QCOMPARE(fold(journal).notes.size(), 5);
    }

    void aCorrectionStandsInThePlaceOfTheOriginal()
    {
        Colleague author(1);
        const Event first = noteEvent(author, u"Frun"_s);
        const Entry original = author.write(first);
        const ObjectId id = first.changes.first().id;
        EhmMark mark;
        mark.target = id;
        mark.on = QDate(2019, 6, 20);
        author.write(say(author, kinds::ehmEntered, mark));
        QVERIFY(fold(author.journal).notes.first().inEhm());

        Event corrected = first;
        corrected.changes[0].fields.clear();
        corrected.changes[0].fields.append(
            {typeInfo<Note>().field(QLatin1String("fact"))->number, Value(u"Fran"_s)});
        const Entry correction = author.write(correctionOf(author, original, corrected.changes));
        const CaseRecord record = fold(author.journal);
        QCOMPARE(record.notes.first().fact, u"Fran"_s);
        QCOMPARE(record.notes.first().addedAt, 1);
        QVERIFY(!record.notes.first().inEhm());
        QCOMPARE(record.entries.size(), 4);
        QCOMPARE(record.entries.at(1).id, original.id);
        QCOMPARE(author.journal.corrections(author.journal.numberOf(original.id)),
            QList{author.journal.numberOf(correction.id)});

        // Undo, and undo of the undo.
        author.write(correctionOf(author, original, {}, true));
        QVERIFY(fold(author.journal).notes.isEmpty());
        // That it was marked in EHM is nothing anybody need look at any more.
        QVERIFY(fold(author.journal).needsALook.isEmpty());
        QCOMPARE(fold(author.journal).entries.at(1).kind, QString());
        author.write(correctionOf(author, original, first.changes));
        QCOMPARE(factOf(author.journal), u"Frun"_s);
    }

    void aCorrectionNamesAnOriginalThatItKnowsAndItsAuthorMayTouch()
    {
        Colleague author(1);
        Colleague member(2);
        const Entry note = author.write(noteEvent(author, u"mine"_s));
        author.write(grantTo(author, member, Role::Member));
        member.take(author);
        QVERIFY(!member.tryWrite(correctionOf(member, note, {}, true)));
        const Entry theirs = member.write(noteEvent(member, u"theirs"_s));
        const Entry correction = member.write(correctionOf(member, theirs, {}, true));
        QVERIFY(!member.tryWrite(correctionOf(member, correction, {}, true)));
        QVERIFY(!member.tryWrite(correctionOf(member, member.entries.first(), {}, true)));
        author.take(member);
        QVERIFY(author.tryWrite(correctionOf(author, theirs, {}, true)));
        QVERIFY(!author.tryWrite(Event{QLatin1String(kinds::entryCorrected), {}}));
    }

    void twoCorrectionsThatDoNotKnowEachOtherConflictUntilAThirdKnowsBoth()
    {
        Colleague author(1);
        Colleague manager(2);
        const Event event = noteEvent(author, u"first"_s);
        const ObjectId id = event.changes.first().id;
        const Entry note = author.write(event);
        author.write(grantTo(author, manager, Role::Manager));
        manager.take(author);
        author.write(correctionOf(author, note, event.changes));
        manager.write(correctionOf(manager, note, {}, true));
        author.take(manager);
        // It stays visible, and is in conflict.
        QCOMPARE(factOf(author.journal), u"first"_s);
        QVERIFY(fold(author.journal).inConflict(id));
        QVERIFY(!fold(author.journal).conflicts().isEmpty());

        Event other = event;
        other.changes[0].fields = noteChange(id, u"second"_s).changes[0].fields;
        author.write(correctionOf(author, note, other.changes));
        QVERIFY(fold(author.journal).conflicts().isEmpty());
        QCOMPARE(factOf(author.journal), u"second"_s);
        manager.take(author);
        manager.write(correctionOf(manager, note, event.changes));
        author.write(correctionOf(author, note, other.changes));
        author.take(manager);
        QCOMPARE(fold(author.journal).conflicts().size(), 1);
        author.write(noteChange(id, u"third"_s));
        QVERIFY(fold(author.journal).conflicts().isEmpty());
    }

    void aReflectionStaysPrivateWhenItIsCorrected()
    {
        Colleague author(1);
        Reflection reflection;
        reflection.text = u"I wonder"_s;
        const Entry entry = author.write(say(author, kinds::reflectionWritten, reflection));
        QCOMPARE(entry.header.audience, Audience::Mine);
        const Entry correction = author.write(correctionOf(author, entry, {}, true));
        QCOMPARE(correction.header.audience, Audience::Mine);
    }

    void anErasedTextSaysNothingAndLeavesTheCaseComplete()
    {
        Colleague author(1);
        const Event gone = noteEvent(author, u"gone"_s);
        const Entry note = author.write(gone);
        author.write(noteEvent(author, u"stays"_s));
        EhmMark mark;
        mark.target = gone.changes.first().id;
        mark.on = QDate(2019, 6, 20);
        author.write(say(author, kinds::ehmEntered, mark));
        author.write(erasureOf(author, {note}));
        QVERIFY(author.journal.isErased(author.journal.numberOf(note.id)));
        QCOMPARE(factOf(author.journal), u"stays"_s);
        // So it is where the payload is no longer there.
        CaseJournal journal;
        for (Entry entry : author.entries) {
            if (entry.id == note.id)
                entry.payload.reset();
            QVERIFY_OK(journal.add(entry, 0));
        }
        QVERIFY(!journal.isIncomplete());
        QCOMPARE(factOf(journal), u"stays"_s);
        QCOMPARE(fold(journal).notShared, 0);
        QVERIFY(fold(journal).needsALook.isEmpty());
        // Authority entries hold no text of a family and cannot be erased.
        QVERIFY(!author.tryWrite(erasureOf(author, {author.entries.first()})));
        QVERIFY(!author.tryWrite(erasureOf(author, {})));
    }

    void whoMayNotReadSeesThatSomethingIsThere()
    {
        Colleague author(1);
        author.write(say(author, kinds::addressHidden, HiddenAddress()));
        author.write(say(author, kinds::reflectionWritten, Reflection()));
        const Entry note = author.write(noteEvent(author, u"for all"_s));
        CaseJournal journal;
        for (Entry entry : author.entries) {
            if (entry.header.audience != Audience::Team)
                entry.payload.reset();
            QVERIFY_OK(journal.add(entry, 0));
        }
        const CaseRecord record = fold(journal);
        QCOMPARE(record.notShared, 2);
        QVERIFY(!record.incomplete);
        QCOMPARE(record.notes.size(), 1);
        // A text for all that is not there is another matter.
        CaseJournal without;
        for (Entry entry : author.entries) {
            if (entry.id == note.id)
                entry.payload.reset();
            QVERIFY_OK(without.add(entry, 0));
        }
        QVERIFY(without.isIncomplete());
    }

    void whatIsNotKnownOrNotVerifiedMakesTheCaseIncomplete()
    {
        Colleague author(1);
        author.write(noteEvent(author, u"a"_s));
        Header header;
        header.caseId = author.journal.caseId();
        header.kind = u"note.written.9"_s;
        header.parents = author.journal.heads();
        header.depth = 2;
        const Entry newer = *makeEntry(header, "what", author.signer());
        QVERIFY_OK(author.journal.add(newer, 0));
        QVERIFY(fold(author.journal).incomplete);
        QCOMPARE(author.journal.heads(), QList{newer.id});
        QCOMPARE(author.standing(newer), Standing::NotUnderstood);

        Colleague other(1);
        const Entry first = other.write(noteEvent(other, u"a"_s));
        const auto unverified =
            other.journal.write({noteEvent(other, u"b"_s)}, other.signer(), *this->random(), 1);
        QVERIFY_OK(other.journal.add(unverified->last(), 0, false));
        QVERIFY(fold(other.journal).incomplete);
        QCOMPARE(fold(other.journal).notes.size(), 1);
    }

    void aKindForAnotherAudienceIsNotUnderstood()
    {
        Colleague author(1);
        author.write(noteEvent(author, u"a"_s));
        Header header = author.entries.last().header;
        header.audience = Audience::Mine;
        const Entry hidden = *makeEntry(header, *author.entries.last().payload, author.signer());
        QVERIFY_OK(author.journal.add(hidden, 0));
        QCOMPARE(author.standing(hidden), Standing::NotUnderstood);
    }

    void aClockBeforeAParentsOrADayAfterArrivalIsDoubtful()
    {
        const qint64 noon = utcMs(QDate(2019, 6, 20), QTime(12, 0));
        Colleague author(1);
        author.write(noteEvent(author, u"a"_s), noon);
        const Entry back = author.write(noteEvent(author, u"b"_s), noon - hour);
        const Entry after = author.write(noteEvent(author, u"c"_s), noon + hour);
        // As it came from elsewhere: here no clock was put back between the two.
        CaseJournal here;
        for (const Entry &entry : author.entries)
            QVERIFY_OK(here.add(entry, noon + 2 * hour));
        QVERIFY(!fold(here).entries.at(1).clockDoubtful);
        QVERIFY(fold(here).entries.at(2).clockDoubtful);
        QVERIFY(!fold(here).entries.at(3).clockDoubtful);
        CaseJournal early;
        for (const Entry &entry : author.entries)
            QVERIFY_OK(early.add(entry, noon + hour - day - 1));
        QVERIFY(fold(early).entries.at(3).clockDoubtful);
        QVERIFY(!fold(early).entries.at(1).clockDoubtful);

        ClockConfirmation confirmation;
        confirmation.target = back.id;
        confirmation.writtenMs = noon + hour / 2;
        QVERIFY_OK(here.add(
            author.write(say(author, kinds::clockConfirmed, confirmation), noon + 2 * hour),
            noon + 2 * hour));
        const CaseRecord record = fold(here);
        QVERIFY(!record.entries.at(2).clockDoubtful);
        QCOMPARE(record.entries.at(2).writtenMs, noon + hour / 2);
        Q_UNUSED(after)
    }

    void whatWasWrittenWhileTheClockRanAheadIsDoubtfulAndNotWhatCameAfter()
    {
        const qint64 noon = utcMs(QDate(2019, 6, 20), QTime(12, 0));
        Colleague author(1);
        author.write(noteEvent(author, u"right"_s), noon);
        author.write(noteEvent(author, u"fifty days ahead"_s), noon + 50 * day);
        author.write(noteEvent(author, u"right again"_s), noon + hour);
        author.write(noteEvent(author, u"the day after"_s), noon + day);
        const auto doubtful = [](const CaseRecord &record) {
            QString marks;
            for (const EntryStamp &stamp : record.entries.sliced(1))
                marks += stamp.clockDoubtful ? u'?' : u'.';
            return marks;
        };
        QCOMPARE(doubtful(fold(author.journal)), u".?.."_s);
        // Also when that day has come.
        author.write(noteEvent(author, u"later"_s), noon + 60 * day);
        QCOMPARE(doubtful(fold(author.journal)), u".?..."_s);
        QCOMPARE(doubtful(recordOn(author.journal, QDate(2019, 6, 20))), u"."_s);
        // A clock that was put right by minutes throws doubt on nothing.
        Colleague other(2);
        other.write(noteEvent(other, u"a"_s), noon);
        other.write(noteEvent(other, u"b"_s), noon - hour / 12);
        QCOMPARE(doubtful(fold(other.journal)), u".."_s);
    }

    void anAddressOnceHiddenIsKnownWhateverBecameOfItsEntry()
    {
        Colleague author(1);
        HiddenAddress hidden;
        hidden.id = author.newId();
        hidden.household = author.newId();
        hidden.address = u"12 Oak Lane"_s;
        const Entry entry = author.write(say(author, kinds::addressHidden, hidden));
        QCOMPARE(hiddenPlaces(fold(author.journal)).size(), 1);
        Correction correction;
        correction.id = author.newId();
        correction.target = entry.id;
        correction.withdrawn = true;
        const Entry undone = author.write(EventBuilder(kinds::entryCorrected).add(correction).event());
        QVERIFY(fold(author.journal).hiddenAddresses.isEmpty());
        QCOMPARE(hiddenPlaces(fold(author.journal)).value(0).address, u"12 Oak Lane"_s);
        Erasure erasure;
        erasure.id = author.newId();
        erasure.target = entry.id;
        erasure.reason = u"asked for"_s;
        author.write(EventBuilder(kinds::entryErased).add(erasure).event());
        QVERIFY(hiddenPlaces(fold(author.journal)).isEmpty()); // nothing says it any more
        Q_UNUSED(undone)
    }

    void theRecordOnADayIsOfWhatWasWrittenByThen()
    {
        const auto at = [](int dayOfMonth) {
            return utcMs(QDate(2019, 6, dayOfMonth), QTime(23, 30));
        };
        Colleague author(1);
        const Event note = noteEvent(author, u"first"_s);
        const Entry original = author.write(note, at(1));
        Colleague member(2);
        author.write(grantTo(author, member, Role::Member), at(2));
        member.take(author);
        member.write(noteEvent(member, u"beside"_s), at(9));
        author.write(noteChange(note.changes.first().id, u"second"_s), at(5));
        author.write(correctionOf(author, original, {}, true), at(7));
        author.take(member);
        // Dated early, but on top of what is later.
        author.write(noteEvent(author, u"back-dated"_s), at(3));

        QCOMPARE(recordOn(author.journal, QDate(2019, 5, 31)).entries.size(), 0);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 1)).notes.first().fact, u"first"_s);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 4)).notes.first().fact, u"first"_s);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 5)).notes.first().fact, u"second"_s);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 7)).notes.size(), 0);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 8)).notes.size(), 0);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 9)).notes.size(), 2);
        QCOMPARE(recordOn(author.journal, QDate(2019, 6, 9)).entries.size(),
            fold(author.journal).entries.size());
    }

    void differentValuesForOneFieldConflictUntilSomebodyWhoKnowsBothWritesIt()
    {
        Colleague author(1);
        Colleague manager(2);
        const Event note = noteEvent(author, u"base"_s);
        const ObjectId id = note.changes.first().id;
        author.write(note);
        author.write(grantTo(author, manager, Role::Manager));
        manager.take(author);
        author.write(noteChange(id, u"mine"_s));
        manager.write(noteChange(id, u"theirs"_s));
        Colleague both(1);
        both.take(author);
        both.take(manager);
        const auto conflicts = fold(both.journal).conflicts();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().object, id);
        QCOMPARE(conflicts.first().writes.size(), 2);
        // Seen from the other side it is the same.
        manager.take(author);
        QVERIFY(fold(manager.journal).conflicts() == conflicts);
        LiveCase live;
        for (const Entry &entry : manager.entries) {
            QVERIFY_OK(live.add(entry, 0));
            (void)live.record();
        }
        const Entry settling = manager.write(noteChange(id, u"ours"_s));
        QVERIFY(fold(manager.journal).conflicts().isEmpty());
        QVERIFY_OK(live.add(settling, 0));
        QVERIFY(live.record().conflicts().isEmpty());
        QCOMPARE(factOf(manager.journal), u"ours"_s);
    }

    void moreHeadsThanAnEntryMayNameAreNamedInTwo()
    {
        Colleague author(1);
        author.write(noteEvent(author, u"base"_s));
        std::vector<std::unique_ptr<Colleague>> members;
        for (quint64 seed = 10; seed < 30; ++seed) {
            members.push_back(std::make_unique<Colleague>(seed));
            author.write(grantTo(author, *members.back(), Role::Member));
        }
        for (const auto &member : members) {
            member->take(author);
            member->write(noteEvent(*member, u"beside"_s));
        }
        for (const auto &member : members)
            author.take(*member);
        QCOMPARE(author.journal.heads().size(), 20);
        const Entry merging = author.write(noteEvent(author, u"merging"_s));
        QCOMPARE(merging.header.parents.size(), 16);
        author.write(noteEvent(author, u"merging more"_s));
        QCOMPARE(author.journal.heads().size(), 1);
    }

private:
    SeededRandom m_random{99};
    SeededRandom *random() { return &m_random; }
};

QTEST_GUILESS_MAIN(TestCaseJournal)
#include "tst_casejournal.moc"
