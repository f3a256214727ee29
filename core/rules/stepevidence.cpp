// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/judging.h"

#include "rules/openitems.h"
#include "rules/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::judging {

QString codeOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    if (judgement.overridden)
        return u"overridden"_s;
    if (judgement.says)
        return *judgement.says;
    switch (judgement.state) {
    case StepState::CannotBeJudged:
        return input.facts.row.incomplete != 0 ? u"incomplete"_s : u"unknown"_s;
    case StepState::Done:
        return step.doneCode;
    case StepState::NotNeeded:
        return step.question ? step.doneCode : u"notNeeded"_s;
    default:
        return judgement.writtenNotInEhm              ? u"notInEhm"_s
            : judgement.state == StepState::OutOfDate ? u"outOfDate"_s
                                                      : u"notDone"_s;
    }
}

Mend mendOf(const Step &step, const QString &code, bool writtenNotInEhm)
{
    const auto other = step.mends.constFind(code);
    if (other != step.mends.constEnd())
        return *other;
    return writtenNotInEhm ? Mend{u"markInEhm"_s, {}} : Mend{step.mend, step.mendAt};
}

QList<OpenItem> itemsOf(const QList<const FactInfo *> &facts, const MeasureInput &input)
{
    QList<OpenItem> items;
    for (const FactInfo *fact : facts) {
        const OpenItem::Kind kind = openItemKind(QLatin1String(fact->rows));
        if (kind == OpenItem::None)
            continue;
        QVariantList rows;
        (void)factNumber(*fact, input, &rows);
        for (const QVariant &row : std::as_const(rows))
            items.append({kind, row.toInt()});
    }
    return items;
}

QList<OpenItem> itemsOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    return itemsOf(step.rule.factsSaying(judgement.says), input);
}

void addValue(Evidence &evidence, const FactInfo &fact, const MeasureInput &input)
{
    const QVariant value = factValue(fact, input);
    if (value.isValid())
        evidence.values.insert(QString::fromLatin1(fact.name), value);
    if (fact.scope != FactScope::Measure || *fact.rows == '\0')
        return;
    QVariantList rows;
    (void)factNumber(fact, input, &rows);
    if (!rows.isEmpty())
        evidence.values.insert(QString::fromLatin1(fact.rows), rows);
}

void addSentence(
    Evidence &evidence, const QHash<QString, QString> &sentences, const MeasureInput &input)
{
    evidence.sentence = sentences.value(evidence.code);
    if (evidence.sentence.isEmpty())
        return;
    const auto parts = sentenceParts(evidence.sentence);
    const QList<const FactInfo *> facts = parts ? factsOf(*parts) : QList<const FactInfo *>();
    for (const FactInfo *fact : facts)
        addValue(evidence, *fact, input);
}

namespace {

/// One person of each home that waits for the same copy.
QVariantList peopleOwed(const CaseFacts::Duty &duty, const MeasureInput &input)
{
    QVariantList people;
    for (const CaseFacts::Duty &other : input.facts.duties) {
        const bool gone = other.lost != 0 && other.lost <= input.today;
        const bool same = other.kind == duty.kind && other.meeting == duty.meeting && other.met == 0
            && other.stop == duty.stop && other.toSettle == duty.toSettle && !gone;
        if (same)
            people.append(other.person);
    }
    return people;
}

/// What is not in EHM as it stands may have been there before it was changed.
void addEnteredBefore(Evidence &evidence, const Step &step, const MeasureInput &input)
{
    const QList<const FactInfo *> asked = step.rule.facts();
    for (const FactInfo *fact : asked) {
        const Written written = factWritten(*fact, input);
        if (fact->kind == FactKind::Written && written.inEhm == 0 && written.ehmDay != 0)
            evidence.values.insert(u"enteredOn"_s, dateOf(written.ehmDay));
    }
}

Evidence evidenceOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    Evidence evidence;
    evidence.code = codeOf(step, judgement, input);
    for (const FactInfo *fact : step.values)
        addValue(evidence, *fact, input);
    if (const CaseFacts::Duty *duty = judgement.duty) {
        evidence.values.insert(u"dutyBegan"_s, dateOf(duty->began.day));
        if (duty->stopped != 0)
            evidence.values.insert(u"dutyStopped"_s, dateOf(duty->stopped));
        // Met once, it stays met; what it says of what was changed since must be so, too.
        if (judgement.state == StepState::Done && step.rule.asksForEhm()
            && step.rule.evaluate(input, nullptr) != Verdict::Yes) {
            evidence.values.insert(u"dutyMet"_s, dateOf(duty->met));
            evidence.values.insert(u"changedSince"_s, true);
        }
        if (duty->meeting >= 0)
            evidence.values.insert(u"meetings"_s, QVariantList{duty->meeting});
        if (duty->person >= 0 && judgement.state != StepState::Done)
            evidence.values.insert(u"people"_s, peopleOwed(*duty, input));
    }
    // The rows that decided, before any other.
    if (judgement.says && !judgement.duty) {
        const Rule &decided = judgement.state == StepState::NotNeeded ? step.when : step.rule;
        const QList<const FactInfo *> deciding = decided.factsSaying(judgement.says);
        for (const FactInfo *fact : deciding)
            addValue(evidence, *fact, input);
    }
    if (judgement.writtenNotInEhm)
        addEnteredBefore(evidence, step, input);
    if (judgement.answer) {
        evidence.values.insert(u"overrides"_s, QVariantList{judgement.answer->index});
        evidence.values.insert(u"agreedOn"_s, dateOf(judgement.answer->on.day));
    }
    addSentence(evidence, step.sentences, input);
    // The number the rule rests on, for sentences that name it.
    const QList<const FactInfo *> asked = step.rule.facts();
    for (const FactInfo *fact : asked) {
        const QString name = QLatin1String(fact->limit);
        if (const DatedNumber *limit = input.situation.policy->limits().named(name))
            evidence.values.insert(u"limit."_s + name, limit->on(input.today));
    }
    return evidence;
}

} // namespace

StepResult resultOf(const Step &step, const Judgement &judgement, const MeasureInput &input)
{
    StepResult result;
    result.id = step.id;
    result.state = judgement.state;
    result.due = dateOf(judgement.due);
    result.late = judgement.late;
    result.unit = judgement.unit;
    result.writtenNotInEhm = judgement.writtenNotInEhm;
    result.overridden = judgement.overridden;
    result.provisional = judgement.provisional;
    result.doneOn = dateOf(judgement.doneOn);
    result.required = step.required;
    result.warns = step.warns && result.isOpen();
    result.evidence = evidenceOf(step, judgement, input);
    if (result.isOpen()) {
        result.items = itemsOf(step, judgement, input);
        result.behind = itemsOf(step.rule.factsOpen(input), input);
        const Mend mend = mendOf(step, result.evidence.code, result.writtenNotInEhm);
        result.mend = mend.command;
        result.mendAt = mend.at;
    }
    if (result.due.isValid() && input.situation.calendar) {
        if (const SchoolBreak *holiday = input.situation.calendar->breakContaining(result.due))
            result.dueInBreak = holiday->id;
    }
    return result;
}

} // namespace hometray::judging
