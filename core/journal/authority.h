// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/certificates.h"
#include "journal/entrygraph.h"
#include "journal/journalrow.h"
#include "journal/roles.h"

#include <QtCore/QHash>

#include <optional>

namespace hometray {

/// Who may do what, by some set of authority entries.
struct Access {
    QHash<SigningKey, PersonId> keys; ///< live ones
    QHash<PersonId, Roles> roles;
    QList<SigningKey> roots; ///< coordinators' keys that the case names

    [[nodiscard]] Roles rolesOf(const SigningKey &key) const
    {
        const auto person = keys.constFind(key);
        return person == keys.end() ? Roles() : roles.value(*person);
    }
    [[nodiscard]] QList<PersonId> keyworkers() const;
};

/// Decides which entries of a case apply, from its authority entries.
///
/// An entry applies when what its own past says gives its author the right, and what was ended
/// without its knowing does not take it away. A transfer ends nothing in this sense: what the
/// former keyworker wrote before knowing of it stays. The answer depends on the set of entries
/// alone, not on times or on the sequence of arrival.
class Authority {
public:
    /// Takes note of an authority entry (or admission) and gives it its bit. Rows are numbered as
    /// in `rows` of the other functions; parents come first.
    void add(JournalRow &row, int number);

    /// Forgets all entries.
    void clear();

    /// Works out which authority entries stand. To be called after `add`, before the others.
    void settle(
        const QList<JournalRow> &rows, const EntryGraph &graph, const QHash<EntryId, int> &numbers);

    struct Answer {
        Standing standing = Standing::NotAllowed;
        PersonId person;
    };
    /// What becomes of a row whose text is understood and whose signature is good.
    [[nodiscard]] Answer answer(const QList<JournalRow> &rows, const EntryGraph &graph,
        const QHash<EntryId, int> &numbers, int number);

    /// Who may do what for somebody who knows these authority entries.
    [[nodiscard]] Access access(const BitSet &known) const;
    /// Those that stand, of all there are.
    [[nodiscard]] const BitSet &standing() const { return m_standing; }

private:
    enum class What : quint8 {
        Unreadable,
        Open,
        Grant,
        AcceptGrant,
        End,
        Offer,
        AcceptOffer,
        AddKey,
        EndKey,
        NameRoots,
        Admit,
    };
    /// What an authority entry says, by itself.
    struct Statement {
        What what = What::Unreadable;
        int row = -1;
        SigningKey author;
        BitSet past;
        PersonId person; ///< whom it speaks of
        Role role = Role::None; ///< given or ended; None ends all
        QList<SigningKey> keys; ///< that are this person's
        SigningKey endedKey;
        EntryId target;
        QList<EntryId> admitted;
        std::optional<RoleProof> proof; ///< of what the author is, by a root that the case may name
        QList<SigningKey> roots; ///< that it names
        std::optional<SigningKey> certifier; ///< of a key added
        Role rank = Role::None; ///< of an ending: its author's
    };
    struct Question {
        const QList<JournalRow> &rows;
        const EntryGraph &graph;
        const QHash<EntryId, int> &numbers;
        int number;

        [[nodiscard]] const JournalRow &row() const { return rows.at(number); }
    };

    [[nodiscard]] Statement read(const JournalRow &row) const;
    [[nodiscard]] Access work(const BitSet &known) const;
    [[nodiscard]] Access remembered(const BitSet &known);
    [[nodiscard]] bool cancelled(
        const Statement &source, int bit, Role role, const BitSet &known) const;
    [[nodiscard]] bool keyEnded(
        const Statement &source, const SigningKey &key, const BitSet &known) const;
    [[nodiscard]] Answer answer(const Question &question);
    [[nodiscard]] bool mayWrite(const Question &question, const BitSet &known);
    [[nodiscard]] bool mayState(
        const Statement &statement, const Access &access, const BitSet &known) const;
    [[nodiscard]] bool mayTouch(const Question &question, const Access &access) const;
    [[nodiscard]] bool provesItself(
        const Statement &statement, const Access &access, const BitSet &known) const;
    [[nodiscard]] QList<SigningKey> namedRoots(const BitSet &known) const;
    [[nodiscard]] BitSet endedAside(const Question &question) const;
    void relateEndings(const EntryGraph &graph);
    bool review(const Question &all, bool onlyTake);

    QList<Statement> m_statements; ///< by bit
    QHash<EntryId, int> m_bits;
    QList<int> m_inOrder; ///< bits, in the order of the journal
    BitSet m_endings;
    BitSet m_standing;
    QHash<EntryId, int> m_admitted; ///< how many standing admissions name it
    /// By ending: those it leads to, where each ends the right of the next one's author without the
    /// two knowing each other.
    QHash<int, BitSet> m_leadsTo;
    QHash<BitSet, Access> m_access; ///< what was worked out already
};

} // namespace hometray
