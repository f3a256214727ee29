// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

constexpr int deepest = 12;
constexpr std::size_t mostNodes = 1000;

bool isWhen(const FactInfo &fact)
{
    return fact.kind == FactKind::Moment || fact.kind == FactKind::Written;
}
bool isDay(const FactInfo &fact)
{
    return fact.kind == FactKind::Day || isWhen(fact);
}

} // namespace

/// Turns JSON into nodes; the first fault ends it.
class Rule::Reader {
public:
    Reader(Rule &rule, QString file) : m_rule(rule), m_file(std::move(file)) { }

    [[nodiscard]] bool read(const QJsonValue &json, const QString &place, int depth = 0)
    {
        if (depth > deepest || m_rule.m_nodes.size() > mostNodes)
            return fail(u"depth"_s, place);
        if (json.isArray())
            return readAll(json.toArray(), place, depth);
        const QJsonObject object = json.toObject();
        const QString says = object.value(u"says"_s).toString();
        QString name;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == u"says"_s)
                continue;
            if (!name.isEmpty())
                return fail(u"rule"_s, place);
            name = it.key();
        }
        const std::size_t at = m_rule.m_nodes.size();
        m_rule.m_nodes.push_back({});
        m_rule.m_nodes[at].says = says;
        const QString inside = place % u'/' % name;
        const QJsonValue value = object.value(name);
        const bool fine = group(at, name, value, inside, depth)
            || (!m_failed && single(at, name, value, inside))
            || (!m_failed && several(at, name, value, inside));
        if (!fine && !m_failed)
            return fail(u"rule"_s, place);
        m_rule.m_nodes[at].end = static_cast<quint16>(m_rule.m_nodes.size());
        return !m_failed;
    }
    [[nodiscard]] Error error() const { return m_error; }

private:
    bool fail(const QString &reason, const QString &place)
    {
        if (!m_failed)
            m_error = Error(ErrorCode::PolicyInvalid,
                {{u"file"_s, m_file}, {u"place"_s, place}, {u"reason"_s, reason}});
        m_failed = true;
        return false;
    }
    Node &node(std::size_t at) { return m_rule.m_nodes[at]; }

    const FactInfo *fact(const QJsonValue &json, const QString &place)
    {
        const FactInfo *found = factNamed(json.toString());
        if (!found)
            fail(u"fact"_s, place);
        return found;
    }

    /// A list is short for allOf.
    bool readAll(const QJsonArray &parts, const QString &place, int depth)
    {
        const std::size_t at = m_rule.m_nodes.size();
        m_rule.m_nodes.push_back({});
        node(at).op = Op::AllOf;
        if (!allParts(parts, place, depth))
            return false;
        node(at).end = static_cast<quint16>(m_rule.m_nodes.size());
        return true;
    }
    bool allParts(const QJsonArray &parts, const QString &place, int depth)
    {
        if (parts.isEmpty())
            return fail(u"rule"_s, place);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (!read(parts.at(i), place % u'/' % QString::number(i), depth + 1))
                return false;
        }
        return true;
    }

    /// allOf, anyOf, not
    bool group(std::size_t at, const QString &name, const QJsonValue &value, const QString &place,
        int depth)
    {
        if (name == u"not"_s) {
            node(at).op = Op::Not;
            return read(value, place, depth + 1);
        }
        if (name != u"allOf"_s && name != u"anyOf"_s)
            return false;
        node(at).op = name == u"allOf"_s ? Op::AllOf : Op::AnyOf;
        return allParts(value.toArray(), place, depth);
    }

    [[nodiscard]] static bool fitsFact(Op op, FactKind kind)
    {
        const bool when = kind == FactKind::Moment || kind == FactKind::Written;
        switch (op) {
        case Op::InEhm:
            return kind == FactKind::Written;
        case Op::IsSet:
        case Op::InSchoolHoliday:
            return when || kind == FactKind::Day;
        case Op::IsTrue:
            return kind == FactKind::Flag || kind == FactKind::Count;
        case Op::Unchanged:
            return kind == FactKind::Moment || kind == FactKind::Count;
        case Op::AllInEhm:
        case Op::Settled:
            return kind == FactKind::Count;
        default:
            return true;
        }
    }

    /// Those about one fact.
    bool single(std::size_t at, const QString &name, const QJsonValue &value, const QString &place)
    {
        if (name == u"covers"_s) {
            node(at).op = Op::Covers;
            const QString what = value.toString();
            if (what != u"contacts"_s && what != u"shares"_s)
                return fail(u"list"_s, place);
            node(at).a =
                factNamed(what == u"contacts"_s ? u"daysWithoutContact"_s : u"daysWithoutShare"_s);
            return true;
        }
        static const QHash<QString, Op> ops = {
            {u"isSet"_s, Op::IsSet},
            {u"isTrue"_s, Op::IsTrue},
            {u"inEhm"_s, Op::InEhm},
            {u"unchanged"_s, Op::Unchanged},
            {u"allInEhm"_s, Op::AllInEhm},
            {u"inSchoolHoliday"_s, Op::InSchoolHoliday},
            {u"known"_s, Op::Known},
            {u"settled"_s, Op::Settled},
        };
        const auto op = ops.constFind(name);
        if (op == ops.constEnd())
            return false;
        const FactInfo *about = fact(value, place);
        if (!about)
            return false;
        node(at).op = *op;
        node(at).a = about;
        return fitsFact(*op, about->kind) || fail(u"factKind"_s, place);
    }

    /// Those with a list of arguments.
    bool several(std::size_t at, const QString &name, const QJsonValue &value, const QString &place)
    {
        const QJsonArray parts = value.toArray();
        const auto part = [&place](int i) { return QString(place % u'/' % QString::number(i)); };
        if (name == u"countBefore"_s)
            return countBefore(at, parts, part(0), part(1), part(2));
        static const QHash<QString, std::pair<Op, int>> ops = {
            {u"is"_s, {Op::Is, 0}},
            {u"atLeast"_s, {Op::AtLeast, 2}},
            {u"since"_s, {Op::Since, 2}},
            {u"withinDays"_s, {Op::WithinDays, 3}},
            {u"workingDaysAfter"_s, {Op::WorkingDaysAfter, 3}},
        };
        const auto op = ops.constFind(name);
        if (op == ops.constEnd())
            return false;
        if (parts.size() < 2 || (op->second != 0 && parts.size() != op->second))
            return fail(u"rule"_s, place);
        node(at).op = op->first;
        node(at).a = fact(parts.at(0), part(0));
        if (!node(at).a)
            return false;
        if (op->first == Op::Is)
            return codes(at, parts, place);
        if (op->first != Op::Since) {
            node(at).number = parts.at(1).toInt(-1);
            if (node(at).number < 0)
                return fail(u"number"_s, part(1));
        }
        if (op->first == Op::AtLeast)
            return true;
        const int last = static_cast<int>(parts.size()) - 1;
        node(at).b = fact(parts.at(last), part(last));
        if (!node(at).b)
            return false;
        const bool fits = op->first == Op::Since ? isWhen(*node(at).a) && isWhen(*node(at).b)
                                                 : isDay(*node(at).a) && isDay(*node(at).b);
        return fits || fail(u"factKind"_s, place);
    }

    bool codes(std::size_t at, const QJsonArray &parts, const QString &place)
    {
        const FactInfo &about = *node(at).a;
        if (about.kind != FactKind::Code)
            return fail(u"factKind"_s, place);
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QByteArray wanted = parts.at(i).toString().toLatin1();
            const FactCode *code = about.codes;
            while (code->name && wanted != code->name)
                ++code;
            if (!code->name)
                return fail(u"code"_s, place % u'/' % QString::number(i));
            node(at).codes.push_back(code->value);
        }
        return true;
    }

    bool countBefore(std::size_t at, const QJsonArray &parts, const QString &listPlace,
        const QString &dayPlace, const QString &numberPlace)
    {
        static const QStringList lists = {u"actions"_s, u"planned"_s, u"requests"_s};
        node(at).op = Op::CountBefore;
        const qsizetype list = lists.indexOf(parts.at(0).toString());
        if (list < 0)
            return fail(u"list"_s, listPlace);
        node(at).list = static_cast<quint8>(list);
        if (parts.at(1).toString() != u"today"_s) {
            node(at).b = fact(parts.at(1), dayPlace);
            if (!node(at).b)
                return false;
            if (!isDay(*node(at).b))
                return fail(u"factKind"_s, dayPlace);
        }
        node(at).number = parts.at(2).toInt(-1);
        return node(at).number >= 0 || fail(u"number"_s, numberPlace);
    }

    Rule &m_rule;
    QString m_file;
    Error m_error{ErrorCode::PolicyInvalid};
    bool m_failed = false;
};

Expected<Rule> Rule::fromJson(const QJsonValue &json, const QString &file, const QString &place)
{
    Rule rule;
    Reader reader(rule, file);
    if (!reader.read(json, place))
        return Unexpected(reader.error());
    return rule;
}

} // namespace hometray
