// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/restson.h"

#include "record/apply.h"
#include "record/kinds.h"
#include "workflow/entries.h"
#include "workflow/owncommands.h"

#include <algorithm>

namespace hometray {

namespace {

/// What rests on more than what it refers to. A tray that was shared is not among them: where the
/// agreement was a slip, the sharing itself is to be ended, and the lists ask for that.
const QList<const TypeInfo *> &restingTypes()
{
    static const QList<const TypeInfo *> all{
        &typeInfo<Registration>(), // on the Helpdesk check
        &typeInfo<Assessment>(), // on the registration, and all that made it complete
        &typeInfo<Meeting>(), // held: on the registration
        &typeInfo<CopyGiven>(), // on the TAF that was held
        &typeInfo<PlanReview>(), // on a plan, and the TAF it was looked at in
        &typeInfo<Consent>(), // withdrawn: on having agreed
        &typeInfo<Concern>(), // closed: on somebody having been told
        &typeInfo<LookBack>(), // on the closing
        &typeInfo<Closure>(), // on its checklist
    };
    return all;
}

/// The record as its entries tell it, with another event in the place of one of them. Nobody needs
/// to know here who knew of whom: both are folded in the same way, and only what they differ in is
/// looked at.
CaseRecord folded(
    const CaseRecord &record, const Context &context, qint32 changed = -1, const Event &instead = {})
{
    CaseRecord all;
    all.id = record.id;
    for (qsizetype i = 0; i < record.entries.size(); ++i) {
        const EntryStamp &stamp = record.entries.at(i);
        const bool counts = !stamp.erased && !stamp.kind.isEmpty()
            && stamp.kind != QLatin1String(kinds::entryCorrected);
        const auto event = !counts ? std::nullopt
            : i == changed         ? std::optional(instead)
                                   : saidNow(stamp.id, context);
        apply(all, event.value_or(Event()), stamp);
    }
    return all;
}

bool refusesMore(const Refusal &now, const std::optional<Decision> &before)
{
    if (!before || *before || before->error().code != now.code
        || before->error().field != now.field)
        return true;
    const QString key = QStringLiteral("steps");
    const QStringList open = before->error().values.value(key).toStringList();
    const QStringList steps = now.values.value(key).toStringList();
    return std::any_of(
        steps.begin(), steps.end(), [&](const QString &step) { return !open.contains(step); });
}

} // namespace

std::optional<LeftStanding> leftStandingWithout(
    const CaseRecord &record, qint32 at, const Context &context, const Event &instead)
{
    if (!context.eventOf)
        return std::nullopt;
    std::optional<CaseRecord> with;
    std::optional<CaseRecord> without;
    std::optional<LeftStanding> last;
    for (const TypeInfo *type : restingTypes()) {
        const RecordList &list = *recordList(type->number);
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object &object = *list.at(record, i);
            if (object.changedAt <= at || (last && object.changedAt <= last->at))
                continue;
            // What was closed and taken up again since rests on nothing any more.
            if (type == &typeInfo<Closure>() && &object != record.currentClosure())
                continue;
            if (!with) {
                with = folded(record, context);
                without = folded(record, context, at, instead);
            }
            const auto now = OwnCommand{*without, *without, context, {}}.decides(list, object.id);
            if (!now || *now)
                continue;
            const auto before = OwnCommand{*with, *with, context, {}}.decides(list, object.id);
            if (refusesMore(now->error(), before))
                last = LeftStanding{type, object.changedAt};
        }
    }
    return last;
}

Refusal refusalOf(const LeftStanding &left, const CaseRecord &record)
{
    const EntryStamp &first = record.entries.at(left.at);
    return {RefusalCode::BuiltUponLater, QStringLiteral("target"),
        {{QStringLiteral("what"), QLatin1String(left.type->name)},
            {QStringLiteral("first"), first.kind}, {QStringLiteral("on"), first.writtenOn()}},
        {}, {}};
}

} // namespace hometray
