// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"

#include <QtWidgets/QHeaderView>

namespace hometray {

/// The heads of the plan: short words that wrap, the groups above them. Standing upright, at the
/// left of the turned plan, the whole titles of the steps with the name of a group above its first.
class PlanHeader : public QHeaderView {
    Q_OBJECT
public:
    PlanHeader(Qt::Orientation orientation, QWidget *parent);
    /// `before`: sections that belong to no group and come first.
    void setGroups(const QList<PlanGroup> &groups, int before);
    /// Whether a section is the first of a group: a line stands before it.
    [[nodiscard]] bool beginsGroup(int section) const;
    /// The least width a head needs so that no word is cut.
    [[nodiscard]] int leastWidth(int section) const;
    /// The height the words of a section take, standing upright.
    [[nodiscard]] int heightOf(int section) const
    {
        return sectionSizeFromContents(section).height();
    }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    struct Place {
        QString title;
        int first = -1;
        int last = -1;
    };
    [[nodiscard]] Place groupOf(int section) const;
    [[nodiscard]] QFont headFont() const;
    [[nodiscard]] double tier() const;
    [[nodiscard]] QString words(int section) const;

    QList<PlanGroup> m_groups;
    int m_before = 0;
};

} // namespace hometray
