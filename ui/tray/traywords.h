// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checklist.h"
#include "ui/tray/trayrow.h"
#include "workspace/views.h"

namespace hometray {

/// A family's row of the tray. Reads only what is in memory; may be called on any thread while the
/// situation lives.
[[nodiscard]] TrayRow trayRow(const KnownCase &known, const Situation &situation);
[[nodiscard]] QList<TrayRow> trayRows(const QList<KnownCase> &cases, const Situation &situation);
/// `elsewhere`: what other families hide.
[[nodiscard]] FamilyPreview familyPreview(const KnownCase &known, const CaseRecord &record,
    const Situation &situation, const QList<HiddenPlace> &elsewhere = {});
/// words::untilAway; no words when no break is near.
[[nodiscard]] PillText countdownText(const Situation &situation);

} // namespace hometray
