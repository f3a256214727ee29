// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"
#include "workspace/views.h"

namespace hometray {

/// The source of NotedHeads that were missing at an opening.
inline const QString missingAtOpening = QStringLiteral("note");

/// At opening: compares the store with the note beside it. What is missing is said once
/// (OpeningNote::Kind::EndMissing), and remembered as heads that were noted elsewhere, which
/// `verify` reports once more. Then it has been told, and nothing brings it back: to go on with it
/// would hide what is found later. `restored`: for the first time since a restore, when there may
/// be a note of what was there before. `logEnd`: what the log said before it was opened; what is
/// missing there is said and reported in the same way.
[[nodiscard]] Expected<void> compareWithNote(
    StoreAccess &access, Session &session, bool restored, LogEnd logEnd);

/// "noteUnreadable" or "noteMissing" where the note could not be read or was not there, now or at
/// an opening since `verify` said it last; it is written anew. Else empty. Writer thread.
[[nodiscard]] QStringList noteProblems(StoreAccess &access, Session &session);

/// "logMissing" or "logDoubtful" where a log had lost its end since `verify` said it last.
[[nodiscard]] QStringList logProblems(StoreAccess &access);

/// Remembers what was just saved, for the note.
void noteSaved(Session &session, const QList<Performed> &performed);
/// Writes what was left to be written after saves in a row: the note, and the facts of cases. What
/// cannot be written stays behind; facts are derived anew at the next opening then.
void writeWhatIsBehind(StoreAccess &access, Session &session);

/// A while after a save, as a slice for StoreThread::inBackground: takes the log into the database,
/// so that a damaged log has little to lose and no text of before stays in it, after what was behind
/// is written.
[[nodiscard]] Expected<bool> settleSaved(StoreAccess &access, Session &session);

/// The opening has come to its end, and with it what `compareWithNote` found of the log: until then
/// it is found again.
void endWasSaid(StoreAccess &access, const Session &session);

} // namespace hometray
