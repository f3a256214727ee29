// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

FormSpec writeAssessment()
{
    FormSpec spec;
    spec.command = u"writeAssessment"_s;
    spec.sections = {
        {Forms::tr("Strengths and needs, person by person"), {u"domains"_s}},
        {Forms::tr("The children’s own words"), {u"childVoices"_s}},
        {Forms::tr("How each parent sees it"), {u"parentViews"_s}},
        {Forms::tr("The whole picture"),
            {u"assessment.triedBefore"_s, u"assessment.othersContributed"_s,
                u"assessment.analysis"_s, u"assessment.level"_s, u"assessment.startedOn"_s}},
    };
    spec.rows = {
        {u"domains"_s,
            {{u"person"_s, u"domain"_s, u"strengths"_s, u"needs"_s}, Forms::tr("Add a part"), true,
                0, {u"score"_s}}},
        {u"childVoices"_s,
            {{u"person"_s, u"on"_s, u"words"_s}, Forms::tr("Add a child’s words"), true, 0,
                {u"source"_s, u"declined"_s, u"askedBy"_s}}},
        {u"parentViews"_s,
            {{u"person"_s, u"on"_s, u"view"_s}, Forms::tr("Add a parent’s view"), true, 0, {}}},
    };
    spec.labels = {
        {u"childVoices.declined"_s, Forms::tr("Asked, and did not want to say anything")},
        {u"childVoices.askedBy"_s, Forms::tr("Who asked")},
        {u"childVoices.on"_s, Forms::tr("When they said it")},
        {u"parentViews.on"_s, Forms::tr("When they said it")},
        {u"assessment.triedBefore"_s, Forms::tr("What was tried before, and how it went")},
        {u"assessment.analysis"_s, Forms::tr("Your analysis: what it means for the children")}};
    spec.hints = {{u"childVoices.words"_s, Forms::tr("word for word, not what you make of it")},
        {u"domains.score"_s, Forms::tr("your own aid, 1 to 5")}};
    spec.prefill = [](const FormContext &context) {
        const Assessment *known = CaseRecord::only(context.record->assessment);
        QJsonObject whole = known ? toJson(*known) : QJsonObject();
        if (!known || !known->startedOn.isValid())
            whole.insert(u"startedOn"_s, today(context));
        return under(u"assessment"_s, whole);
    };
    spec.saved = Forms::tr("The assessment is saved.");
    return spec;
}

FormSpec finaliseAssessment()
{
    FormSpec spec;
    spec.command = u"finaliseAssessment"_s;
    spec.intro = Forms::tr("It can be finalised although something is missing: say what, and why.");
    spec.sections = {{{}, {u"finalisedOn"_s, u"level"_s, u"noActionNeeded"_s, u"gaps"_s}}};
    spec.labels = {
        {u"noActionNeeded"_s, Forms::tr("No action needed: there is nothing for a TAF to do")},
        {u"gaps"_s, Forms::tr("What is missing, and why (if anything is)")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"finalisedOn"_s, today(context)}};
        if (const Assessment *known = CaseRecord::only(context.record->assessment)) {
            set(fields, "level", known->level);
            set(fields, "gaps", known->gaps);
        }
        return fields;
    };
    spec.saved = Forms::tr("The assessment is finalised.");
    return spec;
}

FormSpec signAssessment()
{
    FormSpec spec;
    spec.command = u"signAssessment"_s;
    spec.intro = Forms::tr("The signature is ink on paper; here you write down who gave it, or that they "
                           "did not want to.");
    spec.sections = {
        {Forms::tr("Signature"), {u"signedOn"_s, u"signedBy"_s}},
        {Forms::tr("The family’s copy"), {u"copyGivenOn"_s, u"copyHow"_s}},
        {Forms::tr("Asked, and they did not want to"),
            {u"signatureDeclinedOn"_s, u"signatureAskedBy"_s, u"copyDeclinedOn"_s}},
    };
    spec.labels = {{u"signatureDeclinedOn"_s, Forms::tr("They did not want to sign, on")},
        {u"signatureAskedBy"_s, Forms::tr("Who asked them")},
        {u"copyDeclinedOn"_s, Forms::tr("They did not want a copy, on")}};
    spec.hints = {{u"copyHow"_s, Forms::tr("by hand, by post")}};
    // Without its day it would be of today, which nobody said.
    spec.asks = [](const FormContext &, const QJsonObject &fields)
        -> std::optional<std::pair<QString, QString>> {
        if (fields.contains(u"signedBy"_s) && !fields.contains(u"signedOn"_s))
            return std::pair(u"signedOn"_s, Forms::tr("On which day did they sign?"));
        if (fields.contains(u"copyHow"_s) && !fields.contains(u"copyGivenOn"_s))
            return std::pair(u"copyGivenOn"_s, Forms::tr("On which day did they get it?"));
        return std::nullopt;
    };
    // Who declined has not signed.
    spec.follows = {
        {u"signatureDeclinedOn"_s,
            [](const FormContext &, const QJsonValue &) {
                return QJsonObject{{u"signedOn"_s, QString()}, {u"signedBy"_s, QJsonArray()}};
            }},
        {u"copyDeclinedOn"_s, [](const FormContext &, const QJsonValue &) {
             return QJsonObject{{u"copyGivenOn"_s, QString()}, {u"copyHow"_s, QString()}};
         }}};
    spec.prefill = [](const FormContext &context) {
        // Nobody is said to have signed, or to have a copy, before somebody says so.
        QJsonObject fields;
        if (const Assessment *known = CaseRecord::only(context.record->assessment)) {
            set(fields, "signedOn", dayText(known->signedOn));
            set(fields, "copyGivenOn", dayText(known->copyGivenOn));
            set(fields, "copyHow", known->copyHow);
        }
        return fields;
    };
    spec.saved = Forms::tr("The signature and the copy are written down.");
    return spec;
}

} // namespace

QList<FormSpec> assessment()
{
    return {writeAssessment(), finaliseAssessment(), signAssessment()};
}

} // namespace hometray::specs
