// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errors.h"

#include "words/dates.h"
#include "words/fields.h"
#include "words/reasons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
public:
    Errors(const Error &e, const Naming &n) : error(e), naming(n) { }

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString nextStep() const;

private:
    [[nodiscard]] QString value(const char *name) const
    {
        const QVariant held = error.values.value(QLatin1String(name));
        return held.typeId() == QMetaType::QDate ? longDate(held.toDate()) : held.toString();
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

    const Error &error;
    const Naming &naming;
};

QString Errors::sentence() const
{
    switch (error.code) {
    case ErrorCode::UsageInvalid:
        return tr("That is not how this command is used: %1").arg(value("what"));
    case ErrorCode::JsonInvalid:
        return tr("The input is not JSON as it should be%1. Nothing was changed.").arg(because());
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
        return tr("No family here is known by “%1”.").arg(value("case"));
    case ErrorCode::ObjectNotFound:
        return tr("There is no %1 with the id “%2” in this family’s record.")
            .arg(typeLabel(value("what")), value("id"));
    case ErrorCode::FileNotFound:
        return tr("The file “%1” is not there.").arg(value("file"));
    case ErrorCode::StoreNotFound:
        return tr("There are no Hometray records in “%1”.").arg(value("folder"));
    case ErrorCode::StoreExists:
        return tr("There are already Hometray records in “%1”. They were left as they are.")
            .arg(value("folder"));
    case ErrorCode::BackupNotFound:
        return tr("There is no backup called “%1”.").arg(value("name"));
    case ErrorCode::ChecklistUnknown:
        return tr("There is no checklist called “%1”.").arg(value("checklist"));
    case ErrorCode::BreakUnknown:
        return tr("There is no school holiday called “%1”.").arg(value("break"));

    case ErrorCode::StoreLocked:
        return tr("Hometray is locked. Everything saved is safe.");
    case ErrorCode::PassphraseWrong:
        return tr("That is not the passphrase. Nothing was changed.");
    case ErrorCode::PassphraseEmpty:
        return tr("The passphrase is empty, and an empty one would protect nothing.");
    case ErrorCode::RecoveryKeyWrong:
        return tr("That recovery key does not belong to these records. Nothing was changed.");
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
        return tr("That is the last way to unlock these records, so it was kept.");

    case ErrorCode::VaultEmpty:
        return tr("The key file “%1” is empty. The records themselves were not touched.")
            .arg(value("file"));
    case ErrorCode::VaultDamaged:
        return tr("The key file “%1” is damaged%2. The records themselves were not touched.")
            .arg(value("file"), because());
    case ErrorCode::VaultTooNew:
        return tr("These records were made by a newer Hometray (key file version %1). Nothing was "
                  "changed.")
            .arg(value("version"));
    case ErrorCode::VaultLimits:
        return tr("The key file asks for more memory or time than Hometray ever uses, so it was "
                  "not made by Hometray or is damaged. Nothing was changed.");
    case ErrorCode::DatabaseDamaged:
        return tr("The records file “%1” is damaged%2. It was left as it is.")
            .arg(value("file"), because());
    case ErrorCode::DatabaseTooNew:
        return tr("These records were written by a newer Hometray (version %1 of the records). "
                  "Nothing was changed.")
            .arg(value("version"));
    case ErrorCode::DatabaseFormat:
        return tr("These records were written by another build of Hometray (%1; this one uses "
                  "%2). Nothing was changed.")
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
        return tr("Hometray checked its own encryption at the start and the check failed (%1), so "
                  "it opens nothing. Your records were not touched.")
            .arg(value("what"));

    case ErrorCode::DiskFull:
        return tr("The disk is full, so this could not be saved in “%1”. What was saved before is "
                  "safe.")
            .arg(value("folder"));
    case ErrorCode::ReadOnly:
        return tr("“%1” can be read but not written to. What was saved before is safe.")
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
        return tr("There is not enough free memory to check the passphrase. Nothing was changed.");
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
    case ErrorCode::TestStore:
        return tr("These records are marked as made for tests, or real ones were expected to be. "
                  "The two are kept apart. Nothing was changed.");
    }
    return {};
}

QString Errors::nextStep() const
{
    switch (error.code) {
    case ErrorCode::UsageInvalid:
        return tr("“hometrayctl --help” shows how.");
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
        return tr("“hometrayctl record” shows the family’s record with its ids.");
    case ErrorCode::FileNotFound:
        return tr("Check its name and folder.");
    case ErrorCode::StoreNotFound:
        return tr("Choose the folder the records are in, or start new ones with “hometrayctl "
                  "init”.");
    case ErrorCode::StoreExists:
        return tr("Choose an empty folder.");
    case ErrorCode::BackupNotFound:
        return tr("“hometrayctl restore --list” shows the backups there are.");
    case ErrorCode::ChecklistUnknown:
        return tr("“hometrayctl checklist --list” shows the checklists there are.");
    case ErrorCode::BreakUnknown:
        return tr("Write it as season and year, for example “summer-2019” or “christmas-2019”.");

    case ErrorCode::StoreLocked:
        return tr("Unlock it with your passphrase.");
    case ErrorCode::PassphraseWrong:
        return tr("Check Caps Lock and the keyboard layout and try again, or use the recovery key "
                  "you printed.");
    case ErrorCode::PassphraseEmpty:
        return tr("Choose a few words only you would put together.");
    case ErrorCode::RecoveryKeyWrong:
        return tr("Look for the sheet printed for this laptop.");
    case ErrorCode::RecoveryKeyMistyped:
        return tr("Compare it with the sheet, group by group. O and 0, I and 1 count as the same.");
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainSlotMissing:
        return tr("Use the passphrase.");
    case ErrorCode::SlotLast:
        return tr("Set up another way to unlock first.");

    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultLimits:
    case ErrorCode::DatabaseDamaged:
        return tr("Restore the last backup; the folder as it is now is kept beside it.");
    case ErrorCode::VaultTooNew:
    case ErrorCode::DatabaseTooNew:
        return tr("Use the newer Hometray on these records.");
    case ErrorCode::DatabaseFormat:
        return tr("Open them with the Hometray that wrote them.");
    case ErrorCode::DatabaseNotEncrypted:
        return tr("Restore the last backup, and tell the person who looks after your computer.");
    case ErrorCode::CipherMissing:
    case ErrorCode::SelfTestFailed:
        return tr("Tell the person who looks after your computer.");
    case ErrorCode::EntryDamaged:
    case ErrorCode::JournalDamaged:
        return tr("Run “hometrayctl verify” and restore a backup if it finds more.");
    case ErrorCode::BackupDamaged:
        return tr("Choose an older backup.");
    case ErrorCode::EntryErased:
        return {};
    case ErrorCode::PolicyInvalid:
    case ErrorCode::CalendarInvalid:
        return tr("Put the file right and load it again.");

    case ErrorCode::DiskFull:
        return tr("Make some room on the disk, then save again.");
    case ErrorCode::ReadOnly:
        return tr("Choose a folder you may write to, or ask the person who looks after your "
                  "computer.");
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
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
        return tr("Put the computer’s date right, or confirm that it is right.");
    case ErrorCode::TestStore:
        return tr("Use a folder made with “hometrayctl init --test” for tests, and another for "
                  "real work.");
    }
    return {};
}

} // namespace

QString sentence(const Error &error, const Naming &naming)
{
    return Errors(error, naming).sentence();
}

QString nextStep(const Error &error, const Naming &naming)
{
    return Errors(error, naming).nextStep();
}

} // namespace hometray::words
