// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {
constexpr int deepestCondition = 12;
} // namespace

bool Policy::Reader::conditions(const QJsonObject &root)
{
    m_conditions = root.value(u"conditions"_s).toObject();
    const QStringList names = m_conditions.keys();
    return std::all_of(
        names.begin(), names.end(), [this](const QString &name) { return condition(name); });
}

bool Policy::Reader::condition(const QString &name)
{
    if (m_looked.contains(name))
        return true;
    m_looked.insert(name);
    Rule unused;
    return rule(m_conditions, name, u"/conditions"_s, unused);
}

QJsonValue Policy::Reader::expanded(const QJsonValue &value, const QString &place, int depth)
{
    if (value.isArray()) {
        QJsonArray parts = value.toArray();
        for (qsizetype i = 0; i < parts.size(); ++i)
            parts.replace(i, expanded(parts.at(i), under(place, i), depth));
        return parts;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QJsonValue named = object.value(u"condition"_s);
    if (!named.isUndefined()) {
        const QJsonValue known = m_conditions.value(named.toString());
        if (object.size() != 1 || known.isUndefined() || depth > deepestCondition)
            fail(u"condition"_s, place + u"/condition"_s);
        else if (condition(named.toString()) && !m_failed)
            return expanded(known, place, depth + 1);
        return value;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = expanded(*it, place % u'/' % it.key(), depth);
    return object;
}

bool Policy::Reader::rule(
    const QJsonObject &entry, const QString &name, const QString &place, Rule &to)
{
    if (!entry.contains(name))
        return true;
    const QString here = place % u'/' % name;
    const QJsonValue whole = expanded(entry.value(name), here);
    if (m_failed)
        return false;
    Expected<Rule> read = Rule::fromJson(whole, m_file, here);
    if (!read) {
        m_error = read.error();
        m_failed = true;
        return false;
    }
    to = std::move(*read);
    return true;
}

} // namespace hometray
