// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/deriving.h"
#include "rules/schoolcalendar.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// What rests on several things rests on the last of them, by day and by entry.
void changed(Moment &kept, FactDay day, qint32 at)
{
    kept.day = std::max({kept.day, day, FactDay(1)});
    kept.at = std::max(kept.at, at);
}

} // namespace

CaseFacts::Break *Deriving::breakNamed(const QString &id)
{
    const BreakCode code = breakCode(id);
    if (code == 0)
        return nullptr;
    for (CaseFacts::Break &candidate : f.breaks) {
        if (candidate.code == code)
            return &candidate;
    }
    f.breaks.push_back({});
    f.breaks.back().code = code;
    return &f.breaks.back();
}

void Deriving::holidays()
{
    for (const HolidayPlan &plan : r.holidayPlans) {
        CaseFacts::Break *facts = thisTime(plan) ? breakNamed(plan.breakId) : nullptr;
        if (!facts)
            continue;
        if (!plan.decision.isEmpty()) {
            facts->decision = plan.decision == u"close"_s ? CaseFacts::Close : CaseFacts::StayOpen;
            const qint32 at = writerOf(plan, "decision");
            facts->decided = {factDay(dayOfEntry(at)), at};
        }
        facts->told = stated(plan, "familyToldOn", plan.familyToldOn);
        facts->servicesTold = stated(plan, "servicesToldOn", plan.servicesToldOn);
        if (!plan.noContactWanted.trimmed().isEmpty()) {
            const qint32 at = writerOf(plan, "noContactWanted");
            facts->noContactWanted = {factDay(dayOfEntry(at)), at};
        }
        const qint32 handoverAt = lastWriterOf(
            plan, {"support", "contact", "keyInformation", "risks", "noRisksKnown", "writtenOn"});
        facts->handover = writtenIn(plan, plan.writtenOn, handoverAt);
        facts->hasSupport = plan.support.trimmed().isEmpty() ? 0 : 1;
        facts->hasContact = plan.contact.trimmed().isEmpty() ? 0 : 1;
        facts->hasKeyInformation = plan.keyInformation.trimmed().isEmpty() ? 0 : 1;
        facts->hasRisks = plan.noRisksKnown || !plan.risks.trimmed().isEmpty() ? 1 : 0;
        facts->reviewOn = factDay(plan.reviewHeldBy);
        facts->reviewHolder = CaseRecord::find(r.team, plan.reviewHolder) ? 1 : 0;
        facts->reviewEarlier = plan.holdReviewEarlier ? 1 : 0;
        const qint32 reviewAt =
            lastWriterOf(plan, {"reviewHeldBy", "reviewHolder", "holdReviewEarlier"});
        facts->reviewPlanned = {factDay(dayOfEntry(reviewAt)), reviewAt};
    }
}

void Deriving::contacts()
{
    for (const HolidayContact &contact : r.holidayContacts) {
        CaseFacts::Break *facts = thisTime(contact) ? breakNamed(contact.breakId) : nullptr;
        if (!facts)
            continue;
        CaseFacts::Contact row;
        row.code = facts->code;
        row.from = factDay(contact.from);
        row.until = factDay(contact.until);
        row.agreed = stated(contact, "agreedOn", contact.agreedOn);
        row.hasPhone = contact.phone.trimmed().isEmpty() ? 0 : 1;
        row.changedAt = contact.changedAt;
        if (const TeamMember *member = CaseRecord::find(r.team, contact.member)) {
            row.member = static_cast<qint32>(member - r.team.constData());
            row.professional = member->professional ? 1 : 0;
            row.termTimeOnly = member->termTimeOnly ? 1 : 0;
            row.memberFrom = factDay(member->from);
            row.memberUntil = factDay(member->until);
            row.accessFrom = factDay(member->accessFrom);
            row.accessUntil = factDay(member->accessUntil);
            if (row.hasPhone == 0)
                row.hasPhone = member->phone.trimmed().isEmpty() ? 0 : 1;
            // The number given to the family and the access rest on the member, too.
            const auto wrote = [member](const char *field) {
                const qint32 at = writerOf(*member, field);
                return at > member->addedAt ? at : -1;
            };
            for (const char *field : {"phone", "until", "accessFrom", "accessUntil"})
                row.changedAt = std::max(row.changedAt, wrote(field));
        }
        // The day is the stated one; what changed afterwards is told by the order of entries.
        const FactDay on = row.agreed.isSet() ? row.agreed.day : factDay(dayOfEntry(row.changedAt));
        changed(facts->contactsChanged, on, row.changedAt);
        f.contacts.push_back(row);
    }
    // A contact who was taken away changes what the family was told as well.
    for (const CaseRecord::Removed &removed : r.removed) {
        const auto *contact = std::any_cast<HolidayContact>(&removed.object);
        CaseFacts::Break *facts = contact ? breakNamed(contact->breakId) : nullptr;
        if (facts)
            changed(facts->contactsChanged, factDay(contact->agreedOn), removed.at);
    }
}

void Deriving::sharesAndRequests()
{
    for (const TrayShare &share : r.trayShares) {
        const Moment on = stated(share, "on", share.on);
        if (on.isSet())
            f.shares.push_back({on, factDay(share.until), factDay(share.managerAwayFrom),
                factDay(share.managerAwayUntil)});
    }
    for (qsizetype i = 0; i < r.supportRequests.size(); ++i) {
        const SupportRequest &request = r.supportRequests.at(i);
        if (!request.answeredOn.isValid() && thisTime(request))
            f.requests.push_back(
                {static_cast<qint32>(i), factDay(request.on), factDay(request.neededBy)});
    }
}

} // namespace hometray
