// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/due/dueexport.h"
#include "ui/due/duewords.h"
#include "ui/ehm/ehmmodel.h"
#include "ui/ehm/ehmpage.h"
#include "ui/meetings/meetingstab.h"
#include "ui/overview/overviewtab.h"
#include "ui/print/familycopy.h"
#include "ui/window/pages.h"
#include "workflow/changeplan.h"
#include "workflow/completeregistration.h"
#include "workflow/openffa.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"
#include "workflow/requestsupport.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const QString secret = u"Quillfeather"_s;
const QString address = u"12 Quillfeather Lane"_s;

bool tells(const QString &text)
{
    return text.contains(secret, Qt::CaseInsensitive) || text.contains(u"HP23"_s);
}
} // namespace

/// A hidden address, also typed where it should not be, and every way out of the window.
class TestExits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theTextsDoTellIt();
    void theFamilyPictureNeverTells();
    void theCalendarFileTellsOnlyWhenTicked();
    void theFamilysCopyTellsOnlyWhenTicked();
    void whatIsCopiedForEhmTellsOnlyWhenTicked();
    void aNoteIsCopiedWithoutIt();
    void whatIsSelectedAndCopiedTellsNothing();
    void aRequestIsCopiedAndPrintedWithoutIt();
    void theDueDatesNeverTell();
    void noTitleTells();

private:
    /// Answers the question that stands before the window.
    [[nodiscard]] bool answer(bool ticked) const;
    [[nodiscard]] QString printed();
    [[nodiscard]] RecordPtr record() const
    {
        return waitFor(m_running->workspace.record(m_family)).value();
    }
    void click(const QString &name) const
    {
        auto *button = m_running->window.findChild<QPushButton *>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_family;
};

void TestExits::initTestCase()
{
    Workspace workspace(m_folder.filePath(u"store"_s), testServices());
    QVERIFY_OK(createKept(workspace));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    Household home;
    home.id = workspace.newId();
    home.name = address; // as people type it
    home.address = address + u", Tring"_s;
    home.postcode = u"HP23 9QQ"_s;
    home.doNotDisclose = true;
    Person fran;
    fran.id = workspace.newId();
    fran.firstName = u"Fran"_s;
    fran.child = true;
    fran.born = QDate(2011, 2, 2);
    Residence lives;
    lives.id = workspace.newId();
    lives.person = fran.id;
    lives.household = home.id;
    open.households = {home};
    open.people = {fran};
    open.residences = {lives};
    const auto opened = waitFor(workspace.perform({}, Command::of(open)));
    QVERIFY_OK(opened);
    m_family = opened->caseId;
    CompleteRegistration registered;
    registered.sentOn = QDate(2019, 2, 25);
    registered.completedOn = QDate(2019, 3, 1);
    registered.reference = u"FFA-1"_s;
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(registered))));
    WriteNote note;
    note.note.on = QDate(2019, 6, 19);
    note.note.type = u"call"_s;
    note.note.fact = u"Dad asked for quillfeather ln, HP239QQ."_s;
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(note))));
    ChangePlan plan;
    Action action;
    action.what = u"Bring the bed to "_s + address;
    action.dueOn = QDate(2019, 6, 28);
    action.mine = true;
    plan.actions = {action};
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(plan))));
    RecordTaf held;
    held.meeting.heldOn = QDate(2019, 6, 13);
    held.meeting.place = address;
    held.meeting.happened = u"They met at Quillfeather Lane."_s;
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(held))));
    PlanTaf next;
    next.meeting.plannedFor = QDate(2019, 7, 10);
    next.meeting.place = address;
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(next))));
    RequestSupport ask;
    ask.request.on = QDate(2019, 6, 18);
    ask.request.kind = u"stuck"_s;
    ask.request.text = u"A bed for Quillfeather Lane"_s;
    QVERIFY_OK(waitFor(workspace.perform(m_family, Command::of(ask))));
    workspace.lock();
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

void TestExits::cleanup()
{
    for (auto *dialog : m_running->window.findChildren<QDialog *>())
        dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QGuiApplication::clipboard()->clear();
}

bool TestExits::answer(bool ticked) const
{
    auto *dialog = m_running->window.findChild<QDialog *>(u"letOut"_s);
    if (!dialog || !dialog->isVisible())
        return false;
    dialog->findChild<QCheckBox *>(u"letOut.tick"_s)->setChecked(ticked);
    dialog->findChild<QPushButton *>(u"letOut.go"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

QString TestExits::printed()
{
    auto *dialog = m_running->window.findChild<QPrintPreviewDialog *>(u"printPreview"_s);
    if (!dialog)
        return {};
    const QString file = m_folder.filePath(u"paper.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    Q_EMIT dialog->paintRequested(&printer);
    const QString title = dialog->windowTitle();
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QProcess process;
    process.start(u"pdftotext"_s, {file, u"-"_s});
    return process.waitForFinished() ? title + QString::fromUtf8(process.readAllStandardOutput())
                                     : QString();
}

void TestExits::theTextsDoTellIt()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"meetings"_s, {}}));
    int told = 0;
    for (const MeetingText &meeting : meetingTexts(*record(), m_running->workspace.situation()))
        told += tells(meeting.where);
    QCOMPARE(told, 2);
    QVERIFY(!record()->supportRequests.isEmpty());
}

void TestExits::theFamilyPictureNeverTells()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"overview"_s, {}}));
    m_running->window.findChild<OverviewTab *>()->printGenogram();
    const QString paper = printed();
    QVERIFY(paper.contains(u"Fran"_s));
    QVERIFY2(!tells(paper), qPrintable(paper));
}

void TestExits::theCalendarFileTellsOnlyWhenTicked()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"meetings"_s, {}}));
    auto *tab = m_running->window.findChild<MeetingsTab *>();
    const MeetingText planned =
        meetingTexts(*record(), m_running->workspace.situation()).first();
    for (const bool ticked : {false, true}) {
        const QString name = m_folder.filePath(u"taf%1.ics"_s.arg(ticked));
        tab->askForFile(planned);
        QVERIFY(!m_running->window.findChild<QFileDialog *>(u"calendarFile"_s));
        QVERIFY(answer(ticked));
        auto *dialog = m_running->window.findChild<QFileDialog *>(u"calendarFile"_s);
        QVERIFY(dialog);
        QVERIFY(!tells(dialog->windowTitle()));
        Q_EMIT dialog->fileSelected(name);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(tells(QString::fromUtf8(file.readAll())), ticked);
        // What is said of the file is true of it.
        const QString said = m_running->find("messageText")->property("text").toString();
        QCOMPARE(said.contains(u"without the address"_s), !ticked);
    }
    tab->askForFile(planned);
    m_running->window.findChild<QDialog *>(u"letOut"_s)->reject();
    QVERIFY(!m_running->window.findChild<QFileDialog *>(u"calendarFile"_s));
}

void TestExits::theFamilysCopyTellsOnlyWhenTicked()
{
    for (const Meeting &meeting : record()->meetings) {
        if (!meeting.isHeld())
            continue;
        offerFamilyCopy(&m_running->window, m_running->workspace, *record(), meeting.id);
        auto *copy = m_running->window.findChild<FamilyCopyDialog *>();
        QVERIFY(copy);
        QVERIFY(!tells(copy->html()));
        int told = 0;
        for (QCheckBox *tick : copy->findChildren<QCheckBox *>()) {
            const QString before = copy->html();
            const bool was = tick->isChecked();
            tick->setChecked(true);
            if (tells(copy->html())) {
                ++told;
                QVERIFY(!was);
                QVERIFY(tick->accessibleDescription().contains(u"must not"_s));
            }
            tick->setChecked(was);
            QCOMPARE(copy->html(), before);
        }
        QVERIFY(told >= 2); // the place, and what happened
        copy->findChild<QPushButton *>(u"familyCopy.preview"_s)->click();
        QVERIFY(!tells(printed()));
        return;
    }
    QFAIL("no TAF was held");
}

void TestExits::whatIsCopiedForEhmTellsOnlyWhenTicked()
{
    QVERIFY(m_running->go({u"ehm"_s, m_family, {}, {}}));
    QTRY_VERIFY(m_running->find("ehmCopyAll"));
    const auto *page = m_running->window.find<EhmPage>();
    int asked = 0;
    for (int line = 0; line < page->model()->rowCount(); ++line) {
        if (!page->model()->entryAt(line))
            continue;
        page->findChild<QListView *>(u"ehmList"_s)
            ->setCurrentIndex(page->model()->index(line, 0));
        QTRY_VERIFY(m_running->find("ehmCopyAll"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the entry before
        static const QRegularExpression copies(u"^ehmCopy"_s);
        for (auto *button : page->findChildren<QPushButton *>(copies)) {
            QGuiApplication::clipboard()->clear();
            button->click();
            asked += answer(false);
            QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
            QVERIFY(!tells(QGuiApplication::clipboard()->text()));
        }
        m_running->find("ehmCopyAll")->setFocus();
        qobject_cast<QPushButton *>(m_running->find("ehmCopyAll"))->click();
        if (answer(true))
            QVERIFY(tells(QGuiApplication::clipboard()->text()));
    }
    QVERIFY(asked >= 3);
}

void TestExits::aNoteIsCopiedWithoutIt()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"notes"_s, {}}));
    static const QRegularExpression copies(u"[cC]opy"_s);
    int copied = 0;
    auto *tab = m_running->window.findChild<QWidget *>(u"notesTab"_s);
    for (auto *button : tab->findChildren<QPushButton *>(copies)) {
        button->click();
        copied += answer(false);
        QVERIFY(!tells(QGuiApplication::clipboard()->text()));
    }
    QVERIFY(copied > 0);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"not to be disclosed"_s));
}

void TestExits::whatIsSelectedAndCopiedTellsNothing()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"notes"_s, {}}));
    auto *tab = m_running->window.findChild<QWidget *>(u"notesTab"_s);
    int told = 0;
    for (auto *label : tab->findChildren<QLabel *>()) {
        if (!tells(label->text()) || !(label->textInteractionFlags() & Qt::TextSelectableByMouse))
            continue;
        label->setFocus();
        QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"not to be disclosed"_s));
        QVERIFY(!tells(copied));
        ++told;
    }
    QVERIFY(told > 0);
    // Who moves their own words about in a form has them as they were.
    QLineEdit edit(u"12 Quillfeather Lane"_s);
    edit.show();
    edit.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.selectAll();
    edit.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"12 Quillfeather Lane"_s);
    edit.close();
    m_running->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_running->window));
}

void TestExits::aRequestIsCopiedAndPrintedWithoutIt()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"cover"_s, {}}));
    static const QRegularExpression copies(u"\\.copy$"_s);
    auto *copy = m_running->window.findChildren<QPushButton *>(copies).value(0);
    QVERIFY(copy);
    auto *print = m_running->window.findChild<QPushButton *>(
        copy->objectName().replace(u".copy"_s, u".print"_s));
    QVERIFY(print);
    copy->click();
    QVERIFY(answer(false));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"A bed for"_s));
    QVERIFY(!tells(QGuiApplication::clipboard()->text()));
    print->click();
    QVERIFY(!m_running->window.findChild<QPrintPreviewDialog *>());
    QVERIFY(answer(false));
    const QString paper = printed();
    QVERIFY(paper.contains(u"A bed for"_s));
    QVERIFY(!tells(paper));
}

void TestExits::theDueDatesNeverTell()
{
    const auto known = m_running->workspace.knownCase(m_family);
    const QList<DueRow> rows =
        dueRows(*known, m_running->workspace.situation(), record().get());
    QVERIFY(std::any_of(
        rows.begin(), rows.end(), [](const DueRow &row) { return tells(row.what); }));
    for (const bool names : {false, true}) {
        QString file = QString::fromUtf8(dueCalendar(rows, names, 0));
        file.remove(u"\r\n "_s); // folded lines
        QVERIFY(!tells(file));
    }
}

void TestExits::noTitleTells()
{
    for (const FamilyTabInfo &tab : familyTabs()) {
        QVERIFY(m_running->go({u"family"_s, m_family, tab.id, {}}));
        for (const QWidget *window : QApplication::topLevelWidgets())
            QVERIFY(!tells(window->windowTitle()));
    }
}

QTEST_MAIN(TestExits)
#include "tst_exits.moc"
