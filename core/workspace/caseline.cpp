// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/caseline.h"

#include "record/folding.h"
#include "rules/openconcerns.h"
#include "words/called.h"
#include "words/dates.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtCore/QMap>

#include <algorithm>

namespace hometray {

namespace {

constexpr qint32 lineVersion = 7;
constexpr qint32 nameVersion = 1;
constexpr qsizetype noteBeginning = 240;
constexpr int actionBeginning = 60;

void addChildren(CaseLine &line, const CaseRecord &record)
{
    QMap<QDate, int> babies; // expected, without names
    for (const Person &person : record.people) {
        if (!person.child || person.leftOn.isValid() || person.died.isValid())
            continue;
        if (words::isNamelessUnborn(person)) {
            ++babies[person.expected];
            continue;
        }
        // Of a father and a son of one name only the child stands here.
        const bool another = std::any_of(
            record.people.begin(), record.people.end(), [&person](const Person &other) {
                return other.child && other.id != person.id && !other.leftOn.isValid()
                    && !other.died.isValid() && foldName(other.name()) == foldName(person.name());
            });
        line.children.append({person.name().isEmpty() || another ? words::nameAmong(record, person)
                                                                 : person.name(),
            person.born});
    }
    std::stable_sort(line.children.begin(), line.children.end(), [](const auto &a, const auto &b) {
        return (a.born.isValid() ? a.born : QDate(9999, 1, 1))
            < (b.born.isValid() ? b.born : QDate(9999, 1, 1));
    });
    for (auto due = babies.constBegin(); due != babies.constEnd(); ++due)
        line.children.append({words::babiesDue(due.value(), due.key()), {}});
}

void addFirstToRing(CaseLine &line, const CaseRecord &record)
{
    const Person *first = nullptr;
    for (const Person &person : record.people) {
        if (person.phone.isEmpty() || person.leftOn.isValid() || person.died.isValid())
            continue;
        const int order = person.ringOrder.value_or(1000) + (person.child ? 1000 : 0);
        if (!first || order < first->ringOrder.value_or(1000) + (first->child ? 1000 : 0))
            first = &person;
    }
    if (!first)
        return;
    line.firstToRing = first->name() % u' ' % first->phone;
    if (!first->contactNote.isEmpty())
        line.firstToRing += QLatin1String(", ") % first->contactNote;
}

void addLastNote(CaseLine &line, const CaseRecord &record)
{
    const Note *last = nullptr;
    for (const Note &note : record.notes) {
        if (!last || note.on >= last->on)
            last = &note;
    }
    if (!last)
        return;
    line.lastNoteOn = last->on;
    // What is sensitive is read where nobody looks over a shoulder.
    if (!last->sensitive)
        line.lastNote = last->fact.left(noteBeginning).simplified();
}

void addWorries(CaseLine &line, const CaseRecord &record)
{
    for (const OpenConcern &open : openConcerns(record)) {
        CaseLine::Worry worry;
        worry.told = open.told;
        for (const ObjectId &id : record.concerns.at(open.index).about) {
            if (const Person *person = CaseRecord::find(record.people, id))
                worry.about.append(words::nameAmong(record, *person));
        }
        line.worries.append(worry);
    }
}

void addActions(CaseLine &line, const CaseRecord &record)
{
    for (qsizetype i = 0; i < record.actions.size(); ++i) {
        if (record.actions.at(i).isOpen())
            line.actions.append(
                {qint32(i), words::shortened(record.actions.at(i).what, actionBeginning)});
    }
}

QDataStream &operator<<(QDataStream &stream, const QList<HiddenPlace> &hidden)
{
    stream << qint32(hidden.size());
    for (const HiddenPlace &place : hidden)
        stream << place.address << place.postcode << place.name;
    return stream;
}

QDataStream &operator>>(QDataStream &stream, QList<HiddenPlace> &hidden)
{
    qint32 count = 0;
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        HiddenPlace place;
        stream >> place.address >> place.postcode >> place.name;
        hidden.append(place);
    }
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const CaseRoles &roles)
{
    stream << roles.known << qint32(roles.persons.size());
    for (const RoleInCase &one : roles.persons) {
        stream << one.person.bytes() << one.roles.bits() << qint32(one.contactDays.size());
        for (const ContactDays &days : one.contactDays)
            stream << days.from << days.until;
    }
    return stream;
}

QDataStream &operator>>(QDataStream &stream, CaseRoles &roles)
{
    qint32 count = 0;
    stream >> roles.known >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray person;
        quint8 bits = 0;
        qint32 dayCount = 0;
        stream >> person >> bits >> dayCount;
        const auto id = PersonId::fromBytes(person);
        if (!id)
            stream.setStatus(QDataStream::ReadCorruptData);
        RoleInCase one{id.value_or(PersonId()), Roles::ofBits(bits), {}};
        for (qint32 day = 0; day < dayCount && stream.status() == QDataStream::Ok; ++day) {
            ContactDays days;
            stream >> days.from >> days.until;
            one.contactDays.append(days);
        }
        roles.persons.append(one);
    }
    return stream;
}

} // namespace

QString CaseLine::actionAt(int index) const
{
    for (const Work &work : actions) {
        if (work.index == index)
            return work.what;
    }
    return {};
}

QByteArray CaseLine::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << lineVersion << family << reference << district << qint32(children.size());
    for (const Child &child : children)
        stream << child.name << child.born;
    stream << firstToRing << lastNoteOn << lastNote << qint32(worries.size());
    for (const Worry &worry : worries)
        stream << worry.about << worry.told;
    stream << qint32(actions.size());
    for (const Work &work : actions)
        stream << work.index << work.what;
    stream << hidden << roles;
    return bytes;
}

std::optional<CaseLine> CaseLine::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0, count = 0;
    CaseLine line;
    stream >> version;
    if (version != lineVersion)
        return std::nullopt;
    stream >> line.family >> line.reference >> line.district >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Child child;
        stream >> child.name >> child.born;
        line.children.append(child);
    }
    stream >> line.firstToRing >> line.lastNoteOn >> line.lastNote >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Worry worry;
        stream >> worry.about >> worry.told;
        line.worries.append(worry);
    }
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Work work;
        stream >> work.index >> work.what;
        line.actions.append(work);
    }
    stream >> line.hidden >> line.roles;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return line;
}

CaseLine caseLineOf(const CaseRecord &record)
{
    CaseLine line;
    if (const Family *family = CaseRecord::only(record.family)) {
        line.family = family->name;
        line.reference = family->reference;
        line.district = family->district;
    }
    addChildren(line, record);
    addFirstToRing(line, record);
    addLastNote(line, record);
    addWorries(line, record);
    addActions(line, record);
    line.hidden = hiddenPlaces(record);
    return line;
}

QByteArray CaseName::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << nameVersion << family << reference << hidden;
    return bytes;
}

std::optional<CaseName> CaseName::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0;
    CaseName name;
    stream >> version;
    if (version != nameVersion)
        return std::nullopt;
    stream >> name.family >> name.reference >> name.hidden;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return name;
}

bool isListedBefore(const QString &family, const CaseId &id, const QString &otherFamily,
    const CaseId &otherId)
{
    const int byName = QString::localeAwareCompare(family, otherFamily);
    return byName != 0 ? byName < 0 : id < otherId;
}

QList<CaseName> asListed(QList<CaseName> names)
{
    std::sort(names.begin(), names.end(), [](const CaseName &one, const CaseName &other) {
        return isListedBefore(one.family, one.id, other.family, other.id);
    });
    return names;
}

} // namespace hometray
