// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/manifest.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <sodium.h>

namespace hometray {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr QByteArrayView purpose("hometray-backup-heads");
constexpr quint32 format = 1;

} // namespace

QByteArray sealManifest(const Manifest &manifest, const DatabaseKey &key)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << format << manifest.madeMs << static_cast<quint32>(manifest.cases.size());
    for (const StoredCase &stored : manifest.cases)
        stream << stored.number << stored.id.bytes() << stored.desk << packIds(stored.heads)
               << packIds(stored.missing);

    const SharedKey own = key.derive(purpose);
    QByteArray sealed(nonceSize + plain.size() + tagSize, '\0');
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, nonceSize);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize, &length, octets(plain),
        static_cast<unsigned long long>(plain.size()), octets(purpose),
        static_cast<unsigned long long>(purpose.size()), nullptr, out, own->bytes().data());
    return sealed;
}

std::optional<Manifest> openManifest(const QByteArray &sealed, const DatabaseKey &key)
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const SharedKey own = key.derive(purpose);
    QByteArray plain(sealed.size() - nonceSize - tagSize, '\0');
    unsigned long long length = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()),
            &length, nullptr, octets(sealed) + nonceSize,
            static_cast<unsigned long long>(sealed.size() - nonceSize), octets(purpose),
            static_cast<unsigned long long>(purpose.size()), octets(sealed), own->bytes().data())
        != 0)
        return std::nullopt;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_4);
    Manifest manifest;
    quint32 found = 0;
    quint32 count = 0;
    stream >> found >> manifest.madeMs >> count;
    if (found != format)
        return std::nullopt;
    for (quint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        StoredCase stored;
        QByteArray id;
        QByteArray heads;
        QByteArray missing;
        stream >> stored.number >> id >> stored.desk >> heads >> missing;
        stored.id = CaseId::fromBytes(id).value_or(CaseId());
        stored.heads = unpackIds(heads);
        stored.missing = unpackIds(missing);
        manifest.cases.append(stored);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return manifest;
}

} // namespace hometray
