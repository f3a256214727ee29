// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spareroom.h"
#include "store/storefolder.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <ctime>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window, a dog"_s;

Command note(int number)
{
    WriteNote write;
    write.note.type = u"call"_s;
    write.note.fact = u"Rang mum about school, all well: %1."_s.arg(number);
    return Command::of(write);
}

} // namespace

/// Many commands in one family, each on the disk when it is done.
class TestManyCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void oneInALongRecordCostsNotMuchMoreThanOneInAShortOne();
    void whatIsWrittenInARowIsFound();
    void theLogOfARowFitsIntoTheSpareRoom();
    void whatTheListsSayIsRightAfterAKillInTheMiddle();

private:
    /// Processor time of so many notes, one after the other: other work beside it does not count.
    double secondsFor(int notes)
    {
        const std::clock_t begun = std::clock();
        for (int i = 0; i < notes; ++i) {
            if (!waitFor(m_workspace->perform(m_family, note(m_written++))))
                return -1;
        }
        return double(std::clock() - begun) / CLOCKS_PER_SEC;
    }

    /// The least that 100 notes took, over so many runs; -1 where one was refused.
    double quickestOf(int runs)
    {
        double least = 0;
        for (int run = 0; run < runs; ++run) {
            if (!waitFor(m_workspace->finishIndexing()))
                return -1;
            const double seconds = secondsFor(100);
            if (seconds < 0)
                return -1;
            least = run == 0 ? seconds : std::min(least, seconds);
        }
        return least;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    CaseId m_family;
    int m_written = 0;
};

void TestManyCommands::initTestCase()
{
    // Left before Easter: how it was left is a part of what the lists say.
    Services services;
    services.keyCost = KeyCost::cheapForTests();
    services.on = QDate(2019, 4, 1);
    m_workspace = std::make_unique<Workspace>(m_folder.filePath(u"store"_s), services);
    QVERIFY_OK(waitFor(m_workspace->create(passphrase, true)));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    const auto opened = waitFor(m_workspace->perform({}, Command::of(open)));
    QVERIFY_OK(opened);
    m_family = opened->caseId;
    m_workspace.reset();
    services.on = QDate(2019, 6, 20);
    m_workspace = std::make_unique<Workspace>(m_folder.filePath(u"store"_s), services);
    QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
    QVERIFY(secondsFor(1) >= 0);
    QVERIFY(!m_workspace->knownCase(m_family)->facts->atLeaving.empty());
}

// Each command once looked at all entries there were, several times over; 5,000 in a row took over
// a minute. Search is made to catch up before the clock runs: indexing the long record is not the
// cost of the commands that follow it. The quickest of three runs is the one nothing disturbed.
void TestManyCommands::oneInALongRecordCostsNotMuchMoreThanOneInAShortOne()
{
    const double shortRecord = quickestOf(3);
    QList<Command> many;
    while (many.size() < 3000)
        many.append(note(m_written++));
    QVERIFY_OK(waitFor(m_workspace->performAll(m_family, many)));
    const double longRecord = quickestOf(3);
    QVERIFY(shortRecord > 0 && longRecord > 0);
    QVERIFY2(longRecord < 3 * shortRecord,
        qPrintable(u"%1 s against %2 s"_s.arg(longRecord).arg(shortRecord)));
}

void TestManyCommands::whatIsWrittenInARowIsFound()
{
    QVERIFY(secondsFor(3) >= 0);
    QVERIFY_OK(waitFor(m_workspace->finishIndexing()));
    for (int number = m_written - 3; number < m_written; ++number) {
        const auto found = waitFor(m_workspace->search(QString::number(number)));
        QVERIFY_OK(found);
        QCOMPARE(found->size(), 1);
    }
}

// Where the disk is full in the middle of a row, the log has to have room in the database.
void TestManyCommands::theLogOfARowFitsIntoTheSpareRoom()
{
    keepSpareRoom(m_workspace->folder());
    const QString log = StoreFolder{m_workspace->folder()}.database() + u"-wal"_s;
    qint64 longest = 0;
    for (int i = 0; i < 200; ++i) {
        QVERIFY(secondsFor(1) >= 0);
        longest = std::max(longest, QFileInfo(log).size());
    }
    QVERIFY2(longest > 0 && longest < QFileInfo(spareRoomIn(m_workspace->folder())).size(),
        qPrintable(QString::number(longest)));
}

// Facts are written with the first of a row and after the last.
void TestManyCommands::whatTheListsSayIsRightAfterAKillInTheMiddle()
{
    QVERIFY(secondsFor(5) >= 0);
    const QString copy = m_folder.filePath(u"copy"_s);
    QVERIFY(QDir().mkpath(copy));
    for (const QString &name : QDir(m_workspace->folder()).entryList(QDir::Files)) {
        if (name != u"in-use.lock"_s)
            QVERIFY(QFile::copy(m_workspace->folder() + u'/' + name, copy + u'/' + name));
    }
    Services services;
    services.keyCost = KeyCost::cheapForTests();
    services.on = QDate(2019, 6, 20);
    Workspace later(copy, services);
    QVERIFY_OK(waitFor(later.unlock(passphrase)));
    QVERIFY(*later.knownCase(m_family)->facts == *m_workspace->knownCase(m_family)->facts);
    QCOMPARE(later.knownCase(m_family)->line->lastNote, note(m_written - 1).as<WriteNote>()->note.fact);
}

QTEST_GUILESS_MAIN(TestManyCommands)
#include "tst_manycommands.moc"
