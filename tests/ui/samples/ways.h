// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples/told.h"


namespace hometray {

/// What a person answers in a field of a form, by its path; as Walk::fill takes it.
struct FormAnswer {
    QString path;
    QString answer;
};

/// How somebody in front of the window gives one command: what they press until it asks, and what
/// they answer.
struct Way {
    QString command;
    /// The kind of the entry the family's history has afterwards.
    const char *kind;
    /// Sees to what must be there before, and presses what leads to the form.
    std::function<void(Walk &)> reach;
    /// The first one is left out at first, and it must be said at its field that it is missing.
    QList<FormAnswer> answers = {};
    /// Where else it is said: the object name of a label.
    QString missingAt = {};
    /// Of a page or dialog of the command's own: all of it, from an answer that is left out to the
    /// key that saves.
    std::function<void(Walk &)> own = {};
    /// What the window says then; empty: what the form's specification says.
    QString saved = {};
    /// The label that says so; empty: the strip at the foot.
    QString savedAt = {};
};

/// One for each command there is; no command is left out.
[[nodiscard]] QList<Way> ways();

// The parts it is made of, in files of their own.
namespace wayparts {
[[nodiscard]] QList<Way> ofTheFamily();
[[nodiscard]] QList<Way> ofTheWork();
[[nodiscard]] QList<Way> ofTheHoliday();
[[nodiscard]] QList<Way> ofTheEnd();
[[nodiscard]] QList<Way> ofWhatWasWritten();
} // namespace wayparts

} // namespace hometray
