// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/redoentry.h"

#include "record/apply.h"
#include "record/event.h"
#include "record/kinds.h"
#include "workflow/closeffa.h"
#include "workflow/entries.h"
#include "workflow/given.h"
#include "workflow/owncommands.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<RedoEntry>()
{
    using C = RedoEntry;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::target>(1, "target")),
            longText<&C::reason>(2, "reason"),
        });
    return info;
}

namespace {

bool isWrittenAfter(const TypeInfo &type, const Object &object, const Change &change, qint32 at)
{
    return std::any_of(type.fields.begin(), type.fields.end(), [&](const FieldInfo &field) {
        const bool said = change.op != Change::Op::Set
            || std::any_of(change.fields.begin(), change.fields.end(),
                [&](const FieldValue &value) { return value.field == field.number; });
        return said && writerOf(type, object, field.number) > at;
    });
}

/// Whether something was written since the entry, which stands at its old place, that it would
/// contradict: the name of the type, or nothing.
QString outOfDate(const CaseRecord &record, const Change &change, qint32 at)
{
    const RecordList *list = recordList(change.type);
    if (!list)
        return {};
    const Object *object = list->find(record, change.id);
    const bool contradicts = change.op == Change::Op::Add
        ? object || record.removed.contains(change.id)
        : !object || isWrittenAfter(*list->type, *object, change, at);
    return contradicts ? QString(QLatin1String(list->type->name)) : QString();
}

/// An FFA is not closed under what was written while it was open again.
bool closesWhatWentOn(const CaseRecord &record, const Event &event, qint32 at)
{
    const bool closes = std::any_of(event.changes.begin(), event.changes.end(),
        [](const Change &change) { return change.type == typeInfo<Closure>().number; });
    return closes
        && std::any_of(
            record.entries.begin() + at + 1, record.entries.end(), [](const EntryStamp &stamp) {
                const Kind *kind = kindOf(stamp.kind);
                return kind && !kind->afterClosing && speaksOfFamily(stamp.kind);
            });
}

} // namespace

Decision decide(const CaseRecord &record, const RedoEntry &command, const Context &context)
{
    const qint32 at = entryAt(record, command.target);
    if (at < 0)
        return refuse(RefusalCode::NotThere, u"target"_s, {{u"what"_s, u"entry"_s}});
    const EntryStamp &stamp = record.entries.at(at);
    if (stamp.erased)
        return refuse(RefusalCode::AlreadyErased, u"target"_s);
    if (!stamp.kind.isEmpty())
        return refuse(RefusalCode::AlreadyDone, u"target"_s);
    const auto said = saidNow(command.target, context);
    if (!said)
        return refuse(RefusalCode::NothingToWithdraw, u"target"_s);

    QString later;
    for (const Change &change : said->changes) {
        if (later.isEmpty())
            later = outOfDate(record, change, at);
    }
    if (later.isEmpty() && closesWhatWentOn(record, *said, at))
        later = QLatin1String(typeInfo<Closure>().name);
    if (!later.isEmpty())
        return refuse(
            RefusalCode::BuiltUponLater, u"target"_s, {{u"what"_s, later}, {u"redo"_s, true}});

    // What was undone since may have taken away what the closing rested on.
    for (const Change &change : said->changes) {
        Closure closure;
        if (change.type != typeInfo<Closure>().number || change.op != Change::Op::Add
            || !setFields(typeInfo<Closure>(), &closure, change.fields))
            continue;
        closure.id = change.id;
        if (const auto refusal = unlessMayClose(record, closure, context))
            return tl::unexpected(*refusal);
    }
    // Nor is an assessment finalised again over gaps that came since.
    CaseRecord after = record;
    apply(after, *said, EntryStamp());
    if (const Assessment *one = CaseRecord::only(after.assessment)) {
        const auto now = OwnCommand{after, after, context, {}}.decides(
            *recordList(typeInfo<Assessment>().number), one->id);
        const auto before = OwnCommand{record, record, context, {}}.decides(
            *recordList(typeInfo<Assessment>().number), one->id);
        if (now && !*now && !(before && !*before))
            return tl::unexpected((*now).error());
    }
    return QList<Event>{correctedEvent(
        newCorrection("redo", command.target, command.reason, record, context), said->changes)};
}

} // namespace hometray
