// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/databasekey.h"
#include "store/journalstore.h"

namespace hometray {

/// What a backup says it holds.
struct Manifest {
    qint64 madeMs = 0;
    QList<StoredCase> cases;
};

/// Encrypted and authenticated under a key of its own, derived from the store's.
[[nodiscard]] QByteArray sealManifest(const Manifest &manifest, const DatabaseKey &key);
/// Nothing when it is damaged, or another store's.
[[nodiscard]] std::optional<Manifest> openManifest(
    const QByteArray &sealed, const DatabaseKey &key);

} // namespace hometray
