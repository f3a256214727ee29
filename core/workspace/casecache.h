// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/opencase.h"

#include <QtCore/QHash>
#include <QtCore/QList>

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
    void put(const CaseId &id, OpenCasePtr openCase)
    {
        const std::lock_guard guard(m_mutex);
        m_cases.insert(id, std::move(openCase));
        touch(id);
        while (m_order.size() > size)
            m_cases.remove(m_order.takeFirst());
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
