// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "store/pagecheck.h"
#include "testing/changedbytes.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;

/// Neither the salt at the beginning nor the last twelve bytes of a page carry anything.
bool carriesSomething(qint64 at)
{
    return at >= 16 && at % pageSize < pageSize - 12;
}

} // namespace

class TestPageCheck : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(u"store.db"_s);
    SharedKey m_key = DatabaseKey::random();

private Q_SLOTS:
    /// A file with tables, an index, and pages that were freed.
    void initTestCase()
    {
        const auto made = Connection::create(m_file, m_key);
        QVERIFY_OK(made);
        QVERIFY_OK((*made)->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB UNIQUE, c);"
                                    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 "
                                    "FROM n WHERE x < 2000) "
                                    "INSERT INTO t SELECT x, randomblob(40), hex(randomblob(60)) "
                                    "FROM n;"
                                    "DELETE FROM t WHERE a > 1200"));
        QVERIFY(*(*made)->integer(u"PRAGMA freelist_count"_s) > 10);
    }
    void nothingIsFoundInAFileThatIsWell()
    {
        const auto found = checkPages(m_file, m_key);
        QVERIFY_OK(found);
        QCOMPARE(found->pages, QFileInfo(m_file).size() / pageSize);
        QCOMPARE(found->damaged, QList<qint64>());
        // With another key none is.
        QCOMPARE(checkPages(m_file, DatabaseKey::random())->damaged.size(), found->pages);
    }
    void eachOfTwoThousandChangedBytesIsFound()
    {
        const qint64 size = QFileInfo(m_file).size();
        QRandomGenerator random(8);
        int counting = 0;
        for (int change = 0; change < 2000; ++change) {
            const qint64 at = random.bounded(size);
            changeByte(m_file, at);
            const auto found = checkPages(m_file, m_key);
            changeByte(m_file, at);
            QVERIFY_OK(found);
            QCOMPARE(found->damaged,
                carriesSomething(at) ? QList<qint64>{at / pageSize + 1} : QList<qint64>());
            counting += carriesSomething(at);
        }
        QVERIFY(counting > 1900);
        QCOMPARE(checkPages(m_file, m_key)->damaged, QList<qint64>());
    }
    void aFileCutInTheMiddleOfAPageIsFound()
    {
        const QString cut = m_folder.filePath(u"cut.db"_s);
        QVERIFY(QFile::copy(m_file, cut));
        QVERIFY(QFile::resize(cut, 5 * pageSize + 100));
        QCOMPARE(checkPages(cut, m_key)->damaged, QList<qint64>{6});
        QVERIFY(QFile::resize(cut, 0));
        QCOMPARE(checkPages(cut, m_key)->damaged, QList<qint64>{1});
        QCOMPARE(checkPages(m_folder.filePath(u"none"_s), m_key).error().code,
            ErrorCode::FileNotFound);
    }
    void theFramesOfTheLogAreLookedAt()
    {
        const QString path = m_folder.filePath(u"logged.db"_s);
        const auto made = Connection::create(path, m_key);
        QVERIFY_OK(made);
        QVERIFY_OK((*made)->execute("CREATE TABLE t(a); INSERT INTO t VALUES(randomblob(20000))"));
        const qint64 frames = (QFileInfo(path + u"-wal"_s).size() - 32) / (pageSize + 24);
        QVERIFY(frames > 5);
        const auto found = checkPages(path, m_key);
        QVERIFY_OK(found);
        QCOMPARE(found->damagedInLog, QList<qint64>());
        QCOMPARE(found->pages, frames + std::max<qint64>(1, QFileInfo(path).size() / pageSize));
        QCOMPARE(checkPages(path, DatabaseKey::random())->damagedInLog.size(), frames);
    }
    void itStopsWhenItIsTold()
    {
        const std::atomic<bool> stop = true;
        const auto found = checkPages(m_file, m_key, &stop);
        QVERIFY(found || found.error().code == ErrorCode::Interrupted);
        // A slice that has no time looks at one page.
        PageCheck check(m_file, m_key);
        QVERIFY(*check.step(QDeadlineTimer(0)));
        QCOMPARE(check.found().pages, 1);
        QVERIFY(check.percent() < 100);
    }
};

QTEST_GUILESS_MAIN(TestPageCheck)
#include "tst_pagecheck.moc"
