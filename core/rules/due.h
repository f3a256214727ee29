// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

namespace hometray {

/// What kind of thing is due.
enum class DueKind : quint8 {
    Concern, ///< an open concern: before everything else
    Step, ///< a step of a checklist
    Review, ///< the next TAF (D4, or D3 before the first)
    WasItHeld, ///< a planned TAF whose day has passed
    PlannedTaf,
    Action, ///< an open action of the plan
    OwnerGone, ///< open actions whose doer has died or left
    Request, ///< a request to the coordinator nobody answered
    LookBack, ///< six months after closing
};

/// Something with a date.
struct DueItem {
    DueKind kind = DueKind::Step;
    QString checklist; ///< of a step
    QString id; ///< of a step, or the kind's own: "concern", "review", "action", …
    QDate due;
    /// By when it should be begun to be done in time (EHM on the second of three days); not valid
    /// when the limit has no such day.
    QDate pressingFrom;
    int late = 0; ///< in `unit`; 0 when it is not late
    LateUnit unit = LateUnit::Days;
    QString dueInBreak; ///< id of the school holiday it falls in, or empty
    bool provisional = false;
    bool writtenNotInEhm = false;
    int index = -1; ///< of the action, meeting or request in its list of the record
    bool mine = false; ///< of an action: the keyworker's own
    Evidence evidence;
    QString mend; ///< id of the command that mends it; empty when none does
    QString mendAt; ///< of a step: the field of that command it is about, by path; may be empty

    [[nodiscard]] bool isOverdue() const { return late > 0; }
    friend bool operator==(const DueItem &, const DueItem &) = default;
};

/// Everything with a date that is not done: an open concern, then limits that press or have passed,
/// then the rest, each by date. An action's day is no limit. With `situation.holiday` the steps
/// before that break are among them. Clocks that stand still have no date.
[[nodiscard]] QList<DueItem> dueItems(const CaseFacts &facts, const Situation &situation);

/// What to do next: the first of `dueItems`, or the first open step of the stage the FFA is in when
/// nothing has a date; nothing when there is nothing to do.
[[nodiscard]] std::optional<DueItem> nextToDo(const CaseFacts &facts, const Situation &situation);

} // namespace hometray
