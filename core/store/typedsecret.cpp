// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/typedsecret.h"

#include <algorithm>

namespace hometray {

namespace {

/// Nine short groups of letters and digits, give or take one: a key from paper with a slip in it.
bool looksLikeRecoveryKey(const QString &text)
{
    qsizetype letters = 0;
    qsizetype inGroup = 0;
    for (const QChar letter : text) {
        if (letter.isSpace() || letter.category() == QChar::Punctuation_Dash) {
            inGroup = 0;
            continue;
        }
        if (letter.unicode() >= 128 || !letter.isLetterOrNumber() || ++inGroup > 5)
            return false;
        ++letters;
    }
    return letters >= 34 && letters <= 38;
}

} // namespace

TypedSecret::TypedSecret(const QString &text)
    : m_passphrase(SecretBytes::fromText(text)), m_looksLikeKey(looksLikeRecoveryKey(text))
{
    if (auto key = RecoveryKey::fromText(text))
        m_recoveryKey = std::move(*key);
}

Expected<TypedSecret::Opened> TypedSecret::open(const Vault &vault) const
{
    if (m_recoveryKey) {
        auto key = vault.unlock(*m_recoveryKey);
        if (key)
            return Opened{std::move(*key), SlotKind::Recovery};
        if (key.error().code != ErrorCode::RecoveryKeyWrong)
            return Unexpected(key.error());
    }
    auto key = vault.unlock(m_passphrase);
    if (key)
        return Opened{std::move(*key), SlotKind::Passphrase};
    if (key.error().code != ErrorCode::PassphraseWrong)
        return Unexpected(key.error());
    return failure(m_recoveryKey ? ErrorCode::RecoveryKeyWrong
            : m_looksLikeKey     ? ErrorCode::RecoveryKeyMistyped
                                 : ErrorCode::PassphraseWrong);
}

bool isWrongSecret(ErrorCode code)
{
    return code == ErrorCode::PassphraseWrong || code == ErrorCode::RecoveryKeyWrong
        || code == ErrorCode::RecoveryKeyMistyped;
}

} // namespace hometray
