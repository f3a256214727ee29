// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "ui/widgets/steprow.h"
#include "workspace/views.h"

namespace hometray {

/// Something to know or to settle that is no date of its own.
struct Notice {
    CaseId caseId;
    QString family; ///< "Okafor family"
    StepText text;
    QString tab; ///< where it is seen on the family's page
    bool untold = false; ///< a worry nobody was told of: before all else
};

/// What there is to know of all families, what is most pressing first. Reads only what is in
/// memory; may be called on any thread while the situation lives.
[[nodiscard]] QList<Notice> notices(const QList<KnownCase> &cases, const Situation &situation);

} // namespace hometray
