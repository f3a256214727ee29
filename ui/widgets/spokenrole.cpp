// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenrole.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

namespace hometray {
namespace {
constexpr const char *roleProperty = "spokenRole";
constexpr const char *checkedProperty = "spokenChecked";

class Face final : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::Role role() const override
    {
        return QAccessible::Role(object()->property(roleProperty).toInt());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const QVariant checked = object()->property(checkedProperty);
        state.checkable = checked.isValid();
        state.checked = checked.toBool();
        return state;
    }
};

QAccessibleInterface *face(const QString &, QObject *object)
{
    return object->isWidgetType() && object->property(roleProperty).isValid()
        ? new Face(static_cast<QWidget *>(object))
        : nullptr;
}
} // namespace

void setSpokenRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(face); // a second time does nothing
    widget->setProperty(roleProperty, int(role));
}

void setSpokenChecked(QWidget *widget, bool checked)
{
    widget->setProperty(checkedProperty, checked);
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(widget, changed);
    QAccessible::updateAccessibility(&event);
}

void showAloud(QWidget *widget)
{
    const bool there = widget->isVisible();
    widget->show(); // says so itself
    if (there) {
        QAccessibleEvent again(widget, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&again);
    }
    // Other systems than Linux know this one.
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace hometray
