// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/dutyends.h"

namespace hometray {

/// D6: one copy to each household in which, on the TAF's day, an adult lives who has parental
/// responsibility and has agreed. Later that can only shrink; but whose responsibility was not
/// known and becomes yes is owed one from the day that was written.
class FamilyCopies {
public:
    using Held = DutyEnds::Held;

    FamilyCopies(const CaseRecord &record, const DutyEnds &ends) : r(record), m_ends(ends) { }

    /// Those of one TAF.
    void add(const Held &held, std::vector<CaseFacts::Duty> &to) const;

private:
    /// A household on a TAF's day: the adults in it who agreed, with parental responsibility, and
    /// those of whom that is not known.
    struct Home {
        ObjectId id;
        QList<const Person *> owed;
        QList<const Person *> unsettled;
    };

    [[nodiscard]] QList<Home> homesOn(const Held &held) const;
    /// The first entry after a TAF that says of somebody of whom it was not known that they have
    /// parental responsibility; -1 when none does, or it was known.
    [[nodiscard]] qint32 knownSince(const Person &person, const Held &held) const;
    /// The TAF, or the day on which it was written that somebody of that home has responsibility.
    [[nodiscard]] Moment owedSince(const Home &home, const Held &held) const;
    /// A copy to an adult of that home who agreed fulfils it; a child or a friend may have one,
    /// too. Returns the entry that gave it.
    qint32 copyFor(CaseFacts::Duty &duty, const Home &home, const Meeting &meeting) const;
    /// Since when somebody is not in a home any more: died, left the family, or moved out.
    /// Asked of what was written before an entry.
    [[nodiscard]] Moment outSince(const Person &person, const ObjectId &home, FactDay begin,
        qint32 entry = DutyEnds::endOfRecord) const;
    /// Since when nobody of a home is owed a copy, by the entry that said so last; a home that two
    /// were given up for together keeps its one. `withdrawn`: somebody withdrew.
    [[nodiscard]] Moment ends(const Home &home, const QList<const Person *> &whose,
        const Held &held, bool common, bool &withdrawn, qint32 entry = DutyEnds::endOfRecord) const;
    /// Homes that were all given up for one in common get one copy: it is owed to the first.
    [[nodiscard]] ObjectId givenUpTogether(const QList<Home> &homes, const Held &held) const;

    const CaseRecord &r;
    const DutyEnds &m_ends;
};

} // namespace hometray
