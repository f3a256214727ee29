// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/family/familypage.h"
#include "ui/note/notedialog.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/window/focusguard.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What stands at the foot of the window after something was done, and where the keyboard is.
class TestAfterwards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theKeyboardIsNeverOnUndoWhenWhatHadItGoes();
    void theKeyboardIsNeverNowhereWhenWhatHadItIsDeleted();
    void whoGoesToUndoByTabStaysThere();
    void afterASavedNoteTheKeyboardIsAtWork_data();
    void afterASavedNoteTheKeyboardIsAtWork();
    void aSavedNoteIsUndoneByAKeyAndRedoneByAnother();
    void undoSaysWhenThereIsNothingToUndo();
    void aMessageGoesByItself();
    void whatWentWrongStays();
    void aMessageDoesNotStandOverAnotherFamily();
    void theNextDeedTakesTheMessageAway();
    void whatIsToldOfAMessageThatWentIsToldOnce();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
    [[nodiscard]] qsizetype notesOf(const QString &family) const;
};

void TestAfterwards::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Workspace workspace(m_folder->filePath(u"store"_s), testServices());
    QVERIFY_OK(createKept(workspace));
    for (const QString &name : {u"Ferris"_s, u"Okafor"_s}) {
        OpenFfa open;
        open.family.name = name;
        QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
    }
    workspace.lock();
}

void TestAfterwards::init()
{
    m_running = std::make_unique<Running>(m_folder->filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

void TestAfterwards::cleanup()
{
    m_running.reset();
}

qsizetype TestAfterwards::notesOf(const QString &family) const
{
    const auto record = waitFor(m_running->workspace.record(m_running->caseNamed(family)));
    return record ? (*record)->notes.size() : -1;
}

void TestAfterwards::theKeyboardIsNeverOnUndoWhenWhatHadItGoes()
{
    Running &r = *m_running;
    QVERIFY(r.go({u"family"_s, r.caseNamed(u"Okafor"_s), {}, {}}));
    auto *page = r.window.find<FamilyPage>();
    auto *button = new QPushButton(page);
    button->show();
    button->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), button);
    r.controller.saySaved(u"Saved."_s, page->caseId(), {});
    button->hide();
    QTRY_VERIFY(page->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(r.window.messages()->isVisible());
    QVERIFY(!r.window.messages()->isAncestorOf(QApplication::focusWidget()));
}

void TestAfterwards::theKeyboardIsNeverNowhereWhenWhatHadItIsDeleted()
{
    Running &r = *m_running;
    QVERIFY(r.go({u"family"_s, r.caseNamed(u"Okafor"_s), {}, {}}));
    auto *page = r.window.find<FamilyPage>();
    auto *button = new QPushButton(page);
    button->show();
    button->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), button);
    r.controller.saySaved(u"Saved."_s, page->caseId(), {});
    delete button;
    QTRY_VERIFY(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()));
}

void TestAfterwards::afterASavedNoteTheKeyboardIsAtWork_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("keyboard");
    QTest::addColumn<bool>("twice");
    QTest::newRow("from the tray") << u"tray"_s << QString() << QString() << false;
    QTest::newRow("by its button") << u"tray"_s << QString() << u"caseNote"_s << false;
    QTest::newRow("after another one") << u"tray"_s << QString() << QString() << true;
    QTest::newRow("from the notes") << u"family"_s << u"notes"_s << QString() << true;
    QTest::newRow("from the history") << u"family"_s << u"history"_s << u"historyList"_s << true;
    QTest::newRow("from Undo") << u"family"_s << u"overview"_s << u"messageAction"_s << true;
    QTest::newRow("from a message") << u"due"_s << QString() << u"messageClose"_s << true;
}

void TestAfterwards::afterASavedNoteTheKeyboardIsAtWork()
{
    QFETCH(QString, page);
    QFETCH(QString, tab);
    QFETCH(QString, keyboard);
    QFETCH(bool, twice);
    Running &r = *m_running;
    const CaseId ferris = r.caseNamed(u"Ferris"_s);
    QVERIFY(r.go({page, page == u"family" ? ferris : CaseId(), tab, {}}));
    QTRY_VERIFY(r.controller.isSettled());
    for (int round = 0; round < (twice ? 2 : 1); ++round) {
        const bool last = round + 1 == (twice ? 2 : 1);
        if (last && !keyboard.isEmpty()) {
            QWidget *there = r.find(qPrintable(keyboard));
            QTRY_VERIFY(there->isVisible());
            // What was saved before may still be giving the keyboard back to the page.
            QTRY_COMPARE((there->setFocus(Qt::TabFocusReason), QApplication::focusWidget()), there);
        }
        r.controller.openForm({u"writeNote"_s, ferris, {}, {}});
        QTRY_VERIFY(r.note());
        r.note()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(r.note()));
        r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
        const qsizetype before = notesOf(u"Ferris"_s);
        QTest::keyClick(r.note(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(notesOf(u"Ferris"_s), before + 1);
        QTRY_VERIFY(!r.note());
        r.window.activateWindow(); // as a desktop does when a dialog closes
        QTRY_VERIFY(r.controller.isSettled() && r.window.messages()->isVisible());
    }
    const auto isAtWork = [&r] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->isVisible() && focus->isEnabled()
            && !r.window.messages()->isAncestorOf(focus)
            && (r.window.pageCalled(r.window.page())->isAncestorOf(focus)
                || focus == r.window.pageCalled(r.window.page())
                || focus->objectName() == u"caseNote");
    };
    QTRY_VERIFY2(isAtWork(),
        QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName()) : "");
    // It stays there.
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    QVERIFY(isAtWork());
    const qsizetype notes = notesOf(u"Ferris"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(notesOf(u"Ferris"_s), notes);
}

void TestAfterwards::whoGoesToUndoByTabStaysThere()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *work = new QPushButton(&window);
    auto *undo = new QPushButton(&window);
    row->addWidget(work);
    row->addWidget(undo);
    bool home = false;
    new FocusGuard(
        &window, [work] { return work; }, [&home] { home = true; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    work->setFocus();
    QTest::keyClick(work, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), undo);
    bool later = false;
    QTimer::singleShot(0, this, [this, &later] {
        QTimer::singleShot(
            0, this, [this, &later] { QTimer::singleShot(0, this, [&later] { later = true; }); });
    });
    QTRY_VERIFY(later);
    QVERIFY(!home);
    QCOMPARE(QApplication::focusWidget(), undo);
}

void TestAfterwards::aSavedNoteIsUndoneByAKeyAndRedoneByAnother()
{
    Running &r = *m_running;
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    QVERIFY(r.go({u"family"_s, okafor, {}, {}}));
    r.controller.openNote();
    QTRY_VERIFY(r.note());
    auto *happened = r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s);
    // A window counts as active while the one behind it is: what is waited for is the keyboard.
    QTRY_COMPARE(QApplication::focusWidget(), happened);
    QTest::keyClicks(happened, u"Mum opened at once."_s);
    QTest::keyClick(happened, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notesOf(u"Okafor"_s), 1);
    QTRY_VERIFY(r.window.messages()->isVisible());
    r.window.activateWindow(); // as a desktop does when a dialog closes
    QTRY_COMPARE(QApplication::activeWindow(), &r.window);
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(r.window.messages()->text(), u"Okafor family · Undone."_s);
    QCOMPARE(notesOf(u"Okafor"_s), 0);
    auto *action = qobject_cast<QPushButton *>(r.find("messageAction"));
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), u"Redo"_s);
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(notesOf(u"Okafor"_s), 1);
    const auto record = waitFor(r.workspace.record(okafor));
    QVERIFY_OK(record);
    QCOMPARE((*record)->notes.first().fact, u"Mum opened at once."_s);
    // And once more, as often as somebody likes.
    QTRY_COMPARE(action->text(), u"Undo"_s);
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(notesOf(u"Okafor"_s), 0);
    QTRY_COMPARE(action->text(), u"Redo"_s);
}

void TestAfterwards::undoSaysWhenThereIsNothingToUndo()
{
    Running &r = *m_running;
    r.window.messages()->dismiss();
    QVERIFY(r.go({u"tray"_s, {}, {}, {}}));
    QTRY_COMPARE(QApplication::activeWindow(), &r.window);
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(r.window.messages()->text().contains(u"nothing just saved to undo"_s));
    r.window.messages()->dismiss();
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(r.window.messages()->text().contains(u"nothing just undone to redo"_s));
    // What has to be read is there again afterwards, and what can be undone stays so.
    r.controller.sayProblem(Error(ErrorCode::DiskFull));
    const QString problem = r.window.messages()->text();
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(r.window.messages()->text() != problem);
    r.window.messages()->dismiss();
    QCOMPARE(r.window.messages()->text(), problem);
    r.controller.saySaved(u"Saved."_s, {}, {});
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(r.window.messages()->text(), u"Saved."_s);
    r.window.messages()->dismiss();
}

void TestAfterwards::aMessageGoesByItself()
{
    m_running->window.messages()->setLifetime(1);
    m_running->controller.say(Sign::Done, Tone::Good, u"Done."_s);
    QTRY_VERIFY(!m_running->window.messages()->isVisible());
}

void TestAfterwards::whatWentWrongStays()
{
    m_running->window.messages()->setLifetime(1);
    m_running->controller.sayProblem(Error(ErrorCode::DiskFull));
    bool later = false;
    QTimer::singleShot(20, this, [&later] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(m_running->window.messages()->isVisible());
}

void TestAfterwards::aMessageDoesNotStandOverAnotherFamily()
{
    Running &r = *m_running;
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    QVERIFY(r.go({u"family"_s, okafor, {}, {}}));
    r.controller.saySaved(u"Your worry is written down."_s, okafor, {});
    QVERIFY(r.go({u"tray"_s, {}, {}, {}}));
    QVERIFY(r.window.messages()->isVisible());
    QVERIFY(r.go({u"family"_s, okafor, {}, {}}));
    QVERIFY(r.window.messages()->isVisible());
    QVERIFY(r.go({u"family"_s, r.caseNamed(u"Ferris"_s), {}, {}}));
    QVERIFY(!r.window.messages()->isVisible());
}

void TestAfterwards::theNextDeedTakesTheMessageAway()
{
    Running &r = *m_running;
    r.controller.saySaved(u"Saved."_s, r.caseNamed(u"Okafor"_s), {});
    QVERIFY(r.window.messages()->isVisible());
    r.controller.openForm({QLatin1String(WriteNote::id), r.caseNamed(u"Okafor"_s), {}, {}});
    QTRY_VERIFY(r.note());
    QVERIFY(!r.window.messages()->isVisible());
    r.note()->reject();
}

void TestAfterwards::whatIsToldOfAMessageThatWentIsToldOnce()
{
    Running &r = *m_running;
    int gone = 0;
    int undone = 0;
    Message message;
    message.text = u"Note discarded."_s;
    message.action = u"Undo"_s;
    message.does = Message::Does::Undo;
    message.then = [&undone] { ++undone; };
    message.onGone = [&gone] { ++gone; };
    r.controller.show(message);
    r.controller.say(Sign::Done, Tone::Good, u"Something else."_s);
    QCOMPARE(gone, 1);
    r.window.messages()->dismiss();
    QCOMPARE(gone, 1);
    // Whoever takes it up again has not let it go.
    r.controller.show(message);
    QTest::keyClick(&r.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    r.window.messages()->dismiss();
    QCOMPARE(gone, 1);
    // The lock takes it away while the store is still open.
    r.controller.show(message);
    r.controller.lock();
    QCOMPARE(gone, 2);
}

QTEST_MAIN(TestAfterwards)
#include "tst_afterwards.moc"
