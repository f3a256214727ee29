// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <sqlcipher/sqlite3.h>

namespace hometray {

/// The (extended) result code of what failed last. SQLCipher answers SQLITE_ERROR, without a word
/// of its own, for a page that is not as it was written; about a statement SQLite says what is
/// wrong with it, and that is no damage: SQLITE_MISUSE here.
[[nodiscard]] inline int failureCode(sqlite3 *handle)
{
    const int code = sqlite3_extended_errcode(handle);
    const bool ofAStatement = code == SQLITE_ERROR
        && std::strcmp(sqlite3_errmsg(handle), sqlite3_errstr(SQLITE_ERROR)) != 0;
    return ofAStatement ? SQLITE_MISUSE : code;
}

} // namespace hometray
