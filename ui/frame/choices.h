// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

namespace hometray {

class Workspace;

/// The open families by name, for a form that asks which; two of one name carry their reference.
[[nodiscard]] QList<std::pair<CaseId, QString>> familyChoices(const Workspace &workspace);

} // namespace hometray
