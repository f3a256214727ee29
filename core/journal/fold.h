// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/casejournal.h"
#include "record/caserecord.h"

namespace hometray {

/// The record of a case: the entries of its journal that apply, one after the other, in the order
/// of the journal. Corrections stand in the place of what they correct, erased and unreadable texts
/// say nothing. A withdrawn entry keeps its place with an empty kind.
[[nodiscard]] CaseRecord fold(const CaseJournal &journal);

/// The record as it was on a day: of the entries written on or before it whose ancestors all were.
[[nodiscard]] CaseRecord recordOn(const CaseJournal &journal, QDate day);

/// The record as it was at the end of a day, by what is known today: the entries written until then,
/// with what corrects or takes them back since in their place, and with what `later` leaves of later
/// entries.
[[nodiscard]] CaseRecord recordAtEndOf(const CaseJournal &journal, QDate day,
    const std::function<Event(const Event &)> &later = {});

/// A journal and its record, kept together. An entry at the end of the order is applied as a step;
/// anything else folds the case anew, when its record is next asked for. The two come to the same.
class LiveCase {
public:
    LiveCase() = default;
    explicit LiveCase(CaseJournal journal) : m_journal(std::move(journal)) { }

    Expected<CaseJournal::Added> add(const Entry &entry, qint64 arrivedMs, bool verified = true)
    {
        return m_journal.add(entry, arrivedMs, verified);
    }
    template <class Entries>
    Expected<void> addAll(const Entries &entries)
    {
        return m_journal.addAll(entries);
    }
    /// As CaseJournal: before entries are added.
    void setErasedHere(const QSet<EntryId> &ids) { m_journal.setErasedHere(ids); }
    /// As CaseJournal::append.
    [[nodiscard]] Expected<QList<Entry>> append(const QList<Event> &events, const Signer &signer,
        RandomSource &random, qint64 nowMs, qint64 arrivedMs)
    {
        return m_journal.append(events, signer, random, nowMs, arrivedMs);
    }
    [[nodiscard]] const CaseJournal &journal() const { return m_journal; }
    /// The record of all that was added. Valid until the next `add`.
    [[nodiscard]] const CaseRecord &record();

private:
    CaseJournal m_journal;
    CaseRecord m_record;
    QList<int> m_applied; ///< by sequence number in the record: the number in the journal
    qsizetype m_folded = 0; ///< how many of the journal's order
    int m_generation = -1;
};

} // namespace hometray
