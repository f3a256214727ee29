// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "rules/agreement.h"
#include "rules/ehmbacklog.h"
#include "ui/frame/closinglines.h"
#include "words/dates.h"
#include "words/ehmtext.h"
#include "words/naming.h"
#include "words/status.h"
#include "workflow/prepareclosure.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

/// That of closing unless another one is asked for.
const ChecklistSpec *listMeant(const FormContext &context)
{
    const QString asked =
        context.request.fields.value(u"override"_s).toObject().value(u"checklist"_s).toString();
    const Policy &policy = *context.situation.policy;
    return asked.isEmpty() ? policy.checklist(ListRole::Closure) : policy.checklist(asked);
}

/// The steps somebody may agree to leave open, as they stand now.
QList<Choice> steps(const FormContext &context)
{
    const ChecklistSpec *list = listMeant(context);
    if (!list)
        return {};
    QList<Choice> choices;
    const ChecklistResult now = evaluate(*list, factsOf(*context.record), context.situation);
    for (qsizetype i = 0; i < now.steps.size() && i < list->steps.size(); ++i) {
        if (mayBeLeftOpen(now.steps[i]))
            choices.append({list->steps[i].id, titleOf(list->steps[i], now.steps[i])});
    }
    return choices;
}

QList<Choice> unconfirmed(const FormContext &context)
{
    return choicesFrom<StepOverride>(
        context.record->overrides,
        [](const StepOverride &override) {
            return override.heardByTelephone && !override.confirmedOn.isValid();
        },
        [&context](const StepOverride &override) {
            return words::labelled(
                words::stepToDo(*context.situation.policy, override.checklist, override.step),
                Forms::tr("agreed by %1").arg(override.by));
        });
}

FormSpec prepareClosure()
{
    FormSpec spec;
    spec.command = u"prepareClosure"_s;
    spec.intro =
        Forms::tr("What the coordinator reads before closing. The reason comes first; the rest can "
                  "be written now or later. Closing takes it over.");
    spec.sections = {{{},
                         {u"preparation.reason"_s, u"preparation.on"_s, u"preparation.summary"_s,
                             u"preparation.impact"_s, u"preparation.whoContinues"_s,
                             u"preparation.continuesSince"_s}},
        {Forms::tr("Where the reason asks for it"),
            {u"preparation.childrensServicesLead"_s, u"preparation.leadSince"_s,
                u"preparation.mergedInto"_s, u"preparation.helpdeskToldOn"_s}}};
    spec.labels = {{u"preparation.on"_s, Forms::tr("Written on")},
        {u"preparation.summary"_s, Forms::tr("Summary: why you were involved, and progress")},
        {u"preparation.impact"_s, Forms::tr("The difference it made, child by child")},
        {u"preparation.whoContinues"_s, Forms::tr("Who goes on helping, and how to reach them")},
        {u"preparation.continuesSince"_s, Forms::tr("Since when")},
        {u"preparation.leadSince"_s, Forms::tr("They lead since")},
        {u"preparation.mergedInto"_s, Forms::tr("Merged: into which FFA")},
        {u"preparation.helpdeskToldOn"_s, Forms::tr("Opened in error: Helpdesk told on")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields;
        if (const ClosurePreparation *known = preparationOf(*context.record))
            fields = toJson(*known);
        fields.insert(u"on"_s, today(context));
        return under(u"preparation"_s, fields);
    };
    spec.saved = Forms::tr("What is prepared for the closure is saved.");
    return spec;
}

FormSpec answerLookBack()
{
    FormSpec spec;
    spec.command = u"answerLookBack"_s;
    spec.sections = {{{}, {u"lookBack.result"_s, u"lookBack.on"_s, u"lookBack.note"_s}}};
    spec.labels = {{u"lookBack.on"_s, Forms::tr("When")},
        {u"lookBack.note"_s, Forms::tr("What you found, and from whom")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"lookBack"_s, QJsonObject{{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("The look back is saved.");
    return spec;
}

FormSpec recordFeedback()
{
    FormSpec spec;
    spec.command = u"recordFeedback"_s;
    spec.sections = {
        {{}, {u"feedback.result"_s, u"feedback.on"_s, u"feedback.from"_s, u"feedback.text"_s,
            u"feedback.askedBy"_s}}};
    spec.labels = {{u"feedback.on"_s, Forms::tr("When")},
        {u"feedback.from"_s, Forms::tr("From whom")},
        {u"feedback.text"_s, Forms::tr("What they said, or how you tried to reach them")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"feedback"_s, {{u"on"_s, today(context)}});
    };
    // Without a name it would stay a step to do.
    spec.asks = [](const FormContext &, const QJsonObject &fields)
        -> std::optional<std::pair<QString, QString>> {
        const QJsonObject said = fields.value(u"feedback"_s).toObject();
        if (said.value(u"result"_s) != u"given"_s
            || !said.value(u"from"_s).toArray().isEmpty())
            return std::nullopt;
        return std::pair(u"feedback.from"_s,
            Forms::tr("Who gave it? Feedback counts when it says from whom."));
    };
    spec.saved = Forms::tr("The family’s feedback is saved.");
    return spec;
}

FormSpec closeFfa()
{
    FormSpec spec;
    spec.command = u"closeFfa"_s;
    spec.sections = {
        {{}, {u"closure.on"_s, u"closure.reason"_s}},
        {{}, {u"closure.summary"_s, u"closure.impact"_s, u"closure.whoContinues"_s}},
        {{},
            {u"closure.discussedWithParents"_s, u"closure.discussedWithChildren"_s,
                u"closure.planHandedOver"_s, u"closure.lookBackOn"_s}},
    };
    spec.labels = {{u"closure.on"_s, Forms::tr("Closed on")},
        {u"closure.whoContinues"_s, Forms::tr("Who goes on helping, with what")},
        {u"closure.discussedWithParents"_s, Forms::tr("Talked over with the parents")},
        {u"closure.discussedWithChildren"_s, Forms::tr("Talked over with the children")},
        {u"closure.planHandedOver"_s, Forms::tr("Plan handed over to who goes on helping")},
        {u"closure.lookBackOn"_s, Forms::tr("Look back on")}};
    spec.hints = {{u"closure.impact"_s, Forms::tr("child by child: what is different now")},
        {u"closure.summary"_s, Forms::tr("why it was opened, what was done, how it stands")}};
    spec.prefill = [](const FormContext &context) {
        const QDate day = context.situation.today;
        const int months = context.situation.policy->limits().lookBackMonths.on(factDay(day));
        QJsonObject fields{
            {u"on"_s, today(context)}, {u"lookBackOn"_s, dayText(day.addMonths(months))}};
        // What was prepared is there to be read once more, not to be typed again.
        if (const ClosurePreparation *known = preparationOf(*context.record)) {
            const QJsonObject prepared = toJson(*known);
            for (const QString &field :
                {u"reason"_s, u"summary"_s, u"impact"_s, u"whoContinues"_s}) {
                if (prepared.contains(field))
                    fields.insert(field, prepared.value(field));
            }
        }
        return under(u"closure"_s, fields);
    };
    spec.tells = [](const FormContext &context, const QJsonObject &fields) {
        const QDate day = context.situation.today;
        Closure closure;
        (void)fromJson(
            typeInfo<Closure>(), &closure, fields.value(u"closure"_s).toObject());
        return closingLines(
            closingSteps(*context.record, closure, context.situation), *context.record, day);
    };
    spec.saved = Forms::tr("The FFA is closed.");
    return spec;
}

FormSpec reopenFfa()
{
    FormSpec spec;
    spec.command = u"reopenFfa"_s;
    spec.intro = words::reopeningSaid();
    spec.sections = {{{}, {u"reopening.on"_s, u"reopening.reason"_s}}};
    spec.labels = {{u"reopening.on"_s, Forms::tr("Re-opened on")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"reopening"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = Forms::tr("The FFA is open again.");
    return spec;
}

FormSpec overrideStep()
{
    FormSpec spec;
    spec.command = u"overrideStep"_s;
    spec.intro = Forms::tr("Somebody else than you agreed that this step may stay open. Say who, "
                           "and why.");
    spec.sections = {{{},
        {u"override.step"_s, u"override.by"_s, u"override.role"_s, u"override.on"_s,
            u"override.heardByTelephone"_s, u"override.reason"_s}}};
    spec.labels = {{u"override.by"_s, Forms::tr("Who agreed")},
        {u"override.on"_s, Forms::tr("When")},
        {u"override.heardByTelephone"_s, Forms::tr("They told me by telephone")}};
    spec.choices = {{u"override.step"_s, steps}};
    spec.wide = {u"override.step"_s};
    spec.prefill = [](const FormContext &context) {
        QJsonObject override{{u"on"_s, today(context)}, {u"heardByTelephone"_s, true}};
        if (const ChecklistSpec *list = listMeant(context))
            override.insert(u"checklist"_s, list->id);
        const QList<Choice> open = steps(context);
        if (open.size() == 1)
            override.insert(u"step"_s, open.first().code);
        if (const Profile *profile = me(context); profile && !profile->manager.isEmpty()) {
            override.insert(u"by"_s, profile->manager);
            override.insert(u"role"_s, Forms::tr("manager"));
        }
        return under(u"override"_s, override);
    };
    spec.saved = Forms::tr("The agreement is saved.");
    return spec;
}

FormSpec confirmOverride()
{
    FormSpec spec;
    spec.command = u"confirmOverride"_s;
    spec.sections = {{{}, {u"override"_s, u"confirmedOn"_s}}};
    spec.labels = {{u"override"_s, Forms::tr("What was agreed")},
        {u"confirmedOn"_s, Forms::tr("Confirmed on")}};
    spec.wide = {u"override"_s};
    spec.choices = {{u"override"_s, unconfirmed}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"confirmedOn"_s, today(context)}};
        const StepOverride *override = meant<StepOverride>(context, context.record->overrides,
            [](const StepOverride &o) { return !o.confirmedOn.isValid(); });
        if (override)
            fields.insert(u"override"_s, override->id.hex());
        return fields;
    };
    spec.saved = Forms::tr("The agreement is confirmed.");
    return spec;
}

/// Stepping up, down, or having thought of it: the same questions.
FormSpec stepSpec(const QString &command, const QString &saved)
{
    FormSpec spec;
    spec.command = command;
    spec.sections = {{{}, {u"step.on"_s, u"step.to"_s, u"step.reason"_s}}};
    spec.labels = {{u"step.on"_s, Forms::tr("When")}, {u"step.to"_s, Forms::tr("To whom")}};
    spec.prefill = [](const FormContext &context) {
        return under(u"step"_s, {{u"on"_s, today(context)}});
    };
    spec.saved = saved;
    return spec;
}

FormSpec considerStepUp()
{
    FormSpec spec = stepSpec(u"considerStepUp"_s, Forms::tr("Written down what you considered."));
    spec.intro = Forms::tr("A step up was thought about and not taken: say why.");
    spec.sections = {{{}, {u"step.on"_s, u"step.to"_s, u"step.reason"_s}}};
    spec.labels.insert(u"step.to"_s, Forms::tr("Talked over with"));
    return spec;
}

FormSpec stepDown()
{
    FormSpec spec = stepSpec(u"stepDown"_s, Forms::tr("The step down is recorded."));
    spec.sections = {{{},
        {u"step.on"_s, u"step.to"_s, u"step.lastMeeting"_s, u"step.reason"_s,
            u"step.outstandingActions"_s}}};
    spec.labels.insert(
        u"step.lastMeeting"_s, Forms::tr("Last child-in-need meeting: date, time, place"));
    spec.labels.insert(u"step.to"_s, Forms::tr("From whom it comes, or to whom it goes"));
    return spec;
}

FormSpec handOver()
{
    FormSpec spec;
    spec.command = u"handOver"_s;
    spec.intro = Forms::tr("Look at the family’s agreement again first: it names who works with "
                           "them.");
    spec.sections = {{{},
        {u"transfer.to"_s, u"transfer.organisation"_s, u"transfer.phone"_s, u"transfer.reason"_s,
            u"transfer.consentReviewedOn"_s, u"transfer.offeredOn"_s, u"transfer.acceptedOn"_s,
            u"transfer.note"_s}}};
    spec.labels = {{u"transfer.organisation"_s, Forms::tr("Their organisation")},
        {u"transfer.phone"_s, Forms::tr("Their telephone number")},
        {u"transfer.consentReviewedOn"_s, Forms::tr("Agreement looked at again on")},
        {u"transfer.offeredOn"_s, Forms::tr("Offered on")},
        {u"transfer.acceptedOn"_s, Forms::tr("Accepted on (when they have)")}};
    spec.prefill = [](const FormContext &context) {
        const Transfer *known = meant<Transfer>(context, context.record->transfers,
            [](const Transfer &transfer) { return !transfer.acceptedOn.isValid(); });
        return under(
            u"transfer"_s, known ? toJson(*known) : QJsonObject{{u"offeredOn"_s, today(context)}});
    };
    spec.saved = Forms::tr("The handover is recorded.");
    return spec;
}

/// What belongs in EHM and is not there as it stands now.
QList<Choice> notInEhm(const FormContext &context)
{
    QList<Choice> choices;
    const auto words = words::choicesOf(*context.situation.policy);
    // A plan may wait for its goals and actions alone: the rules know, its object does not.
    const CaseRecord &record = *context.record;
    for (const NotInEhm &missing : writtenNotInEhm(record, factsOf(record))) {
        if (const auto text = words::ehmText(record, missing.object, words))
            choices.append({missing.object.hex(), text->title});
    }
    return choices;
}

FormSpec markInEhm()
{
    FormSpec spec;
    spec.command = u"markInEhm"_s;
    spec.sections = {{{}, {u"targets"_s, u"on"_s}}};
    spec.labels = {
        {u"targets"_s, Forms::tr("What you entered")}, {u"on"_s, Forms::tr("Entered in EHM on")}};
    spec.choices = {{u"targets"_s, notInEhm}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"on"_s, today(context)}};
        if (!context.request.subject.isEmpty())
            fields.insert(u"targets"_s, QJsonArray{context.request.subject});
        return fields;
    };
    spec.saved = Forms::tr("Marked as entered in EHM.");
    return spec;
}

/// What is meant comes with the request; the form asks why.
FormSpec correctEntry()
{
    FormSpec spec;
    spec.command = u"correctEntry"_s;
    spec.sections = {{{}, {u"corrections"_s, u"reason"_s}}};
    spec.rows = {{u"corrections"_s, {{u"value"_s, u"remove"_s}, {}, false, 0, {}}}};
    spec.labels = {{u"corrections.value"_s, Forms::tr("What it should say")},
        {u"corrections.remove"_s, Forms::tr("It should not be there at all")},
        {u"reason"_s, Forms::tr("Why it is corrected")}};
    spec.saved = Forms::tr("The correction is saved.");
    return spec;
}

FormSpec withdrawEntry()
{
    FormSpec spec;
    spec.command = u"withdrawEntry"_s;
    spec.intro = Forms::tr("It stays in the history, marked as undone, and counts no more.");
    spec.sections = {{{}, {u"reason"_s}}};
    spec.labels = {{u"reason"_s, Forms::tr("Why it is undone")}};
    spec.saved = Forms::tr("Undone.");
    return spec;
}

FormSpec redoEntry()
{
    FormSpec spec;
    spec.command = u"redoEntry"_s;
    spec.intro = Forms::tr("It counts again, as it was before it was undone.");
    spec.sections = {{{}, {u"reason"_s}}};
    spec.labels = {{u"reason"_s, Forms::tr("Why it is redone")}};
    spec.saved = Forms::tr("Done again.");
    return spec;
}

FormSpec eraseEntries()
{
    FormSpec spec;
    spec.command = u"eraseEntries"_s;
    spec.intro =
        Forms::tr("The text is destroyed for good, here and wherever this is sent. That it "
                  "was erased, when and why stays in the history.");
    spec.sections = {{{}, {u"reason"_s}}};
    spec.labels = {{u"reason"_s, Forms::tr("Why it must be erased")}};
    spec.saved = Forms::tr("Erased for good.");
    return spec;
}

} // namespace

QList<FormSpec> closure()
{
    return {prepareClosure(), answerLookBack(), recordFeedback(), overrideStep(), confirmOverride(),
        closeFfa(), reopenFfa(), considerStepUp(),
        stepSpec(u"stepUp"_s, Forms::tr("The step up is recorded.")), stepDown(), handOver(),
        markInEhm(), correctEntry(), withdrawEntry(), redoEntry(), eraseEntries()};
}

} // namespace hometray::specs
