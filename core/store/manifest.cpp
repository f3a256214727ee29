// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/manifest.h"

#include "store/backuperrors.h"
#include "store/files.h"
#include "store/sealed.h"

#include <QtCore/QDataStream>
#include <QtCore/QFile>
#include <QtCore/QIODevice>

#include <numeric>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView headsPurpose("hometray-backup-heads");
constexpr QByteArrayView mark("HTB");
constexpr qsizetype saidSize = 4 + 8; // the mark with the format's digit, and the key's name
constexpr qint64 headsLimit = 64LL * 1024 * 1024;

QString fileIn(const QString &folder)
{
    return folder + u"/heads"_s;
}

QByteArray said(const DatabaseKey &key)
{
    return mark.toByteArray() + char('0' + Manifest::newest) + keyName(key);
}

/// Whether the key's name in it is another one; one that is only damaged resembles ours.
bool ofAnotherKey(const QByteArray &sealed, const DatabaseKey &key)
{
    const QByteArray ours = said(key);
    if (sealed.size() < saidSize || !sealed.startsWith(mark))
        return false;
    const int same = std::inner_product(ours.begin() + 4, ours.end(), sealed.begin() + 4, 0,
        std::plus<>(), [](char a, char b) { return a == b ? 1 : 0; });
    return same < 4;
}

void readCases(QDataStream &stream, QList<StoredCase> &cases)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        StoredCase stored;
        QByteArray id;
        QByteArray heads;
        QByteArray missing;
        stream >> stored.number >> id >> stored.desk >> heads >> missing;
        stored.id = CaseId::fromBytes(id).value_or(CaseId());
        stored.heads = unpackIds(heads);
        stored.missing = unpackIds(missing);
        cases.append(stored);
    }
}

void readErased(QDataStream &stream, QList<ErasedId> &erased)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        QByteArray id;
        QByteArray caseId;
        stream >> id >> caseId;
        erased.append({EntryId::fromBytes(id).value_or(EntryId()),
            CaseId::fromBytes(caseId).value_or(CaseId())});
    }
}

} // namespace

QByteArray sealManifest(const Manifest &manifest, const DatabaseKey &key)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << static_cast<quint32>(Manifest::newest) << manifest.madeMs << manifest.store.bytes()
           << manifest.number << manifest.entries << manifest.databaseHash << manifest.vaultHash
           << static_cast<quint32>(manifest.cases.size());
    for (const StoredCase &stored : manifest.cases)
        stream << stored.number << stored.id.bytes() << stored.desk << packIds(stored.heads)
               << packIds(stored.missing);
    stream << static_cast<quint32>(manifest.erased.size());
    for (const ErasedId &id : manifest.erased)
        stream << id.id.bytes() << id.caseId.bytes();
    return said(key) + seal(plain, key, headsPurpose, said(key));
}

std::optional<Manifest> openManifest(const QByteArray &sealed, const DatabaseKey &key)
{
    const bool first = !sealed.startsWith(said(key));
    const auto plain = first ? unseal(sealed, key, headsPurpose)
                             : unseal(sealed.sliced(saidSize), key, headsPurpose, said(key));
    if (!plain)
        return std::nullopt;
    QDataStream stream(*plain);
    stream.setVersion(QDataStream::Qt_6_4);
    Manifest manifest;
    quint32 format = 0;
    stream >> format >> manifest.madeMs;
    manifest.format = static_cast<int>(format);
    if (format != (first ? 1U : 2U))
        return std::nullopt;
    if (!first) {
        QByteArray store;
        stream >> store >> manifest.number >> manifest.entries >> manifest.databaseHash
            >> manifest.vaultHash;
        manifest.store = StoreId::fromBytes(store).value_or(StoreId());
    }
    readCases(stream, manifest.cases);
    if (!first)
        readErased(stream, manifest.erased);
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return manifest;
}

Expected<Manifest> manifestIn(const BackupInfo &backup, const SharedKey &key)
{
    const auto sealed = readOf(backup, fileIn(backup.path), u"list of heads"_s, headsLimit);
    if (!sealed)
        return Unexpected(sealed.error());
    if (auto manifest = openManifest(*sealed, *key))
        return *manifest;
    const int format = sealed->size() > mark.size() ? sealed->at(mark.size()) - '0' : 0;
    if (sealed->startsWith(mark) && format > Manifest::newest && format <= 9)
        return Unexpected(tooNew(backup, format));
    if (ofAnotherKey(*sealed, *key))
        return Unexpected(foreign(backup));
    return Unexpected(damaged(backup, u"list of heads"_s));
}

Expected<void> writeManifest(
    const QString &backupFolder, const Manifest &manifest, const SharedKey &key)
{
    return replaceFile(fileIn(backupFolder), sealManifest(manifest, *key));
}

} // namespace hometray
