// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/people.h"

#include <QtCore/QStringList>

namespace hometray::words {

/// "me", for who does an action.
[[nodiscard]] QString me();
/// What I am called by myself who types who does an action: "me", "I", and my own name, which may
/// be empty. To be compared without regard to case.
[[nodiscard]] QStringList namesOfMe(const QString &myName);
/// What somebody of the family is called: as they are known, by their first name, and by either
/// with their last.
[[nodiscard]] QStringList namesOf(const Person &person);

} // namespace hometray::words
