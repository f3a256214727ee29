// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefolder.h"

#include <optional>

namespace hometray {

/// What it takes to put another records file in the place of the present one, in one step: the file
/// that is to be the store's is made beside it, and replacing the vault, which names it, is the
/// step. The plan, in `restoring/`, says what was on the way should it be cut off. The store's lock
/// is held.
struct RestorePlan {
    QString database; ///< the file that is to be the store's
    QString aside; ///< the folder into which what was there goes; empty when there was nothing

    /// New names; nothing is written.
    [[nodiscard]] static RestorePlan make(const StoreFolder &folder, qint64 nowMs);
    /// The one that is noted in a folder, whether its step was done or not.
    [[nodiscard]] static std::optional<RestorePlan> of(const StoreFolder &folder);
    [[nodiscard]] static QString placeIn(const StoreFolder &folder);

    /// First of all. Errors: DiskFull, ReadOnly, FileUnwritable; so with the others.
    [[nodiscard]] Expected<void> note(const StoreFolder &folder) const;
    /// Before the step: the ways in as they are go aside as well.
    [[nodiscard]] Expected<void> keepVault(const StoreFolder &folder) const;
    /// After the step: what was there goes aside, and what was derived from it, or said of it, goes.
    [[nodiscard]] Expected<void> tidyUp(const StoreFolder &folder) const;
    /// Before the step: nothing has happened yet.
    void undo(const StoreFolder &folder) const;
    /// Whether the step was done.
    [[nodiscard]] bool isDone(const StoreFolder &folder) const;
    /// Where what was there is kept; empty when there was nothing.
    [[nodiscard]] QString keptAside(const StoreFolder &folder) const;
};

/// Removes a database file with what SQLite keeps beside it.
void removeDatabase(const QString &file);

} // namespace hometray
