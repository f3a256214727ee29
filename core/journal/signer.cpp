// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/signer.h"

#include "journal/entry.h"

#include <sodium.h>

namespace hometray {

namespace {

/// libsodium chooses its implementations on first use; without it nothing here may run.
void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium cannot start");
}

QByteArray labelled(QByteArrayView label, QByteArrayView message)
{
    QByteArray text;
    text.reserve(label.size() + message.size());
    text.append(label).append(message);
    return text;
}

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

void Signer::Wipe::operator()(unsigned char *secret) const
{
    sodium_free(secret);
}

Signer Signer::fromSeed(std::span<const unsigned char, seedSize> seed)
{
    static_assert(seedSize == crypto_sign_SEEDBYTES);
    startSodium();
    Signer signer;
    signer.m_secret.reset(static_cast<unsigned char *>(sodium_malloc(crypto_sign_SECRETKEYBYTES)));
    Q_CHECK_PTR(signer.m_secret.get());
    crypto_sign_seed_keypair(signer.m_key.data(), signer.m_secret.get(), seed.data());
    return signer;
}

Signer Signer::generate(RandomSource &random)
{
    std::array<unsigned char, seedSize> seed;
    random.fill(seed);
    Signer signer = fromSeed(seed);
    sodium_memzero(seed.data(), seed.size());
    return signer;
}

void Signer::copySeed(std::span<unsigned char, seedSize> seed) const
{
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.get());
}

QByteArray Signer::sign(QByteArrayView label, QByteArrayView message) const
{
    static_assert(signatureSize == crypto_sign_BYTES);
    const QByteArray text = labelled(label, message);
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, data(text),
        quint64(text.size()), m_secret.get());
    return signature;
}

bool signedBy(const SigningKey &key, QByteArrayView label, QByteArrayView message,
    const QByteArray &signature)
{
    startSodium();
    const QByteArray text = labelled(label, message);
    return signature.size() == signatureSize
        && crypto_sign_verify_detached(
               data(signature), data(text), quint64(text.size()), key.data())
        == 0;
}

template <class HashId>
HashId hashOf(QByteArrayView label, QByteArrayView bytes)
{
    static_assert(HashId::size == crypto_generichash_blake2b_BYTES);
    startSodium();
    Q_ASSERT(label.size() <= crypto_generichash_blake2b_PERSONALBYTES);
    std::array<unsigned char, crypto_generichash_blake2b_PERSONALBYTES> personal{};
    std::copy_n(data(label), label.size(), personal.begin());
    HashId hash;
    crypto_generichash_blake2b_salt_personal(hash.data(), HashId::size, data(bytes),
        quint64(bytes.size()), nullptr, 0, nullptr, personal.data());
    return hash;
}

template EntryId hashOf<EntryId>(QByteArrayView, QByteArrayView);
template PayloadHash hashOf<PayloadHash>(QByteArrayView, QByteArrayView);
template PersonId hashOf<PersonId>(QByteArrayView, QByteArrayView);

PersonId personOf(const SigningKey &firstKey)
{
    return hashOf<PersonId>("hometray-person1", firstKey.view());
}

} // namespace hometray
