// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/trayrow.h"

#include <QtCore/QSortFilterProxyModel>

namespace hometray {

/// What of the tray is shown: all open families, or those of one chip.
class TrayFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TrayFilter(QObject *parent = nullptr);
    void setFilter(const QString &id);
    /// The ids of the chips, the first one for all.
    [[nodiscard]] static QStringList ids();
    [[nodiscard]] static QString name(const QString &id);
    [[nodiscard]] static bool accepts(const QString &id, const TrayRow &row);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_id;
};

} // namespace hometray
