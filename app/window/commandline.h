// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>

namespace hometray {

/// What was said on the command line.
struct Options {
    QString store;
    QDate on;
    QString passphrase;
    QString timings;
    bool demo = false;
};

/// Prints a sentence and its next step, and answers what the program ends with.
int fail(const Error &error);
/// Prints what --help and --version ask for; false when neither was. Needs no display: before there
/// is an application, and makes one without windows.
[[nodiscard]] bool answeredWithoutWindow(int argc, char **argv);
/// The options of the application; nothing when the program is to end with `*result`.
[[nodiscard]] std::optional<Options> readOptions(int *result);

} // namespace hometray
