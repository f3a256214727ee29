// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace hometray {

/// Whether the last word of what was typed may be the beginning of one of the name's.
enum class NameTyped { Whole, Beginning };

/// How many slips of the fingers or the ear lie between a name and what was typed for it ("Okafro",
/// "Okofor", "Harrislowe"); nothing where it is likelier to be another name. A slip is a letter
/// wrong, left out or too many, or two changed round. A word of four to seven letters may hold one,
/// a longer one two, a shorter one and one with a digit in it none. Each word typed is one of the
/// name's; a blank or hyphen too many or too few is none.
[[nodiscard]] std::optional<int> slipsInName(
    QStringView name, QStringView typed, NameTyped how = NameTyped::Whole);

/// What was typed, to be compared with one name after another.
class TypedName {
public:
    explicit TypedName(QStringView typed, NameTyped how = NameTyped::Whole);
    /// As slipsInName.
    [[nodiscard]] std::optional<int> slipsIn(QStringView name) const;

private:
    QStringList m_words; ///< folded; none where nobody's name is so long
    QString m_joined;
    NameTyped m_how;
};

} // namespace hometray
