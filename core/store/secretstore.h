// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "store/secretbytes.h"

#include <functional>

namespace hometray {

/// Where the operating system keeps small secrets for a person who is logged in. Each call answers
/// later, once, on the calling thread. Errors: KeychainSlotMissing (nothing under this name),
/// KeychainUnavailable (no keyring, locked, refused; `reason` is what the keyring said).
class SecretStore {
public:
    using ReadAnswer = std::function<void(Expected<SecretBytes>)>;
    using Answer = std::function<void(Expected<void>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &name, ReadAnswer answer) = 0;
    virtual void write(const QString &name, const SecretBytes &secret, Answer answer) = 0;
    /// Removing what is not there is no error.
    virtual void remove(const QString &name, Answer answer) = 0;
};

} // namespace hometray
