// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/family.h"
#include "testing/refusals.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestHoliday : public QObject {
    Q_OBJECT

    /// On Thursday 20 June 2019, with a summer holiday from 25 July to 1 September.
    static CaseBuilder family()
    {
        CaseBuilder builder = registeredFamily();
        builder.on(QDate(2019, 6, 20));
        return builder;
    }
    static constexpr const char *note =
        "{'plan':{'break':'summer-2019','support':'Food bank','contact':'Mr Shah, weekdays',"
        "'keyInformation':'Mum texts first','noRisksKnown':true}}";
    static void close(CaseBuilder &builder)
    {
        Closure closure = builder.made<Closure>();
        closure.on = builder.context.today;
        builder.add(EventBuilder(kinds::caseClosed).add(closure).event());
    }

private Q_SLOTS:
    void aBreakHasOnePlanAndEachPartIsSaidWhenItIsKnown()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform(
            "planHoliday", "{'plan':{'break':'summer-2019','decision':'stayOpen'}}"));
        VERIFY_DONE(builder.perform(
            "planHoliday", "{'plan':{'break':'summer-2019','familyToldOn':'2019-06-19'}}"));
        VERIFY_DONE(builder.perform("planHoliday",
            "{'plan':{'break':'summer-2019','reviewHolder':'$nurse','reviewHeldBy':'2019-07-26'}"
            "}"));
        VERIFY_DONE(builder.perform("writeHandoverNote", note));
        QCOMPARE(builder.record.holidayPlans.size(), 1);
        const HolidayPlan &plan = builder.record.holidayPlans.first();
        QCOMPARE(plan.decision, u"stayOpen"_s);
        QCOMPARE(plan.familyToldOn, QDate(2019, 6, 19));
        QCOMPARE(plan.reviewHolder, builder.idOf(u"$nurse"_s));
        QCOMPARE(plan.writtenOn, QDate(2019, 6, 20));
        VERIFY_DONE(builder.perform(
            "planHoliday", "{'plan':{'break':'christmas-2019','decision':'close'}}"));
        QCOMPARE(builder.record.holidayPlans.size(), 2);
    }

    void aReviewNobodyCanHoldIsNotPlanned()
    {
        CaseBuilder builder = family();
        const char *review =
            "{'plan':{'break':'summer-2019','reviewHolder':'$nurse','reviewHeldBy':'2019-07-26'}}";
        VERIFY_REFUSED(builder.tryTo("planHoliday",
                           "{'plan':{'break':'summer-2019','reviewHolder':'$nurse',"
                           "'reviewHeldBy':'2019-06-19'}}"),
            RefusalCode::FieldWrong, u"plan.reviewHeldBy"_s);
        builder.context.reviewProblem = [](const CaseRecord &, const HolidayPlan &) {
            return ReviewProblem{u"afterLimit"_s, QDate(2019, 7, 25)};
        };
        const Decision late = builder.tryTo("planHoliday", review);
        VERIFY_REFUSED(late, RefusalCode::FieldWrong, u"plan.reviewHeldBy"_s);
        QCOMPARE(late.error().values.value(u"limit"_s).toDate(), QDate(2019, 7, 25));
        builder.context.reviewProblem = [](const CaseRecord &, const HolidayPlan &) {
            return ReviewProblem{u"holderAway"_s, QDate(2019, 7, 25)};
        };
        VERIFY_REFUSED(
            builder.tryTo("planHoliday", review), RefusalCode::FieldWrong, u"plan.reviewHolder"_s);
        // What stood there before is not looked at again.
        builder.context.reviewProblem = {};
        VERIFY_DONE(builder.perform("planHoliday", review));
        builder.on(QDate(2019, 7, 27));
        VERIFY_DONE(builder.perform(
            "planHoliday", "{'plan':{'break':'summer-2019','familyToldOn':'2019-07-27'}}"));
    }

    void nobodyWasToldBeforeTheFfaBegan()
    {
        CaseBuilder builder = family();
        const QDate began = builder.record.registration.first().completedOn;
        for (const QString &field : {u"familyToldOn"_s, u"servicesToldOn"_s}) {
            const auto told = [&](QDate day) {
                return builder.tryTo("planHoliday",
                    u"{'plan':{'break':'summer-2019','%1':'%2'}}"_s
                        .arg(field, day.toString(Qt::ISODate))
                        .toUtf8()
                        .constData());
            };
            VERIFY_REFUSED(told(began.addDays(-1)), RefusalCode::DatesContradict,
                QString(u"plan."_s + field));
            VERIFY_DONE(told(began));
        }
    }

    void theHandoverNoteCanBeSaidToBeStillTrue()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("writeHandoverNote", note));
        const qint32 before = builder.record.holidayPlans.first().changedAt;
        VERIFY_DONE(builder.perform("writeHandoverNote", "{'plan':{'break':'summer-2019'}}"));
        QVERIFY(builder.record.holidayPlans.first().changedAt > before);
        builder.on(QDate(2019, 7, 1));
        VERIFY_DONE(builder.perform(
            "writeHandoverNote", "{'plan':{'break':'summer-2019','risks':'Dad may come'}}"));
        QCOMPARE(builder.record.holidayPlans.first().writtenOn, QDate(2019, 7, 1));
        QVERIFY(!builder.record.holidayPlans.first().noRisksKnown);
        VERIFY_DONE(builder.perform(
            "writeHandoverNote", "{'plan':{'break':'summer-2019','noRisksKnown':true}}"));
        QVERIFY(builder.record.holidayPlans.first().risks.isEmpty());
    }

    void contactsShareTheDaysAndAFamilyThatAgreesWantsOne()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform(
            "planHoliday", "{'plan':{'break':'summer-2019','noContactWanted':'Abroad'}}"));
        VERIFY_DONE(builder.perform("agreeHolidayContact",
            "{'contact':{'id':'$one','break':'summer-2019','member':'$teacher',"
            "'from':'2019-07-25','until':'2019-08-11','phone':'01727 1'}}"));
        QVERIFY(builder.record.holidayPlans.first().noContactWanted.isEmpty());
        QCOMPARE(builder.record.holidayContacts.first().agreedOn, QDate(2019, 6, 20));
        VERIFY_DONE(builder.perform("agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$nurse','from':'2019-08-12',"
            "'until':'2019-09-01'}}"));
        VERIFY_DONE(builder.perform(
            "agreeHolidayContact", "{'contact':{'id':'$one','until':'2019-08-10'}}"));
        QCOMPARE(builder.record.holidayContacts.first().until, QDate(2019, 8, 10));
        VERIFY_DONE(
            builder.perform("agreeHolidayContact", "{'contact':{'id':'$one'},'remove':true}"));
        QCOMPARE(builder.record.holidayContacts.size(), 1);
    }

    void theHomeTrayIsSharedAndTheShareEnded()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'homeTray','answer':'agreed','with':'Dee'}]}"));
        VERIFY_DONE(builder.perform("shareTray", "{'share':{'id':'$s','with':'Dee'}}"));
        close(builder);
        VERIFY_DONE(builder.perform("endTrayShare", "{'share':'$s'}"));
        QVERIFY(builder.record.isClosed());
        QCOMPARE(builder.record.trayShares.first().until, QDate(2019, 6, 20));
        VERIFY_REFUSED(
            builder.tryTo("endTrayShare", "{'share':'$s'}"), RefusalCode::AlreadyDone, u"share"_s);
    }

    void supportIsAskedForAndAnswered()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("requestSupport",
            "{'request':{'id':'$r','kind':'noContact','neededBy':'2019-07-10','to':'Cora'}}"));
        VERIFY_DONE(builder.perform("answerSupport", "{'request':'$r','answer':'agreed'}"));
        QCOMPARE(builder.record.supportRequests.first().answeredOn, QDate(2019, 6, 20));
        VERIFY_REFUSED(builder.tryTo("answerSupport", "{'request':'$r','answer':'notAgreed'}"),
            RefusalCode::AlreadyDone, u"request"_s);
        VERIFY_REFUSED(builder.tryTo("requestSupport", "{'request':{'id':'$r','to':'Dan'}}"),
            RefusalCode::AlreadyDone, u"request"_s);
    }

    void theKeyworkerSaysWhoTheyAreAndWhenTheyAreAway()
    {
        CaseBuilder desk(QDate(2019, 6, 20));
        VERIFY_DONE(desk.perform("setProfile", "{'profile':{'name':'Kim','role':'keyworker'}}"));
        VERIFY_DONE(desk.perform(
            "setProfile", "{'profile':{'name':'Kim','role':'keyworker','phone':'01438 1'}}"));
        QCOMPARE(desk.record.desk.profile.size(), 1);
        QCOMPARE(desk.record.desk.profile.first().phone, u"01438 1"_s);
        VERIFY_DONE(desk.perform("recordAway",
            "{'away':{'id':'$a','from':'2019-07-25','until':'2019-09-01','break':'summer-2019'}}"));
        VERIFY_DONE(desk.perform("recordAway", "{'away':{'id':'$a','until':'2019-08-25'}}"));
        QCOMPARE(desk.record.desk.awayPeriods.first().until, QDate(2019, 8, 25));
        VERIFY_DONE(desk.perform("recordAway", "{'away':{'id':'$a'},'remove':true}"));
        QVERIFY(desk.record.desk.awayPeriods.isEmpty());
    }

    void thisIsRefused_data()
    {
        using namespace refusals;
        using enum RefusalCode;
        columns();
        row("a plan for no break", "planHoliday", "{'plan':{'break':'august'}}", FieldWrong,
            "plan.break");
        row("a plan without a break", "planHoliday", "{'plan':{'decision':'close'}}", FieldMissing,
            "plan.break");
        row("a plan that says nothing of it", "planHoliday",
            "{'plan':{'break':'christmas-2019'}}", FieldMissing, "");
        row("a review by nobody", "planHoliday",
            "{'plan':{'break':'summer-2019','reviewHeldBy':'2019-07-26'}}", FieldMissing,
            "plan.reviewHolder");
        row("a review on no day", "planHoliday",
            "{'plan':{'break':'summer-2019','reviewHolder':'$nurse'}}", FieldMissing,
            "plan.reviewHeldBy");
        row("a review earlier and by somebody", "planHoliday",
            "{'plan':{'break':'summer-2019','reviewHolder':'$nurse','reviewHeldBy':'2019-07-26',"
            "'holdReviewEarlier':true}}",
            FieldWrong, "plan.holdReviewEarlier");
        row("a review held by Mum", "planHoliday",
            "{'plan':{'break':'summer-2019','reviewHolder':'$mumInTeam',"
            "'reviewHeldBy':'2019-07-26'}}",
            FieldWrong, "plan.reviewHolder");
        row("a review held by one who left", "planHoliday",
            "{'plan':{'break':'summer-2019','reviewHolder':'$gone','reviewHeldBy':'2019-07-26'}}",
            MemberEnded, "plan.reviewHolder");
        row("no contact although one is agreed", "planHoliday",
            "{'plan':{'break':'summer-2019','noContactWanted':'x'}}", FieldWrong,
            "plan.noContactWanted", "agreeHolidayContact");
        row("a handover for no break", "writeHandoverNote", "{'plan':{'break':'x-2019'}}",
            FieldWrong, "plan.break");
        row("a handover without support", "writeHandoverNote", "{'plan':{'break':'easter-2020'}}",
            FieldMissing, "plan.support");
        row("a handover without contact", "writeHandoverNote",
            "{'plan':{'break':'easter-2020','support':'x'}}", FieldMissing, "plan.contact");
        row("a handover without key information", "writeHandoverNote",
            "{'plan':{'break':'easter-2020','support':'x','contact':'y'}}", FieldMissing,
            "plan.keyInformation");
        row("a handover without risks", "writeHandoverNote",
            "{'plan':{'break':'easter-2020','support':'x','contact':'y','keyInformation':'z'}}",
            FieldMissing, "plan.risks");
        row("risks and none known", "writeHandoverNote",
            "{'plan':{'break':'easter-2020','support':'x','contact':'y','keyInformation':'z',"
            "'risks':'r','noRisksKnown':true}}",
            FieldWrong, "plan.noRisksKnown");
        row("a contact for no break", "agreeHolidayContact",
            "{'contact':{'break':'x','member':'$nurse','from':'2019-07-25','until':'2019-08-01'}}",
            FieldWrong, "contact.break");
        row("days in the wrong order", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$nurse','from':'2019-08-02',"
            "'until':'2019-08-01'}}",
            DatesContradict, "contact.until");
        row("a slip of the year", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$nurse','from':'2019-08-02',"
            "'until':'2020-08-01'}}",
            FieldWrong, "contact.until");
        row("Mum as contact", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$mumInTeam','from':'2019-08-02',"
            "'until':'2019-08-05'}}",
            FieldWrong, "contact.member", "changeTeam");
        row("a professional of the family as contact", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$aunt','from':'2019-08-02',"
            "'until':'2019-08-05'}}",
            FieldWrong, "contact.member", "changeTeam");
        row("a contact who left", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$gone','from':'2019-08-02',"
            "'until':'2019-08-05'}}",
            MemberEnded, "contact.member", "changeTeam");
        row("the same contact on the same days", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$teacher','from':'2019-08-11',"
            "'until':'2019-08-15'}}",
            AlreadyDone, "contact.from");
        row("taking away what is not there", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$nurse','from':'2019-08-02',"
            "'until':'2019-08-05'},'remove':true}",
            NotThere, "contact");
        row("a share nobody agreed to", "shareTray", "{'share':{'with':'Dee'}}", ConsentMissing,
            "share", "recordConsent");
        row("a share that ends before it begins", "shareTray",
            "{'share':{'with':'Dee','until':'2019-06-19'}}", DatesContradict, "share.until");
        row("an absence with one end", "shareTray",
            "{'share':{'with':'Dee','managerAwayFrom':'2019-08-01'}}", FieldMissing,
            "share.managerAwayUntil");
        row("an absence with the other end", "shareTray",
            "{'share':{'with':'Dee','managerAwayUntil':'2019-08-01'}}", FieldMissing,
            "share.managerAwayFrom");
        row("an absence the wrong way round", "shareTray",
            "{'share':{'with':'Dee','managerAwayFrom':'2019-08-02','managerAwayUntil':"
            "'2019-08-01'}}",
            DatesContradict, "share.managerAwayUntil");
        row("needed before it is asked", "requestSupport",
            "{'request':{'kind':'stuck','neededBy':'2019-06-19'}}", DatesContradict,
            "request.neededBy");
        row("asked and answered at once", "requestSupport",
            "{'request':{'kind':'stuck','answer':'agreed'}}", FieldWrong, "request.answer",
            "answerSupport");
        row("answered before it was asked", "answerSupport",
            "{'request':'$asked','answer':'agreed','answeredOn':'2019-06-19'}", DatesContradict,
            "answeredOn");
        row("away in the wrong order", "recordAway",
            "{'away':{'from':'2019-08-02','until':'2019-08-01'}}", DatesContradict, "away.until");
        row("away for years", "recordAway", "{'away':{'from':'2019-08-02','until':'2029-08-01'}}",
            FieldWrong, "away.until");
        row("away for no break", "recordAway",
            "{'away':{'from':'2019-08-02','until':'2019-08-03','break':'x'}}", FieldWrong,
            "away.break");
        row("away twice", "recordAway", "{'away':{'from':'2019-10-05','until':'2019-10-08'}}",
            FieldWrong, "away.from");
        row("taking away no absence", "recordAway",
            "{'away':{'from':'2019-08-02','until':'2019-08-03'},'remove':true}", NotThere, "away");
        row("a profile without a name", "setProfile", "{'profile':{'role':'keyworker'}}",
            FieldMissing, "profile.name");
    }
    void thisIsRefused()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("changeTeam",
            "{'members':[{'id':'$gone','name':'Gus','professional':true,'from':'2019-02-14',"
            "'until':'2019-06-01'},"
            "{'id':'$aunt','name':'Iris','professional':true,'person':'$nan'}]}"));
        VERIFY_DONE(builder.perform("agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$teacher','from':'2019-07-25',"
            "'until':'2019-08-11'}}"));
        VERIFY_DONE(
            builder.perform("requestSupport", "{'request':{'id':'$asked','kind':'notes'}}"));
        VERIFY_DONE(
            builder.perform("recordAway", "{'away':{'from':'2019-10-01','until':'2019-10-05'}}"));
        refusals::check(builder);
    }

    void oneNoIsEnoughAndOneShareForEach()
    {
        CaseBuilder builder = family();
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$mum','about':'homeTray','answer':'agreed','with':'Dee'}]}"));
        VERIFY_DONE(builder.perform("shareTray", "{'share':{'with':'Dee'}}"));
        const Decision again = builder.tryTo("shareTray", "{'share':{'with':'dee'}}");
        VERIFY_REFUSED(again, RefusalCode::AlreadyDone, u"share.with"_s);
        QCOMPARE(again.error().mend, u"endTrayShare"_s);
        VERIFY_DONE(builder.perform("recordConsent",
            "{'consents':[{'person':'$dad','about':'homeTray','answer':'refused','with':'Dee'}]}"));
        const Decision refused = builder.tryTo("shareTray", "{'share':{'with':'Eve'}}");
        VERIFY_REFUSED(refused, RefusalCode::ConsentMissing, u"share"_s);
        QCOMPARE(
            refused.error().values.value(u"person"_s).toString(), builder.idOf(u"$dad"_s).hex());
    }

    void aClosedFfaHasNoHoliday_data()
    {
        using namespace refusals;
        columns();
        row("plan", "planHoliday", "{'plan':{'break':'summer-2019'}}", RefusalCode::CaseClosed, "",
            "reopenFfa");
        row("note", "writeHandoverNote", note, RefusalCode::CaseClosed, "", "reopenFfa");
        row("contact", "agreeHolidayContact",
            "{'contact':{'break':'summer-2019','member':'$nurse','from':'2019-08-02',"
            "'until':'2019-08-05'}}",
            RefusalCode::CaseClosed, "", "reopenFfa");
        row("share", "shareTray", "{'share':{'with':'Dee'}}", RefusalCode::CaseClosed, "",
            "reopenFfa");
    }
    void aClosedFfaHasNoHoliday()
    {
        CaseBuilder builder = family();
        close(builder);
        refusals::check(builder);
    }
};

QTEST_GUILESS_MAIN(TestHoliday)
#include "tst_holiday.moc"
