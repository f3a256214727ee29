// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "store/typedsecret.h"

#include <functional>
#include <optional>

namespace hometray {

/// A key file that opens the records in a folder whose own is damaged or missing: a backup's, or
/// the present one where only the name of the records file in it is wrong.
struct KeyFile {
    Vault vault; ///< names the records file that is there
    SharedKey key;
    BackupInfo backup; ///< it is from; without a name for the present one
};

/// Looks for the key file that a passphrase or recovery key opens, and the records with it. `from`
/// and `name` as at Workspace::restore; without a name all in `from` are tried, the latest first.
/// Reads only, for a second or two a key file. Errors: BackupNotFound, BackupDamaged,
/// BackupUnreadable, PassphraseWrong and the like (TypedSecret), KeyFileForeign, KeyFileWhole (the
/// present one does), DatabaseDamaged (the records do not open with any), StoreNotFound (there are
/// no records).
[[nodiscard]] Expected<KeyFile> findKeyFile(const StoreFolder &folder, const QString &from,
    const QString &name, const TypedSecret &secret);

/// Puts it in the place of the present one, of a store that is closed; the records stay as they
/// are. Replacing `vault.json` is the step: after a kill there is the one or the other. Answers
/// where the damaged one is kept; nothing where there was none. Errors: KeyFileWhole (the
/// present one works, and was changed since), StoreInUse, DiskFull, ReadOnly, FileUnwritable.
[[nodiscard]] Expected<QString> putKeyFileBack(const KeyFile &found, const StoreFolder &folder);

/// Whether a records file opens with a key, damaged or not: one sound page of it proves it. Reads
/// only. Errors: those of reading it, DatabaseNotEncrypted.
[[nodiscard]] Expected<bool> opensRecords(const QString &file, const SharedKey &key);

/// An error of opening the records with the key of the present key file: VaultDamaged in place of
/// DatabaseDamaged where it is the key file that belongs to others.
[[nodiscard]] Error whyRecordsDoNotOpen(
    Error error, const StoreFolder &folder, const Vault &present, const SharedKey &key);

/// The latest backup beside, which opens with what does not open the present key file.
struct OpensOnly {
    BackupInfo backup;
    bool presentIsWhole = false; ///< it was changed since; else it was, or is damaged
};
/// Whether what does not open the present key file opens that of the latest backup beside, and the
/// records with it. `open` opens a vault. Nothing: it opens neither.
[[nodiscard]] std::optional<OpensOnly> opensOnlyBackup(const StoreFolder &folder,
    const Vault &present, const std::function<Expected<SharedKey>(const Vault &)> &open);

} // namespace hometray
