// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/references.h"
#include "workflow/refuse.h"

namespace hometray {

/// Takes things entered by mistake out of a record, unless something else rests on them. The record
/// must outlive it.
class Removal {
public:
    /// `record`: as it will be after the command's other changes.
    Removal(const CaseRecord &record, QList<ObjectId> ids) : m_record(record), m_ids(std::move(ids))
    {
        m_left = m_ids;
    }

    template <class T>
    void from(const QList<T> &list, EventBuilder &event)
    {
        for (const ObjectId &id : m_ids) {
            const T *object = CaseRecord::find(list, id);
            if (object && m_left.removeAll(id) > 0)
                event.remove(*object);
        }
    }

    /// NotThere (what) when an id named none of the lists given; BuiltUponLater (what) when
    /// something rests on one of them, with the command that ends such a thing instead.
    [[nodiscard]] std::optional<Refusal> result(const char *what, const char *mend = "") const
    {
        const QString field = QStringLiteral("remove");
        const QString key = QStringLiteral("what");
        if (!m_left.isEmpty())
            return refusal(RefusalCode::NotThere, field, {{key, QLatin1String(what)}});
        for (const ObjectId &id : m_ids) {
            if (const auto user = referredToBy(m_record, id, m_ids))
                return refusal(RefusalCode::BuiltUponLater, field, {{key, *user}}, mend);
        }
        return std::nullopt;
    }

private:
    const CaseRecord &m_record;
    QList<ObjectId> m_ids;
    QList<ObjectId> m_left;
};

} // namespace hometray
