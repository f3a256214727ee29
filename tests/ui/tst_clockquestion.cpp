// SPDX-License-Identifier: GPL-3.0-or-later
// The window beside a clock that does not go with the day the records were last used.
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/frame/clockquestion.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "workflow/openffa.h"
#include "workspace/clockkeeper.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

Services realServices(const std::shared_ptr<FixedClock> &clock)
{
    Services services;
    services.keyCost = KeyCost::cheapForTests();
    services.clock = clock;
    return services;
}

/// The window on a real store, whose time is the clock's.
struct Real {
    Real(const QString &folder, const std::shared_ptr<FixedClock> &clock)
        : theme(*qApp),
          workspace(folder, realServices(clock)),
          window(theme),
          controller(workspace, window)
    {
        controller.start();
        window.resize(1280, 720);
        window.show();
    }
    [[nodiscard]] ClockDialog *asked() const
    {
        auto *dialog = window.findChild<ClockDialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    void press(const char *button) const
    {
        QTest::mouseClick(asked()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    }
    [[nodiscard]] QPlainTextEdit *happened() const
    {
        NoteDialog *note = controller.notes()->dialog();
        return note ? note->findChild<QPlainTextEdit *>(u"noteHappened"_s) : nullptr;
    }
    void typeNote(const QString &text)
    {
        controller.openNote();
        QTRY_VERIFY(happened());
        QTRY_VERIFY(controller.notes()->dialog()->findChild<QWidget *>(u"present.Fran"_s));
        QTest::keyClicks(happened(), text);
    }
    void send() const { QTest::keyClick(happened(), Qt::Key_Return, Qt::ControlModifier); }

    Theme theme;
    Workspace workspace;
    MainWindow window;
    WindowController controller;
};

} // namespace

class TestClockQuestion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theLockScreenAsksWithBothDatesAndOpensEitherWay_data();
    void theLockScreenAsksWithBothDatesAndOpensEitherWay();
    void aSaveAsksAndGoesOnWithWhatWasTyped();
    void whatWasTypedStaysWhenTheDateIsWrong();
    void aLockTakesTheQuestionAway();

private:
    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    [[nodiscard]] QStringList notesKept() const;

    const QDate m_day{2019, 6, 20};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FixedClock> m_clock;
};

void TestClockQuestion::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<FixedClock>(m_day);
    Workspace workspace(store(), realServices(m_clock));
    QVERIFY_OK(createKept(workspace, false));
    OpenFfa open;
    open.family.name = u"Okafor"_s;
    Person fran;
    fran.firstName = u"Fran"_s;
    fran.child = true;
    open.people = {fran};
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
}

QStringList TestClockQuestion::notesKept() const
{
    Workspace workspace(store(), realServices(m_clock));
    if (!waitFor(workspace.unlock(testPassphrase())))
        return {u"not opened"_s};
    QStringList facts;
    const auto record = waitFor(workspace.record(workspace.cases().first().id));
    for (const Note &note : (*record)->notes)
        facts.append(note.fact);
    return facts;
}

void TestClockQuestion::theLockScreenAsksWithBothDatesAndOpensEitherWay_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("61 days on, right") << 61 << true;
    QTest::newRow("400 days on, right") << 400 << true;
    QTest::newRow("400 days on, wrong") << 400 << false;
    QTest::newRow("50 days back, right") << -50 << true;
}

void TestClockQuestion::theLockScreenAsksWithBothDatesAndOpensEitherWay()
{
    QFETCH(int, days);
    QFETCH(bool, isRight);
    m_clock->setDay(m_day.addDays(days));
    Real r(store(), m_clock);
    r.controller.unlock(testPassphrase());
    QTRY_VERIFY(r.asked());
    QVERIFY(r.window.isLocked()); // nothing of a family is on the screen
    const QString dates = r.asked()->findChild<QLabel *>(u"clockDates"_s)->text();
    QVERIFY2(dates.contains(u"20 June 2019"_s), qPrintable(dates));
    QVERIFY2(dates.contains(QString::number(m_clock->today().year())), qPrintable(dates));
    r.press(isRight ? "clockIsRight" : "clockNotNow");
    QTRY_VERIFY(!r.window.isLocked());
    QCOMPARE(ClockKeeper::of(r.workspace).doubt().has_value(), !isRight);
}

void TestClockQuestion::aSaveAsksAndGoesOnWithWhatWasTyped()
{
    {
        Real r(store(), m_clock);
        r.controller.unlock(testPassphrase());
        QTRY_VERIFY(!r.window.isLocked() && r.controller.isSettled());
        m_clock->setDay(m_day.addDays(61)); // the window stayed open
        r.typeNote(u"Mum opened at once."_s);
        r.send();
        QTRY_VERIFY(r.asked());
        QCOMPARE(r.happened()->toPlainText(), u"Mum opened at once."_s);
        r.press("clockIsRight");
        QTRY_VERIFY(!r.controller.notes()->dialog());
        QTRY_VERIFY(!r.asked());
    }
    QCOMPARE(notesKept(), QStringList{u"Mum opened at once."_s});
}

void TestClockQuestion::whatWasTypedStaysWhenTheDateIsWrong()
{
    {
        Real r(store(), m_clock);
        r.controller.unlock(testPassphrase());
        QTRY_VERIFY(!r.window.isLocked() && r.controller.isSettled());
        r.typeNote(u"Mum opened at once."_s);
        m_clock->setDay(m_day.addDays(-30));
        r.send();
        QTRY_VERIFY(r.asked());
        r.press("clockNotNow");
        QTRY_VERIFY(!r.asked());
        QCOMPARE(r.happened()->toPlainText(), u"Mum opened at once."_s);
        // The keyboard is back where it was.
        QTRY_COMPARE(QApplication::focusWidget(), r.happened());
        m_clock->setDay(m_day); // put right: the same note, sent again
        r.send();
        QTRY_VERIFY(!r.controller.notes()->dialog());
    }
    QCOMPARE(notesKept(), QStringList{u"Mum opened at once."_s});
}

void TestClockQuestion::aLockTakesTheQuestionAway()
{
    m_clock->setDay(m_day.addDays(61));
    Real r(store(), m_clock);
    r.controller.unlock(testPassphrase());
    QTRY_VERIFY(r.asked());
    r.controller.lock();
    QTRY_VERIFY(!r.asked());
    QVERIFY(r.window.isLocked());
    QVERIFY(!r.workspace.isUnlocked());
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY(r.window.isLocked()); // and the way in stays closed
}

QTEST_MAIN(TestClockQuestion)
#include "tst_clockquestion.moc"
