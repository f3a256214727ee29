// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/form/formcontext.h"
#include "ui/form/formdialog.h"
#include "workflow/command.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Walks the form of every command, as tst_reach walks pages and dialogs.
class TestReachForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyControlCanBeReachedAndHasAName_data();
    void everyControlCanBeReachedAndHasAName();
    void theFocusIsSeen_data();
    void theFocusIsSeen();
    void noTextIsCutOffAt200Percent_data();
    void noTextIsCutOffAt200Percent();

private:
    QWidget *open(const QString &command);

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    RecordPtr m_okafor;
    std::unique_ptr<FormDialog> m_dialog;
};

namespace {
QStringList commands()
{
    QStringList names;
    for (const CommandSpec &spec : commandSpecs())
        names.append(QLatin1String(spec.id));
    return names;
}
} // namespace

void TestReachForms::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    const auto record = waitFor(m_running->workspace.record(m_running->caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    m_okafor = *record;
}

void TestReachForms::cleanupTestCase()
{
    m_dialog.reset();
    m_running->controller.lock();
    m_running.reset();
}

QWidget *TestReachForms::open(const QString &command)
{
    m_dialog.reset();
    FormContext context;
    context.request.command = command;
    context.request.caseId = m_running->caseNamed(u"Okafor"_s);
    context.record = m_okafor;
    context.desk = m_running->workspace.desk();
    context.situation = m_running->workspace.situation();
    m_dialog = std::make_unique<FormDialog>(m_running->controller, context);
    m_dialog->show();
    m_dialog->activateWindow();
    return QTest::qWaitForWindowActive(m_dialog.get()) ? m_dialog.get() : nullptr;
}

void TestReachForms::everyControlCanBeReachedAndHasAName_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &name : commands())
        QTest::newRow(qPrintable(name)) << name;
}

void TestReachForms::everyControlCanBeReachedAndHasAName()
{
    QFETCH(QString, command);
    m_running->theme.setChoice(ThemeChoice::Light);
    m_running->theme.setTextSize(100);
    QWidget *dialog = open(command);
    QVERIFY(dialog);
    reach::checkControls(dialog);
}

void TestReachForms::theFocusIsSeen_data()
{
    reach::everyTheme(commands());
}

void TestReachForms::theFocusIsSeen()
{
    QFETCH(ThemeChoice, theme);
    QFETCH(QString, page);
    m_running->theme.setChoice(theme);
    m_running->theme.setTextSize(100);
    QWidget *dialog = open(page);
    QVERIFY(dialog);
    reach::checkFocus(dialog);
}

void TestReachForms::noTextIsCutOffAt200Percent_data()
{
    everyControlCanBeReachedAndHasAName_data();
}

void TestReachForms::noTextIsCutOffAt200Percent()
{
    QFETCH(QString, command);
    m_running->theme.setChoice(ThemeChoice::Light);
    m_running->theme.setTextSize(200);
    QWidget *dialog = open(command);
    QVERIFY(dialog);
    reach::checkTexts(dialog);
}

QTEST_MAIN(TestReachForms)
#include "tst_reachforms.moc"
