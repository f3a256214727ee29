// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/samples.h"
#include "ui/widgets/draftindicator.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestNoteDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneTypesAtOnceAndSavesWithOneKey();
    void whatIsTypedIsTold();
    void aDraftComesBackAsItWasTyped();
    void halfADateComesBackAsHalfADate();
    void aDraftSurvivesJson();
    void everyPressGoesToTheNextPresence();
    void whatIsWrongMovesToItsFieldAndGoesWithTyping_data();
    void whatIsWrongMovesToItsFieldAndGoesWithTyping();
    void anAdultIsNotSeenAlone();
    void theCommandHoldsWhatTheFormShows();
    void theFirstWrongFieldHasTheFocus();
    void aDateThatContradictsItselfIsAskedBeforeItIsSaved();
    void aDayToComeIsRefusedInWords();
    void discardingAsksNothing();
    void whileSavingNothingChanges();
    void whatAChildSaidIsKeptThoughNobodyWasIn();
    void whatIsRefusedHasTheKeyboard();
    void aVisitOfNobodyNamedSaysSo();

private:
    std::unique_ptr<NoteDialog> m_dialog;
    template <class T>
    T *child(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
};

void TestNoteDialog::init()
{
    m_dialog = std::make_unique<NoteDialog>(samples::noteSetup());
    m_dialog->setFamily(samples::noteFamily());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestNoteDialog::cleanup()
{
    m_dialog.reset();
}

void TestNoteDialog::oneTypesAtOnceAndSavesWithOneKey()
{
    QCOMPARE(QApplication::focusWidget(), child<QPlainTextEdit>(u"noteHappened"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Mum opened at once."_s);
    QSignalSpy saved(m_dialog.get(), &NoteDialog::saveRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto command = m_dialog->command();
    QVERIFY(command);
    QCOMPARE(command->note.fact, u"Mum opened at once."_s);
    QCOMPARE(command->note.type, u"homeVisit"_s);
    QCOMPARE(command->note.on, QDate(2019, 6, 20));
}

void TestNoteDialog::whatIsTypedIsTold()
{
    QSignalSpy edited(m_dialog.get(), &NoteDialog::edited);
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"a"_s);
    QCOMPARE(edited.size(), 1);
    QVERIFY(m_dialog->isTouched());
}

void TestNoteDialog::aDraftComesBackAsItWasTyped()
{
    m_dialog->setDraft(samples::noteDraft());
    QCOMPARE(m_dialog->draft(), samples::noteDraft());
}

void TestNoteDialog::halfADateComesBackAsHalfADate()
{
    NoteDraft draft = samples::noteDraft();
    draft.when = u"12/"_s;
    m_dialog->setDraft(draft);
    QCOMPARE(m_dialog->draft().when, u"12/"_s);
    QVERIFY(!m_dialog->command());
}

void TestNoteDialog::aDraftSurvivesJson()
{
    NoteDraft draft = samples::noteDraft();
    draft.happened += QString::fromUtf8(" 🙂 مرحبا\nzweite Zeile");
    draft.sensitive = true;
    NoteDraft back = NoteDraft::fromJson(draft.toJson());
    back.caseId = draft.caseId; // kept beside the fields
    QCOMPARE(back, draft);
    QVERIFY(NoteDraft::fromJson({}).isEmpty());
    QVERIFY(!draft.isEmpty());
}

void TestNoteDialog::everyPressGoesToTheNextPresence()
{
    auto *chip = child<PresenceChip>(u"present.Fran"_s);
    QVERIFY(chip);
    QCOMPARE(chip->accessibleName(), u"Fran: not there"_s);
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(chip->accessibleName(), u"Fran: seen"_s);
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(chip->accessibleName(), u"Fran: seen alone"_s);
    QVERIFY(child<QLineEdit>(u"words.Fran"_s));
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(chip->accessibleName(), u"Fran: not there"_s);
}

void TestNoteDialog::whatIsWrongMovesToItsFieldAndGoesWithTyping_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("field");
    QTest::newRow("what happened") << u"note.fact"_s << u"noteHappened"_s;
    QTest::newRow("what it means") << u"note.analysis"_s << u"noteMeaning"_s;
    QTest::newRow("when") << u"note.on"_s << u"noteWhen"_s;
    QTest::newRow("who else") << u"note.others"_s << u"noteOthers"_s;
    QTest::newRow("who was there") << u"note.present"_s << u"present.Fran"_s;
    QTest::newRow("a child's words") << u"childVoices[0].person"_s << u"words.Fran"_s;
}

void TestNoteDialog::whatIsWrongMovesToItsFieldAndGoesWithTyping()
{
    QFETCH(QString, path);
    QFETCH(QString, field);
    auto *chip = child<PresenceChip>(u"present.Fran"_s);
    QTest::keyClick(chip, Qt::Key_Space);
    QTRY_VERIFY(child<QLineEdit>(u"words.Fran"_s));
    child<QLineEdit>(u"words.Fran"_s)->setText(u"I like Nan"_s);
    child<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"Mum opened"_s);
    const NoteDraft before = m_dialog->draft();
    child<QPushButton>(u"noteSave"_s)->setFocus();
    m_dialog->showProblem(u"That cannot be."_s, path);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), field);
    QCOMPARE(m_dialog->draft(), before);
    auto *problem = child<QLabel>(u"noteProblem"_s);
    QVERIFY(problem->isVisible());
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"!"_s);
    QVERIFY(!problem->isVisible());
}

void TestNoteDialog::anAdultIsNotSeenAlone()
{
    auto *chip = child<PresenceChip>(u"present.Joy (Mum)"_s);
    QTest::keyClick(chip, Qt::Key_Space);
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(chip->presence(), Presence::Away);
}

void TestNoteDialog::theCommandHoldsWhatTheFormShows()
{
    m_dialog->setDraft(samples::noteDraft());
    const auto command = m_dialog->command();
    QVERIFY(command);
    QCOMPARE(command->note.on, QDate(2019, 6, 20));
    QCOMPARE(command->note.at, QTime(15, 15));
    QCOMPARE(command->note.outcome, u"seen"_s);
    QCOMPARE(command->note.present.size(), 2);
    QCOMPARE(command->note.childrenSeen.size(), 1);
    QCOMPARE(command->note.childrenSeenAlone, command->note.childrenSeen);
    QCOMPARE(command->childVoices.size(), 1);
    QCOMPARE(command->childVoices[0].person, command->note.childrenSeen[0]);
}

void TestNoteDialog::theFirstWrongFieldHasTheFocus()
{
    QVERIFY(!m_dialog->command());
    QCOMPARE(QApplication::focusWidget(), child<QPlainTextEdit>(u"noteHappened"_s));
    QVERIFY(child<QLabel>(u"noteProblem"_s)->isVisible());
    child<QLineEdit>(u"noteWhen"_s)->setText(u"some day"_s);
    QVERIFY(!m_dialog->command());
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>(u"noteWhen"_s));
}

void TestNoteDialog::aDateThatContradictsItselfIsAskedBeforeItIsSaved()
{
    child<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"x"_s);
    auto *when = child<QLineEdit>(u"noteWhen"_s);
    when->setText(u"Tue 12 June 2019"_s);
    QCOMPARE(child<QLabel>(u"understood"_s)->text(),
        u"Did you mean Wed 12 June 2019 or Tue 11 June 2019?"_s);
    QVERIFY(!m_dialog->command());
    QCOMPARE(child<QLabel>(u"noteProblem"_s)->text(), child<QLabel>(u"understood"_s)->text());
    const auto answers = m_dialog->findChildren<QPushButton *>(u"meaning"_s);
    QCOMPARE(answers.size(), 2);
    answers[1]->click();
    QCOMPARE(when->text(), u"Tue 11 June 2019"_s);
    const auto command = m_dialog->command();
    QVERIFY(command);
    QCOMPARE(command->note.on, QDate(2019, 6, 11));
}

void TestNoteDialog::aDayToComeIsRefusedInWords()
{
    child<QLineEdit>(u"noteWhen"_s)->setText(u"tomorrow"_s);
    QVERIFY(child<QLabel>(u"understood"_s)->text().contains(u"still to come"_s));
    child<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"x"_s);
    QVERIFY(!m_dialog->command());
    QCOMPARE(m_dialog->draft().happened, u"x"_s);
}

void TestNoteDialog::discardingAsksNothing()
{
    QSignalSpy discarded(m_dialog.get(), &NoteDialog::discardRequested);
    m_dialog->setDraft(samples::noteDraft());
    auto *button = child<QPushButton>(u"noteDiscard"_s);
    QCOMPARE(button->text(), u"Discard"_s);
    button->click();
    QCOMPARE(discarded.size(), 1);
}

void TestNoteDialog::whileSavingNothingChanges()
{
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"a"_s);
    m_dialog->setSaving(true);
    QVERIFY(!child<QPlainTextEdit>(u"noteHappened"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"noteSave"_s)->isEnabled());
    m_dialog->setSaving(false);
    QVERIFY(child<QPlainTextEdit>(u"noteHappened"_s)->isEnabled());
}

void TestNoteDialog::whatAChildSaidIsKeptThoughNobodyWasIn()
{
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"Nobody opened."_s);
    auto *outcome = child<QComboBox>(u"noteOutcome"_s);
    outcome->setCurrentIndex(outcome->findData(u"notIn"_s));
    QVERIFY(!child<QLineEdit>(u"words.Fran"_s));
    child<QPushButton>(u"wordsOf.Fran"_s)->click();
    QTRY_COMPARE(QApplication::focusWidget(), child<QLineEdit>(u"words.Fran"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Mum is asleep."_s);
    const auto command = m_dialog->command();
    QVERIFY(command);
    QCOMPARE(command->note.outcome, u"notIn"_s);
    QVERIFY(command->note.childrenSeen.isEmpty());
    QCOMPARE(command->childVoices.size(), 1);
    QCOMPARE(command->childVoices[0].words, u"Mum is asleep."_s);
}

void TestNoteDialog::whatIsRefusedHasTheKeyboard()
{
    auto *happened = child<QPlainTextEdit>(u"noteHappened"_s);
    QTest::keyClicks(happened, u"Nobody opened."_s);
    m_dialog->setSaving(true);
    m_dialog->setSaving(false);
    m_dialog->showProblem(
        u"Children seen: nobody was seen at this visit."_s, u"note.childrenSeen"_s);
    QCOMPARE(QApplication::focusWidget(), child<QWidget>(u"present.Fran"_s));
    // A problem of no field leaves it where it was, never nowhere.
    happened->setFocus();
    m_dialog->setSaving(true);
    m_dialog->setSaving(false);
    m_dialog->showProblem(u"The disk is full."_s);
    QCOMPARE(QApplication::focusWidget(), happened);
}

void TestNoteDialog::aVisitOfNobodyNamedSaysSo()
{
    const auto *said = child<QLabel>(u"noteNobodyNamed"_s);
    NoteDraft draft = samples::noteDraft();
    draft.type = u"homeVisit"_s;
    draft.outcome = u"seen"_s;
    draft.people.clear();
    draft.others.clear();
    m_dialog->setDraft(draft);
    QVERIFY(said->isVisible());
    QTest::keyClick(child<PresenceChip>(u"present.Fran"_s), Qt::Key_Space);
    QVERIFY(!said->isVisible());
    m_dialog->setDraft(draft);
    child<QLineEdit>(u"noteOthers"_s)->setText(u"Grandmother"_s);
    QVERIFY(!said->isVisible());
    draft.outcome = u"notIn"_s;
    m_dialog->setDraft(draft);
    QVERIFY(!said->isVisible());
}

QTEST_MAIN(TestNoteDialog)
#include "tst_notedialog.moc"
