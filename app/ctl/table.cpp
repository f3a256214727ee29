// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 2;
/// No column but the last is wider: what is longer goes on in the next line.
constexpr int widest = 26;

/// East Asian letters and pictures take two columns.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

/// Letters that are a column each, whatever stands beside them: nearly all there are.
bool isPlain(QChar c)
{
    return (c < QChar(0x300) && c != u'\r') || (c >= QChar(0x2010) && c <= QChar(0x2027));
}

QString cut(const QString &text, int width)
{
    if (widthOf(text) <= width)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (auto next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (widthOf(text.left(next)) > width - 1)
            break;
        end = next;
    }
    return text.left(end) + u'…';
}

/// The lines of a cell; a single word that is too long is cut.
QStringList linesOf(const QString &cell, int width)
{
    if (widthOf(cell) <= width)
        return {cell};
    QStringList lines;
    for (const QString &line : wrapped(cell, width).split(u'\n'))
        lines.append(cut(line, width));
    return lines;
}

QString padded(const QString &text, int width)
{
    return text + QString(qMax(0, width - widthOf(text)), u' ');
}

} // namespace

int widthOf(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return int(text.size());
    int width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (auto to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        const QList<uint> letters = text.mid(from, to - from).toUcs4();
        width += !letters.isEmpty() && isWide(letters.first()) ? 2 : 1;
        from = to;
    }
    return width;
}

QString wrapped(const QString &text, int width, int indent)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        int lineWidth = 0;
        for (const QString &word : paragraph.split(u' ')) {
            const int wordWidth = widthOf(word);
            if (!line.isEmpty() && lineWidth + 1 + wordWidth > width) {
                lines.append(line);
                line.clear();
            }
            lineWidth = line.isEmpty() ? wordWidth : lineWidth + 1 + wordWidth;
            line = line.isEmpty() ? word : QString(line + u' ' + word);
        }
        lines.append(line);
    }
    return lines.join(u'\n' + QString(indent, u' '));
}

QString Table::text() const
{
    // Of many rows no more is kept than how wide they are; most cells are one line.
    QList<int> widths;
    const auto measure = [&widths](const QStringList &row) {
        for (qsizetype i = 0; i + 1 < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            for (const QString &line : linesOf(row.at(i).simplified(), widest))
                widths[i] = qMax(widths.at(i), widthOf(line));
        }
    };
    measure(m_headings);
    for (const QStringList &row : m_rows)
        measure(row);
    int before = m_indent;
    for (const int width : std::as_const(widths))
        before += width + gap;
    QString text;
    const auto write = [&](const QStringList &row) {
        QList<QStringList> cells;
        qsizetype height = 1;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = row.at(i).simplified();
            cells.append(i + 1 < row.size()
                    ? linesOf(cell, widest)
                    : wrapped(cell, qMax(textWidth - before, 20)).split(u'\n'));
            height = qMax(height, cells.last().size());
        }
        for (qsizetype at = 0; at < height; ++at) {
            QString line(m_indent, u' ');
            for (qsizetype column = 0; column + 1 < cells.size(); ++column)
                line += padded(cells.at(column).value(at), widths.at(column) + gap);
            if (!cells.isEmpty())
                line += cells.last().value(at);
            while (line.endsWith(u' '))
                line.chop(1);
            text += line;
            text += u'\n';
        }
    };
    if (!m_headings.isEmpty())
        write(m_headings);
    for (const QStringList &row : m_rows)
        write(row);
    return text;
}

} // namespace hometray::ctl
