// SPDX-License-Identifier: GPL-3.0-or-later
// Runs itself again under with-keyring.sh, so that the keyring is a real one and nobody's own.
#include "keychain/keychainsecretstore.h"
#include "samples/running.h"
#include "testing/otherdisk.h"
#include "testing/tostring.h"
#include "ui/frame/storesettings.h"
#include "ui/settings/languages.h"
#include "ui/settings/rulessection.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/messagestrip.h"
#include "workflow/recordaway.h"
#include "workflow/setprofile.h"
#include "workspace/waiting.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The settings on a real store.
class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_running.reset(); }
    void meIsShownAndTheDataLeadIsNoted();
    void daysAwayAreListedAndTakenAway();
    void aFaultyFileOfRulesIsRefusedWithItsReason();
    void everyPageIsShownByTheNewRules();
    void theRulesCanBeReadInPlainWordsAndTheirExamplesTried();
    void aCalendarIsTakenIntoUseAndLeftOut_data();
    void aCalendarIsTakenIntoUseAndLeftOut();
    void thePassphraseIsChanged();
    void aNewRecoveryKeyHasToBeTypedBack();
    void theKeyringIsAWayInWhenItIsChosen();
    void aBackupIsMadeAndPutBack();
    void aCopyOnAStickAsksForTheDataLeadOnceAndTurnsItGreen();
    void theFolderThatIsNamedIsCopiedInto_data();
    void theFolderThatIsNamedIsCopiedInto();
    void whatIsSaidOfBackupsIsOfTheLastThingDone();
    void aSlipInThePassphraseLocksNothing();
    void theStickABackupCameFromIsACopyElsewhere();
    void everythingIsProvedToBeThere();
    void aDamagedBackupIsSaidWhenEverythingIsChecked();
    void longWorkCanBeCancelled_data();
    void longWorkCanBeCancelled();
    void theTextGrowsAtOnce();
    void theLockWaitsAsLongAsChosen();
    void englishIsOffered();

private:
    [[nodiscard]] bool open(const QString &section);
    void click(const char *name) const
    {
        qobject_cast<QAbstractButton *>(m_running->find(name))->click();
    }
    [[nodiscard]] QString said(const QString &section) const
    {
        const QWidget *part = m_running->find(qPrintable(u"settings."_s + section));
        const auto *label = part->findChild<QLabel *>(u"settingsSaid"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QString shown(const QString &section) const
    {
        QStringList texts;
        const QWidget *part = m_running->find(qPrintable(u"settings."_s + section));
        for (const auto *label : part->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString store = m_folder->filePath(u"store"_s);
    const auto keyring = std::make_shared<KeychainSecretStore>(u"Hometray test"_s);
    {
        Workspace workspace(store, testServices());
        QVERIFY_OK(createKept(workspace));
        SetProfile profile;
        profile.profile.name = u"Asha Patel"_s;
        profile.profile.role = u"keyworker"_s;
        QVERIFY_OK(waitFor(workspace.perform({}, Command::of(profile))));
        workspace.lock();
    }
    m_running = std::make_unique<Running>(store, QDate(2019, 6, 20), keyring);
    QVERIFY(m_running->enter());
}

bool TestSettings::open(const QString &section)
{
    return m_running->go({u"settings"_s, {}, section, {}});
}

void TestSettings::meIsShownAndTheDataLeadIsNoted()
{
    QVERIFY(open(u"me"_s));
    QVERIFY(shown(u"me"_s).contains(u"Asha Patel"_s));
    QVERIFY(shown(u"me"_s).contains(u"It is not noted"_s));
    click("keepDataLead");
    QVERIFY(!said(u"me"_s).isEmpty());
    m_running->type("dataLeadDay", u"3/6"_s);
    click("keepDataLead");
    QTRY_VERIFY(shown(u"me"_s).contains(u"here on 3 June 2019"_s)); // not only read so
    const auto kept = waitFor(m_running->workspace.setting(settings::dataLeadOn));
    QVERIFY_OK(kept);
    QCOMPARE(kept->value_or(QByteArray()), QByteArray("2019-06-03"));
}

void TestSettings::daysAwayAreListedAndTakenAway()
{
    RecordAway away;
    away.away.from = QDate(2019, 7, 25);
    away.away.until = QDate(2019, 9, 1);
    QVERIFY_OK(waitFor(m_running->workspace.perform({}, Command::of(away))));
    QVERIFY(open(u"away"_s));
    QTRY_VERIFY(shown(u"away"_s).contains(u"25 July to 1 September"_s));
    for (auto *button : m_running->find("settings.away")->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"removeAway"_s))
            button->click();
    }
    QTRY_VERIFY(m_running->workspace.desk()->awayPeriods.isEmpty());
    QTRY_VERIFY(!shown(u"away"_s).contains(u"25 July"_s));
}

void TestSettings::aFaultyFileOfRulesIsRefusedWithItsReason()
{
    QVERIFY(open(u"policy"_s));
    const QString before = m_running->workspace.policyInfo().version;
    QTRY_VERIFY(shown(u"policy"_s).contains(before)); // labels are shown by an event
    const QString file = m_folder->filePath(u"rules.json"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"format\": 1, ");
    out.close();
    m_running->window.findChild<PolicySection *>()->use(file);
    QTRY_VERIFY(said(u"policy"_s).contains(u"rules.json"_s));
    QCOMPARE(m_running->workspace.policyInfo().version, before);
    QTRY_VERIFY(shown(u"policy"_s).contains(before)); // labels are shown by an event
}

void TestSettings::everyPageIsShownByTheNewRules()
{
    QVERIFY(open(u"policy"_s));
    const QString before = m_running->workspace.policyInfo().version;
    QFile builtIn(u":/policy/hertfordshire.json"_s);
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    QByteArray rules = builtIn.readAll();
    const QByteArray version = before.toUtf8();
    QVERIFY(rules.contains(version));
    rules.replace(version, "2019.7");
    const QString file = m_folder->filePath(u"rules.json"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(rules);
    out.close();
    // Not through the section: whoever changed the rules, what is shown follows.
    QVERIFY_OK(waitFor(m_running->workspace.usePolicy(file)));
    QTRY_VERIFY(shown(u"policy"_s).contains(u"2019.7"_s));
}

void TestSettings::theRulesCanBeReadInPlainWordsAndTheirExamplesTried()
{
    QVERIFY(open(u"policy"_s));
    const PrintJob job = m_running->window.findChild<PolicySection *>()->inPlainWords();
    QVERIFY(job.title.contains(u"Hertfordshire"_s));
    const Policy &policy = m_running->workspace.rulebook().policy();
    QVERIFY(job.foot.contains(policy.version()));
    for (const ChecklistSpec &list : policy.checklists())
        QVERIFY2(job.html.contains(list.title.toHtmlEscaped()), qPrintable(list.title));
    qobject_cast<QPushButton *>(m_running->find("explainPolicy"))->click();
    auto *preview = m_running->window.findChild<QPrintPreviewDialog *>(u"printPreview"_s);
    QVERIFY(preview);
    preview->close();
    qobject_cast<QPushButton *>(m_running->find("checkPolicy"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(said(u"policy"_s),
        u"All %1 examples come out as they say."_s.arg(policy.examples().size()), 60'000);
}

void TestSettings::aCalendarIsTakenIntoUseAndLeftOut_data()
{
    // It is listed under the name it was chosen by, whatever it was.
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"dates.csv"_s, u"school.ics"_s})
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestSettings::aCalendarIsTakenIntoUseAndLeftOut()
{
    QFETCH(const QString, name);
    QVERIFY(open(u"calendars"_s));
    QVERIFY(shown(u"calendars"_s).contains(u"ummer holiday"_s));
    // As they were published, which is what a new file is held against: without weekends.
    QVERIFY2(shown(u"calendars"_s).contains(u"28 October to 1 November"_s),
        qPrintable(shown(u"calendars"_s)));
    const QString file = m_folder->filePath(name);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("school_year,holiday,first_day,last_day,status,source\n"
              "2018/19,summer,2019-07-20,2019-09-03,published,The school\n");
    out.close();
    m_running->window.findChild<CalendarSection *>()->use(file);
    // Looked through first, and put right: it counts only then.
    QTRY_VERIFY(m_running->find("dates.use"));
    QVERIFY(said(u"calendars"_s).isEmpty());
    auto *last = qobject_cast<QLineEdit *>(m_running->find("dates.last"));
    QVERIFY(last);
    last->setText(u"Tue 1 September 2019"_s); // a Sunday: asked
    qobject_cast<QPushButton *>(m_running->find("dates.use"))->click();
    QVERIFY(said(u"calendars"_s).isEmpty());
    last->setText(u"1 September 2019"_s);
    qobject_cast<QPushButton *>(m_running->find("dates.use"))->click();
    QTRY_VERIFY(!said(u"calendars"_s).isEmpty());
    if (!said(u"calendars"_s).startsWith(u"These dates"_s))
        QFAIL(qPrintable(said(u"calendars"_s)));
    QTRY_VERIFY(shown(u"calendars"_s).contains(name));
    const SchoolBreak *summer =
        m_running->workspace.rulebook().calendars().county().breakById(u"summer-2019");
    QCOMPARE(summer->statedLast, QDate(2019, 9, 1));
    for (auto *button : m_running->find("settings.calendars")->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"leaveOut"_s))
            button->click();
    }
    QTRY_VERIFY(!shown(u"calendars"_s).contains(name));
}

void TestSettings::thePassphraseIsChanged()
{
    QVERIFY(open(u"keys"_s));
    click("changePassphrase");
    QWidget *part = m_running->find("settings.keys");
    auto *first = part->findChild<QLineEdit *>(u"newPassphrase"_s);
    QTRY_COMPARE(QApplication::focusWidget(), first);
    QTest::keyClicks(first, u"another kettle, another dog"_s);
    QTest::keyClick(first, Qt::Key_Return);
    auto *again = part->findChild<QLineEdit *>(u"newPassphraseAgain"_s);
    QTest::keyClicks(again, u"another kettle, another dog"_s);
    QTest::keyClick(again, Qt::Key_Return);
    QTRY_VERIFY(said(u"keys"_s).startsWith(u"The new passphrase"_s));
    QVERIFY(first->text().isEmpty());
    m_running->controller.lock();
    QVERIFY(!waitFor(m_running->workspace.unlock(testPassphrase())));
    QVERIFY_OK(waitFor(m_running->workspace.unlock(u"another kettle, another dog"_s)));
}

void TestSettings::aNewRecoveryKeyHasToBeTypedBack()
{
    QVERIFY(open(u"keys"_s));
    click("newRecoveryKey");
    auto *part = m_running->find("settings.keys");
    const auto *key = part->findChild<QLabel *>(u"recoveryKey"_s);
    QTRY_VERIFY(key->isVisible() && !key->text().isEmpty());
    const QStringList groups = key->text().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    QCOMPARE(groups.size(), 9);
    part->findChild<QPushButton *>(u"recoveryNext"_s)->click();
    for (const QString &name : {u"recoveryGroup1"_s, u"recoveryGroup2"_s}) {
        auto *edit = part->findChild<QLineEdit *>(name);
        const int at = edit->accessibleName().section(u' ', 1, 1).left(1).toInt() - 1;
        QTest::keyClicks(edit, groups[at]);
    }
    part->findChild<QPushButton *>(u"recoveryKept"_s)->click();
    QTRY_VERIFY(said(u"keys"_s).startsWith(u"The new recovery key"_s));
    m_running->controller.lock();
    QVERIFY_OK(waitFor(m_running->workspace.unlockWithRecoveryKey(groups.join(u'-'))));
}

void TestSettings::theKeyringIsAWayInWhenItIsChosen()
{
    QVERIFY(open(u"keys"_s));
    QTRY_VERIFY(m_running->find("keyringSlot")->isVisible());
    click("keyringSlot");
    QTRY_COMPARE(m_running->workspace.slotViews().size(), 3);
    QTRY_VERIFY(shown(u"keys"_s).contains(u"keyring"_s));
    QTRY_VERIFY(m_running->controller.isSettled());
    click("keyringSlot");
    QTRY_COMPARE(m_running->workspace.slotViews().size(), 2);
}

void TestSettings::aBackupIsMadeAndPutBack()
{
    QVERIFY(open(u"backups"_s));
    QVERIFY(shown(u"backups"_s).contains(u"no backup"_s));
    click("makeBackup");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"backups"_s).startsWith(u"Done"_s), 30'000);
    QCOMPARE(m_running->workspace.backups().size(), 1);
    SetProfile profile;
    profile.profile.name = u"Somebody else"_s;
    profile.profile.role = u"keyworker"_s;
    QVERIFY_OK(waitFor(m_running->workspace.perform({}, Command::of(profile))));
    QTRY_VERIFY(m_running->controller.isSettled());
    click("showRestore");
    click("restoreNow");
    const auto *problem = qobject_cast<QLabel *>(m_running->find("restoreProblem"));
    QVERIFY(problem && problem->isVisible() && problem->text().contains(u"passphrase"_s));
    m_running->type("restorePassphrase", testPassphrase());
    // It may be locked for a moment only.
    QSignalSpy locked(&m_running->workspace, &Workspace::locked);
    click("restoreNow");
    QTRY_VERIFY_WITH_TIMEOUT(!locked.isEmpty(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QCOMPARE(m_running->workspace.desk()->me()->name, u"Asha Patel"_s);
    // It is said which one is back, and where the former state lies.
    QTRY_VERIFY(m_running->window.messages()->isVisible());
    QCOMPARE(m_running->workspace.asides().size(), 1);
    const auto labels = m_running->window.messages()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"is back"_s) && label->text().contains(u"before-restore-"_s);
    }));
}

void TestSettings::aCopyOnAStickAsksForTheDataLeadOnceAndTurnsItGreen()
{
    QVERIFY(open(u"backups"_s));
    const auto sidebar = [this] {
        return qobject_cast<QLabel *>(m_running->find("backupState"))->text();
    };
    QVERIFY(sidebar().contains(u"Not backed up yet"_s));
    click("makeBackup");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"backups"_s).startsWith(u"Done"_s), 30'000);
    // At once, and not as if it were safe: it lies on this disk.
    QVERIFY2(sidebar().startsWith(u"! Backed up"_s), qPrintable(sidebar()));
    QVERIFY(sidebar().endsWith(u"no copy elsewhere"_s));
    // The first copy says who must allow it; the keyboard is at the answer.
    click("copyBackup");
    QVERIFY(shown(u"backups"_s).contains(u"data lead must allow it"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copyAllowed"_s);
    const auto dialog = [this] { return m_running->window.findChild<QFileDialog *>(); };
    click("copyAllowed");
    QVERIFY(dialog());
    OtherDisk stick;
    QVERIFY2(stick.isValid(), stick.missing());
    Q_EMIT dialog()->fileSelected(stick.path());
    dialog()->close();
    // What is shown is what is copied into.
    QVERIFY(shown(u"backups"_s).contains(u"goes into "_s + stick.path()));
    QVERIFY(m_running->workspace.backups(stick.path()).isEmpty());
    QVERIFY(!m_running->find("backupSign")->isVisible());
    click("copyThere");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"backups"_s).contains(stick.path()), 30'000);
    QVERIFY2(said(u"backups"_s).startsWith(u"Done"_s), qPrintable(said(u"backups"_s)));
    QCOMPARE(m_running->workspace.backups(stick.path()).size(), 1);
    QTRY_VERIFY(sidebar().startsWith(u"Backed up"_s) && !sidebar().contains(u"elsewhere"_s));
    QTRY_VERIFY(m_running->controller.isSettled());
    for (auto *sign : m_running->window.findChildren<QWidget *>(u"backupSign"_s))
        QVERIFY(sign->isVisible()); // in the sidebar and here
    QVERIFY(shown(u"backups"_s).contains(u"in "_s + stick.path()));
    QTRY_VERIFY(!dialog());
    click("copyBackup"); // asked once, and the same stick is proposed
    QVERIFY(!dialog());
    QVERIFY(m_running->find("copyThere")->isVisible());
    QCOMPARE(m_running->window.focusWidget(), m_running->find("copyThere"));
    click("copyElse");
    QVERIFY(dialog());
    dialog()->close();
}

void TestSettings::theFolderThatIsNamedIsCopiedInto_data()
{
    QTest::addColumn<QString>("keyboard");
    QTest::newRow("in the field") << u"fileNameEdit"_s;
    QTest::newRow("in the list of places") << u"sidebar"_s;
    QTest::newRow("in the list of folders") << u"listView"_s;
}

void TestSettings::theFolderThatIsNamedIsCopiedInto()
{
    QFETCH(QString, keyboard);
    const QString stick = m_folder->filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(stick));
    QString chosen;
    chooseFolder(&m_running->window, u"Where"_s, [&chosen](const QString &at) { chosen = at; });
    auto *dialog = m_running->window.findChild<QFileDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    // Typed with the keyboard there, and with a list of places passed on the way to the button.
    dialog->findChild<QWidget *>(keyboard)->setFocus();
    for (const QChar letter : stick)
        QTest::keyClick(dialog->focusWidget(), letter.toLatin1());
    QCOMPARE(name->text(), stick);
    dialog->findChild<QWidget *>(u"sidebar"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(name->text(), stick);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen, stick);
    QTRY_VERIFY(!m_running->window.findChild<QFileDialog *>());

    // As a screen reader puts it in; and a name that is none is said, not taken for another.
    chosen.clear();
    chooseFolder(&m_running->window, u"Where"_s, [&chosen](const QString &at) { chosen = at; });
    dialog = m_running->window.findChild<QFileDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QWidget *>(keyboard)->setFocus();
    name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(stick + u" of nobody"_s);
    static_cast<QDialog *>(dialog)->accept();
    const auto *problem = dialog->findChild<QLabel *>(u"folderProblem"_s);
    QVERIFY(dialog->isVisible() && problem->isVisible());
    QVERIFY(problem->text().contains(u"of nobody"_s));
    name->setText(stick);
    QVERIFY(!problem->isVisible());
    static_cast<QDialog *>(dialog)->accept();
    QCOMPARE(chosen, stick);
    QTRY_VERIFY(!m_running->window.findChild<QFileDialog *>());
}

void TestSettings::whatIsSaidOfBackupsIsOfTheLastThingDone()
{
    QVERIFY(open(u"backups"_s));
    click("showRestore");
    const auto *problem = qobject_cast<QLabel *>(m_running->find("restoreProblem"));
    QVERIFY(problem->isVisible() && problem->text().contains(u"no backup on this laptop yet"_s));
    click("makeBackup");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"backups"_s).startsWith(u"Done"_s), 30'000);
    QVERIFY(!problem->isVisible()); // there is one now, and it can be chosen
    QCOMPARE(qobject_cast<QComboBox *>(m_running->find("restoreWhich"))->count(), 1);
    click("showRestore");
    QVERIFY2(said(u"backups"_s).isEmpty(), qPrintable(said(u"backups"_s)));
    click("restoreNow");
    QVERIFY(problem->isVisible() && problem->text().contains(u"Type the passphrase"_s));
    m_running->type("restorePassphrase", u"a"_s);
    QVERIFY(!problem->isVisible());
    click("restoreLeave");
    click("makeBackup");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"backups"_s).startsWith(u"Done"_s), 30'000);
    QVERIFY(open(u"keys"_s)); // read, and left
    QVERIFY(open(u"backups"_s));
    QVERIFY(said(u"backups"_s).isEmpty());
}

void TestSettings::aSlipInThePassphraseLocksNothing()
{
    QVERIFY_OK(waitFor(m_running->workspace.backup()));
    QVERIFY_OK(waitFor(m_running->workspace.backup()));
    QVERIFY(open(u"backups"_s));
    click("showRestore");
    auto *which = qobject_cast<QComboBox *>(m_running->find("restoreWhich"));
    QCOMPARE(which->count(), 2);
    which->setCurrentIndex(1);
    m_running->type("restorePassphrase", u"a kettle, a widow"_s);
    click("restoreNow");
    const auto *problem = qobject_cast<QLabel *>(m_running->find("restoreProblem"));
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 30'000);
    QVERIFY2(problem->text().contains(u"opens nothing here"_s), qPrintable(problem->text()));
    QVERIFY(!m_running->window.isLocked());
    QCOMPARE(which->currentIndex(), 1);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"restorePassphrase"_s);
    QVERIFY(m_running->workspace.asides().isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), testPassphrase());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_running->workspace.asides().size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QTRY_VERIFY(m_running->controller.isSettled());
}

void TestSettings::theStickABackupCameFromIsACopyElsewhere()
{
    const OtherDisk stick;
    QVERIFY2(stick.isValid(), stick.missing());
    {
        Workspace lost(m_folder->filePath(u"lost laptop"_s), testServices());
        QVERIFY_OK(createKept(lost));
        QVERIFY_OK(waitFor(lost.backup(stick.path())));
    }
    QVERIFY(open(u"backups"_s));
    click("showRestore");
    QSignalSpy locked(&m_running->workspace, &Workspace::locked);
    m_running->controller.restoreBackup({}, testPassphrase(), stick.path());
    QTRY_VERIFY_WITH_TIMEOUT(!locked.isEmpty(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_running->window.isLocked(), 30'000);
    QVERIFY(open(u"backups"_s));
    QTRY_VERIFY2(
        shown(u"backups"_s).contains(u"in "_s + stick.path()), qPrintable(shown(u"backups"_s)));
    QVERIFY(!shown(u"backups"_s).contains(u"No copy lies elsewhere"_s));
}

void TestSettings::everythingIsProvedToBeThere()
{
    QVERIFY(open(u"verify"_s));
    click("verifyNow");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"verify"_s).startsWith(u"The records are as"_s), 30'000);
}

void TestSettings::aDamagedBackupIsSaidWhenEverythingIsChecked()
{
    const auto made = waitFor(m_running->workspace.backup());
    QVERIFY_OK(made);
    QFile database(made->path + u"/store.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite) && database.seek(9000));
    char byte = 0;
    QVERIFY(database.getChar(&byte) && database.seek(9000) && database.putChar(char(byte ^ 1)));
    database.close();
    QVERIFY(open(u"verify"_s));
    click("verifyNow");
    QTRY_VERIFY_WITH_TIMEOUT(said(u"verify"_s).contains(u"not every copy"_s), 30'000);
    QVERIFY(shown(u"verify"_s).contains(made->name));
    QVERIFY(shown(u"verify"_s).contains(u"Make a new one"_s));
    QVERIFY(!shown(u"verify"_s).contains(u"verything is as"_s));
}

void TestSettings::longWorkCanBeCancelled_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("start");
    QTest::newRow("a backup") << u"backups"_s << u"makeBackup"_s;
    QTest::newRow("checking") << u"verify"_s << u"verifyNow"_s;
}
void TestSettings::longWorkCanBeCancelled()
{
    QFETCH(QString, section);
    QFETCH(QString, start);
    QVERIFY(open(section));
    auto *begin = qobject_cast<QPushButton *>(m_running->find(qPrintable(start)));
    auto *cancel = qobject_cast<QPushButton *>(m_running->find(qPrintable(start + u"Cancel"_s)));
    QVERIFY(begin && cancel && !cancel->isVisible());
    begin->setFocus();
    begin->click();
    QVERIFY(cancel->isVisible() && !begin->isEnabled());
    QCOMPARE(QApplication::focusWidget(), cancel);
    cancel->click();
    QTRY_VERIFY(said(section).startsWith(u"Stopped"_s));
    QVERIFY(!cancel->isVisible() && begin->isEnabled());
    QCOMPARE(QApplication::focusWidget(), begin);
    QTRY_VERIFY(m_running->controller.isSettled());
    QVERIFY(m_running->workspace.backups().isEmpty());
    // And once more, to its end.
    begin->click();
    QTRY_VERIFY_WITH_TIMEOUT(!said(section).isEmpty() && begin->isEnabled(), 30'000);
    QVERIFY(!said(section).startsWith(u"Stopped"_s));
}

void TestSettings::theTextGrowsAtOnce()
{
    QVERIFY(open(u"look"_s));
    auto *size = qobject_cast<QSpinBox *>(m_running->find("lookSize"));
    size->setValue(150);
    QTRY_COMPARE(m_running->theme.textSize(), 150);
    auto *theme = qobject_cast<QComboBox *>(m_running->find("lookTheme"));
    theme->setCurrentIndex(theme->findData(int(ThemeChoice::Dark)));
    Q_EMIT theme->activated(theme->currentIndex());
    QCOMPARE(m_running->theme.kind(), ThemeKind::Dark);
    m_running->theme.setTextSize(100);
    m_running->theme.setChoice(ThemeChoice::Light);
}

void TestSettings::theLockWaitsAsLongAsChosen()
{
    QVERIFY(open(u"lock"_s));
    auto *minutes = qobject_cast<QSpinBox *>(m_running->find("lockMinutes"));
    QCOMPARE(minutes->value(), usualLock);
    minutes->setValue(3);
    QCOMPARE(m_running->controller.lockMinutes(), 3);
    m_running->controller.lock();
    m_running->unlock();
    QTRY_VERIFY(!m_running->window.isLocked());
    QTRY_COMPARE(m_running->controller.lockMinutes(), 3);
}

void TestSettings::englishIsOffered()
{
    QVERIFY(open(u"language"_s));
    QCOMPARE(offeredLanguages().first().code, u"en"_s);
    QVERIFY(qobject_cast<QComboBox *>(m_running->find("language"))->count() >= 1);
}

int main(int argc, char **argv)
{
    const QString script = qEnvironmentVariable("HOMETRAY_WITH_KEYRING");
    if (script.isEmpty()) {
        QApplication app(argc, argv);
        TestSettings test;
        QTEST_SET_MAIN_SOURCE_PATH
        return QTest::qExec(&test, argc, argv);
    }
    QCoreApplication app(argc, argv);
    qunsetenv("HOMETRAY_WITH_KEYRING");
    return QProcess::execute(script, QCoreApplication::arguments());
}
#include "tst_settings.moc"
