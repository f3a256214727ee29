// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

class QSqlError;

namespace hometray {

/// The Error of an (extended) SQLite result code. `file` is the database's path; `systemError` the
/// errno of the failed system call, or 0. Of the search file it is SearchFailed (searcherror.h). The text of SQLite is not kept: it may quote a statement.
[[nodiscard]] Error sqliteError(int code, const QString &file, int systemError = 0);
/// The same for what our driver reports (its native code is the extended result code).
[[nodiscard]] Error sqliteError(const QSqlError &error, const QString &file);

} // namespace hometray
