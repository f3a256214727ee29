// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/laptopwords.h"

#include "rules/breakplan.h"
#include "ui/frame/backupfreshness.h"
#include "words/dates.h"
#include "words/spellwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Laptop)
};

StepText step(const char *id, const QString &title, bool done, const QString &evidence)
{
    StepText text;
    text.id = QLatin1String(id);
    text.sign = done ? Sign::Done : Sign::ToDo;
    text.tone = done ? Tone::Good : Tone::Neutral;
    text.state = done ? Tr::tr("done") : Tr::tr("to do");
    text.title = title;
    text.evidence = evidence;
    return text;
}

StepText inEhm(const QList<KnownCase> &cases)
{
    int written = 0;
    int families = 0;
    for (const KnownCase &known : cases) {
        written += known.facts->row.writtenNotInEhm;
        families += known.facts->row.writtenNotInEhm > 0 ? 1 : 0;
    }
    StepText text = step("ehm", Tr::tr("Everything in EHM"), written == 0,
        written == 0        ? Tr::tr("EHM is up to date")
            : families == 1 ? Tr::tr("%n not yet, of 1 family", nullptr, written)
                            : Tr::tr("%1 not yet, of %n families", nullptr, families).arg(written));
    if (written > 0)
        text.actions = {{QLatin1String(laptopActions::toEhm), Tr::tr("Show them")}};
    return text;
}

/// Done only when a copy lies where this laptop is not: what is on its own disk goes with it.
StepText backedUp(const LaptopState &laptop, QDate today)
{
    QString evidence = Tr::tr("not yet");
    if (laptop.copiedElsewhere.isValid())
        evidence =
            Tr::tr("a copy elsewhere, %1").arg(copyMade(laptop.copiedElsewhere, today));
    else if (laptop.backedUp.isValid())
        evidence =
            Tr::tr("%1, but only on this laptop").arg(copyMade(laptop.backedUp, today));
    StepText text = step("backup", Tr::tr("Backed up"), isFreshCopy(laptop.copiedElsewhere, today), evidence);
    if (laptop.copiedElsewhere != today)
        text.actions = {{QLatin1String(laptopActions::toBackups), Tr::tr("Copy to a stick…")}};
    if (laptop.backedUp != today)
        text.actions.append({QLatin1String(laptopActions::backUp), Tr::tr("Back up here")});
    return text;
}

StepText recovery(const LaptopState &laptop, QDate today)
{
    const bool done = laptop.recoveryFound.isValid();
    StepText text = step("recovery", Tr::tr("Recovery sheet found"), done,
        done ? Tr::tr("you had it in hand %1").arg(words::relative(laptop.recoveryFound, today))
             : Tr::tr("without it a forgotten passphrase locks everything for good"));
    text.help = Tr::tr("After a long break a passphrase is easily forgotten. Look for the sheet "
                       "with the recovery key before you leave; it must not lie with the laptop.");
    text.actions = {done
            ? StepAction{QLatin1String(laptopActions::lost), Tr::tr("Ask again")}
            : StepAction{QLatin1String(laptopActions::found), Tr::tr("I have it in my hand")}};
    return text;
}

StepText away(const Situation &situation, const QList<Spell> &spells)
{
    const BreakSituation &holiday = *situation.holiday;
    StepText text = step("away", Tr::tr("Your days away said"), !holiday.assumed,
        holiday.assumed        ? Tr::tr("the whole holiday is assumed")
            : spells.isEmpty() ? words::span(holiday.awayFrom, holiday.awayUntil, situation.today)
                               : words::timesAway(spells, situation.today));
    if (holiday.assumed)
        text.actions = {{u"recordAway"_s, Tr::tr("Say them…")}};
    return text;
}

StepText shared(const QList<PlanRow> &rows)
{
    int open = 0;
    for (const PlanRow &row : rows)
        open += !row.cells.isEmpty() && row.cells.last().role == ListRole::Tray
            && row.cells.last().open;
    StepText text = step("shared", Tr::tr("Home tray shared"), open == 0,
        open == 0       ? Tr::tr("for every family that agreed")
            : open == 1 ? Tr::tr("1 family to go")
                        : Tr::tr("%n families to go", nullptr, open));
    if (open > 0)
        text.actions = {{QLatin1String(laptopActions::toSharing), Tr::tr("Show the first")}};
    return text;
}
} // namespace

QList<StepText> laptopSteps(const QList<KnownCase> &cases, const QList<PlanRow> &rows,
    const Situation &situation, const LaptopState &laptop)
{
    return {inEhm(cases), backedUp(laptop, situation.today), recovery(laptop, situation.today),
        away(situation, laptop.away), shared(rows)};
}

} // namespace hometray
