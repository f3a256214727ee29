// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QtCore/QHash>

#include <mutex>

namespace hometray {

/// Facts and names of all cases, in memory while the store is open. Safe to use from several
/// threads; what it gives out is shared and never changes.
class CaseTable {
public:
    void put(const KnownCase &known)
    {
        const std::lock_guard guard(m_mutex);
        m_cases.insert(known.id, known);
    }
    void remove(const CaseId &id)
    {
        const std::lock_guard guard(m_mutex);
        m_cases.remove(id);
    }
    void clear()
    {
        const std::lock_guard guard(m_mutex);
        m_cases.clear();
    }
    [[nodiscard]] std::optional<KnownCase> find(const CaseId &id) const
    {
        const std::lock_guard guard(m_mutex);
        const auto it = m_cases.find(id);
        return it == m_cases.end() ? std::nullopt : std::optional(*it);
    }
    [[nodiscard]] QList<KnownCase> all() const
    {
        const std::lock_guard guard(m_mutex);
        return m_cases.values();
    }

private:
    mutable std::mutex m_mutex;
    QHash<CaseId, KnownCase> m_cases;
};

} // namespace hometray
