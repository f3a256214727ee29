// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/frame/secretclipboard.h"
#include "ui/keys/recoverykeyform.h"
#include "ui/note/notedialog.h"
#include "ui/window/staysinside.h"
#include "workflow/changepeople.h"
#include "workflow/openffa.h"
#include "workspace/waiting.h"

#include <QtCore/QMimeData>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextBrowser>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr auto bothModes = {QClipboard::Clipboard, QClipboard::Selection};
const QString words = u"Mum opened at once."_s;

QString held(QClipboard::Mode mode)
{
    return QGuiApplication::clipboard()->text(mode);
}

bool isMarked(QClipboard::Mode mode)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
    return data && data->data(u"x-kde-passwordManagerHint"_s) == "secret";
}

/// Another program that has copied a text, or is a clipboard manager, until it is closed.
class Another {
public:
    explicit Another(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~Another()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// What it says first; waits for it.
    [[nodiscard]] QByteArray firstLine()
    {
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
            m_process.waitForReadyRead();
        return m_process.readLine().trimmed();
    }
    /// What it has said since.
    [[nodiscard]] QByteArray nextLine()
    {
        return m_process.canReadLine() ? m_process.readLine().trimmed() : QByteArray();
    }

private:
    QProcess m_process;
};

void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

/// Says of each thing that is copied whether it is marked, as soon as it is there.
int manageClipboard()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QObject::connect(clipboard, &QClipboard::changed, clipboard, [](QClipboard::Mode mode) {
        if (!held(mode).isEmpty())
            say(isMarked(mode) ? "secret" : "kept");
    });
    say("ready");
    return QApplication::exec();
}

/// Counts the drags that begin, and ends each.
class Dragged : public QPlainTextEdit {
public:
    mutable int drags = 0;

protected:
    QMimeData *createMimeDataFromSelection() const override
    {
        if (m_moving)
            ++drags;
        return QPlainTextEdit::createMimeDataFromSelection();
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        m_moving = true;
        QTimer::singleShot(200, qApp, [] {
            for (QWindow *window : QGuiApplication::topLevelWindows())
                QTest::keyClick(window, Qt::Key_Escape);
        });
        QPlainTextEdit::mouseMoveEvent(event);
        m_moving = false;
    }

private:
    bool m_moving = false;
};
} // namespace

/// On a real screen of its own, beside a real other program.
class TestClipboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void whateverIsCopiedIsMarked_data();
    void whateverIsCopiedIsMarked();
    void whatIsSelectedIsMarked();
    void aClipboardManagerNeverSeesItUnmarked();
    void theLockTakesBothBack();
    void whatIsBeingWrittenIsMarkedAndTakenBack_data();
    void whatIsBeingWrittenIsMarkedAndTakenBack();
    void aMinuteTakesItBack();
    void theEndOfTheProgramTakesItBack();
    void whatAnotherProgramCopiedStays();
    void textIsNotDraggedOut();
    void aRecoveryKeyIsNotCopied();

private:
    QTemporaryDir m_folder;
};

void TestClipboard::initTestCase()
{
    QVERIFY(QGuiApplication::clipboard()->supportsSelection());
    Workspace workspace(m_folder.filePath(u"store"_s), testServices());
    QVERIFY_OK(createKept(workspace));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
    workspace.lock();
}

void TestClipboard::init()
{
    SecretClipboard::instance();
    for (const auto mode : bothModes)
        QGuiApplication::clipboard()->clear(mode);
}

void TestClipboard::whateverIsCopiedIsMarked_data()
{
    QTest::addColumn<QWidget *>("widget");
    QTest::addColumn<bool>("byMenu");
    const auto row = [](const char *name, QWidget *widget) {
        QTest::newRow(name) << widget << false;
    };
    row("field", new QLineEdit(words));
    auto *plain = new QPlainTextEdit(words);
    row("note", plain);
    row("page", new QTextBrowser);
    auto *label = new QLabel(words);
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    row("label", label);
    auto *list = new QListWidget;
    list->addItem(words);
    row("list", list);
    QTest::newRow("menu") << static_cast<QWidget *>(new QLineEdit(words)) << true;
}

void TestClipboard::whateverIsCopiedIsMarked()
{
    QFETCH(QWidget *, widget);
    QFETCH(const bool, byMenu);
    const std::unique_ptr<QWidget> owned(widget);
    if (auto *page = qobject_cast<QTextBrowser *>(widget))
        page->setHtml(u"<p><b>%1</b></p>"_s.arg(words));
    widget->show();
    QVERIFY(QTest::qWaitForWindowActive(widget));
    widget->setFocus();
    if (auto *list = qobject_cast<QListWidget *>(widget))
        list->setCurrentRow(0);
    else
        QTest::keySequence(widget, QKeySequence::SelectAll);
    if (byMenu) {
        const std::unique_ptr<QMenu> menu(
            qobject_cast<QLineEdit *>(widget)->createStandardContextMenu());
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"Copy"_s))
                action->trigger();
        }
    } else {
        QTest::keySequence(widget, QKeySequence::Copy);
    }
    QCOMPARE(held(QClipboard::Clipboard), words);
    QVERIFY(isMarked(QClipboard::Clipboard));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestClipboard::whatIsSelectedIsMarked()
{
    QPlainTextEdit note(words);
    note.show();
    QVERIFY(QTest::qWaitForWindowActive(&note));
    QTest::mouseDClick(note.viewport(), Qt::LeftButton, {}, note.cursorRect().center() + QPoint(3, 0));
    QTRY_COMPARE(held(QClipboard::Selection), u"Mum"_s);
    QVERIFY(isMarked(QClipboard::Selection));
}

// Qt puts what Ctrl+C takes there before this program can mark it.
void TestClipboard::aClipboardManagerNeverSeesItUnmarked()
{
    Another manager({u"--manage"_s});
    QCOMPARE(manager.firstLine(), "ready");
    QPlainTextEdit note(words);
    note.show();
    QVERIFY(QTest::qWaitForWindowActive(&note));
    const auto seen = [&manager] {
        QByteArray said;
        (void)QTest::qWaitFor([&] {
            for (QByteArray line = manager.nextLine(); !line.isEmpty(); line = manager.nextLine())
                said = said == "kept" ? said : line;
            return !said.isEmpty();
        });
        return said;
    };
    for (int round = 0; round < 20; ++round) {
        note.selectAll();
        QTest::keySequence(&note, round % 2 ? QKeySequence::Copy : QKeySequence::Cut);
        note.setPlainText(words);
        QCOMPARE(seen(), "secret");
        SecretClipboard::instance().copy(words + QString::number(round)); // by a button
        QCOMPARE(seen(), "secret");
    }
}

void TestClipboard::theLockTakesBothBack()
{
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    r.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.controller.openNote();
    QTRY_VERIFY(r.note());
    auto *note = r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s);
    note->setPlainText(words);
    note->setFocus();
    QTest::keySequence(note, QKeySequence::SelectAll);
    QTest::keySequence(note, QKeySequence::Copy);
    for (const auto mode : bothModes) {
        QCOMPARE(held(mode), words);
        QVERIFY(isMarked(mode));
    }
    r.controller.lock();
    for (const auto mode : bothModes)
        QCOMPARE(held(mode), QString());
}

void TestClipboard::whatIsBeingWrittenIsMarkedAndTakenBack_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"keys", "cut", "menu", "box"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

// Whoever moves their own words about finds all of them again, an address that must not be
// disclosed as well; a clipboard manager keeps none of it, and a lock leaves none of it.
void TestClipboard::whatIsBeingWrittenIsMarkedAndTakenBack()
{
    QFETCH(const QString, how);
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    const CaseId family = r.workspace.cases().first().id;
    ChangePeople hide;
    Household refuge;
    refuge.id = r.workspace.newId();
    refuge.name = u"Refuge"_s;
    refuge.doNotDisclose = true;
    hide.households = {refuge};
    HiddenAddress hidden;
    hidden.id = r.workspace.newId();
    hidden.household = refuge.id;
    hidden.address = u"17 Larch Close"_s;
    hide.hiddenAddresses = {hidden};
    QVERIFY_OK(waitFor(r.workspace.perform(family, Command::of(hide))));
    r.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.controller.openNote();
    QTRY_VERIFY(r.note());
    const QString text = u"They are at 17 Larch Close now."_s;
    QWidget *field = r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s);
    QDialog other;
    if (how == u"box") {
        auto *box = new QComboBox(&other);
        box->setEditable(true);
        box->setEditText(text);
        other.show();
        field = box;
    } else {
        qobject_cast<QPlainTextEdit *>(field)->setPlainText(text);
    }
    field->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(field->window()));
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QTest::keySequence(field, QKeySequence::SelectAll);
    if (how == u"menu") {
        const std::unique_ptr<QMenu> menu(
            qobject_cast<QPlainTextEdit *>(field)->createStandardContextMenu());
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"Copy"_s) && !action->text().contains(u"Link"_s))
                action->trigger();
        }
    } else {
        QTest::keySequence(field, how == u"cut" ? QKeySequence::Cut : QKeySequence::Copy);
    }
    QCOMPARE(held(QClipboard::Clipboard), text);
    QVERIFY(isMarked(QClipboard::Clipboard));
    QVERIFY(held(QClipboard::Selection).isEmpty() || isMarked(QClipboard::Selection));
    r.controller.lock();
    for (const auto mode : bothModes)
        QVERIFY2(!held(mode).contains(u"Larch"_s), qPrintable(held(mode)));
}

void TestClipboard::aMinuteTakesItBack()
{
    QLineEdit line(words);
    line.selectAll();
    line.copy();
    QCOMPARE(held(QClipboard::Clipboard), words);
    QTimer *left = nullptr;
    for (QTimer *timer : SecretClipboard::instance().findChildren<QTimer *>()) {
        QCOMPARE(timer->interval(), 60'000);
        if (timer->isActive())
            left = timer;
    }
    QVERIFY(left);
    left->start(0); // the minute is over
    QTRY_COMPARE(held(QClipboard::Clipboard), QString());
}

void TestClipboard::theEndOfTheProgramTakesItBack()
{
    QLineEdit line(words);
    line.selectAll();
    line.copy();
    QCOMPARE(held(QClipboard::Clipboard), words);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QApplication::exec();
    QCOMPARE(held(QClipboard::Clipboard), QString());
}

void TestClipboard::whatAnotherProgramCopiedStays()
{
    SecretClipboard::instance().copy(words);
    Another another({u"--copy"_s, u"a recipe"_s});
    QCOMPARE(another.firstLine(), "copied");
    QTRY_COMPARE(held(QClipboard::Clipboard), u"a recipe"_s);
    SecretClipboard::instance().takeBack();
    QCOMPARE(held(QClipboard::Clipboard), u"a recipe"_s);
    QVERIFY(!isMarked(QClipboard::Clipboard));
}

void TestClipboard::textIsNotDraggedOut()
{
    const StaysInside inside;
    Dragged note;
    note.setPlainText(words);
    note.show();
    QVERIFY(QTest::qWaitForWindowActive(&note));
    note.selectAll();
    const QPoint upon = note.cursorRect(QTextCursor(note.document())).center() + QPoint(8, 0);
    QTest::mousePress(note.viewport(), Qt::LeftButton, {}, upon);
    QTest::mouseMove(note.viewport(), upon + QPoint(30, 30));
    QTest::mouseMove(note.viewport(), upon + QPoint(60, 60));
    QTest::mouseRelease(note.viewport(), Qt::LeftButton, {}, upon + QPoint(60, 60));
    QCOMPARE(note.drags, 0);
    QCOMPARE(note.toPlainText(), words);
    // Selecting with the mouse is as ever.
    QTest::mousePress(note.viewport(), Qt::LeftButton, {}, QPoint(4, 60));
    QTest::mouseMove(note.viewport(), QPoint(4, 8));
    QTest::mouseRelease(note.viewport(), Qt::LeftButton, {}, QPoint(4, 8));
    QCOMPARE(note.textCursor().selectedText(), words);
}

void TestClipboard::aRecoveryKeyIsNotCopied()
{
    RecoveryKeyForm form;
    RecoverySheet sheet;
    sheet.key = u"AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ"_s;
    form.showKey(sheet, {0, 3});
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    for (auto *label : form.findChildren<QLabel *>()) {
        if (!label->text().contains(u"AAAA"_s))
            continue;
        label->setFocus();
        QTest::keySequence(label, QKeySequence::SelectAll);
        QTest::keySequence(label, QKeySequence::Copy);
        QTest::mouseDClick(label, Qt::LeftButton, {}, QPoint(5, 8));
    }
    for (const auto mode : bothModes)
        QCOMPARE(held(mode), QString());
    for (const auto *button : form.findChildren<QAbstractButton *>())
        QVERIFY(!button->text().contains(u"Copy"_s));
}

int main(int argc, char **argv)
{
    const QString screen = qEnvironmentVariable("HOMETRAY_UNDER_XVFB");
    if (!screen.isEmpty()) {
        const QCoreApplication app(argc, argv);
        qunsetenv("HOMETRAY_UNDER_XVFB");
        return QProcess::execute(screen, QCoreApplication::arguments());
    }
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--copy") {
        QGuiApplication::clipboard()->setText(arguments.at(2));
        say("copied");
        return QApplication::exec();
    }
    if (arguments.value(1) == u"--manage")
        return manageClipboard();
    TestClipboard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clipboard.moc"
