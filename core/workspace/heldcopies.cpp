// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/heldcopies.h"

#include "store/backupnames.h"
#include "store/copyplace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <numeric>

namespace hometray {

namespace {

bool isOwnFolder(const QString &folder, const Session &session)
{
    return QDir(folder) == QDir(session.folder.backups());
}

/// All copies of this store in a place that is there are free of it, whatever is remembered.
bool isSeenToBeFree(
    const QString &place, const StoreId &store, const Session &session, const QList<Erasing> &erased)
{
    int copies = 0;
    for (const BackupInfo &copy : backupsIn(place)) {
        if (copy.store != store)
            continue;
        ++copies;
        if (!isFreeOfErased(copy, session.key, erased).value_or(false))
            return false;
    }
    return copies > 0 && cutOffIn(place, store).isEmpty();
}

} // namespace

QStringList clearCutOff(StoreAccess &access, const Session &session)
{
    const auto vault = Vault::load(session.folder.path);
    const auto places = copyPlaces(access.database);
    const auto begun = placesWithCopyBegun(access.database);
    if (!vault || !places || !begun)
        return {};
    QStringList left;
    QStringList cleared;
    for (const QString &place : QStringList{session.folder.backups()} + *places + *begun) {
        if (!cutOffIn(place, vault->storeId()).isEmpty())
            cleared.append(place);
        if (!session.readingCopy)
            removeLeftovers(place, session.key, vault->storeId());
        for (const QString &part : cutOffIn(place, vault->storeId())) {
            if (!left.contains(part))
                left.append(part);
        }
    }
    for (const QString &place : *begun) {
        // The empty folder of a stick that is not plugged in says nothing.
        const bool isThere =
            cleared.contains(place) || (QFileInfo(place).isDir() && !QDir(place).isEmpty());
        if (!isThere)
            left.append(place);
        else if (cutOffIn(place, vault->storeId()).isEmpty())
            (void)noteCopyEnded(access.database, place);
    }
    return left;
}

Expected<void> noteEnded(StoreAccess &access, const Session &session, const QString &folder)
{
    const auto vault = Vault::load(session.folder.path);
    if (!vault)
        return Unexpected(vault.error());
    const bool isGone =
        QFileInfo(folder).isDir() && cutOffIn(folder, vault->storeId()).isEmpty();
    return isGone ? noteCopyEnded(access.database, folder) : Expected<void>();
}

Expected<QStringList> copiesHoldingErased(StoreAccess &access, Session &session)
{
    auto holding = placesHoldingErased(access.database);
    const auto done = isErasedElsewhere(access.database);
    if (!holding || !done)
        return Unexpected(holding ? done.error() : holding.error());
    const auto all = allErased(access.database);
    const auto begun = placesWithCopyBegun(access.database);
    const auto vault = Vault::load(session.folder.path);
    if (!all || !begun)
        return Unexpected(all ? begun.error() : all.error());
    if (vault)
        holding->removeIf([&](const QString &place) {
            return isSeenToBeFree(place, vault->storeId(), session, *all);
        });
    for (const QString &place : *begun) {
        if (!all->isEmpty() && !holding->contains(place))
            holding->append(place);
    }
    if (!*done)
        holding->append(session.folder.backups());
    return holding;
}

Expected<CleanedCopies> cleanCopiesIn(
    const QString &folder, const Session &session, const QList<Erasing> &erased)
{
    const auto vault = Vault::load(session.folder.path);
    if (!vault)
        return Unexpected(vault.error());
    const qint64 now = session.time->nowMs();
    if (!isOwnFolder(folder, session))
        return cleanCopies(folder, vault->storeId(), session.key, erased, now, &session.stopping);
    CleanedCopies done;
    const QList<BackupInfo> all = backupsIn(folder);
    done.copies = int(all.size());
    for (const QString &path : eraseElsewhere(session.folder, session.key, erased, now)) {
        const auto backup = std::find_if(all.begin(), all.end(),
            [&path](const BackupInfo &one) { return one.path == path; });
        if (backup == all.end())
            done.holding.append(path);
        else
            done.add(*backup, session.key);
    }
    return done;
}

Expected<void> noteCleaned(StoreAccess &access, const Session &session, const QString &folder,
    const CleanedCopies &done, const QList<Erasing> &erased)
{
    if (!done.uncertain().isEmpty())
        return {};
    if (isOwnFolder(folder, session))
        return noteErasedElsewhere(access.database);
    if (done.copies == 0)
        return {}; // a stick that is not there looks the same
    const qsizetype count = std::accumulate(erased.begin(), erased.end(), qsizetype(0),
        [](qsizetype sum, const Erasing &one) { return sum + one.ids.size(); });
    return noteCleanPlace(access.database, folder, count);
}

} // namespace hometray
