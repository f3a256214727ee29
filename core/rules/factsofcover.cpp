// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "rules/restingon.h"
#include "rules/schoolcalendar.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// The days of the week, bit 0 for Monday; 0 when they are not known.
qint32 weekdaysOf(const TeamMember &member)
{
    static const QStringList names = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s,
        u"sun"_s};
    qint32 days = 0;
    for (const QString &day : member.worksOn) {
        if (const qsizetype at = names.indexOf(day); at >= 0)
            days |= 1 << at;
    }
    return days;
}

/// The break of a contact that was removed, corrected away or taken back.
QString breakOf(const CaseRecord::Removed *removed, const Change *said)
{
    if (removed) {
        const auto *contact = std::any_cast<HolidayContact>(&removed->object);
        return contact ? contact->breakId : QString();
    }
    HolidayContact contact;
    (void)setFields(typeInfo<HolidayContact>(), &contact, said->fields);
    return contact.breakId;
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
        if (!saysNothing(plan.noContactWanted)) {
            const qint32 at = writerOf(plan, "noContactWanted");
            facts->noContactWanted = {factDay(dayOfEntry(at)), at};
        }
        const std::initializer_list<const char *> handoverText = {
            "support", "contact", "keyInformation", "risks", "noRisksKnown", "writtenOn"};
        const qint32 handoverAt = lastWriterOf(plan, handoverText);
        facts->handover = writtenIn(plan, plan.writtenOn, handoverAt);
        if (facts->handover.inEhm != 0 && plan.ehmAt < putRightAt(plan, handoverText))
            facts->handover.inEhm = 0;
        facts->hasSupport = saysNothing(plan.support) ? 0 : 1;
        facts->hasContact = saysNothing(plan.contact) ? 0 : 1;
        facts->hasKeyInformation = saysNothing(plan.keyInformation) ? 0 : 1;
        facts->hasRisks = plan.noRisksKnown || !saysNothing(plan.risks) ? 1 : 0;
        facts->reviewOn = factDay(plan.reviewHeldBy);
        facts->reviewHolder = CaseRecord::find(r.team, plan.reviewHolder) ? 1 : 0;
        facts->reviewEarlier = plan.holdReviewEarlier ? 1 : 0;
        const qint32 reviewAt =
            lastWriterOf(plan, {"reviewHeldBy", "reviewHolder", "holdReviewEarlier"});
        facts->reviewPlanned = {factDay(dayOfEntry(reviewAt)), reviewAt};
        if (const TeamMember *holder = CaseRecord::find(r.team, plan.reviewHolder)) {
            facts->holder = static_cast<qint32>(holder - r.team.constData());
            facts->holderTermTimeOnly = holder->termTimeOnly ? 1 : 0;
            facts->holderFrom = factDay(holder->from);
            facts->holderUntil = factDay(holder->until);
            facts->holderWorksOn = weekdaysOf(*holder);
        }
        if (facts->told.isSet())
            facts->toldChanged = contactChangedSince(plan.breakId, facts->told);
        if (facts->handover.isSet()) {
            const Moment written = facts->handover.moment();
            facts->handoverChanged = contactChangedSince(plan.breakId, written);
            riskChangedSince(*facts, written);
        }
    }
}

/// Who the contact is, on which days, with which number: what came after the family was told so,
/// or after it was written down.
Moment Deriving::contactChangedSince(const QString &breakId, const Moment &said) const
{
    RestingOn since(r, said);
    for (const HolidayContact &contact : r.holidayContacts) {
        if (contact.breakId != breakId)
            continue;
        since.lookAt(contact, {"member", "from", "until", "phone"},
            contact.agreedOn.isValid() ? contact.agreedOn : dayOfEntry(contact.addedAt));
        const TeamMember *member = CaseRecord::find(r.team, contact.member);
        if (member && member->addedAt < said.at)
            since.lookAtWriting(*member, {"phone", "name"});
    }
    since.lookAtTakenBack({typeInfo<HolidayContact>().number},
        [&breakId](const CaseRecord::Removed *removed, const Change *change) {
            return breakOf(removed, change) == breakId;
        });
    return since.first();
}

/// What became known of risks after the handover note was written.
void Deriving::riskChangedSince(CaseFacts::Break &facts, const Moment &written) const
{
    RestingOn tafs(r, written), concerns(r, written), notes(r, written);
    for (const Meeting &meeting : r.meetings) {
        if (!meeting.isHeld() || saysNothing(meeting.risks))
            continue;
        const qint32 risks = writerOf(meeting, "risks");
        tafs.lookAtCorrections(meeting, {"risks"});
        if (risks == writerOf(meeting, "heldOn"))
            tafs.lookAtEvent(meeting.heldOn, risks);
        else
            tafs.lookAtWriting(meeting, {"risks"});
    }
    for (const Concern &concern : r.concerns)
        concerns.lookAt(concern, {"what"}, concern.on);
    for (const Note &note : r.notes) {
        if (note.significant)
            notes.lookAt(note,
                {"type", "on", "at", "fact", "analysis", "present", "others", "about",
                    "childrenSeen", "childrenSeenAlone", "outcome", "followUp", "source",
                    "significant", "sensitive"},
                note.on);
    }
    facts.handoverTaf = tafs.first();
    facts.handoverConcern = concerns.first();
    facts.handoverNote = notes.first();
}

void Deriving::contacts()
{
    for (const HolidayContact &contact : r.holidayContacts) {
        CaseFacts::Break *facts = thisTime(contact, contact.agreedOn)
            ? breakNamed(contact.breakId)
            : nullptr;
        if (!facts)
            continue;
        CaseFacts::Contact row;
        row.code = facts->code;
        row.from = factDay(contact.from);
        row.until = factDay(contact.until);
        row.agreed = stated(contact, "agreedOn", contact.agreedOn);
        row.hasPhone = saysNothing(contact.phone) ? 0 : 1;
        if (const TeamMember *member = CaseRecord::find(r.team, contact.member)) {
            row.member = static_cast<qint32>(member - r.team.constData());
            row.professional = member->professional ? 1 : 0;
            row.ofFamily = member->person.isNull() ? 0 : 1;
            row.termTimeOnly = member->termTimeOnly ? 1 : 0;
            row.worksOn = weekdaysOf(*member);
            row.memberFrom = factDay(member->from);
            row.memberUntil = factDay(member->until);
            row.accessFrom = factDay(member->accessFrom);
            row.accessUntil = factDay(member->accessUntil);
            if (row.hasPhone == 0)
                row.hasPhone = saysNothing(member->phone) ? 0 : 1;
        }
        f.contacts.push_back(row);
    }
}

void Deriving::absences()
{
    for (const DaysAway &absence : r.daysAway) {
        if (!absence.from.isValid() || !absence.until.isValid())
            continue;
        CaseFacts::DaysAway row;
        row.code = breakCode(absence.breakId);
        row.from = factDay(absence.from);
        row.until = factDay(absence.until);
        row.lastDayAtWork = factDay(absence.lastDayAtWork);
        if (const TeamMember *member = CaseRecord::find(r.team, absence.member))
            row.member = qint32(member - r.team.constData());
        else if (!absence.member.isNull())
            continue;
        f.daysAway.push_back(row);
    }
    std::sort(f.daysAway.begin(), f.daysAway.end(),
        [](const CaseFacts::DaysAway &a, const CaseFacts::DaysAway &b) { return a.from < b.from; });
    const WorkPattern *pattern = CaseRecord::only(r.workPattern);
    f.row.worksAllYear = pattern && pattern->worksAllYear ? 1 : 0;
}

void Deriving::sharesAndRequests()
{
    for (qsizetype i = 0; i < r.trayShares.size(); ++i) {
        const TrayShare &share = r.trayShares.at(i);
        const Moment on = stated(share, "on", share.on);
        if (on.isSet())
            f.shares.push_back({static_cast<qint32>(i), on, nameNumber(share.with),
                factDay(share.until), factDay(share.managerAwayFrom),
                factDay(share.managerAwayUntil)});
    }
    for (qsizetype i = 0; i < r.supportRequests.size(); ++i) {
        const SupportRequest &request = r.supportRequests.at(i);
        if (!request.answeredOn.isValid() && thisTime(request, request.on))
            f.requests.push_back(
                {static_cast<qint32>(i), factDay(request.on), factDay(request.neededBy)});
    }
}

} // namespace hometray
