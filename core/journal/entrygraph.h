// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

namespace hometray {

/// Which entry of a case knows which. Entries are numbered as they are added, parents first.
///
/// The graph is cut into chains, in which each entry knows the one before; an entry keeps how far
/// it knows each other chain. In the usual case, one person after the other, there is one chain and
/// nothing to keep.
class EntryGraph {
public:
    /// Adds an entry that knows these and all they know; answers its number.
    int add(const QList<int> &parents);

    /// Whether `later` has `earlier` in its past. No entry knows itself.
    [[nodiscard]] bool knows(int later, int earlier) const
    {
        const Node &from = m_nodes.at(later);
        const Node &to = m_nodes.at(earlier);
        if (from.chain == to.chain)
            return to.place < from.place;
        return to.chain < from.seen.size() && to.place <= from.seen.at(to.chain);
    }
    [[nodiscard]] bool concurrent(int a, int b) const
    {
        return a != b && !knows(a, b) && !knows(b, a);
    }
    /// How many entries it has in its past.
    [[nodiscard]] int pastSize(int entry) const;
    [[nodiscard]] int size() const { return int(m_nodes.size()); }

private:
    struct Node {
        int chain = 0;
        int place = 0; ///< in its chain
        QList<int> seen; ///< by chain: the last place known, or -1; not kept for its own chain
    };
    QList<Node> m_nodes;
    QList<int> m_tails; ///< by chain: the last node
};

} // namespace hometray
