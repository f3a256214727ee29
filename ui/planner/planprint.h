// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"

class QPainter;
class QRectF;
class QWidget;

namespace hometray {

/// Draws the plan into `box`: families by steps with signs, what the signs mean, the days. Of the
/// families it names only the family name.
void paintPlan(QPainter &painter, const QRectF &box, const PlanShown &plan);

/// Shows the plan as it will be printed, to be printed or kept as a PDF.
void printPlan(QWidget *parent, const PlanShown &plan, QDate today);

} // namespace hometray
