// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/values.h"

namespace hometray::words {

/// One line on an object, for lists and search results: "12 June · home visit · Fran seen alone ·
/// Mum spoke of…". At most `length` characters of its text. Empty when there is no such object.
/// A reflection, a hidden address or a sensitive note is named and its text left out.
[[nodiscard]] QString summary(const CaseRecord &record, const ObjectId &object, QDate today,
    const ChoiceWords &choices = {}, int length = 80);

/// Whether a note names somebody who was there: only then does it say that somebody was seen.
[[nodiscard]] bool namesWhoWasThere(const Note &note);
/// What came of a visit, in words: "Seen", "Nobody in"; "Nobody named" of one that says "seen" and
/// does not say who. Empty when nothing is said of it.
[[nodiscard]] QString visitOutcome(
    const CaseRecord &record, const Note &note, const ChoiceWords &choices = {});

/// Who an action is with: "keyworker", a name, "nobody yet"; of an open one, too, that they have
/// died or left by that day.
[[nodiscard]] QString actionOwner(const CaseRecord &record, const Action &action, QDate today);

} // namespace hometray::words
