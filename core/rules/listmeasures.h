// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

/// Facts on which it rests whether a list is for a family at all.
namespace hometray::measures {

/// 1 for an FFA that was closed before the list of this break began: not for this break, and not
/// since the school holiday before it.
qint32 closedEarlier(const MeasureInput &in, QVariantList *rows);

/// A number of the policy as it holds today, for sentences.
template <DatedNumber Limits::*number>
qint32 limitOf(const MeasureInput &in, QVariantList *)
{
    return (in.situation.policy->limits().*number).on(in.today);
}

} // namespace hometray::measures
