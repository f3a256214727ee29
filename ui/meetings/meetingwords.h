// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "rules/situation.h"
#include "ui/widgets/pill.h"

namespace hometray {

/// A heading of a meeting and what was said under it, a line each.
struct MeetingPart {
    QString heading;
    QStringList lines;

    friend bool operator==(const MeetingPart &, const MeetingPart &) = default;
};

/// A TAF to read. Values only.
struct MeetingText {
    ObjectId id;
    QString title; ///< "TAF 2 · Thursday 13 June", "Planned for Thursday 25 July, 2pm"
    QString where;
    QList<PillText> pills;
    QList<MeetingPart> parts; ///< in the order the meeting ran
    bool planned = false;
    bool waiting = false; ///< planned for a day that has come
    bool held = false;
    bool copyLeft = false; ///< held, and somebody is owed a copy still
    QDate day;
    QTime time;

    friend bool operator==(const MeetingText &, const MeetingText &) = default;
};

/// Planned ones first, the next one at the top; then those that were held or cancelled, the latest
/// first.
[[nodiscard]] QList<MeetingText> meetingTexts(const CaseRecord &record, const Situation &situation);

} // namespace hometray
