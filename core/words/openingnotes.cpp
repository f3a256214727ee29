// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/openingnotes.h"

#include "words/dates.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

namespace {
class OpeningNotes {
    Q_DECLARE_TR_FUNCTIONS(OpeningNotes)
};
} // namespace

QString sentence(const OpeningNote &note, Reader reader)
{
    switch (note.kind) {
    case OpeningNote::Kind::OthersCanReach:
        return OpeningNotes::tr("Other people who use this computer can reach the files in “%1”, "
                                "and Hometray could not change that. What is in them is encrypted. "
                                "Keep the records on this laptop’s own disk, in your own folder.")
            .arg(note.path);
    case OpeningNote::Kind::KeyFileChanged:
        return OpeningNotes::tr("The key file “%1” was changed by something other than Hometray. "
                                "Your records are safe, but your recovery key may not open them "
                                "any more. Make a new recovery key.")
            .arg(note.path);
    case OpeningNote::Kind::OnlyToRead:
        return OpeningNotes::tr("“%1” cannot be written to: these records can be read and "
                                "searched, but nothing new is saved. Ask the person who looks "
                                "after your computer to let you write to it.")
            .arg(note.path);
    case OpeningNote::Kind::KeyFileOlder:
        return OpeningNotes::tr("The key file of your records is the one from the backup of %1: "
                                "the passphrase and the recovery key of that day open them, later "
                                "ones do not. Make a new recovery key, and change the passphrase "
                                "if you had changed it since.")
            .arg(longDate(note.day));
    case OpeningNote::Kind::EndMissing:
        return OpeningNotes::tr("What was saved last before the computer stopped is missing from "
                                "the records. What is there is whole. Look at what you wrote last, "
                                "and write it again if it is not there.");
    case OpeningNote::Kind::EndDoubtful:
        return OpeningNotes::tr("The end of what was saved last before the computer stopped cannot "
                                "be read: something may be missing. What is there is whole. Look "
                                "at what you wrote last, and write it again if it is not there.");
    case OpeningNote::Kind::RecordsWrittenAnew:
        return note.day.isValid()
            ? OpeningNotes::tr("Part of the records file was damaged. It was written anew, with "
                               "every record in it; settings are those of the backup of %1. The "
                               "damaged one is kept in “%2”.")
                  .arg(longDate(note.day), note.path)
            : OpeningNotes::tr("Part of the records file was damaged. It was written anew, with "
                               "everything you wrote in it. The damaged one is kept in “%1”.")
                  .arg(note.path);
    case OpeningNote::Kind::HalfWrittenLost:
        return OpeningNotes::tr("Part of the records file was damaged. It was written anew, with "
                                "every record in it; something half written may be missing. The "
                                "damaged one is kept in “%1”.")
            .arg(note.path);
    case OpeningNote::Kind::NoRecoveryKey:
        return OpeningNotes::tr("There is no recovery key for these records: if the passphrase is "
                                "forgotten, nobody can open them. Make a recovery key.");
    case OpeningNote::Kind::RecoveryKeyNotKept:
        return reader == Reader::Window
            ? OpeningNotes::tr("The recovery key of these records was made, and nobody is known to "
                               "have seen it: what made it ended too early. Make a new one under "
                               "Settings, and keep it away from this computer.")
            : OpeningNotes::tr("The recovery key of these records was made, and nobody is known to "
                               "have seen it: what made it ended too early. Make a new one with "
                               "“hometrayctl unlock-slots --new-recovery-key”, and keep it away "
                               "from this computer.");
    }
    return {};
}

} // namespace hometray::words
