// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray::ctl {

/// The passphrase, or the recovery key: the first line of `file`, or asked on the terminal without showing it when
/// `file` is empty. Never from the command line, where others on the computer could read it.
/// Errors: FileNotFound, FileUnreadable, PassphraseNotText, UsageInvalid without a terminal.
[[nodiscard]] Expected<QString> askPassphrase(const QString &file, const QString &prompt);
/// A new passphrase: as above, asked twice on a terminal.
/// Errors: also PassphraseEmpty, and UsageInvalid when the two differ.
[[nodiscard]] Expected<QString> askNewPassphrase(const QString &file);

} // namespace hometray::ctl
