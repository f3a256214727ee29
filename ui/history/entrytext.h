// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/event.h"
#include "ui/history/recordtext.h"

#include <QtCore/QMap>

namespace hometray {

/// What one change of an entry says: what it is about, by name where it was there before, and each
/// field with what stood there. `before`: what stood in its fields; empty for something new.
[[nodiscard]] QList<RecordLine> changeText(const Change &change, const QMap<int, Value> &before,
    const CaseRecord &record, const words::ChoiceWords &choices);

} // namespace hometray
