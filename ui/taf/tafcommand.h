// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/refusal.h"
#include "ui/taf/tafsetup.h"
#include "workflow/canceltaf.h"
#include "workflow/recordtaf.h"

#include <functional>

namespace hometray {

/// The parts of a TAF, in the order it runs.
enum class TafPart {
    WhoIsHere,
    SinceLastTime,
    Actions,
    ChildrensWords,
    ParentsViews,
    Worries,
    NeedsMet,
    NewActions,
    NextMeeting,
    Copies,
};
inline constexpr int tafParts = 10;

/// What is wrong, and where: the field's name as the part's widgets carry it.
struct TafProblem {
    TafPart part = TafPart::WhoIsHere;
    QString field;
    QString sentence;
};

/// What the form asks for, and from which of its rows each item came.
struct TafCommand {
    RecordTaf taf;
    std::optional<CancelTaf> cancels; ///< of the TAF that was planned; carried out before it
    QList<CopyGiven> copies;
    QList<int> guestRows;
    QList<int> reviewRows;
    QList<int> workRows; ///< the new actions, which come first
    QList<int> changedRows; ///< of the reviews, whose actions come after them

    /// Where in the form a field of the command (Refusal::field) stands.
    [[nodiscard]] TafProblem placeOf(const QString &field) const;
};

/// The command of a form; what cannot be understood as typed is a problem at its field. What rules
/// say comes from the command itself.
[[nodiscard]] tl::expected<TafCommand, TafProblem> tafCommand(const TafDraft &draft,
    const TafSetup &setup, const CaseRecord &record, const std::function<ObjectId()> &newId);

} // namespace hometray
