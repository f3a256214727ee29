// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "rules/spells.h"

#include <optional>

namespace hometray {

/// Days on which the keyworker was away, and which are over.
struct Absence {
    QDate from;
    QDate until;
    QString breakId; ///< of the school holiday it was; empty for other days
    bool assumed = false; ///< nobody said their days: the whole holiday is taken

    friend bool operator==(const Absence &, const Absence &) = default;
};

/// For how many days after an absence there is something to be taken up again.
inline constexpr int takeUpDays = 28;

/// The absence that ended last before `situation.today`, not longer than `takeUpDays` ago: of the
/// days `desk` has, or a school holiday for which the policy asks for steps and of which the desk
/// says nothing. Nothing when there is none, and while the keyworker is away.
[[nodiscard]] std::optional<Absence> lastAbsence(
    const DeskRecord &desk, const Situation &situation);

/// The same from the first of `spells` on, the times away in its holiday, of which nobody has read:
/// of those that ended by `readUntil` it was. Who is back for a few days in between may not have.
[[nodiscard]] Absence sinceLastRead(Absence last, const QList<Spell> &spells, QDate readUntil = {});

} // namespace hometray
