// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "words/evidence.h"

#include <QtCore/QJsonObject>

namespace hometray::ctl {

[[nodiscard]] QString nameOfStage(Stage stage);
[[nodiscard]] QJsonObject dueJson(
    const DueItem &item, const Policy &policy, const words::Telling &telling);
[[nodiscard]] QJsonObject checklistJson(
    const ChecklistResult &result, const Policy &policy, const words::Telling &telling);

} // namespace hometray::ctl
