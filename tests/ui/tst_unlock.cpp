// SPDX-License-Identifier: GPL-3.0-or-later
// Runs itself again under with-keyring.sh, so that the keyring is a real one and nobody's own.
#include "keychain/keychainsecretstore.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/frame/storesettings.h"
#include "ui/keys/recoverysheet.h"
#include "ui/keys/strength.h"
#include "workspace/waiting.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
QString textOf(const Running &r, const char *name)
{
    const auto *label = qobject_cast<QLabel *>(r.find(name));
    return label && label->isVisible() ? label->text() : QString();
}

/// Presses a key where the focus is: nobody here has a mouse.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void typeHere(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QStringList shownGroups(const Running &r)
{
    return textOf(r, "recoveryKey").split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
}

/// The group that a question asks for: "The 3rd group" → 2.
qsizetype askedFor(const Running &r, const char *edit)
{
    return r.find(edit)->accessibleName().section(u' ', 1, 1).left(1).toInt() - 1;
}

bool focusIs(const char *name)
{
    return QTest::qWaitFor([name] {
        const QWidget *now = QApplication::focusWidget();
        return now && now->objectName() == QLatin1String(name);
    });
}
} // namespace

class TestUnlock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstRunGoesByKeyboardAlone();
    void theFirstRunCannotBeLeftWithoutTheKey();
    void aStoreWhoseKeyWasNeverKeptGetsAnother();
    void theWrongPassphraseIsSaidCalmlyAndSlowsDown();
    void theRecoveryKeyOpensAndANewPassphraseIsAsked();
    void theKeyringOpensWhereItWasChosen();
    void aKeyringThatDoesNotAnswerIsNotOffered();
    void anotherLaptopIsTakenUpFromAStickByKeyboard();
    void aStickWithoutABackupIsSaid();
    void recordsThatDoNotOpenAreRestoredOnTheLockScreen();
    void aDamagedKeyFileIsPutBackOnTheLockScreen();
    void theRecoveryKeyDoesWhereThePassphraseIsAskedFor();
    void theRecoveryKeyRestoresABackup();
    void aRestoreIsSaidBesideWhatElseThereIsToSay();
    void recordsWithoutTheirKeyFileAreNotTakenForNone();
    void aBackupThatCannotBeRestoredIsChosenAnewOnTheLockScreen();
    void strengthIsJudgedByWhatIsGuessedFirst_data();
    void strengthIsJudgedByWhatIsGuessedFirst();
    void strengthIsJudgedWithinAKeystroke();
    void aGroupIsTheSameHoweverItIsTyped();
    void theSheetIsSavedForItsOwnerAndPrinted();

private:
    QString store() const { return m_folder->filePath(u"store"_s); }
    QString makeStore(std::shared_ptr<SecretStore> keyring = {}) const
    {
        Workspace workspace(store(), testServices(QDate(2019, 6, 20), std::move(keyring)));
        const auto key = createKept(workspace);
        return key.value_or(QString());
    }
    /// The same with a backup, and something written since; answers the recovery key.
    QString makeBackedUp() const
    {
        const QString key = makeStore();
        Workspace workspace(store(), testServices(QDate(2019, 6, 20)));
        const bool made = waitFor(workspace.unlock(testPassphrase()))
            && waitFor(workspace.setSetting(u"mark"_s, "of before"))
            && waitFor(workspace.backup())
            && waitFor(workspace.setSetting(u"mark"_s, "written since"));
        return made ? key : QString();
    }
    /// From the name to the key that is shown, by keyboard.
    static void toTheKey()
    {
        QVERIFY(focusIs("newName"));
        typeHere(u"Asha Patel"_s);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        typeHere(u"Oak Lane Primary"_s);
        press(Qt::Key_Tab);
        typeHere(u"01632 960100"_s);
        press(Qt::Key_Return);
        QVERIFY(focusIs("newPassphrase"));
        typeHere(testPassphrase());
        press(Qt::Key_Return);
        typeHere(testPassphrase());
        press(Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUnlock::theFirstRunGoesByKeyboardAlone()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    QVERIFY(focusIs("newName"));
    QCOMPARE(textOf(r, "firstRunStep"), u"1 of 3"_s);
    press(Qt::Key_Return); // nothing typed: it says so and stays
    QVERIFY(!textOf(r, "whoProblem").isEmpty());
    QVERIFY(focusIs("newName"));
    typeHere(u"Asha Patel"_s);
    QVERIFY(textOf(r, "whoProblem").isEmpty()); // it is typed now
    QVERIFY(r.find("newName")->accessibleDescription().isEmpty());
    press(Qt::Key_Tab); // role
    press(Qt::Key_Tab);
    typeHere(u"Oak Lane Primary"_s);
    press(Qt::Key_Tab);
    typeHere(u"01632 960100"_s);
    press(Qt::Key_Tab);
    QVERIFY(focusIs("dataLead"));
    press(Qt::Key_Space);
    QVERIFY(r.find("dataLeadOn")->isVisible());
    press(Qt::Key_Tab);
    QVERIFY(focusIs("dataLeadOn"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeHere(u"3/6"_s);
    press(Qt::Key_Return);

    QVERIFY(focusIs("newPassphrase"));
    QCOMPARE(textOf(r, "firstRunStep"), u"2 of 3"_s);
    QApplication::clipboard()->setText(testPassphrase());
    press(Qt::Key_V, Qt::ControlModifier); // pasting is allowed
    press(Qt::Key_Return);
    QVERIFY(focusIs("newPassphraseAgain"));
    typeHere(u"something else"_s);
    press(Qt::Key_Return);
    QVERIFY(!textOf(r, "passphraseProblem").isEmpty());
    press(Qt::Key_A, Qt::ControlModifier);
    typeHere(testPassphrase());
    QVERIFY(textOf(r, "passphraseProblem").isEmpty());
    press(Qt::Key_Return);

    QTRY_COMPARE(textOf(r, "firstRunStep"), u"3 of 3"_s);
    const QStringList groups = shownGroups(r);
    QCOMPARE(groups.size(), 9);
    r.find("recoveryNext")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("recoveryGroup1"));
    typeHere(groups[askedFor(r, "recoveryGroup1")].toLower());
    press(Qt::Key_Return);
    QVERIFY(focusIs("recoveryGroup2"));
    typeHere(groups[askedFor(r, "recoveryGroup2")]);
    press(Qt::Key_Return);
    QTRY_VERIFY(!r.window.isLocked());
    QTRY_COMPARE(qobject_cast<QLabel *>(r.find("personName"))->text(), u"Asha Patel"_s);
    QTRY_COMPARE(r.workspace.desk()->me()->phone, u"01632 960100"_s);
    QTRY_VERIFY(r.controller.isSettled());
    const auto asked = waitFor(r.workspace.setting(settings::dataLeadOn));
    QVERIFY_OK(asked);
    QCOMPARE(asked->value_or(QByteArray()), QByteArray("2019-06-03"));
    // Nobody finds the key on the screen any more.
    for (const auto *widget : QApplication::allWidgets()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            QVERIFY(!label->text().contains(groups.first()));
    }
}

void TestUnlock::theFirstRunCannotBeLeftWithoutTheKey()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    toTheKey();
    QTRY_COMPARE(shownGroups(r).size(), 9);
    const QStringList groups = shownGroups(r);
    qobject_cast<QPushButton *>(r.find("recoveryNext"))->click();
    QVERIFY(textOf(r, "recoveryKey").isEmpty());
    qobject_cast<QPushButton *>(r.find("recoveryKept"))->click();
    QVERIFY(textOf(r, "recoveryProblem").contains(u"Type the"_s));
    const qsizetype first = askedFor(r, "recoveryGroup1");
    const qsizetype second = askedFor(r, "recoveryGroup2");
    QVERIFY(first != second);
    r.type("recoveryGroup1", groups[second]);
    qobject_cast<QPushButton *>(r.find("recoveryKept"))->click();
    QVERIFY(textOf(r, "recoveryProblem").contains(u"not the"_s));
    QVERIFY(focusIs("recoveryGroup1"));
    typeHere(groups[first]); // what was wrong is selected
    r.type("recoveryGroup2", u"0000"_s);
    qobject_cast<QPushButton *>(r.find("recoveryKept"))->click();
    QVERIFY(focusIs("recoveryGroup2"));
    QVERIFY(r.window.isLocked());
    qobject_cast<QPushButton *>(r.find("recoveryAgain"))->click();
    QCOMPARE(shownGroups(r), groups);
}

void TestUnlock::aStoreWhoseKeyWasNeverKeptGetsAnother()
{
    QStringList lost;
    {
        Running r(store());
        QVERIFY(QTest::qWaitForWindowActive(&r.window));
        toTheKey();
        QTRY_COMPARE(shownGroups(r).size(), 9);
        lost = shownGroups(r);
        QTRY_VERIFY(r.controller.isSettled());
        r.controller.lock();
    }
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_COMPARE(shownGroups(r).size(), 9);
    QVERIFY(r.window.isLocked());
    QVERIFY(shownGroups(r) != lost);
}

void TestUnlock::theWrongPassphraseIsSaidCalmlyAndSlowsDown()
{
    QVERIFY(!makeStore().isEmpty());
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.type("passphrase", u"not this one"_s);
    QTest::keyClick(r.find("passphrase"), Qt::Key_Return);
    QTRY_VERIFY(!textOf(r, "unlockProblem").isEmpty());
    QVERIFY(r.window.isLocked());
    QVERIFY(!r.find("unlock")->isEnabled());
    QTRY_VERIFY(r.find("unlock")->isEnabled());
    r.unlock();
    QTRY_VERIFY(!r.window.isLocked());
}

void TestUnlock::theRecoveryKeyOpensAndANewPassphraseIsAsked()
{
    const QString key = makeStore();
    QVERIFY(!key.isEmpty());
    {
        Running r(store());
        QVERIFY(QTest::qWaitForWindowActive(&r.window));
        qobject_cast<QPushButton *>(r.find("useRecoveryKey"))->click();
        typeHere(u"7K3M"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!textOf(r, "unlockProblem").isEmpty());
        press(Qt::Key_A, Qt::ControlModifier); // it is still there, to be looked at
        typeHere(key.toLower().replace(u'-', u' '));
        press(Qt::Key_Return);
        QVERIFY(focusIs("newPassphrase"));
        QVERIFY(r.window.isLocked());
        typeHere(u"another kettle, another dog"_s);
        press(Qt::Key_Return);
        typeHere(u"another kettle, another dog"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!r.window.isLocked());
        r.controller.lock();
    }
    Workspace workspace(store(), testServices());
    QVERIFY(!waitFor(workspace.unlock(testPassphrase())));
    QVERIFY_OK(waitFor(workspace.unlock(u"another kettle, another dog"_s)));
}

void TestUnlock::theKeyringOpensWhereItWasChosen()
{
    const auto keyring = std::make_shared<KeychainSecretStore>(u"Hometray test"_s);
    {
        Running r(store(), QDate(2019, 6, 20), keyring);
        QVERIFY(QTest::qWaitForWindowActive(&r.window));
        r.type("newName", u"Asha Patel"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(r.find("useKeyring")->isVisible());
        qobject_cast<QAbstractButton *>(r.find("useKeyring"))->click();
        r.type("newPassphrase", testPassphrase());
        r.type("newPassphraseAgain", testPassphrase());
        QTest::keyClick(r.find("newPassphraseAgain"), Qt::Key_Return);
        QTRY_COMPARE(shownGroups(r).size(), 9);
        const QStringList groups = shownGroups(r);
        qobject_cast<QPushButton *>(r.find("recoveryNext"))->click();
        r.type("recoveryGroup1", groups[askedFor(r, "recoveryGroup1")]);
        r.type("recoveryGroup2", groups[askedFor(r, "recoveryGroup2")]);
        QTest::keyClick(r.find("recoveryGroup2"), Qt::Key_Return);
        QTRY_VERIFY(!r.window.isLocked());
        QTRY_COMPARE(r.workspace.slotViews().size(), 3);
        QTRY_VERIFY(r.controller.isSettled());
        r.controller.lock();
    }
    Running r(store(), QDate(2019, 6, 20), keyring);
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    QVERIFY(r.find("useKeyringNow")->isVisible());
    qobject_cast<QPushButton *>(r.find("useKeyringNow"))->click();
    QTRY_VERIFY(!r.window.isLocked());
}

void TestUnlock::aKeyringThatDoesNotAnswerIsNotOffered()
{
    Running r(store());
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.type("newName", u"Asha Patel"_s);
    press(Qt::Key_Return);
    QVERIFY(focusIs("newPassphrase"));
    QVERIFY(!r.find("useKeyring")->isVisible());
}

void TestUnlock::anotherLaptopIsTakenUpFromAStickByKeyboard()
{
    const QString stick = m_folder->filePath(u"stick"_s);
    {
        makeStore();
        Workspace workspace(store(), testServices(QDate(2019, 6, 20)));
        QVERIFY_OK(waitFor(workspace.unlock(testPassphrase())));
        QVERIFY_OK(waitFor(workspace.setSetting(u"mark"_s, "of the lost laptop")));
        QVERIFY(QDir().mkpath(stick));
        QVERIFY_OK(waitFor(workspace.backup(stick)));
    }
    QVERIFY(QDir(store()).removeRecursively());
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(focusIs("newName"));
    auto *before = r.find("usedBefore");
    QVERIFY(before && before->isVisible() && before->focusPolicy() & Qt::TabFocus);
    before->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforeChoose"));
    press(Qt::Key_Space);
    auto *dialog = r.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(stick);
    dialog->close();
    r.window.activateWindow(); // as a desktop does when a dialog closes
    QTRY_VERIFY(r.find("beforePassphrase")->isVisible());
    r.find("beforePassphrase")->setFocus();
    typeHere(u"not this one"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(r, "beforeProblem").isEmpty(), 30'000);
    QVERIFY(!r.workspace.exists());
    // Said at the field, with the keyboard in it and the choice as it was.
    QVERIFY(focusIs("beforePassphrase"));
    QCOMPARE(r.find("beforePassphrase")->accessibleDescription(), textOf(r, "beforeProblem"));
    QVERIFY(textOf(r, "beforeWhere").contains(stick));
    typeHere(testPassphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "of the lost laptop");
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::aStickWithoutABackupIsSaid()
{
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(focusIs("newName"));
    r.find("usedBefore")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforeChoose"));
    press(Qt::Key_Space);
    auto *dialog = r.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(m_folder->path());
    dialog->close();
    r.window.activateWindow(); // as a desktop does when a dialog closes
    QTRY_VERIFY(textOf(r, "beforeProblem").contains(u"no backup of Hometray"_s));
    QVERIFY(focusIs("beforeChoose"));
    auto *back = r.find("beforeBack");
    back->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("newName"));
}

void TestUnlock::recordsThatDoNotOpenAreRestoredOnTheLockScreen()
{
    {
        makeStore();
        Workspace workspace(store(), testServices(QDate(2019, 6, 20)));
        QVERIFY_OK(waitFor(workspace.unlock(testPassphrase())));
        QVERIFY_OK(waitFor(workspace.setSetting(u"mark"_s, "of before")));
        QVERIFY_OK(waitFor(workspace.backup()));
    }
    QFile records(store() + u"/store.db"_s);
    QVERIFY(records.open(QIODevice::ReadWrite) && records.resize(5000));
    records.close();
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    QVERIFY(!r.find("restoreOnLockScreen")->isVisible());
    r.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(r, "unlockProblem").isEmpty(), 30'000);
    QVERIFY(textOf(r, "unlockProblem").contains(u"Restore the last backup"_s));
    QVERIFY(r.find("restoreOnLockScreen")->isVisible());
    QVERIFY(!r.find("keyFileOnLockScreen")->isVisible());
    r.find("restoreOnLockScreen")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforePassphrase"));
    r.find("beforeBack")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("passphrase"));
    r.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(r.find("restoreOnLockScreen")->isVisible(), 30'000);
    r.find("restoreOnLockScreen")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforePassphrase"));
    typeHere(testPassphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "of before");
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::aDamagedKeyFileIsPutBackOnTheLockScreen()
{
    makeBackedUp();
    QFile vault(store() + u"/vault.json"_s);
    QVERIFY(vault.open(QIODevice::WriteOnly | QIODevice::Truncate));
    vault.close();
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    QVERIFY(!r.find("keyFileOnLockScreen")->isVisible());
    r.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(r, "unlockProblem").isEmpty(), 30'000);
    const QString said = textOf(r, "unlockProblem");
    QVERIFY2(said.contains(u"Put the key file back…"_s) && !said.contains(u"estore a"_s)
            && !said.contains(u"hometrayctl"_s),
        qPrintable(said));
    QVERIFY(!r.find("restoreOnLockScreen")->isVisible());
    auto *button = r.find("keyFileOnLockScreen");
    QVERIFY(button->isVisible());
    button->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforePassphrase"));
    QCOMPARE(qobject_cast<QPushButton *>(r.find("beforeRestore"))->text(),
        u"Put it back and open"_s);
    typeHere(u"not this one"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(r, "beforeProblem").isEmpty(), 30'000);
    QVERIFY(focusIs("beforePassphrase"));
    typeHere(testPassphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "written since");
    QTRY_VERIFY2(textOf(r, "messageText").contains(u"The key file of the backup of"_s),
        qPrintable(textOf(r, "messageText")));
    QVERIFY(textOf(r, "messageText").contains(u"damaged-vault-"_s));
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::theRecoveryKeyDoesWhereThePassphraseIsAskedFor()
{
    const QString key = makeStore();
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.type("passphrase", key.toLower());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(r.find("newPassphrase")->isVisible(), 30'000);
    QVERIFY(r.window.isLocked());
    QVERIFY(r.workspace.isUnlocked());
}

void TestUnlock::theRecoveryKeyRestoresABackup()
{
    const QString key = makeBackedUp();
    QVERIFY(QFile::remove(store() + u"/store.db"_s));
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(QTest::qWaitForWindowActive(&r.window));
    r.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(r.find("restoreOnLockScreen")->isVisible(), 30'000);
    const QString said = textOf(r, "unlockProblem");
    QVERIFY2(said.contains(u"is missing"_s) && said.contains(store() + u"/backups"_s),
        qPrintable(said));
    r.find("restoreOnLockScreen")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(focusIs("beforePassphrase"));
    // A key from paper can be read while it is typed, and nothing of it stays in sight.
    auto *typed = qobject_cast<QLineEdit *>(r.find("beforePassphrase"));
    auto *show = qobject_cast<QPushButton *>(r.find("beforeShow"));
    QVERIFY(typed && show && show->isVisible());
    QCOMPARE(typed->echoMode(), QLineEdit::Password);
    show->click();
    QCOMPARE(typed->echoMode(), QLineEdit::Normal);
    typed->setFocus();
    typeHere(key);
    press(Qt::Key_Return);
    QCOMPARE(typed->echoMode(), QLineEdit::Password);
    // Who comes with the key has no passphrase.
    QTRY_VERIFY_WITH_TIMEOUT(r.find("newPassphrase")->isVisible(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "of before");
}

void TestUnlock::aRestoreIsSaidBesideWhatElseThereIsToSay()
{
    {
        makeStore();
        Workspace workspace(store(), testServices(QDate(2019, 6, 20)));
        QVERIFY_OK(waitFor(workspace.unlock(testPassphrase())));
        FormDraft draft;
        draft.id = workspace.newId();
        draft.command = u"setProfile"_s;
        draft.fields = {{u"profile"_s, QJsonObject{{u"name"_s, u"Asha"_s}}}};
        QVERIFY_OK(waitFor(workspace.keepDraft(draft)));
        QVERIFY_OK(waitFor(workspace.backup()));
    }
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(r.enter());
    QTRY_VERIFY(r.find("messageText")->isVisible());
    r.controller.restoreBackup({}, testPassphrase(), {});
    QTRY_VERIFY(r.window.isLocked());
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QTRY_VERIFY2(textOf(r, "messageText").contains(u"is back"_s),
        qPrintable(textOf(r, "messageText")));
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::recordsWithoutTheirKeyFileAreNotTakenForNone()
{
    makeBackedUp();
    QVERIFY(QFile::remove(store() + u"/vault.json"_s));
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(focusIs("beforePassphrase"));
    QVERIFY(textOf(r, "beforeProblem").contains(u"key file"_s));
    typeHere(testPassphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "written since");
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::aBackupThatCannotBeRestoredIsChosenAnewOnTheLockScreen()
{
    makeStore();
    Running r(store(), QDate(2019, 6, 20));
    QVERIFY(r.enter());
    QVERIFY_OK(waitFor(r.workspace.setSetting(u"mark"_s, "of the first")));
    QVERIFY_OK(waitFor(r.workspace.backup()));
    QVERIFY_OK(waitFor(r.workspace.setSetting(u"mark"_s, "of the second")));
    const auto second = waitFor(r.workspace.backup());
    QVERIFY_OK(second);
    QFile database(second->path + u"/store.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite) && database.resize(database.size() / 2));
    database.close();
    r.controller.restoreBackup(second->name, testPassphrase(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(r, "beforeProblem").isEmpty(), 30'000);
    QVERIFY2(textOf(r, "beforeProblem").contains(u"older one"_s),
        qPrintable(textOf(r, "beforeProblem")));
    // The list it speaks of is there, with what was chosen.
    auto *which = qobject_cast<QComboBox *>(r.find("beforeWhich"));
    QCOMPARE(which->count(), 2);
    QCOMPARE(which->currentData().toString(), second->name);
    which->setCurrentIndex(1);
    QVERIFY(textOf(r, "beforeProblem").isEmpty());
    r.find("beforePassphrase")->setFocus();
    typeHere(testPassphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!r.window.isLocked(), 30'000);
    QCOMPARE(waitFor(r.workspace.setting(u"mark"_s)).value().value_or(""), "of the first");
    QTRY_VERIFY(r.controller.isSettled());
}

void TestUnlock::strengthIsJudgedByWhatIsGuessedFirst_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    QTest::newRow("nothing") << QString() << 0 << 0;
    QTest::newRow("a word") << u"password"_s << 0 << 0;
    QTest::newRow("with signs") << u"P@ssw0rd1!"_s << 0 << 1;
    QTest::newRow("a row of keys") << u"qwertyuiop"_s << 0 << 0;
    QTest::newRow("own name") << u"ashapatel2019"_s << 0 << 1;
    QTest::newRow("two words") << u"kettle window"_s << 1 << 2;
    QTest::newRow("four words") << testPassphrase() << 3 << 4;
    QTest::newRow("another script") << u"čajník okno pes zahrada"_s << 3 << 4;
}

void TestUnlock::strengthIsJudgedByWhatIsGuessedFirst()
{
    QFETCH(QString, passphrase);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    const Strength strength = strengthOf(passphrase, {u"Asha Patel"_s, u"Oak Lane Primary"_s});
    QVERIFY2(strength.level >= atLeast && strength.level <= atMost, qPrintable(strength.words));
    QCOMPARE(strength.words.isEmpty(), passphrase.isEmpty());
}

void TestUnlock::strengthIsJudgedWithinAKeystroke()
{
    QElapsedTimer timer;
    timer.start();
    const Strength strength = strengthOf(QString(20'000, u'a'));
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(strength.level <= 1);
}

void TestUnlock::aGroupIsTheSameHoweverItIsTyped()
{
    QVERIFY(isSameGroup(u" 7k3m "_s, u"7K3M"_s));
    QVERIFY(isSameGroup(u"7k-3m"_s, u"7K3M"_s));
    QVERIFY(isSameGroup(u"oIl0"_s, u"0110"_s));
    QVERIFY(!isSameGroup(u"7K3"_s, u"7K3M"_s));
    QVERIFY(!isSameGroup({}, u"7K3M"_s));
}

void TestUnlock::theSheetIsSavedForItsOwnerAndPrinted()
{
    const RecoverySheet sheet{
        u"7K3M-0ABC-1DEF-2GHJ-3KMN-4PQR-5STV-6WXY-7Z01"_s, u"Asha Patel"_s, QDate(2019, 6, 20)};
    const QString file = m_folder->filePath(u"key.txt"_s);
    QVERIFY_OK(saveSheet(sheet, file));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QString text = QString::fromUtf8(saved.readAll());
    for (const QString &group : groupsOf(sheet.key))
        QVERIFY(text.contains(group));
    QCOMPARE(saveSheet(sheet, m_folder->filePath(u"no/such/folder/key.txt"_s)).error().code,
        ErrorCode::FileUnwritable);
    QPdfWriter pdf(m_folder->filePath(u"key.pdf"_s));
    printSheet(sheet, pdf);
    QVERIFY(QFileInfo(m_folder->filePath(u"key.pdf"_s)).size() > 2000);
}

int main(int argc, char **argv)
{
    const QString script = qEnvironmentVariable("HOMETRAY_WITH_KEYRING");
    if (script.isEmpty()) {
        QApplication app(argc, argv);
        TestUnlock test;
        QTEST_SET_MAIN_SOURCE_PATH
        return QTest::qExec(&test, argc, argv);
    }
    QCoreApplication app(argc, argv);
    qunsetenv("HOMETRAY_WITH_KEYRING");
    return QProcess::execute(script, QCoreApplication::arguments());
}
#include "tst_unlock.moc"
