// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/due/duerow.h"

#include <QtCore/QAbstractTableModel>

namespace hometray {

/// What is due, under the headings Overdue, Today, This week and Later; a filter leaves out the
/// rest. Twenty thousand families are a reset like any other: nothing is made for a row until it is
/// painted.
class DueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Family, Mend, ColumnCount };
    enum Role {
        SecondLineRole = Qt::UserRole, ///< what stands under the first line
        PillRole, ///< PillText
        HeadingRole, ///< bool: the row is a heading
    };

    explicit DueModel(QObject *parent = nullptr);

    /// In the order they are to be shown.
    void setRows(const QList<DueRow> &rows);
    /// Puts these in the place of the family's rows of the same id: they say more now.
    void sayMore(const QList<DueRow> &rows);
    [[nodiscard]] const QList<DueRow> &rows() const { return m_rows; }
    void setFilter(DueFilter filter);
    [[nodiscard]] DueFilter filter() const { return m_filter; }
    /// What is shown, in its order.
    [[nodiscard]] QList<DueRow> shown() const;
    /// The row at a line; nullptr for a heading.
    [[nodiscard]] const DueRow *rowAt(int line) const;
    /// The lines of the headings.
    [[nodiscard]] QList<int> headings() const;
    /// The line of a thing of a family, or of the first on or after a day; -1 when there is none.
    [[nodiscard]] int lineOf(const CaseId &caseId, const QString &id) const;
    [[nodiscard]] int lineOf(QDate day) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void show();
    [[nodiscard]] QVariant heading(DueGroup group, int column, int role) const;

    struct Line {
        int row; ///< in m_rows; -1: the heading of a group
        DueGroup group;
        int count; ///< of a heading: the rows under it
    };
    QList<DueRow> m_rows;
    QList<Line> m_lines;
    DueFilter m_filter = DueFilter::All;
};

} // namespace hometray
