// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

#include "words/backupwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Errors::restoring() const
{
    if (has("backups"))
        return inWindow() ? tr("Restore a backup: there are some in “%1”.").arg(value("backups"))
                          : tr("Restore a backup with “hometrayctl restore”: there are some in "
                               "“%1”.")
                                .arg(value("backups"));
    return inWindow() ? tr("Restore a backup from a stick or folder.")
                      : tr("Restore a backup from a stick or folder with “hometrayctl restore "
                           "--from FOLDER”.");
}

QString Errors::recordsSentence() const
{
    switch (error.code) {
    case ErrorCode::RecordsMissing:
        return tr("The records file “%1” is missing. The key file that opens it is there.")
            .arg(value("file"));
    case ErrorCode::DatabaseDamaged:
        return has("during")
            ? tr("No backup was made, because the records file “%1” is damaged%2. It was left as "
                 "it is, and so were the backups there are.")
                  .arg(value("file"), because())
            : tr("The records file “%1” is damaged%2. It was left as it is.")
                  .arg(value("file"), because());
    case ErrorCode::DatabaseTooNew:
        return tr("These records were written by a newer Hometray (version %1 of the records). "
                  "Nothing was changed.")
            .arg(value("version"));
    case ErrorCode::DatabaseFormat:
        return tr("The key file says that these records were written by another build of Hometray "
                  "(%1; this one uses %2). Nothing was changed.")
            .arg(value("found"), value("expected"));
    case ErrorCode::DatabaseNotEncrypted:
        return tr("The file “%1” is not encrypted, so Hometray did not use it.").arg(value("file"));
    case ErrorCode::CipherMissing:
        return tr("This copy of Hometray was built without encryption and will not open any "
                  "records.");
    case ErrorCode::EntryDamaged:
        return tr("Part of the record (%1) is not as it was written%2. Nothing was changed.")
            .arg(value("id").left(12), because());
    case ErrorCode::JournalDamaged:
        return tr("The record of one family (%1) is not as it was written%2. Nothing was changed.")
            .arg(value("case").left(12), because());
    case ErrorCode::SearchFailed:
        return value("reason") == u"making"
            ? tr("The list of words that searching needs is being made. Your records are not "
                 "affected.")
            : tr("Searching did not work%1. Your records are not affected.").arg(because());
    case ErrorCode::RecordsCutShort:
        return tr("What was saved last before the computer stopped is missing from the records.");
    case ErrorCode::StoreUnfinished:
        return tr("Making new records in %1 was cut short. Nothing is in them.")
            .arg(value("folder"));
    case ErrorCode::EntryErased:
        return tr("This text was erased for good and is not taken in again.");
    case ErrorCode::SelfTestFailed:
        return value("what") == u"Europe/London"_s
            ? tr("This computer does not know the time in London: its time-zone data are missing. "
                 "No date could be relied on, so Hometray opens nothing. Your records were not "
                 "touched.")
            : tr("Hometray checked its own encryption at the start and the check failed (%1), so "
                 "it opens nothing. Your records were not touched.")
                  .arg(value("what"));
    default:
        return {};
    }
}

QString Errors::recordsStep() const
{
    switch (error.code) {
    case ErrorCode::RecordsMissing:
        return restoring();
    case ErrorCode::DatabaseTooNew:
        return tr("Use the newer Hometray on these records.");
    case ErrorCode::DatabaseFormat:
        return tr("Open them with the Hometray that wrote them. If there never was another, the "
                  "key file is damaged.")
            + u' ' + aboutKeyFile();
    case ErrorCode::DatabaseNotEncrypted:
        return tr("Restore the last backup, and tell the person who looks after your computer.");
    case ErrorCode::CipherMissing:
    case ErrorCode::SelfTestFailed:
        return tr("Tell the person who looks after your computer.");
    case ErrorCode::DatabaseDamaged:
        if (!has("during"))
            return tr("Restore the last backup; what is there now is kept aside.");
        [[fallthrough]];
    case ErrorCode::EntryDamaged:
    case ErrorCode::JournalDamaged:
        return inWindow() ? tr("Have everything checked (Settings, “Is it all there?”): it finds "
                               "out how much is damaged and says what helps.")
                          : tr("Have everything checked with “hometrayctl verify”: it finds out "
                               "how much is damaged and says what helps.");
    case ErrorCode::SearchFailed:
        if (value("reason") == u"full")
            return tr("Make some room on the disk, then search again.");
        if (value("reason") == u"readOnly")
            return tr("Ask the person who looks after your computer, then search again.");
        return value("reason") == u"making"
            ? tr("Search again in a moment.")
            : tr("The list of words is being made anew. Search again in a moment.");
    case ErrorCode::RecordsCutShort:
        return tr("Look at what you wrote last, and write it again if it is not there.");
    case ErrorCode::StoreUnfinished:
        return tr("Start new records there again.");
    case ErrorCode::EntryErased:
        return {};
    default:
        return {};
    }
}

QString Errors::backupSentence() const
{
    switch (error.code) {
    case ErrorCode::BackupDamaged:
        return tr("The backup “%1” cannot be used%2. Your present records were not touched.")
            .arg(value("name"), because());
    case ErrorCode::BackupTooNew:
        return tr("The backup “%1” was made by a newer Hometray, and this one cannot read it. It "
                  "was left "
                  "as it is.")
            .arg(value("name"));
    case ErrorCode::BackupForeign:
        if (has("here"))
            return backupOfOthers(value("records"), value("here")) + u' '
                + tr("Nothing was changed.");
        return tr("The backup “%1” belongs to other records, or opens with another passphrase.")
            .arg(value("name"));
    case ErrorCode::BackupUnreadable:
        return tr("The backup “%1” could not be read from where it lies%2. That says nothing about "
                  "the backup itself.")
            .arg(value("name"), because());
    default:
        return {};
    }
}

QString Errors::backupStep() const
{
    switch (error.code) {
    case ErrorCode::BackupDamaged:
        return tr("Choose another backup: an older one, or one on a stick.");
    case ErrorCode::BackupTooNew:
        return tr("Install the newer Hometray, then restore.");
    case ErrorCode::BackupForeign:
        if (has("here"))
            return tr("If you mean to put it in the place of what is here, say so with "
                      "“--another-store”; what is here now is then kept aside.");
        return tr("Type the passphrase it was made with, or the recovery key of that day, or "
                  "choose one of your own backups.");
    case ErrorCode::BackupUnreadable:
        return tr("Try again, or copy the backup to another place first.");
    default:
        return {};
    }
}

} // namespace hometray::words
