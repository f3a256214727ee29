// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/authority.h"
#include "journal/entry.h"
#include "journal/journalrow.h"
#include "record/error.h"
#include "record/sources.h"

#include <QtCore/QHash>

#include <functional>

namespace hometray {

class Signer;

/// The entries of one case, in whatever sequence they came, and what became of each. A plain value
/// that holds no bytes: those are the store's. The same entries answer the same, everywhere.
/// Several threads may read one at a time when nobody adds.
class CaseJournal {
public:
    enum class Added : quint8 {
        New,
        Known, ///< it was there already; nothing changed
        Waiting, ///< its parents have not come
    };

    /// Takes an entry that `readEntry` gave. `arrivedMs` is when it came to this store (UTC
    /// milliseconds, 0 when not known); `verified` whether its signature was found good. The first
    /// decides which case this is. Error: EntryDamaged (id, reason: otherCase, depthWrong).
    Expected<Added> add(const Entry &entry, qint64 arrivedMs, bool verified = true);
    /// The same of many, each with `entry`, `arrivedMs` and `verified`: what becomes of them is
    /// worked out once, when all are there, and not after each that changes it for the others.
    template <class Entries>
    Expected<void> addAll(const Entries &entries)
    {
        for (const auto &one : entries) {
            if (auto taken = take(one.entry, one.arrivedMs, one.verified); !taken)
                return Unexpected(taken.error());
        }
        ++m_generation;
        judgeAll();
        return {};
    }

    /// The signed entries that these events become when `signer` writes them now: each knows the
    /// one before, the first knows all that applies here. An empty journal is opened first when the
    /// events do not do so. They are not added; the store appends them and then `add`s them.
    /// Error: Refused (NotAllowed) when the signer has not the right; FieldTooLong when one is
    /// longer than an entry may be.
    [[nodiscard]] Expected<QList<Entry>> write(
        const QList<Event> &events, const Signer &signer, RandomSource &random, qint64 nowMs) const
    {
        return CaseJournal(*this).append(events, signer, random, nowMs, nowMs);
    }
    /// The same, and adds them: without a copy of the journal. After an error the journal may hold
    /// some of them, and is to be thrown away. `arrivedMs` as in `add`.
    [[nodiscard]] Expected<QList<Entry>> append(const QList<Event> &events, const Signer &signer,
        RandomSource &random, qint64 nowMs, qint64 arrivedMs);

    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// By number: in order of arrival, parents first. Entries still waiting are not among them.
    [[nodiscard]] const QList<JournalRow> &rows() const { return m_rows; }
    /// The number of an entry, or -1.
    [[nodiscard]] int numberOf(const EntryId &id) const { return m_numbers.value(id, -1); }
    /// The numbers in the order of the journal.
    [[nodiscard]] const QList<int> &order() const { return m_order; }
    [[nodiscard]] const EntryGraph &graph() const { return m_graph; }

    /// The heads: entries that no other knows, of those applied or not understood. What is written
    /// next has them as parents; they are the basis of a form.
    [[nodiscard]] QList<EntryId> heads() const;
    /// The heads of all there is, as noted elsewhere to find a journal cut short.
    [[nodiscard]] QList<EntryId> allHeads() const;
    /// Parents that have not come.
    [[nodiscard]] QList<EntryId> missing() const;
    /// Something is missing, not understood or not verified here: nothing can be judged as done.
    [[nodiscard]] bool isIncomplete() const;
    /// How many entries hold a text that was not shared with the reader.
    [[nodiscard]] int notShared() const { return m_tally.notShared; }
    /// How many are kept aside until somebody admits them.
    [[nodiscard]] int setAside() const { return m_tally.setAside; }

    /// The applied corrections of an entry, the one that counts last; none when it has none.
    [[nodiscard]] QList<int> corrections(int number) const { return m_corrections.value(number); }
    /// The entry and all corrections of it that are readable here, whatever became of them: each
    /// may hold text of it. Of a correction: the same as of what it corrects.
    [[nodiscard]] QList<int> allOf(int number) const;
    /// Whether its text is erased: an applied entry names it, or what it corrects.
    [[nodiscard]] bool isErased(int number) const
    {
        return m_erased.contains(number) || m_erasedHere.contains(m_rows.at(number).id);
    }
    /// Texts that were destroyed in this store. To be said before the entries are added: what a
    /// correction corrected stood in its text, too.
    void setErasedHere(const QSet<EntryId> &ids) { m_erasedHere = ids; }
    /// Who may do what, by all that stands.
    [[nodiscard]] Access access() const { return m_authority.access(m_authority.standing()); }

    /// Grows when anything but an entry at the end of the order, standing for itself, came. As long
    /// as it stays, a fold can go on from where it was.
    [[nodiscard]] int generation() const { return m_generation; }

    /// The journal of the entries written on or before a day (London), whose ancestors all were.
    [[nodiscard]] CaseJournal until(QDate day) const;
    /// The journal of these entries and all they know: what somebody saw whose form has this basis.
    [[nodiscard]] CaseJournal at(const QList<EntryId> &heads) const;

private:
    struct Waiting {
        JournalRow row;
        QList<EntryId> parents;
    };
    /// What is asked of all entries after each one: counted on, so that writing in a long case
    /// costs what it costs in a short one.
    struct Tally {
        int unclear = 0; ///< not understood, not verified, or a text of the team's that is lost
        int notShared = 0;
        int setAside = 0;
        QList<int> heads; ///< of those that apply or are not understood, deepest first
    };
    /// Those of its entries that are wanted and whose ancestors all are.
    [[nodiscard]] CaseJournal only(const std::function<bool(int number)> &wanted) const;
    /// What came of an entry before anything is judged.
    struct Taken {
        Added added = Added::New;
        bool aloneInOrder = false; ///< nothing that was here is another for it
    };
    [[nodiscard]] Expected<Taken> take(const Entry &entry, qint64 arrivedMs, bool verified);
    bool place(JournalRow row, const QList<EntryId> &parents);
    void placeWaiting();
    void judge(int number);
    void judgeAll();
    [[nodiscard]] bool noteArrival(int number);
    void judgeClock(JournalRow &row) const;
    void noteMeaning(int number);
    [[nodiscard]] int correctedBy(const JournalRow &row) const;
    [[nodiscard]] QList<int> headsOf(bool appliedOnly) const;
    [[nodiscard]] static bool isKnowledge(const JournalRow &row);
    void tallyAll();
    void tallyLast();
    void count(int number);

    CaseId m_caseId;
    QList<JournalRow> m_rows;
    QHash<EntryId, int> m_numbers;
    QList<int> m_order;
    EntryGraph m_graph;
    Authority m_authority;
    QHash<EntryId, Waiting> m_waiting;
    QHash<int, QList<int>> m_corrections; ///< by corrected entry, in the order of the journal
    QHash<int, QList<int>> m_allCorrections; ///< also those that do not apply
    QSet<int> m_erased;
    QSet<EntryId> m_erasedHere;
    QHash<int, qint64> m_confirmedMs;
    Tally m_tally;
    int m_generation = 0;
};

} // namespace hometray
