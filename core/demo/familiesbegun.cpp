// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"
#include "demo/tale.h"
#include "workflow/sendregistration.h"
#include "workflow/takeupffa.h"

namespace hometray::demo {

using namespace Qt::StringLiterals;

Story kaya(QDate today)
{
    Tale t(u"Kaya"_s, 20502, today);
    t.on(2019, 6, 13, 11);
    const auto home = t.home(u"Home"_s, u"8 Sorrel Way, Hatfield"_s, u"AL10 0ZZ"_s);
    const auto elif =
        t.adult(u"Elif"_s, u"Kaya"_s, QDate(1994, 8, 19), u"mother"_s, home, u"07700 900301"_s);
    t.person(elif).language = u"Turkish"_s;
    t.person(elif).interpreter = true;
    const auto emir = t.child(u"Emir"_s, u"Kaya"_s, QDate(2016, 1, 27), home);
    const auto baby = t.child(u"Baby"_s, u"Kaya"_s, {}, home);
    t.person(baby).expected = t.date(2019, 9, 8);
    // Comes on Sundays, and was not asked yet.
    t.adult(u"Sevgi"_s, u"Demir"_s, QDate(1968, 2, 11), u"auntOrUncle"_s, {}, u"07700 900302"_s);
    t.agrees({elif}, u"interpreter"_s);
    t.agrees({emir}, u"interpreter"_s, elif);
    t.open(u"welwynHatfield"_s,
        u"Elif is expecting in September, is alone with Emir (3) since his father went back to Izmir, and "_s
        u"has not been to an appointment since the first scan. The midwife asked whether we could help."_s,
        {u"Midwifery"_s, u"Children's centre"_s});
    t.on(2019, 6, 14, 9);
    TaleNote note;
    note.type = u"call"_s;
    note.fact =
        u"Through an interpreter Elif said she stopped going to appointments because the letters "_s
        u"come in English and she was afraid to be asked about the rent."_s;
    note.analysis = u"Not avoiding: not understanding. Every letter needs a call."_s;
    note.present = {elif};
    t.note(note);
    t.on(2019, 6, 17, 10);
    t.say(SendRegistration{t.day()});
    return t.story();
}

Story nowak(QDate today)
{
    Tale t(u"Nowak"_s, 20497, today);
    t.on(2019, 5, 24, 10);
    const auto nursery = t.school(u"Ladybird Nursery"_s, u"919-9920"_s, u"Watford"_s);
    const auto home = t.home(u"Home"_s, u"Flat 4, 31 Kingfisher Court, Watford"_s, u"WD18 0ZZ"_s);
    const auto marta =
        t.adult(u"Marta"_s, u"Nowak"_s, QDate(1990, 12, 1), u"mother"_s, home, u"07700 900311"_s);
    t.person(marta).language = u"Polish"_s;
    t.person(marta).interpreter = true;
    const auto tomasz =
        t.adult(u"Tomasz"_s, u"Nowak"_s, QDate(1988, 3, 14), u"father"_s, home, u"07700 900312"_s);
    const auto jan = t.child(u"Jan"_s, u"Nowak"_s, QDate(2015, 3, 11), home, nursery, u"Nursery"_s);
    const auto ola = t.child(u"Ola"_s, u"Nowak"_s, QDate(2017, 2, 2), home);
    t.agrees({marta, tomasz}, u"interpreter"_s);
    t.agrees({jan, ola}, u"interpreter"_s, marta);
    t.open(u"watford"_s,
        u"Jan (4) speaks only a few words in either language and bites at nursery; Ola (2) has not been "_s
        u"weighed since her first birthday. Tomasz works nights and the flat is one room."_s,
        {u"Ladybird Nursery"_s, u"Health visiting"_s});
    t.on(2019, 5, 28);
    t.registered(t.day(), t.date(2019, 5, 31), u"FFA-20497"_s);
    t.on(2019, 6, 4, 14);
    TaleNote visit;
    visit.fact =
        u"With the interpreter on the telephone. Marta showed me the one room, very tidy, and the "_s
        u"balcony Jan is not let onto. Jan lined up bottle tops by colour. Ola slept."_s;
    visit.analysis =
        u"Jan's play is careful and alone. Hearing and speech first, then the biting."_s;
    visit.present = {marta};
    visit.seen = {jan, ola};
    t.note(visit);
    t.on(2019, 6, 12, 10);
    TaleNote nursery2;
    nursery2.type = u"school"_s;
    nursery2.fact =
        u"Jan bites when somebody takes what he lined up. He stopped when Miss Ray showed him the "_s
        u"‘stop’ card. He took my hand to the garden door and said ‘out’."_s;
    nursery2.seen = {jan};
    nursery2.alone = {jan};
    nursery2.children = {{jan, u"Out! Out!"_s}};
    t.note(nursery2);
    t.markAll();
    t.on(2019, 6, 18, 16);
    TaleAssessment begun;
    begun.startedOn = t.date(2019, 6, 4);
    begun.triedBefore =
        u"Nursery sent three letters home in English. The health visitor left cards."_s;
    begun.domains = {{jan, u"health"_s, u"Notices everything, remembers where things go."_s,
                         u"Few words; hearing not tested."_s},
        {marta, u"accommodation"_s, u"Keeps a warm, clean home."_s, u"Four people in one room."_s}};
    begun.children = {{jan, u"Out!"_s}};
    t.assess(begun);
    return t.story();
}

Story marsh(QDate today)
{
    Tale t(u"Marsh"_s, 20488, today);
    t.on(2019, 5, 9, 15);
    const auto school = t.school(u"Watermill Primary"_s, u"919-9931"_s, u"Ware"_s);
    const auto home = t.home(u"Home"_s, u"2 Willow End, Ware"_s, u"SG12 0ZZ"_s);
    const auto claire =
        t.adult(u"Claire"_s, u"Marsh"_s, QDate(1986, 10, 5), u"mother"_s, home, u"07700 900321"_s);
    const auto ellie =
        t.child(u"Ellie"_s, u"Marsh"_s, QDate(2013, 1, 19), home, school, u"Year 1"_s);
    t.agrees({claire}, u"writing"_s);
    t.agrees({ellie}, u"inPerson"_s, claire);
    t.open(u"eastHerts"_s,
        u"Ellie (6) has not come into school by herself since her grandfather died at Christmas. "_s
        u"Claire stays until register each day and has used up her leave."_s,
        {u"Watermill Primary"_s, u"Bereavement charity"_s});
    t.on(2019, 5, 10);
    t.registered(t.day(), t.date(2019, 5, 16), u"FFA-20488"_s);
    t.on(2019, 5, 22, 9);
    TaleNote note;
    note.type = u"school"_s;
    note.fact =
        u"Ellie held the door frame for eleven minutes, then went in with Mrs Hale and the class rabbit."_s;
    note.analysis = u"She can do it with a job to do. The rabbit is the job."_s;
    note.seen = {ellie};
    note.alone = {ellie};
    note.children = {{ellie, u"If I'm at school I won't know if somebody else goes."_s}};
    t.note(note);
    t.on(2019, 6, 3, 16);
    t.markAll();
    TaleAssessment done;
    done.startedOn = t.date(2019, 5, 16);
    done.triedBefore =
        u"A sticker chart (it made things worse) and a week of late starts (it helped)."_s;
    done.analysis =
        u"Grief, and the fear of missing the next goodbye. School and home already say the same words; "_s
        u"what is missing is help for Claire, who has not stopped since December."_s;
    done.others =
        u"School: settled by ten each day. Bereavement charity: a place on the family day in July."_s;
    done.domains = {{ellie, u"emotionalWellbeing"_s, u"Loves the rabbit, reading, and Mrs Hale."_s,
                        u"Cannot part from Claire in the morning."_s},
        {claire, u"work"_s, u"A kind employer."_s, u"No leave left; lost hours."_s}};
    done.children = {{ellie, u"I want Mummy to keep my pocket stone and I keep hers."_s}};
    done.parents = {{claire, u"I am cross and then I feel dreadful for being cross."_s}};
    t.assess(done);
    t.on(2019, 6, 4, 12);
    t.finalise();
    t.on(2019, 6, 7, 9);
    t.sign({claire});
    t.on(2019, 6, 10);
    t.member(u"Jill Hale"_s, u"Teaching assistant"_s, u"Watermill Primary"_s, u"01632 960341"_s,
        false, true);
    t.member(u"Rob Tenby"_s, u"Family worker"_s, u"Bereavement charity"_s, u"01632 960342"_s);
    t.changeTeam();
    t.planTaf(t.date(2019, 6, 26), u"Watermill Primary, the library"_s);
    return t.story();
}

Story turner(QDate today)
{
    Tale t(u"Turner"_s, 20344, today);
    t.on(2019, 5, 7, 10);
    TakeUpFfa up;
    up.takeUp.id = t.newId();
    up.takeUp.on = t.day();
    up.takeUp.from = u"ehm"_s;
    up.takeUp.note = u"From Sally Reed, who has left Spring Meadow. Read on EHM on 7 May."_s;
    up.family.name = u"Turner"_s;
    up.family.reference = u"FFA-20344"_s;
    up.family.district = u"stevenage"_s;
    up.family.reason = u"Lewis (9) hits out at school and has had two fixed-term exclusions."_s;
    up.registration.sentOn = t.date(2018, 6, 4);
    up.registration.completedOn = t.date(2018, 6, 8);
    up.assessment.finalisedOn = t.date(2018, 6, 28);
    up.assessment.level = u"additional"_s;
    Organisation school;
    school.id = t.newId();
    school.name = u"Spring Meadow Primary"_s;
    school.kind = u"school"_s;
    school.number = u"919-9917"_s;
    school.place = u"Stevenage"_s;
    up.organisations = {school};
    Person leanne;
    leanne.id = t.newId();
    leanne.firstName = u"Leanne"_s;
    leanne.lastName = u"Turner"_s;
    leanne.relationship = u"mother"_s;
    leanne.parentalResponsibility = true;
    leanne.phone = u"07700 900314"_s;
    Person lewis;
    lewis.id = t.newId();
    lewis.firstName = u"Lewis"_s;
    lewis.lastName = u"Turner"_s;
    lewis.born = t.date(2009, 11, 30);
    lewis.child = true;
    lewis.relationship = u"child"_s;
    lewis.school = school.id;
    up.people = {leanne, lewis};
    for (const auto &[person, decidedBy] :
        {std::pair{leanne.id, ObjectId()}, std::pair{lewis.id, leanne.id}}) {
        Consent consent;
        consent.id = t.newId();
        consent.person = person;
        consent.decidedBy = decidedBy;
        consent.about = u"help"_s;
        consent.answer = u"agreed"_s;
        consent.on = t.date(2018, 6, 4);
        up.consents.append(consent);
    }
    for (const QDate held : {t.date(2018, 7, 18), t.date(2019, 3, 13), t.date(2019, 4, 24)}) {
        Meeting meeting;
        meeting.id = t.newId();
        meeting.heldOn = held;
        up.meetings.append(meeting);
    }
    Goal calm;
    calm.id = t.newId();
    calm.title = u"Lewis can stop before hitting"_s;
    calm.whose = {lewis.id};
    calm.outcome = u"relationships"_s;
    up.goals = {calm};
    const QList<std::tuple<QString, QDate, bool>> actions = {
        {u"Same three rules at home and school"_s, t.date(2019, 3, 22), true},
        {u"Calm corner in class"_s, t.date(2019, 3, 29), true},
        {u"Ten minutes of play a day that Lewis chooses"_s, {}, false},
        {u"Parenting course: book"_s, t.date(2019, 4, 30), true},
        {u"Parenting course: go"_s, t.date(2019, 7, 12), false},
        {u"Referral to the behaviour support team"_s, t.date(2019, 5, 10), false},
        {u"Hearing test"_s, t.date(2019, 5, 31), false},
        {u"Football club trial"_s, t.date(2019, 6, 15), false},
        {u"Meet Dad about weekends"_s, t.date(2019, 5, 17), false},
        {u"Chart on the kitchen door"_s, {}, false}, {u"Library card"_s, {}, false},
        {u"Ask about the summer playscheme"_s, t.date(2019, 7, 5), false}};
    for (const auto &[what, due, isDone] : actions) {
        Action action;
        action.id = t.newId();
        action.goal = calm.id;
        action.what = what;
        action.dueOn = due;
        action.owner = u"Leanne and school"_s;
        if (isDone) {
            action.status = u"done"_s;
            action.endedOn = t.date(2019, 4, 24);
        }
        up.actions.append(action);
    }
    t.say(up);
    t.on(2019, 5, 14, 16);
    TaleNote call;
    call.type = u"call"_s;
    call.fact =
        u"I told Leanne that I have taken over from Sally. She asked whether she has to tell it all again; I said no."_s;
    call.analysis = u"Wary and fair. Go slowly."_s;
    call.present = {leanne.id};
    t.note(call);
    t.markAll();
    t.on(2019, 5, 30, 11);
    TaleNote visit;
    visit.outcome = u"notIn"_s;
    visit.fact = u"Nobody in at the time we had agreed. I left a card."_s;
    t.note(visit);
    return t.story();
}

} // namespace hometray::demo
