// SPDX-License-Identifier: GPL-3.0-or-later
// How a backup is put in the place of a store, in one step (RestorePlan).
#include "journal/signer.h"
#include "record/sources.h"
#include "store/backup.h"
#include "store/backuperrors.h"
#include "store/backupnames.h"
#include "store/copyplace.h"
#include "store/erasing.h"
#include "store/files.h"
#include "store/headsnote.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/manifest.h"
#include "store/putaside.h"
#include "store/restoreplan.h"
#include "store/schema.h"
#include "store/sealed.h"
#include "store/storelock.h"
#include "store/vaultcodes.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// A restore that an older Hometray had begun: it moved the files themselves.
Expected<void> finishOldRestore(const StoreFolder &folder)
{
    const QString incoming = RestorePlan::placeIn(folder);
    const QString database = folder.path + u"/store.db"_s;
    // Nothing of the store was moved before the copy was whole: without a store it is.
    if (folder.database() == database && !QFileInfo::exists(database)
        && QFileInfo::exists(incoming + u"/store.db"_s)) {
        const QStringList asides =
            QDir(folder.path).entryList(
                {asidePrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks, QDir::Name);
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
            // A log left behind would be taken into the restored database.
            if (asides.isEmpty())
                QFile::remove(QString(database + suffix));
            else
                QFile::rename(QString(database + suffix),
                    folder.path + u'/' + asides.last() + u"/store.db"_s + suffix);
        }
        errno = 0;
        if (!QFile::rename(incoming + u"/store.db"_s, database))
            return Unexpected(writeError(database, errno));
        removeDatabase(folder.search());
        syncFolder(folder.path);
    }
    removeFolder(incoming);
    return {};
}

/// What was erased since the backup was made, by all that knows of it.
QList<ErasedId> erasedSince(const StoreFolder &folder, const BackupInfo &backup,
    const Manifest &manifest, const SharedKey &key)
{
    QList<ErasedId> erased = manifest.erased;
    addErased(erased, erasedBeside(folder.path, key));
    // A store that cannot be opened any more may be why it is being restored.
    if (QFileInfo::exists(folder.database())) {
        if (const auto current = openTakingLogIn(folder.database(), key)) {
            if (const auto known = erasedIdsIn(**current))
                addErased(erased, *known);
        }
    }
    for (const QString &where : {folder.backups(), QFileInfo(backup.path).path()}) {
        for (const BackupInfo &other : backupsIn(where)) {
            if (const auto known = manifestIn(other, key))
                addErased(erased, known->erased);
        }
    }
    return erased;
}

/// Takes the backup over into the store's folder, and compares every byte on the way.
Expected<void> takeOver(
    const BackupInfo &backup, const Manifest &manifest, const SharedKey &key, const QString &into)
{
    const QString database = databaseOf(backup);
    if (!QFileInfo::exists(database))
        return Unexpected(damaged(backup, u"database is missing"_s));
    KeyedHash hash(*key);
    if (const auto copied =
            copyFile(database, into, [&hash](QByteArrayView block) { hash.add(block); });
        !copied)
        return Unexpected(copied.error().code == ErrorCode::FileUnreadable
                ? errorOf(backup, copied.error(), u"database"_s)
                : copied.error());
    if (!manifest.databaseHash.isEmpty() && hash.result() != manifest.databaseHash)
        return Unexpected(damaged(backup, u"database"_s));
    const auto copy = Connection::open(into, key, Connection::Access::Snapshot);
    if (!copy)
        return Unexpected(errorOf(backup, copy.error(), u"database"_s));
    return checkDatabase(**copy, backup, manifest, nullptr);
}

/// Makes of the copy a store of its own: nothing that was erased comes back, and a key of its own.
/// Answers how many texts would have come back.
Expected<int> settle(const QString &database, const BackupInfo &backup, const Vault &vault,
    const SharedKey &key, QList<ErasedId> erased, qint64 nowMs)
{
    auto restored = Connection::open(database, key);
    if (!restored)
        return Unexpected(restored.error());
    if (auto migrated = migrate(**restored, storeMigrations(), [] { return Expected<void>(); });
        !migrated)
        return Unexpected(migrated.error());
    const auto gone = erasedIdsIn(**restored);
    if (!gone)
        return Unexpected(gone.error());
    erased.removeIf([&gone](const ErasedId &id) { return gone->contains(id); });
    if (auto done = eraseAgain(**restored, erased, nowMs); !done)
        return Unexpected(done.error());
    if (!erased.isEmpty()) {
        if (auto destroyed = destroyDrafts(**restored); !destroyed)
            return Unexpected(destroyed.error());
    }
    if (auto dropped = dropDerived(**restored); !dropped)
        return Unexpected(dropped.error());
    // The old key may be in use where the backup came from: two computers never share one.
    SystemRandom random;
    const Signer signer = Signer::generate(random);
    SecretBytes seed(Signer::seedSize);
    signer.copySeed(std::span<unsigned char, Signer::seedSize>(seed.data(), Signer::seedSize));
    // Its note goes with what was there before; what the log of a state put aside had lost is lost.
    for (const QString &of : {headsNotedSetting, logEndSetting}) {
        if (of == logEndSetting && isPutAside(backup))
            continue;
        if (auto forgotten = LocalState(**restored).removeSetting(of); !forgotten)
            return Unexpected(forgotten.error());
    }
    // The key file it gets, and no earlier one, is its own from the first opening on.
    if (auto noted = LocalState(**restored).setSetting(vaultCodesSetting, vaultCode(vault)); !noted)
        return Unexpected(noted.error());
    if (const auto dropped = (*restored)->run(u"DELETE FROM local_identity WHERE state = 1"_s);
        !dropped)
        return Unexpected(dropped.error());
    if (auto added =
            LocalState(**restored).addIdentity(signer.key(), seed, nowMs, Identity::State::Pending);
        !added)
        return Unexpected(added.error());
    if (auto emptied = emptyLog(**restored); !emptied)
        return Unexpected(emptied.error());
    return static_cast<int>(erased.size());
}

/// Where copies lie, and which of them are free of what was erased, the records of now know better.
Expected<void> keepKnownPlaces(
    const QString &database, const SharedKey &key, const StoreFolder &folder)
{
    const auto current = Connection::open(folder.database(), key);
    if (!current) // another store's, or what is there is damaged
        return {};
    const auto places = copyPlaces(**current);
    const auto holding = placesHoldingErased(**current);
    const auto begun = placesWithCopyBegun(**current);
    const auto erased = erasedIdsIn(**current);
    const auto restored = Connection::open(database, key);
    if (!places || !holding || !begun || !erased || !restored)
        return {};
    const auto again = erasedIdsIn(**restored);
    if (!again)
        return Unexpected(again.error());
    const bool same = std::all_of(again->begin(), again->end(),
        [&erased](const ErasedId &id) { return erased->contains(id); });
    for (auto place = places->crbegin(); place != places->crend(); ++place) {
        if (auto noted = noteCopyPlace(**restored, *place); !noted)
            return noted;
        if (!same || holding->contains(*place))
            continue;
        if (auto noted = noteCleanPlace(**restored, *place, again->size()); !noted)
            return noted;
    }
    for (const QString &place : *begun) {
        if (auto noted = noteCopyBegun(**restored, place); !noted)
            return noted;
    }
    return {};
}

/// The copy it came from is still there: the restored store knows where, as the one that made it.
Expected<void> noteWhereFrom(const QString &database, const SharedKey &key,
    const StoreFolder &folder, const BackupInfo &backup)
{
    const QString place = QFileInfo(backup.path).path();
    if (isPutAside(backup) || QFileInfo(place) == QFileInfo(folder.backups()))
        return {};
    const auto restored = Connection::open(database, key);
    if (!restored)
        return Unexpected(restored.error());
    LocalState local(**restored);
    if (auto noted = noteCopyPlace(**restored, place); !noted)
        return noted;
    if (!liesElsewhere(folder, place))
        return local.setSetting(copiedHereSetting, QByteArray::number(backup.madeMs));
    if (auto noted = local.setSetting(elsewherePlaceSetting, place.toUtf8()); !noted)
        return noted;
    return local.setSetting(copiedElsewhereSetting, QByteArray::number(backup.madeMs));
}

} // namespace

QString databaseBeingRestored(const StoreFolder &folder)
{
    const auto plan = RestorePlan::of(folder);
    return plan ? plan->database : QString();
}

Expected<void> finishRestore(const StoreFolder &folder)
{
    // A vault that was never acknowledged would open the store all the same.
    for (const BackupInfo &aside : asidesIn(folder)) {
        for (const QString &name : {u"vault.json"_s, u"qt_temp"_s}) {
            for (const QString &file : leftBySaves(aside.path, name))
                QFile::remove(aside.path + u'/' + file);
        }
    }
    if (!QFileInfo::exists(RestorePlan::placeIn(folder)))
        return {};
    const auto plan = RestorePlan::of(folder);
    if (!plan)
        return finishOldRestore(folder);
    if (plan->isDone(folder))
        return plan->tidyUp(folder);
    // A vault that cannot be read says nothing of what has happened.
    const auto vault = Vault::load(folder.path);
    if (vault || vault.error().code == ErrorCode::StoreNotFound)
        plan->undo(folder);
    return {};
}

Expected<Restored> restoreBackup(const BackupInfo &backup, const SharedKey &key,
    const StoreFolder &folder, qint64 nowMs, const std::optional<Ways> &chosen)
{
    const auto manifest = manifestOf(backup, key);
    if (!manifest)
        return Unexpected(manifest.error());
    const auto own = vaultOf(backup);
    if (!own && !chosen) // a state put aside for its damaged key file has other ways in
        return Unexpected(own.error());
    if (auto made = makePrivateFolder(folder.path); !made)
        return Unexpected(made.error());
    const auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());
    if (const auto finished = finishRestore(folder); !finished)
        return Unexpected(finished.error());

    const auto present = Vault::load(folder.path);
    Vault vault = chosen                                  ? chosen->vault
        : present && present->storeId() == own->storeId() ? *present
                                                          : *own;
    // The passphrase has just opened it; whether the recovery key does nobody knows, and it is better
    // said that there is none (OpeningNote::Kind::NoRecoveryKey) than found out when it is needed.
    if (own && vault == *own && !isVaultAsWritten(backup, key)
        && !(chosen && chosen->with == SlotKind::Recovery))
        (void)vault.remove(SlotKind::Recovery);
    const RestorePlan plan = RestorePlan::make(folder, nowMs);
    vault.setDatabaseFile(plan.database);
    const QList<ErasedId> erased = erasedSince(folder, backup, *manifest, key);
    auto nothing = qScopeGuard([&folder, &plan] {
        if (!plan.isDone(folder))
            plan.undo(folder);
    });
    if (const auto noted = plan.note(folder); !noted)
        return Unexpected(noted.error());
    const QString database = folder.path + u'/' + plan.database;
    if (const auto taken = takeOver(backup, *manifest, key, database); !taken)
        return Unexpected(taken.error());
    const auto settled = settle(database, backup, vault, key, erased, nowMs);
    if (!settled)
        return Unexpected(settled.error());
    if (const auto kept = keepKnownPlaces(database, key, folder); !kept)
        return Unexpected(kept.error());
    if (const auto noted = noteWhereFrom(database, key, folder, backup); !noted)
        return Unexpected(noted.error());
    if (const auto noted = noteErasedBeside(folder.path, key, erased); !noted)
        return Unexpected(noted.error());
    if (const auto kept = plan.keepVault(folder); !kept)
        return Unexpected(kept.error());
    syncFolder(folder.path);
    // The step.
    if (const auto saved = vault.save(folder.path); !saved)
        return Unexpected(saved.error());
    nothing.dismiss();
    (void)plan.tidyUp(folder); // else at the next opening
    return Restored{backup, plan.keptAside(folder), *settled};
}

} // namespace hometray
