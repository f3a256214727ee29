// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace hometray {

/// A text as it is looked through for addresses: its letters and digits in one row, folded, and
/// where each comes from. A plain value.
class PlaceText {
public:
    explicit PlaceText(QStringView text);

    [[nodiscard]] bool isEdge(qsizetype at) const { return at >= row.size() || isBegin.at(at); }
    /// No word or number begins between them.
    [[nodiscard]] bool isOneRun(qsizetype begin, qsizetype end) const;
    /// The number of the word a place lies in.
    [[nodiscard]] qsizetype wordAt(qsizetype at) const;
    [[nodiscard]] qsizetype beginOf(qsizetype word) const { return words.value(word, row.size()); }
    /// The letters of a word; none before the first and behind the last.
    [[nodiscard]] QString word(qsizetype word) const;
    /// Whether a stop or comma, or the beginning or end of the text, stands before it.
    [[nodiscard]] bool isPartedBefore(qsizetype word) const
    {
        return word <= 0 || word >= words.size() || isParted.at(word);
    }
    /// Whether it begins with a capital letter.
    [[nodiscard]] bool isName(qsizetype word) const
    {
        return word >= 0 && word < words.size() && isCapital.at(words.at(word));
    }
    /// The same, or nobody who typed this text made any capital.
    [[nodiscard]] bool isTypedAsName(qsizetype word) const
    {
        return isName(word) || !isCapital.contains(true);
    }

    QString row;
    QList<qsizetype> from;
    QList<qsizetype> until;
    QList<bool> isBegin;
    QList<bool> isCapital; ///< of each letter
    QList<qsizetype> words; ///< where each begins in `row`
    QList<bool> isParted; ///< whether a stop or comma stands before each of them
};

} // namespace hometray
