// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "workflow/command.h"

#include <functional>
#include <variant>

namespace hometray {

/// One thing somebody did: a command, on a day, at a time of day. A command written as JSON is read
/// when its turn comes, against the record as it is then, so that it need only say what changes.
struct StoryStep {
    QDate day; ///< in London
    QTime time; ///< not given: a minute after the step before, or nine in the morning
    std::variant<Command, QJsonObject> what;
};

/// What happened in one family, step by step, in the order of time.
struct Story {
    QString name; ///< "Okafor", for progress and messages
    quint64 seed = 0; ///< where the ids of its objects come from
    QList<StoryStep> steps;
};

/// Where stories are told: a store, or a record in memory.
struct StoryHost {
    /// Sets the clock; called before each step.
    std::function<void(QDate day, QTime time)> setTime;
    /// The record of a family as it is now.
    std::function<Expected<CaseRecord>(const CaseId &family)> record;
    /// Performs a command for a family and answers which family that was: a new one for a command
    /// that opens one, where `family` is null. Commands of the desk come with a null family too.
    std::function<Expected<CaseId>(const CaseId &family, const Command &command, QDate today)>
        perform;
};

/// The day for which the stories of this library are written; see `storyFromJson`.
[[nodiscard]] QDate storyDay();
/// By how many days its dates move for another today: whole weeks, so that days of the week stay
/// what they are, and never past today.
[[nodiscard]] qint64 storyShift(QDate today);

/// Reads a story from a JSON array of steps such as
/// `{"on": "2019-03-28", "at": "15:30", "command": "recordTaf", "fields": {…}}`, written for
/// `storyDay()`. For another `today` every date in it moves by `storyShift`. Texts are left alone.
/// Labels ("$mum") stand for ids that follow from `seed`.
[[nodiscard]] Story storyFromJson(
    const QString &name, quint64 seed, const QJsonArray &steps, QDate today = storyDay());

/// What was told, step by step; `done` of `all` steps.
using StoryProgress = std::function<void(int done, int all)>;

/// Tells stories together, as they happened: step by step in the order of time, whichever family
/// they are of, so that the clock never goes back. Answers the families in the order of `stories`.
/// Pure but for what `host` does; the same stories give the same ids each time. The first step that
/// fails ends it; its error says which by `story` and `step` (counted from 1).
[[nodiscard]] Expected<QList<CaseId>> tell(
    const QList<Story> &stories, const StoryHost &host, const StoryProgress &progress = {});

} // namespace hometray
