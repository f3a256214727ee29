// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/authority.h"

#include "journal/certificates.h"
#include "record/corrections.h"
#include "record/kinds.h"

#include <algorithm>

namespace hometray {

namespace {

bool isKind(const JournalRow &row, const char *kind)
{
    return row.kind == QLatin1String(kind);
}

} // namespace

QList<PersonId> Access::keyworkers() const
{
    QList<PersonId> persons;
    for (auto it = roles.begin(); it != roles.end(); ++it) {
        if (it->contains(Role::Keyworker))
            persons.append(it.key());
    }
    std::sort(persons.begin(), persons.end());
    return persons;
}

Authority::Statement Authority::read(const JournalRow &row) const
{
    Statement statement;
    statement.author = row.author;
    statement.past = row.past;
    if (row.text != JournalRow::Text::Here || !row.verified)
        return statement;
    const auto takeChain = [&](const QByteArray &bytes) {
        const auto chain = readKeyChain(bytes);
        if (!chain)
            return false;
        statement.person = chain->person;
        statement.keys = chain->keys;
        return true;
    };
    const auto roleOf = [](const std::optional<int> &role) {
        return role && *role > int(Role::None) && *role <= int(Role::Coordinator) ? Role(*role)
                                                                                  : Role::None;
    };

    if (isKind(row, kinds::caseOpened)) {
        const auto opening = detailsOf<CaseOpening>(row.event).value_or(CaseOpening());
        const QByteArray keys = opening.keys.isEmpty() ? row.author.bytes() : opening.keys;
        if (takeChain(keys) && statement.keys.contains(row.author) && row.parents.isEmpty()) {
            statement.what = What::Open;
            statement.role = Role::Keyworker;
        }
    } else if (const auto grant = detailsOf<AccessGrant>(row.event);
               grant && isKind(row, kinds::accessGranted)) {
        statement.role = roleOf(grant->role);
        if (takeChain(grant->keys) && statement.person == grant->person
            && statement.role != Role::None) {
            statement.what = What::Grant;
            statement.proof = proveRole(row.author, grant->roleCertificates);
        }
    } else if (const auto acceptance = detailsOf<AccessAcceptance>(row.event);
               acceptance && isKind(row, kinds::accessAccepted)) {
        statement.what = What::AcceptGrant;
        statement.target = acceptance->grant;
    } else if (const auto ending = detailsOf<AccessEnding>(row.event);
               ending && isKind(row, kinds::accessEnded)) {
        statement.person = ending->person;
        statement.role = roleOf(ending->role);
        if (!ending->role || statement.role != Role::None)
            statement.what = What::End;
    } else if (const auto offer = detailsOf<TransferOffer>(row.event);
               offer && isKind(row, kinds::transferOffered)) {
        if (takeChain(offer->keys) && statement.person == offer->person)
            statement.what = What::Offer;
    } else if (const auto taking = detailsOf<TransferAcceptance>(row.event);
               taking && isKind(row, kinds::transferAccepted)) {
        const int offered = m_bits.value(taking->offer, -1);
        if (offered >= 0 && row.past.contains(offered)
            && m_statements.at(offered).what == What::Offer) {
            statement.what = What::AcceptOffer;
            statement.target = taking->offer;
            statement.person = m_statements.at(offered).person;
            statement.role = Role::Keyworker;
        }
    } else if (const auto addition = detailsOf<KeyAddition>(row.event);
               addition && isKind(row, kinds::keyAdded)) {
        statement.what = What::AddKey;
        statement.person = addition->person;
        statement.keys = {addition->key};
        statement.certifier = keyCertifier(addition->person, addition->key, addition->certificate);
    } else if (const auto end = detailsOf<KeyEnding>(row.event);
               end && isKind(row, kinds::keyEnded)) {
        statement.what = What::EndKey;
        statement.person = end->person;
        statement.endedKey = end->key;
    } else if (const auto named = detailsOf<NamedRoots>(row.event);
               named && isKind(row, kinds::rootsNamed)) {
        if (const auto roots = readKeys(named->keys)) {
            statement.what = What::NameRoots;
            statement.roots = *roots;
        }
    } else if (isKind(row, kinds::entryAdmitted)) {
        for (const Admission &admission : allDetailsOf<Admission>(row.event))
            statement.admitted.append(admission.target);
        if (!statement.admitted.isEmpty())
            statement.what = What::Admit;
    }
    return statement;
}

void Authority::add(JournalRow &row, int number)
{
    row.authorityBit = int(m_statements.size());
    Statement statement = read(row);
    statement.row = number;
    if (statement.what == What::End || statement.what == What::EndKey)
        m_endings.insert(row.authorityBit);
    m_bits.insert(row.id, row.authorityBit);
    m_statements.append(statement);
}

void Authority::clear()
{
    *this = Authority();
}

// ---- What a set of authority entries comes to

bool Authority::cancelled(const Statement &source, int bit, Role role, const BitSet &known) const
{
    bool ended = false;
    known.forEach([&](int other) {
        const Statement &later = m_statements.at(other);
        if (later.what == What::End) {
            // Whoever gives access again must know that it was ended.
            ended |= later.person == source.person && !source.past.contains(other)
                && (later.role == Role::None || later.role == role);
        } else if (later.what == What::AcceptOffer) {
            // The keyworkers it knows hand over; one who took over elsewhere stays.
            ended |= role == Role::Keyworker && other != bit && later.past.contains(bit);
        }
    });
    return ended;
}

bool Authority::keyEnded(const Statement &source, const SigningKey &key, const BitSet &known) const
{
    bool ended = false;
    known.forEach([&](int other) {
        const Statement &later = m_statements.at(other);
        ended |= later.what == What::EndKey && later.endedKey == key
            && later.person == source.person && !source.past.contains(other);
    });
    return ended;
}

/// Those of the last entries that name some: of two that do not know each other, both.
QList<SigningKey> Authority::namedRoots(const BitSet &known) const
{
    BitSet naming, replaced;
    known.forEach([&](int bit) {
        if (m_statements.at(bit).what != What::NameRoots)
            return;
        naming.insert(bit);
        replaced |= m_statements.at(bit).past;
    });
    QList<SigningKey> roots;
    naming.without(replaced).forEach([&](int bit) { roots << m_statements.at(bit).roots; });
    return roots;
}

Access Authority::work(const BitSet &known) const
{
    Access access;
    access.roots = namedRoots(known);
    for (const int bit : m_inOrder) {
        if (!known.contains(bit))
            continue;
        const Statement &source = m_statements.at(bit);
        for (const SigningKey &key : source.keys) {
            if (!access.keys.contains(key) && !keyEnded(source, key, known))
                access.keys.insert(key, source.person);
        }
        const bool gives = source.what == What::Open || source.what == What::Grant
            || source.what == What::AcceptOffer;
        if (gives && !cancelled(source, bit, source.role, known))
            access.roles[source.person].insert(source.role);
    }
    return access;
}

Access Authority::access(const BitSet &known) const
{
    const auto it = m_access.constFind(known);
    return it == m_access.constEnd() ? work(known) : *it;
}

Access Authority::remembered(const BitSet &known)
{
    auto it = m_access.constFind(known);
    if (it == m_access.constEnd())
        it = m_access.insert(known, work(known));
    return *it;
}

// ---- Whether one entry has the right

bool Authority::provesItself(
    const Statement &statement, const Access &access, const BitSet &known) const
{
    const bool proven = statement.proof && access.roots.contains(statement.proof->root)
        && statement.proof->role >= statement.role && statement.role >= Role::Manager
        && statement.keys.contains(statement.author);
    bool ended = false;
    known.forEach([&](int bit) {
        const Statement &other = m_statements.at(bit);
        ended |= (other.what == What::End && other.person == statement.person)
            || (other.what == What::EndKey && other.endedKey == statement.author);
    });
    return proven && !ended;
}

bool Authority::mayState(
    const Statement &statement, const Access &access, const BitSet &known) const
{
    const PersonId author = access.keys.value(statement.author);
    const Roles roles = access.roles.value(author);
    const bool own = !author.isNull() && author == statement.person;
    const bool answers = roles.contains(Role::Manager) || roles.contains(Role::Coordinator);
    switch (statement.what) {
    case What::Unreadable:
        return false;
    case What::Open:
        return true;
    case What::Grant:
        return mayGrant(roles, statement.role) || provesItself(statement, access, known);
    case What::AcceptGrant:
        return !roles.isEmpty();
    case What::End: {
        if (own)
            return true;
        const Roles held = statement.role == Role::None ? access.roles.value(statement.person)
                                                        : Roles{statement.role};
        bool all = roles.meets(oversight);
        for (const Role role :
            {Role::Member, Role::Contact, Role::Keyworker, Role::Manager, Role::Coordinator}) {
            all &= !held.contains(role) || mayEnd(roles, role);
        }
        return all;
    }
    case What::Offer:
        return roles.meets(oversight);
    case What::AcceptOffer: {
        // Who offered must still be able to: one transfer does not follow another that took the
        // case away.
        const int offered = m_bits.value(statement.target);
        return own && known.contains(offered)
            && access.rolesOf(m_statements.at(offered).author).meets(oversight);
    }
    case What::AddKey: {
        const PersonId owner = access.keys.value(statement.keys.first());
        const bool certified =
            statement.certifier && access.keys.value(*statement.certifier) == statement.person;
        return !statement.person.isNull() && (owner.isNull() || owner == statement.person)
            && (own || answers || certified);
    }
    case What::EndKey:
        return own || answers;
    case What::NameRoots:
        return roles.meets(rolesThatMayWrite(QString::fromLatin1(kinds::rootsNamed)));
    case What::Admit:
        return roles.meets(oversight);
    }
    return false;
}

bool Authority::mayTouch(const Question &question, const Access &access) const
{
    const JournalRow &row = question.row();
    const PersonId author = access.keys.value(row.author);
    const Roles roles = access.roles.value(author);
    QList<EntryId> targets;
    for (const Correction &correction : allDetailsOf<Correction>(row.event))
        targets.append(correction.target);
    for (const Erasure &erasure : allDetailsOf<Erasure>(row.event))
        targets.append(erasure.target);
    for (const ClockConfirmation &confirmation : allDetailsOf<ClockConfirmation>(row.event))
        targets.append(confirmation.target);
    // What cannot be read here is its reader's to judge.
    if (roles.isEmpty() || row.text != JournalRow::Text::Here)
        return !roles.isEmpty();
    if (targets.isEmpty())
        return false;
    const bool clock = isKind(row, kinds::clockConfirmed);
    const bool erases = isKind(row, kinds::entryErased);
    return std::all_of(targets.begin(), targets.end(), [&](const EntryId &target) {
        const int number = question.numbers.value(target, -1);
        if (number < 0 || !question.graph.knows(question.number, number))
            return false;
        const JournalRow &named = question.rows.at(number);
        // A correction is corrected by another of the same entry; its text is erased by its name.
        if (!clock
            && (named.authorityBit >= 0 || (!erases && isKind(named, kinds::entryCorrected))))
            return false;
        return roles.meets(oversight) || named.person == author;
    });
}

bool Authority::mayWrite(const Question &question, const BitSet &known)
{
    const JournalRow &row = question.row();
    const Access now = remembered(known);
    if (row.authorityBit >= 0)
        return mayState(m_statements.at(row.authorityBit), now, known);
    if (isKind(row, kinds::entryCorrected) || isKind(row, kinds::entryErased)
        || isKind(row, kinds::clockConfirmed)) {
        return mayTouch(question, now);
    }
    return now.rolesOf(row.author).meets(rolesThatMayWrite(row.kind));
}

BitSet Authority::endedAside(const Question &question) const
{
    const JournalRow &row = question.row();
    const BitSet candidates = (m_endings & m_standing).without(row.past);
    BitSet aside;
    if (candidates.isEmpty())
        return aside;
    const BitSet mine = m_leadsTo.value(row.authorityBit);
    candidates.forEach([&](int bit) {
        const Statement &ending = m_statements.at(bit);
        if (bit == row.authorityBit || question.graph.knows(ending.row, question.number))
            return;
        // Of those that end each other, directly or in a ring, the higher rank stands, and at equal
        // rank all.
        const bool ring = mine.contains(bit) && m_leadsTo.value(bit).contains(row.authorityBit);
        if (!ring || ending.rank > m_statements.at(row.authorityBit).rank)
            aside.insert(bit);
    });
    return aside;
}

Authority::Answer Authority::answer(const Question &question)
{
    const JournalRow &row = question.row();
    const BitSet known = row.past & m_standing;
    Answer answer;
    answer.person = remembered(known).keys.value(row.author);
    if (row.authorityBit >= 0) {
        const Statement &statement = m_statements.at(row.authorityBit);
        if (answer.person.isNull() && statement.keys.contains(row.author))
            answer.person = statement.person;
    }
    if (!mayWrite(question, known))
        return answer;
    const BitSet aside = endedAside(question);
    const bool applies =
        aside.isEmpty() || m_admitted.value(row.id) > 0 || mayWrite(question, known | aside);
    answer.standing = applies ? Standing::Applied : Standing::SetAside;
    return answer;
}

Authority::Answer Authority::answer(const QList<JournalRow> &rows, const EntryGraph &graph,
    const QHash<EntryId, int> &numbers, int number)
{
    return answer({rows, graph, numbers, number});
}

// ---- Which authority entries stand

void Authority::relateEndings(const EntryGraph &graph)
{
    m_leadsTo.clear();
    QList<int> endings;
    m_endings.forEach([&](int bit) { endings.append(bit); });
    for (const int bit : endings) {
        const Statement &ending = m_statements.at(bit);
        m_statements[bit].rank = remembered(ending.past).rolesOf(ending.author).highest();
    }
    for (const int from : endings) {
        const Statement &ending = m_statements.at(from);
        for (const int to : endings) {
            const Statement &other = m_statements.at(to);
            const bool hits = ending.what == What::EndKey
                ? ending.endedKey == other.author
                : remembered(other.past).keys.value(other.author) == ending.person;
            if (hits && graph.concurrent(ending.row, other.row))
                m_leadsTo[from].insert(to);
        }
    }
    for (const int by : endings) {
        for (const int from : endings) {
            if (m_leadsTo.value(from).contains(by))
                m_leadsTo[from] |= m_leadsTo.value(by);
        }
    }
}

bool Authority::review(const Question &all, bool onlyTake)
{
    bool changed = false;
    for (const int bit : m_inOrder) {
        const Statement &statement = m_statements.at(bit);
        const bool stood = m_standing.contains(bit);
        if (onlyTake && !stood)
            continue;
        const Answer now = answer({all.rows, all.graph, all.numbers, statement.row});
        const bool stands = now.standing == Standing::Applied;
        if (stands == stood)
            continue;
        changed = true;
        stands ? m_standing.insert(bit) : m_standing.remove(bit);
        for (const EntryId &admitted : statement.admitted)
            m_admitted[admitted] += stands ? 1 : -1;
    }
    return changed;
}

void Authority::settle(
    const QList<JournalRow> &rows, const EntryGraph &graph, const QHash<EntryId, int> &numbers)
{
    m_access.clear();
    m_admitted.clear();
    m_standing = {};
    m_inOrder.clear();
    for (int bit = 0; bit < m_statements.size(); ++bit)
        m_inOrder.append(bit);
    std::sort(m_inOrder.begin(), m_inOrder.end(), [&](int a, int b) {
        return comesBefore(rows.at(m_statements.at(a).row), rows.at(m_statements.at(b).row));
    });
    relateEndings(graph);
    for (const int bit : m_inOrder) {
        if (m_statements.at(bit).what == What::Unreadable)
            continue;
        m_standing.insert(bit);
        for (const EntryId &admitted : m_statements.at(bit).admitted)
            ++m_admitted[admitted];
    }
    // Whether one stands can hang on others that stand beside it. This comes to rest at once in any
    // case that people make; where it would go round for ever, what is in doubt does not stand.
    const Question all{rows, graph, numbers, -1};
    qsizetype rounds = m_statements.size() + 2;
    while (review(all, false)) {
        if (--rounds == 0) {
            while (review(all, true)) { }
            break;
        }
    }
}

} // namespace hometray
