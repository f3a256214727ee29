// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cleancopies.h"

#include "store/backupnames.h"
#include "store/manifest.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Done, and read again: both as one answer.
bool wasCleaned(const BackupInfo &copy, const SharedKey &key, const QList<Erasing> &erased,
    qint64 nowMs, const std::atomic<bool> *stop)
{
    return eraseInBackup(copy, key, erased, nowMs) && checkBackup(copy, key, stop)
        && isFreeOfErased(copy, key, erased).value_or(false);
}

} // namespace

void CleanedCopies::add(const BackupInfo &copy, const SharedKey &key)
{
    const auto checked = checkBackup(copy, key);
    const bool isDamaged = !checked && checked.error().code == ErrorCode::BackupDamaged;
    (isDamaged ? damaged : holding).append(copy.path);
}

Expected<bool> isFreeOfErased(
    const BackupInfo &backup, const SharedKey &key, const QList<Erasing> &erased)
{
    const auto manifest = manifestIn(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    if (manifest->format == Manifest::newest && manifest->databaseHash.isEmpty())
        return false; // an erasing in it was cut off
    auto copy = Connection::open(backup.path + u"/store.db"_s, key, Connection::Access::Snapshot);
    if (!copy)
        return Unexpected(copy.error());
    return holdsNoneOf(**copy, erased);
}

Expected<CleanedCopies> cleanCopies(const QString &folder, const StoreId &store,
    const SharedKey &key, const QList<Erasing> &erased, qint64 nowMs, const std::atomic<bool> *stop)
{
    CleanedCopies done;
    removeLeftovers(folder, key, store);
    for (const BackupInfo &copy : backupsIn(folder)) {
        if (stop && *stop)
            return failure(ErrorCode::Interrupted);
        if (copy.store != store)
            continue;
        ++done.copies;
        if (erased.isEmpty() || isFreeOfErased(copy, key, erased).value_or(false))
            continue;
        if (wasCleaned(copy, key, erased, nowMs, stop))
            ++done.cleaned;
        else
            done.add(copy, key);
    }
    for (const QString &left : cutOffIn(folder, store))
        done.holding.append(left);
    if (stop && *stop)
        return failure(ErrorCode::Interrupted);
    return done;
}

} // namespace hometray
