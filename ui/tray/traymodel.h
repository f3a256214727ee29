// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/trayrow.h"

#include <QtCore/QAbstractTableModel>

namespace hometray {

/// The families of the tray as a table. Lives on the GUI thread and holds copies.
class TrayModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Family, Stage, NextToDo, NextTaf, Plan, HolidayContact, Ehm, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        SecondLineRole = Qt::UserRole, ///< QString
        PillRole, ///< PillText: of the last line
        ProgressRole, ///< QSize: done, total
        CaseRole, ///< CaseId
    };
    Q_ENUM(Role)

    explicit TrayModel(QObject *parent = nullptr);

    /// Rows that stayed the same family keep their place and selection; only what differs is told.
    void setRows(const TrayRows &rows);
    [[nodiscard]] const QList<TrayRow> &rows() const { return m_rows; }

    /// What each column is sorted by, row by row; the same in two rows: as the rows come, which is
    /// by name.
    [[nodiscard]] static QList<QList<qint64>> sortKeys(const QList<TrayRow> &rows);
    [[nodiscard]] qint64 sortKey(int row, int column) const { return m_sortKeys[column][row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void take(const TrayRows &rows);

    QList<TrayRow> m_rows;
    QList<QList<qint64>> m_sortKeys;
};

} // namespace hometray

Q_DECLARE_METATYPE(hometray::PillText)
