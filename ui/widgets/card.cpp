// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/going.h"
#include "ui/widgets/labels.h"

namespace hometray {
namespace {
constexpr auto going = "isGoing";
}

int em(const QWidget *widget, double share)
{
    return qRound(widget->fontMetrics().height() * share);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setProperty(going, true);
            widget->deleteLater();
        }
        if (item->layout())
            clearLayout(item->layout());
        delete item;
    }
}

bool isGoing(const QWidget *widget)
{
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        if (up->property(going).toBool())
            return true;
    }
    return false;
}

Card::Card(const QString &heading, QWidget *parent) : QFrame(parent)
{
    setProperty("kind", QStringLiteral("card"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(em(this, 0.9), em(this, 0.8), em(this, 0.9), em(this, 0.8));
    outer->setSpacing(em(this, 0.5));
    if (!heading.isEmpty())
        outer->addWidget(new WrapLabel(heading, "heading", this));
    m_body = new QVBoxLayout;
    m_body->setSpacing(em(this, 0.45));
    outer->addLayout(m_body);
}

} // namespace hometray
