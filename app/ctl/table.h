// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray::ctl {

/// What a terminal shows without breaking lines.
inline constexpr int textWidth = 79;

/// How many columns a text takes in a terminal: letters with accents one, pictures two.
[[nodiscard]] int widthOf(const QString &text);
/// A text broken between words so that no line is wider; `indent` spaces before all but the first.
[[nodiscard]] QString wrapped(const QString &text, int width, int indent = 0);

/// Aligned columns, `indent` spaces from the edge. The last one is broken over lines where it does
/// not fit.
class Table {
public:
    explicit Table(QStringList headings = {}, int indent = 0)
        : m_headings(std::move(headings)), m_indent(indent)
    {
    }
    void add(const QStringList &row);
    [[nodiscard]] bool isEmpty() const { return m_ends.isEmpty(); }
    /// The table, each line ending in a line feed.
    [[nodiscard]] QString text() const;

private:
    QStringList m_headings;
    QStringList m_cells; ///< of all rows, one after the other, without superfluous spaces
    QList<qsizetype> m_ends; ///< of each row in them
    int m_indent = 0;
};

} // namespace hometray::ctl
