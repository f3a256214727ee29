// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/whatisthere.h"

#include "store/backup.h"
#include "store/typedsecret.h"
#include "store/unfinished.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

void addBackups(Error &error, const StoreFolder &folder)
{
    if (!backupsIn(folder.backups()).isEmpty())
        error.values.insert(u"backups"_s, folder.backups());
}

bool isOfKeyFile(const Error &error)
{
    switch (error.code) {
    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultLimits:
    case ErrorCode::VaultTooNew:
    case ErrorCode::DatabaseFormat:
    case ErrorCode::KeyFileMissing:
        return true;
    default: // what opens only a backup, and not because it was changed since
        return isWrongSecret(error.code) && error.values.contains(u"made"_s)
            && !error.values.contains(u"changed"_s);
    }
}

} // namespace

QStringList recordsFilesIn(const QString &folder)
{
    QStringList files = QDir(folder).entryList({u"store*.db"_s}, QDir::Files | QDir::Hidden);
    files.removeIf([](const QString &name) { return !Vault::isDatabaseFile(name); });
    // Of a restore that was cut off: before the step what it was making is nobody's yet.
    const QString made = databaseBeingRestored({folder});
    const auto vault = Vault::load(folder);
    const bool isStores = vault ? vault->databaseFile() == made
                                : QFile::exists(Vault::fileIn(folder)) && files.size() == 1;
    if (!isStores)
        files.removeAll(made);
    return files;
}

Error whyNoStore(const QString &folder)
{
    if (isUnfinished(folder))
        return Error(ErrorCode::StoreUnfinished, {{u"folder"_s, folder}});
    Error error = recordsFilesIn(folder).isEmpty()
        ? Error(ErrorCode::StoreNotFound, {{u"folder"_s, folder}})
        : Error(ErrorCode::KeyFileMissing, {{u"file"_s, Vault::fileIn(folder)}});
    addBackups(error, {folder});
    return error;
}

Error withWhatIsThere(Error error, const QString &folder)
{
    switch (error.code) {
    case ErrorCode::StoreNotFound:
        return whyNoStore(folder);
    case ErrorCode::FileUnreadable:
        // One that nobody is kept from reading is damaged, as the disk under it may be.
        if (error.values.value(u"file"_s) != Vault::fileIn(folder)
            || !QFileInfo(Vault::fileIn(folder)).isReadable())
            return error;
        error.code = ErrorCode::VaultDamaged;
        [[fallthrough]];
    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultLimits:
    case ErrorCode::VaultTooNew:
    case ErrorCode::DatabaseFormat:
        if (recordsFilesIn(folder).isEmpty())
            error.values.insert(u"missing"_s, u"records"_s);
        break;
    case ErrorCode::RecordsMissing:
        // The records are there under another name: it is the key file that is wrong.
        if (!recordsFilesIn(folder).isEmpty())
            error = Error(ErrorCode::VaultDamaged,
                {{u"file"_s, Vault::fileIn(folder)}, {u"reason"_s, u"recordsFile"_s}});
        break;
    default:
        return error;
    }
    addBackups(error, {folder});
    return error;
}

bool isMendedByKeyFile(const Error &error)
{
    return isOfKeyFile(error) && !error.values.contains(u"missing"_s);
}

bool isMendedByRestoring(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreNotFound:
        return error.values.contains(u"backups"_s);
    case ErrorCode::RecordsMissing:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseNotEncrypted:
        return true;
    default:
        return isOfKeyFile(error) && error.values.contains(u"missing"_s);
    }
}

} // namespace hometray
