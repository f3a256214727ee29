// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Somebody of 16, or a younger person found able to decide, decides for themselves (HCC FFA
/// process; domain 1.2). A child whose date of birth is not known is taken to be younger.
[[nodiscard]] bool decidesAloneOn(const Person &person, QDate day);

/// Whether somebody agreed to a question and has neither refused nor withdrawn since, by `day`.
[[nodiscard]] bool agreedOn(
    const CaseRecord &record, const ObjectId &person, QStringView about, QDate day);
/// Whether the last answer by `day` is a no: refused, or withdrawn.
[[nodiscard]] bool refusedOn(
    const CaseRecord &record, const ObjectId &person, QStringView about, QDate day);

/// How strictly answers are looked at.
enum class ConsentChecks {
    All,
    /// Answers that were given before Hometray knew the FFA: only what contradicts itself is
    /// refused, not what a paper does not say.
    Contradictions,
};

/// Checks answers against the people and the earlier answers of `record` (which has the people of
/// the same command in it already). `list` is the name of the field of the command.
///
/// Refuses days before a birth or after a death; another person deciding for somebody who decides
/// alone (FieldWrong, decidesAlone); nobody deciding for somebody younger (NeedsCapacity, person);
/// somebody without parental responsibility deciding for a child (FieldWrong,
/// noParentalResponsibility); a withdrawal of what nobody had agreed to (NothingToWithdraw);
/// sharing the home tray with nobody named (FieldMissing).
[[nodiscard]] std::optional<Refusal> checkConsents(const CaseRecord &record,
    const QList<Consent> &answers, const char *list, ConsentChecks checks = ConsentChecks::All);

} // namespace hometray
