// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <span>

namespace hometray::words {

/// The words of a type of object, for the context "Fields".
struct TypeWords {
    const char *type;
    const char *singular;
    const char *plural;
};

/// The words of a field of a type or command; an empty type is any.
struct FieldWords {
    const char *type;
    const char *field;
    const char *words;
};

/// The title of a command and the label of the button that carries it out.
struct CommandWords {
    const char *command;
    const char *title;
    const char *verb;
};

[[nodiscard]] std::span<const TypeWords> typeWords();
/// The people and the assessment, as far as the team.
[[nodiscard]] std::span<const FieldWords> familyFields();
/// TAFs, the plan, notes and concerns.
[[nodiscard]] std::span<const FieldWords> workFields();
/// The cover for a break, the home tray, and requests for support.
[[nodiscard]] std::span<const FieldWords> coverFields();
/// Outcomes, closing, and handing over.
[[nodiscard]] std::span<const FieldWords> closingFields();
/// The keyworker's own and what is said of entries; and what fields are mostly called.
[[nodiscard]] std::span<const FieldWords> otherFields();
[[nodiscard]] std::span<const CommandWords> commandWords();

} // namespace hometray::words
