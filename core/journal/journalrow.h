// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/bitset.h"
#include "journal/entry.h"
#include "record/event.h"

namespace hometray {

/// What became of an entry.
enum class Standing : quint8 {
    Applied,
    /// Written without knowing that its author's right had been ended; shown first, and takes
    /// effect only when somebody admits it.
    SetAside,
    NotAllowed, ///< its own past does not give its author the right to write it
    NotUnderstood, ///< of a kind, or with a field, that this program does not know
    NotVerified, ///< its signature was not found good
};

/// An entry of a case in memory. Its number is its place in CaseJournal::rows, in order of arrival
/// with parents first.
struct JournalRow {
    enum class Text : quint8 {
        Here,
        Gone, ///< erased, or not for this reader
        NotUnderstood,
    };

    EntryId id;
    QString kind;
    SigningKey author;
    PersonId person; ///< whose key it is by its own past; null when nobody's
    int depth = 0;
    qint64 claimedMs = 0;
    qint64 arrivedMs = 0; ///< 0 when not known
    /// It was here by then: what came after it came later, so a clock that showed a later time when
    /// it came was ahead. 0 when not known.
    qint64 cameMs = 0;
    Audience audience = Audience::Team;
    QList<int> parents;
    bool verified = true;
    Text text = Text::Here;
    Event event; ///< what it says, when its text is here
    Standing standing = Standing::Applied;
    bool clockDoubtful = false;
    qint64 writtenMs = 0; ///< claimed, or confirmed since

    BitSet past; ///< which of the case's authority entries it knows
    int authorityBit = -1; ///< its own place among them, or -1

    /// The order of a journal: by depth, then author key, then id.
    friend bool comesBefore(const JournalRow &a, const JournalRow &b)
    {
        return std::tie(a.depth, a.author, a.id) < std::tie(b.depth, b.author, b.id);
    }
};

} // namespace hometray
