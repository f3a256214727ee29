// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

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

QTEST_MAIN(TestSending)
#include "tst_sending.moc"
