// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/notes/notetext.h"

namespace hometray {

/// Everything to read under Notes, the latest first.
[[nodiscard]] QList<NoteText> noteTexts(const CaseRecord &record, const Situation &situation);
/// The last six home visits, the latest first: whether the family was seen.
[[nodiscard]] QList<PillText> lastVisits(const CaseRecord &record, const Situation &situation);

[[nodiscard]] QStringList noteFilterIds();
[[nodiscard]] QString noteFilterName(const QString &id);
/// Whether a filter of noteFilterIds() shows a note.
[[nodiscard]] bool isIn(const QString &filter, const NoteText &note);
/// What a filter leaves, in its order: what is pinned first.
[[nodiscard]] QList<NoteText> filtered(const QList<NoteText> &notes, const NoteFilter &filter);

} // namespace hometray
