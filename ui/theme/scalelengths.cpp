// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scalelengths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace hometray {
namespace {
int scaled(int length, double ratio)
{
    return qRound(length * ratio);
}

/// What nobody set comes from the style, and goes on doing so.
void scaleLayout(QLayout *layout, const QStyle *style, double ratio)
{
    const QMargins m = layout->contentsMargins();
    const QMargins usual(style->pixelMetric(QStyle::PM_LayoutLeftMargin),
        style->pixelMetric(QStyle::PM_LayoutTopMargin),
        style->pixelMetric(QStyle::PM_LayoutRightMargin),
        style->pixelMetric(QStyle::PM_LayoutBottomMargin));
    if (!m.isNull() && m != usual)
        layout->setContentsMargins(scaled(m.left(), ratio), scaled(m.top(), ratio),
            scaled(m.right(), ratio), scaled(m.bottom(), ratio));
    const int gap = layout->spacing();
    if (gap > 0 && gap != style->pixelMetric(QStyle::PM_LayoutVerticalSpacing)
        && gap != style->pixelMetric(QStyle::PM_LayoutHorizontalSpacing))
        layout->setSpacing(scaled(gap, ratio));
}

int scaledMost(int most, double ratio)
{
    return most >= QWIDGETSIZE_MAX ? most : qMin(scaled(most, ratio), QWIDGETSIZE_MAX);
}

void scaleWidget(QWidget *widget, double ratio)
{
    const QSize least = widget->minimumSize();
    const QSize most = widget->maximumSize();
    const QSize newMost(scaledMost(most.width(), ratio), scaledMost(most.height(), ratio));
    const QSize newLeast(scaled(least.width(), ratio), scaled(least.height(), ratio));
    if (newMost != most)
        widget->setMaximumSize(newMost);
    if (newLeast != least)
        widget->setMinimumSize(newLeast);
}
} // namespace

void scaleLengths(QWidget *window, double ratio)
{
    const QStyle *style = window->style();
    for (QLayout *layout : window->findChildren<QLayout *>())
        scaleLayout(layout, style, ratio);
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isWindow())
            scaleWidget(widget, ratio);
    }
}

void arrangeAnew(QWidget *window)
{
    QList<QPointer<QWidget>> widgets = {window};
    for (QWidget *widget : window->findChildren<QWidget *>())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (!widget)
            continue; // one that was arranged before took it away
        if (!widget->isVisible()) {
            widget->setAttribute(Qt::WA_PendingResizeEvent);
            continue;
        }
        QResizeEvent same(widget->size(), widget->size());
        QCoreApplication::sendEvent(widget, &same);
    }
}

} // namespace hometray
