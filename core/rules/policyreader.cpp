// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policy.h"

#include "rules/policyexamplesreader.h"
#include "rules/policyjson.h"
#include "rules/sentence.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {
constexpr qsizetype largestPolicy = 4 * 1024 * 1024;
constexpr int deepestCondition = 12;

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

/// Reads a policy part by part; the first fault is kept, and nothing is read after it.
class Policy::Reader {
public:
    explicit Reader(QString file) : m_file(std::move(file)) { }

    Expected<Policy> read(const QByteArray &json)
    {
        if (json.trimmed().isEmpty())
            return failed(u"empty"_s, {});
        if (json.size() > largestPolicy)
            return failed(u"tooLarge"_s, {});
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            return failed(u"json"_s, u"line %1"_s.arg(json.left(error.offset).count('\n') + 1));
        QJsonObject root = document.object();
        const int format = root.value(u"format"_s).toInt();
        if (format < 1)
            return failed(u"format"_s, u"/format"_s);
        if (format > newestFormat)
            return failed(u"newer"_s, u"/format"_s);
        if (const auto twice = keyGivenTwice(json); twice && format > 1)
            return failed(u"duplicate"_s, *twice);
        if (format == 1)
            root = raisedToFormat2(root);
        const bool fine = heading(root) && choices(root) && telephones(root) && districts(root)
            && limits(root) && breaks(root) && conditions(root) && deadlines(root) && steps(root)
            && lists(root) && examples(root);
        if (!fine)
            return Unexpected(m_error);
        p.m_hash = QCryptographicHash::hash(json, QCryptographicHash::Blake2b_256);
        return p;
    }

private:
    bool fail(const QString &reason, const QString &place)
    {
        m_failed = true;
        m_error = Error(ErrorCode::PolicyInvalid,
            {{u"file"_s, m_file}, {u"place"_s, place}, {u"reason"_s, reason}});
        return false;
    }
    Unexpected failed(const QString &reason, const QString &place)
    {
        fail(reason, place);
        return Unexpected(m_error);
    }
    /// A text that must be there.
    bool text(const QJsonObject &object, const QString &name, const QString &place, QString &to)
    {
        to = object.value(name).toString();
        return !to.isEmpty() || fail(u"missing"_s, place % u'/' % name);
    }
    /// The list of that name; false with a fault when it is not there.
    bool list(const QJsonObject &object, const QString &name, const QString &place, QJsonArray &to)
    {
        to = object.value(name).toArray();
        return object.value(name).isArray() || fail(u"list"_s, place % u'/' % name);
    }
    static QString under(const QString &place, qsizetype index)
    {
        return place % u'/' % QString::number(index);
    }

    bool heading(const QJsonObject &root)
    {
        QJsonArray sources;
        if (!text(root, u"name"_s, {}, p.m_name) || !text(root, u"version"_s, {}, p.m_version)
            || !list(root, u"sources"_s, {}, sources))
            return false;
        for (const QJsonValue &source : std::as_const(sources))
            p.m_sources << source.toString();
        return true;
    }

    bool choices(const QJsonObject &root)
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

    bool numbers(
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

    bool telephones(const QJsonObject &root)
    {
        return numbers(root, u"telephones"_s, {}, p.m_telephones);
    }

    bool districts(const QJsonObject &root)
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

    bool limits(const QJsonObject &root)
    {
        const QJsonObject object = root.value(u"limits"_s).toObject();
        const QStringList names = Limits::names();
        for (const QString &name : names) {
            const auto number = DatedNumber::fromJson(object.value(name), 0, 10000);
            if (!number)
                return fail(u"number"_s, u"/limits/"_s + name);
            p.m_limits.set(name, *number);
        }
        return true;
    }

    /// A title or help with the numbers it names in braces: "{limit.openActions}", "{D5}".
    QString withNumbers(const QString &text) const
    {
        QString said = text;
        const QStringList names = Limits::names();
        for (const QString &name : names)
            said.replace(
                u"{limit."_s % name % u'}', QString::number(p.m_limits.named(name)->newest()));
        for (const Deadline &deadline : p.m_deadlines)
            said.replace(u'{' % deadline.id % u'}', QString::number(deadline.length.newest()));
        return said;
    }

    bool breaks(const QJsonObject &root)
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

    bool deadlines(const QJsonObject &root)
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

    bool conditions(const QJsonObject &root)
    {
        m_conditions = root.value(u"conditions"_s).toObject();
        const QStringList names = m_conditions.keys();
        return std::all_of(
            names.begin(), names.end(), [this](const QString &name) { return condition(name); });
    }

    /// Looks at a condition where it stands, before what names it.
    bool condition(const QString &name)
    {
        if (m_looked.contains(name))
            return true;
        m_looked.insert(name);
        Rule unused;
        return rule(m_conditions, name, u"/conditions"_s, unused);
    }

    /// The value with each `{"condition": name}` in it replaced by what the policy says of it.
    QJsonValue expanded(const QJsonValue &value, const QString &place, int depth = 0)
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

    /// False with a fault when there is a field that is not among those known.
    bool onlyKnown(const QJsonObject &entry, const QStringList &known, const QString &place)
    {
        for (auto it = entry.begin(); it != entry.end(); ++it) {
            if (!known.contains(it.key()))
                return fail(u"field"_s, place % u'/' % it.key());
        }
        return true;
    }

    bool steps(const QJsonObject &root)
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

    bool step(const QJsonObject &entry, const QString &place, Step &step)
    {
        static const QStringList known = {u"title"_s, u"help"_s, u"source"_s, u"mend"_s,
            u"mendAt"_s, u"when"_s, u"rule"_s, u"deadline"_s, u"doneOn"_s, u"values"_s, u"done"_s,
            u"warns"_s, u"required"_s, u"duty"_s, u"limitOf"_s, u"sentences"_s, u"formerly"_s,
            u"mends"_s, u"question"_s, u"settles"_s, u"toDo"_s, u"outlivesBreak"_s};
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
        const QJsonArray formerly = entry.value(u"formerly"_s).toArray();
        for (const QJsonValue &name : formerly)
            step.formerly << name.toString();
        return true;
    }

    /// "code": "command", or with the field: "code": ["command", "field"]; "code": "" where nothing
    /// can be done yet.
    bool mends(
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

    bool duty(const QJsonObject &entry, const QString &place, Step &step)
    {
        if (!entry.contains(u"duty"_s))
            return true;
        step.duty = dutyNamed(entry.value(u"duty"_s).toString());
        return (step.duty != CaseFacts::NoDuty && step.deadline >= 0)
            || fail(u"duty"_s, place + u"/duty"_s);
    }

    bool lists(const QJsonObject &root)
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

    bool checklist(const QJsonObject &entry, const QString &place)
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

    /// A step of a list: the id of one that is defined, or an object with it and with what this
    /// list may say for itself.
    bool stepOf(const QJsonValue &value, const QString &place, int limit, ChecklistSpec &list)
    {
        static const QStringList known = {
            u"step"_s, u"help"_s, u"source"_s, u"deadline"_s, u"required"_s, u"warns"_s};
        const QJsonObject entry =
            value.isString() ? QJsonObject{{u"step"_s, value}} : value.toObject();
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

    bool examples(const QJsonObject &root)
    {
        if (!root.contains(u"examples"_s))
            return true;
        PolicyExamplesReader reader(p);
        if (!reader.read(root.value(u"examples"_s)))
            return fail(reader.reason(), reader.place());
        p.m_examples = reader.examples();
        return true;
    }

    /// An answer given for a step in one list is its answer in all.
    bool answers()
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

    /// Sentences for codes that can be said there.
    bool sentences(const QJsonObject &entry, const QString &place, const QStringList &codes,
        QHash<QString, QString> &to)
    {
        const QJsonObject own = entry.value(u"sentences"_s).toObject();
        for (auto it = own.begin(); it != own.end(); ++it) {
            const QString here = place % u"/sentences/"_s % it.key();
            if (!codes.contains(it.key()))
                return fail(u"code"_s, here);
            const auto parts = sentenceParts(it->toString());
            if (!parts)
                return fail(parts.error().values.value(u"reason"_s).toString(), here);
            to.insert(it.key(), it->toString());
        }
        return true;
    }

    bool deadlineOf(const QJsonObject &entry, const QString &place, int &to)
    {
        if (!entry.contains(u"deadline"_s))
            return true;
        const QString id = entry.value(u"deadline"_s).toString();
        for (int i = 0; i < p.m_deadlines.size(); ++i) {
            if (p.m_deadlines.at(i).id == id) {
                to = i;
                return true;
            }
        }
        return fail(u"deadline"_s, place + u"/deadline"_s);
    }

    bool rule(const QJsonObject &entry, const QString &name, const QString &place, Rule &to)
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

    bool facts(const QJsonObject &entry, const QString &name, const QString &place,
        QList<const FactInfo *> &to)
    {
        const QJsonArray names = entry.value(name).toArray();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const FactInfo *fact = factNamed(names.at(i).toString());
            if (!fact)
                return fail(u"fact"_s, under(place % u'/' % name, i));
            to << fact;
        }
        return true;
    }

    QString m_file;
    Error m_error{ErrorCode::PolicyInvalid};
    QJsonObject m_conditions;
    QSet<QString> m_looked; ///< conditions that were looked at
    bool m_failed = false;
    QHash<QString, Step> m_steps;
    QHash<QString, QStringList> m_named; ///< in which lists
    Policy p;
};

Expected<Policy> Policy::fromJson(const QByteArray &json, const QString &file)
{
    return Reader(file).read(json);
}

} // namespace hometray
