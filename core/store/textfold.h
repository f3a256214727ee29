// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hometray {

/// Text as it is searched: its letters folded (record/folding.h), with spaces between; a word with
/// an apostrophe in its parts and as a whole ("o brien obrien").
[[nodiscard]] QString foldText(const QString &text);

/// The words of what somebody typed, folded: "o'brien" is "obrien".
[[nodiscard]] QStringList foldedWords(const QString &typed);

/// Whether a text holds these (folded) words, in any order; the last one may begin one of its own.
/// No words are held by none.
[[nodiscard]] bool holdsWords(const QString &text, const QStringList &words);

/// What FTS4 is asked for these words: each quoted, the last one as a beginning. Empty for none.
[[nodiscard]] QString matchExpression(const QStringList &words);

/// A piece of a text with the places of what was found in it.
struct Snippet {
    struct Mark {
        int from = 0;
        int length = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    QString text; ///< one line; begins or ends with … where it was cut
    QList<Mark> marks;
};

/// About `length` letters of `text` around the first of the (folded) words, the last of which also
/// counts as a beginning.
[[nodiscard]] Snippet makeSnippet(const QString &text, const QStringList &words, int length = 120);

} // namespace hometray
