// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault.h"

#include <optional>

namespace hometray {

/// What somebody typed, or keeps in a file, to get in: a passphrase or a recovery key. Whoever asks
/// for the one takes the other: they are told apart by their form, and where that leaves a doubt
/// both are tried.
class TypedSecret {
public:
    /// The QString cannot be wiped: let go of it soon.
    explicit TypedSecret(const QString &text);

    struct Opened {
        SharedKey key;
        SlotKind with = SlotKind::Passphrase;
    };
    /// Takes a second or two. Errors: PassphraseEmpty; RecoveryKeyWrong where it is a recovery key,
    /// RecoveryKeyMistyped where it looks like one, else PassphraseWrong; VaultLimits, MemoryShort.
    [[nodiscard]] Expected<Opened> open(const Vault &vault) const;
    /// Whether it has the form, and the check, of a recovery key.
    [[nodiscard]] bool isRecoveryKey() const { return m_recoveryKey.has_value(); }

private:
    SecretBytes m_passphrase;
    std::optional<RecoveryKey> m_recoveryKey;
    bool m_looksLikeKey = false;
};

/// Whether that is what a wrong passphrase or recovery key leads to.
[[nodiscard]] bool isWrongSecret(ErrorCode code);

} // namespace hometray
