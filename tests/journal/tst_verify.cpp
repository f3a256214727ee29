// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/verify.h"
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;
using What = VerifyFinding::What;

namespace {

/// A journal of two people who wrote beside each other, with a text erased and a private one.
VerifyInput sound()
{
    Colleague keyworker(1);
    Colleague manager(2);
    keyworker.write(noteEvent(keyworker, u"first"_s));
    keyworker.write(grantTo(keyworker, manager, Role::Manager));
    manager.take(keyworker);
    const Entry gone = manager.write(noteEvent(manager, u"gone"_s));
    keyworker.write(noteEvent(keyworker, u"beside"_s));
    keyworker.take(manager);
    Erasure erasure;
    erasure.target = gone.id;
    erasure.reason = u"mistake"_s;
    keyworker.write(say(keyworker, kinds::entryErased, erasure));
    keyworker.write(say(keyworker, kinds::reflectionWritten, Reflection()));
    keyworker.write(noteEvent(keyworker, u"last"_s));

    VerifyInput input;
    input.caseId = keyworker.journal.caseId();
    input.notedHeads = keyworker.journal.allHeads();
    for (const Entry &entry : keyworker.entries) {
        RawEntry raw{entry.id, entry.headerBytes, entry.signature, entry.payload, 0};
        if (entry.id == gone.id || entry.header.audience == Audience::Mine)
            raw.payload.reset();
        input.entries.append(raw);
    }
    return input;
}

QStringList namesOf(const VerifyInput &input)
{
    QStringList names;
    for (const VerifyFinding &finding : verifyCase(input))
        names.append(nameOf(finding.what));
    return names;
}

void flip(QByteArray &bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
}

} // namespace

class TestVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundJournalHasNothingToFind()
    {
        QCOMPARE(namesOf(sound()), QStringList());
        QCOMPARE(sound().entries.size(), 8);
    }

    void everyChangedBitIsFound_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < sound().entries.size(); ++at)
            QTest::addRow("entry %d", at) << at;
    }
    void everyChangedBitIsFound()
    {
        QFETCH(int, at);
        const VerifyInput good = sound();
        const RawEntry &raw = good.entries.at(at);
        const auto found = [&](auto change) {
            VerifyInput bad = good;
            change(bad.entries[at]);
            return !verifyCase(bad).isEmpty();
        };
        // A bit of each byte, another one each time; tst_entry goes through all of them.
        for (qsizetype byte = 0; byte < raw.header.size(); ++byte) {
            QVERIFY(found([&](RawEntry &bad) { flip(bad.header, byte * 8 + byte % 8); }));
        }
        for (qsizetype bit = 0; bit < EntryId::size * 8; bit += 9) {
            QVERIFY(found([&](RawEntry &bad) {
                QByteArray id = bad.id.bytes();
                flip(id, bit);
                bad.id = *EntryId::fromBytes(id);
            }));
        }
        for (qsizetype byte = 0; byte < raw.signature.size(); ++byte)
            QVERIFY(found([&](RawEntry &bad) { flip(bad.signature, byte * 8 + byte % 8); }));
        for (qsizetype byte = 0; raw.payload && byte < raw.payload->size(); ++byte)
            QVERIFY(found([&](RawEntry &bad) { flip(*bad.payload, byte * 8 + byte % 8); }));
        QVERIFY(found([&](RawEntry &bad) { bad.header.chop(1); }));
        QVERIFY(found([&](RawEntry &bad) { bad.signature.chop(1); }));
        QVERIFY(found([&](RawEntry &bad) { bad.payload = QByteArray("x"); }));
    }

    void everyLossDoublingAndExchangeIsFound()
    {
        const VerifyInput good = sound();
        for (qsizetype at = 0; at < good.entries.size(); ++at) {
            VerifyInput lost = good;
            lost.entries.removeAt(at);
            QVERIFY(!verifyCase(lost).isEmpty());

            VerifyInput twice = good;
            twice.entries.insert(at, good.entries.at(at));
            QCOMPARE(namesOf(twice), QStringList{u"twice"_s});

            VerifyInput cut = good;
            cut.entries.resize(at);
            QVERIFY(namesOf(cut).contains(u"headLost"_s));
        }
        for (qsizetype at = 1; at < good.entries.size(); ++at) {
            VerifyInput exchanged = good;
            exchanged.entries.swapItemsAt(at - 1, at);
            // Those that do not know each other may arrive either way.
            if (at == 4)
                QCOMPARE(namesOf(exchanged), QStringList());
            else
                QVERIFY(namesOf(exchanged).contains(u"beforeParent"_s));
        }
    }

    void aLostTextIsFoundWhereNobodyErasedIt()
    {
        VerifyInput input = sound();
        input.entries[1].payload.reset();
        QCOMPARE(namesOf(input), QStringList{u"payloadLost"_s});
        input.erased.insert(input.entries[1].id);
        QCOMPARE(namesOf(input), QStringList());
    }

    void whatAStrangerPutInIsFound()
    {
        VerifyInput input = sound();
        Colleague stranger(9);
        for (const RawEntry &raw : input.entries)
            stranger.take(*readEntry(raw.header, raw.signature, raw.payload));
        const Entry put = stranger.force(noteEvent(stranger, u"put in"_s));
        input.entries.append({put.id, put.headerBytes, put.signature, put.payload, 0});
        const QList<VerifyFinding> expected{{What::NotAllowed, put.id, {}}};
        QVERIFY(verifyCase(input) == expected);
    }

    void anEntryOfAnotherCaseIsFound()
    {
        VerifyInput input = sound();
        Colleague other(9);
        const Entry foreign = other.write(noteEvent(other, u"elsewhere"_s));
        input.entries.append(
            {foreign.id, foreign.headerBytes, foreign.signature, foreign.payload, 0});
        QCOMPARE(namesOf(input), QStringList{u"otherCase"_s});
        input.entries.clear();
        input.notedHeads.clear();
        QCOMPARE(namesOf(input), QStringList{u"empty"_s});
    }

    void aWrongDepthAndANewerKindAreToldApart()
    {
        VerifyInput input = sound();
        Colleague author(1);
        Header header = *decodeHeader(input.entries.last().header);
        header.parents = {input.entries.last().id};
        header.depth += 1;
        header.kind = u"note.written.9"_s;
        const Entry newer = *makeEntry(header, "x", author.signer());
        header.depth += 1;
        const Entry wrong = *makeEntry(header, "x", author.signer());
        for (const Entry &entry : {newer, wrong})
            input.entries.append({entry.id, entry.headerBytes, entry.signature, entry.payload, 0});
        const QStringList expected{u"depthWrong"_s, u"notUnderstood"_s};
        QCOMPARE(namesOf(input), expected);
    }

    void progressIsToldAndMayStopIt()
    {
        const VerifyInput input = sound();
        QList<qsizetype> told;
        QVERIFY(verifyCase(input, [&](qsizetype done) {
            told.append(done);
            return true;
        }).isEmpty());
        QCOMPARE(told.size(), input.entries.size());
        told.clear();
        (void)verifyCase(input, [&](qsizetype done) {
            told.append(done);
            return done < 3;
        });
        QCOMPARE(told.size(), 3);
    }

    void everyFindingHasAName()
    {
        QSet<QString> names;
        for (int what = 0; what <= int(What::Empty); ++what)
            names.insert(nameOf(What(what)));
        QCOMPARE(names.size(), int(What::Empty) + 1);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
