// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/frame/page.h"
#include "ui/keys/restoreform.h"
#include "ui/unlock/unlockpage.h"
#include "ui/widgets/messagestrip.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/backupkeeper.h"
#include "workspace/waiting.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What the window says and asks of backups: where erased text is still held, and which hold much
/// less than one before.
class TestBackups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_running.reset(); }
    void aReminderStandsWhileACopyHoldsWhatWasErased();
    void aCopyOnTheSameDiskIsSaidToBeOne();
    void theNextCopyTakesItFromTheOlderOnes();
    void copiesThatAreGoneAreNamedNoLonger();
    void aBackupThatHoldsMuchLessIsAskedAboutWhenItIsMade();
    void oneThatHoldsMuchLessIsAskedAboutBeforeItIsRestored();
    void oneOfOtherRecordsIsAskedAboutBeforeItIsRestored();
    void oneThatHoldsMuchLessIsAskedAboutOnTheLockScreen();
    void thePlannerSaysItAsWell();
    void whatCopyToAStickOpensIsInSight_data();
    void whatCopyToAStickOpensIsInSight();

private:
    [[nodiscard]] Workspace &workspace() const { return m_running->workspace; }
    [[nodiscard]] QString stick() const { return m_folder->filePath(u"stick"_s); }
    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    static QWidget *seen(const QString &name)
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static void press(const QString &name)
    {
        QTRY_VERIFY2(qobject_cast<QPushButton *>(seen(name)), qPrintable(name));
        qobject_cast<QPushButton *>(seen(name))->click();
    }
    static QString textOf(const QString &name)
    {
        const auto *label = qobject_cast<QLabel *>(seen(name));
        return label ? label->text() : QString();
    }
    [[nodiscard]] QString said() const { return textOf(u"settingsSaid"_s); }
    void openBackups()
    {
        QVERIFY(m_running->go({u"settings"_s, {}, u"backups"_s, {}}));
        QTRY_VERIFY(m_running->controller.isSettled());
    }
    Expected<Performed> written(const QString &fact)
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = fact;
        return waitFor(workspace().perform(m_case, Command::of(write)));
    }
    void erase(const EntryId &entry)
    {
        EraseEntries erase;
        erase.entries = {entry.hex()};
        erase.reason = u"Wrong family"_s;
        QVERIFY_OK(waitFor(workspace().perform(m_case, Command::of(erase))));
    }
    /// A backup with next to nothing in it, one with a family, and the first one put back.
    void loseMuch()
    {
        QVERIFY_OK(waitFor(workspace().backup()));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        const auto opened = waitFor(workspace().perform({}, Command::of(open)));
        QVERIFY_OK(opened);
        m_case = opened->caseId;
        for (int i = 0; i < 8; ++i)
            QVERIFY_OK(written(u"Rang"_s));
        QVERIFY_OK(waitFor(workspace().backup()));
        const QString first = workspace().backups().last().name;
        m_running.reset();
        Workspace other(store(), testServices());
        QVERIFY_OK(waitFor(other.restore(first, testPassphrase())));
        m_running = std::make_unique<Running>(store());
        QVERIFY(m_running->enter());
        QVERIFY(workspace().cases().isEmpty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_case;
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(stick()));
    {
        Workspace workspace(store(), testServices());
        QVERIFY_OK(createKept(workspace));
        workspace.lock();
    }
    m_running = std::make_unique<Running>(store());
    QVERIFY(m_running->enter());
}

void TestBackups::aReminderStandsWhileACopyHoldsWhatWasErased()
{
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    m_case = waitFor(workspace().perform({}, Command::of(open)))->caseId;
    const auto note = written(u"xylophonequartz was typed here"_s);
    QVERIFY_OK(note);
    QVERIFY_OK(waitFor(workspace().backup(stick())));
    openBackups();
    QVERIFY(!seen(u"heldCopies"_s));
    erase(note->entries.last());
    QTRY_VERIFY(seen(u"heldCopies"_s));
    QTRY_VERIFY2(textOf(u"held.0"_s).contains(u"still hold it, in "_s + stick()),
        qPrintable(textOf(u"held.0"_s)));
    // It stays through the lock, and says so when the stick is not there.
    const QString away = m_folder->filePath(u"away"_s);
    QVERIFY(QDir().rename(stick(), away));
    m_running->controller.lock();
    QVERIFY(!seen(u"heldCopies"_s));
    m_running->window.activateWindow();
    QVERIFY(m_running->enter());
    openBackups();
    QTRY_VERIFY(textOf(u"held.0"_s).contains(u"put the stick in"_s));
    press(u"cleanCopies.0"_s);
    QTRY_COMPARE(said(), u"There are no copies of these records there."_s);
    QVERIFY(seen(u"heldCopies"_s));
    QVERIFY(QDir().rename(away, stick()));
    press(u"cleanCopies.0"_s);
    QTRY_COMPARE(
        said(), u"What was erased is gone from 1 older copy there, too. It was read again."_s);
    QTRY_VERIFY(!seen(u"heldCopies"_s));
    QVERIFY(waitFor(BackupKeeper::of(workspace()).holdingErased())->isEmpty());
    // What had the keyboard is gone; it is still somewhere on the page.
    const QWidget *page = m_running->window.pageCalled(u"settings"_s);
    QTRY_VERIFY(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()));
}

void TestBackups::aCopyOnTheSameDiskIsSaidToBeOne()
{
    openBackups();
    QTRY_COMPARE(textOf(u"lastBackup"_s), u"There is no backup yet."_s);
    QVERIFY_OK(waitFor(workspace().backup(stick())));
    m_running.reset();
    m_running = std::make_unique<Running>(store());
    QVERIFY(m_running->enter());
    openBackups();
    QTRY_VERIFY(textOf(u"lastBackup"_s).contains(stick()));
    const QString last = textOf(u"lastBackup"_s);
    QVERIFY2(last.startsWith(u"No copy lies elsewhere yet"_s)
            && last.contains(u"own disk"_s) && !last.contains(u"no backup"_s),
        qPrintable(last));
}

void TestBackups::theNextCopyTakesItFromTheOlderOnes()
{
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    m_case = waitFor(workspace().perform({}, Command::of(open)))->caseId;
    const auto note = written(u"xylophonequartz was typed here"_s);
    QVERIFY_OK(note);
    QVERIFY_OK(waitFor(workspace().backup(stick())));
    QVERIFY_OK(waitFor(workspace().backup(stick())));
    erase(note->entries.last());
    openBackups();
    QTRY_VERIFY(seen(u"heldCopies"_s));
    press(u"copyBackup"_s);
    press(u"copyAllowed"_s); // the last place is proposed
    press(u"copyThere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Done"_s), 30'000);
    QVERIFY2(said().contains(u"gone from 2 older copies there, too"_s), qPrintable(said()));
    QTRY_VERIFY(!seen(u"heldCopies"_s));
    // The next one has nothing to say of it.
    press(u"copyBackup"_s);
    press(u"copyThere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Done"_s), 30'000);
    QVERIFY2(!said().contains(u"erased"_s), qPrintable(said()));
}

void TestBackups::copiesThatAreGoneAreNamedNoLonger()
{
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    m_case = waitFor(workspace().perform({}, Command::of(open)))->caseId;
    const auto note = written(u"xylophonequartz was typed here"_s);
    QVERIFY_OK(note);
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other));
    QVERIFY_OK(waitFor(workspace().backup(other)));
    QVERIFY_OK(waitFor(workspace().backup(stick())));
    erase(note->entries.last());
    openBackups();
    QTRY_VERIFY(seen(u"held.1"_s));
    QVERIFY(textOf(u"held.0"_s).contains(stick()));
    press(u"goneCopies.0"_s);
    QTRY_VERIFY(!seen(u"held.1"_s));
    QVERIFY(textOf(u"held.0"_s).contains(other));
    press(u"goneCopies.0"_s);
    QTRY_VERIFY(!seen(u"heldCopies"_s));
}

void TestBackups::aBackupThatHoldsMuchLessIsAskedAboutWhenItIsMade()
{
    loseMuch();
    if (QTest::currentTestFailed())
        return;
    openBackups();
    const QString loss =
        u"This backup holds less than half of number 2, made before it: no family (before: 1), "_s;
    press(u"makeBackup"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"backupLoss"_s).startsWith(loss), 30'000);
    QTRY_COMPARE(QApplication::focusWidget(), seen(u"lossKeep"_s));
    QCOMPARE(workspace().backups().size(), 3);
    press(u"lossRemove"_s);
    QTRY_COMPARE(workspace().backups().size(), 2);
    QTRY_VERIFY2(said().startsWith(u"It is removed"_s), qPrintable(said()));
    QVERIFY(!seen(u"backupLoss"_s));
    // Kept, it is said in the list.
    press(u"makeBackup"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"backupLoss"_s).startsWith(loss), 30'000);
    press(u"lossKeep"_s);
    QTRY_VERIFY(m_running->controller.isSettled());
    const auto inList = [&loss] {
        int lines = 0;
        for (const QWidget *widget : QApplication::allWidgets()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            lines += label && label->isVisible() && label->text().contains(u" · "_s + loss) ? 1 : 0;
        }
        return lines;
    };
    QTRY_COMPARE(inList(), 1);
}

void TestBackups::oneThatHoldsMuchLessIsAskedAboutBeforeItIsRestored()
{
    loseMuch();
    if (QTest::currentTestFailed())
        return;
    QVERIFY_OK(waitFor(workspace().backup()));
    openBackups();
    press(u"showRestore"_s);
    auto *which = qobject_cast<QComboBox *>(seen(u"restoreWhich"_s));
    QVERIFY(which);
    QTRY_VERIFY2(which->itemText(0).contains(u"number 2, made before it: no family (before: 1)"_s),
        qPrintable(which->itemText(0)));
    QVERIFY(!which->itemText(1).contains(u"before"_s));
    m_running->type("restorePassphrase", testPassphrase());
    press(u"restoreNow"_s);
    QTRY_VERIFY(textOf(u"restoreAsked"_s).contains(u"Which one do you mean?"_s));
    QVERIFY(!m_running->window.isLocked());
    QTRY_COMPARE(QApplication::focusWidget(), seen(u"restoreOther"_s));
    // Choosing another one by hand takes the question back.
    which->setCurrentIndex(2);
    QVERIFY(!seen(u"restoreAsked"_s));
    which->setCurrentIndex(0);
    m_running->type("restorePassphrase", testPassphrase());
    press(u"restoreNow"_s);
    press(u"restoreOther"_s); // "Restore number 2"
    QTRY_VERIFY_WITH_TIMEOUT(m_running->window.isLocked(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QCOMPARE(workspace().cases().size(), 1);
    // And the one that is asked about, when it is meant.
    openBackups();
    press(u"showRestore"_s);
    m_running->type("restorePassphrase", testPassphrase());
    press(u"restoreNow"_s);
    press(u"restoreAnyway"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_running->window.isLocked(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QVERIFY(workspace().cases().isEmpty());
}

void TestBackups::oneOfOtherRecordsIsAskedAboutBeforeItIsRestored()
{
    QVERIFY(QDir().mkpath(stick()));
    {
        Workspace theirs(m_folder->filePath(u"theirs"_s), testServices());
        QVERIFY_OK(createKept(theirs));
        OpenFfa open;
        open.family.name = u"Miller"_s;
        QVERIFY_OK(waitFor(theirs.perform({}, Command::of(open))));
        QVERIFY_OK(waitFor(theirs.backup(stick())));
    }
    openBackups();
    press(u"showRestore"_s);
    auto *form = m_running->window.findChild<RestoreForm *>();
    const auto forms = m_running->window.findChildren<RestoreForm *>();
    for (RestoreForm *one : forms)
        form = one->isVisible() ? one : form;
    form->setPlace(stick());
    m_running->type("restorePassphrase", testPassphrase());
    press(u"restoreNow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        textOf(u"restoreAsked"_s).contains(u"is of other records ("_s), 30'000);
    QVERIFY(textOf(u"restoreAsked"_s).contains(u"Do you mean this one?"_s));
    QVERIFY(!m_running->window.isLocked());
    QVERIFY(!seen(u"restoreOther"_s));
    press(u"restoreAnyway"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_running->window.isLocked(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QCOMPARE(workspace().cases().size(), 1);
}

void TestBackups::oneThatHoldsMuchLessIsAskedAboutOnTheLockScreen()
{
    loseMuch();
    if (QTest::currentTestFailed())
        return;
    QVERIFY_OK(waitFor(workspace().backup()));
    const QString backups = StoreFolder{store()}.backups();
    m_running.reset();
    m_running = std::make_unique<Running>(m_folder->filePath(u"new laptop"_s));
    m_running->window.show();
    m_running->controller.start();
    press(u"usedBefore"_s);
    auto *form = m_running->window.unlockPage()->findChild<RestoreForm *>();
    QVERIFY(form);
    form->setPlace(backups);
    m_running->type("beforePassphrase", testPassphrase());
    press(u"beforeRestore"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(u"beforeAsked"_s).contains(u"no family (before: 1)"_s), 30'000);
    QVERIFY(!workspace().exists());
    press(u"beforeOther"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QCOMPARE(workspace().cases().size(), 1);
}

void TestBackups::thePlannerSaysItAsWell()
{
    loseMuch();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
    press(u"laptop.backup.backUp"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_running->window.messages()->text().contains(u"number 2, made before it"_s), 30'000);
    press(u"messageAction"_s);
    QTRY_COMPARE(m_running->window.page(), u"settings"_s);
}

void TestBackups::whatCopyToAStickOpensIsInSight_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("opened");
    QTest::newRow("a copy") << u"copyBackup"_s << u"copyAllowed"_s;
    QTest::newRow("a restore") << u"showRestore"_s << u"restorePassphrase"_s;
}

void TestBackups::whatCopyToAStickOpensIsInSight()
{
    QFETCH(QString, button);
    QFETCH(QString, opened);
    QVERIFY_OK(waitFor(workspace().backup()));
    m_running->theme.setTextSize(200);
    m_running->window.resize(1280, 720);
    openBackups();
    QTRY_VERIFY(m_running->controller.isSettled());
    QTRY_VERIFY(seen(button));
    seen(button)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(seen(button), Qt::Key_Space);
    QTRY_VERIFY(seen(opened));
    QTRY_COMPARE(QApplication::focusWidget(), seen(opened));
    QTRY_COMPARE(seen(opened)->visibleRegion().boundingRect(), seen(opened)->rect());
}

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
