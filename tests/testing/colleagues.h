// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/casejournal.h"
#include "journal/certificates.h"
#include "journal/fold.h"
#include "journal/payload.h"
#include "journal/signer.h"
#include "record/access.h"
#include "record/corrections.h"
#include "record/kinds.h"

#include <QtCore/QSet>

namespace hometray {

/// Somebody with a key and a store of one case, for tests in which several people write.
class Colleague {
public:
    explicit Colleague(quint64 seed)
        : m_random(seed), m_signer(Signer::generate(m_random)), person(personOf(m_signer.key()))
    {
    }
    /// The person of a store, who signs with the key they have there.
    Colleague(Signer signer, quint64 seed)
        : m_random(seed), m_signer(std::move(signer)), person(personOf(m_signer.key()))
    {
    }

    /// Writes on top of all this person has; answers nothing when it is refused.
    std::optional<Entry> tryWrite(const Event &event, qint64 ms = 0)
    {
        const auto written = journal.write({event}, m_signer, m_random, now(ms));
        if (!written)
            return std::nullopt;
        for (const Entry &entry : *written)
            take(entry);
        return written->last();
    }
    Entry write(const Event &event, qint64 ms = 0)
    {
        const auto entry = tryWrite(event, ms);
        if (!entry)
            qFatal("%s was refused", qPrintable(event.kind));
        return *entry;
    }
    /// Writes without asking whether it is allowed, as a changed program could.
    Entry force(const Event &event, qint64 ms = 0)
    {
        Header header;
        header.caseId = journal.caseId();
        header.kind = event.kind;
        header.audience = kindOf(event.kind)->audience;
        header.claimedMs = now(ms);
        header.parents = journal.heads();
        for (const EntryId &parent : header.parents)
            header.depth =
                qMax(header.depth, journal.rows().at(journal.numberOf(parent)).depth + 1);
        const Entry entry =
            *makeEntry(header, encodePayload(event, m_random.bytes(saltSize)), m_signer);
        take(entry);
        return entry;
    }
    void take(const Entry &entry)
    {
        if (!journal.add(entry, m_ms))
            qFatal("an entry was refused");
        if (!m_ids.contains(entry.id))
            entries.append(entry);
        m_ids.insert(entry.id);
    }
    /// Takes all that another has.
    void take(const Colleague &other)
    {
        for (const Entry &entry : other.entries)
            take(entry);
    }

    ObjectId newId() { return m_random.objectId(); }
    [[nodiscard]] const Signer &signer() const { return m_signer; }
    [[nodiscard]] QByteArray keys() const { return m_signer.key().bytes(); }
    [[nodiscard]] Standing standing(const Entry &entry) const
    {
        return journal.rows().at(journal.numberOf(entry.id)).standing;
    }

private:
    qint64 now(qint64 ms)
    {
        m_ms = ms != 0 ? ms : m_ms + 60000;
        return m_ms;
    }

    SeededRandom m_random;
    Signer m_signer;
    QSet<EntryId> m_ids;
    qint64 m_ms = 1561032000000;

public:
    PersonId person;
    CaseJournal journal;
    QList<Entry> entries;
};

// ---- Events

inline Event noteEvent(Colleague &author, const QString &text)
{
    Note note;
    note.id = author.newId();
    note.fact = text;
    return EventBuilder(kinds::noteWritten).add(note).event();
}

template <class T>
Event say(Colleague &author, const char *kind, T details)
{
    details.id = author.newId();
    return EventBuilder(kind).add(details).event();
}

inline Event grantTo(Colleague &author, const Colleague &to, Role role)
{
    AccessGrant grant;
    grant.person = to.person;
    grant.keys = to.keys();
    grant.role = int(role);
    return say(author, kinds::accessGranted, grant);
}

inline Event endAccessOf(Colleague &author, const Colleague &of)
{
    AccessEnding ending;
    ending.person = of.person;
    return say(author, kinds::accessEnded, ending);
}

inline Event offerTo(Colleague &author, const Colleague &to)
{
    TransferOffer offer;
    offer.person = to.person;
    offer.keys = to.keys();
    return say(author, kinds::transferOffered, offer);
}

inline Event acceptOf(Colleague &author, const Entry &offer)
{
    TransferAcceptance acceptance;
    acceptance.offer = offer.id;
    return say(author, kinds::transferAccepted, acceptance);
}

inline Event admissionOf(Colleague &author, const Entry &entry)
{
    Admission admission;
    admission.target = entry.id;
    return say(author, kinds::entryAdmitted, admission);
}

} // namespace hometray
