// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/personchecks.h"

#include "workflow/datechecks.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

using Refused = std::optional<Refusal>;

constexpr int pregnancyDays = 310;
/// Earlier than this before its due day no baby lives; later than this after it none is born.
constexpr int earliestBirthDays = 140;
constexpr int latestBirthDays = 42;
constexpr int decidingAge = 16;
constexpr int adultAge = 18;

Refused checkExpected(
    const Person &person, const Person *before, QDate today, const QString &path)
{
    if (!person.expected.isValid())
        return std::nullopt;
    const auto wrong = [&](const char *reason) {
        return refusal(RefusalCode::FieldWrong, path + u"expected"_s,
            {{u"reason"_s, QLatin1String(reason)}});
    };
    if (person.born.isValid()) {
        const qint64 after = person.expected.daysTo(person.born);
        if (after < -earliestBirthDays || after > latestBirthDays)
            return refusal(RefusalCode::DatesContradict, path + u"born"_s,
                {{u"first"_s, u"born"_s}, {u"second"_s, u"expected"_s}});
    }
    if (person.expected > today.addDays(pregnancyDays))
        return wrong("dueTooFarAhead");
    const bool told = person.born.isValid() || person.died.isValid() || person.leftOn.isValid();
    const bool said = before && before->expected == person.expected;
    if (!told && !said && person.expected < today.addDays(-latestBirthDays))
        return wrong("duePast");
    return std::nullopt;
}

/// One of the children the FFA is about has to be marked as one: else nobody asks for their words,
/// their needs and their answer at sixteen. Cousins and friends may be children of others.
Refused checkChild(const Person &person, QDate today, const QString &path)
{
    static const QStringList ofTheHome = {QString(), u"child"_s, u"sibling"_s};
    const bool gone = person.died.isValid() || person.leftOn.isValid();
    if (person.child || gone || !ofTheHome.contains(person.relationship))
        return std::nullopt;
    const bool isCalledChild = person.relationship == u"child"_s;
    const bool isYoung = person.born.isValid()
        ? person.born.addYears(isCalledChild ? adultAge : decidingAge) > today
        : isCalledChild || person.expected.isValid();
    if (!isYoung)
        return std::nullopt;
    return refusal(RefusalCode::FieldWrong, path + u"child"_s, {{u"reason"_s, u"markAsChild"_s}});
}

} // namespace

Refused checkPerson(
    const Person &person, const Person *before, QDate today, const QString &of)
{
    const QString path = of.isEmpty() ? QString() : of + u'.';
    const auto field = [&path](const char *name) { return QString(path + QLatin1String(name)); };
    if (!person.canBeNamed())
        return refusal(
            RefusalCode::FieldWrong, field("firstName"), {{u"reason"_s, u"noName"_s}});
    if (const auto refused = checkExpected(person, before, today, path))
        return refused;
    if (const auto refused =
            unlessSince(field("died"), {person.died, "died"}, {person.born, "born"}))
        return refused;
    if (const auto refused =
            unlessSince(field("leftOn"), {person.leftOn, "leftOn"}, {person.joinedOn, "joinedOn"}))
        return refused;
    const std::pair<const char *, QDate> days[] = {{"joinedOn", person.joinedOn},
        {"leftOn", person.leftOn}, {"decidesAloneSince", person.decidesAloneSince},
        {"noNeedsOn", person.noNeedsOn}};
    for (const auto &[name, day] : days) {
        if (const auto refused = unlessInLifeOf(&person, field(name), {day, name}))
            return refused;
    }
    return checkChild(person, today, path);
}

} // namespace hometray
