// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

QJsonValue jsonOf(const char *text)
{
    return QJsonDocument::fromJson(text).array();
}

/// What a list of format 1 was for, which its id said then, and when such a list applies.
struct OldList {
    QString role;
    QJsonArray applies;
};
OldList oldList(const QString &id)
{
    const QJsonArray registered =
        jsonOf(R"([{"isSet": "registered", "says": "notRegistered"}])").toArray();
    const auto with = [&registered](const char *more) {
        QJsonArray all = registered;
        const QJsonArray others = jsonOf(more).toArray();
        for (const QJsonValue &one : others)
            all.append(one);
        return all;
    };
    if (id == u"assessment")
        return {u"assessment"_s, {}};
    if (id == u"after-taf")
        return {u"afterTaf"_s, jsonOf(R"([{"isSet": "lastTaf", "says": "noTaf"}])").toArray()};
    if (id == u"before-break-staying")
        return {u"staying"_s, with(R"([{"not": {"isSet": "closed"}, "says": "ffaClosed"},
                     {"not": {"is": ["decision", "close"]}, "says": "decidedToClose"}])")};
    if (id == u"before-break-closing")
        return {
            u"closing"_s, with(R"([{"not": {"isTrue": "closedEarlier"}, "says": "closedEarlier"},
                     {"anyOf": [{"isSet": "closed"}, {"not": {"is": ["decision", "undecided"]}}],
                      "says": "closingUndecided"},
                     {"anyOf": [{"isSet": "closed"}, {"is": ["decision", "close"]}],
                      "says": "notClosing"}])")};
    if (id == u"tray-shared")
        return {u"tray"_s, with(R"([{"not": {"isSet": "closed"}, "says": "ffaClosed"}])")};
    if (id == u"closure")
        return {u"closure"_s, {}};
    if (id == u"self-check")
        return {u"selfCheck"_s, {}};
    return {};
}

/// The duty a step of format 1 was about, which its id said then.
QString oldDuty(const QString &list, const QString &step)
{
    static const QHash<QString, QString> duties = {
        {u"assessment/finalised"_s, u"finaliseAssessment"_s},
        {u"assessment/first-taf"_s, u"firstTaf"_s},
        {u"after-taf/taf-record"_s, u"tafRecordInEhm"_s},
        {u"after-taf/taf-plan"_s, u"planInEhm"_s},
        {u"after-taf/family-copy"_s, u"familyCopy"_s},
    };
    return duties.value(list + u'/' + step);
}

/// The conditions that must all be so for this one.
QJsonArray partsOf(const QJsonValue &when)
{
    const QJsonObject object = when.toObject();
    if (object.isEmpty())
        return {};
    if (object.size() != 1 || !object.value(u"allOf"_s).isArray())
        return {when};
    QJsonArray parts;
    const QJsonArray inner = object.value(u"allOf"_s).toArray();
    for (const QJsonValue &part : inner) {
        const QJsonArray its = partsOf(part);
        for (const QJsonValue &one : its)
            parts.append(one);
    }
    return parts;
}

QJsonArray without(const QJsonArray &all, const QJsonArray &left)
{
    QJsonArray rest;
    for (const QJsonValue &one : all) {
        if (!left.contains(one))
            rest.append(one);
    }
    return rest;
}

/// The conditions every step of the list has.
QJsonArray commonTo(const QJsonArray &steps)
{
    QJsonArray common = partsOf(steps.at(0).toObject().value(u"when"_s));
    for (const QJsonValue &step : steps)
        common = without(common, without(common, partsOf(step.toObject().value(u"when"_s))));
    return common;
}

/// What was worked out from a fact that is no more, as it is asked now.
QJsonValue renewed(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray parts;
        const QJsonArray old = value.toArray();
        for (const QJsonValue &part : old) {
            if (part.toString() == u"break.contactsChanged")
                parts.append(u"break.toldChanged"_s);
            else if (part.toString() != u"childrenNotReviewed")
                parts.append(renewed(part));
        }
        return parts;
    }
    QJsonObject object = value.toObject();
    if (!value.isObject())
        return value;
    const QJsonArray since = object.value(u"since"_s).toArray();
    if (since.at(1).toString() == u"break.contactsChanged") {
        object.remove(u"since"_s);
        object.insert(u"unchanged"_s,
            since.at(0).toString() == u"break.told" ? u"break.toldChanged"_s
                                                    : u"break.handoverChanged"_s);
        return object;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = renewed(*it);
    return object;
}

class Raising {
public:
    explicit Raising(const QJsonObject &old) : m_json(renewed(old).toObject()) { }

    QJsonObject raised()
    {
        const QJsonArray old = m_json.value(u"checklists"_s).toArray();
        QJsonArray lists;
        for (const QJsonValue &one : old)
            lists.append(list(one.toObject()));
        if (m_json.value(u"checklists"_s).isArray())
            m_json.insert(u"lists"_s, lists);
        m_json.remove(u"checklists"_s);
        m_json.insert(u"steps"_s, m_steps);
        m_json.insert(u"format"_s, 2);
        if (QJsonObject limits = m_json.value(u"limits"_s).toObject(); !limits.isEmpty()) {
            for (const auto &[name, number] :
                {std::pair(u"sixteenAheadDays"_s, 14), std::pair(u"breakAheadWorkingDays"_s, 20)}) {
                if (!limits.contains(name))
                    limits.insert(name, number);
            }
            m_json.insert(u"limits"_s, limits);
        }
        return m_json;
    }

private:
    QJsonObject list(QJsonObject list)
    {
        const QString id = list.value(u"id"_s).toString();
        const bool ofBreak = list.value(u"ofBreak"_s).toBool();
        const QJsonArray old = list.value(u"steps"_s).toArray();
        const OldList known = oldList(id);
        QJsonArray applies = known.applies;
        const QJsonArray common = ofBreak ? commonTo(old) : QJsonArray();
        const QJsonArray own = without(common, applies);
        for (const QJsonValue &one : own)
            applies.append(one);
        if (!known.role.isEmpty())
            list.insert(u"role"_s, known.role);
        if (!applies.isEmpty())
            list.insert(u"applies"_s, applies);
        QStringList taken;
        QJsonArray steps;
        for (const QJsonValue &one : old) {
            QJsonObject step = one.toObject();
            const QString duty = oldDuty(id, step.value(u"id"_s).toString());
            if (!duty.isEmpty() && step.contains(u"deadline"_s) && !step.contains(u"duty"_s))
                step.insert(u"duty"_s, duty);
            if (step.value(u"when"_s).isObject()) {
                const QJsonArray parts = partsOf(step.value(u"when"_s));
                const QJsonArray left = ofBreak ? without(parts, applies) : parts;
                step.remove(u"when"_s);
                if (!left.isEmpty())
                    step.insert(u"when"_s, left.size() == 1 ? left.at(0) : QJsonValue(left));
            }
            steps.append(named(step, id, ofBreak, taken));
        }
        if (list.value(u"steps"_s).isArray())
            list.insert(u"steps"_s, steps);
        return list;
    }

    /// What a list may say of a step for itself, and the id it goes by.
    static QJsonObject meaningOf(QJsonObject step)
    {
        for (const QString &name : {u"id"_s, u"help"_s, u"source"_s, u"deadline"_s, u"limitOf"_s,
                 u"required"_s, u"warns"_s, u"formerly"_s})
            step.remove(name);
        return step;
    }

    /// The step in its list: the id of its definition, and what differs from that.
    QJsonValue named(const QJsonObject &step, const QString &list, bool ofBreak, QStringList &taken)
    {
        const QString old = step.value(u"id"_s).toString();
        QString id;
        if (taken.contains(old))
            id = old; // twice in one list: refused as it was
        for (auto it = m_steps.begin(); id.isEmpty() && it != m_steps.end(); ++it) {
            const QJsonObject other = it->toObject();
            // Who is late by a limit of the county's is another question than what is done today.
            const bool limitFits = !other.contains(u"deadline"_s)
                || (!ofBreak && other.value(u"deadline"_s) == step.value(u"deadline"_s));
            if (limitFits && meaningOf(other) == meaningOf(step))
                id = it.key();
        }
        const bool isNew = id.isEmpty();
        if (isNew)
            id = m_steps.contains(old) ? QString(list + u'-' + old) : old;
        taken.append(old);
        QJsonObject known = m_steps.value(id).toObject();
        if (isNew) {
            known = step;
            known.remove(u"id"_s);
            if (ofBreak)
                known.remove(u"deadline"_s);
            const QString limit = m_limits.value(step.value(u"title"_s).toString());
            if (ofBreak && !limit.isEmpty())
                known.insert(u"limitOf"_s, limit);
        }
        // Steps of one title had the earliest of their limits.
        if (!ofBreak && step.contains(u"deadline"_s) && step.value(u"title"_s).isString())
            m_limits.insert(step.value(u"title"_s).toString(), id);
        if (id != old) {
            QJsonArray formerly = known.value(u"formerly"_s).toArray();
            formerly.append(QString(list + u'/' + old));
            known.insert(u"formerly"_s, formerly);
        }
        m_steps.insert(id, known);
        QJsonObject entry;
        for (const QString &name : {u"help"_s, u"source"_s, u"deadline"_s}) {
            if (step.contains(name) && step.value(name) != known.value(name))
                entry.insert(name, step.value(name));
        }
        for (const auto &[name, usual] : {std::pair(u"required"_s, true), {u"warns"_s, false}}) {
            if (step.value(name).toBool(usual) != known.value(name).toBool(usual))
                entry.insert(name, !known.value(name).toBool(usual));
        }
        if (entry.isEmpty())
            return id;
        entry.insert(u"step"_s, id);
        return entry;
    }

    QJsonObject m_json;
    QJsonObject m_steps;
    QHash<QString, QString> m_limits; ///< steps with a limit, by title
};

} // namespace

QJsonObject raisedToFormat2(const QJsonObject &format1)
{
    return Raising(format1).raised();
}

} // namespace hometray
