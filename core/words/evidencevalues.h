// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/evidence.h"

namespace hometray::words {

/// The values that evidence comes with, as sentences name them.
class EvidenceValues {
public:
    EvidenceValues(const Evidence &evidence, const Telling &telling)
        : m_evidence(evidence), m_telling(telling)
    {
    }

protected:
    [[nodiscard]] QDate today() const { return m_telling.today; }
    [[nodiscard]] QDate day(const char *name) const;
    /// The first of these days that is there.
    [[nodiscard]] QDate firstDay(std::initializer_list<const char *> names) const;
    /// A day in words; "a day not recorded" when it is not there, so that no sentence has a hole.
    [[nodiscard]] QString date(const char *name) const { return said(day(name)); }
    [[nodiscard]] QString said(QDate day) const;
    /// Whether a day is over.
    [[nodiscard]] bool isPast(const char *name) const;
    [[nodiscard]] int number(const char *name) const;
    [[nodiscard]] bool flag(const char *name) const;
    [[nodiscard]] QString codeOf(const char *name) const;
    /// "TAF 2", or "The TAF" when its number is not known.
    [[nodiscard]] QString tafName() const;
    [[nodiscard]] QString openSince() const;

    /// `named` with the names of the people, members, needs, TAFs or actions the evidence lists; `counted` when
    /// it lists none or there is no record to look them up in.
    [[nodiscard]] QString whoOr(const QString &counted, const QString &named) const;
    [[nodiscard]] QString teamOr(const QString &counted, const QString &named) const;
    [[nodiscard]] QString agreedByOr(const QString &counted, const QString &named) const;
    [[nodiscard]] QString needsOr(const QString &counted, const QString &named) const;
    [[nodiscard]] QString tafsOr(const QString &counted, const QString &named) const;
    [[nodiscard]] QString actionsOr(const QString &counted, const QString &named) const;
    /// Who is to do the one action the evidence is about; `unnamed` where that cannot be looked up.
    [[nodiscard]] QString doerOr(const QString &unnamed) const;

private:
    template <class List, class Name>
    [[nodiscard]] QString namedOr(const char *rows, const List CaseRecord::*list, Name name,
        const QString &counted, const QString &named) const;

    const Evidence &m_evidence;
    const Telling &m_telling;
};

} // namespace hometray::words
