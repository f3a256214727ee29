// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longtext.h"

#include <QtCore/QMimeData>

namespace hometray {
namespace {
/// Longer than any word: a key, a picture pasted as text, a held-down key.
constexpr qsizetype endlessWord = 2'000;

bool hasEndlessWord(const QString &text)
{
    qsizetype since = 0;
    for (const QChar c : text) {
        since = c.isSpace() ? 0 : since + 1;
        if (since > endlessWord)
            return true;
    }
    return false;
}
} // namespace

LongText::LongText(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
}

QSize LongText::sizeHint() const
{
    return {fontMetrics().height() * 20, qRound(fontMetrics().lineSpacing() * (m_lines + 1.4))};
}

QSize LongText::minimumSizeHint() const
{
    const int lines = qMin(m_lines, 2);
    return {fontMetrics().height() * 8, qRound(fontMetrics().lineSpacing() * (lines + 1.4))};
}

void LongText::setPlainText(const QString &text)
{
    wrapFor(text);
    QPlainTextEdit::setPlainText(text);
}

void LongText::insertFromMimeData(const QMimeData *source)
{
    wrapFor(source->text());
    QPlainTextEdit::insertFromMimeData(source);
}

void LongText::wrapFor(const QString &text)
{
    // Looking for the end of a word in every line of it takes minutes when it has none.
    if (hasEndlessWord(text))
        setWordWrapMode(QTextOption::WrapAnywhere);
}

} // namespace hometray
