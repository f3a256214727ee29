// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/naming.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString stepTitle(const Policy &policy, const QString &checklist, const QString &step)
{
    const ChecklistSpec *list = policy.checklist(checklist);
    for (const Step &known : list ? list->steps : QList<Step>()) {
        if (known.id == step)
            return known.title;
    }
    return step;
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
    // Open steps are named when an FFA cannot be closed; other checklists have steps of like ids.
    naming.step = [&policy](const QString &step) { return stepTitle(policy, u"closure"_s, step); };
    naming.object = [record](const QString &hex) {
        const auto id = ObjectId::fromHex(hex);
        return record && id ? objectName(*record, *id) : QString();
    };
    return naming;
}

} // namespace hometray::words
