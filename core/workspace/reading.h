// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// A case's record now, or as it was at the end of a day. On any thread of the store.
[[nodiscard]] Expected<RecordPtr> readRecord(
    StoreAccess &access, Session &session, const CaseId &id, QDate at);

/// Every entry of a case, oldest first.
[[nodiscard]] Expected<QList<HistoryRow>> readHistory(
    StoreAccess &access, Session &session, const CaseId &id);

/// What was typed, found in the search file and checked against the records. First the families
/// whose own name or number it is or begins, those it is before those it only begins; then people;
/// then everything else that was written, the latest first. Where nobody was found by a name, those
/// with a similar one come last (Found::similar).
[[nodiscard]] Expected<QList<Found>> findText(
    StoreAccess &access, Session &session, const QString &typed, int limit);

/// The record of what these heads and their past say: the basis of a form.
[[nodiscard]] CaseRecord recordAt(const CaseJournal &journal, const QList<EntryId> &heads);

} // namespace hometray
