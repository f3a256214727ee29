// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/hiddenplaces.h"
#include "record/placetext.h"

#include <QtCore/QStringList>

/// What tells an address without being typed as one, and what is typed as one and tells none.
/// Words are folded (record/folding.h).
namespace hometray::places {

/// From a letter of PlaceText::row to behind another.
struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// What streets are called that everyday words say, too: "May Close" and "we may close the case",
/// "The Green" and "the green coat", "12 The Green" and "12 green bottles"; and the name of a
/// street alone. A long one tells it behind "lives in" and "off" ("Wexcombe") or right before the
/// house's number, a short one where somebody lives in it ("lives in Tansy"), and any of a block
/// before what people call one ("the Tansy flats").
enum class Everyday { No, Verb, Article, Counted, Name, ShortName, Dwelling, Numbered };
/// Whether the name of a street or house without what kind it is tells it there: a long one that no
/// town has (Name), or a short one that says little else (ShortName); No where it does not.
[[nodiscard]] Everyday aloneAs(const QStringList &name);
/// Whether "the Tansy flats" tells a street or block of that name.
[[nodiscard]] bool isNameOfDwellings(const QStringList &name);
/// "flats", "block", "estate": what people call the houses of one name.
[[nodiscard]] const QStringList &dwellings();
[[nodiscard]] Everyday everydayOf(const QStringList &words);
/// Whether they are said as an address where they stand, from the first word to the last: with a
/// capital, a number, by themselves, behind "in" or "lives on the".
[[nodiscard]] bool isSaidAsPlace(
    const PlaceText &text, qsizetype first, qsizetype last, Everyday everyday);

/// Postcodes in full ("sg12ab") of a text.
[[nodiscard]] QStringList postcodesIn(const QString &text);
/// Where one of these stands with one letter or digit wrong, too many, left out or changed round;
/// not where one of the `open` ones stands as it is.
[[nodiscard]] QList<Span> slippedPostcodes(
    const PlaceText &text, const QStringList &codes, const QStringList &open);

/// Somewhere people are taken in, and the town it is in: together they tell where it is.
struct Shelter {
    QString kind; ///< "refuge"
    QStringList town; ///< words of its name
    friend bool operator==(const Shelter &, const Shelter &) = default;
};
/// What a hidden address or the name of its home says of such a place.
[[nodiscard]] QList<Shelter> sheltersIn(const HiddenPlace &place);
/// Where a text (`text` is made of `typed`) says both in one breath: "the refuge in Stevenage",
/// "Stevenage women's refuge".
[[nodiscard]] QList<Span> sheltersTold(
    const PlaceText &text, const QString &typed, const QList<Shelter> &shelters);

} // namespace hometray::places
