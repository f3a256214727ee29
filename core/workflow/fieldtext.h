// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/typeinfo.h"

namespace hometray {

/// A field's value as a person or a script writes it down: a text or choice as it is, a day
/// "2019-06-20", a time "15:30", an id as hexadecimal digits, yes and no as "true" and "false", a
/// number "4", a list as JSON. Nothing when the text is no such value; an empty text is "not set".
[[nodiscard]] std::optional<Value> valueFromText(const FieldInfo &field, const QString &text);
/// The same the other way round.
[[nodiscard]] QString textOf(const FieldInfo &field, const Value &value);

} // namespace hometray
