// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "workspace/storyplayer.h"

#include <QtCore/QJsonObject>

namespace hometray {

/// What people read of a story on a day: what the judge adds where a story asks for its words.
class Tellings {
public:
    Tellings(StoryPlayer &player, QDate today) : m_player(player), m_today(today) { }

    /// Beside the state of a step: its sentence, and the rows and values that it names.
    void addStep(QJsonObject &told, const StepResult &step) const;
    /// Beside the steps of a list: the line that stands for all of them.
    void addList(QJsonObject &told, const ChecklistResult &list) const;
    /// Every line of what is due, in its order.
    [[nodiscard]] QJsonArray due(const QList<DueItem> &items, const Situation &situation) const;
    /// What the tray and the command line say of a family by its facts alone.
    [[nodiscard]] QString nextLine(const CaseFacts &facts, const Situation &situation) const;
    /// The planner's steps of a break.
    [[nodiscard]] QJsonArray plan(const CaseFacts &facts, const Situation &situation) const;

private:
    [[nodiscard]] QJsonObject named(const Evidence &evidence) const;

    StoryPlayer &m_player;
    QDate m_today;
};

} // namespace hometray
