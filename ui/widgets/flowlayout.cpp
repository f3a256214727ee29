// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QtWidgets/QWidget>

namespace hometray {

FlowLayout::FlowLayout(QWidget *parent, double spacing)
    : QLayout(parent), m_spacing(spacing), m_lineSpacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy = parent ? parent->sizePolicy() : QSizePolicy();
    if (parent) {
        policy.setHeightForWidth(true);
        parent->setSizePolicy(policy);
    }
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate(); // what was laid out before it came is to be laid out again
}

void FlowLayout::addAtEnd(QWidget *widget)
{
    if (m_end < 0)
        m_end = m_items.size();
    addWidget(widget);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    if (index < m_end)
        --m_end;
    return m_items.takeAt(index);
}

void FlowLayout::setLineSpacing(double spacing)
{
    m_lineSpacing = spacing;
    invalidate();
}

int FlowLayout::gap() const
{
    const QWidget *widget = parentWidget();
    return qRound((widget ? widget->fontMetrics().height() : 16) * m_spacing);
}

int FlowLayout::lineGap() const
{
    const QWidget *widget = parentWidget();
    return qRound((widget ? widget->fontMetrics().height() : 16) * m_lineSpacing);
}

int FlowLayout::endWidth() const
{
    int width = -gap();
    for (qsizetype i = qMax<qsizetype>(0, m_end); i < m_items.size(); ++i) {
        if (!m_items[i]->isEmpty())
            width += m_items[i]->sizeHint().width() + gap();
    }
    return width;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + gap();
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QMargins m = contentsMargins();
    const QRect area = rect.marginsRemoved(m);
    QList<QLayoutItem *> line;
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    // Items of one line stand on its middle, whatever their heights are.
    const auto finishLine = [&] {
        if (move) {
            int left = area.x();
            const int spare = area.right() + 1 - (x - gap());
            const QLayoutItem *end = m_items.value(m_end);
            for (QLayoutItem *item : std::as_const(line)) {
                if (item == end && item != line.first())
                    left += qMax(0, spare);
                QSize size = item->sizeHint();
                size.setWidth(qMin(size.width(), area.width()));
                if (item->hasHeightForWidth())
                    size.setHeight(qMax(size.height(), item->heightForWidth(size.width())));
                const bool top = item->alignment() & Qt::AlignTop;
                const int down = top ? 0 : (lineHeight - size.height()) / 2;
                item->setGeometry({QPoint(left, y + down), size});
                left += size.width() + gap();
            }
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(qMin(size.width(), qMax(1, area.width())));
        if (item->hasHeightForWidth())
            size.setHeight(qMax(size.height(), item->heightForWidth(size.width())));
        // What stands at the end of a line goes to the next one together.
        const int wanted = item == m_items.value(m_end) ? endWidth() : size.width();
        if (!line.isEmpty() && x + wanted > area.right() + 1) {
            finishLine();
            x = area.x();
            y += lineHeight + lineGap();
            lineHeight = 0;
        }
        line.append(item);
        x += size.width() + gap();
        lineHeight = qMax(lineHeight, size.height());
    }
    finishLine();
    return y + lineHeight - rect.y() + m.bottom();
}

} // namespace hometray
