// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/certificates.h"

#include "journal/entry.h"

namespace hometray {

namespace {

constexpr QByteArrayView keyLabel("hometray-key1");
constexpr QByteArrayView roleLabel("hometray-role1");
constexpr qsizetype roleCertificateSize = 1 + SigningKey::size + signatureSize;

QByteArray keyStatement(const PersonId &person, const SigningKey &key)
{
    return person.bytes().append(key.view());
}

QByteArray roleStatement(const SigningKey &key, Role role)
{
    return key.bytes().append(char(role));
}

} // namespace

std::optional<KeyChain> readKeyChain(const QByteArray &bytes)
{
    constexpr qsizetype linkSize = SigningKey::size + signatureSize;
    const qsizetype links = (bytes.size() - SigningKey::size) / linkSize;
    if (bytes.size() < SigningKey::size || links > keyChainLimit
        || bytes.size() != SigningKey::size + links * linkSize) {
        return std::nullopt;
    }
    KeyChain chain;
    chain.keys.append(*SigningKey::fromBytes(bytes.first(SigningKey::size)));
    chain.person = personOf(chain.keys.first());
    for (qsizetype at = SigningKey::size; at < bytes.size(); at += linkSize) {
        const auto key = *SigningKey::fromBytes(bytes.mid(at, SigningKey::size));
        if (!signedBy(chain.keys.last(), keyLabel, keyStatement(chain.person, key),
                bytes.mid(at + SigningKey::size, signatureSize))) {
            return std::nullopt;
        }
        chain.keys.append(key);
    }
    return chain;
}

QByteArray extendKeyChain(
    const QByteArray &chain, const PersonId &person, const Signer &last, const SigningKey &next)
{
    QByteArray longer = chain;
    return longer.append(next.view()).append(last.sign(keyLabel, keyStatement(person, next)));
}

QByteArray certifyKey(const PersonId &person, const SigningKey &key, const Signer &live)
{
    return live.key().bytes().append(live.sign(keyLabel, keyStatement(person, key)));
}

std::optional<SigningKey> keyCertifier(
    const PersonId &person, const SigningKey &key, const QByteArray &certificate)
{
    const auto live = SigningKey::fromBytes(certificate.left(SigningKey::size));
    if (!live
        || !signedBy(
            *live, keyLabel, keyStatement(person, key), certificate.mid(SigningKey::size))) {
        return std::nullopt;
    }
    return live;
}

QByteArray certifyRole(const SigningKey &key, Role role, const Signer &issuer)
{
    return QByteArray(1, char(role))
        .append(issuer.key().view())
        .append(issuer.sign(roleLabel, roleStatement(key, role)));
}

std::optional<RoleProof> proveRole(const SigningKey &key, const QByteArray &certificates)
{
    if (certificates.isEmpty() || certificates.size() % roleCertificateSize != 0
        || certificates.size() > roleChainLimit * roleCertificateSize) {
        return std::nullopt;
    }
    RoleProof proof{Role(certificates.front()), key};
    for (qsizetype at = 0; at < certificates.size(); at += roleCertificateSize) {
        const auto role = Role(certificates.at(at));
        const auto issuer = *SigningKey::fromBytes(certificates.mid(at + 1, SigningKey::size));
        const bool fits = at == 0 ? role == Role::Manager || role == Role::Coordinator
                                  : role == Role::Coordinator;
        if (!fits
            || !signedBy(issuer, roleLabel, roleStatement(proof.root, role),
                certificates.mid(at + 1 + SigningKey::size, signatureSize))) {
            return std::nullopt;
        }
        proof.root = issuer;
    }
    return proof;
}

std::optional<QList<SigningKey>> readKeys(const QByteArray &bytes)
{
    if (bytes.size() % SigningKey::size != 0)
        return std::nullopt;
    QList<SigningKey> keys;
    for (qsizetype at = 0; at < bytes.size(); at += SigningKey::size)
        keys << *SigningKey::fromBytes(bytes.mid(at, SigningKey::size));
    return keys;
}

QByteArray keysAsBytes(const QList<SigningKey> &keys)
{
    QByteArray bytes;
    for (const SigningKey &key : keys)
        bytes.append(key.view());
    return bytes;
}

} // namespace hometray
