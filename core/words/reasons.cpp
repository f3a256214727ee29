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
    {"closed", QT_TRANSLATE_NOOP("Reasons", "the records are closed")},
    {"format", QT_TRANSLATE_NOOP("Reasons", "its format is not known")},
    {"version", QT_TRANSLATE_NOOP("Reasons", "it is of a newer version")},

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
    {"calendar", QT_TRANSLATE_NOOP("Reasons", "it is not a calendar")},

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
    {"number", QT_TRANSLATE_NOOP("Reasons", "a whole number that makes sense there is missing")},
    {"deadline", QT_TRANSLATE_NOOP("Reasons", "there is no such deadline")},
    {"fact", QT_TRANSLATE_NOOP("Reasons", "there is no such fact")},
    {"factKind", QT_TRANSLATE_NOOP("Reasons", "this cannot be asked of that fact")},
    {"field", QT_TRANSLATE_NOOP("Reasons", "a step has no such part")},
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
