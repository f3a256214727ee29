// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/pill.h"
#include "words/ehmtext.h"
#include "words/leaving.h"

#include <QtCore/QDate>

namespace hometray {

/// One thing to be entered in EHM, in words.
struct EhmEntry {
    CaseId caseId;
    ObjectId object;
    QString family; ///< "Okafor"
    QString reference; ///< "FFA-20418"
    QDate due; ///< not valid: no rule names a day
    PillText limit; ///< "2 working days late"; no words without a limit
    words::EhmText text;
    words::MayLeave may; ///< what of it may be copied

    friend bool operator==(const EhmEntry &, const EhmEntry &) = default;
};

} // namespace hometray
