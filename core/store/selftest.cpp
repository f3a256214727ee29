// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/selftest.h"

#include "store/connection.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>

#include <array>
#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

// The answer is OpenSSL's (Argon2id, 64 KiB, 2 passes, 1 lane).
bool argon2idIsRight()
{
    const QByteArray passphrase("known answer");
    const QByteArray salt("0123456789abcdef");
    QByteArray key(32, '\0');
    return crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), 32, passphrase.constData(),
               static_cast<unsigned long long>(passphrase.size()), octets(salt), 2, 64 * 1024,
               crypto_pwhash_ALG_ARGON2ID13)
        == 0
        && key.toHex() == "b84d9b3dd0f501d6448a67f88cbb3ecf753e64c0b1d1dbfb2c12e0d29ef2b6b5";
}

// draft-irtf-cfrg-xchacha-03, A.3.1.
bool xchacha20Poly1305IsRight()
{
    const QByteArray text("Ladies and Gentlemen of the class of '99: If I could offer you only one "
                          "tip for the future, sunscreen would be it.");
    const QByteArray data = QByteArray::fromHex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray key =
        QByteArray::fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const QByteArray nonce =
        QByteArray::fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
    QByteArray box(text.size() + 16, '\0');
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(box.data()),
        &length, octets(text), static_cast<unsigned long long>(text.size()), octets(data),
        static_cast<unsigned long long>(data.size()), nullptr, octets(nonce), octets(key));
    if (!box.startsWith(QByteArray::fromHex("bd6d179d3e83d43b9576579493c0e939"))
        || box.last(16).toHex() != "c0875924c1c7987947deafd8780acf49")
        return false;
    // And what has been tampered with must not open.
    box[3] = static_cast<char>(box[3] ^ 1);
    QByteArray opened(text.size(), '\0');
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               reinterpret_cast<unsigned char *>(opened.data()), &length, nullptr, octets(box),
               static_cast<unsigned long long>(box.size()), octets(data),
               static_cast<unsigned long long>(data.size()), octets(nonce), octets(key))
        != 0;
}

// RFC 8032, 7.1, test 1.
bool ed25519IsRight()
{
    const QByteArray seed =
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secretKey;
    std::array<unsigned char, crypto_sign_BYTES> signature;
    crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), octets(seed));
    crypto_sign_detached(signature.data(), nullptr, octets(QByteArray("")), 0, secretKey.data());
    const auto hex = [](const auto &array) {
        return QByteArray(reinterpret_cast<const char *>(array.data()), qsizetype(array.size()))
            .toHex();
    };
    if (hex(publicKey) != "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        || hex(signature)
            != "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc6"
               "1e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        return false;
    signature[0] ^= 1;
    return crypto_sign_verify_detached(
               signature.data(), octets(QByteArray("")), 0, publicKey.data())
        != 0;
}

bool blake2bIsRight()
{
    QByteArray hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), 32,
        octets(QByteArray("abc")), 3, nullptr, 0);
    return hash.toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319";
}

Expected<void> databaseIsEncrypted()
{
    const auto failed = [] {
        return failure(ErrorCode::SelfTestFailed, {{u"what"_s, u"SQLCipher"_s}});
    };
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorCode::ReadOnly, {{u"folder"_s, QDir::tempPath()}});
    const QString file = folder.filePath(u"selftest.db"_s);
    {
        const auto made = Connection::create(file, DatabaseKey::random());
        if (!made)
            return Unexpected(made.error());
        // The WAL is copied into the file when the connection closes.
        if (const auto written = (*made)->execute("CREATE TABLE t(words); "
                                                  "INSERT INTO t VALUES('a text to be hidden')");
            !written)
            return written;
    }
    QFile read(file);
    if (!read.open(QIODevice::ReadOnly))
        return failed();
    const QByteArray contents = read.readAll();
    if (contents.startsWith("SQLite format 3") || contents.contains("a text to be hidden")
        || contents.contains("CREATE TABLE"))
        return failure(ErrorCode::DatabaseNotEncrypted, {{u"file"_s, file}});
    // Another key must not open it.
    if (Connection::open(file, DatabaseKey::random()))
        return failed();
    return {};
}

} // namespace

Expected<void> zoneIsKnown(const QByteArray &name)
{
    const QTimeZone zone(name);
    // An hour before midnight in UTC, in summer and in winter.
    const auto day = [&zone](QDate utc) {
        return QDateTime(utc, QTime(23, 0), Qt::UTC).toTimeZone(zone).date();
    };
    const QDate summer(2019, 6, 20);
    const QDate winter(2019, 1, 20);
    if (zone.isValid() && day(summer) == summer.addDays(1) && day(winter) == winter)
        return {};
    return failure(ErrorCode::SelfTestFailed, {{u"what"_s, QString::fromLatin1(name)}});
}

Expected<void> selfTest()
{
    struct Check {
        bool (*isRight)();
        const char *what;
    };
    static constexpr Check checks[] = {
        {argon2idIsRight, "Argon2id"},
        {xchacha20Poly1305IsRight, "XChaCha20-Poly1305"},
        {ed25519IsRight, "Ed25519"},
        {blake2bIsRight, "BLAKE2b"},
    };
    if (sodium_init() < 0)
        return failure(ErrorCode::SelfTestFailed, {{u"what"_s, u"libsodium"_s}});
    for (const Check &check : checks) {
        if (!check.isRight())
            return failure(
                ErrorCode::SelfTestFailed, {{u"what"_s, QString::fromLatin1(check.what)}});
    }
    if (auto known = zoneIsKnown("Europe/London"); !known)
        return known;
    auto encrypted = databaseIsEncrypted();
    // That there is no room for a small database says nothing of the encryption, and must not keep
    // anybody from reading; each file that is made is looked at again.
    if (!encrypted
        && (encrypted.error().code == ErrorCode::DiskFull
            || encrypted.error().code == ErrorCode::ReadOnly))
        return {};
    return encrypted;
}

} // namespace hometray
