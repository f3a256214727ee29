// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/steprow.h"

#include <QtCore/QDate>
#include <QtCore/QHash>

namespace hometray {

/// A family in the Home Tray, in words. Values only: what they say was decided below.
struct TrayRow {
    CaseId caseId;
    QString family; ///< "Okafor"
    QString children; ///< "Fran 8 · Dacorum"
    QString mark; ///< "shared with me", "covering"; empty for my own
    QString stage; ///< "Plan"
    int stageNumber = 0; ///< 1 to 6; 0: no number is shown
    QString next; ///< what to do: "TAF notes in EHM · written"; empty where `nextWhen` says all
    PillText nextWhen; ///< its limit; without a tone it stands in plain words, under `next`
    std::optional<QDate> nextLimit; ///< for sorting
    QString nextTaf;
    QString nextTafNote;
    std::optional<QDate> nextTafDay; ///< for sorting
    int planDone = 0;
    int planTotal = 0;
    PillText holidayContact;
    int contactRank = 0; ///< for sorting: what is to be agreed first
    int notInEhm = 0;
    bool late = false;
    bool dueThisWeek = false;
    bool contactOpen = false;
    bool closing = false;
    bool closed = false;
    bool worried = false; ///< a concern is open: always first
    bool untold = false; ///< and nobody was told of one of them: before the other worries

    friend bool operator==(const TrayRow &, const TrayRow &) = default;
};

/// The rows of all families, and what follows from all of them: made off the GUI thread.
struct TrayRows {
    QList<TrayRow> rows; ///< by family name
    /// What differs from the rows before; nothing when they are of other families, or too many.
    std::optional<QList<int>> changed;
    /// What each column of the table is sorted by, row by row.
    QList<QList<qint64>> sortKeys;
    QHash<QString, int> counts; ///< of each filter
    int open = 0;
};

/// What the side of the tray tells of the chosen family.
struct FamilyPreview {
    CaseId caseId;
    QString name;
    QString reference; ///< "FFA-20418 · registered 14 February 2019"
    QStringList lines; ///< whom to ring, when last seen
    QList<StepText> steps;
    QStringList team;
    QString noteHead;
    QString noteText;
};

} // namespace hometray
