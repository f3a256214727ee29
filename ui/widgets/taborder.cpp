// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QtWidgets/QWidget>

namespace hometray {
namespace {
/// What Tab can stop at in a part, in the order it has now.
QList<QWidget *> stopsIn(QWidget *part)
{
    QList<QWidget *> stops;
    QWidget *widget = part;
    do {
        if ((widget == part || part->isAncestorOf(widget)) && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus))
            stops.append(widget);
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return stops;
}
} // namespace

void chainTabOrder(const QList<QWidget *> &parts)
{
    QWidget *last = nullptr;
    for (QWidget *part : parts) {
        for (QWidget *stop : stopsIn(part)) {
            if (last)
                QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

} // namespace hometray
