// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checklist.h"

namespace hometray {

Stage stageOf(const CaseFacts &facts)
{
    const CaseFacts::Row &row = facts.row;
    if (facts.isClosed())
        return Stage::Closed;
    if (!row.registered.isSet())
        return Stage::Opened;
    if (row.withdrawn.isSet() || row.noActionNeeded.isSet())
        return Stage::Closure;
    if (!row.assessment.isSet() && !row.lastTaf.isSet())
        return Stage::Assessment;
    if (!row.lastTaf.isSet())
        return Stage::Taf;
    if (row.lastTafDecision == CaseFacts::Close)
        return row.goals > 0 && row.goalsNotReviewed > 0 ? Stage::Outcomes : Stage::Closure;
    return row.goalsReviewed > 0 ? Stage::Outcomes : Stage::Plan;
}

bool isPassedOver(Stage stage, const CaseFacts &facts)
{
    const CaseFacts::Row &row = facts.row;
    if (stageOf(facts) <= stage)
        return false;
    switch (stage) {
    case Stage::Opened:
        return !row.registered.isSet();
    case Stage::Assessment:
        return !row.assessment.isSet();
    case Stage::Taf:
        return row.tafCount == 0;
    case Stage::Plan:
        return row.goals == 0 && row.doneActions + row.openActions == 0;
    case Stage::Outcomes:
        return row.goalsReviewed == 0;
    default:
        return false;
    }
}

} // namespace hometray
