// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/traymodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

#include <array>

namespace hometray {

/// The table of the tray: rows of one height, columns that share the width they have; the ones that
/// can be missed give way first.
class TrayTable : public QTableView {
    Q_OBJECT
public:
    explicit TrayTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void fit();
    [[nodiscard]] int highest(const std::array<int, TrayModel::ColumnCount> &given) const;

    QTimer m_measure;
    std::array<QList<QSize>, TrayModel::ColumnCount> m_hints; ///< of the first rows' cells
};

} // namespace hometray
