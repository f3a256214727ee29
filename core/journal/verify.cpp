// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/verify.h"

#include "journal/casejournal.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

using What = VerifyFinding::What;

class Verifying {
public:
    explicit Verifying(const VerifyInput &input) : m_input(input)
    {
        m_journal.setErasedHere(input.erased);
    }

    void one(const RawEntry &raw)
    {
        if (m_filed.contains(raw.id)) {
            find(What::Twice, raw.id);
            return;
        }
        m_filed.insert(raw.id);
        const auto header = decodeHeader(raw.header);
        if (!header) {
            find(What::HeaderDamaged, raw.id, header.error().values[u"reason"_s].toString());
            return;
        }
        // The id is told first: a changed header is no longer this entry's at all.
        if (entryIdOf(raw.header) != raw.id) {
            find(What::IdWrong, raw.id);
            return;
        }
        auto entry = readEntry(raw.header, raw.signature, raw.payload);
        if (!entry && raw.signature.size() == signatureSize) {
            find(What::PayloadChanged, raw.id);
            entry = readEntry(raw.header, raw.signature, std::nullopt);
        }
        if (!entry || !signatureHolds(*entry)) {
            find(What::SignatureWrong, raw.id);
            return;
        }
        if (!raw.payload && entry->header.audience == Audience::Team
            && !m_input.erased.contains(raw.id)) {
            m_withoutText.append(raw.id);
        }
        place(*entry, raw);
    }

    QList<VerifyFinding> finish()
    {
        if (m_input.entries.isEmpty())
            find(What::Empty, {});
        for (const EntryId &id : m_withoutText) {
            const int number = m_journal.numberOf(id);
            if (number < 0 || !m_journal.isErased(number))
                find(What::PayloadLost, id);
        }
        for (const EntryId &id : m_journal.missing()) {
            if (!m_filed.contains(id))
                find(What::ParentLost, id);
        }
        for (const EntryId &id : m_input.notedHeads) {
            if (!m_filed.contains(id))
                find(What::HeadLost, id);
        }
        for (const JournalRow &row : m_journal.rows()) {
            if (row.standing == Standing::NotUnderstood)
                find(What::NotUnderstood, row.id);
            // What hangs on something lost cannot be judged, nor what became unreadable.
            if (row.standing == Standing::NotAllowed && row.text == JournalRow::Text::Here)
                find(What::NotAllowed, row.id);
        }
        return m_findings;
    }

private:
    void place(const Entry &entry, const RawEntry &raw)
    {
        if (entry.caseId() != m_input.caseId) {
            find(What::OtherCase, raw.id);
            return;
        }
        for (const EntryId &parent : entry.header.parents) {
            if (m_journal.numberOf(parent) < 0 && !m_filed.contains(parent))
                m_ahead.insert(parent, raw.id);
        }
        if (m_ahead.contains(raw.id))
            find(What::BeforeParent, m_ahead.value(raw.id));
        if (!m_journal.add(entry, raw.arrivedMs))
            find(What::DepthWrong, raw.id);
    }

    void find(What what, const EntryId &id, const QString &reason = {})
    {
        m_findings.append({what, id, reason});
    }

    const VerifyInput &m_input;
    CaseJournal m_journal;
    QSet<EntryId> m_filed;
    QHash<EntryId, EntryId> m_ahead; ///< by a parent that has not come: who named it
    QList<EntryId> m_withoutText;
    QList<VerifyFinding> m_findings;
};

} // namespace

QString nameOf(VerifyFinding::What what)
{
    switch (what) {
    case What::HeaderDamaged:
        return u"headerDamaged"_s;
    case What::IdWrong:
        return u"idWrong"_s;
    case What::SignatureWrong:
        return u"signatureWrong"_s;
    case What::PayloadChanged:
        return u"payloadChanged"_s;
    case What::PayloadLost:
        return u"payloadLost"_s;
    case What::OtherCase:
        return u"otherCase"_s;
    case What::DepthWrong:
        return u"depthWrong"_s;
    case What::Twice:
        return u"twice"_s;
    case What::BeforeParent:
        return u"beforeParent"_s;
    case What::ParentLost:
        return u"parentLost"_s;
    case What::HeadLost:
        return u"headLost"_s;
    case What::NotAllowed:
        return u"notAllowed"_s;
    case What::NotUnderstood:
        return u"notUnderstood"_s;
    case What::Empty:
        return u"empty"_s;
    }
    return {};
}

QList<VerifyFinding> verifyCase(
    const VerifyInput &input, const std::function<bool(qsizetype done)> &progress)
{
    Verifying verifying(input);
    qsizetype done = 0;
    for (const RawEntry &raw : input.entries) {
        verifying.one(raw);
        if (progress && !progress(++done))
            break;
    }
    return verifying.finish();
}

} // namespace hometray
