// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"
#include "ui/form/specs/peoplerows.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {

FormSpec takeUpFfa()
{
    FormSpec spec;
    spec.command = u"takeUpFfa"_s;
    spec.intro = Forms::tr("What your home tray needs to know to say what is due. Everything else "
                           "stays in EHM and can be added when it is needed.");
    spec.sections = {
        {Forms::tr("The family"),
            {u"family.name"_s, u"family.reference"_s, u"registration.completedOn"_s,
                u"family.district"_s}},
        {Forms::tr("Who is in the family"), {u"people"_s}},
        {Forms::tr("Where the FFA stands"), {u"assessment.finalisedOn"_s, u"assessment.level"_s}},
        {Forms::tr("TAFs: the last one held, and the next one"), {u"meetings"_s}},
        {Forms::tr("The Family Plan: main goals and open actions"), {u"goals"_s, u"actions"_s}},
        {Forms::tr("The team"), {u"team"_s}},
        {Forms::tr("What they agreed to"), {u"consents"_s}, true},
        {Forms::tr("Where you take it up from"),
            {u"takeUp.from"_s, u"takeUp.on"_s, u"takeUp.note"_s}},
        {Forms::tr("More of the family"),
            {u"family.reason"_s, u"family.agencies"_s, u"registration.sentOn"_s, u"households"_s,
                u"residences"_s, u"organisations"_s, u"relationships"_s, u"hiddenAddresses"_s},
            true},
        {Forms::tr("More of the assessment"),
            {u"assessment.startedOn"_s, u"assessment.signedOn"_s, u"assessment.signedBy"_s,
                u"assessment.copyGivenOn"_s, u"assessment.copyHow"_s,
                u"assessment.noActionNeeded"_s, u"assessment.analysis"_s,
                u"assessment.triedBefore"_s, u"assessment.othersContributed"_s,
                u"assessment.gaps"_s},
            true},
        {Forms::tr("More of the plan"), {u"scores"_s, u"plan.signedOn"_s, u"plan.note"_s}, true},
    };
    spec.rows = peopleRows(false);
    FormRows &people = spec.rows[u"people"_s];
    // A phone number is for who is rung first; it can wait. Whose child somebody is cannot.
    people.fields.removeOne(u"phone"_s);
    people.more.prepend(u"phone"_s);
    people.least = 1;
    spec.rows.insert(u"consents"_s, consentRows());
    spec.rows.insert(u"meetings"_s,
        {{u"heldOn"_s, u"plannedFor"_s}, Forms::tr("Add a TAF"), false, 0,
            {u"time"_s, u"place"_s, u"decision"_s, u"type"_s, u"happened"_s}});
    spec.rows.insert(u"goals"_s,
        {{u"title"_s, u"whose"_s}, Forms::tr("Add a goal"), false, 0,
            {u"outcome"_s, u"need"_s, u"difference"_s}});
    spec.rows.insert(u"actions"_s,
        {{u"what"_s, u"member"_s, u"person"_s, u"owner"_s, u"mine"_s, u"dueOn"_s, u"goal"_s},
            Forms::tr("Add an action"), false, 0, {u"ongoing"_s}});
    spec.rows.insert(u"scores"_s,
        {{u"goal"_s, u"score"_s, u"on"_s, u"by"_s}, Forms::tr("Add a score"), false, 0, {}});
    spec.rows.insert(u"team"_s,
        {{u"name"_s, u"role"_s, u"organisationName"_s, u"professional"_s, u"phone"_s,
             u"accessFrom"_s},
            Forms::tr("Add a member of the team"), false, 0,
            {u"email"_s, u"worksDays"_s, u"termTimeOnly"_s, u"person"_s, u"from"_s,
                u"organisation"_s}});
    spec.labels = peopleLabels();
    spec.labels.insert(consentLabels());
    spec.labels.insert({
        {u"registration.completedOn"_s, Forms::tr("Registered on EHM on")},
        {u"assessment.finalisedOn"_s, Forms::tr("Assessment finalised on")},
        {u"meetings.heldOn"_s, Forms::tr("Held on")},
        {u"meetings.plannedFor"_s, Forms::tr("or planned for")},
        {u"actions.what"_s, Forms::tr("What will be done")},
        {u"actions.dueOn"_s, Forms::tr("By when")},
        {u"actions.member"_s, Forms::tr("Who does it, of the team")},
        {u"actions.person"_s, Forms::tr("or of the family")},
        {u"actions.mine"_s, Forms::tr("I do it (the keyworker)")},
        {u"actions.owner"_s, Forms::tr("or somebody else, by name")},
        {u"team.organisationName"_s, Forms::tr("Organisation")},
        {u"team.organisation"_s, Forms::tr("Organisation typed above")},
        {u"takeUp.from"_s, Forms::tr("From")},
        {u"takeUp.on"_s, Forms::tr("Taken up on")},
    });
    spec.hints = peopleHints();
    spec.hints.insert({
        {u"registration.completedOn"_s, Forms::tr("leave empty while you wait for the Helpdesk")},
        {u"meetings.heldOn"_s, Forms::tr("12/6")},
        {u"meetings.plannedFor"_s, Forms::tr("12/7, +3w")},
        {u"team.accessFrom"_s, Forms::tr("the day access was given")},
        {u"goals.title"_s, Forms::tr("what shall be different")},
    });
    spec.wide = {u"goals.title"_s};
    spec.prefill = [](const FormContext &context) {
        return QJsonObject{
            {u"takeUp"_s, QJsonObject{{u"on"_s, today(context)}, {u"from"_s, u"ehm"_s}}},
            {u"people"_s, QJsonArray{QJsonObject{{u"child"_s, true}}}}};
    };
    spec.saved = Forms::tr("The FFA is taken up and in your home tray.");
    return spec;
}

} // namespace hometray::specs
