// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenrole.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

namespace hometray {
namespace {
constexpr const char *property = "spokenRole";

QAccessibleInterface *face(const QString &, QObject *object)
{
    const QVariant role = object->property(property);
    return object->isWidgetType() && role.isValid()
        ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Role(role.toInt()))
        : nullptr;
}
} // namespace

void setSpokenRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(face); // a second time does nothing
    widget->setProperty(property, int(role));
}

} // namespace hometray
