// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planwords.h"

#include "ui/frame/stepwords.h"
#include "ui/planner/laptopwords.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/lasttaf.h"
#include "words/status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int aheadDays = 370; // the next summer can be looked at from this one on

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString shortDay(QDate day, const Situation &situation)
{
    return words::shortDate(day, situation.today);
}

/// A column, and how its cell is found in a family's plan.
struct Source {
    PlanColumn column;
    QString step; ///< empty: the whole checklist
    bool staying = false; ///< it belongs to those that stay open
    bool closing = false;
};

QString helpWithSource(const QString &help, const QString &source)
{
    return source.isEmpty() ? help : Tr::tr("%1 (%2)", "help, its source").arg(help, source);
}

/// The policy may give a checklist or a step a short name for the heads of columns.
QString shortTitle(const Policy &policy, const QString &code, const QString &title)
{
    const QString words = policy.choiceWords(u"shortTitles"_s, code);
    return words == code ? title : words;
}

/// A step in both lists is one step, and has one short title, said with either.
QString shortTitle(const Policy &policy, const Step &step)
{
    for (const ListRole role : {ListRole::Staying, ListRole::Closing}) {
        const ChecklistSpec *list = policy.checklist(role);
        const QString code = list ? QString(list->id + u'.' + step.id) : QString();
        if (const QString words = shortTitle(policy, code, {}); !words.isEmpty())
            return words;
    }
    return step.title;
}

Source sourceOf(const Policy &policy, const Step &step, bool staying, bool closing)
{
    return {{step.id, shortTitle(policy, step), step.title,
                helpWithSource(step.help, step.source)},
        step.id, staying, closing};
}

/// The columns: what comes either way, what those staying open have alone, what those closing have
/// alone, and the home tray as one. A question, and what is to be settled, has one only where it is
/// open (`asked`).
QList<Source> sources(
    const Policy &policy, const QSet<QString> &asked, QList<PlanGroup> *groups)
{
    const auto isShown = [&asked](const Step &step) {
        return !(step.question || step.settles) || asked.contains(step.id);
    };
    QList<Source> list;
    const ChecklistSpec *staying = policy.checklist(ListRole::Staying);
    const ChecklistSpec *closing = policy.checklist(ListRole::Closing);
    const ChecklistSpec *sharing = policy.checklist(ListRole::Tray);
    const auto endGroup = [&](const QString &title) {
        int before = 0;
        for (const PlanGroup &group : std::as_const(*groups))
            before += group.count;
        if (list.size() > before)
            groups->append({title, int(list.size()) - before});
    };
    if (!staying || !closing)
        return list;
    for (const Step &step : staying->steps) {
        if (comesEitherWay(policy, step.id) && isShown(step))
            list.append(sourceOf(policy, step, true, true));
    }
    endGroup(Tr::tr("Every FFA"));
    for (const Step &step : staying->steps) {
        if (!comesEitherWay(policy, step.id) && isShown(step))
            list.append(sourceOf(policy, step, true, false));
    }
    endGroup(shortTitle(policy, staying->id, staying->title));
    for (const Step &step : closing->steps) {
        if (!staying->step(step.id) && isShown(step))
            list.append(sourceOf(policy, step, false, true));
    }
    endGroup(shortTitle(policy, closing->id, closing->title));
    if (sharing) {
        list.append({{sharing->id, shortTitle(policy, sharing->id, sharing->title), sharing->title,
                         helpWithSource(sharing->help, sharing->source)},
            {}, true, true});
        endGroup({});
    }
    return list;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString titleOf(const BreakStep &step, const Policy &policy)
{
    const Step *known = policy.step(step.result.id);
    return known ? titleOf(*known, step.result) : step.result.id;
}

PlanCell cellOf(const BreakStep &step, const BreakPlan &plan, const Situation &situation)
{
    const StepResult &result = step.result;
    const Look look = lookOf(result);
    PlanCell cell;
    cell.title = titleOf(step, *situation.policy);
    cell.sign = look.sign;
    cell.tone = look.tone;
    cell.text = words::stateWord(result);
    cell.evidence = words::evidence(result, {situation.today, nullptr});
    cell.checklist = step.checklist;
    cell.role = step.role;
    cell.step = result.id;
    cell.open = result.isOpen();
    if (!cell.open)
        return cell;
    cell.mend = result.mend;
    cell.mendAt = result.mendAt;
    const bool passed = step.by.isValid() && step.by < situation.today;
    if (step.late) {
        cell.sign = Sign::Alert;
        cell.tone = Tone::Late;
    }
    // Where another one is planned before leaving, or due already, that is the one.
    const bool another = plan.taf
        && (plan.taf->reviewLate || (plan.taf->planned.isValid() && !plan.taf->plannedTooLate()));
    const bool next = step.isLastTaf && (another || !isOfLastTaf(result.evidence));
    if (!next)
        cell.reason = result.evidence;
    if (plan.taf && next) {
        cell.evidence =
            joined({cell.evidence, words::lastTafSentence(*plan.taf, situation.today)});
        if (plan.taf->reviewLate) {
            cell.sign = Sign::Alert;
            cell.tone = Tone::Late;
        } else if (plan.taf->planned.isValid() && !plan.taf->plannedTooLate()) {
            cell.sign = Sign::Clock;
            cell.tone = Tone::Info;
            cell.text = Tr::tr("planned");
        }
    }
    if (step.by.isValid())
        cell.text =
            (asksWhetherHeld(result.evidence) ? Tr::tr("%1, planned for %2", "state, day")
                    : passed                  ? Tr::tr("%1, was due %2", "state, day")
                                              : Tr::tr("%1, by %2", "state, day"))
                .arg(cell.text, shortDay(step.by, situation));
    return cell;
}

PlanCell notNeeded(const QString &why)
{
    PlanCell cell;
    cell.sign = Sign::Dash;
    cell.text = words::stateWord(StepState::NotNeeded);
    cell.evidence = why;
    return cell;
}

/// A checklist as one cell: what is open first, with the day of that.
PlanCell cellOfList(const QString &list, const BreakPlan &plan, const Situation &situation)
{
    const BreakStep *first = nullptr;
    int done = 0;
    int open = 0;
    for (const BreakStep &step : plan.steps) {
        if (step.checklist != list)
            continue;
        done += step.result.state == StepState::Done ? 1 : 0;
        open += step.result.isOpen() ? 1 : 0;
        if (!first || (!first->result.isOpen() && step.result.isOpen()))
            first = &step;
    }
    if (!first)
        return {};
    PlanCell cell = cellOf(*first, plan, situation);
    if (open > 0 && done > 0 && cell.sign == Sign::ToDo) {
        cell.sign = Sign::Part;
        cell.tone = Tone::Info;
    }
    return cell;
}

QString shortTitleOf(const BreakStep &step, const Policy &policy)
{
    const ChecklistSpec *list = policy.checklist(step.checklist);
    const Step *known = policy.step(step.result.id);
    if (!list || !known)
        return step.result.id;
    return list->role == ListRole::Tray
        ? shortTitle(policy, list->id, list->title)
        : shortTitle(policy, *known);
}

void fillBy(PlanRow &row, const KnownCase &known, const BreakPlan &plan, const Situation &situation)
{
    const BreakStep *next = plan.next();
    if (plan.concernOpen) {
        const int open = known.facts->row.openConcerns;
        const int untold = known.facts->row.concernsNotTold;
        row.by = open == 1 ? Tr::tr("open concern first")
                           : Tr::tr("%n open concerns first", nullptr, open);
        row.byHelp = open == 1
            ? Tr::tr("A concern is open: it comes before everything else.")
            : Tr::tr("%n concerns are open: they come before everything else.", nullptr, open);
        if (untold > 0)
            row.byHelp += u' '
                + (open == 1 ? Tr::tr("Nobody has been told of it yet.")
                             : Tr::tr("Nobody has been told of %1 of them yet.").arg(untold));
        row.byTone = Tone::Late;
        row.byDay = situation.today;
        return;
    }
    if (!next && plan.over && !plan.leftReady()) {
        const int open = plan.leftOpenSteps();
        row.by = Tr::tr("done since");
        row.byHelp = open == 1 ? Tr::tr("Left with 1 step open; it was done since.")
                               : Tr::tr("Left with %n steps open; they were done since.",
                                     nullptr, open);
        return;
    }
    if (!next) {
        row.by = plan.over ? Tr::tr("left ready") : Tr::tr("ready");
        row.byHelp = plan.over ? Tr::tr("Everything was ready when you left.")
                               : Tr::tr("Everything is ready for the break.");
        row.byTone = Tone::Good;
        return;
    }
    row.byDay = next->by;
    // A soft hyphen is only for narrow heads of columns.
    const QString what = shortTitleOf(*next, *situation.policy).remove(QChar(0x00ad));
    const QString day = shortDay(next->by, situation);
    const bool late = next->by.isValid() && next->by < situation.today;
    const bool taf = plan.taf && next->isLastTaf;
    if (taf && plan.taf->planned == next->by)
        row.by = Tr::tr("TAF %1", "planned day").arg(day);
    else if (taf)
        row.by = Tr::tr("TAF by %1").arg(day);
    else if (asksWhetherHeld(next->result.evidence))
        row.by = Tr::tr("TAF of %1 held?").arg(day);
    else if (late)
        row.by = Tr::tr("%1: was due %2", "step, day").arg(what, day);
    else
        row.by = Tr::tr("%1 by %2", "step, day").arg(what, day);
    row.byHelp = taf ? words::lastTafSentence(*plan.taf, situation.today)
                     : words::evidence(next->result, {situation.today, nullptr});
    if (late || (taf && plan.taf->reviewLate))
        row.byTone = Tone::Late;
    else if (taf && (plan.taf->shortOfTime || plan.taf->plannedTooLate()))
        row.byTone = Tone::Warning;
}

PlanRow rowOf(const KnownCase &known, const BreakPlan &plan, const QList<Source> &columns,
    const Situation &situation)
{
    PlanRow row;
    row.caseId = known.id;
    row.family = known.line->family.isEmpty() ? Tr::tr("No name yet") : known.line->family;
    const words::Status decision = words::decisionStatus(plan.decision);
    row.decision = {decision.look.sign, decision.title, decision.look.tone};
    row.complete = plan.complete();
    row.ready = plan.ready() || plan.leftReady();
    row.over = plan.over;
    row.open = plan.openSteps();
    fillBy(row, known, plan, situation);
    const bool decided = plan.decision != CaseFacts::Undecided;
    const bool closes = plan.decision == CaseFacts::Close;
    for (const Source &source : columns) {
        if (source.step.isEmpty()) {
            const ChecklistResult tray = evaluate(ListRole::Tray, *known.facts, situation);
            row.cells.append(tray.applies
                    ? cellOfList(source.column.id, plan, situation)
                    : notNeeded(words::whyNot(tray, {situation.today, nullptr})));
        } else if (decided && (closes ? !source.closing : !source.staying)) {
            row.cells.append(
                notNeeded(closes ? Tr::tr("This FFA closes.") : Tr::tr("This FFA stays open.")));
        } else if (const BreakStep *step = plan.step(source.step)) {
            row.cells.append(cellOf(*step, plan, situation));
        } else {
            PlanCell later;
            later.evidence = Tr::tr("Comes after the decision to stay open or close.");
            row.cells.append(later);
        }
    }
    return row;
}

QString progressWords(int ready, int total, bool over)
{
    if (over)
        return total == 1 ? Tr::tr("%1 of 1 family was left ready").arg(ready)
                          : Tr::tr("%1 of %n families were left ready", nullptr, total).arg(ready);
    return total == 1 ? Tr::tr("%1 of 1 family ready").arg(ready)
                      : Tr::tr("%1 of %n families ready", nullptr, total).arg(ready);
}

/// "25 July to 9 August: last day at work Wed 24 Jul, back Mon 12 Aug"; the one that counts now is
/// marked once the first has begun.
QStringList timesInWords(const QList<Spell> &spells, const Situation &situation)
{
    const Spell *now = spellNow(spells, situation.today);
    QStringList lines;
    for (const Spell &spell : spells) {
        QString line =
            Tr::tr("%1: last day at work %2, back %3", "days away, day, day")
                .arg(words::span(spell.from, spell.until, situation.today),
                    shortDay(spell.lastDayAtWork, situation), shortDay(spell.back, situation));
        if (spell.until < situation.today)
            line = Tr::tr("%1 · over").arg(line);
        else if (&spell == now && spell.from <= situation.today)
            line = Tr::tr("%1 · now").arg(line);
        else if (&spell == now)
            line = Tr::tr("%1 · next").arg(line);
        lines.append(line);
    }
    return lines;
}

QString leftWords(const PlanShown &plan, const Situation &situation, const QList<Spell> &spells)
{
    const QDate last = situation.holiday->lastDayAtWork;
    const Spell *now = spellNow(spells, situation.today);
    QString days;
    if (last < situation.today && now && situation.today < now->from) {
        // At work between two times away.
        const int left = situation.workingDays->between(situation.today, now->lastDayAtWork).count;
        days = left == 0 ? Tr::tr("today is your last day at work before you are away again")
            : left == 1  ? Tr::tr("1 working day left until you are away again")
                         : Tr::tr("%n working days left until you are away again", nullptr, left);
    } else if (last < situation.today) {
        days = situation.holiday->assumed ? Tr::tr("the holiday has begun")
                                          : Tr::tr("your last day at work has passed");
    } else {
        const int left = situation.workingDays->between(situation.today, last).count;
        days = left == 0 ? (situation.holiday->assumed
                       ? Tr::tr("today is the last working day before the holiday")
                       : Tr::tr("today is your last day at work"))
            : left == 1  ? Tr::tr("1 working day left")
                         : Tr::tr("%n working days left", nullptr, left);
    }
    const PlanRow *next = nullptr;
    for (const PlanRow &row : plan.rows) {
        if (!row.complete && (!next || row.byDay < next->byDay))
            next = &row;
    }
    return next
        ? Tr::tr("%1 · next: %2, %3", "days left, family, what").arg(days, next->family, next->by)
        : days;
}
} // namespace

PlanShown planShown(
    const QList<KnownCase> &cases, const Situation &situation, const LaptopState &laptop)
{
    PlanShown plan;
    if (!situation.holiday) {
        plan.nothing = Tr::tr("No school holiday that asks for steps is known.");
        return plan;
    }
    const BreakSituation &holiday = *situation.holiday;
    plan.breakId = holiday.holiday.id;
    plan.title = words::capitalised(words::breakName(plan.breakId));
    if (!holiday.away) {
        plan.nothing = Tr::tr("You work through this holiday: no family needs steps before it.");
        return plan;
    }
    const QDate back = situation.workingDays->add(holiday.awayUntil, 1).day;
    const int times = int(laptop.away.size());
    if (times > 1) {
        plan.days = Tr::tr("away %n times", nullptr, times);
        plan.times = timesInWords(laptop.away, situation);
    } else {
        plan.days = Tr::tr("last day at work %1 · back %2")
                        .arg(shortDay(holiday.lastDayAtWork, situation), shortDay(back, situation));
    }
    if (holiday.assumed)
        plan.days = Tr::tr("%1 · assumed: the county’s whole holiday").arg(plan.days);
    else if (holiday.provisional())
        plan.days = Tr::tr("%1 · provisional").arg(plan.days);
    QList<std::pair<const KnownCase *, BreakPlan>> families;
    QSet<QString> asked;
    for (const KnownCase &known : cases) {
        const auto stands = breakPlan(*known.facts, situation);
        if (!stands)
            continue;
        families.emplace_back(&known, *stands);
        for (const BreakStep &step : stands->steps) {
            if (step.result.isOpen())
                asked.insert(step.result.id);
        }
    }
    const QList<Source> columns = sources(*situation.policy, asked, &plan.groups);
    for (const Source &source : columns)
        plan.columns.append(source.column);
    for (const auto &[known, stands] : std::as_const(families)) {
        plan.rows.append(rowOf(*known, stands, columns, situation));
        plan.ready += plan.rows.last().ready ? 1 : 0;
    }
    const auto taf = lastTafBefore({}, situation);
    if (taf && holiday.lastDayAtWork >= situation.today) {
        plan.backwards = taf->shortOfTime
            ? Tr::tr("A TAF held now leaves no time: record and copy have to be done at once.")
            : Tr::tr("Planned backwards: a last TAF by %1 leaves time for its record in EHM and "
                     "the family’s copy.")
                  .arg(words::weekdayDate(taf->holdBy, situation.today));
    }
    const bool over = !plan.rows.isEmpty()
        && std::all_of(
            plan.rows.begin(), plan.rows.end(), [](const PlanRow &row) { return row.over; });
    plan.progress = progressWords(plan.ready, int(plan.rows.size()), over);
    plan.left = leftWords(plan, situation, laptop.away);
    plan.laptop = laptopSteps(cases, plan.rows, situation, laptop);
    plan.laptopReady = std::all_of(plan.laptop.begin(), plan.laptop.end(),
        [](const StepText &step) { return step.sign == Sign::Done || step.sign == Sign::Dash; });
    return plan;
}

QList<PlanBreak> breaksToPlan(const Situation &situation)
{
    QList<PlanBreak> list;
    for (const SchoolBreak &holiday : situation.calendar->breaks()) {
        if (holiday.last >= situation.today && situation.policy->breakNeedsSteps(holiday.kind)
            && situation.today.daysTo(holiday.first) < aheadDays)
            list.append({holiday.id, words::capitalised(words::breakName(holiday.id))});
    }
    return list;
}

} // namespace hometray
