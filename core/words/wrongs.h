// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray::words {

/// What is wrong with a field, for the reasons of RefusalCode::FieldWrong ("notSeen" → "nobody was
/// seen at this visit."). Ends in a full stop.
[[nodiscard]] QString wrong(const QString &reason);
/// What has been done before, for the values of RefusalCode::AlreadyDone.
[[nodiscard]] QString alreadyDone(const QString &what);
/// A gap of RefusalCode::AssessmentGaps; `person` is the name of the one it is about, if any.
[[nodiscard]] QString assessmentGap(const QString &code, const QString &person);
/// "keyworker", "team manager", … ; "a reader" for a role it does not know.
[[nodiscard]] QString role(const QString &role);

} // namespace hometray::words
