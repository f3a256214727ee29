// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"
#include "store/secretstore.h"
#include "store/vault.h"

#include <memory>
#include <optional>

namespace hometray {

/// What a workspace does not reach for by itself. The front end makes it, once.
struct Services {
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    /// For ids and salts; keys of a store always come from the operating system.
    std::shared_ptr<RandomSource> random = std::make_shared<SystemRandom>();
    /// The person's keyring, or null where there is none.
    std::shared_ptr<SecretStore> keyring;
    /// What trying one passphrase costs in stores made here; tests make it cheap.
    KeyCost keyCost;
    /// Today, for rules and days nobody states. A test store also takes the time it signs from it;
    /// a real one is only looked at as of another day than the clock's, and not written.
    std::optional<QDate> on;
    /// A policy, term dates (CSV or iCalendar) and bank holidays (GOV.UK's JSON) to use instead of
    /// the ones that came with the program; empty: those.
    QString policyFile;
    QString termDatesFile;
    QString bankHolidaysFile;
    /// Facts of all cases are read with the opening, as a window needs them; else when they are first
    /// asked for, which waits for it then.
    bool allAtOnce = true;
};

} // namespace hometray
