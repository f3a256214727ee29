// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rulebook.h"

#include "store/boundedread.h"
#include "store/files.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

QString builtInName(RulesKind kind)
{
    switch (kind) {
    case RulesKind::Policy:
        return u":/policy/hertfordshire.json"_s;
    case RulesKind::TermDates:
        return u":/policy/term-dates.csv"_s;
    case RulesKind::BankHolidays:
        return u":/policy/bank-holidays.json"_s;
    }
    return {};
}

/// The file that was named, or the one that came with the program.
Expected<RulesFile> fileOr(RulesKind kind, const QString &named)
{
    RulesFile file;
    file.kind = kind;
    file.origin = named.isEmpty() ? RulesOrigin::BuiltIn : RulesOrigin::ThisRun;
    file.file = named.isEmpty() ? builtInName(kind) : named;
    auto bytes = readWhole(file.file);
    if (!bytes)
        return Unexpected(bytes.error());
    file.bytes = std::move(*bytes);
    return file;
}

bool isICalendar(const RulesFile &file)
{
    // By its bytes: what was confirmed of a calendar is a table, whatever the file was called.
    return file.bytes.left(64).toUpper().contains("BEGIN:VCALENDAR")
        || (file.file.endsWith(u".ics"_s, Qt::CaseInsensitive) && !file.bytes.startsWith("school"));
}

/// The last day a list of bank holidays knows of: the later, the more recently it was published.
QDate lastDayOf(const WorkingDays &list)
{
    QDate day(list.lastYear() + 1, 12, 31);
    while (list.bankHoliday(day).isEmpty() && day.year() >= list.lastYear())
        day = day.addDays(-1);
    return day;
}

/// Lists are merged by their age, whichever was loaded last: what a newer one moved or took away
/// does not come back with an older one.
Expected<WorkingDays> bankHolidays(const QList<RulesFile> &files)
{
    QList<WorkingDays> lists;
    for (const RulesFile &file : files) {
        if (file.kind != RulesKind::BankHolidays)
            continue;
        auto read = WorkingDays::fromJson(file.bytes, file.file);
        if (!read)
            return Unexpected(read.error());
        lists.append(std::move(*read));
    }
    std::stable_sort(lists.begin(), lists.end(),
        [](const WorkingDays &a, const WorkingDays &b) { return lastDayOf(a) < lastDayOf(b); });
    std::optional<WorkingDays> days;
    for (const WorkingDays &list : std::as_const(lists))
        days = days ? days->mergedWith(list) : list;
    return days.value_or(WorkingDays());
}

} // namespace

QByteArray RulesFile::hash() const
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

Expected<QByteArray> readWhole(const QString &file)
{
    QFile source(file);
    if (const auto opened = openToRead(source); !opened)
        return Unexpected(opened.error());
    return readAtMost(source, mostBytes + 1);
}

Expected<RulesFile> builtInPolicy()
{
    return fileOr(RulesKind::Policy, {});
}

Expected<Rulebook> Rulebook::load(const Services &services)
{
    // Newer bank holidays add to those the program knows; everything else stands instead.
    QList<std::pair<RulesKind, QString>> wanted = {{RulesKind::Policy, services.policyFile},
        {RulesKind::BankHolidays, {}}, {RulesKind::TermDates, services.termDatesFile}};
    if (!services.bankHolidaysFile.isEmpty())
        wanted.append({RulesKind::BankHolidays, services.bankHolidaysFile});
    QList<RulesFile> files;
    for (const auto &[kind, named] : wanted) {
        auto file = fileOr(kind, named);
        if (!file)
            return Unexpected(file.error());
        files.append(std::move(*file));
    }
    return of(std::move(files));
}

Expected<Rulebook> Rulebook::of(QList<RulesFile> files)
{
    Rulebook book;
    const auto workingDays = bankHolidays(files);
    if (!workingDays)
        return Unexpected(workingDays.error());
    book.m_calendars = SchoolCalendars(*workingDays);
    for (const RulesFile &file : std::as_const(files)) {
        if (file.kind == RulesKind::Policy) {
            auto policy = Policy::fromJson(file.bytes, file.file);
            if (!policy)
                return Unexpected(policy.error());
            book.m_policy = std::move(*policy);
        } else if (file.kind == RulesKind::TermDates) {
            auto with = isICalendar(file)
                ? book.m_calendars.withIcs(file.bytes, file.file, file.school)
                : book.m_calendars.withCsv(file.bytes, file.file);
            if (!with)
                return Unexpected(with.error());
            book.m_calendars = std::move(*with);
        }
    }
    book.m_holidays =
        wholeHolidays(book.m_calendars.county(), book.m_policy, book.m_calendars.workingDays());
    book.m_files = std::move(files);
    return book;
}

Expected<Rulebook> Rulebook::of(QList<RulesFile> files, const Rulebook &known)
{
    // Only among those of a kind does it matter which comes first.
    const auto byKind = [](QList<RulesFile> all) {
        std::stable_sort(all.begin(), all.end(),
            [](const RulesFile &one, const RulesFile &other) { return one.kind < other.kind; });
        return all;
    };
    const QList<RulesFile> wanted = byKind(files), there = byKind(known.m_files);
    const bool same = std::equal(wanted.begin(), wanted.end(), there.begin(), there.end(),
        [](const RulesFile &one, const RulesFile &other) {
            return one.kind == other.kind && one.file == other.file && one.school == other.school
                && one.bytes == other.bytes;
        });
    if (!same)
        return of(std::move(files));
    Rulebook book = known;
    book.m_files = std::move(files);
    return book;
}

const RulesFile &Rulebook::policyFile() const
{
    static const RulesFile none;
    const auto policy = std::find_if(m_files.begin(), m_files.end(),
        [](const RulesFile &file) { return file.kind == RulesKind::Policy; });
    return policy == m_files.end() ? none : *policy;
}

} // namespace hometray
