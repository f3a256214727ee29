// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/others.h"
#include "samples/ways.h"
#include "testing/tostring.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/widgets/messagestrip.h"
#include "workspace/waiting.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Whatever the program can do can be done by somebody in front of the window: something they press
/// leads to it, what it asks can be answered, what is missing is said where it is missing, and what
/// they send is written down. Of every command there is; none is let off.
class TestEveryCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_running.reset(); }
    void canBeReachedCompletedAndSent_data();
    void canBeReachedCompletedAndSent();
    void noFormTellsOfACommandThatIsGone();

private:
    void answerTheForm(Walk &walk, const Way &way);
    [[nodiscard]] int written(const Way &way, const CaseId &family) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestEveryCommand::initTestCase()
{
    const QString store = m_folder.filePath(u"store"_s);
    QVERIFY(makeDemoStore(store));
    QVERIFY(writeTwoVersions(store, u"Marsh"_s));
    QVERIFY(writeAgreementHeard(store, u"Abara"_s, u"Asha Patel"_s));
    m_running = std::make_unique<Running>(store);
    QVERIFY(m_running->enter());
}

void TestEveryCommand::cleanup()
{
    while (FormDialog *left = m_running ? m_running->controller.forms().dialog() : nullptr) {
        left->panel()->session()->discard();
        delete left;
    }
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->close();
}

void TestEveryCommand::canBeReachedCompletedAndSent_data()
{
    QTest::addColumn<QString>("command");
    for (const CommandSpec &spec : commandSpecs())
        QTest::newRow(spec.id) << QString(QLatin1String(spec.id));
}

int TestEveryCommand::written(const Way &way, const CaseId &family) const
{
    const bool desk = commandSpec(way.command)->scope == CommandScope::Desk;
    const CaseId id = desk ? m_running->workspace.deskJournal()->id : family;
    if (id.isNull())
        return 0;
    const auto rows = waitFor(m_running->workspace.history(id));
    return rows ? int(std::count_if(rows->begin(), rows->end(),
                      [&way](const HistoryRow &row) { return row.kind == QLatin1String(way.kind); }))
                : 0;
}

/// First without one answer, which must be said at its field, and nothing typed may go; then with it.
void TestEveryCommand::answerTheForm(Walk &walk, const Way &way)
{
    walk.waitForForm(way.command);
    if (!walk.goesOn())
        return;
    for (const FormAnswer &answer : way.answers.mid(1))
        walk.fill(answer.path, answer.answer);
    const FormAnswer &first = way.answers.first();
    walk.empty(first.path);
    if (!walk.goesOn())
        return;
    const QJsonObject typed = walk.form()->panel()->view()->typed();
    const QString at = way.missingAt.isEmpty()
        ? u"wrong\\."_s + QRegularExpression::escape(first.path)
        : way.missingAt;
    walk.keys(Qt::Key_Return, Qt::ControlModifier);
    walk.mustSay(at);
    if (!walk.goesOn())
        return;
    if (walk.form()->panel()->view()->typed() != typed)
        return walk.stop(u"something typed is gone"_s);
    walk.fill(first.path, first.answer);
    walk.keys(Qt::Key_Return, Qt::ControlModifier);
    const auto closed = [&] { return !m_running->controller.forms().dialog(way.command); };
    if (walk.goesOn() && !QTest::qWaitFor(closed, 5000))
        walk.stop(u"it cannot be sent: "_s + walk.said(u"(wrong\\..*|formProblem)"_s));
}

void TestEveryCommand::canBeReachedCompletedAndSent()
{
    QFETCH(QString, command);
    const QList<Way> all = ways();
    const auto way = std::find_if(
        all.begin(), all.end(), [&command](const Way &one) { return one.command == command; });
    QVERIFY2(way != all.end(), "nobody has said how somebody gives this command");

    QTRY_VERIFY(m_running->controller.isSettled());
    m_running->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_running->window));
    m_running->window.messages()->hide();
    const bool newCase = commandSpec(command)->scope == CommandScope::NewCase;
    const QList<KnownCase> families = m_running->workspace.cases();

    Walk walk(*m_running);
    way->reach(walk);
    const int before = written(*way, walk.family());
    if (walk.goesOn() && way->own)
        way->own(walk);
    else if (walk.goesOn())
        answerTheForm(walk, *way);
    QVERIFY2(walk.goesOn(), qPrintable(walk.trouble()));

    const QString saved = way->saved.isEmpty() ? formSpec(command).saved : way->saved;
    QVERIFY(!saved.isEmpty());
    const auto said = [&] {
        return way->savedAt.isEmpty() ? walk.strip() : walk.said(way->savedAt);
    };
    QTRY_VERIFY2(said().contains(saved),
        qPrintable(said() + u" | "_s + walk.said(u".*[Pp]roblem"_s)));
    CaseId family = walk.family();
    if (newCase) {
        QTRY_COMPARE(m_running->workspace.cases().size(), families.size() + 1);
        for (const KnownCase &known : m_running->workspace.cases()) {
            if (std::none_of(families.begin(), families.end(),
                    [&known](const KnownCase &one) { return one.id == known.id; }))
                family = known.id;
        }
    }
    QTRY_VERIFY(written(*way, family) > before);
}

void TestEveryCommand::noFormTellsOfACommandThatIsGone()
{
    for (const Way &way : ways())
        QVERIFY2(commandSpec(way.command), qPrintable(way.command));
}

QTEST_MAIN(TestEveryCommand)
#include "tst_everycommand.moc"
