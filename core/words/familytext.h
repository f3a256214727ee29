// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/ehmtext.h"

namespace hometray::words {

/// Whether something goes into a copy for the family.
enum class FamilyCopy {
    In,
    WhenTicked, ///< only when the keyworker ticks it, one by one, having seen it
    Never,
};

/// The rule for an object of the record. Never: private reflections, hidden addresses. When
/// ticked: concerns and who was told, sensitive notes, talks with the manager, what was shared
/// without agreement, requests to the coordinator, agreed exceptions. Never as well for an id that
/// names nothing.
[[nodiscard]] FamilyCopy familyCopy(const CaseRecord &record, const ObjectId &object);

/// What the family is given on paper of a TAF (with the Family Plan as it is now; HCC timescales
/// page, D6) or of the assessment (D2). Nothing of what familyCopy says Never to. What is `careful`
/// goes in only when it is ticked; so does what tells a hidden address, of this family or `elsewhere`, or one of the
/// `otherFamilies`.
[[nodiscard]] QList<EhmText> familyTexts(const CaseRecord &record, const ObjectId &object,
    const ChoiceWords &choices = {}, const QStringList &otherFamilies = {},
    const QList<HiddenPlace> &elsewhere = {});

} // namespace hometray::words
