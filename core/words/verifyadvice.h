// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "words/reader.h"

#include <QtCore/QStringList>

namespace hometray::words {

/// Nothing but what is worked out from the records is wrong: making that anew mends it.
[[nodiscard]] bool isMendedByRebuilding(const QStringList &found);
/// What helps after `verify` found something, and only that. `found`: the codes of the findings;
/// `latestBackup`: its name, or empty when there is none. Empty when nothing was found.
[[nodiscard]] QString verifyAdvice(const QStringList &found, const QString &latestBackup,
    Reader reader = Reader::CommandLine);

/// What is said of a backup, or of a state a restore has put aside, that `verify` found damaged: what
/// is wrong, where it lies (`folder`; empty beside the records), and what to do (`useInstead`: the
/// name of a sound one, or empty).
[[nodiscard]] QString damagedCopy(
    const Error &error, const QString &folder, const QString &useInstead, bool putAside);

} // namespace hometray::words
