// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/fieldchecks.h"

#include "record/folding.h"
#include "record/json.h"
#include "workflow/command.h"
#include "workflow/personchecks.h"

#include <QtCore/QSet>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

void collectIds(const TypeInfo &type, const void *body, QHash<ObjectId, const TypeInfo *> &ids,
    QSet<ObjectId> &twice)
{
    if (type.asObject) {
        const ObjectId id = type.asObject(const_cast<void *>(body))->id;
        if (ids.contains(id))
            twice.insert(id);
        if (!id.isNull())
            ids.insert(id, &type);
    }
    for (const FieldInfo &field : type.fields) {
        if (!field.element)
            continue;
        for (qsizetype i = 0; i < field.count(body); ++i)
            collectIds(field.element(), field.at(body, i), ids, twice);
    }
}

class Checker {
public:
    Checker(
        const TypeInfo &type, const void *body, const CaseRecord &record, const Context &context)
        : m_record(record), m_context(context)
    {
        collectIds(type, body, m_ids, m_twice);
    }

    [[nodiscard]] std::optional<Refusal> check(
        const TypeInfo &type, const void *body, const QString &path) const
    {
        if (auto refused = checkId(type, body, path))
            return refused;
        for (const FieldInfo &field : type.fields) {
            const QString name = path.isEmpty() ? QString(QLatin1String(field.name))
                                                : QString(path % u'.' % QLatin1String(field.name));
            auto refusal =
                field.element ? checkNested(field, body, name) : checkValue(field, body, name);
            if (refusal)
                return refusal;
        }
        if (&type != &typeInfo<Person>())
            return std::nullopt;
        const auto *person = static_cast<const Person *>(body);
        const Person *before = CaseRecord::find(m_record.people, person->id);
        return checkPerson(*person, before != person ? before : nullptr, m_context.today, path);
    }

private:
    static Refusal refusal(RefusalCode code, const QString &field, const QVariantMap &values = {})
    {
        return {code, field, values, {}, {}};
    }

    /// An id belongs to one object for ever: not to a person and a meeting, nor to two people.
    [[nodiscard]] std::optional<Refusal> checkId(
        const TypeInfo &type, const void *body, const QString &path) const
    {
        if (!type.asObject)
            return std::nullopt;
        const ObjectId id = type.asObject(const_cast<void *>(body))->id;
        const QString name = path.isEmpty() ? u"id"_s : path + u".id"_s;
        const auto &lists = recordLists();
        const auto isOfOther = [&](const RecordList &list) {
            return list.type != &type && list.find(m_record, id);
        };
        if (!id.isNull()
            && (m_twice.contains(id) || std::any_of(lists.begin(), lists.end(), isOfOther)))
            return refusal(RefusalCode::FieldWrong, name, {{u"reason"_s, u"twice"_s}});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkNested(
        const FieldInfo &field, const void *body, const QString &name) const
    {
        const bool list = field.kind == FieldKind::StructList;
        const qsizetype count = field.count(body);
        if (list && field.required && count == 0)
            return refusal(RefusalCode::FieldMissing, name);
        if (list && count > listLimit)
            return refusal(RefusalCode::TextTooLong, name, {{u"limit"_s, qlonglong(listLimit)}});
        for (qsizetype i = 0; i < count; ++i) {
            const void *inner = field.at(body, i);
            // A single value that nobody filled in is "not given", unless it must be.
            if (!list && !field.required && toJson(field.element(), inner).isEmpty())
                continue;
            const QString innerName =
                list ? QString(name % u'[' % QString::number(i) % u']') : name;
            if (auto refused = check(field.element(), inner, innerName))
                return refused;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkValue(
        const FieldInfo &field, const void *body, const QString &name) const
    {
        const Value value = field.get(body);
        const auto *text = value.as<QString>();
        if (!value.isSet() || (field.required && text && saysNothing(*text)))
            return field.required ? std::optional(refusal(RefusalCode::FieldMissing, name))
                                  : std::nullopt;
        if (text) {
            if (auto refused = checkText(*text, name))
                return refused;
        }
        switch (field.kind) {
        case FieldKind::Text:
            if (value.as<QString>()->size() > textLimit)
                return refusal(
                    RefusalCode::TextTooLong, name, {{u"limit"_s, qlonglong(textLimit)}});
            break;
        case FieldKind::LongText:
            if (value.as<QString>()->size() > longTextLimit)
                return refusal(
                    RefusalCode::TextTooLong, name, {{u"limit"_s, qlonglong(longTextLimit)}});
            break;
        case FieldKind::Choice:
            return checkChoice(field, *value.as<QString>(), name);
        case FieldKind::Day:
            return checkDay(field, QDate::fromJulianDay(*value.as<qint64>()), name);
        case FieldKind::Ref:
            return checkRef(field, *value.as<QByteArray>(), name);
        case FieldKind::TextList:
        case FieldKind::RefList:
            return checkList(field, *value.as<Value::List>(), name);
        case FieldKind::Flag:
        case FieldKind::YesNo:
        case FieldKind::Number:
        case FieldKind::Time:
        case FieldKind::Somebody:
        case FieldKind::Struct:
        case FieldKind::StructList:
            break;
        }
        return std::nullopt;
    }

    /// What no keyboard writes: half a letter, which is saved as another one; or a text of which
    /// nothing can be seen, or read, and which an empty field would say as well.
    [[nodiscard]] static std::optional<Refusal> checkText(const QString &text, const QString &name)
    {
        if (!text.isValidUtf16())
            return refusal(RefusalCode::FieldWrong, name, {{u"reason"_s, u"halfLetter"_s}});
        if (!text.trimmed().isEmpty() && isInvisible(text))
            return refusal(RefusalCode::FieldWrong, name, {{u"reason"_s, u"invisible"_s}});
        if (!isInvisible(text) && saysNothing(text))
            return refusal(RefusalCode::FieldWrong, name, {{u"reason"_s, u"saysNothing"_s}});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkDay(
        const FieldInfo &field, QDate day, const QString &name) const
    {
        if (day.year() < 1900)
            return refusal(RefusalCode::DateTooOld, name, {{u"date"_s, day}});
        if (day.year() > 2200 || (field.past && day > m_context.today))
            return refusal(
                RefusalCode::DateInFuture, name, {{u"date"_s, day}, {u"today"_s, m_context.today}});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkChoice(
        const FieldInfo &field, const QString &code, const QString &name) const
    {
        const QString list = QString::fromLatin1(field.names);
        if (!m_context.isChoice || m_context.isChoice(list, code))
            return std::nullopt;
        return refusal(RefusalCode::ChoiceUnknown, name,
            {{u"choice"_s, code.left(100)}, {u"list"_s, list}});
    }

    [[nodiscard]] std::optional<Refusal> checkList(
        const FieldInfo &field, const Value::List &list, const QString &name) const
    {
        if (list.size() > listLimit)
            return refusal(RefusalCode::TextTooLong, name, {{u"limit"_s, qlonglong(listLimit)}});
        for (const Value &item : list) {
            const auto *text = item.as<QString>();
            if (auto refused = text ? checkText(*text, name) : std::nullopt)
                return refused;
            if (text && text->size() > textLimit)
                return refusal(
                    RefusalCode::TextTooLong, name, {{u"limit"_s, qlonglong(textLimit)}});
            if (const auto *code = item.as<QString>(); code && *field.names != '\0') {
                if (auto refused = checkChoice(field, *code, name))
                    return refused;
            }
            if (const auto *bytes = item.as<QByteArray>()) {
                if (auto refused = checkRef(field, *bytes, name))
                    return refused;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Refusal> checkRef(
        const FieldInfo &field, const QByteArray &bytes, const QString &name) const
    {
        const auto id = ObjectId::fromBytes(bytes);
        if (!id) // of an entry: its command looks for it
            return std::nullopt;
        const auto names = QLatin1String(field.names);
        const TypeInfo *type = m_ids.value(*id, nullptr);
        if (!type) {
            const RecordList *list = listHolding(m_record, *id);
            type = list ? list->type : nullptr;
        }
        // The plan as a whole can be meant before anything of it was written.
        if (!type && *id == singletonId(typeInfo<FamilyPlan>().number))
            type = &typeInfo<FamilyPlan>();
        if (!type || (!names.isEmpty() && QLatin1String(type->name) != names))
            return refusal(RefusalCode::NotThere, name, {{u"what"_s, QString(names)}});
        return std::nullopt;
    }

    const CaseRecord &m_record;
    const Context &m_context;
    QHash<ObjectId, const TypeInfo *> m_ids;
    QSet<ObjectId> m_twice;
};

const Object *objectIn(const CaseRecord &record, const TypeInfo &type, const ObjectId &id)
{
    const RecordList *list = recordList(type.number);
    return list && list->type == &type ? list->find(record, id) : nullptr;
}

} // namespace

std::optional<Refusal> checkFields(
    const TypeInfo &type, const void *body, const CaseRecord &record, const Context &context)
{
    return Checker(type, body, record, context).check(type, body, {});
}

void fillDays(const TypeInfo &type, void *body, QDate today)
{
    for (const FieldInfo &field : type.fields) {
        if (field.required && field.past && !field.get(body).isSet())
            field.set(body, Value(today.toJulianDay()));
        if (!field.element)
            continue;
        const bool given = field.kind == FieldKind::StructList || field.required;
        for (qsizetype i = 0; i < field.count(body); ++i) {
            if (given || !toJson(field.element(), field.at(body, i)).isEmpty())
                fillDays(field.element(), const_cast<void *>(field.at(body, i)), today);
        }
    }
}

QList<FieldClash> bringUpToDate(
    const TypeInfo &type, void *body, const CaseRecord &base, const CaseRecord &now)
{
    QList<FieldClash> clashes;
    for (const FieldInfo &field : type.fields) {
        if (!field.element)
            continue;
        for (qsizetype i = 0; i < field.count(body); ++i)
            clashes +=
                bringUpToDate(field.element(), const_cast<void *>(field.at(body, i)), base, now);
    }
    if (!type.asObject)
        return clashes;
    const ObjectId id = type.asObject(body)->id;
    const Object *before = objectIn(base, type, id);
    const Object *theirs = objectIn(now, type, id);
    if (!before || !theirs)
        return clashes;
    for (const FieldInfo &field : type.fields) {
        const Value was = field.get(before);
        const Value is = field.get(theirs);
        const Value mine = field.get(body);
        if (was == is || mine == is)
            continue;
        if (mine == was)
            field.set(body, is);
        else
            clashes.append({QLatin1String(type.name), id.hex(), QLatin1String(field.name),
                toJson(field, was).toVariant(), toJson(field, mine).toVariant(),
                toJson(field, is).toVariant()});
    }
    return clashes;
}

QList<FieldClash> clashesOf(
    const QList<Event> &events, const CaseRecord &base, const CaseRecord &now)
{
    QList<FieldClash> clashes;
    for (const Event &event : events) {
        for (const Change &change : event.changes) {
            const RecordList *list = recordList(change.type);
            const Object *before = list ? objectIn(base, *list->type, change.id) : nullptr;
            const Object *theirs = list ? objectIn(now, *list->type, change.id) : nullptr;
            if (!before || !theirs)
                continue;
            for (const FieldValue &mine : change.fields) {
                const FieldInfo *field = list->type->field(mine.field);
                const Value was = field->get(before);
                const Value is = field->get(theirs);
                if (was != is && mine.value != is)
                    clashes.append({QLatin1String(list->type->name), change.id.hex(),
                        QLatin1String(field->name), toJson(*field, was).toVariant(),
                        toJson(*field, mine.value).toVariant(), toJson(*field, is).toVariant()});
            }
        }
    }
    return clashes;
}

} // namespace hometray
