// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "store/connection.h"
#include "store/textfold.h"

#include <QtCore/QHash>

#include <functional>

namespace hometray {

/// Something that can be found: a note, a person, a meeting, an action, a plan.
struct SearchDoc {
    CaseId caseId;
    ObjectId object; ///< unique within the case
    int type = 0; ///< TypeInfo::number
    qint64 day = 0; ///< Julian day it is about, or 0
    QString title; ///< searched as well
    QString text;
    int rank = 0; ///< a higher one is found first; 0 to 100
};

struct SearchHit {
    CaseId caseId;
    ObjectId object;
    int type = 0;
    qint64 day = 0;
    QString title;
    Snippet snippet; ///< of the text, around the first word found
};

/// The search file: derived from the journal, not backed up, made again when in doubt. A hit is
/// checked against the record before it is shown.
class Search {
public:
    /// With the error why there is no file, everything asked answers with it.
    explicit Search(Expected<Connection *> file) : m_file(std::move(file)) { }
    explicit Search(Connection &file) : m_file(&file) { }

    /// Documents as typed: each word whole, the last one as its beginning, however many there are;
    /// case, accents and punctuation do not matter. The highest rank first, within it what was indexed latest.
    /// Nothing typed finds nothing.
    [[nodiscard]] Expected<QList<SearchHit>> find(
        const QString &typed, int limit = 50, int offset = 0) const;
    /// Documents of this rank or a higher one that `isMeant` takes, the highest rank first; each of
    /// them is read, and the snippet is empty.
    [[nodiscard]] Expected<QList<SearchHit>> findAmong(int rank,
        const std::function<bool(const SearchDoc &)> &isMeant) const;
    /// How many `find` would give without a limit.
    [[nodiscard]] Expected<qint64> count(const QString &typed) const;

    /// Adds, replaces and removes documents of a case in one transaction, and remembers that the
    /// case is indexed up to `row` (StoredEntry::row).
    [[nodiscard]] Expected<void> update(const CaseId &caseId, const QList<SearchDoc> &docs,
        const QList<ObjectId> &removed, qint64 row);
    /// Removes a case's documents. Their words stay in the file here and there: what was erased
    /// leaves it only with the file (SearchFile::renew).
    [[nodiscard]] Expected<void> removeCase(const CaseId &caseId);
    /// Up to which row each case is indexed: a case behind JournalStore::lastRows is to be indexed.
    [[nodiscard]] Expected<QHash<CaseId, qint64>> indexedRows() const;
    /// The same of one case; 0 when it is not indexed.
    [[nodiscard]] Expected<qint64> indexedRow(const CaseId &caseId) const;

private:
    [[nodiscard]] static Expected<void> removeDoc(
        Connection &file, const CaseId &caseId, const ObjectId &object);

    Expected<Connection *> m_file;
};

} // namespace hometray
