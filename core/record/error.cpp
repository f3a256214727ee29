// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/error.h"

namespace hometray {

ExitCode exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UsageInvalid:
    case ErrorCode::JsonInvalid:
    case ErrorCode::JsonKeyTwice:
    case ErrorCode::CommandUnknown:
    case ErrorCode::FieldUnknown:
    case ErrorCode::FieldInvalid:
    case ErrorCode::FieldTooLong:
    case ErrorCode::BatchTooLarge:
    case ErrorCode::PassphraseEmpty:
    case ErrorCode::PassphraseNotText:
    case ErrorCode::PolicyInvalid:
    case ErrorCode::CalendarInvalid:
        return ExitCode::Usage;
    case ErrorCode::CaseNotFound:
    case ErrorCode::ObjectNotFound:
    case ErrorCode::FileNotFound:
    case ErrorCode::FolderNotFound:
    case ErrorCode::StoreNotFound:
    case ErrorCode::BackupNotFound:
    case ErrorCode::ChecklistUnknown:
    case ErrorCode::BreakUnknown:
        return ExitCode::NotFound;
    case ErrorCode::StoreLocked:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::RecoveryKeyWrong:
    case ErrorCode::BackupForeign:
    case ErrorCode::KeyFileForeign:
    case ErrorCode::RecoveryKeyMistyped:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainSlotMissing:
        return ExitCode::Locked;
    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultDamaged:
    case ErrorCode::KeyFileMissing:
    case ErrorCode::RecordsMissing:
    case ErrorCode::VaultTooNew:
    case ErrorCode::VaultLimits:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseTooNew:
    case ErrorCode::DatabaseFormat:
    case ErrorCode::DatabaseNotEncrypted:
    case ErrorCode::CipherMissing:
    case ErrorCode::EntryDamaged:
    case ErrorCode::JournalDamaged:
    case ErrorCode::BackupDamaged:
    case ErrorCode::BackupTooNew:
    case ErrorCode::RecordsCutShort:
    case ErrorCode::SelfTestFailed:
        return ExitCode::Damaged;
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::NetworkFileSystem:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::BackupUnreadable:
    case ErrorCode::SearchFailed:
    case ErrorCode::MemoryShort:
    case ErrorCode::Interrupted:
        return ExitCode::CannotReach;
    case ErrorCode::StoreInUse:
        return ExitCode::InUse;
    case ErrorCode::StoreExists:
    case ErrorCode::StoreUnfinished:
    case ErrorCode::SlotLast:
    case ErrorCode::KeyFileWhole:
    case ErrorCode::EntryErased:
    case ErrorCode::Refused:
    case ErrorCode::ClockImplausible:
    case ErrorCode::DayNotToday:
    case ErrorCode::TestStore:
        return ExitCode::Refused;
    }
    return ExitCode::Usage;
}

} // namespace hometray
