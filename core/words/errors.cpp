// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errors.h"

#include "words/backupwords.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/reasons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

/// Of what somebody gave, in a sentence: longer than any path or name that means something.
constexpr qsizetype longestQuoted = 300;

class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
public:
    Errors(const Error &e, const Naming &n, Reader r = Reader::CommandLine)
        : error(e), naming(n), reader(r)
    {
    }

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString nextStep() const;

private:
    [[nodiscard]] QString value(const char *name) const
    {
        const QVariant held = error.values.value(QLatin1String(name));
        if (held.typeId() == QMetaType::QDate)
            return longDate(held.toDate());
        const QString text = held.toString();
        return text.size() > longestQuoted ? QString(text.left(longestQuoted) + u'…') : text;
    }
    [[nodiscard]] QString number(const char *name) const
    {
        return QLocale(QLocale::English)
            .toString(error.values.value(QLatin1String(name)).toLongLong());
    }
    [[nodiscard]] QString fieldName() const
    {
        return capitalised(fieldPath(value("command"), value("field")));
    }
    /// The words for a reason, in brackets behind the sentence, when there are any.
    [[nodiscard]] QString because() const
    {
        const QString words = reason(value("reason"));
        return words.isEmpty() ? QString() : tr(" (%1)", "a reason behind a sentence").arg(words);
    }

    [[nodiscard]] bool has(const char *name) const { return !value(name).isEmpty(); }
    [[nodiscard]] bool inWindow() const { return reader == Reader::Window; }
    [[nodiscard]] QString didYouMean() const
    {
        const QString names = either(error.values.value(u"similar"_s).toStringList());
        return names.isEmpty() ? QString() : u' ' + tr("Did you mean %1?").arg(names);
    }
    [[nodiscard]] QString aboutKeyFile() const;
    [[nodiscard]] QString restoring() const;
    [[nodiscard]] static QString lastChosen()
    {
        return tr("Use the passphrase you chose last, or the recovery key you made last.");
    }

    const Error &error;
    const Naming &naming;
    Reader reader;
};

/// What helps where the key file does not, and the records are there or not.
QString Errors::aboutKeyFile() const
{
    if (has("missing"))
        return restoring();
    if (has("backups"))
        return inWindow()
            ? tr("Choose “Put the key file back…”: it comes from a backup in “%1”, and the records "
                 "stay as they are.")
                  .arg(value("backups"))
            : tr("Put the key file back from a backup in “%1” with “hometrayctl restore "
                 "--key-file”: the records stay as they are.")
                  .arg(value("backups"));
    return inWindow()
        ? tr("Choose “Put the key file back…”, and the stick or folder with a backup: the records "
             "stay as they are.")
        : tr("Put the key file back from a backup on a stick or in a folder with “hometrayctl "
             "restore --key-file --from FOLDER”: the records stay as they are.");
}

/// Where there is a backup to restore, or where there may be one.
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

QString Errors::sentence() const
{
    switch (error.code) {
    case ErrorCode::UsageInvalid:
        return tr("That is not how this command is used: %1").arg(value("what"));
    case ErrorCode::JsonInvalid:
        return tr("The input is not JSON as it should be%1. Nothing was changed.").arg(because());
    case ErrorCode::JsonKeyTwice:
        return tr("“%1” is there twice in one place of the input, and only one of the two would be "
                  "saved. Nothing was changed.")
            .arg(value("key"));
    case ErrorCode::CommandUnknown:
        return value("command").isEmpty()
            ? tr("The input does not say which command is meant. Nothing was changed.")
            : tr("There is no command called “%1”. Nothing was changed.").arg(value("command"));
    case ErrorCode::FieldUnknown:
        return tr("The command “%1” has no field called “%2”. Nothing was changed.")
            .arg(value("command"), value("field"));
    case ErrorCode::FieldInvalid:
        return tr("%1 (%2) is not what is expected there: %3. Nothing was changed.")
            .arg(fieldName(), value("field"), expected(value("expected")));
    case ErrorCode::FieldTooLong:
        return tr("%1 is too long: it may have up to %2 characters. Nothing was changed.")
            .arg(fieldName(), number("limit"));
    case ErrorCode::BatchTooLarge:
        return tr("That is more than can be done at once: up to %1. Nothing was changed.")
            .arg(number("limit"));

    case ErrorCode::CaseNotFound:
        return tr("No family here is known by “%1”.").arg(value("case")) + didYouMean();
    case ErrorCode::ObjectNotFound:
        if (value("what") == u"entry")
            return tr("No entry of this family has an id that begins with “%1”. Nothing was "
                      "changed.")
                .arg(value("id"));
        return tr("There is no %1 with the id “%2” in this family’s record.")
            .arg(typeLabel(value("what")), value("id"));
    case ErrorCode::FileNotFound:
        return tr("The file “%1” is not there.").arg(value("file"));
    case ErrorCode::FolderNotFound:
        return tr("The folder “%1” is not there. Nothing was changed.").arg(value("folder"));
    case ErrorCode::StoreNotFound:
        return has("backups")
            ? tr("There are no Hometray records in “%1” any more, but there are backups of some in "
                 "“%2”.")
                  .arg(value("folder"), value("backups"))
            : tr("There are no Hometray records in “%1”.").arg(value("folder"));
    case ErrorCode::StoreExists:
        return value("reason") == u"notEmpty"_s
            ? tr("“%1” is not empty, and new records need a folder of their own. Nothing there was "
                 "changed.")
                  .arg(value("folder"))
            : tr("There are already Hometray records in “%1”. They were left as they are.")
                  .arg(value("folder"));
    case ErrorCode::BackupNotFound:
        return has("from") ? tr("There is no backup of Hometray in “%1”.").arg(value("from"))
                           : tr("There is no backup called “%1”.").arg(value("name"));
    case ErrorCode::ChecklistUnknown:
        return tr("There is no checklist called “%1”.").arg(value("checklist"));
    case ErrorCode::BreakUnknown:
        return tr("There is no school holiday called “%1”.").arg(value("break"));

    case ErrorCode::StoreLocked:
        return tr("Hometray is locked. Everything saved is safe.");
    case ErrorCode::PassphraseWrong:
        if (has("changed"))
            return tr("That passphrase opens the backup of %1, but not the records as they are: it "
                      "was changed since. Nothing was changed.")
                .arg(value("made"));
        return has("made")
            ? tr("That passphrase opens the backup of %1, but not the records as they are: it was "
                 "changed since, or the key file is damaged. Nothing was changed.")
                  .arg(value("made"))
            : tr("That passphrase opens nothing here. Nothing was changed.");
    case ErrorCode::PassphraseEmpty:
        if (has("file"))
            return tr("There is no passphrase in “%1”: its first line is empty.")
                .arg(value("file"));
        return tr("The passphrase is empty or of blanks only, which would protect nothing.");
    case ErrorCode::RecoveryKeyWrong:
        if (has("changed"))
            return tr("That recovery key opens the backup of %1, but not the records as they are: "
                      "another was made since. Nothing was changed.")
                .arg(value("made"));
        return has("made")
            ? tr("That recovery key opens the backup of %1, but not the records as they are: "
                 "another was made since, or the key file is damaged. Nothing was changed.")
                  .arg(value("made"))
            : tr("That recovery key opens nothing here. Nothing was changed.");
    case ErrorCode::RecoveryKeyMistyped:
        return tr("That cannot be a recovery key as it stands: a letter or digit is missing or "
                  "mistyped.");
    case ErrorCode::KeychainUnavailable:
        return tr("This computer’s keyring could not be used%1. The passphrase still opens "
                  "Hometray.")
            .arg(because());
    case ErrorCode::KeychainSlotMissing:
        return tr("Unlocking with this computer’s keyring is not set up here.");
    case ErrorCode::SlotLast:
        return value("reason") == u"doubtful"_s
            ? tr("That is the last way to unlock these records that is sure to work, so it was "
                 "kept: nobody is known to have the recovery key that counts.")
            : tr("That is the last way to unlock these records, so it was kept.");

    case ErrorCode::VaultEmpty:
        return tr("The key file “%1” is empty. The records themselves were not touched.")
            .arg(value("file"));
    case ErrorCode::VaultDamaged:
        return tr("The key file “%1” is damaged%2. The records themselves were not touched.")
            .arg(value("file"), because());
    case ErrorCode::KeyFileMissing:
        return tr("The key file “%1” is missing. The records themselves are there.")
            .arg(value("file"));
    case ErrorCode::KeyFileForeign:
        return tr("The key file of the backup “%1” belongs to other records. Nothing was changed.")
            .arg(value("name"));
    case ErrorCode::KeyFileWhole:
        if (has("made"))
            return tr("The key file “%1” is whole. What you typed opens only the one of %2, from a "
                      "backup: the passphrase or recovery key was changed since. Nothing was "
                      "changed.")
                .arg(value("file"), value("made"));
        return tr("The key file “%1” is whole, and what you typed opens the records with it. "
                  "Nothing was changed.")
            .arg(value("file"));
    case ErrorCode::RecordsMissing:
        return tr("The records file “%1” is missing. The key file that opens it is there.")
            .arg(value("file"));
    case ErrorCode::VaultTooNew:
        return tr("The key file says that these records were made by a newer Hometray (version "
                  "%1). Nothing was changed.")
            .arg(value("version"));
    case ErrorCode::VaultLimits:
        return tr("The key file asks for more memory or time than Hometray ever uses, so it was "
                  "not made by Hometray or is damaged. Nothing was changed.");
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
    case ErrorCode::PassphraseNotText:
        if (value("reason") == u"keyFile"_s)
            return tr("“%1” is a key file of Hometray (vault.json). It opens nothing by itself: the "
                      "passphrase or the recovery key opens it. Nothing was changed.")
                .arg(value("file"));
        if (value("reason") == u"tooLong"_s)
            return tr("What is in “%1” is too long for a passphrase. A passphrase file is a small "
                      "text file with the passphrase in its first line. Nothing was changed.")
                .arg(value("file"));
        return tr(
            "What is in “%1” is not a passphrase: it is not text in UTF-8. Nothing was changed.")
            .arg(value("file"));
    case ErrorCode::EntryErased:
        return tr("This text was erased for good and is not taken in again.");
    case ErrorCode::PolicyInvalid:
        return value("place").isEmpty()
            ? tr("The file of local rules “%1” cannot be used: %2. The rules used before stay in "
                 "use.")
                  .arg(value("file"), policyReason(value("reason")))
            : tr("The file of local rules “%1” cannot be used: %2, at %3. The rules used before "
                 "stay in use.")
                  .arg(value("file"), policyReason(value("reason")), value("place"));
    case ErrorCode::CalendarInvalid:
        return error.values.value(u"line"_s).toInt() <= 0
            ? tr("The calendar “%1” cannot be used: %2. The calendar used before stays in use.")
                  .arg(value("file"), reasonOr(value("reason")))
            : tr("The calendar “%1” cannot be used: %2, in line %3. The calendar used before "
                 "stays in use.")
                  .arg(value("file"), reasonOr(value("reason")), value("line"));
    case ErrorCode::SelfTestFailed:
        return value("what") == u"Europe/London"_s
            ? tr("This computer does not know the time in London: its time-zone data are missing. "
                 "No date could be relied on, so Hometray opens nothing. Your records were not "
                 "touched.")
            : tr("Hometray checked its own encryption at the start and the check failed (%1), so "
                 "it opens nothing. Your records were not touched.")
                  .arg(value("what"));

    case ErrorCode::DiskFull:
        return value("folder").isEmpty()
            ? tr("The disk is full: nothing more can be written. What was saved before is safe.")
            : tr("The disk is full: nothing more can be written in “%1”. What was saved before is "
                 "safe.")
                  .arg(value("folder"));
    case ErrorCode::ReadOnly:
        return value("reason") == u"reading"_s
            ? tr("“%1” cannot be written to, so these records can only be read. Nothing new was "
                 "saved; what was saved before is safe.")
                  .arg(value("folder"))
            : tr("“%1” can be read but not written to. What was saved before is safe.")
                  .arg(value("folder"));
    case ErrorCode::FileUnreadable:
        return tr("The file “%1” could not be read%2.").arg(value("file"), because());
    case ErrorCode::FileUnwritable:
        return tr("The file “%1” could not be written%2. What was saved before is safe.")
            .arg(value("file"), because());
    case ErrorCode::NetworkFileSystem:
        return tr("“%1” is on a network drive (%2), where records could be damaged. Nothing was "
                  "opened.")
            .arg(value("folder"), value("kind"));
    case ErrorCode::DatabaseFailed:
        return tr("The records could not be read or written just now%1. What was saved before is "
                  "safe.")
            .arg(because());
    case ErrorCode::MemoryShort:
        return tr("There is not enough free memory for this. What was saved before is safe.");
    case ErrorCode::Interrupted:
        return tr("This was stopped before it was finished. What was saved before is safe.");

    case ErrorCode::StoreInUse:
        return value("host").isEmpty()
            ? tr("These records are already open in another Hometray window.")
            : tr("These records are already open in %1 on %2 (process %3).")
                  .arg(value("holder"), value("host"), value("pid"));

    case ErrorCode::Refused:
        return error.refusal ? words::sentence(*error.refusal, naming)
                             : tr("A rule does not allow this. Nothing was changed.");
    case ErrorCode::ClockImplausible:
        return tr("This computer says it is %1, but Hometray was last used on %2. Nothing was "
                  "written, so that no date in a record is wrong.")
            .arg(value("today"), value("lastUsed"));
    case ErrorCode::DayNotToday:
        return tr("These are real records, and --on takes %1 for today while this computer says it "
                  "is %2: so they can be looked at, not written. Nothing was changed.")
            .arg(value("on"), value("today"));
    case ErrorCode::TestStore:
        return tr("Records made for tests and real ones are kept apart, and these are of the other "
                  "kind. Nothing was changed.");
    }
    return {};
}

QString Errors::nextStep() const
{
    switch (error.code) {
    case ErrorCode::UsageInvalid:
        return tr("“hometrayctl --help” shows how.");
    case ErrorCode::JsonKeyTwice:
        return tr("Put both texts under one key, or under the keys they belong to.");
    case ErrorCode::JsonInvalid:
        return error.values.contains(u"offset"_s)
            ? tr("Look near character %1 of the input.").arg(number("offset"))
            : tr("Give one command, or a list of them, as JSON.");
    case ErrorCode::CommandUnknown:
    case ErrorCode::FieldUnknown:
    case ErrorCode::FieldInvalid:
        return tr("“hometrayctl commands” lists every command and its fields.");
    case ErrorCode::FieldTooLong:
        return tr("Shorten it, or put part of it into another note.");
    case ErrorCode::BatchTooLarge:
        return tr("Split it into several.");

    case ErrorCode::CaseNotFound:
        return tr("“hometrayctl tray” lists the families here; use the name, the EHM reference or "
                  "the beginning of the id, as long as it fits only one.");
    case ErrorCode::ObjectNotFound:
        return value("what") == u"entry"
            ? tr("“hometrayctl history” shows the family’s entries with their ids.")
            : tr("“hometrayctl record” shows the family’s record with its ids.");
    case ErrorCode::FileNotFound:
        return tr("Check its name and folder.");
    case ErrorCode::FolderNotFound:
        return tr("Plug the stick in, or look at how the name is written, and try again.");
    case ErrorCode::StoreNotFound:
        if (has("backups"))
            return restoring();
        return inWindow() ? tr("Choose the folder the records are in, or start new ones.")
                          : tr("Choose the folder the records are in, or start new ones with "
                               "“hometrayctl init”.");
    case ErrorCode::StoreExists:
        return tr("Choose an empty folder.");
    case ErrorCode::BackupNotFound:
        return inWindow() ? tr("Choose the stick or folder it is on.")
                          : tr("“hometrayctl backups” shows the backups there are; with “--from "
                               "FOLDER” those on a stick or in a folder.");
    case ErrorCode::ChecklistUnknown:
        return tr("“hometrayctl checklist --list” shows the checklists there are.");
    case ErrorCode::BreakUnknown:
        return tr("Write it as season and year, for example “summer-2019” or “christmas-2019”.");

    case ErrorCode::StoreLocked:
        return tr("Unlock it with your passphrase.");
    case ErrorCode::PassphraseWrong:
        if (has("changed"))
            return lastChosen();
        if (has("made"))
            return tr("Try the passphrase you chose last. If you have not changed it, the key file is "
                      "damaged.")
                + u' '
                + aboutKeyFile();
        return tr("Check Caps Lock and the keyboard layout and try again, or type the recovery "
                  "key you printed instead.");
    case ErrorCode::PassphraseEmpty:
        if (has("file"))
            return tr("Write the passphrase into its first line, or name another file.");
        return tr("Choose a few words only you would put together.");
    case ErrorCode::RecoveryKeyWrong:
        if (has("changed"))
            return lastChosen();
        if (has("made"))
            return tr("Look for the sheet you made last. If there is no other, the key file is damaged.")
                + u' '
                + aboutKeyFile();
        return tr("Look for the sheet you made last: an older one opens only backups of its day.");
    case ErrorCode::RecoveryKeyMistyped:
        return tr("Compare it with the sheet, group by group. O and 0, I and 1 count as the same.");
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainSlotMissing:
        return tr("Use the passphrase.");
    case ErrorCode::SlotLast:
        return value("reason") == u"doubtful"_s
            ? tr("Make a new recovery key first, and keep it away from this computer.")
            : tr("Set up another way to unlock first.");

    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultLimits:
    case ErrorCode::KeyFileMissing:
        return aboutKeyFile();
    case ErrorCode::KeyFileForeign:
        return tr("Choose a backup of these records.");
    case ErrorCode::KeyFileWhole:
        if (has("made"))
            return lastChosen() + u' '
                + tr("If you have neither, move “vault.json” out of its folder and do this again: "
                     "the key file of %1 is put there then.")
                      .arg(value("made"));
        return tr("Unlock with it.");
    case ErrorCode::RecordsMissing:
        return restoring();
    case ErrorCode::VaultTooNew:
        return tr("Use the newer Hometray on them. If there never was one, the key file is "
                  "damaged.")
            + u' ' + aboutKeyFile();
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
    case ErrorCode::PassphraseNotText:
        if (value("reason") == u"keyFile"_s || value("reason") == u"tooLong"_s)
            return tr("Name a file with the passphrase, or the recovery key, in its first line.");
        return tr("Save it as text in UTF-8, in one line.");
    case ErrorCode::EntryErased:
        return {};
    case ErrorCode::PolicyInvalid:
    case ErrorCode::CalendarInvalid:
        return tr("Put the file right and load it again.");

    case ErrorCode::DiskFull:
        return tr("Make some room on the disk, then try again.");
    case ErrorCode::ReadOnly:
        return value("reason") == u"reading"_s
            ? tr("Ask the person who looks after your computer to let you write to it.")
            : tr("Choose a folder you may write to, or ask the person who looks after your "
                 "computer.");
    case ErrorCode::FileUnreadable:
        if (value("reason") == u"noFile"_s)
            return tr("Name a file: a folder, a pipe or a device is not read.");
        [[fallthrough]];
    case ErrorCode::FileUnwritable:
        if (value("reason") == u"link"_s)
            return tr("Remove the link itself with your file manager. What it leads to is removed "
                      "where it lies.");
        if (value("reason") == u"there"_s)
            return tr("Give another name, or move that file away.");
        return tr("Check that you may use this file, then try again.");
    case ErrorCode::NetworkFileSystem:
        return tr("Keep the records on this laptop’s own disk.");
    case ErrorCode::DatabaseFailed:
    case ErrorCode::Interrupted:
        return tr("Try again.");
    case ErrorCode::MemoryShort:
        return tr("Close other programs and try again.");

    case ErrorCode::StoreInUse:
        return tr("Close it there first.");

    case ErrorCode::Refused:
        return error.refusal ? words::nextStep(*error.refusal, naming) : QString();
    case ErrorCode::ClockImplausible:
        return tr("Put the computer’s date right and save again. If it is right already, say so "
                  "when Hometray asks (on the command line with --date-is-right).");
    case ErrorCode::DayNotToday:
        return tr("Leave --on out, and say in the command itself on which day something was.");
    case ErrorCode::TestStore:
        return tr("Use a folder made with “hometrayctl init --test” for tests, and another for "
                  "real work.");
    }
    return {};
}

} // namespace

QString sentence(const Error &error, const Naming &naming)
{
    QString said = Errors(error, naming).sentence();
    const int before = error.values.value(u"savedBefore"_s).toInt();
    if (before == 0)
        return said;
    // By this command nothing was.
    said.remove(Errors::tr("Nothing was changed."));
    return Errors::tr("Command %1 of the list: %2 Those before it are saved.")
        .arg(before + 1)
        .arg(said.trimmed());
}

QString nextStep(const Error &error, const Naming &naming, Reader reader)
{
    return Errors(error, naming, reader).nextStep();
}

} // namespace hometray::words
