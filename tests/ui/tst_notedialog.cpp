// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/samples.h"
#include "ui/widgets/draftindicator.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
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
    void aDraftIsDueWithinASecondOfTheFirstKey();
    void aDraftComesBackAsItWasTyped();
    void halfADateComesBackAsHalfADate();
    void aDraftSurvivesJson();
    void everyPressGoesToTheNextPresence();
    void anAdultIsNotSeenAlone();
    void theCommandHoldsWhatTheFormShows();
    void theFirstWrongFieldHasTheFocus();
    void aDayToComeIsRefusedInWords();
    void throwingAwayAsksOnce();
    void whileSavingNothingChanges();

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

void TestNoteDialog::aDraftIsDueWithinASecondOfTheFirstKey()
{
    QSignalSpy due(m_dialog.get(), &NoteDialog::draftDue);
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"a"_s);
    QVERIFY(due.wait(1000));
    QCOMPARE(due.size(), 1);
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

void TestNoteDialog::aDayToComeIsRefusedInWords()
{
    child<QLineEdit>(u"noteWhen"_s)->setText(u"tomorrow"_s);
    QVERIFY(child<QLabel>(u"understood"_s)->text().contains(u"still to come"_s));
    child<QPlainTextEdit>(u"noteHappened"_s)->setPlainText(u"x"_s);
    QVERIFY(!m_dialog->command());
    QCOMPARE(m_dialog->draft().happened, u"x"_s);
}

void TestNoteDialog::throwingAwayAsksOnce()
{
    QSignalSpy discarded(m_dialog.get(), &NoteDialog::discardRequested);
    m_dialog->setDraft(samples::noteDraft());
    auto *button = child<QPushButton>(u"noteDiscard"_s);
    button->click();
    QCOMPARE(discarded.size(), 0);
    button->click();
    QCOMPARE(discarded.size(), 1);
}

void TestNoteDialog::whileSavingNothingChanges()
{
    QSignalSpy due(m_dialog.get(), &NoteDialog::draftDue);
    QTest::keyClicks(child<QPlainTextEdit>(u"noteHappened"_s), u"a"_s);
    m_dialog->setSaving(true);
    QVERIFY(!child<QPlainTextEdit>(u"noteHappened"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"noteSave"_s)->isEnabled());
    m_dialog->setSaving(false);
    QVERIFY(child<QPlainTextEdit>(u"noteHappened"_s)->isEnabled());
}

QTEST_MAIN(TestNoteDialog)
#include "tst_notedialog.moc"
