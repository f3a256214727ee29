// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/refusal.h"

#include <QtCore/QStringList>

#include <functional>

namespace hometray::words {

/// What sentences need to name things the core only has codes for. Every part may be left out: the
/// sentence then says less, and is a sentence still.
struct Naming {
    QString command; ///< id of the command that was refused, for the names of its fields
    std::function<QString(const QString &step)> step; ///< title of a step of a checklist
    std::function<QString(const QString &list, const QString &code)> choice; ///< label of a choice
    /// Name of an object of the record ("Fran", "TAF 2"), by its id in hexadecimal.
    std::function<QString(const QString &id)> object;
    /// The codes of a list of choices, where a person has to write one and no list is shown.
    std::function<QStringList(const QString &list)> codes = {};
};

/// Why a rule says no: what is missing or wrong, field and steps named. Whole sentences.
[[nodiscard]] QString sentence(const Refusal &refusal, const Naming &naming = {});
/// What mends it: the command that does, or what to look at. Empty when the sentence says it all.
[[nodiscard]] QString nextStep(const Refusal &refusal, const Naming &naming = {});
/// Label of the button that mends it ("Register the family"); empty when no command does.
[[nodiscard]] QString mendTitle(const Refusal &refusal);

} // namespace hometray::words
