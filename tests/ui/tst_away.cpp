// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/away/awaypage.h"
#include "ui/away/awayview.h"
#include "ui/frame/viewstate.h"
#include "ui/widgets/sidebar.h"
#include "workflow/recordaway.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The first day after the summer holiday, with the made-up families.
class TestAway : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void inJuneThereIsNothingToCatchUpWith();
    void whatIsOpenComesFirst();
    void everyFamilySaysWhatFellDueMeanwhile();
    void aTickIsRememberedThroughALock();
    void whenAllIsReadThePageCanBePutAway();
    void timesAwayNobodyHasReadOfAreOnThePageToo();
    void whoComesFirstIsNotSaidToBeQuiet();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString store() const { return m_folder.filePath(u"store"_s); }
};

namespace {
const QDate back(2019, 9, 2);

AwayView *view(const Running &running)
{
    return running.window.find<AwayPage>()->view();
}
} // namespace

void TestAway::initTestCase()
{
    QVERIFY(makeDemoStore(store()));
}

void TestAway::inJuneThereIsNothingToCatchUpWith()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(!r.window.sidebar()->isOffered(u"away"_s));
    QVERIFY(view(r)->shown().key.isEmpty());
}

void TestAway::whatIsOpenComesFirst()
{
    Running r(store(), back);
    QVERIFY(r.enter());
    QVERIFY(r.window.sidebar()->isOffered(u"away"_s));
    const AwayShown &shown = view(r)->shown();
    QVERIFY(!shown.first.isEmpty());
    QVERIFY(shown.first[0].step.title.contains(u"Ferris"_s));
    QVERIFY(shown.days.startsWith(u"25 July to 1 September"_s));
}

void TestAway::everyFamilySaysWhatFellDueMeanwhile()
{
    Running r(store(), back);
    QVERIFY(r.enter());
    const AwayShown &shown = view(r)->shown();
    QVERIFY(!shown.families.isEmpty());
    for (const AwayFamily &family : shown.families) {
        QVERIFY2(
            !family.happened.isEmpty() || !family.fellDue.isEmpty(), qPrintable(family.family));
        QVERIFY(!family.read);
    }
}

void TestAway::aTickIsRememberedThroughALock()
{
    Running r(store(), back);
    QVERIFY(r.enter());
    QVERIFY(r.go({u"away"_s, {}, {}, {}}));
    const CaseId first = view(r)->shown().families[0].caseId;
    const QString name = u"away."_s + first.hex().left(8) + u".read"_s;
    const int before = view(r)->shown().unread();
    QTest::keyClick(r.find(qPrintable(name)), Qt::Key_Space);
    QCOMPARE(view(r)->shown().unread(), before - 1);
    r.controller.lock();
    QVERIFY(view(r)->shown().key.isEmpty());
    r.unlock();
    QTRY_COMPARE(view(r)->shown().unread(), before - 1);
}

void TestAway::whenAllIsReadThePageCanBePutAway()
{
    Running r(store(), back);
    QVERIFY(r.enter());
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY(r.go({u"away"_s, {}, {}, {}}));
    QVERIFY(!r.find("awayPutAway")->isVisible());
    const QList<AwayFamily> families = view(r)->shown().families;
    for (const AwayFamily &family : families) {
        const QString name = u"away."_s + family.caseId.hex().left(8) + u".read"_s;
        const QList<QCheckBox *> ticks = r.window.findChildren<QCheckBox *>(name);
        QVERIFY(!ticks.isEmpty());
        ticks.last()->setChecked(true);
    }
    QCOMPARE(view(r)->shown().unread(), 0);
    QTRY_VERIFY(r.find("awayPutAway")->isVisible());
    qobject_cast<QPushButton *>(r.find("awayPutAway"))->click();
    QTRY_COMPARE(r.window.page(), u"tray"_s);
    QVERIFY(!r.window.sidebar()->isOffered(u"away"_s));
}

void TestAway::timesAwayNobodyHasReadOfAreOnThePageToo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store"_s);
    QVERIFY(makeDemoStore(path));
    {
        Running r(path);
        QVERIFY(r.enter());
        RecordAway first;
        first.away = r.workspace.desk()->awayPeriods.value(0);
        first.away.from = QDate(2019, 7, 22);
        first.away.until = QDate(2019, 8, 9);
        QVERIFY_OK(waitFor(r.workspace.perform({}, Command::of(first))));
        RecordAway second;
        second.away.from = QDate(2019, 8, 19);
        second.away.until = QDate(2019, 8, 30);
        QVERIFY_OK(waitFor(r.workspace.perform({}, Command::of(second))));
        QTRY_VERIFY(r.controller.isSettled());
    }
    {
        // Back for a week, and no page was opened or put away in it.
        Running r(path, QDate(2019, 9, 3));
        QVERIFY(r.enter());
        QTRY_VERIFY(r.controller.isSettled());
        const AwayShown &shown = view(r)->shown();
        QVERIFY2(shown.days.startsWith(u"22 July to 30 August"_s), qPrintable(shown.days));
        QVERIFY(!shown.families.isEmpty());
        QVERIFY(!shown.first.isEmpty());
        for (const AwayFirst &first : shown.first) {
            for (const QString &quiet : shown.quiet)
                QVERIFY2(!first.step.title.startsWith(quiet), qPrintable(quiet));
        }
    }
    {
        Running r(path, QDate(2019, 8, 12));
        QVERIFY(r.enter());
        QTRY_VERIFY(r.controller.isSettled());
        QVERIFY(view(r)->shown().days.startsWith(u"22 July to 9 August"_s));
        Q_EMIT view(r)->putAwayRequested();
        r.controller.lock();
    }
    // What was put away does not come back with the next.
    Running r(path, QDate(2019, 9, 3));
    QVERIFY(r.enter());
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY2(view(r)->shown().days.startsWith(u"19 to 30 August"_s)
            || view(r)->shown().days.startsWith(u"19 August to 30 August"_s),
        qPrintable(view(r)->shown().days));
    if (!view(r)->shown().families.isEmpty()) {
        Q_EMIT view(r)->readChanged(view(r)->shown().families[0].caseId, true);
        r.controller.lock();
        r.unlock();
        QTRY_VERIFY(!view(r)->shown().key.isEmpty());
        QVERIFY(view(r)->shown().days.startsWith(u"19"_s));
    }
}

void TestAway::whoComesFirstIsNotSaidToBeQuiet()
{
    AwayView page;
    AwayShown shown;
    shown.key = u"2019-08-19"_s;
    shown.first = {AwayFirst()};
    page.setShown(shown);
    const auto *done = page.findChild<QLabel *>(u"awayDone"_s);
    QVERIFY(!done->text().contains(u"is read"_s));
    QVERIFY(done->text().contains(u"still open"_s));
}

QTEST_MAIN(TestAway)
#include "tst_away.moc"
