// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"
#include "demo/tale.h"
#include "workflow/agreeholidaycontact.h"
#include "workflow/changeteam.h"
#include "workflow/planholiday.h"
#include "workflow/recorddiscussion.h"
#include "workflow/sharetray.h"
#include "workflow/writehandovernote.h"
#include "workflow/writereflection.h"

namespace hometray::demo {

using namespace Qt::StringLiterals;

namespace {

const auto summer = u"summer-2019"_s;

HolidayContact summerContact(Tale &t, const ObjectId &member, const QString &phone)
{
    HolidayContact contact;
    contact.id = t.newId();
    contact.breakId = summer;
    contact.member = member;
    contact.from = t.date(2019, 7, 25);
    contact.until = t.date(2019, 9, 1);
    contact.phone = phone;
    contact.agreedOn = t.day();
    return contact;
}

} // namespace

Story silva(QDate today)
{
    Tale t(u"Silva"_s, 20377, today);
    t.on(2018, 12, 18, 14);
    const auto school = t.school(u"Coppermill Primary"_s, u"919-9941"_s, u"Rickmansworth"_s);
    const auto home = t.home(u"Home"_s, u"17 Mill Race, Rickmansworth"_s, u"WD3 0ZZ"_s);
    const auto lucia =
        t.adult(u"Lúcia"_s, u"Silva"_s, QDate(1983, 2, 9), u"mother"_s, home, u"07700 900331"_s);
    t.person(lucia).language = u"Portuguese"_s;
    const auto rui = t.child(u"Rui"_s, u"Silva"_s, QDate(2008, 9, 24), home, school, u"Year 5"_s);
    const auto ana = t.child(u"Ana"_s, u"Silva"_s, QDate(2011, 12, 2), home, school, u"Year 2"_s);
    t.agrees({lucia}, u"writing"_s);
    t.agrees({rui, ana}, u"inPerson"_s, lucia);
    t.open(u"threeRivers"_s,
        u"Lúcia lost her cleaning work and then the flat above the shop. Rui (10) minds Ana (7) after school "_s
        u"and has started to take food home from lunch."_s,
        {u"Coppermill Primary"_s, u"Debt advice charity"_s, u"Housing association"_s});
    t.on(2018, 12, 19);
    t.registered(t.day(), t.date(2019, 1, 7), u"FFA-20377"_s);
    t.on(2019, 1, 15, 15);
    TaleNote visit;
    visit.fact =
        u"Rui let me in and asked for my card. Ana was under the table with a book. Lúcia came at four "_s
        u"with a bag of letters. There was bread and nothing else in the kitchen."_s;
    visit.analysis =
        u"Rui has been the man of the house since he was eight. Food today, letters tomorrow."_s;
    visit.present = {lucia};
    visit.seen = {rui, ana};
    visit.alone = {rui};
    visit.children = {
        {rui, u"I tell Ana it's a game who eats slowest."_s}, {ana, u"I like toast best."_s}};
    visit.significant = true;
    t.note(visit);
    t.on(2019, 1, 22, 16);
    TaleAssessment done;
    done.startedOn = t.date(2019, 1, 8);
    done.triedBefore = u"The food bank, twice. A payment plan that asked for more than came in."_s;
    done.analysis =
        u"Money is the root and pride keeps it hidden. With the claim put right most of the rest can follow."_s;
    done.others = u"School, debt adviser and housing officer, each by telephone."_s;
    done.domains = {{rui, u"emotionalWellbeing"_s, u"Loyal, capable, good at maths."_s,
                        u"Carries a grown-up's worries."_s},
        {ana, u"education"_s, u"Reads everything."_s, u"Falls asleep after lunch."_s},
        {lucia, u"income"_s, u"Will take any work."_s,
            u"Arrears of £1,300; claim stopped in October."_s}};
    done.children = {{rui, u"I'd like to do chess club but it's when I get Ana."_s},
        {ana, u"Rui makes the best toast."_s}};
    done.parents = {{lucia, u"In my country you do not ask. Here I have to learn to ask."_s}};
    t.assess(done);
    t.on(2019, 1, 25, 12);
    t.finalise();
    t.on(2019, 1, 29);
    t.sign({lucia});
    t.on(2019, 1, 30);
    const auto carmo = t.member(
        u"Joana Carmo"_s, u"Debt adviser"_s, u"Debt advice charity"_s, u"01632 960351"_s, true);
    const auto webb =
        t.member(u"Ian Webb"_s, u"Housing officer"_s, u"Housing association"_s, u"01632 960352"_s);
    const auto price = t.member(
        u"Nia Price"_s, u"Class teacher"_s, u"Coppermill Primary"_s, u"01632 960353"_s, true, true);
    t.changeTeam();
    t.planTaf(t.date(2019, 2, 14), u"Coppermill Primary"_s);
    t.on(2019, 2, 14, 16);
    TaleTaf taf;
    taf.happened =
        u"Lúcia brought the letters. Joana Carmo explained which two can wait and which cannot."_s;
    taf.worriedAbout = u"That the family loses this home as well."_s;
    taf.mustChange = u"The claim is paid. Rui has an afternoon of his own."_s;
    taf.risks = u"The family without money over half-term. Plan: vouchers from the school."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {lucia, rui};
    taf.members = {carmo, webb, price};
    taf.children = {{rui, u"Chess is on Thursdays. I know the rules."_s}};
    taf.parents = {{lucia, u"Nobody shouted at me."_s}};
    t.holdTaf(taf);
    const auto money = t.goal(u"The family can pay for what it needs"_s, u"finance"_s, {lucia},
        u"No income since October."_s,
        u"Claim in payment, arrears falling, food to the end of the month."_s);
    const auto child =
        t.goal(u"Rui can be ten"_s, u"relationships"_s, {rui, ana}, u"Rui minds Ana every day."_s,
            u"Ana is at after-school club; Rui plays chess on Thursdays."_s);
    const auto claim = t.action(money, u"Back-date the claim"_s, carmo, t.date(2019, 3, 15));
    const auto plan =
        t.action(money, u"Agree a payment plan for the rent"_s, webb, t.date(2019, 3, 8));
    const auto vouchers =
        t.action(money, u"Food vouchers for half-term"_s, price, t.date(2019, 2, 15));
    const auto meals = t.action(money, u"Apply for free school meals"_s, {}, t.date(2019, 2, 22));
    const auto club = t.action(child, u"After-school club for Ana"_s, price, t.date(2019, 3, 4));
    t.action(child, u"Rui goes to chess on Thursdays"_s, rui, {});
    t.changePlan();
    t.on(2019, 2, 18, 10);
    t.markAll();
    t.on(2019, 2, 20);
    t.giveCopy(t.meetings().last(), lucia);
    t.planTaf(t.date(2019, 3, 28), u"Coppermill Primary"_s);
    t.on(2019, 3, 28, 16);
    taf.happened =
        u"The claim is in payment. Ana goes to the club. Rui won a game and told us how."_s;
    taf.needsMet = u"partly"_s;
    taf.decisionWhy = u"Housing is not settled."_s;
    taf.reviews = {{claim, u"done"_s}, {plan, u"done"_s}, {vouchers, u"done"_s}, {meals, u"done"_s},
        {club, u"done"_s}};
    taf.children = {
        {rui, u"Four moves and he didn't see it."_s}, {ana, u"At club we made slime."_s}};
    t.holdTaf(taf);
    const auto driving =
        t.action(money, u"Enrol on the care certificate"_s, lucia, t.date(2019, 4, 30));
    t.action(money, u"Letter about the deposit scheme"_s, webb, t.date(2019, 5, 3));
    t.action(child, u"Summer chess camp: find out what it costs"_s, {}, t.date(2019, 6, 7));
    t.changePlan();
    t.on(2019, 4, 1, 9);
    t.markAll();
    t.on(2019, 4, 3);
    t.giveCopy(t.meetings().last(), lucia, true);
    t.on(2019, 5, 23, 16);
    taf.happened = u"Late, because two dates fell through. Lúcia has begun the care certificate."_s;
    taf.reviews = {{driving, u"done"_s}};
    taf.members = {carmo, price};
    taf.sent = {{webb, u"Deposit letter drafted, waits for my manager."_s}};
    taf.members.append(webb);
    taf.children = {{rui, u"Can I go even if it costs?"_s}, {ana, u"I read to the little ones."_s}};
    t.holdTaf(taf);
    t.action(money, u"First shift: who has the children?"_s, lucia, t.date(2019, 7, 5));
    t.action(
        child, u"Ask Joana's volunteer to meet Rui in the holiday"_s, carmo, t.date(2019, 7, 12));
    t.changePlan();
    t.on(2019, 5, 28, 9);
    t.markAll();
    t.on(2019, 5, 30);
    t.giveCopy(t.meetings().last(), lucia);
    t.planTaf(t.date(2019, 7, 4), u"Coppermill Primary"_s);
    t.on(2019, 6, 6, 15);
    TaleNote call;
    call.type = u"call"_s;
    call.fact =
        u"Lúcia said Joana has offered to be the one they ring in August. I gave her the number."_s;
    call.analysis = u"A good choice: Joana speaks Portuguese."_s;
    call.present = {lucia};
    t.note(call);
    auto contact = summerContact(t, carmo, u"01632 960351"_s);
    t.say(AgreeHolidayContact{contact, false});
    PlanHoliday told;
    told.plan.breakId = summer;
    told.plan.familyToldOn = t.day();
    t.say(told);
    t.on(2019, 6, 17, 12);
    // Her office has moved: what the family was told is out of date.
    contact.phone = u"01632 960399"_s;
    t.say(AgreeHolidayContact{contact, false});
    return t.story();
}

Story adeyemi(QDate today)
{
    Tale t(u"Adeyemi"_s, 20290, today);
    t.on(2018, 9, 27, 10);
    const auto school = t.school(u"Riverbank School"_s, u"919-9951"_s, u"Hoddesdon"_s);
    const auto home = t.home(u"Home"_s, u"40 Linden Way, Hoddesdon"_s, u"EN11 0ZZ"_s);
    const auto folake = t.adult(
        u"Folake"_s, u"Adeyemi"_s, QDate(1978, 5, 25), u"mother"_s, home, u"07700 900341"_s);
    const auto ade =
        t.adult(u"Ade"_s, u"Adeyemi"_s, QDate(1975, 1, 31), u"father"_s, home, u"07700 900342"_s);
    const auto tobi =
        t.child(u"Oluwatobi"_s, u"Adeyemi"_s, QDate(2003, 6, 11), home, school, u"Year 11"_s);
    t.person(tobi).knownAs = u"Tobi"_s;
    const auto ife = t.child(u"Ife"_s, u"Adeyemi"_s, QDate(2006, 11, 8), home, school, u"Year 7"_s);
    t.agrees({folake, ade}, u"writing"_s);
    t.agrees({tobi, ife}, u"inPerson"_s, folake);
    t.open(u"broxbourne"_s,
        u"Tobi (15) was being driven about by men nobody knew and came home with new trainers and a second telephone. "_s
        u"Ife (12) found a knife in his bag and told her form tutor."_s,
        {u"Riverside youth project"_s, u"Riverbank School"_s,
            u"Police safer neighbourhood team"_s});
    t.on(2018, 9, 28);
    t.registered(t.day(), t.date(2018, 10, 4), u"FFA-20290"_s);
    t.on(2018, 10, 11, 17);
    TaleNote visit;
    visit.fact =
        u"Both parents, and Ife. Tobi came down for ten minutes and sat nearest the door."_s;
    visit.analysis = u"He is watching who is on whose side."_s;
    visit.present = {folake, ade};
    visit.seen = {tobi, ife};
    visit.children = {
        {ife, u"He used to walk me to school."_s}, {tobi, u"It's not what you think."_s}};
    t.note(visit);
    t.on(2018, 10, 22, 16);
    TaleAssessment done;
    done.startedOn = t.date(2018, 10, 4);
    done.triedBefore = u"A curfew; taking the telephone; Grandad's talk. Each worked for a week."_s;
    done.analysis =
        u"Tobi owes somebody. The family is strong and frightened. He needs one adult outside it."_s;
    done.level = u"intensive"_s;
    done.others = u"School, police and the youth project at the meeting of 17 October."_s;
    done.domains = {{tobi, u"safety"_s, u"Proud of his sister; gifted at design."_s,
                        u"In debt to people who use him."_s},
        {ife, u"emotionalWellbeing"_s, u"Speaks up."_s, u"Does not sleep when he is out."_s}};
    done.children = {
        {tobi, u"If I stop they come to the house."_s}, {ife, u"I want my brother back."_s}};
    done.parents = {{folake, u"We did not see it. How did we not see it?"_s},
        {ade, u"He will not look at me."_s}};
    t.assess(done);
    t.on(2018, 10, 24, 12);
    t.finalise();
    t.on(2018, 10, 26);
    t.sign({folake, ade});
    const auto kerr = t.member(u"Dominic Kerr"_s, u"Youth worker"_s, u"Riverside youth project"_s,
        u"01632 960361"_s, true);
    const auto lunn = t.member(
        u"PC Amy Lunn"_s, u"Police officer"_s, u"Safer neighbourhood team"_s, u"01632 960362"_s);
    const auto frost = t.member(
        u"Bea Frost"_s, u"Head of year"_s, u"Riverbank School"_s, u"01632 960363"_s, true, true);
    t.changeTeam();
    t.on(2018, 11, 8, 17);
    TaleTaf taf;
    taf.happened =
        u"Tobi came. Dominic Kerr has met him twice. PC Lunn explained what the law can do for him and not only to him."_s;
    taf.worriedAbout = u"Tobi carrying for others, and what they do if he stops."_s;
    taf.mustChange = u"Tobi is where he says he is; he has an adult he tells the truth to."_s;
    taf.risks = u"Threats at the house. Plan: police marker, and nobody opens after nine."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {folake, ade, tobi};
    taf.members = {kerr, lunn, frost};
    taf.children = {{tobi, u"Dom's all right."_s}, {ife, u"Can I be told things?"_s}};
    t.holdTaf(taf);
    const auto safe = t.goal(u"Tobi is safe"_s, u"safety"_s, {tobi}, u"Others use him."_s,
        u"No second telephone, home by nine, and one adult he tells the truth to."_s);
    const auto school2 = t.goal(u"Tobi sits his exams"_s, u"education"_s, {tobi},
        u"Out of lessons since September."_s,
        u"In school every day until the exams; a college place."_s);
    const auto sleep = t.goal(u"Ife sleeps and is told the truth"_s, u"relationships"_s, {ife},
        u"Ife lies awake."_s, u"Ife sleeps through and is asked what she wants to know."_s);
    const QList<ObjectId> actions = {t.action(safe, u"Dominic meets Tobi each week"_s, kerr, {}),
        t.action(safe, u"Police marker on the address"_s, lunn, t.date(2018, 11, 16)),
        t.action(safe, u"Dad drives him on Fridays"_s, ade, {}),
        t.action(safe, u"Change the number"_s, folake, t.date(2018, 11, 10)),
        t.action(school2, u"Timetable with art every day"_s, frost, t.date(2018, 11, 19)),
        t.action(school2, u"College open evening"_s, {}, t.date(2019, 1, 31)),
        t.action(sleep, u"A talk with Ife each month, before everyone else"_s, {}, {}),
        t.action(sleep, u"Move Ife to the quiet room"_s, ade, t.date(2018, 12, 1))};
    t.changePlan();
    t.on(2018, 11, 12);
    t.markAll();
    t.giveCopy(t.meetings().last(), folake);
    const QList<std::pair<QDate, QHash<ObjectId, QString>>> further = {
        {t.date(2018, 12, 13),
            {{actions.at(1), u"done"_s}, {actions.at(3), u"done"_s}, {actions.at(7), u"done"_s}}},
        {t.date(2019, 1, 24), {{actions.at(4), u"done"_s}}},
        {t.date(2019, 3, 7), {{actions.at(5), u"done"_s}}}, {t.date(2019, 4, 18), {}},
        {t.date(2019, 6, 3), {{actions.at(2), u"done"_s}}}};
    taf.happened =
        u"Each action was looked at. Dominic says Tobi has told him two things that were hard to tell."_s;
    taf.needsMet = u"partly"_s;
    taf.decisionWhy = u"Going well; not yet safe to stop."_s;
    taf.people = {folake, tobi};
    for (const auto &[day, reviews] : further) {
        t.on(day, QTime(17, 0));
        taf.reviews = reviews;
        taf.children = {
            {tobi, u"I drew the whole estate from above."_s}, {ife, u"He walked me on Tuesday."_s}};
        t.holdTaf(taf);
        if (day == t.date(2019, 3, 7)) {
            t.ended(t.action(school2, u"Portfolio for college"_s, frost, t.date(2019, 4, 5)));
            t.ended(t.action(safe, u"Write down together what to say if they ring"_s, kerr,
                t.date(2019, 3, 22)));
            t.changePlan();
        } else {
            t.reviewPlan(u"Looked at together at the TAF; what was agreed still holds."_s);
        }
        t.on(day.addDays(day == t.date(2019, 4, 18) ? 6 : 1), QTime(10, 0));
        t.markAll();
        t.giveCopy(t.meetings().last(), folake);
    }
    t.on(2019, 6, 5, 14);
    RecordDiscussion talk;
    talk.discussion.on = t.day();
    talk.discussion.with = u"Helen Marsh, deputy head"_s;
    talk.discussion.about = u"Is it time to think about ending? Six TAFs."_s;
    talk.discussion.decided = u"Outcomes Review first. Ask Tobi what he would miss."_s;
    talk.discussion.id = t.newId();
    t.say(talk);
    WriteReflection reflection;
    reflection.reflection.id = t.newId();
    reflection.reflection.prompt = u"optimism"_s;
    reflection.reflection.on = t.day();
    reflection.reflection.text = u"I want this to be a success. What would I see if it were not?"_s;
    t.say(reflection);
    t.on(2019, 6, 14, 16);
    t.planTaf(t.date(2019, 7, 8), u"Riverbank School"_s);
    TaleNote note;
    note.type = u"directWork"_s;
    note.fact =
        u"Ife and I went through the year on a long roll of paper. She put a sun on the day he walked her."_s;
    note.analysis = u"She no longer lies awake. Score this with her and with her parents."_s;
    note.seen = {ife};
    note.alone = {ife};
    note.children = {{ife, u"I'm not scared of the door now."_s}};
    t.note(note);
    t.review(sleep, u"Awake most nights; found the knife and told nobody at home."_s,
        u"Sleeps through; talks each month before everyone else."_s,
        u"Ife's own paper, and her mother"_s, u"met"_s, u"Ife: I'm not scared of the door now."_s,
        u"She sleeps because she is told first."_s);
    t.reviewOutcomes();
    return t.story();
}

Story dhillon(QDate today)
{
    Tale t(u"Dhillon"_s, 20381, today);
    t.on(2018, 12, 20, 10);
    const auto school = t.school(u"Kestrel School"_s, u"919-9961"_s, u"St Albans"_s);
    const auto home = t.home(u"Home"_s, u"5 Old Farm Lane, London Colney"_s, u"AL2 0ZZ"_s);
    const auto rupinder = t.adult(
        u"Rupinder"_s, u"Dhillon"_s, QDate(1980, 7, 7), u"mother"_s, home, u"07700 900351"_s);
    const auto arjun =
        t.child(u"Arjun"_s, u"Dhillon"_s, QDate(2006, 12, 19), home, school, u"Year 7"_s);
    t.agrees({rupinder}, u"writing"_s);
    t.agrees({arjun}, u"inPerson"_s, rupinder);
    t.answers(rupinder, u"homeTray"_s, u"agreed"_s, {}, u"Helen Marsh"_s);
    t.open(u"stAlbans"_s,
        u"Arjun (12) has diabetes, hates the tests at school and has been in hospital three times since the move to secondary."_s,
        {u"Kestrel School"_s, u"Diabetes nurses"_s});
    t.on(2018, 12, 21);
    t.registered(t.day(), t.date(2019, 1, 8), u"FFA-20381"_s);
    t.on(2019, 1, 17, 15);
    TaleNote visit;
    visit.fact =
        u"Rupinder keeps a chart on the fridge. Arjun showed me the meter and then put it in his sock."_s;
    visit.analysis = u"He does not want to be looked at. The chart is for her, not for him."_s;
    visit.present = {rupinder};
    visit.seen = {arjun};
    visit.children = {{arjun, u"Everyone watches me eat."_s}};
    t.note(visit);
    t.on(2019, 1, 24, 16);
    TaleAssessment done;
    done.startedOn = t.date(2019, 1, 8);
    done.triedBefore = u"Tests in the school office; a phone app."_s;
    done.analysis =
        u"Arjun can do all of it and will, if nobody watches. The school needs one trained person, not an office."_s;
    done.others = u"Diabetes nurses and form tutor."_s;
    done.domains = {{arjun, u"health"_s, u"Knows his numbers better than most adults."_s,
        u"Misses tests at school."_s}};
    done.children = {{arjun, u"I'd do it in the music room."_s}};
    done.parents = {{rupinder, u"I count in my sleep."_s}};
    t.assess(done);
    t.on(2019, 1, 28, 12);
    t.finalise();
    t.on(2019, 1, 31);
    t.sign({rupinder});
    const auto boyd = t.member(
        u"Karen Boyd"_s, u"Diabetes nurse"_s, u"Diabetes nurses"_s, u"01632 960371"_s, true);
    const auto ross = t.member(
        u"Alan Ross"_s, u"Music teacher"_s, u"Kestrel School"_s, u"01632 960372"_s, false, true);
    t.changeTeam();
    TaleTaf taf;
    taf.happened =
        u"Arjun told us where and when. Alan Ross will be trained. Everyone else looks away."_s;
    taf.worriedAbout = u"Another night in hospital."_s;
    taf.mustChange = u"Four tests a day without anyone watching."_s;
    taf.risks =
        u"Low blood sugar at school or on the bus. Plan: the one-page card, and the kit in two places."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {rupinder, arjun};
    taf.members = {boyd, ross};
    taf.children = {{arjun, u"The music room. Between two and three."_s}};
    t.on(2019, 2, 12, 16);
    t.holdTaf(taf);
    const auto well = t.goal(u"Arjun's diabetes is in his own hands"_s, u"health"_s, {arjun},
        u"Tests are missed at school."_s,
        u"Four tests a day, no emergency admissions, and he goes on the trip."_s);
    QList<ObjectId> actions = {t.action(well, u"Train Alan Ross"_s, boyd, t.date(2019, 2, 26)),
        t.action(well, u"Kit in the music room"_s, ross, t.date(2019, 2, 26)),
        t.action(well, u"Look at the meter together at bedtime"_s, rupinder, {}),
        t.action(well, u"Card for the bus driver"_s, arjun, t.date(2019, 3, 8)),
        t.action(well, u"Ask about the pump"_s, boyd, t.date(2019, 5, 1)),
        t.action(well, u"Letter for the July trip"_s, {}, t.date(2019, 6, 14))};
    t.changePlan();
    t.on(2019, 2, 14);
    t.markAll();
    t.giveCopy(t.meetings().last(), rupinder);
    taf.needsMet = u"partly"_s;
    taf.decisionWhy = u"It works; the pump is to come."_s;
    t.on(2019, 3, 26, 16);
    taf.reviews = {
        {actions.at(0), u"done"_s}, {actions.at(1), u"done"_s}, {actions.at(3), u"done"_s}};
    taf.children = {{arjun, u"Nobody has noticed. It's brilliant."_s}};
    t.holdTaf(taf);
    actions << t.action(well, u"Pump clinic on the 23rd"_s, rupinder, t.date(2019, 4, 23))
            << t.action(well, u"Tell two friends, if he wants"_s, arjun, t.date(2019, 5, 31))
            << t.action(well, u"Plan for the summer at Nani's"_s, rupinder, t.date(2019, 7, 19))
            << t.action(well, u"Trip: who has the spare kit?"_s, ross, t.date(2019, 7, 12));
    t.changePlan();
    t.on(2019, 3, 28);
    t.markAll();
    t.giveCopy(t.meetings().last(), rupinder);
    t.on(2019, 5, 7, 16);
    taf.reviews = {{actions.at(4), u"done"_s}, {actions.at(6), u"done"_s}};
    taf.children = {{arjun, u"The pump looks like a pager from the olden days."_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"Looked at together; nothing to change."_s);
    t.on(2019, 5, 9);
    t.markAll();
    t.giveCopy(t.meetings().last(), rupinder);
    t.on(2019, 6, 17, 15);
    taf.happened =
        u"No admission since February. The pump begins in September. Karen Boyd works through the summer and will be the one to ring."_s;
    taf.reviews = {{actions.at(5), u"done"_s}, {actions.at(7), u"done"_s}};
    taf.children = {{arjun, u"Tell Karen not to ring before ten."_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"Three actions left, all with dates. Seven done."_s);
    t.on(2019, 6, 18, 10);
    TaleNote note;
    note.type = u"call"_s;
    note.fact =
        u"Rupinder has Karen's number on the fridge, beside the chart, which is now a shopping list."_s;
    note.analysis = u"They can do the summer."_s;
    note.present = {rupinder};
    t.note(note);
    t.giveCopy(t.meetings().last(), rupinder);
    t.planTaf(t.date(2019, 9, 4), u"Kestrel School"_s);
    const auto contact = summerContact(t, boyd, u"01632 960371"_s);
    t.say(AgreeHolidayContact{contact, false});
    PlanHoliday plan;
    plan.plan.breakId = summer;
    plan.plan.decision = u"stayOpen"_s;
    plan.plan.familyToldOn = t.day();
    plan.plan.servicesToldOn = t.day();
    plan.plan.reviewHeldBy = t.date(2019, 7, 29);
    plan.plan.reviewHolder = boyd;
    t.say(plan);
    WriteHandoverNote handover;
    handover.plan.breakId = summer;
    handover.plan.support =
        u"Diabetes nurses by telephone; the summer is at Nani's in Luton for two weeks."_s;
    handover.plan.contact =
        u"Karen Boyd, weekdays 10 to 4, works through; holds the review on 29 July at the clinic."_s;
    handover.plan.keyInformation =
        u"Arjun manages his tests himself. Ask him first, then Rupinder."_s;
    handover.plan.risks = u"Low blood sugar in the heat. The one-page card says what to do."_s;
    handover.plan.writtenOn = t.day();
    t.say(handover);
    ShareTray share;
    share.share.id = t.newId();
    share.share.with = u"Helen Marsh"_s;
    share.share.role = u"Deputy head"_s;
    share.share.on = t.day();
    share.share.until = t.date(2019, 9, 2);
    share.share.phone = u"01632 960203"_s;
    t.say(share);
    t.written(contact.id);
    t.written(mergedPlan({}, handover.plan).id);
    t.on(2019, 6, 19, 9);
    t.markAll();
    return t.story();
}

} // namespace hometray::demo
