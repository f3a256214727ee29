// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "ui/theme/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <memory>

namespace hometray {
namespace {
using Lines = std::shared_ptr<QTextLayout>;

QColor ink()
{
    return tokens(ThemeKind::Light).text; // paper is white
}

/// A text in lines of `width`; a word that is too long for one goes on in the next.
Lines linesOf(QPainter &painter, const QString &text, const QFont &font, double width)
{
    auto layout = std::make_shared<QTextLayout>(text, font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    double y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

double heightOf(const Lines &lines)
{
    return lines->lineCount() == 0 ? 0 : lines->boundingRect().bottom();
}
} // namespace

PaperBlocks textBlocks(QPainter &painter, const QString &text, const QFont &font, double width)
{
    PaperBlocks blocks;
    for (const QString &paragraph : text.split(u'\n')) {
        if (paragraph.trimmed().isEmpty()) {
            blocks.append(
                PaperBlock{QFontMetricsF(font, painter.device()).height() * 0.6, {}});
            continue;
        }
        const Lines lines = linesOf(painter, paragraph, font, width);
        for (int i = 0; i < lines->lineCount(); ++i) {
            PaperBlock block;
            block.height = lines->lineAt(i).height();
            block.paint = [lines, i](QPainter &on, const QRectF &box) {
                const QTextLine line = lines->lineAt(i);
                on.setPen(ink());
                line.draw(&on, box.topLeft() - QPointF(0, line.y()));
            };
            blocks.append(block);
        }
    }
    return blocks;
}

PaperBlock rowBlock(QPainter &painter, const QList<PaperCell> &cells)
{
    QList<std::pair<double, Lines>> laid;
    double height = 0;
    double gap = 0;
    for (const PaperCell &cell : cells) {
        const Lines lines = linesOf(painter, cell.text, cell.font, cell.width);
        gap = std::max(gap, QFontMetricsF(cell.font, painter.device()).height() * 0.2);
        height = std::max(height, heightOf(lines));
        laid.append({cell.left, lines});
    }
    PaperBlock block;
    block.height = height + gap * 2;
    block.paint = [laid, gap](QPainter &on, const QRectF &box) {
        on.setPen(QPen(tokens(ThemeKind::Light).border, gap / 4));
        on.drawLine(box.topLeft(), box.topRight());
        on.setPen(ink());
        for (const auto &[left, lines] : laid)
            lines->draw(&on, box.topLeft() + QPointF(left, gap));
    };
    return block;
}

PaperBlock headBlock(
    QPainter &painter, const QList<PaperCell> &cells, const QList<PaperCell> &upright)
{
    // As high as the longest word needs, and as the whole text needs in the width there is.
    double height = 0;
    for (const PaperCell &cell : cells)
        height = std::max(height, heightOf(linesOf(painter, cell.text, cell.font, cell.width)));
    for (const PaperCell &cell : upright) {
        const QFontMetricsF metrics(cell.font, painter.device());
        double room = metrics.height() * 4;
        for (const QString &word : cell.text.split(u' '))
            room = std::max(room, metrics.horizontalAdvance(word) + 1);
        while (heightOf(linesOf(painter, cell.text, cell.font, room)) > cell.width)
            room += metrics.height();
        height = std::max(height, room);
    }
    QList<std::pair<double, Lines>> level;
    QList<std::pair<double, Lines>> standing;
    for (const PaperCell &cell : cells)
        level.append({cell.left, linesOf(painter, cell.text, cell.font, cell.width)});
    for (const PaperCell &cell : upright)
        standing.append({cell.left, linesOf(painter, cell.text, cell.font, height)});
    PaperBlock block;
    block.kind = PaperBlock::Kind::Head;
    block.height = height * 1.05;
    block.paint = [level, standing, height](QPainter &on, const QRectF &box) {
        on.setPen(ink());
        for (const auto &[left, lines] : level)
            lines->draw(&on, {box.left() + left, box.top() + height - heightOf(lines)});
        for (const auto &[left, lines] : standing) {
            on.save();
            on.translate(box.left() + left, box.top() + height);
            on.rotate(-90);
            lines->draw(&on, {0, 0});
            on.restore();
        }
    };
    return block;
}

QList<QList<qsizetype>> pagesOf(const PaperBlocks &blocks, double height)
{
    QList<QList<qsizetype>> pages(1);
    qsizetype head = -1;
    double used = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const PaperBlock &block = blocks[i];
        // A head is not left alone at the foot of a page.
        double wanted = block.height;
        if (block.kind == PaperBlock::Kind::Head && i + 1 < blocks.size())
            wanted += blocks[i + 1].height;
        if (block.kind != PaperBlock::Kind::Plain)
            head = -1;
        if (used > 0 && used + wanted > height) {
            pages.append(QList<qsizetype>());
            used = 0;
            if (head >= 0) {
                pages.last().append(head);
                used = blocks[head].height;
            }
        }
        pages.last().append(i);
        used += block.height;
        if (block.kind == PaperBlock::Kind::Head)
            head = i;
    }
    return pages;
}

} // namespace hometray
