// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/topics.h"

namespace hometray {

/// The topics of a family's page, its tabs and the TAF; `helpTopics` has them with the others.
[[nodiscard]] QList<HelpTopic> helpTopicsOfFamily();

} // namespace hometray
