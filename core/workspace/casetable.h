// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace hometray {

/// What all cases are called, in memory while the store is open; their facts, of all once they were
/// asked for (`complete`), before that of those that were. Safe to use from several threads; what it
/// gives out is shared and never changes.
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
        insertName(known.name());
        m_cases.insert(known.id, known);
        if (m_isSorted)
            m_sorted.insert(
                std::lower_bound(m_sorted.begin(), m_sorted.end(), known, isBefore), known);
    }
    /// What was read at the opening, of a case whose facts nobody has asked for.
    void putName(const CaseName &name)
    {
        const std::lock_guard guard(m_mutex);
        insertName(name);
    }
    /// All cases are there now; sorts them, so that the first who asks need not wait for it.
    void complete()
    {
        const std::lock_guard guard(m_mutex);
        m_isComplete = true;
        sort();
    }
    [[nodiscard]] bool isComplete() const
    {
        const std::lock_guard guard(m_mutex);
        return m_isComplete;
    }
    /// Whether its facts are there, or about to be: what is read of it comes too late.
    [[nodiscard]] bool holds(const CaseId &id) const
    {
        const std::lock_guard guard(m_mutex);
        return m_cases.contains(id) || m_expected.contains(id);
    }
    [[nodiscard]] std::optional<KnownCase> find(const CaseId &id) const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return !m_expected.contains(id); });
        const auto it = m_cases.find(id);
        return it == m_cases.end() ? std::nullopt : std::optional(*it);
    }
    /// Those that are there, by family name; from `complete` on the order is kept.
    [[nodiscard]] QList<KnownCase> all() const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return m_expected.isEmpty(); });
        sort();
        return m_sorted;
    }
    [[nodiscard]] std::optional<CaseName> name(const CaseId &id) const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return !m_expected.contains(id); });
        const auto it = m_names.find(id);
        return it == m_names.end() ? std::nullopt : std::optional(*it);
    }
    /// Of all cases, in no order; see `isListedBefore`.
    [[nodiscard]] QList<CaseName> names() const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return m_expected.isEmpty(); });
        return m_names.values();
    }

    /// Of those that hide where they live: few.
    [[nodiscard]] QList<CaseName> hiding() const
    {
        std::unique_lock guard(m_mutex);
        m_isThere.wait(guard, [&] { return m_expected.isEmpty(); });
        QList<CaseName> names;
        for (const CaseId &id : m_hiding)
            names.append(m_names.value(id));
        return names;
    }

private:
    void insertName(const CaseName &name)
    {
        m_names.insert(name.id, name);
        if (name.hidden.isEmpty())
            m_hiding.remove(name.id);
        else
            m_hiding.insert(name.id);
    }
    static bool isBefore(const KnownCase &a, const KnownCase &b)
    {
        return isListedBefore(a.line->family, a.id, b.line->family, b.id);
    }
    void sort() const
    {
        if (m_isSorted)
            return;
        m_sorted = m_cases.values();
        std::sort(m_sorted.begin(), m_sorted.end(), isBefore);
        m_isSorted = true;
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
    QHash<CaseId, CaseName> m_names;
    QSet<CaseId> m_hiding;
    QHash<CaseId, KnownCase> m_cases;
    bool m_isComplete = false;
    mutable QList<KnownCase> m_sorted;
    mutable bool m_isSorted = false;
};

} // namespace hometray
