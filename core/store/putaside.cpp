// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/putaside.h"

#include "store/backuperrors.h"
#include "store/backupnames.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/vaultcodes.h"
#include "store/whatisthere.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Expected<void> takeInLog(const BackupInfo &state, const SharedKey &key)
{
    const QString log = databaseOf(state) + u"-wal"_s;
    if (QFileInfo(log).size() == 0)
        return {};
    const auto opened = openTakingLogIn(databaseOf(state), key); // closing it does so
    return opened ? Expected<void>() : Unexpected(opened.error());
}

Expected<Manifest> readFrom(Connection &records, const BackupInfo &state)
{
    const auto cases = JournalStore(records).cases();
    const auto entries = JournalStore(records).entryCount();
    const auto erased = erasedIdsIn(records);
    if (!cases || !entries || !erased)
        return Unexpected(damaged(state, u"database"_s));
    Manifest manifest;
    manifest.madeMs = state.madeMs;
    manifest.store = state.store;
    manifest.cases = *cases;
    manifest.entries = *entries;
    manifest.erased = *erased;
    return manifest;
}

} // namespace

bool isPutAside(const BackupInfo &backup)
{
    return (backup.name.startsWith(asidePrefix) || backup.name.startsWith(beforeVersionPrefix))
        && !QFile::exists(backup.path + u"/heads"_s);
}

QString databaseOf(const BackupInfo &backup)
{
    if (!isPutAside(backup))
        return backup.path + u"/store.db"_s;
    // Its key file may be the damaged one for which it was put aside.
    const QString named = StoreFolder{backup.path}.database();
    const QStringList there = recordsFilesIn(backup.path);
    return QFile::exists(named) || there.isEmpty() ? named
                                                   : QString(backup.path + u'/' + there.first());
}

Expected<Manifest> manifestOf(const BackupInfo &backup, const SharedKey &key)
{
    if (!isPutAside(backup))
        return manifestIn(backup, key);
    if (!QFileInfo::exists(databaseOf(backup)))
        return Unexpected(damaged(backup, u"database is missing"_s));
    if (const auto taken = takeInLog(backup, key); !taken)
        return Unexpected(taken.error().code == ErrorCode::DatabaseDamaged
                ? damaged(backup, u"database"_s)
                : taken.error());
    const auto records = Connection::open(databaseOf(backup), key, Connection::Access::Snapshot);
    if (!records)
        return Unexpected(errorOf(backup, records.error(), u"database"_s));
    return readFrom(**records, backup);
}

bool isVaultAsWritten(const BackupInfo &backup, const SharedKey &key)
{
    if (isPutAside(backup)) {
        const auto vault = Vault::load(backup.path);
        const auto records =
            Connection::open(databaseOf(backup), key, Connection::Access::Snapshot);
        const auto codes = records ? LocalState(**records).setting(vaultCodesSetting)
                                   : Expected<std::optional<QByteArray>>(std::nullopt);
        // A store of before remembers nothing of it.
        return vault && codes
            && (!*codes || holdsVaultCode(**codes, vaultCode(*vault)));
    }
    const auto manifest = manifestIn(backup, key);
    if (!manifest)
        return false;
    if (manifest->format == 1) // which says nothing of it
        return true;
    const auto hash = hashOf(backup, Vault::fileIn(backup.path), key, nullptr);
    return hash && *hash == manifest->vaultHash;
}

} // namespace hometray
