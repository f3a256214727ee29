// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray::words {

/// A type of object in words, in the singular, in lower case: "goal", "TAF", "case note". Empty
/// for a type that has none.
[[nodiscard]] QString typeLabel(QAnyStringView type);
/// The same in the plural: "goals".
[[nodiscard]] QString typePlural(QAnyStringView type);
/// A field of a type or command: "date of birth". Falls back to what such fields are mostly called
/// ("on" → "date"); empty for a name nobody gave words.
[[nodiscard]] QString fieldLabel(QAnyStringView type, QAnyStringView field);
/// A field by its place in a command: "people[2].born" → "date of birth of the third person". The
/// command may be empty: the first that has such a field is then meant. The path itself when
/// nobody gave it words.
[[nodiscard]] QString fieldPath(QAnyStringView command, const QString &path);

/// What a command does, as a heading or a menu entry: "Record a TAF". Empty for an unknown one.
[[nodiscard]] QString commandTitle(QAnyStringView command);
/// The label of the button that carries it out: "Save the TAF".
[[nodiscard]] QString commandVerb(QAnyStringView command);

} // namespace hometray::words
