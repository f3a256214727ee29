// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/fold.h"

#include "record/apply.h"
#include "record/corrections.h"
#include "record/kinds.h"

namespace hometray {

namespace {

/// Applies the entries of a journal to a record, from some place in the order on.
class Folding {
public:
    Folding(const CaseJournal &journal, CaseRecord &record, QList<int> &applied)
        : m_journal(journal), m_record(record), m_applied(applied)
    {
    }

    void from(qsizetype place)
    {
        const QList<int> &order = m_journal.order();
        m_record.entries.reserve(order.size());
        for (; place < order.size(); ++place) {
            if (m_journal.rows().at(order.at(place)).standing == Standing::Applied)
                one(order.at(place), place);
        }
        sumUp();
    }

private:
    void one(int number, qsizetype place)
    {
        const JournalRow &row = m_journal.rows().at(number);
        EntryStamp stamp{row.id, row.person, row.kind, row.writtenMs, row.clockDoubtful};
        const QList<int> corrections = m_journal.corrections(number);
        const bool corrects = row.kind == QLatin1String(kinds::entryCorrected);
        Event event;
        if (!corrections.isEmpty())
            event = contentOf(corrections.last(), stamp);
        else if (!corrects)
            event = row.event;
        if (m_journal.isErased(number))
            event.changes.clear();
        m_applied.append(number);
        // Most entries know all before them, and nothing is in doubt: then nobody need ask.
        const bool knowsAll = m_journal.graph().pastSize(number) == place;
        if (knowsAll && m_record.frontiers.isEmpty()) {
            apply(m_record, event, stamp);
        } else {
            apply(m_record, event, stamp, [this, number](qint32 at) {
                return at >= m_applied.size() - 1
                    || m_journal.graph().knows(number, m_applied.at(at));
            });
        }
        if (corrects)
            takeBackMarks(row);
    }

    /// What a correction puts in the place of the original.
    Event contentOf(int correction, EntryStamp &stamp) const
    {
        Event event = m_journal.rows().at(correction).event;
        const auto details = detailsOf<Correction>(event);
        if (details && details->withdrawn) {
            stamp.kind.clear();
            event.changes.clear();
        }
        return event;
    }

    void takeBackMarks(const JournalRow &row)
    {
        const auto correction = detailsOf<Correction>(row.event);
        if (!correction)
            return;
        const int target = m_journal.numberOf(correction->target);
        const auto at = m_applied.indexOf(target);
        if (at >= 0)
            takeBackEhmMarks(m_record, qint32(at));
    }

    void sumUp()
    {
        m_record.id = m_journal.caseId();
        m_record.heads = m_journal.heads();
        m_record.incomplete = m_journal.isIncomplete();
        m_record.notShared = 0;
        m_record.setAside = 0;
        for (int number = 0; number < m_journal.rows().size(); ++number) {
            const JournalRow &row = m_journal.rows().at(number);
            const bool hidden =
                row.text == JournalRow::Text::Gone && row.audience != Audience::Team;
            if (hidden && !m_journal.isErased(number))
                ++m_record.notShared;
            if (row.standing == Standing::SetAside)
                ++m_record.setAside;
        }
        m_record.twoKeyworkers = m_journal.access().keyworkers().size() > 1;
    }

    const CaseJournal &m_journal;
    CaseRecord &m_record;
    QList<int> &m_applied;
};

} // namespace

CaseRecord fold(const CaseJournal &journal)
{
    CaseRecord record;
    QList<int> applied;
    Folding(journal, record, applied).from(0);
    return record;
}

CaseRecord recordOn(const CaseJournal &journal, QDate day)
{
    return fold(journal.until(day));
}

const CaseRecord &LiveCase::record()
{
    if (m_generation != m_journal.generation()) {
        m_record = {};
        m_applied.clear();
        m_folded = 0;
        m_generation = m_journal.generation();
    } else if (m_folded == m_journal.order().size() && m_folded > 0) {
        return m_record;
    }
    Folding(m_journal, m_record, m_applied).from(m_folded);
    m_folded = m_journal.order().size();
    return m_record;
}

} // namespace hometray
