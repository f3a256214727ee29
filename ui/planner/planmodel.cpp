// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planmodel.h"

#include "ui/widgets/letgo.h"
#include "words/dates.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString cellWords(const PlanCell &cell)
{
    return cell.evidence.isEmpty() || cell.evidence == cell.text ? cell.text
        : cell.text.isEmpty()                                    ? cell.evidence
                              : QString(cell.text + u" · "_s + cell.evidence);
}
} // namespace

PlanModel::PlanModel(QObject *parent) : QAbstractTableModel(parent) { }

void PlanModel::setPlan(const PlanShown &plan)
{
    const bool same =
        plan.changed && plan.columns == m_plan.columns && plan.rows.size() == m_plan.rows.size();
    if (!same)
        beginResetModel();
    letGo(std::exchange(m_plan, plan));
    if (!same) {
        endResetModel();
        return;
    }
    for (const int row : *plan.changed)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

const PlanCell *PlanModel::cell(int row, int column) const
{
    if (row < 0 || row >= m_plan.rows.size() || column < FirstStep || column >= columnCount())
        return nullptr;
    return &m_plan.rows[row].cells[column - FirstStep];
}

QModelIndex PlanModel::nextOpen(int row, int column) const
{
    const int columns = int(m_plan.columns.size());
    const int all = columns * rowCount();
    const int from = qMax(0, row) * columns + qMax(-1, column - FirstStep);
    for (int i = 1; i <= all; ++i) {
        const int at = (from + i) % all;
        const PlanCell &cell = m_plan.rows[at / columns].cells[at % columns];
        if (cell.open && !cell.mend.isEmpty())
            return index(at / columns, at % columns + FirstStep);
    }
    return {};
}

int PlanModel::rowOf(const CaseId &caseId) const
{
    for (qsizetype i = 0; i < m_plan.rows.size(); ++i) {
        if (m_plan.rows[i].caseId == caseId)
            return int(i);
    }
    return -1;
}

int PlanModel::columnOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_plan.columns.size(); ++i) {
        if (m_plan.columns[i].id == id)
            return int(i) + FirstStep;
    }
    return -1;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_plan.columns.isEmpty() ? 0
                                                        : int(m_plan.columns.size()) + FirstStep;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlanRow &row = m_plan.rows[index.row()];
    if (role == CaseRole)
        return row.caseId.bytes();
    const bool text = role == Qt::DisplayRole;
    const bool whole = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    switch (index.column()) {
    case Family:
        return text || whole ? QVariant(row.family) : QVariant();
    case Decision:
        if (role == PillRole)
            return QVariant::fromValue(row.decision);
        return text || whole ? QVariant(row.decision.text) : QVariant();
    case By:
        if (role == ToneRole)
            return int(row.byTone);
        if (whole)
            return QString(row.by + u" · "_s + row.byHelp);
        return text ? QVariant(row.by) : QVariant();
    default:
        break;
    }
    const PlanColumn &column = m_plan.columns[index.column() - FirstStep];
    const PlanCell &cell = row.cells[index.column() - FirstStep];
    if (role == CellRole)
        return QVariant::fromValue(cell);
    if (text)
        return cell.text;
    const QString &title = cell.open ? cell.title : column.title;
    return whole ? QVariant(words::labelled(title, cellWords(cell))) : QVariant();
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const bool there = section >= 0 && section < m_plan.rows.size();
        return there && role == Qt::DisplayRole ? QVariant(m_plan.rows[section].family)
                                                : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Family:
        return tr("Family");
    case Decision:
        return tr("Decision");
    case By:
        return tr("By");
    default:
        break;
    }
    const qsizetype at = section - FirstStep;
    if (at < 0 || at >= m_plan.columns.size())
        return {};
    const PlanColumn &column = m_plan.columns[at];
    if (role == Qt::ToolTipRole)
        return QString(column.title + u"\n"_s + column.help);
    return role == Qt::AccessibleTextRole ? column.title : column.head;
}

} // namespace hometray
