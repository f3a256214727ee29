// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/vault.h"

namespace hometray {

// What the encrypted records remember of their key file, which lies beside them in clear.

/// Setting: codes of the key file, one after the other: of the last one saved, and while one is
/// being saved of that one as well. Missing in stores of before.
inline const QString vaultCodesSetting = QStringLiteral("vaultCodes");

[[nodiscard]] QByteArray vaultCode(const Vault &vault);
/// Whether the code of a key file is among those remembered.
[[nodiscard]] bool holdsVaultCode(const QByteArray &codes, const QByteArray &code);

/// Remembers that this key file is put in the place of a damaged one, and of which day it is.
[[nodiscard]] Expected<void> notePutBack(
    Connection &connection, const Vault &vault, qint64 madeMs);
/// Of which day this key file is, UTC milliseconds, where it is the one that was put back.
[[nodiscard]] Expected<std::optional<qint64>> putBackMs(
    Connection &connection, const Vault &vault);

} // namespace hometray
