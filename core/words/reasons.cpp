// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reasons.h"

#include "words/tables.h"

namespace hometray::words {

namespace {

constexpr const char *reasonsContext = "Reasons";

constexpr Phrase reasons[] = {
    // Files
    {"empty", QT_TRANSLATE_NOOP("Reasons", "it is empty")},
    {"cut", QT_TRANSLATE_NOOP("Reasons", "its end is missing")},
    {"size", QT_TRANSLATE_NOOP("Reasons", "it is much larger or smaller than it can be")},
    {"tooLarge", QT_TRANSLATE_NOOP("Reasons", "it is larger than Hometray reads")},
    {"encoding", QT_TRANSLATE_NOOP("Reasons", "it is not UTF-8 text")},
    {"json", QT_TRANSLATE_NOOP("Reasons", "it is not JSON")},
    {"structure", QT_TRANSLATE_NOOP("Reasons", "it is not built as such a file should be")},
    {"contents", QT_TRANSLATE_NOOP("Reasons", "its contents are not as they were written")},
    {"key", QT_TRANSLATE_NOOP("Reasons", "it does not open with the key kept for it")},
    {"slot", QT_TRANSLATE_NOOP("Reasons", "one of its ways to unlock cannot be read")},
    {"recordsFile", QT_TRANSLATE_NOOP("Reasons", "it names a records file that is not there")},
    {"otherRecords", QT_TRANSLATE_NOOP("Reasons", "it belongs to other records")},
    {"noFile", QT_TRANSLATE_NOOP("Reasons", "it is not a file")},
    {"link",
        QT_TRANSLATE_NOOP("Reasons", "it is a link, and what it leads to is left as it is")},
    {"there", QT_TRANSLATE_NOOP("Reasons", "a file of that name is there, and stays as it is")},
    {"closed", QT_TRANSLATE_NOOP("Reasons", "the records are closed")},
    {"format", QT_TRANSLATE_NOOP("Reasons", "its format is not known")},
    {"version", QT_TRANSLATE_NOOP("Reasons", "it is of a newer version")},
    {"database", QT_TRANSLATE_NOOP("Reasons", "its records are not as they were written")},
    {"database is missing", QT_TRANSLATE_NOOP("Reasons", "its records are missing")},
    {"heads", QT_TRANSLATE_NOOP("Reasons", "its records are not those of its list of contents")},
    {"list of heads",
        QT_TRANSLATE_NOOP("Reasons", "its list of contents is not as it was written")},
    {"vault", QT_TRANSLATE_NOOP("Reasons", "its key file is not as it was written")},
    {"gone", QT_TRANSLATE_NOOP("Reasons", "it is not there")},
    {"full", QT_TRANSLATE_NOOP("Reasons", "the disk is full")},
    {"readOnly", QT_TRANSLATE_NOOP("Reasons", "its folder cannot be written to")},
    {"busy", QT_TRANSLATE_NOOP("Reasons", "another program is using it")},
    {"memory", QT_TRANSLATE_NOOP("Reasons", "there is not enough free memory")},
    {"making", QT_TRANSLATE_NOOP("Reasons", "the list of words is being made")},

    // Calendars
    {"header", QT_TRANSLATE_NOOP("Reasons", "the line with the names of the columns is missing")},
    {"columns", QT_TRANSLATE_NOOP("Reasons", "the line has too few or too many columns")},
    {"quotes", QT_TRANSLATE_NOOP("Reasons", "a quotation mark is missing")},
    {"schoolYear", QT_TRANSLATE_NOOP("Reasons", "the school year is not one such as 2018/19")},
    {"holiday", QT_TRANSLATE_NOOP("Reasons", "the name of the holiday is not known")},
    {"date", QT_TRANSLATE_NOOP("Reasons", "a date is not a date")},
    {"order", QT_TRANSLATE_NOOP("Reasons", "the last day lies before the first")},
    {"length", QT_TRANSLATE_NOOP("Reasons", "the holiday is longer than any holiday is")},
    {"missing", QT_TRANSLATE_NOOP("Reasons", "the first and the last day are both missing")},
    {"duplicate", QT_TRANSLATE_NOOP("Reasons", "a day or holiday is there twice")},
    {"overlap", QT_TRANSLATE_NOOP("Reasons", "two holidays overlap")},
    {"none", QT_TRANSLATE_NOOP("Reasons", "there is nothing in it that counts here")},
    {"schools",
        QT_TRANSLATE_NOOP("Reasons", "it holds the dates of several schools: give them one by one")},
    {"otherSchool",
        QT_TRANSLATE_NOOP("Reasons", "it says that the dates are those of another school")},
    {"schoolNumber",
        QT_TRANSLATE_NOOP("Reasons",
            "the school’s number is none: type it as it stands in its organisation, such as "
            "919/4001")},
    {"calendar", QT_TRANSLATE_NOOP("Reasons", "it is not a calendar")},
    {"workbook",
        QT_TRANSLATE_NOOP("Reasons", "it is a spreadsheet file: save it as CSV from there")},

    // Files of a store
    {"page", QT_TRANSLATE_NOOP("Reasons", "part of the records file is not as it was written")},
    {"sparePage",
        QT_TRANSLATE_NOOP("Reasons",
            "part of the records file is not as it was written, but none of what you wrote is in "
            "it")},
    {"draftPage",
        QT_TRANSLATE_NOOP("Reasons",
            "part of the records file is not as it was written; no record is in it, but something "
            "half written may be")},
    {"tables", QT_TRANSLATE_NOOP("Reasons", "the parts of the records file do not fit together")},
    {"noteUnreadable",
        QT_TRANSLATE_NOOP(
            "Reasons", "the note of what was saved last could not be read, and was written anew")},
    {"noteMissing",
        QT_TRANSLATE_NOOP(
            "Reasons", "the note of what was saved last was not there, and was written anew")},
    {"logMissing",
        QT_TRANSLATE_NOOP("Reasons", "the end of what was saved before the computer stopped is "
                                     "lost")},
    {"logDoubtful",
        QT_TRANSLATE_NOOP("Reasons", "the end of what was saved before the computer stopped cannot "
                                     "be read: something may be missing")},
    {"search", QT_TRANSLATE_NOOP("Reasons", "the list of words that searching needs was damaged")},

    // Records
    {"payloadChanged", QT_TRANSLATE_NOOP("Reasons", "what it says was changed afterwards")},
    {"signatureLength", QT_TRANSLATE_NOOP("Reasons", "its confirmation is cut off")},
    {"headerDamaged", QT_TRANSLATE_NOOP("Reasons", "it cannot be read")},
    {"idWrong", QT_TRANSLATE_NOOP("Reasons", "it is not what is filed under its name")},
    {"payloadLost", QT_TRANSLATE_NOOP("Reasons", "its text is lost")},
    {"otherCase", QT_TRANSLATE_NOOP("Reasons", "it belongs to another family")},
    {"depthWrong", QT_TRANSLATE_NOOP("Reasons", "its place in the order was changed")},
    {"twice", QT_TRANSLATE_NOOP("Reasons", "it is there twice")},
    {"beforeParent", QT_TRANSLATE_NOOP("Reasons", "the order was changed")},
    {"parentLost", QT_TRANSLATE_NOOP("Reasons", "something it rests on is lost")},
    {"headLost",
        QT_TRANSLATE_NOOP("Reasons", "something written later is lost: the record was cut short")},
    {"notAllowed", QT_TRANSLATE_NOOP("Reasons", "its author had no right to write it")},
    {"notUnderstood", QT_TRANSLATE_NOOP("Reasons", "it was written by a newer Hometray")},
    {"vaultUnreadable", QT_TRANSLATE_NOOP("Reasons", "the key file cannot be read")},
    {"vaultChanged",
        QT_TRANSLATE_NOOP("Reasons",
            "the key file was changed by something other than Hometray: make a new recovery key")},
    {"vaultOlder",
        QT_TRANSLATE_NOOP("Reasons",
            "the key file is an older one, put back from a backup: make a new recovery key")},
    {"recoveryMissing", QT_TRANSLATE_NOOP("Reasons", "there is no recovery key: make one")},
    {"signatureWrong", QT_TRANSLATE_NOOP("Reasons", "it was not confirmed by who it says")},
};

/// Where a policy says it in other words than files do.
constexpr Phrase policyReasons[] = {
    {"format", QT_TRANSLATE_NOOP("Reasons", "it does not say which format it has")},
    {"newer", QT_TRANSLATE_NOOP("Reasons", "it is of a newer format than this Hometray reads")},
    {"missing", QT_TRANSLATE_NOOP("Reasons", "something that has to be there is missing")},
    {"list", QT_TRANSLATE_NOOP("Reasons", "a list is expected there, or there is no such list")},
    {"duplicate", QT_TRANSLATE_NOOP("Reasons", "the same name is there twice")},
    {"code", QT_TRANSLATE_NOOP("Reasons", "there is no such choice")},
    {"key", QT_TRANSLATE_NOOP("Reasons", "a key of 64 signs is missing, or is there twice")},
    {"number", QT_TRANSLATE_NOOP("Reasons", "a whole number that makes sense there is missing")},
    {"deadline", QT_TRANSLATE_NOOP("Reasons", "there is no such deadline")},
    {"duty", QT_TRANSLATE_NOOP("Reasons", "there is no such duty, or it has no limit")},
    {"condition",
        QT_TRANSLATE_NOOP("Reasons", "there is no such condition, or it rests on itself")},
    {"step", QT_TRANSLATE_NOOP("Reasons", "no step of that name is defined")},
    {"unused", QT_TRANSLATE_NOOP("Reasons", "no list names this step")},
    {"role", QT_TRANSLATE_NOOP("Reasons", "there is no such role, or another list has it")},
    {"sentence",
        QT_TRANSLATE_NOOP("Reasons",
            "the braces of this sentence do not match, or a part of its plural is missing")},
    {"fact", QT_TRANSLATE_NOOP("Reasons", "there is no such fact")},
    {"factKind", QT_TRANSLATE_NOOP("Reasons", "this cannot be asked of that fact")},
    {"field", QT_TRANSLATE_NOOP("Reasons", "there is no such part")},
    {"example",
        QT_TRANSLATE_NOOP(
            "Reasons", "there is no such example before it, or no such command in it")},
    {"exampleFails",
        QT_TRANSLATE_NOOP("Reasons", "one of its own examples does not come out as it says")},
    {"state", QT_TRANSLATE_NOOP("Reasons", "this is nothing that can come out there")},
    {"date", QT_TRANSLATE_NOOP("Reasons", "a day, or a day with its time, is missing")},
    {"rule", QT_TRANSLATE_NOOP("Reasons", "it is not a rule")},
    {"depth", QT_TRANSLATE_NOOP("Reasons", "rules stand too deep inside each other")},
};

constexpr Phrase expectations[] = {
    {"yesNo", QT_TRANSLATE_NOOP("Reasons", "true or false")},
    {"number", QT_TRANSLATE_NOOP("Reasons", "a whole number")},
    {"day", QT_TRANSLATE_NOOP("Reasons", "a date such as \"2019-06-20\"")},
    {"time", QT_TRANSLATE_NOOP("Reasons", "a time such as \"15:30\"")},
    {"text", QT_TRANSLATE_NOOP("Reasons", "a text")},
    {"id", QT_TRANSLATE_NOOP("Reasons", "an id, or a label such as \"$mum\"")},
    {"ids", QT_TRANSLATE_NOOP("Reasons", "a list of ids or labels")},
    {"texts", QT_TRANSLATE_NOOP("Reasons", "a list of texts")},
    {"object", QT_TRANSLATE_NOOP("Reasons", "an object, { … }")},
    {"list", QT_TRANSLATE_NOOP("Reasons", "a list, [ … ]")},
};

} // namespace

QString reason(const QString &code)
{
    const QString words = phrase(reasons, reasonsContext, code);
    return words.isEmpty() ? code : words;
}

QString reasonOr(const QString &code)
{
    return code.isEmpty() ? QCoreApplication::translate("Reasons", "the reason is not known")
                          : reason(code);
}

QString policyReason(const QString &code)
{
    const QString words = phrase(policyReasons, reasonsContext, code);
    return words.isEmpty() ? reasonOr(code) : words;
}

QString expected(const QString &code)
{
    const QString words = phrase(expectations, reasonsContext, code);
    return words.isEmpty() ? code : words;
}

} // namespace hometray::words
