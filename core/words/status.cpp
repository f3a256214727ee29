// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/status.h"

#include "rules/leaving.h"
#include "rules/planned.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Status)
};

bool isOfClosing(const QString &mend)
{
    return mend == u"prepareClosure" || mend == u"closeFfa";
}

QString placeToSettle(const QString &mend)
{
    if (mend == u"settleConflict")
        return u"history"_s;
    if (isOfClosing(mend))
        return u"closure"_s;
    return mend == u"changePeople" || mend == u"recordConsent" ? u"people"_s : u"overview"_s;
}

Status writtenTwice(int count)
{
    return {u"conflicts"_s, {Sign::Alert, Tone::Warning},
        count == 1 ? Tr::tr("1 thing was written in two ways")
                   : Tr::tr("%n things were written in two ways", nullptr, count),
        Tr::tr("Two people wrote without knowing of each other. Until you say which is right, it "
               "counts for nothing."),
        u"history"_s, u"settleConflict"_s};
}

Status doesNotFit(int count)
{
    return {u"look"_s, {Sign::Question, Tone::Warning},
        count == 1 ? Tr::tr("1 thing does not fit with the rest")
                   : Tr::tr("%n things do not fit with the rest", nullptr, count),
        Tr::tr("Something was written after closing, or twice. Look at what was written, and undo "
               "what is wrong."),
        u"history"_s, {}};
}

} // namespace

QString groupName(DueGroup group)
{
    switch (group) {
    case DueGroup::First:
        return Tr::tr("Before everything else");
    case DueGroup::Overdue:
        return Tr::tr("Overdue");
    case DueGroup::Today:
        return Tr::tr("Today");
    case DueGroup::ThisWeek:
        return Tr::tr("This week");
    case DueGroup::Later:
        return Tr::tr("Later");
    }
    return {};
}

QString placeOf(const DueItem &item)
{
    switch (item.kind) {
    case DueKind::Concern:
        return u"notes"_s;
    case DueKind::Review:
        return isOfClosing(item.mend) ? u"closure"_s : u"meetings"_s;
    case DueKind::WasItHeld:
    case DueKind::PlannedTaf:
        return u"meetings"_s;
    case DueKind::Action:
    case DueKind::LateActions:
    case DueKind::OwnerGone:
        return u"plan"_s;
    case DueKind::ToSettle:
        return placeToSettle(item.mend);
    case DueKind::ClosedInEhm:
    case DueKind::LookBack:
        return u"closure"_s;
    case DueKind::Request:
        return u"cover"_s;
    case DueKind::Step:
        break;
    }
    return u"overview"_s;
}

QList<Status> toSettle(const CaseFacts &facts)
{
    const CaseFacts::Row &row = facts.row;
    QList<Status> all;
    if (row.twoKeyworkers)
        all.append({u"twoKeyworkers"_s, {Sign::Alert, Tone::Late},
            Tr::tr("Two people are keyworker"),
            Tr::tr("Two offers to take this family over were accepted. It cannot be closed until "
                   "one of them stands back."),
            u"history"_s, {}});
    if (row.conflicts > 0)
        all.append(writtenTwice(row.conflicts));
    if (row.needsALook > 0)
        all.append(doesNotFit(row.needsALook));
    if (row.incomplete)
        all.append({u"incomplete"_s, {Sign::Question, Tone::Info}, Tr::tr("Not everything is here"),
            Tr::tr("Part of what was written has not arrived or cannot be read. What is here is "
                   "safe; limits may be different from what you see."),
            u"history"_s, {}});
    if (row.setAside > 0)
        all.append({u"aside"_s, {Sign::Question, Tone::Info}, Tr::tr("Something was set aside"),
            Tr::tr("It was written by somebody who may not, as far as is known here. It does not "
                   "count."),
            u"history"_s, {}});
    if (row.overridesUnconfirmed > 0)
        all.append({u"agreement"_s, {Sign::Part, Tone::Warning},
            Tr::tr("An agreement by telephone is not confirmed"),
            Tr::tr("A step was left open with somebody’s agreement. Who gave it confirms it "
                   "themselves."),
            u"closure"_s, {}});
    return all;
}

Status decisionStatus(CaseFacts::Decision decision)
{
    Status status;
    status.id = u"decision"_s;
    status.place = u"cover"_s;
    status.mend = u"planHoliday"_s;
    switch (decision) {
    case CaseFacts::StayOpen:
        status.look = {Sign::None, Tone::Info};
        status.title = Tr::tr("Stays open");
        break;
    case CaseFacts::Close:
        status.look = {Sign::None, Tone::Neutral};
        status.title = Tr::tr("Closes");
        break;
    case CaseFacts::Undecided:
    case CaseFacts::OtherDecision:
        status.look = {Sign::ToDo, Tone::Warning};
        status.title = Tr::tr("Undecided");
        break;
    }
    return status;
}

ContactStatus contactStatus(const CaseFacts &facts, const Situation &situation)
{
    using Is = ContactStatus::Is;
    if (stageOf(facts) == Stage::Closure) {
        const ChecklistResult list = evaluate(ListRole::Closure, facts, situation);
        const int open = list.openSteps();
        return {Is::Closing, {Sign::Part, Tone::Neutral},
            list.ready()    ? Tr::tr("Ready to close")
                : open == 0 ? Tr::tr("Closing: a concern is open")
                : open == 1 ? Tr::tr("Closing: 1 step left")
                            : Tr::tr("Closing: %n steps left", nullptr, open)};
    }
    const ContactStatus notNeeded{Is::NotNeeded, {Sign::None, Tone::Neutral}, Tr::tr("not needed")};
    const CaseAway away = awayOf(facts, situation);
    if (!away.away)
        return notNeeded;
    const ChecklistResult list = evaluate(ListRole::Staying, facts, situation);
    const StepResult *contact = list.applies ? list.step(u"contact"_s) : nullptr;
    if (!contact || contact->state == StepState::NotNeeded)
        return notNeeded;
    if (list.ready())
        return {Is::Ready, {Sign::Done, Tone::Good}, Tr::tr("Ready")};
    if (list.leftReady())
        return {Is::Ready, {Sign::Done, Tone::Good}, Tr::tr("Left ready")};
    if (contact->state == StepState::Done)
        return {Is::Agreed, {Sign::Part, Tone::Info}, Tr::tr("Contact agreed")};
    if (contact->state == StepState::OutOfDate)
        return {Is::OutOfDate, {Sign::Clock, Tone::Warning}, Tr::tr("Out of date")};
    // Which day the TAF is on stands in the column of the next TAF.
    const FactDay taf = plannedFrom(facts, factDay(situation.today));
    if (taf != 0 && taf <= away.lastDayAtWork)
        return {Is::AtTheTaf, {Sign::Clock, Tone::Info}, Tr::tr("At the next TAF")};
    return {Is::NotAgreed, {Sign::ToDo, Tone::Warning}, Tr::tr("Not agreed")};
}

QString reopeningSaid()
{
    return Tr::tr(
        "The next TAF is due six weeks after that day. TAFs, case notes, Outcomes Reviews, "
        "feedback, plans for a holiday and what was prepared or agreed for closing begin "
        "anew: what was written of them before gives no tick any more. The registration, "
        "who agreed to be helped, the assessment, the team and the Family Plan stay as "
        "they are, and so do the ticks of their steps. Of the stages, none after TAF meetings has "
        "a tick until the next TAF is held.");
}

} // namespace hometray::words
