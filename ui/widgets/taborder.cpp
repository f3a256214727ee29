// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QtCore/QSet>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace hometray {
namespace {
/// The items of a layout in the order they are read.
QList<QLayoutItem *> itemsOf(QLayout *layout)
{
    QList<QLayoutItem *> items;
    for (int i = 0; i < layout->count(); ++i)
        items.append(layout->itemAt(i));
    if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        const auto place = [grid](QLayoutItem *item) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(grid->indexOf(item), &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        std::stable_sort(items.begin(), items.end(),
            [&place](QLayoutItem *a, QLayoutItem *b) { return place(a) < place(b); });
    } else if (const auto *box = qobject_cast<QBoxLayout *>(layout);
               box && box->direction() == QBoxLayout::BottomToTop) {
        std::reverse(items.begin(), items.end());
    }
    return items;
}

void append(QWidget *widget, QList<QWidget *> &order);

void append(QLayout *layout, QList<QWidget *> &order, QSet<QWidget *> &laidOut)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (QWidget *widget = item->widget()) {
            laidOut.insert(widget);
            append(widget, order);
        } else if (QLayout *inner = item->layout()) {
            append(inner, order, laidOut);
        }
    }
}

void append(QWidget *widget, QList<QWidget *> &order)
{
    order.append(widget);
    QSet<QWidget *> laidOut;
    if (widget->layout())
        append(widget->layout(), order, laidOut);
    for (QObject *child : widget->children()) {
        auto *part = qobject_cast<QWidget *>(child);
        if (part && !part->isWindow() && !laidOut.contains(part))
            append(part, order);
    }
}
} // namespace

bool takesKeyboard(const QWidget *widget, const QWidget *part)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled()
        && widget->isVisibleTo(part);
}

bool moveFocusAsLaidOut(QWidget *window, bool next)
{
    QList<QWidget *> order;
    append(window, order); // what is hidden too: the keyboard may be at what was just hidden
    const qsizetype here = std::max<qsizetype>(0, order.indexOf(window->focusWidget()));
    const qsizetype step = next ? 1 : order.size() - 1;
    for (qsizetype at = (here + step) % order.size(); at != here; at = (at + step) % order.size()) {
        if (takesKeyboard(order[at], window)) {
            order[at]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace hometray
