// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window's controller that looks whether the person is still there.
#include "ui/frame/secretclipboard.h"
#include "ui/session/sessionwatch.h"
#include "ui/window/staysinside.h"
#include "ui/window/wheelscrolls.h"
#include "ui/window/windowcontroller.h"

namespace hometray {

void WindowController::watchWhoIsThere()
{
    connect(m_idle, &IdleLock::expired, this,
        [this] { lock(tr("Locked after %n minutes without a key.", nullptr, lockMinutes())); });
    auto *watch = new SessionWatch(this);
    connect(watch, &SessionWatch::away, this, &WindowController::lock);
    connect(watch, &SessionWatch::woke, m_idle, &IdleLock::look);
    SecretClipboard::instance();
    new StaysInside(this);
    new WheelScrolls(this);
}

} // namespace hometray
