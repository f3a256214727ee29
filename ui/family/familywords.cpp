// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/familywords.h"

#include "rules/breakplan.h"
#include "rules/leaving.h"
#include "rules/openconcerns.h"
#include "ui/family/familypage.h"
#include "ui/frame/stepwords.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QList<StageText> stages(const CaseFacts &facts, const Situation &situation)
{
    const Stage now = stageOf(facts);
    const int left = evaluate(ListRole::Closure, facts, situation).openSteps();
    QList<StageText> texts;
    for (const auto &[id, stage] :
        {std::pair("opened", Stage::Opened), std::pair("assessment", Stage::Assessment),
            std::pair("taf", Stage::Taf), std::pair("plan", Stage::Plan),
            std::pair("outcomes", Stage::Outcomes), std::pair("closure", Stage::Closure)}) {
        StageText text;
        text.id = QLatin1String(id);
        text.name = words::stageName(stage);
        text.detail = words::stageCaption(stage, facts, left, situation.today);
        text.state = isPassedOver(stage, facts) ? StageState::PassedOver
            : now > stage                       ? StageState::Done
            : now == stage       ? StageState::Current
                                 : StageState::Ahead;
        texts.append(text);
    }
    return texts;
}

PersonLine personLine(const Person &person, const CaseRecord &record, const Situation &situation)
{
    PersonLine line;
    line.name = words::fullNameAmong(record, person);
    QStringList parts;
    if (const auto age = person.ageOn(situation.today))
        parts.append(QString::number(*age));
    else if (person.expected.isValid() && !person.born.isValid()
        && !words::isNamelessUnborn(person))
        parts.append(
            FamilyPage::tr("expected %1").arg(words::date(person.expected, situation.today)));
    if (!person.relationship.isEmpty() && !person.child)
        parts.append(
            situation.policy->choiceWords(u"relationships"_s, person.relationship).toLower());
    if (person.parentalResponsibility.value_or(false))
        parts.append(FamilyPage::tr("parental responsibility"));
    if (!person.schoolYear.isEmpty())
        parts.append(person.schoolYear);
    if (const Organisation *school = CaseRecord::find(record.organisations, person.school))
        parts.append(school->name);
    if (person.interpreter.value_or(false))
        parts.append(FamilyPage::tr("needs an interpreter: %1").arg(person.language));
    if (!person.phone.isEmpty())
        parts.append(person.contactNote.isEmpty() ? person.phone
                                                  : person.phone + u", "_s + person.contactNote);
    line.detail = parts.join(u" · "_s);
    if (person.child)
        line.pills.append({Sign::None, FamilyPage::tr("child"), Tone::Info});
    if (const Consent *consent = record.consentOf(person.id, u"help"_s)) {
        const QString day = words::date(consent->on, situation.today);
        if (consent->answer == u"agreed"_s)
            line.pills.append({Sign::Done, FamilyPage::tr("agreed %1").arg(day), Tone::Good});
        else if (consent->answer == u"refused"_s)
            line.pills.append({Sign::Dash, FamilyPage::tr("refused %1").arg(day), Tone::Warning});
        else if (consent->answer == u"withdrawn"_s)
            line.pills.append({Sign::Dash, FamilyPage::tr("withdrawn %1").arg(day), Tone::Warning});
    } else if (!person.child) {
        line.pills.append({Sign::ToDo, FamilyPage::tr("not asked"), Tone::Neutral});
    }
    return line;
}

QList<FactLine> keyDates(const CaseFacts &facts, const CaseRecord &record)
{
    QList<FactLine> lines;
    const auto add = [&lines](const QString &label, QDate day) {
        if (day.isValid())
            lines.append({label, words::longDate(day)});
    };
    add(FamilyPage::tr("Registered on EHM"), dateOf(facts.row.registered.day));
    add(FamilyPage::tr("Assessment finalised"), dateOf(facts.row.assessment.day));
    int number = 0;
    for (const Meeting *meeting : record.meetingsHeld())
        add(FamilyPage::tr("TAF %1").arg(++number), meeting->heldOn);
    if (const Meeting *next = record.nextPlanned())
        add(FamilyPage::tr("TAF planned for"), next->plannedFor);
    for (const StepUpOrDown &step : record.stepsUpOrDown) {
        if (!step.considered)
            add(step.direction == u"up"_s ? FamilyPage::tr("Stepped up to Children’s Services")
                                          : FamilyPage::tr("Stepped down from Children’s Services"),
                step.on);
    }
    add(FamilyPage::tr("Closed"), dateOf(facts.row.closed.day));
    return lines;
}

QStringList ringFirst(const CaseRecord &record, const Situation &situation)
{
    QList<const Person *> people;
    for (const Person &person : record.people) {
        if (person.ringOrder && !person.phone.isEmpty() && person.partOfFamily(situation.today))
            people.append(&person);
    }
    std::stable_sort(people.begin(), people.end(),
        [](const Person *a, const Person *b) { return *a->ringOrder < *b->ringOrder; });
    QStringList lines;
    for (const Person *person : std::as_const(people)) {
        QString line = person->name() + u' ' + person->phone;
        if (!person->contactNote.isEmpty())
            line += u", "_s + person->contactNote;
        lines.append(line);
    }
    return lines;
}

/// Whether a checklist is shown: it is for the family, and for the stage it is in.
bool isShown(
    const ChecklistSpec &list, Stage stage, const CaseFacts &facts, const Situation &situation)
{
    if (!appliesTo(list, facts, situation))
        return false;
    if (list.role == ListRole::Closure)
        return stage >= Stage::Outcomes || facts.row.lastTafDecision == CaseFacts::Close;
    if (list.role == ListRole::Assessment)
        return stage <= Stage::Taf;
    return list.role == ListRole::AfterTaf || list.ofBreak || stage != Stage::Closed;
}

QList<ChecklistText> checklists(
    const CaseFacts &facts, const CaseRecord &record, const Situation &situation)
{
    QList<ChecklistText> texts;
    const Stage stage = stageOf(facts);
    for (const ChecklistSpec &list : situation.policy->checklists()) {
        if (!isShown(list, stage, facts, situation))
            continue;
        const ChecklistResult result =
            onTheirDays(list, evaluate(list, facts, situation), facts, situation);
        if (result.neededSteps() == 0)
            continue;
        ChecklistText text;
        text.id = list.id;
        text.role = list.role;
        text.title = list.title;
        text.ready = result.ready();
        text.summary = words::checklistLine(result);
        // "10 of 10 done" beside "a concern is open" would read as if it were ready.
        if (result.doneSteps() < result.neededSteps())
            text.progress =
                FamilyPage::tr("%1 of %2 done").arg(result.doneSteps()).arg(result.neededSteps());
        for (qsizetype i = 0; i < result.steps.size() && i < list.steps.size(); ++i) {
            const StepResult &step = result.steps[i];
            if (step.state == StepState::NotNeeded)
                continue;
            text.steps.append(stepText(step, list.steps[i], record, situation));
        }
        texts.append(text);
    }
    return texts;
}

QList<PillText> pills(const CaseFacts &facts, const CaseRecord &record, const Situation &situation)
{
    QList<PillText> list;
    const int asked = facts.row.agreedPeople + facts.row.refusedPeople;
    if (asked > 0) {
        list.append({facts.row.refusedPeople ? Sign::Part : Sign::Done,
            (asked == 1 ? FamilyPage::tr("Consent: %1 of 1 person")
                        : FamilyPage::tr("Consent: %1 of %n people", nullptr, asked))
                .arg(facts.row.agreedPeople),
            facts.row.refusedPeople ? Tone::Neutral : Tone::Good});
    }
    if (facts.row.closed.isSet())
        list.append({Sign::Dash, FamilyPage::tr("Closed"), Tone::Neutral});
    if (awayOf(facts, situation).away) {
        const ChecklistResult staying = evaluate(ListRole::Staying, facts, situation);
        const StepResult *step = staying.step(u"contact"_s);
        if (step && step->isOpen() && !facts.row.closed.isSet())
            list.append({Sign::ToDo, FamilyPage::tr("Holiday contact not agreed"), Tone::Warning});
    }
    if (record.incomplete)
        list.append({Sign::Question, FamilyPage::tr("Not everything is here"), Tone::Info});
    return list;
}
/// "Worried about Zofia: a bruise on her arm · Nobody has been told yet of the concern of 20 June".
QString concernLine(const DueItem &item, const CaseRecord &record, const Situation &situation)
{
    const words::Telling telling{situation.today, &record};
    return words::dueTitle(item, *situation.policy, telling) + u" · "_s
        + words::evidence(item.evidence, telling);
}
} // namespace

FamilyView familyView(const KnownCase &known, const CaseRecord &record, const Situation &situation)
{
    const CaseFacts &facts = *known.facts;
    FamilyView view;
    view.caseId = known.id;
    view.name = FamilyPage::tr("%1 family").arg(known.line->family);
    QStringList reference = {known.line->reference};
    if (!known.line->district.isEmpty())
        reference.append(situation.policy->choiceWords(u"districts"_s, known.line->district));
    const QDate registered = dateOf(facts.row.registered.day);
    reference.append(registered.isValid()
            ? FamilyPage::tr("registered %1").arg(words::longDate(registered))
            : FamilyPage::tr("not registered yet"));
    reference.removeAll(QString());
    view.reference = reference.join(u" · "_s);
    view.pills = pills(facts, record, situation);
    if (const int left = facts.row.writtenNotInEhm; left > 0)
        view.intoEhm = {Sign::Copy, FamilyPage::tr("%n not yet in EHM", nullptr, left), Tone::Info};
    view.stages = stages(facts, situation);
    QStringList concerns;
    const QList<DueItem> items = dueItems(facts, situation, record);
    for (const DueItem &item : items) {
        view.steps.append(dueText(item, record, situation));
        if (item.kind == DueKind::Concern)
            concerns.append(concernLine(item, record, situation));
    }
    view.concern = concerns.join(u'\n');
    const auto next = nextToDo(items, facts, situation);
    if (next && (items.isEmpty() || (next->kind == DueKind::Step && next->id != items.first().id)))
        view.steps.prepend(dueText(*next, record, situation));
    for (const Person &person : record.people) {
        if (person.partOfFamily(situation.today) || person.expected > situation.today)
            view.people.append(personLine(person, record, situation));
    }
    view.dates = keyDates(facts, record);
    for (const StepResult &warning : warnings(facts, situation)) {
        view.standsOut.append(words::evidence(warning, {situation.today, &record}));
    }
    view.ringFirst = ringFirst(record, situation);
    view.checklists = checklists(facts, record, situation);
    return view;
}

} // namespace hometray
