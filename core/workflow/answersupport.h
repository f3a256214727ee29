// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Records what the coordinator answered to a request.
struct AnswerSupport {
    static constexpr const char *id = "answerSupport";
    ObjectId request; ///< SupportRequest
    QString answer; ///< choice "requestAnswers": agreed, notAgreed
    QDate answeredOn;
    QString answerNote;
};

template <>
const TypeInfo &typeInfo<AnswerSupport>();

/// Refuses a second answer (AlreadyDone; mend requestSupport: ask again) and one from before it was
/// asked (DatesContradict).
[[nodiscard]] Decision decide(const CaseRecord &, const AnswerSupport &, const Context &);

} // namespace hometray
