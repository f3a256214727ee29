// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// Names of settings in the encrypted store (Workspace::setting) that more than one page reads.
namespace hometray::settings {

/// The day the employer's data lead approved keeping records here, as YYYY-MM-DD.
inline const QString dataLeadOn = QStringLiteral("dataLeadOn");

} // namespace hometray::settings
