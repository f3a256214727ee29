// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keptfocus.h"

#include "ui/widgets/taborder.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace hometray {
namespace {

/// Of what takes the keyboard in a part, and of what has it and may be off just now.
QStringList namesIn(const QWidget *part, const QWidget *focused)
{
    QStringList names;
    for (const QWidget *widget : part->findChildren<QWidget *>()) {
        if ((widget == focused || takesKeyboard(widget, part)) && !widget->objectName().isEmpty())
            names.append(widget->objectName());
    }
    return names;
}

QWidget *shownIn(const QWidget *part, const QString &name)
{
    for (QWidget *widget : part->findChildren<QWidget *>(name)) {
        if (takesKeyboard(widget, part)) // the old one waits hidden to be deleted
            return widget;
    }
    return nullptr;
}

QWidget *shownInGroup(const QWidget *part, const QString &group)
{
    for (QWidget *widget : part->findChildren<QWidget *>()) {
        if (takesKeyboard(widget, part) && widget->parentWidget()->objectName() == group)
            return widget;
    }
    return nullptr;
}

} // namespace

KeptFocus::KeptFocus(QWidget *part) : m_part(part)
{
    // Not QApplication::focusWidget(): the form that was saved may still have the keyboard.
    const QWidget *focused = part->window()->focusWidget();
    if (!focused || !part->isAncestorOf(focused))
        return;
    const QStringList names = namesIn(part, focused);
    const qsizetype at = names.indexOf(focused->objectName());
    if (at < 0)
        return;
    m_group = focused->parentWidget()->objectName();
    m_names = names.mid(at);
    for (qsizetype before = at - 1; before >= 0; --before)
        m_names.append(names[before]);
}

KeptFocus::~KeptFocus()
{
    if (m_names.isEmpty())
        return;
    // Widgets put into a layout are shown by an event.
    QTimer::singleShot(0, m_part, [part = m_part, group = m_group, names = m_names] {
        QWidget *there = shownIn(part, names.first());
        if (!there && !group.isEmpty())
            there = shownInGroup(part, group);
        for (auto name = names.begin(); !there && name != names.end(); ++name)
            there = shownIn(part, *name);
        if (there)
            there->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace hometray
