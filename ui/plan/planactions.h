// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planview.h"
#include "ui/widgets/painteditems.h"

namespace hometray {

/// The actions of a goal as a table one walks through: Up and Down, Enter opens an action, D says
/// it is done, G that it is going on, X that it is dropped. Where room is short, who and when stand
/// under what.
class PlanActions : public PaintedItems {
    Q_OBJECT
public:
    explicit PlanActions(QWidget *parent = nullptr);
    void setRows(const QList<PlanActionRow> &rows, const QString &goal);
    [[nodiscard]] const QList<PlanActionRow> &rows() const { return m_rows; }
    [[nodiscard]] const PlanActionRow *currentRow() const;
    bool showAction(const ObjectId &id);

    [[nodiscard]] int itemCount() const override { return int(m_rows.size()); }
    [[nodiscard]] QRectF itemBox(int item) const override;
    [[nodiscard]] QString itemWords(int item) const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It was given the keyboard.
    void entered();
    /// "done", "open" or "dropped" is wished for the current action.
    void statusWished(const QString &status);

protected:
    [[nodiscard]] int neighbour(int from, int key) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QList<PlanActionRow> m_rows;
};

} // namespace hometray
