// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/writeassessment.h"

#include "record/kinds.h"
#include "workflow/consentchecks.h"
#include "workflow/datechecks.h"
#include "workflow/given.h"
#include "workflow/references.h"
#include "workflow/refuse.h"
#include "workflow/removing.h"
#include "workflow/saidchecks.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WriteAssessment>()
{
    static const TypeInfo info = describe<WriteAssessment>(0, WriteAssessment::id,
        {
            one<&WriteAssessment::assessment>(1, "assessment"),
            many<&WriteAssessment::domains>(2, "domains"),
            many<&WriteAssessment::childVoices>(3, "childVoices"),
            many<&WriteAssessment::parentViews>(4, "parentViews"),
            field<&WriteAssessment::remove>(5, "remove"),
        });
    return info;
}

namespace {

constexpr int lowestAid = 1;
constexpr int highestAid = 5;

/// Finalised here, by an entry of its own: one taken up may still be given its text.
bool isLocked(const CaseRecord &record, const Assessment *assessment)
{
    if (!assessment || !assessment->finalisedOn.isValid())
        return false;
    const TypeInfo &type = typeInfo<Assessment>();
    const qsizetype index = type.field(QLatin1String("finalisedOn")) - type.fields.constData();
    const qint32 writer = assessment->writers.value(index, -1);
    return writer < 0 || record.entries.value(writer).kind != QLatin1String(kinds::caseTakenUp);
}

/// Signing and finalising are acts of their own.
std::optional<Refusal> checkOnlyText(const Assessment &before, const Assessment &after)
{
    const auto wrong = [](const char *field, const char *mend) {
        return refusal(RefusalCode::FieldWrong, u"assessment."_s + QLatin1String(field),
            {{u"reason"_s, u"otherCommand"_s}}, mend);
    };
    if (after.noActionNeeded != before.noActionNeeded)
        return wrong("noActionNeeded", "finaliseAssessment");
    if (after.finalisedOn != before.finalisedOn)
        return wrong("finalisedOn", "finaliseAssessment");
    if (after.gaps != before.gaps)
        return wrong("gaps", "finaliseAssessment");
    if (after.signedOn != before.signedOn)
        return wrong("signedOn", "signAssessment");
    if (after.signedBy != before.signedBy)
        return wrong("signedBy", "signAssessment");
    if (after.copyGivenOn != before.copyGivenOn)
        return wrong("copyGivenOn", "signAssessment");
    if (after.copyHow != before.copyHow)
        return wrong("copyHow", "signAssessment");
    return std::nullopt;
}

} // namespace

std::optional<Refusal> checkDomains(const CaseRecord &record, const QList<DomainEntry> &domains)
{
    QList<DomainEntry> others = domains;
    for (const DomainEntry &known : record.domainEntries) {
        if (!CaseRecord::find(domains, known.id))
            others.append(known);
    }
    for (qsizetype i = 0; i < domains.size(); ++i) {
        const DomainEntry &mine = domains.at(i);
        const auto field = [i](const char *name) { return itemField("domains", i, name); };
        if (mine.score && (*mine.score < lowestAid || *mine.score > highestAid))
            return refusal(RefusalCode::OutOfRange, field("score"),
                {{u"from"_s, lowestAid}, {u"to"_s, highestAid}});
        if (isBlank(mine.strengths) && isBlank(mine.needs) && !mine.score)
            return refusal(RefusalCode::FieldMissing, field("strengths"));
        for (const DomainEntry &other : others) {
            if (other.id != mine.id && other.person == mine.person && other.domain == mine.domain)
                return refusal(
                    RefusalCode::AlreadyDone, field("domain"), {{u"what"_s, u"domainEntry"_s}});
        }
    }
    return std::nullopt;
}

Decision decide(const CaseRecord &record, const WriteAssessment &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    const Assessment *known = CaseRecord::only(record.assessment);
    if (isLocked(record, known))
        return refuse(RefusalCode::AssessmentFinalised, {}, {}, "correctEntry");
    EventBuilder event(kinds::assessmentWritten);
    if (isGiven(command.assessment)) {
        const Assessment before = known ? *known : Assessment();
        if (const auto refused = checkOnlyText(before, command.assessment))
            return tl::unexpected(*refused);
        event.put(known, asSingle(command.assessment));
    }
    // Entries that are taken away in the same breath are no hindrance to new ones.
    CaseRecord kept = record;
    kept.domainEntries.removeIf(
        [&](const DomainEntry &entry) { return command.remove.contains(entry.id); });
    if (const auto refused = checkDomains(kept, command.domains))
        return tl::unexpected(*refused);
    for (qsizetype i = 0; i < command.domains.size(); ++i) {
        const DomainEntry &mine = command.domains.at(i);
        if (refusedOn(record, mine.person, u"help", context.today))
            return refuse(RefusalCode::ConsentMissing, itemField("domains", i, "person"),
                {{u"person"_s, mine.person.hex()}}, "recordConsent");
        event.put(CaseRecord::find(record.domainEntries, mine.id), mine);
    }
    if (const auto refused = checkSaid(record, command.childVoices, command.parentViews))
        return tl::unexpected(*refused);
    addSaid(record, command.childVoices, command.parentViews,
        singletonId(typeInfo<Assessment>().number), event);
    Removal removal(record, command.remove);
    removal.from(record.domainEntries, event);
    removal.from(record.childVoices, event);
    removal.from(record.parentViews, event);
    if (const auto refused = removal.result("domainEntry"))
        return tl::unexpected(*refused);
    return eventsOf(event);
}

} // namespace hometray
