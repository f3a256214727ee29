// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policy.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {
constexpr qsizetype largestPolicy = 4 * 1024 * 1024;
}

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
        const QJsonObject root = document.object();
        if (!root.value(u"format"_s).isDouble())
            return failed(u"format"_s, u"/format"_s);
        if (root.value(u"format"_s).toInt() > newestFormat)
            return failed(u"newer"_s, u"/format"_s);
        const bool fine = heading(root) && choices(root) && telephones(root) && districts(root)
            && limits(root) && breaks(root) && deadlines(root) && checklists(root);
        if (!fine)
            return Unexpected(m_error);
        p.m_hash = QCryptographicHash::hash(json, QCryptographicHash::Blake2b_256);
        return p;
    }

private:
    bool fail(const QString &reason, const QString &place)
    {
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
        const auto number = [&](const QString &name, int &to) {
            const int value = object.value(name).toInt(-1);
            if (value < 0 || value > 10000)
                return fail(u"number"_s, u"/limits/"_s + name);
            to = value;
            return true;
        };
        Limits &l = p.m_limits;
        return number(u"openActions"_s, l.openActions) && number(u"carriedOver"_s, l.carriedOver)
            && number(u"privateFosteringDays"_s, l.privateFosteringDays)
            && number(u"openMonths"_s, l.openMonths) && number(u"noteDays"_s, l.noteDays)
            && number(u"lookBackMonths"_s, l.lookBackMonths);
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
            deadline.count = entry.value(unit).toInt(-1);
            deadline.warn = entry.value(u"warn"_s).toInt(0);
            if (deadline.count < 0 || deadline.count > 10000 || deadline.warn < 0)
                return fail(u"number"_s, place % u'/' % unit);
            const int index = static_cast<int>(p.m_deadlines.size());
            p.m_firstTaf = deadline.id == u"D3"_s ? index : p.m_firstTaf;
            p.m_review = deadline.id == u"D4"_s ? index : p.m_review;
            p.m_deadlines << deadline;
        }
        if (p.m_firstTaf < 0 || p.m_review < 0)
            return fail(u"deadline"_s, u"/deadlines"_s);
        return true;
    }

    bool checklists(const QJsonObject &root)
    {
        QJsonArray entries;
        if (!list(root, u"checklists"_s, {}, entries))
            return false;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString place = under(u"/checklists"_s, i);
            const QJsonObject entry = entries.at(i).toObject();
            ChecklistSpec checklist;
            QJsonArray stepList;
            if (!text(entry, u"id"_s, place, checklist.id)
                || !text(entry, u"title"_s, place, checklist.title)
                || !list(entry, u"steps"_s, place, stepList))
                return false;
            if (p.checklist(checklist.id))
                return fail(u"duplicate"_s, place);
            checklist.help = entry.value(u"help"_s).toString();
            checklist.source = entry.value(u"source"_s).toString();
            checklist.ofBreak = entry.value(u"ofBreak"_s).toBool();
            for (qsizetype j = 0; j < stepList.size(); ++j) {
                if (!step(stepList.at(j).toObject(), under(place + u"/steps"_s, j), checklist))
                    return false;
            }
            p.m_checklists << checklist;
        }
        return true;
    }

    bool step(const QJsonObject &entry, const QString &place, ChecklistSpec &checklist)
    {
        static const QStringList known = {u"id"_s, u"title"_s, u"help"_s, u"source"_s, u"mend"_s,
            u"mendAt"_s, u"when"_s, u"rule"_s, u"deadline"_s, u"doneOn"_s, u"values"_s, u"done"_s,
            u"warns"_s, u"required"_s};
        for (auto it = entry.begin(); it != entry.end(); ++it) {
            if (!known.contains(it.key()))
                return fail(u"field"_s, place % u'/' % it.key());
        }
        Step step;
        if (!text(entry, u"id"_s, place, step.id) || !text(entry, u"title"_s, place, step.title)
            || !text(entry, u"help"_s, place, step.help)
            || !text(entry, u"source"_s, place, step.source)
            || !text(entry, u"mend"_s, place, step.mend))
            return false;
        for (const Step &other : std::as_const(checklist.steps)) {
            if (other.id == step.id)
                return fail(u"duplicate"_s, place);
        }
        if (!entry.contains(u"rule"_s))
            return fail(u"missing"_s, place + u"/rule"_s);
        if (!rule(entry, u"rule"_s, place, step.rule) || !rule(entry, u"when"_s, place, step.when))
            return false;
        if (entry.contains(u"deadline"_s)) {
            const QString id = entry.value(u"deadline"_s).toString();
            for (int i = 0; i < p.m_deadlines.size(); ++i)
                step.deadline = p.m_deadlines.at(i).id == id ? i : step.deadline;
            if (step.deadline < 0)
                return fail(u"deadline"_s, place + u"/deadline"_s);
        }
        if (!facts(entry, u"doneOn"_s, place, step.doneOn)
            || !facts(entry, u"values"_s, place, step.values))
            return false;
        step.mendAt = entry.value(u"mendAt"_s).toString();
        step.doneCode = entry.value(u"done"_s).toString(u"done"_s);
        step.warns = entry.value(u"warns"_s).toBool();
        step.required = entry.value(u"required"_s).toBool(true);
        step.override = overrideKey(checklist.id, step.id);
        checklist.steps << step;
        return true;
    }

    bool rule(const QJsonObject &entry, const QString &name, const QString &place, Rule &to)
    {
        if (!entry.contains(name))
            return true;
        Expected<Rule> read = Rule::fromJson(entry.value(name), m_file, place % u'/' % name);
        if (!read) {
            m_error = read.error();
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
    Policy p;
};

Expected<Policy> Policy::fromJson(const QByteArray &json, const QString &file)
{
    return Reader(file).read(json);
}

} // namespace hometray
