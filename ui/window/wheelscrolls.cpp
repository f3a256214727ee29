// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/wheelscrolls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>

namespace hometray {

namespace {

bool changesByWheel(const QObject *watched)
{
    return qobject_cast<const QComboBox *>(watched) || qobject_cast<const QAbstractSpinBox *>(watched)
        || qobject_cast<const QTabBar *>(watched)
        || (qobject_cast<const QAbstractSlider *>(watched)
            && !qobject_cast<const QScrollBar *>(watched));
}

} // namespace

WheelScrolls::WheelScrolls(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelScrolls::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish && changesByWheel(watched)) {
        // Nor does it take the keyboard there.
        auto *widget = static_cast<QWidget *>(watched);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    if (event->type() != QEvent::Wheel || !changesByWheel(watched))
        return QObject::eventFilter(watched, event);
    event->ignore(); // what it stands in scrolls
    return true;
}

} // namespace hometray
