// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"
#include "testing/family.h"
#include "testing/tostring.h"
#include "workflow/planholiday.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What rests on the holiday contact is done again on the same day without any field changing.
class TestSaidAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFamilyToldAgainOnTheSameDayCounts();
    void saidAgainBesideAChangeItCounts();
    void nothingSaidIsStillRefused();
};

namespace {

CaseBuilder withContact()
{
    CaseBuilder builder = registeredFamily();
    builder.on(QDate(2019, 6, 20));
    const Decision decision = builder.perform("agreeHolidayContact",
        "{'contact':{'id':'$contact','break':'summer-2019','member':'$nurse',"
        "'from':'2019-07-25','until':'2019-09-01','phone':'01442 1','agreedOn':'2019-06-20'}}");
    if (!decision)
        qFatal("refused: %s", qPrintable(decision.error().field));
    return builder;
}

const char told[] = "{'plan':{'break':'summer-2019','familyToldOn':'2019-06-20'}}";

} // namespace

void TestSaidAgain::theFamilyToldAgainOnTheSameDayCounts()
{
    CaseBuilder builder = withContact();
    QVERIFY(builder.perform("planHoliday", told));
    const auto upToDate = [&builder] {
        const CaseFacts facts = factsOf(builder.record);
        return facts.breaks.at(0).told.isSet() && !facts.breaks.at(0).toldChanged.isSet();
    };
    QVERIFY(upToDate());
    QVERIFY(builder.perform("agreeHolidayContact",
        "{'contact':{'id':'$contact','break':'summer-2019','member':'$nurse',"
        "'from':'2019-07-25','until':'2019-09-01','phone':'01442 2','agreedOn':'2019-06-20'}}"));
    QVERIFY(!upToDate());
    QVERIFY(builder.perform("planHoliday", told));
    QVERIFY(upToDate());
}

void TestSaidAgain::saidAgainBesideAChangeItCounts()
{
    CaseBuilder builder = withContact();
    QVERIFY(builder.perform("planHoliday", told));
    QVERIFY(builder.perform("agreeHolidayContact",
        "{'contact':{'id':'$contact','break':'summer-2019','member':'$nurse',"
        "'from':'2019-07-25','until':'2019-09-01','phone':'01442 2','agreedOn':'2019-06-20'}}"));
    const auto outOfDate = [&builder] {
        return factsOf(builder.record).breaks.at(0).toldChanged.isSet();
    };
    QVERIFY(outOfDate());
    // A form that gives along what stood there has not said it again.
    HolidayPlan plan = builder.record.holidayPlans.first();
    plan.decision = u"stayOpen"_s;
    PlanHoliday form;
    form.plan = plan;
    const Decision changed = builder.tryTo(form);
    QVERIFY(changed);
    QCOMPARE(changed->first().changes.first().fields.size(), 1);
    QVERIFY(builder.perform("planHoliday",
        "{'plan':{'break':'summer-2019','familyToldOn':'2019-06-20','servicesToldOn':'2019-06-20'}}"));
    QVERIFY(!outOfDate());
}

void TestSaidAgain::nothingSaidIsStillRefused()
{
    CaseBuilder builder = withContact();
    QVERIFY(builder.perform("planHoliday", told));
    const Decision nothing = builder.perform("planHoliday", "{'plan':{'break':'summer-2019'}}");
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, RefusalCode::FieldMissing);
}

QTEST_GUILESS_MAIN(TestSaidAgain)
#include "tst_saidagain.moc"
