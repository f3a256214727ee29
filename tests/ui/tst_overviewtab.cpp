// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policy.h"
#include "samples/running.h"
#include "ui/family/familypage.h"
#include "ui/overview/chronology.h"
#include "ui/overview/genogramwords.h"
#include "ui/overview/overviewtab.h"
#include "ui/print/preview.h"
#include "ui/widgets/timeline.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const GenoPerson *named(const GenoFamily &family, const QString &name)
{
    for (const GenoPerson &person : family.people) {
        if (person.name == name)
            return &person;
    }
    return nullptr;
}
} // namespace

/// A family at a glance, on made-up families.
class TestOverviewTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everybodyIsInTheGenogramWithTheirHome();
    void aRelationshipComesBeforeWhatIsUsual();
    void theUnbornAndTheDeadSaySo();
    void theChronologyIsToldWithoutWhatIsSensitive();
    void nothingOfTheFutureHasHappened();
    void theTabShowsTheFamilyAndForgetsIt();
    void aPersonAndAnEventLeadToTheirTab();
    void anEmptyFamilyTeaches();
    void thePageIsPrintedWithoutAddresses();

private:
    RecordPtr record(const QString &family)
    {
        const auto found = waitFor(m_running->workspace.record(m_running->caseNamed(family)));
        return found ? *found : RecordPtr();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestOverviewTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.path()));
    m_running = std::make_unique<Running>(m_folder.path());
    QVERIFY(m_running->enter());
}

void TestOverviewTab::cleanupTestCase()
{
    m_running.reset();
}

void TestOverviewTab::everybodyIsInTheGenogramWithTheirHome()
{
    const RecordPtr ferris = record(u"Ferris"_s);
    QVERIFY(ferris);
    const GenoFamily family = genogramOf(*ferris, m_running->workspace.situation());
    QCOMPARE(family.people.size(), ferris->people.size());
    const GenoPerson *callum = named(family, u"Callum"_s);
    const GenoPerson *tina = named(family, u"Tina"_s);
    QVERIFY(callum && tina);
    QVERIFY(callum->child && !tina->child);
    QCOMPARE(callum->age, u"13"_s);
    QVERIFY(callum->parents.contains(tina->id));
    QCOMPARE(callum->home, tina->home);
    QVERIFY(callum->generation > tina->generation);
    QCOMPARE(tina->sign, GenoSign::Circle);
    QVERIFY(callum->words.contains(u"child of Tina and Gary"_s));
    QVERIFY(callum->words.contains(u"lives at Mum's"_s));
}

void TestOverviewTab::aRelationshipComesBeforeWhatIsUsual()
{
    CaseRecord copy = *record(u"Ferris"_s);
    ObjectId gary;
    ObjectId callum;
    for (const Person &person : std::as_const(copy.people)) {
        if (person.firstName == u"Gary")
            gary = person.id;
        if (person.firstName == u"Callum")
            callum = person.id;
    }
    Relationship link;
    link.person = gary;
    link.other = callum;
    link.kind = u"other"_s;
    copy.relationships.append(link);
    const GenoFamily family = genogramOf(copy, m_running->workspace.situation());
    QVERIFY(!named(family, u"Callum"_s)->parents.contains(gary.hex()));
    QVERIFY(named(family, u"Megan"_s)->parents.contains(gary.hex()));
}

void TestOverviewTab::theUnbornAndTheDeadSaySo()
{
    CaseRecord copy = *record(u"Ferris"_s);
    for (Person &person : copy.people) {
        if (person.firstName == u"Gary")
            person.died = QDate(2019, 5, 1);
        if (person.firstName == u"Megan") {
            person.born = {};
            person.expected = QDate(2019, 9, 14);
        }
    }
    const GenoFamily family = genogramOf(copy, m_running->workspace.situation());
    QVERIFY(named(family, u"Gary"_s)->gone);
    QVERIFY(named(family, u"Gary"_s)->lines.contains(u"died 1 May"_s));
    QVERIFY(named(family, u"Gary"_s)->home.isEmpty());
    QCOMPARE(named(family, u"Megan"_s)->sign, GenoSign::Triangle);
    QVERIFY(named(family, u"Megan"_s)->lines.contains(u"due 14 September"_s));
    bool died = false;
    for (const TimeEvent &event : chronologyOf(copy, m_running->workspace.situation()))
        died = died || (event.title == u"Gary died"_s && event.significant);
    QVERIFY(died);
}

void TestOverviewTab::theChronologyIsToldWithoutWhatIsSensitive()
{
    const RecordPtr ferris = record(u"Ferris"_s);
    const auto events = chronologyOf(*ferris, m_running->workspace.situation());
    QVERIFY(events.size() > 8);
    int sensitive = 0;
    for (const Note &note : ferris->notes) {
        if (!note.sensitive)
            continue;
        ++sensitive;
        for (const TimeEvent &event : events)
            QVERIFY(event.id != note.id.hex() || event.detail.isEmpty());
    }
    QVERIFY(sensitive > 0);
    QStringList kinds;
    for (const TimeKind &kind : chronologyKinds())
        kinds.append(kind.id);
    for (const TimeEvent &event : events)
        QVERIFY(kinds.contains(event.kind));
}

void TestOverviewTab::nothingOfTheFutureHasHappened()
{
    Situation then = m_running->workspace.situation();
    then.today = QDate(2019, 5, 20);
    for (const TimeEvent &event : chronologyOf(*record(u"Ferris"_s), then))
        QVERIFY(event.on <= then.today);
}

void TestOverviewTab::theTabShowsTheFamilyAndForgetsIt()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Ferris"_s), u"overview"_s, {}}));
    auto *tab = m_running->window.find<OverviewTab>();
    auto *tree = tab->findChild<Genogram *>();
    auto *events = tab->findChild<TimeEvents *>();
    QTRY_COMPARE(tree->itemCount(), 4);
    QVERIFY(events->itemCount() > 8);
    tab->clear();
    QCOMPARE(tree->itemCount(), 0);
    QCOMPARE(events->itemCount(), 0);
}

void TestOverviewTab::aPersonAndAnEventLeadToTheirTab()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Ferris"_s), u"overview"_s, {}}));
    auto *tab = m_running->window.find<OverviewTab>();
    auto *line = tab->findChild<TimeLine *>();
    const RecordPtr ferris = record(u"Ferris"_s);
    QVERIFY(line->showEvent(ferris->notes.first().id.hex()));
    QTest::keyClick(tab->findChild<TimeEvents *>(), Qt::Key_Return);
    QTRY_COMPARE(m_running->window.find<FamilyPage>()->tab(), u"notes"_s);
}

void TestOverviewTab::anEmptyFamilyTeaches()
{
    OverviewTab tab(m_running->controller, nullptr);
    FamilyShown shown;
    shown.known = *m_running->workspace.knownCase(m_running->caseNamed(u"Ferris"_s));
    shown.record = std::make_shared<CaseRecord>();
    shown.situation = m_running->workspace.situation();
    tab.setFamily(shown);
    QVERIFY(!tab.findChild<QPushButton *>(u"printGenogram"_s));
    bool teaches = false;
    for (const QLabel *label : tab.findChildren<QLabel *>())
        teaches = teaches || label->text().startsWith(u"Nobody is recorded yet"_s);
    QVERIFY(teaches);
}

void TestOverviewTab::thePageIsPrintedWithoutAddresses()
{
    const RecordPtr ferris = record(u"Ferris"_s);
    const GenoFamily family = genogramOf(*ferris, m_running->workspace.situation());
    for (const Household &home : ferris->households) {
        for (const GenoPerson &person : family.people)
            QVERIFY(home.address.isEmpty() || !person.words.contains(home.address));
    }
    QImage page(800, 500, QImage::Format_RGB32);
    page.fill(Qt::white);
    const QImage empty = page;
    QPainter painter(&page);
    paintJob(painter, page.rect(),
        {u"Ferris family"_s, u"20 June"_s, true,
            [&family](QPainter &on, const QRectF &box) { printGenogram(on, box, family); }});
    painter.end();
    QVERIFY(page != empty);
}

QTEST_MAIN(TestOverviewTab)
#include "tst_overviewtab.moc"
