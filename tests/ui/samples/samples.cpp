// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/samples.h"

using namespace Qt::StringLiterals;

namespace hometray::samples {
namespace {
ObjectId objectId(int number)
{
    ObjectId id;
    id.data()[0] = static_cast<unsigned char>(number);
    return id;
}

TrayRow row(int number, const QString &family, const QString &children, const QString &stage,
    int stageNumber)
{
    TrayRow r;
    r.caseId = caseId(number);
    r.family = family;
    r.children = children;
    r.stage = stage;
    r.stageNumber = stageNumber;
    return r;
}

const PillText notAgreed{Sign::ToDo, u"Not agreed"_s, Tone::Warning};
} // namespace

CaseId caseId(int number)
{
    CaseId id;
    id.data()[0] = static_cast<unsigned char>(number);
    return id;
}

QList<TrayRow> trayRows()
{
    QList<TrayRow> rows;
    TrayRow r = row(1, u"Okafor"_s, u"Fran 8 · Dacorum"_s, u"Plan"_s, 4);
    r.next = u"TAF notes in EHM · written"_s;
    r.nextWhen = {Sign::Alert, u"2 working days late"_s, Tone::Late};
    r.nextLimit = QDate(2019, 6, 18);
    r.nextTaf = u"by Thu 25 July"_s;
    r.nextTafNote = u"falls in the holiday"_s;
    r.nextTafDay = QDate(2019, 7, 25);
    r.planDone = 2;
    r.planTotal = 7;
    r.holidayContact = notAgreed;
    r.notInEhm = 3;
    r.late = r.contactOpen = true;
    rows.append(r);
    r = row(2, u"Turner"_s, u"Lewis 9 · Stevenage"_s, u"Plan"_s, 4);
    r.next = u"TAF review"_s;
    r.nextWhen = {Sign::Alert, u"15 days late"_s, Tone::Late};
    r.nextLimit = QDate(2019, 6, 5);
    r.nextTaf = u"not planned"_s;
    r.planDone = 3;
    r.planTotal = 10;
    r.holidayContact = notAgreed;
    r.late = r.contactOpen = true;
    rows.append(r);
    r = row(3, u"Nowak"_s, u"Jan 4, Ola 2 · Watford"_s, u"Assessment"_s, 2);
    r.next = u"Assessment"_s;
    r.nextWhen = {Sign::Clock, u"due tomorrow"_s, Tone::Warning};
    r.nextLimit = QDate(2019, 6, 21);
    r.nextTaf = u"first by Fri 12 July"_s;
    r.holidayContact = notAgreed;
    r.dueThisWeek = r.contactOpen = true;
    rows.append(r);
    r = row(4, u"Harris–Lowe"_s, u"Tia 11 and six more · Dacorum"_s, u"Plan"_s, 4);
    r.next = u"Tell the family who their contact is"_s;
    r.nextTaf = u"Tue 25 June"_s;
    r.nextTafNote = u"in 5 days"_s;
    r.planDone = 5;
    r.planTotal = 11;
    r.holidayContact = {Sign::Part, u"Contact agreed"_s, Tone::Info};
    r.notInEhm = 1;
    rows.append(r);
    r = row(5, u"Begum"_s, u"Samira 14 · Hertsmere"_s, u"Closure"_s, 6);
    r.next = u"Ask for feedback: the last step"_s;
    r.nextTaf = u"–"_s;
    r.planDone = r.planTotal = 9;
    r.holidayContact = {Sign::None, u"Closing: 1 step left"_s, Tone::Neutral};
    r.closing = true;
    rows.append(r);
    r = row(6, u"Marsh"_s, u"Ellie 6 · East Herts"_s, u"TAF"_s, 3);
    r.next = u"Hold the first TAF"_s;
    r.nextTaf = u"Wed 26 June"_s;
    r.nextTafNote = u"in 6 days"_s;
    r.holidayContact = notAgreed;
    r.contactOpen = true;
    rows.append(r);
    r = row(7, u"Silva"_s, u"Rui 10, Ana 7 · Three Rivers"_s, u"Plan"_s, 4);
    r.next = u"2 actions are late"_s;
    r.nextTaf = u"Thu 4 July"_s;
    r.nextTafNote = u"in 14 days"_s;
    r.planDone = 6;
    r.planTotal = 11;
    r.holidayContact = {Sign::Clock, u"At the TAF on 4 July"_s, Tone::Info};
    rows.append(r);
    r = row(8, u"Dhillon"_s, u"Arjun 12 · St Albans"_s, u"Plan"_s, 4);
    r.next = u"Nothing until the autumn"_s;
    r.nextTaf = u"Wed 4 September"_s;
    r.planDone = 7;
    r.planTotal = 10;
    r.holidayContact = {Sign::Done, u"Ready"_s, Tone::Good};
    rows.append(r);
    return rows;
}

namespace {
QList<StepText> steps()
{
    return {
        {u"tafRecord"_s, Sign::Alert, Tone::Late, u"2 working days late"_s, u"Enter TAF 2 in EHM"_s,
            u"Held Thu 13 June; record and plan were due in EHM on Tue 18 June"_s, {},
            {{u"ehm"_s, u"Mark as entered in EHM…"_s}}},
        {u"tafCopy"_s, Sign::Clock, Tone::Warning, u"due today"_s, u"Give Mum her copy of TAF 2"_s,
            u"Due today, the 5th working day"_s, {}, {{u"given"_s, u"Given…"_s}}},
        {u"contact"_s, Sign::ToDo, Tone::Neutral, u"to do"_s, u"Agree a holiday contact"_s,
            u"You are away 25 July – 1 September"_s, {}, {{u"contact"_s, u"Choose…"_s}}}};
}
} // namespace

FamilyPreview preview()
{
    FamilyPreview p;
    p.caseId = caseId(1);
    p.name = u"Okafor family"_s;
    p.reference = u"FFA-20418 · registered 14 February 2019"_s;
    p.lines = {u"Mum (Joy) 07700 900123 · Fran last seen 13 June, alone"_s};
    p.steps = steps();
    p.team = {u"Dr L. Shah · school nurse"_s, u"Priya Nair · Spectrum CGL"_s,
        u"Tom Ellis · class teacher, term-time only"_s};
    p.noteHead = u"13 June, home visit"_s;
    p.noteText =
        u"Fran showed me the worry box she made at school. Mum at home, tired, says evenings are calmer since…"_s;
    return p;
}

FamilyView family()
{
    FamilyView v;
    v.caseId = caseId(1);
    v.name = u"Okafor family"_s;
    v.reference = u"FFA-20418 · Dacorum · registered 14 February 2019"_s;
    v.pills = {{Sign::Done, u"Consent: 4 of 4 people"_s, Tone::Good},
        {Sign::ToDo, u"Holiday contact not agreed"_s, Tone::Warning}};
    v.stages = {{u"opened"_s, u"Opened"_s, u"14 February"_s, StageState::Done},
        {u"assessment"_s, u"Assessment"_s, u"1 March · 15 days"_s, StageState::Done},
        {u"taf"_s, u"TAF meetings"_s, u"2 held · next 25 July"_s, StageState::Done},
        {u"plan"_s, u"Family Plan"_s, u"2 of 7 actions done"_s, StageState::Current},
        {u"outcomes"_s, u"Outcomes Review"_s, u"not started"_s, StageState::Ahead},
        {u"closure"_s, u"Closure"_s, u"6 steps to go"_s, StageState::Ahead}};
    v.steps = steps();
    v.people = {{u"Fran Okafor"_s, u"8 · Year 3, Oak Lane Primary"_s,
                    {{Sign::None, u"child"_s, Tone::Info}}},
        {u"Joy Okafor"_s, u"mother · parental responsibility · 07700 900123, after 4pm"_s,
            {{Sign::Done, u"agreed 14 February"_s, Tone::Good}}},
        {u"Grace Bello"_s, u"grandmother · 07700 900456"_s,
            {{Sign::Done, u"agreed 21 February"_s, Tone::Good}}}};
    v.dates = {{u"Registered on EHM"_s, u"Thursday 14 February 2019"_s},
        {u"Assessment finalised"_s, u"Friday 1 March 2019, day 15"_s},
        {u"TAF 1"_s, u"Thursday 28 March 2019"_s},
        {u"TAF 2"_s, u"Thursday 13 June 2019, 35 days late"_s}};
    v.standsOut = {u"Fran's words are missing since the last review."_s};
    v.ringFirst = {u"Joy (Mum) 07700 900123, after 4pm"_s, u"Grace (Nan) 07700 900456"_s};
    v.checklists = {{u"afterTaf"_s, u"After TAF 2"_s, u"2 steps left"_s, u"2 of 4 done"_s, false,
                        {{u"r"_s, Sign::Done, Tone::Good, u"done"_s, u"Record written"_s,
                             u"Written 14 June"_s, {}, {}},
                            {u"c"_s, Sign::Clock, Tone::Warning, u"due today"_s,
                                u"Copy given to each household"_s,
                                u"Joy: not given yet; due today, the 5th working day"_s, {},
                                {{u"given"_s, u"Given…"_s}}}}},
        {u"closure"_s, u"Before it can close"_s, u"6 steps left"_s, u"3 of 9 done"_s, false,
            {{u"o"_s, Sign::ToDo, Tone::Neutral, u"to do"_s, u"Outcomes Review for each need"_s,
                u"None of 3 needs reviewed"_s, {}, {}}}}};
    return v;
}

NoteSetup noteSetup()
{
    NoteSetup s;
    for (const TrayRow &r : trayRows())
        s.families.append({r.caseId, r.family + u" family"_s});
    s.types = {{u"homeVisit"_s, u"Home visit"_s}, {u"call"_s, u"Call"_s}, {u"email"_s, u"Email"_s},
        {u"school"_s, u"School"_s}};
    s.outcomes = {
        {u"seen"_s, u"Seen"_s}, {u"notIn"_s, u"Not in"_s}, {u"turnedAway"_s, u"Turned away"_s}};
    s.today = QDate(2019, 6, 20);
    return s;
}

NoteFamily noteFamily()
{
    return {caseId(1),
        {{objectId(1), u"Fran"_s, true}, {objectId(2), u"Joy (Mum)"_s, false},
            {objectId(3), u"Grace (Nan)"_s, false}},
        u"Last six visits: seen 4, not in 2 · Fran alone 3"_s};
}

NoteDraft noteDraft()
{
    NoteDraft d;
    d.caseId = caseId(1);
    d.type = u"homeVisit"_s;
    d.when = u"today, 3.15pm"_s;
    d.outcome = u"seen"_s;
    d.people = {{objectId(1), Presence::Alone}, {objectId(2), Presence::There}};
    d.happened =
        u"Mum opened at once, tired but smiling. Evenings calmer, two bad nights in a fortnight (Mum). Kitchen tidy, food in. Fran showed me her worry box…"_s;
    d.childWords = {{objectId(1), u"“I put the shouting in the box and then it is quieter.”"_s}};
    return d;
}

ConcernSetup concernSetup()
{
    return {noteSetup().families,
        {{u"Police or ambulance, if a child is in danger now"_s, u"999"_s},
            {u"Customer Service Centre, at any hour"_s, u"0300 123 4043"_s},
            {u"Your designated safeguarding lead"_s, u"as your school says"_s}},
        QDate(2019, 6, 20)};
}

} // namespace hometray::samples
