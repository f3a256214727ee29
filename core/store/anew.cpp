// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/anew.h"

#include "store/erasedids.h"
#include "store/localstate.h"
#include "store/logreader.h"
#include "store/manifest.h"
#include "store/pagecheck.h"
#include "store/restoreplan.h"
#include "store/rows.h"
#include "store/storelock.h"
#include "store/vaultcodes.h"

#include <QtCore/QScopeGuard>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Unexpected doesNotHelp(const QString &database)
{
    return failure(ErrorCode::DatabaseDamaged, {{u"file"_s, database}, {u"reason"_s, u"contents"_s}});
}

/// The latest backup of this store that is whole.
std::optional<BackupInfo> wholeBackup(const StoreFolder &folder, const SharedKey &key)
{
    for (const BackupInfo &backup : ownBackups(folder.backups(), key)) {
        if (checkBackup(backup, key))
            return backup;
    }
    return std::nullopt;
}

/// What is lost of it, where the file is damaged and no record is lost.
Expected<QStringList> lostIn(const QString &database, const SharedKey &key)
{
    // The log first: the rows are read from the file.
    if (const auto records = openTakingLogIn(database, key); !records)
        return Unexpected(records.error());
    const auto pages = checkPages(database, key);
    if (!pages)
        return Unexpected(pages.error());
    if (pages->isSound())
        return doesNotHelp(database);
    return readAllRows(database, key);
}

/// What the new file says of its key file, and of what it no longer has beside it.
Expected<void> settle(Connection &records, const StoreFolder &folder, const Vault &before,
    const Vault &now, const SharedKey &key, qint64 nowMs)
{
    LocalState local(records);
    const auto codes = local.setting(vaultCodesSetting);
    if (!codes)
        return Unexpected(codes.error());
    if (!*codes || holdsVaultCode(**codes, vaultCode(before))) {
        if (auto noted = local.setSetting(vaultCodesSetting, vaultCode(now)); !noted)
            return noted;
    }
    if (auto forgotten = local.removeSetting(headsNotedSetting); !forgotten)
        return forgotten;
    QList<ErasedId> erased = erasedBeside(folder.path, key);
    for (const BackupInfo &backup : backupsIn(folder.backups())) {
        if (const auto manifest = manifestIn(backup, key))
            addErased(erased, manifest->erased);
    }
    const auto known = erasedIdsIn(records);
    if (!known)
        return Unexpected(known.error());
    erased.removeIf([&known](const ErasedId &id) { return known->contains(id); });
    if (auto again = eraseAgain(records, erased, nowMs); !again)
        return again;
    return emptyLog(records);
}

} // namespace

Expected<WrittenAnew> writeRecordsAnew(
    const StoreFolder &folder, const SharedKey &key, qint64 nowMs)
{
    const auto lock = StoreLock::take(folder.path);
    if (!lock)
        return Unexpected(lock.error());
    const auto before = Vault::load(folder.path);
    if (!before)
        return Unexpected(before.error());
    const QString damaged = folder.database();
    const auto lost = lostIn(damaged, key);
    if (!lost)
        return Unexpected(lost.error());
    const auto older = isOnlyHalfWritten(*lost) ? std::nullopt : wholeBackup(folder, key);
    if (!isOnlyHalfWritten(*lost) && !older)
        return doesNotHelp(damaged);

    const RestorePlan plan = RestorePlan::make(folder, nowMs);
    WrittenAnew anew{*before, plan.keptAside(folder), lost->contains(u"local_draft"_s) && !older, {}};
    anew.vault.setDatabaseFile(plan.database);
    if (older)
        anew.settingsOfMs = older->madeMs;
    auto nothing = qScopeGuard([&folder, &plan] {
        if (!plan.isDone(folder))
            plan.undo(folder);
    });
    if (const auto noted = plan.note(folder); !noted)
        return Unexpected(noted.error());
    const QString database = folder.path + u'/' + plan.database;
    if (const auto copied = copyWithBlankPagesSpoilt(damaged, database); !copied)
        return Unexpected(copied.error());
    const auto written = rewriteFromRows(
        database, key, older ? QString(older->path + u"/store.db"_s) : QString());
    if (!written)
        return Unexpected(written.error());
    {
        const auto records = Connection::open(database, key);
        if (!records)
            return Unexpected(records.error());
        if (const auto settled = settle(**records, folder, *before, anew.vault, key, nowMs);
            !settled)
            return Unexpected(settled.error());
    }
    if (const auto kept = plan.keepVault(folder); !kept)
        return Unexpected(kept.error());
    // The step.
    if (const auto saved = anew.vault.save(folder.path); !saved)
        return Unexpected(saved.error());
    nothing.dismiss();
    (void)plan.tidyUp(folder); // else at the next opening
    return anew;
}

} // namespace hometray
