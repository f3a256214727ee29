// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"
#include "demo/tale.h"
#include "workflow/planholiday.h"
#include "workflow/raiseconcern.h"
#include "workflow/requestsupport.h"

namespace hometray::demo {

using namespace Qt::StringLiterals;

Story ferris(QDate today)
{
    Tale t(u"Ferris"_s, 20466, today);
    t.on(2019, 4, 4, 11);
    const auto bushey = t.school(u"Hillside Academy"_s, u"919-9971"_s, u"Bushey"_s);
    const auto letchworth = t.school(u"Hillside Academy"_s, u"919-9972"_s, u"Letchworth"_s);
    const auto home = t.home(u"Mum's"_s, u"22 Thistle Green, Watford"_s, u"WD25 0ZZ"_s);
    const auto dads = t.home(u"Dad's"_s, u"61 Cross Path, Letchworth"_s, u"SG6 0ZZ"_s);
    const auto tina =
        t.adult(u"Tina"_s, u"Ferris"_s, QDate(1982, 6, 18), u"mother"_s, home, u"07700 900361"_s);
    const auto gary =
        t.adult(u"Gary"_s, u"Ferris"_s, QDate(1980, 4, 1), u"father"_s, dads, u"07700 900362"_s);
    const auto callum =
        t.child(u"Callum"_s, u"Ferris"_s, QDate(2006, 2, 20), home, bushey, u"Year 8"_s);
    const auto megan =
        t.child(u"Megan"_s, u"Ferris"_s, QDate(2003, 10, 3), dads, letchworth, u"Year 10"_s);
    t.agrees({tina, gary}, u"writing"_s);
    t.agrees({callum, megan}, u"inPerson"_s, tina);
    t.open(u"watford"_s,
        u"Tina and Gary parted in January. Callum (13) has been excluded twice since; Megan (15) moved to her father's "_s
        u"and to another school of the same name."_s,
        {u"Hillside Academy, Bushey"_s, u"Hillside Academy, Letchworth"_s,
            u"Parents in conflict service"_s});
    t.on(2019, 4, 5);
    t.registered(t.day(), t.date(2019, 4, 26), u"FFA-20466"_s);
    t.on(2019, 5, 2, 16);
    TaleNote visit;
    visit.fact =
        u"Tina spoke about Gary for forty minutes. Callum came in, said ‘still?’ and went out again. When I "_s
        u"caught up with him he talked about fishing."_s;
    visit.analysis = u"Everything in this house is about the other house."_s;
    visit.present = {tina};
    visit.seen = {callum};
    visit.alone = {callum};
    visit.children = {{callum, u"Fish don't ask whose side you're on."_s}};
    t.note(visit);
    t.on(2019, 5, 14, 16);
    TaleAssessment done;
    done.startedOn = t.date(2019, 4, 26);
    done.triedBefore = u"Mediation, once. Gary walked out."_s;
    done.analysis =
        u"Conflict, with both children placed in the middle of it. Both parents can say so when the other is not there."_s;
    done.others = u"Both schools. Letchworth's letter went to Bushey first."_s;
    done.domains = {
        {callum, u"education"_s, u"Practical, quick."_s, u"Two exclusions since January."_s},
        {megan, u"emotionalWellbeing"_s, u"Writes."_s, u"Left her friends; eats alone."_s}};
    done.children = {{callum, u"I want them to text each other and not me."_s},
        {megan, u"I picked a parent and lost a brother."_s}};
    done.parents = {{tina, u"He started it."_s}, {gary, u"She never stops."_s}};
    t.assess(done);
    t.on(2019, 5, 16, 12);
    t.finalise();
    t.on(2019, 5, 20);
    t.sign({tina, gary});
    const auto bell = t.member(u"Ruth Bell"_s, u"Head of year"_s, u"Hillside Academy, Bushey"_s,
        u"01632 960381"_s, true, true);
    const auto lamb = t.member(u"Kofi Lamb"_s, u"Form tutor"_s, u"Hillside Academy, Letchworth"_s,
        u"01632 960391"_s, false, true);
    t.changeTeam();
    t.markAll();
    t.planTaf(t.date(2019, 6, 5), u"Hillside Academy, Bushey"_s);
    t.on(2019, 6, 5, 17);
    TaleTaf taf;
    taf.happened =
        u"Both parents came and sat at two ends of the table. Megan's letter was read out; nobody spoke for a while."_s;
    taf.worriedAbout = u"That the children give up on both of them."_s;
    taf.mustChange = u"The adults plan with each other and not through the children."_s;
    taf.risks = u"Gary's temper at handover. Plan: handover at school."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {tina, gary};
    taf.members = {bell, lamb};
    taf.sent = {{lamb, u"Megan has joined the paper. She sits with two others now."_s}};
    taf.children = {{megan, u"Dear Mum and Dad, this is the only time I will say it."_s}};
    taf.parents = {{tina, u"I didn't know she wrote like that."_s}, {gary, u"Nor did I."_s}};
    t.holdTaf(taf);
    const auto calm = t.goal(u"Callum and Megan are out of the middle"_s, u"relationships"_s,
        {callum, megan}, u"The children carry messages."_s,
        u"One calendar, handover at school, and the two of them see each other each week."_s);
    t.action(calm, u"One calendar on both telephones"_s, tina, t.date(2019, 6, 19));
    t.action(calm, u"Handover at school on Fridays"_s, gary, t.date(2019, 6, 14));
    t.action(calm, u"Callum and Megan: Saturday fishing"_s, gary, {});
    t.action(calm, u"Both to the parents in conflict course"_s, {}, t.date(2019, 7, 5));
    t.changePlan();
    t.on(2019, 6, 7, 12);
    t.markAll();
    t.giveCopy(t.meetings().last(), tina);
    t.on(2019, 6, 14, 10);
    // Six working days: a day late.
    t.giveCopy(t.meetings().last(), gary);
    t.planTaf(t.date(2019, 7, 10), u"Hillside Academy, Letchworth"_s);
    t.on(2019, 6, 19, 15, 40);
    RaiseConcern worry;
    worry.concern.id = t.newId();
    worry.concern.what =
        u"Callum has a bruise the size of a hand above his elbow. He says it was the car door, and then that it was nothing."_s;
    worry.concern.about = {callum};
    worry.concern.on = t.day();
    worry.concern.at = QTime(15, 10);
    worry.concern.seenBy = u"Ruth Bell and me"_s;
    worry.concern.parentsTold = false;
    worry.concern.parentsNotToldWhy =
        u"Advised not to until the Customer Service Centre has rung back."_s;
    ConcernTold told;
    told.id = t.newId();
    told.concern = worry.concern.id;
    told.who = u"Designated safeguarding lead"_s;
    told.on = t.day();
    told.at = QTime(15, 20);
    told.advice = u"Ring the Customer Service Centre now; write down his words; do not ask more."_s;
    worry.told = {told};
    t.say(worry);
    t.on(2019, 6, 19, 16, 30);
    TaleNote note;
    note.type = u"school"_s;
    note.fact =
        u"Miss Bell asked me to look in on Callum after PE. He pulled his sleeve down. Raised as a concern."_s;
    note.seen = {callum};
    note.alone = {callum};
    note.children = {{callum, u"It was the car door. It was nothing."_s}};
    note.significant = true;
    note.sensitive = true;
    t.note(note);
    return t.story();
}

Story bright(QDate today)
{
    Tale t(u"Bright"_s, 20459, today);
    t.on(2019, 3, 26, 14);
    const auto school = t.school(u"Thornhill School"_s, u"919-9981"_s, u"Hitchin"_s);
    const auto home = t.home(u"Mum's"_s, u"7 Hazel Grove, Hitchin"_s, u"SG5 0ZZ"_s);
    const auto donna =
        t.adult(u"Donna"_s, u"Bright"_s, QDate(1985, 8, 8), u"mother"_s, home, u"07700 900371"_s);
    const auto keisha =
        t.child(u"Keisha"_s, u"Bright"_s, QDate(2006, 4, 30), home, school, u"Year 8"_s);
    t.answers(donna, u"help"_s, u"refused"_s,
        u"“Do what you like with her. I've had enough.” Knows what is written down."_s);
    t.answers(donna, u"sharing"_s, u"agreed"_s);
    t.person(keisha).decidesAlone = true;
    t.person(keisha).decidesAloneSince = t.day();
    t.agrees({keisha});
    t.open(u"northHerts"_s,
        u"Keisha (13) asked for help herself: rows at home every night, and she has been sleeping at a friend's. "_s
        u"Her mother does not want to take part."_s,
        {u"Thornhill School"_s});
    t.on(2019, 3, 28);
    t.registered(t.day(), t.date(2019, 4, 3), u"FFA-20459"_s);
    t.on(2019, 4, 25, 15);
    TaleAssessment done;
    done.startedOn = t.date(2019, 4, 3);
    done.triedBefore = u"The school counsellor, six times."_s;
    done.analysis =
        u"Keisha is clear and tired. What there is to build on is Auntie Pam next door but one, who is no relation."_s;
    done.others = u"School counsellor and form tutor."_s;
    done.domains = {
        {keisha, u"relationships"_s, u"Makes and keeps friends."_s, u"Nowhere to be at night."_s}};
    done.children = {{keisha, u"I don't want to go into care. I want to do my homework."_s}};
    t.assess(done);
    t.on(2019, 4, 26, 12);
    t.finalise(u"Donna did not want to give her view. Asked on 8, 12 and 23 April."_s);
    const auto vale = t.member(u"Grace Vale"_s, u"School counsellor"_s, u"Thornhill School"_s,
        u"01632 960411"_s, false, true);
    t.changeTeam();
    t.on(2019, 5, 10, 16);
    const auto pams = t.home(u"Pam's"_s, u"11 Hazel Grove, Hitchin"_s, u"SG5 0ZZ"_s);
    const auto pam = t.adult(
        u"Pamela"_s, u"Oakes"_s, QDate(1961, 3, 3), u"familyFriend"_s, {}, u"07700 900372"_s);
    t.person(pam).knownAs = u"Auntie Pam"_s;
    t.lives(pam, pams, {});
    t.lives(keisha, pams, u"friend"_s, t.day());
    t.changePeople({pam});
    t.agrees({pam}, u"inPerson"_s);
    TaleNote note;
    note.fact =
        u"Keisha moved to Pam's last night with two bags. Donna knows and said it was for the best. Pam has the back bedroom."_s;
    note.analysis =
        u"Pam is no relation. If this lasts 28 days it is private fostering and must be notified: look again on 7 June."_s;
    note.present = {pam};
    note.seen = {keisha};
    note.alone = {keisha};
    note.children = {{keisha, u"It's quiet. I did all my maths."_s}};
    note.significant = true;
    t.note(note);
    t.on(2019, 5, 14, 16);
    TaleTaf taf;
    taf.happened = u"At Pam's kitchen table. Keisha chaired."_s;
    taf.worriedAbout = u"That this is nobody's decision and may end any night."_s;
    taf.mustChange = u"Keisha has a home somebody has decided on."_s;
    taf.risks = u"None tonight. The arrangement rests on goodwill."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {keisha, pam};
    taf.members = {vale};
    taf.children = {{keisha, u"First on the list: my own key."_s}};
    t.holdTaf(taf);
    const auto settled =
        t.goal(u"Keisha has a settled home"_s, u"safety"_s, {keisha}, u"Moved out of home."_s, {});
    t.action(settled, u"A key for Keisha"_s, pam, t.date(2019, 5, 17));
    t.action(settled, u"Ring about private fostering if it lasts"_s, {}, t.date(2019, 6, 7));
    t.action(settled, u"Ask Donna again for tea on a Sunday"_s, vale, {});
    t.changePlan();
    t.on(2019, 5, 16, 9);
    t.markAll();
    t.planTaf(t.date(2019, 6, 18), u"11 Hazel Grove"_s);
    t.on(2019, 6, 14, 12);
    RequestSupport ask;
    ask.request.id = t.newId();
    ask.request.kind = u"noContact"_s;
    ask.request.on = t.day();
    ask.request.neededBy = t.date(2019, 7, 5);
    ask.request.to = u"Families First Coordinator, Stevenage and North Herts"_s;
    ask.request.text =
        u"The only professional in the TAF works in term time. Who can Keisha ring in August?"_s;
    t.say(ask);
    return t.story();
}

Story nasser(QDate today)
{
    Tale t(u"Nasser"_s, 20402, today);
    t.on(2019, 1, 21, 10);
    const auto school = t.school(u"Foxglove Primary"_s, u"919-9991"_s, u"St Albans"_s);
    const auto refuge =
        t.hiddenHome(u"Where they live now"_s, u"Room 6, 118 Upper Meadow"_s, u"AL1 0ZZ"_s);
    const auto huda =
        t.adult(u"Huda"_s, u"Nasser"_s, QDate(1989, 9, 12), u"mother"_s, refuge, u"07700 900381"_s);
    t.person(huda).otherNames = {u"هدى"_s};
    t.person(huda).language = u"Arabic"_s;
    t.person(huda).interpreter = true;
    t.person(huda).contactNote = u"Only between ten and two. Never leave a message."_s;
    const auto yara =
        t.child(u"Yara"_s, u"Nasser"_s, QDate(2009, 11, 30), refuge, school, u"Year 4"_s);
    t.person(yara).otherNames = {u"يارا"_s};
    const auto sami =
        t.child(u"Sami"_s, u"Nasser"_s, QDate(2014, 1, 16), refuge, school, u"Reception"_s);
    t.person(sami).otherNames = {u"سامي"_s};
    t.agrees({huda}, u"interpreter"_s);
    t.agrees({yara, sami}, u"interpreter"_s, huda);
    t.answers(
        huda, u"homeTray"_s, u"refused"_s, u"Does not want more people to know where they are."_s);
    t.open(u"stAlbans"_s,
        u"Huda left her husband in November and lives with Yara (9) and Sami (5) where he does not know. "_s
        u"Yara does not speak at school."_s,
        {u"Foxglove Primary"_s, u"Refuge outreach"_s});
    t.on(2019, 1, 22);
    t.registered(t.day(), t.date(2019, 1, 28), u"FFA-20402"_s);
    t.on(2019, 2, 6, 11);
    TaleNote first;
    first.fact =
        u"With the interpreter in the room. Huda asked three times who would read this. Sami built a wall of bricks and sat behind it."_s;
    first.analysis =
        u"Everything must be asked before it is written. That is what safe means here."_s;
    first.present = {huda};
    first.seen = {yara, sami};
    first.children = {
        {sami, u"هذا بيتي ولا أحد يدخل. (“This is my house and nobody comes in.”)"_s}};
    first.sensitive = true;
    t.note(first);
    t.on(2019, 2, 14, 14);
    TaleAssessment done;
    done.startedOn = t.date(2019, 1, 28);
    done.triedBefore = u"None that she wants to speak of."_s;
    done.analysis =
        u"Safety holds as long as the address does. Yara's silence is at school only; she sings at home."_s;
    done.others = u"Refuge outreach and class teacher, with Huda's agreement."_s;
    done.domains = {{yara, u"emotionalWellbeing"_s, u"Sings, draws, looks after Sami."_s,
                        u"Does not speak at school."_s},
        {sami, u"safety"_s, u"Cuddly, bold."_s, u"Wakes and checks the door."_s}};
    done.children = {
        {yara,
            u"أريد أن أغني في المدرسة، لكن ليس بعد. (“I want to sing at school, but not yet.”)"_s},
        {sami, u"Door shut!"_s}};
    done.parents = {{huda, u"أريد لأولادي أن يناموا. (“I want my children to sleep.”)"_s}};
    t.assess(done);
    t.on(2019, 2, 15, 12);
    t.finalise();
    t.on(2019, 2, 22);
    t.sign({huda});
    const auto amal = t.member(
        u"Amal Idris"_s, u"Outreach worker"_s, u"Refuge outreach"_s, u"01632 960421"_s, true);
    const auto moss = t.member(
        u"Clare Moss"_s, u"Class teacher"_s, u"Foxglove Primary"_s, u"01632 960422"_s, false, true);
    t.changeTeam();
    TaleTaf taf;
    taf.happened = u"In two languages, at Huda's pace."_s;
    taf.worriedAbout = u"That a letter or a kind word gives the address away."_s;
    taf.mustChange = u"Yara has a voice at school; everyone sleeps."_s;
    taf.risks = u"Being found. Plan: police marker, no photographs, one telephone number."_s;
    taf.needsMet = u"no"_s;
    taf.decisionWhy = u"The plan begins."_s;
    taf.people = {huda};
    taf.members = {amal, moss};
    taf.children = {{yara, u"(Drew a bird with its mouth open.)"_s}, {sami, u"Bird!"_s}};
    t.on(2019, 3, 7, 15);
    t.holdTaf(taf);
    const auto voice = t.goal(u"Yara speaks where she wants to"_s, u"health"_s, {yara},
        u"Silent at school."_s, u"Yara speaks to two friends and one adult at school."_s);
    const auto safe = t.goal(u"The three are safe and sleep"_s, u"domesticAbuse"_s, {huda, sami},
        u"Fled in November."_s, u"Sami sleeps through; Huda has her papers."_s);
    const auto sing =
        t.action(voice, u"Singing group with the door open"_s, moss, t.date(2019, 4, 5));
    const auto papers = t.action(safe, u"Solicitor about the papers"_s, amal, t.date(2019, 4, 18));
    const auto tape = t.action(safe, u"Bedtime story on tape in Arabic"_s, huda, {});
    t.changePlan();
    t.on(2019, 3, 11);
    t.markAll();
    t.giveCopy(t.meetings().last(), huda, true);
    taf.needsMet = u"partly"_s;
    taf.decisionWhy = u"The papers are not there yet."_s;
    t.on(2019, 4, 18, 15);
    taf.reviews = {{sing, u"done"_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"Looked at together."_s);
    t.on(2019, 4, 25, 10);
    t.markAll();
    t.giveCopy(t.meetings().last(), huda, true);
    t.on(2019, 5, 30, 15);
    taf.reviews = {{papers, u"done"_s}};
    // Cut short by the fire bell: what is missing is asked for by the checklists.
    taf.notSpokenOf = {tape};
    taf.silent = {moss};
    taf.risks.clear();
    taf.risksReviewed = false;
    taf.decision.clear();
    taf.children = {{yara, u"غنّيت. (“I sang.”)"_s}, {sami, u"Yara sang loud."_s}};
    t.holdTaf(taf);
    t.reviewPlan(u"One action goes on."_s);
    t.on(2019, 6, 4, 10);
    t.markAll();
    t.giveCopy(t.meetings().last(), huda);
    t.on(2019, 6, 13, 11);
    PlanHoliday none;
    none.plan.breakId = u"summer-2019"_s;
    none.plan.noContactWanted =
        u"Huda wants nobody new. She has Amal's own line at the refuge and will ring that."_s;
    t.say(none);
    t.on(2019, 6, 14, 11);
    t.planTaf(t.date(2019, 7, 10), u"Foxglove Primary"_s);
    return t.story();
}

} // namespace hometray::demo
