// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/absence.h"
#include "rules/spells.h"
#include "ui/away/awayvalues.h"
#include "workspace/views.h"

#include <QtCore/QSet>

namespace hometray {

// What happened while the keyworker was away, in words. Any thread, while the situation lives.

/// Whether the family was looked after in those days, and so belongs on the page.
[[nodiscard]] bool wasOpenIn(const CaseFacts &facts, const Absence &absence);
/// Whether something may have been written for those days: its record is then worth reading.
[[nodiscard]] bool mayHaveHappened(const CaseFacts &facts, const Absence &absence);

/// `spells`: the times away in the same school holiday, this one among them.
/// `records` holds those of the families for which `mayHaveHappened` says so; `read` the families
/// the person has read already.
[[nodiscard]] AwayShown awayShown(const QList<KnownCase> &cases,
    const QHash<CaseId, RecordPtr> &records, const Absence &absence, const Situation &situation,
    const QSet<CaseId> &read, const QList<Spell> &spells = {});

} // namespace hometray
