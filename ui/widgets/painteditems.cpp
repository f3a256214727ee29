// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painteditems.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolTip>

namespace hometray {

PaintedItems::PaintedItems(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PaintedItems::setCurrent(int item)
{
    if (item < 0 || item >= itemCount() || item == m_current)
        return;
    m_current = item;
    update();
    if (hasFocus())
        scrollToCurrent();
    sayCurrentItem(this);
    Q_EMIT currentChanged(item);
}

void PaintedItems::itemsChanged(int keep)
{
    const int count = itemCount();
    // With nothing to go to there is nothing to stop at either.
    setFocusPolicy(count > 0 ? Qt::StrongFocus : Qt::NoFocus);
    sayItemsChanged(this);
    m_current = -1;
    setCurrent(keep >= 0 && keep < count ? keep : 0);
    updateGeometry();
    update();
}

int PaintedItems::itemAt(const QPointF &point) const
{
    for (int i = 0; i < itemCount(); ++i) {
        if (itemBox(i).contains(point))
            return i;
    }
    return -1;
}

bool PaintedItems::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        QToolTip::showText(
            help->globalPos(), item < 0 ? QString() : itemWords(item).toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void PaintedItems::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (plain && m_current >= 0 ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return setCurrent(neighbour(m_current, event->key()));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(itemCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT itemOpened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PaintedItems::mousePressEvent(QMouseEvent *event)
{
    setCurrent(itemAt(event->position()));
}

void PaintedItems::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int item = itemAt(event->position()); item >= 0)
        Q_EMIT itemOpened(item);
}

void PaintedItems::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        scrollToCurrent();
    update();
    sayCurrentItemSoon(this);
}

void PaintedItems::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PaintedItems::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void PaintedItems::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void PaintedItems::scrollToCurrent()
{
    if (m_current < 0)
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(this))
            continue;
        const QRect box = itemBox(m_current).toAlignedRect();
        const QPoint middle = mapTo(area->widget(), box.center());
        const int line = fontMetrics().height();
        area->ensureVisible(
            middle.x(), middle.y(), box.width() / 2 + line, box.height() / 2 + line);
        return;
    }
}

} // namespace hometray
