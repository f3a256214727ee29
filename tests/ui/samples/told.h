// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples/walk.h"

namespace hometray {

/// What a family of its own for one command is told as far as.
class Told {
public:
    explicit Told(Walk &walk) : m_walk(walk) { }

    /// A family of a mother and a child, named after nothing else in the store.
    Told &opened();
    Told &registered();
    /// An assessment begun, with what the mother and the child said.
    Told &assessed();
    /// A professional with access on EHM who works through the holiday.
    Told &withATeam();
    /// A TAF of yesterday, a goal and an action of the plan.
    Told &met();
    /// Both agree that the home tray is shared.
    Told &sharing();
    Told &planned(QDate day = QDate(2019, 7, 3));

    ObjectId mother, child, worker, meeting, next, goal, action;

private:
    [[nodiscard]] QList<Consent> agreement(const QString &about) const;

    Walk &m_walk;
};

} // namespace hometray
