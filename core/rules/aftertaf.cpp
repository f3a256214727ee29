// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/aftertaf.h"

#include "rules/measures.h"

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

/// The first day by which something of that limit is to be done after the TAF.
QDate firstDue(QStringView deadline, const CaseFacts &facts, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(ListRole::AfterTaf);
    QDate first;
    for (const Step &step : list ? list->steps : QList<Step>()) {
        if (step.deadline < 0 || situation.policy->deadlines().at(step.deadline).id != deadline)
            continue;
        const QDate due = dateOf(judge(*list, step, facts, situation).due);
        if (due.isValid() && (!first.isValid() || due < first))
            first = due;
    }
    return first;
}

} // namespace

AfterTaf afterTafHeldOn(
    const CaseRecord &record, const ObjectId &meeting, QDate heldOn, const Situation &situation)
{
    AfterTaf after;
    if (!heldOn.isValid())
        return after;
    const CaseFacts facts = factsOf(withMeetingHeld(record, meeting, heldOn));
    after.ehmBy = firstDue(u"D5", facts, situation);
    if (after.ehmBy.isValid())
        after.ehmDays = situation.workingDays->between(heldOn, after.ehmBy).count;
    after.copyBy = firstDue(u"D6", facts, situation);
    if (after.copyBy.isValid()) {
        for (const CaseFacts::Duty *copy : dutiesOfLastTaf(facts, CaseFacts::FamilyCopy)) {
            if (copy->person >= 0 && copy->person < record.people.size())
                after.copiesFor.append(record.people.at(copy->person).id);
        }
    }
    const CaseFacts::Break none;
    after.nextBy =
        dateOf(measures::reviewDue({facts, none, situation, factDay(situation.today)}, nullptr));
    after.nextSuggested = after.nextBy;
    const SchoolBreak *holiday =
        after.nextBy.isValid() ? situation.calendar->breakContaining(after.nextBy) : nullptr;
    if (holiday) {
        after.nextByInBreak = holiday->id;
        const QDate before = situation.workingDays->add(holiday->first, -1).day;
        if (before > heldOn)
            after.nextSuggested = before;
    }
    after.beforeBreak = lastTafBefore(facts, situation);
    const QDate offered = after.beforeBreak && after.nextSuggested.isValid()
        ? after.beforeBreak->offered(after.nextSuggested)
        : QDate();
    if (offered > heldOn && offered >= situation.today)
        after.nextSuggested = offered;
    return after;
}

} // namespace hometray
