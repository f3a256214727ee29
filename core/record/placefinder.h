// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/placeclues.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace hometray {

/// Finds addresses in what people typed, however they type them: "Flat 2, 12 St Mary's Road" as
/// "marys rd 12", "twelve st mary", "StMarysRoad"; a house by its name, a postcode with or without
/// its blank. Towns are not looked for: they stand in every other text. A plain value.
///
/// One slip of the fingers is read over where what is typed right tells the place all the same (see
/// `Reading`): a long word is told by its own letters, a short one or what kind of street it is by
/// the other words, another letter than the right one only by much of them or the house's number.
/// So "Wellington Rod" and "12 Oak Lame" are found, and "a long line" is not Long Lane. Of a postcode
/// one letter or digit may be wrong. A refuge or hostel is told by the town it is in, "14 Hazel Close"
/// by "14 H Close"; what everyday words say, too ("we may close"), only where it is said as an
/// address (record/placeclues.h).
class PlaceFinder {
public:
    struct Range {
        qsizetype from = 0;
        qsizetype to = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };

    /// A place of which nothing may be told, not even its street.
    void add(const HiddenPlace &place);
    /// One of somebody else, whose street others may live in: another house of it is not meant, nor
    /// the street itself where one of the `open` addresses tells it.
    void addOfOthers(const HiddenPlace &place, const QStringList &open);

    /// Addresses that may be told: their postcodes are no slips of a hidden one.
    void addOpen(const QStringList &addresses);

    [[nodiscard]] bool isEmpty() const { return m_patterns.isEmpty(); }
    /// Where a text tells one, with the number of the house; in order, none within another.
    [[nodiscard]] QList<Range> find(const QString &text) const;
    [[nodiscard]] bool tells(const QString &text) const { return !find(text).isEmpty(); }

    friend bool operator==(const PlaceFinder &a, const PlaceFinder &b)
    {
        return a.m_patterns == b.m_patterns && a.m_numbers == b.m_numbers
            && a.m_postcodes == b.m_postcodes && a.m_open == b.m_open
            && a.m_shelters == b.m_shelters;
    }

private:
    /// One word of an address in each way it is written.
    struct Slot {
        QStringList spellings;
        QString word; ///< in full, where slips of it are read over; else empty
        bool kind = false; ///< what a street is called
        bool tells = true; ///< more than "the"
        bool plural = true; ///< with an s behind it, it is the same
        bool begun = false; ///< only begun: "H" for "Hazel"
        friend bool operator==(const Slot &, const Slot &) = default;
    };
    struct Pattern {
        QList<Slot> words;
        bool bare = false; ///< without what kind of street it is: "12 Oak", not "12 Oak Road"
        bool noOtherHouse = false; ///< not behind another house's number
        places::Everyday everyday = places::Everyday::No;
        friend bool operator==(const Pattern &, const Pattern &) = default;
    };
    class Address;
    struct Reading;

    void add(Pattern pattern, bool noOtherHouse);
    void addNumbered(const Address &address);
    void addClues(const HiddenPlace &place);
    [[nodiscard]] QList<places::Span> spellingsIn(PlaceText &text) const;
    [[nodiscard]] static qsizetype endOf(
        const Pattern &pattern, qsizetype word, const PlaceText &text, Reading reading);
    [[nodiscard]] static qsizetype endAfterSlip(
        const Pattern &pattern, qsizetype word, const PlaceText &text, const Reading &reading);
    [[nodiscard]] QList<qsizetype> thoseAt(const PlaceText &text, qsizetype at) const;

    QList<Pattern> m_patterns;
    QStringList m_numbers; ///< of houses and flats
    QStringList m_postcodes; ///< in full, of which a slip is read over
    QStringList m_open; ///< postcodes that are no slips of them
    QList<places::Shelter> m_shelters;
    QHash<QChar, QList<qsizetype>> m_byFirst; ///< patterns by their first letter
    /// Those that may begin with a slip, by one of the two letters they begin with.
    QHash<QChar, QList<qsizetype>> m_bySlip;
};

/// Whether two texts say one address, however it is typed.
[[nodiscard]] bool isSamePlace(const QString &one, const QString &other);

} // namespace hometray
