// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// What is known of the words of addresses, for PlaceFinder. Words are folded (record/folding.h).
namespace hometray::places {

/// The words of an address, folded, an apostrophe as if it were not there.
[[nodiscard]] QStringList wordsIn(QStringView text);
/// What a postcode looks like.
[[nodiscard]] const QRegularExpression &postcodePattern();

/// "Road" and "roads" are one word.
[[nodiscard]] QString withoutS(const QString &word);
/// Each way of writing what a street or house is called ("road", "rd", "roa") or a word of
/// addresses that is often cut short ("north", "nth"), cut short in a way of one's own, too
/// ("cresc"). Empty for any other word.
[[nodiscard]] QStringList spellingsOf(const QString &word);
/// A word with one slip of the fingers: two letters changed round, one left out, one twice. None of
/// a short word: too many would be others.
[[nodiscard]] QStringList slipsOf(const QString &word);

/// What a slip of the fingers makes of a word. Light: two letters changed round, one left out, one
/// twice; the letters are those of the word. Heavy: another letter, or one that is not in it; that
/// may be another word as well.
enum class Slip { None, Light, Heavy };
[[nodiscard]] Slip slipBetween(QStringView typed, QStringView word);

/// What a street or house is called: "road", "cottage".
[[nodiscard]] bool isKind(const QString &word);
/// What stands before the number of a house or flat.
[[nodiscard]] bool standsBeforeNumber(const QString &word);
/// The number of a house; "5th" is a name.
[[nodiscard]] bool isDigits(const QString &word);
/// A number as it is said: "twelve", "twentyone" (its blank or hyphen is not looked at),
/// "onehundredandtwelve"; with the letter behind it ("twelvea"). Empty for what is no such number.
[[nodiscard]] QStringList saidAs(const QString &number);
/// The number a single word says ("twelve" is "12"), or the word itself.
[[nodiscard]] QString inDigits(const QString &word);
/// What there are several of, most likely: in "12 oak trees" nobody lives at 12 Oak Lane.
[[nodiscard]] bool isCounted(const QString &word);
/// Says nothing by itself of where a house is.
[[nodiscard]] bool isAnyones(const QString &word);
/// "Old Mill Lane" is not Mill Lane.
[[nodiscard]] bool isPartOfStreet(const QString &word);
[[nodiscard]] bool isMonth(const QString &word);
/// A little word of which every sentence is full.
[[nodiscard]] bool isLittle(const QString &word);

/// The letter at a place of a text as people read it: "Oak%20Lane" and "St Mary&#39;s" of a link or
/// a page are "Oak Lane" and "St Mary's". Goes to the last unit of what it took.
[[nodiscard]] char32_t readLetterAt(QStringView text, qsizetype &at);

/// Appends a letter folded; one of the Cyrillic or Greek alphabet that looks like a Latin one as
/// that: nobody sees the difference.
void appendAsSeen(QString &to, char32_t letter);

} // namespace hometray::places
