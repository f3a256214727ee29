// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Locks the assessment as complete (D1), or as complete with gaps and a reason: a family that is
/// hard to reach must not keep it open (HCC timescales).
struct FinaliseAssessment {
    static constexpr const char *id = "finaliseAssessment";
    QDate finalisedOn;
    QString level; ///< choice "levelsOfNeed"; as written before when left out
    bool noActionNeeded = false; ///< nothing for a TAF to do: the clocks stop
    QString gaps; ///< what is missing, and why
};

template <>
const TypeInfo &typeInfo<FinaliseAssessment>();

/// CaseClosed; not registered, or finalised before that day (CaseNotRegistered, DatesContradict);
/// no assessment there (NotThere; writeAssessment); finalised already (AssessmentFinalised); in
/// conflict (Conflict); something missing and no reason given (AssessmentGaps, missing: as
/// assessmentGaps).
[[nodiscard]] Decision decide(const CaseRecord &, const FinaliseAssessment &, const Context &);

/// What an assessment finalised on `day` would lack: "analysis", "level", "children" (none is named
/// as one the FFA is about), "childVoice=<id>", "childNeeds=<id>" (neither needs, nor a goal, nor
/// found to have none), "parentViews", "othersContributed", "help" (nobody agreed to it).
[[nodiscard]] QStringList assessmentGaps(const CaseRecord &record, QDate day);

} // namespace hometray
