// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittingstack.h"

namespace hometray {

FittingStack::FittingStack(QWidget *parent) : QStackedWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize FittingStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QSize();
}

QSize FittingStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

int FittingStack::heightForWidth(int width) const
{
    if (!currentWidget())
        return 0;
    const int height = currentWidget()->heightForWidth(width);
    return height >= 0 ? height : currentWidget()->sizeHint().height();
}

} // namespace hometray
