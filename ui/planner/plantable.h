// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

class QTransposeProxyModel;

namespace hometray {

class PlanHeader;
class PlanModel;

/// The plan as a grid: families by steps with signs, or turned round, steps by families in words.
/// Rows and columns in its interface are those of the PlanModel, whichever way it stands.
class PlanTable : public QTableView {
    Q_OBJECT
public:
    explicit PlanTable(PlanModel *model, QWidget *parent = nullptr);

    void setTurned(bool turned);
    /// Beside an open step: day and decision give way where there is no room for all.
    void setBrief(bool brief);
    [[nodiscard]] bool isTurned() const { return m_turned; }
    /// The width at which no head and no family is cut, not turned.
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] int currentRow() const; ///< -1 for none
    [[nodiscard]] int currentColumn() const;
    void setCurrentCell(int row, int column);
    /// The plan has changed: heads and widths follow.
    void fit();
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// The families, as long as their own column is scrolled away; null while it is not.
    [[nodiscard]] const QTableView *families() const;

Q_SIGNALS:
    void cellOpened(int row, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QModelIndex source(const QModelIndex &index) const;
    void fitPlain();
    void fitTurned();
    [[nodiscard]] int columnWant(int column) const;
    void buildFamilies();
    void showFamilies();

    PlanModel *m_plan;
    QTransposeProxyModel *m_around;
    PlanHeader *m_across;
    PlanHeader *m_upright;
    QTableView *m_families; ///< the first column, over the others when they are scrolled
    PlanHeader *m_familyHead;
    bool m_turned = false;
    bool m_brief = false;
};

} // namespace hometray
