// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changeteam.h"

#include "record/kinds.h"
#include "workflow/datechecks.h"
#include "workflow/removing.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<ChangeTeam>()
{
    static const TypeInfo info = describe<ChangeTeam>(0, ChangeTeam::id,
        {
            many<&ChangeTeam::members>(1, "members"),
            many<&ChangeTeam::organisations>(2, "organisations"),
            field<&ChangeTeam::remove>(3, "remove"),
        });
    return info;
}

std::optional<Refusal> checkTeam(
    const CaseRecord &record, const QList<TeamMember> &members, const char *list)
{
    QList<TeamMember> others = members;
    for (const TeamMember &known : record.team) {
        if (!CaseRecord::find(members, known.id))
            others.append(known);
    }
    for (qsizetype i = 0; i < members.size(); ++i) {
        const TeamMember &mine = members.at(i);
        const auto field = [list, i](const char *name) { return itemField(list, i, name); };
        if (const auto refused =
                unlessSince(field("until"), {mine.until, "until"}, {mine.from, "from"}))
            return refused;
        if (const auto refused = unlessSince(field("accessUntil"),
                {mine.accessUntil, "accessUntil"}, {mine.accessFrom, "accessFrom"}))
            return refused;
        if (const auto refused = unlessSince(
                field("accessUntil"), {mine.until, "until"}, {mine.accessUntil, "accessUntil"}))
            return refused;
        if (const auto refused = unlessSince(
                field("accessFrom"), {mine.until, "until"}, {mine.accessFrom, "accessFrom"}))
            return refused;
        if (mine.accessFrom.isValid() && !mine.professional)
            return refusal(RefusalCode::FieldWrong, field("accessFrom"),
                {{u"reason"_s, u"notProfessional"_s}});
        for (const TeamMember &other : others) {
            const bool same = !mine.person.isNull() && other.person == mine.person;
            if (same && other.id != mine.id && !other.until.isValid() && !mine.until.isValid())
                return refusal(
                    RefusalCode::FieldWrong, field("person"), {{u"reason"_s, u"twice"_s}});
        }
    }
    return std::nullopt;
}

void addTeam(const CaseRecord &record, const QList<TeamMember> &members, EventBuilder &event)
{
    for (TeamMember member : members) {
        const bool hasAccess = member.accessFrom.isValid() && !member.accessUntil.isValid();
        if (member.until.isValid() && hasAccess)
            member.accessUntil = member.until;
        event.put(CaseRecord::find(record.team, member.id), member);
    }
}

Decision decide(const CaseRecord &record, const ChangeTeam &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    if (const auto refused = checkTeam(record, command.members, "members"))
        return tl::unexpected(*refused);
    EventBuilder event(kinds::teamChanged);
    for (const Organisation &organisation : command.organisations)
        event.put(CaseRecord::find(record.organisations, organisation.id), organisation);
    addTeam(record, command.members, event);
    const CaseRecord after = foldedWith(record, {event}, context.today);
    Removal removal(after, command.remove);
    removal.from(record.team, event);
    if (const auto refused = removal.result("teamMember", ChangeTeam::id))
        return tl::unexpected(*refused);
    return eventsOf(event);
}

} // namespace hometray
