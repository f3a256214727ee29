// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closure/closurewords.h"

#include "rules/agreement.h"
#include "ui/closure/elsewherewords.h"
#include "ui/family/checklistcard.h"
#include "ui/frame/closinglines.h"
#include "ui/frame/stepwords.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/look.h"
#include "words/naming.h"
#include "words/status.h"
#include "words/values.h"
#include "workflow/gates.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Closing)
};

/// The id of the list asked before an FFA closes.
QString closureList(const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(ListRole::Closure);
    return list ? list->id : QString();
}

void addText(FormCardText &card, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        card.facts.append({label, text});
}

FormCardText closingCard(const FamilyShown &family, const ChecklistResult &list)
{
    FormCardText card = emptyCard(u"close"_s, Tr::tr("Close this FFA"));
    // What is said here is judged as closing itself judges it.
    const auto closure = preparedClosure(*family.record, family.situation.today);
    const QList<ClosingStep> steps =
        closure ? closingSteps(*family.record, *closure, family.situation) : QList<ClosingStep>();
    const bool stopped =
        std::any_of(steps.begin(), steps.end(), [](const ClosingStep &step) { return step.stops; });
    const bool ready = closure ? !stopped : list.ready();
    // The list is asked of any reason, closing of the one that was prepared.
    const QString notYet = list.ready() ? Tr::tr("Not ready to close yet")
                                        : words::capitalised(words::checklistLine(list));
    card.pill = ready ? PillText{Sign::Done, Tr::tr("Ready to close"), Tone::Good}
                      : PillText{Sign::Part, notYet, Tone::Neutral};
    if (closure)
        card.paragraphs.append(closingLines(steps, *family.record, family.situation.today));
    const bool stays = std::any_of(list.steps.begin(), list.steps.end(),
        [](const StepResult &step) { return step.evidence.code == u"decidedToStay"; });
    const bool decided = family.known.facts->row.lastTafDecision == CaseFacts::Close && !stays;
    card.paragraphs.append(decided ? Tr::tr("The last TAF decided to close.")
            : stays
            ? Tr::tr("The last TAF decided to close; the plan for the holiday decided since "
                     "that it stays open.")
            : Tr::tr("No TAF has decided to close. An FFA may also close because the family moves "
                     "away or no longer wishes to go on: the reason says which steps count."));
    // Once it is prepared, what stops closing is said step by step; once it is ready, nothing does.
    if (!ready && !closure)
        card.paragraphs.append(
            Tr::tr("Prepare it first: the summary, the difference it made and who goes on helping. "
                   "Everything must be there before it closes, or be left open with somebody’s "
                   "agreement."));
    card.buttons.append({u"prepare"_s, Tr::tr("&Prepare the closure…"),
        {u"prepareClosure"_s, family.known.id, {}, {}}, {},
        decided && !family.known.facts->row.closurePrepared.isSet()});
    card.buttons.append(
        {u"close"_s, Tr::tr("&Close the FFA…"), {u"closeFfa"_s, family.known.id, {}, {}}, {},
            family.known.facts->row.closurePrepared.isSet() && (decided || ready)});
    return card;
}

FormItem agreedItem(const StepOverride &agreed, const FamilyShown &family)
{
    FormItem item;
    item.text =
        words::labelled(words::stepToDo(*family.situation.policy, agreed.checklist, agreed.step),
            Tr::tr("left open with the agreement of %1")
                .arg(agreed.role.isEmpty() ? agreed.by
                                           : Tr::tr("%1 (%2)").arg(agreed.by, agreed.role)));
    // What somebody agreed to carries a day, if only the one it was written on.
    const QList<EntryStamp> &entries = family.record->entries;
    const QDate on = agreed.on.isValid() ? agreed.on : entries.value(agreed.addedAt).writtenOn();
    QStringList detail = {words::date(on, family.situation.today), agreed.reason};
    detail.removeAll(QString());
    item.detail = detail.join(u" · "_s);
    return item;
}

/// An agreement that counts; while it waits to be confirmed, with a button for who gave it. Nobody
/// else can say that they did.
FormItem countingItem(const StepOverride &agreed, const FamilyShown &family)
{
    FormItem item = agreedItem(agreed, family);
    const bool waits = agreed.heardByTelephone && !agreed.confirmedOn.isValid();
    QString confirmed;
    if (waits)
        confirmed = Tr::tr("heard by telephone, not confirmed by them yet");
    else if (agreed.confirmedOn.isValid())
        confirmed =
            Tr::tr("confirmed %1").arg(words::date(agreed.confirmedOn, family.situation.today));
    if (!confirmed.isEmpty())
        item.detail += (item.detail.isEmpty() ? QString() : u" · "_s) + confirmed;
    item.sign = waits ? Sign::Clock : Sign::Done;
    item.tone = waits ? Tone::Warning : Tone::Good;
    const bool isMine =
        agreed.by.trimmed().compare(family.me.trimmed(), Qt::CaseInsensitive) == 0;
    if (waits && isMine)
        item.buttons.append({agreed.id.hex().left(8) + u".confirm"_s, Tr::tr("I confirm it…"),
            {u"confirmOverride"_s, family.known.id, QJsonObject{{u"override"_s, agreed.id.hex()}},
                agreed.id.hex()},
            {}, false});
    return item;
}

FormCardText agreementsCard(const FamilyShown &family, const ChecklistResult &list, bool closed)
{
    FormCardText card = emptyCard(u"agreements"_s, Tr::tr("Closed with the agreement of …"));
    for (const StepOverride &agreed : family.record->overrides) {
        if (agreed.checklist == closureList(family.situation)
            && agreed.addedAt > reopenedAt(*family.record))
            card.items.append(countingItem(agreed, family));
    }
    if (closed)
        return card;
    if (card.items.isEmpty())
        card.paragraphs.append(
            Tr::tr("A step that cannot be done may stay open when your manager or a coordinator "
                   "agrees. You cannot agree to it yourself."));
    if (std::any_of(list.steps.begin(), list.steps.end(), mayBeLeftOpen))
        card.buttons.append({u"agree"_s, Tr::tr("Record an &agreement…"),
            {u"overrideStep"_s, family.known.id, {}, {}}, {}, false});
    return card;
}

FormCardText feedbackCard(const FamilyShown &family)
{
    FormCardText card = emptyCard(u"feedback"_s, Tr::tr("What the family says"));
    const QDate today = family.situation.today;
    for (const Feedback &said : family.record->feedback) {
        FormItem item;
        QStringList from;
        for (const ObjectId &person : said.from)
            from.append(words::objectName(*family.record, person));
        const QString result =
            family.situation.policy->choiceWords(u"feedbackResults"_s, said.result);
        item.text = said.text.isEmpty() ? result
            : said.result == u"given"   ? Tr::tr("“%1”").arg(said.text)
                                        : Tr::tr("%1: %2").arg(result, said.text);
        const bool ofBefore =
            !family.record->reopenings.isEmpty() && said.addedAt <= reopenedAt(*family.record);
        QStringList detail = {words::listed(from), words::date(said.on, today),
            ofBefore ? Tr::tr("before it was opened again") : QString()};
        detail.removeAll(QString());
        item.detail = detail.join(u" · "_s);
        // What was said of the time before counts for that time.
        item.sign = ofBefore ? Sign::Dash : Sign::Done;
        item.tone = ofBefore ? Tone::Neutral : Tone::Good;
        card.items.append(item);
    }
    if (card.items.isEmpty())
        card.paragraphs.append(
            Tr::tr("What helped, what did not, in their words. Asked and declined counts, and so "
                   "does that they could not be reached."));
    card.buttons.append({u"feedback"_s, Tr::tr("Record &feedback…"),
        {u"recordFeedback"_s, family.known.id, {}, {}}, {}, false});
    return card;
}

FormCardText closedCard(const FamilyShown &family, const Closure &closure)
{
    const QDate today = family.situation.today;
    FormCardText card =
        emptyCard(u"closed"_s, Tr::tr("Closed on %1").arg(words::longDate(closure.on)));
    card.pill = {Sign::None,
        family.situation.policy->choiceWords(u"closureReasons"_s, closure.reason), Tone::Neutral};
    addText(card, Tr::tr("Summary"), closure.summary);
    addText(card, Tr::tr("The difference it made"), closure.impact);
    addText(card, Tr::tr("Who goes on helping"), closure.whoContinues);
    const LookBack *found = nullptr;
    for (const LookBack &lookBack : family.record->lookBacks) {
        if (lookBack.addedAt > closure.addedAt)
            found = &lookBack;
    }
    if (found) {
        FormItem item;
        item.text =
            Tr::tr("Looked back on %1: %2", "day, what was found")
                .arg(words::longDate(found->on),
                    family.situation.policy->choiceWords(u"lookBackResults"_s, found->result));
        item.detail = found->note;
        item.sign = Sign::Done;
        item.tone = Tone::Good;
        card.items.append(item);
    } else if (closure.lookBackOn.isValid()) {
        FormItem item;
        item.text = closure.lookBackOn > today
            ? Tr::tr("Look back on %1: has it lasted?").arg(words::longDate(closure.lookBackOn))
            : Tr::tr("Time to look back: has what was reached lasted?");
        item.sign = closure.lookBackOn > today ? Sign::Clock : Sign::Alert;
        item.tone = closure.lookBackOn > today ? Tone::Info : Tone::Warning;
        item.buttons.append({u"lookBack"_s, Tr::tr("Write what you found…"),
            {u"answerLookBack"_s, family.known.id, {}, {}}, {}, closure.lookBackOn <= today});
        card.items.append(item);
    }
    card.buttons.append(
        {u"reopen"_s, Tr::tr("Re-&open…"), {u"reopenFfa"_s, family.known.id, {}, {}}, {}, false});
    return card;
}

/// What a step was on the day of closing, as the closure has it.
StepText stepThen(
    const QString &id, const QString &state, const Closure &closure, const Situation &situation)
{
    StepText text;
    text.id = u"then."_s + id;
    const auto known = stateNamed(state);
    const bool done = known == StepState::Done || known == StepState::NotNeeded;
    text.title = done ? words::stepTitle(*situation.policy, closureList(situation), id)
                      : words::stepToDo(*situation.policy, closureList(situation), id);
    if (known) {
        const Look look = lookOf(*known, false);
        text.sign = look.sign;
        text.tone = look.tone;
        text.state = words::stateWord(*known);
    }
    for (const QString &agreed : closure.overrides) {
        if (agreed.section(u'=', 0, 0) != id)
            continue;
        text.title = words::stepToDo(*situation.policy, closureList(situation), id);
        text.sign = Sign::Part;
        text.tone = Tone::Info;
        text.state = Tr::tr("left open with the agreement of %1").arg(agreed.section(u'=', 1));
    }
    text.evidence = words::capitalised(text.state.isEmpty() ? state : text.state);
    return text;
}

ChecklistText stepsThen(const Closure &closure, const Situation &situation)
{
    ChecklistText list;
    list.id = u"closure-then"_s;
    list.title = Tr::tr("The steps as they were when it closed");
    list.summary = words::date(closure.on, situation.today);
    list.ready = true;
    for (const QString &step : closure.steps)
        list.steps.append(
            stepThen(step.section(u'=', 0, 0), step.section(u'=', 1), closure, situation));
    return list;
}

/// The times before: when it closed and why, what was left open then, when it was opened again.
FormCardText reopenedCard(const FamilyShown &family)
{
    const CaseRecord &record = *family.record;
    FormCardText card = emptyCard(u"reopened"_s, Tr::tr("Closed and opened again"));
    for (const Reopening &again : record.reopenings) {
        const Closure *ended = nullptr;
        for (const Closure &closure : record.closures) {
            if (closure.addedAt < again.addedAt && (!ended || closure.addedAt > ended->addedAt))
                ended = &closure;
        }
        if (ended)
            card.facts.append({Tr::tr("Closed %1").arg(words::longDate(ended->on)),
                family.situation.policy->choiceWords(u"closureReasons"_s, ended->reason)});
        card.facts.append({Tr::tr("Re-opened %1").arg(words::longDate(again.on)), again.reason});
    }
    for (const StepOverride &agreed : record.overrides) {
        if (agreed.checklist == closureList(family.situation)
            && agreed.addedAt <= reopenedAt(record))
            card.items.append(agreedItem(agreed, family));
    }
    card.paragraphs.append(record.currentClosure()
            ? Tr::tr("What was agreed for the times before does not count for this one.")
            : words::reopeningSaid());
    return card;
}
} // namespace

FormsTabText closureText(const FamilyShown &family)
{
    FormsTabText text;
    const ChecklistSpec *spec = family.situation.policy->checklist(ListRole::Closure);
    const ChecklistResult list = evaluate(ListRole::Closure, *family.known.facts, family.situation);
    const Closure *closure = family.record->currentClosure();
    if (closure) {
        text.cards = {closedCard(family, *closure), feedbackCard(family)};
        const FormCardText agreed = agreementsCard(family, list, true);
        if (!agreed.items.isEmpty())
            text.cards.append(agreed);
        const FormCardText elsewhere = elsewhereCard(family, true);
        if (!elsewhere.items.isEmpty())
            text.cards.append(elsewhere);
        if (!family.record->reopenings.isEmpty())
            text.cards.append(reopenedCard(family));
        if (!closure->steps.isEmpty())
            text.checklists.append(stepsThen(*closure, family.situation));
        return text;
    }
    text.cards = {closingCard(family, list), feedbackCard(family),
        agreementsCard(family, list, false), elsewhereCard(family, false)};
    if (!family.record->reopenings.isEmpty())
        text.cards.append(reopenedCard(family));
    if (spec) {
        ChecklistText shown;
        shown.id = spec->id;
        shown.title = spec->title;
        shown.ready = list.ready();
        shown.summary = words::checklistLine(list);
        shown.progress = Tr::tr("%1 of %2 done").arg(list.doneSteps()).arg(list.neededSteps());
        for (qsizetype i = 0; i < list.steps.size() && i < spec->steps.size(); ++i) {
            if (list.steps[i].state != StepState::NotNeeded)
                shown.steps.append(
                    stepText(list.steps[i], spec->steps[i], *family.record, family.situation));
        }
        text.checklists.append(shown);
    }
    return text;
}

} // namespace hometray
