// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray::words {

/// "The Okafor family has this number on EHM, too. …"; empty where no other family has it.
[[nodiscard]] QString sameNumber(const QStringList &families);

} // namespace hometray::words
