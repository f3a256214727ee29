// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/peoplerows.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {

QHash<QString, FormRows> peopleRows(bool existing)
{
    return {
        {u"people"_s,
            {{u"firstName"_s, u"lastName"_s, u"born"_s, u"child"_s, u"relationship"_s,
                 u"parentalResponsibility"_s, u"phone"_s},
                Forms::tr("Add a person"), existing, 0,
                {u"school"_s, u"schoolYear"_s, u"freeSchoolMeals"_s, u"knownAs"_s, u"otherNames"_s,
                    u"expected"_s, u"language"_s, u"interpreter"_s, u"ethnicity"_s, u"disabled"_s,
                    u"disability"_s, u"email"_s, u"contactNote"_s, u"ringOrder"_s,
                    u"decidesAlone"_s, u"decidesAloneSince"_s, u"nhsNumber"_s, u"upn"_s,
                    u"noNeedsOn"_s, u"joinedOn"_s, u"leftOn"_s, u"leftWhy"_s, u"died"_s}}},
        {u"households"_s,
            {{u"name"_s, u"postcode"_s, u"address"_s, u"doNotDisclose"_s}, Forms::tr("Add a home"),
                existing, 0, {}}},
        {u"hiddenAddresses"_s,
            {{u"household"_s, u"postcode"_s, u"address"_s}, Forms::tr("Add a hidden address"),
                existing, 0, {}}},
        {u"residences"_s,
            {{u"person"_s, u"household"_s, u"from"_s}, Forms::tr("Say who lives where"), existing,
                0, {u"until"_s, u"carer"_s}}},
        {u"organisations"_s,
            {{u"name"_s, u"kind"_s, u"place"_s, u"phone"_s},
                Forms::tr("Add a school or organisation"), existing, 0, {u"number"_s}}},
        {u"relationships"_s,
            {{u"person"_s, u"kind"_s, u"other"_s}, Forms::tr("Say how two people are related"),
                existing, 0, {}}},
    };
}

FormRows consentRows()
{
    return {{u"person"_s, u"about"_s, u"answer"_s, u"on"_s, u"how"_s, u"decidedBy"_s, u"with"_s},
        Forms::tr("Add an answer"), false, 0, {u"note"_s}};
}

QHash<QString, QString> consentLabels()
{
    return {
        {u"consents.about"_s, Forms::tr("Asked about")},
        {u"consents.on"_s, Forms::tr("When")},
        {u"consents.how"_s, Forms::tr("How they answered")},
        {u"consents.decidedBy"_s, Forms::tr("Who decided (for a child)")},
        {u"consents.with"_s, Forms::tr("Shared with whom")},
        {u"consents.note"_s, Forms::tr("Note")},
    };
}

QHash<QString, QString> peopleLabels()
{
    return {
        {u"people.child"_s, Forms::tr("A child the FFA is about")},
        {u"people.relationship"_s, Forms::tr("Relationship to the children")},
        {u"people.expected"_s, Forms::tr("Baby due on")},
        {u"people.disability"_s, Forms::tr("Disability or special educational needs")},
        {u"people.contactNote"_s, Forms::tr("How best to reach them")},
        {u"people.ringOrder"_s, Forms::tr("Ring them first, second… (a number)")},
        {u"people.decidesAlone"_s, Forms::tr("Found able to decide for themselves")},
        {u"people.noNeedsOn"_s, Forms::tr("No need of their own found on")},
        {u"people.joinedOn"_s, Forms::tr("Joined the family on")},
        {u"people.leftOn"_s, Forms::tr("Left the family on")},
        {u"households.doNotDisclose"_s, Forms::tr("Do not disclose this address")},
        {u"households.name"_s, Forms::tr("Whose home")},
        {u"residences.person"_s, Forms::tr("Who")},
        {u"residences.household"_s, Forms::tr("Lives at")},
        {u"residences.from"_s, Forms::tr("From")},
        {u"residences.until"_s, Forms::tr("Until")},
        {u"organisations.name"_s, Forms::tr("Name")},
        {u"organisations.kind"_s, Forms::tr("Kind")},
        {u"organisations.number"_s, Forms::tr("Number (a school’s)")},
        {u"relationships.person"_s, Forms::tr("Who")},
        {u"relationships.kind"_s, Forms::tr("is the")},
        {u"relationships.other"_s, Forms::tr("of whom")},
    };
}

QHash<QString, QString> peopleHints()
{
    return {
        {u"people.born"_s, Forms::tr("12/6/2011")},
        {u"people.expected"_s, Forms::tr("12/6")},
        {u"people.ringOrder"_s, Forms::tr("1")},
        {u"households.name"_s, Forms::tr("Joy’s flat")},
    };
}

} // namespace hometray::specs
