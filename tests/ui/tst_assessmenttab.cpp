// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/assessment/assessmenttab.h"
#include "ui/family/familypage.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/messagestrip.h"
#include "workflow/openffa.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The assessment written in place, on a real store.
class TestAssessmentTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isWrittenPersonByPersonAndSaved();
    void whatIsTypedSurvivesALock();
    void savingCanBeUndone();
    void whatIsEmptiedIsEmptiedAndNothingElse();
    void theirsAloneLeavesNothingToSave();
    void whatSomebodyElseWroteIsLaidBesideMine();
    void aFinalisedOneIsReadAndCorrectedInTheHistory();

private:
    [[nodiscard]] bool open(Running &r, const QString &family);
    [[nodiscard]] static QPlainTextEdit *text(const Running &r, const QString &name);
    [[nodiscard]] static QPushButton *part(const Running &r, int number);
    static void write(const Running &r, const QString &name, const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString store() const { return m_folder->filePath(u"store"_s); }
};

void TestAssessmentTab::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Workspace workspace(store(), testServices());
    QVERIFY_OK(createKept(workspace));
    OpenFfa ffa;
    ffa.family.name = u"Okafor"_s;
    Person fran;
    fran.firstName = u"Fran"_s;
    fran.child = true;
    fran.born = QDate(2011, 2, 2);
    Person joy;
    joy.firstName = u"Joy"_s;
    joy.relationship = u"mother"_s;
    joy.born = QDate(1984, 1, 5);
    ffa.people = {fran, joy};
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(ffa))));
    workspace.lock();
}

bool TestAssessmentTab::open(Running &r, const QString &family)
{
    return r.enter() && r.go({u"family"_s, r.caseNamed(family), u"assessment"_s, {}});
}

QPlainTextEdit *TestAssessmentTab::text(const Running &r, const QString &name)
{
    return r.window.findChild<QPlainTextEdit *>(u"assessment."_s + name);
}

QPushButton *TestAssessmentTab::part(const Running &r, int number)
{
    return r.window.findChild<AssessmentTab *>()->findChild<QPushButton *>(
        u"part.%1"_s.arg(number));
}

void TestAssessmentTab::write(const Running &r, const QString &name, const QString &words)
{
    text(r, name)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), words);
}

void TestAssessmentTab::isWrittenPersonByPersonAndSaved()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    QTRY_VERIFY(text(r, u"words"_s));
    write(r, u"words"_s, u"I sit on the stairs."_s);
    qobject_cast<QPushButton *>(r.find("assessment.add.education"))->click();
    QTRY_VERIFY(text(r, u"education.strengths"_s));
    QCOMPARE(QApplication::focusWidget(), text(r, u"education.strengths"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Reads well."_s);
    write(r, u"education.needs"_s, u"Tired."_s);
    part(r, 2)->click();
    QTRY_VERIFY(text(r, u"view"_s));
    write(r, u"view"_s, u"I want her to sleep."_s);
    part(r, 5)->click();
    QTRY_VERIFY(text(r, u"analysis"_s));
    write(r, u"analysis"_s, u"They are close."_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.window.messages()->isVisible());
    QTRY_VERIFY(r.controller.isSettled());
    const auto record = waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    QCOMPARE((*record)->assessment.first().analysis, u"They are close."_s);
    QCOMPARE((*record)->childVoices.first().words, u"I sit on the stairs."_s);
    QCOMPARE((*record)->parentViews.first().view, u"I want her to sleep."_s);
    QCOMPARE((*record)->domainEntries.size(), 1);
    QCOMPARE((*record)->domainEntries.first().needs, u"Tired."_s);
    // A second sitting goes on where the first ended, and changes only what it writes.
    QVERIFY(text(r, u"analysis"_s));
    write(r, u"analysis"_s, u" And open."_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(
        waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s))).value()->assessment.first().analysis,
        u"They are close. And open."_s);
}

void TestAssessmentTab::whatIsTypedSurvivesALock()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    QTRY_VERIFY(text(r, u"words"_s));
    write(r, u"words"_s, u"Half a"_s);
    r.controller.lock();
    QTRY_VERIFY(!text(r, u"words"_s));
    r.unlock();
    QTRY_VERIFY(!r.window.isLocked());
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY(r.go({u"family"_s, r.caseNamed(u"Okafor"_s), u"assessment"_s, {}}));
    QTRY_VERIFY(text(r, u"words"_s));
    QCOMPARE(text(r, u"words"_s)->toPlainText(), u"Half a"_s);
}

void TestAssessmentTab::savingCanBeUndone()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    QTRY_VERIFY(text(r, u"words"_s));
    write(r, u"words"_s, u"Too early"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.find("messageAction")->isVisible());
    qobject_cast<QPushButton *>(r.find("messageAction"))->click();
    QTRY_COMPARE(r.window.messages()->text(), u"Okafor family · Undone."_s);
    QVERIFY(waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s))).value()->childVoices.isEmpty());
}

void TestAssessmentTab::whatIsEmptiedIsEmptiedAndNothingElse()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    const auto record = [&] { return waitFor(r.workspace.record(okafor)).value(); };
    const QList<Person> people = record()->people;
    WriteAssessment first;
    first.assessment.triedBefore = u"A parenting course."_s;
    first.assessment.analysis = u"They are close."_s;
    first.assessment.level = u"additional"_s;
    first.domains = {{{}, people.at(0).id, u"education"_s, u"Reads well."_s, u"Tired."_s, 3}};
    first.childVoices.append(ChildVoice());
    first.childVoices.last().person = people.at(0).id;
    first.childVoices.last().words = u"I sit on the stairs."_s;
    first.parentViews.append(ParentView());
    first.parentViews.last().person = people.at(1).id;
    first.parentViews.last().view = u"I want her to sleep."_s;
    QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(first))));
    QTRY_VERIFY(r.controller.isSettled());
    const auto empty = [&](int at, const QString &name) {
        QTRY_VERIFY(part(r, at)); // the parts are made anew after saving
        part(r, at)->click();
        QTRY_VERIFY(text(r, name) && !text(r, name)->toPlainText().isEmpty());
        text(r, name)->setFocus();
        text(r, name)->selectAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    };
    const auto save = [&] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(r.controller.isSettled());
        QTRY_COMPARE(r.window.messages()->text(), u"Okafor family · The assessment is saved."_s);
        r.window.messages()->hide();
    };
    empty(5, u"analysis"_s);
    save();
    QVERIFY(record()->assessment.first().analysis.isEmpty());
    QCOMPARE(record()->assessment.first().triedBefore, u"A parenting course."_s);
    QCOMPARE(record()->assessment.first().level, u"additional"_s);
    QVERIFY(record()->assessment.first().startedOn.isValid());
    QCOMPARE(record()->childVoices.size(), 1);
    empty(1, u"words"_s);
    empty(1, u"education.needs"_s);
    save();
    QVERIFY(record()->childVoices.isEmpty());
    QCOMPARE(record()->domainEntries.first().strengths, u"Reads well."_s);
    QVERIFY(record()->domainEntries.first().needs.isEmpty());
    QCOMPARE(record()->domainEntries.first().score, std::optional(3));
    QCOMPARE(record()->parentViews.size(), 1);
    empty(2, u"view"_s);
    save();
    QVERIFY(record()->parentViews.isEmpty());
}

void TestAssessmentTab::theirsAloneLeavesNothingToSave()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    const auto analyse = [&](const QString &words) {
        WriteAssessment command;
        command.assessment.analysis = words;
        command.assessment.startedOn = QDate(2019, 6, 20);
        QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(command))));
    };
    analyse(u"The first."_s);
    QTRY_VERIFY(r.controller.isSettled());
    part(r, 5)->click();
    QTRY_VERIFY(text(r, u"analysis"_s));
    write(r, u"analysis"_s, u" Mine."_s);
    analyse(u"Theirs."_s);
    QTRY_VERIFY(r.controller.isSettled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.window.findChild<QWidget *>(u"clash.0.theirs"_s));
    r.window.findChild<QRadioButton *>(u"clash.0.theirs"_s)->setChecked(true);
    qobject_cast<QPushButton *>(r.find("clashesSettled"))->click();
    QTRY_VERIFY(r.window.messages()->text().startsWith(u"What was written meanwhile stands."_s));
    QCOMPARE(text(r, u"analysis"_s)->toPlainText(), u"Theirs."_s);
    QVERIFY(!r.find("assessment.problem")->isVisible());
    QVERIFY(!r.window.findChild<QWidget *>(u"clash.0.theirs"_s));
}

void TestAssessmentTab::whatSomebodyElseWroteIsLaidBesideMine()
{
    Running r(store());
    QVERIFY(open(r, u"Okafor"_s));
    const CaseId okafor = r.caseNamed(u"Okafor"_s);
    WriteAssessment first;
    first.assessment.analysis = u"The first."_s;
    first.assessment.startedOn = QDate(2019, 6, 20);
    QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(first))));
    QTRY_VERIFY(r.controller.isSettled());
    part(r, 5)->click();
    QTRY_VERIFY(text(r, u"analysis"_s));
    QTRY_COMPARE(text(r, u"analysis"_s)->toPlainText(), u"The first."_s);
    write(r, u"analysis"_s, u" Mine."_s);
    WriteAssessment theirs;
    theirs.assessment.analysis = u"Theirs."_s;
    QVERIFY_OK(waitFor(r.workspace.perform(okafor, Command::of(theirs))));
    QTRY_VERIFY(r.controller.isSettled());
    QCOMPARE(text(r, u"analysis"_s)->toPlainText(), u"The first. Mine."_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(r.find("assessment.problem")->isVisible());
    QCOMPARE(text(r, u"analysis"_s)->toPlainText(), u"The first. Mine."_s);
}

void TestAssessmentTab::aFinalisedOneIsReadAndCorrectedInTheHistory()
{
    QTemporaryDir folder;
    QVERIFY(makeDemoStore(folder.filePath(u"store"_s)));
    Running r(folder.filePath(u"store"_s));
    QVERIFY(open(r, u"Okafor"_s));
    QTRY_VERIFY(r.find("assessment.correct")->isVisible());
    QVERIFY(!r.find("assessment.save")->isVisible());
    QVERIFY(!text(r, u"words"_s));
    QVERIFY(r.find("assessment.state")->property("text").toString().contains(u"1 March 2019"_s));
}

QTEST_MAIN(TestAssessmentTab)
#include "tst_assessmenttab.moc"
