// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/gates.h"

namespace hometray {

QStringList openSteps(const CaseRecord &record, const Context &context)
{
    QStringList open;
    if (!context.gate)
        return open;
    for (const QStringView checklist : {u"assessment", u"after-taf", u"self-check"}) {
        for (const GateStep &step : context.gate(checklist, record)) {
            const QString entry = checklist % u'/' % step.id % u'=' % step.result;
            if (step.open && !open.contains(entry))
                open.append(entry);
        }
    }
    return open;
}

qint32 reopenedAt(const CaseRecord &record)
{
    qint32 at = -1;
    for (const Reopening &reopening : record.reopenings)
        at = std::max(at, reopening.addedAt);
    return at;
}

const StepOverride *overrideOf(const CaseRecord &record, QStringView checklist, QStringView step)
{
    const StepOverride *found = nullptr;
    for (const StepOverride &override : record.overrides) {
        if (override.checklist == checklist && override.step == step
            && override.addedAt > reopenedAt(record) && !record.inConflict(override.id)
            && (!found || override.addedAt > found->addedAt))
            found = &override;
    }
    return found;
}

} // namespace hometray
