// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "store/secretbytes.h"

namespace hometray {

/// The key on the printed recovery sheet: 160 random bits and a check of 20, written as nine groups
/// of four letters and digits ("7K3M-…", Crockford's base 32, which has no I, L, O or U).
class RecoveryKey {
public:
    static constexpr std::size_t size = 20;

    [[nodiscard]] static RecoveryKey random();
    /// Reads what a person types back: spaces, dashes and case do not matter, O counts as 0, I and
    /// L as 1. Error: RecoveryKeyMistyped (a letter that cannot be, the wrong length, a wrong
    /// check).
    [[nodiscard]] static Expected<RecoveryKey> fromText(const QString &text);

    /// For printing. A QString cannot be wiped: show it and let go.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const SecretBytes &bytes() const { return m_bytes; }

private:
    explicit RecoveryKey(SecretBytes bytes) : m_bytes(std::move(bytes)) { }

    SecretBytes m_bytes;
};

} // namespace hometray
