// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entrygraph.h"

#include <algorithm>

namespace hometray {

int EntryGraph::add(const QList<int> &parents)
{
    const int number = size();
    Node node;
    node.chain = int(m_tails.size());
    for (const int parent : parents) {
        if (m_tails.at(m_nodes.at(parent).chain) == parent) {
            node.chain = m_nodes.at(parent).chain;
            node.place = m_nodes.at(parent).place + 1;
            break;
        }
    }
    for (const int parent : parents) {
        const Node &known = m_nodes.at(parent);
        if (node.seen.isEmpty()) {
            node.seen = known.seen;
        } else {
            node.seen.resize(std::max(node.seen.size(), known.seen.size()), -1);
            for (qsizetype chain = 0; chain < known.seen.size(); ++chain)
                node.seen[chain] = std::max(node.seen.at(chain), known.seen.at(chain));
        }
        if (known.chain != node.chain) {
            node.seen.resize(std::max(node.seen.size(), qsizetype(known.chain + 1)), -1);
            node.seen[known.chain] = std::max(node.seen.at(known.chain), known.place);
        }
    }
    if (node.chain == m_tails.size())
        m_tails.append(number);
    else
        m_tails[node.chain] = number;
    m_nodes.append(node);
    return number;
}

int EntryGraph::pastSize(int entry) const
{
    const Node &node = m_nodes.at(entry);
    int count = node.place;
    for (qsizetype chain = 0; chain < node.seen.size(); ++chain) {
        if (chain != node.chain)
            count += node.seen.at(chain) + 1;
    }
    return count;
}

} // namespace hometray
