// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyfile.h"

#include "record/sources.h"
#include "store/files.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/manifest.h"
#include "store/pagecheck.h"
#include "store/putaside.h"
#include "store/storelock.h"
#include "store/vaultcodes.h"
#include "store/whatisthere.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The records files of a folder, the likeliest first.
QStringList likeliestFirst(const StoreFolder &folder, const Vault &vault)
{
    QStringList files = recordsFilesIn(folder.path);
    const auto written = [&folder](const QString &name) {
        return QFileInfo(folder.path + u'/' + name).lastModified();
    };
    std::stable_sort(files.begin(), files.end(),
        [&written](const QString &a, const QString &b) { return written(a) > written(b); });
    if (files.removeAll(vault.databaseFile()) > 0)
        files.prepend(vault.databaseFile());
    return files;
}

/// Whether it is the key of this store, which says so where the records cannot any more.
bool isKeyOfBackupsBeside(const StoreFolder &folder, const SharedKey &key)
{
    const QList<BackupInfo> beside = backupsIn(folder.backups());
    return std::any_of(beside.begin(), beside.end(),
        [&key](const BackupInfo &backup) { return manifestIn(backup, key).has_value(); });
}

/// The records file that a key opens. Errors: KeyFileForeign, DatabaseDamaged.
Expected<QString> recordsOf(const StoreFolder &folder, const Vault &vault, const SharedKey &key,
    const BackupInfo &backup)
{
    const QStringList files = likeliestFirst(folder, vault);
    std::optional<Error> wrong;
    for (const QString &name : files) {
        const auto opens = opensRecords(folder.path + u'/' + name, key);
        if (opens && *opens)
            return name;
        if (!opens && !wrong)
            wrong = opens.error();
    }
    if (wrong)
        return Unexpected(*wrong);
    if (isKeyOfBackupsBeside(folder, key))
        return failure(ErrorCode::DatabaseDamaged,
            {{u"file"_s, QString(folder.path + u'/' + files.value(0))},
                {u"reason"_s, u"contents"_s}});
    return failure(ErrorCode::KeyFileForeign, {{u"name"_s, backup.name}});
}

Expected<QList<BackupInfo>> backupsMeant(
    const StoreFolder &folder, const QString &from, const QString &name)
{
    if (!name.isEmpty()) {
        const auto backup = findBackup(from, name);
        return backup ? Expected<QList<BackupInfo>>(QList{*backup}) : Unexpected(backup.error());
    }
    QList<BackupInfo> all = backupsIn(from);
    if (QFileInfo(from) == QFileInfo(folder.backups()))
        all += asidesIn(folder);
    if (all.isEmpty())
        return failure(ErrorCode::BackupNotFound, {{u"from"_s, from}});
    return all;
}

/// The same ways in: what does not open the one does not open the other.
bool sameWays(Vault a, const Vault &b)
{
    a.setDatabaseFile(b.databaseFile());
    return a == b;
}

/// Whether the records remember the key file that lies beside them now: then it works, for whoever
/// has the passphrase or recovery key of now.
bool isKnownTo(Connection &records, const Vault &present)
{
    const auto codes = LocalState(records).setting(vaultCodesSetting);
    return codes && *codes && holdsVaultCode(**codes, vaultCode(present));
}

/// Of two that work, the present one stays: somebody changed it on purpose. Error: KeyFileWhole;
/// DatabaseDamaged where the records can no longer say which of the two it is.
Expected<void> unlessPresentWorks(
    const KeyFile &found, const StoreFolder &folder,
    const Expected<std::unique_ptr<Connection>> &records)
{
    const auto present = Vault::load(folder.path);
    if (!present || present->storeId() != found.vault.storeId()
        || sameWays(*present, found.vault))
        return {};
    if (!records)
        return Unexpected(records.error());
    if (!isKnownTo(**records, *present))
        return {};
    return failure(ErrorCode::KeyFileWhole,
        {{u"file"_s, Vault::fileIn(folder.path)}, {u"made"_s, londonDay(found.backup.madeMs)}});
}

/// Keeps the present key file beside it, in one step, and the same one once. Answers where; nothing
/// where there is none.
Expected<QString> keepDamaged(const StoreFolder &folder)
{
    QFile present(Vault::fileIn(folder.path));
    if (!present.exists())
        return QString();
    const auto named = [&folder](const QString &what) -> QString {
        return folder.path + u"/damaged-vault-"_s + what + u".json"_s;
    };
    const bool opened = QFileInfo(present).isFile() && present.open(QIODevice::ReadOnly);
    const QByteArray contents = opened ? present.readAll() : QByteArray();
    if (!opened || present.error() != QFile::NoError) {
        // What cannot be read cannot be copied either.
        const QString kept = named(u"unreadable"_s);
        errno = 0;
        if (!QFile::rename(present.fileName(), kept))
            return Unexpected(writeError(kept, errno));
        return kept;
    }
    const QByteArray hash = QCryptographicHash::hash(contents, QCryptographicHash::Blake2b_256);
    const QString kept = named(QString::fromLatin1(hash.toHex().first(8)));
    if (!QFile::exists(kept)) {
        if (auto copied = replaceFile(kept, contents); !copied)
            return Unexpected(copied.error());
    }
    return kept;
}

} // namespace

Expected<bool> opensRecords(const QString &file, const SharedKey &key)
{
    const auto opened = Connection::open(file, key, Connection::Access::Snapshot);
    if (opened)
        return true;
    if (opened.error().code != ErrorCode::DatabaseDamaged)
        return Unexpected(opened.error());
    const auto pages = checkPages(file, key);
    if (!pages)
        return Unexpected(pages.error());
    return pages->pages
        > pages->damaged.size() + pages->blank.size() + pages->damagedInLog.size();
}

Expected<KeyFile> findKeyFile(const StoreFolder &folder, const QString &from, const QString &name,
    const TypedSecret &secret)
{
    if (recordsFilesIn(folder.path).isEmpty())
        return failure(ErrorCode::StoreNotFound, {{u"folder"_s, folder.path}});
    QList<Vault> tried;
    const auto present = Vault::load(folder.path);
    if (present) {
        const auto opened = secret.open(*present);
        const auto file = opened ? recordsOf(folder, *present, opened->key, {})
                                 : Expected<QString>(Unexpected(opened.error()));
        if (file && *file == present->databaseFile())
            return failure(ErrorCode::KeyFileWhole, {{u"file"_s, Vault::fileIn(folder.path)}});
        if (file) {
            KeyFile found{*present, opened->key, {}};
            found.vault.setDatabaseFile(*file);
            return found;
        }
        if (opened && file.error().code == ErrorCode::DatabaseDamaged)
            return Unexpected(file.error());
        tried.append(*present);
    }
    const auto backups = backupsMeant(folder, from, name);
    if (!backups)
        return Unexpected(backups.error());
    std::optional<Error> wrong;
    for (const BackupInfo &backup : *backups) {
        const auto vault = vaultOf(backup);
        if (!vault) {
            wrong = wrong.value_or(vault.error());
            continue;
        }
        if (std::any_of(tried.begin(), tried.end(),
                [&vault](const Vault &other) { return sameWays(other, *vault); }))
            continue;
        tried.append(*vault);
        const auto opened = secret.open(*vault);
        const auto file = opened ? recordsOf(folder, *vault, opened->key, backup)
                                 : Expected<QString>(Unexpected(opened.error()));
        if (file) {
            KeyFile found{*vault, opened->key, backup};
            found.vault.setDatabaseFile(*file);
            return found;
        }
        // What opens, and leads nowhere, says more than what does not open.
        if (!wrong || isWrongSecret(wrong->code))
            wrong = file.error();
    }
    return wrong ? Unexpected(*wrong) : failure(ErrorCode::PassphraseWrong);
}

Expected<QString> putKeyFileBack(const KeyFile &found, const StoreFolder &folder)
{
    const auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());
    if (!found.backup.name.isEmpty()) {
        const QString file = folder.path + u'/' + found.vault.databaseFile();
        const auto records = openTakingLogIn(file, found.key);
        if (const auto whole = unlessPresentWorks(found, folder, records); !whole)
            return Unexpected(whole.error());
        // So that the next opening can say of which day it is. Records that cannot be written to
        // say that something changed the key file, which is true as well.
        if (records && isVaultAsWritten(found.backup, found.key))
            (void)notePutBack(**records, found.vault, found.backup.madeMs);
    }
    const auto kept = keepDamaged(folder);
    if (!kept)
        return kept;
    // The step.
    if (auto saved = found.vault.save(folder.path); !saved)
        return Unexpected(saved.error());
    (void)finishRestore(folder); // else at the next opening
    return *kept;
}

Error whyRecordsDoNotOpen(
    Error error, const StoreFolder &folder, const Vault &present, const SharedKey &key)
{
    if (error.code != ErrorCode::DatabaseDamaged || error.values.value(u"reason"_s) != u"key"_s)
        return error;
    const auto records = recordsOf(folder, present, key, {});
    if (!records && records.error().code == ErrorCode::KeyFileForeign
        && !backupsIn(folder.backups()).isEmpty())
        return Error(ErrorCode::VaultDamaged,
            {{u"file"_s, Vault::fileIn(folder.path)}, {u"reason"_s, u"otherRecords"_s}});
    return error;
}

std::optional<OpensOnly> opensOnlyBackup(const StoreFolder &folder, const Vault &present,
    const std::function<Expected<SharedKey>(const Vault &)> &open)
{
    for (const BackupInfo &backup : backupsIn(folder.backups())) {
        const auto vault = vaultOf(backup);
        if (!vault)
            continue;
        if (sameWays(present, *vault))
            return std::nullopt;
        const auto key = open(*vault);
        const auto file = key ? recordsOf(folder, *vault, *key, backup)
                              : Expected<QString>(Unexpected(key.error()));
        if (!file)
            return std::nullopt;
        // What a restore put aside a moment ago, and had no time to take away, is not the records.
        const QString named = present.databaseFile();
        if (*file != named && QFile::exists(folder.path + u'/' + named))
            return std::nullopt;
        const auto records = Connection::open(
            folder.path + u'/' + *file, *key, Connection::Access::Snapshot);
        return OpensOnly{backup, records && isKnownTo(**records, present)};
    }
    return std::nullopt;
}

} // namespace hometray
