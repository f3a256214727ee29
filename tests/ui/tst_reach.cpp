// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"
#include "samples/running.h"
#include "samples/samples.h"
#include "ui/concern/concerndialog.h"
#include "ui/family/familypage.h"
#include "ui/help/helpdialog.h"
#include "ui/note/notedialog.h"
#include "ui/print/familycopy.h"
#include "ui/unlock/firstrun.h"
#include "ui/unlock/newpassphrasecard.h"
#include "ui/unlock/unlockcard.h"
#include "ui/unlock/unlockpage.h"
#include "ui/widgets/lifecyclebar.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/pages.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Walks every page and dialog as somebody who cannot use a mouse, or cannot see the screen, would.
class TestReach : public ReachTests {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tabGoesThroughTheNoteInReadingOrder();
    void tabGoesFromTheTabsIntoTheTabAndThenToWhatToDo();
    void theSidebarMovesWithArrows();

private:
    QStringList places() const override;
    QWidget *open(const QString &page) override;
    Theme &theme() override { return m_running->theme; }
    void openLockScreen(UnlockPage &unlock, const QString &page);

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    std::unique_ptr<MainWindow> m_lockScreen;
    std::unique_ptr<QDialog> m_dialog;
};

namespace {
bool isInATab(const QWidget *widget)
{
    while (widget && !qobject_cast<const FamilyTab *>(widget))
        widget = widget->parentWidget();
    return widget;
}
} // namespace

QStringList TestReach::places() const
{
    QStringList names = {u"lock.unlock"_s, u"lock.create"_s, u"lock.passphrase"_s,
        u"lock.recovery"_s, u"lock.recoveryAsked"_s, u"lock.newPassphrase"_s, u"note"_s,
        u"concern"_s, u"help"_s, u"familyCopy"_s};
    for (const QList<PageInfo> &list : {pages(), pagesBeside()}) {
        for (const PageInfo &page : list) {
            if (page.id != u"family"_s)
                names.append(page.id);
        }
    }
    for (const FamilyTabInfo &tab : familyTabs())
        names.append(u"family."_s + tab.id);
    return names;
}

void TestReach::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    m_lockScreen = std::make_unique<MainWindow>(m_running->theme);
}

void TestReach::cleanupTestCase()
{
    m_dialog.reset();
    m_lockScreen.reset();
    m_running->controller.lock();
    m_running.reset();
}

void TestReach::openLockScreen(UnlockPage &unlock, const QString &page)
{
    const RecoverySheet sheet{
        u"7K3M-0ABC-1DEF-2GHJ-3KMN-4PQR-5STV-6WXY-7Z01"_s, u"Asha Patel"_s, QDate(2019, 6, 20)};
    if (page == u"lock.unlock"_s) {
        unlock.unlockCard()->start(true);
    } else if (page == u"lock.newPassphrase"_s) {
        unlock.showCard(unlock.newPassphrase());
        unlock.newPassphrase()->start();
    } else {
        unlock.showCard(unlock.firstRun());
        unlock.firstRun()->start(
            m_running->workspace.rulebook().policy().choices(u"roles"_s), QDate(2019, 6, 20));
        unlock.firstRun()->offerKeyring(true);
    }
    if (page == u"lock.passphrase"_s) {
        unlock.findChild<QLineEdit *>(u"newName"_s)->setText(u"Asha Patel"_s);
        unlock.findChild<QAbstractButton *>(u"whoNext"_s)->click();
    } else if (page.startsWith(u"lock.recovery"_s)) {
        unlock.firstRun()->showKey(sheet, {2, 6});
    }
    if (page == u"lock.recoveryAsked"_s)
        unlock.findChild<QAbstractButton *>(u"recoveryNext"_s)->click();
}

QWidget *TestReach::open(const QString &page)
{
    m_dialog.reset();
    m_lockScreen->setVisible(m_lockScreen->isVisible() && page.startsWith(u"lock."_s));
    MainWindow &window = m_running->window;
    window.resize(1280, 720);
    if (page == u"note"_s) {
        auto note = std::make_unique<NoteDialog>(samples::noteSetup());
        note->setFamily(samples::noteFamily());
        note->setDraft(samples::noteDraft());
        m_dialog = std::move(note);
    } else if (page == u"concern"_s) {
        m_dialog = std::make_unique<ConcernDialog>(samples::concernSetup());
    } else if (page == u"help"_s) {
        m_dialog = std::make_unique<HelpDialog>(u"tray"_s);
    } else if (page == u"familyCopy"_s) {
        m_dialog = std::make_unique<FamilyCopyDialog>(u"Okafor"_s,
            QList<words::EhmText>{{u"TAF 2, 13 June 2019"_s,
                {{u"Who was there"_s, u"Joy Okafor (there)"_s},
                    {u"Risks"_s, QString(u"Evenings, when Mum is tired. "_s).repeated(12), true}},
                false}},
            u"Asha Patel · 20 June 2019"_s);
    } else if (page.startsWith(u"lock."_s)) {
        m_lockScreen->resize(1280, 720);
        openLockScreen(*m_lockScreen->unlockPage(), page);
    } else if (page.startsWith(u"family."_s)) {
        if (!m_running->go({u"family"_s, m_running->caseNamed(u"Okafor"_s), page.mid(7), {}}))
            return nullptr;
    } else if (page == u"taf"_s) {
        if (!m_running->go({page, m_running->caseNamed(u"Okafor"_s), {}, {}}))
            return nullptr;
    } else if (!m_running->go({page, {}, {}, {}})) {
        return nullptr;
    }
    QWidget *shown = &window;
    if (m_dialog)
        shown = m_dialog.get();
    else if (page.startsWith(u"lock."_s))
        shown = m_lockScreen.get();
    shown->show();
    shown->activateWindow();
    return QTest::qWaitForWindowActive(shown) ? shown : nullptr;
}

void TestReach::tabGoesThroughTheNoteInReadingOrder()
{
    QVERIFY(open(u"note"_s));
    m_dialog->findChild<QWidget *>(u"noteType"_s)->setFocus();
    QStringList names;
    for (const QWidget *widget : reach::tabOrder()) {
        if (!widget->objectName().isEmpty())
            names.append(widget->objectName());
    }
    const QStringList wanted = {u"noteType"_s, u"noteWhen"_s, u"noteOutcome"_s, u"present.Fran"_s,
        u"present.Joy (Mum)"_s, u"present.Grace (Nan)"_s, u"noteOthers"_s, u"noteHappened"_s,
        u"words.Fran"_s, u"noteMeaning"_s, u"noteSignificant"_s, u"noteSensitive"_s, u"noteSave"_s};
    qsizetype from = 0;
    for (const QString &name : wanted) {
        const qsizetype at = names.indexOf(name, from);
        QVERIFY2(at >= 0, qPrintable(name + u" is not in order: "_s + names.join(u' ')));
        from = at;
    }
}

void TestReach::tabGoesFromTheTabsIntoTheTabAndThenToWhatToDo()
{
    m_running->theme.setChoice(ThemeChoice::Light);
    m_running->theme.setTextSize(100);
    QWidget *window = open(u"family.plan"_s);
    QVERIFY(window);
    const auto *next = window->findChild<QWidget *>(u"whatNext"_s);
    const auto shown = [next] { return next->findChild<QPushButton *>(); };
    QTRY_VERIFY(shown() && shown()->isVisible());
    m_running->window.find<FamilyPage>()->focusFirst();
    const QList<QWidget *> order = reach::tabOrder();
    const auto *stages = window->findChild<LifecycleBar *>();
    qsizetype firstStep = -1;
    qsizetype lastOfTab = -1;
    qsizetype firstStage = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (stages->isAncestorOf(order[i]) && firstStage < 0)
            firstStage = i;
        else if (next->isAncestorOf(order[i]) && firstStep < 0)
            firstStep = i;
        else if (isInATab(order[i]))
            lastOfTab = i;
    }
    QVERIFY(order[0]->objectName() == u"tab.plan");
    QVERIFY(lastOfTab > 0);
    QVERIFY(firstStep > lastOfTab);
    QVERIFY(firstStage > firstStep);
}

void TestReach::theSidebarMovesWithArrows()
{
    Sidebar sidebar;
    sidebar.addPage(u"a"_s, u"A"_s);
    sidebar.addPage(u"b"_s, u"B"_s);
    sidebar.show();
    QVERIFY(QTest::qWaitForWindowActive(&sidebar));
    auto *first = sidebar.findChild<QWidget *>(u"page.a"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), sidebar.findChild<QWidget *>(u"page.b"_s));
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
