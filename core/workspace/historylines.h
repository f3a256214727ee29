// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QtCore/QSet>

namespace hometray {

/// What an entry of a history did, with what it is about: as words::historyLine; where it was done
/// to another entry (corrected, undone, done again, erased), what that one is. `rows` is the whole
/// history in the order it was written, `record` the family's.
[[nodiscard]] QString historyLine(
    const QList<HistoryRow> &rows, qsizetype at, const CaseRecord &record);

/// Why an entry says that others were corrected, undone or erased; empty where it gives no reason.
[[nodiscard]] QString reasonOf(const Event &event);

/// The entries of a history that say something else than at first: undone and done again is none,
/// nor is a correction that was undone.
[[nodiscard]] QSet<EntryId> correctedIn(const QList<HistoryRow> &rows);
/// Those that are undone.
[[nodiscard]] QSet<EntryId> undoneIn(const QList<HistoryRow> &rows);

} // namespace hometray
