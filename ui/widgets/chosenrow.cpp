// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chosenrow.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>

namespace hometray {
namespace {
/// A key that goes to a row, or does something with the one that is marked.
bool choosesRow(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return false;
    default:
        return !event.text().isEmpty()
            && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    }
}
} // namespace

ChosenRow::ChosenRow(QAbstractItemView *view, std::function<CaseId()> current)
    : QObject(view), m_current(std::move(current))
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

CaseId ChosenRow::family()
{
    settle();
    return m_chosen == m_current() ? m_chosen : CaseId();
}

bool ChosenRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool key =
        event->type() == QEvent::KeyPress && choosesRow(*static_cast<const QKeyEvent *>(event));
    if (key || event->type() == QEvent::MouseButtonPress) {
        settle();
        m_pressed = true;
        QTimer::singleShot(0, this, &ChosenRow::settle); // the list answers first
    }
    return QObject::eventFilter(watched, event);
}

void ChosenRow::settle()
{
    if (std::exchange(m_pressed, false))
        m_chosen = m_current();
}

} // namespace hometray
