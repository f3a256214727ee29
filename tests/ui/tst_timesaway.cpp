// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/away/awaypage.h"
#include "ui/away/awayview.h"
#include "ui/cover/coverwords.h"
#include "ui/family/familywords.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/frame/stepwords.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/plannerpage.h"
#include "ui/planner/plannerview.h"
#include "words/dates.h"
#include "workflow/agreeholidaycontact.h"
#include "workflow/recordaway.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Two times away in one summer: each is shown, with what was handed over for it.
class TestTimesAway : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thePlanShowsEachTimeAway();
    void betweenThemItSaysWhatIsLeft();
    void aFamilyShowsWhoStandsInOnEach();
    void whoComesBackBetweenThemSeesWhatComesNext();
    void afterTheSecondBothAreNamed();
    void theFormOfAnotherTimeAwayKnowsItsHoliday_data();
    void theFormOfAnotherTimeAwayKnowsItsHoliday();
    void aContactIsAskedForTheTimeNobodyCovers();

private:
    void open(QDate day)
    {
        m_running.reset();
        m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s), day);
        QVERIFY(m_running->enter());
        QVERIFY(QTest::qWaitFor([this] { return m_running->controller.isSettled(); }, 20'000));
    }
    [[nodiscard]] PlanShown plan() const
    {
        return m_running->window.find<PlannerPage>()->view()->model()->plan();
    }
    [[nodiscard]] FormsTabText cover(const QString &name) const
    {
        Workspace &workspace = m_running->workspace;
        FamilyShown shown;
        const CaseId id = m_running->caseNamed(name);
        shown.known = *workspace.knownCase(id);
        shown.record = *waitFor(workspace.record(id));
        shown.situation = workspace.situation();
        shown.view = familyView(shown.known, *shown.record, shown.situation);
        return coverText(shown);
    }
    [[nodiscard]] static FormCardText card(const FormsTabText &text, const QString &id)
    {
        for (const FormCardText &candidate : text.cards) {
            if (candidate.id == id)
                return candidate;
        }
        return {};
    }
    static QWidget *seen(const QString &name)
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestTimesAway::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    open(QDate(2019, 6, 20));
    Workspace &workspace = m_running->workspace;
    const QList<AwayPeriod> said = workspace.desk()->awayPeriods;
    QCOMPARE(said.size(), 1);
    RecordAway first;
    first.away = said.first();
    first.away.until = QDate(2019, 8, 9);
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(first))));
    RecordAway second;
    second.away.from = QDate(2019, 8, 19);
    second.away.until = QDate(2019, 9, 1); // and says no holiday
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(second))));
}

void TestTimesAway::thePlanShowsEachTimeAway()
{
    open(QDate(2019, 6, 20));
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
    QCOMPARE(plan().days, u"away 2 times"_s);
    QCOMPARE(plan().times,
        QStringList({u"25 July to 9 August: last day at work Wed 24 Jul, back Mon 12 Aug · next"_s,
            u"19 August to 1 September: last day at work Fri 16 Aug, back Mon 2 Sep"_s}));
    auto *times = qobject_cast<QLabel *>(m_running->find("planTimes"));
    QVERIFY(times && times->isVisible());
    QVERIFY(times->text().contains(u"19 August"_s));
    bool said = false;
    for (const StepText &step : plan().laptop)
        said = said || step.evidence == u"25 July to 9 August and 19 August to 1 September"_s;
    QVERIFY(said);
    QVERIFY2(plan().left.startsWith(u"24 working days left"_s), qPrintable(plan().left));
}

void TestTimesAway::betweenThemItSaysWhatIsLeft()
{
    open(QDate(2019, 8, 13));
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
    QVERIFY2(plan().times[0].endsWith(u"back Mon 12 Aug · over"_s), qPrintable(plan().times[0]));
    QVERIFY2(plan().times[1].endsWith(u"back Mon 2 Sep · next"_s), qPrintable(plan().times[1]));
    QVERIFY2(plan().left.startsWith(u"3 working days left until you are away again"_s),
        qPrintable(plan().left));
    open(QDate(2019, 8, 20));
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
    QVERIFY2(plan().times[1].endsWith(u"· now"_s), qPrintable(plan().times[1]));
}

void TestTimesAway::aFamilyShowsWhoStandsInOnEach()
{
    open(QDate(2019, 6, 20));
    const FormCardText decision = card(cover(u"Okafor"_s), u"decision"_s);
    QVERIFY2(decision.paragraphs.first().contains(
                 u"away 25 July to 9 August and 19 August to 1 September; your last day at work is "
                 "Wednesday 24 July. You are back on Monday 12 August, and away again from Monday "
                 "19 August."_s),
        qPrintable(decision.paragraphs.first()));
    const auto who = [this] {
        QStringList lines;
        for (const auto &fact : card(cover(u"Dhillon"_s), u"contact"_s).facts)
            lines.append(fact.label + u": "_s + fact.value);
        return lines;
    };
    const QStringList both = who();
    QCOMPARE(both.size(), 2);
    QVERIFY(!both[0].contains(u"nobody"_s) && !both[1].contains(u"nobody"_s));
    // The contact of the first time alone.
    const CaseId id = m_running->caseNamed(u"Dhillon"_s);
    const RecordPtr record = *waitFor(m_running->workspace.record(id));
    AgreeHolidayContact change;
    QList<HolidayContact> contacts;
    for (const HolidayContact &contact : record->holidayContacts) {
        if (contact.breakId == u"summer-2019"_s)
            contacts.append(contact);
    }
    QVERIFY(!contacts.isEmpty());
    for (const HolidayContact &contact : contacts) {
        change.contact = contact;
        change.contact.until = QDate(2019, 8, 9);
        QVERIFY_OK(waitFor(m_running->workspace.perform(id, Command::of(change))));
    }
    QVERIFY2(who()[1] == u"19 August to 1 September: nobody yet"_s, qPrintable(who()[1]));
    QCOMPARE(who()[0], both[0]);
    QVERIFY(card(cover(u"Dhillon"_s), u"contact"_s).pill.tone == Tone::Warning);
}

void TestTimesAway::whoComesBackBetweenThemSeesWhatComesNext()
{
    open(QDate(2019, 8, 12));
    const AwayShown shown = m_running->window.find<AwayPage>()->view()->shown();
    QVERIFY2(shown.days.startsWith(u"25 July to 9 August"_s), qPrintable(shown.days));
    QCOMPARE(shown.times,
        u"You are away several times in this holiday: 25 July to 9 August and 19 August to 1 "
        "September (next)."_s);
    QVERIFY(!shown.families.isEmpty());
    bool covered = false;
    for (const AwayFamily &family : shown.families) {
        QVERIFY(family.now.first().startsWith(u"Away again 19 August to 1 September: "_s));
        covered = covered || family.now.first().contains(u"main contact "_s);
        if (family.family == u"Dhillon")
            QVERIFY(family.now.first().endsWith(u"nobody is main contact yet"_s));
    }
    QVERIFY(m_running->go({u"away"_s, {}, {}, {}}));
    QVERIFY(m_running->find("awayTimes")->isVisible());
}

void TestTimesAway::afterTheSecondBothAreNamed()
{
    open(QDate(2019, 8, 13)); // the first is read, and its page put away
    Q_EMIT m_running->window.find<AwayPage>()->view()->putAwayRequested();
    m_running->controller.lock();
    open(QDate(2019, 9, 2));
    const AwayShown shown = m_running->window.find<AwayPage>()->view()->shown();
    QVERIFY2(shown.days.startsWith(u"19 August to 1 September"_s), qPrintable(shown.days));
    QVERIFY2(shown.times.contains(u"25 July to 9 August"_s), qPrintable(shown.times));
    for (const AwayFamily &family : shown.families) {
        QVERIFY(family.now.isEmpty() || !family.now.first().startsWith(u"Away again"_s));
        if (family.family == u"Dhillon")
            QCOMPARE(family.contact, QString()); // who stood in the first time only
    }
}

void TestTimesAway::theFormOfAnotherTimeAwayKnowsItsHoliday_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("holiday");
    QTest::newRow("nothing typed") << QString() << QString() << u"summer-2019"_s;
    QTest::newRow("in the same holiday") << u"12/8"_s << u"16/8"_s << u"summer-2019"_s;
    QTest::newRow("in another") << u"28/10"_s << u"1/11"_s << u"october-half-term-2019"_s;
    QTest::newRow("in none") << u"16/9"_s << u"20/9"_s << QString();
    QTest::newRow("ends in one") << u"21/12/2019"_s << u"2/1/2020"_s << u"christmas-2019"_s;
}

void TestTimesAway::theFormOfAnotherTimeAwayKnowsItsHoliday()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(QString, holiday);
    open(QDate(2019, 6, 20));
    m_running->controller.openForm({u"recordAway"_s, {}, {}, {}});
    QTRY_VERIFY(seen(u"edit.away.from"_s));
    const auto type = [](const QString &name, const QString &text) {
        auto *line = qobject_cast<QLineEdit *>(seen(name));
        QVERIFY2(line, qPrintable(name));
        line->setText(text);
    };
    type(u"edit.away.from"_s, from);
    type(u"edit.away.until"_s, until);
    const auto *box = qobject_cast<QComboBox *>(seen(u"edit.away.break"_s));
    QVERIFY(box);
    QCOMPARE(box->currentData().toString(), holiday);
    m_running->controller.forms().dialog()->panel()->session()->finish(); // without a draft
    m_running->controller.forms().dialog()->reject();
}

void TestTimesAway::aContactIsAskedForTheTimeNobodyCovers()
{
    open(QDate(2019, 6, 20)); // Dhillon's first time is covered
    m_running->controller.openForm(
        coverForm(m_running->caseNamed(u"Dhillon"_s), u"agreeHolidayContact"_s, u"summer-2019"_s));
    QTRY_VERIFY(seen(u"edit.contact.from"_s));
    const auto text = [](const QString &name) {
        return qobject_cast<QLineEdit *>(seen(name))->text();
    };
    QCOMPARE(text(u"edit.contact.from"_s), words::longDate(QDate(2019, 8, 19)));
    QCOMPARE(text(u"edit.contact.until"_s), words::longDate(QDate(2019, 9, 1)));
}

QTEST_MAIN(TestTimesAway)
#include "tst_timesaway.moc"
