// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policy.h"

using namespace Qt::StringLiterals;

namespace hometray {

QList<Choice> Policy::choices(const QString &list) const
{
    return m_choices.value(list);
}

bool Policy::isChoice(QStringView list, QStringView code) const
{
    const QList<Choice> all = m_choices.value(list.toString());
    return std::any_of(
        all.begin(), all.end(), [code](const Choice &choice) { return choice.code == code; });
}

QString Policy::choiceWords(const QString &list, const QString &code) const
{
    const QList<Choice> all = m_choices.value(list);
    for (const Choice &choice : all) {
        if (choice.code == code)
            return choice.words;
    }
    return code;
}

const DoubleDistrict *Policy::coordinatorsOf(QStringView district) const
{
    for (const DoubleDistrict &pair : m_districts) {
        if (pair.districts.contains(district))
            return &pair;
    }
    return nullptr;
}

const Deadline *Policy::deadline(QStringView id) const
{
    for (const Deadline &deadline : m_deadlines) {
        if (deadline.id == id)
            return &deadline;
    }
    return nullptr;
}

const ChecklistSpec *Policy::checklist(QStringView id) const
{
    for (const ChecklistSpec &list : m_checklists) {
        if (list.id == id)
            return &list;
    }
    return nullptr;
}

QStringList Policy::evidenceCodes() const
{
    QStringList codes = {u"done"_s, u"notDone"_s, u"outOfDate"_s, u"notInEhm"_s, u"unknown"_s,
        u"notNeeded"_s, u"overridden"_s, u"incomplete"_s, u"noStepsForThisBreak"_s, u"notAway"_s,
        u"noBreak"_s};
    for (const ChecklistSpec &list : m_checklists) {
        for (const Step &step : list.steps) {
            codes << step.doneCode;
            codes << step.when.codes();
            codes << step.rule.codes();
        }
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace hometray
