// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/schoolcalendar.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/family/familypage.h"
#include "ui/form/formdialog.h"
#include "ui/form/forms.h"
#include "ui/meetings/meetingstab.h"
#include "ui/print/familycopy.h"
#include "ui/widgets/dateedit.h"
#include "words/calendarfile.h"
#include "workflow/canceltaf.h"
#include "workflow/movetaf.h"
#include "workflow/plantaf.h"
#include "workspace/waiting.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The TAFs of a family on their tab.
class TestMeetingsTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theLastMeetingIsReadInTheOrderItRan();
    void plannedOnesComeFirstWithWhatCanBeDone();
    void eachMeetingKnowsItsForms();
    void anotherIsPlannedBesideTheOneThatIs();
    void whatOnePersonSaidIsPrintedOnlyWhenItIsTicked();
    void theCalendarFileNamesNoFamily();
    void aLongPlaceIsFoldedInTheCalendarFile();
    void nothingStandsBeforeTheLockedWindow();

private:
    [[nodiscard]] RecordPtr record();

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_okafor;
};

void TestMeetingsTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    m_okafor = m_running->caseNamed(u"Okafor"_s);
    PlanTaf plan;
    plan.meeting.id = m_running->workspace.newId();
    plan.meeting.plannedFor = QDate(2019, 7, 17);
    plan.meeting.time = QTime(15, 30);
    plan.meeting.place = u"Oak Lane Primary, Room 2"_s;
    plan.meeting.agenda = u"The summer"_s;
    QVERIFY_OK(waitFor(m_running->workspace.perform(m_okafor, Command::of(plan))));
    QVERIFY(m_running->go({u"family"_s, m_okafor, u"meetings"_s, {}}));
}

void TestMeetingsTab::cleanupTestCase()
{
    m_running->controller.lock();
    m_running.reset();
}

RecordPtr TestMeetingsTab::record()
{
    return waitFor(m_running->workspace.record(m_okafor)).value();
}

void TestMeetingsTab::theLastMeetingIsReadInTheOrderItRan()
{
    const QList<MeetingText> meetings = meetingTexts(*record(), m_running->workspace.situation());
    const auto last = std::find_if(
        meetings.begin(), meetings.end(), [](const MeetingText &meeting) { return meeting.held; });
    QVERIFY(last != meetings.end());
    QCOMPARE(last->title, u"TAF 2 · Thursday 13 June, 2pm"_s);
    QVERIFY(last->copyLeft);
    QStringList headings;
    for (const MeetingPart &part : last->parts)
        headings.append(part.heading);
    const QStringList order = {u"Who came"_s, u"Since the time before"_s, u"Actions looked at"_s,
        u"In the children's own words"_s, u"How the parents see it"_s,
        u"What we are worried about"_s, u"What must change"_s, u"Risks"_s, u"Decision"_s,
        u"New actions"_s};
    QCOMPARE(headings.mid(0, order.size()), order);
}

void TestMeetingsTab::plannedOnesComeFirstWithWhatCanBeDone()
{
    const QList<MeetingText> meetings = meetingTexts(*record(), m_running->workspace.situation());
    QVERIFY(meetings.first().planned);
    QVERIFY(meetings.last().held);
    const QString id = meetings.first().id.hex();
    for (const char *command : {"recordTaf", "moveTaf", "cancelTaf", "planTaf"}) {
        const QString name = u"meeting."_s + QLatin1String(command) + u'.' + id;
        QVERIFY2(m_running->window.findChild<QPushButton *>(name), qPrintable(name));
    }
}

void TestMeetingsTab::eachMeetingKnowsItsForms()
{
    const QString id = meetingTexts(*record(), m_running->workspace.situation()).first().id.hex();
    auto *move = m_running->window.findChild<QPushButton *>(u"meeting.moveTaf."_s + id);
    QVERIFY(move);
    move->click();
    Forms &forms = m_running->controller.forms();
    QTRY_VERIFY(forms.dialog(QLatin1String(MoveTaf::id)));
    // What is to be known of the new day stands under it.
    const QWidget *dialog = forms.dialog(QLatin1String(MoveTaf::id));
    DateEdit *day = nullptr;
    for (DateEdit *edit : dialog->findChildren<DateEdit *>())
        day = edit->isVisible() && !day ? edit : day;
    QVERIFY(day);
    const auto said = [&day](const QString &typed) {
        day->setText(typed);
        return day->findChild<QLabel *>(u"understood"_s)->text();
    };
    QVERIFY(said(u"29 June 2019"_s).endsWith(u"This day is at a weekend."_s));
    QVERIFY(said(u"30 July 2019"_s).contains(u"holiday: school staff will be away."_s));
    QVERIFY(!said(u"2 July 2019"_s).contains(u"This day"_s));
    forms.dialog(QLatin1String(MoveTaf::id))->reject();
    auto *live = m_running->window.findChild<QPushButton *>(u"meeting.recordTaf."_s + id);
    QVERIFY(live);
    live->click();
    QTRY_COMPARE(m_running->window.page(), u"taf"_s);
    QTRY_VERIFY(m_running->controller.isSettled());
    QVERIFY(m_running->go({u"family"_s, m_okafor, u"meetings"_s, {}}));
}

void TestMeetingsTab::anotherIsPlannedBesideTheOneThatIs()
{
    auto *plan = qobject_cast<QPushButton *>(m_running->find("meetings.plan"));
    QVERIFY(plan && plan->isVisible());
    QCOMPARE(plan->accessibleName(), u"Plan another TAF…"_s);
    plan->click();
    Forms &forms = m_running->controller.forms();
    QTRY_VERIFY(forms.dialog(QLatin1String(PlanTaf::id)));
    QDialog *dialog = forms.dialog(QLatin1String(PlanTaf::id));
    QCOMPARE(dialog->findChild<QLabel *>(u"formTells"_s)->text(),
        u"Another TAF is planned already, for 17 July 2019. Where it is the same one, move that one."_s);
    dialog->findChild<QLineEdit *>(u"edit.meeting.plannedFor"_s)->setText(u"28 August 2019"_s);
    dialog->findChild<QPushButton *>(u"formSave"_s)->click();
    QTRY_VERIFY(!forms.dialog(QLatin1String(PlanTaf::id)));
    const RecordPtr now = record();
    QCOMPARE(std::count_if(now->meetings.begin(), now->meetings.end(),
                 [](const Meeting &meeting) { return meeting.isPlanned(); }),
        2);
    QTRY_VERIFY(m_running->controller.isSettled());
    // Both are seen, the earlier first.
    const QList<MeetingText> all = meetingTexts(*now, m_running->workspace.situation());
    QCOMPARE(all[0].day, QDate(2019, 7, 17));
    QCOMPARE(all[1].day, QDate(2019, 8, 28));
    CancelTaf cancel;
    cancel.meeting = all[1].id;
    cancel.cancelledOn = QDate(2019, 6, 20);
    cancel.why = u"Planned to see whether it can be"_s;
    QVERIFY_OK(waitFor(m_running->workspace.perform(m_okafor, Command::of(cancel))));
    QTRY_VERIFY(m_running->controller.isSettled());
}

void TestMeetingsTab::whatOnePersonSaidIsPrintedOnlyWhenItIsTicked()
{
    const QList<MeetingText> meetings = meetingTexts(*record(), m_running->workspace.situation());
    const auto last = std::find_if(
        meetings.begin(), meetings.end(), [](const MeetingText &meeting) { return meeting.held; });
    auto *print = m_running->window.findChild<QPushButton *>(u"meeting.print."_s + last->id.hex());
    QVERIFY(print);
    print->click();
    auto *copy = m_running->window.findChild<FamilyCopyDialog *>();
    QVERIFY(copy);
    const QString asItIs = copy->html();
    QCOMPARE(copy->job().title, u"For the Okafor family"_s);
    QVERIFY(asItIs.contains(u"TAF 2, 13 June 2019"_s) && asItIs.contains(u"Family Plan"_s));
    const QString foot = copy->job().foot;
    QVERIFY(foot.contains(u"Asha Patel"_s) && foot.contains(u"20 June 2019"_s));
    int careful = 0;
    for (QCheckBox *tick : copy->findChildren<QCheckBox *>()) {
        QCOMPARE(asItIs.contains(u"<h4>"_s + tick->text()), tick->isChecked());
        if (tick->isChecked())
            continue;
        ++careful;
        tick->click();
        QVERIFY2(copy->html().contains(u"<h4>"_s + tick->text()), qPrintable(tick->text()));
        tick->click();
    }
    QVERIFY(careful >= 3); // the child's words, the parents' views, the risks
    QCOMPARE(copy->html(), asItIs);
    copy->findChild<QPushButton *>(u"familyCopy.preview"_s)->click();
    auto *preview = copy->findChild<QDialog *>(u"printPreview"_s);
    QVERIFY(preview && preview->isVisible());
    preview->reject();
    copy->reject();
}

void TestMeetingsTab::theCalendarFileNamesNoFamily()
{
    const MeetingText planned = meetingTexts(*record(), m_running->workspace.situation()).first();
    const QString file = m_folder.filePath(u"taf.ics"_s);
    QVERIFY(m_running->window.findChild<MeetingsTab *>()->writeCalendar(
        planned, planned.where, file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains("SUMMARY:TAF\r\n"));
    QVERIFY(text.contains("DTSTART:20190717T143000Z\r\n")); // summer time
    QVERIFY(text.contains("LOCATION:Oak Lane Primary\\, Room 2\r\n"));
    QVERIFY(!text.contains("Okafor"));
    QVERIFY(!m_running->window.findChild<MeetingsTab *>()->writeCalendar(
        planned, planned.where, m_folder.filePath(u"no/such/folder.ics"_s)));
}

void TestMeetingsTab::nothingStandsBeforeTheLockedWindow()
{
    static const QRegularExpression name(u"^meeting\\.print\\."_s);
    const auto buttons = m_running->window.findChildren<QPushButton *>(name);
    QVERIFY(!buttons.isEmpty());
    buttons.first()->click();
    auto *copy = m_running->window.findChild<FamilyCopyDialog *>();
    QVERIFY(copy && copy->isVisible());
    copy->findChild<QPushButton *>(u"familyCopy.preview"_s)->click();
    QVERIFY(copy->findChild<QDialog *>(u"printPreview"_s));
    m_running->controller.lock();
    for (const QDialog *dialog : m_running->window.findChildren<QDialog *>())
        QVERIFY2(!dialog->isVisible(), qPrintable(dialog->objectName()));
    QTRY_VERIFY(!m_running->window.findChild<FamilyCopyDialog *>());
}

void TestMeetingsTab::aLongPlaceIsFoldedInTheCalendarFile()
{
    words::CalendarEvent taf;
    taf.id = u"x"_s;
    taf.day = QDate(2019, 7, 17);
    taf.place = QString(u"Sözcük "_s).repeated(30);
    const QByteArray file = words::calendarFile({taf}, 0);
    for (const QByteArray &line : file.split('\n'))
        QVERIFY(line.size() <= 76);
    QVERIFY(file.contains("DTSTART;VALUE=DATE:20190717\r\n"));
    QVERIFY(!QString::fromUtf8(file).contains(QChar::ReplacementCharacter));
}

QTEST_MAIN(TestMeetingsTab)
#include "tst_meetingstab.moc"
