// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/people.h"

#include "record/folding.h"
#include "record/kinds.h"

namespace hometray {

QString Person::name() const
{
    for (const QString &one : {knownAs, firstName}) {
        if (!one.isEmpty())
            return one;
    }
    return lastName;
}

QString Person::fullName() const
{
    const QString first = name();
    const bool both = !lastName.isEmpty() && !(knownAs.isEmpty() && firstName.isEmpty());
    return both ? QString(first + u' ' + lastName) : first;
}

bool Person::canBeNamed() const
{
    return !isInvisible(fullName()) || expected.isValid();
}

bool Person::partOfFamily(QDate day) const
{
    const bool over = (died.isValid() && died <= day) || (leftOn.isValid() && leftOn <= day);
    const bool begun = !joinedOn.isValid() || joinedOn <= day;
    return begun && !over;
}

std::optional<int> Person::ageOn(QDate day) const
{
    if (!born.isValid() || born > day)
        return std::nullopt;
    // Somebody born on 29 February is a year older on 1 March of other years.
    const bool before =
        day.month() < born.month() || (day.month() == born.month() && day.day() < born.day());
    return day.year() - born.year() - (before ? 1 : 0);
}

template <>
const TypeInfo &typeInfo<Family>()
{
    static const TypeInfo info = describe<Family>(1, "family",
        {
            required(field<&Family::name>(1, "name")),
            field<&Family::reference>(2, "reference"),
            choice<&Family::district>(3, "district", "districts"),
            longText<&Family::reason>(4, "reason"),
            field<&Family::agencies>(5, "agencies"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<HelpdeskCheck>()
{
    static const TypeInfo info = describe<HelpdeskCheck>(2, "helpdeskCheck",
        {
            required(past(field<&HelpdeskCheck::on>(1, "on"))),
            field<&HelpdeskCheck::spokeTo>(2, "spokeTo"),
            required(choice<&HelpdeskCheck::result>(3, "result", "helpdeskResults")),
            field<&HelpdeskCheck::keyworker>(4, "keyworker"),
            longText<&HelpdeskCheck::note>(5, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Registration>()
{
    const QLatin1String completing(kinds::registrationCompleted);
    const QLatin1String takingUp(kinds::caseTakenUp);
    static const TypeInfo info = describe<Registration>(3, "registration",
        {
            saidIn({QLatin1String(kinds::registrationSent), completing, takingUp},
                past(field<&Registration::sentOn>(1, "sentOn"))),
            saidIn(
                {completing, takingUp}, past(field<&Registration::completedOn>(2, "completedOn"))),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<TakeUp>()
{
    static const TypeInfo info = describe<TakeUp>(4, "takeUp",
        {
            required(past(field<&TakeUp::on>(1, "on"))),
            required(choice<&TakeUp::from>(2, "from", "takeUpSources")),
            longText<&TakeUp::note>(3, "note"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Person>()
{
    static const TypeInfo info = describe<Person>(5, "person",
        {
            field<&Person::firstName>(1, "firstName"),
            field<&Person::lastName>(2, "lastName"),
            field<&Person::knownAs>(3, "knownAs"),
            field<&Person::otherNames>(4, "otherNames"),
            keepsAll(past(field<&Person::born>(5, "born"))),
            keepsAll(field<&Person::expected>(6, "expected")),
            keepsAll(past(field<&Person::died>(7, "died"))),
            field<&Person::child>(8, "child"),
            choice<&Person::relationship>(9, "relationship", "relationships"),
            keepsAll(field<&Person::parentalResponsibility>(10, "parentalResponsibility")),
            field<&Person::decidesAlone>(11, "decidesAlone"),
            past(field<&Person::decidesAloneSince>(12, "decidesAloneSince")),
            field<&Person::school>(13, "school", "organisation"),
            field<&Person::schoolYear>(14, "schoolYear"),
            field<&Person::freeSchoolMeals>(15, "freeSchoolMeals"),
            field<&Person::language>(16, "language"),
            field<&Person::interpreter>(17, "interpreter"),
            field<&Person::ethnicity>(18, "ethnicity"),
            longText<&Person::disability>(19, "disability"),
            field<&Person::disabled>(20, "disabled"),
            field<&Person::phone>(21, "phone"),
            field<&Person::email>(22, "email"),
            field<&Person::contactNote>(23, "contactNote"),
            field<&Person::ringOrder>(24, "ringOrder"),
            keepsAll(past(field<&Person::joinedOn>(25, "joinedOn"))),
            keepsAll(past(field<&Person::leftOn>(26, "leftOn"))),
            field<&Person::leftWhy>(27, "leftWhy"),
            past(field<&Person::noNeedsOn>(28, "noNeedsOn")),
            field<&Person::nhsNumber>(29, "nhsNumber"),
            field<&Person::upn>(30, "upn"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Relationship>()
{
    static const TypeInfo info = describe<Relationship>(6, "relationship",
        {
            required(field<&Relationship::person>(1, "person", "person")),
            required(field<&Relationship::other>(2, "other", "person")),
            required(choice<&Relationship::kind>(3, "kind", "kinships")),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Household>()
{
    static const TypeInfo info = describe<Household>(7, "household",
        {
            required(field<&Household::name>(1, "name")),
            longText<&Household::address>(2, "address"),
            field<&Household::postcode>(3, "postcode"),
            field<&Household::doNotDisclose>(4, "doNotDisclose"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<HiddenAddress>()
{
    static const TypeInfo info = describe<HiddenAddress>(8, "hiddenAddress",
        {
            required(field<&HiddenAddress::household>(1, "household", "household")),
            longText<&HiddenAddress::address>(2, "address"),
            field<&HiddenAddress::postcode>(3, "postcode"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Residence>()
{
    static const TypeInfo info = describe<Residence>(9, "residence",
        {
            required(field<&Residence::person>(1, "person", "person")),
            required(field<&Residence::household>(2, "household", "household")),
            field<&Residence::from>(3, "from"),
            field<&Residence::until>(4, "until"),
            choice<&Residence::carer>(5, "carer", "carers"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Organisation>()
{
    static const TypeInfo info = describe<Organisation>(10, "organisation",
        {
            required(field<&Organisation::name>(1, "name")),
            choice<&Organisation::kind>(2, "kind", "organisationKinds"),
            field<&Organisation::number>(3, "number"),
            field<&Organisation::place>(4, "place"),
            field<&Organisation::phone>(5, "phone"),
        });
    return info;
}

} // namespace hometray
