// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

#include "words/refusals.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Errors::computerSentence() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::computerStep() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::nowSentence() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::nowStep() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

} // namespace hometray::words
