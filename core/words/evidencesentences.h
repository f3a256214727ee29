// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/dates.h"
#include "words/evidencevalues.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

/// What is said for each evidence code, by what it is about.
class Sentences : public EvidenceValues {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
public:
    using EvidenceValues::EvidenceValues;

    /// Nothing for a code that is not in any of the groups.
    [[nodiscard]] QString sentence(const QString &code) const
    {
        for (const auto group :
            {&Sentences::plain, &Sentences::ofStart, &Sentences::ofPeople,
                &Sentences::ofHearing, &Sentences::ofAges, &Sentences::ofCarers,
                &Sentences::ofMeetings, &Sentences::ofCopies, &Sentences::ofReviews,
                &Sentences::ofPlan, &Sentences::ofActions, &Sentences::ofTheBreak,
                &Sentences::ofContacts, &Sentences::ofHandover, &Sentences::ofTray,
                &Sentences::ofConcerns, &Sentences::ofTheEnd, &Sentences::ofClosing}) {
            const QString said = (this->*group)(code);
            if (!said.isEmpty())
                return said;
        }
        return {};
    }

private:
    [[nodiscard]] QString plain(const QString &code) const;
    // peopleevidence.cpp
    [[nodiscard]] QString ofStart(const QString &code) const;
    [[nodiscard]] QString ofPeople(const QString &code) const;
    [[nodiscard]] QString ofHearing(const QString &code) const;
    [[nodiscard]] QString ofAges(const QString &code) const;
    [[nodiscard]] QString ofCarers(const QString &code) const;
    // workevidence.cpp
    [[nodiscard]] QString ofMeetings(const QString &code) const;
    [[nodiscard]] QString ofCopies(const QString &code) const;
    [[nodiscard]] QString ofReviews(const QString &code) const;
    [[nodiscard]] QString ofPlan(const QString &code) const;
    [[nodiscard]] QString ofActions(const QString &code) const;
    // breakevidence.cpp
    [[nodiscard]] QString ofTheBreak(const QString &code) const;
    [[nodiscard]] QString ofContacts(const QString &code) const;
    [[nodiscard]] QString ofHandover(const QString &code) const;
    [[nodiscard]] QString ofTray(const QString &code) const;
    // closingevidence.cpp
    [[nodiscard]] QString ofConcerns(const QString &code) const;
    [[nodiscard]] QString ofTheEnd(const QString &code) const;
    [[nodiscard]] QString ofClosing(const QString &code) const;

    [[nodiscard]] QString notInEhm() const;
    [[nodiscard]] QString leftOpen() const;
    /// With how many steps of closing come before closing, where some do.
    [[nodiscard]] QString closureFirst(const QString &sentence) const;
    /// From when until when so many working days are, where they are all of them; else between
    /// which.
    [[nodiscard]] QString daysWithin(int count, QDate first, QDate last) const;
    /// The TAF that is planned next; older policies know only the first that is planned.
    [[nodiscard]] QDate ahead() const { return firstDay({"plannedAhead", "nextPlanned"}); }
    [[nodiscard]] QString lastTaf() const
    {
        const QDate on = day("lastTaf");
        return on.isValid() ? tr("%1 was on %2").arg(tafName(), said(on)) : QString();
    }
    /// Two halves of one sentence; one of them may be missing.
    [[nodiscard]] static QString both(const QString &first, const QString &second)
    {
        return first.isEmpty() ? capitalised(second)
                               : tr("%1; %2", "two halves of a sentence").arg(first, second);
    }
    [[nodiscard]] static QString numbered(int n, const QString &one, const QString &many)
    {
        return n == 1 ? one : many;
    }
};

} // namespace hometray::words
