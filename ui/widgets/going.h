// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hometray {

/// It was taken out by clearLayout, or is in something that was: it waits hidden to be deleted, and
/// what is looked for by its name is another one.
[[nodiscard]] bool isGoing(const QWidget *widget);

} // namespace hometray
