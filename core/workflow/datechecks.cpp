// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/datechecks.h"

#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}
} // namespace

std::optional<Refusal> unlessSince(
    const QString &field, NamedDay day, NamedDay earliest, const char *mend)
{
    if (!day.day.isValid() || !earliest.day.isValid() || day.day >= earliest.day)
        return std::nullopt;
    return refusal(RefusalCode::DatesContradict, field,
        {{u"first"_s, text(day.name)}, {u"second"_s, text(earliest.name)}}, mend);
}

std::optional<Refusal> unlessInLifeOf(const Person *person, const QString &field, NamedDay day)
{
    if (!person || !day.day.isValid())
        return std::nullopt;
    if (person->born.isValid() && day.day < person->born)
        return refusal(
            RefusalCode::DateBeforeBirth, field, {{u"person"_s, person->id.hex()}}, "changePeople");
    if (person->died.isValid() && day.day > person->died)
        return refusal(RefusalCode::DatesContradict, field,
            {{u"first"_s, text(day.name)}, {u"second"_s, u"died"_s},
                {u"person"_s, person->id.hex()}},
            "changePeople");
    return std::nullopt;
}

std::optional<Refusal> unlessSinceRegistration(
    const CaseRecord &record, const QString &field, NamedDay day)
{
    if (const auto refused = unlessRegistered(record))
        return refused;
    return unlessSince(field, day, {record.registration.first().completedOn, "completedOn"},
        "completeRegistration");
}

} // namespace hometray
