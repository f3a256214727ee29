// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"
#include "ui/print/paper.h"

class QWidget;

namespace hometray {

/// The plan as it is printed, over as many pages as it takes: families by steps with signs, the
/// heads of the steps again on each page, what the signs mean, the days. Of the families it names
/// only the family name. `width` and heights in units of the painter.
[[nodiscard]] PaperBlocks planBlocks(QPainter &painter, double width, const PlanShown &plan);

/// Shows the plan as it will be printed, to be printed or kept as a PDF.
void printPlan(QWidget *parent, const PlanShown &plan, QDate today);

} // namespace hometray
