// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/enterpresses.h"

#include "ui/widgets/answerstrip.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QRadioButton>

namespace hometray {
namespace {
bool isEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool belongsTo(const QWidget *widget, const QWidget *window)
{
    while (widget && widget != window)
        widget = widget->parentWidget();
    return widget;
}
} // namespace

EnterPresses::EnterPresses(QWidget *window) : QObject(window), m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isEnter(*static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    auto *button = qobject_cast<QAbstractButton *>(watched);
    // A box to tick and an answer among others are fields: Enter goes on from there.
    const bool field = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button)
        || (button && qobject_cast<AnswerStrip *>(button->parentWidget()));
    if (!button || field || !button->isEnabled() || !belongsTo(button, m_window))
        return QObject::eventFilter(watched, event);
    if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
        button->click();
    return true;
}

} // namespace hometray
