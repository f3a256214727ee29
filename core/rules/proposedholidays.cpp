// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/termdates.h"

#include "record/folding.h"
#include "rules/holidaywords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// A holiday has at least so many days on which there would be school.
constexpr int fewestWeekdays = 3;
constexpr int weekdaysOfAName = 5; ///< when the name is only "Christmas"
constexpr qint64 shortestTerm = 26;
constexpr qint64 longestTerm = 130;
constexpr qint64 longestExpected = 60;

int weekdaysIn(QDate first, QDate last)
{
    int count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        count += day.dayOfWeek() <= 5 ? 1 : 0;
    return count;
}

/// The kind that fits the days: the county's schools all have them at these times of the year.
std::optional<BreakKind> kindAt(QDate first, QDate last)
{
    const auto within = [first](int month, int day, int toMonth, int toDay) {
        return first >= QDate(first.year(), month, day)
            && first <= QDate(first.year(), toMonth, toDay);
    };
    const qint64 days = first.daysTo(last) + 1;
    if (first <= QDate(first.year(), 12, 25) && last >= QDate(first.year(), 12, 25) && days < 32)
        return BreakKind::Christmas;
    if (within(10, 8, 11, 8) && days <= 18)
        return BreakKind::OctoberHalfTerm;
    if (within(2, 3, 3, 2) && days <= 16)
        return BreakKind::FebruaryHalfTerm;
    if (within(3, 15, 4, 28) && days <= 28)
        return BreakKind::Easter;
    if (within(5, 16, 6, 8) && days <= 17)
        return BreakKind::MayHalfTerm;
    if (within(6, 24, 8, 20) && last >= QDate(first.year(), 8, 12) && days <= longestExpected + 20)
        return BreakKind::Summer;
    return std::nullopt;
}

struct Sorted {
    TermDatesProposal proposal;
    QList<ProposedHoliday> terms; ///< first and last day at school
    QList<QDate> ends, begins;

    void passOver(const DatedLine &line, const QString &reason)
    {
        proposal.passedOver.append({line.name, line.first, line.line, reason});
    }
};

/// Pieces of one holiday that follow each other (days, weeks) as one.
QList<DatedLine> joined(QList<DatedLine> lines)
{
    std::stable_sort(lines.begin(), lines.end(),
        [](const DatedLine &a, const DatedLine &b) { return a.first < b.first; });
    QList<DatedLine> result;
    for (const DatedLine &line : std::as_const(lines)) {
        bool added = false;
        for (auto other = result.rbegin(); other != result.rend() && !added; ++other) {
            if (!other->fault.isEmpty() || !line.fault.isEmpty() || !other->last.isValid()
                || !line.first.isValid() || line.first > other->last.addDays(4)
                || foldName(other->name).remove(QRegularExpression(u"[0-9]| week"_s)).simplified()
                    != foldName(line.name).remove(QRegularExpression(u"[0-9]| week"_s)).simplified()
                || weekdaysIn(other->last.addDays(1), line.first.addDays(-1)) > 1
                || !holidaywords::saidBy(line.name).holiday)
                continue;
            other->last = qMax(other->last, line.last);
            if (!line.status.isEmpty() && !line.status.startsWith(u"published"_s))
                other->status = line.status; // of a part alone it was not published
            added = true;
        }
        if (!added)
            result.append(line);
    }
    return result;
}

void sortIn(Sorted &sorted, const DatedLine &line, const QStringList &ownNames)
{
    if (!line.fault.isEmpty())
        return sorted.passOver(line, line.fault);
    if (line.last < line.first)
        return sorted.passOver(line, u"order"_s);
    const QString name = holidaywords::withoutOwnNames(line.name, ownNames);
    holidaywords::Said said = holidaywords::saidBy(name);
    if (!said.holiday && !said.season && !said.term && !said.ends && !said.begins && !said.training
        && !said.other && !said.bankHoliday && !line.under.isEmpty())
        said = holidaywords::saidBy(line.under + u' ' + name);
    const int weekdays = weekdaysIn(line.first, qMin(line.last, line.first.addDays(400)));
    const qint64 days = line.first.daysTo(line.last) + 1;
    if (said.training)
        return sorted.passOver(line, u"training"_s);
    if (said.partOfADay)
        return sorted.passOver(line, u"partOfADay"_s);
    const bool aDay = weekdays <= 1 && days <= 3 && !said.other;
    if (aDay && (said.holidayBegins || said.ends)) {
        sorted.ends.append(said.holidayBegins ? line.first.addDays(-1) : line.first);
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    }
    if (aDay && (said.holidayEnds || said.begins)) {
        sorted.begins.append(said.holidayEnds ? line.last.addDays(1) : line.last);
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    }
    if (said.other)
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    // "Spring 2", "Summer term": so long is no holiday in spring; the time between two is one.
    const auto kind = kindAt(line.first, line.last);
    const bool fits = kind && (said.kinds.isEmpty() || said.kinds.contains(*kind));
    if ((said.term || (said.season && !said.holiday && !fits)) && days >= shortestTerm
        && days <= longestTerm) {
        sorted.terms.append({BreakKind::Summer, line.first, line.last, line.name, line.line});
        return;
    }
    if (!said.holiday && said.bankHoliday)
        return sorted.passOver(line, u"bankHoliday"_s);
    if (!said.holiday && (!said.season || said.term))
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    if (weekdays < (said.holiday ? fewestWeekdays : weekdaysOfAName))
        return sorted.passOver(line, u"oneDay"_s);
    if (days > 92)
        return sorted.passOver(line, u"length"_s);
    const bool halfTerm = kind && *kind != BreakKind::Christmas && *kind != BreakKind::Easter
        && *kind != BreakKind::Summer;
    if (!fits || (said.half && !halfTerm))
        return sorted.passOver(line, u"contradicts"_s);
    sorted.proposal.holidays.append({*kind, line.first, line.last, line.name, line.line});
    sorted.proposal.holidays.last().status = line.status;
}

/// The holidays between terms, and between a last day at school and the next first one.
void addBetween(Sorted &sorted)
{
    std::vector<std::array<QDate, 2>> gaps;
    std::sort(sorted.terms.begin(), sorted.terms.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) { return a.first < b.first; });
    for (qsizetype i = 1; i < sorted.terms.size(); ++i)
        gaps.push_back({sorted.terms[i - 1].last, sorted.terms[i].first});
    std::sort(sorted.begins.begin(), sorted.begins.end());
    for (const QDate end : std::as_const(sorted.ends)) {
        const auto next = std::upper_bound(sorted.begins.begin(), sorted.begins.end(), end);
        if (next != sorted.begins.end())
            gaps.push_back({end, *next});
    }
    for (const auto &[last, next] : gaps) {
        const QDate from = last.addDays(1), to = next.addDays(-1);
        if (to < from || weekdaysIn(from, to) < fewestWeekdays || from.daysTo(to) > longestExpected)
            continue;
        const auto kind = kindAt(from, to);
        if (kind)
            sorted.proposal.holidays.append({*kind, from, to, {}, 0, true, {}, {}});
    }
}

/// One holiday of a kind in a year, and no two at a time: what the file says itself comes before
/// what was worked out, a longer one before a shorter.
void keepOneEach(TermDatesProposal &proposal)
{
    std::stable_sort(proposal.holidays.begin(), proposal.holidays.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) {
            return a.betweenTerms != b.betweenTerms
                ? b.betweenTerms
                : a.first.daysTo(a.last) > b.first.daysTo(b.last);
        });
    QList<ProposedHoliday> kept;
    for (const ProposedHoliday &one : std::as_const(proposal.holidays)) {
        const auto clash = std::find_if(kept.begin(), kept.end(), [&](const ProposedHoliday &k) {
            return (k.kind == one.kind && k.first.year() == one.first.year())
                || (one.first <= k.last && k.first <= one.last);
        });
        if (clash == kept.end())
            kept.append(one);
        else if (!one.betweenTerms && (clash->first != one.first || clash->last != one.last))
            proposal.passedOver.append({one.name, one.first, one.line,
                clash->kind == one.kind ? u"twice"_s : u"overlap"_s});
    }
    std::sort(kept.begin(), kept.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) { return a.first < b.first; });
    proposal.holidays = std::move(kept);
}

} // namespace

TermDatesProposal proposedFrom(QList<DatedLine> lines, const QStringList &ownNames)
{
    Sorted sorted;
    for (const DatedLine &line : joined(std::move(lines)))
        sortIn(sorted, line, ownNames);
    addBetween(sorted);
    // Of one alone nothing follows.
    if (sorted.terms.size() == 1)
        sorted.proposal.passedOver.append({sorted.terms.first().name, sorted.terms.first().first,
            sorted.terms.first().line, u"noSchoolHoliday"_s});
    keepOneEach(sorted.proposal);
    std::stable_sort(sorted.proposal.passedOver.begin(), sorted.proposal.passedOver.end(),
        [](const PassedOver &a, const PassedOver &b) { return a.line < b.line; });
    return std::move(sorted.proposal);
}

} // namespace hometray
