// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Records what the family said of the help, or that they were asked and declined or could not be
/// reached. Each try is one of its own, with its day. Feedback may come after closing.
struct RecordFeedback {
    static constexpr const char *id = "recordFeedback";
    Feedback feedback;
};

template <>
const TypeInfo &typeInfo<RecordFeedback>();

/// Refuses feedback that was given without its words (FieldMissing, feedback.text) or by nobody
/// (FieldMissing, feedback.from).
[[nodiscard]] Decision decide(const CaseRecord &, const RecordFeedback &, const Context &);

} // namespace hometray
