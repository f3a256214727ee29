// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

enum class ErrorSubject : quint8 {
    Input,
    Missing,
    Unlocking,
    KeyFile,
    Records,
    Backup,
    Rules,
    Computer,
    Now,
};

ErrorSubject subjectOf(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case UsageInvalid:
    case JsonInvalid:
    case JsonKeyTwice:
    case CommandUnknown:
    case FieldUnknown:
    case FieldInvalid:
    case FieldTooLong:
    case BatchTooLarge:
        return ErrorSubject::Input;
    case CaseNotFound:
    case ObjectNotFound:
    case FileNotFound:
    case FolderNotFound:
    case StoreNotFound:
    case StoreExists:
    case BackupNotFound:
    case ChecklistUnknown:
    case BreakUnknown:
        return ErrorSubject::Missing;
    case StoreLocked:
    case PassphraseWrong:
    case PassphraseEmpty:
    case PassphraseNotText:
    case RecoveryKeyWrong:
    case RecoveryKeyMistyped:
    case KeychainUnavailable:
    case KeychainSlotMissing:
    case SlotLast:
        return ErrorSubject::Unlocking;
    case VaultEmpty:
    case VaultDamaged:
    case KeyFileMissing:
    case KeyFileForeign:
    case KeyFileWhole:
    case VaultTooNew:
    case VaultLimits:
        return ErrorSubject::KeyFile;
    case RecordsMissing:
    case DatabaseDamaged:
    case DatabaseTooNew:
    case DatabaseFormat:
    case DatabaseNotEncrypted:
    case CipherMissing:
    case EntryDamaged:
    case JournalDamaged:
    case RecordsCutShort:
    case StoreUnfinished:
    case EntryErased:
    case SearchFailed:
    case SelfTestFailed:
        return ErrorSubject::Records;
    case BackupDamaged:
    case BackupTooNew:
    case BackupForeign:
    case BackupUnreadable:
        return ErrorSubject::Backup;
    case PolicyInvalid:
    case CalendarInvalid:
        return ErrorSubject::Rules;
    case DiskFull:
    case ReadOnly:
    case FileUnreadable:
    case FileUnwritable:
    case NetworkFileSystem:
    case DatabaseFailed:
    case MemoryShort:
    case Interrupted:
        return ErrorSubject::Computer;
    case StoreInUse:
    case Refused:
    case ClockImplausible:
    case DayNotToday:
    case TestStore:
        return ErrorSubject::Now;
    }
    Q_UNREACHABLE();
}

} // namespace

QString Errors::sentence() const
{
    switch (subjectOf(error.code)) {
    case ErrorSubject::Input:
        return inputSentence();
    case ErrorSubject::Missing:
        return missingSentence();
    case ErrorSubject::Unlocking:
        return unlockingSentence();
    case ErrorSubject::KeyFile:
        return keyFileSentence();
    case ErrorSubject::Records:
        return recordsSentence();
    case ErrorSubject::Backup:
        return backupSentence();
    case ErrorSubject::Rules:
        return rulesSentence();
    case ErrorSubject::Computer:
        return computerSentence();
    case ErrorSubject::Now:
        return nowSentence();
    }
    Q_UNREACHABLE();
}

QString Errors::nextStep() const
{
    switch (subjectOf(error.code)) {
    case ErrorSubject::Input:
        return inputStep();
    case ErrorSubject::Missing:
        return missingStep();
    case ErrorSubject::Unlocking:
        return unlockingStep();
    case ErrorSubject::KeyFile:
        return keyFileStep();
    case ErrorSubject::Records:
        return recordsStep();
    case ErrorSubject::Backup:
        return backupStep();
    case ErrorSubject::Rules:
        return rulesStep();
    case ErrorSubject::Computer:
        return computerStep();
    case ErrorSubject::Now:
        return nowStep();
    }
    Q_UNREACHABLE();
}

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
