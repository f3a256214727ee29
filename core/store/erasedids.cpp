// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasedids.h"

#include "store/boundedread.h"
#include "store/connection.h"
#include "store/files.h"
#include "store/journalstore.h"
#include "store/sealed.h"

#include <QtCore/QFile>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView erasedPurpose("hometray-erased");
constexpr qint64 erasedLimit = 64LL * 1024 * 1024;

/// One for each store that was ever in this folder: a restore may put another in its place.
QString fileIn(const QString &folder, const SharedKey &key)
{
    return folder + u"/erased-"_s + QString::fromLatin1(keyName(*key).toHex());
}

} // namespace

void addErased(QList<ErasedId> &to, const QList<ErasedId> &more)
{
    QSet<EntryId> known;
    for (const ErasedId &id : std::as_const(to))
        known.insert(id.id);
    for (const ErasedId &id : more) {
        if (!known.contains(id.id)) {
            known.insert(id.id);
            to.append(id);
        }
    }
}

Expected<QList<ErasedId>> erasedIdsIn(Connection &connection)
{
    QList<ErasedId> result;
    const auto read =
        connection.each(u"SELECT id, case_id FROM local_erased"_s, [&result](const Statement &row) {
            result.append({EntryId::fromBytes(row.blob(0)).value_or(EntryId()),
                CaseId::fromBytes(row.blob(1)).value_or(CaseId())});
        });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<QList<ErasedId>> erasedIdsKnown(
    Connection &connection, const QString &folder, const SharedKey &key)
{
    auto known = erasedIdsIn(connection);
    if (!known && known.error().code == ErrorCode::DatabaseDamaged)
        return erasedBeside(folder, key);
    return known;
}

Expected<void> eraseAgain(Connection &connection, const QList<ErasedId> &erased, qint64 nowMs)
{
    JournalStore journal(connection);
    for (const ErasedId &id : erased) {
        if (auto done = journal.erase(id.caseId, {id.id}, nowMs); !done)
            return done;
    }
    return {};
}

QList<ErasedId> erasedBeside(const QString &folder, const SharedKey &key)
{
    QFile file(fileIn(folder, key));
    QList<ErasedId> result;
    if (!openToRead(file))
        return result;
    const auto plain = unseal(readAtMost(file, erasedLimit), *key, erasedPurpose);
    constexpr qsizetype each = EntryId::size + CaseId::size;
    if (!plain)
        return result;
    for (qsizetype at = 0; at + each <= plain->size(); at += each)
        result.append({*EntryId::fromBytes(QByteArrayView(*plain).sliced(at, EntryId::size)),
            *CaseId::fromBytes(QByteArrayView(*plain).sliced(at + EntryId::size, CaseId::size))});
    return result;
}

Expected<void> noteErasedBeside(
    const QString &folder, const SharedKey &key, const QList<ErasedId> &erased)
{
    QList<ErasedId> all = erasedBeside(folder, key);
    const qsizetype before = all.size();
    addErased(all, erased);
    if (all.size() == before)
        return {};
    QByteArray plain;
    for (const ErasedId &id : std::as_const(all))
        plain += id.id.bytes() + id.caseId.bytes();
    return replaceFile(fileIn(folder, key), seal(plain, *key, erasedPurpose));
}

} // namespace hometray
