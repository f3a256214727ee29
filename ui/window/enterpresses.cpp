// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/enterpresses.h"

#include "ui/widgets/answerstrip.h"
#include "ui/widgets/card.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
bool isEnter(const QKeyEvent &event, Qt::KeyboardModifiers with)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && (event.modifiers() & ~Qt::KeypadModifier) == with;
}

bool isTypedInto(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QCheckBox *>(widget)
        || qobject_cast<const QRadioButton *>(widget);
}

/// The one button that saves what is typed in a field: of its card or dialog. Null where there is
/// none, or a choice.
QPushButton *savingButton(QWidget *field)
{
    for (QWidget *up = field->parentWidget(); up; up = up->parentWidget()) {
        if (!qobject_cast<Card *>(up) && !qobject_cast<QDialog *>(up))
            continue;
        QPushButton *found = nullptr;
        for (auto *button : up->findChildren<QPushButton *>()) {
            if (button->property("kind") != u"primary"_s || !button->isVisible()
                || !button->isEnabled())
                continue;
            if (found)
                return nullptr;
            found = button;
        }
        if (found || up->isWindow())
            return found;
    }
    return nullptr;
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
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    auto *field = qobject_cast<QWidget *>(watched);
    // A form that has a shortcut for it never lets it come here.
    if (isEnter(key, Qt::ControlModifier) && isTypedInto(field) && belongsTo(field, m_window)) {
        QPushButton *saves = savingButton(field);
        if (saves && !key.isAutoRepeat())
            saves->click();
        return saves || QObject::eventFilter(watched, event);
    }
    if (!isEnter(key, Qt::NoModifier))
        return QObject::eventFilter(watched, event);
    auto *button = qobject_cast<QAbstractButton *>(watched);
    // A box to tick and an answer among others are fields: Enter goes on from there.
    const bool isField = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button)
        || (button && qobject_cast<AnswerStrip *>(button->parentWidget()));
    if (!button || isField || !button->isEnabled() || !belongsTo(button, m_window))
        return QObject::eventFilter(watched, event);
    if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
        button->click();
    return true;
}

} // namespace hometray
