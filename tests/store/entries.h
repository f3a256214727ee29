// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "journal/signer.h"
#include "record/sources.h"
#include "store/journalstore.h"
#include "store/schema.h"
#include "testing/tostring.h"

#include <QtCore/QTemporaryDir>

namespace hometray {

/// Makes entries for tests of the store, which does not look into them.
class EntryMaker {
public:
    explicit EntryMaker(quint64 seed = 1) : m_random(seed), m_signer(Signer::generate(m_random)) { }

    Entry opening(const QByteArray &text = "opened") { return make({}, {}, 0, text); }
    Entry after(const QList<Entry> &parents, const QByteArray &text)
    {
        QList<EntryId> ids;
        int depth = 0;
        for (const Entry &parent : parents) {
            ids.append(parent.id);
            depth = std::max(depth, parent.header.depth + 1);
        }
        std::sort(ids.begin(), ids.end());
        return make(parents.first().caseId(), ids, depth, text);
    }
    /// A case of `count` entries, one after the other.
    QList<Entry> chain(int count, const QByteArray &text = "text")
    {
        QList<Entry> entries{opening(text)};
        while (entries.size() < count)
            entries.append(after({entries.last()}, text + QByteArray::number(entries.size())));
        return entries;
    }
    ObjectId objectId() { return m_random.objectId(); }

private:
    Entry make(
        const CaseId &caseId, const QList<EntryId> &parents, int depth, const QByteArray &text)
    {
        Header header;
        header.caseId = caseId;
        header.kind = QStringLiteral("note.recorded.1");
        header.depth = depth;
        header.claimedMs = 1561000000000;
        header.parents = parents;
        const auto entry = makeEntry(header, m_random.bytes(16) + text, m_signer);
        if (!entry)
            qFatal("an entry for a test could not be made");
        return *entry;
    }

    SeededRandom m_random;
    Signer m_signer;
};

/// A database with the store's tables in a folder of its own.
struct TestDatabase {
    QTemporaryDir folder;
    SharedKey key = DatabaseKey::random();
    std::unique_ptr<Connection> connection;

    TestDatabase()
    {
        auto made = Connection::create(folder.filePath(QStringLiteral("store.db")), key);
        if (made && migrate(**made, storeMigrations(), [] { return Expected<void>(); }))
            connection = std::move(*made);
        else
            qFatal("no database for a test");
    }
};

} // namespace hometray
