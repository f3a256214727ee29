// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pill.h"

#include <QtWidgets/QAbstractButton>

namespace hometray {

/// A pill that can be pressed: it has the border of a control and shows the focus.
class PillButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PillButton(QWidget *parent = nullptr);
    void setPill(const PillText &pill);
    [[nodiscard]] const PillText &pill() const { return m_pill; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillText m_pill;
};

} // namespace hometray
