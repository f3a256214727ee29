// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/closure/closurewords.h"
#include "ui/cover/coverwords.h"
#include "ui/family/familypage.h"
#include "ui/family/familywords.h"
#include "ui/print/preview.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The tabs "Holiday contact" and "Closure" on the made-up families.
class TestCoverTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void daysWithoutAContactAreNamedAndCanBeFilled();
    void aReadyFamilyHasNothingOpen();
    void everyFormKnowsTheBreak();
    void aRequestNamesNoFamily();
    void aLongRequestIsPrintedOnOnePage();
    void theChecklistStandsBesideItsForms();
    void closingSaysWhatIsLeft();
    void aClosedFamilyShowsTheStepsOfThatDay();
    void whatWasAgreedBeforeReopeningIsShownAsOfThen();
    void nothingIsLeftAfterALock();

private:
    [[nodiscard]] FamilyShown family(const QString &name) const;
    [[nodiscard]] static const FormCardText *card(const FormsTabText &text, const QString &id);

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestCoverTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

void TestCoverTab::cleanupTestCase()
{
    m_running.reset();
}

FamilyShown TestCoverTab::family(const QString &name) const
{
    Workspace &workspace = m_running->workspace;
    FamilyShown shown;
    const CaseId id = m_running->caseNamed(name);
    shown.known = *workspace.knownCase(id);
    shown.record = *waitFor(workspace.record(id));
    shown.situation = workspace.situation();
    shown.view = familyView(shown.known, *shown.record, shown.situation);
    return shown;
}

const FormCardText *TestCoverTab::card(const FormsTabText &text, const QString &id)
{
    for (const FormCardText &candidate : text.cards) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

void TestCoverTab::daysWithoutAContactAreNamedAndCanBeFilled()
{
    const FormsTabText text = coverText(family(u"Okafor"_s));
    const FormCardText *contact = card(text, u"contact"_s);
    QVERIFY(contact);
    QCOMPARE(contact->pill.tone, Tone::Warning);
    bool offered = false;
    for (const FormItem &item : contact->items) {
        for (const CardButton &button : item.buttons) {
            const QJsonObject fields = button.form.fields.value(u"contact"_s).toObject();
            if (button.form.command == u"agreeHolidayContact"_s && fields.contains(u"from"_s)) {
                offered = true;
                QVERIFY(item.text.contains(u"nobody yet"_s));
                QCOMPARE(fields.value(u"break"_s).toString(), u"summer-2019"_s);
            }
        }
    }
    QVERIFY(offered);
}

void TestCoverTab::aReadyFamilyHasNothingOpen()
{
    const FormsTabText text = coverText(family(u"Dhillon"_s));
    QCOMPARE(card(text, u"contact"_s)->pill.tone, Tone::Good);
    for (const FormItem &item : card(text, u"contact"_s)->items)
        QVERIFY(!item.text.contains(u"nobody"_s));
    QCOMPARE(card(text, u"handover"_s)->pill.tone, Tone::Good);
}

void TestCoverTab::everyFormKnowsTheBreak()
{
    for (const char *command : {"planHoliday", "writeHandoverNote"})
        QCOMPARE(coverForm({}, QLatin1String(command), u"easter-2020"_s)
                     .fields[u"plan"_s][u"break"_s]
                     .toString(),
            u"easter-2020"_s);
    QVERIFY(coverForm({}, u"shareTray"_s, u"easter-2020"_s).fields.isEmpty());
}

void TestCoverTab::aRequestNamesNoFamily()
{
    const FamilyShown okafor = family(u"Okafor"_s);
    SupportRequest request;
    request.kind = u"noContact"_s;
    request.on = QDate(2019, 6, 20);
    request.neededBy = QDate(2019, 7, 5);
    const QString text = requestText(request, okafor);
    QVERIFY(text.contains(u"5 July 2019"_s));
    QVERIFY(text.contains(okafor.known.line->reference));
    QVERIFY(!text.contains(u"Okafor"_s));
    for (const auto &child : okafor.known.line->children)
        QVERIFY(!text.contains(child.name));
}

void TestCoverTab::aLongRequestIsPrintedOnOnePage()
{
    QString text = u"Request for support\n"_s;
    for (int i = 0; i < 60; ++i)
        text += u"Nobody of the team is at work in the second week of August. "_s;
    QImage paper(700, 800, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    const PrintJob job = textJob(text);
    QCOMPARE(job.title, u"Request for support"_s);
    job.paint(painter, QRectF(0, 0, 700, 400));
    painter.end();
    QImage white(700, 400, QImage::Format_RGB32);
    white.fill(Qt::white);
    QVERIFY(paper.copy(0, 0, 700, 400) != white);
    QCOMPARE(paper.copy(0, 400, 700, 400), white);
}

void TestCoverTab::theChecklistStandsBesideItsForms()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Okafor"_s), u"cover"_s, {}}));
    QTRY_VERIFY(m_running->find("checklist.before-break-staying"));
    QVERIFY(m_running->find("checklist.before-break-staying")->isVisible());
    QTRY_VERIFY(m_running->find("card.contact") && m_running->find("card.contact")->isVisible());
}

void TestCoverTab::closingSaysWhatIsLeft()
{
    const FormsTabText text = closureText(family(u"Begum"_s));
    QVERIFY(card(text, u"close"_s));
    QVERIFY(card(text, u"close"_s)->buttons[0].first);
    QCOMPARE(card(text, u"close"_s)->buttons[0].form.command, u"closeFfa"_s);
    QVERIFY(!text.checklists.isEmpty());
    const FormsTabText open = closureText(family(u"Okafor"_s));
    QVERIFY(!card(open, u"close"_s)->buttons[0].first);
    QCOMPARE(card(open, u"agreements"_s)->buttons[0].form.command, u"overrideStep"_s);
}

void TestCoverTab::aClosedFamilyShowsTheStepsOfThatDay()
{
    for (const KnownCase &known : m_running->workspace.cases()) {
        if (!known.facts->isClosed())
            continue;
        const FormsTabText text = closureText(family(known.line->family));
        QVERIFY(card(text, u"closed"_s));
        QCOMPARE(card(text, u"closed"_s)->buttons[0].form.command, u"reopenFfa"_s);
        QCOMPARE(text.checklists.size(), 1);
        QVERIFY(!text.checklists[0].steps.isEmpty());
        for (const StepText &step : text.checklists[0].steps) {
            QVERIFY2(!step.state.isEmpty(), qPrintable(step.id));
            QVERIFY(step.actions.isEmpty());
        }
        QCOMPARE(coverText(family(known.line->family)).cards.first().id, u"closed"_s);
        return;
    }
    QFAIL("no closed family among the made-up ones");
}

void TestCoverTab::whatWasAgreedBeforeReopeningIsShownAsOfThen()
{
    FamilyShown shown = family(u"Okafor"_s);
    auto record = std::make_shared<CaseRecord>(*shown.record);
    const auto agree = [&record](const QString &who, QDate on, qint32 at) {
        StepOverride agreed;
        agreed.checklist = u"closure"_s;
        agreed.step = u"notes"_s;
        agreed.by = who;
        agreed.on = on;
        agreed.addedAt = at;
        record->overrides.append(agreed);
    };
    const auto at = qint32(record->entries.size());
    agree(u"Helen Marsh"_s, QDate(2019, 5, 2), at);
    Closure closure;
    closure.on = QDate(2019, 5, 3);
    closure.addedAt = at + 1;
    record->closures.append(closure);
    Reopening again;
    again.on = QDate(2019, 6, 10);
    again.addedAt = at + 2;
    record->reopenings.append(again);
    agree(u"Priya Shah"_s, QDate(2019, 6, 18), at + 3);
    shown.record = record;

    const FormsTabText text = closureText(shown);
    const FormCardText *now = card(text, u"agreements"_s);
    QCOMPARE(now->items.size(), 1);
    QVERIFY(now->items.first().text.contains(u"Priya Shah"_s));
    const FormCardText *before = card(text, u"reopened"_s);
    QVERIFY(before);
    QCOMPARE(before->facts.size(), 2);
    QVERIFY(before->facts.first().label.contains(u"3 May 2019"_s));
    QCOMPARE(before->items.size(), 1);
    QVERIFY(before->items.first().text.contains(u"Helen Marsh"_s));
    QCOMPARE(before->items.first().detail, u"2 May"_s);
    QCOMPARE(before->items.first().sign, Sign::None); // it fulfils nothing now
}

void TestCoverTab::nothingIsLeftAfterALock()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Dhillon"_s), u"cover"_s, {}}));
    m_running->controller.lock();
    QTRY_VERIFY(!m_running->find("card.contact") || !m_running->find("card.contact")->isVisible());
}

QTEST_MAIN(TestCoverTab)
#include "tst_covertab.moc"
