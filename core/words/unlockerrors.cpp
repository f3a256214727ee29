// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

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

QString Errors::unlockingSentence() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::unlockingStep() const
{
    switch (error.code) {
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
    case ErrorCode::PassphraseNotText:
        if (value("reason") == u"keyFile"_s || value("reason") == u"tooLong"_s)
            return tr("Name a file with the passphrase, or the recovery key, in its first line.");
        return tr("Save it as text in UTF-8, in one line.");
    default:
        return {};
    }
}

QString Errors::keyFileSentence() const
{
    switch (error.code) {
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
    case ErrorCode::VaultTooNew:
        return tr("The key file says that these records were made by a newer Hometray (version "
                  "%1). Nothing was changed.")
            .arg(value("version"));
    case ErrorCode::VaultLimits:
        return tr("The key file asks for more memory or time than Hometray ever uses, so it was "
                  "not made by Hometray or is damaged. Nothing was changed.");
    default:
        return {};
    }
}

QString Errors::keyFileStep() const
{
    switch (error.code) {
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
    case ErrorCode::VaultTooNew:
        return tr("Use the newer Hometray on them. If there never was one, the key file is "
                  "damaged.")
            + u' ' + aboutKeyFile();
    default:
        return {};
    }
}

} // namespace hometray::words
