// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/assessment/assessmenttab.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/form/halfwritten.h"
#include "ui/form/settledday.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytab.h"
#include "ui/note/notedialog.h"
#include "ui/plan/goalcard.h"
#include "ui/plan/planactions.h"
#include "ui/taf/tafpage.h"
#include "ui/taf/tafview.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/messagestrip.h"
#include "workflow/recordtaf.h"
#include "workflow/takeupffa.h"
#include "workflow/writeassessment.h"
#include "workspace/waiting.h"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const QDate thursday(2019, 6, 20);
const QDate monday(2019, 6, 24);
} // namespace

/// What is typed where there is a page, a dialog or a box of its own: kept, with its days, found
/// again, discarded and brought back.
class TestKept : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void yesterdayIsStillThatDayAfterTheWeekend();
    void wordsForADayAreSettledByTheDayTheyWereTypedOn_data();
    void wordsForADayAreSettledByTheDayTheyWereTypedOn();
    void aDiscardedNoteComesBack();
    void aDiscardedWorryComesBack();
    void aDiscardedTafComesBackAndIsMarkedOnMeetings();
    void aDiscardedFamilyToTakeUpComesBack();
    void aDiscardedAssessmentComesBack();
    void aDoubleClickOnDiscardLosesNothing();
    void everyHalfWrittenThingIsAnnounced();
    void aWorryIsOpenAgainAfterTheLock();
    void aCorrectionIsKeptThroughTheLock();
    void aReasonIsKeptWhenAnotherEntryIsLookedAt();
    void aSentenceAboutAnActionIsKeptThroughTheLock();
    void aFieldOfTheSettingsIsKeptThroughTheLock();
    void aNoteThatGoesToAnotherFamilyTakesItsDraftAlong();

private:
    void open(QDate day)
    {
        m_running.reset();
        m_running = std::make_unique<Running>(m_folder->filePath(u"store"_s), day);
        QVERIFY(m_running->enter());
        m_family = m_running->caseNamed(u"Okafor"_s);
    }
    void lockAndUnlock()
    {
        m_running->controller.lock();
        QVERIFY(m_running->window.isLocked());
        m_running->window.activateWindow();
        QVERIFY(m_running->enter());
    }
    /// What is to be seen of that name, wherever it is.
    template <class T = QWidget>
    static T *seen(const QString &name)
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return qobject_cast<T *>(widget);
        }
        return nullptr;
    }
    static void press(const QString &name)
    {
        QTRY_VERIFY2(seen<QPushButton>(name), qPrintable(name));
        seen<QPushButton>(name)->click();
    }
    static QString textIn(const QString &name)
    {
        const auto *edit = seen<QPlainTextEdit>(name);
        const auto *line = edit ? nullptr : seen<QLineEdit>(name);
        return edit ? edit->toPlainText() : line ? line->text() : QString();
    }
    QString said() const { return m_running->window.messages()->text(); }
    /// The words are discarded, said so, and brought back.
    void discardAndUndo(const QString &button, const QString &sentence)
    {
        press(button);
        QTRY_COMPARE(said(), sentence);
        press(u"messageAction"_s);
    }
    void openTaf()
    {
        m_running->controller.openForm({QLatin1String(RecordTaf::id), m_family, {}, {}});
        QVERIFY(QTest::qWaitFor([this] { return m_running->controller.isSettled(); }, 20'000));
        QCOMPARE(m_running->window.page(), u"taf"_s);
    }
    TafDraft taf() const { return m_running->window.find<TafPage>()->view()->draft(); }

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_family;
};

void TestKept::initTestCase()
{
    QVERIFY(makeDemoStore(m_made.filePath(u"store"_s)));
}

void TestKept::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString store = m_folder->filePath(u"store"_s);
    QVERIFY(QDir().mkpath(store));
    QDirIterator files(m_made.filePath(u"store"_s), QDir::Files);
    while (files.hasNext()) {
        files.next();
        QVERIFY(QFile::copy(files.filePath(), store + u'/' + files.fileName()));
    }
    open(thursday);
}

void TestKept::cleanup()
{
    m_running.reset();
}

void TestKept::yesterdayIsStillThatDayAfterTheWeekend()
{
    Running &r = *m_running;
    r.controller.openForm({u"writeNote"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"noteWhen"_s));
    QTRY_VERIFY(seen<QLineEdit>(u"noteWhen"_s));
    seen<QLineEdit>(u"noteWhen"_s)->setText(u"yesterday 3.15pm"_s);
    seen<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
    QTest::keyClick(r.note(), Qt::Key_Escape);
    QTRY_VERIFY(!r.note());
    r.controller.openForm({u"raiseConcern"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"concernWhat"_s));
    seen<QPlainTextEdit>(u"concernWhat"_s)->setPlainText(u"A bruise"_s); // "today", by the form
    press(u"concernClose"_s);
    openTaf();
    QTRY_VERIFY(seen<QLineEdit>(u"taf.whenText"_s));
    seen<QLineEdit>(u"taf.whenText"_s)->setText(u"today 3.15pm"_s);
    QVERIFY(r.window.findChild<QLineEdit *>(u"taf.nextText"_s));
    QVERIFY(r.window.findChild<QLineEdit *>(u"taf.work.0.dueText"_s));
    r.window.findChild<QLineEdit *>(u"taf.nextText"_s)->setText(u"+3w"_s);
    r.window.findChild<QLineEdit *>(u"taf.work.0.dueText"_s)->setText(u"+1w"_s);
    r.window.findChild<QPlainTextEdit *>(u"taf.work.0.what"_s)->setPlainText(u"Ring the GP"_s);
    r.controller.openForm({QLatin1String(TakeUpFfa::id), {}, {}, {}});
    QTRY_VERIFY(seen(u"children.0.born"_s));
    QTest::keyClicks(seen(u"children.0.name"_s), u"Ella Reed"_s);
    QTest::keyClicks(seen(u"children.0.born"_s), u"yesterday"_s);
    QTRY_VERIFY(r.controller.drafts().find(QLatin1String(TakeUpFfa::id), {}));

    open(monday);
    Running &later = *m_running;
    later.controller.openForm({u"writeNote"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"noteWhen"_s));
    QCOMPARE(textIn(u"noteWhen"_s), u"Wed 19 June 2019, 3.15pm"_s);
    QTest::keyClick(later.note(), Qt::Key_Escape);
    QTRY_VERIFY(!later.note());
    later.controller.openForm({u"raiseConcern"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"concernWhen"_s));
    QCOMPARE(textIn(u"concernWhen"_s), u"Thu 20 June 2019"_s);
    press(u"concernClose"_s);
    openTaf();
    QCOMPARE(taf().when, u"Thu 20 June 2019, 3.15pm"_s);
    QCOMPARE(taf().next, u"Thu 11 July 2019"_s);
    QCOMPARE(taf().work.first().due, u"Thu 27 June 2019"_s);
    later.controller.openForm({QLatin1String(TakeUpFfa::id), {}, {}, {}});
    QTRY_VERIFY(seen(u"children.0.born"_s));
    QTRY_COMPARE(textIn(u"children.0.name"_s), u"Ella Reed"_s);
    QVERIFY2(textIn(u"children.0.born"_s).contains(u"19 June"_s),
        qPrintable(textIn(u"children.0.born"_s)));
}

void TestKept::wordsForADayAreSettledByTheDayTheyWereTypedOn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("withTime");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a word") << u"yesterday"_s << true << u"Wed 19 June 2019"_s;
    QTest::newRow("with a time") << u"today, 3.15pm"_s << true << u"Thu 20 June 2019, 3.15pm"_s;
    QTest::newRow("a time alone") << u"3.15pm"_s << true << u"Thu 20 June 2019, 3.15pm"_s;
    QTest::newRow("a weekday") << u"Tuesday"_s << false << u"Tue 18 June 2019"_s;
    QTest::newRow("so many weeks") << u"-3w"_s << false << u"Thu 30 May 2019"_s;
    QTest::newRow("without a year") << u"12/6"_s << false << u"Wed 12 June 2019"_s;
    QTest::newRow("half a date") << u"12/"_s << true << u"12/"_s;
    QTest::newRow("with half a time") << u"today 3."_s << true << u"Thu 20 June 2019 3."_s;
    QTest::newRow("no date") << u"when she rang"_s << true << u"when she rang"_s;
    QTest::newRow("nothing") << QString() << true << QString();
}

void TestKept::wordsForADayAreSettledByTheDayTheyWereTypedOn()
{
    QFETCH(QString, typed);
    QFETCH(bool, withTime);
    QFETCH(QString, shown);
    QCOMPARE(settledDay(typed, thursday, monday, Lean::Past, withTime), shown);
    QCOMPARE(settledDay(typed, monday, monday, Lean::Past, withTime), typed);
    QCOMPARE(settledDay(shown, monday, monday.addDays(9), Lean::Past, withTime), shown);
}

void TestKept::aDiscardedNoteComesBack()
{
    m_running->controller.openForm({u"writeNote"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"noteHappened"_s));
    seen<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
    seen<QLineEdit>(u"noteWhen"_s)->setText(u"12/"_s);
    discardAndUndo(u"noteDiscard"_s, u"Okafor family · Note discarded."_s);
    QTRY_COMPARE(textIn(u"noteHappened"_s), u"Mum opened"_s);
    QCOMPARE(textIn(u"noteWhen"_s), u"12/"_s);
}

void TestKept::aDiscardedWorryComesBack()
{
    m_running->controller.openForm({u"raiseConcern"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"concernWhat"_s));
    seen<QPlainTextEdit>(u"concernWhat"_s)->setPlainText(u"A bruise"_s);
    discardAndUndo(u"concernDiscard"_s, u"Okafor family · Worry discarded."_s);
    QTRY_COMPARE(textIn(u"concernWhat"_s), u"A bruise"_s);
}

void TestKept::aDiscardedTafComesBackAndIsMarkedOnMeetings()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"meetings"_s, {}}));
    openTaf();
    m_running->window.findChild<QPlainTextEdit *>(u"taf.happened"_s)->setPlainText(u"All came"_s);
    press(u"taf.discard"_s);
    QTRY_COMPARE(said(), u"Okafor family · What you typed for this TAF is discarded."_s);
    QTRY_COMPARE(m_running->window.page(), u"family"_s);
    QVERIFY(!seen(u"meetings.begun"_s));
    press(u"messageAction"_s);
    QTRY_COMPARE(taf().happened, u"All came"_s);
    press(u"taf.leave"_s);
    QTRY_VERIFY(seen(u"meetings.begun"_s));
    press(u"meetings.goOn"_s);
    QTRY_COMPARE(taf().happened, u"All came"_s);
}

void TestKept::aDiscardedFamilyToTakeUpComesBack()
{
    m_running->controller.openForm({QLatin1String(TakeUpFfa::id), {}, {}, {}});
    QTRY_VERIFY(seen(u"children.0.name"_s));
    QTest::keyClicks(seen(u"family.0.name"_s), u"Reed"_s);
    QTest::keyClicks(seen(u"children.0.name"_s), u"Ella Reed"_s);
    press(u"takeUpDiscard"_s);
    QTRY_COMPARE(said(), u"What you typed of the Reed family is discarded."_s);
    QCOMPARE(textIn(u"children.0.name"_s), QString());
    press(u"messageAction"_s);
    QTRY_COMPARE(textIn(u"children.0.name"_s), u"Ella Reed"_s);
}

void TestKept::aDiscardedAssessmentComesBack()
{
    // One that is still being written.
    CaseId writing;
    for (const KnownCase &line : m_running->workspace.cases()) {
        const auto record = waitFor(m_running->workspace.record(line.id));
        QVERIFY_OK(record);
        const Assessment *known = CaseRecord::only((*record)->assessment);
        if (!(*record)->isClosed() && !(known && known->finalisedOn.isValid()))
            writing = line.id;
    }
    QVERIFY(!writing.isNull());
    m_running->controller.openForm({QLatin1String(WriteAssessment::id), writing, {}, {}});
    // The same one each time: widgets made anew stand in another order.
    QString name;
    const auto field = [&name]() -> QPlainTextEdit * {
        for (QWidget *widget : QApplication::allWidgets()) {
            auto *edit = qobject_cast<QPlainTextEdit *>(widget);
            if (edit && edit->isVisible() && edit->objectName().startsWith(u"assessment.")
                && (name.isEmpty() || edit->objectName() == name))
                return edit;
        }
        return nullptr;
    };
    QTRY_VERIFY(field());
    name = field()->objectName();
    const QString before = field()->toPlainText();
    field()->setPlainText(u"She likes to swim"_s);
    press(u"assessment.discard"_s);
    QTRY_COMPARE(said(),
        m_running->workspace.knownCase(writing)->line->family
            + u" family · What you typed into the assessment is discarded."_s);
    // It is made anew, and shown by the event loop.
    QTRY_VERIFY(field() && field()->toPlainText() == before);
    press(u"messageAction"_s);
    QTRY_VERIFY(field() && field()->toPlainText() == u"She likes to swim"_s);
}

void TestKept::aDoubleClickOnDiscardLosesNothing()
{
    m_running->controller.openForm({u"recordDiscussion"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"edit.discussion.about"_s));
    seen<QPlainTextEdit>(u"edit.discussion.about"_s)->setPlainText(u"the summer"_s);
    const QPointer<QWidget> button = seen(u"formDiscard"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    if (button)
        QTest::mouseDClick(button, Qt::LeftButton);
    QTRY_VERIFY(said().contains(u"discarded"_s));
    press(u"messageAction"_s);
    QTRY_COMPARE(textIn(u"edit.discussion.about"_s), u"the summer"_s);
}

void TestKept::everyHalfWrittenThingIsAnnounced()
{
    m_running->controller.openForm({u"writeNote"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"noteHappened"_s));
    seen<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
    press(u"noteClose"_s);
    QTRY_VERIFY(seen<QLabel>(u"halfWrittenText"_s));
    QCOMPARE(seen<QLabel>(u"halfWrittenText"_s)->text(),
        u"Half written: “Write a case note” for the Okafor family"_s);
    m_running->controller.openForm({u"recordDiscussion"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"edit.discussion.about"_s));
    seen<QPlainTextEdit>(u"edit.discussion.about"_s)->setPlainText(u"the summer"_s);
    press(u"formClose"_s);
    QTRY_COMPARE(seen<QLabel>(u"halfWrittenText"_s)->text(), u"Half written: 2"_s);

    lockAndUnlock();
    QTRY_COMPARE(said(), u"Half written: 2. What you typed is kept."_s);
    press(u"messageAction"_s);
    QTRY_VERIFY(seen(u"halfWrittenDialog"_s));
    press(u"goOn.1"_s);
    QTRY_COMPARE(textIn(u"noteHappened"_s), u"Mum opened"_s);
    press(u"noteClose"_s);
    press(u"goOnWriting"_s);
    press(u"goOn.1"_s);
    QTRY_COMPARE(textIn(u"edit.discussion.about"_s), u"the summer"_s);
}

void TestKept::aWorryIsOpenAgainAfterTheLock()
{
    m_running->controller.openForm({u"raiseConcern"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"concernWhat"_s));
    seen<QPlainTextEdit>(u"concernWhat"_s)->setPlainText(u"A bruise"_s);
    lockAndUnlock();
    QTRY_COMPARE(textIn(u"concernWhat"_s), u"A bruise"_s);
}

void TestKept::aCorrectionIsKeptThroughTheLock()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"history"_s, {}}));
    QTRY_VERIFY(seen(u"historyCorrect"_s));
    press(u"historyCorrect"_s);
    QTRY_VERIFY(seen(u"historyReason"_s));
    seen<QPlainTextEdit>(u"historyReason"_s)->setPlainText(u"It was the other day"_s);
    lockAndUnlock();
    QTRY_VERIFY(said().contains(u"What you typed is kept"_s));
    press(u"messageAction"_s);
    QTRY_COMPARE(textIn(u"historyReason"_s), u"It was the other day"_s);
    QVERIFY(seen(u"correctionWhich"_s));
    discardAndUndo(u"historyNo"_s, u"Okafor family · Correction discarded."_s);
    QTRY_COMPARE(textIn(u"historyReason"_s), u"It was the other day"_s);
}

void TestKept::aReasonIsKeptWhenAnotherEntryIsLookedAt()
{
    QVERIFY(m_running->go({u"family"_s, m_family, u"history"_s, {}}));
    press(u"historyUndo"_s);
    QTRY_VERIFY(seen(u"historyReason"_s));
    seen<QPlainTextEdit>(u"historyReason"_s)->setPlainText(u"Written twice"_s);
    auto *list = seen<QListView>(u"historyList"_s);
    const QModelIndex first = list->currentIndex();
    list->setCurrentIndex(first.siblingAtRow(first.row() + 1));
    QTRY_VERIFY(!seen(u"historyReason"_s));
    list->setCurrentIndex(first);
    QTRY_COMPARE(textIn(u"historyReason"_s), u"Written twice"_s);
}

void TestKept::aSentenceAboutAnActionIsKeptThroughTheLock()
{
    const auto record = waitFor(m_running->workspace.record(m_family));
    QVERIFY_OK(record);
    ObjectId open;
    for (const Action &action : (*record)->actions) {
        if (action.isOpen() && open.isNull())
            open = action.id;
    }
    QVERIFY(!open.isNull());
    QVERIFY(m_running->go({u"family"_s, m_family, u"plan"_s, open}));
    QWidget *actions = QApplication::focusWidget();
    QVERIFY(qobject_cast<PlanActions *>(actions));
    QTest::keyClick(actions, Qt::Key_X);
    auto *said = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(said);
    const QString name = said->objectName();
    QTest::keyClicks(said, u"No places left"_s);
    lockAndUnlock();
    QTRY_VERIFY(this->said().contains(u"What you typed is kept"_s));
    press(u"messageAction"_s);
    QTRY_COMPARE(textIn(name), u"No places left"_s);
}

void TestKept::aFieldOfTheSettingsIsKeptThroughTheLock()
{
    QVERIFY(m_running->go({u"settings"_s, {}, u"me"_s, {}}));
    QTRY_VERIFY(seen(u"dataLeadDay"_s));
    QTest::keyClicks(seen(u"dataLeadDay"_s), u"yesterday"_s);
    lockAndUnlock();
    QVERIFY(m_running->go({u"settings"_s, {}, u"me"_s, {}}));
    QTRY_COMPARE(textIn(u"dataLeadDay"_s), u"yesterday"_s);
    open(monday);
    QVERIFY(m_running->go({u"settings"_s, {}, u"me"_s, {}}));
    QTRY_COMPARE(textIn(u"dataLeadDay"_s), u"Wed 19 June 2019"_s);
    press(u"keepDataLead"_s);
    QTRY_COMPARE(textIn(u"dataLeadDay"_s), QString());
    QTRY_VERIFY(m_running->controller.drafts().all().isEmpty());
}

void TestKept::aNoteThatGoesToAnotherFamilyTakesItsDraftAlong()
{
    m_running->controller.openForm({u"writeNote"_s, m_family, {}, {}});
    QTRY_VERIFY(seen(u"noteHappened"_s));
    seen<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
    QTRY_VERIFY(m_running->controller.drafts().find(u"writeNote"_s, m_family));
    const CaseId other = m_running->workspace.cases().last().id;
    QVERIFY(other != m_family);
    Q_EMIT m_running->note()->familyWanted(other);
    QTRY_VERIFY(m_running->controller.drafts().find(u"writeNote"_s, other));
    QVERIFY(!m_running->controller.drafts().find(u"writeNote"_s, m_family));
    QCOMPARE(textIn(u"noteHappened"_s), u"Mum opened"_s);
}

QTEST_MAIN(TestKept)
#include "tst_kept.moc"
