// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray {

/// Appends a letter as it is compared and searched: lower case, without accents (é → e, ł → l,
/// ß → ss), digits of any script as 0 to 9, the letters of Arabic and Urdu keyboards that look
/// alike as one (ي ى → ی, ك → ک, ه ة ھ → ہ). A mark and what nobody can see is nothing, everything
/// that is neither letter nor digit a space.
void appendFolded(QString &to, char32_t letter);

/// The letter at a place of a text; goes to its last unit.
[[nodiscard]] char32_t letterAt(QStringView text, qsizetype &at);

/// Whether it is one of the many signs that stand in O’Brien: the typewriter's, a quotation mark,
/// a modifier letter.
[[nodiscard]] bool isApostrophe(char32_t letter);

/// Whether at this place an apostrophe stands between letters.
[[nodiscard]] bool joinsLetters(QStringView text, qsizetype at);

/// A name as names are compared: folded, one space between its words, without
/// apostrophes: "o’brien" is "obrien", "St. Mary's" "st marys".
[[nodiscard]] QString foldName(QStringView name);

/// Whether nothing of a text can be seen: it is empty, or blanks and marks of no width.
[[nodiscard]] bool isInvisible(QStringView text);

/// Whether a text says nothing: it is invisible, punctuation alone ("-", "...", "?"), or "n/a".
[[nodiscard]] bool saysNothing(QStringView text);

} // namespace hometray
