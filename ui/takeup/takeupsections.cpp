// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/takeupsections.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(TakeUpSections)
};
using Field = QuickColumn::Kind;

QuickColumn text(const QString &id, const QString &caption, double width)
{
    return {id, caption, Field::Text, width, {}, {}};
}

QuickColumn day(const QString &id, const QString &caption, Lean lean = Lean::Past)
{
    return {id, caption, Field::Day, 7.5, {}, lean};
}
} // namespace

QList<TakeUpSection> takeUpSections(const Policy &policy)
{
    QList<Choice> adults = policy.choices(u"relationships"_s);
    adults.removeIf([](const Choice &choice) { return choice.code == u"child"; });
    return {
        {u"family"_s, Say::tr("The family"), {}, true,
            {text(u"name"_s, Say::tr("Family name"), 9),
                text(u"reference"_s, Say::tr("Number on EHM"), 7),
                {u"district"_s, Say::tr("District"), Field::Choice, 7,
                    policy.choices(u"districts"_s), {}},
                day(u"registered"_s, Say::tr("Registered on")),
                {u"from"_s, Say::tr("Copied from"), Field::Choice, 7,
                    policy.choices(u"takeUpSources"_s), {}}}},
        {u"children"_s, Say::tr("Children"), {}, false,
            {text(u"name"_s, Say::tr("Child's first name"), 8),
                text(u"lastName"_s, Say::tr("Child's family name"), 8),
                day(u"born"_s, Say::tr("Date of birth")),
                {u"school"_s, Say::tr("School or setting"), Field::Name, 11, {}, {}},
                // A baby may be late.
                day(u"expected"_s, Say::tr("Due, if unborn"), Lean::Nearest)}},
        {u"adults"_s, Say::tr("Adults"),
            Say::tr("“Agreed on” is the day they agreed to the FFA and to sharing what is written. "
                    "What the first with parental responsibility agreed to counts for the "
                    "children under 16. A date of birth is of use for young adults."),
            false,
            {text(u"name"_s, Say::tr("Adult's first name"), 8),
                text(u"lastName"_s, Say::tr("Adult's family name"), 8),
                {u"relationship"_s, Say::tr("Is the children's"), Field::Choice, 7, adults, {}},
                {u"responsible"_s, Say::tr("Parental responsibility"), Field::Tick, 10, {}, {}},
                text(u"phone"_s, Say::tr("Telephone"), 7), day(u"agreed"_s, Say::tr("Agreed on")),
                day(u"born"_s, Say::tr("Date of birth"))}},
        {u"dates"_s, Say::tr("Assessment and TAFs"), {}, true,
            {day(u"finalised"_s, Say::tr("Assessment finalised")),
                day(u"firstTaf"_s, Say::tr("First TAF held")),
                day(u"lastTaf"_s, Say::tr("Last TAF held")),
                day(u"nextTaf"_s, Say::tr("Next TAF"), Lean::Future)}},
        {u"team"_s, Say::tr("Team around the family"), {}, false,
            {text(u"name"_s, Say::tr("Member's name"), 9), text(u"role"_s, Say::tr("Role"), 7),
                text(u"organisation"_s, Say::tr("Organisation"), 9),
                text(u"email"_s, Say::tr("Email"), 9)}},
        {u"goals"_s, Say::tr("Goals of the Family Plan"), {}, false,
            {text(u"title"_s, Say::tr("What is to be different"), 25)}},
        {u"actions"_s, Say::tr("Open actions"),
            Say::tr("Who: a name from above, “me”, or somebody else."), false,
            {text(u"what"_s, Say::tr("What"), 15),
                {u"who"_s, Say::tr("Who"), Field::Name, 7, {}, {}},
                // An action already agreed may be late by now.
                day(u"due"_s, Say::tr("By when"), Lean::Nearest),
                {u"goal"_s, Say::tr("For the goal"), Field::Choice, 8, {}, {}}}},
    };
}

} // namespace hometray
