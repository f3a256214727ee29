// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmwords.h"

#include "rules/ehmbacklog.h"
#include "ui/ehm/ehmpage.h"
#include "words/dates.h"
#include "words/naming.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int pressingDays = 2;

QDate orLast(QDate day)
{
    return day.isValid() ? day : QDate(9999, 1, 1);
}

PillText limitText(const EhmLimit &limit, QDate today)
{
    if (!limit.due.isValid())
        return {};
    PillText text;
    if (limit.late > 0)
        text = {Sign::Alert,
            words::late(limit.late,
                limit.unit == LateUnit::WorkingDays ? words::Unit::WorkingDays : words::Unit::Days),
            Tone::Late};
    else
        text = {Sign::Clock, EhmPage::tr("by %1").arg(words::shortDate(limit.due, today)),
            today.daysTo(limit.due) <= pressingDays ? Tone::Warning : Tone::Neutral};
    if (limit.provisional)
        text.text = EhmPage::tr("%1, provisional").arg(text.text);
    return text;
}
} // namespace

QList<EhmEntry> ehmEntries(
    const KnownCase &known, const CaseRecord &record, const Situation &situation,
    const QList<HiddenPlace> &elsewhere)
{
    const auto choices = words::choicesOf(*situation.policy);
    const words::MayLeave may(record, elsewhere);
    QList<EhmEntry> entries;
    for (const NotInEhm &missing : writtenNotInEhm(record, *known.facts)) {
        const auto text = words::ehmText(record, missing.object, choices, elsewhere);
        if (!text)
            continue;
        EhmEntry entry;
        entry.caseId = known.id;
        entry.object = missing.object;
        entry.family =
            known.line->family.isEmpty() ? EhmPage::tr("No name yet") : known.line->family;
        entry.reference = known.line->reference;
        const EhmLimit limit = ehmLimit(missing, *known.facts, situation);
        entry.due = limit.due;
        entry.limit = limitText(limit, situation.today);
        entry.text = *text;
        entry.may = may;
        entries.append(entry);
    }
    return entries;
}

void sortEntries(QList<EhmEntry> &entries)
{
    QHash<CaseId, QDate> first;
    for (const EhmEntry &entry : std::as_const(entries)) {
        QDate &day = first[entry.caseId];
        day = std::min(orLast(day), orLast(entry.due));
    }
    std::stable_sort(
        entries.begin(), entries.end(), [&first](const EhmEntry &a, const EhmEntry &b) {
            return std::tuple(first.value(a.caseId), a.family, a.caseId.hex(), orLast(a.due))
                < std::tuple(first.value(b.caseId), b.family, b.caseId.hex(), orLast(b.due));
        });
}

QString ehmSummary(const QList<EhmEntry> &entries)
{
    if (entries.isEmpty())
        return EhmPage::tr("EHM is up to date");
    QList<CaseId> families;
    for (const EhmEntry &entry : entries) {
        if (!families.contains(entry.caseId))
            families.append(entry.caseId);
    }
    const int count = int(entries.size());
    const QString of = families.size() == 1
        ? EhmPage::tr("1 family")
        : EhmPage::tr("%n families", nullptr, int(families.size()));
    return (count == 1 ? EhmPage::tr("1 piece of %1 is not yet in EHM")
                       : EhmPage::tr("%n pieces of %1 are not yet in EHM", nullptr, count))
        .arg(of);
}

} // namespace hometray
