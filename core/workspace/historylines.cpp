// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historylines.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "words/dates.h"
#include "words/history.h"

#include <algorithm>

namespace hometray {

namespace {

const HistoryRow *rowCalled(const QList<HistoryRow> &rows, const EntryId &id)
{
    const auto row = std::find_if(
        rows.begin(), rows.end(), [&id](const HistoryRow &other) { return other.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

QString ownLine(const HistoryRow &row, const CaseRecord &record)
{
    return row.event.kind.isEmpty() ? words::kindTitle(row.kind)
                                    : words::historyLine(row.event, record);
}

/// A correction that took effect.
bool counts(const HistoryRow &row)
{
    return row.corrects && !row.setAside;
}

/// Whether what a row corrects stood undone when it was written.
bool putsBack(const QList<HistoryRow> &rows, qsizetype at)
{
    for (qsizetype before = at - 1; before >= 0; --before) {
        if (counts(rows[before]) && rows[before].corrects == rows[at].corrects)
            return rows[before].withdrawn;
    }
    return false;
}

/// The entries a row speaks of, each once; of a correction the entry it corrects.
QStringList linesOf(
    const QList<HistoryRow> &rows, const QList<EntryId> &targets, const CaseRecord &record)
{
    QList<EntryId> seen;
    QStringList lines;
    for (const EntryId &target : targets) {
        const HistoryRow *row = rowCalled(rows, target);
        if (row && row->corrects)
            row = rowCalled(rows, *row->corrects);
        // An erased correction no longer says of what; that one is erased with it, and named.
        if (!row || seen.contains(row->id) || row->kind == QLatin1String(kinds::entryCorrected))
            continue;
        seen.append(row->id);
        lines.append(ownLine(*row, record));
    }
    return lines;
}

} // namespace

QString historyLine(const QList<HistoryRow> &rows, qsizetype at, const CaseRecord &record)
{
    const HistoryRow &row = rows[at];
    const auto upon = [&](words::Upon deed, const QList<EntryId> &targets) {
        return words::lineUpon(deed, words::listed(linesOf(rows, targets, record)));
    };
    if (row.corrects)
        return upon(row.withdrawn    ? words::Upon::Undone
                : putsBack(rows, at) ? words::Upon::DoneAgain
                                     : words::Upon::Corrected,
            {*row.corrects});
    QList<EntryId> targets;
    for (const Erasure &erasure : allDetailsOf<Erasure>(row.event))
        targets.append(erasure.target);
    if (!targets.isEmpty())
        return upon(words::Upon::Erased, targets);
    for (const Admission &admission : allDetailsOf<Admission>(row.event))
        targets.append(admission.target);
    return targets.isEmpty() ? ownLine(row, record) : upon(words::Upon::LetIn, targets);
}

QSet<EntryId> undoneIn(const QList<HistoryRow> &rows)
{
    QSet<EntryId> undone;
    for (const HistoryRow &row : rows) {
        if (!counts(row))
            continue;
        if (row.withdrawn)
            undone.insert(*row.corrects);
        else
            undone.remove(*row.corrects);
    }
    return undone;
}

QSet<EntryId> correctedIn(const QList<HistoryRow> &rows)
{
    QSet<EntryId> undone;
    QSet<EntryId> corrected;
    for (const HistoryRow &row : rows) {
        if (!counts(row))
            continue;
        if (row.withdrawn)
            undone.insert(*row.corrects);
        else if (!undone.remove(*row.corrects))
            corrected.insert(*row.corrects);
    }
    return corrected;
}

} // namespace hometray
