// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "ui/ehm/ehmentry.h"
#include "workspace/views.h"

namespace hometray {

/// What of a family is written and not in EHM. May be called on any thread while the situation
/// lives.
[[nodiscard]] QList<EhmEntry> ehmEntries(
    const KnownCase &known, const CaseRecord &record, const Situation &situation,
    const QList<HiddenPlace> &elsewhere = {});
/// Families by their earliest limit, those without one last; within a family by limit.
void sortEntries(QList<EhmEntry> &entries);
/// "3 pieces of 2 families are not yet in EHM"; "EHM is up to date" for none.
[[nodiscard]] QString ehmSummary(const QList<EhmEntry> &entries);

} // namespace hometray
