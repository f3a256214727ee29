// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace hometray {

/// The bytes of a file of resources/demo, as it was built into the program.
[[nodiscard]] QByteArray builtInDemoFile(const QString &name);

} // namespace hometray
