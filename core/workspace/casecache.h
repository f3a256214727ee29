// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/opencase.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <atomic>
#include <mutex>

namespace hometray {

/// The last used cases, whole, so that a page opens and a command is decided without reading. Safe
/// to use from several threads: what it holds is shared and never changes.
class CaseCache {
public:
    static constexpr qsizetype size = 32;

    [[nodiscard]] OpenCasePtr find(const CaseId &id)
    {
        const std::lock_guard guard(m_mutex);
        const OpenCasePtr found = m_cases.value(id);
        if (found)
            touch(id);
        return found;
    }
    /// What was read before something was written does not come after it.
    void put(const CaseId &id, OpenCasePtr openCase)
    {
        const std::lock_guard guard(m_mutex);
        if (const OpenCasePtr there = m_cases.value(id); there && there->row > openCase->row)
            return;
        m_cases.insert(id, std::move(openCase));
        touch(id);
        while (m_order.size() > size)
            m_cases.remove(m_order.takeFirst());
    }
    /// Lets go of a case that nobody has but the cache and who asks; true when that one has it
    /// alone now, and may change it.
    bool handOver(const CaseId &id, const OpenCasePtr &openCase)
    {
        const std::lock_guard guard(m_mutex);
        if (const OpenCasePtr *there = at(id);
            there && (*there != openCase || openCase.use_count() > 2))
            return false;
        m_cases.remove(id);
        m_order.removeAll(id);
        const bool alone = openCase.use_count() == 1;
        // What others read of it came before they let go.
        std::atomic_thread_fence(std::memory_order_acquire);
        return alone;
    }
    void remove(const CaseId &id)
    {
        const std::lock_guard guard(m_mutex);
        m_cases.remove(id);
        m_order.removeAll(id);
    }
    void clear()
    {
        const std::lock_guard guard(m_mutex);
        m_cases.clear();
        m_order.clear();
    }

private:
    [[nodiscard]] const OpenCasePtr *at(const CaseId &id) const
    {
        const auto found = m_cases.constFind(id);
        return found == m_cases.constEnd() ? nullptr : &*found;
    }
    void touch(const CaseId &id)
    {
        m_order.removeAll(id);
        m_order.append(id);
    }

    std::mutex m_mutex;
    QHash<CaseId, OpenCasePtr> m_cases;
    QList<CaseId> m_order; ///< least recently used first
};

} // namespace hometray
