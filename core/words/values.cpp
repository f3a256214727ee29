// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/values.h"

#include "words/called.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/fields.h"
#include "words/history.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

namespace {

class Values {
    Q_DECLARE_TR_FUNCTIONS(Values)
public:
    static QString yes() { return tr("yes"); }
    static QString no() { return tr("no"); }
    static QString gone() { return tr("no longer on record"); }
    static QString placed(const QString &name, const QString &place)
    {
        return tr("%1, %2", "name of an organisation, its place").arg(name, place);
    }
    static QString noteOf(const QString &day) { return tr("case note of %1").arg(day); }
    static QString livesAt(const QString &person, const QString &home)
    {
        return tr("%1: %2", "person, the home they live in").arg(person, home);
    }
};

/// A text as it is read: a school holiday stands in the record by its short name ("summer-2019").
QString readAs(const FieldInfo &field, const QString &text)
{
    return QLatin1String(field.name) == QLatin1String("break") ? breakName(text) : text;
}

/// The first field of an object that says which one it is, for types without a name of their own.
QString firstText(const TypeInfo &type, const Object *object)
{
    for (const FieldInfo &field : type.fields) {
        if (field.kind != FieldKind::Text && field.kind != FieldKind::LongText)
            continue;
        const Value value = field.get(object);
        if (const auto *text = value.as<QString>(); text && !text->isEmpty())
            return shortened(readAs(field, *text), 60);
    }
    return typeLabel(QLatin1String(type.name));
}

/// Of whom, or of what, something says more: who came to a meeting, whose copy, of which action.
ObjectId saidOf(const CaseRecord &record, const ObjectId &id)
{
    if (const Attendance *came = CaseRecord::find(record.attendances, id))
        return came->person.isNull() ? came->member : came->person;
    if (const ActionReview *review = CaseRecord::find(record.actionReviews, id))
        return review->action;
    if (const CopyGiven *copy = CaseRecord::find(record.copiesGiven, id))
        return copy->person;
    const Consent *consent = CaseRecord::find(record.consents, id);
    return consent ? consent->person : ObjectId();
}

} // namespace

QString objectName(const CaseRecord &record, const ObjectId &id)
{
    if (const Person *person = CaseRecord::find(record.people, id))
        return fullNameAmong(record, *person);
    if (const TeamMember *member = CaseRecord::find(record.team, id))
        return nameAmong(record, *member);
    if (const Meeting *meeting = CaseRecord::find(record.meetings, id))
        return meetingName(record, *meeting);
    if (const Organisation *place = CaseRecord::find(record.organisations, id))
        return place->place.isEmpty() ? place->name : Values::placed(place->name, place->place);
    // What is hidden has no name of its own: it would be its address.
    if (const HiddenAddress *hidden = CaseRecord::find(record.hiddenAddresses, id))
        return objectName(record, hidden->household);
    if (const Residence *home = CaseRecord::find(record.residences, id))
        return Values::livesAt(
            objectName(record, home->person), objectName(record, home->household));
    if (const ObjectId whose = saidOf(record, id); !whose.isNull())
        return objectName(record, whose);
    if (CaseRecord::find(record.reflections, id))
        return typeLabel(QLatin1String("reflection"));
    const RecordList *list = listHolding(record, id);
    return list ? firstText(*list->type, list->find(record, id)) : Values::gone();
}

QString valueText(const FieldInfo &field, const Value &value, const CaseRecord &record,
    const ChoiceWords &choices)
{
    if (!value.isSet())
        return {};
    const auto nameOf = [&record](const QByteArray &bytes) {
        const auto id = ObjectId::fromBytes(bytes);
        // Beside what was said in a note, its own text would read as if it had been said there.
        const Note *note = id ? CaseRecord::find(record.notes, *id) : nullptr;
        if (note && note->on.isValid())
            return Values::noteOf(longDate(note->on));
        return id ? objectName(record, *id) : QString();
    };
    switch (field.kind) {
    case FieldKind::Flag:
    case FieldKind::YesNo:
        return value.as<bool>() && *value.as<bool>() ? Values::yes() : Values::no();
    case FieldKind::Number:
        return value.as<qint64>() ? QString::number(*value.as<qint64>()) : QString();
    case FieldKind::Day:
        return value.as<qint64>() ? longDate(QDate::fromJulianDay(*value.as<qint64>())) : QString();
    case FieldKind::Time:
        return value.as<qint64>()
            ? timeOfDay(QTime(0, 0).addSecs(static_cast<int>(*value.as<qint64>()) * 60))
            : QString();
    case FieldKind::Choice:
        if (const auto *code = value.as<QString>())
            return choices ? choices(QLatin1String(field.names), *code) : *code;
        return {};
    case FieldKind::Text:
    case FieldKind::LongText:
        return value.as<QString>() ? readAs(field, *value.as<QString>()) : QString();
    case FieldKind::Ref:
        return value.as<QByteArray>() ? nameOf(*value.as<QByteArray>()) : QString();
    case FieldKind::Somebody:
        // Nothing here knows their name: as much of it as tells two people apart.
        return value.as<QByteArray>() ? QString::fromLatin1(value.as<QByteArray>()->toHex().left(8))
                                      : QString();
    case FieldKind::RefList:
    case FieldKind::TextList: {
        const auto said = [&](const QString &text) {
            return choices ? choices(QLatin1String(*field.names ? field.names : field.name), text)
                           : text;
        };
        QStringList parts;
        for (const Value &item : value.as<Value::List>() ? *value.as<Value::List>() : Value::List())
            parts.append(item.as<QByteArray>() ? nameOf(*item.as<QByteArray>())
                    : item.as<QString>()       ? said(*item.as<QString>())
                                               : QString());
        return listed(parts);
    }
    case FieldKind::Struct:
    case FieldKind::StructList:
        break;
    }
    return {};
}

QString fieldText(const TypeInfo &type, const void *object, QLatin1String field,
    const CaseRecord &record, const ChoiceWords &choices)
{
    const FieldInfo *info = type.field(field);
    return info ? valueText(*info, info->get(object), record, choices) : QString();
}

} // namespace hometray::words
