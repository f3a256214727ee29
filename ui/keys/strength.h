// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray {

/// How hard a passphrase is to guess for somebody who has the laptop.
struct Strength {
    static constexpr int best = 4;
    int level = 0; ///< 0 to 4
    QString words; ///< "Strong"
    QString advice; ///< what would make it better; empty when nothing needs to

    friend bool operator==(const Strength &, const Strength &) = default;
};

/// Judged by what a guesser tries first: words, names, dates, rows of keys (zxcvbn), not by a zoo
/// of signs. `known` is what anybody who knows the person would try: name, school, telephone.
/// Takes less than a millisecond or two, however long the passphrase is.
[[nodiscard]] Strength strengthOf(const QString &passphrase, const QStringList &known = {});

} // namespace hometray
