// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

namespace hometray {

/// The passphrase in the first line of a file, or with "-" in the next line of standard input,
/// without its end. Errors: FileNotFound, FileUnreadable, PassphraseNotText (bytes that are no
/// UTF-8, of which many would come to mean the same passphrase; with reason "tooLong" a line or
/// what is no text of more than 64 KiB, with "keyFile" what is a store's key file).
[[nodiscard]] Expected<QString> passphraseIn(const QString &file);

/// Bytes that were typed or read for a passphrase as text. Error: PassphraseNotText (file).
[[nodiscard]] Expected<QString> passphraseOf(const QByteArray &bytes, const QString &file);

} // namespace hometray
