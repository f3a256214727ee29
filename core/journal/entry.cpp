// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"

#include "journal/cbor.h"
#include "journal/signer.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView entryLabel("hometray-entry1");
constexpr QByteArrayView payloadLabel("hometray-payload");
constexpr qsizetype kindSizeLimit = 64;
constexpr qint64 lastMillisecond = 253402300799999; // of the year 9999

enum Field { Format, Case, Name, Author, Depth, Claimed, Parents, Hash, Size, ForWhom, FieldCount };

bool isKind(const QString &kind)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'.';
    };
    return !kind.isEmpty() && kind.size() <= kindSizeLimit
        && std::all_of(kind.begin(), kind.end(), allowed);
}

/// What is wrong with a header that reads well, or an empty text.
QString faultOf(const Header &header)
{
    if (!isKind(header.kind))
        return u"kindWrong"_s;
    if (header.parents.size() > parentLimit)
        return u"tooManyParents"_s;
    for (qsizetype i = 1; i < header.parents.size(); ++i) {
        if (!(header.parents[i - 1] < header.parents[i]))
            return u"parentsUnordered"_s;
    }
    if (header.claimedMs < 0 || header.claimedMs > lastMillisecond)
        return u"timeWrong"_s;
    if (header.payloadSize < 0 || header.payloadSize > payloadSizeLimit)
        return u"payloadTooLarge"_s;
    const bool opens = header.caseId.isNull();
    if (opens != header.parents.isEmpty() || opens != (header.depth == 0) || header.depth < 0)
        return u"depthWrong"_s;
    return {};
}

template <class SomeId>
void readId(CborReader &reader, SomeId &id)
{
    if (const auto bytes = reader.bytes(SomeId::size))
        id = *SomeId::fromBytes(*bytes);
}

void readParents(CborReader &reader, QList<EntryId> &parents)
{
    if (!reader.enterList(parentLimit))
        return;
    while (reader.hasNext()) {
        EntryId parent;
        readId(reader, parent);
        parents.append(parent);
    }
    reader.leave();
}

void readField(CborReader &reader, int field, Header &header)
{
    switch (field) {
    case Format:
        if (const auto format = reader.integer(); format && *format != headerFormat)
            reader.fail(QLatin1String("formatUnknown"));
        break;
    case Case:
        if (const auto bytes = reader.bytes(); bytes && !bytes->isEmpty()) {
            const auto id = CaseId::fromBytes(*bytes);
            if (!id || id->isNull())
                reader.fail(QLatin1String("caseWrong"));
            else
                header.caseId = *id;
        }
        break;
    case Name:
        header.kind = reader.text().value_or(QString());
        break;
    case Author:
        readId(reader, header.author);
        break;
    case Depth:
        if (const auto depth = reader.integer()) {
            if (*depth < 0 || *depth > std::numeric_limits<int>::max())
                reader.fail(QLatin1String("depthWrong"));
            else
                header.depth = int(*depth);
        }
        break;
    case Claimed:
        header.claimedMs = reader.integer().value_or(0);
        break;
    case Parents:
        readParents(reader, header.parents);
        break;
    case Hash:
        readId(reader, header.payloadHash);
        break;
    case Size:
        header.payloadSize = reader.integer().value_or(0);
        break;
    case ForWhom:
        if (const auto audience = reader.integer()) {
            if (*audience < int(Audience::Team) || *audience > int(Audience::Mine))
                reader.fail(QLatin1String("audienceUnknown"));
            else
                header.audience = Audience(int(*audience));
        }
        break;
    default:
        reader.fail(QLatin1String("keyWrong"));
    }
}

} // namespace

Unexpected entryDamaged(const EntryId &id, const QString &reason)
{
    return failure(ErrorCode::EntryDamaged, {{u"id"_s, id.hex()}, {u"reason"_s, reason}});
}

QByteArray encodeHeader(const Header &header)
{
    CborWriter writer;
    writer.beginMap(FieldCount);
    writer.key(Format);
    writer.integer(headerFormat);
    writer.key(Case);
    writer.bytes(header.caseId.isNull() ? QByteArrayView() : header.caseId.view());
    writer.key(Name);
    writer.text(header.kind);
    writer.key(Author);
    writer.bytes(header.author.view());
    writer.key(Depth);
    writer.integer(header.depth);
    writer.key(Claimed);
    writer.integer(header.claimedMs);
    writer.key(Parents);
    writer.beginList(header.parents.size());
    for (const EntryId &parent : header.parents)
        writer.bytes(parent.view());
    writer.endList();
    writer.key(Hash);
    writer.bytes(header.payloadHash.view());
    writer.key(Size);
    writer.integer(header.payloadSize);
    writer.key(ForWhom);
    writer.integer(int(header.audience));
    writer.endMap();
    return writer.result();
}

Expected<Header> decodeHeader(const QByteArray &bytes)
{
    // Which entry it is is asked only of one that is damaged: to hash it takes half as long as to
    // read it.
    const auto damaged = [&bytes](const QString &reason) {
        return entryDamaged(entryIdOf(bytes), reason);
    };
    if (bytes.size() > headerSizeLimit)
        return damaged(u"tooLarge"_s);
    Header header;
    CborReader reader(bytes);
    const auto count = reader.enterMap(FieldCount);
    int expected = 0;
    while (reader.hasNext()) {
        const auto field = reader.nextKey();
        if (!field)
            break;
        if (*field != expected++)
            reader.fail(QLatin1String("fieldMissing"));
        readField(reader, *field, header);
    }
    reader.leave();
    if (count && *count != FieldCount)
        reader.fail(QLatin1String("fieldMissing"));
    if (!reader.finish())
        return damaged(reader.reason());
    if (const QString fault = faultOf(header); !fault.isEmpty())
        return damaged(fault);
    return header;
}

EntryId entryIdOf(const QByteArray &headerBytes)
{
    return hashOf<EntryId>(entryLabel, headerBytes);
}

PayloadHash payloadHashOf(const QByteArray &payload)
{
    return hashOf<PayloadHash>(payloadLabel, payload);
}

Expected<Entry> makeEntry(Header header, const QByteArray &payload, const Signer &signer)
{
    std::sort(header.parents.begin(), header.parents.end());
    header.author = signer.key();
    header.payloadHash = payloadHashOf(payload);
    header.payloadSize = payload.size();
    if (const QString fault = faultOf(header); !fault.isEmpty())
        return entryDamaged(EntryId(), fault);
    Entry entry;
    entry.headerBytes = encodeHeader(header);
    entry.id = entryIdOf(entry.headerBytes);
    entry.header = std::move(header);
    entry.signature = signer.sign(entryLabel, entry.id.view());
    entry.payload = payload;
    return entry;
}

Expected<Entry> readEntry(const QByteArray &headerBytes, const QByteArray &signature,
    const std::optional<QByteArray> &payload)
{
    auto header = decodeHeader(headerBytes);
    if (!header)
        return Unexpected(header.error());
    Entry entry;
    entry.id = entryIdOf(headerBytes);
    if (signature.size() != signatureSize)
        return entryDamaged(entry.id, u"signatureLength"_s);
    if (payload
        && (payload->size() != header->payloadSize
            || payloadHashOf(*payload) != header->payloadHash)) {
        return entryDamaged(entry.id, u"payloadChanged"_s);
    }
    entry.header = std::move(*header);
    entry.headerBytes = headerBytes;
    entry.signature = signature;
    entry.payload = payload;
    return entry;
}

bool signatureHolds(const Entry &entry)
{
    return signedBy(entry.header.author, entryLabel, entry.id.view(), entry.signature);
}

} // namespace hometray
