// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/consentchecks.h"

#include "workflow/datechecks.h"
#include "workflow/given.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr int ageOfDecidingAlone = 16;

/// The last answer given by `day`, `except` left out.
const Consent *answerOn(const QList<Consent> &consents, const ObjectId &person, QStringView about,
    QDate day, const ObjectId &except = {})
{
    const Consent *latest = nullptr;
    for (const Consent &consent : consents) {
        const bool meant =
            consent.person == person && consent.about == about && consent.id != except;
        if (meant && consent.on <= day && (!latest || consent.on >= latest->on))
            latest = &consent;
    }
    return latest;
}

std::optional<Refusal> checkWhoDecided(
    const CaseRecord &record, const Consent &answer, const Person &person, const QString &field)
{
    const bool another = !answer.decidedBy.isNull() && answer.decidedBy != answer.person;
    if (decidesAloneOn(person, answer.on)) {
        if (another)
            return refusal(RefusalCode::FieldWrong, field, {{u"reason"_s, u"decidesAlone"_s}});
        return std::nullopt;
    }
    if (!another)
        return refusal(RefusalCode::NeedsCapacity, field,
            {{u"person"_s, person.id.hex()}, {u"ageKnown"_s, person.ageOn(answer.on).has_value()}},
            "changePeople");
    const Person *decider = CaseRecord::find(record.people, answer.decidedBy);
    if (!decider || decider->parentalResponsibility != true)
        return refusal(RefusalCode::FieldWrong, field,
            {{u"reason"_s, u"noParentalResponsibility"_s}}, "changePeople");
    return unlessInLifeOf(decider, field, {answer.on, "on"});
}

} // namespace

bool decidesAloneOn(const Person &person, QDate day)
{
    if (person.decidesAlone
        && (!person.decidesAloneSince.isValid() || person.decidesAloneSince <= day))
        return true;
    const auto age = person.ageOn(day);
    if (age)
        return *age >= ageOfDecidingAlone;
    return !person.child && !person.born.isValid() && !person.expected.isValid();
}

bool agreedOn(const CaseRecord &record, const ObjectId &person, QStringView about, QDate day)
{
    const Consent *answer = answerOn(record.consents, person, about, day);
    return answer && answer->answer == u"agreed";
}

bool refusedOn(const CaseRecord &record, const ObjectId &person, QStringView about, QDate day)
{
    const Consent *answer = answerOn(record.consents, person, about, day);
    return answer && answer->answer != u"agreed";
}

std::optional<Refusal> checkConsents(
    const CaseRecord &record, const QList<Consent> &answers, const char *list, ConsentChecks checks)
{
    QList<Consent> all = answers;
    for (const Consent &known : record.consents) {
        if (!CaseRecord::find(answers, known.id))
            all.prepend(known);
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const Consent &answer = answers.at(i);
        const auto field = [list, i](const char *name) { return itemField(list, i, name); };
        const Person *person = CaseRecord::find(record.people, answer.person);
        if (const auto refused = unlessInLifeOf(person, field("on"), {answer.on, "on"}))
            return refused;
        if (checks == ConsentChecks::Contradictions || !person)
            continue;
        if (const auto refused = checkWhoDecided(record, answer, *person, field("decidedBy")))
            return refused;
        const bool homeTray = answer.about == u"homeTray" && answer.answer == u"agreed";
        if (homeTray && isBlank(answer.with))
            return refusal(RefusalCode::FieldMissing, field("with"));
        if (answer.answer != u"withdrawn")
            continue;
        const Consent *before = answerOn(all, answer.person, answer.about, answer.on, answer.id);
        if (!before || before->answer != u"agreed")
            return refusal(RefusalCode::NothingToWithdraw, field("answer"),
                {{u"person"_s, person->id.hex()}});
    }
    return std::nullopt;
}

} // namespace hometray
