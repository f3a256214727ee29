// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/databasekey.h"

#include <QtCore/QByteArray>

#include <memory>
#include <optional>

namespace hometray {

/// Encrypts and authenticates `plain` under the key that `key` has for `purpose`, which is bound to
/// it together with `said` (what stands beside it in clear).
[[nodiscard]] QByteArray seal(const QByteArray &plain, const DatabaseKey &key,
    QByteArrayView purpose, QByteArrayView said = {});
/// Nothing when a byte is another one, or it is another store's.
[[nodiscard]] std::optional<QByteArray> unseal(const QByteArray &sealed, const DatabaseKey &key,
    QByteArrayView purpose, QByteArrayView said = {});

/// Tells one store's key from another's (8 bytes) and nothing else about it.
[[nodiscard]] QByteArray keyName(const DatabaseKey &key);

/// A keyed hash of what is added, 32 bytes: nobody without the store's key can make another file
/// with the same one.
class KeyedHash {
public:
    explicit KeyedHash(const DatabaseKey &key);
    ~KeyedHash();
    Q_DISABLE_COPY_MOVE(KeyedHash)
    void add(QByteArrayView bytes);
    /// Once, at the end.
    [[nodiscard]] QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hometray
