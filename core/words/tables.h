// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <span>

namespace hometray::words {

/// A code and its words, marked for translation where the table is written.
struct Phrase {
    const char *code;
    const char *words;
};

/// The translated words of a code, or nothing when the table does not have it.
[[nodiscard]] inline QString phrase(
    std::span<const Phrase> table, const char *context, QAnyStringView code)
{
    for (const Phrase &entry : table) {
        if (code == QLatin1String(entry.code))
            return QCoreApplication::translate(context, entry.words);
    }
    return {};
}

} // namespace hometray::words
