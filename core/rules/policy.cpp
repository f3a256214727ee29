// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policy.h"

#include "rules/dutystanding.h"

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

const ChecklistSpec *Policy::checklist(ListRole role) const
{
    for (const ChecklistSpec &list : m_checklists) {
        if (list.role == role && role != ListRole::None)
            return &list;
    }
    return nullptr;
}

const Step *Policy::step(QStringView id) const
{
    for (const ChecklistSpec &list : m_checklists) {
        for (const Step &step : list.steps) {
            if (step.id == id)
                return &step;
        }
    }
    return nullptr;
}

const Step *ChecklistSpec::step(QStringView stepId) const
{
    for (const Step &step : steps) {
        if (step.id == stepId)
            return &step;
    }
    const QString former = id % u'/' % stepId;
    for (const Step &step : steps) {
        if (step.formerly.contains(former))
            return &step;
    }
    return nullptr;
}

namespace {
struct NamedLimit {
    QLatin1String name;
    DatedNumber Limits::*number;
};
constexpr NamedLimit allLimits[] = {
    {QLatin1String("openActions"), &Limits::openActions},
    {QLatin1String("carriedOver"), &Limits::carriedOver},
    {QLatin1String("privateFosteringDays"), &Limits::privateFosteringDays},
    {QLatin1String("openMonths"), &Limits::openMonths},
    {QLatin1String("noteDays"), &Limits::noteDays},
    {QLatin1String("lookBackMonths"), &Limits::lookBackMonths},
    {QLatin1String("sixteenAheadDays"), &Limits::sixteenAheadDays},
    {QLatin1String("breakAheadWorkingDays"), &Limits::breakAheadWorkingDays},
    {QLatin1String("registrationWorkingDays"), &Limits::registrationWorkingDays},
};
} // namespace

QStringList Limits::names()
{
    QStringList names;
    for (const NamedLimit &limit : allLimits)
        names << limit.name;
    return names;
}

const DatedNumber *Limits::named(QStringView name) const
{
    for (const NamedLimit &limit : allLimits) {
        if (limit.name == name)
            return &(this->*limit.number);
    }
    return nullptr;
}

void Limits::set(QStringView name, const DatedNumber &number)
{
    for (const NamedLimit &limit : allLimits) {
        if (limit.name == name)
            this->*limit.number = number;
    }
}

QString listRoleName(ListRole role)
{
    switch (role) {
    case ListRole::None:
        break;
    case ListRole::Assessment:
        return u"assessment"_s;
    case ListRole::AfterTaf:
        return u"afterTaf"_s;
    case ListRole::Staying:
        return u"staying"_s;
    case ListRole::Closing:
        return u"closing"_s;
    case ListRole::Tray:
        return u"tray"_s;
    case ListRole::Closure:
        return u"closure"_s;
    case ListRole::SelfCheck:
        return u"selfCheck"_s;
    }
    return {};
}

QStringList Policy::evidenceCodes() const
{
    QStringList codes = {u"done"_s, u"notDone"_s, u"outOfDate"_s, u"notInEhm"_s, u"unknown"_s,
        u"notNeeded"_s, u"overridden"_s, u"incomplete"_s, u"noStepsForThisBreak"_s, u"notAway"_s,
        u"noBreak"_s};
    codes << dutyCodes().mid(1);
    for (const ChecklistSpec &list : m_checklists) {
        codes << list.applies.codes();
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
