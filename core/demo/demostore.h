// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"
#include "workspace/workspace.h"

namespace hometray {

/// Tells the made-up families that are written word by word into an open store made for tests,
/// step by step as it happened; dates lie around `today`. Runs the event loop while it waits.
/// Afterwards the workspace's today is the clock's again.
[[nodiscard]] Expected<void> tellFamilies(
    Workspace &workspace, QDate today, const StoryProgress &progress = {});

/// The same with a made-up county of `families`, drawn from `seed`: each family in one go, so that
/// it takes minutes and not hours.
[[nodiscard]] Expected<void> tellCounty(Workspace &workspace, int families, quint64 seed,
    QDate today, const StoryProgress &progress = {});

} // namespace hometray
