// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/due.h"
#include "words/sign.h"

namespace hometray {

/// Sign and tone together.
struct Look {
    Sign sign = Sign::ToDo;
    Tone tone = Tone::Neutral;
    friend bool operator==(const Look &, const Look &) = default;
};

/// How a step stands, the same on every page, on paper and on the command line.
[[nodiscard]] Look lookOf(const StepResult &step);
[[nodiscard]] Look lookOf(StepState state, bool warns);
/// How something due stands.
[[nodiscard]] Look lookOf(const DueItem &item, QDate today);

/// The sign where nothing can be painted: "[x]", "[ ]", "[~]", "[!]", "[-]", "[?]".
[[nodiscard]] QString plainSign(const Look &look);

} // namespace hometray
