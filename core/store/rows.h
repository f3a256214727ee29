// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/databasekey.h"

namespace hometray {

// Past every index, free page and derived table: where only those are damaged, all that anybody
// wrote is there, and can be copied. Of what is not a record some may be lost, too: it is said.

/// Copies a database file that nobody has open. A page of zeros, which SQLCipher reads without a
/// word, is one that cannot be read in the copy. Errors: FileUnreadable, DiskFull, ReadOnly.
[[nodiscard]] Expected<void> copyWithBlankPagesSpoilt(const QString &from, const QString &to);

/// Reads every row of a store's database from its file, with a connection of its own. Answers the
/// tables of which a row is lost, none of them with records. Errors: those of SQLite;
/// DatabaseDamaged where a record is lost.
[[nodiscard]] Expected<QStringList> readAllRows(const QString &file, const SharedKey &key);

/// Whether what is lost of those tables is at most half-written forms and what is known elsewhere as
/// well; else it is settings or the key that signs, which a backup has.
[[nodiscard]] bool isOnlyHalfWritten(const QStringList &lost);

/// Writes a database that nobody has open anew from its rows; what is lost of settings and keys is
/// taken from `older`, another such file. Where that fails it is as it was. Answers as readAllRows.
[[nodiscard]] Expected<QStringList> rewriteFromRows(
    const QString &file, const SharedKey &key, const QString &older = {});

/// The name of the file beside a database in which it is written anew.
[[nodiscard]] QString rewrittenName(const QString &file);

} // namespace hometray
