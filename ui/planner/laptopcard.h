// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/steprow.h"

namespace hometray {

class FlowLayout;

/// The last row of the plan: what the laptop itself needs before a break. Its items stand beside
/// each other as far as there is room.
class LaptopCard : public Card {
    Q_OBJECT
public:
    explicit LaptopCard(QWidget *parent = nullptr);
    /// The keyboard stays at the item it was at.
    void setSteps(const QList<StepText> &steps);

Q_SIGNALS:
    void actionChosen(const QString &actionId);

private:
    void addStep(const StepText &step);

    QList<StepText> m_steps;
    FlowLayout *m_flow;
};

} // namespace hometray
