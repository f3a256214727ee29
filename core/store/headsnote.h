// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "store/storefolder.h"

namespace hometray {

/// The entries written last, noted in a small file beside the vault: what a log that lost its end,
/// or an older file put in the place of the database, would not say. The file carries a code under
/// the store's key, and the key that signed: a restored store goes on under another one, and what
/// was noted before is not held against it. It may lag behind the database, and never claims what
/// was not saved.
struct HeadsNote {
    struct Written {
        CaseId caseId;
        EntryId entry;
        friend bool operator==(const Written &, const Written &) = default;
    };
    static constexpr qsizetype most = 64;

    SigningKey signer;
    QList<Written> last; ///< at most `most`, the latest at the end
    /// There is a file, and it is not one that was written here: what it said is not known.
    bool unreadable = false;
    bool missing = false; ///< there is no file

    /// Adds one, and drops the earliest beyond `most`.
    void add(const Written &written);

    [[nodiscard]] static QString fileIn(const StoreFolder &folder);
    /// What the file says; one without entries when there is none, when it is of another signer
    /// (nothing is wrong then: it is made again with the next entry), or when it cannot be read.
    [[nodiscard]] static HeadsNote load(
        const StoreFolder &folder, const SharedKey &key, const SigningKey &signer);
    /// Replaces the file in one step. Errors: DiskFull, ReadOnly, FileUnwritable.
    [[nodiscard]] Expected<void> save(const StoreFolder &folder, const SharedKey &key) const;
};

} // namespace hometray
