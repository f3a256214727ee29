// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/casecache.h"

#include "workspace/caseline.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

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
    void twoChildrenOfOneNameAreToldApartInALine()
    {
        const auto child = [](const QString &name, quint8 id, QDate born = {}) {
            Person person;
            person.id = *ObjectId::fromBytes(QByteArray(ObjectId::size, char(id)));
            person.firstName = name;
            person.child = true;
            person.born = born;
            return person;
        };
        const auto names = [](const QList<Person> &people) {
            CaseRecord record;
            record.people = people;
            QStringList all;
            for (const CaseLine::Child &one : caseLineOf(record).children)
                all.append(one.name);
            return all;
        };
        const auto al = u"Al"_s;
        QCOMPARE(names({child(al, 1), child(al, 2)}), (QStringList{u"Al (1)"_s, u"Al (2)"_s}));
        QCOMPARE(names({child(al, 1, QDate(2011, 2, 2)), child(u"al"_s, 2)}),
            (QStringList{u"Al (born 2011)"_s, u"al (2)"_s}));
        // Of a father and a son only the son stands there, and one who has left does not count.
        Person father = child(al, 3);
        father.child = false;
        Person gone = child(al, 4);
        gone.leftOn = QDate(2019, 1, 1);
        QCOMPARE(names({child(al, 1), father, gone}), QStringList{al});
    }
    void anOpenActionIsNamedInALine()
    {
        CaseRecord record;
        Action done;
        done.what = u"Buy shoes"_s;
        done.status = u"done"_s;
        Action open;
        open.what = u"Ring the swimming pool"_s;
        record.actions = {done, open};
        const auto line = CaseLine::fromBytes(caseLineOf(record).toBytes());
        QVERIFY(line);
        QCOMPARE(line->actionAt(1), open.what);
        QCOMPARE(line->actionAt(0), QString());
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
