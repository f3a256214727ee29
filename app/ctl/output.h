// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "words/errors.h"
#include "words/leaving.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace hometray::ctl {

/// A list of many rows, of which no more than one is in memory while it is written.
struct Rows {
    QString name; ///< in the answer, where it stands before all that may be left out
    std::function<std::optional<QJsonObject>()> next = {}; ///< nothing after the last
};

/// What a command answers: a text for people, and the same for programs.
struct Output {
    QString text; ///< for people; ends in a line feed unless it is empty
    QJsonObject json;
    std::optional<Error> error; ///< something was done, and then something went wrong
    words::Naming naming; ///< for the error
    ExitCode code = ExitCode::Done; ///< when there is no error
    std::function<void()> onceRead; ///< called when all of it was written, and it is no error
    Rows rows = {}; ///< a list of `json`, asked for when that is written

    static Output of(const QString &text, const QJsonObject &json = {})
    {
        return {text, json, std::nullopt, {}, ExitCode::Done, {}};
    }
    static Output of(const QJsonObject &json, Rows rows)
    {
        return {{}, json, std::nullopt, {}, ExitCode::Done, {}, std::move(rows)};
    }
};

/// Says in an answer for programs that addresses were left out of it.
void sayLeftOut(QJsonObject &json);

/// An error for programs: code, sentence, next step, values, and the refusal.
[[nodiscard]] QJsonObject errorJson(const Error &error, const words::Naming &naming);

/// An answer, of which its text or its JSON is shown, without what must not be told. What is left
/// of an error and of rows is seen to by `print`.
[[nodiscard]] Output without(Output output, bool json, const words::MayLeave &may);

/// Writes the answer: the text, or one JSON document, on standard output, an error's sentence on
/// standard error. Answers what the program exits with: CannotReach, too, where the answer could
/// not be written (a full disk). An error tells only what may be told.
[[nodiscard]] int print(const Output &output, bool json, const words::MayLeave &may = {});
[[nodiscard]] int printError(const Error &error, bool json, const words::MayLeave &may = {});

/// A part of the text of an answer, written before the rest of it; false when it could not be.
[[nodiscard]] bool printPart(const QString &text);
/// A sentence on standard error beside the answer.
void printNote(const QString &sentence);
/// A line on standard error while something takes long; nothing when that is no terminal.
void printProgress(const QString &line);

} // namespace hometray::ctl
