// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "record/sources.h"

#include <QtCore/QByteArray>

#include <memory>
#include <span>

namespace hometray {

/// The private half of a signing key, in memory that is not swapped out and is wiped with it. It
/// can be moved, never copied.
class Signer {
public:
    static constexpr std::size_t seedSize = 32;

    /// A new key.
    [[nodiscard]] static Signer generate(RandomSource &random);
    /// The key of a seed that `copySeed` gave out.
    [[nodiscard]] static Signer fromSeed(std::span<const unsigned char, seedSize> seed);

    /// Writes what the key can be made of again; the caller wipes it.
    void copySeed(std::span<unsigned char, seedSize> seed) const;

    [[nodiscard]] const SigningKey &key() const { return m_key; }
    /// Ed25519 over the label and then the message.
    [[nodiscard]] QByteArray sign(QByteArrayView label, QByteArrayView message) const;

private:
    struct Wipe {
        void operator()(unsigned char *secret) const;
    };
    Signer() = default;

    std::unique_ptr<unsigned char, Wipe> m_secret;
    SigningKey m_key;
};

/// Whether `key` made `signature` over the label and the message. A signature of the wrong length
/// does not hold.
[[nodiscard]] bool signedBy(const SigningKey &key, QByteArrayView label, QByteArrayView message,
    const QByteArray &signature);

/// The person whose first signing key this is.
[[nodiscard]] PersonId personOf(const SigningKey &firstKey);

/// BLAKE2b-256 with a personal label of at most 16 bytes, so that a hash made for one purpose never
/// serves another.
template <class HashId>
[[nodiscard]] HashId hashOf(QByteArrayView label, QByteArrayView data);

} // namespace hometray
