// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

namespace hometray {

/// What kind of thing is due.
enum class DueKind : quint8 {
    Concern, ///< an open concern: before everything else
    ToSettle, ///< two versions of one thing, or what nobody has said and something rests on
    Step, ///< a step of a checklist
    Review, ///< the next TAF (D4, or D3 before the first)
    WasItHeld, ///< a planned TAF whose day has passed
    PlannedTaf,
    Action, ///< an open action of the plan
    LateActions, ///< those of others that are late, together; of `nextToDo` alone
    OwnerGone, ///< open actions whose doer has died or left
    Request, ///< a request to the coordinator nobody answered
    LookBack, ///< six months after closing
    ClosedInEhm, ///< closed here, and not on EHM
};

/// Something with a date.
struct DueItem {
    DueKind kind = DueKind::Step;
    QString checklist; ///< of a step
    QString id; ///< of a step, or the kind's own: "concern", "review", "action", …
    /// Its limit; of what has none and waits to be answered or settled, the day since when it waits,
    /// as far as that is known.
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
    bool question = false; ///< of a step: a date has passed, and asks
    bool hasNoLimit = false; ///< of a step: it is to be done, by no day in particular
    QString leftFor; ///< of a step: the break that is over, before which it was left open; or empty
    Evidence evidence;
    QString mend; ///< id of the command that mends it; empty when none does
    QString mendAt; ///< of a step: the field of that command it is about, by path; may be empty

    [[nodiscard]] bool isOverdue() const { return late > 0; }
    /// It has no limit, and waits to be answered or settled.
    [[nodiscard]] bool waits() const
    {
        return late == 0
            && (kind == DueKind::ToSettle || kind == DueKind::OwnerGone
                || kind == DueKind::ClosedInEhm || question || hasNoLimit);
    }
    friend bool operator==(const DueItem &, const DueItem &) = default;
};

/// Under which heading something due stands, the same in every list of what is due.
enum class DueGroup : quint8 {
    First, ///< an open concern
    Overdue,
    Today, ///< and what waits to be answered or settled
    ThisWeek, ///< until Sunday
    Later,
};
[[nodiscard]] DueGroup groupOf(const DueItem &item, QDate today);
/// Whether it is time to begin: from `pressingFrom`, or two days before a limit without such a day.
[[nodiscard]] bool isPressing(const DueItem &item, QDate today);

/// Everything with a date that is not done, by weight and then date: an open concern; what is to be
/// settled; the county's limits that have passed; a date that has passed and is a question (was it
/// held?); what is due today or tomorrow; the keyworker's own late actions; the county's limits to
/// come (those before a school holiday once less than `limits.breakAheadWorkingDays` working days
/// are left); the late actions of others; the rest. With `situation.holiday` the steps before that
/// break are among them. Clocks that stand still have no date. Source: judgement 1.14.
[[nodiscard]] QList<DueItem> dueItems(const CaseFacts &facts, const Situation &situation);

/// What to do next: the first of `dueItems`, or the first open step of the stage the FFA is in when
/// nothing has a date, or only a TAF of a family that is not registered yet; nothing when there is
/// nothing to do. Late actions of others are one thing: to be asked about at the next TAF.
[[nodiscard]] std::optional<DueItem> nextToDo(const CaseFacts &facts, const Situation &situation);
/// The same; `items` are the `dueItems`.
[[nodiscard]] std::optional<DueItem> nextToDo(
    const QList<DueItem> &items, const CaseFacts &facts, const Situation &situation);

} // namespace hometray
