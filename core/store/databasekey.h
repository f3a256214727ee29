// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/secretbytes.h"

#include <memory>
#include <optional>

namespace hometray {

/// What a database file is opened with: a key of 32 bytes and the file's salt of 16. With the salt
/// kept in the vault a damaged first page does not lose the file. There is no empty one: SQLCipher
/// takes an empty key as the wish to write in clear.
class DatabaseKey {
public:
    static constexpr std::size_t keySize = 32;
    static constexpr std::size_t saltSize = 16;
    static constexpr std::size_t size = keySize + saltSize;

    /// Nothing unless there are exactly `size` bytes.
    [[nodiscard]] static std::shared_ptr<const DatabaseKey> make(SecretBytes keyAndSalt);
    [[nodiscard]] static std::shared_ptr<const DatabaseKey> random();

    /// The key of another file of the same store ("search"), which tells nothing about this one.
    [[nodiscard]] std::shared_ptr<const DatabaseKey> derive(QByteArrayView purpose) const;
    [[nodiscard]] const SecretBytes &bytes() const { return m_bytes; }
    /// As SQLCipher wants it: x'<64 hexadecimal digits of key><32 of salt>'.
    [[nodiscard]] SecretBytes blobLiteral() const;

private:
    explicit DatabaseKey(SecretBytes bytes) : m_bytes(std::move(bytes)) { }

    SecretBytes m_bytes;
};

/// Shared by the connections of an open store and by nobody else; wiped with the last of them.
using SharedKey = std::shared_ptr<const DatabaseKey>;

} // namespace hometray
