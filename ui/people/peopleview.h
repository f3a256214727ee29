// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/family/familyview.h"

namespace hometray {

/// Somebody of the family or the team in words.
struct PersonCard {
    ObjectId id;
    QString name; ///< "Fran Okafor, 8"
    QList<PillText> pills; ///< child, consent, access on EHM
    QList<FactLine> facts;
    bool there = true; ///< of the family or the team today
};

/// A home in words.
struct HomeCard {
    ObjectId id;
    QString name;
    QString who; ///< "Joy, Fran and Tom"
    QString address; ///< empty when none is recorded
    bool hidden = false; ///< not to be disclosed: shown only when asked for
};

struct PeopleView {
    QList<PersonCard> family; ///< those of today
    QList<PersonCard> former; ///< who left or died
    QList<HomeCard> homes;
    QList<PersonCard> team; ///< those of today, those who left last
    QStringList ringFirst;
    QStringList
        mixedUp; ///< "Hillside Academy, Bushey (919-1234) and Hillside Academy, Letchworth…"
    QStringList withoutAgreement; ///< what was shared without the family's agreement
};

[[nodiscard]] PeopleView peopleView(const CaseRecord &record, const Situation &situation);

} // namespace hometray
