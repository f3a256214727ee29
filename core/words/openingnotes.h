// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/reader.h"

#include <QtCore/QDate>
#include <QtCore/QString>

namespace hometray {

/// Something that was found when the records were opened. It keeps nobody from working.
struct OpeningNote {
    enum class Kind {
        OthersCanReach, ///< the folder, or files in it, cannot be kept to their owner
        OnlyToRead, ///< the folder cannot be written to: nothing new is saved
        KeyFileOlder, ///< the key file was put back from a backup, and another was saved since
        KeyFileChanged, ///< something other than Hometray changed the key file
        EndMissing, ///< entries that were noted beside the store, or in its log, are not in it
        EndDoubtful, ///< the end of its log cannot be read, and may have held something saved
        /// Part of the records file was damaged, and it was written anew with every record; `path`
        /// is where the damaged one is, and `day` that of the backup that settings are from.
        RecordsWrittenAnew,
        HalfWrittenLost, ///< the same; something half written may be missing
        NoRecoveryKey, ///< there is no way in with the recovery key
        RecoveryKeyNotKept, ///< there is one, and nobody is known to have seen it
    };
    Kind kind = Kind::OthersCanReach;
    QString path; ///< of the folder, or the key file
    QDate day = {}; ///< of the backup
    friend bool operator==(const OpeningNote &, const OpeningNote &) = default;
};

namespace words {

/// What was found, what is safe, what to do.
[[nodiscard]] QString sentence(const OpeningNote &note, Reader reader = Reader::CommandLine);

} // namespace words
} // namespace hometray
