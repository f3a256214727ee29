// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "rules/listrole.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/lifecyclebar.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/steprow.h"

namespace hometray {

struct PersonLine {
    QString name;
    QString detail; ///< age, relationship, school
    QList<PillText> pills; ///< consent, what stands out
};

struct ChecklistText {
    QString id;
    QString title;
    QString summary; ///< "1 step left", "ready"
    QString progress; ///< "2 of 9 done"
    bool ready = false;
    QList<StepText> steps;
    ListRole role = ListRole::None;
};

/// A family's page in words. Values only.
struct FamilyView {
    CaseId caseId;
    QString name; ///< "Okafor family"
    QString reference; ///< "FFA-20418 · Dacorum · registered 14 February 2019"
    QList<PillText> pills;
    PillText intoEhm; ///< what is written and not in EHM yet; empty when all is
    QString concern; ///< an open concern in a sentence; empty when none
    QList<StageText> stages;
    QList<StepText> steps;
    QList<PersonLine> people;
    QList<FactLine> dates;
    QStringList standsOut;
    QStringList ringFirst;
    QList<ChecklistText> checklists;
};

} // namespace hometray
