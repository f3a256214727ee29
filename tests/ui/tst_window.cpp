// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/family/familypage.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/theme/theme.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "workflow/openffa.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
QPlainTextEdit *happened(const Running &r)
{
    return r.note() ? r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s) : nullptr;
}

/// Whether any widget of the program still holds a text.
bool anywhere(const QString &text)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (const auto *label = qobject_cast<QLabel *>(widget);
            label && label->text().contains(text))
            return true;
        if (const auto *line = qobject_cast<QLineEdit *>(widget);
            line && line->text().contains(text))
            return true;
        if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget);
            edit && edit->toPlainText().contains(text))
            return true;
        if (const auto *box = qobject_cast<QComboBox *>(widget);
            box && box->findText(text, Qt::MatchContains) >= 0)
            return true;
        if (widget->accessibleName().contains(text) || widget->toolTip().contains(text))
            return true;
    }
    return false;
}
} // namespace

/// The window on a real store: from the keystroke to the disk and back.
class TestWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNoteGoesFromTheKeyboardToTheDiskAndBack();
    void aSavedNoteCanBeUndone();
    void lockingKeepsTheDraftAndShowsNothing();
    void aDraftIsThereAfterTheProgramWasKilled();
    void aWorryComesFirst();
    void digitsGoToThePagesTheSidebarShows();
    void enterPressesTheButtonWithTheKeyboard();
    void aNewWindowIsNotLargerThanTheScreen();
    void afterLargeTextTheWindowIsAsBefore();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString store() const { return m_folder->filePath(u"store"_s); }
};

void TestWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Workspace workspace(store(), testServices());
    QVERIFY_OK(createKept(workspace));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    Person fran;
    fran.firstName = u"Fran"_s;
    fran.child = true;
    fran.born = QDate(2011, 2, 2);
    open.people = {fran};
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
    workspace.lock();
}

void TestWindow::aNoteGoesFromTheKeyboardToTheDiskAndBack()
{
    {
        Running r(store());
        QVERIFY(QTest::qWaitForWindowActive(&r.window));
        QVERIFY(r.window.isLocked());
        r.unlock();
        QTRY_VERIFY(!r.window.isLocked());
        QTRY_COMPARE(r.tray()->model()->rowCount(), 1);
        QTest::keyClick(&r.window, Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(r.note());
        QVERIFY(QTest::qWaitForWindowActive(r.note()));
        QTRY_VERIFY(r.note()->findChild<QWidget *>(u"present.Fran"_s));
        QCOMPARE(QApplication::focusWidget(), happened(r));
        QTest::keyClicks(happened(r), u"Mum opened at once."_s);
        QTest::keyClick(happened(r), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!r.note());
        QTRY_VERIFY(r.window.messages()->isVisible());
        r.tray()->focusFirst();
        QTest::keyClick(r.find("trayTable"), Qt::Key_Return);
        QTRY_COMPARE(r.window.page(), u"family"_s);
        r.window.find<FamilyPage>()->showTab(u"notes"_s);
        QTRY_VERIFY(anywhere(u"Mum opened at once."_s));
        QVERIFY(r.workspace.isUnlocked());
        r.controller.lock();
    }
    Workspace again(store(), testServices());
    QVERIFY_OK(waitFor(again.unlock(testPassphrase())));
    const auto record = waitFor(again.record(again.cases().first().id));
    QVERIFY_OK(record);
    QCOMPARE((*record)->notes.size(), 1);
    QCOMPARE((*record)->notes[0].fact, u"Mum opened at once."_s);
    const auto drafts = waitFor(again.drafts());
    QVERIFY_OK(drafts);
    QVERIFY(drafts->isEmpty());
}

void TestWindow::aSavedNoteCanBeUndone()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_COMPARE(r.tray()->model()->rowCount(), 1);
    r.controller.openNote();
    QTRY_VERIFY(happened(r));
    QVERIFY(QTest::qWaitForWindowActive(r.note()));
    QTRY_COMPARE(QApplication::focusWidget(), happened(r));
    QTest::keyClicks(happened(r), u"To be undone"_s);
    QTest::keyClick(happened(r), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.find("messageAction") && r.find("messageAction")->isVisible());
    qobject_cast<QPushButton *>(r.find("messageAction"))->click();
    QTRY_COMPARE(r.window.messages()->text(), u"Okafor family · Undone."_s);
    const auto record = waitFor(r.workspace.record(r.workspace.cases().first().id));
    QVERIFY_OK(record);
    QVERIFY((*record)->notes.isEmpty());
}

void TestWindow::lockingKeepsTheDraftAndShowsNothing()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_COMPARE(r.tray()->model()->rowCount(), 1);
    r.controller.openNote();
    QTRY_VERIFY(happened(r));
    QVERIFY(QTest::qWaitForWindowActive(r.note()));
    QTRY_COMPARE(QApplication::focusWidget(), happened(r));
    QTest::keyClicks(happened(r), u"Half a sentence about"_s);
    QTest::keyClick(happened(r), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(r.window.isLocked());
    QTRY_VERIFY(!r.workspace.isUnlocked());
    QVERIFY(!r.note());
    QTRY_VERIFY(!anywhere(u"Half a sentence"_s));
    QVERIFY(!anywhere(u"Okafor"_s));
    QCOMPARE(r.tray()->model()->rowCount(), 0);
    r.unlock();
    QTRY_VERIFY(happened(r));
    QCOMPARE(happened(r)->toPlainText(), u"Half a sentence about"_s);
}

void TestWindow::aDraftIsThereAfterTheProgramWasKilled()
{
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({u"--type-and-wait"_s, store()});
    process.start();
    QVERIFY(process.waitForStarted());
    while (!process.readAllStandardOutput().contains("kept"))
        QVERIFY(process.waitForReadyRead(30'000));
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_VERIFY(!r.window.isLocked());
    QTRY_VERIFY(r.window.messages()->isVisible()); // offers to go on writing
    qobject_cast<QPushButton *>(r.find("messageAction"))->click();
    QTRY_VERIFY(happened(r));
    QCOMPARE(happened(r)->toPlainText(), u"Typed before the power went"_s);
}

void TestWindow::aWorryComesFirst()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_COMPARE(r.tray()->model()->rowCount(), 1);
    QTest::keyClick(&r.window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(r.controller.concerns()->dialog());
    QDialog *dialog = r.controller.concerns()->dialog();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    bool emergency = false;
    for (const auto *label : dialog->findChildren<QLabel *>())
        emergency = emergency || label->text() == u"999"_s;
    QVERIFY(emergency);
    auto *what = dialog->findChild<QPlainTextEdit *>(u"concernWhat"_s);
    QTRY_COMPARE(QApplication::focusWidget(), what);
    // As with large text: what is typed comes into sight.
    dialog->resize(dialog->width(), dialog->height() * 2 / 5);
    QTRY_VERIFY(what->visibleRegion().isEmpty());
    QTest::keyClicks(what, u"A bruise nobody explains"_s);
    QTRY_VERIFY(what->visibleRegion().contains(what->cursorRect().center()));
    QTRY_VERIFY(dialog->findChild<AboutChips *>()->isOpen());
    QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget() != what); // which child?
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!r.controller.concerns()->dialog());
    QTRY_VERIFY(r.tray()->model()->rows().first().worried);
}

namespace {
/// Types into a note, says when the draft is kept, and waits to be killed.
int typeAndWait(const QString &folder)
{
    Running r(folder);
    if (!QTest::qWaitForWindowActive(&r.window))
        return 1;
    r.unlock();
    if (!QTest::qWaitFor([&r] { return r.tray()->model()->rowCount() == 1; }, 20'000))
        return 2;
    r.controller.openNote();
    if (!QTest::qWaitFor([&r] { return happened(r) != nullptr; }))
        return 3;
    QTest::keyClicks(happened(r), u"Typed before the power went"_s);
    if (!QTest::qWaitFor(
            [&r] { return r.note()->draftState()->text().startsWith(u"draft kept"_s); }))
        return 4;
    QTextStream(stdout) << "kept" << Qt::endl;
    return QApplication::exec();
}
} // namespace

void TestWindow::enterPressesTheButtonWithTheKeyboard()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    QWidget *due = r.find("page.due");
    due->setFocus(Qt::TabFocusReason);
    QTest::keyClick(due, Qt::Key_Return);
    QTRY_COMPARE(r.window.page(), u"due"_s);
    // A menu opens as with the mouse, once.
    auto *view = qobject_cast<QPushButton *>(r.find("view"));
    int opened = 0;
    connect(view->menu(), &QMenu::aboutToShow, this, [&opened, view] {
        ++opened;
        QTimer::singleShot(0, view->menu(), &QMenu::close);
    });
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_COMPARE(opened, 1);
}

void TestWindow::digitsGoToThePagesTheSidebarShows()
{
    Running r(store());
    QVERIFY(r.enter());
    // Nobody was away: that page is not shown, and its digit is the next one's.
    QVERIFY(!r.window.sidebar()->isOffered(u"away"_s));
    QTest::keyClick(&r.window, Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(r.window.page(), u"ehm"_s);
}

void TestWindow::afterLargeTextTheWindowIsAsBefore()
{
    Running r(store());
    QVERIFY(r.enter());
    r.window.resize(1280, 720);
    QTRY_COMPARE(r.window.size(), QSize(1280, 720));
    const auto look = [&r] {
        QStringList look = {u"sidebar %1"_s.arg(r.window.sidebar()->width())};
        for (const char *name : {"sidebar", "filterBox", "preview", "countdown"}) {
            const QWidget *part = r.find(name);
            look.append(QLatin1String(name) + (part && part->isVisible() ? u" seen"_s : u""_s));
        }
        return look;
    };
    const auto settle = [] {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    };
    settle();
    const QStringList before = look();
    for (const bool turned : {false, true}) {
        r.theme.setTextSize(200);
        settle();
        QVERIFY(look() != before);
        if (turned) { // while something else is shown
            QVERIFY(r.go({u"notices"_s, {}, {}, {}}));
            settle();
        }
        QTest::keyClick(&r.window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(r.theme.textSize(), 100);
        if (turned)
            QVERIFY(r.go({u"tray"_s, {}, {}, {}}));
        QTRY_COMPARE(look(), before);
    }
}

void TestWindow::aNewWindowIsNotLargerThanTheScreen()
{
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    for (const int larger : {400, 0}) { // the first time, and as it was left on a larger screen
        Theme theme(*qApp);
        MainWindow window(theme);
        QVERIFY2(window.width() <= room.width() && window.height() < room.height(),
            qPrintable(u"%1 × %2"_s.arg(window.width()).arg(window.height())));
        window.resize(room + QSize(larger, larger));
        QSettings().setValue(u"window/geometry"_s, window.saveGeometry());
    }
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().value(1) == u"--type-and-wait"_s)
        return typeAndWait(app.arguments().value(2));
    TestWindow test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window.moc"
