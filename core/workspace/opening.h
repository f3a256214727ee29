// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/session.h"

namespace hometray {

/// A store that was just opened.
struct OpenedStore {
    Vault vault; ///< as it is now
    SessionPtr session;
    std::unique_ptr<StoreThread> thread;
};

/// Opens a store with its key. `base` is the rulebook of a store that has no rules of its own.
/// takes the lock, starts the threads, makes who signs and the desk journal on first use, takes the
/// rules of the store into use, reads what all cases are called and derives those that are behind.
/// `allAtOnce`: reads the facts of all as well, which else waits until somebody asks for them.
/// Where the folder cannot be written to it is opened to be read (Session::readingCopy).
/// Where part of the records file is damaged, and every record can be read, it is written anew and
/// opened then. Blocks: on a pool thread. Errors as Workspace::unlock.
[[nodiscard]] Expected<OpenedStore> openStore(const StoreFolder &folder, const Vault &vault,
    const SharedKey &key, std::shared_ptr<const Rulebook> base, std::shared_ptr<RulesShelf> rules,
    std::shared_ptr<RandomSource> random, std::shared_ptr<const Timekeeper> time, bool allAtOnce);

} // namespace hometray
