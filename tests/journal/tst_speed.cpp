// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/verify.h"
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Prints how long things take; what counts are the figures of a release build:
/// `cmake --preset release && cmake --build --preset release --target journal.speed &&
/// build/release/tests/journal/journal.speed`.
class TestSpeed : public QObject {
    Q_OBJECT

    Colleague m_author{1};

private Q_SLOTS:
    void initTestCase()
    {
        Meeting meeting;
        Action action;
        for (int i = 0; i < 299; ++i) {
            switch (i % 4) {
            case 0:
                m_author.write(say(m_author, kinds::tafHeld, meeting));
                break;
            case 1:
                action.what = u"Ring the school about the breakfast club"_s;
                m_author.write(say(m_author, kinds::planChanged, action));
                break;
            default:
                m_author.write(noteEvent(m_author, u"Visited, all well. "_s.repeated(20)));
            }
        }
        QCOMPARE(m_author.entries.size(), 300);
    }

    void writingOneEntry()
    {
        SeededRandom random(3);
        const QList<Event> events{noteEvent(m_author, u"Visited, all well."_s)};
        QBENCHMARK
        {
            QVERIFY_OK(m_author.journal.write(events, m_author.signer(), random, 1561100000000));
        }
    }
    void reading300EntriesFromTheirBytes()
    {
        QBENCHMARK
        {
            for (const Entry &entry : m_author.entries)
                QVERIFY(readEntry(entry.headerBytes, entry.signature, entry.payload));
        }
    }
    void taking300EntriesIntoAJournal()
    {
        QBENCHMARK
        {
            CaseJournal journal;
            for (const Entry &entry : m_author.entries)
                QVERIFY(journal.add(entry, 0));
        }
    }
    void folding300Entries()
    {
        QBENCHMARK
        {
            QCOMPARE(fold(m_author.journal).entries.size(), 300);
        }
    }
    void applyingOneEntryAsAStep()
    {
        LiveCase live(m_author.journal);
        (void)live.record();
        QVERIFY_OK(live.add(m_author.entries.last(), 0));
        const qsizetype before = live.record().entries.size();
        Colleague author(1);
        author.take(m_author);
        QList<Entry> more;
        for (int i = 0; i < 100; ++i)
            more.append(author.write(noteEvent(author, u"Visited, all well."_s)));
        QElapsedTimer timer;
        timer.start();
        for (const Entry &entry : more) {
            QVERIFY(live.add(entry, 0));
            QCOMPARE(live.record().entries.last().id, entry.id);
        }
        QTest::setBenchmarkResult(
            double(timer.nsecsElapsed()) / 1e6 / double(more.size()), QTest::WalltimeMilliseconds);
        QCOMPARE(live.record().entries.size(), before + 100);
    }
    void verifying300Entries()
    {
        VerifyInput input;
        input.caseId = m_author.journal.caseId();
        for (const Entry &entry : m_author.entries)
            input.entries.append({entry.id, entry.headerBytes, entry.signature, entry.payload, 0});
        QBENCHMARK
        {
            QVERIFY(verifyCase(input).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSpeed)
#include "tst_speed.moc"
