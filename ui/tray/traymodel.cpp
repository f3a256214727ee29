// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traymodel.h"

#include "ui/widgets/letgo.h"

#include <QtCore/QSize>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qint64 noLimit = 9'000'000; // after every Julian day

qint64 sortDay(const std::optional<QDate> &day)
{
    return day ? day->toJulianDay() : noLimit;
}

qint64 sortKeyOf(const TrayRow &row, int column)
{
    switch (column) {
    case TrayModel::Stage:
        return row.stageNumber;
    case TrayModel::NextToDo:
        return row.untold ? -1 : row.worried ? 0 : sortDay(row.nextLimit);
    case TrayModel::NextTaf:
        return sortDay(row.nextTafDay);
    case TrayModel::Plan:
        return row.planTotal ? 100 * row.planDone / row.planTotal : -1;
    case TrayModel::HolidayContact:
        return row.contactRank;
    default:
        return -row.notInEhm;
    }
}

QString stageNumber(const TrayRow &row)
{
    //: The stage a family is in, of six
    return row.stageNumber ? TrayModel::tr("%1 of 6").arg(row.stageNumber) : QString();
}

QString planWords(const TrayRow &row)
{
    //: Actions done of all actions of a Family Plan
    return row.planTotal ? TrayModel::tr("%1 of %2").arg(row.planDone).arg(row.planTotal)
                         : TrayModel::tr("none yet");
}

QString firstLine(const TrayRow &row, int column)
{
    switch (column) {
    case TrayModel::Family:
        return row.family;
    case TrayModel::Stage:
        return row.stage;
    case TrayModel::NextToDo:
        return row.next.isEmpty() ? row.nextWhen.text : row.next;
    case TrayModel::NextTaf:
        return row.nextTaf;
    case TrayModel::Plan:
        return planWords(row);
    case TrayModel::HolidayContact:
        return row.holidayContact.text;
    case TrayModel::Ehm:
        return row.notInEhm ? TrayModel::tr("%n to enter", nullptr, row.notInEhm)
                            : TrayModel::tr("up to date");
    default:
        return {};
    }
}

QString secondLine(const TrayRow &row, int column)
{
    switch (column) {
    case TrayModel::Family:
        return row.mark.isEmpty() ? row.children : row.children + u" · "_s + row.mark;
    case TrayModel::Stage:
        return stageNumber(row);
    case TrayModel::NextToDo:
        return row.next.isEmpty() ? QString() : row.nextWhen.text;
    case TrayModel::NextTaf:
        return row.nextTafNote;
    default:
        return {};
    }
}

PillText pillOf(const TrayRow &row, int column)
{
    if (column == TrayModel::NextToDo && row.nextWhen.tone != Tone::Neutral)
        return row.nextWhen;
    if (column == TrayModel::HolidayContact)
        return row.holidayContact;
    if (column == TrayModel::Ehm && row.notInEhm)
        return {Sign::Copy, firstLine(row, column), Tone::Info};
    return {};
}
} // namespace

TrayModel::TrayModel(QObject *parent) : QAbstractTableModel(parent) { }

void TrayModel::setRows(const TrayRows &rows)
{
    if (!rows.changed || rows.rows.size() != m_rows.size()) {
        beginResetModel();
        take(rows);
        endResetModel();
        return;
    }
    take(rows);
    for (const int row : *rows.changed)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void TrayModel::take(const TrayRows &rows)
{
    letGo(std::exchange(m_rows, rows.rows));
    m_sortKeys = rows.sortKeys;
}

QList<QList<qint64>> TrayModel::sortKeys(const QList<TrayRow> &rows)
{
    QList<QList<qint64>> keys(ColumnCount);
    for (int column = 0; column < ColumnCount; ++column) {
        QList<qint64> &ofColumn = keys[column];
        ofColumn.reserve(rows.size());
        for (int row = 0; row < int(rows.size()); ++row)
            ofColumn.append(column == Family ? row : sortKeyOf(rows[row], column));
    }
    return keys;
}

int TrayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TrayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrayRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return firstLine(row, index.column());
    case SecondLineRole:
        return secondLine(row, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(row, index.column());
        QString first = firstLine(row, index.column());
        first.replace(QChar::LineSeparator, u"; "_s);
        return second.isEmpty() ? first : QString(first + u", "_s + second);
    }
    case PillRole:
        return QVariant::fromValue(pillOf(row, index.column()));
    case ProgressRole:
        return index.column() == Plan ? QSize(row.planDone, row.planTotal) : QSize();
    case CaseRole:
        return row.caseId.bytes();
    default:
        return {};
    }
}

QVariant TrayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Family:
        return tr("Family");
    case Stage:
        return tr("Stage");
    case NextToDo:
        return tr("Next to do");
    case NextTaf:
        return tr("Next TAF");
    case Plan:
        return tr("Plan");
    case HolidayContact:
        return tr("Holiday contact");
    case Ehm:
        return tr("EHM");
    default:
        return {};
    }
}

} // namespace hometray
