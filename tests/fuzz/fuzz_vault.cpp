// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "store/vault.h"

using namespace hometray;

/// A vault that is understood is within the limits of its cost, and is written as it is.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString file = QStringLiteral("vault.json");
    const auto vault = Vault::fromJson(bytesOf(data, size), file);
    if (!vault)
        return 0;
    for (const Vault::Slot &slot : vault->slotList())
        mustBe(slot.cost.memoryBytes <= Vault::memoryLimit && slot.cost.passes <= Vault::passesLimit,
            "nobody's file makes the laptop work for an hour");
    const auto again = Vault::fromJson(vault->toJson(), file);
    mustBe(again && *again == *vault, "a vault is read as it was written");
    return 0;
}
