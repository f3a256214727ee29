// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/called.h"

#include "record/folding.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace hometray::words {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Called)
};
QString shortName(const Person &person)
{
    if (isNamelessUnborn(person))
        return babiesDue(1, person.expected);
    if (!person.name().isEmpty())
        return person.name();
    if (person.born.isValid() && person.expected.isValid())
        return Say::tr("Baby born %1").arg(date(person.born, person.born));
    return person.child ? Say::tr("child without a name") : Say::tr("somebody without a name");
}

QString fullName(const Person &person)
{
    if (isNamelessUnborn(person) && !person.lastName.isEmpty())
        return Say::tr("Baby %1 due %2", "family name, day")
            .arg(person.lastName, date(person.expected, person.expected));
    const QString name = person.fullName();
    return name.isEmpty() ? shortName(person) : name;
}

bool same(const QString &a, const QString &b)
{
    return a == b || (!a.isEmpty() && foldName(a) == foldName(b));
}

QString ageOf(const Person &person, QDate today)
{
    if (person.died.isValid())
        return Say::tr("died %1").arg(person.died.year());
    if (!person.born.isValid())
        return person.expected.isValid() ? Say::tr("not yet born") : QString();
    const auto age = today.isValid() ? person.ageOn(today) : std::nullopt;
    return age ? QString::number(*age) : Say::tr("born %1").arg(person.born.year());
}

QString homeOf(const CaseRecord &record, const Person &person)
{
    for (const Residence &residence : record.residences) {
        const Household *home = CaseRecord::find(record.households, residence.household);
        if (residence.person == person.id && !residence.until.isValid() && home)
            return Say::tr("at %1").arg(home->name);
    }
    return {};
}

/// Adds to a name the first of what is known of somebody that is true of no namesake; when nothing
/// tells them apart, their number among them.
template <class T>
QString toldApart(const QString &name, const T &one, const QList<const T *> &namesakes,
    const QList<std::function<QString(const T &)>> &details)
{
    for (const auto &detail : details) {
        const QString text = detail(one);
        const bool another = std::any_of(namesakes.begin(), namesakes.end(),
            [&](const T *other) { return other->id != one.id && detail(*other) == text; });
        if (!text.isEmpty() && !another)
            return Say::tr("%1 (%2)", "name, what tells them apart").arg(name, text);
    }
    const auto at = std::find_if(
        namesakes.begin(), namesakes.end(), [&](const T *other) { return other->id == one.id; });
    return Say::tr("%1 (%2)", "name, what tells them apart")
        .arg(name, QString::number(at - namesakes.begin() + 1));
}

template <class T, class Name>
QList<const T *> calledLike(const QList<T> &list, const T &one, Name name)
{
    QList<const T *> alike;
    for (const T &other : list) {
        if (same(name(other), name(one)))
            alike.append(&other);
    }
    return alike;
}
} // namespace

QString fullNameAmong(const CaseRecord &record, const Person &person, const ToldApartBy &by)
{
    const auto alike = calledLike(record.people, person, fullName);
    if (alike.size() < 2)
        return fullName(person);
    return toldApart<Person>(fullName(person), person, alike,
        {[&](const Person &one) { return ageOf(one, by.today); },
            [&](const Person &one) {
                return by.choices && !one.relationship.isEmpty()
                    ? by.choices(u"relationships"_s, one.relationship).toLower()
                    : QString();
            },
            [&](const Person &one) { return homeOf(record, one); },
            [](const Person &one) {
                return one.born.isValid() ? Say::tr("born %1").arg(longDate(one.born)) : QString();
            }});
}

QString nameAmong(const CaseRecord &record, const Person &person, const ToldApartBy &by)
{
    return calledLike(record.people, person, shortName).size() < 2
        ? shortName(person)
        : fullNameAmong(record, person, by);
}

QString nameAmong(const CaseRecord &record, const TeamMember &member)
{
    const auto name = [](const TeamMember &one) { return one.name; };
    const auto alike = calledLike(record.team, member, name);
    const bool inFamily = member.person.isNull()
        && std::any_of(record.people.begin(), record.people.end(),
            [&](const Person &person) { return same(fullName(person), member.name); });
    if (alike.size() < 2 && !inFamily)
        return member.name;
    return toldApart<TeamMember>(member.name, member, alike,
        {[](const TeamMember &one) { return one.role; },
            [](const TeamMember &one) { return one.organisationName; },
            [](const TeamMember &one) { return one.email; }});
}

bool isNamelessUnborn(const Person &person)
{
    return person.expected.isValid() && !person.born.isValid() && person.firstName.isEmpty()
        && person.knownAs.isEmpty();
}

QString babiesDue(int count, QDate expected)
{
    // The year goes without saying: no baby is known of for longer than one.
    const QString day = date(expected, expected);
    switch (count) {
    case 1:
        return Say::tr("Baby due %1").arg(day);
    case 2:
        return Say::tr("Two babies due %1").arg(day);
    case 3:
        return Say::tr("Three babies due %1").arg(day);
    default:
        return Say::tr("%n babies due %1", nullptr, count).arg(day);
    }
}

QString either(const QStringList &names)
{
    if (names.size() < 2)
        return names.value(0);
    return Say::tr("%1 or %2", "names").arg(names.first(names.size() - 1).join(u", "_s), names.last());
}

QString me()
{
    return Say::tr("me");
}

QStringList namesOfMe(const QString &myName)
{
    QStringList names = {me(), u"I"_s, myName};
    names.removeAll(QString());
    return names;
}

QStringList namesOf(const Person &person)
{
    QStringList names = {person.name(), person.firstName, person.fullName(),
        QString(person.firstName + u' ' + person.lastName).trimmed()};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace hometray::words
