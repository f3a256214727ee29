// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyreader.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

CaseFacts::DutyKind dutyNamed(const QString &name)
{
    static const QHash<QString, CaseFacts::DutyKind> names = {
        {u"finaliseAssessment"_s, CaseFacts::FinaliseAssessment},
        {u"firstTaf"_s, CaseFacts::FirstTaf},
        {u"nextTaf"_s, CaseFacts::NextTaf},
        {u"tafRecordInEhm"_s, CaseFacts::TafRecordInEhm},
        {u"planInEhm"_s, CaseFacts::PlanInEhm},
        {u"familyCopy"_s, CaseFacts::FamilyCopy},
    };
    return names.value(name, CaseFacts::NoDuty);
}

ListRole roleNamed(const QString &name)
{
    for (int role = int(ListRole::Assessment); role <= int(ListRole::SelfCheck); ++role) {
        if (listRoleName(ListRole(role)) == name)
            return ListRole(role);
    }
    return ListRole::None;
}

} // namespace

bool Policy::Reader::steps(const QJsonObject &root)
{
    const QJsonObject all = root.value(u"steps"_s).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        Step step;
        step.id = it.key();
        if (!this->step(it->toObject(), u"/steps/"_s + step.id, step))
            return false;
        m_steps.insert(step.id, step);
    }
    return true;
}

bool Policy::Reader::step(const QJsonObject &entry, const QString &place, Step &step)
{
    static const QStringList known = {u"title"_s, u"help"_s, u"source"_s, u"mend"_s, u"mendAt"_s,
        u"when"_s, u"rule"_s, u"deadline"_s, u"doneOn"_s, u"values"_s, u"done"_s, u"warns"_s,
        u"required"_s, u"duty"_s, u"limitOf"_s, u"sentences"_s, u"formerly"_s, u"mends"_s,
        u"question"_s, u"settles"_s, u"toDo"_s, u"outlivesBreak"_s, u"laterTafCounts"_s};
    if (!onlyKnown(entry, known, place) || !text(entry, u"title"_s, place, step.title)
        || !text(entry, u"help"_s, place, step.help)
        || !text(entry, u"source"_s, place, step.source)
        || !text(entry, u"mend"_s, place, step.mend))
        return false;
    if (!entry.contains(u"rule"_s))
        return fail(u"missing"_s, place + u"/rule"_s);
    if (!rule(entry, u"rule"_s, place, step.rule) || !rule(entry, u"when"_s, place, step.when)
        || !deadlineOf(entry, place, step.deadline) || !duty(entry, place, step)
        || !facts(entry, u"doneOn"_s, place, step.doneOn)
        || !facts(entry, u"values"_s, place, step.values))
        return false;
    step.title = withNumbers(step.title);
    step.help = withNumbers(step.help);
    if (entry.contains(u"toDo"_s) && !text(entry, u"toDo"_s, place, step.toDo))
        return false;
    step.toDo = withNumbers(step.toDo);
    for (const auto &[name, said] : {std::pair(u"title"_s, step.title),
             std::pair(u"help"_s, step.help), std::pair(u"toDo"_s, step.toDo)}) {
        if (said.contains(u'{'))
            return fail(u"sentence"_s, place % u'/' % name);
    }
    step.limitOf = entry.value(u"limitOf"_s).toString();
    step.mendAt = entry.value(u"mendAt"_s).toString();
    step.doneCode = entry.value(u"done"_s).toString(u"done"_s);
    const QStringList codes = QStringList{step.doneCode, u"notDone"_s, u"outOfDate"_s,
                                  u"notInEhm"_s, u"notNeeded"_s, u"unknown"_s}
        + step.when.codes() + step.rule.codes();
    if (!sentences(entry, place, codes, step.sentences) || !mends(entry, place, codes, step))
        return false;
    step.warns = entry.value(u"warns"_s).toBool();
    step.required = entry.value(u"required"_s).toBool(true);
    step.question = entry.value(u"question"_s).toBool();
    step.settles = entry.value(u"settles"_s).toBool();
    step.outlivesBreak = entry.value(u"outlivesBreak"_s).toBool();
    step.laterTafCounts = entry.value(u"laterTafCounts"_s).toBool();
    const QJsonArray formerly = entry.value(u"formerly"_s).toArray();
    for (const QJsonValue &name : formerly)
        step.formerly << name.toString();
    return true;
}

QString Policy::Reader::withNumbers(const QString &text) const
{
    QString said = text;
    const QStringList names = Limits::names();
    for (const QString &name : names)
        said.replace(u"{limit."_s % name % u'}', QString::number(p.m_limits.named(name)->newest()));
    for (const Deadline &deadline : p.m_deadlines)
        said.replace(u'{' % deadline.id % u'}', QString::number(deadline.length.newest()));
    return said;
}

bool Policy::Reader::mends(
    const QJsonObject &entry, const QString &place, const QStringList &codes, Step &step)
{
    const QJsonObject own = entry.value(u"mends"_s).toObject();
    for (auto it = own.begin(); it != own.end(); ++it) {
        const QJsonArray parts = it->isString() ? QJsonArray{*it} : it->toArray();
        const Mend mend{parts.at(0).toString(), parts.at(1).toString()};
        const QString here = place % u"/mends/"_s % it.key();
        if (!codes.contains(it.key()))
            return fail(u"code"_s, here);
        if (!parts.at(0).isString() || parts.size() > 2)
            return fail(u"missing"_s, here);
        step.mends.insert(it.key(), mend);
    }
    return true;
}

bool Policy::Reader::duty(const QJsonObject &entry, const QString &place, Step &step)
{
    if (!entry.contains(u"duty"_s))
        return true;
    step.duty = dutyNamed(entry.value(u"duty"_s).toString());
    return (step.duty != CaseFacts::NoDuty && step.deadline >= 0)
        || fail(u"duty"_s, place + u"/duty"_s);
}

bool Policy::Reader::lists(const QJsonObject &root)
{
    QJsonArray entries;
    if (!list(root, u"lists"_s, {}, entries))
        return false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!checklist(entries.at(i).toObject(), under(u"/lists"_s, i)))
            return false;
    }
    for (auto it = m_steps.begin(); it != m_steps.end(); ++it) {
        if (!m_named.contains(it.key()))
            return fail(u"unused"_s, u"/steps/"_s + it.key());
        if (!it->limitOf.isEmpty() && !m_steps.contains(it->limitOf))
            return fail(u"step"_s, u"/steps/"_s % it.key() % u"/limitOf"_s);
    }
    return answers();
}

bool Policy::Reader::checklist(const QJsonObject &entry, const QString &place)
{
    static const QStringList known = {u"id"_s, u"title"_s, u"help"_s, u"source"_s, u"role"_s,
        u"ofBreak"_s, u"deadline"_s, u"applies"_s, u"sentences"_s, u"steps"_s};
    ChecklistSpec list;
    QJsonArray named;
    int limit = -1;
    if (!onlyKnown(entry, known, place) || !text(entry, u"id"_s, place, list.id)
        || !text(entry, u"title"_s, place, list.title)
        || !this->list(entry, u"steps"_s, place, named)
        || !rule(entry, u"applies"_s, place, list.applies)
        || !sentences(entry, place, list.applies.codes(), list.sentences)
        || !deadlineOf(entry, place, limit))
        return false;
    if (p.checklist(list.id))
        return fail(u"duplicate"_s, place);
    list.help = entry.value(u"help"_s).toString();
    list.source = entry.value(u"source"_s).toString();
    list.ofBreak = entry.value(u"ofBreak"_s).toBool();
    if (entry.contains(u"role"_s)) {
        list.role = roleNamed(entry.value(u"role"_s).toString());
        if (list.role == ListRole::None || p.checklist(list.role))
            return fail(u"role"_s, place + u"/role"_s);
    }
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (!stepOf(named.at(i), under(place + u"/steps"_s, i), limit, list))
            return false;
    }
    p.m_checklists << list;
    return true;
}

bool Policy::Reader::stepOf(
    const QJsonValue &value, const QString &place, int limit, ChecklistSpec &list)
{
    static const QStringList known = {
        u"step"_s, u"help"_s, u"source"_s, u"deadline"_s, u"required"_s, u"warns"_s};
    const QJsonObject entry = value.isString() ? QJsonObject{{u"step"_s, value}} : value.toObject();
    const QString id = entry.value(u"step"_s).toString();
    if (!onlyKnown(entry, known, place))
        return false;
    if (!m_steps.contains(id))
        return fail(u"step"_s, place);
    Step step = m_steps.value(id);
    for (const Step &other : std::as_const(list.steps)) {
        if (other.id == id)
            return fail(u"duplicate"_s, place);
    }
    if (!deadlineOf(entry, place, step.deadline))
        return false;
    if (step.deadline < 0)
        step.deadline = limit;
    step.help = entry.value(u"help"_s).toString(step.help);
    step.source = entry.value(u"source"_s).toString(step.source);
    step.required = entry.value(u"required"_s).toBool(step.required);
    step.warns = entry.value(u"warns"_s).toBool(step.warns);
    m_named[id].append(list.id);
    list.steps << step;
    return true;
}

bool Policy::Reader::answers()
{
    QStringList former;
    for (ChecklistSpec &list : p.m_checklists) {
        for (Step &step : list.steps) {
            const QStringList lists = m_named.value(step.id);
            for (const QString &name : lists)
                step.overrides << overrideKey(name, step.id);
            for (const QString &name : std::as_const(step.formerly)) {
                const QString in = name.section(u'/', 0, 0), id = name.section(u'/', 1);
                const bool now = m_named.value(id).contains(in);
                const bool twice = former.contains(name) && list.id == lists.first();
                if (id.isEmpty() || now || twice)
                    return fail(u"duplicate"_s, u"/steps/"_s + step.id + u"/formerly"_s);
                former << name;
                step.overrides << overrideKey(in, id);
            }
        }
    }
    return true;
}

} // namespace hometray
