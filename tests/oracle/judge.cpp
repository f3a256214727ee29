// SPDX-License-Identifier: GPL-3.0-or-later
// Reads stories as JSON lines (tests/oracle/README.md) and prints what the rules say of each.
#include "tellings.h"

#include "rules/asked.h"
#include "rules/due.h"
#include "rules/duties.h"
#include "rules/dutystanding.h"
#include "rules/openconcerns.h"
#include "rules/openitems.h"
#include "workspace/storyplayer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <iostream>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QJsonValue dayOf(FactDay day)
{
    return day == 0 ? QJsonValue() : QJsonValue(dateOf(day).toString(Qt::ISODate));
}

/// What the oracle calls one duty, of which we may keep several parts.
QString dutyName(const CaseFacts::Duty &duty, const CaseRecord &record, const StoryPlayer &player)
{
    const QString taf =
        duty.meeting >= 0 ? player.labelOf(record.meetings.at(duty.meeting).id) : QString();
    const QString from = u"from-"_s + dateOf(duty.began.day).toString(Qt::ISODate);
    const Registration *registration = CaseRecord::only(record.registration);
    const bool first = registration && factDay(registration->completedOn) == duty.began.day;
    switch (duty.kind) {
    case CaseFacts::FinaliseAssessment:
        return first ? u"D1"_s : QString(u"D1/"_s + from);
    case CaseFacts::FirstTaf:
        return first ? u"D3"_s : QString(u"D3/"_s + from);
    case CaseFacts::NextTaf:
        return u"D4/"_s + (taf.isEmpty() ? from : taf);
    case CaseFacts::TafRecordInEhm:
    case CaseFacts::PlanInEhm:
        return u"D5/"_s + taf;
    default:
        break;
    }
    const ObjectId person = record.people.at(duty.person).id;
    const ObjectId home = asked::homeOn(record, person, record.meetings.at(duty.meeting).heldOn);
    return u"D6/"_s + taf + u'/'
        + (home == person ? QString(u"home of "_s + player.labelOf(person)) : player.labelOf(home));
}

QStringView deadlineOf(qint32 kind)
{
    static constexpr QStringView ids[] = {u"", u"D1", u"D3", u"D4", u"D5", u"D5", u"D6"};
    return ids[kind];
}

QJsonArray dutiesAt(StoryPlayer &player, CaseFacts facts, const Situation &situation)
{
    static const CaseFacts::Break nothing;
    const CaseRecord &record = player.record();
    facts.duties = dutiesOf(record);
    const MeasureInput input{facts, nothing, situation, factDay(situation.today)};
    QMap<QString, QList<DutyStanding>> parts;
    for (qint32 kind = CaseFacts::FinaliseAssessment; kind <= CaseFacts::FamilyCopy; ++kind) {
        const Deadline *deadline = situation.policy->deadline(deadlineOf(kind));
        for (const DutyStanding &one : standings(CaseFacts::DutyKind(kind), *deadline, input))
            parts[dutyName(*one.duty, record, player)] << one;
    }
    QJsonArray duties;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        const QList<DutyStanding> &all = *it;
        FactDay met = 0, stopped = 0, due = all.first().due;
        qint32 late = 0;
        bool open = false, toSettle = false, isMet = true, lost = true, known = false;
        for (const DutyStanding &one : all) {
            open = open || one.isOpen();
            toSettle = toSettle || (one.isOpen() && one.duty->toSettle != 0);
            isMet = isMet && one.isMet();
            lost = lost && one.lost;
            known = known || one.duty->toSettle == 0;
            met = std::max(met, one.duty->met);
            stopped = std::max(stopped, one.ended != 0 ? one.ended : one.duty->stopped);
            late = std::max(late, one.late);
        }
        const QString state = lost ? u"notOwed"_s
            : toSettle             ? u"toSettle"_s
            : open                 ? u"open"_s
            : isMet                ? u"met"_s
                                   : u"stopped"_s;
        duties.append(QJsonObject{{u"id"_s, it.key()}, {u"begin"_s, dayOf(all.first().duty->began.day)},
            {u"limit"_s, dayOf(known ? due : 0)}, {u"state"_s, state},
            {u"metOn"_s, isMet ? dayOf(met) : QJsonValue()},
            {u"stoppedOn"_s, state == u"stopped" ? dayOf(stopped) : QJsonValue()},
            {u"daysLate"_s, state == u"toSettle" ? 0 : late}});
    }
    return duties;
}

/// What exactly is open in a step, by the labels of the story.
QJsonArray itemsOf(const StepResult &step, StoryPlayer &player)
{
    QJsonArray items;
    for (const OpenItem &item : step.items) {
        const QString name = openItemName(player.record(), item);
        const auto id = ObjectId::fromHex(name);
        items.append(id ? player.labelOf(*id) : name);
    }
    return items;
}

/// `tellings`: nullptr where nobody asks for the words.
QJsonObject listAt(const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation,
    StoryPlayer &player, const Tellings *tellings)
{
    const ChecklistResult result = evaluate(list, facts, situation);
    QJsonObject steps;
    for (const StepResult &step : result.steps) {
        QJsonObject stands{{u"state"_s, stateName(step.state)}, {u"late"_s, step.late},
            {u"overridden"_s, step.overridden}, {u"why"_s, step.evidence.code},
            {u"mend"_s, step.mend}, {u"items"_s, itemsOf(step, player)}};
        if (tellings)
            tellings->addStep(stands, step);
        steps.insert(step.id, stands);
    }
    const QString status = !result.applies                                  ? u"notForThisFamily"_s
        : list.role == ListRole::Closure && facts.isClosed()                 ? u"closed"_s
        : result.over && result.leftReady()                                  ? u"leftReady"_s
        : result.over                                                        ? u"leftOpen"_s
        : result.ready()                                                     ? u"ready"_s
                                                                             : u"open"_s;
    QJsonObject told{{u"applies"_s, result.applies}, {u"why"_s, result.whyNot.code},
        {u"status"_s, status}, {u"ready"_s, result.ready()}, {u"steps"_s, steps}};
    if (tellings)
        tellings->addList(told, result);
    return told;
}

/// The closing list as it is for a reason that is only meant yet.
QJsonObject closureFor(const QString &reason, const ChecklistSpec &list, CaseFacts facts,
    const Situation &situation, StoryPlayer &player, const Tellings *tellings)
{
    static const QStringList reasons = {u"needsMet"_s, u"oneAgency"_s, u"statutory"_s,
        u"familyWithdrew"_s, u"notEngaged"_s, u"movedAway"_s, u"merged"_s, u"openedInError"_s};
    if (!facts.isClosed())
        facts.row.closureReason = qint32(CaseFacts::NeedsMet + reasons.indexOf(reason));
    return listAt(list, facts, situation, player, tellings);
}

/// What the oracle calls a thing to do: its kind, and which.
std::pair<QString, QString> nextName(
    const DueItem &item, const CaseFacts &facts, StoryPlayer &player, const Situation &situation)
{
    const CaseRecord &record = player.record();
    switch (item.kind) {
    case DueKind::Concern:
        return {u"worry"_s, {}};
    case DueKind::ToSettle:
        return {item.id == u"responsibility" ? u"responsibilityNotKnown"_s
                : item.id == u"goes-on"      ? u"closeOrSayWhy"_s
                                             : item.id,
            {}};
    case DueKind::Review:
        return {u"duty"_s, u"D4"_s};
    case DueKind::WasItHeld:
        return {u"wasItHeld"_s, player.labelOf(record.meetings.at(item.index).id)};
    case DueKind::PlannedTaf:
        return {u"taf"_s, player.labelOf(record.meetings.at(item.index).id)};
    case DueKind::Action:
        if (item.mine || !item.isOverdue())
            return {item.mine ? u"myAction"_s : u"action"_s,
                player.labelOf(record.actions.at(item.index).id)};
        return {u"actionsOfOthers"_s, {}};
    case DueKind::LateActions:
        return {u"actionsOfOthers"_s, {}};
    case DueKind::OwnerGone:
        return {u"ownerGone"_s, {}};
    case DueKind::Request:
        return {u"supportAnswered"_s, player.labelOf(record.supportRequests.at(item.index).id)};
    case DueKind::LookBack:
        return {u"lookBack"_s, {}};
    case DueKind::ClosedInEhm:
        return {item.evidence.code == u"notesSinceClosing" ? u"step"_s : u"closeOnEhm"_s, {}};
    case DueKind::Step:
        break;
    }
    if (item.evidence.code == u"wasBabyBorn")
        return {u"wasBabyBorn"_s, {}};
    if (item.evidence.code == u"waitingForHelpdesk" || item.evidence.code == u"registrationWaits")
        return {u"waitingForHelpdesk"_s, {}};
    if (!item.leftFor.isEmpty())
        return {u"break"_s, u"D7/"_s + item.leftFor};
    const ChecklistSpec *list = situation.policy->checklist(item.checklist);
    const auto step = std::find_if(list->steps.begin(), list->steps.end(),
        [&item](const Step &one) { return one.id == item.id; });
    const bool ofTaf = item.id == u"taf-in-ehm" || item.id == u"plan";
    const bool earlier = list->ofBreak && item.due < dateOf(awayOf(facts, situation).lastDayAtWork);
    if (earlier && ofTaf)
        return {u"duty"_s, u"D5"_s};
    if (earlier && item.id == u"review")
        return {u"lastTaf"_s, {}};
    if (list->ofBreak)
        return {u"break"_s, u"D7/"_s + situation.holiday->holiday.id};
    if (step->deadline < 0)
        return {u"step"_s, item.id};
    return {u"duty"_s, situation.policy->deadlines().at(step->deadline).id};
}

QJsonArray nextAt(StoryPlayer &player, const CaseFacts &facts, const Situation &situation)
{
    const std::optional<DueItem> item = nextToDo(facts, situation);
    if (!item)
        return {};
    const auto [kind, id] = nextName(*item, facts, player, situation);
    return {QJsonObject{{u"kind"_s, kind}, {u"id"_s, id},
        {u"date"_s, item->due.toString(Qt::ISODate)}, {u"late"_s, item->isOverdue()}}};
}

/// What warns ahead: of whom, and the first day of it.
QJsonArray warningsAt(StoryPlayer &player, const CaseFacts &facts, const Situation &situation)
{
    static const QHash<QString, QString> days = {{u"turnsSixteenSoon"_s, u"nextSixteen"_s},
        {u"privateFosteringAhead"_s, u"fosteringReached"_s}, {u"privateFostering"_s, {}},
        {u"carerNotNamed"_s, {}}};
    QJsonArray found;
    for (const StepResult &step : warnings(facts, situation)) {
        const auto day = days.constFind(step.evidence.code);
        if (day == days.cend())
            continue;
        QJsonArray who;
        for (const QVariant &row : step.evidence.values.value(u"people"_s).toList())
            who.append(player.labelOf(player.record().people.at(row.toInt()).id));
        const QDate on = step.evidence.values.value(*day).toDate();
        found.append(QJsonObject{{u"kind"_s, step.evidence.code}, {u"who"_s, who},
            {u"date"_s, on.isValid() ? QJsonValue(on.toString(Qt::ISODate)) : QJsonValue()}});
    }
    return found;
}

/// What travelled: the worries, the steps before a break by their lists, the rest by its limits.
QJsonArray travelled(const QStringList &open, const Policy &policy)
{
    QJsonArray found;
    for (const QString &one : open) {
        const QString name = one.section(u'=', 0, 0);
        const ChecklistSpec *list = policy.checklist(name.section(u'/', 0, 0));
        const Step *step = list ? list->step(name.section(u'/', 1)) : nullptr;
        if (!list) {
            for (int count = one.section(u'=', 1).toInt(); count > 0; --count)
                found.append(u"worry"_s);
        } else if (list->ofBreak) {
            found.append(name);
        } else if (step && (step->deadline >= 0 || step->id == u"review-in-time")) {
            found.append(step->deadline >= 0 ? policy.deadlines().at(step->deadline).id : u"D4"_s);
        }
    }
    return found;
}

QJsonObject travelsIn(StoryPlayer &player, const Policy &policy)
{
    QJsonObject found;
    for (const Transfer &transfer : player.record().transfers)
        found.insert(player.labelOf(transfer.id), travelled(transfer.openSteps, policy));
    for (const StepUpOrDown &step : player.record().stepsUpOrDown)
        found.insert(player.labelOf(step.id), travelled(step.openSteps, policy));
    return found;
}

/// Short, for comparing: which refusal, or which field could not be read.
QString codeOf(const Error &error)
{
    if (error.refusal)
        return QString::number(int(error.refusal->code));
    const QString field = error.values.value(u"field"_s).toString();
    return field.isEmpty() ? u"notNow"_s : QString(field + u" unreadable"_s);
}

QJsonObject judged(const QJsonObject &story, const Rulebook &rules)
{
    StoryPlayer player(rules);
    const QJsonArray commands = story[u"commands"_s].toArray();
    QJsonArray breaks = story[u"breaks"_s].toArray();
    if (breaks.isEmpty())
        breaks = {u"summer-2019"_s};
    qsizetype next = 0;
    QJsonArray refused;
    QJsonObject days;
    for (const QJsonValue judgeOn : story[u"judge"_s].toArray()) {
        const QDate day = QDate::fromString(judgeOn.toString(), Qt::ISODate);
        while (next < commands.size()
            && QDate::fromString(commands.at(next)[u"at"_s].toString().left(10), Qt::ISODate)
                <= day) {
            const auto played = player.play(commands.at(next).toObject());
            if (!played)
                refused.append(
                    QJsonObject{{u"index"_s, next}, {u"code"_s, codeOf(played.error())}});
            ++next;
        }
        const CaseFacts facts = player.facts();
        const Tellings words(player, day);
        const Tellings *tellings = story[u"words"_s].toBool() ? &words : nullptr;
        // The break that is prepared on a day, where the story asks for it.
        const QString prepared = player.breakToCome(day);
        const QString holiday = breaks.contains(prepared) ? prepared : QString();
        const Situation coming = player.before(day, holiday);
        QJsonObject lists;
        for (const ChecklistSpec &list : rules.policy().checklists()) {
            if (!list.ofBreak) {
                lists.insert(list.id, listAt(list, facts, coming, player, tellings));
                if (list.role != ListRole::Closure)
                    continue;
                for (const QJsonValue reason : story[u"reasons"_s].toArray())
                    lists.insert(list.id + u'/' + reason.toString(),
                        closureFor(reason.toString(), list, facts, coming, player, tellings));
                continue;
            }
            for (const QJsonValue of : breaks)
                lists.insert(list.id + u'/' + of.toString(),
                    listAt(list, facts, player.before(day, of.toString()), player, tellings));
        }
        QJsonObject told{{u"duties"_s, dutiesAt(player, facts, storySituation(rules, day))},
            {u"lists"_s, lists}, {u"next"_s, nextAt(player, facts, coming)},
            {u"warnings"_s, warningsAt(player, facts, coming)},
            {u"travels"_s, travelsIn(player, rules.policy())}};
        if (tellings) {
            // The tray and the planner know a family by the facts the store keeps of it.
            const CaseFacts kept = CaseFacts::fromBytes(facts.toBytes()).value_or(CaseFacts());
            told.insert(u"break"_s, holiday);
            told.insert(u"due"_s,
                tellings->due(dueItems(facts, coming, player.record()), coming));
            told.insert(u"dueByFacts"_s, tellings->due(dueItems(kept, coming), coming));
            told.insert(u"line"_s, tellings->nextLine(kept, coming));
            told.insert(u"plan"_s, tellings->plan(kept, coming));
        }
        days.insert(judgeOn.toString(), told);
    }
    return {{u"name"_s, story[u"name"_s]}, {u"judged"_s, days}, {u"refused"_s, refused}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Rulebook rules = Rulebook::load({}).value();
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonDocument story = QJsonDocument::fromJson(QByteArray::fromStdString(line));
        std::cout << QJsonDocument(judged(story.object(), rules))
                         .toJson(QJsonDocument::Compact)
                         .constData()
                  << '\n';
    }
    return 0;
}
