// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace hometray {

/// Facts and names of all cases, in memory while the store is open. Safe to use from several
/// threads; what it gives out is shared and never changes.
class CaseTable {
public:
    /// It was saved: who asks from now on waits for the `put` that follows.
    void expect(const CaseId &id)
    {
        const std::lock_guard guard(m_mutex);
        m_expected.insert(id);
    }
    void put(const KnownCase &known)
    {
        const std::lock_guard guard(m_mutex);
        expectNoMore(known.id);
        takeFromSorted(known.id);
        m_cases.insert(known.id, known);
        if (m_isSorted)
            m_sorted.insert(
                std::lower_bound(m_sorted.begin(), m_sorted.end(), known, isBefore), known);
    }
    void remove(const CaseId &id)
    {
        const std::lock_guard guard(m_mutex);
        expectNoMore(id);
        takeFromSorted(id);
        m_cases.remove(id);
    }
    void clear()
    {
        const std::lock_guard guard(m_mutex);
        m_cases.clear();
        m_sorted.clear();
        m_isSorted = false;
        m_expected.clear();
        m_isThere.notify_all();
    }
    [[nodiscard]] std::optional<KnownCase> find(const CaseId &id) const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return !m_expected.contains(id); });
        const auto it = m_cases.find(id);
        return it == m_cases.end() ? std::nullopt : std::optional(*it);
    }
    /// By family name. The first call after `clear` sorts them, which takes a moment with many;
    /// from then on the order is kept.
    [[nodiscard]] QList<KnownCase> all() const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return m_expected.isEmpty(); });
        if (!m_isSorted) {
            m_sorted = m_cases.values();
            std::sort(m_sorted.begin(), m_sorted.end(), isBefore);
            m_isSorted = true;
        }
        return m_sorted;
    }

private:
    static bool isBefore(const KnownCase &a, const KnownCase &b)
    {
        const int byName = QString::localeAwareCompare(a.line->family, b.line->family);
        return byName != 0 ? byName < 0 : a.id < b.id;
    }
    void takeFromSorted(const CaseId &id)
    {
        const auto known = m_cases.constFind(id);
        if (!m_isSorted || known == m_cases.cend())
            return;
        m_sorted.erase(std::lower_bound(m_sorted.cbegin(), m_sorted.cend(), *known, isBefore));
    }

    void expectNoMore(const CaseId &id)
    {
        if (m_expected.remove(id))
            m_isThere.notify_all();
    }

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_isThere;
    QSet<CaseId> m_expected;
    QHash<CaseId, KnownCase> m_cases;
    mutable QList<KnownCase> m_sorted;
    mutable bool m_isSorted = false;
};

} // namespace hometray
