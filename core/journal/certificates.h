// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/signer.h"
#include "record/access.h"

#include <optional>

namespace hometray {

/// A person's keys: the first, whose hash is the person, and later ones, each certified by the one
/// before it.
struct KeyChain {
    PersonId person;
    QList<SigningKey> keys;
};

/// 32 bytes of the first key, then 32 of a key and 64 of its certificate for each later one.
[[nodiscard]] std::optional<KeyChain> readKeyChain(const QByteArray &bytes);
/// The chain with another key at its end, certified by its last key, which is `last`.
[[nodiscard]] QByteArray extendKeyChain(
    const QByteArray &chain, const PersonId &person, const Signer &last, const SigningKey &next);

/// That `key` belongs to `person`, said by a live key of that person: 32 bytes of the live key, 64
/// of its signature.
[[nodiscard]] QByteArray certifyKey(
    const PersonId &person, const SigningKey &key, const Signer &live);
/// The live key that certified it, or nothing when the certificate is not good. Whether that key is
/// live is for the caller to see.
[[nodiscard]] std::optional<SigningKey> keyCertifier(
    const PersonId &person, const SigningKey &key, const QByteArray &certificate);

/// That `key` is of somebody with that role, said by a coordinator: 1 byte of the role, 32 of the
/// issuer's key, 64 of its signature. A chain is such certificates one after the other: the first
/// for the key itself, the second for the first's issuer (as coordinator), and so on.
[[nodiscard]] QByteArray certifyRole(const SigningKey &key, Role role, const Signer &issuer);
/// What a chain proves of a key, as far as its root is believed.
struct RoleProof {
    Role role = Role::None;
    SigningKey root; ///< the key that signed the last of the chain
};
/// Nothing when the chain is not good, or longer than `roleChainLimit`.
[[nodiscard]] std::optional<RoleProof> proveRole(
    const SigningKey &key, const QByteArray &certificates);
/// Keys one after the other, 32 bytes each; nothing when they are not.
[[nodiscard]] std::optional<QList<SigningKey>> readKeys(const QByteArray &bytes);
[[nodiscard]] QByteArray keysAsBytes(const QList<SigningKey> &keys);

constexpr qsizetype roleChainLimit = 4;
constexpr qsizetype keyChainLimit = 64;

} // namespace hometray
