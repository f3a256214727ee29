// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QThreadPool>

#include <utility>

namespace hometray {

/// Destroys a value on a thread of the pool: freeing the rows of twenty thousand families takes
/// longer than the window may be blocked.
template <class Value>
void letGo(Value value)
{
    QThreadPool::globalInstance()->start([value = std::move(value)] {});
}

} // namespace hometray
