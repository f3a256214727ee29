// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/look.h"

namespace hometray {

using namespace Qt::StringLiterals;

Look lookOf(const StepResult &step)
{
    // It is written, and only not in EHM yet.
    return step.writtenNotInEhm && step.state == StepState::ToDo ? Look{Sign::Part, Tone::Info}
                                                                 : lookOf(step.state, step.warns);
}

Look lookOf(StepState state, bool warns)
{
    switch (state) {
    case StepState::Done:
        return {Sign::Done, Tone::Good};
    case StepState::NotNeeded:
        return {Sign::Dash, Tone::Neutral};
    case StepState::ToDo:
        return warns ? Look{Sign::Alert, Tone::Warning} : Look{};
    case StepState::OutOfDate:
        return {Sign::Clock, Tone::Warning};
    case StepState::Overdue:
        return {Sign::Alert, Tone::Late};
    case StepState::CannotBeJudged:
        return {Sign::Question, Tone::Info};
    }
    return {};
}

Look lookOf(const DueItem &item, QDate today)
{
    if (item.kind == DueKind::Concern || item.isOverdue())
        return {Sign::Alert, Tone::Late};
    return isPressing(item, today) ? Look{Sign::Clock, Tone::Warning} : Look{};
}

QString plainSign(const Look &look)
{
    switch (look.sign) {
    case Sign::Done:
    case Sign::DoneTwice:
        return u"[x]"_s;
    case Sign::Part:
    case Sign::Clock:
        return u"[~]"_s;
    case Sign::Alert:
        return u"[!]"_s;
    case Sign::Question:
        return u"[?]"_s;
    case Sign::Dash:
        return u"[-]"_s;
    case Sign::None:
    case Sign::ToDo:
    case Sign::Dot:
    case Sign::Sun:
    case Sign::Lock:
    case Sign::Copy:
        break;
    }
    return u"[ ]"_s;
}

} // namespace hometray
