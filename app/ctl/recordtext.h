// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/values.h"

#include <QtCore/QJsonObject>

namespace hometray::ctl {

/// A whole record, list by list, each field in words. Texts keep their lines.
[[nodiscard]] QString recordText(const CaseRecord &record, const words::ChoiceWords &choices);
/// The same for programs: the id, each list by its type's name, and what is in doubt.
[[nodiscard]] QJsonObject recordJson(const CaseRecord &record);

} // namespace hometray::ctl
