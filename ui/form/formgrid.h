// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;
class QPushButton;

namespace hometray {

class FieldEditor;

/// Fields beside each other where there is room for two, else below each other. Some may stand
/// behind "More…".
class FormGrid : public QWidget {
    Q_OBJECT
public:
    explicit FormGrid(QWidget *parent = nullptr);
    void addField(FieldEditor *editor, bool more = false);
    [[nodiscard]] const QList<FieldEditor *> &fields() const { return m_fields; }
    /// Shows what stands behind "More…".
    void showMore();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<FieldEditor *> m_fields;
    QList<FieldEditor *> m_more;
    QPushButton *m_moreButton = nullptr;
    int m_columns = 0;
};

} // namespace hometray
