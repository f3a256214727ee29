// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <span>

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

/// The text itself where nothing is superfluous in it: then its letters are shared.
QString simple(const QString &text)
{
    QChar before = u' ';
    bool isSimple = true;
    for (const QChar c : text) {
        isSimple = isSimple && (c == u' ' ? before != u' ' : !c.isSpace());
        before = c;
    }
    return isSimple && (text.isEmpty() || before != u' ') ? text : text.simplified();
}

void addPadded(QString &line, const QString &text, int width)
{
    line += text;
    line.resize(line.size() + qMax(0, width - widthOf(text)), u' ');
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

void Table::add(const QStringList &row)
{
    for (const QString &cell : row)
        m_cells.append(simple(cell));
    m_ends.append(m_cells.size());
}

QString Table::text() const
{
    using Row = std::span<const QString>;
    QList<int> widths;
    const auto measure = [&widths](Row row) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            if (qsizetype(i) == widths.size())
                widths.append(0);
            int &column = widths[qsizetype(i)];
            if (const int width = widthOf(row[i]); width <= widest) {
                column = qMax(column, width);
                continue;
            }
            for (const QString &line : linesOf(row[i], widest))
                column = qMax(column, widthOf(line));
        }
    };
    const auto forEachRow = [this](const auto &use) {
        qsizetype from = 0;
        for (const qsizetype end : m_ends) {
            use(Row(m_cells.constData() + from, std::size_t(end - from)));
            from = end;
        }
    };
    QStringList headings;
    for (const QString &heading : m_headings)
        headings.append(simple(heading));
    measure(Row(headings.constData(), std::size_t(headings.size())));
    forEachRow(measure);
    int before = m_indent;
    for (const int width : std::as_const(widths))
        before += width + gap;
    const int left = qMax(textWidth - before, 20); // for the last column
    QString text;
    qsizetype size = 0; // about: rows of several lines take more
    forEachRow(
        [&size, before](Row row) { size += before + 1 + (row.empty() ? 0 : row.back().size()); });
    text.reserve(size);
    const auto endLine = [&text] {
        while (text.endsWith(u' '))
            text.chop(1);
        text += u'\n';
    };
    const auto write = [&](Row row) {
        if (row.empty())
            return endLine();
        const Row leading = row.first(row.size() - 1);
        const bool oneLine = widthOf(row.back()) <= left
            && std::all_of(leading.begin(), leading.end(),
                [](const QString &cell) { return widthOf(cell) <= widest; });
        QList<QStringList> cells;
        qsizetype height = 1;
        if (!oneLine) {
            for (const QString &cell : leading)
                cells.append(linesOf(cell, widest));
            cells.append(wrapped(row.back(), left).split(u'\n'));
            for (const QStringList &lines : std::as_const(cells))
                height = qMax(height, lines.size());
        }
        for (qsizetype at = 0; at < height; ++at) {
            const auto part = [&](std::size_t column) {
                return oneLine ? row[column] : cells.at(qsizetype(column)).value(at);
            };
            text.resize(text.size() + m_indent, u' ');
            for (std::size_t column = 0; column < leading.size(); ++column)
                addPadded(text, part(column), widths.at(qsizetype(column)) + gap);
            text += part(leading.size());
            endLine();
        }
    };
    if (!headings.isEmpty())
        write(Row(headings.constData(), std::size_t(headings.size())));
    forEachRow(write);
    return text;
}

} // namespace hometray::ctl
