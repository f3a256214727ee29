// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

namespace hometray {

/// A page on which somebody opens or chooses a family: what is to be written about "this family" is
/// about that one.
class FamilyInFront {
public:
    virtual ~FamilyInFront() = default;
    /// Null when there is none, also while a row is marked that nobody chose.
    [[nodiscard]] virtual CaseId familyInFront() const = 0;
};

} // namespace hometray
