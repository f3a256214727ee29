// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/aftertaf.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

/// The record as an entry that said so would leave it.
CaseRecord withMeetingHeld(CaseRecord record, const ObjectId &id, QDate heldOn)
{
    const auto at = qint32(record.entries.size());
    record.entries.append(EntryStamp());
    record.meetings.removeIf([&](const Meeting &meeting) {
        return meeting.id != id && meeting.isHeld() && meeting.heldOn >= heldOn;
    });
    auto known = std::find_if(record.meetings.begin(), record.meetings.end(),
        [&](const Meeting &meeting) { return meeting.id == id; });
    if (known == record.meetings.end()) {
        Meeting meeting;
        meeting.id = id;
        meeting.addedAt = at;
        record.meetings.append(meeting);
        known = record.meetings.end() - 1;
    }
    known->heldOn = heldOn;
    known->writtenOn = heldOn;
    known->cancelledOn = {};
    known->decision = u"stayOpen"_s;
    known->beforeMyTime = false;
    known->changedAt = at;
    known->ehmAt = -1;
    known->writers = QList<qint32>(typeInfo<Meeting>().fields.size(), at);
    record.copiesGiven.removeIf([&](const CopyGiven &copy) { return copy.meeting == id; });
    return record;
}

} // namespace

AfterTaf afterTafHeldOn(const CaseRecord &record, const ObjectId &meeting, QDate heldOn,
    const Situation &situation)
{
    AfterTaf after;
    if (!heldOn.isValid())
        return after;
    const CaseFacts facts = factsOf(withMeetingHeld(record, meeting, heldOn));
    const auto list = evaluate(u"after-taf"_s, facts, situation);
    if (!list)
        return after;
    if (const StepResult *step = list->step(u"taf-record"_s))
        after.ehmBy = step->due;
    after.ehmDays = situation.workingDays->between(heldOn, after.ehmBy).count;
    if (const StepResult *step = list->step(u"family-copy"_s)) {
        after.copyBy = step->due;
        for (const CaseFacts::Home &home : facts.homes) {
            if (home.person >= 0 && home.person < record.people.size())
                after.copiesFor.append(record.people.at(home.person).id);
        }
    }
    if (const StepResult *step = list->step(u"next-taf"_s))
        after.nextBy = step->evidence.values.value(u"reviewDue"_s).toDate();
    after.nextSuggested = after.nextBy;
    const SchoolBreak *holiday =
        after.nextBy.isValid() ? situation.calendar->breakContaining(after.nextBy) : nullptr;
    if (holiday) {
        after.nextByInBreak = holiday->id;
        const QDate before = situation.workingDays->add(holiday->first, -1).day;
        if (before > heldOn)
            after.nextSuggested = before;
    }
    return after;
}

} // namespace hometray
