// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "samples/samples.h"
#include "ui/notices/noticespage.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
KnownCase known(const CaseFacts &facts)
{
    CaseLine line;
    line.family = u"Okafor"_s;
    return {samples::caseId(1), std::make_shared<const CaseLine>(line),
        std::make_shared<const CaseFacts>(facts)};
}

QStringList idsOf(const CaseFacts &facts)
{
    Situation situation;
    situation.today = QDate(2019, 6, 20);
    QStringList ids;
    for (const Notice &notice : notices({known(facts)}, situation))
        ids.append(notice.text.id);
    return ids;
}
} // namespace

class TestNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSaidWithoutCause();
    void whatPressesMostComesFirst();
    void aShareThatEndedIsNoNotice();
    void aLookBackIsAnsweredAndThenNoNotice();
    void theDemoStoreHasARequestWithoutAnAnswer();
};

void TestNotices::nothingIsSaidWithoutCause()
{
    QVERIFY(idsOf({}).isEmpty());
}

void TestNotices::whatPressesMostComesFirst()
{
    CaseFacts facts;
    facts.requests = {{0, factDay(QDate(2019, 6, 14)), 0}};
    facts.row.conflicts = 2;
    facts.row.twoKeyworkers = 1;
    const QStringList wanted = {u"twoKeyworkers"_s, u"conflicts"_s, u"request"_s};
    QCOMPARE(idsOf(facts), wanted);
}

void TestNotices::aShareThatEndedIsNoNotice()
{
    CaseFacts facts;
    CaseFacts::Share share;
    share.on = {factDay(QDate(2019, 6, 1)), 1};
    share.until = factDay(QDate(2019, 6, 19));
    facts.shares = {share};
    QVERIFY(idsOf(facts).isEmpty());
    facts.shares[0].until = factDay(QDate(2019, 6, 20));
    QCOMPARE(idsOf(facts), QStringList(u"share"_s));
}

void TestNotices::aLookBackIsAnsweredAndThenNoNotice()
{
    CaseFacts facts;
    facts.row.closed = {factDay(QDate(2018, 12, 1)), 1};
    facts.row.lookBackOn = factDay(QDate(2019, 6, 1));
    Situation situation;
    situation.today = QDate(2019, 6, 20);
    const QList<Notice> found = notices({known(facts)}, situation);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text.actions.first().id, u"answerLookBack"_s);
    facts.row.lookedBack = {factDay(QDate(2019, 6, 19)), 2};
    QVERIFY(idsOf(facts).isEmpty());
}

void TestNotices::theDemoStoreHasARequestWithoutAnAnswer()
{
    QTemporaryDir folder;
    QVERIFY(makeDemoStore(folder.filePath(u"store"_s)));
    Running running(folder.filePath(u"store"_s));
    QVERIFY(running.enter());
    QVERIFY(running.go({u"notices"_s, {}, {}, {}}));
    auto *page = running.window.find<NoticesPage>();
    bool asked = false;
    for (auto *row : page->findChildren<StepRow *>())
        asked = asked || row->step().id == u"request"_s;
    QVERIFY(asked);
    running.controller.lock();
    QVERIFY(page->findChildren<StepRow *>().isEmpty()
        || !page->findChildren<StepRow *>().first()->isVisible());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
