// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/fold.h"

#include "record/apply.h"
#include "record/corrections.h"
#include "record/kinds.h"

#include <algorithm>

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
        if (place == 0) // exactly as many as there are; a step lets the list grow in its own way
            m_record.entries.reserve(order.size());
        for (; place < order.size(); ++place) {
            const JournalRow &row = m_journal.rows().at(order.at(place));
            if (!m_journal.isErased(order.at(place)))
                noteHidden(m_record, row.event, row.id);
            if (row.standing == Standing::Applied)
                one(order.at(place), place);
        }
        sumUp();
    }

    /// Asked once of each entry: what counts of it, or nothing when it is left out.
    using Counts = std::function<std::optional<Event>(const JournalRow &, const Event &)>;
    void only(Counts counts) { m_counts = std::move(counts); }

private:
    void one(int number, qsizetype place)
    {
        const JournalRow &row = m_journal.rows().at(number);
        EntryStamp stamp{row.id, row.person, row.kind, row.writtenMs, row.clockDoubtful};
        const QList<int> corrections = m_journal.corrections(number);
        const bool corrects = row.kind == QLatin1String(kinds::entryCorrected);
        Event event;
        // The same whether the text is still to be destroyed or is gone already, with what its
        // corrections said.
        if (m_journal.isErased(number))
            stamp.erased = true;
        else if (!corrections.isEmpty())
            event = contentOf(corrections, stamp);
        else if (!corrects)
            event = row.event;
        if (m_counts) {
            const auto part = m_counts(row, event);
            if (!part)
                return;
            event = *part;
        }
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
            note(row, number);
    }

    /// What corrections put in the place of the original.
    Event contentOf(const QList<int> &corrections, EntryStamp &stamp) const
    {
        const QList<int> last = undecided(corrections);
        // What one takes back and another keeps stays visible.
        const auto kept = std::find_if(
            last.rbegin(), last.rend(), [&](int correction) { return !withdraws(correction); });
        if (kept == last.rend()) {
            stamp.kind.clear();
            return {};
        }
        return m_journal.rows().at(*kept).event;
    }

    void note(const JournalRow &row, int number)
    {
        const auto correction = detailsOf<Correction>(row.event);
        if (!correction)
            return;
        const int target = m_journal.numberOf(correction->target);
        const auto at = m_applied.indexOf(target);
        if (at < 0 || m_journal.isErased(target))
            return;
        const QList<int> corrections = m_journal.corrections(target);
        const qsizetype place = corrections.indexOf(number);
        // Taken back and said again in the same words, it is as if it had never been taken back.
        if (!isSaidAgain(target, corrections, place) && !isSaidAgain(target, corrections, place + 1))
            noteCorrection(m_record, qint32(at), saidBefore(target, corrections, number),
                correction->withdrawn ? Event() : row.event);
        if (corrections.last() == m_applied.last())
            noteConflicts(undecided(corrections));
    }

    /// What an entry said when a correction of it was written.
    Event saidBefore(int target, const QList<int> &corrections, int correction) const
    {
        const qsizetype place = corrections.indexOf(correction);
        if (place <= 0)
            return m_journal.rows().at(target).event;
        const int last = corrections.at(place - 1);
        return withdraws(last) ? Event() : m_journal.rows().at(last).event;
    }

    /// Whether a correction says again what the one before it took back.
    bool isSaidAgain(int target, const QList<int> &corrections, qsizetype place) const
    {
        if (place <= 0 || place >= corrections.size() || !withdraws(corrections.at(place - 1))
            || withdraws(corrections.at(place)) || undecided(corrections).size() != 1)
            return false;
        const auto ofTheCase = [](QList<Change> changes) {
            changes.removeIf([](const Change &change) { return change.type >= firstJournalType; });
            return changes;
        };
        const Event before = saidBefore(target, corrections, corrections.at(place - 1));
        return ofTheCase(m_journal.rows().at(corrections.at(place)).event.changes)
            == ofTheCase(before.changes);
    }

    /// The corrections that no other knows: one, unless people corrected beside each other.
    QList<int> undecided(QList<int> corrections) const
    {
        const QList<int> all = corrections;
        corrections.removeIf([&](int one) {
            return std::any_of(all.begin(), all.end(),
                [&](int other) { return m_journal.graph().knows(other, one); });
        });
        return corrections;
    }

    bool withdraws(int correction) const
    {
        const auto details = detailsOf<Correction>(m_journal.rows().at(correction).event);
        return details && details->withdrawn;
    }

    /// Corrections that do not know each other conflict where they differ, like other entries.
    void noteConflicts(const QList<int> &corrections)
    {
        if (corrections.size() < 2)
            return;
        QHash<ObjectId, QHash<int, QList<FieldWrite>>> writes;
        for (const int correction : corrections) {
            for (const Change &change : m_journal.rows().at(correction).event.changes) {
                if (change.type >= firstJournalType)
                    continue;
                writes[change.id][0] = {};
                for (const FieldValue &field : change.fields)
                    writes[change.id][field.field] = {};
            }
        }
        for (auto object = writes.begin(); object != writes.end(); ++object) {
            for (auto field = object->begin(); field != object->end(); ++field) {
                for (const int correction : corrections) {
                    const auto at = qint32(m_applied.indexOf(correction));
                    field->append({at, valueIn(correction, object.key(), field.key())});
                }
                const QList<FieldWrite> &all = *field;
                const bool differ = std::any_of(all.begin(), all.end(),
                    [&](const FieldWrite &write) { return write.value != all.first().value; });
                if (differ)
                    m_record.frontiers[object.key()].insert(field.key(), all);
            }
        }
    }

    /// What a correction leaves in a field; in field 0, that the object is there at all.
    Value valueIn(int correction, const ObjectId &object, int field) const
    {
        if (withdraws(correction))
            return {};
        for (const Change &change : m_journal.rows().at(correction).event.changes) {
            if (change.id != object || change.type >= firstJournalType)
                continue;
            if (field == 0)
                return true;
            for (const FieldValue &value : change.fields) {
                if (value.field == field)
                    return value.value;
            }
        }
        return {};
    }

    void sumUp()
    {
        m_record.id = m_journal.caseId();
        m_record.heads = m_journal.heads();
        m_record.incomplete = m_journal.isIncomplete();
        m_record.notShared = m_journal.notShared();
        m_record.setAside = m_journal.setAside();
        m_record.twoKeyworkers = m_journal.access().keyworkers().size() > 1;
    }

    const CaseJournal &m_journal;
    CaseRecord &m_record;
    QList<int> &m_applied;
    Counts m_counts;
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

CaseRecord recordAtEndOf(
    const CaseJournal &journal, QDate day, const std::function<Event(const Event &)> &later)
{
    CaseRecord record;
    QList<int> applied;
    Folding folding(journal, record, applied);
    const qint64 dayAfterMs = utcMs(day.addDays(1), QTime(0, 0));
    folding.only([&](const JournalRow &row, const Event &event) -> std::optional<Event> {
        if (row.writtenMs < dayAfterMs || row.kind == QLatin1String(kinds::entryCorrected))
            return event;
        // What a correction put in the place of an entry is still an entry of its kind; of one that
        // counted it is to be known that it was taken back.
        const bool takenBack = event.changes.isEmpty() && !row.event.changes.isEmpty()
            && row.kind != QLatin1String(kinds::caseClosed);
        Event asked = takenBack ? row.event : event;
        asked.kind = row.kind;
        const Event part = later ? later(asked) : Event();
        if (part.changes.isEmpty())
            return std::nullopt;
        return takenBack ? Event() : part;
    });
    folding.from(0);
    return record;
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
