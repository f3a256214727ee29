// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/stock.h"
#include "demo/story.h"

namespace hometray {

/// A whole county of made-up families, from a seed: realistic in how far they are, how large, how
/// late, where, how much is written of them; a few have hundreds of entries. The same family for
/// the same seed, day and index, whichever others are asked for. Safe to ask from several threads.
class County {
public:
    explicit County(quint64 seed, QDate today = storyDay());

    /// The family with that index, from 0. Every command is complete: its ids and days are in it,
    /// so that they can be performed together, on `today`, in one transaction for a family.
    [[nodiscard]] Story family(int index) const;

private:
    quint64 m_seed;
    QDate m_today;
    StoryStock m_stock;
};

/// The commands of a story made by a Tale or a County.
[[nodiscard]] QList<Command> commandsOf(const Story &story);

} // namespace hometray
