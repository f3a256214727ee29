// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/rulebook.h"

#include <memory>
#include <mutex>
#include <vector>

namespace hometray {

/// The rulebook in use, and those used before: what was given out stays valid while this lives,
/// also on threads that were still asking rules when another policy was taken into use. Safe to use
/// from several threads.
class RulesShelf {
public:
    /// Null until there is one.
    [[nodiscard]] std::shared_ptr<const Rulebook> inUse() const
    {
        const std::lock_guard guard(m_mutex);
        return m_books.empty() ? nullptr : m_books.back();
    }
    void use(std::shared_ptr<const Rulebook> book)
    {
        const std::lock_guard guard(m_mutex);
        if (m_books.empty() || m_books.back() != book)
            m_books.push_back(std::move(book));
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const Rulebook>> m_books;
};

} // namespace hometray
