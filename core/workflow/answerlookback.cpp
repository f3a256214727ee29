// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/answerlookback.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<AnswerLookBack>()
{
    static const TypeInfo info = describe<AnswerLookBack>(
        0, AnswerLookBack::id, {required(one<&AnswerLookBack::lookBack>(1, "lookBack"))});
    return info;
}

Decision decide(const CaseRecord &record, const AnswerLookBack &command, const Context &context)
{
    const Closure *closure = record.currentClosure();
    if (!closure || !record.isClosed())
        return refuse(RefusalCode::CaseNotClosed, {});
    if (after(closure->on, command.lookBack.on))
        return datesContradict(u"lookBack.on"_s, "closure.on", "lookBack.on");
    // An answer on the day of closing would say of nothing that it has lasted, and nobody would be
    // asked again.
    const QDate due = closure->lookBackOn.isValid()
        ? closure->lookBackOn
        : closure->on.addMonths(context.lookBackMonths);
    if (after(due, command.lookBack.on))
        return refuse(RefusalCode::DatesContradict, u"lookBack.on"_s,
            {{u"first"_s, u"closure.lookBackOn"_s}, {u"second"_s, u"lookBack.on"_s},
                {u"due"_s, due}});
    EventBuilder event(kinds::lookedBack);
    event.put(CaseRecord::find(record.lookBacks, command.lookBack.id), command.lookBack);
    return eventsOf(event);
}

} // namespace hometray
