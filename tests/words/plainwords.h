// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QString>

/// The words of a text that must not reach a person: the program's own, the county's "confirm" for
/// what is not ink on paper, and anything that blames. Empty when there is none.
inline QString forbiddenWord(const QString &text)
{
    static const QRegularExpression forbidden(
        QLatin1String("\\b(journal|parcel|fold|gate|client|clients|payload|hash|entry|basis|"
                      "invalid|illegal|abort|fatal|failed to|your fault|you forgot|error)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return forbidden.match(text).captured();
}

/// A whole sentence begins with a capital letter, a digit or a quotation mark and ends as sentences
/// do.
inline bool isSentence(const QString &text)
{
    if (text.isEmpty() || text.contains(QLatin1Char('%')))
        return false;
    const QChar first = text.front();
    const bool begins = first.isUpper() || first.isDigit() || first == QChar(0x201c);
    return begins && QLatin1String(".?!").contains(text.back());
}
