// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellings.h"

#include "rules/breakplan.h"
#include "rules/openitems.h"
#include "words/duelines.h"

#include <QtCore/QJsonArray>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayText(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

/// Rows by their labels, days as days, everything else as it is.
QJsonObject Tellings::named(const Evidence &evidence) const
{
    QJsonObject told;
    for (auto it = evidence.values.cbegin(); it != evidence.values.cend(); ++it) {
        if (it->metaType() == QMetaType::fromType<QDate>()) {
            told.insert(it.key(), dayText(it->toDate()));
            continue;
        }
        const OpenItem::Kind kind = openItemKind(QLatin1String(it.key().toLatin1()));
        if (kind == OpenItem::None) {
            told.insert(it.key(), QJsonValue::fromVariant(*it));
            continue;
        }
        QJsonArray rows;
        for (const QVariant &row : it->toList()) {
            const QString name = openItemName(m_player.record(), {kind, row.toInt()});
            const auto id = ObjectId::fromHex(name);
            rows.append(id ? m_player.labelOf(*id) : name);
        }
        told.insert(it.key(), rows);
    }
    return told;
}

void Tellings::addStep(QJsonObject &told, const StepResult &step) const
{
    const words::Telling telling{m_today, &m_player.record()};
    told.insert(u"says"_s, words::evidence(step, telling));
    told.insert(u"counts"_s, words::evidence(step, {m_today, nullptr}));
    told.insert(u"named"_s, named(step.evidence));
    told.insert(u"due"_s, dayText(step.due));
    told.insert(u"when"_s, words::dueWhen(step, m_today));
    told.insert(u"required"_s, step.required);
}

void Tellings::addList(QJsonObject &told, const ChecklistResult &list) const
{
    told.insert(u"line"_s, words::checklistLine(list));
    told.insert(u"whyNot"_s, words::whyNot(list, {m_today, &m_player.record()}));
    told.insert(u"whyNotNamed"_s, named(list.whyNot));
    told.insert(u"over"_s, list.over);
}

QJsonArray Tellings::due(const QList<DueItem> &items, const Situation &situation) const
{
    const words::Telling telling{m_today, &m_player.record()};
    QJsonArray lines;
    for (const DueItem &item : items) {
        lines.append(QJsonObject{{u"kind"_s, int(item.kind)}, {u"list"_s, item.checklist},
            {u"id"_s, item.id}, {u"due"_s, dayText(item.due)}, {u"late"_s, item.late}, {u"over"_s, item.leftFor},
            {u"why"_s, item.evidence.code}, {u"mend"_s, item.mend},
            {u"title"_s, words::dueTitle(item, *situation.policy, telling)},
            {u"when"_s, words::dueWhen(item, m_today)},
            {u"says"_s, words::evidence(item.evidence, telling)},
            {u"named"_s, named(item.evidence)}});
    }
    return lines;
}

QString Tellings::nextLine(const CaseFacts &facts, const Situation &situation) const
{
    return words::nextLine(nextToDo(facts, situation), *situation.policy, {m_today, nullptr});
}

QJsonArray Tellings::plan(const CaseFacts &facts, const Situation &situation) const
{
    QJsonArray steps;
    const auto plan = breakPlan(facts, situation);
    if (!plan)
        return steps;
    for (const BreakStep &step : plan->steps) {
        QJsonObject told{{u"list"_s, step.checklist}, {u"id"_s, step.result.id},
            {u"state"_s, stateName(step.result.state)}, {u"why"_s, step.result.evidence.code},
            {u"mend"_s, step.result.mend}, {u"by"_s, dayText(step.by)}};
        addStep(told, step.result);
        steps.append(told);
    }
    return steps;
}

} // namespace hometray
