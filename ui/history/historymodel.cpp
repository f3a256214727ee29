// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "record/sources.h"
#include "ui/widgets/twolinedelegate.h"
#include "words/dates.h"
#include "words/history.h"
#include "workspace/historylines.h"

#include <QtCore/QDateTime>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
QString authorOf(const HistoryRow &row)
{
    if (!row.authorName.isEmpty())
        return row.authorName;
    return row.mine ? HistoryModel::tr("Me") : HistoryModel::tr("Somebody else");
}

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) { }

void HistoryModel::setRows(const QList<HistoryRow> &rows, const RecordPtr &record, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_record = record;
    m_today = today;
    m_byId.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_byId.insert(m_rows[i].id, int(i));
    m_corrected = correctedIn(m_rows);
    m_undone = undoneIn(m_rows);
    show();
    endResetModel();
}

void HistoryModel::setFilter(const QString &kind, const QString &person, Standing standing)
{
    beginResetModel();
    m_kind = kind;
    m_person = person;
    m_standing = standing;
    show();
    endResetModel();
}

void HistoryModel::show()
{
    m_shown.clear();
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        const HistoryRow &row = m_rows[i];
        const bool standing = m_standing == Standing::All
            || (m_standing == Standing::Erased && row.erased)
            || (m_standing == Standing::Undone && isUndone(row))
            || (m_standing == Standing::Corrected && m_corrected.contains(row.id)
                && !isUndone(row));
        if (standing && (m_kind.isEmpty() || row.kind == m_kind)
            && (m_person.isEmpty() || authorOf(row) == m_person))
            m_shown.append(int(i));
    }
}

bool HistoryModel::isUndone(const HistoryRow &row) const
{
    return m_undone.contains(row.id);
}

const HistoryRow *HistoryModel::rowAt(int line) const
{
    return line >= 0 && line < m_shown.size() ? &m_rows[m_shown[line]] : nullptr;
}

int HistoryModel::lineOf(const EntryId &id) const
{
    return int(m_shown.indexOf(m_byId.value(id, -1)));
}

QList<std::pair<QString, QString>> HistoryModel::kinds() const
{
    QList<std::pair<QString, QString>> kinds;
    QSet<QString> seen;
    for (const HistoryRow &row : m_rows) {
        if (!row.kind.isEmpty() && !seen.contains(row.kind)) {
            seen.insert(row.kind);
            kinds.append({words::kindTitle(row.kind), row.kind});
        }
    }
    std::sort(kinds.begin(), kinds.end(),
        [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    return kinds;
}

QStringList HistoryModel::people() const
{
    QStringList people;
    for (const HistoryRow &row : m_rows) {
        if (const QString author = authorOf(row); !people.contains(author))
            people.append(author);
    }
    return people;
}

PillText HistoryModel::standingOf(const HistoryRow &row) const
{
    if (row.erased)
        return {Sign::Dash, tr("erased"), Tone::Neutral};
    if (row.notShared)
        return {Sign::Lock, tr("not shared with you"), Tone::Neutral};
    if (row.setAside)
        return {Sign::Question, tr("set aside"), Tone::Warning};
    if (isUndone(row))
        return {Sign::Dash, tr("undone"), Tone::Neutral};
    if (m_corrected.contains(row.id))
        return {Sign::Part, tr("corrected since"), Tone::Info};
    return {};
}

QString HistoryModel::whatOf(const HistoryRow &row) const
{
    const int at = m_byId.value(row.id, -1);
    return at < 0 || !m_record ? words::kindTitle(row.kind) : historyLine(m_rows, at, *m_record);
}

QMap<int, Value> HistoryModel::before(const HistoryRow &row, const Change &change) const
{
    const int at = m_byId.value(row.id, -1);
    return at < 0 ? QMap<int, Value>() : fieldsBefore(m_rows, at, change.type, change.id);
}

QString HistoryModel::whoAndWhen(const HistoryRow &row) const
{
    QStringList parts = {authorOf(row), words::weekdayDate(londonDay(row.writtenMs), m_today),
        words::timeOfDay(londonTime(row.writtenMs).time())};
    if (row.clockDoubtful)
        parts.append(tr("the computer’s date was doubtful"));
    if (row.datedAhead)
        parts.append(tr("dated after today: the computer’s date was wrong"));
    return parts.join(u", "_s);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryRow &row = m_rows[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return whatOf(row);
    case TwoLineDelegate::SecondLineRole:
        return whoAndWhen(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts = {whatOf(row), standingOf(row).text, whoAndWhen(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case TwoLineDelegate::PillRole: {
        const PillText pill = standingOf(row);
        return pill.text.isEmpty() ? QVariant() : QVariant::fromValue(pill);
    }
    default:
        return {};
    }
}

} // namespace hometray
