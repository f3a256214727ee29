// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/sign.h"

#include <QtCore/QString>

#include <functional>

namespace hometray {

/// A sentence at the foot of the window, with at most one thing to do about it. One at a time: the
/// next one takes its place. It goes when it is closed, when the next thing is done, when the window
/// turns to another family, and by itself after a while.
struct Message {
    /// What the action does, for the keys that mean it from anywhere in the window. What can be
    /// undone or redone is said with its family.
    enum class Does : quint8 {
        Something,
        Undo, ///< Ctrl+Z
        Redo, ///< Ctrl+Shift+Z
    };

    Sign sign = Sign::Done;
    Tone tone = Tone::Good;
    QString text;
    QString action; ///< words of the button; empty: there is nothing to do about it
    std::function<void()> then; ///< the action was chosen; the message is gone by then
    Does does = Does::Something;
    CaseId caseId; ///< it never stands over the page of another family than this; null: of none
    /// Not by itself and not for the next thing done: until it is closed, its action is chosen, or
    /// another message comes. For what went wrong.
    bool stays = false;
    /// It went, and its action was not chosen and cannot be any more. Called once, also before the
    /// store is locked; not at the end of the program.
    std::function<void()> onGone;
};

} // namespace hometray
