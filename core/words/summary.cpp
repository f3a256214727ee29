// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/summary.h"

#include "rules/owners.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"

#include <QtCore/QMap>
#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Summaries {
    Q_DECLARE_TR_FUNCTIONS(Summary)
public:
    static QString joined(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(tr(" · ", "between the parts of one line"));
    }
    static QString sensitive() { return tr("sensitive"); }
    static QString seenAlone(const QString &names)
    {
        return names.isEmpty() ? names : tr("%1 seen alone").arg(names);
    }
    static QString nobodyNamed() { return tr("Nobody named", "a visit"); }
    static QString seen(const QString &names)
    {
        return names.isEmpty() ? names : tr("%1 seen").arg(names);
    }
    static QString due(QDate day, QDate today, bool ongoing)
    {
        if (day.isValid())
            return tr("by %1").arg(date(day, today));
        return ongoing ? tr("ongoing") : tr("no date yet");
    }
    static QString died(const QString &name)
    {
        return tr("%1, who has died: give it to somebody").arg(name);
    }
    static QString left(const QString &name)
    {
        return tr("%1, who has left: give it to somebody").arg(name);
    }
    static QString nobody() { return tr("nobody yet"); }
    static QString keyworker() { return tr("keyworker"); }
};

QString names(const CaseRecord &record, const QList<ObjectId> &ids)
{
    QStringList all;
    for (const ObjectId &id : ids) {
        const Person *person = CaseRecord::find(record.people, id);
        all.append(person ? nameAmong(record, *person) : objectName(record, id));
    }
    return listed(all);
}

QString noteSummary(
    const CaseRecord &record, const Note &note, QDate today, const ChoiceWords &choices, int length)
{
    QList<ObjectId> seen = note.childrenSeen;
    seen.removeIf([&note](const ObjectId &id) { return note.childrenSeenAlone.contains(id); });
    return Summaries::joined({date(note.on, today),
        fieldText(typeInfo<Note>(), &note, QLatin1String("type"), record, choices),
        visitOutcome(record, note, choices),
        Summaries::seenAlone(names(record, note.childrenSeenAlone)),
        Summaries::seen(names(record, seen)),
        note.sensitive ? Summaries::sensitive() : shortened(note.fact, length)});
}

QString meetingSummary(const CaseRecord &record, const Meeting &meeting, QDate today,
    const ChoiceWords &choices, int length)
{
    return Summaries::joined({meetingName(record, meeting),
        meeting.isHeld() ? date(meeting.heldOn, today) : QString(), meeting.place,
        fieldText(typeInfo<Meeting>(), &meeting, QLatin1String("decision"), record, choices),
        shortened(meeting.isHeld() ? meeting.happened : meeting.purpose, length)});
}

QString actionSummary(const CaseRecord &record, const Action &action, QDate today,
    const ChoiceWords &choices, int length)
{
    return Summaries::joined({shortened(action.what, length), actionOwner(record, action, today),
        action.isOpen()
            ? Summaries::due(action.dueOn, today, action.ongoing)
            : fieldText(typeInfo<Action>(), &action, QLatin1String("status"), record, choices)});
}

QString firstLongText(const TypeInfo &type, const Object *object, int length)
{
    for (const FieldInfo &field : type.fields) {
        if (field.kind != FieldKind::LongText)
            continue;
        const Value value = field.get(object);
        if (const auto *text = value.as<QString>(); text && !text->isEmpty())
            return shortened(*text, length);
    }
    return {};
}

QDate firstDay(const TypeInfo &type, const Object *object)
{
    for (const FieldInfo &field : type.fields) {
        if (field.kind != FieldKind::Day)
            continue;
        const Value value = field.get(object);
        if (const auto *day = value.as<qint64>())
            return QDate::fromJulianDay(*day);
    }
    return {};
}

} // namespace

bool namesWhoWasThere(const Note &note)
{
    return !note.present.isEmpty() || !note.childrenSeen.isEmpty()
        || !note.childrenSeenAlone.isEmpty() || !note.others.trimmed().isEmpty();
}

QString visitOutcome(const CaseRecord &record, const Note &note, const ChoiceWords &choices)
{
    if (note.outcome == QLatin1String("seen") && !namesWhoWasThere(note))
        return Summaries::nobodyNamed();
    return fieldText(typeInfo<Note>(), &note, QLatin1String("outcome"), record, choices);
}

QString actionOwner(const CaseRecord &record, const Action &action, QDate today)
{
    if (action.mine)
        return Summaries::keyworker();
    const ObjectId who = action.member.isNull() ? action.person : action.member;
    if (!who.isNull()) {
        const QString name = objectName(record, who);
        switch (action.isOpen() ? ownerState(record, action, today) : OwnerState::There) {
        case OwnerState::Died:
            return Summaries::died(name);
        case OwnerState::Left:
            return Summaries::left(name);
        default:
            return name;
        }
    }
    return action.owner.isEmpty() ? Summaries::nobody() : action.owner;
}

QString summary(const CaseRecord &record, const ObjectId &object, QDate today,
    const ChoiceWords &choices, int length)
{
    if (const Note *note = CaseRecord::find(record.notes, object))
        return noteSummary(record, *note, today, choices, length);
    if (const Meeting *meeting = CaseRecord::find(record.meetings, object))
        return meetingSummary(record, *meeting, today, choices, length);
    if (const Action *action = CaseRecord::find(record.actions, object))
        return actionSummary(record, *action, today, choices, length);
    if (const Person *person = CaseRecord::find(record.people, object))
        return Summaries::joined({fullNameAmong(record, *person),
            fieldText(typeInfo<Person>(), person, QLatin1String("relationship"), record, choices)});
    if (const TeamMember *member = CaseRecord::find(record.team, object))
        return Summaries::joined({member->name, member->role,
            member->organisation.isNull() ? member->organisationName
                                          : objectName(record, member->organisation)});
    const RecordList *list = listHolding(record, object);
    if (!list)
        return {};
    QString type = capitalised(typeLabel(QLatin1String(list->type->name)));
    if (CaseRecord::find(record.reflections, object)
        || CaseRecord::find(record.hiddenAddresses, object))
        return type;
    const Object *held = list->find(record, object);
    const QString name = objectName(record, object);
    const QString text = firstLongText(*list->type, held, length);
    return Summaries::joined({date(firstDay(*list->type, held), today), type,
        name == text || name == typeLabel(QLatin1String(list->type->name)) ? QString() : name,
        text});
}

} // namespace hometray::words
