// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/scores.h"

#include <algorithm>

namespace hometray {

QList<ScorePoint> scoresOf(const CaseRecord &record, const ObjectId &goal)
{
    QList<ScorePoint> points;
    for (const GoalScore &score : record.goalScores) {
        if (score.goal == goal && score.score && score.on.isValid())
            points.append({score.on, *score.score});
    }
    std::stable_sort(points.begin(), points.end(),
        [](const ScorePoint &a, const ScorePoint &b) { return a.on < b.on; });
    return points;
}

} // namespace hometray
