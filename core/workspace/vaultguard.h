// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

// The key file lies beside the records in clear, and each way in is sealed on its own. That nothing
// but Hometray changed the list of them (a recovery key that opens nothing any more, a passphrase
// of last year put back) is known by what the encrypted records remember of it.

/// Compares the key file with what the records remember, and remembers it where they do not yet (a
/// store of before, one just made or restored). Sets Session::vaultDoubtful, or vaultPutBackMs.
/// Writer thread.
[[nodiscard]] Expected<void> lookAtVault(
    StoreAccess &access, Session &session, const Vault &vault, bool restored);

/// Saves a changed key file, and remembers it: a kill in between leaves either of the two believed.
/// Where it was doubtful before it stays so until there is a new recovery key. Writer thread.
[[nodiscard]] Expected<void> saveVault(
    StoreAccess &access, Session &session, const Vault &before, const Vault &changed);

/// What is to be said of the key file as it lies there now: "vaultChanged", "vaultOlder",
/// "recoveryMissing", or what keeps it from being read. Empty: nothing. Writer thread.
[[nodiscard]] QStringList vaultProblems(StoreAccess &access, const Session &session);

} // namespace hometray
