// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealed.h"

#include <sodium.h>

namespace hometray {

namespace {
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
} // namespace

QByteArray seal(
    const QByteArray &plain, const DatabaseKey &key, QByteArrayView purpose, QByteArrayView said)
{
    const SharedKey own = key.derive(purpose);
    const QByteArray bound = purpose.toByteArray() + said.toByteArray();
    QByteArray sealed(nonceSize + plain.size() + tagSize, '\0');
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, nonceSize);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize, &length, octets(plain),
        static_cast<unsigned long long>(plain.size()), octets(bound),
        static_cast<unsigned long long>(bound.size()), nullptr, out, own->bytes().data());
    return sealed;
}

std::optional<QByteArray> unseal(
    const QByteArray &sealed, const DatabaseKey &key, QByteArrayView purpose, QByteArrayView said)
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const SharedKey own = key.derive(purpose);
    const QByteArray bound = purpose.toByteArray() + said.toByteArray();
    QByteArray plain(sealed.size() - nonceSize - tagSize, '\0');
    unsigned long long length = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()),
            &length, nullptr, octets(sealed) + nonceSize,
            static_cast<unsigned long long>(sealed.size() - nonceSize), octets(bound),
            static_cast<unsigned long long>(bound.size()), octets(sealed), own->bytes().data())
        != 0)
        return std::nullopt;
    return plain;
}

QByteArray keyName(const DatabaseKey &key)
{
    const SharedKey named = key.derive("hometray-key-name");
    return QByteArray(reinterpret_cast<const char *>(named->bytes().data()), 8);
}

struct KeyedHash::State {
    crypto_generichash_state hash;
};

KeyedHash::KeyedHash(const DatabaseKey &key) : m_state(std::make_unique<State>())
{
    const SharedKey own = key.derive("hometray-backup-hash");
    crypto_generichash_init(&m_state->hash, own->bytes().data(), DatabaseKey::keySize, 32);
}

KeyedHash::~KeyedHash()
{
    sodium_memzero(m_state.get(), sizeof(State));
}

void KeyedHash::add(QByteArrayView bytes)
{
    crypto_generichash_update(
        &m_state->hash, octets(bytes), static_cast<unsigned long long>(bytes.size()));
}

QByteArray KeyedHash::result()
{
    QByteArray hash(32, '\0');
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char *>(hash.data()), 32);
    return hash;
}

} // namespace hometray
