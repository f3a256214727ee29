// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <openssl/evp.h>

namespace hometray {

/// Reads the files of a store as somebody would who has its keys, past SQLite: every page of every
/// database and log in clear, free ones and what rows have left in others included.
class ClearPages {
public:
    /// `folder` and all folders in it; the keys are those of all vaults there that one of the
    /// passphrases opens.
    ClearPages(const QString &folder, const QStringList &passphrases) : m_folder(folder)
    {
        QDirIterator vaults(
            folder, {QStringLiteral("vault.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (vaults.hasNext()) {
            vaults.next();
            const auto vault = Vault::load(vaults.fileInfo().path());
            for (const QString &passphrase : passphrases) {
                if (!vault)
                    continue;
                if (const auto key = vault->unlock(SecretBytes::fromText(passphrase))) {
                    add(**key);
                    add(*(*key)->derive("hometray-search"));
                }
            }
        }
    }

    [[nodiscard]] qsizetype keys() const { return m_keys.size(); }

    /// Where one of the texts stands: "backups/…/store.db page 12".
    [[nodiscard]] QStringList holding(const QList<QByteArray> &texts) const
    {
        QStringList found;
        QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QString name = QDir(m_folder).relativeFilePath(file.fileName());
            if (!file.open(QIODevice::ReadOnly)) {
                found.append(name + QStringLiteral(" cannot be read"));
                continue;
            }
            const QByteArray bytes = file.readAll();
            if (holds(bytes, texts))
                found.append(name + QStringLiteral(" in clear"));
            const bool log = name.endsWith(QStringLiteral("-wal"));
            const qsizetype head = log ? 24 : 0;
            qsizetype number = 1;
            for (qsizetype at = log ? 32 : 0; at + head + pageSize <= bytes.size();
                 at += head + pageSize, ++number) {
                const QByteArray page = bytes.mid(at + head, pageSize);
                for (const QByteArray &key : m_keys) {
                    if (holds(inClear(page, key, 0), texts) || holds(inClear(page, key, 16), texts))
                        found.append(name + QStringLiteral(" page %1").arg(number));
                }
            }
        }
        return found;
    }

private:
    static constexpr qsizetype pageSize = 4096;
    static constexpr qsizetype reserved = 48; ///< 16 of them for the vector, 20 for the code

    void add(const DatabaseKey &key)
    {
        const QByteArray bytes =
            key.bytes().view().first(qsizetype(DatabaseKey::keySize)).toByteArray();
        if (!m_keys.contains(bytes))
            m_keys.append(bytes);
    }

    static bool holds(const QByteArray &bytes, const QList<QByteArray> &texts)
    {
        return std::any_of(texts.begin(), texts.end(),
            [&](const QByteArray &text) { return bytes.contains(text); });
    }

    /// `skipped`: the salt at the start of a database's first page is not encrypted.
    static QByteArray inClear(const QByteArray &page, const QByteArray &key, qsizetype skipped)
    {
        const auto *bytes = reinterpret_cast<const unsigned char *>(page.constData());
        QByteArray clear(pageSize, '\0');
        int length = 0;
        EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
        EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr,
            reinterpret_cast<const unsigned char *>(key.constData()),
            bytes + pageSize - reserved);
        EVP_CIPHER_CTX_set_padding(context, 0);
        EVP_DecryptUpdate(context, reinterpret_cast<unsigned char *>(clear.data()), &length,
            bytes + skipped, int(pageSize - reserved - skipped));
        EVP_CIPHER_CTX_free(context);
        return clear;
    }

    QString m_folder;
    QList<QByteArray> m_keys;
};

} // namespace hometray
