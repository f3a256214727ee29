// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "words/values.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

QString concernName(const FormContext &context, const Concern &concern)
{
    return words::objectName(*context.record, concern.id);
}

QList<Choice> openConcerns(const FormContext &context)
{
    return choicesFrom<Concern>(
        context.record->concerns, [](const Concern &concern) { return concern.isOpen(); },
        [&context](const Concern &concern) { return concernName(context, concern); });
}

/// The one the request is about, or the only one that is open. Of two none is meant more than the
/// other: then the form asks.
QString concernMeant(const FormContext &context)
{
    const QList<Concern> &all = context.record->concerns;
    if (const Concern *subject = CaseRecord::find(all, subjectOf(context)))
        return subject->id.hex();
    const QList<Choice> open = openConcerns(context);
    return open.size() == 1 ? open.first().code : QString();
}

FormSpec writeNote()
{
    FormSpec spec;
    spec.command = u"writeNote"_s;
    spec.sections = {
        {{},
            {u"note.type"_s, u"note.on"_s, u"note.at"_s, u"note.outcome"_s, u"note.present"_s,
                u"note.others"_s, u"note.childrenSeen"_s, u"note.childrenSeenAlone"_s,
                u"note.fact"_s, u"note.analysis"_s}},
        {{},
            {u"childVoices"_s, u"note.followUp"_s, u"note.about"_s, u"note.source"_s,
                u"note.cancelledBy"_s, u"note.significant"_s, u"note.sensitive"_s,
                u"note.pinned"_s},
            true},
        {Forms::tr("An action that follows"),
            {u"action.what"_s, u"action.goal"_s, u"action.dueOn"_s, u"action.member"_s,
                u"action.person"_s, u"action.mine"_s},
            true},
    };
    spec.rows = {{u"childVoices"_s,
        {{u"person"_s, u"words"_s}, Forms::tr("Add a child’s words"), false, 0, {}}}};
    spec.labels = {{u"note.type"_s, Forms::tr("What")}, {u"note.on"_s, Forms::tr("When")},
        {u"note.at"_s, Forms::tr("Time")}};
    spec.wide = {u"note.others"_s};
    spec.prefill = [](const FormContext &context) {
        if (const Note *known = CaseRecord::find(context.record->notes, subjectOf(context)))
            return under(u"note"_s, toJson(*known));
        return under(u"note"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("Case note saved.");
    return spec;
}

FormSpec writeReflection()
{
    FormSpec spec;
    spec.command = u"writeReflection"_s;
    spec.intro = Forms::tr("Only you read it. It is never printed and never goes into EHM.");
    spec.sections = {{{}, {u"reflection.prompt"_s, u"reflection.on"_s, u"reflection.text"_s}}};
    spec.labels = {{u"reflection.on"_s, Forms::tr("When")},
        {u"reflection.text"_s, Forms::tr("What you think")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"reflection"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("Your reflection is saved, for you alone.");
    return spec;
}

FormSpec recordDiscussion()
{
    FormSpec spec;
    spec.command = u"recordDiscussion"_s;
    spec.sections = {{{},
        {u"discussion.with"_s, u"discussion.on"_s, u"discussion.about"_s,
            u"discussion.decided"_s}}};
    spec.wide = {u"discussion.about"_s, u"discussion.decided"_s};
    spec.labels = {{u"discussion.on"_s, Forms::tr("When")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject talk{{u"on"_s, today(context)}};
        if (const Profile *profile = me(context))
            set(talk, "with", profile->manager);
        return under(u"discussion"_s, talk);
    };
    spec.saved = Forms::tr("The talk is saved.");
    return spec;
}

FormSpec raiseConcern()
{
    FormSpec spec;
    spec.command = u"raiseConcern"_s;
    spec.sections = {
        {{},
            {u"concern.what"_s, u"concern.on"_s, u"concern.at"_s, u"concern.about"_s,
                u"aboutUnknown"_s, u"concern.seenBy"_s, u"concern.parentsTold"_s,
                u"concern.parentsNotToldWhy"_s}},
        {Forms::tr("Whom you told"), {u"told"_s}},
    };
    spec.rows = {{u"told"_s,
        {{u"who"_s, u"on"_s, u"at"_s, u"advice"_s}, Forms::tr("Add somebody you told"), false, 0,
            {u"reference"_s}}}};
    spec.wide = {u"concern.parentsNotToldWhy"_s};
    spec.prefill = [](const FormContext &context) {
        return under(u"concern"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("Your worry is written down. It stays at the top until it is closed.");
    return spec;
}

FormSpec tellConcern()
{
    FormSpec spec;
    spec.command = u"tellConcern"_s;
    spec.sections = {{{},
        {u"told.concern"_s, u"told.who"_s, u"told.on"_s, u"told.at"_s, u"told.reference"_s,
            u"told.advice"_s}}};
    spec.labels = {{u"told.concern"_s, Forms::tr("Which worry")},
        {u"told.who"_s, Forms::tr("Whom you told")}, {u"told.on"_s, Forms::tr("When")},
        {u"told.at"_s, Forms::tr("Time")}, {u"told.advice"_s, Forms::tr("What they advised")},
        {u"told.reference"_s, Forms::tr("Reference they gave")}};
    spec.hints = {{u"told.at"_s, Forms::tr("3.30pm")}};
    spec.choices = {{u"told.concern"_s, openConcerns}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject told{{u"on"_s, today(context)}};
        set(told, "concern", concernMeant(context));
        return under(u"told"_s, told);
    };
    spec.saved = Forms::tr("Written down whom you told.");
    return spec;
}

FormSpec closeConcern()
{
    FormSpec spec;
    spec.command = u"closeConcern"_s;
    spec.sections = {{{},
        {u"concern"_s, u"closedOn"_s, u"outcome"_s, u"outcomeNote"_s, u"parentsTold"_s,
            u"parentsNotToldWhy"_s}}};
    spec.labels = {{u"concern"_s, Forms::tr("Which worry")},
        {u"closedOn"_s, Forms::tr("Closed on")}, {u"outcome"_s, Forms::tr("How it ended")},
        {u"outcomeNote"_s, Forms::tr("What was done, and by whom")},
        {u"parentsTold"_s, Forms::tr("Were the parents told?")},
        {u"parentsNotToldWhy"_s, Forms::tr("Why they were not told (if they were not)")}};
    spec.choices = {{u"concern"_s, openConcerns}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"closedOn"_s, today(context)}};
        const QString id = concernMeant(context);
        set(fields, "concern", id);
        const Concern *concern =
            CaseRecord::find(context.record->concerns, ObjectId::fromHex(id).value_or(ObjectId()));
        if (concern && concern->parentsTold)
            fields.insert(u"parentsTold"_s, *concern->parentsTold);
        return fields;
    };
    spec.saved = Forms::tr("The concern is closed.");
    return spec;
}

} // namespace

QList<FormSpec> notes()
{
    return {writeNote(), writeReflection(), recordDiscussion(), raiseConcern(), tellConcern(),
        closeConcern()};
}

} // namespace hometray::specs
