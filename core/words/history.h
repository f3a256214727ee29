// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

#include <QtCore/QString>

namespace hometray::words {

/// A kind of entry in words: "TAF recorded". For a kind this program does not know, that it was
/// written by a newer Hometray.
[[nodiscard]] QString kindTitle(QAnyStringView kind);
/// What an entry did, with what it is about: "TAF 2 recorded", "Case note of 12 June: home visit".
/// Days are those the entry stated itself. `record` is the record it is part of; texts of the family
/// are not in the line.
[[nodiscard]] QString historyLine(const Event &event, const CaseRecord &record);
/// "TAF moved: 25 July 2019 instead of 18 July 2019"; without `before`, as historyLine.
[[nodiscard]] QString movedLine(const QString &line, QDate before);
/// "Corrected: Case note written (13 June 2019) – what happened, date".
[[nodiscard]] QString lineWithFields(const QString &line, QStringList labels);

/// One of several things of a kind, for `labels` above: "attendance (Joy)".
[[nodiscard]] QString labelOf(const QString &kind, const QString &which);

/// What an entry did to others.
enum class Upon {
    Corrected,
    CorrectionUndone,
    CorrectedAgain,
    Undone,
    DoneAgain,
    Erased,
    LetIn,
    Changed, ///< what one before recorded, written down once more
};
/// "Undone: Case note written (13 June 2019)". `what` are the lines of the others; empty where they
/// are not known here.
[[nodiscard]] QString lineUpon(Upon deed, const QString &what);

/// The reason that an undoing gets where nobody was asked for one, right after it was saved; and the
/// redoing of one.
[[nodiscard]] QString undoneAtOnce();
[[nodiscard]] QString redoneAtOnce();
/// A reason as it is read: "Why: on the wrong family", or that it was undone at once, which is nobody's.
[[nodiscard]] QString reasonSaid(const QString &reason);

/// "3 entries are dated from 9 to 10 August 2026, which is still to come": what was written while
/// this computer's date lay ahead, and what can be done.
[[nodiscard]] QString datedAhead(int entries, QDate first, QDate last);

/// A TAF that was held, with its day: "TAF 2 (13 June 2019)".
[[nodiscard]] QString heldTaf(const CaseRecord &record, const Meeting &meeting);
/// The number of a TAF among those that were held: 1 for the first; 0 when it was not held.
[[nodiscard]] int tafNumber(const CaseRecord &record, const ObjectId &meeting);
/// "TAF 2", or "TAF planned for 25 July 2019".
[[nodiscard]] QString meetingName(const CaseRecord &record, const Meeting &meeting);

} // namespace hometray::words
