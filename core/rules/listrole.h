// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace hometray {

/// What a checklist is for, whatever a policy calls it. Each role has one list at most.
enum class ListRole : quint8 {
    None,
    Assessment, ///< from the first talk to the first TAF
    AfterTaf, ///< what follows the last TAF
    Staying, ///< before a break, of an FFA that stays open
    Closing, ///< before a break, of an FFA that closes
    Tray, ///< before a break: the shared home tray
    Closure, ///< asked before an FFA closes
    SelfCheck, ///< what an auditor would look for
};

} // namespace hometray
