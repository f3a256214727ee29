// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

FormSpec changePlan()
{
    FormSpec spec;
    spec.command = u"changePlan"_s;
    spec.sections = {
        {Forms::tr("Goals"), {u"goals"_s}},
        {Forms::tr("Actions: who does what by when"), {u"actions"_s}},
        {Forms::tr("The family’s scores"), {u"scores"_s}, true},
        {Forms::tr("The plan as a whole"), {u"plan.signedOn"_s, u"plan.note"_s}, true},
    };
    spec.rows = {
        {u"goals"_s,
            {{u"title"_s, u"whose"_s, u"outcome"_s}, Forms::tr("Add a goal"), true, 0,
                {u"need"_s, u"difference"_s, u"status"_s, u"endedOn"_s}}},
        {u"actions"_s,
            {{u"what"_s, u"member"_s, u"person"_s, u"owner"_s, u"mine"_s, u"dueOn"_s, u"goal"_s},
                Forms::tr("Add an action"), true, 0,
                {u"ongoing"_s, u"status"_s, u"endedOn"_s, u"progress"_s, u"droppedWhy"_s}}},
        {u"scores"_s,
            {{u"goal"_s, u"score"_s, u"on"_s, u"by"_s}, Forms::tr("Add a score"), false, 0, {}}},
    };
    spec.labels = {{u"actions.member"_s, Forms::tr("Who does it, of the team")},
        {u"actions.person"_s, Forms::tr("or of the family")},
        {u"actions.mine"_s, Forms::tr("I do it (the keyworker)")},
        {u"actions.owner"_s, Forms::tr("or somebody else, by name")},
        {u"actions.dueOn"_s, Forms::tr("By when")},
        {u"actions.ongoing"_s, Forms::tr("Ongoing: done again and again, without a date")},
        {u"plan.signedOn"_s, Forms::tr("Date the family put its signature to it")}};
    spec.hints = {{u"goals.title"_s, Forms::tr("what shall be different, in the family’s words")},
        {u"actions.what"_s, Forms::tr("one thing that one person will do")},
        {u"actions.dueOn"_s, Forms::tr("12/7, +3w")}, {u"scores.score"_s, Forms::tr("0 to 10")}};
    spec.wide = {u"goals.title"_s, u"actions.goal"_s, u"scores.goal"_s};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields;
        if (const FamilyPlan *plan = CaseRecord::only(context.record->familyPlan))
            fields.insert(u"plan"_s, toJson(*plan));
        return fields;
    };
    spec.saved = Forms::tr("The Family Plan is saved.");
    return spec;
}

FormSpec reviewPlan()
{
    FormSpec spec;
    spec.command = u"reviewPlan"_s;
    spec.sections = {
        {{}, {u"review.on"_s, u"review.meeting"_s, u"review.nothingChanged"_s, u"review.note"_s}}};
    spec.labels = {{u"review.on"_s, Forms::tr("When you looked at it")},
        {u"review.meeting"_s, Forms::tr("At which TAF (if at one)")},
        {u"review.nothingChanged"_s, Forms::tr("Nothing needs to change")},
        {u"review.note"_s, Forms::tr("What you saw")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"review"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("Written down that you looked at the Family Plan.");
    return spec;
}

FormSpec reviewOutcomes()
{
    FormSpec spec;
    spec.command = u"reviewOutcomes"_s;
    spec.intro = Forms::tr("Then and now for each goal, with what shows it.");
    spec.sections = {{{}, {u"reviews"_s}}};
    spec.rows = {{u"reviews"_s,
        {{u"goal"_s, u"outcome"_s, u"baseline"_s, u"latest"_s, u"evidence"_s, u"evidenceOn"_s,
             u"on"_s, u"familyView"_s, u"keyworkerView"_s},
            Forms::tr("Add a goal"), false, 1, {}}}};
    spec.wide = {u"reviews.goal"_s};
    spec.hints = {{u"reviews.evidence"_s,
        Forms::tr("school attendance, a score, a letter: what somebody else could check")}};
    spec.prefill = [](const FormContext &context) {
        QJsonArray rows;
        const ObjectId subject = subjectOf(context);
        for (const Goal &goal : context.record->goals) {
            if (goal.status == u"dropped" || (!subject.isNull() && goal.id != subject))
                continue;
            QJsonObject row{{u"goal"_s, goal.id.hex()}, {u"on"_s, today(context)}};
            const OutcomeReview *last = nullptr;
            for (const OutcomeReview &review : context.record->outcomeReviews) {
                if (review.goal == goal.id && (!last || review.on >= last->on))
                    last = &review;
            }
            set(row, "baseline", last ? last->baseline : goal.need);
            if (last) {
                set(row, "latest", last->latest);
                set(row, "outcome", last->outcome);
            }
            rows.append(row);
        }
        return QJsonObject{{u"reviews"_s, rows}};
    };
    spec.saved = Forms::tr("The Outcomes Review is saved.");
    return spec;
}

} // namespace

QList<FormSpec> plan()
{
    return {changePlan(), reviewPlan(), reviewOutcomes()};
}

} // namespace hometray::specs
