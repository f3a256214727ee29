// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// The text of the assessment, in as many sittings as it takes: what was tried, strengths and needs
/// of each person by domain, each child's own words, each parent's view, what others contributed,
/// the keyworker's analysis.
struct WriteAssessment {
    static constexpr const char *id = "writeAssessment";
    /// `startedOn`, `triedBefore`, `analysis`, `level`, `othersContributed`; may be left out.
    Assessment assessment;
    QList<DomainEntry> domains;
    QList<ChildVoice> childVoices;
    QList<ParentView> parentViews;
    QList<ObjectId> remove; ///< domain entries, words and views entered by mistake
};

template <>
const TypeInfo &typeInfo<WriteAssessment>();

/// CaseClosed; a finalised assessment is locked (AssessmentFinalised; correctEntry), unless it was
/// finalised before Hometray knew the FFA; somebody who does not agree to help (ConsentMissing,
/// person; recordConsent); an aid outside 1 to 5 (OutOfRange); an empty domain (FieldMissing); a
/// second entry for one person and domain (AlreadyDone, domainEntry); what other commands write
/// (FieldWrong, otherCommand; finaliseAssessment or signAssessment); further as checkSaid.
[[nodiscard]] Decision decide(const CaseRecord &, const WriteAssessment &, const Context &);

/// Strengths and needs, as writeAssessment and takeUpFfa check them.
[[nodiscard]] std::optional<Refusal> checkDomains(
    const CaseRecord &record, const QList<DomainEntry> &domains);

} // namespace hometray
