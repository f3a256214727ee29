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
    /// Adds up what follows from all rows, `before` being what was shown: to be called off the GUI
    /// thread where there are many.
    [[nodiscard]] static TrayRows summed(const QList<TrayRow> &rows, const QList<TrayRow> &before);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    qsizetype m_filter = 0; ///< which of `ids`
};

} // namespace hometray
