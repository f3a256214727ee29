// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historylines.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/values.h"

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

/// The day for which a TAF was planned until the entry at `at` moved it; invalid when it did not.
QDate plannedUntil(const QList<HistoryRow> &rows, qsizetype at)
{
    const FieldInfo *field = typeInfo<Meeting>().field(QLatin1String("plannedFor"));
    const auto planned = [field](const Event &event) -> std::pair<ObjectId, QDate> {
        for (const Change &change : event.changes) {
            if (change.type != typeInfo<Meeting>().number)
                continue;
            for (const FieldValue &value : change.fields) {
                const auto *day = value.value.as<qint64>();
                if (value.field == field->number && day)
                    return {change.id, QDate::fromJulianDay(*day)};
            }
        }
        return {};
    };
    const auto [meeting, day] = planned(rows[at].event);
    if (!day.isValid() || rows[at].kind != QLatin1String(kinds::tafMoved))
        return {};
    for (qsizetype before = at - 1; before >= 0; --before) {
        const auto [other, until] = planned(rows[before].event);
        if (other == meeting && until.isValid())
            return until;
    }
    return {};
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

/// What stood in place of what the correction at `at` says.
const Event *stoodBefore(const QList<HistoryRow> &rows, qsizetype at)
{
    for (qsizetype before = at - 1; before >= 0; --before) {
        const HistoryRow &row = rows[before];
        if (counts(row) && !row.withdrawn && row.corrects == rows[at].corrects)
            return &row.event;
    }
    const HistoryRow *own = rowCalled(rows, *rows[at].corrects);
    return own ? &own->event : nullptr;
}

/// What stood in place of an entry before the correction at `at`, the latest first; what was undone
/// and done again in between is left out. Last the entry itself.
QList<const Event *> versionsBefore(const QList<HistoryRow> &rows, qsizetype at)
{
    QList<const Event *> versions;
    for (qsizetype before = at - 1; before >= 0; --before) {
        const HistoryRow &row = rows[before];
        if (counts(row) && !row.withdrawn && row.corrects == rows[at].corrects
            && !putsBack(rows, before))
            versions.append(&row.event);
    }
    if (const HistoryRow *own = rowCalled(rows, *rows[at].corrects))
        versions.append(&own->event);
    return versions;
}

/// Whether two versions of an entry say the same; of what is not known here nobody can tell.
bool sayTheSame(const Event &one, const Event &other)
{
    const auto said = [](const Event &event) {
        QMap<std::pair<quint16, ObjectId>, QMap<int, Value>> all;
        for (const Change &change : event.changes) {
            if (!recordList(change.type)) // why it was corrected
                continue;
            auto &fields = all[{change.type, change.id}];
            for (const FieldValue &value : change.fields) {
                if (value.value.isSet())
                    fields.insert(value.field, value.value);
            }
        }
        return all;
    };
    const auto says = said(one);
    return !says.isEmpty() && says == said(other);
}

/// Whether the correction at `at` takes back the one before it, and nothing else.
bool takesBack(const QList<HistoryRow> &rows, qsizetype at)
{
    const QList<const Event *> before = versionsBefore(rows, at);
    return before.size() > 1 && sayTheSame(*before[1], rows[at].event)
        && !sayTheSame(*before[0], rows[at].event);
}

/// Whether it puts in place again the correction that the one before it took back.
bool correctsAgain(const QList<HistoryRow> &rows, qsizetype at)
{
    if (!takesBack(rows, at))
        return false;
    for (qsizetype before = at - 1; before >= 0; --before) {
        const HistoryRow &row = rows[before];
        if (counts(row) && !row.withdrawn && row.corrects == rows[at].corrects
            && !putsBack(rows, before))
            return takesBack(rows, before) && !correctsAgain(rows, before);
    }
    return false;
}

/// What the fields are called in which two versions of an entry differ, each once.
QStringList differingFields(const Event &before, const Event &after)
{
    QStringList labels;
    for (const Change &change : after.changes) {
        const RecordList *list = recordList(change.type);
        const auto then = std::find_if(
            before.changes.begin(), before.changes.end(), [&change](const Change &other) {
                return other.type == change.type && other.id == change.id;
            });
        if (!list || then == before.changes.end())
            continue;
        for (const FieldInfo &field : list->type->fields) {
            const auto said = [&field](const Change &in) {
                const auto value = std::find_if(in.fields.begin(), in.fields.end(),
                    [&field](const FieldValue &one) { return one.field == field.number; });
                return value == in.fields.end() ? Value() : value->value;
            };
            const QString label =
                words::fieldLabel(QLatin1String(list->type->name), QLatin1String(field.name));
            if (!(said(change) == said(*then)) && !label.isEmpty() && !labels.contains(label))
                labels.append(label);
        }
    }
    return labels;
}

/// The TAF an entry belongs to: what it says itself of one, or what it says of those who came, of
/// actions and of what was said there. Null for none.
ObjectId meetingOf(const Event &event, const CaseRecord &record)
{
    const auto of = [&record](const ObjectId &id) {
        if (const auto *came = CaseRecord::find(record.attendances, id))
            return came->meeting;
        if (const auto *review = CaseRecord::find(record.actionReviews, id))
            return review->meeting;
        if (const auto *voice = CaseRecord::find(record.childVoices, id))
            return voice->about;
        const auto *view = CaseRecord::find(record.parentViews, id);
        return view ? view->about : ObjectId();
    };
    for (const Change &change : event.changes) {
        const bool own = change.type == typeInfo<Meeting>().number;
        const Meeting *meeting = CaseRecord::find(record.meetings, own ? change.id : of(change.id));
        if (meeting && meeting->isHeld())
            return meeting->id;
    }
    return {};
}

/// What an entry is about, of the kinds that record one thing and may be written again to change
/// it; null for any other. Those of which every entry is a change say so in their name.
ObjectId recordedIn(const Event &event, const CaseRecord &record)
{
    if (event.kind == QLatin1String(kinds::tafHeld))
        return meetingOf(event, record);
    static const QStringList once = {QLatin1String(kinds::tafPlanned),
        QLatin1String(kinds::consentRecorded), QLatin1String(kinds::registrationSent),
        QLatin1String(kinds::registrationCompleted), QLatin1String(kinds::holidayContactAgreed),
        QLatin1String(kinds::outcomesReviewed), QLatin1String(kinds::feedbackRecorded),
        QLatin1String(kinds::managerDiscussed), QLatin1String(kinds::closurePrepared)};
    return once.contains(event.kind) && !event.changes.isEmpty() ? event.changes.first().id
                                                                 : ObjectId();
}

/// Whether an entry before, which is not undone, had recorded the same already.
bool changesWhatWasRecorded(const QList<HistoryRow> &rows, qsizetype at, const CaseRecord &record)
{
    const ObjectId about = recordedIn(rows[at].event, record);
    if (about.isNull())
        return false;
    const QSet<EntryId> undone = undoneIn(rows.first(at));
    return std::any_of(rows.begin(), rows.begin() + at, [&](const HistoryRow &before) {
        return before.kind == rows[at].kind && !before.corrects && !before.setAside
            && !undone.contains(before.id) && recordedIn(before.event, record) == about;
    });
}

/// What the fields are called that an entry says of `about`, and what else it speaks of, each once.
QStringList saidFields(const Event &event, const ObjectId &about, const CaseRecord &record)
{
    QStringList labels;
    const auto add = [&labels](const QString &label) {
        if (!label.isEmpty() && !labels.contains(label))
            labels.append(label);
    };
    for (const Change &change : event.changes) {
        const RecordList *list = recordList(change.type);
        if (!list)
            continue;
        const QLatin1String type(list->type->name);
        if (change.id != about) {
            const bool there = list->find(record, change.id);
            add(words::labelOf(
                words::typeLabel(type), there ? words::objectName(record, change.id) : QString()));
            continue;
        }
        for (const FieldValue &value : change.fields) {
            if (const FieldInfo *field = list->type->field(value.field))
                add(words::fieldLabel(type, QLatin1String(field->name)));
        }
    }
    return labels;
}

/// "Changed: TAF 2 (13 June 2019) – what was decided".
QString changedLine(const HistoryRow &row, const CaseRecord &record)
{
    const ObjectId about = recordedIn(row.event, record);
    const Meeting *held = row.kind == QLatin1String(kinds::tafHeld)
        ? CaseRecord::find(record.meetings, about)
        : nullptr;
    const QString what = held ? words::heldTaf(record, *held) : ownLine(row, record);
    return words::lineWithFields(
        words::lineUpon(words::Upon::Changed, what), saidFields(row.event, about, record));
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
    if (row.corrects && row.withdrawn)
        return upon(words::Upon::Undone, {*row.corrects});
    if (row.corrects && putsBack(rows, at))
        return upon(words::Upon::DoneAgain, {*row.corrects});
    if (row.corrects) {
        const Event *before = stoodBefore(rows, at);
        const words::Upon deed = correctsAgain(rows, at) ? words::Upon::CorrectedAgain
            : takesBack(rows, at)                        ? words::Upon::CorrectionUndone
                                                         : words::Upon::Corrected;
        return words::lineWithFields(upon(deed, {*row.corrects}),
            before ? differingFields(*before, row.event) : QStringList());
    }
    QList<EntryId> targets;
    for (const Erasure &erasure : allDetailsOf<Erasure>(row.event))
        targets.append(erasure.target);
    if (!targets.isEmpty())
        return upon(words::Upon::Erased, targets);
    for (const Admission &admission : allDetailsOf<Admission>(row.event))
        targets.append(admission.target);
    if (!targets.isEmpty())
        return upon(words::Upon::LetIn, targets);
    return changesWhatWasRecorded(rows, at, record)
        ? changedLine(row, record)
        : words::movedLine(ownLine(row, record), plannedUntil(rows, at));
}

QMap<int, Value> fieldsBefore(
    const QList<HistoryRow> &rows, qsizetype at, quint16 type, const ObjectId &id)
{
    QMap<int, Value> stood;
    const auto hear = [&](const Event &event) {
        for (const Change &change : event.changes) {
            if (change.type != type || change.id != id)
                continue;
            if (change.op != Change::Op::Set)
                stood.clear();
            for (const FieldValue &value : change.fields)
                stood.insert(value.field, value.value);
        }
    };
    // A correction stands where that stands which it corrects.
    const bool corrects = counts(rows[at]);
    const QSet<EntryId> undone = undoneIn(rows.first(at));
    for (qsizetype before = 0; before < at; ++before) {
        const HistoryRow &row = rows[before];
        if (row.corrects || row.setAside || undone.contains(row.id))
            continue;
        const Event *says = &row.event;
        for (qsizetype later = before + 1; later < at; ++later) {
            if (counts(rows[later]) && !rows[later].withdrawn && rows[later].corrects == row.id)
                says = &rows[later].event;
        }
        hear(*says);
        if (corrects && rows[at].corrects == row.id)
            break;
    }
    return stood;
}

QString reasonOf(const Event &event)
{
    if (const auto correction = detailsOf<Correction>(event))
        return correction->reason;
    const auto erasure = detailsOf<Erasure>(event);
    return erasure ? erasure->reason : QString();
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
        else if (!undone.remove(*row.corrects)) {
            const HistoryRow *own = rowCalled(rows, *row.corrects);
            if (own && sayTheSame(own->event, row.event))
                corrected.remove(*row.corrects); // it says what it said at first
            else
                corrected.insert(*row.corrects);
        }
    }
    return corrected;
}

} // namespace hometray
