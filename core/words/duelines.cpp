// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/duelines.h"

#include "words/concernwords.h"
#include "words/dates.h"
#include "words/naming.h"
#include "words/summary.h"
#include "words/tables.h"

#include "rules/planned.h"
#include "rules/schoolcalendar.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

constexpr Phrase breakKindsInWords[] = {
    {"october", QT_TRANSLATE_NOOP("Breaks", "October half-term")},
    {"christmas", QT_TRANSLATE_NOOP("Breaks", "Christmas holiday")},
    {"february", QT_TRANSLATE_NOOP("Breaks", "February half-term")},
    {"easter", QT_TRANSLATE_NOOP("Breaks", "Easter holiday")},
    {"may", QT_TRANSLATE_NOOP("Breaks", "May half-term")},
    {"summer", QT_TRANSLATE_NOOP("Breaks", "summer holiday")},
};

class Due {
    Q_DECLARE_TR_FUNCTIONS(Due)
public:
    static QString title(const DueItem &item, const Policy &policy, const Telling &telling)
    {
        switch (item.kind) {
        case DueKind::Concern:
            return concern(item, telling);
        case DueKind::Step:
            return words::stepToDo(policy, item.checklist, item.id);
        case DueKind::Review: {
            const int held = item.evidence.values.value(u"tafCount"_s).toInt();
            if (item.evidence.code == u"reviewUnlessClosed")
                return tr("Close the FFA, or hold TAF %1").arg(held + 1);
            return held > 0 ? tr("TAF %1").arg(held + 1) : tr("First TAF");
        }
        case DueKind::WasItHeld:
            return tr("Was the TAF of %1 held?").arg(date(item.due, telling.today));
        case DueKind::PlannedTaf:
            return tr("TAF planned");
        case DueKind::Action:
            return action(item, telling);
        case DueKind::OwnerGone:
            return ownersGone(item.evidence.values.value(u"actionsOwnerGone"_s).toInt());
        case DueKind::ToSettle:
            if (item.mend == u"changePeople")
                return tr("Who has parental responsibility?");
            if (item.mend == u"recordConsent") // before that, nothing asks for an end
                return tr("Who agrees to be helped?");
            return item.checklist.isEmpty() || item.mend == u"settleConflict"
                ? tr("Something to settle")
                : words::stepToDo(policy, item.checklist, item.id);
        case DueKind::LateActions:
            return tr("%n actions of others are late: ask at the next TAF", nullptr,
                item.evidence.values.value(u"count"_s).toInt());
        case DueKind::ClosedInEhm:
            return item.evidence.code == u"notesSinceClosing" ? tr("Enter the case notes in EHM")
                                                              : tr("Close the FFA on EHM");
        case DueKind::Request:
            return tr("Coordinator’s answer");
        case DueKind::LookBack:
            return tr("Six-month look-back");
        }
        return {};
    }

    static QString when(
        QDate due, int late, LateUnit unit, const QString &holiday, bool provisional, QDate today)
    {
        if (!due.isValid())
            return {};
        QString said;
        const auto days = today.daysTo(due);
        if (late > 0)
            said =
                words::late(late, unit == LateUnit::WorkingDays ? Unit::WorkingDays : Unit::Days);
        else if (days >= 0 && days <= 1)
            said = tr("due %1", "due today, due tomorrow").arg(relative(due, today));
        else if (days < 0) // on days that do not count it is not late yet
            said = tr("was due %1", "a date").arg(shortDate(due, today));
        else
            said = tr("by %1", "a date").arg(shortDate(due, today));
        if (late == 0 && !holiday.isEmpty())
            said = tr("%1, in the %2", "when, school holiday").arg(said, breakName(holiday, false));
        return provisional ? tr("%1, provisional", "when").arg(said) : said;
    }

    /// Of what was there only today nothing has to be said.
    static QString since(QDate day, QDate today)
    {
        return day < today ? tr("since %1", "a date").arg(shortDate(day, today)) : QString();
    }

    static QString line(const QString &what, const QString &when)
    {
        return when.isEmpty() ? what : labelled(what, when);
    }
    static QString nothing() { return tr("Nothing to do just now"); }
    static QString comesFirst() { return tr("comes first"); }

private:
    static QString concern(const DueItem &item, const Telling &telling)
    {
        if (!telling.record || item.index < 0 || item.index >= telling.record->concerns.size())
            return concernTitle(nullptr);
        const ConcernWords known = concernWords(*telling.record, item.index);
        return concernTitle(&known);
    }
    static QString action(const DueItem &item, const Telling &telling)
    {
        if (telling.record && item.index >= 0 && item.index < telling.record->actions.size())
            return shortened(telling.record->actions.at(item.index).what, 60);
        if (!item.mine)
            return tr("An action");
        return telling.keyworker ? tr("An action of yours") : tr("An action of the keyworker");
    }
};

class Stages {
    Q_DECLARE_TR_FUNCTIONS(Stages)
public:
    static QString name(Stage stage)
    {
        switch (stage) {
        case Stage::Opened:
            return tr("Opened");
        case Stage::Assessment:
            return tr("Assessment");
        case Stage::Taf:
            return tr("TAF meetings");
        case Stage::Plan:
            return tr("Family Plan");
        case Stage::Outcomes:
            return tr("Outcomes Review");
        case Stage::Closure:
            return tr("Closure");
        case Stage::Closed:
            return tr("Closed");
        }
        return {};
    }
    static QString shortName(Stage stage)
    {
        if (stage == Stage::Taf)
            return tr("TAF");
        if (stage == Stage::Plan)
            return tr("Plan");
        if (stage == Stage::Outcomes)
            return tr("Outcomes");
        return name(stage);
    }
    static QString caption(Stage stage, const CaseFacts &facts, int closureSteps, QDate today)
    {
        const CaseFacts::Row &row = facts.row;
        switch (stage) {
        case Stage::Opened:
            if (row.registered.isSet())
                return onDay(row.registered.day, today);
            if (isPassedOver(stage, facts))
                return tr("not registered");
            return row.registrationSent.isSet() ? tr("waiting for the Helpdesk")
                                                : tr("not registered yet");
        case Stage::Assessment:
            if (isPassedOver(stage, facts))
                return row.takenUp.isSet() ? tr("before your time") : tr("not finalised");
            if (!row.assessment.isSet())
                return row.assessmentStarted.isSet() ? tr("started") : tr("not started");
            if (row.registered.isSet() && row.assessment.day >= row.registered.day)
                return joined(onDay(row.assessment.day, today),
                    count(row.assessment.day - row.registered.day, Unit::Days));
            return onDay(row.assessment.day, today);
        case Stage::Taf: {
            const QString held = row.tafCount == 0 ? tr("none held")
                : row.tafCount == 1                ? tr("1 held")
                                                   : tr("%n held", nullptr, row.tafCount);
            const FactDay next = plannedFrom(facts, factDay(today));
            return next != 0 ? joined(held, tr("next %1").arg(onDay(next, today))) : held;
        }
        case Stage::Plan: {
            const int all = row.doneActions + row.openActions;
            if (isPassedOver(stage, facts))
                return tr("no plan");
            return all == 0 ? tr("no actions yet")
                            : tr("%1 of %n actions done", nullptr, all).arg(row.doneActions);
        }
        case Stage::Outcomes: {
            const int all = row.goalsReviewed + row.goalsNotReviewed;
            if (isPassedOver(stage, facts))
                return tr("none reviewed");
            return row.goalsReviewed == 0
                ? tr("not started")
                : tr("%1 of %n needs reviewed", nullptr, all).arg(row.goalsReviewed);
        }
        case Stage::Closure:
        case Stage::Closed:
            if (facts.isClosed())
                return onDay(row.closed.day, today);
            if (closureSteps == 0)
                return tr("ready");
            return closureSteps == 1 ? tr("1 step to go")
                                     : tr("%n steps to go", nullptr, closureSteps);
        }
        return {};
    }

private:
    static QString joined(const QString &a, const QString &b)
    {
        return tr("%1 · %2", "two parts of a caption").arg(a, b);
    }
    static QString onDay(FactDay day, QDate today) { return date(dateOf(day), today); }
};

} // namespace

QString dueTitle(const DueItem &item, const Policy &policy, const Telling &telling)
{
    return Due::title(item, policy, telling);
}

QString dueWhen(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::Concern)
        return Due::comesFirst();
    if (item.waits())
        return Due::since(item.due, today);
    return Due::when(item.due, item.late, item.unit, item.dueInBreak, item.provisional, today);
}

QString dueWhen(const StepResult &step, QDate today)
{
    return step.isOpen()
        ? Due::when(step.due, step.late, step.unit, step.dueInBreak, step.provisional, today)
        : QString();
}

QString nextLine(const std::optional<DueItem> &item, const Policy &policy, const Telling &telling)
{
    return item ? Due::line(dueTitle(*item, policy, telling), dueWhen(*item, telling.today))
                : Due::nothing();
}

QString breakName(const QString &breakId, bool withYear)
{
    const auto dash = breakId.lastIndexOf(u'-');
    const QString kind = breakId.left(breakId.indexOf(u'-'));
    const QString name = phrase(breakKindsInWords, "Breaks", kind);
    if (name.isEmpty() || dash < 0)
        return breakId;
    return withYear ? QString(name + u' ' + breakId.mid(dash + 1)) : name;
}

QString stageName(Stage stage)
{
    return Stages::name(stage);
}

QString stageShort(Stage stage)
{
    return Stages::shortName(stage);
}

QString stageCaption(Stage stage, const CaseFacts &facts, int closureSteps, QDate today)
{
    return Stages::caption(stage, facts, closureSteps, today);
}

} // namespace hometray::words
