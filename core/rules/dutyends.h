// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/duties.h"

#include <limits>

namespace hometray {

/// By the stated day, and on one day by the order of entries.
[[nodiscard]] inline bool isEarlier(const Moment &a, const Moment &b)
{
    return std::pair(a.day, a.at) < std::pair(b.day, b.at);
}

/// What was written of somebody's parental responsibility, in order.
[[nodiscard]] QList<FieldWrite> saidOfResponsibility(
    const CaseRecord &record, const ObjectId &person);

/// What ends the duties of a record: that nobody agrees to help, that the FFA was closed, or that
/// no action is needed; and what of it was taken back.
class DutyEnds {
public:
    static constexpr qint32 endOfRecord = std::numeric_limits<qint32>::max();
    struct Held {
        const Meeting *meeting;
        Moment on;
    };

    explicit DutyEnds(const CaseRecord &record);

    [[nodiscard]] const std::vector<Held> &tafs() const { return m_held; }
    [[nodiscard]] const std::vector<Moment> &reopened() const { return m_reopened; }
    [[nodiscard]] const std::vector<HelpStopped> &helpStopped() const { return m_stopped; }

    /// Stops an unmet duty at the first thing that ends it. `whole`: withdrawal and "no action
    /// needed" do as well as closing. `metAt`: the entry that met it. It was not met when it had
    /// stopped by then, as was known then and as is known now: what is written later, whatever day
    /// it states, takes nothing from a duty that was met, and meets none that had stopped.
    void stop(CaseFacts::Duty &duty, bool whole, qint32 metAt) const;
    /// Whether nobody agreed to help before a day and on it. What begins on the day of the
    /// withdrawal itself begins, and stops.
    [[nodiscard]] bool stoodStill(FactDay day) const;
    /// Whether the FFA was closed on a day: neither opened again until then, nor written to as an
    /// open one.
    [[nodiscard]] bool wasClosed(const Moment &moment) const;
    /// What is agreed to begins nothing while the FFA is closed, or no action is needed. On the day
    /// on which it is opened again, or written to, the order of entries decides which came first.
    [[nodiscard]] bool agreedInVain(const HelpStopped &time) const;

private:
    struct End {
        Moment at;
        CaseFacts::StopReason why = CaseFacts::NotStopped;
    };
    [[nodiscard]] std::vector<End> endsOf(
        const CaseFacts::Duty &duty, bool whole, const std::vector<HelpStopped> &stopped) const;
    [[nodiscard]] bool wasClosedUntil(const Moment &moment, const Moment &last) const;
    /// "No action needed". What came after it (a TAF, a re-opening) begins duties of its own, and
    /// revives none.
    [[nodiscard]] Moment noAction() const;

    const CaseRecord &r;
    std::vector<HelpStopped> m_stopped;
    std::vector<Held> m_held;
    std::vector<Moment> m_reopened;
    std::vector<Moment> m_asOpen; ///< written for a closed FFA, which counts as open since
};

} // namespace hometray
