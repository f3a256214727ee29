// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"

#include <QtCore/QString>

namespace hometray::words {

/// What is to be known of a day before a meeting is planned for it: "This day is in the summer
/// holiday: school staff will be away.", a bank holiday, a weekend. Empty for any other day.
[[nodiscard]] QString aboutMeetingDay(QDate day, const Situation &situation);

} // namespace hometray::words
