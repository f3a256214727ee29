// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/steprow.h"

#include <QtCore/QStringList>

namespace hometray {

/// Something that must be read before everything else.
struct AwayFirst {
    CaseId caseId;
    QString tab; ///< of the family's page on which it stands
    StepText step;
    bool untold = false; ///< a worry nobody was told of: before all else

    friend bool operator==(const AwayFirst &, const AwayFirst &) = default;
};

/// What became of one family meanwhile.
struct AwayFamily {
    CaseId caseId;
    QString family;
    QString contact; ///< who stood in; may be empty
    QStringList happened;
    QStringList fellDue; ///< meanwhile, and still open
    QStringList now; ///< due next, and what to take up again
    int entries = 0; ///< that were written for those days
    bool read = false;

    friend bool operator==(const AwayFamily &, const AwayFamily &) = default;
};

/// The page in words. Values only.
struct AwayShown {
    QString key; ///< of the absence, for what was read; empty: there is none
    QString days; ///< "25 July to 1 September · 8 families"
    QString times; ///< where it is one of several times away in a holiday: all of them, a sentence
    QList<AwayFirst> first;
    QList<AwayFamily> families;
    QStringList quiet; ///< families of which nothing is to be said

    [[nodiscard]] int unread() const
    {
        int count = 0;
        for (const AwayFamily &family : families)
            count += family.read ? 0 : 1;
        return count;
    }
};

} // namespace hometray
