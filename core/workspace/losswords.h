// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backuploss.h"
#include "words/backupwords.h"

namespace hometray {

/// What a backup lacks beside one before it, in words.
[[nodiscard]] inline QString saidOf(const BackupLoss &loss)
{
    return words::backupLoss({loss.now.families, loss.now.entries, loss.now.bytes}, loss.before,
        {loss.was.families, loss.was.entries, loss.was.bytes});
}

} // namespace hometray
