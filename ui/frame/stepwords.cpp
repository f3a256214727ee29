// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/stepwords.h"

#include "rules/openconcerns.h"
#include "rules/policy.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/fields.h"
#include "words/look.h"
#include "workflow/canceltaf.h"
#include "workflow/changeplan.h"
#include "workflow/movetaf.h"
#include "workflow/recordtaf.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int titleLetters = 120;
constexpr QChar mark = u'#'; // between a command, what it is about and the field to begin at

const Step *stepOf(const DueItem &item, const Situation &situation)
{
    const ChecklistSpec *list = situation.policy->checklist(item.checklist);
    if (!list)
        return nullptr;
    for (const Step &step : list->steps) {
        if (step.id == item.id)
            return &step;
    }
    return nullptr;
}

/// The forms of some commands about one thing, each with words of its own.
QList<StepAction> wordedActions(
    const ObjectId &about, const QList<std::pair<const char *, QString>> &ways)
{
    QList<StepAction> actions;
    for (const auto &[command, text] : ways) {
        for (StepAction action : mendActions(QLatin1String(command), about)) {
            action.text = text;
            actions.append(action);
        }
    }
    return actions;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return words::capitalised(parts.join(u" · "_s));
}
} // namespace

bool isOfLastTaf(const Evidence &evidence)
{
    static const QStringList codes = {u"undecided"_s, u"actionsNotSpokenOf"_s,
        u"attendanceNotKnown"_s, u"contributionsMissing"_s, u"risksNotReviewed"_s};
    return codes.contains(evidence.code);
}

ObjectId subjectOf(const QString &mend, const Evidence &evidence, const CaseRecord &record)
{
    if (mend == u"recordTaf" && isOfLastTaf(evidence)) {
        const QList<const Meeting *> held = record.meetingsHeld();
        return held.isEmpty() ? ObjectId() : held.last()->id;
    }
    if (asksWhetherHeld(evidence)) {
        const QVariantList passed = evidence.values.value(u"meetings"_s).toList();
        const int first = passed.isEmpty() ? -1 : passed.first().toInt();
        return first >= 0 && first < record.meetings.size() ? record.meetings[first].id
                                                            : ObjectId();
    }
    // One action or goal is shown alone; of several the form shows them all.
    if (mend == QLatin1String(ChangePlan::id)) {
        const auto only = [&evidence](const char *rows, const auto &list) {
            const QVariantList named = evidence.values.value(QLatin1String(rows)).toList();
            const int at = named.size() == 1 ? named.first().toInt() : -1;
            return at >= 0 && at < list.size() ? list[at].id : ObjectId();
        };
        const ObjectId action = only("actions", record.actions);
        return action.isNull() ? only("needs", record.goals) : action;
    }
    const QVariantList members = evidence.values.value(u"team"_s).toList();
    const int first = members.isEmpty() ? -1 : members.first().toInt();
    const bool one = mend == u"changeTeam" && first >= 0 && first < record.team.size();
    return one ? record.team[first].id : ObjectId();
}

ObjectId subjectOf(const DueItem &item, const CaseRecord &record)
{
    const auto idAt = [&item](const auto &list) {
        return item.index >= 0 && item.index < list.size() ? list[item.index].id : ObjectId();
    };
    switch (item.kind) {
    case DueKind::Concern:
        return idAt(record.concerns);
    case DueKind::Action:
    case DueKind::OwnerGone:
        return idAt(record.actions);
    case DueKind::WasItHeld:
    case DueKind::PlannedTaf:
        return idAt(record.meetings);
    case DueKind::Request:
        return idAt(record.supportRequests);
    case DueKind::Step:
        return subjectOf(item.mend, item.evidence, record);
    case DueKind::ToSettle:
    case DueKind::LateActions:
    case DueKind::Review:
    case DueKind::LookBack:
    case DueKind::ClosedInEhm:
        break;
    }
    return {};
}

QString beginsAt(const QString &mend, const QString &mendAt, const Evidence &evidence)
{
    const bool ofSeveral = evidence.values.value(u"actions"_s).toList().size() > 1;
    return mendAt.isEmpty() && mend == QLatin1String(ChangePlan::id) && ofSeveral ? u"actions"_s
                                                                                  : mendAt;
}

StepText stepText(const StepResult &result, const Step &step, const CaseRecord &record,
    const Situation &situation)
{
    const Look look = lookOf(result);
    StepText text;
    text.id = result.id;
    text.sign = look.sign;
    text.tone = look.tone;
    text.title = titleOf(step, result);
    text.help = step.help;
    text.state = words::stateWord(result);
    text.evidence = joined({words::evidence(result, {situation.today, &record}),
        words::dueWhen(result, situation.today)});
    if (!result.isOpen())
        return text;
    const ObjectId subject = subjectOf(result.mend, result.evidence, record);
    text.actions = asksWhetherHeld(result.evidence)
        ? whetherHeldActions(subject)
        : mendActions(result.mend, subject, beginsAt(result.mend, result.mendAt, result.evidence));
    return text;
}

StepText dueText(const DueItem &item, const CaseRecord &record, const Situation &situation)
{
    const words::Telling telling{situation.today, &record};
    const Look look = lookOf(item, situation.today);
    StepText text;
    text.id = item.checklist.isEmpty() ? item.id : item.checklist + u'.' + item.id;
    if (item.index >= 0)
        text.id += u'.' + QString::number(item.index);
    text.sign = look.sign;
    text.tone = look.tone;
    text.title = words::shortened(words::dueTitle(item, *situation.policy, telling), titleLetters);
    if (const Step *step = stepOf(item, situation))
        text.help = step->help;
    const QString when = words::dueWhen(item, situation.today);
    text.state = when.isEmpty() ? words::stateWord(StepState::ToDo) : when;
    QString evidence;
    if (!item.evidence.code.isEmpty())
        evidence = words::evidence(item.evidence, telling);
    text.evidence = joined({evidence, when});
    if (asksWhetherHeld(item.evidence)) {
        text.actions = whetherHeldActions(subjectOf(item, record));
        return text;
    }
    if (item.kind == DueKind::PlannedTaf && waitsForPlannedTaf(item, situation.today)) {
        text.actions = plannedTafActions(subjectOf(item, record));
        return text;
    }
    text.actions = mendActions(mendOf(item, situation.today), subjectOf(item, record),
        beginsAt(item.mend, item.mendAt, item.evidence));
    for (StepAction &action : text.actions)
        action.text = mendButton(item, situation.today);
    if (item.kind == DueKind::Concern) {
        text.actions += mendActions(u"closeConcern"_s, subjectOf(item, record));
        text.actions.last().text = QCoreApplication::translate("Steps", "Close…", "a concern");
    }
    return text;
}

bool waitsForPlannedTaf(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::PlannedTaf)
        return item.due > today;
    return item.kind == DueKind::Review && item.mend == QLatin1String(RecordTaf::id)
        && item.evidence.values.value(u"plannedAhead"_s).toDate() > today;
}

QString mendOf(const DueItem &item, QDate today)
{
    return waitsForPlannedTaf(item, today) ? QString::fromLatin1(MoveTaf::id) : item.mend;
}

QString mendButton(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::PlannedTaf && waitsForPlannedTaf(item, today))
        return QCoreApplication::translate("Steps", "Move or cancel it…", "a TAF");
    if (item.kind == DueKind::Action)
        return QCoreApplication::translate("Steps", "Change the action…");
    if (item.kind == DueKind::WasItHeld)
        return QCoreApplication::translate("Steps", "Was it held?…");
    // What happened after a worry comes before its end.
    if (isUntold(item))
        return QCoreApplication::translate("Steps", "Whom I told…");
    if (item.kind == DueKind::Concern)
        return QCoreApplication::translate("Steps", "What happened next…");
    const QString title = words::commandTitle(mendOf(item, today));
    return title.isEmpty() ? QString() : QString(title + u'…');
}

bool asksWhetherHeld(const Evidence &evidence)
{
    return evidence.code == u"plannedTafPassed";
}

QList<StepAction> whetherHeldActions(const ObjectId &meeting)
{
    return wordedActions(meeting,
        {{RecordTaf::id, QCoreApplication::translate("Steps", "Record it…", "a TAF")},
            {CancelTaf::id, QCoreApplication::translate("Steps", "It was cancelled…", "a TAF")},
            {MoveTaf::id, QCoreApplication::translate("Steps", "It was moved…", "a TAF")}});
}

QList<StepAction> plannedTafActions(const ObjectId &meeting)
{
    return wordedActions(meeting,
        {{MoveTaf::id, QCoreApplication::translate("Steps", "Move it…", "a TAF")},
            {CancelTaf::id, QCoreApplication::translate("Steps", "Cancel it…", "a TAF")},
            {RecordTaf::id, QCoreApplication::translate("Steps", "Record it…", "a TAF")}});
}

FormRequest requestOf(const QString &action, const CaseId &caseId)
{
    return {action.section(mark, 0, 0), caseId, {}, action.section(mark, 1, 1),
        action.section(mark, 2, 2)};
}

QList<StepAction> mendActions(const QString &command, const ObjectId &subject, const QString &at)
{
    const QString title = words::commandTitle(command);
    if (title.isEmpty())
        return {};
    const QString about = subject.isNull() ? QString() : subject.hex();
    const bool whole = about.isEmpty() && at.isEmpty();
    return {{whole ? command : QString(command + mark + about + mark + at), title + u'…'}};
}

FormRequest coverForm(const CaseId &caseId, const QString &command, const QString &breakId)
{
    FormRequest request{command, caseId, {}, {}};
    const QJsonObject named{{u"break"_s, breakId}};
    if (command == u"planHoliday"_s || command == u"writeHandoverNote"_s)
        request.fields = {{u"plan"_s, named}};
    else if (command == u"agreeHolidayContact"_s)
        request.fields = {{u"contact"_s, named}};
    return request;
}

} // namespace hometray
