// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

namespace hometray {

/// What an entry of a history did, with what it is about: as words::historyLine; where it was done
/// to another entry (corrected, undone, done again, erased), what that one is. `rows` is the whole
/// history in the order it was written, `record` the family's.
[[nodiscard]] QString historyLine(
    const QList<HistoryRow> &rows, qsizetype at, const CaseRecord &record);

/// What stood in the fields of an object, by their numbers, before the entry at `at`, as far as
/// entries before it say; what was undone does not count, and what was corrected does as corrected.
/// Empty when the object was not there.
[[nodiscard]] QMap<int, Value> fieldsBefore(
    const QList<HistoryRow> &rows, qsizetype at, quint16 type, const ObjectId &id);

/// Why an entry says that others were corrected, undone or erased; empty where it gives no reason.
[[nodiscard]] QString reasonOf(const Event &event);

/// The entries of a history that say something else than at first: undone and done again is none,
/// nor is a correction that was undone.
[[nodiscard]] QSet<EntryId> correctedIn(const QList<HistoryRow> &rows);
/// Those that are undone.
[[nodiscard]] QSet<EntryId> undoneIn(const QList<HistoryRow> &rows);

} // namespace hometray
