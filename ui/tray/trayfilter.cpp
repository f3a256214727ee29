// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayfilter.h"

#include "ui/tray/traymodel.h"
#include "ui/widgets/rowsapart.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {
/// In the order of `TrayFilter::ids`.
enum Filter { All, Worried, Late, Week, Contact, Ehm, Closing, Closed, FilterCount };

bool accepts(qsizetype filter, const TrayRow &row)
{
    // A worry is open whatever became of the FFA.
    if (filter == Closed || (row.closed && !row.worried))
        return filter == Closed && row.closed;
    switch (filter) {
    case Worried:
        return row.worried;
    case Late:
        return row.late;
    case Week:
        return row.dueThisWeek;
    case Contact:
        return row.contactOpen;
    case Ehm:
        return row.notInEhm > 0;
    case Closing:
        return row.closing;
    default:
        return true;
    }
}
} // namespace

TrayFilter::TrayFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

QStringList TrayFilter::ids()
{
    return {u"all"_s, u"worried"_s, u"late"_s, u"week"_s, u"contact"_s, u"ehm"_s, u"closing"_s,
        u"closed"_s};
}

QString TrayFilter::name(const QString &id)
{
    if (id == u"all"_s)
        return tr("All");
    if (id == u"worried"_s)
        return tr("Worried");
    if (id == u"late"_s)
        return tr("Late");
    if (id == u"week"_s)
        return tr("Due this week");
    if (id == u"contact"_s)
        return tr("Holiday contact open");
    if (id == u"ehm"_s)
        return tr("Not yet in EHM");
    if (id == u"closing"_s)
        return tr("Closing");
    return tr("Closed");
}

TrayRows TrayFilter::summed(const QList<TrayRow> &rows, const QList<TrayRow> &before)
{
    TrayRows all{rows, rowsApart(rows, before), TrayModel::sortKeys(rows), {}, 0};
    std::array<int, FilterCount> counts{};
    for (const TrayRow &row : rows) {
        for (std::size_t filter = 0; filter < FilterCount; ++filter)
            counts[filter] += accepts(qsizetype(filter), row) ? 1 : 0;
    }
    for (qsizetype filter = 0; filter < FilterCount; ++filter)
        all.counts.insert(ids().at(filter), counts[std::size_t(filter)]);
    all.open = int(std::count_if(
        rows.begin(), rows.end(), [](const TrayRow &row) { return !row.closed; }));
    return all;
}

void TrayFilter::setFilter(const QString &id)
{
    m_filter = qMax<qsizetype>(0, ids().indexOf(id));
    // Not row by row: of thousands of families half may come or go.
    invalidate();
}

bool TrayFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *tray = qobject_cast<const TrayModel *>(sourceModel());
    return tray && accepts(m_filter, tray->rows()[row]);
}

bool TrayFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *tray = static_cast<const TrayModel *>(sourceModel());
    const qint64 a = tray->sortKey(left.row(), left.column());
    const qint64 b = tray->sortKey(right.row(), right.column());
    // The same limit: by name, as they come, so that the order does not jump.
    return a != b ? a < b : left.row() < right.row();
}

} // namespace hometray
