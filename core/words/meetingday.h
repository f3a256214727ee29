// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/breakplan.h"

#include <QtCore/QStringList>

namespace hometray::words {

/// What is to be known of a day before a meeting is planned for it: "This day is in the summer
/// holiday: school staff will be away.", a bank holiday, a weekend; that it leaves no time for what
/// is to be done before the break. Empty for any other day.
[[nodiscard]] QString aboutMeetingDay(
    QDate day, const Situation &situation, const std::optional<LastTaf> &beforeBreak);

/// A family has one TAF ahead of it, as a rule, and a second one may be the first, moved: a
/// sentence for each that is planned already. `besides`: the one that is being planned; may be
/// null.
[[nodiscard]] QStringList plannedAlready(const CaseRecord &record, const ObjectId &besides);

} // namespace hometray::words
