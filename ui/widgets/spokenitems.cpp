// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenitems.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

namespace hometray {
namespace {
/// A thing, by its place. It is told apart from what stands there later: see ListFace::forget.
class ItemFace final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemFace(QWidget *widget, SpokenItems *items, int item)
        : m_widget(widget), m_items(items), m_item(item)
    {
    }
    [[nodiscard]] int item() const { return m_item; }

    bool isValid() const override { return m_widget && m_item < m_items->itemCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return isValid() ? parent()->window() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_items->itemWords(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_items->itemBox(m_item).toAlignedRect();
        return {m_widget->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool current = m_items->current() == m_item;
        state.focusable = true;
        state.selectable = true;
        state.selected = current;
        state.focused = current && m_widget->hasFocus();
        state.disabled = !m_widget->isEnabled();
        state.invisible = !m_widget->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid() || !m_widget->isEnabled() || !actionNames().contains(name))
            return;
        m_widget->setFocus(Qt::OtherFocusReason);
        m_items->setCurrent(m_item);
        if (name == pressAction())
            m_items->openItem(m_item);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<QWidget> m_widget;
    SpokenItems *m_items; ///< is the widget
    int m_item;
};

class ListFace final : public QAccessibleWidget {
public:
    ListFace(QWidget *widget, SpokenItems *items)
        : QAccessibleWidget(widget, QAccessible::List), m_items(items)
    {
    }
    ~ListFace() override { forget(); }

    /// What a screen reader keeps of the things is of none of those that come.
    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_faces))
            QAccessible::deleteAccessibleInterface(id);
        m_faces.clear();
    }

    int childCount() const override { return m_items->itemCount(); }
    QAccessibleInterface *child(int item) const override
    {
        if (item < 0 || item >= m_items->itemCount())
            return nullptr;
        QAccessible::Id &id = m_faces[item];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new ItemFace(widget(), m_items, item));
        return QAccessible::accessibleInterface(id);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPointF point = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < m_items->itemCount(); ++i) {
            if (m_items->itemBox(i).contains(point))
                return child(i);
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface *face) const override
    {
        const auto *item = dynamic_cast<const ItemFace *>(face);
        return item && item->parent() == this ? item->item() : -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        return widget()->hasFocus() ? child(m_items->current()) : nullptr;
    }

private:
    SpokenItems *m_items; ///< is the widget
    mutable QHash<int, QAccessible::Id> m_faces;
};

QAccessibleInterface *face(const QString &, QObject *object)
{
    auto *items = dynamic_cast<SpokenItems *>(object);
    return items ? new ListFace(static_cast<QWidget *>(object), items) : nullptr;
}
} // namespace

SpokenItems::SpokenItems()
{
    QAccessible::installFactory(face); // a second time does nothing
}

void sayCurrentItem(QWidget *widget)
{
    const int current = dynamic_cast<SpokenItems *>(widget)->current();
    if (!widget->hasFocus() || current < 0)
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(current);
    QAccessible::updateAccessibility(&event);
}

void sayCurrentItemSoon(QWidget *widget)
{
    QMetaObject::invokeMethod(
        widget, [widget] { sayCurrentItem(widget); }, Qt::QueuedConnection);
}

void sayItemsChanged(QWidget *widget)
{
    if (auto *list = dynamic_cast<ListFace *>(QAccessible::queryAccessibleInterface(widget)))
        list->forget();
}

} // namespace hometray
