// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidence.h"

#include "words/evidencesentences.h"
#include "words/ownsentence.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Sentences::notInEhm() const
{
    if (const int notes = number("notesNotInEhm"); notes > 0)
        return numbered(notes, tr("1 case note not yet in EHM"),
            tr("%n case notes not yet in EHM", nullptr, notes));
    if (const int needs = number("needsNotInEhm"); needs > 0)
        return needsOr(numbered(needs, tr("The review of 1 need is not yet in EHM"),
                           tr("The reviews of %n needs are not yet in EHM", nullptr, needs)),
            tr("Reviewed, not yet in EHM: %1"));
    if (const int all = number("writtenNotInEhm"); all > 0)
        return numbered(
            all, tr("1 piece not yet in EHM"), tr("%n pieces not yet in EHM", nullptr, all));
    if (day("enteredOn").isValid())
        return tr("Entered in EHM on %1, and changed since").arg(date("enteredOn"));
    const QDate on = firstDay({"lastTafRecord", "plan", "assessment", "outcomes", "break.handover",
        "closed", "closurePrepared", "notes"});
    return on.isValid() ? tr("Written %1, not yet in EHM").arg(said(on))
                        : tr("Written, not yet in EHM");
}

QString Sentences::leftOpen() const
{
    if (!day("agreedOn").isValid())
        return tr("Left open with the agreement of somebody else");
    return agreedByOr(
        tr("Left open with the agreement of somebody else, on %1").arg(date("agreedOn")),
        tr("Left open with the agreement of %1, on %2").arg(u"%1"_s, date("agreedOn")));
}

QString Sentences::plain(const QString &code) const
{
    if (code == u"done")
        return tr("Done");
    if (code == u"notDone")
        return tr("Not done yet");
    if (code == u"outOfDate")
        return tr("Something came after it: please look at it again");
    if (code == u"notNeeded")
        return tr("Not needed here");
    if (code == u"unknown")
        return tr("What this rests on is not known");
    if (code == u"incomplete")
        return tr("Part of the record has not arrived here yet");
    if (code == u"overridden")
        return leftOpen();
    if (code == u"notInEhm")
        return notInEhm();
    if (code == u"inEhm") {
        if (flag("changedSince"))
            return tr("Entered in EHM on %1, and changed since").arg(date("dutyMet"));
        if (flag("planTakenOver"))
            return tr("As it was in EHM when you took the FFA up");
        const QDate on = firstDay({"lastTafRecord", "plan", "assessment", "outcomes",
            "break.handover", "closed", "notes"});
        return on.isValid() ? tr("Written %1, in EHM").arg(said(on)) : tr("In EHM");
    }
    if (code == u"somethingNotInEhm")
        return notInEhm();
    if (code == u"beforeMyTime")
        return tr("Before your time, from EHM");
    if (code == u"clocksStopped")
        return tr("Nobody is waiting for it: the clocks have stopped");
    if (code == u"helpWithdrawn")
        return day("withdrawn").isValid()
            ? tr("Nobody has agreed to help since %1").arg(date("withdrawn"))
            : tr("Nobody agrees to help");
    if (code == u"noActionNeeded")
        return tr("The assessment found that no action is needed");
    if (code == u"ffaClosed")
        return tr("This FFA is closed");
    if (code == u"notRegistered")
        return tr("The family is not registered on EHM yet");
    if (code == u"closedEarlier")
        return tr("This FFA was closed before this break came up");
    if (code == u"reopened")
        return tr("This FFA was re-opened, so it is not asked for again");
    if (code == u"conflict")
        return tr("Two people wrote different things; choose one");
    if (code == u"setAside")
        return numbered(number("setAside"), tr("1 piece was set aside and waits for a look"),
            tr("%n pieces were set aside and wait for a look", nullptr, number("setAside")));
    if (code == u"needsALook")
        return numbered(number("needsALook"), tr("1 thing does not fit together and needs a look"),
            tr("%n things do not fit together and need a look", nullptr, number("needsALook")));
    if (code == u"twoKeyworkers")
        return tr("Two keyworkers have taken it over; a manager settles which");
    if (code == u"settled")
        return tr("No two versions of the same thing, nothing set aside, one keyworker");
    return {};
}

namespace {

class States {
    Q_DECLARE_TR_FUNCTIONS(States)
public:
    static QString of(StepState state)
    {
        switch (state) {
        case StepState::Done:
            return tr("done");
        case StepState::NotNeeded:
            return tr("not needed");
        case StepState::ToDo:
            return tr("to do");
        case StepState::OutOfDate:
            return tr("out of date");
        case StepState::Overdue:
            return tr("overdue");
        case StepState::CannotBeJudged:
            return tr("not known yet");
        }
        return {};
    }
    static QString notInEhm() { return tr("not yet in EHM"); }
    static QString agreed() { return tr("left open with agreement"); }
    static QString doneLate() { return tr("done late"); }
    static QString ready() { return tr("ready"); }
    static QString notFor(const QString &why)
    {
        return why.isEmpty() ? tr("not for this family") : tr("not for this family: %1").arg(why);
    }
    static QString nothing() { return tr("nothing to do"); }
    static QString concern() { return tr("not ready: a concern is open"); }
    static QString concernFirst() { return tr("a concern is open: it comes first"); }
    static QString leftReady() { return tr("left ready"); }
    static QString leftOpen(const ChecklistResult &list)
    {
        const int n = list.leftOpenSteps();
        if (n == 0 && list.concernThen)
            return tr("left with a concern open");
        return n == 1 ? tr("left with 1 step open") : tr("left with %n steps open", nullptr, n);
    }
    static QString left(int n)
    {
        return n == 1 ? tr("1 step left") : tr("%n steps left", nullptr, n);
    }
    static QString provisional(const QString &line)
    {
        return tr("%1, provisional", "the state of a checklist").arg(line);
    }
    static QString ownersGone(int n)
    {
        return n == 1
            ? tr("1 action is with somebody who has died or left: give it to somebody")
            : tr("%n actions are with somebody who has died or left: give them to somebody",
                nullptr, n);
    }
    static QString andLate(const QString &said, const QString &late)
    {
        return tr("%1, %2", "evidence, by how much it was late").arg(said, late);
    }
};

} // namespace

QString evidence(const Evidence &evidence, const Telling &telling)
{
    if (!evidence.sentence.isEmpty())
        return ownSentence(evidence, telling);
    return Sentences(evidence, telling).sentence(evidence.code);
}

QString evidence(const StepResult &step, const Telling &telling)
{
    QString said = evidence(step.evidence, telling);
    if (said.isEmpty())
        said = capitalised(stateWord(step));
    if (step.state == StepState::Done && step.late > 0)
        return States::andLate(said,
            late(step.late, step.unit == LateUnit::WorkingDays ? Unit::WorkingDays : Unit::Days));
    return said;
}

QString ownersGone(int actions)
{
    return States::ownersGone(actions);
}

QString stateWord(StepState state)
{
    return States::of(state);
}

QString stateWord(const StepResult &step)
{
    if (step.overridden)
        return States::agreed();
    if (step.writtenNotInEhm && step.state != StepState::Overdue)
        return States::notInEhm();
    if (step.doneLate || (step.state == StepState::Done && step.late > 0))
        return States::doneLate();
    return stateWord(step.state);
}

namespace {
/// Behind a colon.
QString inside(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toLower();
    return sentence;
}
} // namespace

QString whyNot(const ChecklistResult &result, const Telling &telling)
{
    return result.applies ? QString() : evidence(result.whyNot, telling);
}

QString checklistLine(const ChecklistResult &result)
{
    if (!result.applies)
        return States::notFor(inside(whyNot(result, Telling{})));
    const QString line = result.concernOpen
        ? (result.over ? States::concernFirst() : States::concern())
        : result.leftReady()      ? States::leftReady()
        : result.over             ? States::leftOpen(result)
        : result.ready()          ? States::ready()
        : result.openSteps() == 0 ? States::nothing()
                                  : States::left(result.openSteps());
    return result.provisional ? States::provisional(line) : line;
}

bool hasEvidence(const QString &code)
{
    return !evidence(Evidence{code, {}}, Telling{}).isEmpty();
}

} // namespace hometray::words
