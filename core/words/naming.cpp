// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/naming.h"

#include "words/evidence.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class StepsLeft {
    Q_DECLARE_TR_FUNCTIONS(StepsLeft)
public:
    static QString line(const QString &step, const QString &state)
    {
        return tr("%1 (%2)", "a step of a checklist, how it stood").arg(step, state);
    }
};

/// "concerns/untold=2": they come before every step.
QString concernsAsLeft(const QString &kept)
{
    const int count = kept.section(u'=', 1).toInt();
    const bool untold = kept.startsWith(u"concerns/untold"_s);
    if (count == 1)
        return untold ? StepsLeft::tr("an open concern that nobody had been told of")
                      : StepsLeft::tr("an open concern");
    return untold ? StepsLeft::tr("%n open concerns that nobody had been told of", nullptr, count)
                  : StepsLeft::tr("%n open concerns", nullptr, count);
}

/// "after-taf/decision=toDo" as a step up or a handover keeps it; a closing names the steps of its
/// own list without the list, and with whom one was left open ("health=Ben Reid"). What was open is
/// called by what was to be done.
QString stepAsLeft(const Policy &policy, const QString &kept)
{
    const QString name = kept.section(u'=', 0, 0);
    const QString result = kept.section(u'=', 1);
    const ChecklistSpec *closure = policy.checklist(ListRole::Closure);
    const QString list = name.contains(u'/') ? name.section(u'/', 0, 0)
        : closure                            ? closure->id
                                             : QString();
    if (list == u"concerns")
        return concernsAsLeft(kept);
    const auto state = stateNamed(result);
    const bool open = state && *state != StepState::Done && *state != StepState::NotNeeded;
    const QString step = name.section(u'/', -1);
    const QString title = open ? stepToDo(policy, list, step) : stepTitle(policy, list, step);
    const QString said = state ? stateWord(*state) : result;
    return said.isEmpty() ? title : StepsLeft::line(title, said);
}

} // namespace

QString stepTitle(const Policy &policy, const QString &checklist, const QString &step)
{
    const ChecklistSpec *list = policy.checklist(checklist);
    const Step *known = list ? list->step(step) : nullptr;
    return known ? known->title : step;
}

QString stepToDo(const Policy &policy, const QString &checklist, const QString &step)
{
    const ChecklistSpec *list = policy.checklist(checklist);
    const Step *known = list ? list->step(step) : nullptr;
    return known && !known->toDo.isEmpty() ? known->toDo : stepTitle(policy, checklist, step);
}

ChoiceWords choicesOf(const Policy &policy)
{
    return [&policy](const QString &list, const QString &code) {
        return list == u"steps" || list == u"openSteps" || list == u"overrides"
            ? stepAsLeft(policy, code)
            : policy.choiceWords(list, code);
    };
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
                      const QString &step) { return stepToDo(policy, list, step); };
    naming.object = [record](const QString &hex) {
        const auto id = ObjectId::fromHex(hex);
        return record && id ? objectName(*record, *id) : QString();
    };
    return naming;
}

} // namespace hometray::words
