// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"
#include "rules/facttable.h"

namespace hometray {

/// A duty on a day: its limit by the policy, and by how much it was or is late.
struct DutyStanding {
    const CaseFacts::Duty *duty = nullptr;
    FactDay due = 0;
    bool provisional = false; ///< rests on bank holidays nobody has published
    bool lost = false; ///< by the limit nobody was left to whom it was owed
    FactDay ended = 0; ///< nobody was left from that day on, after the limit
    qint32 late = 0; ///< met or stopped so late, or open so late today

    [[nodiscard]] bool isMet() const { return duty->met != 0; }
    [[nodiscard]] bool isStopped() const { return duty->stop != CaseFacts::NotStopped; }
    [[nodiscard]] bool isOpen() const { return !isMet() && !isStopped() && !lost && ended == 0; }
};

/// How the duties of a kind stand, by their beginning; those that have not begun are not among
/// them.
[[nodiscard]] std::vector<DutyStanding> standings(
    CaseFacts::DutyKind kind, const Deadline &deadline, const MeasureInput &input);

/// Whether it is about a TAF that another has followed.
[[nodiscard]] bool isOfEarlierTaf(const DutyStanding &standing, const CaseFacts &facts);

/// Judges a step that is about a duty; nothing when no such duty is owed (the step's own rule says
/// why then). The duty decides: what came after it was met changes nothing.
[[nodiscard]] std::optional<Judgement> judgeDuty(
    const Step &step, const Deadline &deadline, const MeasureInput &input);

/// Why a duty stopped, as evidence; the codes of this file, for Policy::evidenceCodes().
[[nodiscard]] const QString &stopCode(qint32 reason);
[[nodiscard]] const QStringList &dutyCodes();

} // namespace hometray
