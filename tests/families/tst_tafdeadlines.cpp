// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/memoryhost.h"
#include "demo/tale.h"
#include "testing/rulesinuse.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestTafDeadlines : public QObject {
    Q_OBJECT

    RulesInUse m_rules;

private Q_SLOTS:
    void limitsAfterATafKnowBankHolidays_data()
    {
        QTest::addColumn<QDate>("held");
        QTest::addColumn<QDate>("record");
        QTest::addColumn<QDate>("copy");
        QTest::addColumn<QDate>("review");
        QTest::newRow("before Easter 2019")
            << QDate(2019, 4, 18) << QDate(2019, 4, 25) << QDate(2019, 4, 29) << QDate(2019, 5, 30);
        QTest::newRow("Christmas Eve 2020")
            << QDate(2020, 12, 24) << QDate(2020, 12, 31) << QDate(2021, 1, 5) << QDate(2021, 2, 4);
        QTest::newRow("a leap year")
            << QDate(2020, 2, 27) << QDate(2020, 3, 3) << QDate(2020, 3, 5) << QDate(2020, 4, 9);
        QTest::newRow("an ordinary Monday")
            << QDate(2019, 6, 10) << QDate(2019, 6, 13) << QDate(2019, 6, 17) << QDate(2019, 7, 22);
        QTest::newRow("May Day moved to a Friday in 2020")
            << QDate(2020, 5, 7) << QDate(2020, 5, 13) << QDate(2020, 5, 15) << QDate(2020, 6, 18);
    }

    void limitsAfterATafKnowBankHolidays()
    {
        QFETCH(QDate, held);
        Tale tale(u"Short"_s, 3);
        tale.on(held.addDays(-30), {});
        const auto home = tale.home(u"Home"_s, u"1 Chalk Hill"_s, {});
        const auto mother = tale.adult(u"Ann"_s, u"Short"_s, QDate(1985, 1, 1), u"mother"_s, home);
        tale.agrees({mother});
        tale.open(u"dacorum"_s, u"Asked for help."_s, {});
        tale.registered(held.addDays(-29), held.addDays(-28), u"FFA-1"_s);
        tale.on(held, {});
        TaleTaf taf;
        taf.people = {mother};
        taf.happened = u"Short."_s;
        tale.holdTaf(taf);
        MemoryHost memory([this](QDate day, QTime now) { return m_rules.context(day, now); });
        const auto told = tell({tale.story()}, memory.host());
        QVERIFY_OK(told);
        const CaseRecord &record = memory.record(told->first());
        const ChecklistResult list = m_rules.checklist("after-taf", record, held);
        QTEST(list.step(u"taf-record")->due, "record");
        QTEST(list.step(u"taf-plan")->due, "record");
        QTEST(list.step(u"family-copy")->due, "copy");
        const auto items = dueItems(factsOf(record), m_rules.on(held));
        const auto review = std::find_if(items.begin(), items.end(),
            [](const DueItem &item) { return item.kind == DueKind::Review; });
        QVERIFY(review != items.end());
        QTEST(review->due, "review");
    }
};

QTEST_GUILESS_MAIN(TestTafDeadlines)
#include "tst_tafdeadlines.moc"
