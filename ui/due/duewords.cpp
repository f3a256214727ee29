// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/duewords.h"

#include "rules/openconcerns.h"
#include "rules/policy.h"
#include "ui/due/duemodel.h"
#include "ui/frame/stepwords.h"
#include "words/concernwords.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/status.h"
#include "workflow/markinehm.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int whatLetters = 120;

bool isOfBreak(const DueItem &item, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(item.checklist);
    return list && list->ofBreak;
}

QString childrenOf(const CaseLine &line)
{
    QStringList names;
    for (const CaseLine::Child &child : line.children)
        names.append(child.name);
    return names.join(u", "_s);
}

DueFilters filtersOf(const DueItem &item, const KnownCase &known, const Situation &situation)
{
    // Who stands in for the keyworker looks after the family; the keyworker's actions stay theirs.
    const bool mine = item.kind != DueKind::Action || (item.mine && known.me.isKeyworker());
    DueFilters filters = bitOf(DueFilter::All) | bitOf(mine ? DueFilter::Mine : DueFilter::Others);
    const auto add = [&filters](DueFilter filter, bool isIn) {
        filters |= isIn ? bitOf(filter) : DueFilters(0);
    };
    add(DueFilter::Worries, item.kind == DueKind::Concern);
    add(DueFilter::Tafs,
        item.kind == DueKind::Review || item.mend == QLatin1String(RecordTaf::id)
            || item.mend == QLatin1String(PlanTaf::id));
    add(DueFilter::Actions, item.kind == DueKind::Action || item.kind == DueKind::OwnerGone);
    add(DueFilter::Ehm, item.writtenNotInEhm || item.mend == QLatin1String(MarkInEhm::id));
    add(DueFilter::BeforeBreak, isOfBreak(item, situation));
    return filters;
}

/// What it is before the record was read: an action's beginning, without a hidden address.
QString inShort(const DueItem &item, const KnownCase &known, const QString &plain)
{
    const QString action =
        item.kind == DueKind::Action ? known.line->actionAt(item.index) : QString();
    return action.isEmpty() ? plain : words::MayLeave(known.line->hidden).without(action);
}

DueRow rowOf(const DueItem &item, const KnownCase &known, const Situation &situation,
    const CaseRecord *record)
{
    const Look look = lookOf(item, situation.today);
    const words::Telling plain{situation.today, nullptr, known.me.isKeyworker()};
    DueRow row;
    row.caseId = known.id;
    row.id = item.checklist.isEmpty() ? item.id : item.checklist + u'.' + item.id;
    if (item.index >= 0 && item.kind != DueKind::Concern)
        row.id += u'.' + QString::number(item.index);
    row.family = known.line->family.isEmpty() ? DueModel::tr("No name yet") : known.line->family;
    row.reference = known.line->reference;
    row.day = item.waits() ? situation.today : item.due; // it waits today, too
    row.group = groupOf(item, situation.today);
    row.kind = item.kind;
    row.when = {look.sign,
        item.kind == DueKind::Concern ? DueModel::tr("comes first")
                                      : words::dueWhen(item, situation.today),
        look.tone};
    if (row.when.text.isEmpty())
        row.when.text = words::stateWord(StepState::ToDo);
    if (item.isOverdue())
        row.whenNote = DueModel::tr("was due %1").arg(words::shortDate(item.due, situation.today));
    row.plain = words::dueTitle(item, *situation.policy, plain);
    row.what = record ? words::shortened(
                   words::dueTitle(item, *situation.policy, {situation.today, record}), whatLetters)
                      : inShort(item, known, row.plain);
    // Without the record it would only say again that it is an action.
    if ((record || item.kind != DueKind::Action) && !item.evidence.code.isEmpty())
        row.why = words::evidence(item.evidence, {situation.today, record});
    row.command = mendOf(item, situation.today);
    row.at = beginsAt(item.mend, item.mendAt, item.evidence);
    row.button = mendButton(item, situation.today);
    if (row.button.isEmpty())
        row.command.clear();
    row.tab = words::placeOf(item);
    row.filters = filtersOf(item, known, situation);
    const bool concern = item.kind == DueKind::Concern;
    row.untold = isUntold(item);
    const ObjectId subject = record ? subjectOf(item, *record) : ObjectId();
    if (!subject.isNull())
        row.subject = subject.hex();
    row.needsRecord =
        (concern || item.kind == DueKind::Action || item.kind == DueKind::WasItHeld) && !record;
    return row;
}

/// The steps before a break that are due on one day: those of the family, as its checklist counts
/// them, and those of the list for sharing the home tray, which counts its own.
struct StepsOfDay {
    QStringList titles;
    int toShare = 0;

    [[nodiscard]] QString said() const
    {
        const int own = int(titles.size()) - toShare;
        if (toShare == 0)
            return DueModel::tr("Before the break: %n steps due that day", nullptr, own);
        if (own == 0)
            return DueModel::tr(
                "Before the break: %n steps for sharing the home tray", nullptr, toShare);
        return DueModel::tr("Before the break: %n steps due that day, and %1 for sharing the home "
                            "tray",
            nullptr, own)
            .arg(toShare);
    }
};

bool isOfTray(const DueItem &item, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(item.checklist);
    return list && list->role == ListRole::Tray;
}

/// Adds a step before a break to the row of its day, when there is one.
bool joined(QList<DueRow> &rows, const DueRow &row, bool toShare, QHash<QDate, StepsOfDay> &steps)
{
    StepsOfDay &ofDay = steps[row.day];
    ofDay.titles.append(row.what);
    ofDay.toShare += toShare ? 1 : 0;
    for (DueRow &other : rows) {
        if (!other.isIn(DueFilter::BeforeBreak) || other.day != row.day)
            continue;
        other.what = other.plain = ofDay.said();
        other.why = ofDay.titles.join(u" · "_s);
        other.filters |= row.filters;
        return true;
    }
    return false;
}
} // namespace

QList<DueRow> dueRows(const KnownCase &known, const Situation &situation, const CaseRecord *record,
    const QList<HiddenPlace> &elsewhere)
{
    const words::MayLeave may = record ? words::MayLeave(*record, elsewhere) : words::MayLeave();
    QList<DueRow> rows;
    QHash<QDate, StepsOfDay> steps;
    const QString children = childrenOf(*known.line);
    int concerns = 0;
    for (const DueItem &item :
        record ? dueItems(*known.facts, situation, *record) : dueItems(*known.facts, situation)) {
        DueRow row = rowOf(item, known, situation, record);
        if (item.kind == DueKind::Concern) {
            if (!record && concerns < known.line->worries.size()) {
                const words::ConcernWords about{
                    words::listed(known.line->worries[concerns].about), {}};
                row.what = words::concernTitle(&about);
            }
            row.id += u'.' + QString::number(concerns++); // the same before its record is read
        }
        row.children = children;
        row.may = may;
        if (!row.isIn(DueFilter::BeforeBreak)
            || !joined(rows, row, isOfTray(item, situation), steps))
            rows.append(row);
    }
    return rows;
}

QList<DueRow> dueRows(const QList<KnownCase> &cases, const Situation &situation)
{
    QList<DueRow> rows;
    rows.reserve(cases.size() * 3);
    for (const KnownCase &known : cases)
        rows.append(dueRows(known, situation));
    // Families come by name, and stay so within a day.
    std::stable_sort(rows.begin(), rows.end(), [](const DueRow &a, const DueRow &b) {
        return std::tuple(a.group, a.day, !a.untold) < std::tuple(b.group, b.day, !b.untold);
    });
    return rows;
}

QString dueFilterName(DueFilter filter)
{
    switch (filter) {
    case DueFilter::All:
        return DueModel::tr("All");
    case DueFilter::Mine:
        return DueModel::tr("For me to do");
    case DueFilter::Others:
        return DueModel::tr("For others to do");
    case DueFilter::Worries:
        return DueModel::tr("Worries");
    case DueFilter::Tafs:
        return DueModel::tr("TAFs");
    case DueFilter::Actions:
        return DueModel::tr("Actions");
    case DueFilter::Ehm:
        return DueModel::tr("Into EHM");
    case DueFilter::BeforeBreak:
        return DueModel::tr("Before the break");
    }
    return {};
}

QString dueFilterId(DueFilter filter)
{
    static const QStringList ids = {u"all"_s, u"mine"_s, u"others"_s, u"worries"_s, u"tafs"_s,
        u"actions"_s, u"ehm"_s, u"break"_s};
    return ids.value(int(filter));
}

QString dueCountWords(int overdue, int today)
{
    QStringList parts;
    if (overdue > 0)
        parts.append(DueModel::tr("%n overdue", nullptr, overdue));
    if (today > 0)
        parts.append(DueModel::tr("%n due today", nullptr, today));
    return parts.join(u", "_s);
}

MonthItem monthItem(const DueRow &row)
{
    MonthItem item;
    item.day = row.day;
    item.sign = row.when.sign;
    item.tone = row.when.tone;
    //: Something due and the family, in the square of a day
    item.text = DueModel::tr("%1 · %2").arg(row.family, row.what);
    //: Of a day in the calendar: the family, what is due ("Was the TAF of 18 June held?")
    const QString words = DueModel::tr("The %1 family: %2").arg(row.family, row.what);
    item.words = row.when.text.isEmpty()
        ? words
        : DueModel::tr("%1 (%2)", "what is due, when").arg(words, row.when.text);
    item.id = row.caseId.hex() + u'/' + row.id;
    return item;
}

} // namespace hometray
