// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

#include <QtCore/QSet>

#include <functional>

namespace hometray {

/// An entry as it lies somewhere, before anything of it is believed.
struct RawEntry {
    EntryId id; ///< what it is filed under
    QByteArray header;
    QByteArray signature;
    std::optional<QByteArray> payload;
    qint64 arrivedMs = 0;
};

/// Something that is not as its authors left it.
struct VerifyFinding {
    enum class What : quint8 {
        HeaderDamaged, ///< the header is not one
        IdWrong, ///< the header is not the one filed under this id
        SignatureWrong,
        PayloadChanged,
        PayloadLost, ///< neither erased nor for others to read
        OtherCase,
        DepthWrong,
        Twice, ///< the same entry again
        BeforeParent, ///< it lies before one that it knows: the order was changed
        ParentLost,
        HeadLost, ///< noted elsewhere and not here: the journal was cut short
        NotAllowed, ///< its author had no right to write it: it was put in
        NotUnderstood, ///< of a newer program; nothing wrong is known of it
        Empty, ///< there is no journal of this case
    };
    What what = What::Empty;
    EntryId id; ///< the entry concerned; null with Empty
    QString reason; ///< a word for HeaderDamaged, or empty
    friend bool operator==(const VerifyFinding &, const VerifyFinding &) = default;
};

/// The name of a finding, for JSON and for looking up its sentence: "headerDamaged".
[[nodiscard]] QString nameOf(VerifyFinding::What what);

struct VerifyInput {
    CaseId caseId;
    QList<RawEntry> entries; ///< in the order they arrived
    QList<EntryId> notedHeads; ///< heads that somebody noted: the store, a backup, a colleague
    QSet<EntryId> erased; ///< payloads that this store destroyed
};

/// Checks everything that is known of a case: any change of a byte, loss, insertion, doubling or
/// re-ordering is found. About 75 µs an entry, nearly all of it the signature. `progress` is called
/// after each entry with their number and stops the work by answering false; the findings so far
/// are answered then.
[[nodiscard]] QList<VerifyFinding> verifyCase(
    const VerifyInput &input, const std::function<bool(qsizetype done)> &progress = {});

} // namespace hometray
