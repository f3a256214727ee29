// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/takeup/takeupsections.h"
#include "workflow/takeupffa.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

#include <functional>

namespace hometray {

/// A field of the form: section, row, column.
struct FieldPlace {
    QString section;
    qsizetype row = 0;
    QString column;
    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};

struct WrongField {
    FieldPlace at;
    QString sentence;
};

/// A form as a command, or what is wrong with it.
struct ComposedTakeUp {
    TakeUpFfa command;
    QList<WrongField> wrong; ///< in the form's order; the command is not to be used then
    QHash<QString, FieldPlace> places; ///< of the command's fields, by their path

    /// Where a field of the command ("people[2].born") was typed; the nearest there is.
    [[nodiscard]] FieldPlace placeOf(const QString &path) const;
};

/// What is known while a form is read.
struct TakeUpReading {
    const QList<TakeUpSection> &sections;
    QDate today;
    QString myName; ///< as good as "me" for who does an action
    std::function<ObjectId()> newId;
};

/// Reads what was typed: for each section by its id an array of rows.
[[nodiscard]] ComposedTakeUp composeTakeUp(const QJsonObject &typed, const TakeUpReading &reading);

/// The names that may stand for who does an action, no two alike: "me", the adults, the children,
/// the team.
[[nodiscard]] QStringList namesIn(const QJsonObject &typed, const TakeUpReading &reading);

} // namespace hometray
