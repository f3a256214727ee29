// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/taf/tafcommand.h"
#include "ui/taf/tafpage.h"
#include "ui/taf/tafsetup.h"
#include "ui/taf/tafview.h"
#include "ui/taf/workfields.h"
#include "ui/tray/trayview.h"
#include "ui/widgets/answerstrip.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "workflow/changepeople.h"
#include "workflow/changeplan.h"
#include "workflow/givecopy.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"
#include "workspace/waiting.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// The day of Fran's third meeting.
const QDate thatDay(2019, 7, 17);

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void typeHere(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString focusName()
{
    const QWidget *now = QApplication::focusWidget();
    return now ? now->objectName() : QString();
}

/// Whether any widget that is seen shows a text.
bool isSeen(const QString &text)
{
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *edit = qobject_cast<const QPlainTextEdit *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && label->text().contains(text)) || (edit && edit->toPlainText().contains(text))
            || (button && button->text().contains(text)))
            return true;
    }
    return false;
}

QStringList actionsDropped(const CaseRecord &record)
{
    QStringList dropped;
    for (const Action &action : record.actions) {
        if (action.status == u"dropped")
            dropped.append(action.what + u": "_s + action.droppedWhy);
    }
    return dropped;
}
} // namespace

/// A TAF typed while it runs, on a real store.
class TestTaf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aWholeMeetingIsTypedByKeyboardAlone();
    void tabGoesThroughAPartOfTheMeetingBeforeItLeavesIt();
    void aPartThatIsClickedIsReadyToTypeIn();
    void anActionIsChangedInItsWordsItsOwnerAndItsDay();
    void whoDoesItIsTypedAsTheyAreCalled();
    void twoOfOneNameAreToldApartAndNeverTheFirst();
    void droppingAnActionAsksWhy();
    void aStrayLetterChangesNobodysAttendance();
    void whatIsFilledInIsSaidOnlyWhereSomethingIs();
    void aTafPlannedForLaterIsAskedAfter_data();
    void aTafPlannedForLaterIsAskedAfter();
    void whatIsPlannedFarAheadIsNotAskedAfter();
    void whoDiscardsIsBackWhereTheyCameFrom();
    void aWrongDateIsSaidAtItsField();
    void meetingViewHidesOtherFamilies();
    void aHiddenAddressIsNotReadByWhoeverLooksOn();
    void theWindowIsAsHighAfterAMeetingAsBefore();
    void whatIsTypedSurvivesALock();
    void whatIsTypedSurvivesAKill();
    void anUndoneMeetingIsThereToBeTypedOn();
    void aMeetingWrittenAgainStaysSavedWhenItsCopyIsGiven();
    void whatWasChangedMeanwhileIsShown();

private:
    [[nodiscard]] bool open(Running &r);

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString store() const { return m_folder->filePath(u"store"_s); }
};

void TestTaf::initTestCase()
{
    QVERIFY(makeDemoStore(m_made.filePath(u"store"_s)));
}

void TestTaf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(store()));
    QDirIterator files(m_made.filePath(u"store"_s), QDir::Files);
    while (files.hasNext()) {
        files.next();
        QVERIFY(QFile::copy(files.filePath(), store() + u'/' + files.fileName()));
    }
}

bool TestTaf::open(Running &r)
{
    if (!r.enter())
        return false;
    r.controller.openForm({QLatin1String(RecordTaf::id), r.caseNamed(u"Okafor"_s), {}, {}});
    return QTest::qWaitFor([&r] { return r.controller.isSettled(); }, 20'000)
        && r.window.page() == u"taf"_s;
}

void TestTaf::aWholeMeetingIsTypedByKeyboardAlone()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    // Who is here: those of last time are filled in, Fran is not, and she is first asked about.
    QCOMPARE(focusName(), u"answer.present"_s);
    press(Qt::Key_P);
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(view->part(), TafPart::SinceLastTime);
    typeHere(u"Joy went to the doctor."_s);
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(view->part(), TafPart::Actions);
    const TafDraft before = view->draft();
    QVERIFY(before.reviews.size() >= 4);
    press(Qt::Key_D);
    press(Qt::Key_Return);
    press(Qt::Key_G);
    press(Qt::Key_Tab);
    typeHere(u"Eleven of twelve."_s);
    press(Qt::Key_Return);
    press(Qt::Key_C);
    press(Qt::Key_Return);
    QVERIFY(focusName().endsWith(u".note"_s));
    typeHere(u"Thursdays now."_s);
    press(Qt::Key_Return);
    press(Qt::Key_X);
    press(Qt::Key_Return);
    QVERIFY(focusName().endsWith(u".note"_s));
    typeHere(u"Nan is tired."_s);
    press(Qt::Key_4, Qt::AltModifier);
    typeHere(u"I want swimming."_s);
    press(Qt::Key_5, Qt::AltModifier);
    typeHere(u"I am less afraid of August."_s);
    press(Qt::Key_6, Qt::AltModifier);
    typeHere(u"Fridays."_s);
    press(Qt::Key_7, Qt::AltModifier);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    press(Qt::Key_8, Qt::AltModifier);
    typeHere(u"Ring the swimming pool"_s);
    press(Qt::Key_Tab);
    typeHere(u"Tom Ellis"_s);
    press(Qt::Key_Tab);
    typeHere(u"+2w"_s);
    press(Qt::Key_9, Qt::AltModifier);
    typeHere(u"24/7, 3.30pm"_s);
    press(Qt::Key_0, Qt::AltModifier);
    press(Qt::Key_G);
    QCOMPARE(r.find("taf.ehmBy")->property("text").toString(),
        u"In EHM by Mon 22 Jul (3 working days)"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(view->isSaved(), qPrintable(r.find("tafProblem")->property("text").toString()));
    QVERIFY(r.window.messages()->text().contains(u"Mon 22 Jul"_s));
    // Its parts are out of sight now, and take no keyboard.
    QTRY_VERIFY(!focusName().isEmpty());
    const QString there = focusName();
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(focusName(), there);

    const auto record = waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    const QList<const Meeting *> held = (*record)->meetingsHeld();
    QCOMPARE(held.size(), 3);
    const Meeting &taf = *held.last();
    QCOMPARE(taf.heldOn, thatDay);
    QCOMPARE(taf.happened, u"Joy went to the doctor."_s);
    QCOMPARE(taf.worriedAbout, u"Fridays."_s);
    QCOMPARE(taf.needsMet, u"partly"_s);
    QCOMPARE(taf.decision, u"stayOpen"_s);
    QCOMPARE(taf.nextOn, QDate(2019, 7, 24));
    QVERIFY((*record)->nextPlanned());
    QCOMPARE((*record)->nextPlanned()->time, QTime(15, 30));
    QVERIFY(actionsDropped(**record).last().endsWith(u"Nan is tired."_s));
    const Action &work = (*record)->actions.last();
    QCOMPARE(work.what, u"Ring the swimming pool"_s);
    QVERIFY(!work.member.isNull());
    QCOMPARE(work.dueOn, QDate(2019, 7, 31));
    QCOMPARE((*record)->copiesGiven.last().meeting, taf.id);
    const auto drafts = waitFor(r.workspace.drafts());
    QVERIFY_OK(drafts);
    QVERIFY(drafts->isEmpty());
}

void TestTaf::theWindowIsAsHighAfterAMeetingAsBefore()
{
    Running r(store(), thatDay);
    r.window.resize(1280, 688); // 720 with its frame
    QVERIFY(r.enter());
    for (const QString &family : {u"Harris–Lowe"_s, u"Okafor"_s}) {
        r.controller.openForm({QLatin1String(RecordTaf::id), r.caseNamed(family), {}, {}});
        QTRY_COMPARE(r.window.page(), u"taf"_s);
        QVERIFY(QTest::qWaitFor([&r] { return r.controller.isSettled(); }, 20'000));
        qobject_cast<QPushButton *>(r.find("taf.leave"))->click();
        QTRY_COMPARE(r.window.page(), u"family"_s);
        QVERIFY(QTest::qWaitFor([&r] { return r.controller.isSettled(); }, 20'000));
        QCOMPARE(r.window.size(), QSize(1280, 688));
    }
}

void TestTaf::tabGoesThroughAPartOfTheMeetingBeforeItLeavesIt()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    TafView *view = r.window.find<TafPage>()->view();
    const auto *sections = view->findChild<FittingStack *>();
    const auto *save = view->findChild<QWidget *>(u"taf.save"_s);
    auto *leave = view->findChild<QWidget *>(u"taf.leave"_s);
    for (int part = 0; part < tafParts; ++part) {
        view->showPart(TafPart(part));
        const QWidget *section = sections->widget(part);
        leave->setFocus();
        const QList<QWidget *> order = reach::tabOrder();
        qsizetype first = 0;
        while (first < order.size() && !section->isAncestorOf(order[first]))
            ++first;
        qsizetype end = first;
        while (end < order.size() && section->isAncestorOf(order[end]))
            ++end;
        QVERIFY(end > first);
        for (qsizetype i = end; i < order.size(); ++i)
            QVERIFY2(!section->isAncestorOf(order[i]), qPrintable(order[i]->objectName()));
        QVERIFY(order.indexOf(save) > first);
    }
}

void TestTaf::aPartThatIsClickedIsReadyToTypeIn()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    QTest::mouseClick(r.find("part.8"), Qt::LeftButton);
    QCOMPARE(focusName(), u"taf.work.0.what"_s);
    QTest::mouseClick(r.find("part.2"), Qt::LeftButton);
    QCOMPARE(focusName(), u"taf.happened"_s);
}

void TestTaf::anActionIsChangedInItsWordsItsOwnerAndItsDay()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    press(Qt::Key_3, Qt::AltModifier);
    const ObjectId id = view->draft().reviews.first().action;
    const auto record = [&r] { return waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s))); };
    const auto before = record();
    QVERIFY_OK(before);
    const Action was = *CaseRecord::find((*before)->actions, id);
    auto *what = r.window.findChild<QPlainTextEdit *>(u"taf.review.0.what"_s);
    QVERIFY(what && !what->isVisible());
    press(Qt::Key_C);
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"taf.review.0.note"_s);
    typeHere(u"Ben offered."_s);
    QVERIFY(what->isVisible());
    QCOMPARE(what->toPlainText(), was.what);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"taf.review.0.what"_s);
    what->selectAll();
    typeHere(u"Swim on Saturdays"_s);
    press(Qt::Key_Tab);
    typeHere(u"Uncle Ben"_s);
    // It was done again and again; it has a day now.
    QVERIFY(was.ongoing);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"taf.review.0.ongoing"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Backtab, Qt::ShiftModifier); // its calendar
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"taf.review.0.dueText"_s);
    typeHere(u"never"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"taf.review.0.dueText"_s);
    QVERIFY(!view->isSaved());
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
    typeHere(u"+2w"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(view->isSaved(), qPrintable(r.find("tafProblem")->property("text").toString()));
    const auto after = record();
    QVERIFY_OK(after);
    const Action now = *CaseRecord::find((*after)->actions, id);
    QCOMPARE(now.what, u"Swim on Saturdays"_s);
    QCOMPARE(now.owner, u"Uncle Ben"_s);
    QVERIFY(!now.mine && now.member.isNull() && now.person.isNull());
    QCOMPARE(now.dueOn, QDate(2019, 7, 31));
    QCOMPARE(now.goal, was.goal);
    QVERIFY(now.isOpen());
    QCOMPARE((*after)->actions.size(), (*before)->actions.size());
    QCOMPARE((*after)->actionReviews.last().outcome, u"changed"_s);
}

void TestTaf::whoDoesItIsTypedAsTheyAreCalled()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId family = r.caseNamed(u"Okafor"_s);
    const auto record = waitFor(r.workspace.record(family));
    QVERIFY_OK(record);
    const auto known = r.workspace.knownCase(family);
    QVERIFY(known);
    const Situation situation = r.workspace.situation();
    const auto newId = [&r] { return r.workspace.newId(); };
    const TafSetup setup = tafSetup(**record, *known->facts, situation, newId(), u"Asha Patel"_s);
    TafDraft draft = tafBeginning(**record, situation, setup);
    for (const QString &who :
        {u"me"_s, u"asha patel"_s, u"Grace Okafor"_s, u"tom ellis"_s, u"Ben"_s})
        draft.work.append({u"Ring the pool"_s, who, {}, false, {}});
    const auto command = tafCommand(draft, setup, **record, newId);
    QVERIFY(command);
    const QList<Action> &made = command->taf.actions;
    QCOMPARE(made.size(), 5);
    QVERIFY(made[0].mine && made[1].mine);
    const Person *nan = CaseRecord::find((*record)->people, made[2].person);
    QVERIFY(nan && nan->firstName == u"Grace");
    const TeamMember *tom = CaseRecord::find((*record)->team, made[3].member);
    QVERIFY(tom && tom->name == u"Tom Ellis");
    QCOMPARE(made[4].owner, u"Ben"_s);
}

void TestTaf::twoOfOneNameAreToldApartAndNeverTheFirst()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId family = r.caseNamed(u"Okafor"_s);
    const auto read = waitFor(r.workspace.record(family));
    QVERIFY_OK(read);
    CaseRecord record = **read;
    const auto newId = [&r] { return r.workspace.newId(); };
    Person father, son;
    father.id = newId();
    son.id = newId();
    father.firstName = son.firstName = u"Jan"_s;
    father.lastName = son.lastName = u"Okafor"_s;
    father.born = QDate(1975, 2, 1);
    son.born = QDate(2007, 5, 4);
    son.child = true;
    record.people += {father, son};
    const auto known = r.workspace.knownCase(family);
    QVERIFY(known);
    const TafSetup setup =
        tafSetup(record, *known->facts, r.workspace.situation(), newId(), u"Asha Patel"_s);
    QStringList offered;
    for (const TafOwner &owner : setup.owners)
        offered.append(owner.name);
    QCOMPARE(offered.removeDuplicates(), 0);
    QVERIFY(offered.contains(u"Jan Okafor (44)"_s) && offered.contains(u"Jan Okafor (12)"_s));

    // Chosen in the list, it is kept by its id, through the draft as well.
    WorkFields fields(setup, u"work.0."_s, false, nullptr);
    auto *box = fields.findChild<QComboBox *>(u"taf.work.0.owner"_s);
    QVERIFY(box);
    fields.setWork({u"Ring the pool"_s, {}, {}, true, {}});
    box->setCurrentIndex(box->findText(u"Jan Okafor (12)"_s));
    TafDraft draft = tafBeginning(record, r.workspace.situation(), setup);
    draft.work = {fields.work()};
    const TafDraft kept = TafDraft::fromJson(draft.toJson());
    const auto command = tafCommand(kept, setup, record, newId);
    QVERIFY(command);
    QCOMPARE(command->taf.actions.last().person, son.id);

    // Typed as both are called, it is asked.
    draft.work = {{u"Ring the pool"_s, u"Jan"_s, {}, true, {}}};
    const auto asked = tafCommand(draft, setup, record, newId);
    QVERIFY(!asked);
    QCOMPARE(asked.error().field, u"work.0.owner"_s);
    QVERIFY(asked.error().sentence.contains(u"Jan Okafor (44) or Jan Okafor (12)"_s));
}

void TestTaf::droppingAnActionAsksWhy()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    press(Qt::Key_3, Qt::AltModifier);
    press(Qt::Key_X);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!r.find("tafProblem")->property("text").toString().isEmpty());
    QVERIFY(!view->isSaved());
    QCOMPARE(view->part(), TafPart::Actions);
    QCOMPARE(focusName(), u"taf.review.0.note"_s);
    typeHere(u"It came to nothing."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(view->isSaved());
}

void TestTaf::aStrayLetterChangesNobodysAttendance()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    const TafDraft before = view->draft();
    // Somebody types on in the belief that the keyboard is in a text, and then clicks there.
    for (const auto &strip : r.window.findChildren<AnswerStrip *>()) {
        if (!strip->isVisible() || !strip->objectName().startsWith(u"taf.guest."_s))
            continue;
        strip->focusProxy()->setFocus(Qt::MouseFocusReason);
        typeHere(u"Joy and Nan plan at tea"_s);
        QVERIFY(view->draft() == before);
        QVERIFY(strip->isLooking());
    }
    QTest::mouseClick(r.find("part.2"), Qt::LeftButton);
    QCOMPARE(focusName(), u"taf.happened"_s);
    QVERIFY(view->draft() == before);
}

void TestTaf::whatIsFilledInIsSaidOnlyWhereSomethingIs()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const auto said = [&r] { return r.find("taf.asLastTime")->property("text").toString(); };
    QVERIFY2(said().startsWith(u"Filled in as at TAF 2"_s), qPrintable(said()));
    // A last TAF of which nobody wrote down who came.
    const CaseId id = r.caseNamed(u"Okafor"_s);
    RecordTaf unattended;
    unattended.meeting.id = r.workspace.newId();
    unattended.meeting.heldOn = thatDay.addDays(-1);
    QVERIFY_OK(waitFor(r.workspace.perform(id, Command::of(unattended))));
    qobject_cast<QPushButton *>(r.find("taf.leave"))->click();
    QTRY_COMPARE(r.window.page(), u"family"_s);
    r.controller.openForm({QLatin1String(RecordTaf::id), id, {}, {}});
    QTRY_VERIFY(r.controller.isSettled() && r.window.page() == u"taf"_s);
    QTRY_VERIFY(r.find("tafTitle")->property("text").toString().startsWith(u"TAF 4"_s));
    for (const TafGuest &guest : r.window.find<TafPage>()->view()->draft().guests)
        QVERIFY(guest.how.isEmpty());
    QVERIFY2(!said().contains(u"Filled in"_s), qPrintable(said()));
}

void TestTaf::aTafPlannedForLaterIsAskedAfter_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("cancelled");
    QTest::newRow("it is this one") << TafDraft::isThis << 0 << 0;
    QTest::newRow("it is still to come") << TafDraft::isToCome << 1 << 0;
    QTest::newRow("it is cancelled") << TafDraft::isCancelled << 0 << 1;
}

void TestTaf::aTafPlannedForLaterIsAskedAfter()
{
    QFETCH(QString, answer);
    QFETCH(int, planned);
    QFETCH(int, cancelled);
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId id = r.caseNamed(u"Okafor"_s);
    PlanTaf plan;
    plan.meeting.id = r.workspace.newId();
    plan.meeting.plannedFor = QDate(2019, 7, 22);
    plan.meeting.agenda = u"The summer"_s;
    QVERIFY_OK(waitFor(r.workspace.perform(id, Command::of(plan))));
    QVERIFY(open(r));
    TafView *view = r.window.find<TafPage>()->view();
    QVERIFY(r.find("taf.plannedSaid")->isVisible());
    QVERIFY(r.find("taf.plannedSaid")->property("text").toString().contains(u"22 July"_s));
    // Without an answer it would stand as planned by accident.
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!r.find("tafProblem")->property("text").toString().isEmpty());
    QVERIFY(!view->isSaved());
    QTest::mouseClick(
        r.find("taf.planned")->findChild<QPushButton *>(u"answer."_s + answer), Qt::LeftButton);
    if (answer == TafDraft::isCancelled) {
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), u"taf.plannedWhy"_s);
        typeHere(u"It was held early."_s);
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(view->isSaved(), qPrintable(r.find("tafProblem")->property("text").toString()));
    const auto meetings = [&] {
        const auto record = waitFor(r.workspace.record(id));
        return record ? (*record)->meetings : QList<Meeting>();
    };
    const auto count = [&](bool (Meeting::*is)() const) {
        const QList<Meeting> all = meetings();
        return int(std::count_if(
            all.begin(), all.end(), [is](const Meeting &meeting) { return (meeting.*is)(); }));
    };
    QCOMPARE(count(&Meeting::isPlanned), planned);
    QCOMPARE(count(&Meeting::isCancelled), cancelled);
    const auto record = waitFor(r.workspace.record(id));
    QVERIFY_OK(record);
    const Meeting &held = *(*record)->meetingsHeld().last();
    QCOMPARE(held.heldOn, thatDay);
    QCOMPARE(held.id == plan.meeting.id, answer == TafDraft::isThis);
    if (answer == TafDraft::isThis)
        QCOMPARE(held.agenda, u"The summer"_s);
    // Saving undone, all of it is as it was, and what was typed is there again.
    QTest::mouseClick(r.window.messages()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!view->isSaved());
    QCOMPARE(count(&Meeting::isPlanned), 1);
    QCOMPARE(view->draft().planned, answer);
}

void TestTaf::whatIsPlannedFarAheadIsNotAskedAfter()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    PlanTaf plan;
    plan.meeting.id = r.workspace.newId();
    plan.meeting.plannedFor = thatDay.addDays(35);
    QVERIFY_OK(waitFor(r.workspace.perform(r.caseNamed(u"Okafor"_s), Command::of(plan))));
    QVERIFY(open(r));
    QVERIFY(!r.find("taf.plannedSaid")->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.window.find<TafPage>()->view()->isSaved());
}

void TestTaf::whoDiscardsIsBackWhereTheyCameFrom()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId id = r.caseNamed(u"Okafor"_s);
    for (const Place &from : {Place{u"planner"_s, {}, {}, {}}, Place{u"due"_s, {}, {}, {}},
             Place{u"family"_s, id, u"overview"_s, {}}}) {
        QVERIFY(r.go(from));
        r.controller.openForm({QLatin1String(RecordTaf::id), id, {}, {}});
        QTRY_VERIFY(r.controller.isSettled() && r.window.page() == u"taf"_s);
        press(Qt::Key_2, Qt::AltModifier);
        typeHere(u"Not to be kept."_s);
        qobject_cast<QPushButton *>(r.find("taf.discard"))->click();
        QTRY_COMPARE(r.window.page(), from.page);
        QVERIFY(!r.window.isMeetingView());
        QVERIFY(r.window.messages()->text().contains(u"discarded"_s));
    }
}

void TestTaf::aWrongDateIsSaidAtItsField()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    auto *when = r.window.findChild<QLineEdit *>(u"taf.whenText"_s);
    const QStringList wrongs = {u"31/2"_s, u"tomorrow"_s, u"1 January 2019"_s, u"13/6"_s};
    for (const QString &typed : wrongs) {
        press(Qt::Key_4, Qt::AltModifier);
        when->setText(typed);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(r.find("tafProblem")->isVisible(), qPrintable(typed));
        QTRY_COMPARE(focusName(), u"taf.whenText"_s);
        QCOMPARE(when->text(), typed);
        QVERIFY(!view->isSaved());
        QTRY_VERIFY(r.controller.isSettled());
    }
    when->setText(u"today"_s);
    press(Qt::Key_9, Qt::AltModifier);
    typeHere(u"yesterdayish"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"taf.nextText"_s);
    QVERIFY(!view->isSaved());
}

void TestTaf::meetingViewHidesOtherFamilies()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    QVERIFY(r.window.isMeetingView());
    QVERIFY(!r.window.sidebar()->isVisible());
    QVERIFY(isSeen(u"Okafor"_s));
    for (const KnownCase &other : r.workspace.cases()) {
        if (other.line->family != u"Okafor")
            QVERIFY2(!isSeen(other.line->family), qPrintable(other.line->family));
    }
    // No key leads to another family either.
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(r.window.page(), u"taf"_s);
    QVERIFY(!r.note());
    // A worry is written in one key all the same, about this family and with no other's name.
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(r.controller.concerns()->dialog());
    const auto *families =
        r.controller.concerns()->dialog()->findChild<QComboBox *>(u"concernFamily"_s);
    QCOMPARE(families->count(), 1);
    QVERIFY(families->currentText().contains(u"Okafor"_s));
    r.controller.concerns()->dialog()->reject();
    qobject_cast<QPushButton *>(r.find("taf.leave"))->click();
    QTRY_COMPARE(r.window.page(), u"family"_s);
    QVERIFY(!r.window.isMeetingView());
}

void TestTaf::aHiddenAddressIsNotReadByWhoeverLooksOn()
{
    const auto hidden = u"14 Quillmarsh Row"_s;
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    Household home;
    home.name = u"Joy's new home"_s;
    home.address = hidden;
    home.doNotDisclose = true;
    ChangePeople change;
    change.households = {home};
    Meeting meeting;
    meeting.plannedFor = thatDay;
    meeting.place = hidden;
    Action fetch;
    fetch.what = u"Fetch the bed from 14 Quillmarsh Row"_s;
    fetch.mine = true;
    ChangePlan plan;
    plan.actions = {fetch};
    QVERIFY_OK(waitFor(r.workspace.performAll(
        okafor, {Command::of(change), Command::of(PlanTaf{meeting}), Command::of(plan)})));
    QVERIFY(open(r));
    auto *place = qobject_cast<QLineEdit *>(r.find("taf.place"));
    QVERIFY(place);
    QCOMPARE(place->text(), hidden);
    QCOMPARE(place->echoMode(), QLineEdit::PasswordEchoOnEdit);
    QVERIFY(!isSeen(u"Quillmarsh"_s));
    QVERIFY(isSeen(u"not to be disclosed"_s));
}

void TestTaf::whatIsTypedSurvivesALock()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    press(Qt::Key_2, Qt::AltModifier);
    typeHere(u"Half a sentence about"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(r.window.isLocked());
    QVERIFY(!isSeen(u"Half a sentence"_s));
    QVERIFY(!r.window.find<TafPage>()->view()->draft().happened.contains(u"Half"_s));
    r.unlock();
    QTRY_VERIFY(!r.window.isLocked());
    QTRY_COMPARE(r.window.page(), u"taf"_s);
    QTRY_COMPARE(r.window.find<TafPage>()->view()->draft().happened, u"Half a sentence about"_s);
    QVERIFY(r.window.isMeetingView());
}

void TestTaf::whatIsTypedSurvivesAKill()
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

    Running r(store(), thatDay);
    QVERIFY(r.enter());
    QTRY_VERIFY(r.window.messages()->isVisible());
    QVERIFY(open(r));
    QCOMPARE(r.window.find<TafPage>()->view()->draft().happened, u"Nobody may lose this"_s);
}

void TestTaf::anUndoneMeetingIsThereToBeTypedOn()
{
    Running r(store(), thatDay);
    QVERIFY(open(r));
    const TafView *view = r.window.find<TafPage>()->view();
    press(Qt::Key_2, Qt::AltModifier);
    typeHere(u"Saved too early"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(view->isSaved());
    qobject_cast<QPushButton *>(r.find("messageAction"))->click();
    QTRY_VERIFY(!view->isSaved());
    QCOMPARE(view->draft().happened, u"Saved too early"_s);
    QTRY_VERIFY(r.controller.isSettled());
    const auto record = waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    QCOMPARE((*record)->meetingsHeld().size(), 2);
}

void TestTaf::aMeetingWrittenAgainStaysSavedWhenItsCopyIsGiven()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    const auto before = waitFor(r.workspace.record(okafor));
    QVERIFY_OK(before);
    const ObjectId last = (*before)->meetingsHeld().last()->id;
    r.controller.openForm({QLatin1String(RecordTaf::id), okafor, {}, last.hex()});
    QTRY_COMPARE(r.window.page(), u"taf"_s);
    QTRY_VERIFY(r.controller.isSettled());
    const TafView *view = r.window.find<TafPage>()->view();
    press(Qt::Key_2, Qt::AltModifier);
    typeHere(u" Written again."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(view->isSaved());
    QTRY_VERIFY(r.controller.isSettled());
    GiveCopy give;
    CopyGiven copy;
    copy.meeting = last;
    copy.person = (*before)->people.first().id;
    copy.on = thatDay;
    give.copies.append(copy);
    QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(give))));
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY(view->isSaved());
    qobject_cast<QPushButton *>(r.find("messageAction"))->click(); // Undo of the TAF
    QTRY_VERIFY(!view->isSaved());
    QVERIFY(view->draft().happened.endsWith(u" Written again."_s));
}

void TestTaf::whatWasChangedMeanwhileIsShown()
{
    Running r(store(), thatDay);
    QVERIFY(r.enter());
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    const auto before = waitFor(r.workspace.record(okafor));
    QVERIFY_OK(before);
    const Meeting last = *(*before)->meetingsHeld().last();
    // The form of the last meeting is open while the same meeting is written from elsewhere.
    r.controller.openForm({QLatin1String(RecordTaf::id), okafor, {}, last.id.hex()});
    QTRY_COMPARE(r.window.page(), u"taf"_s);
    QTRY_VERIFY(r.controller.isSettled());
    const TafView *view = r.window.find<TafPage>()->view();
    QCOMPARE(view->draft().happened, last.happened);
    press(Qt::Key_2, Qt::AltModifier);
    typeHere(u" Mine."_s);
    RecordTaf theirs;
    theirs.meeting = last;
    theirs.meeting.happened = u"Theirs."_s;
    QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(theirs))));
    QTRY_VERIFY(r.controller.isSettled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.find("tafClashes")->isVisible());
    QVERIFY(isSeen(u"Theirs."_s));
    QVERIFY(!view->isSaved());
    QTRY_VERIFY(r.controller.isSettled());
    qobject_cast<QPushButton *>(r.find("taf.mine"))->click();
    QTRY_VERIFY(view->isSaved());
    const auto after = waitFor(r.workspace.record(okafor));
    QVERIFY_OK(after);
    QCOMPARE((*after)->meetingsHeld().last()->happened, QString(last.happened + u" Mine."_s));
}

/// What a person did until the power went: types into the form and waits to be killed.
static int typeAndWait(const QString &store)
{
    Running r(store, thatDay);
    if (!r.enter())
        return 1;
    r.controller.openForm({QLatin1String(RecordTaf::id), r.caseNamed(u"Okafor"_s), {}, {}});
    const auto *view = r.window.find<TafPage>()->view();
    if (!QTest::qWaitFor([&r] { return r.controller.isSettled(); }, 20'000))
        return 1;
    press(Qt::Key_2, Qt::AltModifier);
    typeHere(u"Nobody may lose this"_s);
    if (!QTest::qWaitFor([view] { return view->draftState()->text().contains(u"kept "_s); }, 1'500))
        return 2;
    fputs("kept\n", stdout);
    fflush(stdout);
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--type-and-wait") == 0)
        return typeAndWait(QString::fromLocal8Bit(argv[2]));
    TestTaf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_taf.moc"
