// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

namespace hometray {

class Workspace;

/// The open families by name, for a form that asks which, but for those in which one is nobody and
/// may not write; two of one name carry their reference. With the family `also` in any case: a form
/// that was opened for it is about no other.
[[nodiscard]] QList<std::pair<CaseId, QString>> familyChoices(
    const Workspace &workspace, const CaseId &also = {});

} // namespace hometray
