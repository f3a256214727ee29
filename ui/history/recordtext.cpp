// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/recordtext.h"

#include "words/dates.h"
#include "words/fields.h"

#include <QtCore/QSet>

namespace hometray {
namespace {
/// What the program notes for itself is nothing to read.
bool isRead(const TypeInfo &type)
{
    return &type != &typeInfo<EhmMark>() && &type != &typeInfo<Profile>()
        && &type != &typeInfo<AwayPeriod>();
}

bool isRead(const FieldInfo &field)
{
    const QLatin1String name(field.name);
    return name != QLatin1String("policyHash") && name != QLatin1String("calendarHash");
}

const Object *objectIn(const CaseRecord &record, const RecordList &list, const ObjectId &id)
{
    for (qsizetype i = 0; i < list.count(record); ++i) {
        if (list.at(record, i)->id == id)
            return list.at(record, i);
    }
    return nullptr;
}

QString sectionOf(const TypeInfo &type)
{
    const QLatin1String name(type.name);
    const QString many = words::typePlural(name);
    return words::capitalised(many.isEmpty() ? words::typeLabel(name) : many);
}

RecordLine titleOf(const TypeInfo &type, const Object &object, const CaseRecord &record,
    RecordLine::Kind kind = RecordLine::Kind::Title)
{
    const QString name = isSingle(type.number) ? words::typeLabel(QLatin1String(type.name))
                                               : words::objectName(record, object.id);
    return {kind, words::capitalised(name), {}, {}};
}

QList<RecordLine> changesOf(const RecordList &list, const Object &before, const Object &after,
    const CaseRecord &recordBefore, const CaseRecord &recordAfter,
    const words::ChoiceWords &choices)
{
    QList<RecordLine> lines;
    for (const FieldInfo &field : list.type->fields) {
        if (!isRead(field) || field.get(&before) == field.get(&after))
            continue;
        lines.append({RecordLine::Kind::Field,
            words::capitalised(
                words::fieldLabel(QLatin1String(list.type->name), QLatin1String(field.name))),
            words::valueText(field, field.get(&after), recordAfter, choices),
            words::valueText(field, field.get(&before), recordBefore, choices)});
    }
    return lines;
}
} // namespace

QList<RecordLine> objectText(const TypeInfo &type, const Object &object, const CaseRecord &record,
    const words::ChoiceWords &choices)
{
    QList<RecordLine> lines;
    for (const FieldInfo &field : type.fields) {
        const QString text = isRead(field)
            ? words::valueText(field, field.get(&object), record, choices)
            : QString();
        if (!text.isEmpty())
            lines.append({RecordLine::Kind::Field,
                words::capitalised(
                    words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name))),
                text, {}});
    }
    return lines;
}

QList<RecordLine> recordText(const CaseRecord &record, const words::ChoiceWords &choices)
{
    QList<RecordLine> lines;
    for (const RecordList &list : recordLists()) {
        if (!isRead(*list.type) || list.count(record) == 0)
            continue;
        lines.append({RecordLine::Kind::Section, sectionOf(*list.type), {}, {}});
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object &object = *list.at(record, i);
            if (!isSingle(list.type->number))
                lines.append(titleOf(*list.type, object, record));
            lines.append(objectText(*list.type, object, record, choices));
        }
    }
    return lines;
}

QList<RecordLine> recordDifference(
    const CaseRecord &before, const CaseRecord &after, const words::ChoiceWords &choices)
{
    QList<RecordLine> lines;
    for (const RecordList &list : recordLists()) {
        if (!isRead(*list.type))
            continue;
        QList<RecordLine> section;
        for (qsizetype i = 0; i < list.count(after); ++i) {
            const Object &now = *list.at(after, i);
            const Object *then = objectIn(before, list, now.id);
            if (!then) {
                section.append(titleOf(*list.type, now, after, RecordLine::Kind::Added));
                section.append(objectText(*list.type, now, after, choices));
                continue;
            }
            const QList<RecordLine> changes = changesOf(list, *then, now, before, after, choices);
            if (!changes.isEmpty()) {
                section.append(titleOf(*list.type, now, after));
                section.append(changes);
            }
        }
        for (qsizetype i = 0; i < list.count(before); ++i) {
            const Object &then = *list.at(before, i);
            if (!objectIn(after, list, then.id))
                section.append(titleOf(*list.type, then, before, RecordLine::Kind::Removed));
        }
        if (!section.isEmpty()) {
            lines.append({RecordLine::Kind::Section, sectionOf(*list.type), {}, {}});
            lines.append(section);
        }
    }
    return lines;
}

} // namespace hometray
