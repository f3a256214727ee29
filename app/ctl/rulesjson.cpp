// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"

#include "words/duelines.h"

#include <QtCore/QJsonArray>
#include <QtCore/QMetaEnum>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

QString unitName(LateUnit unit)
{
    return unit == LateUnit::WorkingDays ? u"workingDays"_s : u"days"_s;
}

QJsonValue valueJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? QJsonValue(value.toDate().toString(Qt::ISODate))
                                              : QJsonValue::fromVariant(value);
}

QJsonObject evidenceJson(const Evidence &evidence)
{
    QJsonObject values;
    for (auto it = evidence.values.begin(); it != evidence.values.end(); ++it)
        values.insert(it.key(), valueJson(it.value()));
    return {{u"code"_s, evidence.code}, {u"values"_s, values}};
}

QString kindName(DueKind kind)
{
    switch (kind) {
    case DueKind::Concern:
        return u"concern"_s;
    case DueKind::Step:
        return u"step"_s;
    case DueKind::Review:
        return u"review"_s;
    case DueKind::WasItHeld:
        return u"wasItHeld"_s;
    case DueKind::PlannedTaf:
        return u"plannedTaf"_s;
    case DueKind::Action:
        return u"action"_s;
    case DueKind::OwnerGone:
        return u"ownerGone"_s;
    case DueKind::ToSettle:
        return u"toSettle"_s;
    case DueKind::LateActions:
        return u"lateActions"_s;
    case DueKind::ClosedInEhm:
        return u"closedInEhm"_s;
    case DueKind::Request:
        return u"request"_s;
    case DueKind::LookBack:
        return u"lookBack"_s;
    }
    return {};
}

QJsonObject stepJson(const StepResult &step, const QString &title, const words::Telling &telling)
{
    QJsonObject json{{u"id"_s, step.id}, {u"title"_s, title}, {u"state"_s, stateName(step.state)},
        {u"stateWords"_s, words::stateWord(step)}, {u"evidence"_s, words::evidence(step, telling)},
        {u"why"_s, evidenceJson(step.evidence)}, {u"required"_s, step.required}};
    if (step.due.isValid()) {
        json.insert(u"due"_s, step.due.toString(Qt::ISODate));
        if (step.isOpen())
            json.insert(u"when"_s, words::dueWhen(step, telling.today));
    }
    if (step.late > 0) {
        json.insert(u"late"_s, step.late);
        json.insert(u"unit"_s, unitName(step.unit));
    }
    if (step.doneOn.isValid())
        json.insert(u"doneOn"_s, step.doneOn.toString(Qt::ISODate));
    if (!step.dueInBreak.isEmpty())
        json.insert(u"dueInBreak"_s, step.dueInBreak);
    if (!step.mend.isEmpty())
        json.insert(u"mend"_s, step.mend);
    for (const auto &[name, is] : {std::pair(u"writtenNotInEhm"_s, step.writtenNotInEhm),
             std::pair(u"overridden"_s, step.overridden),
             std::pair(u"provisional"_s, step.provisional), std::pair(u"warns"_s, step.warns)}) {
        if (is)
            json.insert(name, true);
    }
    return json;
}

} // namespace

QString nameOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Opened:
        return u"opened"_s;
    case Stage::Assessment:
        return u"assessment"_s;
    case Stage::Taf:
        return u"taf"_s;
    case Stage::Plan:
        return u"plan"_s;
    case Stage::Outcomes:
        return u"outcomes"_s;
    case Stage::Closure:
        return u"closure"_s;
    case Stage::Closed:
        return u"closed"_s;
    }
    return {};
}

RecordPtr recordOfWorries(Session &session, const KnownCase &known)
{
    return known.facts->row.openConcerns > 0 ? session.record(known.id).value_or(RecordPtr())
                                             : RecordPtr();
}

bool tellsActions(qsizetype families)
{
    constexpr qsizetype most = 100;
    return families <= most;
}

bool isOfActions(const DueItem &item)
{
    return item.kind == DueKind::Action || item.kind == DueKind::OwnerGone;
}

QString dueWords(const DueItem &item, const Policy &policy, const words::Telling &telling)
{
    const QString title = words::dueTitle(item, policy, telling);
    const bool whose = telling.record && isOfActions(item);
    return whose || item.kind == DueKind::Concern
        ? QString(title + u" · "_s + words::evidence(item.evidence, telling))
        : title;
}

QJsonObject dueJson(const DueItem &item, const Policy &policy, const words::Telling &telling)
{
    QJsonObject json{{u"kind"_s, kindName(item.kind)}, {u"id"_s, item.id},
        {u"title"_s, words::dueTitle(item, policy, telling)},
        {u"when"_s, words::dueWhen(item, telling.today)},
        {u"evidence"_s, words::evidence(item.evidence, telling)},
        {u"why"_s, evidenceJson(item.evidence)}};
    if (item.kind == DueKind::Concern) {
        json.insert(u"untold"_s, isUntold(item));
        if (telling.record)
            json.insert(u"concern"_s, telling.record->concerns.at(item.index).id.hex());
    }
    if (!item.checklist.isEmpty())
        json.insert(u"checklist"_s, item.checklist);
    if (item.due.isValid())
        json.insert(item.waits() ? u"since"_s : u"due"_s, item.due.toString(Qt::ISODate));
    if (!item.leftFor.isEmpty())
        json.insert(u"leftFor"_s, item.leftFor);
    if (item.late > 0) {
        json.insert(u"late"_s, item.late);
        json.insert(u"unit"_s, unitName(item.unit));
    }
    if (!item.dueInBreak.isEmpty())
        json.insert(u"dueInBreak"_s, item.dueInBreak);
    if (item.provisional)
        json.insert(u"provisional"_s, true);
    if (!item.mend.isEmpty())
        json.insert(u"mend"_s, item.mend);
    return json;
}

QJsonObject checklistJson(
    const ChecklistResult &result, const Policy &policy, const words::Telling &telling)
{
    const ChecklistSpec *list = policy.checklist(result.id);
    QJsonArray steps;
    for (qsizetype i = 0; i < result.steps.size(); ++i) {
        const StepResult &stands = result.steps.at(i);
        const Step *known = list && i < list->steps.size() ? &list->steps.at(i) : nullptr;
        QJsonObject step = stepJson(stands, known ? known->title : QString(), telling);
        if (known && stands.isOpen() && !known->toDo.isEmpty())
            step.insert(u"toDo"_s, known->toDo);
        steps.append(step);
    }
    QJsonObject json{{u"checklist"_s, result.id}, {u"applies"_s, result.applies},
        {u"ready"_s, result.ready()}, {u"openSteps"_s, result.openSteps()},
        {u"line"_s, words::checklistLine(result)}, {u"steps"_s, steps}};
    if (list)
        json.insert(u"title"_s, list->title);
    if (!result.breakId.isEmpty())
        json.insert(u"break"_s, result.breakId);
    if (!result.applies) {
        json.insert(u"whyNot"_s, words::whyNot(result, telling));
        json.insert(u"whyNotCode"_s, result.whyNot.code);
    }
    if (result.concernOpen)
        json.insert(u"concernOpen"_s, true);
    if (result.provisional)
        json.insert(u"provisional"_s, true);
    return json;
}

} // namespace hometray::ctl
