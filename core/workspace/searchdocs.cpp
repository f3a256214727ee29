// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/searchdocs.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Types that are not found by their text: marks, links, private or hidden things.
bool isSearched(quint16 type)
{
    static const QList<quint16> searched{typeInfo<Family>().number, typeInfo<Person>().number,
        typeInfo<Organisation>().number, typeInfo<Assessment>().number,
        typeInfo<DomainEntry>().number, typeInfo<ChildVoice>().number,
        typeInfo<ParentView>().number, typeInfo<TeamMember>().number, typeInfo<Meeting>().number,
        typeInfo<Goal>().number, typeInfo<Action>().number, typeInfo<Note>().number,
        typeInfo<ManagerDiscussion>().number, typeInfo<Concern>().number,
        typeInfo<OutcomeReview>().number, typeInfo<HolidayPlan>().number,
        typeInfo<Closure>().number, typeInfo<Feedback>().number};
    return searched.contains(type);
}

int rankOf(quint16 type)
{
    return type == typeInfo<Person>().number || type == typeInfo<TeamMember>().number ? nameRank
                                                                                      : 0;
}

/// All text a person typed into the object, and the first day it holds.
void addFields(SearchDoc &doc, const TypeInfo &type, const Object *object)
{
    QStringList texts;
    for (const FieldInfo &field : type.fields) {
        const Value value = field.get(object);
        switch (field.kind) {
        case FieldKind::Text:
        case FieldKind::LongText:
            if (const auto *text = value.as<QString>())
                texts.append(*text);
            break;
        case FieldKind::TextList:
            if (const auto *list = value.as<Value::List>()) {
                for (const Value &item : *list)
                    texts.append(*item.as<QString>());
            }
            break;
        case FieldKind::Day:
            if (const auto *day = value.as<qint64>(); day && doc.day == 0)
                doc.day = *day;
            break;
        default:
            break;
        }
    }
    doc.title = texts.value(0).left(80).simplified();
    doc.text = texts.join(u" · "_s);
}

} // namespace

QList<SearchDoc> searchDocsOf(const CaseRecord &record, qint32 since)
{
    QList<SearchDoc> docs;
    for (const RecordList &list : recordLists()) {
        if (!isSearched(list.type->number))
            continue;
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object *object = list.at(record, i);
            if (object->changedAt < since)
                continue;
            SearchDoc doc;
            doc.caseId = record.id;
            doc.object = object->id;
            doc.type = list.type->number;
            doc.rank = rankOf(list.type->number);
            addFields(doc, *list.type, object);
            if (!doc.text.isEmpty())
                docs.append(doc);
        }
    }
    return docs;
}

} // namespace hometray
