// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/ids.h"
#include "record/kinds.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace hometray {

class Signer;

/// The hash of a payload: BLAKE2b-256, personalised `hometray-payload`.
using PayloadHash = Id<struct PayloadTag, 32>;

/// The signed part of an entry. Field numbers are those of the CBOR map, in this order, after
/// field 0, the format.
struct Header {
    CaseId caseId; ///< null in the entry that opens a journal: its own id is the case's
    QString kind; ///< "taf.held.1"
    SigningKey author;
    int depth = 0; ///< 0 for the opening entry, else one more than the deepest parent's
    qint64 claimedMs = 0; ///< what the author's clock showed, UTC milliseconds since 1970; a claim
    QList<EntryId> parents; ///< strictly ascending, at most `parentLimit`
    PayloadHash payloadHash;
    qint64 payloadSize = 0;
    Audience audience = Audience::Team;

    friend bool operator==(const Header &, const Header &) = default;
};

constexpr int headerFormat = 1;
constexpr qsizetype parentLimit = 16;
constexpr qsizetype headerSizeLimit = 4096;
constexpr qsizetype payloadSizeLimit = 1024 * 1024;
constexpr qsizetype signatureSize = 64;

/// An entry as it lies in a store or travels: bytes that are kept as they came, and what they say.
struct Entry {
    EntryId id;
    Header header; ///< what `headerBytes` say
    QByteArray headerBytes;
    QByteArray signature;
    /// Nothing when it was erased, or is not for us to read.
    std::optional<QByteArray> payload;

    /// The case this entry belongs to: its own id when it opens one.
    [[nodiscard]] CaseId caseId() const { return header.caseId.isNull() ? id : header.caseId; }
    [[nodiscard]] bool opens() const { return header.caseId.isNull(); }
    friend bool operator==(const Entry &, const Entry &) = default;
};

/// Seals a payload into a signed entry. The header's author, payload hash and payload size are set
/// here; parents are sorted. Error: EntryDamaged (reason) when the header breaks a limit.
[[nodiscard]] Expected<Entry> makeEntry(
    Header header, const QByteArray &payload, const Signer &signer);

/// The entry these bytes are, with the form of the header and the hash of the payload checked but
/// not the signature (see `signatureHolds`). Error: EntryDamaged (id, reason).
[[nodiscard]] Expected<Entry> readEntry(const QByteArray &headerBytes, const QByteArray &signature,
    const std::optional<QByteArray> &payload);

/// Whether the author's key signed this entry. Takes about 70 µs: done once, on arrival, and by
/// `verify`.
[[nodiscard]] bool signatureHolds(const Entry &entry);

/// EntryDamaged with the entry's id and a reason of `words`.
[[nodiscard]] Unexpected entryDamaged(const EntryId &id, const QString &reason);

[[nodiscard]] QByteArray encodeHeader(const Header &header);
[[nodiscard]] Expected<Header> decodeHeader(const QByteArray &bytes);
[[nodiscard]] EntryId entryIdOf(const QByteArray &headerBytes);
[[nodiscard]] PayloadHash payloadHashOf(const QByteArray &payload);

} // namespace hometray
