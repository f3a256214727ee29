// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace hometray {

/// A term of the county, explained.
struct Term {
    QString name; ///< "TAF"
    QStringList alsoWritten; ///< other words that lead to it
    QString words;
};

/// Every term, by name.
[[nodiscard]] const QList<Term> &glossary();
/// The terms that occur in a text as words of their own; the longer of two that overlap.
[[nodiscard]] QList<Term> termsIn(const QString &text);

} // namespace hometray
