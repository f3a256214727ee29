// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"
#include "demo/tale.h"
#include "workflow/closeffa.h"
#include "workflow/recordfeedback.h"
#include "workflow/reopenffa.h"

namespace hometray::demo {

using namespace Qt::StringLiterals;

namespace {

Feedback feedbackFrom(
    Tale &t, const QList<ObjectId> &from, const QString &result, const QString &text)
{
    Feedback feedback;
    feedback.id = t.newId();
    feedback.from = from;
    feedback.on = t.day();
    feedback.result = result;
    feedback.text = text;
    return feedback;
}

} // namespace

Story begum(QDate today)
{
    Tale t(u"Begum"_s, 20298, today);
    t.on(2018, 10, 15, 10);
    const auto school = t.school(u"Stonecroft School"_s, u"919-9912"_s, u"Borehamwood"_s);
    const auto home = t.home(u"Home"_s, u"33 Pear Tree Close, Borehamwood"_s, u"WD6 0ZZ"_s);
    const auto nasreen = t.adult(
        u"Nasreen"_s, u"Begum"_s, QDate(1979, 12, 24), u"mother"_s, home, u"07700 900391"_s);
    t.person(nasreen).disability = u"Multiple sclerosis"_s;
    const auto samira =
        t.child(u"Samira"_s, u"Begum"_s, QDate(2005, 2, 8), home, school, u"Year 9"_s);
    t.agrees({nasreen}, u"writing"_s);
    t.agrees({samira}, u"inPerson"_s, nasreen);
    t.open(u"hertsmere"_s,
        u"Samira (14) looks after her mother before and after school, and has given up football."_s,
        {u"Stonecroft School"_s, u"Young carers' group"_s, u"Adult care"_s});
    t.on(2018, 10, 16);
    t.registered(t.day(), t.date(2018, 10, 22), u"FFA-20298"_s);
    t.on(2018, 11, 6, 16);
    TaleAssessment done;
    done.startedOn = t.date(2018, 10, 22);
    done.triedBefore = u"Carers from an agency, for three weeks; a different one each day."_s;
    done.analysis = u"Pride on both sides. Help for Nasreen is help for Samira."_s;
    done.others = u"Adult care, young carers' group, school."_s;
    done.domains = {{samira, u"identity"_s, u"Kind, organised, a goalkeeper."_s,
        u"Three hours of care a day."_s}};
    done.children = {{samira, u"I worry in maths because that's when the tablets are."_s}};
    done.parents = {{nasreen, u"She should be out with her friends."_s}};
    t.assess(done);
    t.on(2018, 11, 8, 12);
    t.finalise();
    t.on(2018, 11, 12);
    t.sign({nasreen});
    const auto hope = t.member(
        u"Jo Hope"_s, u"Young carers' worker"_s, u"Young carers' group"_s, u"01632 960431"_s, true);
    const auto dean =
        t.member(u"Phil Dean"_s, u"Care manager"_s, u"Adult care"_s, u"01632 960432"_s);
    t.changeTeam();
    TaleTaf taf;
    taf.happened =
        u"Adult care said what it can do. Samira said what she wants to go on doing herself."_s;
    taf.worriedAbout = u"That Samira stops asking for anything."_s;
    taf.mustChange = u"Mornings belong to the service; Thursdays to Samira."_s;
    taf.risks = u"Falls when alone. Plan: pendant."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {nasreen, samira};
    taf.members = {hope, dean};
    taf.children = {{samira, u"I still do her hair. That's ours."_s}};
    t.on(2018, 11, 29, 16);
    t.holdTaf(taf);
    const auto young = t.goal(u"Samira has time to be fourteen"_s, u"relationships"_s, {samira},
        u"Three hours of care a day."_s, u"Under one hour; football on Thursdays."_s);
    const auto help = t.goal(u"Nasreen has the help she needs"_s, u"health"_s, {nasreen},
        u"No care package."_s, u"The same carer each morning."_s);
    QList<ObjectId> actions;
    for (const auto &[goal, what, who] :
        std::initializer_list<std::tuple<ObjectId, QString, ObjectId>>{
            {young, u"Register Samira as a young carer"_s, hope},
            {young, u"Football on Thursdays"_s, samira},
            {young, u"Carers' card for school"_s, hope},
            {help, u"Assessment of Nasreen's needs"_s, dean}, {help, u"Pendant"_s, dean},
            {help, u"Rail in the bathroom"_s, dean}, {help, u"One carer, the same one"_s, dean},
            {young, u"Summer camp place"_s, hope}, {help, u"Physiotherapy"_s, nasreen}})
        actions << t.action(goal, what, who, t.date(2019, 1, 31));
    t.changePlan();
    t.on(2018, 12, 3);
    t.markAll();
    t.giveCopy(t.meetings().last(), nasreen);
    const QList<QDate> days = {
        t.date(2019, 1, 10), t.date(2019, 2, 14), t.date(2019, 3, 28), t.date(2019, 5, 9)};
    for (int i = 0; i < days.size(); ++i) {
        t.on(days.at(i), QTime(16, 0));
        taf.happened = u"Each action was looked at; two more are done."_s;
        taf.needsMet = u"partly"_s;
        taf.decisionWhy = u"Nearly there."_s;
        taf.reviews = {{actions.at(2 * i), u"done"_s}, {actions.at(2 * i + 1), u"done"_s}};
        t.holdTaf(taf);
        t.reviewPlan(u"Looked at together."_s);
        t.on(days.at(i).addDays(4), QTime(10, 0));
        t.markAll();
        t.giveCopy(t.meetings().last(), nasreen);
    }
    t.on(2019, 6, 11, 16);
    taf.happened = u"The last one. Nasreen made samosas. Nine of nine are done."_s;
    taf.needsMet = u"yes"_s;
    taf.decision = u"close"_s;
    taf.decisionWhy = u"Needs are met; the young carers' group goes on."_s;
    taf.reviews = {{actions.at(8), u"done"_s}};
    taf.children = {{samira, u"We won four nil and I let none in."_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"All done."_s);
    t.on(2019, 6, 13, 11);
    TaleNote note;
    note.fact =
        u"Outcomes gone through with both of them at the kitchen table. Samira crossed out ‘three hours’ and wrote ‘40 minutes, hair’."_s;
    note.analysis = u"Ready to end. Feedback still to come: Nasreen wants to write it herself."_s;
    note.present = {nasreen};
    note.seen = {samira};
    note.children = {{samira, u"It was three hours. Now it's hair."_s}};
    t.note(note);
    t.review(young, u"Three hours of care a day; no club."_s,
        u"Forty minutes; football each Thursday."_s, u"Samira's week on paper, then and now"_s,
        u"met"_s, u"Samira: it's just hair now."_s, u"She has her afternoons back."_s);
    t.review(help, u"No care package."_s, u"The same carer each morning since February."_s,
        u"Letter from adult care, 4 June"_s, u"met"_s, u"Nasreen: she comes, and she is kind."_s,
        u"The package is safe for a year."_s);
    t.reviewOutcomes();
    t.on(2019, 6, 14, 10);
    t.giveCopy(t.meetings().last(), nasreen);
    t.markAll();
    return t.story();
}

namespace {

/// An FFA that ran well and was closed.
struct ShortTale {
    Tale t;
    ObjectId mother, child, worker;
};

void runShort(ShortTale &s, const QString &district, const QString &reason, QDate registered,
    const QString &reference, const QString &goalTitle, const QString &words)
{
    Tale &t = s.t;
    t.agrees({s.mother}, u"writing"_s);
    t.agrees({s.child}, u"inPerson"_s, s.mother);
    t.open(district, reason, {u"School"_s, u"School nursing"_s});
    t.registered(t.day(), registered, reference);
    t.on(registered.addDays(14), QTime(16, 0));
    TaleAssessment done;
    done.startedOn = registered;
    done.triedBefore = u"Help from the school alone."_s;
    done.analysis = u"Two agencies and a plan should be enough."_s;
    done.others = u"School and school nurse."_s;
    done.domains = {{s.child, u"emotionalWellbeing"_s, u"Talks well about feelings."_s,
        u"Needs a steady adult at school."_s}};
    done.children = {{s.child, words}};
    done.parents = {{s.mother, u"We could not see the wood for the trees."_s}};
    t.assess(done);
    t.on(registered.addDays(16), QTime(12, 0));
    t.finalise();
    t.on(registered.addDays(20));
    t.sign({s.mother});
    s.worker =
        t.member(u"Pat Lowry"_s, u"School nurse"_s, u"School nursing"_s, u"01632 960441"_s, true);
    t.changeTeam();
    t.on(registered.addDays(30), QTime(15, 0));
    TaleTaf taf;
    taf.happened = u"Everyone said what they can do."_s;
    taf.worriedAbout = u"That small worries grow unseen."_s;
    taf.mustChange = u"One adult at school, each day."_s;
    taf.risks = u"None known."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {s.mother, s.child};
    taf.members = {s.worker};
    taf.children = {{s.child, words}};
    t.holdTaf(taf);
    const auto goal = t.goal(goalTitle, u"health"_s, {s.child}, u"As in the assessment."_s,
        u"School and home say the same."_s);
    const auto daily =
        t.action(goal, u"Five minutes with Mrs Tran each day"_s, s.worker, registered.addDays(70));
    t.changePlan();
    t.on(registered.addDays(32), QTime(10, 0));
    t.markAll();
    t.giveCopy(t.meetings().last(), s.mother);
    t.on(registered.addDays(77), QTime(15, 0));
    taf.happened = u"It worked."_s;
    taf.needsMet = u"yes"_s;
    taf.decision = u"close"_s;
    taf.decisionWhy = u"Needs are met."_s;
    taf.reviews = {{daily, u"done"_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"All done."_s);
    TaleNote note;
    note.fact = u"We looked back over the plan together. Both say it is time."_s;
    note.analysis = u"School goes on with what works."_s;
    note.present = {s.mother};
    note.seen = {s.child};
    note.children = {{s.child, words}};
    t.note(note);
    t.on(registered.addDays(80), QTime(15, 0));
    t.giveCopy(t.meetings().last(), s.mother);
    t.review(goal, u"As in the assessment."_s, u"Steady for eight weeks."_s, u"School's notes"_s,
        u"met"_s, u"We can see the wood again."_s, u"It holds without me."_s);
    t.reviewOutcomes();
    RecordFeedback feedback{
        feedbackFrom(t, {s.mother}, u"given"_s, u"You came when you said you would."_s)};
    t.say(feedback);
    t.written(feedback.feedback.id);
    t.on(registered.addDays(81), QTime(10, 0));
    t.markAll();
    t.on(registered.addDays(81), QTime(14, 0));
    CloseFfa close;
    close.closure.id = t.newId();
    close.closure.on = t.day();
    close.closure.reason = u"needsMet"_s;
    close.closure.summary =
        u"The family asked for help with a worry that had grown too big for one agency. Two TAFs, one plan, all done."_s;
    close.closure.impact = u"Comes in alone, has a friend to tea, sleeps."_s;
    close.closure.discussedWithParents = true;
    close.closure.discussedWithChildren = true;
    close.closure.whoContinues = u"School, with five minutes a day."_s;
    close.closure.planHandedOver = true;
    close.closure.lookBackOn = t.day().addMonths(6);
    t.say(close);
    t.written(close.closure.id);
    t.on(t.day().addDays(4), QTime(9, 30));
    t.markAll();
}

} // namespace

Story lovell(QDate today)
{
    ShortTale s{Tale(u"Lovell"_s, 20405, today), {}, {}, {}};
    s.t.on(2019, 2, 25, 10);
    const auto school = s.t.school(u"Oak Lane Primary"_s, u"919-9901"_s, u"Hemel Hempstead"_s);
    const auto home = s.t.home(u"Home"_s, u"19 Elder Court, Hemel Hempstead"_s, u"HP2 0ZZ"_s);
    s.mother = s.t.adult(
        u"Hannah"_s, u"Lovell"_s, QDate(1987, 3, 21), u"mother"_s, home, u"07700 900401"_s);
    s.child = s.t.child(u"Poppy"_s, u"Lovell"_s, QDate(2010, 8, 13), home, school, u"Year 3"_s);
    runShort(s, u"dacorum"_s, u"Poppy (8) stopped eating lunch after she changed schools."_s,
        s.t.date(2019, 3, 4), u"FFA-20405"_s, u"Poppy eats, sleeps and has friends"_s,
        u"I eat with Bella now."_s);
    return s.t.story();
}

Story marchetti(QDate today)
{
    ShortTale s{Tale(u"Marchetti"_s, 20211, today), {}, {}, {}};
    s.t.on(2018, 11, 13, 10);
    const auto school = s.t.school(u"Lark Rise Primary"_s, u"919-9945"_s, u"Stevenage"_s);
    const auto home = s.t.home(u"Home"_s, u"4 Gorse Close, Stevenage"_s, u"SG1 0ZZ"_s);
    s.mother = s.t.adult(
        u"Paola"_s, u"Marchetti"_s, QDate(1985, 5, 5), u"mother"_s, home, u"07700 900411"_s);
    s.child = s.t.child(u"Nico"_s, u"Marchetti"_s, QDate(2011, 4, 27), home, school, u"Year 3"_s);
    runShort(s, u"stevenage"_s, u"Nico (7) would not go to school after the burglary."_s,
        s.t.date(2018, 11, 19), u"FFA-20211"_s, u"Nico goes to school and sleeps in his own bed"_s,
        u"I look under the bed only once."_s);
    Tale &t = s.t;
    t.on(2019, 5, 20, 11);
    ReopenFfa again;
    again.reopening.id = t.newId();
    again.reopening.on = t.day();
    again.reopening.reason =
        u"Paola has lost her work and Nico (8) is at home again. They asked for the same people."_s;
    t.say(again);
    t.written(again.reopening.id);
    t.agrees({s.mother}, u"telephone"_s);
    t.on(2019, 5, 23, 16);
    TaleNote note;
    note.fact =
        u"Nico showed me that he still looks under the bed only once. It is his mother he does not want to leave."_s;
    note.analysis = u"A new need, not the old one back. The plan must begin with Paola."_s;
    note.present = {s.mother};
    note.seen = {s.child};
    note.alone = {s.child};
    note.children = {{s.child, u"If I stay she gets up."_s}};
    t.note(note);
    t.on(2019, 6, 10, 10);
    t.planTaf(t.date(2019, 6, 27), u"Lark Rise Primary"_s, u"review"_s);
    return s.t.story();
}

} // namespace hometray::demo
