// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefolder.h"

#include <QtCore/QTemporaryDir>

namespace hometray {

/// A copy of a store whose folder cannot be written to, to be read from: SQLite needs room beside a
/// database even for that. It lies in the computer's folder for passing things, for its owner only
/// and as encrypted as the store is, and goes with this object; what a kill leaves goes with a later
/// one.
class ReadingCopy {
public:
    /// Errors: StoreInUse; FileUnreadable; DiskFull, ReadOnly where there is no room for it.
    [[nodiscard]] static Expected<std::shared_ptr<const ReadingCopy>> of(const StoreFolder &store);

    /// Of the copy; the backups are the store's.
    [[nodiscard]] const StoreFolder &folder() const { return m_folder; }

private:
    ReadingCopy() = default;

    std::unique_ptr<QTemporaryDir> m_place;
    StoreFolder m_folder;
};

} // namespace hometray
