// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/erasing.h"
#include "workflow/command.h"
#include "workspace/casewriter.h"

namespace hometray {

/// The command, with everything it has to name: whoever erases an entry, or a correction of it,
/// erases both, with every other correction, since each repeats what was said.
[[nodiscard]] Command namingAll(const Command &command, const CaseJournal &journal);

/// Refused (AddressStillTold) when an address that a family hid `before` an erasing, and nobody
/// hides after it, stands in an entry of this family or of another, though it was corrected or
/// undone: nothing could recognise it there any more.
[[nodiscard]] Expected<void> unlessToldStill(StoreAccess &access, Session &session,
    const QList<HiddenPlace> &before, const CaseWriter &writer);

/// What the entries of a writer erase, and the half-written things that hold its texts. Nothing
/// when they erase nothing.
[[nodiscard]] Expected<std::optional<Erasing>> erasedBy(
    StoreAccess &access, const CaseWriter &writer);

/// What of an erasing comes after its commit: the database is written anew without it, and it is
/// erased in the backups and states put aside beside the store. Answers the folders among those
/// that may hold it all the same. Tried again at the next opening where it cannot be ended (a full
/// disk, a backup being copied, a kill).
QStringList endErasing(StoreAccess &access, Session &session);

/// At opening: destroys what applied entries erased and a program before this one left, and ends
/// what was begun.
[[nodiscard]] Expected<void> endErasingAtOpening(StoreAccess &access, Session &session);

} // namespace hometray
