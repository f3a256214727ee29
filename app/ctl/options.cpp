// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "store/storefolder.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class OptionsText {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"store"_s,
            OptionsText::tr("Folder the records are in (usually %1).").arg(usualStoreFolder()),
            u"folder"_s, usualStoreFolder()},
        {u"json"_s, OptionsText::tr("Answer with one JSON document.")},
        {u"on"_s,
            OptionsText::tr("Take this day as today, for every rule and every day left out: "
                            "2019-06-20. Real records are only looked at on another day than the "
                            "computer's."),
            u"date"_s},
        {u"date-is-right"_s,
            OptionsText::tr("Confirm this computer's date where it does not go with the day the "
                            "records were last used.")},
        {u"with-hidden-addresses"_s,
            OptionsText::tr("Also tell addresses that must not be disclosed; without it they are "
                            "left out, also where somebody typed them.")},
        {u"passphrase-file"_s,
            OptionsText::tr(
                "Read the passphrase, or the recovery key, from the first line of this file (“-”: of "
                "standard input) instead of asking."),
            u"file"_s},
        {u"policy"_s, OptionsText::tr("Use these local rules."), u"file"_s},
        {u"term-dates"_s, OptionsText::tr("Use these term dates (CSV or iCalendar)."), u"file"_s},
        {u"bank-holidays"_s, OptionsText::tr("Use these bank holidays (GOV.UK's JSON)."),
            u"file"_s},
        {{u"h"_s, u"help"_s}, OptionsText::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, OptionsText::tr("Show the version.")},
    });
}

Expected<CommonOptions> commonOptions(const QCommandLineParser &parser)
{
    CommonOptions options;
    options.store = parser.value(u"store"_s);
    options.json = parser.isSet(u"json"_s);
    options.dateIsRight = parser.isSet(u"date-is-right"_s);
    options.withHiddenAddresses = parser.isSet(u"with-hidden-addresses"_s);
    options.passphraseFile = parser.value(u"passphrase-file"_s);
    options.policyFile = parser.value(u"policy"_s);
    options.termDatesFile = parser.value(u"term-dates"_s);
    options.bankHolidaysFile = parser.value(u"bank-holidays"_s);
    if (options.store.isEmpty())
        return usage(OptionsText::tr("--store needs a folder."));
    if (parser.isSet(u"on"_s)) {
        const auto on = dayOf(parser.value(u"on"_s), u"--on"_s);
        if (!on)
            return Unexpected(on.error());
        options.on = *on;
    }
    return options;
}

Expected<QDate> dayOf(const QString &typed, const QString &option)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (typed.size() != 10 || !day.isValid() || day.year() < 1900 || day.year() > 2200)
        return usage(OptionsText::tr("%1 needs a date such as 2019-06-20.").arg(option));
    return day;
}

Expected<int> numberOf(const QString &typed, const QString &option, int from, int to)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < from || number > to)
        return usage(OptionsText::tr("%1 needs a whole number from %2 to %3.")
                         .arg(option)
                         .arg(from)
                         .arg(to));
    return number;
}

Unexpected usage(const QString &what)
{
    return failure(ErrorCode::UsageInvalid, {{u"what"_s, what}});
}

} // namespace hometray::ctl
