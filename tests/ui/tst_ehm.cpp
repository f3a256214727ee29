// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "samples/samples.h"
#include "testing/tostring.h"
#include "ui/ehm/ehmmodel.h"
#include "ui/ehm/ehmpage.h"
#include "ui/ehm/ehmsheet.h"
#include "ui/widgets/messagestrip.h"
#include "words/ehmtext.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestEhmPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theListHasTheKeyboardUntilItIsRead();
    void theModelKeepsTheRulesOfModels();
    void whatIsNotInEhmIsListedTheEarliestLimitFirst();
    void aRoundGoesByKeyboardAlone();
    void undoBringsItBack();
    void allOfAFamilyIsMarkedAfterAQuestion();
    void whatIsCopiedIsTakenOffTheClipboardAtALock();

private:
    [[nodiscard]] EhmPage *page() const { return m_running->window.find<EhmPage>(); }
    [[nodiscard]] bool go();

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestEhmPage::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

bool TestEhmPage::go()
{
    m_running->window.activateWindow();
    return QTest::qWaitForWindowActive(&m_running->window) && m_running->go({u"ehm"_s, {}, {}, {}});
}

void TestEhmPage::theListHasTheKeyboardUntilItIsRead()
{
    m_running->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_running->window));
    QCOMPARE(page()->model()->rowCount(), 0);
    m_running->controller.go({u"ehm"_s, {}, {}, {}});
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"ehmList"_s);
    QTRY_VERIFY(page()->sheet()->isAncestorOf(QApplication::focusWidget()));
}

void TestEhmPage::theModelKeepsTheRulesOfModels()
{
    EhmModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    EhmEntry entry;
    entry.caseId = samples::caseId(1);
    entry.family = u"Okafor"_s;
    entry.text.title = u"TAF 2"_s;
    EhmEntry other = entry;
    other.caseId = samples::caseId(2);
    model.setEntries({entry, entry, other});
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.entryAt(0));
    QCOMPARE(model.entryFrom(0, samples::caseId(2)), 4);
    QCOMPARE(model.entryFrom(5), 1);
    model.setEntries({});
    QCOMPARE(model.entryFrom(0), -1);
}

void TestEhmPage::whatIsNotInEhmIsListedTheEarliestLimitFirst()
{
    QVERIFY(go());
    const QList<EhmEntry> &entries = page()->model()->entries();
    QVERIFY(!entries.isEmpty());
    QCOMPARE(entries.first().family, u"Okafor"_s);
    QVERIFY(entries.first().limit.text.contains(u"2 working days late"_s));
    // What the lists count is what there is to enter.
    int counted = 0;
    for (const KnownCase &known : m_running->workspace.cases())
        counted += known.facts->row.writtenNotInEhm;
    QCOMPARE(int(entries.size()), counted);
}

void TestEhmPage::aRoundGoesByKeyboardAlone()
{
    QVERIFY(go());
    const EhmEntry first = page()->model()->entries().first();
    const qsizetype before = page()->model()->entries().size();
    const auto focus = [] { return QApplication::focusWidget(); };
    for (const words::EhmHeading &heading : first.text.headings) {
        QTRY_VERIFY(focus() && focus()->objectName().startsWith(u"ehmHeading."_s));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(focus());
        QCOMPARE(spoken->role(), QAccessible::CheckBox);
        QVERIFY(spoken->text(QAccessible::Name).startsWith(heading.heading));
        QVERIFY(spoken->state().checkable && !spoken->state().checked);
        QTest::keyClick(focus(), Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), heading.text);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
            QByteArray("secret"));
        QTest::keyClick(focus(), Qt::Key_Space);
        QVERIFY(spoken->state().checked);
    }
    QCOMPARE(focus()->objectName(), u"ehmEntered"_s);
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_COMPARE(page()->model()->entries().size(), before - 1);
    for (const EhmEntry &entry : page()->model()->entries())
        QVERIFY(entry.object != first.object);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    // The next entry has the keyboard.
    QTRY_VERIFY(focus() && focus()->objectName() == u"ehmHeading.1"_s);
}

void TestEhmPage::undoBringsItBack()
{
    QVERIFY(go());
    const qsizetype before = page()->model()->entries().size();
    QVERIFY(m_running->window.messages()->text().contains(u"is entered in EHM"_s));
    Q_EMIT m_running->window.messages()->actionChosen();
    QTRY_COMPARE(page()->model()->entries().size(), before + 1);
}

void TestEhmPage::allOfAFamilyIsMarkedAfterAQuestion()
{
    QVERIFY(m_running->go({u"ehm"_s, m_running->caseNamed(u"Okafor"_s), {}, {}}));
    const CaseId okafor = m_running->caseNamed(u"Okafor"_s);
    QTest::mouseClick(m_running->find("ehmFamily"), Qt::LeftButton);
    QVERIFY(m_running->find("ehmBatch")->isVisible());
    QTest::keyClick(m_running->find("ehmBatchYes"), Qt::Key_Space);
    const auto left = [this, okafor] {
        return std::any_of(page()->model()->entries().begin(), page()->model()->entries().end(),
            [&](const EhmEntry &entry) { return entry.caseId == okafor; });
    };
    QTRY_VERIFY(!left());
    QCOMPARE(m_running->workspace.knownCase(okafor)->facts->row.writtenNotInEhm, 0);
}

void TestEhmPage::whatIsCopiedIsTakenOffTheClipboardAtALock()
{
    QVERIFY(go());
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::mouseClick(m_running->find("ehmCopyAll"), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    m_running->controller.lock();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(page()->model()->rowCount(), 0);
    QVERIFY(m_running->enter());
}

QTEST_MAIN(TestEhmPage)
#include "tst_ehm.moc"
