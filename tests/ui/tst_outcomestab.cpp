// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/outcomes/outcomestab.h"
#include "ui/outcomes/outcomesview.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestOutcomesTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void needsWithoutReviewComeFirst();
    void aReviewSaysWhatIsKnown();
    void theFormBeginsWithTheNeedsThatHaveNone();
    void whatTheFormBeginsWithIsTakenAsItIs();
    void aDroppedNeedIsLeftOut();
    void theTabShowsTheChartAndForgetsIt();
    void withoutAGoalItTeaches();

private:
    RecordPtr record(const QString &family) const
    {
        const auto found = waitFor(m_running->workspace.record(m_running->caseNamed(family)));
        return found ? *found : RecordPtr();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    RecordPtr m_record; ///< of a family with one review and needs without
};

void TestOutcomesTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.path()));
    m_running = std::make_unique<Running>(m_folder.path());
    QVERIFY(m_running->enter());
    for (const KnownCase &known : m_running->workspace.cases()) {
        const auto found = waitFor(m_running->workspace.record(known.id));
        QVERIFY(found);
        if (!(*found)->isClosed() && !(*found)->outcomeReviews.isEmpty()
            && (*found)->outcomeReviews.size() < (*found)->goals.size())
            m_record = *found;
    }
    QVERIFY(m_record);
}

void TestOutcomesTab::cleanupTestCase()
{
    m_running.reset();
}

void TestOutcomesTab::needsWithoutReviewComeFirst()
{
    const OutcomesView view = outcomesView(*m_record, m_running->workspace.situation());
    QVERIFY(view.cards.size() > 1);
    QVERIFY(!view.cards.first().reviewed);
    QVERIFY(view.cards.last().reviewed);
    QCOMPARE(view.cards.first().outcome.text, u"Not reviewed yet"_s);
    QVERIFY(view.state.contains(u" of "_s));
    QCOMPARE(view.chart.size(), view.cards.size());
}

void TestOutcomesTab::aReviewSaysWhatIsKnown()
{
    const OutcomesView view = outcomesView(*m_record, m_running->workspace.situation());
    QStringList labels;
    for (const FactLine &fact : view.cards.last().facts)
        labels.append(fact.label);
    QVERIFY(labels.contains(u"At the beginning"_s));
    QVERIFY(labels.contains(u"Now"_s));
    QVERIFY(labels.contains(u"Evidence"_s));
}

void TestOutcomesTab::theFormBeginsWithTheNeedsThatHaveNone()
{
    const QDate today(2019, 6, 20);
    const ReviewOutcomes begun = reviewToBegin(*m_record, today);
    QCOMPARE(begun.reviews.size(), m_record->goals.size() - m_record->outcomeReviews.size());
    for (const OutcomeReview &review : begun.reviews) {
        QCOMPARE(review.on, today);
        QVERIFY(!reviewOf(*m_record, review.goal));
        QVERIFY(!review.baseline.isEmpty());
    }
    CaseRecord all = *m_record;
    for (const Goal &goal : std::as_const(all.goals)) {
        if (reviewOf(all, goal.id))
            continue;
        OutcomeReview review;
        review.goal = goal.id;
        review.on = today;
        review.outcome = u"met"_s;
        all.outcomeReviews.append(review);
    }
    QCOMPARE(reviewToBegin(all, today).reviews.size(), all.goals.size());
}

void TestOutcomesTab::whatTheFormBeginsWithIsTakenAsItIs()
{
    ReviewOutcomes begun = reviewToBegin(*m_record, QDate(2019, 6, 20));
    for (OutcomeReview &review : begun.reviews) {
        review.latest = u"Better"_s;
        review.outcome = u"partly"_s;
    }
    const auto command =
        Command::fromFields(QLatin1String(ReviewOutcomes::id), Command::of(begun).fields());
    QVERIFY(command);
    QCOMPARE(command->as<ReviewOutcomes>()->reviews.size(), begun.reviews.size());
}

void TestOutcomesTab::aDroppedNeedIsLeftOut()
{
    CaseRecord copy = *m_record;
    copy.goals.first().status = u"dropped"_s;
    const OutcomesView view = outcomesView(copy, m_running->workspace.situation());
    QCOMPARE(view.cards.size(), copy.goals.size() - 1);
}

void TestOutcomesTab::theTabShowsTheChartAndForgetsIt()
{
    QVERIFY(m_running->go({u"family"_s, m_record->id, u"outcomes"_s, {}}));
    auto *tab = m_running->window.find<OutcomesTab>();
    ThenNowChart *chart = nullptr;
    QTRY_VERIFY((chart = tab->findChild<ThenNowChart *>()) && chart->isVisible());
    QVERIFY(chart->accessibleDescription().contains(m_record->goals.first().title));
    tab->clear();
    QTRY_VERIFY(!tab->findChild<ThenNowChart *>());
}

void TestOutcomesTab::withoutAGoalItTeaches()
{
    OutcomesTab tab(m_running->controller, nullptr);
    FamilyShown shown{*m_running->workspace.knownCase(m_record->id), std::make_shared<CaseRecord>(),
        m_running->workspace.situation(), {}};
    tab.setFamily(shown);
    bool teaches = false;
    for (const QLabel *label : tab.findChildren<QLabel *>())
        teaches = teaches || label->text() == u"There is nothing to review yet"_s;
    QVERIFY(teaches);
}

QTEST_MAIN(TestOutcomesTab)
#include "tst_outcomestab.moc"
