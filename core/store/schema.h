// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <functional>
#include <span>

namespace hometray {

/// A step from one version of the tables to the next; its number is its place, counted from 1.
struct Migration {
    const char *sql; ///< statements without values
};

/// All steps of the store's tables, from an empty file on. A step that was ever shipped never
/// changes. Names say what kind of data a table holds: `entry` and `case_list` are the journal,
/// `local_*` belongs to this computer, `facts` and `derived_*` can be made again from the journal.
[[nodiscard]] std::span<const Migration> storeMigrations();
/// The same for the search file.
[[nodiscard]] std::span<const Migration> searchMigrations();

/// Takes a database to the last version, each step in a transaction of its own. `backup` is called
/// once before the first step of a database that has tables already; when it fails nothing is done.
/// Errors: DatabaseTooNew (version), those of SQLite.
[[nodiscard]] Expected<void> migrate(Connection &connection, std::span<const Migration> migrations,
    const std::function<Expected<void>()> &backup);

/// Deletes exactly what can be made again from the journal. One transaction.
[[nodiscard]] Expected<void> dropDerived(Connection &connection);

} // namespace hometray
