// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facts.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>

namespace hometray {
namespace {
constexpr double widestLabel = 14; // shares of a line
}

void addFacts(QBoxLayout *into, QWidget *parent, const QList<FactLine> &facts)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(em(parent, 1));
    grid->setVerticalSpacing(em(parent, 0.35));
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int row = 0;
    for (const FactLine &fact : facts) {
        auto *label = new WrapLabel(fact.label, "muted", parent);
        label->setMaximumWidth(em(parent, widestLabel)); // near what it says, on a wide card too
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(new WrapLabel(fact.value, nullptr, parent), row, 1, Qt::AlignTop);
        ++row;
    }
    into->addLayout(grid);
}

} // namespace hometray
