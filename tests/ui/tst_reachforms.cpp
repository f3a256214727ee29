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
class TestReachForms : public ReachTests {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

private:
    QStringList places() const override;
    QWidget *open(const QString &command) override;
    Theme &theme() override { return m_running->theme; }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    RecordPtr m_okafor;
    std::unique_ptr<FormDialog> m_dialog;
};

QStringList TestReachForms::places() const
{
    QStringList names;
    for (const CommandSpec &spec : commandSpecs())
        names.append(QLatin1String(spec.id));
    return names;
}

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

QTEST_MAIN(TestReachForms)
#include "tst_reachforms.moc"
