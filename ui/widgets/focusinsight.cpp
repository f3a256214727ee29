// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusinsight.h"

#include "ui/widgets/card.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>

namespace hometray {
namespace {
constexpr double roomAbove = 6; // shares of a line
constexpr auto leftAlone = "leavesFocusAlone";

/// Where it is in the content: of a list the line that is chosen.
QRect placeOf(QWidget *focus, const QWidget *content)
{
    const auto *list = qobject_cast<QAbstractItemView *>(focus);
    if (!list || !list->currentIndex().isValid())
        return {focus->mapTo(content, QPoint(0, 0)), focus->size()};
    const QRect line = list->visualRect(list->currentIndex());
    return {list->viewport()->mapTo(content, line.topLeft()), line.size()};
}

void bringIntoSight(QScrollArea *area, QWidget *focus)
{
    const QWidget *content = area->widget();
    const QRect place = placeOf(focus, content);
    const QRect seen(-content->pos(), area->viewport()->size());
    const bool fits = place.height() <= seen.height();
    if (fits ? seen.top() <= place.top() && place.bottom() <= seen.bottom()
             : seen.intersects(place))
        return;
    const int above = qBound(0, seen.height() - place.height(), em(area, roomAbove));
    const int across = qBound(seen.left(), place.left(), seen.right());
    area->ensureVisible(across, place.bottom(), 0, 0);
    area->ensureVisible(across, place.top(), 0, above);
}
} // namespace

FocusInSight::FocusInSight(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [](const QWidget *, QWidget *now) {
        if (now && QApplication::mouseButtons() == Qt::NoButton)
            QTimer::singleShot(0, now, [now] { show(now); });
    });
}

void FocusInSight::leaveAlone(QScrollArea *area)
{
    area->setProperty(leftAlone, true);
}

void FocusInSight::show(QWidget *focus)
{
    if (!focus->hasFocus())
        return;
    for (QWidget *up = focus->parentWidget(); up && !up->isWindow(); up = up->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(up);
        if (area && area->widget() && area->widget()->isAncestorOf(focus)
            && !area->property(leftAlone).toBool())
            bringIntoSight(area, focus);
    }
}

} // namespace hometray
