// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/QJsonArray>

namespace hometray::ctl {

/// What was written while this computer's date lay ahead, in words and for programs; both are empty
/// when nothing was.
struct AheadOutput {
    QString text;
    QJsonArray json;
};
[[nodiscard]] Expected<AheadOutput> aheadOutput(Workspace &workspace);

} // namespace hometray::ctl
