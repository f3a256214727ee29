// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"

#include <QtCore/QAbstractTableModel>

namespace hometray {

/// Families by steps. The turned plan is a QTransposeProxyModel over it.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Family, Decision, By, FirstStep };
    enum Role {
        CaseRole = Qt::UserRole + 1, ///< QByteArray
        PillRole, ///< PillText of the decision
        CellRole, ///< PlanCell
        ToneRole, ///< int, of By
    };

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(const PlanShown &plan);
    [[nodiscard]] const PlanShown &plan() const { return m_plan; }
    /// The step of a cell; nullptr in the first columns.
    [[nodiscard]] const PlanCell *cell(int row, int column) const;
    /// The next open step after that cell, to the right and then in the families below, round to
    /// the beginning; not valid when nothing is open.
    [[nodiscard]] QModelIndex nextOpen(int row, int column) const;
    [[nodiscard]] int rowOf(const CaseId &caseId) const; ///< -1 for none
    [[nodiscard]] int columnOf(const QString &id) const; ///< of a PlanColumn; -1 for none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Heads are short; their tool tips are the whole titles with what they ask for.
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    PlanShown m_plan;
};

} // namespace hometray
