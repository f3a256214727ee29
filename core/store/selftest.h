// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray {

/// Whether what protects a family does what it says, on this computer, today: known answers of
/// Argon2id, XChaCha20-Poly1305, Ed25519 and BLAKE2b, and a small database that must be unreadable
/// without its key; and whether the time in London is known, without which no day could be told. To
/// be run before a store is opened; takes some 20 ms. Errors: SelfTestFailed (what), CipherMissing,
/// DatabaseNotEncrypted.
[[nodiscard]] Expected<void> selfTest();

/// Whether this computer knows a time zone and its summer time. Error: SelfTestFailed (what: its
/// name).
[[nodiscard]] Expected<void> zoneIsKnown(const QByteArray &name);

} // namespace hometray
