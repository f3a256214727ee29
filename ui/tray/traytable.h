// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

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
    void fit();
};

} // namespace hometray
