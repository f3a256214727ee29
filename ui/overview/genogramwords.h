// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/widgets/genogram.h"

namespace hometray {

/// Who is in the family and who lives where, on `situation.today`. Those who died or left are in it
/// and say so. Parents are those a relationship names; without one, the mother and the father of
/// the children the FFA is about. No address is in it.
[[nodiscard]] GenoFamily genogramOf(const CaseRecord &record, const Situation &situation);

/// The same as it may leave on paper: nothing in it tells an address that must not be disclosed.
[[nodiscard]] GenoFamily genogramForPaper(
    GenoFamily family, const CaseRecord &record, const QList<HiddenPlace> &elsewhere);

} // namespace hometray
