// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/monthgrid.h"

#include <QtCore/QSize>

#include <functional>

class QWidget;

namespace hometray::samples {

/// Values for the painted widgets. Nobody real.
[[nodiscard]] QList<MonthItem> monthItems();

/// A painted widget with something to show, on its own.
struct WidgetSample {
    QString name;
    QSize size; ///< in pixels, as on a small screen
    std::function<QWidget *()> make;
};
[[nodiscard]] QList<WidgetSample> widgetSamples();

} // namespace hometray::samples
