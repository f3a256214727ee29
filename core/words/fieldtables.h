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
[[nodiscard]] std::span<const FieldWords> fieldWords();
[[nodiscard]] std::span<const CommandWords> commandWords();

} // namespace hometray::words
