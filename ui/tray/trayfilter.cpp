// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayfilter.h"

#include "ui/tray/traymodel.h"

using namespace Qt::StringLiterals;

namespace hometray {

TrayFilter::TrayFilter(QObject *parent) : QSortFilterProxyModel(parent), m_id(u"all"_s)
{
    setSortRole(TrayModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
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

bool TrayFilter::accepts(const QString &id, const TrayRow &row)
{
    if (id == u"closed"_s)
        return row.closed;
    if (row.closed)
        return false;
    return id == u"all"_s || (id == u"worried"_s && row.worried) || (id == u"late"_s && row.late)
        || (id == u"week"_s && row.dueThisWeek) || (id == u"contact"_s && row.contactOpen)
        || (id == u"ehm"_s && row.notInEhm > 0) || (id == u"closing"_s && row.closing);
}

void TrayFilter::setFilter(const QString &id)
{
    m_id = id;
    invalidateFilter();
}

bool TrayFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *tray = qobject_cast<const TrayModel *>(sourceModel());
    return tray && accepts(m_id, tray->rows()[row]);
}

bool TrayFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(TrayModel::SortRole);
    const QVariant b = right.data(TrayModel::SortRole);
    if (a != b)
        return QSortFilterProxyModel::lessThan(left, right);
    // The same limit: by name, so that the order does not jump.
    return left.siblingAtColumn(TrayModel::Family)
               .data()
               .toString()
               .localeAwareCompare(right.siblingAtColumn(TrayModel::Family).data().toString())
        < 0;
}

} // namespace hometray
