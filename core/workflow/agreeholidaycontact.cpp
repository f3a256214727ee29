// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/agreeholidaycontact.h"

#include "record/kinds.h"
#include "rules/schoolcalendar.h"
#include "workflow/given.h"
#include "workflow/planholiday.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<AgreeHolidayContact>()
{
    static const TypeInfo info = describe<AgreeHolidayContact>(0, AgreeHolidayContact::id,
        {
            required(one<&AgreeHolidayContact::contact>(1, "contact")),
            field<&AgreeHolidayContact::remove>(2, "remove"),
        });
    return info;
}

namespace {

/// No school holiday is as long; a slip of the year is found by it.
constexpr qint64 longestBreak = 100;

std::optional<Refusal> wrongContact(const CaseRecord &record, const HolidayContact &contact)
{
    const auto refused = [](RefusalCode code, const QString &field, const QVariantMap &values = {},
                             const char *mend = "") {
        return Refusal{code, field, values, QLatin1String(mend), {}};
    };
    if (breakCode(contact.breakId) == 0)
        return refused(RefusalCode::FieldWrong, u"contact.break"_s, {{u"reason"_s, u"noBreak"_s}});
    if (contact.from > contact.until)
        return datesContradict(u"contact.until"_s, "contact.from", "contact.until").value();
    if (contact.from.daysTo(contact.until) > longestBreak)
        return refused(RefusalCode::FieldWrong, u"contact.until"_s, {{u"reason"_s, u"tooLong"_s}});
    const TeamMember *member = CaseRecord::find(record.team, contact.member);
    if (!member || !member->professional)
        return refused(RefusalCode::FieldWrong, u"contact.member"_s,
            {{u"reason"_s, u"notProfessional"_s}}, "changeTeam");
    if (!member->person.isNull())
        return refused(RefusalCode::FieldWrong, u"contact.member"_s,
            {{u"reason"_s, u"ofTheFamily"_s}}, "changeTeam");
    if (after(contact.until, member->until))
        return refused(RefusalCode::MemberEnded, u"contact.member"_s, {}, "changeTeam");
    for (const HolidayContact &other : record.holidayContacts) {
        if (other.id != contact.id && other.member == contact.member
            && other.breakId == contact.breakId && other.from <= contact.until
            && contact.from <= other.until)
            return refused(
                RefusalCode::AlreadyDone, u"contact.from"_s, {{u"what"_s, u"holidayContact"_s}});
    }
    return std::nullopt;
}

} // namespace

Decision decide(
    const CaseRecord &record, const AgreeHolidayContact &command, const Context &context)
{
    if (const auto refusal = unlessOpen(record))
        return tl::unexpected(*refusal);
    HolidayContact contact = command.contact;
    const HolidayContact *before = CaseRecord::find(record.holidayContacts, contact.id);
    EventBuilder event(kinds::holidayContactAgreed);
    if (command.remove) {
        if (!before)
            return refuse(RefusalCode::NotThere, u"contact"_s, {{u"what"_s, u"holidayContact"_s}});
        return eventsOf(event.remove(*before));
    }
    if (const auto refusal = wrongContact(record, contact))
        return tl::unexpected(*refusal);
    if (isBlank(contact.phone))
        contact.phone = CaseRecord::find(record.team, contact.member)->phone;
    contact.agreedOn = orToday(contact.agreedOn, context);
    event.put(before, contact);
    const HolidayPlan *plan = holidayPlan(record, contact.breakId);
    if (plan && !plan->noContactWanted.isEmpty()) {
        HolidayPlan wanted = *plan;
        wanted.noContactWanted.clear();
        event.change(*plan, wanted);
    }
    return eventsOf(event);
}

} // namespace hometray
