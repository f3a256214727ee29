// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"
#include "workspace/session.h"

namespace hometray {

/// Performs commands in order, each seeing what the ones before did; all or none, in one
/// transaction. On the writer thread. `id` is null for a command that opens a case or concerns the
/// desk; commands after one that opens a case are about that case, unless they name another. Errors as
/// Workspace::performAll; with several commands `values["index"]` names the one at fault.
[[nodiscard]] Expected<QList<Performed>> performCommands(StoreAccess &access, Session &session,
    CaseId id, QList<Command> commands, std::optional<ObjectId> draft);

/// What follows a save when its answer was given, so that nobody waits who does not ask for it: the
/// facts, which `Session::table` expects, and once a second what settles a row of saves. On the writer
/// thread.
void followAnswer(StoreAccess &access, Session &session);

/// After the rules in use changed, and at an opening that finds they did: brings the days away in
/// every open case of the keyworker's own in line with the calendars, in one transaction, and
/// derives the facts of all anew. Does nothing where the cases follow them already, and for rules
/// that are for this run only. Errors: as checkClock; then it is made up for at the next opening.
[[nodiscard]] Expected<QList<Performed>> followRules(StoreAccess &access, Session &session);

/// The case from the cache, or read and folded. On any thread of the store.
[[nodiscard]] Expected<OpenCasePtr> loadCase(
    StoreAccess &access, Session &session, const CaseId &id);

/// Opens the desk journal of a store that has none yet, signed with the session's key.
[[nodiscard]] Expected<CaseId> openDesk(StoreAccess &access, Session &session);

/// What the store keeps of it.
[[nodiscard]] FactsRow factsRowOf(const KnownCase &known, qint64 row);

} // namespace hometray
