// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/manifest.h"

namespace hometray {

// A state that a restore has put aside ("before-restore-2019-06-20T143005Z" in a store's folder)
// can be restored as any backup. It has no manifest: what one would say is read from it.

/// Whether it is one, by its name and for want of a manifest.
[[nodiscard]] bool isPutAside(const BackupInfo &backup);

/// The database file of a backup, or of a state that was put aside.
[[nodiscard]] QString databaseOf(const BackupInfo &backup);

/// What a backup says of itself, or what is read from a state that was put aside, whose log is
/// taken into it first. Errors: as manifestIn; DiskFull, ReadOnly where there is a log.
[[nodiscard]] Expected<Manifest> manifestOf(const BackupInfo &backup, const SharedKey &key);

/// Whether the key file in it is the one it was made with, as its manifest or its records remember.
[[nodiscard]] bool isVaultAsWritten(const BackupInfo &backup, const SharedKey &key);

} // namespace hometray
