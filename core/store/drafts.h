// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "store/connection.h"

namespace hometray {

/// What stands in an open form: kept until its command is saved (see Commit::draft) or thrown away.
struct Draft {
    ObjectId id; ///< of the open form
    CaseId caseId; ///< null for a form without a case
    QString form; ///< id of the command it fills in
    QList<EntryId> basis; ///< the heads of the case when the form was opened
    QByteArray fields; ///< the caller's own bytes
    qint64 changedMs = 0; ///< UTC
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Never shared, not searched, in the backup.
class Drafts {
public:
    explicit Drafts(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Expected<void> put(const Draft &draft);
    [[nodiscard]] Expected<void> remove(const ObjectId &id);
    /// Latest first.
    [[nodiscard]] Expected<QList<Draft>> all() const;
    [[nodiscard]] Expected<std::optional<Draft>> find(const ObjectId &id) const;

private:
    Connection &m_connection;
};

} // namespace hometray
