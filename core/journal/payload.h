// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/event.h"
#include "record/sources.h"

namespace hometray {

/// How many random bytes a payload begins with. They are erased with it, so that its hash, which
/// stays, tells nothing of what it said.
constexpr qsizetype saltSize = 16;

/// The bytes of an event: a map of 0 the salt and 1 the changes. A change is a map of 0 type, 1 id,
/// 2 what is done, 3 its fields by number (left out when there are none). The kind stands in the
/// header.
[[nodiscard]] QByteArray encodePayload(const Event &event, QByteArrayView salt);

/// The event of that kind that these bytes say. Error: EntryDamaged (reason) when this program does
/// not understand all of it: a kind, type or field it does not know, or bytes of another form. Such
/// an entry is kept and makes the case incomplete here.
[[nodiscard]] Expected<Event> decodePayload(const QString &kind, const QByteArray &bytes);

} // namespace hometray
