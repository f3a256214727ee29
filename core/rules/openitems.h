// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"

namespace hometray {

/// What is open in a step as an agreement names it: the id of an object, or a day.
[[nodiscard]] QString openItemName(const CaseRecord &record, const OpenItem &item);
/// The same back; nothing when it names nothing of the record.
[[nodiscard]] std::optional<OpenItem> openItemNamed(const CaseRecord &record, const QString &name);
/// What the rows of a fact are (FactInfo::rows); None for anything else.
[[nodiscard]] OpenItem::Kind openItemKind(QLatin1String rows);

} // namespace hometray
