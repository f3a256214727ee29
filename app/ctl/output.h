// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "words/errors.h"

#include <QtCore/QJsonObject>

namespace hometray::ctl {

/// What a command answers: a text for people, and the same for programs.
struct Output {
    QString text; ///< for people; ends in a line feed unless it is empty
    QJsonObject json;
    std::optional<Error> error; ///< something was done, and then something went wrong
    words::Naming naming; ///< for the error
    ExitCode code = ExitCode::Done; ///< when there is no error

    static Output of(const QString &text, const QJsonObject &json = {})
    {
        return {text, json, std::nullopt, {}, ExitCode::Done};
    }
};

/// An error for programs: code, sentence, next step, values, and the refusal.
[[nodiscard]] QJsonObject errorJson(const Error &error, const words::Naming &naming);

/// Writes the answer: the text, or one JSON document, on standard output, an error's sentence on
/// standard error. Answers what the program exits with.
[[nodiscard]] int print(const Output &output, bool json);
[[nodiscard]] int printError(const Error &error, bool json);

/// A line on standard error while something takes long; nothing when that is no terminal.
void printProgress(const QString &line);

} // namespace hometray::ctl
