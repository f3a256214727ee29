// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/placefinder.h"

namespace hometray {

/// An address taken apart into what is looked for.
class PlaceFinder::Address {
public:
    /// `whole`: it is an address, of which something is hidden whatever it looks like.
    Address(const QString &typed, bool whole);
    /// A home's name tells nothing ("Nan's") unless it is an address itself.
    static QList<Address> all(const HiddenPlace &place);

    QList<Pattern> patterns; ///< without the house's number
    QList<Pattern> numbered; ///< with it
    QStringList numbers;

    /// Letters of a pattern: less is found everywhere.
    static constexpr qsizetype shortestPattern = 4;
    /// Letters that tell a place with one of them wrong. A house's number tells as much.
    static constexpr qsizetype lettersTelling = 7;

private:
    /// "Mum's house" is nobody's address.
    static bool somebodys(const QString &part);
    static Slot slotOf(const QString &word);
    /// A number and a name alone, which much else may begin with: read as they are written.
    static Pattern bareOf(const QString &number, const QStringList &name);
    /// "12 oaks" grow anywhere and "Hazel's" is a person's; "St Mary's" is written with its s.
    static QList<Slot> asWritten(const QStringList &name);
    static Slot oneOf(const QStringList &spellings);
    /// "H" and "Haz" for "Hazel"; a little word is none of these.
    static Slot begunOf(const QString &word);
    static QList<Slot> slotsOf(const QStringList &words);
    void add(const QString &one);
    void add(const QStringList &words);
    /// The streets and named houses among some words; none when it is a town's name, most likely.
    bool addStreets(const QStringList &words, const QString &number, bool isSomebodys);
    /// "She lives in Wexcombe", "the Tansy flats".
    void addAlone(const QStringList &name);
    void addStreet(const QStringList &words, const QString &number);
};

} // namespace hometray
