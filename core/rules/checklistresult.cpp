// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

QString stateName(StepState state)
{
    switch (state) {
    case StepState::Done:
        return u"done"_s;
    case StepState::NotNeeded:
        return u"notNeeded"_s;
    case StepState::ToDo:
        return u"toDo"_s;
    case StepState::OutOfDate:
        return u"outOfDate"_s;
    case StepState::Overdue:
        return u"overdue"_s;
    case StepState::CannotBeJudged:
        return u"cannotBeJudged"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StepState> stateNamed(QStringView name)
{
    for (const StepState state : {StepState::Done, StepState::NotNeeded, StepState::ToDo,
             StepState::OutOfDate, StepState::Overdue, StepState::CannotBeJudged}) {
        if (stateName(state) == name)
            return state;
    }
    return std::nullopt;
}

const QString &titleOf(const Step &step, const StepResult &result)
{
    return result.isOpen() && !step.toDo.isEmpty() ? step.toDo : step.title;
}

bool ChecklistResult::complete() const
{
    const bool concern = over ? concernThen : concernOpen;
    return applies && !concern && neededSteps() > 0 && openSteps() == 0;
}

bool ChecklistResult::leftReady() const
{
    return over && complete() && leftOpenSteps() == 0;
}

int ChecklistResult::leftOpenSteps() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
        [](const StepResult &step) { return step.required && (step.isOpen() || step.doneLate); }));
}

int ChecklistResult::openSteps() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
        [](const StepResult &step) { return step.isOpen() && step.required; }));
}

int ChecklistResult::doneSteps() const
{
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
        [](const StepResult &step) { return step.state == StepState::Done; }));
}

int ChecklistResult::neededSteps() const
{
    return openSteps() + doneSteps();
}

const StepResult *ChecklistResult::step(QStringView stepId) const
{
    for (const StepResult &candidate : steps) {
        if (candidate.id == stepId)
            return &candidate;
    }
    return nullptr;
}

} // namespace hometray
