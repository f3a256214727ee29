// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"
#include "rules/spells.h"
#include "testing/tostring.h"
#include "workflow/completeregistration.h"
#include "workflow/openffa.h"
#include "workflow/planholiday.h"
#include "workflow/recordaway.h"
#include "workflow/setprofile.h"
#include "workspace/situations.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// When the keyworker is away stands in each open case, and how the case stood on the last day at
/// work is kept.
class TestDaysAway : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    template <class T>
    Expected<Performed> perform(const CaseId &id, const T &body)
    {
        return waitFor(m_workspace->perform(id, Command::of(body)));
    }
    Expected<CaseId> opened(const QString &name)
    {
        OpenFfa open;
        open.family.name = name;
        Person child;
        child.firstName = u"Ola"_s;
        child.child = true;
        open.people = {child};
        const auto done = perform({}, open);
        if (!done)
            return Unexpected(done.error());
        return done->caseId;
    }
    Expected<Performed> away(QDate from, QDate until, ObjectId id = {})
    {
        RecordAway command;
        command.away.id = id;
        command.away.from = from;
        command.away.until = until;
        return perform({}, command);
    }
    [[nodiscard]] QList<DaysAway> daysOf(const CaseId &id)
    {
        return (*waitFor(m_workspace->record(id)))->daysAway;
    }
    [[nodiscard]] std::shared_ptr<const CaseFacts> factsOfCase(const CaseId &id)
    {
        return m_workspace->knownCase(id)->facts;
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.random = std::make_shared<SeededRandom>(5);
        const QString store = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_workspace = std::make_unique<Workspace>(store, services);
        QVERIFY_OK(waitFor(m_workspace->create(u"a kettle, a window"_s, true)));
    }

    void theyAreWrittenIntoEachOpenCaseWithTheDesks()
    {
        const auto first = opened(u"Okafor"_s), second = opened(u"Miller"_s);
        QVERIFY_OK(first);
        QVERIFY_OK(second);
        const auto said = away(QDate(2019, 7, 25), QDate(2019, 8, 9));
        QVERIFY_OK(said);
        for (const CaseId &id : {*first, *second}) {
            const QList<DaysAway> days = daysOf(id);
            QCOMPARE(days.size(), 1);
            QCOMPARE(days.first().from, QDate(2019, 7, 25));
            QCOMPARE(days.first().lastDayAtWork, QDate(2019, 7, 24));
            QCOMPARE(days.first().breakId, u"summer-2019"_s);
        }
        // A second time in the same break, a change, and a family taken up later.
        QVERIFY_OK(away(QDate(2019, 8, 19), QDate(2019, 9, 1)));
        QCOMPARE(daysOf(*first).size(), 2);
        const ObjectId known = daysOf(*first).first().id;
        QVERIFY_OK(away(QDate(2019, 7, 26), QDate(2019, 8, 9), known));
        QCOMPARE(daysOf(*second).first().from, QDate(2019, 7, 26));
        QCOMPARE(daysOf(*second).first().lastDayAtWork, QDate(2019, 7, 25));
        const auto third = opened(u"Shah"_s);
        QVERIFY_OK(third);
        QCOMPARE(daysOf(*third).size(), 2);
        // Nothing is written where nothing changes.
        const qsizetype before = (*waitFor(m_workspace->record(*first)))->entries.size();
        SetProfile profile;
        profile.profile.name = u"Kim Reed"_s;
        profile.profile.role = u"keyworker"_s;
        QVERIFY_OK(perform({}, profile));
        QCOMPARE((*waitFor(m_workspace->record(*first)))->entries.size(), before);
    }

    void severalTimesInOneHolidayAreAllOfTheBreak()
    {
        const QDate first(2019, 7, 25), last(2019, 9, 1);
        // One names its holiday, the other only touches it; the later one is said first.
        QVERIFY_OK(away(QDate(2019, 8, 19), last));
        RecordAway named;
        named.away.from = first;
        named.away.until = QDate(2019, 8, 9);
        named.away.breakId = u"summer-2019"_s;
        QVERIFY_OK(perform({}, named));
        const auto summer = m_workspace->breakOf();
        QVERIFY(summer && !summer->assumed);
        QCOMPARE(summer->awayFrom, first);
        QCOMPARE(summer->awayUntil, last);
        QCOMPARE(summer->lastDayAtWork, QDate(2019, 7, 24));
        const QList<Spell> spells =
            spellsIn(*m_workspace->desk(), summer->holiday, m_workspace->rulebook().workingDays());
        QCOMPARE(spells.size(), 2);
        QCOMPARE(spells[0].back, QDate(2019, 8, 12));
        QCOMPARE(spells[1].lastDayAtWork, QDate(2019, 8, 16));
        QCOMPARE(spellNow(spells, first.addDays(-40)), &spells[0]);
        QCOMPARE(spellNow(spells, QDate(2019, 8, 12)), &spells[1]);
        QCOMPARE(spellNow(spells, last.addDays(1)), nullptr);
    }

    void aBreakLastsUntilTheLastOfTheKeyworkersOwnDays()
    {
        const auto breakOn = [this](QDate day) {
            return breakFor(m_workspace->rulebook(), *m_workspace->desk(), day, 0)->holiday.id;
        };
        QCOMPARE(breakOn(QDate(2019, 9, 4)), u"christmas-2019"_s);
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 9, 13)));
        QCOMPARE(breakOn(QDate(2019, 9, 13)), u"summer-2019"_s);
        QCOMPARE(breakOn(QDate(2019, 9, 14)), u"christmas-2019"_s);
    }

    void whoWorksAllYearHasNoListsOfABreak()
    {
        const auto family = opened(u"Okafor"_s);
        QVERIFY_OK(family);
        SetProfile profile;
        profile.profile.name = u"Kim Reed"_s;
        profile.profile.role = u"keyworker"_s;
        profile.profile.worksAllYear = true;
        QVERIFY_OK(perform({}, profile));
        const auto facts = factsOfCase(*family);
        QCOMPARE(facts->row.worksAllYear, 1);
        QVERIFY(!awayOf(*facts, m_workspace->situation()).away);
        QVERIFY(!m_workspace->breakOf()->away);
        // Days away that are said count all the same.
        QVERIFY_OK(away(QDate(2019, 7, 29), QDate(2019, 8, 9)));
        const CaseAway away = awayOf(*factsOfCase(*family), m_workspace->situation());
        QVERIFY(away.away);
        QCOMPARE(dateOf(away.lastDayAtWork), QDate(2019, 7, 26));
    }

    void howItStoodOnTheLastDayAtWorkIsKept()
    {
        const auto family = opened(u"Okafor"_s);
        QVERIFY_OK(family);
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 9, 1)));
        QVERIFY(factsOfCase(*family)->atLeaving.empty());
        PlanHoliday plan;
        plan.plan.breakId = u"summer-2019"_s;
        plan.plan.decision = u"stayOpen"_s;
        m_workspace->setToday(QDate(2019, 7, 24));
        QVERIFY_OK(perform(*family, plan));
        QVERIFY(factsOfCase(*family)->atLeaving.empty());
        // What is written on the first day away, with a day before it, finishes; nothing is lost.
        m_workspace->setToday(QDate(2019, 7, 25));
        plan.plan.servicesToldOn = QDate(2019, 7, 23);
        QVERIFY_OK(perform(*family, plan));
        const auto facts = factsOfCase(*family);
        QCOMPARE(facts->atLeaving.size(), std::size_t(3));
        const qint32 summer = breakCode(u"summer-2019");
        QVERIFY(!facts->atLeaving.front().forBreak(summer)->servicesTold.isSet());
        QVERIFY(facts->atLeaving.back().forBreak(summer)->servicesTold.isSet());
        const auto again = CaseFacts::fromBytes(facts->toBytes());
        QVERIFY(again);
        QVERIFY(*again == *facts);
        // The store has the same after it was opened again.
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->unlock(u"a kettle, a window"_s)));
        QVERIFY(*factsOfCase(*family) == *facts);
    }

    void whatWasSoByThenWasDoneInTimeWheneverItIsTyped()
    {
        const auto family = opened(u"Okafor"_s);
        QVERIFY_OK(family);
        CompleteRegistration registered;
        registered.sentOn = QDate(2019, 6, 3);
        registered.completedOn = QDate(2019, 6, 6);
        QVERIFY_OK(perform(*family, registered));
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 9, 1)));
        PlanHoliday plan;
        plan.plan.breakId = u"summer-2019"_s;
        plan.plan.decision = u"stayOpen"_s;
        QVERIFY_OK(perform(*family, plan));
        m_workspace->setToday(QDate(2019, 8, 1));
        const auto step = [&](const QString &id) {
            const Situation situation = m_workspace->situation();
            const ChecklistResult list = evaluate(
                *situation.policy->checklist(ListRole::Staying), *factsOfCase(*family), situation);
            return *list.step(id);
        };
        plan.plan.servicesToldOn = QDate(2019, 7, 20);
        QVERIFY_OK(perform(*family, plan));
        QVERIFY(!step(u"services"_s).isOpen() && !step(u"services"_s).doneLate);
        plan.plan.familyToldOn = QDate(2019, 7, 31);
        QVERIFY_OK(perform(*family, plan));
        const StepResult told = step(u"told"_s);
        QVERIFY(told.isOpen() || told.doneLate);
    }

    void aHolidayWithoutStepsLeavesWhatWasLeftBeforeItAsItStood()
    {
        const auto family = opened(u"Okafor"_s);
        QVERIFY_OK(family);
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 9, 1)));
        PlanHoliday plan;
        plan.plan.breakId = u"summer-2019"_s;
        plan.plan.decision = u"stayOpen"_s;
        QVERIFY_OK(perform(*family, plan));
        m_workspace->setToday(QDate(2019, 9, 10));
        plan.plan.servicesToldOn = QDate(2019, 9, 9);
        QVERIFY_OK(perform(*family, plan));
        const qint32 summer = breakCode(u"summer-2019");
        QCOMPARE(factsOfCase(*family)->row.leftFor, summer);
        // The half-term asks for no steps: being away in it changes nothing of the summer.
        QVERIFY_OK(away(QDate(2019, 10, 28), QDate(2019, 11, 1)));
        m_workspace->setToday(QDate(2019, 11, 4));
        plan.plan.familyToldOn = QDate(2019, 11, 4);
        QVERIFY_OK(perform(*family, plan));
        const auto facts = factsOfCase(*family);
        QCOMPARE(facts->row.leftFor, summer);
        QVERIFY(!facts->atLeaving.empty());
        QVERIFY(!facts->atLeaving.front().forBreak(summer)->servicesTold.isSet());
        QVERIFY(!facts->atLeaving.front().forBreak(summer)->told.isSet());
    }

    void daysAwayThatAreSaidLaterOpenNothingOfWhatWasLeft()
    {
        const auto family = opened(u"Okafor"_s);
        QVERIFY_OK(family);
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 8, 9)));
        const ObjectId known = daysOf(*family).first().id;
        PlanHoliday plan;
        plan.plan.breakId = u"summer-2019"_s;
        plan.plan.decision = u"stayOpen"_s;
        QVERIFY_OK(perform(*family, plan));
        // A second time, and the first longer than was said, both only said while away.
        m_workspace->setToday(QDate(2019, 7, 30));
        QVERIFY_OK(away(QDate(2019, 8, 19), QDate(2019, 8, 30)));
        QVERIFY_OK(away(QDate(2019, 7, 25), QDate(2019, 8, 12), known));
        const auto facts = factsOfCase(*family);
        QVERIFY(!facts->atLeaving.empty());
        int asNow = 0;
        for (const CaseFacts &then : facts->atLeaving) {
            if (then.row.withDaysOfNow != 0) { // what they finish is finished
                ++asNow;
                QVERIFY(then.daysAway == facts->daysAway);
                continue;
            }
            QCOMPARE(then.daysAway.size(), std::size_t(1));
            QCOMPARE(then.daysAway.front().until, factDay(QDate(2019, 8, 9)));
        }
        QCOMPARE(asNow, 1);
        QCOMPARE(facts->daysAway.size(), std::size_t(2));
        QCOMPARE(facts->daysAway.front().until, factDay(QDate(2019, 8, 12)));
    }
};

QTEST_GUILESS_MAIN(TestDaysAway)
#include "tst_daysaway.moc"
