// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"

namespace hometray {

/// The last TAF before a break, planned backwards from the last day at work.
struct LastTaf {
    /// The last day on which it can be held, so that everything the policy has due some days after
    /// a TAF (its record in EHM, D5; the family's copy, D6) still falls before the keyworker
    /// leaves, and not after the last review that is due until then (D3, D4).
    QDate holdBy;
    QDate leaving; ///< the last day at work
    QDate until; ///< the last day of the time away that follows it
    /// The last one that is planned from today on; not valid when there is none, or another is due
    /// after it and before leaving.
    QDate planned;
    bool reviewDecides = false; ///< `holdBy` is the day the review is due
    bool reviewLate = false; ///< the review was due before today
    /// That day has passed already: `holdBy` is the last day at work, and what follows the TAF has
    /// to be done there and then.
    bool shortOfTime = false;
    bool provisional = false; ///< rests on a calendar nobody has published, or assumed days

    /// A TAF is planned, and late enough to leave no time for what follows it.
    [[nodiscard]] bool plannedTooLate() const { return planned.isValid() && planned > holdBy; }
    /// A TAF on that day would be too late for what `holdBy` leaves time for, and not only after
    /// the keyworker is back.
    [[nodiscard]] bool isTooLate(QDate day) const { return day > holdBy && day <= until; }
    /// A day that is offered for a TAF: an earlier one where this one is too late.
    [[nodiscard]] QDate offered(QDate day) const { return isTooLate(day) ? holdBy : day; }
    friend bool operator==(const LastTaf &, const LastTaf &) = default;
};

/// The day for the last TAF before `situation.holiday`; nothing when there is no break, or the
/// keyworker works through it.
[[nodiscard]] std::optional<LastTaf> lastTafBefore(
    const CaseFacts &facts, const Situation &situation);

/// A limit and by how much it was missed.
struct Limited {
    QDate due;
    qint32 late = 0;
    LateUnit unit = LateUnit::Days;
};

/// A step that was left open before the break that is over, and is open still.
struct LeftOpen {
    const ChecklistSpec *list = nullptr; ///< of that break
    const Step *step = nullptr;
    StepResult result; ///< late since the last day at work before it
    QString breakId;
};
/// What was left open before the break that is over, of the steps that outlive it: until the keyworker
/// leaves for the next one it stays late by the limit it had. What such a step asks for that came
/// later is not. Source: judgement 1.3 and 1a.
[[nodiscard]] QList<LeftOpen> leftOpen(const CaseFacts &facts, const Situation &situation);

/// The steps of a list, those of a break each on the day by which it is to be done where that is
/// earlier than its own limit (another step's, the last TAF's, what was left open before): as it is
/// shown to people, wherever that is.
[[nodiscard]] ChecklistResult onTheirDays(const ChecklistSpec &list, ChecklistResult result,
    const CaseFacts &facts, const Situation &situation);
/// The same of one step.
[[nodiscard]] StepResult onItsDay(const ChecklistSpec &list, const Step &step, StepResult result,
    const CaseFacts &facts, const Situation &situation);

/// Working days of an absence, from the first to the last.
struct DaySpan {
    QDate first;
    QDate last;
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};
/// The working days of the keyworker's absence on which nobody who can be it is the family's main
/// contact.
[[nodiscard]] QList<DaySpan> daysWithoutContact(const CaseFacts &facts, const Situation &situation);
/// Who is the family's contact in it on days on which they have no access on EHM: indexes in
/// CaseRecord::team, -1 for somebody who is not of it.
[[nodiscard]] QList<qsizetype> contactsWithoutAccess(
    const CaseFacts &facts, const Situation &situation);

/// A step before a break and the day by which it must be done.
struct BreakStep {
    QString checklist;
    ListRole role = ListRole::None; ///< of that checklist
    StepResult result;
    QDate by; ///< of an open one the day `onItsDay` says, else its limit
    bool isLastTaf = false; ///< it waits for BreakPlan::taf, whatever else would mend it
    bool late = false; ///< by the days its limit is counted in: not on a Saturday, of working days

    friend bool operator==(const BreakStep &, const BreakStep &) = default;
};

/// Where a family stands before a break.
struct BreakPlan {
    CaseFacts::Decision decision = CaseFacts::Undecided;
    /// The steps of the way that was decided. While nothing is decided, only those that come
    /// whatever the decision is.
    QList<BreakStep> steps;
    std::optional<LastTaf> taf; ///< while the last TAF before the break is to be held
    bool concernOpen = false; ///< comes first, and nothing is ready
    bool over = false; ///< the last day at work is over: nothing is ready any more, it was

    [[nodiscard]] const BreakStep *step(QStringView id) const;
    /// The open step with the earliest day; nullptr when all are done.
    [[nodiscard]] const BreakStep *next() const;
    [[nodiscard]] int openSteps() const;
    /// Something is asked, every required step is done or not needed, no concern is open, and the
    /// last day at work is not over.
    [[nodiscard]] bool ready() const { return !over && complete(); }
    /// It is over, and everything was there when the keyworker left.
    [[nodiscard]] bool leftReady() const { return over && complete() && leftOpenSteps() == 0; }
    /// All of that, whether or not it is over.
    [[nodiscard]] bool complete() const;
    /// Required steps that were open when the keyworker left, whether or not they were done since.
    [[nodiscard]] int leftOpenSteps() const;
};

/// Whether a step of the list of those staying comes whatever the decision is: that of those
/// closing has it too.
[[nodiscard]] bool comesEitherWay(const Policy &policy, QStringView stepId);

/// Where a family stands before `situation.holiday`; nothing when neither the list of those staying
/// nor that of those closing is for it: no break with steps, the keyworker works through it, the
/// family is not registered yet, or the FFA was closed before the school holiday that came before.
[[nodiscard]] std::optional<BreakPlan> breakPlan(
    const CaseFacts &facts, const Situation &situation);

} // namespace hometray
