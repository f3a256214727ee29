// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Closes the FFA: reason, summary, the difference it made, who goes on helping (as prepareClosure
/// has them, unless they are given here), and the day six months later to look back on. The closure
/// carries what every step of the closure checklist said and who agreed to those left open: that is
/// what the case shows from then on.
struct CloseFfa {
    static constexpr const char *id = "closeFfa";
    Closure closure; ///< its steps, overrides and hashes are filled in here, whatever is given
};

template <>
const TypeInfo &typeInfo<CloseFfa>();

/// Why an FFA cannot be closed so, if it cannot; fills in the steps, overrides and hashes of the
/// closure. Whoever writes a closing asks it, also one that is written again.
[[nodiscard]] std::optional<Refusal> unlessMayClose(
    const CaseRecord &record, Closure &closure, const Context &context);

/// What was prepared need not be typed again, as long as nothing came since that it does not know
/// of: fills in what the closure leaves out. `steps`: the closure checklist of the record as it is.
void takeWhatWasPrepared(const CaseRecord &record, Closure &closure, const QList<GateStep> &steps);

/// Whether a step of the closure checklist stands in the way of closing: what only a closed FFA can
/// answer does not.
[[nodiscard]] bool stopsClosing(const GateStep &step);

/// The record as it is once that closure is written: the closure checklist is judged on it.
[[nodiscard]] CaseRecord onceClosed(
    CaseRecord record, const Closure &closure, const PersonId &actor, QDate today);

/// Takes over what was prepared, unless that is out of date.
/// Refuses a closed FFA (CaseClosed; mend reopenFfa), an open concern (ConcernOpen; mend
/// closeConcern), entries that contradict each other (Conflict; mend settleConflict), entries
/// missing here (CaseIncomplete), two keyworkers (TwoKeyworkers; mend handOver), a day before the
/// last TAF, the registration or the re-opening, or a look back before closing (DatesContradict),
/// and required steps of the closure checklist that are open and that nobody else agreed to leave
/// so (StepsOpen; steps: their ids, mends: the command that mends each, in the same order).
[[nodiscard]] Decision decide(const CaseRecord &, const CloseFfa &, const Context &);

} // namespace hometray
