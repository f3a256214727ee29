// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/memoryhost.h"

#include "record/apply.h"

namespace hometray {

using namespace Qt::StringLiterals;

MemoryHost::MemoryHost(ContextOf contextOf) : m_contextOf(std::move(contextOf)) { }

StoryHost MemoryHost::host()
{
    StoryHost host;
    host.setTime = [this](QDate day, QTime time) { setTime(day, time); };
    host.record = [this](const CaseId &family) -> Expected<CaseRecord> { return record(family); };
    host.perform = [this](const CaseId &family, const Command &command, QDate) {
        return perform(family, command);
    };
    return host;
}

void MemoryHost::setTime(QDate day, QTime time)
{
    m_day = day;
    m_time = time;
}

const CaseRecord &MemoryHost::record(const CaseId &family) const
{
    const auto found = m_records.find(family);
    return found == m_records.end() ? m_nothing : found->second;
}

Expected<CaseId> MemoryHost::perform(const CaseId &family, const Command &command)
{
    const CommandSpec *spec = command.spec();
    if (!spec)
        return failure(ErrorCode::CommandUnknown, {{u"command"_s, command.id()}});
    CaseId id = family;
    if (spec->scope == CommandScope::NewCase)
        id = *CaseId::fromBytes(m_random.bytes(CaseId::size));
    else if (spec->scope == CommandScope::Case && !m_records.contains(id))
        return failure(ErrorCode::CaseNotFound, {{u"case"_s, id.hex()}});
    CaseRecord fresh;
    fresh.id = id;
    CaseRecord &record = spec->scope == CommandScope::Desk ? m_desk
        : spec->scope == CommandScope::NewCase             ? fresh
                                                           : m_records[id];
    Context context = m_contextOf ? m_contextOf(m_day, m_time) : Context();
    context.today = m_day;
    const Decision decided = decide(record, command, context);
    if (!decided)
        return Unexpected(Error(decided.error()));
    for (const Event &event : *decided) {
        EntryStamp stamp;
        stamp.id = *EntryId::fromBytes(m_random.bytes(EntryId::size));
        stamp.kind = event.kind;
        stamp.writtenMs = utcMs(m_day, m_time);
        apply(record, event, stamp);
    }
    if (spec->scope == CommandScope::NewCase)
        m_records[id] = fresh;
    return id;
}

} // namespace hometray
