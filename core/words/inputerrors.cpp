// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errorwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Errors::inputSentence() const
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
    default:
        return {};
    }
}

QString Errors::inputStep() const
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
    default:
        return {};
    }
}

QString Errors::missingSentence() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::missingStep() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::rulesSentence() const
{
    switch (error.code) {
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
    default:
        return {};
    }
}

QString Errors::rulesStep() const
{
    switch (error.code) {
    case ErrorCode::PolicyInvalid:
    case ErrorCode::CalendarInvalid:
        return tr("Put the file right and load it again.");
    default:
        return {};
    }
}

} // namespace hometray::words
