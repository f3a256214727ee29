// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"

#include <map>

namespace hometray {

/// Tells stories to records in memory, without a store: to look at a story, to count what a county
/// holds, to test rules on it. What a family's commands lead to is decided and applied as in a
/// store; nothing is signed, and entries have ids from a seed.
class MemoryHost {
public:
    /// What `decide` knows besides the record; its `today` and `now` are set from the clock.
    using ContextOf = std::function<Context(QDate today, QTime now)>;

    explicit MemoryHost(ContextOf contextOf = {});

    /// For `tell`. Valid as long as this object.
    [[nodiscard]] StoryHost host();
    /// Performs a command now. Errors: Refused, CaseNotFound.
    [[nodiscard]] Expected<CaseId> perform(const CaseId &family, const Command &command);
    void setTime(QDate day, QTime time);

    [[nodiscard]] const CaseRecord &record(const CaseId &family) const;
    /// The keyworker's own: profile and days away.
    [[nodiscard]] const DeskRecord &desk() const { return m_desk.desk; }

private:
    ContextOf m_contextOf;
    SeededRandom m_random{2019};
    QDate m_day;
    QTime m_time;
    CaseRecord m_desk;
    CaseRecord m_nothing;
    std::map<CaseId, CaseRecord> m_records;
};

} // namespace hometray
