// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/naming.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString stepTitle(const Policy &policy, const QString &checklist, const QString &step)
{
    const ChecklistSpec *list = policy.checklist(checklist);
    const Step *known = list ? list->step(step) : nullptr;
    return known ? known->title : step;
}

ChoiceWords choicesOf(const Policy &policy)
{
    return [&policy](
               const QString &list, const QString &code) { return policy.choiceWords(list, code); };
}

Naming namingOf(
    const QString &command, const Policy &policy, const std::shared_ptr<const CaseRecord> &record)
{
    Naming naming;
    naming.command = command;
    naming.choice = choicesOf(policy);
    // Open steps are named when an FFA cannot be closed.
    const ChecklistSpec *closure = policy.checklist(ListRole::Closure);
    naming.step = [&policy, list = closure ? closure->id : QString()](
                      const QString &step) { return stepTitle(policy, list, step); };
    naming.object = [record](const QString &hex) {
        const auto id = ObjectId::fromHex(hex);
        return record && id ? objectName(*record, *id) : QString();
    };
    return naming;
}

} // namespace hometray::words
