// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/casejournal.h"

#include "journal/payload.h"
#include "journal/rolename.h"
#include "journal/signer.h"
#include "record/corrections.h"
#include "record/kinds.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

bool isKind(const QString &kind, const char *name)
{
    return kind == QLatin1String(name);
}

/// Entries that change what becomes of others.
bool speaksOfEntries(const QString &kind)
{
    return isKind(kind, kinds::entryCorrected) || isKind(kind, kinds::entryErased)
        || isKind(kind, kinds::clockConfirmed);
}

bool isAuthority(const QString &kind)
{
    const Kind *known = kindOf(kind);
    return (known && known->authority) || isKind(kind, kinds::entryAdmitted);
}

JournalRow rowOf(const Entry &entry, qint64 arrivedMs, bool verified)
{
    JournalRow row;
    row.id = entry.id;
    row.kind = entry.header.kind;
    row.author = entry.header.author;
    row.depth = entry.header.depth;
    row.claimedMs = entry.header.claimedMs;
    row.arrivedMs = arrivedMs;
    row.audience = entry.header.audience;
    row.verified = verified;
    const Kind *kind = kindOf(row.kind);
    if (!entry.payload) {
        row.text = kind ? JournalRow::Text::Gone : JournalRow::Text::NotUnderstood;
        return row;
    }
    auto event = decodePayload(row.kind, *entry.payload);
    // Who may read a kind is part of what it means; a correction is for whom the corrected is.
    const bool forWhom =
        kind && (row.audience == kind->audience || isKind(row.kind, kinds::entryCorrected));
    if (event && forWhom)
        row.event = std::move(*event);
    else
        row.text = JournalRow::Text::NotUnderstood;
    return row;
}

} // namespace

Expected<CaseJournal::Taken> CaseJournal::take(
    const Entry &entry, qint64 arrivedMs, bool verified)
{
    if (m_caseId.isNull())
        m_caseId = entry.caseId();
    if (entry.caseId() != m_caseId)
        return entryDamaged(entry.id, u"otherCase"_s);
    if (m_numbers.contains(entry.id) || m_waiting.contains(entry.id))
        return Taken{Added::Known};

    JournalRow row = rowOf(entry, arrivedMs, verified);
    const auto &parents = entry.header.parents;
    const bool complete = std::all_of(parents.begin(), parents.end(),
        [&](const EntryId &parent) { return m_numbers.contains(parent); });
    if (!complete) {
        m_waiting.insert(entry.id, {std::move(row), parents});
        ++m_generation;
        return Taken{Added::Waiting};
    }
    if (!place(std::move(row), parents))
        return entryDamaged(entry.id, u"depthWrong"_s);
    const auto number = int(m_rows.size() - 1);
    const bool putBack = noteArrival(number);
    if (!m_waiting.isEmpty()) {
        placeWaiting();
        return Taken{};
    }
    return Taken{Added::New, !putBack && m_order.last() == number};
}

Expected<CaseJournal::Added> CaseJournal::add(const Entry &entry, qint64 arrivedMs, bool verified)
{
    const auto taken = take(entry, arrivedMs, verified);
    if (!taken)
        return Unexpected(taken.error());
    if (taken->added != Added::New)
        return taken->added;
    const auto number = int(m_rows.size() - 1);
    const JournalRow &placed = m_rows.at(number);
    if (!taken->aloneInOrder || placed.authorityBit >= 0 || speaksOfEntries(placed.kind)) {
        ++m_generation;
        judgeAll();
    } else {
        judge(number);
        tallyLast();
    }
    return Added::New;
}

bool CaseJournal::place(JournalRow placed, const QList<EntryId> &parents)
{
    const int number = int(m_rows.size());
    int depth = -1;
    for (const EntryId &parent : parents) {
        const int known = m_numbers.value(parent);
        placed.parents.append(known);
        depth = std::max(depth, m_rows.at(known).depth);
        placed.past |= m_rows.at(known).past;
        if (m_rows.at(known).authorityBit >= 0)
            placed.past.insert(m_rows.at(known).authorityBit);
    }
    if (placed.depth != depth + 1)
        return false;
    m_graph.add(placed.parents);
    if (isAuthority(placed.kind))
        m_authority.add(placed, number);
    m_numbers.insert(placed.id, number);
    m_rows.append(std::move(placed));
    const auto at = std::upper_bound(m_order.begin(), m_order.end(), number,
        [&](int a, int b) { return comesBefore(m_rows.at(a), m_rows.at(b)); });
    m_order.insert(at, number);
    return true;
}

void CaseJournal::placeWaiting()
{
    bool placed = true;
    while (placed) {
        placed = false;
        const QList<EntryId> ids = m_waiting.keys();
        for (const EntryId &id : ids) {
            const Waiting waiting = m_waiting.value(id);
            const bool complete = std::all_of(waiting.parents.begin(), waiting.parents.end(),
                [&](const EntryId &parent) { return m_numbers.contains(parent); });
            // One whose depth is wrong stays waiting: the case is incomplete and says so.
            if (complete && place(waiting.row, waiting.parents)) {
                (void)noteArrival(int(m_rows.size() - 1));
                m_waiting.remove(id);
                placed = true;
            }
        }
    }
}

void CaseJournal::judge(int number)
{
    JournalRow &row = m_rows[number];
    const auto answer = m_authority.answer(m_rows, m_graph, m_numbers, number);
    row.person = answer.person;
    if (!row.verified)
        row.standing = Standing::NotVerified;
    else if (row.text == JournalRow::Text::NotUnderstood)
        row.standing = Standing::NotUnderstood;
    else
        row.standing = answer.standing;
    judgeClock(row);
    noteMeaning(number);
}

/// Answers whether something that was here before shows a clock that was ahead when it came.
bool CaseJournal::noteArrival(int number)
{
    const qint64 arrived = m_rows.at(number).arrivedMs;
    m_rows[number].cameMs = arrived;
    bool ahead = false;
    for (int before = number - 1; arrived != 0 && before >= 0; --before) {
        JournalRow &row = m_rows[before];
        if (row.cameMs != 0 && row.cameMs <= arrived)
            break;
        ahead = ahead || row.cameMs != 0;
        if (row.cameMs != 0)
            row.cameMs = arrived;
    }
    return ahead;
}

void CaseJournal::judgeClock(JournalRow &row) const
{
    const bool late = row.cameMs != 0 && row.claimedMs > row.cameMs + dayMs;
    // What came by then was not written later, whatever its clock showed.
    const bool early = std::any_of(row.parents.begin(), row.parents.end(), [&](int number) {
        const JournalRow &parent = m_rows.at(number);
        const qint64 by = parent.cameMs != 0 ? parent.cameMs : parent.writtenMs;
        return row.claimedMs < std::min(parent.writtenMs, by);
    });
    const auto confirmed = m_confirmedMs.constFind(m_numbers.value(row.id));
    row.clockDoubtful = confirmed == m_confirmedMs.end() && (late || early);
    row.writtenMs = confirmed == m_confirmedMs.end() ? row.claimedMs : *confirmed;
}

void CaseJournal::noteMeaning(int number)
{
    const JournalRow &row = m_rows.at(number);
    const bool applies = row.standing == Standing::Applied;
    if (const int corrected = correctedBy(row); corrected >= 0) {
        m_allCorrections[corrected].append(number);
        if (applies)
            m_corrections[corrected].append(number);
        // Also one that came after the erasing: it repeats what was to be gone.
        if (isErased(corrected))
            m_erased.insert(number);
    } else if (applies && isKind(row.kind, kinds::entryErased)) {
        for (const Erasure &erasure : allDetailsOf<Erasure>(row.event)) {
            for (const int gone : allOf(m_numbers.value(erasure.target)))
                m_erased.insert(gone);
        }
    }
}

int CaseJournal::correctedBy(const JournalRow &row) const
{
    if (!isKind(row.kind, kinds::entryCorrected))
        return -1;
    const auto correction = detailsOf<Correction>(row.event);
    return correction ? m_numbers.value(correction->target, -1) : -1;
}

QList<int> CaseJournal::allOf(int number) const
{
    const int corrected = correctedBy(m_rows.at(number));
    const int first = corrected < 0 ? number : corrected;
    return QList<int>{first} + m_allCorrections.value(first);
}

void CaseJournal::judgeAll()
{
    m_corrections.clear();
    m_allCorrections.clear();
    m_erased.clear();
    m_confirmedMs.clear();
    // Whose an entry is decides who may correct it, and does not hang on what stands beside it.
    for (const int number : m_order)
        m_rows[number].standing = Standing::NotAllowed;
    m_authority.settle(m_rows, m_graph, m_numbers);
    for (const int number : m_order)
        judge(number);
    for (const int number : m_order) {
        const JournalRow &row = m_rows.at(number);
        if (row.standing != Standing::Applied || !isKind(row.kind, kinds::clockConfirmed))
            continue;
        for (const auto &confirmation : allDetailsOf<ClockConfirmation>(row.event))
            m_confirmedMs.insert(m_numbers.value(confirmation.target), *confirmation.writtenMs);
    }
    if (!m_confirmedMs.isEmpty()) {
        for (const int number : m_order)
            judgeClock(m_rows[number]);
    }
    tallyAll();
}

/// Whether what is written next is to know it.
bool CaseJournal::isKnowledge(const JournalRow &row)
{
    return row.standing == Standing::Applied || row.standing == Standing::NotUnderstood;
}

void CaseJournal::count(int number)
{
    const JournalRow &row = m_rows.at(number);
    const bool isLost = row.text == JournalRow::Text::Gone && !isErased(number);
    if (row.standing == Standing::NotUnderstood || row.standing == Standing::NotVerified
        || (isLost && row.audience == Audience::Team))
        ++m_tally.unclear;
    if (isLost && row.audience != Audience::Team)
        ++m_tally.notShared;
    if (row.standing == Standing::SetAside)
        ++m_tally.setAside;
}

void CaseJournal::tallyAll()
{
    m_tally = {};
    for (int number = 0; number < m_rows.size(); ++number)
        count(number);
    m_tally.heads = headsOf(true);
}

/// Of an entry at the end of the order, which changed nothing of the others.
void CaseJournal::tallyLast()
{
    const auto number = int(m_rows.size() - 1);
    count(number);
    const JournalRow &row = m_rows.at(number);
    if (!isKnowledge(row))
        return;
    const bool plain = std::all_of(row.parents.begin(), row.parents.end(),
        [this](int parent) { return isKnowledge(m_rows.at(parent)); });
    if (!plain) { // through what is kept aside it knows what lies before that
        m_tally.heads = headsOf(true);
        return;
    }
    m_tally.heads.removeIf([&row](int head) { return row.parents.contains(head); });
    m_tally.heads.prepend(number);
}

QList<int> CaseJournal::headsOf(bool appliedOnly) const
{
    const auto counts = [&](const JournalRow &row) { return !appliedOnly || isKnowledge(row); };
    // What hangs on something kept aside still knows what lies before it.
    QList<bool> known(m_rows.size(), false);
    QList<int> heads;
    for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
        const JournalRow &row = m_rows.at(*it);
        const bool isKnown = known.at(*it);
        if (counts(row) && !isKnown)
            heads.append(*it);
        if (counts(row) || isKnown) {
            for (const int parent : row.parents)
                known[parent] = true;
        }
    }
    return heads;
}

QList<EntryId> CaseJournal::heads() const
{
    QList<EntryId> ids;
    for (const int number : m_tally.heads)
        ids.append(m_rows.at(number).id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<EntryId> CaseJournal::allHeads() const
{
    QList<EntryId> ids;
    QSet<EntryId> known;
    for (const Waiting &waiting : m_waiting)
        known.unite(QSet<EntryId>(waiting.parents.begin(), waiting.parents.end()));
    for (const int number : headsOf(false)) {
        if (!known.contains(m_rows.at(number).id))
            ids.append(m_rows.at(number).id);
    }
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (!known.contains(it.key()))
            ids.append(it.key());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<EntryId> CaseJournal::missing() const
{
    QSet<EntryId> ids;
    for (const Waiting &waiting : m_waiting) {
        for (const EntryId &parent : waiting.parents) {
            if (!m_numbers.contains(parent) && !m_waiting.contains(parent))
                ids.insert(parent);
        }
    }
    QList<EntryId> sorted = ids.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

bool CaseJournal::isIncomplete() const
{
    return !m_waiting.isEmpty() || m_tally.unclear > 0;
}

CaseJournal CaseJournal::until(QDate day) const
{
    return only([&](int number) { return londonDay(m_rows.at(number).writtenMs) <= day; });
}

CaseJournal CaseJournal::at(const QList<EntryId> &heads) const
{
    QList<int> wanted;
    for (const EntryId &head : heads) {
        if (const int number = numberOf(head); number >= 0)
            wanted.append(number);
    }
    return only([&](int number) {
        return std::any_of(wanted.begin(), wanted.end(),
            [&](int head) { return head == number || m_graph.knows(head, number); });
    });
}

CaseJournal CaseJournal::only(const std::function<bool(int number)> &wanted) const
{
    CaseJournal earlier = *this;
    earlier.m_rows.clear();
    earlier.m_numbers.clear();
    earlier.m_order.clear();
    earlier.m_graph = {};
    earlier.m_authority.clear();
    for (const int number : m_order) {
        const JournalRow &row = m_rows.at(number);
        QList<EntryId> parents;
        for (const int parent : row.parents)
            parents.append(m_rows.at(parent).id);
        const bool known = std::all_of(parents.begin(), parents.end(),
            [&](const EntryId &parent) { return earlier.m_numbers.contains(parent); });
        if (!known || !wanted(number))
            continue;
        JournalRow copy = row;
        copy.parents.clear();
        copy.past = {};
        copy.authorityBit = -1;
        earlier.place(std::move(copy), parents);
    }
    earlier.judgeAll();
    return earlier;
}

Expected<QList<Entry>> CaseJournal::append(
    const QList<Event> &events, const Signer &signer, RandomSource &random, qint64 nowMs,
    qint64 arrivedMs)
{
    QList<Event> toWrite = events;
    if (isEmpty() && (events.isEmpty() || !isKind(events.first().kind, kinds::caseOpened)))
        toWrite.prepend(Event{QLatin1String(kinds::caseOpened), {}});

    Header header;
    header.caseId = m_caseId;
    header.claimedMs = nowMs;
    for (const int number : std::as_const(m_tally.heads)) {
        header.parents.append(m_rows.at(number).id);
        header.depth = std::max(header.depth, m_rows.at(number).depth + 1);
        // Deepest first: with more heads than an entry may name, the rest waits for the next one.
        if (header.parents.size() == parentLimit)
            break;
    }

    QList<Entry> entries;
    for (const Event &event : toWrite) {
        const Kind *kind = kindOf(event.kind);
        if (!kind)
            return failure(ErrorCode::EntryDamaged, {{u"reason"_s, u"kindUnknown"_s}});
        header.kind = event.kind;
        header.audience = kind->audience;
        if (const auto correction = detailsOf<Correction>(event)) {
            const int target = numberOf(correction->target);
            if (target >= 0)
                header.audience = m_rows.at(target).audience;
        }
        const QByteArray payload = encodePayload(event, random.bytes(saltSize));
        if (payload.size() > payloadSizeLimit) {
            return failure(ErrorCode::FieldTooLong,
                {{u"command"_s, event.kind}, {u"limit"_s, payloadSizeLimit}});
        }
        const auto entry = makeEntry(header, payload, signer);
        if (!entry)
            return Unexpected(entry.error());
        const auto added = add(*entry, arrivedMs);
        if (!added)
            return Unexpected(added.error());
        if (m_rows.at(numberOf(entry->id)).standing != Standing::Applied) {
            const Role role = access().rolesOf(signer.key()).highest();
            return Unexpected(Refusal{RefusalCode::NotAllowed, {},
                {{u"role"_s, roleName(role)}, {u"kind"_s, event.kind}}, {}, {}});
        }
        entries.append(*entry);
        header.caseId = m_caseId;
        header.parents = {entry->id};
        header.depth = entry->header.depth + 1;
    }
    return entries;
}

} // namespace hometray
