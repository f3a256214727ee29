// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/told.h"
#include "testing/tostring.h"
#include "ui/family/familypage.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/frame/draftbook.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What a form says where it is not sent, and where it leads then.
class TestSending : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_running.reset(); }
    void aDayThatWasTakenAwayIsAskedFor_data();
    void aDayThatWasTakenAwayIsAskedFor();
    void aSignatureIsOfTheDaySomebodySays();
    void aFormMakesWayForThePageItLeadsTo();
    void whatBecomesOfAnEntryIsAskedInTheHistory_data();
    void whatBecomesOfAnEntryIsAskedInTheHistory();

private:
    [[nodiscard]] FormDialog *open(const QString &command, const CaseId &family);
    [[nodiscard]] FormDialog *dialog() const { return m_running->controller.forms().dialog(); }
    [[nodiscard]] QString said(const QString &label) const;
    [[nodiscard]] qsizetype written(const CaseId &family) const
    {
        const auto record = waitFor(m_running->workspace.record(family));
        return record ? (*record)->entries.size() : 0;
    }
    void save() { QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier); }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestSending::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

void TestSending::cleanup()
{
    while (FormDialog *left = dialog()) {
        left->panel()->session()->discard();
        delete left;
    }
}

FormDialog *TestSending::open(const QString &command, const CaseId &family)
{
    m_running->controller.openForm({command, family, {}, {}});
    const bool there = QTest::qWaitFor([&] {
        return dialog() && QApplication::activeWindow() == dialog();
    });
    return there ? dialog() : nullptr;
}

QString TestSending::said(const QString &label) const
{
    const auto *wrong = dialog() ? dialog()->findChild<QLabel *>(label) : nullptr;
    return wrong && wrong->isVisible() ? wrong->text() : QString();
}

void TestSending::aDayThatWasTakenAwayIsAskedFor_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("path");
    QTest::newRow("of the command") << u"completeRegistration"_s << u"Kaya"_s << u"completedOn"_s;
    QTest::newRow("of something in it") << u"reviewPlan"_s << u"Okafor"_s << u"review.on"_s;
    QTest::newRow("of a row") << u"recordConsent"_s << u"Kaya"_s << u"consents.on"_s;
    QTest::newRow("the contact's yes")
        << u"agreeHolidayContact"_s << u"Silva"_s << u"contact.agreedOn"_s;
}

void TestSending::aDayThatWasTakenAwayIsAskedFor()
{
    QFETCH(QString, command);
    QFETCH(QString, family);
    QFETCH(QString, path);
    const CaseId id = m_running->caseNamed(family);
    QVERIFY(open(command, id));
    // Something is said in every row that stands there.
    for (auto *box : dialog()->findChildren<QComboBox *>(u"edit.consents.answer"_s))
        box->setCurrentIndex(box->findData(u"agreed"_s));
    if (auto *member = dialog()->findChild<QComboBox *>(u"edit.contact.member"_s))
        member->setCurrentIndex(member->count() - 1);
    auto *day = dialog()->findChild<QLineEdit *>(u"edit."_s + path);
    QVERIFY(day && !day->text().isEmpty());
    day->clear();
    const qsizetype before = written(id);
    save();
    QTRY_VERIFY(!said(u"wrong."_s + path).isEmpty());
    QCOMPARE(QApplication::focusWidget(), day);
    QCOMPARE(written(id), before);
}

void TestSending::aSignatureIsOfTheDaySomebodySays()
{
    QVERIFY(open(u"signAssessment"_s, m_running->caseNamed(u"Marsh"_s)));
    auto *day = dialog()->findChild<QLineEdit *>(u"edit.signedOn"_s);
    day->clear();
    dialog()->findChildren<QCheckBox *>(QRegularExpression(u"^tick\\.signedBy"_s)).first()->setChecked(
        true);
    save();
    QTRY_COMPARE(said(u"wrong.signedOn"_s), u"On which day did they sign?"_s);
}

void TestSending::aFormMakesWayForThePageItLeadsTo()
{
    Walk walk(*m_running);
    Told(walk).opened().registered();
    QVERIFY2(walk.goesOn(), qPrintable(walk.trouble()));
    const CaseId family = walk.family();
    QVERIFY(open(u"finaliseAssessment"_s, family));
    walk.fill(u"gaps"_s, u"The father was not asked."_s);
    save();
    auto *mend = dialog()->findChild<QPushButton *>(u"formMend"_s);
    QTRY_VERIFY(mend->isVisible());
    QVERIFY2(said(u"formProblem"_s).contains(u"There is no assessment"_s),
        qPrintable(said(u"formProblem"_s)));
    mend->click();
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(m_running->window.page(), u"family"_s);
    QTRY_COMPARE(m_running->window.find<FamilyPage>()->tab(), u"assessment"_s);
    // What was typed waits to be gone on with.
    const auto draft = m_running->controller.drafts().find(u"finaliseAssessment"_s, family);
    QVERIFY(draft);
    m_running->controller.drafts().drop(draft->id);
}

void TestSending::whatBecomesOfAnEntryIsAskedInTheHistory_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command :
        {u"correctEntry"_s, u"withdrawEntry"_s, u"redoEntry"_s, u"eraseEntries"_s})
        QTest::newRow(qPrintable(command)) << command;
}

void TestSending::whatBecomesOfAnEntryIsAskedInTheHistory()
{
    QFETCH(QString, command);
    const CaseId okafor = m_running->caseNamed(u"Okafor"_s);
    QVERIFY(m_running->go({u"family"_s, okafor, u"overview"_s, {}}));
    m_running->controller.openForm({command, okafor, {}, {}});
    QTRY_COMPARE(m_running->window.find<FamilyPage>()->tab(), u"history"_s);
    QTRY_VERIFY(m_running->find("historyList")->isVisible());
    QVERIFY(!dialog());
}

QTEST_MAIN(TestSending)
#include "tst_sending.moc"
