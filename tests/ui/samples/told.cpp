// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/told.h"

#include "workflow/changeplan.h"
#include "workflow/changeteam.h"
#include "workflow/completeregistration.h"
#include "workflow/openffa.h"
#include "workflow/plantaf.h"
#include "workflow/recordconsent.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/recordtaf.h"
#include "workflow/sendregistration.h"
#include "workflow/writeassessment.h"

using namespace Qt::StringLiterals;

namespace hometray {

QList<Consent> Told::agreement(const QString &about) const
{
    QList<Consent> both;
    for (const auto &[who, by] : {std::pair(mother, ObjectId()), std::pair(child, mother)}) {
        Consent yes;
        yes.id = m_walk.on().workspace.newId();
        yes.person = who;
        yes.decidedBy = by;
        yes.about = about;
        yes.answer = u"agreed"_s;
        yes.on = QDate(2019, 6, 3);
        if (about == u"homeTray")
            yes.with = u"Sam Field"_s;
        both.append(yes);
    }
    return both;
}

Told &Told::sharing()
{
    m_walk.did(RecordConsent{agreement(u"homeTray"_s)});
    return *this;
}

Told &Told::opened()
{
    static int number = 0;
    const auto newId = [this] { return m_walk.on().workspace.newId(); };
    OpenFfa open;
    open.family.name = u"Wren %1"_s.arg(++number);
    open.family.district = u"stevenage"_s;
    Person ada;
    ada.id = mother = newId();
    ada.firstName = u"Ada"_s;
    ada.relationship = u"mother"_s;
    ada.parentalResponsibility = true;
    Person ivo;
    ivo.id = child = newId();
    ivo.firstName = u"Ivo"_s;
    ivo.child = true;
    ivo.born = QDate(2012, 5, 4);
    open.people = {ada, ivo};
    open.consents = agreement(u"help"_s);
    m_walk.setFamily(m_walk.did(open));
    return *this;
}

Told &Told::registered()
{
    RecordHelpdeskCheck asked;
    asked.check.on = QDate(2019, 6, 3);
    asked.check.result = u"none"_s;
    m_walk.did(asked);
    m_walk.did(SendRegistration{QDate(2019, 6, 3)});
    CompleteRegistration done;
    done.completedOn = QDate(2019, 6, 5);
    done.reference = u"FFA-9"_s;
    m_walk.did(done);
    return *this;
}

Told &Told::assessed()
{
    const auto newId = [this] { return m_walk.on().workspace.newId(); };
    WriteAssessment write;
    write.assessment.startedOn = QDate(2019, 6, 6);
    write.assessment.triedBefore = u"A chart on the door."_s;
    write.assessment.analysis = u"Mornings are where it goes wrong."_s;
    write.assessment.othersContributed = u"The school."_s;
    write.assessment.level = u"additional"_s;
    DomainEntry needs;
    needs.id = newId();
    needs.person = child;
    needs.domain = u"education"_s;
    needs.strengths = u"Reads."_s;
    needs.needs = u"Late four days in five."_s;
    write.domains = {needs};
    ChildVoice words;
    words.id = newId();
    words.person = child;
    words.words = u"I wait for the bus that is too late."_s;
    words.on = QDate(2019, 6, 10);
    write.childVoices = {words};
    ParentView view;
    view.id = newId();
    view.person = mother;
    view.view = u"I start at six."_s;
    view.on = QDate(2019, 6, 10);
    write.parentViews = {view};
    m_walk.did(write);
    return *this;
}

Told &Told::withATeam()
{
    TeamMember priya;
    priya.id = worker = m_walk.on().workspace.newId();
    priya.name = u"Priya Nair"_s;
    priya.role = u"School nurse"_s;
    priya.professional = true;
    priya.phone = u"01632 960011"_s;
    priya.accessFrom = QDate(2019, 6, 6);
    m_walk.did(ChangeTeam{{priya}, {}, {}});
    return *this;
}

Told &Told::met()
{
    const auto newId = [this] { return m_walk.on().workspace.newId(); };
    RecordTaf taf;
    taf.meeting.id = meeting = newId();
    taf.meeting.heldOn = QDate(2019, 6, 19);
    taf.meeting.happened = u"Everyone said what they can do."_s;
    taf.meeting.decision = u"stayOpen"_s;
    Goal early;
    early.id = goal = newId();
    early.title = u"Ivo is at school in time"_s;
    early.whose = {child};
    taf.goals = {early};
    Action walks;
    walks.id = action = newId();
    walks.goal = goal;
    walks.what = u"Walk with the neighbour's children"_s;
    walks.person = mother;
    walks.dueOn = QDate(2019, 7, 1);
    taf.actions = {walks};
    m_walk.did(taf);
    return *this;
}

Told &Told::planned(QDate day)
{
    PlanTaf plan;
    plan.meeting.id = next = m_walk.on().workspace.newId();
    plan.meeting.plannedFor = day;
    plan.meeting.place = u"School"_s;
    m_walk.did(plan);
    return *this;
}

} // namespace hometray
