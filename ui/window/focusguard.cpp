// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focusguard.h"

#include <QtWidgets/QApplication>

namespace hometray {
namespace {
/// A control that a person can have left by Tab or with the mouse.
bool canBeLeft(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled();
}
} // namespace

FocusGuard::FocusGuard(QWidget *window, std::function<QWidget *()> work,
    std::function<void()> home, QObject *parent)
    : QObject(parent ? parent : window), m_window(window), m_work(std::move(work)), m_home(std::move(home))
{
    // Once what is made anew has its place, and after those that keep the keyboard in a part: they
    // take a turn of the event loop.
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this,
        [this] { QTimer::singleShot(0, this, &FocusGuard::look); });
    connect(qApp, &QApplication::focusChanged, this, &FocusGuard::moved);
}

void FocusGuard::moved(QWidget *before, QWidget *now)
{
    if (now && now->window() != m_window)
        return; // a dialog has it
    const QWidget *work = m_work();
    const bool outside = now && work && !work->isAncestorOf(now) && now != work;
    // Where a person had put it, it may be again: the window was left, and they came back to it.
    const bool byPerson =
        canBeLeft(before) || now == m_last || QApplication::mouseButtons() != Qt::NoButton;
    if (outside && !byPerson) {
        m_strayed = now;
        m_look.start();
        return;
    }
    m_strayed = nullptr;
    if (now)
        m_last = now;
    else
        m_look.start();
}

bool FocusGuard::isLost() const
{
    const QWidget *focused = m_window->focusWidget();
    return !canBeLeft(focused) || focused == m_strayed;
}

void FocusGuard::look()
{
    if (!m_work() || !m_window->isActiveWindow() || QApplication::activePopupWidget()
        || QApplication::activeModalWidget() || !isLost())
        return;
    m_strayed = nullptr;
    m_home();
}

} // namespace hometray
