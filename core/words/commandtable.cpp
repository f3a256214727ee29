// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldtables.h"

namespace hometray::words {

namespace {

constexpr CommandWords commands[] = {
    {"writeNote", QT_TRANSLATE_NOOP("Commands", "Write a case note"),
        QT_TRANSLATE_NOOP("Commands", "Save the note")},
};

} // namespace

std::span<const CommandWords> commandWords()
{
    return commands;
}

} // namespace hometray::words
