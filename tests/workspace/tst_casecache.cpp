// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/casecache.h"

#include <QtTest/QTest>

using namespace hometray;

namespace {
OpenCasePtr caseUpTo(qint64 row)
{
    auto openCase = std::make_shared<OpenCase>();
    openCase->row = row;
    return openCase;
}
} // namespace

/// Who has a case in memory, and who may go on with it.
class TestCaseCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasReadBeforeDoesNotComeAfterWhatWasWritten()
    {
        CaseCache cache;
        cache.put(m_id, caseUpTo(7));
        cache.put(m_id, caseUpTo(6));
        QCOMPARE(cache.find(m_id)->row, qint64(7));
        cache.put(m_id, caseUpTo(8));
        QCOMPARE(cache.find(m_id)->row, qint64(8));
    }
    void aCaseThatNobodyElseHasMayBeChanged()
    {
        CaseCache cache;
        OpenCasePtr mine = caseUpTo(7);
        cache.put(m_id, mine);
        QVERIFY(cache.handOver(m_id, mine));
        QVERIFY(!cache.find(m_id));
    }
    void aCaseThatSomebodyReadsStaysAsItIs()
    {
        CaseCache cache;
        OpenCasePtr mine = caseUpTo(7);
        cache.put(m_id, mine);
        const OpenCasePtr reader = cache.find(m_id);
        QVERIFY(!cache.handOver(m_id, mine));
        QCOMPARE(cache.find(m_id), reader);
    }
    void aCaseThatLeftTheCacheIsWhoseItIs()
    {
        CaseCache cache;
        OpenCasePtr mine = caseUpTo(7);
        QVERIFY(cache.handOver(m_id, mine));
        const OpenCasePtr reader = mine;
        QVERIFY(!cache.handOver(m_id, mine));
    }
    void anotherStateInTheCacheIsLeftThere()
    {
        CaseCache cache;
        cache.put(m_id, caseUpTo(8));
        OpenCasePtr mine = caseUpTo(7);
        QVERIFY(!cache.handOver(m_id, mine));
        QCOMPARE(cache.find(m_id)->row, qint64(8));
    }

private:
    CaseId m_id = *CaseId::fromBytes(QByteArray(CaseId::size, 'c'));
};

QTEST_GUILESS_MAIN(TestCaseCache)
#include "tst_casecache.moc"
