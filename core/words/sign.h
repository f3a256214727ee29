// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hometray {

/// The small signs that go with words.
enum class Sign {
    None,
    Done,
    DoneTwice,
    ToDo,
    Part,
    Clock,
    Alert,
    Dot,
    Sun,
    Question,
    Dash,
    Lock,
    Copy
};

/// What a sign, a chip or a strip says with its colour; a sign and a word always go with it.
enum class Tone { Neutral, Good, Warning, Late, Info };

} // namespace hometray
