// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStackedWidget>

namespace hometray {

/// A stack that is as tall as the page it shows, not as the tallest it holds.
class FittingStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit FittingStack(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
};

} // namespace hometray
