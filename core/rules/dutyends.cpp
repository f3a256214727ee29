// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dutyends.h"

#include "rules/asked.h"
#include "rules/deriving.h"

#include <algorithm>

namespace hometray {

namespace {

/// Of a record what people said of help and who they were, as was known before an entry.
CaseRecord answersBefore(const CaseRecord &record, qint32 entry)
{
    CaseRecord then;
    then.entries = record.entries;
    for (const Consent &given : record.consents) {
        if (given.addedAt < entry)
            then.consents.append(given);
    }
    then.said = record.said;
    for (QHash<int, QList<FieldWrite>> &fields : then.said) {
        for (QList<FieldWrite> &known : fields)
            known.removeIf([entry](const FieldWrite &write) { return write.at >= entry; });
    }
    for (const Person &person : record.people) {
        if (person.addedAt < entry)
            then.people.append(asked::personAt(then, person, entry));
    }
    return then;
}

} // namespace

DutyEnds::DutyEnds(const CaseRecord &record) : r(record), m_stopped(hometray::helpStopped(record))
{
    for (const Meeting *meeting : record.meetingsHeld())
        m_held.push_back({meeting, stated(*meeting, "heldOn", meeting->heldOn)});
    for (const Reopening &reopening : record.reopenings) {
        if (reopening.on.isValid())
            m_reopened.push_back({factDay(reopening.on), reopening.addedAt});
    }
    std::sort(m_reopened.begin(), m_reopened.end(), isEarlier);
    for (const NeedsALook &look : record.needsALook) {
        if (look.why == NeedsALook::Why::AfterClosing && look.at < record.entries.size())
            m_asOpen.push_back({factDay(record.entries.at(look.at).writtenOn()), look.at});
    }
}

std::vector<DutyEnds::End> DutyEnds::endsOf(
    const CaseFacts::Duty &duty, bool whole, const std::vector<HelpStopped> &stopped) const
{
    std::vector<End> ends;
    for (const Closure &closure : r.closures) {
        const Moment closed{factDay(closure.on), closure.addedAt};
        // Also one after which something was written as if it were open: it revives nothing.
        if (isEarlier(duty.began, closed))
            ends.push_back({closed, CaseFacts::StoppedByClosure});
    }
    if (!whole)
        return ends;
    for (const HelpStopped &time : stopped) {
        if (!time.until.isSet() || time.until.day > duty.began.day)
            ends.push_back({{std::max(time.from.day, duty.began.day), time.from.at},
                CaseFacts::StoppedByWithdrawal});
    }
    const Moment none = noAction();
    if (none.isSet() && !isEarlier(none, duty.began))
        ends.push_back({none, CaseFacts::StoppedByNoAction});
    return ends;
}

void DutyEnds::stop(CaseFacts::Duty &duty, bool whole, qint32 metAt) const
{
    const auto hadStopped = [met = Moment{duty.met, metAt}](const std::vector<End> &ends) {
        return std::any_of(
            ends.begin(), ends.end(), [&met](const End &end) { return isEarlier(end.at, met); });
    };
    const std::vector<End> ends = endsOf(duty, whole, m_stopped);
    if (duty.met != 0) {
        if (!hadStopped(ends))
            return;
        std::vector<End> known =
            endsOf(duty, whole, hometray::helpStopped(answersBefore(r, metAt)));
        std::erase_if(known, [metAt](const End &end) { return end.at.at >= metAt; });
        if (!hadStopped(known))
            return;
        duty.met = 0;
    }
    for (const End &end : ends) {
        if (duty.stopped != 0 && duty.stopped <= end.at.day)
            continue;
        duty.stopped = end.at.day;
        duty.stop = end.why;
    }
}

bool DutyEnds::stoodStill(FactDay day) const
{
    return std::any_of(m_stopped.begin(), m_stopped.end(), [day](const HelpStopped &time) {
        return time.from.day < day && (!time.until.isSet() || time.until.day > day);
    });
}

bool DutyEnds::wasClosed(const Moment &moment) const
{
    return wasClosedUntil(moment, {moment.day, endOfRecord});
}

bool DutyEnds::agreedInVain(const HelpStopped &time) const
{
    const Moment none = noAction();
    const auto since = [&](const Moment &one) {
        return !isEarlier(one, none) && isEarlier(one, time.until);
    };
    const bool stands = none.isSet() && isEarlier(none, time.until)
        && std::none_of(
            m_held.begin(), m_held.end(), [&](const Held &held) { return since(held.on); })
        && std::none_of(m_reopened.begin(), m_reopened.end(), since);
    return stands || wasClosedUntil(time.until, time.until);
}

bool DutyEnds::wasClosedUntil(const Moment &moment, const Moment &last) const
{
    const auto between = [&last](const Moment &one, const Closure &closure) {
        return one.at > closure.addedAt && isEarlier(one, last);
    };
    return std::any_of(r.closures.begin(), r.closures.end(), [&](const Closure &closure) {
        const Moment closed{factDay(closure.on), closure.addedAt};
        if (!closed.isSet() || !isEarlier(closed, moment))
            return false;
        return std::none_of(m_reopened.begin(), m_reopened.end(), [&](const Moment &again) {
            return between(again, closure);
        }) && std::none_of(m_asOpen.begin(), m_asOpen.end(), [&](const Moment &written) {
            return between(written, closure);
        });
    });
}

Moment DutyEnds::noAction() const
{
    const Assessment *assessment = CaseRecord::only(r.assessment);
    if (!assessment || !assessment->noActionNeeded)
        return {};
    return stated(*assessment, "finalisedOn", assessment->finalisedOn);
}

} // namespace hometray
