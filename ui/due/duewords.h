// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/due/duerow.h"
#include "ui/widgets/monthgrid.h"
#include "workspace/views.h"

namespace hometray {

/// Everything due in a family. The steps before a break that are due on one day are one row. With
/// the family's record, actions have their own words. Reads only what it is given; may be called on
/// any thread while the situation lives.
[[nodiscard]] QList<DueRow> dueRows(
    const KnownCase &known, const Situation &situation, const CaseRecord *record = nullptr,
    const QList<HiddenPlace> &elsewhere = {});
/// The same of all families, the earliest first, open concerns before all.
[[nodiscard]] QList<DueRow> dueRows(const QList<KnownCase> &cases, const Situation &situation);

/// What a filter is called, and by what the window remembers it.
[[nodiscard]] QString dueFilterName(DueFilter filter);
[[nodiscard]] QString dueFilterId(DueFilter filter);
/// "2 overdue, 1 due today"; empty when there is nothing.
[[nodiscard]] QString dueCountWords(int overdue, int today);
/// A row on its day of a month.
[[nodiscard]] MonthItem monthItem(const DueRow &row);

} // namespace hometray
