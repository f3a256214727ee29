// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/peoplerows.h"

#include "ui/form/specs/known.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

FormSpec openFfa()
{
    FormSpec spec;
    spec.command = u"openFfa"_s;
    spec.intro = Forms::tr("Ring the Helpdesk before you begin: somebody may be working with the "
                           "family already. What you do not know yet can follow.");
    spec.sections = {
        {Forms::tr("The family"),
            {u"family.name"_s, u"family.district"_s, u"family.reason"_s, u"family.agencies"_s}},
        {Forms::tr("Helpdesk check"),
            {u"helpdeskCheck.result"_s, u"helpdeskCheck.on"_s, u"helpdeskCheck.spokeTo"_s,
                u"helpdeskCheck.keyworker"_s, u"helpdeskCheck.note"_s}},
        {Forms::tr("Who is in the family"), {u"people"_s}},
        {Forms::tr("Where they live"), {u"households"_s, u"residences"_s}, true},
        {Forms::tr("Schools and organisations"), {u"organisations"_s}, true},
        {Forms::tr("How they are related"), {u"relationships"_s}, true},
        {Forms::tr("What they agreed to"), {u"consents"_s}, true},
        {Forms::tr("For EHM"), {u"family.reference"_s}, true},
    };
    spec.rows = peopleRows(false);
    spec.rows[u"people"_s].least = 1;
    spec.rows.insert(u"consents"_s, consentRows());
    spec.labels = peopleLabels();
    spec.labels.insert(consentLabels());
    spec.labels.insert(u"helpdeskCheck.on"_s, Forms::tr("Date of the check"));
    spec.hints = peopleHints();
    spec.hints.insert(
        u"family.agencies"_s, Forms::tr("school, health visitor: with commas between"));
    spec.hints.insert(u"family.reason"_s, Forms::tr("in a sentence or two"));
    spec.wide = {u"family.agencies"_s};
    spec.prefill = [](const FormContext &) {
        return QJsonObject{{u"people"_s, QJsonArray{QJsonObject{{u"child"_s, true}}}}};
    };
    spec.saved = Forms::tr("The FFA is open.");
    return spec;
}

FormSpec describeFamily()
{
    FormSpec spec;
    spec.command = u"describeFamily"_s;
    spec.sections = {{{},
        {u"family.name"_s, u"family.reference"_s, u"family.district"_s, u"family.agencies"_s,
            u"family.reason"_s}}};
    spec.hints = {{u"family.agencies"_s, Forms::tr("with commas between")}};
    spec.prefill = [](const FormContext &context) {
        const Family *family = CaseRecord::only(context.record->family);
        return under(u"family"_s, family ? toJson(*family) : QJsonObject());
    };
    spec.saved = Forms::tr("The family’s details are saved.");
    return spec;
}

FormSpec recordHelpdeskCheck()
{
    FormSpec spec;
    spec.command = u"recordHelpdeskCheck"_s;
    spec.sections = {{{},
        {u"check.result"_s, u"check.on"_s, u"check.spokeTo"_s, u"check.keyworker"_s,
            u"check.note"_s}}};
    spec.labels = {{u"check.on"_s, Forms::tr("Date of the check")},
        {u"check.keyworker"_s, Forms::tr("Keyworker of the open FFA (if there is one)")},
        {u"check.note"_s, Forms::tr("Note")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"check"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("The Helpdesk check is saved.");
    return spec;
}

FormSpec sendRegistration()
{
    FormSpec spec;
    spec.command = u"sendRegistration"_s;
    spec.labels = {{u"sentOn"_s, Forms::tr("Date you sent the registration form")}};
    spec.prefill = [](const FormContext &context) {
        return QJsonObject{{u"sentOn"_s, today(context)}};
    };
    spec.saved = Forms::tr("Written down that the registration form was sent.");
    return spec;
}

FormSpec completeRegistration()
{
    FormSpec spec;
    spec.command = u"completeRegistration"_s;
    spec.intro = Forms::tr("The day the family was registered starts the clocks of the assessment "
                           "and the first TAF.");
    spec.sections = {{{}, {u"completedOn"_s, u"reference"_s, u"sentOn"_s}}};
    spec.labels = {{u"completedOn"_s, Forms::tr("Registered on EHM on")},
        {u"reference"_s, Forms::tr("Number of the FFA on EHM")},
        {u"sentOn"_s, Forms::tr("Registration form was sent on")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"completedOn"_s, today(context)}};
        if (const Registration *known = CaseRecord::only(context.record->registration))
            set(fields, "sentOn", dayText(known->sentOn));
        if (const Family *family = CaseRecord::only(context.record->family))
            set(fields, "reference", family->reference);
        return fields;
    };
    spec.saved = Forms::tr("The registration is saved.");
    return spec;
}

FormSpec changePeople()
{
    FormSpec spec;
    spec.command = u"changePeople"_s;
    spec.sections = {
        {{}, {u"people"_s}},
        {Forms::tr("Where they live"), {u"households"_s, u"residences"_s}},
        {Forms::tr("Hidden addresses"), {u"hiddenAddresses"_s}, true},
        {Forms::tr("Schools and organisations"), {u"organisations"_s}, true},
        {Forms::tr("How they are related"), {u"relationships"_s}, true},
    };
    spec.rows = peopleRows(true);
    spec.labels = peopleLabels();
    spec.hints = peopleHints();
    spec.saved = Forms::tr("The changes are saved.");
    return spec;
}

const QString firstQuestion = u"help"_s;

/// The first question of agreement a person has not answered yet; empty when there is none.
QString questionLeft(const FormContext &context, const ObjectId &person)
{
    for (const Choice &question : context.situation.policy->choices(u"consentQuestions"_s)) {
        if (!context.record->consentOf(person, question.code))
            return question.code;
    }
    return {};
}

/// What somebody is to be asked whose answers one wants to write down: agreeing to help while they
/// do not, then what they were not asked yet. Where they answered everything it is theirs to say.
QString questionFor(const FormContext &context, const ObjectId &person)
{
    const Consent *help = context.record->consentOf(person, firstQuestion);
    return help && help->answer == u"agreed" ? questionLeft(context, person) : firstQuestion;
}

FormSpec recordConsent()
{
    FormSpec spec;
    spec.command = u"recordConsent"_s;
    spec.intro =
        Forms::tr("One line for each person and question. Who is under 16 is decided for "
                  "by somebody with parental responsibility, unless found able to decide.");
    spec.sections = {{{}, {u"consents"_s}}};
    spec.rows = {{u"consents"_s, consentRows()}};
    spec.rows[u"consents"_s].least = 1;
    spec.rows[u"consents"_s].begin = [](const FormContext &context) {
        QJsonObject row{{u"on"_s, today(context)}};
        if (CaseRecord::find(context.record->people, subjectOf(context)))
            row.insert(u"person"_s, subjectOf(context).hex());
        return row;
    };
    spec.labels = consentLabels();
    spec.prefill = [](const FormContext &context) {
        QJsonArray rows;
        const auto ask = [&](const ObjectId &person, const QString &about) {
            QJsonObject row{{u"person"_s, person.hex()}, {u"on"_s, today(context)}};
            if (!about.isEmpty())
                row.insert(u"about"_s, about);
            rows.append(row);
        };
        if (CaseRecord::find(context.record->people, subjectOf(context))) {
            ask(subjectOf(context), questionFor(context, subjectOf(context)));
            return QJsonObject{{u"consents"_s, rows}};
        }
        for (const Person *person : parents(context)) {
            if (!context.record->consentOf(person->id, firstQuestion))
                ask(person->id, firstQuestion);
        }
        for (const Person *person : parents(context)) {
            const QString left = questionLeft(context, person->id);
            if (rows.isEmpty() && !left.isEmpty())
                ask(person->id, left);
        }
        return QJsonObject{{u"consents"_s, rows}};
    };
    spec.saved = Forms::tr("What they said is saved.");
    return spec;
}

FormSpec shareWithoutAgreement()
{
    FormSpec spec;
    spec.command = u"shareWithoutAgreement"_s;
    spec.intro = Forms::tr("What was shared to keep somebody safe although they did not agree, and "
                           "why.");
    spec.sections = {{{},
        {u"shared.with"_s, u"shared.on"_s, u"shared.about"_s, u"shared.what"_s, u"shared.because"_s,
            u"shared.familyTold"_s, u"shared.familyToldNote"_s}}};
    spec.prefill = [](const FormContext &context) {
        return under(u"shared"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("Written down what was shared, and why.");
    return spec;
}

} // namespace

QList<FormSpec> people()
{
    return {openFfa(), takeUpFfa(), describeFamily(), recordHelpdeskCheck(), sendRegistration(),
        completeRegistration(), changePeople(), recordConsent(), shareWithoutAgreement()};
}

} // namespace hometray::specs
