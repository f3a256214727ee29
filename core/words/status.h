// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/look.h"

namespace hometray::words {

// How things stand, said once: for the tray, Due, the planner, a family's page, Away, Notices and
// the command line. All of it may be called on any thread while the situation lives.

/// Something that stands somehow: a sign, a title, what there is to say of it, where it is seen and
/// what mends it.
struct Status {
    QString id; ///< "conflicts"
    Look look;
    QString title; ///< "2 things were written in two ways"
    QString sentence;
    QString place; ///< where on the family's page it is seen: see placeOf
    QString mend; ///< id of the command that mends it; empty when none does
    friend bool operator==(const Status &, const Status &) = default;
};

/// "Before everything else", "Overdue", "Today", "This week", "Later".
[[nodiscard]] QString groupName(DueGroup group);

/// Where on a family's page something due is seen: overview, people, meetings, plan, notes, cover,
/// closure, history.
[[nodiscard]] QString placeOf(const DueItem &item);

/// What does not fit together or has not arrived, and counts for nothing until somebody looks at
/// it: the most pressing first. What mends some of it is in the history.
[[nodiscard]] QList<Status> toSettle(const CaseFacts &facts);

/// What was decided of a family before a school holiday: "Stays open", "Closes", "Undecided".
[[nodiscard]] Status decisionStatus(CaseFacts::Decision decision);

/// Who looks after the family in the holiday that comes, or how far it is with closing.
struct ContactStatus {
    /// What is still to be agreed comes first.
    enum class Is : quint8 {
        NotAgreed,
        OutOfDate,
        AtTheTaf, ///< a TAF is planned before the last day at work
        Agreed,
        Closing,
        Ready,
        NotNeeded,
    };
    Is is = Is::NotNeeded;
    Look look{Sign::None, Tone::Neutral};
    QString text; ///< "Not agreed", "Contact agreed", "Closing: 2 steps left"
    [[nodiscard]] bool isOpen() const { return is <= Is::AtTheTaf; }
};
[[nodiscard]] ContactStatus contactStatus(const CaseFacts &facts, const Situation &situation);

/// What begins anew when an FFA is opened again, and what stays as it was.
[[nodiscard]] QString reopeningSaid();

} // namespace hometray::words
