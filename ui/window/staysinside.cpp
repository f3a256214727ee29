// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/staysinside.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QMouseEvent>
#include <QtGui/QTextCursor>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

namespace hometray {

StaysInside::StaysInside(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

std::optional<StaysInside::Selected> StaysInside::selectedIn(const QObject *watched)
{
    const auto in = [](const QTextCursor &cursor) -> std::optional<Selected> {
        if (!cursor.hasSelection())
            return std::nullopt;
        return Selected(cursor.selectionStart(), cursor.selectionEnd());
    };
    if (const auto *line = qobject_cast<const QLineEdit *>(watched)) {
        if (line->hasSelectedText())
            return Selected(line->selectionStart(), line->selectionEnd());
    } else if (const auto *label = qobject_cast<const QLabel *>(watched)) {
        if (label->hasSelectedText())
            return Selected(label->selectionStart(), int(label->selectedText().size()));
    } else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(watched->parent())) {
        if (watched == plain->viewport())
            return in(plain->textCursor());
    } else if (const auto *rich = qobject_cast<const QTextEdit *>(watched->parent())) {
        if (watched == rich->viewport())
            return in(rich->textCursor());
    }
    return std::nullopt;
}

bool StaysInside::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_selected = watched->isWidgetType() ? selectedIn(watched) : std::nullopt;
        m_pressed = m_selected ? watched : nullptr;
        break;
    case QEvent::MouseMove:
        // A press beside the selection has changed it by now; one upon it would begin a drag.
        if (watched == m_pressed && selectedIn(watched) == m_selected)
            return true;
        break;
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        m_pressed = nullptr;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hometray
