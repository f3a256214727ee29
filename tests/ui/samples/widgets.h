// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/genogram.h"
#include "ui/widgets/monthgrid.h"
#include "ui/widgets/scoreline.h"
#include "ui/widgets/thennowchart.h"
#include "ui/widgets/timeevents.h"

#include <QtCore/QSize>

#include <functional>

class QWidget;

namespace hometray::samples {

/// Values for the painted widgets. Nobody real.
[[nodiscard]] QList<MonthItem> monthItems();
[[nodiscard]] QList<ScorePoint> scores();
[[nodiscard]] QList<ThenNow> needs();
[[nodiscard]] QList<TimeEvent> events();
/// Four people in two homes, and one not yet born.
[[nodiscard]] GenoFamily smallFamily();
/// Twelve people in three homes.
[[nodiscard]] GenoFamily largeFamily();

/// A painted widget with something to show, on its own.
struct WidgetSample {
    QString name;
    QSize size; ///< in pixels, as on a small screen
    std::function<QWidget *()> make;
};
[[nodiscard]] QList<WidgetSample> widgetSamples();

} // namespace hometray::samples
