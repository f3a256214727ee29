// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "rules/due.h"
#include "ui/widgets/pill.h"
#include "words/leaving.h"

namespace hometray {

/// What of all that is due is shown; a row knows in which of them it is.
enum class DueFilter : quint8 {
    All,
    Mine, ///< for the keyworker to do
    Others,
    Worries,
    Tafs,
    Actions,
    Ehm,
    BeforeBreak,
};
inline constexpr int dueFilterCount = 8;
using DueFilters = quint16; ///< a bit for each DueFilter

[[nodiscard]] constexpr DueFilters bitOf(DueFilter filter)
{
    return DueFilters(1 << int(filter));
}

/// Something due in words.
struct DueRow {
    CaseId caseId;
    QString id; ///< unique in its family
    QString family; ///< "Okafor"
    QString children; ///< "Fran, Ada"
    QString reference; ///< "FFA-20418"
    QDate day;
    DueGroup group = DueGroup::Later;
    DueKind kind = DueKind::Step;
    PillText when; ///< "2 working days late"
    QString whenNote; ///< "was due Tue 18 Jun"
    QString what; ///< "TAF notes in EHM"; an action's own words once its family was read
    QString plain; ///< the same without a word anybody typed
    QString why;
    QString command; ///< what mends it; empty when nothing does
    /// What its form is about and where it begins, as in FormRequest; what it is about is known
    /// once the family was read, and empty for the whole family.
    QString subject;
    QString at;
    QString button; ///< "Record a TAF…"
    QString tab; ///< where it is seen on the family's page
    DueFilters filters = 0;
    bool untold = false; ///< a concern nobody was told of: before those that were told
    words::MayLeave may; ///< what of the words may leave; says nothing until the record was read
    bool needsRecord = false; ///< `what` says more once the family's record is read

    [[nodiscard]] bool isIn(DueFilter filter) const { return filters & bitOf(filter); }
    friend bool operator==(const DueRow &, const DueRow &) = default;
};

} // namespace hometray
