// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtext.h"

#include "record/json.h"
#include "table.h"
#include "words/dates.h"
#include "words/fields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QMetaEnum>

#include <algorithm>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What was in EHM already when the FFA was taken up: since when, nobody knows.
bool isOfBefore(const TypeInfo &type, const Object *object, const CaseRecord &record)
{
    return &type == &typeInfo<EhmMark>()
        && std::any_of(record.takeUps.begin(), record.takeUps.end(),
            [object](const TakeUp &taken) { return taken.addedAt == object->addedAt; });
}

QString fieldsText(const TypeInfo &type, const Object *object, const CaseRecord &record,
    const words::ChoiceWords &choices)
{
    QString text;
    const bool ofBefore = isOfBefore(type, object, record);
    for (const FieldInfo &field : type.fields) {
        if (ofBefore && field.kind == FieldKind::Day)
            continue;
        const QString value = words::valueText(field, field.get(object), record, choices);
        if (value.isEmpty())
            continue;
        const QString label = words::capitalised(
            words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name)));
        text += u"    "_s + wrapped(words::labelled(label, value), textWidth - 6, 6) + u'\n';
    }
    if (ofBefore)
        text += u"    "_s
            + QCoreApplication::translate(
                "RecordCommand", "In EHM before you took the FFA up; the day is not known.")
            + u'\n';
    return text;
}

QJsonArray conflictsJson(const CaseRecord &record)
{
    QJsonArray all;
    for (const Conflict &conflict : record.conflicts()) {
        const RecordList *list = recordList(conflict.type);
        const FieldInfo *field = list ? list->type->field(conflict.field) : nullptr;
        QJsonObject json{{u"id"_s, conflict.object.hex()}};
        if (list)
            json.insert(u"type"_s, QLatin1String(list->type->name));
        QJsonArray values;
        for (const FieldWrite &write : conflict.writes) {
            if (field)
                values.append(toJson(*field, write.value));
        }
        if (field)
            json.insert(u"field"_s, QLatin1String(field->name));
        json.insert(u"values"_s, values);
        all.append(json);
    }
    return all;
}

} // namespace

QString recordText(const CaseRecord &record, const words::ChoiceWords &choices)
{
    QString text;
    for (const RecordList &list : recordLists()) {
        const auto count = list.count(record);
        if (count == 0)
            continue;
        const QLatin1String name(list.type->name);
        text += words::capitalised(count == 1 ? words::typeLabel(name) : words::typePlural(name))
            + u'\n';
        for (qsizetype i = 0; i < count; ++i) {
            const Object *object = list.at(record, i);
            text += u"  "_s + object->id.hex() + u'\n'
                + fieldsText(*list.type, object, record, choices);
        }
        text += u'\n';
    }
    if (record.incomplete)
        text += QCoreApplication::translate(
                    "RecordCommand", "Part of this record has not arrived here yet.")
            + u'\n';
    return text;
}

QJsonObject recordJson(const CaseRecord &record)
{
    QJsonObject lists;
    for (const RecordList &list : recordLists()) {
        QJsonArray objects;
        for (qsizetype i = 0; i < list.count(record); ++i)
            objects.append(toJson(*list.type, list.at(record, i)));
        if (!objects.isEmpty())
            lists.insert(QLatin1String(list.type->name), objects);
    }
    QJsonArray heads;
    for (const EntryId &head : record.heads)
        heads.append(head.hex());
    return {{u"case"_s, record.id.hex()}, {u"closed"_s, record.isClosed()},
        {u"incomplete"_s, record.incomplete}, {u"notShared"_s, record.notShared},
        {u"setAside"_s, record.setAside}, {u"needsALook"_s, record.needsALook.size()},
        {u"conflicts"_s, conflictsJson(record)}, {u"heads"_s, heads}, {u"record"_s, lists}};
}

} // namespace hometray::ctl
