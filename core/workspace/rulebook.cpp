// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rulebook.h"

#include <QtCore/QFile>

namespace hometray {

using namespace Qt::StringLiterals;

Expected<QByteArray> readWhole(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorCode::FileNotFound, {{u"file"_s, file}});
    if (!source.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, file}, {u"reason"_s, source.errorString()}});
    return source.readAll();
}

Expected<Rulebook> Rulebook::load(const Services &services)
{
    const auto fileOr = [](const QString &file, const QString &builtIn) {
        return file.isEmpty() ? builtIn : file;
    };
    const QString policyFile = fileOr(services.policyFile, u":/policy/hertfordshire.json"_s);
    const QString termDates = fileOr(services.termDatesFile, u":/policy/term-dates.csv"_s);
    const QString builtInHolidays = u":/policy/bank-holidays.json"_s;

    Rulebook book;
    const auto policyBytes = readWhole(policyFile);
    if (!policyBytes)
        return Unexpected(policyBytes.error());
    auto policy = Policy::fromJson(*policyBytes, policyFile);
    if (!policy)
        return Unexpected(policy.error());
    book.m_policy = std::move(*policy);
    book.m_sources.append({u"policy"_s, *policyBytes});

    const auto holidayBytes = readWhole(builtInHolidays);
    if (!holidayBytes)
        return Unexpected(holidayBytes.error());
    auto workingDays = WorkingDays::fromJson(*holidayBytes, builtInHolidays);
    if (!workingDays)
        return Unexpected(workingDays.error());
    book.m_sources.append({u"bank-holidays"_s, *holidayBytes});
    if (!services.bankHolidaysFile.isEmpty()) {
        const auto newerBytes = readWhole(services.bankHolidaysFile);
        if (!newerBytes)
            return Unexpected(newerBytes.error());
        const auto newer = WorkingDays::fromJson(*newerBytes, services.bankHolidaysFile);
        if (!newer)
            return Unexpected(newer.error());
        workingDays = workingDays->mergedWith(*newer);
        book.m_sources.append({u"bank-holidays"_s, *newerBytes});
    }

    const auto termBytes = readWhole(termDates);
    if (!termBytes)
        return Unexpected(termBytes.error());
    const SchoolCalendars pattern(*workingDays);
    auto calendars = termDates.endsWith(u".ics"_s) ? pattern.withIcs(*termBytes, termDates)
                                                   : pattern.withCsv(*termBytes, termDates);
    if (!calendars)
        return Unexpected(calendars.error());
    book.m_calendars = std::move(*calendars);
    book.m_sources.append({u"term-dates"_s, *termBytes});
    return book;
}

} // namespace hometray
