// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/duemodel.h"

#include "ui/due/duewords.h"
#include "ui/widgets/letgo.h"
#include "words/status.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString firstLine(const DueRow &row, int column)
{
    switch (column) {
    case DueModel::When:
        return row.when.text;
    case DueModel::What:
        return row.what;
    case DueModel::Family:
        return row.family;
    case DueModel::Mend:
        return row.button;
    default:
        return {};
    }
}

QString secondLine(const DueRow &row, int column)
{
    switch (column) {
    case DueModel::When:
        return row.whenNote;
    case DueModel::What:
        return row.why;
    case DueModel::Family:
        return row.children;
    default:
        return {};
    }
}
} // namespace

DueModel::DueModel(QObject *parent) : QAbstractTableModel(parent) { }

void DueModel::setRows(const QList<DueRow> &rows)
{
    beginResetModel();
    letGo(std::exchange(m_rows, rows));
    show();
    endResetModel();
}

void DueModel::setFilter(DueFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    show();
    endResetModel();
}

void DueModel::show()
{
    m_lines.clear();
    m_lines.reserve(m_rows.size() + 4);
    qsizetype heading = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const DueRow &row = std::as_const(m_rows)[i];
        if (!row.isIn(m_filter))
            continue;
        if (heading < 0 || m_lines[heading].group != row.group) {
            heading = m_lines.size();
            m_lines.append({-1, row.group, 0});
        }
        ++m_lines[heading].count;
        m_lines.append({int(i), row.group, 0});
    }
}

void DueModel::sayMore(const QList<DueRow> &rows)
{
    QHash<QString, const DueRow *> byId;
    for (const DueRow &row : rows)
        byId.insert(row.id, &row);
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        const int at = m_lines[line].row;
        if (at < 0 || rows.isEmpty() || m_rows[at].caseId != rows.first().caseId)
            continue;
        const DueRow *more = byId.value(m_rows[at].id);
        if (!more || *more == m_rows[at])
            continue;
        m_rows[at] = *more;
        Q_EMIT dataChanged(index(int(line), 0), index(int(line), ColumnCount - 1));
    }
}

QList<DueRow> DueModel::shown() const
{
    QList<DueRow> rows;
    rows.reserve(m_lines.size());
    for (const Line &line : m_lines) {
        if (line.row >= 0)
            rows.append(m_rows[line.row]);
    }
    return rows;
}

const DueRow *DueModel::rowAt(int line) const
{
    return line >= 0 && line < m_lines.size() && m_lines[line].row >= 0 ? &m_rows[m_lines[line].row]
                                                                        : nullptr;
}

QList<int> DueModel::headings() const
{
    QList<int> lines;
    for (qsizetype line = 0; line < m_lines.size(); line += m_lines[line].count + 1)
        lines.append(int(line));
    return lines;
}

int DueModel::lineOf(const CaseId &caseId, const QString &id) const
{
    for (int line = 0; line < m_lines.size(); ++line) {
        const DueRow *row = rowAt(line);
        if (row && row->caseId == caseId && row->id == id)
            return line;
    }
    return -1;
}

int DueModel::lineOf(QDate day) const
{
    for (int line = 0; line < m_lines.size(); ++line) {
        const DueRow *row = rowAt(line);
        if (row && row->day >= day)
            return line;
    }
    return -1;
}

int DueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int DueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags DueModel::flags(const QModelIndex &index) const
{
    return rowAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant DueModel::heading(DueGroup group, int column, int role) const
{
    if (role == HeadingRole)
        return true;
    if (column != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    for (const Line &line : m_lines) {
        if (line.row < 0 && line.group == group)
            //: A heading and how many things stand under it
            return tr("%1 · %L2").arg(words::groupName(group)).arg(line.count);
    }
    return {};
}

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[index.row()];
    if (line.row < 0)
        return heading(line.group, index.column(), role);
    const DueRow &row = m_rows[line.row];
    const QString first = firstLine(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return first;
    case SecondLineRole:
        return secondLine(row, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        if (index.column() == Mend && !first.isEmpty() && role == Qt::AccessibleTextRole)
            return tr("Button: %1").arg(first);
        const QString second = secondLine(row, index.column());
        return second.isEmpty() ? first : QString(first + u", "_s + second);
    }
    case PillRole:
        return index.column() == When && row.when.tone != Tone::Neutral
            ? QVariant::fromValue(row.when)
            : QVariant();
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

QVariant DueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What is due, and why");
    case Family:
        return tr("Family");
    case Mend:
        return tr("Do it");
    default:
        return {};
    }
}

} // namespace hometray
