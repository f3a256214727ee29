// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyreader.h"

using namespace Qt::StringLiterals;

namespace hometray {

bool Policy::Reader::heading(const QJsonObject &root)
{
    QJsonArray sources;
    if (!text(root, u"name"_s, {}, p.m_name) || !text(root, u"version"_s, {}, p.m_version)
        || !list(root, u"sources"_s, {}, sources))
        return false;
    for (const QJsonValue &source : std::as_const(sources))
        p.m_sources << source.toString();
    return true;
}

bool Policy::Reader::choices(const QJsonObject &root)
{
    const QJsonObject lists = root.value(u"choices"_s).toObject();
    if (lists.isEmpty())
        return fail(u"missing"_s, u"/choices"_s);
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const QString place = u"/choices/"_s + it.key();
        if (!it->isArray())
            return fail(u"list"_s, place);
        const QJsonArray entries = it->toArray();
        QList<Choice> choices;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonObject entry = entries.at(i).toObject();
            Choice choice;
            if (!text(entry, u"code"_s, under(place, i), choice.code)
                || !text(entry, u"words"_s, under(place, i), choice.words))
                return false;
            for (const Choice &other : std::as_const(choices)) {
                if (other.code == choice.code)
                    return fail(u"duplicate"_s, under(place, i));
            }
            choices << choice;
        }
        p.m_choices.insert(it.key(), choices);
    }
    return true;
}

bool Policy::Reader::numbers(
    const QJsonObject &object, const QString &name, const QString &place, QList<Telephone> &to)
{
    QJsonArray entries;
    if (!list(object, name, place, entries))
        return false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        Telephone telephone;
        const QString here = under(place % u'/' % name, i);
        if (!text(entry, u"id"_s, here, telephone.id)
            || !text(entry, u"name"_s, here, telephone.name))
            return false;
        telephone.number = entry.value(u"number"_s).toString();
        telephone.note = entry.value(u"note"_s).toString();
        to << telephone;
    }
    return true;
}

bool Policy::Reader::telephones(const QJsonObject &root)
{
    return numbers(root, u"telephones"_s, {}, p.m_telephones);
}

bool Policy::Reader::coordinatorKeys(const QJsonObject &root)
{
    const QJsonValue named = root.value(u"coordinatorKeys"_s);
    if (!named.isUndefined() && !named.isArray())
        return fail(u"list"_s, u"/coordinatorKeys"_s);
    const QJsonArray keys = named.toArray();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto key = SigningKey::fromHex(keys.at(i).toString());
        if (!key || p.m_coordinatorKeys.contains(*key))
            return fail(u"key"_s, under(u"/coordinatorKeys"_s, i));
        p.m_coordinatorKeys << *key;
    }
    return true;
}

bool Policy::Reader::districts(const QJsonObject &root)
{
    QJsonArray entries;
    if (!list(root, u"doubleDistricts"_s, {}, entries))
        return false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = under(u"/doubleDistricts"_s, i);
        const QJsonObject entry = entries.at(i).toObject();
        DoubleDistrict pair;
        QJsonArray codes;
        if (!text(entry, u"id"_s, place, pair.id) || !text(entry, u"name"_s, place, pair.name)
            || !list(entry, u"districts"_s, place, codes)
            || !numbers(entry, u"coordinators"_s, place, pair.coordinators))
            return false;
        for (qsizetype j = 0; j < codes.size(); ++j) {
            const QString code = codes.at(j).toString();
            if (!p.isChoice(u"districts", code))
                return fail(u"code"_s, under(place + u"/districts"_s, j));
            pair.districts << code;
        }
        p.m_districts << pair;
    }
    return true;
}

bool Policy::Reader::limits(const QJsonObject &root)
{
    const QJsonObject object = root.value(u"limits"_s).toObject();
    const QStringList names = Limits::names();
    for (const QString &name : names) {
        // One that came after this format did may be missing.
        if (!object.contains(name) && !p.m_limits.named(name)->all().isEmpty())
            continue;
        const auto number = DatedNumber::fromJson(object.value(name), 0, 10000);
        if (!number)
            return fail(u"number"_s, u"/limits/"_s + name);
        p.m_limits.set(name, *number);
    }
    return true;
}

bool Policy::Reader::breaks(const QJsonObject &root)
{
    QJsonArray kinds;
    if (!list(root, u"breaksWithSteps"_s, {}, kinds))
        return false;
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const BreakCode code = breakCode(QString(kinds.at(i).toString() + u"-2000"_s));
        if (code == 0)
            return fail(u"code"_s, under(u"/breaksWithSteps"_s, i));
        p.m_breaks << code % 8;
    }
    return true;
}

bool Policy::Reader::deadlines(const QJsonObject &root)
{
    QJsonArray entries;
    if (!list(root, u"deadlines"_s, {}, entries))
        return false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = under(u"/deadlines"_s, i);
        const QJsonObject entry = entries.at(i).toObject();
        Deadline deadline;
        QString after;
        if (!text(entry, u"id"_s, place, deadline.id)
            || !text(entry, u"title"_s, place, deadline.title)
            || !text(entry, u"source"_s, place, deadline.source)
            || !text(entry, u"after"_s, place, after))
            return false;
        if (p.deadline(deadline.id))
            return fail(u"duplicate"_s, place);
        deadline.after = factNamed(after);
        if (!deadline.after)
            return fail(u"fact"_s, place + u"/after"_s);
        if (deadline.after->kind == FactKind::Count || deadline.after->kind == FactKind::Flag
            || deadline.after->kind == FactKind::Code)
            return fail(u"factKind"_s, place + u"/after"_s);
        const bool working = entry.contains(u"workingDays"_s);
        const QString unit = working ? u"workingDays"_s : u"days"_s;
        deadline.unit = working ? LateUnit::WorkingDays : LateUnit::Days;
        const auto length = DatedNumber::fromJson(entry.value(unit), 0, 10000);
        deadline.warn = entry.value(u"warn"_s).toInt(0);
        if (!length || deadline.warn < 0)
            return fail(u"number"_s, place % u'/' % unit);
        deadline.length = *length;
        const int index = static_cast<int>(p.m_deadlines.size());
        p.m_firstTaf = deadline.id == u"D3"_s ? index : p.m_firstTaf;
        p.m_review = deadline.id == u"D4"_s ? index : p.m_review;
        p.m_deadlines << deadline;
    }
    if (p.m_firstTaf < 0 || p.m_review < 0)
        return fail(u"deadline"_s, u"/deadlines"_s);
    return true;
}

} // namespace hometray
