// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/due/duewords.h"
#include "ui/form/formspec.h"
#include "ui/note/notedialog.h"
#include "ui/notices/noticewords.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "ui/tray/traywords.h"
#include "ui/widgets/familybox.h"
#include "workflow/openffa.h"
#include "workflow/raiseconcern.h"
#include "workspace/waiting.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Whom a note or a worry is about, and how open worries are told.
class TestWorries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theRowTheTrayMarksByItselfIsNobodysChoice();
    void whatIsTypedInTheChooserChoosesNobody();
    void whoIsLookedAtTakesTheFamilyBeforeAway();
    void aWorryIsOfNobodyWhileAFamilyIsLookedFor();
    void aRowSomebodyChoseIsTheFamily();
    void aRowThatWasMarkedAgainByTheTrayIsNobodysChoice();
    void aFamilysPageIsTheFamily();
    void aWorryIsNotSavedBeforeItsFamilyIsChosen();
    void aWorryAsksOnceWhichChildItIsAbout();
    void aDraftOfAWorryKeepsTheChild();
    void eachOpenWorryHasItsOwnLineEverywhere();
    void aFamilyWithManyWorriesTellsEachOfThem();
    void whomItIsAboutIsThereAfterALock();
    void ofTwoOpenWorriesNoneIsMeantMore();

private:
    [[nodiscard]] QTableView *table() const
    {
        return m_running->tray()->findChild<QTableView *>(u"trayTable"_s);
    }
    [[nodiscard]] ConcernDialog *worry() const
    {
        return m_running->controller.concerns()->dialog();
    }
    /// Ctrl+Shift+W from wherever the window is.
    [[nodiscard]] bool openWorry() const;
    void raise(const QString &what, QDate on, const QString &child, const QString &told = {},
        const QString &name = u"Ferris"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
};

void TestWorries::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString store = m_folder->filePath(u"store"_s);
    {
        Workspace workspace(store, testServices());
        QVERIFY_OK(createKept(workspace));
        for (const auto &[name, children] :
            {std::pair(u"Ferris"_s, QStringList{u"Zofia"_s, u"Jan"_s}),
                std::pair(u"Okafor"_s, QStringList{u"Fran"_s})}) {
            OpenFfa open;
            open.family.name = name;
            Person mother;
            mother.firstName = u"Mum of "_s + name;
            open.people = {mother};
            for (const QString &child : children) {
                Person person;
                person.firstName = child;
                person.child = true;
                open.people.append(person);
            }
            QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
        }
        workspace.lock();
    }
    m_running = std::make_unique<Running>(store);
    QVERIFY(m_running->enter());
    QTRY_COMPARE(m_running->tray()->model()->rowCount(), 2);
}

void TestWorries::cleanup()
{
    m_running.reset();
    m_folder.reset();
}

bool TestWorries::openWorry() const
{
    QWidget *window = &m_running->window;
    window->activateWindow(); // as a desktop does when a dialog closes
    if (!QTest::qWaitFor([window] { return QApplication::activeWindow() == window; }))
        return false;
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    return QTest::qWaitFor(
        [this] { return worry() && QApplication::activeWindow() == worry(); });
}

void TestWorries::raise(
    const QString &what, QDate on, const QString &child, const QString &told,
    const QString &name) const
{
    Running &r = *m_running;
    const CaseId family = r.caseNamed(name);
    const auto record = waitFor(r.workspace.record(family));
    QVERIFY_OK(record);
    RaiseConcern command;
    command.concern.id = r.workspace.newId();
    command.concern.what = what;
    command.concern.on = on;
    for (const Person &person : (*record)->people) {
        if (person.firstName == child)
            command.concern.about = {person.id};
    }
    if (!told.isEmpty()) {
        ConcernTold one;
        one.id = r.workspace.newId();
        one.concern = command.concern.id;
        one.who = told;
        one.on = on;
        command.told = {one};
    }
    QVERIFY_OK(waitFor(r.workspace.perform(family, Command::of(command))));
    QTRY_VERIFY(r.controller.isSettled());
}

void TestWorries::theRowTheTrayMarksByItselfIsNobodysChoice()
{
    Running &r = *m_running;
    QVERIFY(r.tray()->chosenCase());
    QVERIFY(r.tray()->chosenByPerson().isNull());
    QTest::keyClick(&r.window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(r.note());
    QTRY_COMPARE(QApplication::activeWindow(), r.note());
    auto *box = r.note()->findChild<FamilyBox *>();
    QVERIFY(r.note()->caseId().isNull());
    QVERIFY(box->chosen().isNull());
    QCOMPARE(box->placeholderText(), u"Which family?"_s);
    QTRY_COMPARE(QApplication::focusWidget(), box);
    // Who types on as if it were the text has not chosen anybody.
    QTest::keyClicks(box, u"Oka"_s);
    QVERIFY(r.note()->caseId().isNull());
    QCOMPARE(QApplication::focusWidget(), box);
    // As one answers by key.
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(r.note()->caseId(), r.caseNamed(u"Okafor"_s));
    QTRY_VERIFY(r.note()->findChild<QWidget *>(u"present.Fran"_s));
    r.note()->reject();
    QTRY_VERIFY(!r.note());
    QVERIFY(openWorry());
    QVERIFY(worry()->caseId().isNull());
    worry()->reject();
}

void TestWorries::whatIsTypedInTheChooserChoosesNobody()
{
    Running &r = *m_running;
    QVERIFY(r.go({u"notices"_s, {}, {}, {}}));
    QTest::keyClick(&r.window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(r.note());
    QTRY_COMPARE(QApplication::activeWindow(), r.note());
    auto *box = r.note()->findChild<FamilyBox *>();
    QTRY_COMPARE(QApplication::focusWidget(), box);
    auto *happened = r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s);
    happened->setPlainText(u"After the copy."_s);
    const auto people = [&r] {
        QStringList names;
        for (const auto *chip :
            r.note()->findChildren<QWidget *>(QRegularExpression(u"^present\\."_s))) {
            if (chip->isVisible())
                names.append(chip->objectName());
        }
        return names;
    };
    // As far as it goes it is a family's name; a letter later it is nobody's. Nothing is told of a
    // family that is only looked at, and nothing is written for it.
    for (const QString &letter : {u"O"_s, u"k"_s, u"q"_s}) {
        QTest::keyClicks(box, letter);
        QVERIFY(r.note()->caseId().isNull());
        QVERIFY(box->chosen().isNull());
        QTRY_VERIFY(r.controller.isSettled());
        QVERIFY(people().isEmpty());
        QCOMPARE(box->currentText(), letter == u"q"_s ? QString() : u"Okafor family?"_s);
    }
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(box->chosen().isNull());
    for (const int key : {int(Qt::Key_Down), int(Qt::Key_Return)}) {
        QTest::keyClick(
            box, Qt::Key(key), key == Qt::Key_Return ? Qt::ControlModifier : Qt::NoModifier);
        QVERIFY(r.note()->caseId().isNull());
        QVERIFY(people().isEmpty());
    }
    auto *problem = r.note()->findChild<QLabel *>(u"noteProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"family"_s));
    QCOMPARE(box->currentText(), u"Ferris family?"_s);
    QTest::keyClick(box, Qt::Key_Tab);
    QTRY_COMPARE(r.note()->caseId(), r.caseNamed(u"Ferris"_s));
    QCOMPARE(box->currentText(), u"Ferris family"_s);
    QTRY_VERIFY(people().contains(u"present.Zofia"_s));
    QCOMPARE(happened->toPlainText(), u"After the copy."_s);
    r.note()->reject();
}

void TestWorries::whoIsLookedAtTakesTheFamilyBeforeAway()
{
    Running &r = *m_running;
    const CaseId ferris = r.caseNamed(u"Ferris"_s);
    QVERIFY(r.go({u"family"_s, ferris, {}, {}}));
    QTest::keyClick(&r.window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(r.note());
    QTRY_VERIFY(r.note()->findChild<QWidget *>(u"present.Zofia"_s));
    auto *box = r.note()->findChild<FamilyBox *>();
    r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s)->setPlainText(u"Something"_s);
    box->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(box, u"x"_s);
    QVERIFY(r.note()->caseId().isNull());
    QVERIFY(box->currentText().isEmpty());
    QTest::keyClick(r.note(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(r.note() && r.note()->isVisible());
    QTest::keyClick(box, Qt::Key_Backspace);
    QTest::keyClicks(box, u"Ferr"_s);
    QTRY_VERIFY(!r.note()->findChild<QWidget *>(u"present.Zofia"_s));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(r.note()->caseId(), ferris);
    r.note()->reject();
}

void TestWorries::aWorryIsOfNobodyWhileAFamilyIsLookedFor()
{
    Running &r = *m_running;
    QVERIFY(r.go({u"notices"_s, {}, {}, {}}));
    QVERIFY(openWorry());
    auto *box = worry()->findChild<FamilyBox *>();
    auto *about = worry()->findChild<AboutChips *>();
    worry()->findChild<QPlainTextEdit *>(u"concernWhat"_s)->setPlainText(u"A bruise"_s);
    QTRY_COMPARE(QApplication::focusWidget(), box);
    for (const QString &letter : {u"F"_s, u"e"_s, u"x"_s}) {
        QTest::keyClicks(box, letter);
        QVERIFY(worry()->caseId().isNull());
        QTRY_VERIFY(r.controller.isSettled());
        QVERIFY(!about->isOpen()); // no child is offered
        // Nor what comes after the children: a quick Tab would be there already.
        QVERIFY(!about->findChild<QWidget *>(u"aboutSomebodyElse"_s));
    }
    QTest::keyClick(worry(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(worry()->findChild<QLabel *>(u"concernProblem"_s)->isVisible());
    QTest::keyClick(box, Qt::Key_Backspace);
    QTest::keyClicks(box, u"r"_s);
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(worry()->caseId(), r.caseNamed(u"Ferris"_s));
    QTRY_VERIFY(about->isOpen());
    const auto *other = about->findChild<QWidget *>(u"aboutSomebodyElse"_s);
    QTRY_VERIFY(other && other->isVisible() && other->x() > 0); // set beside the children
    // Tab comes to what is written, and then to the children, not past them.
    QTRY_COMPARE(QApplication::focusWidget(), worry()->findChild<QWidget *>(u"concernWhat"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(about->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget()->objectName().startsWith(u"about."_s));
    // What is asked goes when it is answered.
    const auto *problem = worry()->findChild<QLabel *>(u"concernProblem"_s);
    QTest::keyClick(worry(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(problem->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!about->isOpen());
    QVERIFY(!problem->isVisible());
    // A number nobody has entered says where it would come from.
    QStringList ring;
    for (const QLabel *label : worry()->findChild<QWidget *>(u"ringNow"_s)->findChildren<QLabel *>())
        ring.append(label->text());
    const auto lead = ring.filter(u"safeguarding lead"_s);
    QCOMPARE(lead.size(), 1);
    QVERIFY2(lead.first().contains(u"Settings, “Local rules”"_s), qPrintable(lead.first()));
    worry()->reject();
}

void TestWorries::aRowSomebodyChoseIsTheFamily()
{
    Running &r = *m_running;
    r.tray()->focusFirst();
    QTest::keyClick(table(), Qt::Key_Down);
    const CaseId chosen = r.tray()->chosenCase().value_or(CaseId());
    QVERIFY(!chosen.isNull());
    QCOMPARE(r.tray()->chosenByPerson(), chosen);
    QVERIFY(openWorry());
    QCOMPARE(worry()->caseId(), chosen);
    QTRY_COMPARE(QApplication::focusWidget(), worry()->findChild<QWidget *>(u"concernWhat"_s));
    worry()->reject();
}

void TestWorries::aRowThatWasMarkedAgainByTheTrayIsNobodysChoice()
{
    Running &r = *m_running;
    r.tray()->focusFirst();
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(!r.tray()->chosenByPerson().isNull());
    const CaseId other = r.tray()->chosenByPerson() == r.caseNamed(u"Okafor"_s)
        ? r.caseNamed(u"Ferris"_s)
        : r.caseNamed(u"Okafor"_s);
    r.tray()->choose(other); // as a filter does that takes the chosen row away
    QVERIFY(r.tray()->chosenByPerson().isNull());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
        table()->visualRect(table()->currentIndex()).center());
    QCOMPARE(r.tray()->chosenByPerson(), other);
}

void TestWorries::aFamilysPageIsTheFamily()
{
    Running &r = *m_running;
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    QVERIFY(r.go({u"family"_s, okafor, {}, {}}));
    QVERIFY(openWorry());
    QCOMPARE(worry()->caseId(), okafor);
    worry()->reject();
    QTRY_VERIFY(!worry());
    // From a page that shows no family there is none, whatever the tray has marked.
    QVERIFY(r.go({u"notices"_s, {}, {}, {}}));
    QVERIFY(openWorry());
    QVERIFY(worry()->caseId().isNull());
    worry()->reject();
}

void TestWorries::aWorryIsNotSavedBeforeItsFamilyIsChosen()
{
    Running &r = *m_running;
    QVERIFY(openWorry());
    auto *what = worry()->findChild<QPlainTextEdit *>(u"concernWhat"_s);
    what->setFocus();
    QTest::keyClicks(what, u"A bruise nobody explains"_s);
    QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
    auto *box = worry()->findChild<FamilyBox *>();
    QTRY_COMPARE(QApplication::focusWidget(), box);
    QVERIFY(worry()->findChild<QLabel *>(u"concernProblem"_s)->isVisible());
    QCOMPARE(what->toPlainText(), u"A bruise nobody explains"_s);
    for (const KnownCase &known : r.workspace.cases())
        QCOMPARE(known.facts->row.openConcerns, 0);
    worry()->reject();
}

void TestWorries::aWorryAsksOnceWhichChildItIsAbout()
{
    Running &r = *m_running;
    const CaseId ferris = r.caseNamed(u"Ferris"_s);
    QVERIFY(r.go({u"family"_s, ferris, {}, {}}));
    QVERIFY(openWorry());
    auto *about = worry()->findChild<AboutChips *>();
    QTRY_VERIFY(about->isOpen());
    auto *what = worry()->findChild<QPlainTextEdit *>(u"concernWhat"_s);
    QTest::keyClicks(what, u"A bruise nobody explains"_s);
    QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(about->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(worry());
    auto *problem = worry()->findChild<QLabel *>(u"concernProblem"_s);
    QVERIFY(problem->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(about->chosen().size(), 1);
    QVERIFY(!problem->isVisible()); // it was answered
    QTRY_VERIFY(about->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(worry(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!worry());
    QTRY_VERIFY(r.controller.isSettled());
    auto record = waitFor(r.workspace.record(ferris));
    QVERIFY_OK(record);
    QCOMPARE((*record)->concerns.size(), 1);
    const Person *child =
        CaseRecord::find((*record)->people, (*record)->concerns[0].about.value(0));
    QVERIFY(child && child->child);
    // It is not held up: pressed once more it is written down as it is.
    QVERIFY(openWorry());
    QTRY_VERIFY(worry()->findChild<AboutChips *>()->isOpen());
    QTest::keyClicks(worry()->findChild<QPlainTextEdit *>(u"concernWhat"_s), u"Somebody shouts"_s);
    QTest::keyClick(worry(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(worry(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!worry());
    record = waitFor(r.workspace.record(ferris));
    QVERIFY_OK(record);
    QCOMPARE((*record)->concerns.size(), 2);
    QVERIFY((*record)->concerns[1].about.isEmpty());
}

void TestWorries::aDraftOfAWorryKeepsTheChild()
{
    ConcernDraft draft;
    draft.what = u"A bruise"_s;
    draft.about = {m_running->workspace.newId()};
    draft.aboutSomebodyElse = true;
    const ConcernDraft again = ConcernDraft::fromJson(draft.toJson());
    QCOMPARE(again.about, draft.about);
    QVERIFY(again.aboutSomebodyElse);
    QVERIFY(!ConcernDraft::fromJson({{u"aboutSomebodyElse"_s, true}}).isEmpty());
}

void TestWorries::eachOpenWorryHasItsOwnLineEverywhere()
{
    Running &r = *m_running;
    raise(u"He said he is hit"_s, QDate(2019, 6, 18), u"Jan"_s, u"Mrs Marsh"_s);
    raise(u"A bruise on her arm"_s, QDate(2019, 6, 20), u"Zofia"_s);
    const CaseId ferris = r.caseNamed(u"Ferris"_s);
    const auto known = r.workspace.knownCase(ferris);
    const auto record = waitFor(r.workspace.record(ferris));
    QVERIFY(known && record);
    const Situation situation = r.workspace.situation();
    const QString zofia = u"Worried about Zofia: A bruise on her arm"_s;
    const QString jan = u"Worried about Jan: He said he is hit"_s;

    const TrayRow row = trayRow(*known, situation);
    QCOMPARE(row.next.split(QChar::LineSeparator),
        QStringList({u"Zofia: nobody told yet"_s, u"Jan: told, still open"_s}));
    QVERIFY(row.untold);
    const FamilyPreview preview = familyPreview(*known, **record, situation);
    QCOMPARE(preview.steps[0].title, zofia);
    QVERIFY(preview.steps[0].evidence.startsWith(
        u"Nobody has been told yet of the concern of 20 June"_s));
    QCOMPARE(preview.steps[1].title, jan);
    QVERIFY(preview.steps[1].evidence.startsWith(
        u"The concern of 18 June has been passed on, and is open"_s));
    // What happened next comes before its end.
    QCOMPARE(preview.steps[0].actions[0].text, u"Whom I told…"_s);
    QCOMPARE(preview.steps[1].actions[0].text, u"What happened next…"_s);
    QCOMPARE(preview.steps[1].actions[1].text, u"Close…"_s);

    // Before a family is read, and after.
    QList<DueRow> due = dueRows({*known}, situation);
    QVERIFY(due[0].untold && due[0].needsRecord && !due[1].untold);
    QCOMPARE(due[0].what, u"Worried about Zofia"_s);
    QCOMPARE(due[0].plain, u"Open concern"_s); // it leaves without a name
    QCOMPARE(due[1].kind, DueKind::Concern);
    const QStringList ids = {due[0].id, due[1].id};
    QVERIFY(ids[0] != ids[1]);
    due = dueRows(*known, situation, record->get());
    QCOMPARE(QStringList({due[0].id, due[1].id}), ids);
    QCOMPARE(due[0].what, zofia);
    QCOMPARE(due[1].what, jan);
    QCOMPARE(due[1].subject, (*record)->concerns[0].id.hex());

    // What nobody was told of comes first, of whichever family.
    raise(u"Nobody fetched her"_s, QDate(2019, 6, 20), u"Fran"_s, {}, u"Okafor"_s);
    QStringList titles;
    for (const Notice &notice : notices(r.workspace.cases(), situation))
        titles.append(notice.text.title);
    QCOMPARE(titles,
        QStringList({u"Ferris family: Nobody has been told yet of a worry about Zofia"_s,
            u"Okafor family: Nobody has been told yet of a worry about Fran"_s,
            u"Ferris family: A worry about Jan that has been passed on is open"_s}));
    QVERIFY(r.go({u"family"_s, ferris, {}, {}}));
    QTRY_COMPARE(r.window.findChild<QLabel *>(u"openConcern"_s)->text(),
        zofia + u" · Nobody has been told yet of the concern of 20 June\n"_s + jan
            + u" · The concern of 18 June has been passed on, and is open"_s);
}

void TestWorries::aFamilyWithManyWorriesTellsEachOfThem()
{
    Running &r = *m_running;
    for (int day = 1; day <= 3; ++day)
        raise(u"Worry %1"_s.arg(day), QDate(2019, 6, day), day == 2 ? u"Jan"_s : u"Zofia"_s,
            day == 1 ? u"Mrs Marsh"_s : QString());
    const auto known = r.workspace.knownCase(r.caseNamed(u"Ferris"_s));
    QVERIFY(known);
    QCOMPARE(trayRow(*known, r.workspace.situation()).next.split(QChar::LineSeparator),
        QStringList({u"Jan: nobody told yet"_s, u"Zofia: nobody told yet"_s,
            u"Zofia: told, still open"_s}));
    // None of them is cut off.
    QTableView *tray = table();
    const QModelIndex cell = tray->model()->index(0, TrayModel::NextToDo);
    QTRY_COMPARE(cell.data().toString().count(QChar::LineSeparator), 2);
    QTRY_VERIFY(tray->visualRect(cell).height()
        > 4 * tray->fontMetrics().height()); // three lines and the sign below them
}

void TestWorries::whomItIsAboutIsThereAfterALock()
{
    Running &r = *m_running;
    raise(u"A bruise on her arm"_s, QDate(2019, 6, 20), u"Zofia"_s);
    r.controller.lock();
    r.unlock();
    QTRY_COMPARE(r.tray()->model()->rowCount(), 2);
    const auto known = r.workspace.knownCase(r.caseNamed(u"Ferris"_s));
    QVERIFY(known);
    QCOMPARE(known->line->worries.size(), 1);
    QCOMPARE(known->line->worries[0].about, QStringList(u"Zofia"_s));
}

void TestWorries::ofTwoOpenWorriesNoneIsMeantMore()
{
    Running &r = *m_running;
    raise(u"He said he is hit"_s, QDate(2019, 6, 18), u"Jan"_s);
    const CaseId ferris = r.caseNamed(u"Ferris"_s);
    const auto meant = [&r, &ferris] {
        const auto record = waitFor(r.workspace.record(ferris));
        FormContext context;
        context.record = *record;
        context.situation = r.workspace.situation();
        context.request.caseId = ferris;
        context.request.command = u"closeConcern"_s;
        return formSpec(u"closeConcern"_s).prefill(context).value(u"concern"_s).toString();
    };
    QVERIFY(!meant().isEmpty());
    raise(u"A bruise on her arm"_s, QDate(2019, 6, 20), u"Zofia"_s);
    QVERIFY(meant().isEmpty());
}

QTEST_MAIN(TestWorries)
#include "tst_worries.moc"
